"""Many files at once."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_lint.cli.jobs import workers_for

EXAMPLES = Path(__file__).parents[2] / "examples"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path) -> str:
    """Return a folder of plans, one of them broken and one of them none."""
    for number in range(6):
        shutil.copy(EXAMPLES / "mistakes.docx", tmp_path / f"{number}.docx")
    (tmp_path / "broken.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "notes.txt").write_text("บันทึก\n", encoding="utf-8")
    return str(tmp_path)


@pytest.mark.parametrize("form", ["concise", "json"])
def test_several_processes_report_as_one_does(run: Run, folder: str, form: str) -> None:
    assert run("check", folder, "--jobs", "3", "--format", form) == run(
        "check", folder, "--jobs", "1", "--format", form
    )


def test_a_wrong_rule_is_still_one_sentence(run: Run, folder: str) -> None:
    status, _, err = run("check", folder, "--jobs", "2", "--select", "ITA999")
    assert status == 2
    assert err.count("\n") == 1


@pytest.mark.parametrize("number", ["0", "-1", "x"])
def test_the_number_of_processes_is_a_number(run: Run, clean: str, number: str) -> None:
    assert run("check", clean, "--jobs", number)[0] == 2


def test_no_more_processes_are_started_than_windows_waits_for() -> None:
    assert (workers_for(500, 100), workers_for(3, 100), workers_for(3, None)) == (61, 3, 1)
