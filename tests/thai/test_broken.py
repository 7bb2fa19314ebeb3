import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.broken import broken, mended

LETTERS = "กดนมทผปสหงรเแโใไะาำๅฤ ฯๆ1๑a\n\u0e31\u0e34\u0e35\u0e38\u0e47\u0e48\u0e49\u0e4c\u0e4d\u200b\ufffd\uf70b"


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("แม\u0e49\u0e49", "แม้"),
        ("ที\u0e35\u0e48", "ที่"),
        ("ดำ\u0e32เนิน", "ดำเนิน"),
        ("แและ", "และ"),
        ("ก\u0e48\u0e35", "กี่"),
        ("สิทธ\u0e4c\u0e34", "สิทธิ์"),
        ("นำ\u0e49", "น้ำ"),
        ("ท\u0e4d\u0e32", "ทำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("เเละ", "และ"),
        ("ข้\u0e45ว", "ข้าว"),
        ("เ\u0e49จ้า", "เจ้า"),
        ("เ\u0e48ดิน", "เดิ่น"),
        ("ด าเนินการ", "ดำเนินการ"),
        ("ส านักปลัด", "สำนักปลัด"),
        ("จัดท า คู่มือ", "จัดทำ คู่มือ"),
        ("ฟ\uf714นฟู", "ฟ้นฟู"),
        ("\uf0b7 ข้อ", "• ข้อ"),
        ("หน่วย\u200bงาน", "หน่วยงาน"),
        ("ประ\u00adชาชน", "ประชาชน"),
    ],
)
def test_what_can_be_told_is_repaired(text: str, right: str) -> None:
    assert mended(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "น้ำ ก็ ฤๅษี ต่าง ๆ ฯลฯ ปั๊ม ชั้น เยียะ ค่ะ เก๊าะ สิทธิ์ พันธุ์ เป๋า จ๊ะ",
        "ธมฺโม หเว รกฺขติ สํโฆ",
        "👨\u200d👩\u200d👧 No Gift Policy 2568",
        "ไม้โท “้” ไม้เอก -่ ◌็",
        "ก ารทุจริต เจ้ า หน้ า ที่ ปฏิบัต ิ",
    ],
)
def test_sound_text_is_left_alone(text: str) -> None:
    assert [place.kind for place in broken(text)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ก\u0e48\u0e49", "crowded"),
        ("เป็\u0e49น", "crowded"),
        ("\u0e48การ", "no-base"),
        ("2\u0e48", "no-base"),
        ("ก\ufffdร", "replacement"),
    ],
)
def test_what_cannot_be_told_is_found_without_a_repair(text: str, kind: str) -> None:
    assert [(place.kind, place.repair) for place in broken(text)] == [(kind, ())]


def test_a_place_is_the_whole_syllable() -> None:
    text = "ถึงแม\u0e49\u0e49องค์การ"
    assert [text[place.start : place.end] for place in broken(text)] == ["ม\u0e49\u0e49"]


def test_moving_a_tone_that_stands_behind_needs_an_eye() -> None:
    assert [place.sure for place in broken("กา\u0e48ร")] == [False]


@given(st.text(alphabet=LETTERS, max_size=12))
def test_places_lie_in_the_text_and_repairs_in_their_places(text: str) -> None:
    for place in broken(text):
        assert 0 <= place.start < place.end <= len(text)
        assert all(place.start <= start <= end <= place.end for start, end, _ in place.repair)


@given(st.text(alphabet=LETTERS, max_size=12))
def test_a_repair_leaves_nothing_to_repair_in_its_place(text: str) -> None:
    for place in broken(text):
        if place.kind in ("doubled", "look-alike"):
            [(start, end, new)] = place.repair
            after = text[:start] + new + text[end:]
            assert place not in broken(after)
