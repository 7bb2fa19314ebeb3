"""Plans of several years in one file: the newest is checked, and that is said."""

from pathlib import Path

import pytest

from ita_lint import check

CLEAN = (Path(__file__).parents[2] / "examples" / "clean.txt").read_text(encoding="utf-8")
OLDER = CLEAN.replace("๒๕๖๙", "๒๕๖@").replace("๒๕๖๘", "๒๕๖๗").replace("๒๕๖@", "๒๕๖๘")


def told(text: str, year: int | None = None) -> tuple[list[str], int | None, list[str]]:
    report = check(text.encode(), name="plan.txt", year=year)
    assert report.plan is not None
    assessed = report.plan.assessed_year
    return [one.code for one in report.diagnostics], assessed and assessed.value, list(report.notes)


@pytest.mark.parametrize("text", [f"{OLDER}\n\n{CLEAN}", f"{CLEAN}\n\n{OLDER}"])
def test_of_two_years_the_newer_is_checked(text: str) -> None:
    codes, assessed, notes = told(text)
    assert (codes, assessed) == ([], 2568)
    assert "2567, 2568" in notes[0]


def test_the_year_that_is_asked_for_is_checked() -> None:
    assert told(f"{OLDER}\n\n{CLEAN}", year=2567)[1] == 2567


def test_one_plan_twice_is_still_found() -> None:
    codes, _, notes = told(f"{CLEAN}\n\n{CLEAN}")
    assert codes.count("ITA202") == 10
    assert notes == []


def test_a_second_plan_without_a_year_is_still_found() -> None:
    table = CLEAN[CLEAN.index("\nตัวชี้วัด") + 1 :] if "\nตัวชี้วัด" in CLEAN else CLEAN
    assert "ITA202" in told(f"{CLEAN}\n\n{table}")[0]
