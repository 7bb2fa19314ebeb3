import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.spacing import (
    Spaced,
    apart,
    in_letters,
    in_names,
    in_syllables,
    in_words,
    is_joined,
    is_spelt,
    lexicon,
)

WORDS = lexicon(("ประชาชน", "หน่วยงาน", "ประพฤติ มิชอบ", "ต่อเนื่อง", "เนื่องจาก", "สื่อสาร", "สารสนเทศ", "ข้อมูล"))


def cut(text: str, found: object) -> list[str]:
    return [text[one.start : one.end] for one in found]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ให้เป็ นธรรม", "เป็ น"),
        ("แ ละ", "แ ละ"),
        ("ต ัวชี้วัด", "ต ั"),
        ("เรื่ องร้องเรียน", "เรื่ อ"),
        ("ตั้ งแต่", "ตั้ ง"),
    ],
)
def test_a_space_inside_a_syllable_is_found(text: str, word: str) -> None:
    assert cut(text, in_syllables(text)) == [word]


@pytest.mark.parametrize("text", ["ก็ ดี", "ต่าง ๆ ที่", "ด าเนินการ", "ของ เรา และ เขา", "อบต. ทุ่งสายลม", "โดย\nแต่งตั้ง"])
def test_a_space_between_syllables_is_none_inside_one(text: str) -> None:
    assert cut(text, in_syllables(text)) == []


def test_letters_spaced_out_are_found_without_the_words_beside_them() -> None:
    text = "การทุจริต และ ประ พ ลุ ต มิ ขอบ ภายใน"
    assert cut(text, in_letters(text, ("และ",))) == ["ประ พ ลุ ต มิ ขอบ"]


@pytest.mark.parametrize("text", ["กลุ่ม ก ข ค ง", "วัน เดือน ปี ที่จัด", "พ ศ ๒๕๖๘", "ต ค ๒๕๖๘", "ใคร ทำ อะไร ที่ใด"])
def test_lists_of_letters_and_short_words_are_left_alone(text: str) -> None:
    assert cut(text, in_letters(text, ())) == []


@pytest.mark.parametrize("text", ["ประ ชาชน", "ประชา ชน", "ประ ชา ชน", "หน่ว ยงาน", "ข้อ มูล", "ประพฤ ติมิชอบ"])
def test_a_word_with_spaces_is_found_whole(text: str) -> None:
    assert cut(f"ของ{text} ทุกคน", in_words(f"ของ{text} ทุกคน", WORDS)) == [text]


@pytest.mark.parametrize(
    "text", ["ประพฤติ มิชอบ", "อย่างต่อเนื่อง จากการประเมิน", "ผ่านสื่อ สารสนเทศ", "ข้อ มูลนิธิ", "ข้อ มูลค่าสูง", "ประชา\nชน"]
)
def test_a_space_between_words_is_left_alone(text: str) -> None:
    known = lexicon(("ประพฤติ มิชอบ", "ต่อเนื่อง", "เนื่องจาก", "สื่อสาร", "สารสนเทศ", "ข้อมูล", "มูลค่า", "มูลนิธิ", "ประชาชน"))
    assert cut(text, in_words(text, known)) == []


def test_a_name_is_found_with_all_its_spaces() -> None:
    text = "ตัวชี้วัดที่ ๕ การ แก้ไข ปัญหาการ ทุจริต"
    assert [len(one.gaps) for one in in_names(text, ["การแก้ไขปัญหาการทุจริต"])] == [3]


def test_of_overlapping_places_that_of_the_earlier_group_stays() -> None:
    assert apart([Spaced(0, 4, ((2, 3),))], [Spaced(0, 9, ((2, 3), (5, 6)))]) == (Spaced(0, 4, ((2, 3),)),)


def test_of_overlapping_places_in_a_group_the_one_with_more_spaces_stays() -> None:
    assert apart([Spaced(0, 4, ((2, 3),)), Spaced(0, 9, ((2, 3), (5, 6)))]) == (Spaced(0, 9, ((2, 3), (5, 6))),)


@given(st.text(alphabet="ประชานหวยงข้อมูล \u0e31\u0e48\u0e39เแก\n", max_size=30))
def test_gaps_are_blanks_inside_their_place(text: str) -> None:
    for one in (*in_syllables(text), *in_letters(text, ()), *in_words(text, WORDS), *in_names(text, ["ประชาชน"])):
        assert all(one.start < start < end < one.end for start, end in one.gaps)
        assert all(text[start:end].isspace() for start, end in one.gaps)


RIGHT = frozenset({"การ", "ทุจริต", "เป็น", "ประชาชน"})


@pytest.mark.parametrize(("letters", "spelt"), [("ทุจริต", True), ("การทุจริต", True), ("พลุตมิขอบ", False), ("", True)])
def test_letters_are_spelt_rightly_if_known_words_make_them_up(letters: str, spelt: bool) -> None:  # noqa: FBT001
    assert is_spelt(letters, RIGHT) is spelt


@pytest.mark.parametrize(("text", "joined"), [("ให้เป็ นธรรม", True), ("ให้ กบั ประชาชน", False), ("การ ทุจริต", False)])
def test_a_gap_is_joined_where_a_known_word_stands_across_it(text: str, joined: bool) -> None:  # noqa: FBT001
    gap = text.rindex(" ")
    assert is_joined(text, (gap, gap + 1), RIGHT) is joined
