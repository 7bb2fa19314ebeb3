"""A reviewed copy of an OpenDocument workbook: notes on the cells, and a last sheet that lists them with links.

Nothing that the author wrote is changed: proposed changes are shown, not made. A copy that was reviewed before gets
the new notes and the new list instead of the old ones. A cell that carries a note of somebody else keeps that alone.
See `remarks` for how they look.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ita_lint.formats import refusals
from ita_lint.formats.own import OURS
from ita_lint.formats.package import Package
from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.workbooks import remarks
from ita_lint.formats.workbooks.markup import Node, element, legal, nodes, string_of
from ita_lint.formats.workbooks.ods_boxes import Boxes
from ita_lint.formats.workbooks.ods_cells import CONTENT, apart, cells, spelled
from ita_lint.formats.workbooks.sheets import OWN_NOTE, OWN_SHEET, Position, position
from ita_lint.model.findings import Remark

_NAMES = {
    **{
        f"xmlns:{name}": f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"
        for name in ("office", "style", "table", "text")
    },
    "xmlns:draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
    "xmlns:fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
    "xmlns:svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
}
_STYLE = "ita-lint"
#: Centimetres for a character in the width of a column.
_CENTIMETRES = 0.2


def annotated(data: bytes, noted: Iterable[Remark]) -> bytes:
    """Return the bytes of a workbook with remarks on its cells. Raises UnreadableInput."""
    package, found = Package(data), remarks.by_cell(noted)
    notes = dict[str, dict[Position, str]]()
    for place, some in found.items():
        notes.setdefault(place.sheet, {})[position(place.cell)] = remarks.note(some)
    try:
        content = apart(_without_own(package.xml(CONTENT)), {sheet: set(some) for sheet, some in notes.items()})
        content = spliced(content, [one for sheet, some in notes.items() for one in _noted(content, sheet, some)])
        content = _with_list(content, remarks.rows(found))
    except ValueError as error:
        raise refusals.broken(CONTENT) from error
    return package.replaced({CONTENT: content})


def _without_own(content: bytes) -> bytes:
    """Return the content without the notes, the list and the looks that an earlier review put there."""
    return spliced(content, (Splice(node.start, node.end, b"") for node in _own(nodes(content, CONTENT))))


def _own(node: Node) -> Iterator[Node]:
    for one in (one for one in node.content if isinstance(one, Node)):
        name = one.get(f"{one.prefix}name") or ""
        is_note = one.local == "annotation" and _is_own(one)
        is_list = one.local == "table" and name == OWN_SHEET
        is_look = one.local == "style" and name.startswith(_STYLE)
        if is_note or is_list or is_look:
            yield one
        else:
            yield from _own(one)


def _is_own(note: Node) -> bool:
    creator = note.child("creator")
    lines = "".join(string_of(one) for one in note.children("p"))
    return lines.startswith(OWN_NOTE) or (creator is not None and string_of(creator) == OURS)


def _noted(content: bytes, sheet: str, notes: Mapping[Position, str]) -> Iterator[Splice]:
    """Yield the changes that put notes on the cells of a sheet that carry none."""
    root = nodes(content, CONTENT)
    boxes = Boxes(root, sheet)
    for where, _, cell in cells(root, sheet):
        if where in notes and cell.local == "table-cell" and cell.child("annotation") is None:
            note = _note(notes[where], boxes.around(where, notes[where]))
            if cell.without_end_tag:
                yield Splice(cell.start, cell.end, element(cell.name, cell.attributes, note))
            else:
                yield Splice(cell.inside, cell.inside, note)


def _note(string: str, box: Mapping[str, str]) -> bytes:
    names = _declared("office", "svg", "draw", "dc", "text")
    said = {**names, "office:display": "false", "draw:style-name": f"{_STYLE}-note", **box}
    lines = (_paragraph(line) for line in string.split("\n"))
    return element("office:annotation", said, element("dc:creator", {}, OURS.encode()) + b"".join(lines))


def _paragraph(string: str) -> bytes:
    return element("text:p", {}, spelled(legal(string), "text:", b""))


def _declared(*names: str) -> dict[str, str]:
    return {f"xmlns:{name}": _NAMES[f"xmlns:{name}"] for name in names}


def _with_list(content: bytes, rows: Sequence[remarks.Row]) -> bytes:
    """Return the content with a last sheet that lists the remarks."""
    root = nodes(content, CONTENT)
    sheets = [one for body in root.children("body") for one in body.children("spreadsheet")]
    if not rows or not sheets:
        return content
    tables = list(sheets[0].children("table"))
    at = tables[-1].end if tables else sheets[0].inside
    splices = [Splice(at, at, _table(rows))]
    styles = root.child("automatic-styles")
    if styles and not styles.without_end_tag:
        splices.append(Splice(styles.close, styles.close, _styles()))
    else:
        new = element("office:automatic-styles", _declared("office"), _styles())
        start, end = (styles.start, styles.end) if styles else (next(root.children("body")).start,) * 2
        splices.append(Splice(start, end, new))
    return spliced(content, splices)


def _styles() -> bytes:
    """Return the looks of the notes and of the list: its columns' widths, and cells in several lines."""
    styles = [
        element(
            "style:style",
            {**_declared("style"), "style:name": f"{_STYLE}-{number}", "style:family": "table-column"},
            element("style:table-column-properties", {"style:column-width": f"{width * _CENTIMETRES:.1f}cm"}),
        )
        for number, width in enumerate(remarks.WIDTHS)
    ]
    wrapped = {**_declared("fo"), "fo:wrap-option": "wrap", "style:vertical-align": "top"}
    look = {**_declared("style"), "style:family": "table-cell"}
    paper = {**_declared("draw", "fo"), "draw:fill": "solid", "draw:fill-color": "#ffffc0", "draw:shadow": "hidden"}
    note = {**_declared("style"), "style:name": f"{_STYLE}-note", "style:family": "graphic"}
    font = element("style:text-properties", {"fo:font-size": "10pt", "style:font-size-complex": "10pt"})
    inside = element("style:graphic-properties", {**paper, "fo:padding": "0.1cm"}) + font
    styles.append(element("style:style", {**_declared("fo"), **note}, inside))
    cell = element("style:table-cell-properties", wrapped)
    bold = {**_declared("fo"), "fo:font-weight": "bold", "style:font-weight-complex": "bold"}
    heading = cell + element("style:text-properties", bold)
    styles.append(element("style:style", {**look, "style:name": _STYLE}, cell))
    styles.append(element("style:style", {**look, "style:name": f"{_STYLE}-heading"}, heading))
    return b"".join(styles)


def _table(rows: Sequence[remarks.Row]) -> bytes:
    """Return the sheet that lists the remarks."""
    columns = (element("table:table-column", {"table:style-name": f"{_STYLE}-{n}"}) for n in range(len(remarks.WIDTHS)))
    headings = (_cell(_paragraph(one), f"{_STYLE}-heading") for one in remarks.headings(rows))
    first = element("table:table-header-rows", {}, element("table:table-row", {}, b"".join(headings)))
    lines = (element("table:table-row", {}, b"".join(_cells(row))) for row in rows)
    said = {**_declared("table", "text", "office", "xlink"), "table:name": OWN_SHEET}
    return element("table:table", said, b"".join((*columns, first, *lines)))


def _cells(row: remarks.Row) -> Iterator[bytes]:
    place = spelled(legal(f"{row.place.sheet}.{row.place.cell}"), "text:", b"")
    link = element("text:a", {"xlink:type": "simple", "xlink:href": f"#{remarks.link(row.place, '.')}"}, place)
    yield _cell(element("text:p", {}, link))
    for string in (row.remark, row.old, row.new):
        yield _cell(b"".join(_paragraph(line) for line in string.split("\n")) if string else b"")


def _cell(inside: bytes, style: str = _STYLE) -> bytes:
    return element("table:table-cell", {"table:style-name": style, "office:value-type": "string"}, inside)
