from copy import deepcopy
from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
RULES = ("ITA301", "ITA302", "ITA303", "ITA304", "ITA305")


def found(change: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return code, message and excerpt of what the rules of scores find in the sound plan after `change`."""
    report = check(overlaid(BASE, change), select=RULES)
    return [(one.code, one.key, one.excerpt) for one in report.diagnostics]


def told(analysis: str, indicator: int = 1) -> list[tuple[str, str, str]]:
    return found({"indicators": {indicator: {"analysis": analysis}}})


class TestMissingAnalysis:
    @pytest.mark.parametrize("text", ["-", "–", "...........", "…", "_____", "- -"])
    def test_signs_are_no_analysis(self, text: str) -> None:
        assert told(text) == [("ITA301", "empty", text)]

    @pytest.mark.parametrize(
        "text", ["ผลการวิเคราะห์", "ผลการวิเคราะห์ :", "ไม่มี", "N/A", "จากผลการประเมิน ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่"]
    )
    def test_a_heading_is_no_analysis(self, text: str) -> None:
        assert [one[:2] for one in told(text)] == [("ITA301", "heading")]

    def test_a_second_row_of_the_indicator_may_leave_it_to_the_first(self) -> None:
        assert found({"append": [{"like": 10, "analysis": "", "measure": "จัดกิจกรรมรณรงค์ไม่รับของขวัญ"}]}) == []

    def test_a_plan_without_the_column_is_left_to_the_rule_of_columns(self) -> None:
        assert found({"columns": {"analysis": None}}) == []


class TestMissingScore:
    def test_a_target_is_no_score(self) -> None:
        text = "ควรรักษามาตรฐานให้ได้คะแนนไม่น้อยกว่า ๙๕ คะแนน ในปีถัดไป"
        assert [one[:2] for one in told(text)] == [("ITA302", "missing")]

    @pytest.mark.parametrize(
        "text",
        [
            "ข้อ i1 = 100 เพราะเจ้าหน้าที่ปฏิบัติงานตามคู่มือ",
            "ได้คะแนนเต็มทุกข้อ เพราะเจ้าหน้าที่ปฏิบัติงานตามคู่มือ",
            "ตัวชี้วัดที่ ๒ การใช้งบประมาณ ได้ ๙๐ คะแนน เพราะเจ้าหน้าที่ปฏิบัติงานตามคู่มือ",
            "ปี ๒๕๖๗ ได้คะแนน ๙๐ คะแนน เพราะเจ้าหน้าที่ปฏิบัติงานตามคู่มือ",
        ],
    )
    def test_any_score_counts(self, text: str) -> None:
        assert told(text) == []

    def test_a_score_in_the_heading_cell_counts(self) -> None:
        row = {"heading": "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ (๑๐๐ คะแนน)", "analysis": "เจ้าหน้าที่ปฏิบัติงานตามคู่มือ"}
        assert found({"indicators": {1: row}}) == []


class TestScoreOutOfRange:
    @pytest.mark.parametrize(
        ("text", "excerpt"),
        [
            ("โดยรวมได้คะแนน ๑๐๐.๐๑ คะแนน", "๑๐๐.๐๑"),
            ("โดยรวมได้คะแนนร้อยละ 110", "110"),
            ("ข้อ i1 (101 คะแนน)", "101"),
            ("ได้คะแนน ๑,๐๐๐ คะแนน", "๑,๐๐๐"),
        ],
    )
    def test_more_than_full_marks(self, text: str, excerpt: str) -> None:
        assert told(text) == [("ITA303", "above", excerpt)]

    def test_less_than_nothing(self) -> None:
        assert told("โดยรวมได้คะแนน -๕ คะแนน") == [("ITA303", "below", "-๕")]

    @pytest.mark.parametrize(
        "text",
        [
            "โดยรวมได้คะแนน ๑๐๐ คะแนน ปี ๒๕๖๘ มีผู้ตอบ ๑๒๐ คน ใช้งบประมาณ ๑๕๐,๐๐๐ บาท",
            "i1 -98.57 คะแนน",
            "คะแนนโดยรวม 99.46 (2) ระดับ AA (95.00-100)",
        ],
    )
    def test_other_numbers_are_no_scores(self, text: str) -> None:
        assert told(text) == []


def test_a_column_of_scores_is_looked_at_too() -> None:
    plan = deepcopy(BASE)
    plan["indicators"][0] |= {"scores": [{"item": "i1", "score": 120}], "analysis": "เจ้าหน้าที่ปฏิบัติงานตามคู่มือ"}
    found_there = check(plan, select=RULES).diagnostics
    assert [(one.code, one.excerpt) for one in found_there] == [("ITA303", "120")]


class TestMalformedScore:
    @pytest.mark.parametrize("number", ["๙๘.๕.๗", "๙๘,๕๗", "๙๘..๕๗", "๑๐๐,๐๐"])
    def test_signs(self, number: str) -> None:
        assert told(f"โดยรวมได้คะแนน {number} คะแนน") == [("ITA304", "signs", number)]

    @pytest.mark.parametrize("number", ["l00", "1oo", "๑๐O", "9S.57"])
    def test_letters(self, number: str) -> None:
        assert told(f"โดยรวมได้คะแนน {number} คะแนน") == [("ITA304", "letters", number)]

    @pytest.mark.parametrize("number", ["๑๐๐.๐๐", "ร้อยละ ๙๘.๕๗", "๙๘.๕๗.", "๙๘ .๕๗", "9๘.5๗", "๑๐๐,๙๘.๕๗"])
    def test_readable_numbers(self, number: str) -> None:
        assert told(f"i1 i2 โดยรวมได้คะแนน {number} คะแนน") == []


class TestScoreConflict:
    @pytest.mark.parametrize(
        ("text", "indicator", "message", "excerpt"),
        [
            ("โดยรวมได้คะแนน ๑๐๐ คะแนน ดังนั้น โดยรวมได้คะแนน ๙๘ คะแนน", 1, "total", "๙๘"),
            ("ข้อ e๑ EIT Survey ได้ ๙๘.๕๗ คะแนน และข้อ e๑ EIT Survey ได้ ๙๗ คะแนน", 6, "item", "๙๗"),
            ("ข้อ O1-O20 ได้ ๑๐๐ คะแนน ข้อ O13 ได้ ๕๐ คะแนน", 9, "item", "๕๐"),
            ("ทุกข้อได้ ๑๐๐ คะแนน ข้อ i8 ได้ ๙๘ คะแนน", 3, "every", "๑๐๐"),
            ("โดยรวมได้ ๙๕ คะแนน ทุกข้อได้ ๑๐๐ คะแนน", 9, "every", "๑๐๐"),
            ("ข้อ i4 ได้ ๙๕ คะแนน ข้อ i5 ได้คะแนนน้อยที่สุด ๙๖ คะแนน", 2, "least", "๙๖"),
            ("ข้อ e๔ EIT Public ได้ ๙๐ คะแนน ข้อ e๖ EIT Survey ได้คะแนนน้อยที่สุด ๙๙ คะแนน", 7, "least", "๙๙"),
        ],
    )
    def test_two_scores_that_cannot_both_be_right(self, text: str, indicator: int, message: str, excerpt: str) -> None:
        assert told(text, indicator) == [("ITA305", message, excerpt)]

    def test_the_other_score_is_shown(self) -> None:
        change = {"indicators": {1: {"analysis": "โดยรวมได้คะแนน ๑๐๐ คะแนน ดังนั้น โดยรวมได้คะแนน ๙๘ คะแนน"}}}
        [one] = check(overlaid(BASE, change), select=["ITA305"]).diagnostics
        assert [note.at.excerpt for note in one.related] == ["๑๐๐"]

    @pytest.mark.parametrize(
        ("text", "indicator"),
        [
            ("ข้อ O1-O20 ได้ ๑๐๐ คะแนน ยกเว้นข้อ O13 ได้ ๕๐ คะแนน ข้อ O13 ได้ ๕๐ คะแนน เพราะข้อมูลไม่ครบ", 9),
            ("ทุกข้อได้ ๑๐๐ คะแนน ยกเว้นข้อ e2 ได้ ๙๘ คะแนน และข้อ e3 ได้ ๙๙ คะแนน", 6),
            ("โดยรวมได้ ๙๕ คะแนน ทุกข้อได้ ๑๐๐ คะแนน ยกเว้นข้อ O๑๑ ได้ ๐ คะแนน", 9),
            ("ได้ ๙๕ คะแนน ทุกข้อได้ ๑๐๐ ยกเว้นข้อ O๑๑ ข้อมูลสถิติการให้บริการ ได้ ๐ เพราะขาดข้อมูล", 9),
            ("โดยรวมได้ ๙๕ คะแนน ได้คะแนนเต็ม ๑๐๐ ทุกข้อ เว้นแต่ข้อ O๑๑ ไม่ได้คะแนน", 9),
            ("ข้อ e1 EIT Public ได้ ๑๐๐ คะแนน ข้อ e1 EIT Survey ได้ ๙๘ คะแนน", 6),
            ("EIT Public e1 100 e2 100 EIT Survey e1 98.57 e2 99.05", 6),
            ("EIT Public ข้อที่ได้น้อยที่สุด คือ e1 ได้ ๙๘ คะแนน EIT Survey ข้อที่ได้น้อยที่สุด คือ e2 ได้ ๙๙ คะแนน", 6),
            ("โดยรวมได้คะแนน ๑๐๐ คะแนน เพิ่มขึ้นจากปี ๒๕๖๗ ที่ได้ ๙๐ คะแนน", 1),
            ("ผลการประเมิน ITA โดยรวม ๙๖.๕๐ คะแนน ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ โดยรวมได้ ๑๐๐ คะแนน", 1),
            ("โดยรวมได้ ๑๐๐ คะแนน สูงกว่าตัวชี้วัดที่ ๒ การใช้งบประมาณ ซึ่งโดยรวมได้ ๙๐ คะแนน", 1),
            ("โดยรวมได้ ๙๘.๕๗ คะแนน (๙๘.๕๗๐ คะแนน) หรือโดยรวมร้อยละ ๙๘.๖", 1),
            ("โดยรวมได้ ๙๘ คะแนน ข้อ i1 ได้ ๑๐๐ คะแนน ข้อ i2 ได้คะแนนน้อยที่สุด ๙๗ คะแนน", 1),
            ("คะแนนเฉลี่ย i1-i3 เท่ากับ ๙๘.๕๗ คะแนน โดย i1 ได้ ๑๐๐ คะแนน", 1),
        ],
    )
    def test_scores_that_agree(self, text: str, indicator: int) -> None:
        assert told(text, indicator) == []
