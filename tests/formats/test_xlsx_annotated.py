import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
import xlsxwriter
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet
from packages import members, text_at

from ita_lint.formats import annotated, read
from ita_lint.formats.workbooks.sheets import OWN_SHEET
from ita_lint.model.findings import Edit, Remark

SHEET = "xl/worksheets/sheet1.xml"


def workbook(change: Callable[[Worksheet], object] = lambda _: None) -> bytes:
    book, target = Workbook(), BytesIO()
    sheet = book.active
    sheet.title = "แผน 'ก'"
    sheet.append(["รับ สิ้นบน", "ข"])
    sheet.append(["ค", "ง"])
    change(sheet)
    book.save(target)
    return target.getvalue()


def reviewed(data: bytes, *cells: str, says: str = "สะกดผิด") -> bytes:
    """Return a copy with a remark on each of the cells."""
    return annotated(data, "p.xlsx", [Remark(text_at(data, cell).span, says) for cell in cells])


def notes(data: bytes) -> dict[str, tuple[str, str]]:
    sheet = load_workbook(BytesIO(data)).worksheets[0]
    found = (cell for row in sheet.iter_rows() for cell in row if cell.comment)
    return {cell.coordinate: (cell.comment.author, cell.comment.text) for cell in found}


def listed(data: bytes) -> list[list[object]]:
    """Return the rows of the list below its headings."""
    return [[cell.value for cell in row] for row in load_workbook(BytesIO(data))[OWN_SHEET].iter_rows(min_row=2)]


def by_somebody(sheet: Worksheet) -> None:
    sheet["A2"].comment = Comment("ดูใหม่", "ผอ.")


def test_a_remark_is_a_note_on_its_cell() -> None:
    assert notes(reviewed(workbook(), "A1")) == {"A1": ("ita-lint", "— ita-lint —\nสะกดผิด")}


def test_a_proposed_change_is_shown_and_not_made() -> None:
    data = workbook()
    text = text_at(data, "A1")
    remark = Remark(text.span.sub(0, 10), "สะกดผิด", (Edit(text.span.sub(3, 4), ""),))
    copy = annotated(data, "p.xlsx", [remark])
    assert text_at(copy, "A1").string == "รับ สิ้นบน"
    assert notes(copy)["A1"][1].endswith("สะกดผิด\n“รับ สิ้นบน” → “รับสิ้นบน”")
    assert listed(copy) == [["แผน 'ก'!A1", "สะกดผิด", "รับ สิ้นบน", "รับสิ้นบน"]]


def test_the_list_is_the_last_sheet_and_leads_to_the_cells() -> None:
    book = load_workbook(BytesIO(reviewed(workbook(), "A1", "B2")))
    assert book.sheetnames == ["แผน 'ก'", OWN_SHEET]
    links = [row[0].hyperlink.location for row in book[OWN_SHEET].iter_rows(min_row=2)]
    assert links == ["'แผน ''ก'''!A1", "'แผน ''ก'''!B2"]


@pytest.mark.parametrize(
    ("says", "headings"),
    [
        ("ผิด ITA805", ("เซลล์", "สิ่งที่พบ", "ข้อความเดิม", "ข้อความที่เสนอ")),
        ("error ITA805 “สิ้นบน”", ("Cell", "Finding", "As it stands", "Proposed")),
    ],
)
def test_the_list_has_headings_in_the_language_of_its_remarks(says: str, headings: tuple[str, ...]) -> None:
    sheet = load_workbook(BytesIO(reviewed(workbook(), "A1", says=says)))[OWN_SHEET]
    assert next(sheet.iter_rows(values_only=True)) == headings
    assert sheet.freeze_panes == "A2"


@pytest.mark.parametrize("says", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(1)", "<b>&", "\x01ก", "_x0041_"])
def test_whatever_a_remark_says_is_text(says: str) -> None:
    data = reviewed(workbook(), "A1", says=says)
    xml = members(data)["xl/worksheets/ita-lint1.xml"]
    assert xml.count(b'<c r="B2"') == 1
    assert b"<f" not in xml
    assert b't="inlineStr"' in xml
    assert read(data, "p.xlsx").format == "xlsx"


def test_the_plan_is_read_as_before() -> None:
    data = workbook(by_somebody)
    one, other = read(data, "p.xlsx"), read(reviewed(data, "A1", "A2"), "p.xlsx")
    assert [text.string for text in one.texts()] == [text.string for text in other.texts()]
    assert [comment.string for comment in other.comments] == ["ดูใหม่"]


def test_the_notes_of_others_stay_as_they_are() -> None:
    copy = reviewed(workbook(by_somebody), "A1", "A2")
    assert notes(copy) == {"A1": ("ita-lint", "— ita-lint —\nสะกดผิด"), "A2": ("ผอ.", "ดูใหม่")}
    assert [row[0] for row in listed(copy)] == ["แผน 'ก'!A1", "แผน 'ก'!A2"]


@pytest.mark.parametrize("change", [lambda _: None, by_somebody])
def test_a_second_review_takes_the_place_of_the_first(change: Callable[[Worksheet], object]) -> None:
    data = workbook(change)
    again = reviewed(reviewed(data, "A1", "B1", says="เก่า"), "A1")
    assert members(again) == members(reviewed(reviewed(data, "A1", says="เก่า"), "A1"))
    assert {text for _, text in notes(again).values()} <= {"— ita-lint —\nสะกดผิด", "ดูใหม่"}
    assert listed(again) == [["แผน 'ก'!A1", "สะกดผิด", None, None]]


def test_a_review_without_findings_takes_the_notes_away() -> None:
    clean = reviewed(reviewed(workbook(by_somebody), "A1"))
    assert notes(clean) == {"A2": ("ผอ.", "ดูใหม่")}
    (drawing,) = (content for content in members(clean).values() if b"shapelayout" in content)
    assert drawing.count(b":ClientData>") == 1


def test_without_remarks_nothing_changes() -> None:
    data = workbook(by_somebody)
    assert members(reviewed(data)) == members(data)


def test_all_other_parts_stay() -> None:
    target = BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet("แผน")
    sheet.write_row(0, 0, ["ก", "ข"])
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=แผน!$A$1:$B$1"})
    sheet.insert_chart("H2", chart)
    book.close()
    before, after = members(target.getvalue()), members(reviewed(target.getvalue(), "A1"))
    assert {name for name in before if before[name] != after[name]} == {
        "[Content_Types].xml",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        SHEET,
        "xl/worksheets/_rels/sheet1.xml.rels",
    }
    assert set(after) - set(before) == {
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/worksheets/ita-lint1.xml",
    }


def test_the_drawing_of_notes_stands_where_the_standard_wants_it() -> None:
    def tabulate(sheet: Worksheet) -> None:
        sheet.add_table(Table(displayName="t", ref="A1:B2"))

    xml = members(reviewed(workbook(tabulate), "A1"))[SHEET]
    assert xml.index(b"<pageMargins") < xml.index(b"<legacyDrawing") < xml.index(b"<tableParts")


def test_every_new_part_has_its_content_type() -> None:
    data = members(reviewed(workbook(), "A1"))
    types = data["[Content_Types].xml"].decode()
    assert all(
        f'PartName="/{name}"' in types for name in data if "comments" in name or "ita-lint" in name or ".vml" in name
    )


def test_a_note_is_as_large_as_its_text() -> None:
    data = workbook()
    low, high = (members(reviewed(data, "A1", says="ก" * length))["xl/drawings/vmlDrawing1.vml"] for length in (5, 900))
    rows = [int(xml.partition(b"<x:Anchor>")[2].partition(b"</x:Anchor>")[0].split(b",")[6]) for xml in (low, high)]
    assert rows[0] < rows[1]


def test_a_strict_workbook_stays_strict() -> None:
    strict = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            b"http://purl.oclc.org/ooxml/spreadsheetml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"
        )
        for name, content in members(workbook()).items()
    }
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as copy:
        for name, content in strict.items():
            copy.writestr(name, content)
    data = reviewed(target.getvalue(), "A1")
    assert not any(b"schemas.openxmlformats.org/officeDocument" in content for content in members(data).values())
    assert text_at(data, "A1").string == "รับ สิ้นบน"
