from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from ita_lint.model.place import TextPlace
from ita_lint.model.text import Part, Span, Text
from ita_lint.reporters.excerpt import Excerpt, excerpt
from ita_lint.reporters.safe import Screen

THAI = st.text(st.sampled_from("กขคงนดปผมเแไะา๓ \n\u0e33\u0e35\u0e48\u0e49\u0e4c\u200b\x1b\u202e๓.ก"), max_size=300)
UTF8 = Screen("utf-8")


def of(string: str, start: int, end: int, width: int = 60) -> Excerpt:
    return excerpt(Span(Text(string, (Part(0, TextPlace(1, 1)),)), start, end), width, UTF8)


def cells(text: str) -> int:
    """Count the cells of a text letter by letter, as a terminal draws it."""
    return sum(cell_len(char) for char in text)


@given(THAI, st.data(), st.integers(20, 120))
def test_line_and_underline_fit_and_the_underline_stands_under_the_marked_text(
    string: str, data: st.DataObject, width: int
) -> None:
    start = data.draw(st.integers(0, len(string)))
    end = data.draw(st.integers(start, len(string)))
    shown = of(string, start, end, width)
    assert cell_len(shown.before + shown.marked + shown.after) <= width
    assert shown.indent == cell_len(shown.before)
    assert shown.width == max(1, cell_len(shown.marked))


@pytest.mark.parametrize("before", ["", "กี่", "น้ำกำหนด", "ที่นี่ ก็ดี", "plan ", "ป๋อ์"])
def test_the_underline_begins_under_the_cell_of_the_first_letter(before: str) -> None:
    shown = of(f"{before}๓.ประชาสัมพันธ์", len(before), len(before) + 1)
    assert (shown.marked, shown.indent, shown.width) == ("๓", cells(before), 1)


def test_a_span_of_marks_alone_is_underlined_with_its_letter() -> None:
    shown = of("แม้\u0e49ว่า", 3, 4)
    assert (shown.marked, shown.indent, shown.width) == ("ม้\u0e49", 1, 1)


def test_a_span_that_ends_before_sara_am_takes_it_in() -> None:
    assert of("ทำน้ำดี", 2, 3).marked == "น้ำ"


def test_only_the_line_of_the_span_is_shown() -> None:
    shown = of("บรรทัดหนึ่ง\nสองผิดสอง\nสาม", 15, 18)
    assert (shown.before, shown.marked, shown.after) == ("สอง", "ผิด", "สอง")


def test_a_long_line_is_cropped_on_both_sides() -> None:
    shown = of("กี่" * 100 + "ผิด" + "น้ำ" * 100, 300, 303, 40)
    assert shown.before.startswith("…")
    assert shown.after.endswith("…")
    assert shown.marked == "ผิด"


def test_a_long_span_is_cropped_at_its_end() -> None:
    shown = of("ก" * 300, 10, 290, 60)
    assert shown.marked.endswith("…")
    assert shown.before == "ก" * 10


def test_a_character_that_takes_no_room_gets_a_sign_where_it_is_the_fault() -> None:
    assert of("แผน\u200bงาน", 3, 4).marked == "\ufffd"


def test_the_same_character_elsewhere_is_not_shown() -> None:
    assert of("แผน\u200bงาน", 4, 7).before == "แผน"


def test_a_tab_in_ascii_keeps_the_underline_in_place(text: Callable[..., Text]) -> None:
    shown = excerpt(Span(text("a\tกี่b"), 5, 6), 40, Screen("ascii"))
    assert shown.indent == len(shown.before)
    assert shown.marked == "b"
