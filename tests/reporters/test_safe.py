import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.reporters.safe import Screen, visible

ENCODINGS = ("utf-8", "cp874", "cp1252", "ascii", "latin-1")


@given(st.text(st.characters(), max_size=60), st.sampled_from(ENCODINGS))
def test_every_text_can_be_written_in_every_encoding(text: str, encoding: str) -> None:
    Screen(encoding).show(text).encode(encoding)


@given(st.text(st.characters(), max_size=60))
def test_what_is_shown_has_no_control_or_direction_characters(text: str) -> None:
    shown = visible(text)
    assert not any(char in shown for char in "\x1b\x07\r\n\u202e\u2066\u200f\u2028\ufeff")
    assert not any(ord(char) < 32 or 0x7F <= ord(char) < 0xA0 for char in shown)


def test_an_escape_sequence_is_shown_not_obeyed() -> None:
    assert visible("\x1b[31mแดง") == "␛[31mแดง"


def test_a_lone_surrogate_of_a_file_name_is_replaced() -> None:
    assert visible("แผน\udcff.txt") == "แผน\ufffd.txt"


def test_line_breaks_become_spaces() -> None:
    assert visible("ก\nข\tค") == "ก ข ค"


def test_a_code_page_with_thai_keeps_the_letters_and_replaces_the_signs() -> None:
    assert Screen("cp874").show("ก✓→ข…") == "กOK->ข…"


def test_ascii_signs() -> None:
    assert Screen("ascii").show("✓✗–?━─│╭╰›") == "OKX-?^-|||>"


@pytest.mark.parametrize(("encoding", "thai"), [("utf-8", True), ("cp874", True), ("cp1252", False), (None, True)])
def test_a_screen_knows_whether_it_can_show_thai(encoding: str | None, thai: bool) -> None:  # noqa: FBT001
    assert Screen(encoding).thai is thai


def test_an_unknown_encoding_is_taken_for_ascii() -> None:
    assert Screen("x-nonsense").show("ก") == "?"
