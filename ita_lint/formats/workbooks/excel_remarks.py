"""A reviewed copy of an Excel workbook: notes on the cells, and a last sheet that lists them with links.

Nothing that the author wrote is changed: proposed changes are shown, not made. A copy that was reviewed before gets
the new notes and the new list instead of the old ones. See `remarks` for how they look.
"""

from collections.abc import Iterable, Sequence

from ita_lint.formats import refusals
from ita_lint.formats.splices import Splice
from ita_lint.formats.workbooks import excel_notes, remarks
from ita_lint.formats.workbooks.excel import Workbook
from ita_lint.formats.workbooks.excel_changes import Changes
from ita_lint.formats.workbooks.excel_edits import escaped
from ita_lint.formats.workbooks.markup import attribute, element
from ita_lint.formats.workbooks.sheets import OWN_SHEET, letters, position
from ita_lint.model.findings import Remark

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"
#: How high a line is, in points, and the most that a row may be.
_LINE, _HIGHEST = 16, 400
_BEGINNING = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
#: The look of the list's cells: in several lines, from the top.
_WRAPPED = (
    '<{0}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">'
    '<{0}alignment vertical="top" wrapText="1"/></{0}xf>'
)
#: The look of their characters: that of the notes, so that a line is as high whatever the workbook's own font is.
_PLAIN, _BOLD, _LINK = (
    f'<rPr>{first}<sz val="10"/>{color}<rFont val="Tahoma"/></rPr>'.encode()
    for first, color in (("", ""), ("<b/>", ""), ("<u/>", '<color rgb="FF0563C1"/>'))
)
#: The row of headings stays in sight.
_FROZEN = (
    b'<sheetViews><sheetView workbookViewId="0">'
    b'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
)


def annotated(data: bytes, noted: Iterable[Remark]) -> bytes:
    """Return the bytes of a workbook with remarks on its cells. Raises UnreadableInput."""
    changes = Changes(Workbook(data))
    shown = (one.name for one in changes.book.sheets if one.shown and one.name != OWN_SHEET)
    found = remarks.by_cell(noted, next(shown, ""))
    try:
        for sheet in changes.book.sheets:
            here = {place: some for place, some in found.items() if place.sheet == sheet.name != OWN_SHEET}
            notes = {position(place.cell): remarks.note(some) for place, some in here.items()}
            excel_notes.write(changes, sheet.part, notes)
        _write_list(changes, remarks.rows(found))
    except (ValueError, IndexError) as error:
        raise refusals.broken() from error
    return changes.saved()


def _write_list(changes: Changes, rows: Sequence[remarks.Row]) -> None:
    here = next((one.part for one in changes.book.sheets if one.name == OWN_SHEET), None)
    if here is None and not rows:
        return
    data = _sheet(changes, rows, _style(changes))
    if here is None:
        here = changes.add("xl/worksheets", "ita-lint", "xml", data, _SHEET)
        _add_tab(changes, here)
    changes.write(here, data)


def _add_tab(changes: Changes, part: str) -> None:
    """Put the sheet in `part` behind the others."""
    book = changes.book.part
    relation = changes.relate(book, "worksheet", part)
    tabs = changes.root(book).child("sheets")
    if tabs is None:
        raise refusals.broken(book)
    number = max((int(one.get("sheetId") or 0) for one in tabs.children("sheet")), default=0) + 1
    said = {"name": OWN_SHEET, "sheetId": str(number), "xmlns:r": changes.relations, "r:id": relation}
    changes.append(book, tabs, element(f"{tabs.prefix}sheet", said))


def _style(changes: Changes) -> str:
    """Return the number of the style of the list's cells, "" for a workbook without styles."""
    part = next(iter(changes.book.related(changes.book.part, "styles")), None)
    styles = changes.root(part).child("cellXfs") if part else None
    if part is None or styles is None:
        return ""
    data, new = changes.read(part), _WRAPPED.format(styles.prefix).encode()
    known = list(styles.children("xf"))
    for number, one in enumerate(known):
        if data[one.start : one.end] == new:
            return str(number)
    count = attribute(data, styles, "count", str(len(known) + 1))
    changes.splice(part, *count, Splice(styles.close, styles.close, new))
    return str(len(known))


def _sheet(changes: Changes, rows: Sequence[remarks.Row], style: str) -> bytes:
    """Return the sheet that lists the remarks."""
    columns = (
        element("col", {"min": str(number), "max": str(number), "width": str(width), "customWidth": "1"})
        for number, width in enumerate(remarks.WIDTHS, 1)
    )
    lines, links = list[bytes](), list[bytes]()
    if rows:
        lines.append(_row(1, remarks.headings(rows), style, (_BOLD,) * len(remarks.WIDTHS)))
    for number, row in enumerate(rows, 2):
        cells = (f"{row.place.sheet}!{row.place.cell}", row.remark, row.old, row.new)
        lines.append(_row(number, cells, style, (_LINK, _PLAIN, _PLAIN, _PLAIN)))
        links.append(element("hyperlink", {"ref": f"A{number}", "location": remarks.link(row.place, "!")}))
    parts = (
        element("sheetPr", {}, element("pageSetUpPr", {"fitToPage": "1"})),
        _FROZEN,
        element("cols", {}, b"".join(columns)),
        element("sheetData", {}, b"".join(lines)),
        element("hyperlinks", {}, b"".join(links)) if links else b"",
        element("pageSetup", {"orientation": "landscape", "fitToHeight": "0"}),
    )
    return _BEGINNING + element("worksheet", {"xmlns": changes.main}, b"".join(parts))


def _row(number: int, cells: Sequence[str], style: str, looks: Sequence[bytes]) -> bytes:
    pairs = enumerate(zip(cells, looks, strict=True), 1)
    inside = (_cell(f"{letters(at)}{number}", text, style, look) for at, (text, look) in pairs if text)
    said = {"r": str(number), "ht": str(_height(cells)), "customHeight": "1"}
    return element("row", said, b"".join(inside))


def _height(cells: Sequence[str]) -> int:
    """Return how high a row must be for the lines of its cells, in points."""
    pairs = zip(cells, remarks.WIDTHS, strict=True)
    return min(_HIGHEST, _LINE * max(sum(len(line) // width + 1 for line in text.split("\n")) for text, width in pairs))


def _cell(name: str, string: str, style: str, look: bytes) -> bytes:
    """Return a cell that holds `string` as a text, whatever it begins with."""
    run = element("r", {}, look + element("t", {"xml:space": "preserve"}, escaped(string)))
    said = {"r": name, **({"s": style} if style else {}), "t": "inlineStr"}
    return element("c", said, element("is", {}, run))
