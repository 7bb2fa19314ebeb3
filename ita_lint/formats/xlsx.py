"""Excel workbooks (.xlsx, .xlsm, .xltx, .xltm): what their cells show, read from the XML of the package.

Cells show their number, day or time as its format says, a formula what Excel last computed.
"""

from collections.abc import Iterator
from functools import lru_cache
from math import isfinite
from xml.etree.ElementTree import Element

from ita_lint.formats import refusals
from ita_lint.formats.raised import raised
from ita_lint.formats.workbooks import page_headers, sheets, unread
from ita_lint.formats.workbooks.excel import ESCAPED, Workbook, is_true, local, says
from ita_lint.formats.workbooks.sheets import Position, Sheet
from ita_lint.model.document import Document

_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
#: Pages with lines of their own around them, and what says that they have them.
_OTHER_PAGES = {"even": "differentOddEven", "first": "differentFirst"}
_LOGICAL = {"1": "TRUE", "true": "TRUE", "0": "FALSE", "false": "FALSE"}


def read(data: bytes) -> Document:
    """Return the document of a workbook; its `format` is "xlsx". Raises UnreadableInput."""
    book = Workbook(data)
    shown = [one for one in book.sheets if one.shown and one.name != sheets.OWN_SHEET]
    hidden = [one.name for one in book.sheets if not one.shown]
    found = [_Reader(book, one.name, one.part).read() for one in shown]
    return sheets.document("xlsx", found, unread.notes(found, hidden))


def _string_of(element: Element, *, struck: bool = False) -> tuple[str, bool]:
    """Return the characters of a shared or inline string, without the reading aids of East Asian words.

    Those that are struck through are left out; whether there are any is returned too. `struck` says whether what has
    no look of its own is.
    """
    runs = [(_letters(child), _is_struck(child, otherwise=struck)) for child in element if local(child) in ("t", "r")]
    kept = "".join([string for string, out in runs if not out])
    return _unescaped(kept), any(out and not string.isspace() for string, out in runs if string)


def _letters(child: Element) -> str:
    """Return the characters of a text or of a run, raised digits as such."""
    if local(child) == "t":
        return child.text or ""
    string = "".join([text.text or "" for text in child if local(text) == "t"])
    look = child.find("{*}rPr/{*}vertAlign")
    return raised(string) if look is not None and look.get("val") == "superscript" else string


def _is_struck(child: Element, *, otherwise: bool) -> bool:
    look = child.find("{*}rPr") if len(child) else None
    return otherwise if look is None else says(look, "strike")


def _unescaped(string: str) -> str:
    """Return a string with the characters that "_x000D_" and the like stand for."""
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), string) if "_x" in string else string


class _Reader:
    """Reads one sheet."""

    def __init__(self, book: Workbook, name: str, part: str) -> None:
        self._book, self._part, self._sheet = book, part, Sheet(name)
        self._strings = lru_cache(maxsize=None)(lambda index, struck: _string_of(book.strings[index], struck=struck))

    def read(self) -> Sheet:
        root = self._book.tree(self._part)
        try:
            self._rows(root)
            self._around(root)
            self._sheet.comments = list(self._comments())
        except (ValueError, IndexError, OverflowError) as error:
            raise refusals.broken(self._part) from error
        return self._sheet

    def _rows(self, root: Element) -> None:
        number, sheet, filters = 0, self._sheet, list(self._filters(root))
        for row in root.iterfind("{*}sheetData/{*}row"):
            number = int(row.get("r") or number + 1)
            if not 0 < number <= _MOST_ROWS:
                raise ValueError(number)
            if is_true(row.get("hidden")):
                if any(one.top < number <= one.bottom for one in filters):
                    sheet.filtered.add(number, number)
                else:
                    sheet.hidden_rows.add(number, number)
            column = 0
            for cell in row:
                name = cell.get("r")
                column = sheets.position(name)[1] if name else column + 1
                string = self._string(cell, (number, column))
                if string:
                    sheet.cells[number, column] = string
            if column > _MOST_COLUMNS:
                raise ValueError(column)

    def _filters(self, root: Element) -> Iterator[sheets.Area]:
        """Yield the areas with a filter; in the first row of each stand its headings."""
        tables = (self._book.tree(part) for part in self._book.related(self._part, "table"))
        for one in (root, *tables):
            yield from (sheets.area(found.get("ref", "")) for found in one.iterfind("{*}autoFilter"))

    def _printed(self, root: Element) -> Iterator[tuple[str, str]]:
        """Yield the lines above and below the pages, each with its part."""
        holder = root.find("{*}headerFooter")
        if holder is None:
            return
        pages = ["odd"] + [page for page, said in _OTHER_PAGES.items() if is_true(holder.get(said))]
        for part in ("header", "footer"):
            for page in pages:
                text = holder.findtext(f"{{*}}{page}{part.title()}") or ""
                yield from ((part, line) for line in page_headers.lines(text, self._sheet.name))

    def _around(self, root: Element) -> None:
        """Read what is said of the sheet before and after its rows."""
        for column in root.iterfind("{*}cols/{*}col"):
            if is_true(column.get("hidden")):
                self._sheet.hidden_columns.add(int(column.get("min", "")), int(column.get("max", "")))
        for merged in root.iterfind("{*}mergeCells/{*}mergeCell"):
            self._sheet.merged.append(sheets.area(merged.get("ref", "")))
        self._sheet.printed += self._printed(root)
        drawings = (self._book.tree(part) for part in self._book.related(self._part, "drawing"))
        texts = (one.text or "" for drawing in drawings for one in drawing.iter() if local(one) == "t")
        self._sheet.boxed = any(text.strip() for text in texts)

    def _string(self, cell: Element, where: Position) -> str:
        """Return what a cell shows."""
        kind, value, formula, struck = cell.get("t", "n"), None, None, self._book.is_struck(cell.get("s"))
        for child in cell:
            name = local(child)
            if name == "v":
                value = child.text or ""
            elif name == "is":
                return self._kept(_string_of(child, struck=struck))
            elif name == "f":
                formula = child.text or ""
        if formula is not None and not value and (value is None or kind != "str"):
            self._sheet.uncounted.append(where)
            value, kind = f"={formula}", "str"
        if not value:
            return ""
        if kind == "s":
            return self._kept(self._strings(int(value), struck))
        if struck:
            return self._kept(("", True))
        if kind == "n":
            return self._number(value, cell.get("s"))
        return _LOGICAL.get(value, value) if kind == "b" else _unescaped(value)

    def _kept(self, found: tuple[str, bool]) -> str:
        """Return what is read of a string, and note whether any of it is struck through."""
        self._sheet.struck = self._sheet.struck or found[1]
        return found[0]

    def _number(self, value: str, style: str | None) -> str:
        number = float(value)
        if not isfinite(number):
            raise ValueError(value)
        return self._book.shown(number, style)

    def _comments(self) -> Iterator[tuple[Position, str]]:
        """Yield what people wrote beside cells, in reading order."""
        found = list[tuple[Position, str]]()
        for part in self._book.related(self._part, "threadedComment"):
            root = self._book.tree(part)
            found += [(sheets.position(one.get("ref", "")), one.findtext("{*}text") or "") for one in root]
        threads = {where for where, _ in found}
        for part in self._book.related(self._part, "comments"):
            for one in self._book.tree(part).iterfind("{*}commentList/{*}comment"):
                where, text = sheets.position(one.get("ref", "")), one.find("{*}text")
                if where not in threads and text is not None:
                    found.append((where, _string_of(text)[0]))
        return iter(sorted(found, key=lambda one: one[0]))
