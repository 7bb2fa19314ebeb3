"""What a form leaves in a plan, and what only looks like it."""

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import check, rulebook
from ita_lint.checks._form_words import form_words
from ita_lint.checks._placeholders import leftovers
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
WORDS = form_words(rulebook.load().vocabulary.placeholders)


def told(text: str, field: str = "analysis") -> list[str]:
    return [text[one.start : one.end] for one in leftovers(text, field, WORDS)]


def found(**change: Any) -> list[tuple[str, str]]:
    return [(one.key, one.excerpt) for one in check(overlaid(BASE, change), select=["ITA106"]).diagnostics]


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("ได้คะแนน ........ คะแนน", ["........"]),
        ("ได้คะแนน....คะแนน จุดอ่อน คือ …………", ["....", "…………"]),
        ("เนื่องจาก ............ ดังนั้น หน่วยงานจึงจัดทำมาตรการ ____", ["............", "____"]),
        ("ปีงบประมาณ พ.ศ. ....", ["...."]),
        ("อบต............. จึงจัดทำ", ["............."]),
        ("ระบุ.....", ["ระบุ....."]),
        ("ตลอดปีงบประมาณ พ.ศ. ๒๕xx", ["๒๕xx"]),
        ("๑ ต.ค. ๒๕.. - ๓๐ ก.ย. ๒๕..", ["๒๕..", "๒๕.."]),
        ("ได้คะแนน xx.xx คะแนน", ["xx.xx"]),
        ("อบต.xxx ข้อ Oxx", ["xxx", "Oxx"]),
        ("คือ (ระบุจุดอ่อน) และ (โปรดระบุ)", ["(ระบุจุดอ่อน)", "(โปรดระบุ)"]),
        ("(หน่วยงานวิเคราะห์เอง) *แสดงการวิเคราะห์ผลการประเมิน*", ["(หน่วยงานวิเคราะห์เอง)", "*แสดงการวิเคราะห์ผลการประเมิน*"]),
        ("[ชื่อหน่วยงาน] <ชื่อโครงการ> {{measure}} «Agency»", ["[ชื่อหน่วยงาน]", "<ชื่อโครงการ>", "{{measure}}", "«Agency»"]),
        ("จุดแข็ง\nตัวอย่าง\nLorem ipsum", ["ตัวอย่าง", "Lorem ipsum"]),
        ("ระบุสาเหตุ", ["ระบุสาเหตุ"]),
    ],
)
def test_what_a_form_left_is_found(text: str, left: list[str]) -> None:
    assert told(text) == left


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("analysis", "เช่น ถนน น้ำประปา ... ฯลฯ และ ได้แก่ ถนน ไฟฟ้า ประปา....."),
        ("steps", "๑. จัดทำทะเบียน (ระบุผู้ยืม วันที่ยืม)\n๒. ให้ระบุชื่อผู้ร้อง (ถ้ามี)"),
        ("analysis", "https://www.xx.go.th/xxx/..../index e-mail xx@xx.go.th"),
        ("steps", "จำนวน........1,780...........คน"),
        ("analysis", "นาย xxx xxxx โทร. 08x-xxx-xxxx ขนาด XXL"),
        ("steps", "เสนอร่างข้อบัญญัติ พ.ศ. .... ต่อสภา ตามคำสั่งที่ ....../๒๕๖๘"),
        ("analysis", "ตัวอย่างที่ดี [๑] [ ] (กรอกข้อมูลผ่าน Google Form) อื่น ๆ (ระบุ)"),
        ("analysis", "พ.ศ.๒๕๖๘ พ.ศ..2568 * แสดงผลคะแนน * รายงานผล"),
        ("steps", "ระบุปัญหา สาเหตุ และแนวทางแก้ไข"),
        ("analysis", "ลงชื่อ............................ผู้จัดทำ\n(............................)"),
        ("title", "......................................"),
        ("title", "วันที่ ........ เดือน ........ พ.ศ. ........"),
        ("title", "การปฏิบัติหน้าที่ .............. ๓"),
        ("title", "ชื่อหน่วยงาน.....อบต.ทุ่งสายลม.....อำเภอ.....แสวงหา....."),
        ("column", "ข้อค้นพบ (แสดงการวิเคราะห์ผลการประเมิน) (ระบุวันเดือนปี)"),
    ],
)
def test_what_only_looks_like_a_form_is_left(field: str, text: str) -> None:
    assert told(text, field) == []


@pytest.mark.parametrize(
    ("field", "text"),
    [("measure", "......"), ("period", "......"), ("responsible", "........"), ("steps", "๑. ........")],
)
def test_dots_that_make_a_whole_entry_are_told_by_the_rule_of_the_field(field: str, text: str) -> None:
    assert found(indicators={3: {field: text}}) == []


def test_a_year_left_open_in_a_column_heading_is_found() -> None:
    assert found(columns={"heading": "ตัวชี้วัด ITA ๒๕xx"}) == [("letters", "๒๕xx")]


@given(
    st.text(alphabet="ก่ำ .…_xX(){}[]<>«»*ระบุชื่อ๒๕0 \n\u200b", max_size=80), st.sampled_from(["title", "column", "steps"])
)
def test_leftovers_are_in_order_and_apart(text: str, field: str) -> None:
    places = leftovers(text, field, WORDS)
    assert all(0 <= one.start < one.end <= len(text) for one in places)
    assert all(one.end <= other.start for one, other in pairwise(places))
