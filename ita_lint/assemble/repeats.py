"""Rows that repeat the row above, where others merge cells: filled down, with ditto marks, or after a page."""

from collections.abc import Iterator

from ita_lint.model.document import Cell
from ita_lint.model.plan import Column
from ita_lint.thai.spelling import key

TableRow = tuple[Cell, ...]

_DITTO = frozenset(('"', "''", "“", "”", "″", "〃", "เช่นเดียวกัน", "เช่นเดียวกับข้างต้น", "เหมือนข้างต้น"))
_CONTINUED = "(ต่อ)"


def as_merged(row: TableRow, above: TableRow, columns: tuple[Column, ...]) -> TableRow:
    """Return `row` with the cells that only repeat those of the row `above` being these, as merged cells are.

    Ditto marks always repeat. Equal words do in a row that goes on with the one above: its heading is blank, the same,
    or says "(ต่อ)"; and it brings steps of its own for the same analysis and measure.
    """
    row = tuple(upper if key(cell.text.string) in _DITTO else cell for cell, upper in zip(row, above, strict=True))
    at = {column.field: column.index for column in reversed(columns) if column.field}
    heading = at["heading"]
    said, first = key(row[heading].text.string), key(above[heading].text.string)
    continued = said.endswith(_CONTINUED) and first.startswith(said.removesuffix(_CONTINUED))
    if continued or (said == first and _brings_steps(row, above, at)):
        repeated = {heading, *_equal(row, above, at)}
    elif not said or row[heading] is above[heading]:
        repeated = {*_equal(row, above, at)}
    else:
        return row
    return tuple(
        upper if index in repeated else cell for index, (cell, upper) in enumerate(zip(row, above, strict=True))
    )


def _equal(row: TableRow, above: TableRow, at: dict[str, int]) -> Iterator[int]:
    """Yield the columns but the steps' in which both rows say the same."""
    for index, (cell, upper) in enumerate(zip(row, above, strict=True)):
        if index != at.get("steps") and not cell.blank and key(cell.text.string) == key(upper.text.string):
            yield index


def _brings_steps(row: TableRow, above: TableRow, at: dict[str, int]) -> bool:
    """Whether a row has steps of its own, and of the analysis and the measure says nothing but what stands above."""
    steps = at.get("steps")
    if steps is None or row[steps].blank or key(row[steps].text.string) == key(above[steps].text.string):
        return False
    kept = {*_equal(row, above, at)}
    return all(row[at[field]].blank or at[field] in kept for field in ("analysis", "measure") if field in at)
