from types import SimpleNamespace
from typing import Any, ClassVar

import pytest

from ita_lint import check, rulebook
from ita_lint.checks.kinds import required_text
from ita_lint.model.document import Cell
from ita_lint.model.place import TextPlace
from ita_lint.model.plan import Plan, Row
from ita_lint.model.text import Part, Text
from ita_lint.rulebook.overlay import base_plan, overlaid

BOOK: Any = rulebook.load()
VOCABULARY: Any = SimpleNamespace(steps={"nothing": ("ไม่มี",)})


def cell(string: str) -> Cell:
    return Cell.of(Text(string, (Part(0, TextPlace(1, 1)),)))


def found(*measures: Cell | None) -> list[str]:
    other = cell("x")
    rows = (Row(1, other, None, None, 1, measure, other, other, other, other) for measure in measures)
    plan = Plan(None, None, None, (), tuple(rows))
    return [one.at.excerpt for one in required_text(plan, VOCABULARY, BOOK.card("missing-measure").params)]


@pytest.mark.parametrize(
    ("string", "excerpt"), [("", ""), (" - ", "-"), ("…", "…"), ("ไม่มี", "ไม่มี"), ("\u200b", "\u200b")]
)
def test_a_cell_that_says_nothing_is_found(string: str, excerpt: str) -> None:
    assert found(cell(string)) == [excerpt]


def test_any_word_is_a_measure() -> None:
    assert found(cell("ประชาคม"), cell("- จัดทำคู่มือ")) == []


def test_a_plan_without_a_column_of_measures_is_left_to_its_own_rule() -> None:
    assert found(None) == []


def test_a_merged_cell_is_told_once() -> None:
    merged = cell("-")
    assert found(merged, merged) == ["-"]


BASE = base_plan(rulebook.folder())
WEAK = "ข้อ e๖ EIT Survey ได้คะแนน ๙๗.๑๔ คะแนน ประเด็นที่ต้องพัฒนา คือ การตอบข้อซักถามทางเพจเฟซบุ๊กยังล่าช้า "
NAME = "กำหนดผู้ตอบข้อซักถามและเวลาตอบกลับในทุกช่องทางการสื่อสาร"


def codes(change: dict[str, Any], code: str) -> list[int | None]:
    return [one.indicator for one in check(overlaid(BASE, change), select=[code]).diagnostics]


class TestAMeasureOtherThanTheOneAnnounced:
    @pytest.mark.parametrize(
        "end",
        [
            f"จึงจัดทำมาตรการ {NAME}",
            f"จึงได้กำหนดมาตรการ “{NAME}” อย่างต่อเนื่อง",
            "ด้วยการจัดทำมาตรการ กำหนดผู้ตอบข้อซักถาม",
            "จึงกำหนดมาตรการ ผู้ตอบข้อซักถามและเวลาตอบกลับ ในช่องทางสื่อสารต่าง ๆ เพื่อให้ประชาชนได้รับคำตอบโดยเร็วและทั่วถึงทุกหมู่บ้าน",
            f"จึงจัดทำโครงการอบรมผู้ดูแลเพจ และกำหนดมาตรการ {NAME}",
            "จึงกำหนดมาตรการดังกล่าว",
            "จึงกำหนดมาตรการ/แนวทาง ดังนี้",
            "จึงกำหนดมาตรการแก้ไขปัญหาดังกล่าวตามตาราง",
            f"จึงกำหนดมาตรการ/โครงการ {NAME}",
            "จึงกำหนดมาตรการเพื่อแก้ไขเรื่องนี้",
            "จึงต้องเร่งตอบคำถามให้เร็วขึ้น",
            "",
        ],
    )
    def test_is_none_where_it_is_named_in_other_words_or_not_at_all(self, end: str) -> None:
        assert codes({"indicators": {7: {"analysis": WEAK + end}}}, "ITA402") == []

    @pytest.mark.parametrize(
        "end",
        [
            "จึงจัดทำมาตรการ ปรับปรุงภูมิทัศน์และลานจอดรถ",
            "จึงกำหนด “โครงการจัดซื้อเครื่องเสียงไร้สาย”",
            "ด้วยการจัดทำมาตรการการปลูกต้นไม้ริมถนนสายหลัก",
            "หน่วยงานจึงจะดำเนินการ ติดตั้งไฟส่องสว่างริมถนน",
        ],
    )
    def test_is_found_after_every_lead(self, end: str) -> None:
        assert codes({"indicators": {7: {"analysis": WEAK + end}}}, "ITA402") == [7]

    def test_is_not_told_of_an_empty_column(self) -> None:
        assert codes({"indicators": {7: {"measure": ""}}}, "ITA402") == []


class TestARepeatedMeasure:
    ROW: ClassVar[dict[str, str]] = {"measure": "ทบทวนคู่มือการปฏิบัติงาน", "steps": "๑. สำรวจงานที่ใช้จริง\n๒. ปรับปรุงคู่มือ"}

    def test_is_found_at_the_later_row(self) -> None:
        assert codes({"indicators": {2: self.ROW, 5: self.ROW}}, "ITA403") == [5]

    @pytest.mark.parametrize("change", [{"steps": "๑. สำรวจงานพัสดุ\n๒. จัดทำทะเบียน"}, {"measure": "จัดทำทะเบียนพัสดุ"}])
    def test_is_none_where_measure_or_steps_are_other(self, change: dict[str, str]) -> None:
        assert codes({"indicators": {2: self.ROW, 5: {**self.ROW, **change}}}, "ITA403") == []

    def test_is_none_in_two_rows_of_one_indicator(self) -> None:
        assert codes({"append": [{"like": 10}]}, "ITA403") == []
