"""The hook as users run it: pre-commit installs the project from this repository and hands it the staged files."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
PRE_COMMIT = shutil.which("pre-commit", path=sysconfig.get_path("scripts"))

pytestmark = pytest.mark.skipif(not (PRE_COMMIT and shutil.which("git")), reason="pre-commit or git is not here")

Hook = Callable[[dict[str, bytes]], tuple[int, str]]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder in which pre-commit keeps what it installed."""
    return tmp_path_factory.mktemp("pre-commit")


@pytest.fixture
def hook(tmp_path: Path, home: Path) -> Hook:
    """Stage files in a new repository, run the hook over them; give its status and what it printed."""
    variables = {**os.environ, "PRE_COMMIT_HOME": str(home), "PRE_COMMIT_COLOR": "never", "GIT_CONFIG_COUNT": "0"}

    def run(files: dict[str, bytes]) -> tuple[int, str]:
        git = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.quotepath=off")
        subprocess.run([*git, "init", "--quiet"], cwd=tmp_path, check=True)
        for name, content in files.items():
            (tmp_path / name).write_bytes(content)
        subprocess.run([*git, "add", "--all"], cwd=tmp_path, check=True)
        done = subprocess.run(
            [str(PRE_COMMIT), "try-repo", str(ROOT), "ita-lint", "--all-files", "--verbose"],
            cwd=tmp_path,
            env=variables,
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout + done.stderr

    return run


def test_the_manifest_is_valid() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    assert subprocess.run(command, check=False).returncode == 0


def test_a_plan_with_faults_stops_the_commit(hook: Hook) -> None:
    status, told = hook({"แผน ปี ๒๕๖๙.docx": (EXAMPLES / "mistakes.docx").read_bytes()})
    assert status == 1
    assert "แผน ปี ๒๕๖๙.docx: ตาราง" in told
    assert "ITA412" in told


def test_sound_plans_pass_beside_files_that_are_none(hook: Hook) -> None:
    status, told = hook(
        {
            "plan.docx": (EXAMPLES / "clean.docx").read_bytes(),
            "plan.xlsx": (EXAMPLES / "clean.xlsx").read_bytes(),
            "compose.yaml": b"services: {web: {image: nginx}}\n",
            "notes.txt": "บันทึกการประชุม\n".encode(),
            "~$plan.docx": b"\x05owner",
        }
    )
    assert status == 0, told
    assert "Passed" in told
