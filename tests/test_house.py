"""The house rules that tools can hold: style, types, and who may import whom."""

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "ita_lint"


def tool(*command: str) -> str:
    program = shutil.which(command[0], path=sysconfig.get_path("scripts")) or command[0]
    done = subprocess.run([program, *command[1:]], cwd=ROOT, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_ruff_has_nothing_to_say() -> None:
    assert tool("ruff", "check", ".") == ""


def test_the_code_is_formatted() -> None:
    assert tool("ruff", "format", "--check", ".") == ""


def test_the_types_hold() -> None:
    assert tool("mypy") == ""


def test_floors_import_downwards_only() -> None:
    assert tool("lint-imports") == ""


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_file_is_longer_than_a_reader_follows(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300, "split it along its nouns"


def test_the_wheel_works_from_another_folder(tmp_path: Path) -> None:
    wheels, home = tmp_path / "wheels", tmp_path / "home"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    build = (*pip, "wheel", ".", "--no-deps", "--no-build-isolation", "--wheel-dir", str(wheels))
    subprocess.run(build, cwd=ROOT, check=True)
    [wheel] = wheels.glob("*.whl")
    subprocess.run([*pip, "install", "--no-deps", "--target", str(home), str(wheel)], check=True)
    shutil.copy(ROOT / "examples" / "clean.txt", tmp_path / "plan.txt")
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            "import ita_lint.cli.main as m; print(m.__file__); raise SystemExit(m.main())",
            "plan.txt",
        ],
        cwd=tmp_path,
        env={"PYTHONPATH": str(home), "ITA_LINT_CACHE": str(tmp_path / "cache"), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.startswith(str(home))
