from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.fixing import chosen
from ita_lint.formats.data.plan import edited
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
RULES = ("ITA307", "ITA308", "ITA309")


def report(change: dict[str, Any], **options: Any) -> Any:
    return check(overlaid(BASE, change), select=RULES, **options)


def told(analysis: str, indicator: int) -> list[tuple[str, str, str]]:
    """Return code, message and excerpt of what the rules of items find in one analysis of the sound plan."""
    found = report({"indicators": {indicator: {"analysis": analysis}}}).diagnostics
    return [(one.code, one.key, one.excerpt) for one in found]


class TestItemOutsideIndicator:
    @pytest.mark.parametrize(
        ("text", "indicator", "excerpt"),
        [
            ("ข้อ i๔ ได้ ๑๐๐ คะแนน", 1, "i๔"),
            ("ข้อ e๗ EIT Survey ได้ ๙๙ คะแนน", 7, "e๗"),
            ("ข้อ O1-O25 ได้ ๑๐๐ คะแนน", 9, "O1-O25"),
            ("ข้อ O13 ได้ ๑๐๐ คะแนน", 10, "O13"),
            ("ข้อ i1 ได้ ๑๐๐ คะแนน", 6, "i1"),
            ("ได้ ๑๐๐ คะแนน ข้อคำถาม “๔ ท่านทราบแผนการใช้งบประมาณหรือไม่”", 1, "๔"),
        ],
    )
    def test_an_item_of_another_indicator(self, text: str, indicator: int, excerpt: str) -> None:
        assert told(text, indicator) == [("ITA307", "outside", excerpt)]

    @pytest.mark.parametrize(
        ("text", "indicator"),
        [
            ("ข้อ O21-O28 ได้ ๑๐๐ คะแนน แบบตรวจ OIT ข้อ O1-O28", 10),
            ("ข้อ i5 ได้ ๙๖ คะแนน สอดคล้องกับข้อ O6 และ O12", 2),
            ("ข้อ i5 ได้ ๙๖ คะแนน และเผยแพร่แผนตามข้อ O6", 2),
            ("โดยรวมได้ ๙๖ คะแนน ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ข้อ O26 ได้ ๑๐๐ คะแนน", 9),
            ("โดยรวมได้ ๑๐๐ คะแนน ซึ่งเผยแพร่ในข้อ O25 ของปี ๒๕๖๙", 9),
            ("ได้ ๙๘ คะแนน ข้อคำถามที่ ๑ “ท่านทราบแผนการใช้งบประมาณหรือไม่”", 2),
            ("S1 ผู้นำเข้มแข็ง O1 มีการจัดตั้งตลาดสด ข้อ O21 ได้ ๑๐๐ คะแนน", 10),
        ],
    )
    def test_what_is_meant_to_be_cited(self, text: str, indicator: int) -> None:
        assert told(text, indicator) == []

    @pytest.mark.parametrize(("number", "indicator", "right"), [("๑๒", 1, "i๒"), ("17", 3, "i7"), ("๑๑๐", 4, "i๑๐")])
    def test_a_misread_letter_is_offered_as_a_fix(self, number: str, indicator: int, right: str) -> None:
        text = f"ได้ ๑๐๐ คะแนน ข้อคำถาม “{number} ท่านเชื่อมั่นในหน่วยงานมากน้อยเพียงใด”"
        [one] = report({"indicators": {indicator: {"analysis": text}}}).diagnostics
        assert one.fix is not None
        assert (one.excerpt, one.fix.safety, right in one.message) == (number, "unsafe", True)

    def test_question_numbers_that_begin_anew_in_each_indicator_are_left_alone(self) -> None:
        text = "ได้ ๑๐๐ คะแนน ข้อคำถาม “{} ท่านเชื่อมั่นในหน่วยงานมากน้อยเพียงใด”"
        change = {"indicators": {number: {"analysis": text.format(number % 3 + 1)} for number in (2, 3, 4)}}
        assert report(change).diagnostics == ()

    def test_once_numbers_run_through_a_low_one_is_of_another_indicator(self) -> None:
        text = "ได้ ๑๐๐ คะแนน ข้อคำถาม “{} ท่านเชื่อมั่นในหน่วยงานมากน้อยเพียงใด”"
        change = {"indicators": {2: {"analysis": text.format("๖")}, 3: {"analysis": text.format("๑")}}}
        assert [one.excerpt for one in report(change).diagnostics] == ["๑"]

    def test_a_list_without_a_source_is_named_as_such(self) -> None:
        text = "ข้อ e๑ ได้ ๑๐๐ คะแนน และข้อ e๔ ได้ ๙๘ คะแนน"
        found = report({"indicators": {6: {"analysis": text}}}, year=2567).diagnostics
        [one] = [one for one in found if one.indicator == 6]
        assert (one.code, one.key, one.excerpt) == ("ITA307", "outside-assumed", "e๔")
        assert "ของปี ๒๕๖๗ ที่ยังไม่มีแหล่งอ้างอิงยืนยัน" in one.message


NO_YEAR = {
    "assessed_year": None,
    "plan_year": None,
    "titles": ["แผนของ อบต.ทุ่งสายลม"],
    "indicators": {10: {"analysis": "ข้อ O๒๑ - O๒๘ ได้ ๑๐๐ คะแนน ยกเว้น O๑๓ และ O๔๐ ได้ ๐ คะแนน"}},
}


class TestYearOfTheList:
    def test_a_plan_without_a_year_is_not_checked(self) -> None:
        found = report(NO_YEAR)
        assert found.diagnostics == ()
        assert {one.code for one in found.not_checked} == {"ITA307", "ITA308"}

    def test_a_plan_without_a_year_is_checked_by_the_callers(self) -> None:
        found = report(NO_YEAR, year=2568)
        assert [one.excerpt for one in found.diagnostics] == ["O๑๓", "O๔๐"]

    def test_the_list_of_the_nearest_year_is_not_the_plans(self) -> None:
        found = report({"indicators": {1: {"analysis": "ข้อ O๔๐ ได้ ๑๐๐ คะแนน"}}}, year=2575)
        assert found.diagnostics == ()
        assert {one.code for one in found.not_checked} == {"ITA307", "ITA308"}


class TestUnknownItem:
    @pytest.mark.parametrize(
        ("text", "indicator", "excerpt"),
        [
            ("ข้อ O๒๙ ได้ ๑๐๐ คะแนน", 10, "O๒๙"),
            ("ข้อ O21-O29 ได้ ๑๐๐ คะแนน", 10, "O21-O29"),
            ("ข้อ i16 ได้ ๑๐๐ คะแนน", 5, "i16"),
            ("ข้อ e10 ได้ ๑๐๐ คะแนน", 8, "e10"),
        ],
    )
    def test_an_item_that_the_year_does_not_have(self, text: str, indicator: int, excerpt: str) -> None:
        assert told(text, indicator) == [("ITA308", "unknown", excerpt)]

    def test_last_years_list_may_be_named(self) -> None:
        assert told("ข้อ O21-O28 ได้ ๑๐๐ คะแนน (ข้อ O๓๔ ปี ๒๕๖๗)", 10) == []

    def test_a_list_that_nobody_knows_is_not_checked(self) -> None:
        found = report({"indicators": {1: {"analysis": "ข้อ i99 ได้ ๑๐๐ คะแนน"}}}, year=2569)
        assert [one for one in found.diagnostics if one.indicator == 1] == []
        assert {"ITA307", "ITA308"} <= {one.code for one in found.not_checked}


class TestItemCodeForm:
    @pytest.mark.parametrize(
        ("text", "indicator", "excerpt", "mended"),
        [
            ("ข้อ 01-020 ได้ ๑๐๐ คะแนน", 9, "01-020", "ข้อ O1-O20 ได้ ๑๐๐ คะแนน"),
            ("๐๒๑ ถึง ๐๒๘ ได้ ๑๐๐ คะแนน", 10, "๐๒๑ ถึง ๐๒๘", "O๒๑ ถึง O๒๘ ได้ ๑๐๐ คะแนน"),
            ("ข้อ O๑-๐๒๐ ได้ ๑๐๐ คะแนน", 9, "O๑-๐๒๐", "ข้อ O๑-O๒๐ ได้ ๑๐๐ คะแนน"),
            ("ข้อ e๑, E๒ และ E๓ ได้ ๑๐๐ คะแนน", 6, "E๒", "ข้อ e๑, e๒ และ e๓ ได้ ๑๐๐ คะแนน"),
            ("ข้อ o1-O20 ได้ ๑๐๐ คะแนน", 9, "o1-O20", "ข้อ O1-O20 ได้ ๑๐๐ คะแนน"),
        ],
    )
    def test_the_form_is_mended(self, text: str, indicator: int, excerpt: str, mended: str) -> None:
        change = {"indicators": {indicator: {"analysis": text}}}
        found = report(change)
        assert [(one.code, one.excerpt) for one in found.diagnostics] == [("ITA309", excerpt)]
        data = edited(overlaid(BASE, change), chosen(found.diagnostics, unsafe=False))
        assert data == overlaid(BASE, {"indicators": {indicator: {"analysis": mended}}})

    @pytest.mark.parametrize("codes", ["E1, E2, E3", "e1 e2 e3", "e1 EIT Public และ E2 EIT Survey"])
    def test_one_style_in_one_list_is_right(self, codes: str) -> None:
        assert told(f"ข้อ {codes} ได้ ๑๐๐ คะแนน", 6) == []

    def test_a_number_that_is_filled_up_with_zeros_is_right(self) -> None:
        assert told("ข้อ O01-O09 และ O๐๑๐ ได้ ๑๐๐ คะแนน", 9) == []


@pytest.mark.parametrize("agency", ["โรงเรียนบ้านทุ่งสายลม", "วิทยาลัยเทคนิคทุ่งสายลม"])
def test_other_schemes_are_not_checked(agency: str) -> None:
    change = {
        "agency": agency,
        "titles": [f"ชื่อหน่วยงาน {agency} ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"],
        "indicators": {10: {"analysis": "ข้อ ๐๔๐ ได้ ๑๐๐ คะแนน"}},
    }
    found = report(change)
    assert found.diagnostics == ()
    assert {one.code for one in found.not_checked} == set(RULES)
