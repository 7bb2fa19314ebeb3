"""Edits of text, CSV and HTML files: what is asked for is written, all else stays byte for byte."""

import csv
import io
from html import escape

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ita_lint.errors import UsageError
from ita_lint.formats import edited, read
from ita_lint.formats.characters.tags import has_markup
from ita_lint.model.findings import Edit
from ita_lint.model.text import Text

LETTERS = "กขคงนมยเแ\u0e31\u0e34\u0e49ำๆฯ๐๑๒019aO .,;|\"'<>&/=()-"
CELL = st.text(LETTERS + "\n", max_size=8).filter(lambda cell: not has_markup(cell, 0, len(cell)))
LINE = CELL.map(lambda cell: cell.replace("\n", " ").replace('"', "'"))
ENCODINGS = st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp874"])
LINE_ENDS = st.sampled_from(["\n", "\r\n", "\r"])
THAI = "แผนยกระดับผลการประเมินคุณธรรมและความโปร่งใส"


def grids(cell: st.SearchStrategy[str]) -> st.SearchStrategy[list[list[str]]]:
    return st.lists(st.lists(cell.map(lambda text: f"ก{text}ข"), min_size=3, max_size=3), min_size=2, max_size=3)


def encoded(string: str, encoding: str, line_end: str) -> bytes:
    return string.replace("\n", line_end).encode(encoding)


def strings(data: bytes, name: str) -> list[str]:
    return [text.string for text in read(data, name).texts()]


def mended(data: bytes, name: str, old: str, new: str) -> bytes:
    for text in read(data, name).texts():
        if old in text.string:
            start = text.string.index(old)
            return edited(data, name, [Edit(text.span.sub(start, start + len(old)), new)])
    raise AssertionError(old)


@st.composite
def an_edit(draw: st.DrawFn, text: Text, new: st.SearchStrategy[str]) -> Edit:
    start = draw(st.integers(1, len(text.string) - 1))
    return Edit(text.span.sub(start, draw(st.integers(start, len(text.string) - 1))), draw(new))


def applied(edit: Edit) -> str:
    string = edit.span.text.string
    return string[: edit.span.start] + edit.new + string[edit.span.end :]


def assert_only_that_changed(data: bytes, name: str, edit: Edit, *, folded: bool = False) -> None:
    """Hold that the edit is made, that all other texts are the same, and so are all lines around it.

    `folded`: white space does not count, for on a page its runs are one space and may go over lines.
    """
    texts = list(read(data, name).texts())
    index = [text.parts for text in texts].index(edit.span.text.parts)
    wanted = [text.string for text in texts]
    wanted[index] = applied(edit)
    assume(not has_markup(wanted[index], 0, len(wanted[index])) or folded)
    result = edited(data, name, [edit])
    got = strings(result, name)
    if folded:
        wanted, got = (["".join(string.split()) for string in some] for some in (wanted, got))
    assert got == wanted
    at = edit.span.location
    before, after = (one.decode("utf-8").splitlines(keepends=True) for one in (data, result))
    first = max(0, int(at["line"]) - 1 - 8 * folded)
    rest = max(0, len(before) - int(at["end_line"]) - edit.span.excerpt.count("\n") - 8 * folded)
    assert after[:first] == before[:first]
    assert after[len(after) - rest :] == before[len(before) - rest :]


@given(
    st.data(), grids(CELL), st.sampled_from([",", ";", "\t", "|"]), st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL])
)
def test_a_cell_of_a_csv_file_is_edited(
    data: st.DataObject, rows: list[list[str]], delimiter: str, quoting: int
) -> None:
    written = io.StringIO()
    written.write(f"sep={delimiter}\r\n")
    csv.writer(written, delimiter=delimiter, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    source = written.getvalue().encode()
    text = data.draw(st.sampled_from(list(read(source, "plan.csv").texts())))
    assert_only_that_changed(source, "plan.csv", data.draw(an_edit(text, CELL)))


@given(st.data(), grids(LINE), LINE_ENDS)
def test_a_cell_of_the_text_form_is_edited(data: st.DataObject, rows: list[list[str]], line_end: str) -> None:
    source = encoded("หัวเรื่อง\n" + "\n".join(map("\t".join, rows)) + "\n", "utf-8", line_end)
    text = data.draw(st.sampled_from(list(read(source, "plan.txt").texts())[1:]))
    assert_only_that_changed(source, "plan.txt", data.draw(an_edit(text, CELL)))


MARKED = st.lists(
    CELL.map(lambda cell: escape(cell).replace("\n", "<br>"))
    | st.sampled_from(["<b>", "</b>", "&nbsp;", "&#3585;", " \n  ", "<br/>", "<i class='x'>ก</i>", "ก"]),
    max_size=6,
).map("".join)


@given(st.data(), grids(MARKED), LINE_ENDS)
def test_a_cell_of_a_web_page_is_edited(data: st.DataObject, rows: list[list[str]], line_end: str) -> None:
    table = "\n".join("<tr>\n<td>" + "</td><td>\n".join(row) + "</td>" for row in rows)
    source = encoded(f"<html><p>ก</p>\n<table>{table}</table>\n", "utf-8", line_end)
    text = data.draw(st.sampled_from(list(read(source, "plan.html").texts())))
    assume(len(text.string) > 1)
    assert_only_that_changed(source, "plan.html", data.draw(an_edit(text, CELL)), folded=True)


@given(ENCODINGS, LINE_ENDS, st.integers(0, 9), st.integers(0, 9))
def test_encoding_and_line_ends_stay(encoding: str, line_end: str, start: int, length: int) -> None:
    lines = [THAI, f"ก\t{THAI}\tข", f"ค\t{THAI}\tง", THAI]
    source = encoded("\n".join(lines), encoding, line_end)
    text = list(read(source, "plan.txt").texts())[5]
    lines[2] = f"ค\t{THAI[:start]}ใหม่{THAI[start + length :]}\tง"
    changed = edited(source, "plan.txt", [Edit(text.span.sub(start, start + length), "ใหม่")])
    assert changed == encoded("\n".join(lines), encoding, line_end)


@pytest.mark.parametrize(
    ("source", "name", "old", "new", "expected"),
    [
        ("ก,ข\r\nค,ง\r\n", "p.csv", "ง", 'x"y', 'ก,ข\r\nค,"x""y"\r\n'),
        ('ก,ข\r\nค,"ง"\r\n', "p.csv", "ง", 'x"y', 'ก,ข\r\nค,"x""y"\r\n'),
        ("ก,ข\r\nค,ง\r\n", "p.csv", "ข", "x,y", 'ก,"x,y"\r\nค,ง\r\n'),
        ("ก,ข\r\nค,ง\r\n", "p.csv", "ข", "x\ny", 'ก,"x\r\ny"\r\nค,ง\r\n'),
        ('ก,"ข""ข"\nค,ง\n', "p.csv", '"', "", 'ก,"ขข"\nค,ง\n'),
        ("ก\tข&ค", "p.txt", "&", "<&", "ก\tข<&ค"),
        ("ก\tข&amp;ค", "p.txt", "&", "<&", "ก\tข&lt;&amp;ค"),
        ("ก\t<p>ข</p>", "p.txt", "ข", "ค\nง", "ก\t<p>ค<br>ง</p>"),
        ("ก\rข", "p.txt", "ข", "ค\nง", "ก\rค\rง"),
        ("<p>ก&nbsp;ข</p>", "p.html", "\u00a0", " ", "<p>ก ข</p>"),
        ("<p>ก<br>ข</p>", "p.html", "\n", " ", "<p>ก ข</p>"),
        ("<p>ก<br\n/>ข</p>", "p.html", "\n", " ", "<p>ก ข</p>"),
        ("<p>ก \n<br> ข</p>", "p.html", "\n", "", "<p>กข</p>"),
        ("<p>ก \r\n\t ข</p>", "p.html", " ", "", "<p>กข</p>"),
        ("<p>ก<b>ข</b>ค</p>", "p.html", "กขค", "<A>", "<p>&lt;A&gt;<b></b></p>"),
        ("<td><p>ก</p><p>ข</p>", "p.html", "ก", "\u2013", "<td><p>\u2013</p><p>ข</p>"),
    ],
)
def test_characters_are_written_as_the_format_writes_them(
    source: str, name: str, old: str, new: str, expected: str
) -> None:
    assert mended(source.encode(), name, old, new).decode() == expected


@pytest.mark.parametrize("at", [1, 2])
def test_an_edit_without_characters_beside_a_reference_puts_in(at: int) -> None:
    text = next(read("<p>ก&nbsp;ข</p>".encode(), "p.html").texts())
    changed = edited("<p>ก&nbsp;ข</p>".encode(), "p.html", [Edit(text.span.sub(at, at), "x")])
    assert changed.decode() == ("<p>กx&nbsp;ข</p>", "<p>ก&nbsp;xข</p>")[at - 1]


def test_several_edits_are_made_together() -> None:
    source = "ก,ข\nค,ง\n".encode()
    texts = list(read(source, "p.csv").texts())
    edits = [Edit(texts[3].span, "๔"), Edit(texts[0].span.sub(0, 0), '"'), Edit(texts[0].span.sub(1, 1), ",")]
    assert edited(source, "p.csv", edits).decode() == '"""ก,",ข\nค,๔\n'


def test_an_empty_cell_of_a_page_is_filled() -> None:
    source = "<table><tr><td>ก</td><td></td><td>ข</table>".encode()
    text = list(read(source, "p.html").texts())[1]
    assert edited(source, "p.html", [Edit(text.span, "ค")]).decode() == "<table><tr><td>ก</td><td>ค</td><td>ข</table>"


def test_characters_that_the_encoding_does_not_hold_are_named() -> None:
    with pytest.raises(UsageError) as caught:
        mended(f"{THAI}\tก".encode("cp874"), "p.txt", "ก", "\u2192")
    assert "U+2192" in caught.value.english


def test_a_page_holds_by_reference_what_its_encoding_does_not() -> None:
    page = f"<p>{THAI}</p><p>ก</p>"
    assert mended(page.encode("cp874"), "p.html", "แผน", "\u2192") == page.replace("แผน", "&#8594;").encode("cp874")


@pytest.mark.parametrize(
    ("source", "name", "new"),
    [
        ("ก\tข", "p.txt", "a\tb"),
        ("หัว\nก\tข", "p.txt", "a\tb"),
        ("ก\tข", "p.txt", "<b>"),
        ("ก,ข\nค,ง", "p.csv", "<p>x"),
        ("ก", "p.txt", ""),
    ],
)
def test_what_would_be_read_as_something_else_is_refused(source: str, name: str, new: str) -> None:
    with pytest.raises(UsageError, match="แก้ไฟล์นี้ในที่เดิมไม่ได้"):
        mended(source.encode(), name, "ก", new)


def test_a_cell_that_is_not_in_the_file_is_not_filled() -> None:
    source = "ก,ข,ค\nง,จ\n".encode()
    text = list(read(source, "p.csv").texts())[5]
    with pytest.raises(UsageError):
        edited(source, "p.csv", [Edit(text.span, "ใหม่")])


def test_an_edit_over_cells_of_several_rows_leaves_the_rows_standing() -> None:
    source = "ก\tข\nค\tง\n".encode()
    texts = list(read(source, "p.txt").texts())
    joined = Text.joined([texts[0], texts[2]])
    assert edited(source, "p.txt", [Edit(joined.span, "x")]).decode() == "x\tข\n\tง\n"
