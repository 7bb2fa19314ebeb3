"""Large plans take as much longer as they are larger: what grows faster would let one file stop a whole run.

Work is counted in calls of Python functions, which are the same on every machine, never in seconds.
"""

import cProfile
import pstats
from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.rulebook.overlay import base_plan

#: So many times as large, and at most so many times as much work: linear work comes near the first.
TIMES, MOST = 3, 4.5

SOUND: dict[str, Any] = base_plan(rulebook.folder())


def _with_rows(count: int) -> dict[str, Any]:
    """Return the sound plan with so many more rows for one indicator, each with words of its own."""
    row = SOUND["indicators"][3]
    rows = [{**row, "measure": f"{row['measure']} กลุ่มที่ {number}"} for number in range(count)]
    return {**SOUND, "indicators": [*SOUND["indicators"], *rows]}


def _with_long(field: str, piece: str, count: int) -> dict[str, Any]:
    """Return the sound plan with `piece` so many times in the cell `field` of one row."""
    rows = [dict(row) for row in SOUND["indicators"]]
    rows[3][field] = f"{rows[3][field]}\n{piece * count}"
    return {**SOUND, "indicators": rows}


def _calls(plan: dict[str, Any]) -> int:
    profile = cProfile.Profile()
    profile.enable()
    check(plan)
    profile.disable()
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]


def _growth(small: dict[str, Any], large: dict[str, Any]) -> float:
    check(SOUND)
    usual = _calls(SOUND)
    return (_calls(large) - usual) / (_calls(small) - usual)


def test_work_grows_with_the_rows() -> None:
    assert _growth(_with_rows(60), _with_rows(60 * TIMES)) < MOST


@pytest.mark.parametrize(
    ("field", "piece"),
    [
        ("measure", "ประชุมชี้แจงแนวทางแก่บุคลากรทุกคน "),
        ("analysis", "ข้อ i๑๐ ได้คะแนน ๙๕.๒๕ คะแนน เนื่องจากบุคลากรยังไม่ทราบแนวทาง\n"),
        ("steps", "๑. ประชุมชี้แจงแนวทางแก่บุคลากรทุกคน\n"),
        ("period", "๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙\n"),
        ("responsible", "กองคลัง\n"),
        ("analysis", "ด าเนินการ "),
    ],
)
def test_work_grows_with_a_cell(field: str, piece: str) -> None:
    assert _growth(_with_long(field, piece, 100), _with_long(field, piece, 100 * TIMES)) < MOST


def test_rows_too_many_to_compare_in_pairs_are_said_to_be_so() -> None:
    report = check(_with_rows(1001), select=["repeated-measure"])
    assert [(one.code, "1000" in one.reason) for one in report.not_checked] == [("ITA403", True)]
