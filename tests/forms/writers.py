"""Writes one plan in every form that officers use: what a form cannot hold, no plan here has.

A plan is a title, paragraphs above the table, headings, and rows of cells; a cell is a list of paragraphs. A cell whose
paragraphs are a `Numbered` list is numbered by the form itself where it can, else by typed numbers.
"""

import csv
import io
import json
import zipfile
from collections.abc import Callable, Sequence
from html import escape
from typing import Any, NamedTuple

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook
from openpyxl.styles import Alignment


class Numbered(tuple[str, ...]):
    """Paragraphs that are the items of a numbered list."""

    __slots__ = ()


Cell = Sequence[str]


class Written(NamedTuple):
    """A plan to be written: paragraphs, column headings, rows."""

    titles: Sequence[str]
    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]

    @property
    def tables(self) -> list[list[Sequence[Cell]]]:
        """A table for each row, with the headings repeated."""
        return [[[[heading] for heading in self.headings], row] for row in self.rows]

    @property
    def table(self) -> list[Sequence[Cell]]:
        """One table with all rows."""
        return [[[heading] for heading in self.headings], *self.rows]


def typed(cell: Cell) -> Cell:
    """Return a cell with its numbers typed."""
    return [f"{number}. {text}" for number, text in enumerate(cell, 1)] if isinstance(cell, Numbered) else cell


def text(plan: Written) -> bytes:
    """Return the tab-separated form."""
    lines = [*plan.titles, ""]
    for table in plan.tables:
        lines += ["\t".join("".join(f"<p>{escape(one)}</p>" for one in typed(cell)) for cell in row) for row in table]
        lines.append("")
    return "\n".join(lines).encode()


def comma(plan: Written) -> bytes:
    """Return a CSV file as Excel writes it, with a line for each paragraph of a cell."""
    written = io.StringIO()
    rows = csv.writer(written)
    rows.writerows([[title] + [""] * (len(plan.headings) - 1) for title in plan.titles])
    rows.writerows([["\n".join(typed(cell)) for cell in row] for row in plan.table])
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def html(plan: Written) -> bytes:
    """Return a web page with a table for each row and lists that number themselves."""
    tables = [
        "<table>"
        + "".join("<tr>" + "".join(f"<td>{_html_cell(cell)}</td>" for cell in row) for row in table)
        + "</table>"
        for table in plan.tables
    ]
    titles = "".join(f"<p>{escape(title)}</p>" for title in plan.titles)
    return f"<html><body>{titles}{'<p></p>'.join(tables)}</body></html>".encode()


def _html_cell(cell: Cell) -> str:
    if isinstance(cell, Numbered):
        return "<ol>" + "".join(f"<li>{escape(one)}</li>" for one in cell) + "</ol>"
    return "".join(f"<p>{escape(one)}</p>" for one in cell)


def docx_typed(plan: Written) -> bytes:
    """Return a Word file of one table with typed numbers."""
    return _docx(plan, [plan.table], automatic=False)


def docx_automatic(plan: Written) -> bytes:
    """Return a Word file of a table for each row, with Word's own numbers."""
    return _docx(plan, plan.tables, automatic=True)


def docx_merged(plan: Written) -> bytes:
    """Return a Word file whose tables have a merged title row."""
    titled = [[[[f"ตารางที่ {number}"]] * len(plan.headings), *table] for number, table in enumerate(plan.tables, 1)]
    return _docx(plan, titled, automatic=False, merged=True)


def _docx(plan: Written, tables: list[Any], *, automatic: bool, merged: bool = False) -> bytes:
    document = Document()
    for title in plan.titles:
        document.add_paragraph(title)
    for rows in tables:
        table = document.add_table(len(rows), len(plan.headings))
        for number, row in enumerate(rows):
            if merged and number == 0:
                table.cell(0, 0).merge(table.cell(0, len(row) - 1)).text = row[0][0]
                continue
            for column, cell in enumerate(row):
                _fill(document, table.cell(number, column), cell, automatic=automatic)
        document.add_paragraph("")
    return _saved(document)


def _fill(document: Any, target: Any, cell: Cell, *, automatic: bool) -> None:
    numbering = _new_list(document) if automatic and isinstance(cell, Numbered) else None
    for index, one in enumerate(cell if numbering else typed(cell)):
        paragraph = target.paragraphs[0] if index == 0 else target.add_paragraph()
        paragraph.add_run(one[: len(one) // 2])
        paragraph.add_run(one[len(one) // 2 :]).bold = True
        if numbering:
            properties = paragraph.paragraph_format.element.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = numbering


def _new_list(document: Any) -> int:
    """Add a numbered list that begins at 1 and return its number."""
    numbering = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    identity = str(9000 + len(numbering.num_lst))
    abstract.set(qn("w:abstractNumId"), identity)
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("start", "1"), ("numFmt", "thaiNumbers"), ("lvlText", "%1.")):
        child = OxmlElement(f"w:{name}")
        child.set(qn("w:val"), value)
        level.append(child)
    abstract.append(level)
    numbering.insert(0, abstract)
    return int(numbering.add_num(int(identity)).numId)


def xlsx(plan: Written) -> bytes:
    """Return a workbook: titles over the width, a line for each paragraph of a cell, another sheet before the plan."""
    book = Workbook()
    book.active.title = "คำชี้แจง"
    sheet = book.create_sheet("แผน")
    for title in plan.titles:
        sheet.append([title])
        sheet.merge_cells(start_row=sheet.max_row, end_row=sheet.max_row, start_column=1, end_column=len(plan.headings))
    for row in plan.table:
        sheet.append(["\n".join(typed(cell)) for cell in row])
        for cell in sheet[sheet.max_row]:
            cell.alignment = Alignment(wrap_text=True)
            cell.data_type = "s"
    return _saved(book)


def _saved(document: Any) -> bytes:
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_NAMES = (
    f'xmlns:office="{_OFFICE}" xmlns:text="{_TEXT}" xmlns:table="{_TABLE}" xmlns:style="{_STYLE}" office:version="1.2"'
)


def odt(plan: Written) -> bytes:
    """Return an OpenDocument text with a table for each row and lists that number themselves."""
    body = "".join(_odf_paragraph(title) for title in plan.titles)
    body += "<text:p/>".join(_odf_table(number, table, _odf_cell) for number, table in enumerate(plan.tables))
    return _odf("text", f"<office:text>{body}</office:text>")


def ods(plan: Written) -> bytes:
    """Return an OpenDocument spreadsheet, padded with a million empty rows as LibreOffice does."""
    titles = [[[title]] + [[]] * (len(plan.headings) - 1) for title in plan.titles]
    blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    padding = f'<table:table-row table:number-rows-repeated="1048000">{blank}</table:table-row>'
    table = _odf_table(1, [*titles, *plan.table], lambda cell: "".join(map(_odf_paragraph, typed(cell))))
    table = table.replace("</table:table>", f"{padding}</table:table>")
    return _odf("spreadsheet", f"<office:spreadsheet>{table}</office:spreadsheet>")


def _odf_table(number: int, rows: list[Any], cell: Callable[[Cell], str]) -> str:
    inner = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string">{cell(one)}</table:table-cell>'
            if one
            else "<table:table-cell/>"
            for one in row
        )
        + "</table:table-row>"
        for row in rows
    )
    columns = '<table:table-column table:number-columns-repeated="6"/>'
    return f'<table:table table:name="ก{number}">{columns}{inner}</table:table>'


def _odf_cell(cell: Cell) -> str:
    if isinstance(cell, Numbered):
        items = "".join(f"<text:list-item>{_odf_paragraph(one)}</text:list-item>" for one in cell)
        return f'<text:list text:style-name="L1">{items}</text:list>'
    return "".join(map(_odf_paragraph, cell))


def _odf_paragraph(string: str) -> str:
    return f"<text:p>{escape(string)}</text:p>"


def _odf(kind: str, body: str) -> bytes:
    level = '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    styles = f'<text:list-style style:name="L1">{level}</text:list-style>'
    inner = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>{body}</office:body>"
    content = f"<office:document-content {_NAMES}>{inner}</office:document-content>"
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(zipfile.ZipInfo("mimetype"), f"application/vnd.oasis.opendocument.{kind}")
        package.writestr("content.xml", content)
        manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        package.writestr("META-INF/manifest.xml", manifest)
    return written.getvalue()


def data(plan: Written) -> bytes:
    """Return a plan as data, in JSON, which is YAML as well."""
    keys = ("heading", "measure", "analysis", "steps", "period", "responsible")
    rows = [
        {
            key: list(cell) if isinstance(cell, Numbered) else "\n".join(cell)
            for key, cell in zip(keys, row, strict=True)
        }
        for row in plan.rows
    ]
    columns = dict(zip(("heading", *keys[1:]), plan.headings, strict=True))
    return json.dumps(
        {"titles": list(plan.titles), "columns": columns, "indicators": rows}, ensure_ascii=False
    ).encode()


#: Name of a file -> what writes it.
FORMS: dict[str, Callable[[Written], bytes]] = {
    "plan.txt": text,
    "plan.csv": comma,
    "plan.html": html,
    "typed.docx": docx_typed,
    "automatic.docx": docx_automatic,
    "merged.docx": docx_merged,
    "plan.xlsx": xlsx,
    "plan.odt": odt,
    "plan.ods": ods,
    "plan.json": data,
    "plan.yaml": data,
}
