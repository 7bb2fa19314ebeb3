import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from ita_lint.model.noun import replace
from ita_lint.settings import Settings, load_settings

Run = Callable[..., tuple[int, str, str]]

PRE_COMMIT = shutil.which("pre-commit", path=sysconfig.get_path("scripts"))
MANIFEST = Path(__file__).parents[2] / ".pre-commit-hooks.yaml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder in which the command runs."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_written_changes_nothing_until_somebody_chooses(run: Run, folder: Path) -> None:
    status, out, err = run("init", "--lang", "en")
    assert (status, out, err) == (0, "wrote ita-lint.toml: open it and choose\n", "")
    file = folder / "ita-lint.toml"
    assert load_settings(file) == Settings(str(file))


def test_every_setting_is_there_to_choose(run: Run, folder: Path) -> None:
    run("init")
    file = folder / "ita-lint.toml"
    chosen = re.sub("^#(?=[^ \n])", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    file.write_text(chosen, encoding="utf-8")
    known = {name.replace("_", "-") for name in Settings.__match_args__} - {"file"}  # type: ignore[attr-defined]
    once = tomllib.loads(chosen.replace("ignore = []\n", "", 1))
    assert set(once) | {"ignore"} == known
    file.write_text(chosen.replace("\nignore = []\n", "\n", 1), encoding="utf-8")
    settings = load_settings(file)
    assert replace(settings, file="") != Settings()
    assert settings.ignore


def test_a_file_that_is_there_stays_as_it_is(run: Run, folder: Path) -> None:
    (folder / "ita-lint.toml").write_text("year = 2567")
    status, out, err = run("init")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert (folder / "ita-lint.toml").read_text() == "year = 2567"


def test_settings_in_pyproject_are_not_hidden_by_a_second_file(run: Run, folder: Path) -> None:
    (folder / "pyproject.toml").write_text("[tool.ita-lint]\nyear = 2567")
    assert run("init")[0] == 2
    assert not (folder / "ita-lint.toml").exists()


def test_another_folder_may_be_named(run: Run, folder: Path) -> None:
    (folder / "แผน").mkdir()
    assert run("init", "แผน")[0] == 0
    assert (folder / "แผน" / "ita-lint.toml").exists()


def test_a_folder_that_is_missing_is_one_sentence(run: Run, folder: Path) -> None:
    status, _, err = run("init", str(folder / "none"), "--lang", "en")
    assert (status, err.count("\n")) == (2, 1)
    assert "cannot be written" in err


class TestInAGitRepository:
    @pytest.fixture(autouse=True)
    def repository(self, folder: Path) -> None:
        (folder / ".git").mkdir()

    def hook(self, folder: Path) -> dict[str, object]:
        [repo] = yaml.safe_load((folder / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
        [found] = repo["hooks"]
        assert repo["repo"] == "local"
        assert isinstance(found, dict)
        return found

    def test_the_hook_is_that_of_the_project(self, run: Run, folder: Path) -> None:
        run("init")
        [ours] = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))
        assert self.hook(folder) == {**{key: ours[key] for key in self.hook(folder)}, "language": "system"}
        assert {"files", "exclude", "types", "require_serial"} <= set(self.hook(folder))

    def test_pre_commit_accepts_the_file(self, run: Run, folder: Path) -> None:
        pytest.importorskip("pre_commit")
        run("init")
        command = [sys.executable, "-m", "pre_commit", "validate-config", str(folder / ".pre-commit-config.yaml")]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0

    def test_it_is_written_at_the_top(self, run: Run, folder: Path) -> None:
        (folder / "แผน").mkdir()
        run("init", "แผน")
        assert self.hook(folder)["id"] == "ita-lint"

    def test_a_file_of_hooks_that_is_there_stays_and_the_entry_is_shown(self, run: Run, folder: Path) -> None:
        hooks = folder / ".pre-commit-config.yaml"
        hooks.write_text("repos: []\n")
        out = run("init", "--lang", "en")[1]
        assert hooks.read_text() == "repos: []\n"
        assert "add this under repos: in .pre-commit-config.yaml\n  - repo: local\n" in out

    def test_nothing_is_said_of_a_hook_that_is_there(self, run: Run, folder: Path) -> None:
        (folder / ".pre-commit-config.yaml").write_text("repos: [] # ita-lint\n")
        assert "repos" not in run("init")[1]

    @pytest.mark.skipif(not (PRE_COMMIT and shutil.which("git")), reason="pre-commit or git is not here")
    @pytest.mark.parametrize(("name", "status"), [("clean.txt", 0), ("mistakes.txt", 1)])
    def test_the_hook_runs(
        self, run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, name: str, status: int
    ) -> None:
        (folder / ".git").rmdir()
        subprocess.run(["git", "init", "--quiet"], check=True)
        run("init")
        shutil.copy(MANIFEST.parent / "examples" / name, folder / "แผน.txt")
        subprocess.run(["git", "add", "--all"], check=True)
        monkeypatch.setenv("PATH", sysconfig.get_path("scripts"), prepend=os.pathsep)
        monkeypatch.setenv("PRE_COMMIT_HOME", str(folder / ".git" / "pre-commit"))
        done = subprocess.run([str(PRE_COMMIT), "run", "--all-files"], capture_output=True, check=False)
        assert done.returncode == status, done.stdout + done.stderr
