"""What closes a report."""

from pathlib import Path

import pytest

from ita_lint import check
from ita_lint.model.findings import Report
from ita_lint.model.noun import replace
from ita_lint.reporters.tally import Tally

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def report() -> Report:
    """Return the report on a plan with faults, some of which have safe corrections."""
    return check(EXAMPLES / "mistakes.docx", lang="th")


def closing(report: Report) -> str:
    return " ".join(Tally().plus(report).closing("th"))


def test_safe_corrections_come_with_the_option_that_makes_them(report: Report) -> None:
    assert "มีคำแก้พร้อมใช้ 6 จุด (--fix แก้ในไฟล์ให้ได้ 4 จุด)" in closing(report)


def test_what_cannot_be_changed_in_place_is_not_advised_to_be(report: Report) -> None:
    said = closing(replace(report, format="pdf"))
    assert "มีคำแก้พร้อมใช้ 6 จุด" in said
    assert "--fix" not in said


def test_without_safe_corrections_none_are_counted(report: Report) -> None:
    unsafe = tuple(one for one in report.diagnostics if one.fix and one.fix.safety != "safe")
    assert "--fix" not in closing(replace(report, diagnostics=unsafe))
