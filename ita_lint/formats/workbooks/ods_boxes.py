"""Where the note on a cell of an OpenDocument sheet is drawn: beside the cell, and large enough for its text."""

import re
from collections.abc import Iterator

from ita_lint.formats.workbooks.markup import Node
from ita_lint.formats.workbooks.ods_cells import lines, sheet_table, times
from ita_lint.formats.workbooks.sheets import Position

#: The box in centimetres: its width, the height of a line, its distance; and how many characters a line holds.
_WIDTH, _LINE, _APART, _CHARACTERS, _MOST_LINES = 9, 0.5, 0.4, 42, 40
#: Centimetres of columns and rows that do not say how large they are.
_USUAL = {"column": 2.26, "row": 0.45}
_UNITS = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}
_LENGTH = re.compile(r"([0-9.]{1,12})(cm|mm|in|pt|pc|px)")


class Boxes:
    """Measures the columns and rows of one sheet."""

    def __init__(self, root: Node, sheet: str) -> None:
        """Take the root of the content, and the name of a sheet that is there."""
        self._lengths = dict(_lengths(root))
        table = sheet_table(root, sheet)
        self._columns, self._rows = ([*self._measured(table, what)] for what in ("column", "row"))

    def around(self, where: Position, text: str) -> dict[str, str]:
        """Return the attributes of the box of a note on the cell at `where`."""
        high = sum(len(line) // _CHARACTERS + 1 for line in text.split("\n"))
        found = {
            "x": _reach(self._columns, where[1]) + _APART,
            "y": max(0.0, _reach(self._rows, where[0] - 1) - _APART),
            "width": float(_WIDTH),
            "height": (min(_MOST_LINES, high) + 1) * _LINE,
        }
        return {f"svg:{name}": f"{length:.2f}cm" for name, length in found.items()}

    def _measured(self, table: Node, what: str) -> Iterator[tuple[int, float]]:
        """Yield how often a column or row is repeated, and how many centimetres each is wide or high."""
        for one in lines(table, what):
            hidden = one.get(f"{one.prefix}visibility") in ("collapse", "filter")
            length = self._lengths.get(one.get(f"{one.prefix}style-name") or "", _USUAL[what])
            yield times(one, f"{what}s"), 0 if hidden else length


def _lengths(root: Node) -> Iterator[tuple[str, float]]:
    for styles in root.children("automatic-styles"):
        for style in styles.children("style"):
            for one in style.children("table-column-properties", "table-row-properties"):
                said = one.get(f"{style.prefix}column-width") or one.get(f"{style.prefix}row-height") or ""
                length = _LENGTH.fullmatch(said)
                if length and length[1].count(".") <= 1 and length[1] != ".":
                    yield style.get(f"{style.prefix}name") or "", float(length[1]) * _UNITS[length[2]]


def _reach(measured: list[tuple[int, float]], number: int) -> float:
    """Return how many centimetres the first columns or rows take, as many as `number`."""
    total, left = 0.0, number
    for repeated, length in measured:
        total += min(repeated, left) * length
        left -= min(repeated, left)
    return total
