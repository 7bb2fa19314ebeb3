"""Sentences that report scores and levels."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import rulebook
from ita_lint.assemble.reported import Reporting
from ita_lint.assemble.score_prose import read_score_prose
from ita_lint.model.place import TextPlace
from ita_lint.model.stated import StatedScore
from ita_lint.model.text import Part, Text

BOOK = rulebook.load()
WORDS = Reporting.of(BOOK.vocabulary, BOOK.framework(2568))


def read(text: str) -> tuple[StatedScore, ...]:
    return read_score_prose(Text(text, (Part(0, TextPlace(1, 1)),)), WORDS)


def scores(text: str) -> list[tuple[object, ...]]:
    return [(one.subject, one.value, *([one.part] if one.part else [])) for one in read(text) if one.value is not None]


def levels(text: str) -> list[tuple[str, str | None]]:
    return [(one.subject, one.level) for one in read(text) if one.level]


@pytest.mark.parametrize(
    "text",
    [
        "อบต.ทุ่งสายลม มีผลคะแนน 96.22 คะแนน อยู่ในระดับ ผ่านดี",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘ ในภาพรวมได้ ๙๖.๒๒ คะแนน ระดับผ่านดี",
        "คะแนนรวม ร้อยละ 96.22 (ระดับ “ผ่านดี”)",
        "ในปี 2567 ได้ 90.10 คะแนน และปี 2568 ได้คะแนนภาพรวม 96.22 คะแนน อยู่ในระดับ ผ่านดี",
    ],
)
def test_the_total_and_its_level(text: str) -> None:
    assert scores(text) == [("total", 96.22)]
    assert levels(text) == [("total", "ผ่านดี")]


def test_a_total_with_its_instruments() -> None:
    text = "คะแนนรวม ๙๑.๕๘ คะแนน ระดับ ผ่านดี (IIT ๘๘.๒๐ คะแนน EIT ๒๔.๓๗ คะแนน และ OIT ๙๕.๐๐ คะแนน)"
    assert scores(text) == [("total", 91.58), ("IIT", 88.2), ("EIT", 24.37), ("OIT", 95.0)]


def test_a_list_of_scores_belongs_to_a_list_of_instruments() -> None:
    assert scores("IIT, EIT และ OIT ได้ 96.10, 93.50 และ 97.50 คะแนน ตามลำดับ") == [
        ("IIT", 96.1),
        ("EIT", 93.5),
        ("OIT", 97.5),
    ]


def test_parts_items_and_indicators() -> None:
    assert scores("EIT ส่วนที่ 1 ได้ 95.10 คะแนน ส่วนที่ 2 ได้ 90.34 คะแนน") == [
        ("EIT", 95.1, "public"),
        ("EIT", 90.34, "survey"),
    ]
    assert scores("ข้อ i1 ได้ 98.2 คะแนน ข้อ e2 EIT Survey ได้ 90.1 คะแนน") == [("i1", 98.2), ("e2", 90.1, "survey")]
    assert scores("ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน (EIT) ได้คะแนน ๙๐.๑๒") == [("6", 90.12)]


@pytest.mark.parametrize(
    "text",
    [
        "ค่าเป้าหมายคะแนน ITA ไม่น้อยกว่า 95 คะแนน อยู่ในระดับ ผ่านดีเยี่ยม",
        "หน่วยงานที่ได้คะแนน 85 คะแนนขึ้นไป ถือว่าอยู่ในระดับ ผ่าน",
        "มาตรการยกระดับผลการประเมิน ITA ให้อยู่ในระดับผ่านดีเยี่ยม",
        "คะแนนเฉลี่ยระดับประเทศ 93.82 คะแนน",
        "ผลการประเมินความพึงพอใจ ร้อยละ 95.5",
        "น้ำหนัก IIT ร้อยละ 30 EIT ร้อยละ 30 OIT ร้อยละ 40",
        "ในปีงบประมาณ พ.ศ. 2567 มีผลการประเมิน ITA 90.10 คะแนน อยู่ในระดับ ผ่าน",
        "อบต.ทุ่งสายลม ผ่านเกณฑ์การประเมินระดับดี",
    ],
)
def test_targets_criteria_history_and_others_are_no_results(text: str) -> None:
    assert read(text) == ()


def test_a_level_of_an_indicator_is_not_the_agencys() -> None:
    assert levels("ตัวชี้วัดที่ 1 ได้ 98.40 คะแนน อยู่ในระดับ ผ่านดีเยี่ยม") == [("1", "ผ่านดีเยี่ยม")]


WORD = st.sampled_from(
    [
        "IIT",
        "EIT ส่วนที่ 1",
        "คะแนน",
        "๙๖.๒๒",
        "100",
        "ระดับ",
        "ผ่านดี",
        "ในภาพรวม",
        " ",
        "ปี 2567",
        "i1",
        "และ",
        "\u0e31",
        "\u200b",
    ]
)


@given(st.lists(WORD, max_size=25))
def test_scores_are_digits_of_the_text(words: list[str]) -> None:
    for one in read("".join(words)):
        assert one.value is None or any(char.isdecimal() for char in one.span.excerpt)
