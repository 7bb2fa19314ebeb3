"""The key of a text and the way back to its characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.model.text import Text
from ita_lint.thai.folding import fold, folded, folded_words
from ita_lint.thai.spelling import key

LETTERS = st.sampled_from(list("กขส\u0e4d\u0e32\u0e33\u0e40\u0e41\u0e48\u0e49 \n\u200b\u00a0๑9x"))


@given(st.text(LETTERS) | st.text())
def test_every_character_has_its_offset(text: str) -> None:
    string, at = folded(text)
    assert len(string) == len(at)
    assert all(0 <= offset < len(text) for offset in at)


@given(st.text(LETTERS) | st.text(st.characters(exclude_characters="\x7f")))
def test_the_folded_text_is_the_key(text: str) -> None:
    assert folded(text)[0] == key(text)


@given(st.text(LETTERS))
def test_offsets_rise(text: str) -> None:
    at = folded(text)[1]
    assert at == sorted(set(at))


@given(st.text(LETTERS))
def test_text_folded_for_words_has_the_letters_of_its_key(text: str) -> None:
    found = fold(Text(text, ()))
    assert found.string.replace(" ", "") == key(text).lower()
    assert len(found.string) == len(found.offsets)


@pytest.mark.parametrize(
    ("written", "read"),
    [("EIT  Survey", "eit survey"), ("ข้อ O ๑๓", "ข้อo 13"), (" ได้ \u200b๑๐๐ ", "ได้100"), ("a\u200bb", "ab")],
)
def test_a_space_parts_only_what_is_not_thai(written: str, read: str) -> None:
    assert fold(Text(written, ())).string == read


def test_words_are_folded_as_text_is() -> None:
    assert folded_words(("ITA ๒๕๖๘", "สํานัก งาน", "")) == ("ita 2568", "สำนักงาน", "")


def test_decomposed_letters_are_one() -> None:
    assert folded("สํา นัก") == ("สำนัก", [0, 2, 4, 5, 6])
    assert folded("เเละ") == ("และ", [0, 2, 3])
