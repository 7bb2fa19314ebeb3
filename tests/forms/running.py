"""A sound plan but for the numbers of its steps: one automatic list runs on over all rows, in each form that counts."""

import re
from collections.abc import Callable
from pathlib import Path

from writers import Cell, Numbered, Written, docx_automatic, html, odt

from ita_lint import load_plan
from ita_lint.formats.package import Package
from ita_lint.model.plan import Row

CLEAN = Path(__file__).parents[2] / "examples" / "clean.txt"
HEADINGS = ("ตัวชี้วัด", "มาตรการ/กิจกรรม", "ผลการวิเคราะห์", "ขั้นตอนการดำเนินงาน", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ")


def plan() -> Written:
    """Return the plan with steps that the file counts."""
    read = load_plan(CLEAN)
    return Written([text.string for text in read.headings], HEADINGS, [_cells(row) for row in read.rows])


def _cells(row: Row) -> list[Cell]:
    fields = ("heading", "measure", "analysis", "steps", "period", "responsible")
    said = {field: cell.text.string.split("\n") for field in fields if (cell := row.cell(field))}
    return [Numbered(s.body.excerpt for s in row.steps) if field == "steps" else said[field] for field in fields]


def as_docx() -> bytes:
    """Return a Word file in which all steps are in the first of its lists."""
    package = Package(docx_automatic(plan()))
    body = package.read("word/document.xml")
    numbers = re.findall(rb'<w:numId w:val="(\d+)"', body)
    return package.replaced({"word/document.xml": re.sub(rb'(<w:numId w:val=)"\d+"', b'\\1"%b"' % numbers[0], body)})


def as_odt() -> bytes:
    """Return an OpenDocument text in which each list goes on with the numbers of the one before."""
    package = Package(odt(plan()))
    content = package.read("content.xml")
    lists = b'<text:list text:style-name="L1"'
    return package.replaced({"content.xml": content.replace(lists, lists + b' text:continue-numbering="true"')})


def as_page() -> bytes:
    """Return a web page in which each list begins where the one before has ended."""
    first, parts = 1, html(plan()).decode().split("<ol>")
    for place, part in enumerate(parts[1:], 1):
        parts[place] = f"<ol start={first}>{part}"
        first += part.count("<li>")
    return "".join(parts).encode()


FORMS: dict[str, Callable[[], bytes]] = {"plan.docx": as_docx, "plan.odt": as_odt, "plan.html": as_page}
