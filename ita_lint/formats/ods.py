"""OpenDocument sheets (.ods, .ots): what their cells show, which the file itself says in words."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, fromstring

from ita_lint.formats import refusals
from ita_lint.formats.package import opendocument
from ita_lint.formats.tables import MOST_POSITIONS
from ita_lint.formats.workbooks import sheets, unread
from ita_lint.formats.workbooks.number_format import general
from ita_lint.formats.workbooks.ods_looks import Looks
from ita_lint.formats.workbooks.sheets import OWN_SHEET, Area, Sheet
from ita_lint.model.document import Document

CONTENT = "content.xml"
_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TABLE, TEXT, STYLE = (f"{{{_SPACE}{name}:1.0}}" for name in ("office", "table", "text", "style"))
CELL, COVERED = f"{TABLE}table-cell", f"{TABLE}covered-table-cell"
#: Characters that elements stand for, as characters that no XML holds, until the white space around them is settled.
ELEMENTS = {f"{TEXT}s": "\0", f"{TEXT}tab": "\1", f"{TEXT}line-break": "\2"}
BLANKS = re.compile(r"[ \t\r\n]+")
#: Elements in a paragraph of which nothing shows in the cell.
UNREAD = (f"{OFFICE}annotation", f"{OFFICE}annotation-end", f"{TEXT}note", f"{TEXT}ruby-text")
_ROWS = tuple(f"{TABLE}table-{name}" for name in ("header-rows", "row-group", "rows"))
_COLUMNS = tuple(f"{TABLE}table-{name}" for name in ("header-columns", "column-group", "columns"))
_BOXES = (f"{{{_SPACE}drawing:1.0}}text-box", f"{{{_SPACE}drawing:1.0}}custom-shape")
_MOST_SPACES = 10_000


def read(data: bytes) -> Document:
    """Return the document of a workbook; its `format` is "ods". Raises UnreadableInput."""
    root = content(data)
    hidden = {style.get(f"{STYLE}name") for style in _hidden_styles(root)}
    shown, unseen, looks = list[Sheet](), list[str](), Looks(root)
    for table in root.iterfind(f"{OFFICE}body/{OFFICE}spreadsheet/{TABLE}table"):
        name = table.get(f"{TABLE}name", "")
        if table.get(f"{TABLE}style-name") in hidden:
            unseen.append(name)
        elif name != OWN_SHEET:
            is_struck = looks.settle(table)
            shown.append(_Reader(name).read(table))
            shown[-1].struck = is_struck
    return sheets.document("ods", shown, unread.notes(shown, unseen))


def content(data: bytes) -> Element:
    """Return the root of a file's content. Raises UnreadableInput."""
    package = opendocument(data)
    try:
        return fromstring(package.xml(CONTENT))  # noqa: S314  no document type, so no entities: see Package.xml
    except (ParseError, ValueError, LookupError) as error:
        raise refusals.broken(CONTENT) from error


def lines_of(element: Element) -> str:
    """Return what the paragraphs of a cell or of an annotation show, one in a line."""
    return "\n".join(_paragraph(child) for child in element if child.tag == f"{TEXT}p")


def settled(string: str) -> str:
    """Return the characters of a paragraph as they are shown: white space collapsed, elements as what they mean."""
    return BLANKS.sub(" ", string).strip(" ").replace("\0", " ").replace("\1", "\t").replace("\2", "\n")


def _hidden_styles(root: Element) -> Iterator[Element]:
    for style in root.iterfind(f"{OFFICE}automatic-styles/{STYLE}style"):
        properties = style.find(f"{STYLE}table-properties")
        if properties is not None and properties.get(f"{TABLE}display") == "false":
            yield style


def _paragraph(element: Element) -> str:
    return settled("".join(_pieces(element)))


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag in ELEMENTS:
            yield ELEMENTS[child.tag] * min(_MOST_SPACES, int(child.get(f"{TEXT}c", "1")))
        elif child.tag not in UNREAD:
            yield from _pieces(child)
        yield child.tail or ""


class _Cell(NamedTuple):
    """A cell and where it stands in its row: its first column, how often it is repeated, what it shows."""

    column: int
    times: int
    element: Element
    string: str


class _Reader:
    """Reads one sheet. What is repeated is written out only where it says something."""

    def __init__(self, name: str) -> None:
        self._sheet = Sheet(name)
        self._row = self._column = 1
        self._spent = 0

    def read(self, table: Element) -> Sheet:
        boxes = (one for name in _BOXES for one in table.iter(name))
        self._sheet.boxed = any(text.strip() for one in boxes for text in one.itertext())
        try:
            self._part(table)
        except RecursionError as error:
            raise refusals.too_deep() from error
        except (ValueError, OverflowError) as error:
            raise refusals.broken(CONTENT) from error
        return self._sheet

    def _part(self, part: Element) -> None:
        for child in part:
            if child.tag in _ROWS or child.tag in _COLUMNS:
                self._part(child)
            elif child.tag == f"{TABLE}table-column":
                last = self._column + _number(child, "number-columns-repeated") - 1
                if _is_hidden(child):
                    self._sheet.hidden_columns.add(self._column, last)
                self._column = last + 1
            elif child.tag == f"{TABLE}table-row":
                times = _number(child, "number-rows-repeated")
                if child.get(f"{TABLE}visibility") == "filter":
                    self._sheet.filtered.add(self._row, self._row + times - 1)
                elif _is_hidden(child):
                    self._sheet.hidden_rows.add(self._row, self._row + times - 1)
                self._repeated(list(_cells(child)), times)
                self._row += times

    def _repeated(self, cells: list[_Cell], times: int) -> None:
        if times > 1 and not any(cell.string.strip() for cell in cells):
            return
        self._spent += times * sum(cell.times if cell.string else 1 for cell in cells)
        if self._spent > MOST_POSITIONS:
            raise sheets.too_large(self._sheet.name)
        for row in range(self._row, self._row + times):
            for cell in cells:
                self._take(cell, row)

    def _take(self, cell: _Cell, row: int) -> None:
        for column in range(cell.column, cell.column + cell.times if cell.string else cell.column + 1):
            if cell.string:
                self._sheet.cells[row, column] = cell.string
            self._around(cell.element, row, column)

    def _around(self, cell: Element, row: int, column: int) -> None:
        """Read what else is said of a cell: how far it reaches, a formula without a result, a note."""
        down, across = _number(cell, "number-rows-spanned"), _number(cell, "number-columns-spanned")
        if down > 1 or across > 1:
            self._sheet.merged.append(Area(row, column, row + down - 1, column + across - 1))
        if cell.get(f"{TABLE}formula") and not cell.get(f"{OFFICE}value-type"):
            self._sheet.uncounted.append((row, column))
        for note in cell.iterfind(f"{OFFICE}annotation"):
            self._sheet.comments.append(((row, column), lines_of(note)))


def _cells(row: Element) -> Iterator[_Cell]:
    """Yield the cells of a row that are not covered by others and are not just blank."""
    column = 1
    for cell in row:
        if cell.tag in (CELL, COVERED):
            times = _number(cell, "number-columns-repeated")
            if cell.tag == CELL and (len(cell) or cell.attrib):
                yield _Cell(column, times, cell, _string(cell))
            column += times


def _string(cell: Element) -> str:
    """Return what a cell shows, else its formula; a file of another program may give the value alone."""
    if cell.find(f"{TEXT}p") is not None:
        return lines_of(cell)
    value = cell.get(f"{OFFICE}value")
    if value is not None:
        return general(float(value))
    formula = cell.get(f"{TABLE}formula", "")
    return next(
        (said for name in ("string", "date", "time", "boolean") if (said := cell.get(f"{OFFICE}{name}-value"))),
        formula[max(0, formula.find("=")) :],
    )


def _number(element: Element, name: str) -> int:
    """Return a count that an attribute states, at least 1. Raises ValueError."""
    return max(1, int(element.get(f"{TABLE}{name}", "1")))


def _is_hidden(element: Element) -> bool:
    return element.get(f"{TABLE}visibility", "visible") != "visible"
