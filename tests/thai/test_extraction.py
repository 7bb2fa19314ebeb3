"""Thai text as it comes out of a PDF, and as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.extraction import _WITH_AM, has_lost_its_letters, marked, repaired

DAMAGED = {
    "ด\u0e4d\u0e33เนินงาน": "ดำเนินงาน",
    "ด\u0e4d\u0e32เนินงาน": "ดำเนินงาน",
    "น\u0e4d\u0e49\u0e32": "น้ำ",
    "น\u0e49\u0e4d\u0e32": "น้ำ",
    "ดำาเนิน": "ดำเนิน",
    "ดาเนินการ": "ดำเนินการ",
    "ประจาปีงบประมาณ": "ประจำปีงบประมาณ",
    "ไม่ต่ากว่าร้อยละ": "ไม่ต่ำกว่าร้อยละ",
    "จัดท าคู่มือ": "จัดทำคู่มือ",
    "ก าหนด": "กำหนด",
    "แม่น ้า": "แม่น้ำ",
    "ซ ้าซ้อน": "ซ้ำซ้อน",
    "สม ่าเสมอ": "สม่ำเสมอ",
    "จัดท ำบัตรคิว": "จัดทำบัตรคิว",
    "ส\u0e48\u0e34งของ": "ส\u0e34\u0e48งของ",
    "เป็ นธรรม": "เป็นธรรม",
    "หน ้าที่": "หน้าที่",
    "ต ัวชี้วัด": "ตัวชี้วัด",
}
#: What looks like damage and is none, or may be the author's own.
SOUND = [
    "สารองค์การ", "ประจาน", "การกีฬา", "นาม", "ค่า", "ถ้าหาก", "ซ้าย", "หน้าต่าง", "ทางหลวง", "เอกสารองค์ประกอบ", "จาก",
    "แม้้", "การ ทุ จ ริ ต", "ข้อ ก และ ข", "อำเภอ", "สำนักปลัด", "๑. มอบหมาย", "ตำรา", "น้ำ", "จารึก",
    "ผลการ ดำเนินงาน",
]  # fmt: skip


@pytest.mark.parametrize("damaged", DAMAGED)
def test_what_extraction_damaged_is_put_right(damaged: str) -> None:
    assert repaired(damaged)[0] == DAMAGED[damaged]


@pytest.mark.parametrize("text", SOUND)
def test_what_may_be_right_stays(text: str) -> None:
    assert repaired(text) == (text, range(len(text)))


def test_each_character_knows_the_one_it_stands_for() -> None:
    text, origins = repaired("ก าหนดน ้า")
    assert (text, list(origins)) == ("กำหนดน้ำ", [0, 2, 3, 4, 5, 6, 8, 9])


@given(st.text(st.sampled_from("กนทดสาำ ้่ํ็ัิเแ\uf702\uf70bก1a\n"), max_size=30))
def test_repair_ends_and_keeps_the_order(text: str) -> None:
    string, origins = repaired(text)
    assert len(string) == len(origins)
    assert list(origins) == sorted(origins)
    assert all(0 <= origin < len(text) for origin in origins)


def test_no_word_is_written_as_half_of_a_word_of_the_list() -> None:
    words = pytest.importorskip("pythainlp.corpus").thai_words()
    halves = {word.replace("ำ", "า") for word in _WITH_AM}
    assert {word for word in words for half in halves if half in word and "ำ" not in word} == set()


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("ป\uf702งบประมาณ", "ปีงบประมาณ"),
        ("ผู\uf70bบริหาร", "ผู้บริหาร"),
        ("เป\uf712น", "เป็น"),
        ("ฟุ\uf70aมเฟ\uf704อย", "ฟุ่มเฟือย"),
        ("\uf0b7 ให้มี", "• ให้มี"),
        ("ไม่มี", "ไม่มี"),
    ],
)
def test_glyphs_of_one_font_are_the_marks_they_show(damaged: str, right: str) -> None:
    assert marked(damaged) == right


SENTENCE = "มอบหมายผู้รับผิดชอบในการจัดทำคู่มือการปฏิบัติงานของเจ้าหน้าที่ให้ชัดเจน "


@pytest.mark.parametrize(
    "text",
    [
        "ΦϬϔϠθχΩΩμνυϒσϔε " * 30,
        SENTENCE.translate(dict.fromkeys(map(ord, "่้"))) * 10,
        SENTENCE.replace("า", "ำ") * 10,
    ],
)
def test_a_text_without_thai_or_some_of_its_letters_has_lost_them(text: str) -> None:
    assert has_lost_its_letters(text)


@pytest.mark.parametrize(
    "text", [SENTENCE * 10, "Integrity and Transparency " * 10 + SENTENCE, "Hello", "", "งบลงทุน ๒๕๖๙ " * 5]
)
def test_a_text_with_its_letters_has_lost_none(text: str) -> None:
    assert not has_lost_its_letters(text)
