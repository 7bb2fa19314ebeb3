"""Settings as a user of the command line meets them."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, mistakes: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a plan that has faults, in which the command runs."""
    (tmp_path / "plan.txt").write_bytes(Path(mistakes).read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, text: str, name: str = "ita-lint.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def codes(out: str) -> set[str]:
    return {one["code"] for file in json.loads(out)["files"] for one in file["diagnostics"]}


def test_the_nearest_settings_hold(run: Run, folder: Path) -> None:
    write(folder, "select = ['ITA412']")
    assert codes(run("check", "plan.txt", "--format", "json")[1]) == {"ITA412"}


def test_each_file_has_its_own(run: Run, folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "below" / "plan.txt").write_bytes((folder / "plan.txt").read_bytes())
    write(folder, "select = ['ITA412']")
    write(folder / "below", "select = ['ITA413']")
    whole = json.loads(run("check", ".", "--format", "json")[1])
    found = {file["path"]: {one["code"] for one in file["diagnostics"]} for file in whole["files"]}
    assert found == {"./below/plan.txt": {"ITA413"}, "./plan.txt": {"ITA412"}}


def test_isolated_knows_none(run: Run, folder: Path) -> None:
    write(folder, "select = ['ITA412']")
    assert len(codes(run("check", "plan.txt", "--format", "json", "--isolated")[1])) > 1


def test_config_goes_before_the_nearest(run: Run, folder: Path) -> None:
    write(folder, "select = ['ITA412']")
    write(folder, "select = ['ITA413']", "other.toml")
    assert codes(run("check", "plan.txt", "--format", "json", "--config", "other.toml")[1]) == {"ITA413"}


def test_config_and_isolated_contradict_each_other(run: Run, folder: Path) -> None:
    write(folder, "")
    assert run("check", "plan.txt", "--isolated", "--config", "ita-lint.toml")[0] == 2


def test_standard_input_has_the_settings_of_its_name(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, "[per-file-ignores]\n'plan.txt' = ['ITA']")
    data = (folder / "plan.txt").read_bytes()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert codes(run("check", "-", "--stdin-filename", "plan.txt", "--format", "json")[1]) == set()


def test_extend_select_adds_to_the_settings(run: Run, folder: Path) -> None:
    write(folder, "select = ['ITA412']")
    found = codes(run("check", "plan.txt", "--format", "json", "--extend-select", "ITA413")[1])
    assert found == {"ITA413", "ITA412"}


def test_fail_on_is_that_of_the_settings_unless_it_is_given(run: Run, folder: Path) -> None:
    write(folder, "fail-on = 'never'")
    assert run("check", "plan.txt")[0] == 0
    assert run("check", "plan.txt", "--fail-on", "error")[0] == 1


def test_the_language_is_that_of_the_settings_unless_it_is_given(run: Run, folder: Path) -> None:
    write(folder, "lang = 'en'")
    assert ": error ITA" in run("check", "plan.txt")[1]
    assert ": ผิด ITA" in run("check", "plan.txt", "--lang", "th")[1]


def test_excluded_files_are_left_out_of_folders_but_not_of_the_command(run: Run, folder: Path) -> None:
    write(folder, "exclude = ['*.txt']")
    assert run("check", ".")[0] == 2
    assert run("check", "plan.txt")[0] == 1


def test_a_wrong_setting_ends_the_run_with_one_sentence(run: Run, folder: Path) -> None:
    write(folder, "\nselect = ['ITA999']")
    status, out, err = run("check", "plan.txt", "--lang", "en")
    assert (status, out) == (2, "")
    assert "ita-lint.toml:2: select[1]: there is no rule “ITA999”" in err


def test_show_reads_with_the_settings(run: Run, folder: Path) -> None:
    write(folder, "lang = 'en'\ndivisions = ['กองคัง']")
    out = run("show", "plan.txt")[1]
    assert "กองคัง (division)" in out
