"""Which tables of a document make the plan, how their columns are understood, and their rows in reading order."""

from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.assemble.columns import HeadingRows, Headings, heading_rows, numbered, read_columns
from ita_lint.assemble.content import settle
from ita_lint.assemble.headed import leading
from ita_lint.assemble.named_above import is_name
from ita_lint.assemble.repeats import TableRow
from ita_lint.assemble.themes import Themes
from ita_lint.model.document import Cell, Document, Table
from ita_lint.model.framework import Framework
from ita_lint.model.noun import replace
from ita_lint.model.plan import Column
from ita_lint.model.text import Text
from ita_lint.model.vocabulary import Vocabulary

#: What says how an item is treated, which several items may share.
OF_MEASURE = ("measure", "steps", "period", "responsible", "follow_up")
SHARED = (*OF_MEASURE, "analysis")
#: Formats in which no cell can reach over several rows.
WITHOUT_MERGED = ("text", "csv")
#: A cell of at least this many characters tells what is planned, it is no heading and no score.
LEAST_PROSE = 80


class Found(NamedTuple):
    """A table of the document that has the heading of a plan; `number` counts the document's tables from 1."""

    number: int
    table: Table
    heading: HeadingRows
    columns: tuple[Column, ...]


def found_tables(document: Document, vocabulary: Vocabulary) -> Iterator[Found]:
    """Yield the tables with a plan's heading, and those without any that continue the plan table before them."""
    headings = Headings(vocabulary.columns, vocabulary.responsible.get("everyone", ()))
    before: Found | None = None
    for number, table in enumerate(document.tables, 1):
        heading = heading_rows(table, headings)
        if heading:
            columns = read_columns(number, heading, table.rows[heading.first], headings)
            before = Found(number, table, heading, columns)
            yield before
        elif before and len(table.rows[0]) == len(before.columns) and _continues(table, headings):
            columns = tuple(replace(column, table=number) for column in before.columns)
            before = Found(number, table, HeadingRows(0, 0, ()), columns)
            yield before


def _continues(table: Table, headings: Headings) -> bool:
    """Whether a table goes on where the one before it was cut, as at the end of a page or for a theme's heading."""
    first = table.rows[0]
    told = any(len(cell.text.string) >= LEAST_PROSE for cell in first) or any(map(leading, first[:2]))
    return told and (numbered(first) or not headings.fields(first))


def settled_tables(found: list[Found], framework: Framework, vocabulary: Vocabulary) -> list[Found]:
    """Return the tables with their columns settled; tables with the same headings are asked together."""
    alike = dict[tuple[str, ...], list[Found]]()
    for one in found:
        alike.setdefault(tuple(column.heading.text.string.strip() for column in one.columns), []).append(one)
    by_number = dict[int, Found]()
    for same in alike.values():
        new = settle(same[0].columns, _cells(same), framework, vocabulary)
        for one in same:
            pairs = zip(one.columns, new, strict=True)
            columns = tuple(replace(column, field=other.field, how=other.how) for column, other in pairs)
            by_number[one.number] = one._replace(columns=columns)
    return [by_number[one.number] for one in found]


def _cells(tables: list[Found]) -> list[list[Cell]]:
    """Return for each column the cells with text below its heading, without titles over the whole width."""
    rows = [row for one in tables for row in one.table.rows[one.heading.last :] if not all(c is row[0] for c in row)]
    return [[row[index] for row in rows if not row[index].blank] for index in range(len(tables[0].columns))]


def bodies(
    found: list[Found], document: Document, framework: Framework
) -> Iterator[tuple[Found, tuple[TableRow, ...]]]:
    """Yield each plan table with its rows below the heading, and those of the tables that go on with it.

    A theme or indicator that is named above a table stands before its rows as one more row, over the whole width.
    """
    above = _named_above(document, framework)
    for index, one in enumerate(found):
        if one.heading.cells:
            body = [*_titles(one, above), *one.table.rows[one.heading.last :]]
            for later in found[index + 1 :]:
                if later.heading.cells:
                    break
                body += [*_titles(later, above), *later.table.rows]
            plain = document.format in WITHOUT_MERGED
            yield one, tuple(_carried(body, one.columns) if plain else body)


def _carried(body: list[TableRow], columns: tuple[Column, ...]) -> Iterator[TableRow]:
    """Yield the rows of plain text, in which a measure for several items stands only beside the first of them.

    A row about an item that says nothing of the measure has all that the row above says of it, and its finding too.
    """
    at = {column.index: column.field for column in columns}
    measure = [index for index, field in at.items() if field in OF_MEASURE]
    before: TableRow | None = None
    for row in body:
        about_item = any(leading(row[index]) for index, field in at.items() if field == "heading")
        whole = row
        if before and about_item and measure and all(row[index].blank for index in measure):
            pairs = enumerate(zip(row, before, strict=True))
            whole = tuple(upper if at[index] in SHARED and cell.blank else cell for index, (cell, upper) in pairs)
        yield whole
        before = whole if about_item else None


def _named_above(document: Document, framework: Framework) -> dict[int, tuple[Text, ...]]:
    """Return for the tables, by identity, the last text above each that names a theme, and the indicator's name."""
    themes = Themes.of(framework)
    above = dict[int, tuple[Text, ...]]()
    theme: Text | None = None
    line: Text | None = None
    for block in document.blocks:
        if isinstance(block, Table):
            name = line if line and line is not theme and is_name(Cell.of(line), framework) else None
            above[id(block)] = tuple(text for text in (theme, name) if text)
            theme = line = None
        elif block.string.strip():
            theme, line = block if themes.read(block) else theme, block
    return above


def _titles(one: Found, above: dict[int, tuple[Text, ...]]) -> Iterator[TableRow]:
    """Yield what may name a theme above the rows of a table: the texts before it, and titles above its heading."""
    width = len(one.table.rows[0])
    yield from ((Cell.of(text),) * width for text in above.get(id(one.table), ()))
    yield from (row for row in one.table.rows[: one.heading.first] if len({id(c) for c in row if not c.blank}) == 1)
