"""Which tables are the plan, and what each of their columns holds.

A heading speaks for its column: by being a known heading, by holding one among others, or by likeness. Where it says
nothing, or something that none of the cells below it bears out, the cells speak ("content").
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ita_lint.model.document import Cell, Table
from ita_lint.model.plan import FIELDS, Column
from ita_lint.thai import likeness
from ita_lint.thai.spelling import key

#: A row is a heading row if its cells name at least this many different fields of the plan.
LEAST_FIELDS = 3
#: Heading rows stand among the first rows of a table, below at most this many title rows.
SEARCHED_ROWS = 30
#: A heading that is no known one is taken for the known one it is most like, from this likeness on.
LEAST_LIKENESS = 80.0
#: Cells longer than this (in characters without white space) are text, not headings.
LONGEST_HEADING = 90
#: Quarters below one of these are not the period of the measure.
OF_OTHERS = ("budget", "target", "results", "follow_up", "notes")
#: A heading may go on after a known one of at least this many characters.
LEAST_BEGINNING = 5

_NOISE = re.compile(r"[0-9()\[\]“”\"'.:;*]|ita|พศ|ปีงบประมาณ", re.IGNORECASE)
_JOINTS = re.compile(r"[/,\n()]|หรือ|และ")
_NUMBERED = re.compile(r"ตัวชี้วัดที่[0-9]")


class Reading(NamedTuple):
    """What a heading was taken for: a field or None, how that was known, and the likeness where likeness decided."""

    field: str | None
    how: str
    likeness: float | None = None


class Headings:
    """Knows the headings that officers write (`columns` of the vocabulary), and what is a value and no heading."""

    def __init__(self, columns: Mapping[str, Iterable[str]], values: Iterable[str]) -> None:
        self._stems = {cleaned(stem): field for field, stems in columns.items() for stem in stems}
        self._beginnings = tuple(stem for stem in self._stems if len(stem) >= LEAST_BEGINNING)
        self._values = {cleaned(value) for value in values}
        self._known = dict[str, Reading | None]()

    def read(self, heading: str) -> Reading:
        """Return what one heading says its column holds."""
        return self._read(heading) or self._by_likeness(cleaned(heading))

    def fields(self, row: Iterable[Cell]) -> set[str]:
        """Return the fields of the plan that a row's cells name without guessing."""
        readings = (self._read(cell.text.string) for cell in _distinct(row))
        return {one.field for one in readings if one and one.field in FIELDS}

    def _read(self, heading: str) -> Reading | None:
        """Return what a heading says without guessing, None if it may be like a known one; remembered by its text."""
        if heading not in self._known:
            self._known[heading] = self._told(heading, cleaned(heading))
        return self._known[heading]

    def _told(self, heading: str, whole: str) -> Reading | None:
        if not whole or len(whole) > LONGEST_HEADING or whole in self._values:
            return Reading(None, "none")
        if whole in self._stems:
            return Reading(self._stems[whole], "exact")
        field = self._by_part(heading) or self._by_beginning(whole)
        return Reading(field, "synonym") if field else None

    def _by_part(self, heading: str) -> str | None:
        parts = (cleaned(part) for part in _JOINTS.split(heading))
        return next((self._stems[part] for part in parts if part in self._stems), None)

    def _by_beginning(self, whole: str) -> str | None:
        if not whole.startswith(self._beginnings):  # one call for all of them, because mostly none does
            return None
        begun = [stem for stem in self._beginnings if whole.startswith(stem) and len(whole) <= 2 * len(stem) + 8]
        return self._stems[max(begun, key=len)] if begun else None

    def _by_likeness(self, whole: str) -> Reading:
        found = likeness.closest(whole, self._stems, LEAST_LIKENESS)
        return Reading(self._stems[found[0]], "likeness", found[1]) if found else Reading(None, "none")


class HeadingRows(NamedTuple):
    """Rows `first` up to `last` of a table are its heading; `cells` gives the lowest heading cell of each column."""

    first: int
    last: int
    cells: tuple[Cell, ...]


@lru_cache(maxsize=1024)
def cleaned(heading: str) -> str:
    """Return a heading without white space, digits, years, "ITA", brackets and punctuation, in lower case."""
    return _NOISE.sub("", key(heading)).strip("-–/").lower()


def heading_rows(table: Table, headings: Headings) -> HeadingRows | None:
    """Return where the table's heading is; None if no row names enough fields of a plan."""
    for number, row in enumerate(table.rows[:SEARCHED_ROWS]):
        if _is_heading(row, headings):
            last = number + 1
            while last < len(table.rows) and _continues(table.rows[number], table.rows[last], headings):
                last += 1
            return HeadingRows(number, last, _lowest(table.rows[number:last]))
        below = table.rows[number + 1] if number + 1 < len(table.rows) else None
        if below and _is_heading((*row, *below), headings) and _continues(row, below, headings):
            return HeadingRows(number, number + 2, _lowest((row, below)))
    return None


def read_columns(table: int, heading: HeadingRows, above: tuple[Cell, ...], headings: Headings) -> tuple[Column, ...]:
    """Return the columns of table number `table`; `above` is the heading's upper row, for cells that say nothing."""
    columns = list[Column]()
    for index, (cell, upper) in enumerate(zip(heading.cells, above, strict=True)):
        reading = headings.read(cell.text.string)
        over = headings.read(upper.text.string)
        if reading.field is None or (reading.field == "period" and over.field in OF_OTHERS):
            reading = over
        columns.append(Column(table, index, cell, reading.field, reading.how, reading.likeness))
    return tuple(columns)


def _is_heading(row: tuple[Cell, ...], headings: Headings) -> bool:
    return not numbered(row) and len(headings.fields(row)) >= LEAST_FIELDS


def _continues(first: tuple[Cell, ...], row: tuple[Cell, ...], headings: Headings) -> bool:
    """Whether `row` is a lower storey of the heading `first`: it shares cells with it, or only fills what that leaves.

    Plain text has no merged cells: there the lower storey is blank below the headings that stand alone.
    """
    if numbered(row) or not headings.fields(row):
        return False
    pairs = tuple(zip(first, row, strict=True))
    if any(cell is other for cell, other in pairs):
        return True
    fills = any(cell.blank and not other.blank for cell, other in pairs)
    return fills and bool(headings.fields(cell for cell, other in pairs if other.blank))


def _lowest(rows: tuple[tuple[Cell, ...], ...]) -> tuple[Cell, ...]:
    """Return for each column the lowest cell with text of the heading's `rows`."""
    return tuple(
        next((cell for cell in reversed(column) if not cell.blank), column[-1]) for column in zip(*rows, strict=True)
    )


def numbered(row: tuple[Cell, ...]) -> bool:
    """Whether a cell of a row begins with an indicator's number, as no heading does."""
    return any(_NUMBERED.match(key(cell.text.string[:40])) for cell in row)


def _distinct(row: Iterable[Cell]) -> Iterator[Cell]:
    seen = set[int]()
    for cell in row:
        if id(cell) not in seen:
            seen.add(id(cell))
            yield cell
