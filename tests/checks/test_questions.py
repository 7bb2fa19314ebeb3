"""Quoted questions that are not those of the item cited."""

import pytest

from ita_lint import check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
STAFF = "การบริหารงานบุคคลในหน่วยงานของท่านมีการให้หรือรับสินบนเพื่อแลกกับการบรรจุ แต่งตั้ง โยกย้าย หรือเลื่อนตำแหน่งหรือไม่"


def told(text: str) -> list[str]:
    plan = overlaid(BASE, {"indicators": {3: {"analysis": f"โดยรวมได้คะแนน ๙๖.๘๓ คะแนน {text} จุดอ่อน คือ ไม่ชัดเจน"}}})
    return [one.key for one in check(plan, select=["ITA310"]).diagnostics]


@pytest.mark.parametrize(
    "text",
    [
        f"ข้อคำถาม “๙ {STAFF}”",
        f"และ i๙ “{STAFF}”",
        f'ข้อ I9 "{STAFF.replace(" ", "")}"',
        f"ข้อคำถามที่ ๓ “{STAFF}”",
        "ข้อ i๙ “การบริหารงานบุคคล มีการให้หรือรับ สิ้นบน เพื่อแลกกับการบรรจุแต่งตั้ง”",
        "ข้อ i๙ “หน่วยงานของท่าน”",
        "ข้อ i๘ “ท่านได้รับการประเมินผลงานอย่างเป็นธรรมมากน้อยเพียงใด”",
    ],
)
def test_the_items_own_question_is_known_in_every_form(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("ข้อ i๙ “ท่านเชื่อมั่นในกระบวนการจัดการเรื่องร้องเรียนการทุจริตภายในหน่วยงานของท่านมากน้อยเพียงใด”", "other"),
        ("i๙ “ท่านทราบแผนการใช้จ่ายงบประมาณประจำปีของหน่วยงานมากน้อยเพียงใด” ต่ำกว่าข้ออื่น", "unlike"),
        ("ข้อคำถาม “๙ ท่านเคยเข้าไปมีส่วนร่วมในกระบวนการงบประมาณ มากน้อยเพียงใด”", "unlike"),
        (f"ข้อ i๗ “{STAFF}”", "belongs"),
    ],
)
def test_another_question_is_found(text: str, key: str) -> None:
    assert told(text) == [key]


def test_a_year_without_texts_is_not_checked() -> None:
    plan = overlaid(
        BASE,
        {
            "assessed_year": 2567,
            "plan_year": 2568,
            "titles": ["ITA ๒๕๖๗"],
            "indicators": {1: {"analysis": "ข้อ i๑ “ทำงานตามขั้นตอนที่กำหนดไว้”"}},
        },
    )
    assert [one.code for one in check(plan, select=["ITA310"]).not_checked] == ["ITA310"]
