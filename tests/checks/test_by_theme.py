"""What the rules say of a plan by theme."""

from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
THEMES: dict[int, list[str] | None] = {
    1: ["๑", "i๑"],
    2: ["๕", "i๕"],
    3: ["๖", "i๙"],
    4: ["๔", "i๑๐"],
    5: ["๗", "i๑๕"],
    6: ["๒", "e๒"],
    7: ["๓", "e๖"],
    8: ["๒", "e๗"],
    9: ["๓", "O๑๑"],
    10: ["๗", "O๒๑"],
}


def told(change: Any, **options: Any) -> list[tuple[str, str]]:
    return [(one.code, one.excerpt) for one in check(overlaid(BASE, change), **options).diagnostics]


def test_items_of_one_indicator_in_any_order_are_no_fault() -> None:
    order = [10, 6, 1, 8, 3, 2, 9, 4, 5, 7]
    assert told({"themes": THEMES, "order": order, "append": [{"like": 6, "item": "e๑"}]}, select=["ITA2"]) == []


@pytest.mark.parametrize("year", [2566, 2567, 2568])
def test_a_missing_theme_is_told_once_and_an_unknown_list_is_not_checked(year: int) -> None:
    assert told({"themes": {**THEMES, 4: None}}, select=["ITA2"], year=year) == [("ITA208", "๓")]


def test_a_year_without_known_themes_is_not_checked() -> None:
    report = check(overlaid(BASE, {"themes": {**THEMES, 4: None}}), select=["ITA208"], year=2569)
    assert (report.diagnostics, [one.code for one in report.not_checked]) == ((), ["ITA208"])


def test_items_without_themes_are_not_checked_for_them() -> None:
    rows = {number: {"item": told[1]} for number, told in THEMES.items() if told}
    report = check(overlaid(BASE, {"indicators": rows}), select=["ITA208"])
    assert (report.diagnostics, [one.code for one in report.not_checked]) == ((), ["ITA208"])


def test_an_item_cited_under_its_theme_is_not_outside_its_indicator() -> None:
    analysis = "ข้อ e๖ ได้ ๙๗.๑๔ คะแนน และข้อ O๔ ได้ ๙๐ คะแนน จุดอ่อน คือ ข่าวประชาสัมพันธ์เข้าถึงยาก"
    change = {"themes": THEMES, "indicators": {7: {"analysis": analysis}}}
    assert told(change, select=["ITA307"]) == []


def test_items_in_headings_are_checked_as_those_in_analyses() -> None:
    themes = {**THEMES, 9: ["๓", "O๒๙"], 10: ["๗", "๐๒๑"]}
    assert told({"themes": themes}, select=["ITA308", "ITA309"]) == [("ITA308", "O๒๙"), ("ITA309", "๐๒๑")]


def test_each_item_needs_an_analysis_of_its_own() -> None:
    change = {"themes": THEMES, "append": [{"like": 6, "item": "e๑", "analysis": ""}]}
    [(code, _)] = told(change, select=["ITA301"])
    assert code == "ITA301"


def test_a_finding_names_its_item_and_theme() -> None:
    [found] = check(
        overlaid(BASE, {"themes": THEMES, "indicators": {3: {"measure": ""}}}), select=["ITA401"]
    ).diagnostics
    assert (found.item, found.theme, found.indicator) == ("i9", 6, 3)


def test_readiness_goes_by_theme() -> None:
    readiness = check(overlaid(BASE, {"themes": {**THEMES, 4: None}, "indicators": {3: {"measure": ""}}})).readiness
    assert readiness is not None
    assert (readiness.by, list(readiness.matrix)) == ("theme", [*range(1, 8)])
    assert readiness.matrix[6]["measure"] == "missing"
    assert set(readiness.matrix[4].values()) == {"missing"}
    assert set(readiness.matrix[1].values()) == {"met"}
