"""What is said of the parts of a workbook that were not read: hidden ones, formulas without a result, text boxes."""

from collections.abc import Iterable, Iterator, Sequence

from ita_lint.formats import omitted
from ita_lint.formats.workbooks.sheets import Sheet, cell_name, letters
from ita_lint.model.card import Words

#: So many rows, columns or cells are named; how many more there are is said as a number.
_MOST_NAMED = 5


def notes(sheets: Sequence[Sheet], hidden: Sequence[str]) -> Iterator[Words]:
    """Yield sentences on what was not read in `sheets`, and on the sheets that are named in `hidden`."""
    yield from _left_out(sheets, hidden)
    yield from _filtered(sheets)
    if any(sheet.struck for sheet in sheets):
        yield omitted.STRUCK
    yield from _not_computed(sheets)
    yield from _in_boxes(sheets)


def _left_out(sheets: Sequence[Sheet], hidden: Sequence[str]) -> Iterator[Words]:
    """Yield one sentence on what is hidden in the workbook and was not read."""
    thai = [f"แผ่นงาน {name}" for name in hidden]
    english = [f"sheet {name}" for name in hidden]
    for sheet in sheets:
        filled = [where for where, string in sheet.cells.items() if string.strip()]
        rows = sorted({row for row, _ in filled if row in sheet.hidden_rows})
        columns = sorted({column for _, column in filled if column in sheet.hidden_columns})
        if rows:
            thai.append(f"แถว {_listed(map(str, rows))} ของแผ่นงาน {sheet.name}")
            english.append(f"rows {_listed(map(str, rows))} of sheet {sheet.name}")
        if columns:
            thai.append(f"คอลัมน์ {_listed(map(letters, columns))} ของแผ่นงาน {sheet.name}")
            english.append(f"columns {_listed(map(letters, columns))} of sheet {sheet.name}")
    if thai:
        yield Words(f"ไม่ได้อ่านส่วนที่ซ่อนไว้: {', '.join(thai)}", f"hidden and not read: {', '.join(english)}")


def _filtered(sheets: Sequence[Sheet]) -> Iterator[Words]:
    """Yield one sentence on the rows that a filter hides: they are part of the plan."""
    thai, english = list[str](), list[str]()
    for sheet in sheets:
        rows = sorted({row for (row, _), string in sheet.cells.items() if row in sheet.filtered and string.strip()})
        if rows:
            thai.append(f"แถว {_listed(map(str, rows))} ของแผ่นงาน {sheet.name}")
            english.append(f"rows {_listed(map(str, rows))} of sheet {sheet.name}")
    if thai:
        yield Words(f"อ่านแถวที่ตัวกรองซ่อนไว้ด้วย: {', '.join(thai)}", f"hidden by a filter, and read: {', '.join(english)}")


def _not_computed(sheets: Sequence[Sheet]) -> Iterator[Words]:
    """Yield one sentence on the formulas whose result the file does not hold."""
    cells = [(sheet.name, cell_name(where)) for sheet in sheets for where in sheet.uncounted]
    if cells:
        names = _listed(f"{sheet}!{cell}" for sheet, cell in cells)
        yield Words(
            f"สูตรต่อไปนี้ยังไม่มีผลลัพธ์ในไฟล์ จึงอ่านเป็นตัวสูตร: {names} เปิดด้วย Excel แล้วบันทึกใหม่จะได้ผลลัพธ์",
            f"the file holds no result of these formulas, the formulas themselves were read: {names}; open and save it "
            "in Excel",
        )


def _in_boxes(sheets: Sequence[Sheet]) -> Iterator[Words]:
    """Yield one sentence on the sheets that have text outside their cells."""
    names = _listed(sheet.name for sheet in sheets if sheet.boxed)
    if names:
        yield Words(
            f"ไม่ได้อ่านข้อความในกล่องข้อความและรูปร่าง ย้ายมาไว้ในเซลล์จึงจะตรวจได้: แผ่นงาน {names}",
            f"text in boxes and shapes was not read, move it into cells to have it checked: sheet {names}",
        )


def _listed(names: Iterable[str]) -> str:
    found = list(names)
    more = len(found) - _MOST_NAMED
    return ", ".join(found[:_MOST_NAMED]) + (f" (+{more})" if more > 0 else "")
