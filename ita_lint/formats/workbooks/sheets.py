"""The sheets of a workbook as blocks of a document: what they show, cell by cell, whatever file it was read from."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import count, product
from typing import NamedTuple

from ita_lint.errors import UnreadableInput
from ita_lint.formats import refusals
from ita_lint.formats.tables import MOST_POSITIONS, by_line
from ita_lint.model.card import Words
from ita_lint.model.document import Cell, Comment, Document, Table
from ita_lint.model.spots import ParagraphPlace, SheetCell
from ita_lint.model.text import Part, Text

#: The sheet on which a reviewed copy lists what was found; it is no part of the plan.
OWN_SHEET = "ผลการตรวจ ita-lint"
#: The first line of the notes in a reviewed copy: they are no comments of people. LibreOffice forgets their author.
OWN_NOTE = "— ita-lint —"

_NAME = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_LETTERS = 26

#: Row and column of a cell, from 1.
Position = tuple[int, int]


class Area(NamedTuple):
    """The rows `top` to `bottom` and the columns `left` to `right`, all from 1 and all included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, where: Position) -> bool:
        """Whether a position lies in the area."""
        return self.top <= where[0] <= self.bottom and self.left <= where[1] <= self.right

    def positions(self) -> Iterator[Position]:
        """Yield all positions of the area, row by row."""
        return product(range(self.top, self.bottom + 1), range(self.left, self.right + 1))


class Hidden:
    """Numbers of rows or columns that nobody sees, added in ascending order."""

    def __init__(self) -> None:
        """Begin with none."""
        self._first, self._last = list[int](), list[int]()

    def add(self, first: int, last: int) -> None:
        """Add the numbers `first` to `last`."""
        if self._last and self._last[-1] >= first - 1:
            self._last[-1] = max(last, self._last[-1])
        else:
            self._first.append(first)
            self._last.append(last)

    def __contains__(self, number: int) -> bool:
        at = bisect_right(self._first, number) - 1
        return at >= 0 and number <= self._last[at]

    def after(self, number: int) -> int:
        """Return the first number from `number` on that is not hidden."""
        at = bisect_right(self._first, number) - 1
        return self._last[at] + 1 if at >= 0 and number <= self._last[at] else number


@dataclass(slots=True)
class Sheet:
    """A sheet as a reader found it: what its cells show, by position, and the areas that are merged.

    `filtered` are rows that a filter hides: they are read. `printed` are the lines around its pages, each with its part
    ("header" or "footer"). `struck` says that text is struck through, which is not read.
    `comments` are what people wrote beside cells; `uncounted` are formulas that nobody has computed yet.
    `boxed` says that text stands on the sheet in boxes and shapes.
    """

    name: str
    cells: dict[Position, str] = field(default_factory=dict)
    merged: list[Area] = field(default_factory=list)
    hidden_rows: Hidden = field(default_factory=Hidden)
    hidden_columns: Hidden = field(default_factory=Hidden)
    comments: list[tuple[Position, str]] = field(default_factory=list)
    uncounted: list[Position] = field(default_factory=list)
    boxed: bool = False
    struck: bool = False
    filtered: Hidden = field(default_factory=Hidden)
    printed: list[tuple[str, str]] = field(default_factory=list)


def document(kind: str, sheets: Iterable[Sheet], notes: Iterable[Words]) -> Document:
    """Return the document of a workbook in format `kind`. Raises UnreadableInput (kind "too-large")."""
    blocks, comments, numbers = list[Text | Table](), list[Comment](), count(1)
    printed = dict[tuple[str, str], None]()
    for sheet in sheets:
        printed |= dict.fromkeys(sheet.printed)
        one = _Blocks(sheet, numbers)
        blocks += one.blocks()
        comments += one.comments()
    blocks += _printed(printed, numbers)
    return Document(kind, tuple(blocks), comments=tuple(comments), notes=tuple(notes))


def _printed(lines: Iterable[tuple[str, str]], numbers: Iterator[int]) -> Iterator[Text]:
    counted = dict[str, int]()
    for part, line in lines:
        counted[part] = counted.get(part, 0) + 1
        yield Text(line, (Part(0, ParagraphPlace(next(numbers), counted[part], part)),))


@lru_cache(maxsize=1024)
def letters(column: int) -> str:
    """Return the letters of a column: 1 is "A", 28 is "AB"."""
    found = ""
    while column:
        column, digit = divmod(column - 1, _LETTERS)
        found = chr(ord("A") + digit) + found
    return found


def position(name: str) -> Position:
    """Return the position that a name such as "D12" or "$D$12" stands for. Raises ValueError for any other."""
    match = _NAME.fullmatch(name)
    if not match or not int(match[2]):
        raise ValueError(name)
    column = 0
    for letter in match[1].upper():
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return int(match[2]), column


def area(name: str) -> Area:
    """Return the area that "A1:C3" or "A1" stands for. Raises ValueError."""
    first, _, last = name.partition(":")
    (top, left), (bottom, right) = position(first), position(last or first)
    return Area(min(top, bottom), min(left, right), max(top, bottom), max(left, right))


def cell_name(where: Position) -> str:
    """Return the name of a cell: "D12" for row 12, column 4."""
    return f"{letters(where[1])}{where[0]}"


class _Blocks:
    """Lays out one sheet: blank rows divide tables, rows above a table that say one thing are paragraphs."""

    def __init__(self, sheet: Sheet, numbers: Iterator[int]) -> None:
        self._sheet, self._numbers = sheet, numbers
        self._commented = {where for where, _ in sheet.comments}
        self._texts = dict[Position, Text]()
        self._covered = dict[Position, Position]()
        begun = self._begun()
        self._rows = sorted({row for row, _ in begun})
        self._columns = sorted({column for _, column in begun})
        if len(self._rows) * len(self._columns) > MOST_POSITIONS:
            raise too_large(sheet.name)
        self._cover()

    def blocks(self) -> Iterator[Text | Table]:
        """Yield the tables and paragraphs of the sheet."""
        for run in self._runs():
            rows = list(self._grid(run))
            while rows and (title := _only(rows[0])):
                yield title.text
                rows.pop(0)
            if rows:
                yield Table(tuple(rows))

    def comments(self) -> Iterator[Comment]:
        """Yield the comments on cells that are shown, and on cells where nothing is."""
        for where, string in self._sheet.comments:
            row, column = where
            if string.startswith(OWN_NOTE):
                continue
            if row not in self._sheet.hidden_rows and column not in self._sheet.hidden_columns:
                text = self._texts.get(self._covered.get(where, where)) or self._cell(where).text
                yield Comment(text.span, string)

    def _begun(self) -> set[Position]:
        """Return where cells with content begin: the first position of each that is not hidden."""
        sheet = self._sheet
        anchors, under = {(one.top, one.left): one for one in sheet.merged}, self._under()
        found = set[Position]()
        for where, string in sheet.cells.items():
            if string and not string.isspace() and where not in under:
                one = anchors.get(where, Area(*where, *where))
                row, column = sheet.hidden_rows.after(one.top), sheet.hidden_columns.after(one.left)
                if row <= one.bottom and column <= one.right:
                    found.add((row, column))
        return found

    def _under(self) -> set[Position]:
        """Return the positions of cells that stand hidden under a merged one."""
        cells, found, spent = self._sheet.cells, set[Position](), 0
        for one in self._sheet.merged:
            size = (one.bottom - one.top + 1) * (one.right - one.left + 1)
            spent += min(size, len(cells))
            if spent > MOST_POSITIONS:
                raise too_large(self._sheet.name)
            inside = one.positions() if size < len(cells) else (where for where in cells if one.holds(where))
            found.update(where for where in inside if where in cells and where != (one.top, one.left))
        return found

    def _cover(self) -> None:
        """Note for the positions of merged areas where their one cell begins."""
        spent = 0
        for one in self._sheet.merged:
            rows = self._rows[bisect_left(self._rows, one.top) : bisect_right(self._rows, one.bottom)]
            columns = self._columns[bisect_left(self._columns, one.left) : bisect_right(self._columns, one.right)]
            spent += len(rows) * len(columns)
            if spent > MOST_POSITIONS:
                raise too_large(self._sheet.name)
            self._covered.update(((row, column), (one.top, one.left)) for row in rows for column in columns)

    def _runs(self) -> Iterator[list[int]]:
        """Yield the rows of each table: those with content, until a row that is shown and blank, and not merged."""
        hidden, reach = self._sheet.hidden_rows, self._reaches()
        run, end = list[int](), 0
        for row in self._rows:
            if run and hidden.after(end + 1) < row:
                yield run
                run = []
            run.append(row)
            end = max(end, row, reach.get(row, 0))
        if run:
            yield run

    def _reaches(self) -> Mapping[int, int]:
        """Return how far down the merged areas with content reach that begin in a row."""
        found = dict[int, int]()
        for one in self._sheet.merged:
            if self._sheet.cells.get((one.top, one.left), "").strip():
                row = self._sheet.hidden_rows.after(one.top)
                found[row] = max(one.bottom, found.get(row, 0))
        return found

    def _grid(self, run: list[int]) -> Iterator[tuple[Cell, ...]]:
        merged = dict[Position, Cell]()
        for row in run:
            cells = list[Cell]()
            for column in self._columns:
                begins = self._covered.get((row, column))
                if begins is None:
                    cells.append(self._cell((row, column)))
                else:
                    if begins not in merged:
                        merged[begins] = self._cell(begins)
                    cells.append(merged[begins])
            yield tuple(cells)

    def _cell(self, where: Position) -> Cell:
        string = self._sheet.cells.get(where, "")
        place = SheetCell(next(self._numbers), self._sheet.name, cell_name(where))
        text = Text(string, (Part(0, place),))
        if where in self._commented:
            self._texts[where] = text
        return by_line(text)


def _only(row: tuple[Cell, ...]) -> Cell | None:
    """Return the only cell of a row with text, None if there are more."""
    filled = {id(cell): cell for cell in row if not cell.blank}
    return next(iter(filled.values())) if len(filled) == 1 else None


def too_large(sheet: str) -> UnreadableInput:
    """Return the error (kind "too-large") for a sheet with more cells than a plan has."""
    return refusals.too_large(
        f"แผ่นงาน {sheet} มีเกิน {MOST_POSITIONS:,} ช่อง", f"sheet {sheet} has more than {MOST_POSITIONS:,} cells"
    )
