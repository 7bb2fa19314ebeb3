"""From rows whose cells may span rows and columns to a full grid."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from ita_lint.formats.characters.source import Source
from ita_lint.formats.tables import refuse_too_large
from ita_lint.model.document import Cell, Table
from ita_lint.model.text import Text


class Slot(NamedTuple):
    """A cell and how many rows and columns it covers; rows beyond the table do not count."""

    cell: Cell
    down: int = 1
    across: int = 1


class Row(NamedTuple):
    """The cells that begin in one row, and the offset of the source where the row ends."""

    slots: Sequence[Slot]
    end: int


class _Reach(NamedTuple):
    """A cell over the columns `start` up to `end` of a row, and the number of the first row that it does not reach."""

    start: int
    end: int
    until: int
    cell: Cell


def table(source: Source, rows: Iterable[Row]) -> Table:
    """Return the grid of `rows`: a merged cell is the same object wherever it stands, a missing cell is blank.

    Rows and columns in which no cell begins are left out. Raises UnreadableInput (kind "too-large").
    """
    lines, above, positions = list[tuple[list[_Reach], int]](), list[_Reach](), 0
    for number, row in enumerate(rows):
        line = _place(number, row.slots, above)
        above = [reach for reach in line if reach.until > number + 1]
        positions += len(line)
        refuse_too_large(positions)
        if row.slots:
            lines.append((line, row.end))
    columns = sorted({reach.start for line, _ in lines for reach in line})
    refuse_too_large(len(lines) * len(columns))
    return Table(tuple(_spread(source, line, columns, end) for line, end in lines))


def _place(row: int, slots: Iterable[Slot], above: list[_Reach]) -> list[_Reach]:
    """Return what stands in a row from left to right: its own cells in the columns that none from `above` covers."""
    placed, column, waiting = list[_Reach](), 0, list(reversed(above))
    for slot in slots:
        while waiting and waiting[-1].start <= column:
            placed.append(waiting.pop())
            column = placed[-1].end
        end = column + slot.across
        if waiting:
            end = min(end, waiting[-1].start)
        placed.append(_Reach(column, end, row + slot.down, slot.cell))
        column = end
    return [*placed, *reversed(waiting)]


def _spread(source: Source, line: list[_Reach], columns: list[int], end: int) -> tuple[Cell, ...]:
    """Return one cell for each of `columns`, blank ones at offset `end` where there is none."""
    cells = list[Cell]()
    for reach in line:
        cells += _blanks(source, end, bisect_left(columns, reach.start) - len(cells))
        cells += [reach.cell] * (bisect_left(columns, reach.end) - len(cells))
    return (*cells, *_blanks(source, end, len(columns) - len(cells)))


def _blanks(source: Source, at: int, count: int) -> Iterator[Cell]:
    """Return cells without text, each an object of its own: they are not merged."""
    if count <= 0:
        return iter(())
    parts = source.text(at, at).parts
    return (Cell.of(Text("", parts)) for _ in range(count))
