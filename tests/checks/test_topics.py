"""Reasons for an item's score that are about another item of the year."""

import pytest

from ita_lint import Diagnostic, check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
REST = "ข้อ O๑ - O๒๐ ได้คะแนน ๑๐๐ คะแนน "


def found(text: str, **change: object) -> list[Diagnostic]:
    plan = overlaid(BASE, {**change, "indicators": {9: {"analysis": text}}})
    return list(check(plan, select=["ITA312"], lang="en").diagnostics)


@pytest.mark.parametrize(
    ("text", "excerpt", "said"),
    [
        ("ยกเว้นข้อ O๑๓ ได้คะแนน ๕๐ แต่ยังไม่ครบถ้วนในระบบการให้บริการ E-service", "O๑๓", "E-service"),
        ("ยกเว้นข้อ ๐๑๓ ได้คะแนน ๕๐ เพราะระบบ E - Service ยังไม่สมบูรณ์", "๐๑๓", "E - Service"),
        ("ส่วนข้อ O๑๒ ข้อมูลสถิติ การให้บริการ ได้ ๐ คะแนน", "O๑๒", "สถิติ การให้บริการ"),
        ("ยกเว้น O๗ ได้ ๐ คะแนน ข้อบกพร่อง คือ ประมวลจริยธรรมยังไม่เผยแพร่", "O๗", "ประมวลจริยธรรม"),
        ("ยกเว้น O๕ ข่าวประชาสัมพันธ์ ได้ ๐ คะแนน", "O๕", "ข่าวประชาสัมพันธ์"),
        ("ยกเว้น O๑๕ และ O๗ ได้ ๐ คะแนน จุดอ่อน คือ การจัดซื้อจัดจ้างยังไม่เผยแพร่", "O๑๕", "จัดซื้อจัดจ้าง"),
    ],
)
def test_another_items_reason_or_name_is_found(text: str, excerpt: str, said: str) -> None:
    (one,) = found(REST + text)
    assert one.excerpt == excerpt
    assert [note.at.excerpt for note in one.related] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "ยกเว้นข้อ O๑๑ ได้ ๐ คะแนน หน่วยงานมี E-Service แล้ว แต่เผยแพร่ไม่ครบทุกเดือน",
        "ยกเว้นข้อ O๑๓ ได้ ๕๐ คะแนน แต่การจัดซื้อจัดจ้างยังไม่เผยแพร่ในระบบ E-Service",
        "ยกเว้นข้อ O๙ ได้ ๐ คะแนน จุดอ่อน คือ คู่มือยังไม่มีวิธีใช้ E-Service",
        "ยกเว้นข้อ O๑๑ ได้ ๐ คะแนน ส่วนข้อ O๑๐ E-Service ได้ ๑๐๐ คะแนน จุดอ่อน คือ เผยแพร่ไม่ครบ",
        "ยกเว้นข้อ O๒ ได้ ๐ คะแนน จุดอ่อน คือ เว็บไซต์ปิดปรับปรุง ดังนั้น จึงต้องพัฒนาระบบ E-Service",
        "ยกเว้นข้อ O๔ ได้ ๐ คะแนน จุดอ่อน คือ การประชาสัมพันธ์ไม่เป็นปัจจุบัน",
        "ยกเว้น O๑๐ และ O๑๔ ได้ ๐ คะแนน จุดอ่อน คือ แผนการบริหารและพัฒนาทรัพยากรบุคคลยังขาดงบประมาณ",
        "ยกเว้นข้อ O๑ - O๓ ได้ ๘๐ คะแนน จุดอ่อน คือ E-Service ยังไม่สมบูรณ์",
        "ได้คะแนนทุกข้อ แต่ E-Service ยังไม่สมบูรณ์",
    ],
)
def test_a_reason_that_may_be_the_items_own_is_sound(text: str) -> None:
    assert found(REST + text) == []


def test_the_year_whose_list_fits_is_named() -> None:
    (one,) = found(REST + "ยกเว้นข้อ O13 ได้คะแนน ๕๐ แต่ยังไม่ครบถ้วนในระบบ E-Service")
    assert "the list of 2567" in one.message


def test_nothing_is_said_of_another_scheme() -> None:
    assert found(REST + "ยกเว้นข้อ O๑๓ ได้คะแนน ๕๐ แต่ยังไม่มี E-Service", agency="โรงเรียนบ้านทุ่งสายลม") == []
