"""Which settings are the nearest."""

import subprocess
import sys
from pathlib import Path

import pytest

from ita_lint import UsageError
from ita_lint.settings import Finder, Settings


def nearest(path: Path) -> Settings:
    return Finder().nearest(str(path))


def test_the_nearest_file_above_counts_alone(tmp_path: Path) -> None:
    below = tmp_path / "2569" / "งาน"
    below.mkdir(parents=True)
    (tmp_path / "ita-lint.toml").write_text("year = 2567\nlang = 'en'")
    (tmp_path / "2569" / "ita-lint.toml").write_text("year = 2568")
    assert nearest(below / "plan.txt") == Settings(str(tmp_path / "2569" / "ita-lint.toml"), year=2568)
    assert nearest(tmp_path / "plan.txt").year == 2567


def test_our_own_file_goes_before_pyproject(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.ita-lint]\nyear = 2567")
    assert nearest(tmp_path / "plan.txt").year == 2567
    (tmp_path / "ita-lint.toml").write_text("year = 2568")
    assert nearest(tmp_path / "plan.txt").year == 2568


@pytest.mark.parametrize(
    "text",
    [
        "[tool.ita-lint]\nyear = 2567",
        "[tool]\nita-lint.year = 2567",
        "tool.ita-lint.year = 2567",
        "[ 'tool' . 'ita-lint' ]\nyear = 2567",
    ],
)
def test_our_table_is_seen_however_it_is_written(tmp_path: Path, text: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)
    assert nearest(tmp_path / "plan.txt").year == 2567


def test_a_pyproject_without_our_table_is_passed_over(tmp_path: Path) -> None:
    below = tmp_path / "a"
    below.mkdir()
    (below / "pyproject.toml").write_text("[project]\ndependencies = ['ita-lint']")
    (tmp_path / "ita-lint.toml").write_text("year = 2568")
    assert nearest(below / "plan.txt").year == 2568


def test_a_pyproject_of_others_need_not_be_sound(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[project")
    assert nearest(tmp_path / "plan.txt") == Settings()


def test_each_folder_is_looked_into_once(tmp_path: Path) -> None:
    finder, file = Finder(), tmp_path / "ita-lint.toml"
    file.write_text("year = 2568")
    first = finder.nearest(str(tmp_path / "one.txt"))
    file.write_text("not TOML any more")
    assert finder.nearest(str(tmp_path / "two.txt")) is first
    with pytest.raises(UsageError):
        nearest(tmp_path / "two.txt")


def test_without_a_file_neither_toml_nor_pydantic_is_loaded(tmp_path: Path) -> None:
    code = "import sys; from ita_lint.settings import Finder; Finder().nearest('plan.txt'); print(*sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
    assert not {"tomllib", "pydantic", "pathspec"} & set(out.split())
