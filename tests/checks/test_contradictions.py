"""Conclusions that contradict the scores: full ones to be mended, low ones to be kept."""

import pytest

from ita_lint import check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
FULL = "ข้อ O๒๑ - O๒๘ ได้คะแนน ๑๐๐ คะแนนทุกข้อ "
LOW = "โดยรวมได้คะแนน ๗๑.๔๓ คะแนน "


def told(number: int, text: str) -> list[tuple[str, str]]:
    plan = overlaid(BASE, {"indicators": {number: {"analysis": text}}})
    return [(one.key, one.excerpt) for one in check(plan, select=["ITA306"]).diagnostics]


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("จึงต้องปรับปรุงการดำเนินงาน", "ต้องปรับปรุง"),
        ("หน่วยงานควรแก้ ไขการดำเนินงานโดยด่วน", "ควรแก้ ไข"),
        (
            "คณะต้องเร่งแก้ไขและปรับปรุง จึงจัดทำมาตรการ ขับเคลื่อนนโยบาย No Gift Policy และแผนปฏิบัติการป้องกันการทุจริตอย่างต่อเนื่อง",
            "ต้องเร่ง",
        ),
    ],
)
def test_a_full_score_that_must_only_be_mended_is_found(text: str, excerpt: str) -> None:
    assert told(10, FULL + text) == [("full", excerpt)]


@pytest.mark.parametrize(
    "text",
    [
        "จึงต้องรักษามาตรฐานและปรับปรุงข้อมูล",
        "ควรปรับปรุงข้อมูลให้เป็นปัจจุบันอยู่เสมอ",
        "แต่บุคลากรใหม่มีจำนวนมาก จึงต้องปรับปรุงวิธีสื่อสาร",
        "จุดแข็ง คือ ผู้บริหารเป็นแบบอย่าง ประเด็นที่ต้องปรับปรุง คือ การสื่อสารภายใน",
        "ประเด็นที่ต้องปรับปรุง คือ การสื่อสารภายใน",
        "มีการปรับปรุงแผนปฏิบัติการป้องกันการทุจริตแล้ว",
        "",
    ],
)
def test_a_full_score_with_more_than_mending_is_sound(text: str) -> None:
    assert told(10, FULL + text) == []


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (4, LOW + "เพื่อรักษาระดับคะแนนไว้"),
        (5, LOW + "ตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต จึงควรรักษาระดับไว้"),
        (9, "ข้อ O๑ - O๒๐ ได้คะแนน ๑๐๐ คะแนน ยกเว้นข้อ O๑๑ ได้คะแนน ๐ คะแนน เพื่อรักษาระดับคะแนนไว้"),
    ],
)
def test_a_low_score_that_is_only_kept_is_found(number: int, text: str) -> None:
    assert told(number, text) == [("low", "ควรรักษา" if "ควร" in text else "รักษาระดับ")]


@pytest.mark.parametrize(
    "text",
    [
        LOW + "เพื่อรักษาระดับคะแนนไว้และแก้ไขขั้นตอนการขอยืมที่ไม่ชัดเจน",
        LOW + "เพื่อรักษามาตรฐานและพัฒนางานพัสดุ",
        LOW + "จุดอ่อน คือ ขั้นตอนซับซ้อน",
        "โดยรวมได้คะแนน ๙๖.๑๐ คะแนน ข้อ i๑๐ ได้คะแนน ๘๔.๐๐ คะแนน เพื่อรักษาระดับคะแนนไว้",
        "โดยรวมได้คะแนน ๙๑.๑๐ คะแนน เพื่อรักษาระดับคะแนนไว้",
    ],
)
def test_a_low_score_with_something_to_improve_and_a_high_total_are_sound(text: str) -> None:
    assert told(4, text) == []
