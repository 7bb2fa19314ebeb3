"""Edits written back into an Excel workbook: only the cells that change are written anew.

A shared string stays as it is for the other cells that use it: the changed one is added to the list. New characters
look as the first of those that they replace. A number becomes another number if its format then shows what is wanted;
a formula, a day and what is merely computed is refused, with the name of the cell.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ita_lint.formats.changes import Change, changes
from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.workbooks import sheets, units
from ita_lint.formats.workbooks.excel import ESCAPED, Workbook, is_true
from ita_lint.formats.workbooks.markup import Letters, Node, attribute, element, nodes, string_of, written
from ita_lint.formats.workbooks.units import Unit
from ita_lint.model.findings import Mending
from ita_lint.model.place import Place
from ita_lint.model.spots import ParagraphPlace, SheetCell

#: What must be written as `ESCAPED`: characters that XML does not hold, a carriage return, and that writing itself.
_WRITTEN_ESCAPED = re.compile("[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_NUMBER = re.compile(r"-?[0-9][0-9,]*(?:\.[0-9]+)?%?")
_PRESERVED = b' xml:space="preserve"'


def edited(data: bytes, edits: Iterable[Mending]) -> bytes:
    """Return the bytes of a workbook after edits, which do not overlap, to the document that was read from it.

    Raises UsageError for a cell that cannot be changed, UnreadableInput for a file that cannot be read.
    """
    writer = _Writer(Workbook(data))
    for place, wanted in groupby(changes(edits), key=lambda change: change.place):
        writer.change(place, list(wanted))
    return writer.written()


class _Writer:
    """Collects what changes in the parts of a workbook."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._parts = {one.name: one.part for one in reversed(book.sheets)}
        self._cells = dict[str, dict[sheets.Position, Node]]()
        self._splices = dict[str, list[Splice]]()
        self._strings = _Strings(book)

    def change(self, place: Place, wanted: list[Change]) -> None:
        """Take the changes of one cell."""
        if isinstance(place, ParagraphPlace):
            raise units.printed(place)
        if not isinstance(place, SheetCell) or place.sheet not in self._parts:
            raise units.unknown(str(place), "")
        part = self._parts[place.sheet]
        if part not in self._cells:
            self._cells[part] = dict(_cells(nodes(self._book.package.xml(part), part)))
        cell = self._cells[part].get(sheets.position(place.cell))
        if cell is None:
            raise units.not_editable(place.sheet, place.cell, "เซลล์ว่าง", "it is blank")
        try:
            self._splices.setdefault(part, []).extend(self._cell(place, cell, wanted))
        except (ValueError, IndexError) as error:
            raise units.unknown(place.sheet, place.cell) from error

    def written(self) -> bytes:
        """Return the workbook after all changes."""
        parts = {part: spliced(self._book.package.xml(part), found) for part, found in self._splices.items() if found}
        return self._book.package.replaced({**parts, **self._strings.parts()})

    def _cell(self, place: SheetCell, cell: Node, wanted: list[Change]) -> list[Splice]:
        kind, value, struck = cell.get("t") or "n", cell.child("v"), self._book.is_struck(cell.get("s"))
        if cell.child("f"):
            raise units.formula(place.sheet, place.cell)
        if kind == "inlineStr":
            text = cell.child("is")
            if text is None:
                raise ValueError(kind)
            return list(_string_splices(text, wanted, struck=struck))
        if value is None:
            return [_filled(cell, wanted)]
        if kind == "s":
            index = self._strings.changed(int(string_of(value)), wanted, struck=struck)
            return [Splice(value.inside, value.close, str(index).encode())]
        if struck:
            raise ValueError(kind)
        return [self._number(place, cell, value, wanted)]

    def _number(self, place: SheetCell, cell: Node, value: Node, wanted: list[Change]) -> Splice:
        style = cell.get("s")
        if (cell.get("t") or "n") != "n":
            raise units.value(place.sheet, place.cell)
        new = units.after(self._book.shown(float(string_of(value)), style), wanted)
        if _NUMBER.fullmatch(new):
            plain = new.replace(",", "").removesuffix("%")
            number = float(plain) / 100 if new.endswith("%") else float(plain)
            if self._book.shown(number, style) == new:
                return Splice(value.inside, value.close, (repr(number) if new.endswith("%") else plain).encode())
        raise units.value(place.sheet, place.cell)


class _Strings:
    """The list of shared strings, to which changed ones are added."""

    def __init__(self, book: Workbook) -> None:
        self._package = book.package
        self._part = next(iter(book.related(book.part, "sharedStrings")), "")
        self._root: Node | None = None
        self._added = list[bytes]()

    def changed(self, index: int, wanted: list[Change], *, struck: bool) -> int:
        """Return the number of a new string: that of number `index` after changes."""
        data = self._package.xml(self._part)
        self._root = self._root or nodes(data, self._part)
        found = list(self._root.children("si"))
        one = found[index]
        new = spliced(data, _string_splices(one, wanted, struck=struck))
        self._added.append(new[one.start : len(new) - (len(data) - one.end)])
        return len(found) + len(self._added) - 1

    def parts(self) -> dict[str, bytes]:
        """Return the part with the strings that were added, if any were."""
        if self._root is None:
            return {}
        data, root = self._package.xml(self._part), self._root
        number = len(list(root.children("si"))) + len(self._added)
        added = Splice(root.close, root.close, b"".join(self._added))
        return {self._part: spliced(data, [*attribute(data, root, "uniqueCount", str(number)), added])}


def _cells(root: Node) -> Iterator[tuple[sheets.Position, Node]]:
    """Yield the cells of a sheet with their positions."""
    rows = root.child("sheetData")
    number = 0
    for row in rows.children("row") if rows else ():
        number, column = int(row.get("r") or number + 1), 0
        for cell in row.children("c"):
            name = cell.get("r")
            column = sheets.position(name)[1] if name else column + 1
            yield (number, column), cell


def _string_splices(node: Node, wanted: list[Change], *, struck: bool) -> Iterator[Splice]:
    """Yield the changes of bytes in a shared or inline string; `struck` says whether its cell strikes text through.

    Raises ValueError for one that was read otherwise, or of which nothing was read.
    """
    runs = list(node.children("t", "r"))
    read = [child for child in runs if not _is_struck(child, otherwise=struck)]
    if runs and not read:
        raise ValueError(node.name)
    texts = [text for child in read for text in ((child,) if child.local == "t" else child.children("t"))]
    found = [unit for text in texts for unit in _text_units(text)]
    if wanted[-1].end > len(found):
        raise ValueError(node.name)
    if not found:
        yield _refilled(node, texts, wanted)
        return
    yield from units.splices(found, wanted, lambda new, _: escaped(new), (0, ()))
    touched = {
        id(unit.path[0]): unit.path[0] for change in wanted for unit in found[max(0, change.start - 1) : change.end + 1]
    }
    for text in touched.values():
        if text.get("xml:space") is None:
            at = text.start + 1 + len(text.name.encode())
            yield Splice(at, at, _PRESERVED)


def _is_struck(child: Node, *, otherwise: bool) -> bool:
    """Whether a text or a run of a string is struck through, as one without a look of its own is `otherwise`."""
    look = child.child("rPr")
    if look is None:
        return otherwise
    found = look.child("strike")
    return found is not None and is_true(found.get("val") or "1")


def _text_units(text: Node) -> Iterator[Unit]:
    """Yield the characters of a `t` element; "_x000D_" and the like are one character."""
    found = [unit for one in text.content if isinstance(one, Letters) for unit in units.units(one, (text,))]
    string, at = units.string_of(found), 0
    for match in ESCAPED.finditer(string):
        yield from found[at : match.start()]
        ranges = tuple(one for unit in found[slice(*match.span())] for one in unit.ranges)
        yield Unit(chr(int(match[1], 16)), ranges, (text,), found[match.start()].literal)
        at = match.end()
    yield from found[at:]


def _refilled(node: Node, texts: list[Node], wanted: list[Change]) -> Splice:
    """Return the change that fills an empty string."""
    name = texts[0].name if texts else f"{node.prefix}t"
    new = element(name, {"xml:space": "preserve"}, escaped(units.after("", wanted)))
    if texts:
        return Splice(texts[0].start, texts[0].end, new)
    if node.without_end_tag:
        return Splice(node.start, node.end, element(node.name, node.attributes, new))
    return Splice(node.inside, node.inside, new)


def _filled(cell: Node, wanted: list[Change]) -> Splice:
    """Return the change that writes into a blank cell."""
    prefix, new = cell.prefix, escaped(units.after("", wanted))
    text = element(f"{prefix}is", {}, element(f"{prefix}t", {"xml:space": "preserve"}, new))
    return Splice(cell.start, cell.end, element(cell.name, {**cell.attributes, "t": "inlineStr"}, text))


def escaped(string: str) -> bytes:
    """Return characters as Excel writes them between tags, those that XML does not hold too."""
    return written(_WRITTEN_ESCAPED.sub(lambda match: f"_x{ord(match[0]):04X}_", string))
