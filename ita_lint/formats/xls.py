"""Old Excel workbooks (.xls). They give the value of a cell, not how its number is shown, and cannot be written."""

from typing import Any

from ita_lint.formats.workbooks import sheets, unread
from ita_lint.formats.workbooks.old_cells import told
from ita_lint.formats.workbooks.sheets import Area, Sheet
from ita_lint.model.card import Words
from ita_lint.model.document import Document

_SHOWN_AS_STORED = Words(
    "ไฟล์ .xls อ่านตัวเลขและวันที่ได้เฉพาะค่า ไม่ใช่รูปแบบที่แสดง (เช่น ร้อยละอ่านเป็นทศนิยม) และไม่อ่านว่าแถวหรือคอลัมน์ใดซ่อนอยู่ "
    "หรือข้อความใดขีดฆ่าไว้",
    "of an .xls file numbers and dates are read as stored, not as shown (a percentage as a fraction), and hidden rows "
    "and columns and text that is struck through are read as well",
)


def read(data: bytes) -> Document:
    """Return the document of a workbook; its `format` is "xls". Raises UnreadableInput."""
    found = told(data)
    shown = [_sheet(one) for one in found if one["visible"]]
    hidden = [one["name"] for one in found if not one["visible"]]
    return sheets.document("xls", shown, (*unread.notes(shown, hidden), _SHOWN_AS_STORED))


def _sheet(found: dict[str, Any]) -> Sheet:
    sheet = Sheet(found["name"])
    for row, strings in enumerate(found["rows"], 1):
        sheet.cells.update(((row, column), string) for column, string in enumerate(strings, 1) if string)
    sheet.merged += (Area(top + 1, left + 1, bottom + 1, right + 1) for top, left, bottom, right in found["merged"])
    return sheet
