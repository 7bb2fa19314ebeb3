"""One row for each indicator: what must be found, and which ordinary layouts must not bring a finding."""

from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
FAMILY = ["ITA201", "ITA202", "ITA203", "ITA207"]


def told(**change: Any) -> list[tuple[str, str]]:
    return [(one.code, one.excerpt) for one in check(overlaid(BASE, change), select=FAMILY).diagnostics]


def headed(number: int, heading: str) -> list[tuple[str, str]]:
    return told(indicators={number: {"heading": heading}})


@pytest.mark.parametrize("number", range(2, 11))
def test_a_missing_row_is_told_at_the_row_before(number: int) -> None:
    [(code, excerpt)] = told(indicators={number: None})
    assert (code, excerpt.startswith(f"ตัวชี้วัดที่ {number - 1} ")) == ("ITA201", True)


def test_a_missing_first_row_is_told_at_the_first_there_is() -> None:
    assert told(indicators={1: None}) == [("ITA201", "ตัวชี้วัดที่ 2 การใช้งบประมาณ")]


@pytest.mark.parametrize(
    "heading",
    [
        "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ",
        "๔. การใช้ทรัพย์สินของราชการ",
        "(๔) การใช้ทรัพย์สิน\nของราชการ",
        "การใช้ทรัพย์สินของราชการ",
        "ตัวชี้วัดที่ ๔",
        "๔",
        "ตัวชี้วัดที่ ๔\nการใช้ทรัพย์สินของทางราชการ (แบบวัด IIT)",
        "แบบวัด IIT ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ คะแนน ๙๘.๑๐",
        "ตัวชี้วัดที่ ๔ ด้านการใช้\u200bทรัพย์สินของราชการ",
    ],
)
def test_an_indicator_may_be_named_in_many_ways(heading: str) -> None:
    assert headed(4, heading) == []


@pytest.mark.parametrize("heading", ["ตัวชี้วัดที่ ๑๔ การใช้ทรัพย์สินของราชการ", "ตัวชี้วัดที่ ๑๔", "ตัวชี้วัดที่ 14 การใช้พัสดุ"])
def test_a_number_that_the_year_does_not_have_is_one_finding(heading: str) -> None:
    [(code, excerpt)] = headed(4, heading)
    assert (code, excerpt) in [("ITA203", "๑๔"), ("ITA203", "14")]


@pytest.mark.parametrize("heading", ["ตัวชี้วัดที่ ๔ ความพึงพอใจของชุมชน", "ความพึงพอใจของชุมชน"])
def test_a_name_like_none_is_one_finding(heading: str) -> None:
    assert headed(4, heading) == [("ITA203", "ความพึงพอใจของชุมชน")]


def test_a_plan_of_another_scheme_is_not_checked_for_names() -> None:
    rows = {number: {"heading": f"ตัวชี้วัดที่ {number} ความสุขของชุมชนด้านที่ {number}"} for number in range(1, 8)}
    report = check(overlaid(BASE, {"indicators": rows}), select=["ITA203"])
    assert not report.diagnostics
    assert [one.code for one in report.not_checked] == ["ITA203"]


def test_several_measures_of_one_indicator_in_consecutive_rows_are_no_fault() -> None:
    further = {"like": 10, "measure": "ยกย่องบุคลากรผู้มีคุณธรรม", "steps": "๑. คัดเลือก ๒. มอบเกียรติบัตร"}
    assert told(append=[further, {**further, "measure": "จัดอบรมด้านวินัย"}]) == []


def test_the_same_measure_twice_is_a_duplicate() -> None:
    assert told(append=[{"like": 10}]) == [("ITA202", "ตัวชี้วัดที่ 10 การป้องกันการทุจริต")]


def test_a_second_measure_far_from_the_first_is_a_duplicate() -> None:
    assert told(append=[{"like": 2, "measure": "จัดอบรมด้านการเงิน"}]) == [("ITA202", "ตัวชี้วัดที่ 2 การใช้งบประมาณ")]


def test_a_duplicate_is_no_fault_of_order_as_well() -> None:
    assert [code for code, _ in told(append=[{"like": 1}])] == ["ITA202"]


def test_a_duplicate_in_the_place_of_a_missing_indicator_is_told() -> None:
    assert [code for code, _ in told(indicators={4: {"number": 3, "name": "การใช้อำนาจ"}})] == ["ITA201", "ITA202"]


def test_a_missing_row_is_no_fault_of_order() -> None:
    assert [code for code, _ in told(indicators={4: None, 7: None})] == ["ITA201", "ITA201"]


@pytest.mark.parametrize(
    "order",
    [
        [10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
        [6, 7, 8, 1, 2, 3, 4, 5, 9, 10],
        [9, 10, 6, 7, 8, 1, 2, 3, 4, 5],
    ],
)
def test_another_order_that_is_meant_is_no_fault(order: list[int]) -> None:
    assert told(order=order) == []


def test_rows_ordered_by_score_are_no_fault() -> None:
    scores = {4: 82, 2: 88, 9: 90, 1: 91, 7: 93, 3: 95, 10: 96, 6: 97, 8: 98, 5: 99}
    rows = {number: {"analysis": f"ได้คะแนน {score}.50 คะแนน"} for number, score in scores.items()}
    assert told(order=list(scores), indicators=rows) == []


@pytest.mark.parametrize(
    ("order", "misplaced"),
    [
        ([2, 1, 3, 4, 5, 6, 7, 8, 9, 10], "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่"),
        ([1, 2, 3, 4, 6, 5, 7, 8, 9, 10], "ตัวชี้วัดที่ 5 การแก้ไขปัญหาการทุจริต"),
        ([10, 1, 2, 3, 4, 5, 6, 7, 8, 9], "ตัวชี้วัดที่ 10 การป้องกันการทุจริต"),
        ([1, 2, 3, 4, 5, 6, 7, 8, 10, 9], "ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล"),
    ],
)
def test_a_moved_row_is_one_finding_at_that_row(order: list[int], misplaced: str) -> None:
    assert told(order=order) == [("ITA207", misplaced)]


def test_two_moved_rows_are_still_one_finding() -> None:
    [found] = check(overlaid(BASE, {"order": [1, 3, 2, 4, 5, 6, 8, 7, 9, 10]}), select=["ITA207"]).diagnostics
    assert len(found.related) == 1


def test_an_unread_table_stops_the_count() -> None:
    rows = "ตัวชี้วัด\tมาตรการ\tผลการวิเคราะห์\tขั้นตอน\nตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\tก\tข\tค\n"
    unread = "ตัวชี้วัดที่ ๒ การใช้งบประมาณ\t" + "ชี้แจงแผนการใช้จ่ายงบประมาณให้บุคลากรทุกคนทราบอย่างทั่วถึง" * 2
    report = check(f"{unread}\n\n{rows}".encode(), name="plan.txt", select=["ITA201"])
    assert not report.diagnostics
    assert [one.code for one in report.not_checked] == ["ITA201"]
