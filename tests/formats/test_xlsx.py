import zipfile
from collections.abc import Callable, Iterable
from datetime import date
from io import BytesIO

import pytest
import xlsxwriter
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from ita_lint.errors import UnreadableInput
from ita_lint.formats import read
from ita_lint.formats.workbooks.sheets import OWN_SHEET, area, cell_name, position
from ita_lint.model.document import Document, Table
from ita_lint.model.text import Text

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"


def saved(book: Workbook) -> bytes:
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def workbook(rows: Iterable[Iterable[object]], change: Callable[[Worksheet], object] = lambda _: None) -> bytes:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "แผน"
    for row in rows:
        sheet.append(list(row))
    change(sheet)
    return saved(book)


def blocks(data: bytes) -> list[str | list[list[str]]]:
    """Return the paragraphs and the tables of a workbook as plain strings."""
    return [
        block.string if isinstance(block, Text) else [[cell.text.string for cell in row] for row in block.rows]
        for block in read(data, "plan.xlsx").blocks
    ]


def table(data: bytes) -> Table:
    (one,) = read(data, "plan.xlsx").tables
    return one


def patched(data: bytes, part: str, change: Callable[[str], str], *, name: str | None = None) -> bytes:
    """Return a package with one part's text changed, and perhaps its name."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(target, "w") as copy:
        for member in source.namelist():
            content = source.read(member)
            if member == part:
                copy.writestr(name or member, change(content.decode()))
            else:
                copy.writestr(member, content)
    return target.getvalue()


SHEET = "xl/worksheets/sheet1.xml"


class TestBlocks:
    def test_rows_make_a_table(self) -> None:
        assert blocks(workbook([["ก", "ข"], ["ค", "ง"]])) == [[["ก", "ข"], ["ค", "ง"]]]

    def test_rows_above_it_that_say_one_thing_are_paragraphs(self) -> None:
        data = workbook([["แผน", None], [None, "ปี ๒๕๖๙"], ["ก", "ข"], ["ค", None]])
        assert blocks(data) == ["แผน", "ปี ๒๕๖๙", [["ก", "ข"], ["ค", ""]]]

    def test_so_are_cells_merged_over_the_width(self) -> None:
        data = workbook([["แผน"], ["ก", "ข"]], lambda sheet: sheet.merge_cells("A1:B1"))
        assert blocks(data) == ["แผน", [["ก", "ข"]]]

    def test_blank_rows_divide_tables_and_blank_columns_are_left_out(self) -> None:
        data = workbook([["ก", None, "ข"], [], [" "], ["ค", None, "ง"]])
        assert blocks(data) == [[["ก", "ข"]], [["ค", "ง"]]]

    def test_all_sheets_are_read_in_order(self) -> None:
        book = Workbook()
        book.active.append(["ก"])
        book.create_sheet("สอง").append(["ข"])
        assert blocks(saved(book)) == ["ก", "ข"]

    def test_a_line_break_begins_a_paragraph_at_the_same_place(self) -> None:
        cell = table(workbook([["๑. ก\n๒. ข", "ค"]])).rows[0][0]
        assert [(one.start, one.end) for one in cell.paragraphs] == [(0, 4), (5, 9)]
        assert len(cell.text.parts) == 1

    def test_places_name_sheet_and_cell(self) -> None:
        cell = table(workbook([["ก", "ข"], ["ค", "งจ"]])).rows[1][1]
        assert cell.text.span.sub(1, 2).location == {
            "kind": "sheet-cell",
            "sheet": "แผน",
            "cell": "B2",
            "start": 1,
            "end": 2,
        }
        assert cell.span.label("th") == "แผ่นงาน แผน เซลล์ B2"

    def test_places_are_numbered_in_reading_order(self) -> None:
        orders = [text.parts[0].place.order for text in read(workbook([["ก", "ข"], [], ["ค"]]), "").texts()]
        assert orders == sorted(orders)

    def test_the_list_of_findings_in_a_reviewed_copy_is_not_the_plan(self) -> None:
        book = Workbook()
        book.active.append(["ก"])
        book.create_sheet(OWN_SHEET).append(["ข"])
        assert blocks(saved(book)) == ["ก"]


def test_text_in_boxes_is_not_read_but_mentioned() -> None:
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("แผน")
    sheet.write(0, 0, "ก")
    sheet.insert_textbox(2, 2, "อบต.บ้านพราน")
    book.close()
    (note,) = read(target.getvalue(), "plan.xlsx").notes
    assert "กล่องข้อความ" in note.th


class TestMergedCells:
    def test_are_one_object_that_stands_at_the_upper_left(self) -> None:
        data = workbook([["ก", "ข"], [None, "ค"], ["ง", "จ"]], lambda sheet: sheet.merge_cells("A1:A2"))
        rows = table(data).rows
        assert rows[0][0] is rows[1][0]
        assert rows[1][0].span.location["cell"] == "A1"
        assert rows[2][0].text.string == "ง"

    def test_carry_a_table_over_rows_without_text(self) -> None:
        def merge(sheet: Worksheet) -> None:
            sheet.merge_cells("A1:A3")

        assert len(read(workbook([["ก", "ข"], [], [], ["ค", "ง"]], merge), "").blocks) == 1

    def test_hide_what_stands_under_them(self) -> None:
        data = workbook([["ก", "ข"], ["ค", "ง"]])
        merged = '</sheetData><mergeCells count="1"><mergeCell ref="A1:A2"/></mergeCells>'
        data = patched(data, SHEET, lambda xml: xml.replace("</sheetData>", merged))
        assert blocks(data) == [[["ก", "ข"], ["ก", "ง"]]]


class TestHidden:
    def test_rows_and_columns_are_not_read_but_mentioned(self) -> None:
        def hide(sheet: Worksheet) -> None:
            sheet.row_dimensions[2].hidden = True
            sheet.column_dimensions["B"].hidden = True

        data = workbook([["ก", "ข", "ค"], ["ง", "จ", "ฉ"], ["ช", "ซ", "ฌ"]], hide)
        assert blocks(data) == [[["ก", "ค"], ["ช", "ฌ"]]]
        (note,) = read(data, "plan.xlsx").notes
        assert "แถว 2 ของแผ่นงาน แผน" in note.th
        assert "columns B of sheet แผน" in note.en

    def test_sheets_are_not_read_but_mentioned(self) -> None:
        book = Workbook()
        book.active.append(["ก"])
        sheet = book.create_sheet("ลับ")
        sheet.append(["ข"])
        sheet.sheet_state = "veryHidden"
        assert blocks(saved(book)) == ["ก"]
        assert "ลับ" in read(saved(book), "plan.xlsx").notes[0].th

    def test_rows_divide_nothing(self) -> None:
        def hide(sheet: Worksheet) -> None:
            sheet.row_dimensions[2].hidden = True

        assert len(read(workbook([["ก", "ข"], ["x"], ["ค", "ง"]], hide), "plan.xlsx").blocks) == 1

    def test_a_merged_cell_that_begins_hidden_shows_in_what_is_left(self) -> None:
        def hide(sheet: Worksheet) -> None:
            sheet.merge_cells("A1:A2")
            sheet.row_dimensions[1].hidden = True

        assert blocks(workbook([["ก", "ข"], [None, "ค"]], hide)) == [[["ก", "ค"]]]


class TestValues:
    @pytest.mark.parametrize(
        ("value", "code", "expected"),
        [
            (98.57, "General", "98.57"),
            (100, "General", "100"),
            (0.5, "0%", "50%"),
            (date(2025, 10, 1), "[$-D07041E]d mmmm yyyy", "๑ ตุลาคม ๒๕๖๘"),
            (date(2025, 10, 1), "mm-dd-yy", "1/10/2568"),
            (True, "General", "TRUE"),
            ("#REF!", "General", "#REF!"),
            ("=1/0", "General", "=1/0"),
        ],
    )
    def test_are_read_as_they_are_shown(self, value: object, code: str, expected: str) -> None:
        def show(sheet: Worksheet) -> None:
            sheet["B1"].number_format = code

        assert blocks(workbook([["ก", value, "ข"]], show)) == [[["ก", expected, "ข"]]]

    def test_a_formula_shows_what_was_computed(self) -> None:
        data = patched(
            workbook([["ก", "=1+1"]]), SHEET, lambda xml: xml.replace("<v></v>", "<v>2</v>").replace("<v/>", "<v>2</v>")
        )
        assert blocks(data) == [[["ก", "2"]]]

    def test_a_formula_that_nobody_computed_is_mentioned(self) -> None:
        (note,) = read(workbook([["ก", "=1+1"]]), "plan.xlsx").notes
        assert "แผน!B1" in note.th

    def test_runs_make_one_text(self) -> None:
        rich = CellRichText("ก", TextBlock(InlineFont(b=True), " ข "), "ค")
        assert blocks(workbook([[rich, "ง"]])) == [[["ก ข ค", "ง"]]]

    def test_shared_and_phonetic_strings(self) -> None:
        target = BytesIO()
        book = xlsxwriter.Workbook(target)
        sheet = book.add_worksheet()
        bold = book.add_format({"bold": True})
        sheet.write_rich_string(0, 0, "ก", bold, "ข")
        sheet.write_row(0, 1, ["ก", "ก"])
        book.close()
        phonetic = "<rPh sb='0' eb='1'><t>x</t></rPh></si>"
        data = patched(target.getvalue(), "xl/sharedStrings.xml", lambda xml: xml.replace("</si>", phonetic, 1))
        assert blocks(data) == [[["กข", "ก", "ก"]]]

    def test_characters_that_xml_cannot_hold(self) -> None:
        data = patched(workbook([["ก|", "ข"]]), SHEET, lambda xml: xml.replace("|", "_x000D_"))
        assert blocks(data) == [[["ก\r", "ข"]]]


class TestComments:
    def test_are_read_with_their_cells(self) -> None:
        def remark(sheet: Worksheet) -> None:
            sheet["B1"].comment = Comment("ดูใหม่", "ผอ.")
            sheet["D9"].comment = Comment("ว่าง", "ผอ.")

        document = read(workbook([["ก", "ข"]], remark), "plan.xlsx")
        assert [(one.at.excerpt, one.string) for one in document.comments] == [("ข", "ดูใหม่"), ("", "ว่าง")]
        assert document.comments[0].at.text is document.tables[0].rows[0][1].text

    def test_a_thread_replaces_its_notes_for_old_programs(self) -> None:
        def remark(sheet: Worksheet) -> None:
            sheet["A1"].comment = Comment("[Threaded comment]", "tc={1}")

        kind = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment"
        relation = f'<Relationship Id="t" Type="{kind}" Target="../threadedComments/one.xml"/></Relationships>'
        rels = "xl/worksheets/_rels/sheet1.xml.rels"
        data = patched(workbook([["ก"]], remark), rels, lambda xml: xml.replace("</Relationships>", relation))
        target = BytesIO(data)
        with zipfile.ZipFile(target, "a") as package:
            thread = '<ThreadedComments xmlns="x">' + "".join(
                f'<threadedComment ref="A1" id="{text}"><text>{text}</text></threadedComment>'
                for text in ("หนึ่ง", "สอง")
            )
            package.writestr("xl/threadedComments/one.xml", f"{thread}</ThreadedComments>")
        assert [one.string for one in read(target.getvalue(), "").comments] == ["หนึ่ง", "สอง"]


class TestPackages:
    def test_strict_namespaces(self) -> None:
        data = workbook([["ก", "ข"]])
        for part in (SHEET, "xl/workbook.xml", "xl/styles.xml"):
            data = patched(data, part, lambda xml: xml.replace(MAIN, STRICT))
        assert blocks(data) == [[["ก", "ข"]]]

    def test_names_of_parts_in_other_cases(self) -> None:
        data = patched(workbook([["ก", "ข"]]), SHEET, str, name="xl/Worksheets/Sheet1.XML")
        assert blocks(data) == [[["ก", "ข"]]]

    def test_cells_without_names(self) -> None:
        data = patched(workbook([["ก", "ข"]]), SHEET, lambda xml: xml.replace(' r="A1"', "").replace(' r="B1"', ""))
        assert blocks(data) == [[["ก", "ข"]]]

    def test_days_counted_from_1904(self) -> None:
        def show(sheet: Worksheet) -> None:
            sheet["A1"].number_format = "yyyy-mm-dd"

        data = workbook([[0, "ก"]], show)
        data = patched(data, "xl/workbook.xml", lambda xml: xml.replace("<workbookPr/>", '<workbookPr date1904="1"/>'))
        assert blocks(data) == [[["1904-01-01", "ก"]]]

    @pytest.mark.parametrize(
        ("part", "old", "new"),
        [
            (SHEET, 'r="A1"', 'r="A0"'),
            (SHEET, 'r="A1"', 'r="ก"'),
            (SHEET, "</sheetData>", ""),
            (SHEET, 't="n"', 't="s"'),
            (SHEET, "<v>5</v>", "<v>five</v>"),
            (SHEET, "</sheetData>", '</sheetData><mergeCells><mergeCell ref="x"/></mergeCells>'),
            ("xl/workbook.xml", "<workbook ", "<!DOCTYPE x><workbook "),
            ("xl/_rels/workbook.xml.rels", 'Id="rId1"', 'Id="rId99"'),
        ],
    )
    def test_a_damaged_part_is_refused_in_one_sentence(self, part: str, old: str, new: str) -> None:
        with pytest.raises(UnreadableInput) as caught:
            read(patched(workbook([["ก", 5]]), part, lambda xml: xml.replace(old, new, 1)), "plan.xlsx")
        assert caught.value.kind == "broken"
        assert "\n" not in caught.value.thai

    def test_a_huge_sheet_is_refused(self) -> None:
        data = workbook([["ก"] * 2] * 2)
        rows = "".join(f'<row r="{n}"><c r="A{n}"><v>1</v></c></row>' for n in range(3, 1003))
        columns = "".join(f'<c r="{cell_name((2000, n))}"><v>1</v></c>' for n in range(1, 1100))
        more = f'{rows}<row r="2000">{columns}</row></sheetData>'
        with pytest.raises(UnreadableInput) as caught:
            read(patched(data, SHEET, lambda xml: xml.replace("</sheetData>", more)), "plan.xlsx")
        assert caught.value.kind == "too-large"


TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="=\ufffe\uffff"), max_size=9
)
GRIDS = st.lists(st.lists(st.just("") | TEXTS, min_size=3, max_size=3), min_size=1, max_size=6)


@given(GRIDS)
def test_every_string_is_read_back_at_its_cell(grid: list[list[str]]) -> None:
    document = read(workbook([one or None for one in row] for row in grid), "plan.xlsx")
    assert strings(document) == {
        cell_name((row, column)): string
        for row, cells in enumerate(grid, 1)
        for column, string in enumerate(cells, 1)
        if string.strip()
    }


def strings(document: Document) -> dict[str, str]:
    return {str(text.span.location["cell"]): text.string for text in document.texts() if text.string.strip()}


@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 3), st.integers(0, 3))
def test_every_merged_area_is_read_back(row: int, column: int, down: int, across: int) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells(start_row=row, start_column=column, end_row=row + down, end_column=column + across)

    names = [[cell_name((r, c)) for c in range(1, 9)] for r in range(1, 9)]
    rows = table(workbook(names, merge)).rows
    for r in range(8):
        for c in range(8):
            inside = row <= r + 1 <= row + down and column <= c + 1 <= column + across
            assert rows[r][c].text.string == (names[row - 1][column - 1] if inside else names[r][c])


@given(st.integers(1, 10_000), st.integers(1, 18_278))
def test_names_of_cells_are_read_as_they_are_written(row: int, column: int) -> None:
    assert position(cell_name((row, column))) == (row, column)
    assert area(cell_name((row, column))).holds((row, column))


def test_what_is_read_is_what_openpyxl_reads() -> None:
    data = workbook([["ก", 5, None, "ง\nจ"], [], ["ฉ", "ช"]])
    cells = load_workbook(BytesIO(data)).active
    shown = {cell.coordinate: str(cell.value) for row in cells.iter_rows() for cell in row if cell.value is not None}
    assert strings(read(data, "plan.xlsx")) == shown
