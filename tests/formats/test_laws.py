"""What holds for every input: places are true, tables survive writing and reading, one error is raised at most."""

import csv
import io
from contextlib import suppress
from html import escape

from hypothesis import assume, example, given
from hypothesis import strategies as st

from ita_lint.errors import UnreadableInput
from ita_lint.formats import read
from ita_lint.formats.characters.tags import has_markup
from ita_lint.model.document import Document
from ita_lint.model.place import TextPlace

LETTERS = "กขคงนมยเแ\u0e31\u0e34\u0e49\u0e33\u0e4d\u200b\u200dาๆฯ๐๑๒๙019aO .,;|\"'<>&/=()\u00a0\u2028-"
THAI = st.text(LETTERS, max_size=12)
CELLS = st.text(LETTERS + "\n\t", max_size=12)
TAGS = """<p> </p> <br> <br/> <table> </table> <tr> </tr> <td> <td\trowspan=2> <th\tcolspan='3'> </td> <ol> <ul> </ol>
<li> <ol\treversed> <li\tvalue=7> </li> <div\thidden> </div> <del> </del> <b> </b> &amp; &nbsp; &#3585; &lt &x; <!-- -->
<script> </script> <thead> <tfoot> <tbody> <caption> <o:p> <x> <td\tstyle='display:none'>"""
PIECES = st.sampled_from(TAGS.replace("\n", " ").split(" ")).map(lambda piece: piece.replace("\t", " "))
MARKUP = st.lists(PIECES | THAI | st.sampled_from(["\n", "\t", "  ", '"', '""', ","]), max_size=25).map("".join)


def grids(cell: st.SearchStrategy[str]) -> st.SearchStrategy[list[list[str]]]:
    """Return tables of two or more columns in which each row says at least two things."""
    return st.integers(2, 4).flatmap(
        lambda width: st.lists(
            st.lists(cell, min_size=width, max_size=width).filter(lambda row: sum(bool(x.strip()) for x in row) > 1),
            min_size=1,
            max_size=4,
        )
    )


def strings(document: Document) -> list[list[str]]:
    (table,) = document.tables
    return [[cell.text.string for cell in row] for row in table.rows]


def assert_places_are_true(document: Document, source: str) -> None:
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for text in document.texts():
        assert text.parts[0].offset == 0
        ends = [part.offset for part in text.parts[1:]] + [len(text.string)]
        for part, end in zip(text.parts, ends, strict=True):
            assert isinstance(part.place, TextPlace)
            line = lines[part.place.line - 1] + "\n"
            assert part.offset <= end
            assert 1 <= part.place.column <= len(line) + 1
            if part.place.width:
                assert part.place.column + part.place.width <= len(line) + 1
                continue
            for start in range(part.offset, end):
                at = text.span.sub(start, end).location
                assert at["line"] == at["end_line"] == part.place.line
                assert line[int(at["column"]) - 1 : int(at["end_column"]) - 1] == text.string[start:end]


@given(
    MARKUP, st.sampled_from(["html", "txt", "csv", "tsv"]), st.sampled_from(["", "<html>", "<table><td>", "ก\t", "ก,"])
)
@example('"<p>""ก""</p>\n""', "csv", "ก,")
def test_every_plain_stretch_stands_at_its_place(markup: str, ending: str, first: str) -> None:
    source = first + markup
    with suppress(UnreadableInput):
        assert_places_are_true(read(source.encode(), f"plan.{ending}"), source)


@given(grids(CELLS), st.sampled_from([",", ";", "\t", "|"]), st.sampled_from(["\n", "\r\n"]))
def test_csv_tables_are_read_as_they_were_written(rows: list[list[str]], delimiter: str, ending: str) -> None:
    assume(not any(has_markup(cell, 0, len(cell)) for row in rows for cell in row))
    assume(any(cell.strip() for row in rows for cell in row))
    written = io.StringIO()
    written.write(f"sep={delimiter}{ending}")
    csv.writer(written, delimiter=delimiter, lineterminator=ending, quoting=csv.QUOTE_ALL).writerows(rows)
    document = read(written.getvalue().encode(), "plan.csv")
    assert strings(document) == rows
    assert_places_are_true(document, written.getvalue())


@given(grids(THAI))
def test_tables_of_the_text_form_are_read_as_they_were_written(rows: list[list[str]]) -> None:
    assume(not any(has_markup(cell, 0, len(cell)) or cell[:1] == '"' for row in rows for cell in row))
    written = "\n".join("\t".join(row) for row in rows)
    assert strings(read(written.encode(), "plan.txt")) == rows


def as_shown(cell: str) -> str:
    """Return what a browser shows of the lines of a cell: single spaces, none around a line, nothing for a blank."""
    lines = (" ".join(filter(None, line.split(" "))) for line in cell.replace("\t", " ").split("\n"))
    shown = "\n".join(lines).strip("\n \u00a0")
    return shown if shown.strip() else ""


@given(grids(THAI.map(as_shown)))
def test_tables_of_escaped_text_are_read_as_they_were_written(rows: list[list[str]]) -> None:
    written = "\n".join("\t".join(f"<p>{escape(cell)}</p>" for cell in row) for row in rows)
    assert strings(read(written.encode(), "plan.txt")) == rows


@given(grids(CELLS.map(as_shown)), st.sampled_from(["", "</td>"]))
def test_html_tables_are_read_as_they_were_written(rows: list[list[str]], end: str) -> None:
    cells = [[f"<td>{escape(cell)}{end}".replace("\n", "<br>") for cell in row] for row in rows]
    written = "<table>" + "<tr>".join(["", *map("".join, cells)]) + "</table>"
    document = read(written.encode(), "plan.html")
    assert strings(document) == rows
    assert_places_are_true(document, written)


@example(b"\x00", "txt")
@given(st.binary(max_size=60), st.sampled_from(["html", "txt", "csv", "tsv", "docx", ""]))
def test_no_bytes_raise_anything_but_unreadable_input(data: bytes, ending: str) -> None:
    with suppress(UnreadableInput):
        read(data, f"plan.{ending}")


@given(MARKUP, st.sampled_from(["utf-8", "utf-16", "cp874"]), st.sampled_from(["html", "txt", "csv"]))
def test_every_table_is_a_full_grid(markup: str, encoding: str, ending: str) -> None:
    with suppress(UnreadableInput):
        for table in read(f"<table>{markup}".encode(encoding, "ignore"), f"plan.{ending}").tables:
            assert table.rows
            assert {len(row) for row in table.rows} == {len(table.rows[0])}


@given(MARKUP)
def test_paragraphs_lie_in_their_cell_in_order(markup: str) -> None:
    with suppress(UnreadableInput):
        for table in read(f"<table>{markup}".encode(), "plan.html").tables:
            for cell in {id(cell): cell for row in table.rows for cell in row}.values():
                joined = "\n".join(cell.text.string[one.start : one.end] for one in cell.paragraphs)
                assert joined == cell.text.string
