"""From the rows of a Word table to a full grid: what each cell covers, in columns in which some cell begins."""

from bisect import bisect_left
from typing import NamedTuple

from ita_lint.formats.tables import LEAST_COLUMNS, refuse_too_large
from ita_lint.formats.word.records import WordCell, WordRow, WordTable


class Placed(NamedTuple):
    """A cell over the grid columns `start` up to `end` of a row."""

    start: int
    end: int
    cell: WordCell


class Line(NamedTuple):
    """A row of the grid: one cell for each column, None where there is none; a deleted row has not even columns."""

    row: WordRow
    cells: list[WordCell | None]


def lines(table: WordTable) -> list[Line]:
    """Return the grid of a table; a merged cell stands at every position it covers.

    Hidden rows, those without cells, and columns in which no cell begins are left out. Raises UnreadableInput (kind
    "too-large").
    """
    placed, above = list[tuple[WordRow, list[Placed]]](), list[Placed]()
    for row in table.rows:
        if row.is_deleted:
            placed.append((row, []))
        elif row.cells and not row.is_hidden:
            above = _placed(row, above)
            placed.append((row, above))
    columns = sorted({one.start for _, cells in placed for one in cells})
    refuse_too_large(len(placed) * len(columns))
    return [Line(row, _spread(cells, columns) if cells else []) for row, cells in placed] if columns else []


def _placed(row: WordRow, above: list[Placed]) -> list[Placed]:
    """Return the cells of a row in their columns; one that goes on with the cell above is that cell."""
    upper = {one.start: one.cell for one in above if one.cell.down}
    placed, column = list[Placed](), row.before
    for cell in row.cells:
        if cell.is_deleted:
            continue
        end = column + cell.across
        if cell.joins and placed:
            placed[-1] = placed[-1]._replace(end=end)
        else:
            goes_on = cell.down is not None and cell.down != "restart"
            placed.append(Placed(column, end, upper.get(column, cell) if goes_on else cell))
        column = end
    return placed


def _spread(placed: list[Placed], columns: list[int]) -> list[WordCell | None]:
    cells: list[WordCell | None] = []
    for one in placed:
        cells += [None] * (bisect_left(columns, one.start) - len(cells))
        cells += [one.cell] * (bisect_left(columns, one.end) - len(cells))
    return cells + [None] * (len(columns) - len(cells))


def cells(table: WordTable) -> list[WordCell]:
    """Return the cells of a table in reading order, merged ones once."""
    every = [cell for line in lines(table) for cell in line.cells if cell is not None]
    return list({id(cell): cell for cell in every}.values())


def only_lays_out(table: WordTable) -> bool:
    """Whether a table is too narrow for a plan and holds one that is not: then it only lays out the page."""
    inner = [one for row in table.rows for cell in row.cells for one in cell.content if isinstance(one, WordTable)]
    return bool(inner) and _width(table) < LEAST_COLUMNS <= max(map(_width, inner))


def _width(table: WordTable) -> int:
    found = lines(table)
    return max((len(line.cells) for line in found), default=0)
