"""Plans as plain text: tab-separated tables between paragraphs, and the tables of CSV files.

A cell or a paragraph may hold a piece of HTML (`<p>`, `<ol>`, `&nbsp;`), as copies from web pages do.
"""

from collections.abc import Iterable, Iterator

from ita_lint.formats.characters import grid
from ita_lint.formats.characters.records import Field, Record, line_end, record, records, sniffed
from ita_lint.formats.characters.source import Letters, Source
from ita_lint.formats.tables import by_line
from ita_lint.model.document import Cell, Document, Table
from ita_lint.model.text import Text

#: What Excel writes before the first record to name the delimiter.
_NAMED = "sep="


def read_text(string: str) -> Document:
    """Return the document of the text form; its `format` is "text".

    A line without tabs is a paragraph, lines with tabs one after the other make a table, a blank line ends it.
    """
    return text_of(Source(string))


def text_of(source: Source) -> Document:
    """Return the document of the text form whose characters are those of `source`."""
    return Document("text", tuple(_blocks(source, text_runs(source.string))))


def read_csv(string: str) -> Document:
    """Return the document of a CSV or TSV file; its `format` is "csv".

    Records one after the other make a table; an empty record, or one of empty fields, divides two tables. Records of
    which none says more than one thing are paragraphs.
    """
    return csv_of(Source(string))


def csv_of(source: Source) -> Document:
    """Return the document of a CSV file whose characters are those of `source`."""
    return Document("csv", tuple(_blocks(source, csv_runs(source.string, *dialect(source.string)))))


def dialect(string: str) -> tuple[str, int]:
    """Return the character that divides the fields of a CSV file, and the offset of its first record."""
    at, delimiter = 0, ""
    if string[: len(_NAMED)].lower() == _NAMED:
        at = string.find("\n") + 1 or len(string)
        delimiter = string[len(_NAMED) : len(_NAMED) + 1]
    found = sniffed(string, at)
    return delimiter or (found[0] if found else ","), at


def _blocks(source: Source, runs: Iterable[list[Record]]) -> Iterator[Text | Table]:
    """Yield a table for each run of records, or texts where no record of the run has two fields with content."""
    for run in runs:
        if any(_filled(source.string, one) > 1 for one in run):
            rows = (grid.Row([grid.Slot(_cell(source, field)) for field in one.fields], one.end) for one in run)
            yield grid.table(source, rows)
        else:
            cells = (_cell(source, field) for one in run for field in one.fields)
            yield from (cell.text for cell in cells if not cell.blank)


def text_runs(string: str) -> Iterator[list[Record]]:
    """Yield the records of each table, and each paragraph as a record of one field."""
    run, at = list[Record](), 0
    while at < len(string):
        one = record(string, at, "\t", plain=True)
        if len(one.fields) > 1 and _filled(string, one):
            run.append(one)
            at = one.next
            continue
        if run:
            yield run
            run = []
        end = line_end(string, at)
        yield [Record([Field(at, end)], end, end + 1)]
        at = end + 1
    if run:
        yield run


def csv_runs(string: str, delimiter: str, at: int) -> Iterator[list[Record]]:
    """Yield the records of each table of a CSV file, whose first record is at offset `at`."""
    run = list[Record]()
    for one in records(string, delimiter, at):
        if delimiter == "|" and len(run) == 1 and _is_ruled(string, one):
            continue
        if _filled(string, one):
            run.append(one)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _is_ruled(string: str, one: Record) -> bool:
    """Whether a record is the line of hyphens that Markdown sets below the headings of a table."""
    fields = [string[field.start : field.end].strip() for field in one.fields]
    return any(fields) and all(field.strip(":").strip("-") == "" for field in fields)


def _filled(string: str, one: Record) -> int:
    return sum(bool(string[field.start : field.end].strip()) for field in one.fields)


def _cell(source: Source, field: Field) -> Cell:
    """Return a field as a cell: a paragraph for each line, or those of its HTML."""
    start, end = field.start, field.end
    if field.quoted and source.string.find('""', start, end) >= 0:
        source = Source.within(_unquoted(source, field))
        start, end = 0, len(source.string)
    if source.string.find("<", start, end) >= 0 or source.string.find("&", start, end) >= 0:
        from ita_lint.formats.characters.tags import has_markup

        if has_markup(source.string, start, end):
            from ita_lint.formats.html import read_cell

            return read_cell(source, start, end)
    return by_line(source.text(start, end))


def _unquoted(source: Source, field: Field) -> Text:
    """Return what a quoted field says: doubled quotation marks are one."""
    letters, at = Letters(source), field.start
    while (mark := source.string.find('""', at, field.end)) >= 0:
        letters.plain(at, mark)
        letters.instead('"', mark, mark + 2)
        at = mark + 2
    letters.plain(at, field.end)
    return letters.text(field.start)
