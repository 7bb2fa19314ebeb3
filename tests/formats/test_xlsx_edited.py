import zipfile
from collections.abc import Iterable
from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from packages import change, text_at

from ita_lint.errors import UsageError
from ita_lint.formats import edited, read
from ita_lint.model.findings import Edit


def openpyxl_made(rows: Iterable[Iterable[object]]) -> bytes:
    """Return a workbook whose strings stand in their cells."""
    book, target = Workbook(), BytesIO()
    for row in rows:
        book.active.append(list(row))
    book.save(target)
    return target.getvalue()


def xlsxwriter_made(rows: Iterable[Iterable[object]]) -> bytes:
    """Return a workbook whose strings are shared, with a chart and a validation."""
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("แผน")
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)
    sheet.data_validation("A9", {"validate": "list", "source": ["ก", "ข"]})
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=แผน!$A$1:$A$3"})
    sheet.insert_chart("H2", chart)
    book.close()
    return target.getvalue()


def changed_parts(before: bytes, after: bytes) -> set[str]:
    with zipfile.ZipFile(BytesIO(before)) as one, zipfile.ZipFile(BytesIO(after)) as other:
        assert one.namelist() == other.namelist()
        return {name for name in one.namelist() if one.read(name) != other.read(name)}


@pytest.mark.parametrize("make", [openpyxl_made, xlsxwriter_made])
def test_the_characters_of_a_cell_are_changed(make: type) -> None:
    data = make([["รับ สิ้นบน & <x>", "ข"]])
    assert text_at(change(data, "A1", "รับ สิ้นบน", "รับสินบน"), "A1").string == "รับสินบน & <x>"


def test_other_cells_with_the_same_string_stay() -> None:
    data = change(xlsxwriter_made([["ก", "ก"], ["ก", "ข"]]), "B1", "ก", "ฮ")
    sheet = load_workbook(BytesIO(data)).active
    assert [[cell.value for cell in row] for row in sheet["A1:B2"]] == [["ก", "ฮ"], ["ก", "ข"]]


def test_all_other_parts_stay() -> None:
    data = xlsxwriter_made([["ก", "ข"]])
    assert changed_parts(data, change(data, "A1", "ก", "ค")) == {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}


def test_the_count_of_shared_strings_is_kept_right() -> None:
    data = change(xlsxwriter_made([["ก", "ข"]]), "A1", "ก", "ค")
    with zipfile.ZipFile(BytesIO(data)) as package:
        xml = package.read("xl/sharedStrings.xml").decode()
    assert 'count="2" uniqueCount="3"' in xml
    assert xml.count("<si>") == 3


def test_runs_keep_their_look() -> None:
    rich = CellRichText("ก", TextBlock(InlineFont(b=True), "ขค"), "ง")
    data = change(openpyxl_made([[rich, "x"]]), "A1", "คง", "ฮ")
    value = load_workbook(BytesIO(data), rich_text=True).active["A1"].value
    assert [(str(run), isinstance(run, TextBlock)) for run in value if str(run)] == [("ก", False), ("ขฮ", True)]


def test_blanks_at_the_ends_are_kept() -> None:
    data = change(openpyxl_made([["ก ข", "x"]]), "A1", "ก", "")
    assert load_workbook(BytesIO(data)).active["A1"].value == " ข"


def test_a_number_becomes_the_number_that_is_shown() -> None:
    data = change(xlsxwriter_made([[98.75, "x"]]), "A1", "75", "57")
    assert load_workbook(BytesIO(data)).active["A1"].value == 98.57


@pytest.mark.parametrize(
    ("value", "old", "new"), [(98.75, "98.75", "ร้อยละ 98.75"), (98.75, "98.75", "๙๘.๗๕"), (True, "TRUE", "x")]
)
def test_a_value_that_would_become_a_text_is_refused(value: object, old: str, new: str) -> None:
    with pytest.raises(UsageError, match="เซลล์ A1"):
        change(xlsxwriter_made([[value, "x"]]), "A1", old, new)


def test_a_formula_is_refused_by_name() -> None:
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    book.add_worksheet("แผน").write_formula(0, 0, '="ก"', None, "ก")
    book.close()
    with pytest.raises(UsageError, match="แผ่นงาน แผน เซลล์ A1"):
        change(target.getvalue(), "A1", "ก", "ข")


LETTERS = st.text(st.sampled_from("กข &<>\"'\n_x000D_ 😀A"), max_size=8)


@given(st.data(), st.sampled_from([openpyxl_made, xlsxwriter_made]), st.lists(LETTERS, min_size=3, max_size=3))
def test_edited_then_read_is_the_edits_applied(data: st.DataObject, make: type, strings: list[str]) -> None:
    grid = [["ก" + string for string in strings], ["ก" + string for string in strings]]
    before = make(grid)
    expected, edits = dict[str, str](), list[Edit]()
    for text in read(before, "p.xlsx").texts():
        start = data.draw(st.integers(0, len(text.string)))
        end = data.draw(st.integers(start, len(text.string)))
        new = data.draw(LETTERS)
        edits.append(Edit(text.span.sub(start, end), new))
        expected[str(text.span.location["cell"])] = text.string[:start] + new + text.string[end:]
    after = edited(before, "p.xlsx", edits)
    found = {str(one.span.location["cell"]): one.string for one in read(after, "p.xlsx").texts()}
    assert {cell: string for cell, string in found.items() if string.strip()} == {
        cell: string for cell, string in expected.items() if string.strip()
    }
    assert changed_parts(before, after) <= {"xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"}


def test_no_edits_change_nothing() -> None:
    data = xlsxwriter_made([["ก", "ข"]])
    assert changed_parts(data, edited(data, "p.xlsx", [])) == set()


def test_a_blank_cell_of_the_file_is_filled() -> None:
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("แผน")
    sheet.write_row(0, 0, ["ก", "ข"])
    sheet.write(1, 0, "ค")
    sheet.write_blank(1, 1, None, book.add_format({"bold": True}))
    book.close()
    data = edited(target.getvalue(), "p.xlsx", [Edit(text_at(target.getvalue(), "B2").span, "ง")])
    cell = load_workbook(BytesIO(data)).active["B2"]
    assert (cell.value, cell.font.bold) == ("ง", True)


def test_a_cell_that_the_file_does_not_hold_is_refused_by_name() -> None:
    data = xlsxwriter_made([["ก", "ข"], ["ค", ""]])
    with pytest.raises(UsageError, match="เซลล์ B2"):
        edited(data, "p.xlsx", [Edit(text_at(data, "B2").span, "ง")])


def test_text_that_looks_like_an_escape_stays_text() -> None:
    assert text_at(change(xlsxwriter_made([["ก", "x"]]), "A1", "ก", "_x0041_"), "A1").string == "_x0041_"


def test_a_carriage_return_is_one_character() -> None:
    assert text_at(change(openpyxl_made([["ก_x000D_\nข", "x"]]), "A1", "\r\n", ""), "A1").string == "กข"
