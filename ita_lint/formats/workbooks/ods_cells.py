"""The cells of OpenDocument sheets as the XML holds them: repeated ones taken apart, and the characters they show."""

from collections.abc import Iterable, Iterator, Mapping

from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.workbooks.markup import Letters, Node, attribute, nodes, written
from ita_lint.formats.workbooks.sheets import Position
from ita_lint.formats.workbooks.units import Unit, units

CONTENT = "content.xml"
CELLS = ("table-cell", "covered-table-cell")
#: Elements of which nothing shows in the cell.
_UNREAD = ("annotation", "annotation-end", "note", "ruby-text")
_BLANK = " \t\r\n"

#: Names of sheets, and positions in them.
Wanted = Mapping[str, set[Position]]


def apart(data: bytes, wanted: Wanted) -> bytes:
    """Return the content with each of the cells `wanted` written on its own, not as one of several that are alike."""
    data = spliced(data, (one for sheet, cells in wanted.items() for one in _rows_apart(data, sheet, cells)))
    return spliced(data, (one for sheet, cells in wanted.items() for one in _cells_apart(data, sheet, cells)))


def cells(root: Node, sheet: str) -> Iterator[tuple[Position, int, Node]]:
    """Yield the cells of a sheet: the position of each, how many columns it is repeated over, its element."""
    for row, _, node in _rows(sheet_table(root, sheet)):
        column = 1
        for cell in node.children(*CELLS):
            yield (row, column), times(cell, "columns"), cell
            column += times(cell, "columns")


def plain(data: bytes, cell: Node) -> Iterator[Splice]:
    """Yield changes that give each character of a cell bytes of its own, and leave what it shows.

    White space that does not show goes: it would show where paragraphs are joined.
    """
    for paragraph in cell.children("p"):
        raw = list(_raw((paragraph,)))
        seen = {one for unit in _settled(raw) for one in unit.ranges}
        yield from (Splice(*one, b"") for unit in raw for one in unit.ranges if one not in seen)
    for node in inside(cell):
        if node.local == "p" and node.without_end_tag:
            start = data[node.start : node.end].removesuffix(b"/>")
            yield Splice(node.start, node.end, start + b"></" + node.name.encode() + b">")
        elif node.local == "s" and len(_space(node)) > 1:
            yield Splice(node.start, node.end, f"<{node.name}/>".encode() * len(_space(node)))


def shown(cell: Node) -> list[Unit]:
    """Return the characters that a plain cell shows; between two paragraphs stands a line feed."""
    found, before = list[Unit](), None
    for paragraph in cell.children("p"):
        if before:
            found.append(Unit("\n", ((before.close, paragraph.inside),), (paragraph,)))
        found += _settled(list(_raw((paragraph,))))
        before = paragraph
    return found


def folds(unit: Unit) -> bool:
    """Whether a character is white space that shows only between two others; what elements stand for always shows."""
    return unit.char == " " and unit.path[-1].local != "s"


def spelled(string: str, prefix: str, line_feed: bytes) -> bytes:
    """Return characters as a paragraph holds them, so that all spaces show; `prefix` is that of the text's elements.

    Raises ValueError for a character that XML does not hold.
    """
    marks = {" ": f"<{prefix}s/>".encode(), "\t": f"<{prefix}tab/>".encode(), "\n": line_feed}
    pieces = list[bytes]()
    for at, char in enumerate(string):
        between = 0 < at < len(string) - 1 and not string[at - 1].isspace() and not string[at + 1].isspace()
        pieces.append(written(char) if char not in marks or (char == " " and between) else marks[char])
    return b"".join(pieces)


def is_break(unit: Unit) -> bool:
    """Whether a character is the line feed between two paragraphs."""
    return unit.char == "\n" and unit.path[-1].local == "p"


def sheet_table(root: Node, sheet: str) -> Node:
    """Return the element of a sheet. Raises ValueError."""
    for body in root.children("body"):
        for spreadsheet in body.children("spreadsheet"):
            for table in spreadsheet.children("table"):
                if table.get(f"{table.prefix}name") == sheet:
                    return table
    raise ValueError(sheet)


def lines(part: Node, what: str) -> Iterator[Node]:
    """Yield the elements of the rows or columns of a sheet, in order; `what` is "row" or "column"."""
    groups = (f"table-header-{what}s", f"table-{what}-group", f"table-{what}s")
    for one in part.children(f"table-{what}", *groups):
        if one.local == f"table-{what}":
            yield one
        else:
            yield from lines(one, what)


def times(node: Node, what: str) -> int:
    """Return how many "rows" or "columns" an element stands for."""
    return max(1, int(node.get(f"{node.prefix}number-{what}-repeated") or 1))


def _rows(table: Node) -> Iterator[tuple[int, int, Node]]:
    """Yield the rows of a sheet: the number of each, how often it is repeated, its element."""
    number = 1
    for row in lines(table, "row"):
        yield number, times(row, "rows"), row
        number += times(row, "rows")


def _rows_apart(data: bytes, sheet: str, wanted: Iterable[Position]) -> Iterator[Splice]:
    numbers = sorted({row for row, _ in wanted})
    for first, repeated, row in _rows(sheet_table(nodes(data, CONTENT), sheet)):
        inside = [number for number in numbers if first <= number < first + repeated]
        if repeated > 1 and inside:
            yield Splice(row.start, row.end, b"".join(_unrolled(data, row, "rows", first, repeated, inside)))


def _cells_apart(data: bytes, sheet: str, wanted: set[Position]) -> Iterator[Splice]:
    for (row, first), repeated, cell in cells(nodes(data, CONTENT), sheet):
        inside = sorted(column for line, column in wanted if line == row and first <= column < first + repeated)
        if repeated > 1 and inside:
            yield Splice(cell.start, cell.end, b"".join(_unrolled(data, cell, "columns", first, repeated, inside)))


def _unrolled(data: bytes, node: Node, what: str, first: int, repeated: int, alone: list[int]) -> Iterator[bytes]:
    """Yield a repeated element as several of which those numbered `alone` are repeated no more."""
    at = first
    for number in (*alone, first + repeated):
        if number > at:
            yield _repeated(data, node, what, number - at)
        if number < first + repeated:
            yield _repeated(data, node, what, 1)
        at = number + 1


def _repeated(data: bytes, node: Node, what: str, often: int) -> bytes:
    name = f"{node.prefix}number-{what}-repeated"
    before, one = data[: node.start], data[: node.end]
    return spliced(one, attribute(data, node, name, str(often) if often > 1 else None)).removeprefix(before)


def inside(node: Node) -> Iterator[Node]:
    """Yield the elements in a cell that may show something, however deep."""
    for one in node.content:
        if isinstance(one, Node) and one.local not in _UNREAD:
            yield one
            yield from inside(one)


def _space(node: Node) -> str:
    return " " * int(node.get(f"{node.prefix}c") or 1)


def _raw(path: tuple[Node, ...]) -> Iterator[Unit]:
    """Yield the characters inside the last element of `path`, white space as it is written."""
    for one in path[-1].content:
        if isinstance(one, Letters):
            yield from units(one, path)
        elif one.local in ("s", "tab", "line-break"):
            char = {"s": " ", "tab": "\t", "line-break": "\n"}[one.local]
            yield Unit(char, ((one.start, one.end),), (*path, one))
        elif one.local not in _UNREAD:
            yield from _raw((*path, one))


def _settled(raw: list[Unit]) -> Iterator[Unit]:
    """Yield the characters of a paragraph that show: white space is one space between others, none at the ends."""
    blank: Unit | None = None
    begun = False
    for unit in raw:
        if unit.char in _BLANK and unit.path[-1].local not in ("s", "tab", "line-break"):
            ranges = (*blank.ranges, *unit.ranges) if blank else unit.ranges
            blank = Unit(" ", ranges, blank.path if blank else unit.path, unit.literal)
            continue
        if blank and begun:
            yield blank
        yield unit
        blank, begun = None, True
