"""Edits written back into an OpenDocument workbook: only the cells that change are written anew.

New characters look as the first of those that they replace; a new line is a new paragraph. A number becomes another
number where it is shown plainly; a formula, a day and what is merely computed is refused, with the name of the cell.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from ita_lint.formats.changes import Change, changes
from ita_lint.formats.ods import content
from ita_lint.formats.package import Package
from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.workbooks import units
from ita_lint.formats.workbooks.markup import Node, attribute, element, nodes
from ita_lint.formats.workbooks.number_format import general
from ita_lint.formats.workbooks.ods_cells import CONTENT, apart, cells, folds, inside, is_break, plain, shown, spelled
from ita_lint.formats.workbooks.ods_looks import Looks
from ita_lint.formats.workbooks.sheets import Position, position
from ita_lint.formats.workbooks.units import Unit
from ita_lint.model.findings import Mending
from ita_lint.model.place import Place
from ita_lint.model.spots import SheetCell

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
#: Elements that stand for a character.
_ALONE = ("s", "tab", "line-break")


def edited(data: bytes, edits: Iterable[Mending]) -> bytes:
    """Return the bytes of a workbook after edits, which do not overlap, to the document that was read from it.

    Raises UsageError for a cell that cannot be changed, UnreadableInput for a file that cannot be read.
    """
    package, by_cell = Package(data), dict[Place, list[Change]]()
    for change in changes(edits):
        by_cell.setdefault(change.place, []).append(change)
    writer = _Writer(package.xml(CONTENT), by_cell, Looks(content(data)).struck)
    return package.replaced({CONTENT: writer.written()} if by_cell else {})


class _Writer:
    """Writes the cells that change."""

    def __init__(self, content: bytes, by_cell: Mapping[Place, list[Change]], struck: frozenset[str]) -> None:
        self._struck = struck
        self._changes = {place: wanted for place, wanted in by_cell.items() if isinstance(place, SheetCell)}
        wanted = dict[str, set[Position]]()
        for place in self._changes:
            wanted.setdefault(place.sheet, set()).add(position(place.cell))
        self._content = apart(content, wanted)
        self._content = spliced(self._content, (one for cell in self._cells() for one in plain(self._content, cell)))

    def written(self) -> bytes:
        """Return the content after all changes."""
        pairs = zip(self._changes.items(), self._cells(), strict=True)
        return spliced(
            self._content, [one for (place, wanted), cell in pairs for one in self._splices(place, cell, wanted)]
        )

    def _cells(self) -> list[Node]:
        """Return the elements of the cells that change, in the order of the changes."""
        root = nodes(self._content, CONTENT)
        found = {
            (sheet, where): cell
            for sheet in {place.sheet for place in self._changes}
            for where, _, cell in cells(root, sheet)
        }
        return [_known(found.get((place.sheet, position(place.cell))), place) for place in self._changes]

    def _splices(self, place: SheetCell, cell: Node, wanted: list[Change]) -> list[Splice]:
        kind, found = cell.get("office:value-type") or "string", shown(cell)
        if cell.get("table:formula"):
            raise units.formula(place.sheet, place.cell)
        if any(node.get(f"{node.prefix}style-name") in self._struck for node in (cell, *inside(cell))):
            raise units.unknown(place.sheet, place.cell)
        if kind not in ("string", "float"):
            raise units.value(place.sheet, place.cell)
        try:
            if kind == "float":
                return [*self._number(place, cell, found, wanted), *self._text(cell, found, wanted)]
            if cell.child("p") is None:
                return [self._filled(cell, wanted)]
            return [*attribute(self._content, cell, "office:string-value", None), *self._text(cell, found, wanted)]
        except (ValueError, IndexError) as error:
            raise units.unknown(place.sheet, place.cell) from error

    def _text(self, cell: Node, found: list[Unit], wanted: list[Change]) -> Iterator[Splice]:
        """Yield the changes of what a cell shows. Raises ValueError for one that was read otherwise."""
        paragraph = cell.child("p")
        if paragraph is None or wanted[-1].end > len(found):
            raise ValueError(cell.name)
        for unit in (unit for change in wanted for unit in found[change.start : change.end]):
            if is_break(unit) and self._content[slice(*unit.ranges[0])].count(b"<") != 2:  # noqa: PLR2004  two tags
                raise ValueError(unit.char)
        yield from units.splices(found, wanted, self._written, (paragraph.inside, (paragraph,)))
        for unit in _bare(found, wanted):
            yield Splice(*unit.ranges[0], f"<{paragraph.prefix}s/>".encode())
            yield from (Splice(start, end, b"") for start, end in unit.ranges[1:])

    def _written(self, new: str, path: tuple[Node, ...]) -> bytes:
        """Return new characters as they are written inside the elements `path`."""
        paragraph, inner = path[0], [node for node in path[1:] if node.local not in _ALONE]
        ends = "".join(f"</{node.name}>" for node in (*reversed(inner), paragraph)).encode()
        starts = b"".join(self._content[node.start : node.inside] for node in (paragraph, *inner))
        return spelled(new, paragraph.prefix, ends + starts)

    def _filled(self, cell: Node, wanted: list[Change]) -> Splice:
        """Return the change that writes into a blank cell."""
        if cell.get("office:string-value"):
            raise ValueError(cell.name)
        prefix, lines = cell.prefix.replace("table", "text"), list[bytes]()
        for line in units.after("", wanted).split("\n"):
            paragraph = Node(f"{prefix}p", {}, 0)
            lines.append(element(paragraph.name, {}, self._written(line, (paragraph,))))
        inside = b"" if cell.without_end_tag else self._content[cell.inside : cell.close]
        new = element(cell.name, {**cell.attributes, "office:value-type": "string"}, inside + b"".join(lines))
        return Splice(cell.start, cell.end, new)

    def _number(self, place: SheetCell, cell: Node, found: list[Unit], wanted: list[Change]) -> Iterator[Splice]:
        """Yield the change of the value of a number that is shown plainly before and after."""
        old, new = units.string_of(found), units.after(units.string_of(found), wanted)
        numbers = _NUMBER.fullmatch(new) and general(float(cell.get("office:value") or "nan")) == old
        if not numbers or general(float(new)) != new:
            raise units.value(place.sheet, place.cell)
        yield from attribute(self._content, cell, "office:value", new)


def _known(cell: Node | None, place: SheetCell) -> Node:
    if cell is None:
        raise units.not_editable(place.sheet, place.cell, "เซลล์ว่าง", "it is blank")
    return cell


def _bare(found: list[Unit], wanted: list[Change]) -> Iterator[Unit]:
    """Yield the spaces that stay and that would show no more: beside another one, or at an end of a paragraph."""
    kept, at = list[Unit | str](), 0
    for change in wanted:
        kept += found[at : change.start]
        kept += change.new
        at = change.end
    kept += found[at:]
    around = [None, *kept, None]
    for before, unit, after in zip(around, kept, around[2:], strict=False):
        if isinstance(unit, Unit) and folds(unit) and (_folds_beside(before) or _folds_beside(after)):
            yield unit


def _folds_beside(other: Unit | str | None) -> bool:
    """Whether a space is lost beside a unit that stays, a new character (line feeds end paragraphs), or an end."""
    if isinstance(other, Unit):
        return folds(other) or is_break(other)
    return other is None or other == "\n"
