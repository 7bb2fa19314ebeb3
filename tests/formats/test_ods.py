import zipfile
from html import escape
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.errors import UnreadableInput
from ita_lint.formats import read
from ita_lint.formats.workbooks.sheets import OWN_SHEET, cell_name
from ita_lint.model.text import Text

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"
HIDDEN = (
    '<style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/></style:style>'
)


def package(tables: str, manifest: str = "") -> bytes:
    """Return a workbook of these tables."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as copy:
        copy.writestr("mimetype", KIND)
        copy.writestr(
            "content.xml",
            f'<office:document-content {_SPACES} xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<office:automatic-styles>{HIDDEN}</office:automatic-styles><office:body>"
            f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>",
        )
        copy.writestr("META-INF/manifest.xml", manifest)
    return target.getvalue()


def sheet(rows: str, name: str = "แผน", more: str = "") -> bytes:
    return package(f'<table:table table:name="{name}" {more}>{rows}</table:table>')


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row {more}>{''.join(cells)}</table:table-row>"


def cell(string: str = "", more: str = "") -> str:
    """Return a cell that shows lines of plain text."""
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in string.split("\n") if string)
    return f"<table:table-cell {more}>{lines}</table:table-cell>"


def blocks(data: bytes) -> list[str | list[list[str]]]:
    return [
        block.string if isinstance(block, Text) else [[one.text.string for one in cells] for cells in block.rows]
        for block in read(data, "plan.ods").blocks
    ]


COVERED = "<table:covered-table-cell/>"


def test_rows_make_tables_and_paragraphs() -> None:
    data = sheet(row(cell("แผน")) + row(cell("ก"), cell("ข")) + row(cell()) + row(cell("ค"), cell("ง")))
    assert blocks(data) == ["แผน", [["ก", "ข"]], [["ค", "ง"]]]


def test_what_is_repeated_stands_at_each_of_its_places() -> None:
    twice = 'table:number-columns-repeated="2"'
    data = sheet(row(cell("ก", twice), cell("ข"), more='table:number-rows-repeated="2"'))
    assert blocks(data) == [[["ก", "ก", "ข"], ["ก", "ก", "ข"]]]
    assert read(data, "plan.ods").tables[0].rows[1][2].span.location["cell"] == "C2"


def test_a_sheet_that_is_filled_up_with_blanks_is_read_to_its_last_word() -> None:
    blank = cell("", 'table:number-columns-repeated="16384"')
    data = sheet(row(cell("ก"), cell("ข"), blank) + row(blank, more='table:number-rows-repeated="1048575"'))
    assert blocks(data) == [[["ก", "ข"]]]


def test_words_that_are_repeated_without_end_are_refused() -> None:
    data = sheet(row(cell("ก", 'table:number-columns-repeated="16384"'), more='table:number-rows-repeated="1048576"'))
    with pytest.raises(UnreadableInput) as caught:
        read(data, "plan.ods")
    assert caught.value.kind == "too-large"


def test_a_merged_cell_is_one_object() -> None:
    merged = cell("ก", 'table:number-rows-spanned="2" table:number-columns-spanned="1"')
    rows = read(sheet(row(merged, cell("ข")) + row(COVERED, cell("ค"))), "plan.ods").tables[0].rows
    assert rows[0][0] is rows[1][0]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        ("<text:p>ก<text:span>ข</text:span>ค</text:p>", "กขค"),
        ("<text:p>ก</text:p><text:p/><text:p>ข</text:p>", "ก\n\nข"),
        ("<text:p>ก<text:line-break/>ข</text:p>", "ก\nข"),
        ("<text:p>ก<text:s text:c='2'/>ข<text:s/><text:tab/>ค</text:p>", "ก  ข \tค"),
        ("<text:p> ก \n  ข <text:span> ค</text:span> </text:p>", "ก ข ค"),
        ("<text:p><text:a>ก</text:a><text:ruby><text:ruby-base>ข</text:ruby-base></text:ruby></text:p>", "กข"),
        ("<office:annotation><text:p>x</text:p></office:annotation><text:p>ก</text:p>", "ก"),
    ],
)
def test_paragraphs_show_what_the_program_shows(xml: str, expected: str) -> None:
    assert blocks(sheet(row(f"<table:table-cell>{xml}</table:table-cell>"))) == [expected]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ('office:value-type="float" office:value="98.57"', "98.57"),
        ('office:value-type="string" office:string-value="ก"', "ก"),
        ('office:value-type="date" office:date-value="2025-10-01"', "2025-10-01"),
    ],
)
def test_a_value_without_words_is_shown_plainly(more: str, expected: str) -> None:
    assert blocks(sheet(row(cell("", more)))) == [expected]


def test_what_is_hidden_is_not_read_but_mentioned() -> None:
    collapsed = 'table:visibility="collapse"'
    columns = f"<table:table-column/><table:table-column {collapsed}/><table:table-column/>"
    rows = row(cell("ก"), cell("ข"), cell("ค")) + row(cell("ง"), more='table:visibility="collapse"')
    own = f'<table:table table:name="ลับ" table:style-name="ta9">{row(cell("จ"))}</table:table>'
    data = package(f'<table:table table:name="แผน">{columns}{rows}</table:table>{own}')
    assert blocks(data) == [[["ก", "ค"]]]
    (note,) = read(data, "plan.ods").notes
    assert all(word in note.th for word in ("แผ่นงาน ลับ", "แถว 2", "คอลัมน์ B"))


def test_what_a_filter_hides_is_read_and_mentioned() -> None:
    document = read(sheet(row(cell("ก"), cell("ข")) + row(cell("ค"), more='table:visibility="filter"')), "plan.ods")
    assert [[one.text.string for one in line] for line in document.tables[0].rows] == [["ก", "ข"], ["ค", ""]]
    assert "แถว 2" in document.notes[0].th


def test_text_in_boxes_is_not_read_but_mentioned() -> None:
    drawing = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'
    box = f"<draw:frame {drawing}><draw:text-box><text:p>อบต.บ้านพราน</text:p></draw:text-box></draw:frame>"
    data = sheet(f"<table:shapes>{box}</table:shapes>" + row(cell("ก")))
    assert blocks(data) == ["ก"]
    (note,) = read(data, "plan.ods").notes
    assert "กล่องข้อความ" in note.th


def test_grouped_rows_and_columns_are_read() -> None:
    rows = f"<table:table-header-rows>{row(cell('ก'), cell('ข'))}</table:table-header-rows>"
    assert blocks(sheet(f"{rows}<table:table-row-group>{row(cell('ค'), cell('ง'))}</table:table-row-group>")) == [
        [["ก", "ข"], ["ค", "ง"]]
    ]


def test_notes_are_comments_on_their_cells() -> None:
    note = "<office:annotation><dc:creator>ผอ.</dc:creator><text:p>ดู</text:p><text:p>ใหม่</text:p></office:annotation>"
    document = read(sheet(row(f"<table:table-cell>{note}<text:p>ก</text:p></table:table-cell>")), "plan.ods")
    assert [(one.at.excerpt, one.string) for one in document.comments] == [("ก", "ดู\nใหม่")]


def test_a_formula_that_nobody_computed_is_mentioned() -> None:
    (note,) = read(sheet(row(cell("", 'table:formula="of:=1+1"'), cell("ก"))), "plan.ods").notes
    assert "แผน!A1" in note.th


def test_the_list_of_findings_in_a_reviewed_copy_is_not_the_plan() -> None:
    assert blocks(sheet(row(cell("ก")), OWN_SHEET)) == []


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (package("<table:table>"), "broken"),
        (sheet(row(cell("ก", 'table:number-columns-repeated="x"'))), "broken"),
        (package("", manifest="<manifest:encryption-data/>"), "locked"),
        (sheet("<table:table-row-group>" * 5000 + row(cell("ก")) + "</table:table-row-group>" * 5000), "too-large"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_sentence(data: bytes, kind: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(data, "plan.ods")
    assert caught.value.kind == kind
    assert "\n" not in caught.value.thai


LINES = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs"], exclude_characters="\ufffe\uffff"), max_size=9
)
GRIDS = st.lists(st.lists(LINES, min_size=1, max_size=4), min_size=1, max_size=6)


@given(GRIDS)
def test_every_string_is_read_back_at_its_cell(grid: list[list[str]]) -> None:
    document = read(sheet("".join(row(*map(cell, cells)) for cells in grid)), "plan.ods")
    assert {str(text.span.location["cell"]): text.string for text in document.texts() if text.string.strip()} == {
        cell_name((number, column)): string
        for number, cells in enumerate(grid, 1)
        for column, string in enumerate(cells, 1)
        if string.strip()
    }


@given(st.integers(1, 4), st.integers(1, 4), st.integers(0, 3), st.integers(0, 3))
def test_every_merged_area_is_read_back(top: int, left: int, down: int, across: int) -> None:
    def inside(r: int, c: int) -> bool:
        return top <= r <= top + down and left <= c <= left + across

    span = f'table:number-rows-spanned="{down + 1}" table:number-columns-spanned="{across + 1}"'
    rows = [
        row(
            *(
                COVERED if inside(r, c) and (r, c) != (top, left) else cell(cell_name((r, c)), span * inside(r, c))
                for c in range(1, 9)
            )
        )
        for r in range(1, 9)
    ]
    found = read(sheet("".join(rows)), "plan.ods").tables[0].rows
    for r in range(1, 9):
        for c in range(1, 9):
            expected = (top, left) if inside(r, c) else (r, c)
            assert found[r - 1][c - 1].text.string == cell_name(expected)
