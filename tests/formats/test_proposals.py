"""What a copy says of changes that it only proposes: whole words, and numbers as numbers."""

import pytest

from ita_lint.formats.proposals import language, proposed, said
from ita_lint.model.findings import Edit, Remark, Renumber
from ita_lint.model.spots import TableCell
from ita_lint.model.text import Part, Span, Text

CELL = (Part(0, TableCell(1, 1, 1, 1, 1)),)


def edits(string: str, *changes: tuple[str, str]) -> tuple[Text, tuple[Edit, ...]]:
    """Return a text and edits of it: each puts its second string in the place of its first, where that stands next."""
    text, found, at = Text(string, CELL), list[Edit](), 0
    for old, new in changes:
        start = string.index(old, at)
        at = start + len(old)
        found.append(Edit(Span(text, start, at), new))
    return text, tuple(found)


def test_what_is_remarked_is_shown_whole_and_its_edits_as_one() -> None:
    text, spaces = edits("องค์ การ บริ หาร ส่วน", (" ", ""), (" ", ""), (" ", ""))
    assert said(Remark(text.span.sub(0, 16), "ผิด", spaces)) == ["“องค์ การ บริ หาร” → “องค์การบริหาร”"]


def test_an_edit_elsewhere_is_shown_with_the_words_that_it_stands_in() -> None:
    text, both = edits(f"E๕ คำ {'ก ' * 20}ข้อ E๖. จบ", ("E", "e"), ("E", "e"))
    assert proposed(Remark(Span(text, 0, 2), "ผิด", both)) == [("E๕", "e๕"), ("E๖.", "e๖.")]


def test_an_edit_close_to_what_is_remarked_is_shown_with_it() -> None:
    text, both = edits("ข้อ E๕. E๖. จบ", ("E", "e"), ("E", "e"))
    assert proposed(Remark(Span(text, 4, 6), "ผิด", both)) == [("E๕. E๖.", "e๕. e๖.")]


@pytest.mark.parametrize("new", ["“", ""])
def test_a_sign_alone_is_shown_with_the_words_around_it(new: str) -> None:
    _, (edit,) = edits("ข้อ คำถาม”๙ ได้", ("”", new))
    assert proposed(Remark(edit.span, "ผิด", (edit,))) == [("คำถาม”๙", f"คำถาม{new}๙")]


def test_where_a_long_word_is_cut_it_is_said_and_no_mark_is_cut_off_its_letter() -> None:
    text, (edit,) = edits(f"{'ที่' * 30}-{'กี' * 30} ข", ("-", ""))
    assert proposed(Remark(Span(text, 0, 0), "ผิด", (edit,))) == [(f"…{'ที่' * 7}-{'กี' * 10}…", f"…{'ที่' * 7}{'กี' * 10}…")]


def test_numbers_that_the_file_counts_are_told_as_such_in_reading_order() -> None:
    text, (edit,) = edits("ก\nขค\nง\nจ", ("ค", "ด"))
    numbers = [Renumber(Span(text, at, at), number, old) for at, number, old in ((7, 9, 7), (2, 2, 6), (0, 1, 5))]
    assert said(Remark(text.span.sub(2, 4), "error “ผิด”", (*numbers, edit))) == [
        "“list number 5–6” → “list number 1–2”",
        "“ขค” → “ขด”",
        "“list number 7” → “list number 9”",
    ]


def test_a_remark_without_edits_proposes_nothing() -> None:
    assert said(Remark(Text("ก", CELL).span, "ผิด")) == []


@pytest.mark.parametrize(("says", "lang"), [("ผิด ITA805", "th"), ("error ITA805 “สิ้นบน”", "en")])
def test_the_language_of_a_remark_is_that_of_its_first_word(says: str, lang: str) -> None:
    assert language(says) == lang
