"""Notes on the cells of an Excel sheet: a part with their texts, and a drawing with their boxes."""

import re
from collections.abc import Callable, Iterable, Mapping

from ita_lint.formats import refusals
from ita_lint.formats.own import OURS
from ita_lint.formats.splices import Splice
from ita_lint.formats.workbooks.excel import is_true
from ita_lint.formats.workbooks.excel_changes import Changes
from ita_lint.formats.workbooks.excel_edits import escaped
from ita_lint.formats.workbooks.markup import Node, element, string_of
from ita_lint.formats.workbooks.sheets import OWN_NOTE, Position, cell_name, position

_COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_NAMES = (
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:x="urn:schemas-microsoft-com:office:excel"'
)
#: What the boxes of notes have in common, and a drawing without boxes.
_TYPE = (
    f'<v:shapetype {_NAMES} id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">'
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'
)
_EMPTY = f'<xml {_NAMES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
_SHAPE = re.compile(rb"<(?:\w+:)?shape\b.*?</(?:\w+:)?shape>", re.DOTALL)
_SPOT = re.compile(rb"<(?:\w+:)?(Row|Column)>\s*([0-9]{1,7})\s*<")
_NUMBER = re.compile(rb"_x0000_s([0-9]{1,6})\b")
#: What stands after the drawing of notes in a sheet, by the order of the standard.
_AFTER = (
    *("legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst"),
    "AlternateContent",
)
#: The box of a note in pixels: its width, the height of a line, and how many characters a line holds.
_WIDTH, _LINE, _CHARACTERS, _EDGE = 320, 19, 42, 14
_MOST_LINES = 40
_COLUMN, _ROW = 64, 20
_FIRST_SHAPE = 1025


def write(changes: Changes, part: str, notes: Mapping[Position, str]) -> None:
    """Put notes on the cells of the sheet in `part`, in the place of those that an earlier review put there.

    A cell that carries a note of somebody else keeps that alone.
    """
    comments = next(iter(changes.book.related(part, "comments")), None)
    own, others = _noted(changes.root(comments)) if comments else (set[Position](), set[Position]())
    new = {where: text for where, text in notes.items() if where not in others}
    if not new and not own:
        return
    if comments is None:
        empty = element("comments", {"xmlns": changes.main}, b"<authors/><commentList/>")
        comments = changes.add("xl", "comments", "xml", empty, _COMMENTS)
        changes.relate(part, "comments", comments)
    _write_texts(changes, comments, new)
    _write_boxes(changes, part, own, new)


def _noted(root: Node) -> tuple[set[Position], set[Position]]:
    """Return the positions of the notes of an earlier review, and those of other people's."""
    own, others = set[Position](), set[Position]()
    author = _author(root)
    for one in _comments(root):
        (own if _is_own(one, author) else others).add(position(one.get("ref") or ""))
    return own, others


def _comments(root: Node) -> Iterable[Node]:
    listed = root.child("commentList")
    return listed.children("comment") if listed else ()


def _is_own(comment: Node, author: str | None) -> bool:
    return comment.get("authorId") == author or string_of(comment).startswith(OWN_NOTE)


def _author(root: Node) -> str | None:
    """Return the number under which the notes of reviews are listed, None if there are none."""
    authors = root.child("authors")
    names = [string_of(one) for one in authors.children("author")] if authors else []
    return str(names.index(OURS)) if OURS in names else None


def _write_texts(changes: Changes, part: str, notes: Mapping[Position, str]) -> None:
    root = changes.root(part)
    author = _author(root)
    changes.splice(part, *(Splice(one.start, one.end, b"") for one in _comments(root) if _is_own(one, author)))
    if author is None:
        authors = _child(changes.root(part), "authors", part)
        author = str(sum(1 for _ in authors.children("author")))
        changes.append(part, authors, element(f"{root.prefix}author", {}, OURS.encode()))
    new = b"".join(_comment(root.prefix, where, author, text) for where, text in sorted(notes.items()))
    changes.append(part, _child(changes.root(part), "commentList", part), new)


def _child(root: Node, name: str, part: str) -> Node:
    found = root.child(name)
    if found is None:
        raise refusals.broken(part)
    return found


def _comment(prefix: str, where: Position, author: str, string: str) -> bytes:
    look = f'<{prefix}sz val="10"/><{prefix}color indexed="81"/><{prefix}rFont val="Tahoma"/>'.encode()
    text = element(f"{prefix}t", {"xml:space": "preserve"}, escaped(string))
    run = element(f"{prefix}r", {}, element(f"{prefix}rPr", {}, look) + text)
    return element(f"{prefix}comment", {"ref": cell_name(where), "authorId": author}, element(f"{prefix}text", {}, run))


def _write_boxes(changes: Changes, part: str, own: set[Position], notes: Mapping[Position, str]) -> None:
    """Draw a box for each note, in the place of those at the positions `own`."""
    root = changes.root(part)
    drawing, sizes = _drawing(changes, part, root), _Sizes(root)
    data = _SHAPE.sub(lambda match: b"" if _spot(match[0]) in own else match[0], changes.read(drawing))
    number = max((int(one) for one in _NUMBER.findall(data)), default=0) + 1
    listed = enumerate(sorted(notes.items()), max(number, _FIRST_SHAPE))
    boxes = (_box(at, where, sizes.anchor(where, text)) for at, (where, text) in listed)
    kind = "" if b'id="_x0000_t202"' in data else _TYPE
    end = data.rindex(b"</")
    changes.write(drawing, data[:end] + "".join((kind, *boxes)).encode() + data[end:])


def _drawing(changes: Changes, part: str, root: Node) -> str:
    """Return the part that the boxes of a sheet are drawn in; where there is none, it is made."""
    here = root.child("legacyDrawing")
    if here is not None:
        ids = {value for name, value in here.attributes.items() if name.endswith(":id")}
        for one in changes.book.relations(part):
            if one.id in ids:
                return one.target
        raise refusals.broken(part)
    drawing = changes.add("xl/drawings", "vmlDrawing", "vml", _EMPTY.encode(), _DRAWING)
    said = {"xmlns:r": changes.relations, "r:id": changes.relate(part, "vmlDrawing", drawing)}
    before = next(root.children(*_AFTER), None)
    at = before.start if before else root.close
    changes.splice(part, Splice(at, at, element(f"{root.prefix}legacyDrawing", said)))
    return drawing


def _spot(shape: bytes) -> Position | None:
    """Return the cell to which a shape of a drawing is a note."""
    said = {name: int(value) + 1 for name, value in _SPOT.findall(shape)}
    return (said[b"Row"], said[b"Column"]) if len(said) == 2 and b"Note" in shape else None  # noqa: PLR2004  both


def _box(number: int, where: Position, anchor: str) -> str:
    return (
        f'<v:shape {_NAMES} id="_x0000_s{number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" '
        'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
        '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div>'
        '</v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>'
        f"<x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
        f"<x:Row>{where[0] - 1}</x:Row><x:Column>{where[1] - 1}</x:Column></x:ClientData></v:shape>"
    )


class _Sizes:
    """How wide the columns and how high the rows of a sheet are, in pixels."""

    def __init__(self, root: Node) -> None:
        columns, rows = root.child("cols"), root.child("sheetData")
        self._columns = list(columns.children("col")) if columns else []
        self._rows = {int(row.get("r") or 0): row for row in rows.children("row")} if rows else {}

    def anchor(self, where: Position, text: str) -> str:
        """Return the corners of a box beside a cell that is large enough for `text`, as drawings write them."""
        lines = sum(len(line) // _CHARACTERS + 1 for line in text.split("\n"))
        height = min(lines, _MOST_LINES) * _LINE + _EDGE
        left, top = where[1], max(0, where[0] - 2)
        right, across = self._after(left, 15 + _WIDTH, self._width)
        bottom, down = self._after(top, 2 + height, self._height)
        return f"{left}, 15, {top}, 2, {right}, {across}, {bottom}, {down}"

    @staticmethod
    def _after(first: int, length: int, size: Callable[[int], int]) -> tuple[int, int]:
        """Return the column or row (from 0) in which a length from the start of `first` ends, and how far in it."""
        while length > size(first + 1):
            length -= size(first + 1)
            first += 1
        return first, length

    def _width(self, column: int) -> int:
        for one in self._columns:
            if int(one.get("min") or 0) <= column <= int(one.get("max") or 0):
                return 0 if is_true(one.get("hidden")) else max(1, int(float(one.get("width") or 9) * 7 + 5))
        return _COLUMN

    def _height(self, row: int) -> int:
        one = self._rows.get(row)
        if one is None:
            return _ROW
        return 0 if is_true(one.get("hidden")) else max(1, int(float(one.get("ht") or 15) * 4 / 3))
