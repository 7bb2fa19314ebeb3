"""Rows below the name of their indicator: in a row over the whole width, or in the line above the table."""

from ita_lint.assemble.names import read_heading
from ita_lint.assemble.repeats import TableRow
from ita_lint.model.document import Cell
from ita_lint.model.framework import Framework
from ita_lint.model.plan import Column
from ita_lint.thai.spelling import key

_INDICATOR = "ตัวชี้วัด"
#: A name with its number and score has at most this many characters.
LONGEST = 120


def is_name(cell: Cell, framework: Framework) -> bool:
    """Whether a cell or line begins with an indicator's number or name and says no more than that."""
    if len(cell.text.string) > LONGEST:
        return False
    named = read_heading(cell, framework)
    begins = key(cell.text.string).startswith(_INDICATOR) or named.exact is not None
    return begins and (named.exact or named.alike or (named.number if named.name is None else None)) is not None


def under_names(
    body: tuple[TableRow, ...], columns: tuple[Column, ...], framework: Framework
) -> tuple[tuple[TableRow, ...], tuple[Column, ...]]:
    """Return the rows of a plan table with the names above them in their heading cells, and the columns.

    Nothing changes where no name stands above rows, or some row says itself what it is about. Without a column of
    headings the rows get one more cell, and the columns one more column.
    """
    names = {id(cell): cell for row in body if (cell := _only(row, columns)) and is_name(cell, framework)}
    at = next((column.index for column in columns if column.field == "heading"), None)
    rest = [row for row in body if id(_only(row, columns)) not in names]
    if not names or (at is not None and any(read_heading(row[at], framework).meant for row in rest)):
        return body, columns
    if at is None:
        at, first = len(columns), next(iter(names.values()))
        columns = (*columns, Column(columns[0].table, at, first, "heading", "content"))
    headed, name = list[TableRow](), None
    for row in body:
        only = _only(row, columns)
        name = only if id(only) in names else name
        if id(only) not in names and any(not cell.blank for cell in row):
            headed.append((*row[:at], only or name or row[0], *row[at + 1 :]))
    return tuple(headed), columns


def _only(row: TableRow, columns: tuple[Column, ...]) -> Cell | None:
    """Return the cell that is all a row has, over its whole width, or at its beginning where nothing is headed."""
    cells = {id(cell): cell for cell in row if not cell.blank}
    if len(cells) != 1:
        return None
    cell = next(iter(cells.values()))
    unheaded = all(column.field != "heading" for column in columns)
    return cell if len(row) > 1 and (all(one is cell for one in row) or (unheaded and cell is row[0])) else None
