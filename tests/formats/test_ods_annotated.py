import re
import zipfile
from io import BytesIO

from packages import member, text_at

from ita_lint.formats import annotated, read
from ita_lint.formats.workbooks.sheets import OWN_SHEET
from ita_lint.model.findings import Edit, Remark

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
SOMEBODY = f"<office:annotation {DC}><dc:creator>ผอ.</dc:creator><text:p>ดูใหม่</text:p></office:annotation>"


def workbook(first: str = "<text:p>รับ สิ้นบน</text:p>", more: str = "") -> bytes:
    """Return a workbook of four cells; `first` stands in A1, and `more` is said of the cells B1 and B2."""
    target = BytesIO()
    rows = "".join(
        f"<table:table-row><table:table-cell>{inside}</table:table-cell>"
        f"<table:table-cell {more}><text:p>ข</text:p></table:table-cell></table:table-row>"
        for inside in (first, "<text:p>ค</text:p>")
    )
    with zipfile.ZipFile(target, "w") as copy:
        copy.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        copy.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}><office:body><office:spreadsheet>"
            f'<table:table table:name="แผน">{rows}</table:table><table:named-expressions/>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
        copy.writestr("styles.xml", "<x/>")
    return target.getvalue()


def reviewed(data: bytes, *cells: str, says: str = "สะกดผิด") -> bytes:
    return annotated(data, "p.ods", [Remark(text_at(data, cell).span, says) for cell in cells])


def test_a_remark_is_a_note_on_its_cell() -> None:
    cell = member(reviewed(workbook(), "A2")).partition("<text:p>ค</text:p>")[0].rpartition("<table:table-cell>")[2]
    assert "<dc:creator>ita-lint</dc:creator><text:p>— ita-lint —</text:p><text:p>สะกดผิด</text:p>" in cell


def test_a_proposed_change_is_shown_and_not_made() -> None:
    data = workbook()
    text = text_at(data, "A1")
    copy = annotated(data, "p.ods", [Remark(text.span, "ผิด", (Edit(text.span.sub(3, 4), ""),))])
    assert text_at(copy, "A1").string == "รับ สิ้นบน"
    assert "<text:p>“รับ สิ้นบน” → “รับสิ้นบน”</text:p>" in member(copy)


def test_the_list_is_the_last_sheet_and_leads_to_the_cells() -> None:
    content = member(reviewed(workbook(), "A1"))
    assert content.index('table:name="แผน"') < content.index(f'table:name="{OWN_SHEET}"')
    assert content.index(OWN_SHEET) < content.index("<table:named-expressions/>")
    assert """xlink:href="#'แผน'.A1\"""" in content


def test_the_list_begins_with_headings_that_are_repeated_on_each_page() -> None:
    content = member(reviewed(workbook(), "A1"))
    first = content.partition("<table:table-header-rows>")[2].partition("</table:table-header-rows>")[0]
    assert re.findall("<text:p>(.*?)</text:p>", first) == ["เซลล์", "สิ่งที่พบ", "ข้อความเดิม", "ข้อความที่เสนอ"]


def test_a_remark_that_looks_like_a_formula_is_text() -> None:
    assert "table:formula" not in member(reviewed(workbook(), "A1", says="=1+1"))


def test_the_plan_is_read_as_before() -> None:
    data = workbook()
    one, other = read(data, "p.ods"), read(reviewed(data, "A1", "B2"), "p.ods")
    assert [text.string for text in one.texts()] == [text.string for text in other.texts()]
    assert other.comments == ()


def test_the_notes_of_others_stay_as_they_are() -> None:
    copy = reviewed(workbook(f"{SOMEBODY}<text:p>ก</text:p>"), "A1", "A2")
    assert [one.string for one in read(copy, "p.ods").comments] == ["ดูใหม่"]
    assert member(copy).count("<office:annotation ") == 2
    assert f"{SOMEBODY}<text:p>ก</text:p>" in member(copy)


def test_one_of_several_cells_that_are_written_as_one() -> None:
    copy = reviewed(workbook(more='table:number-columns-repeated="3"'), "C1")
    assert member(copy).count("<office:annotation ") == 1
    assert [text.string for text in read(copy, "p.ods").texts()] == ["รับ สิ้นบน", "ข", "ข", "ข", "ค", "ข", "ข", "ข"]


def test_a_second_review_takes_the_place_of_the_first() -> None:
    data = workbook()
    assert member(reviewed(reviewed(data, "A1", "B1", says="เก่า"), "A1")) == member(reviewed(data, "A1"))


def test_a_review_without_findings_takes_all_away() -> None:
    left = member(reviewed(reviewed(workbook(), "A1")))
    assert "annotation" not in left
    assert OWN_SHEET not in left


def test_all_other_parts_stay() -> None:
    data = workbook()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(BytesIO(reviewed(data, "A1"))) as after:
        assert after.namelist() == before.namelist()
        assert [name for name in after.namelist() if after.read(name) != before.read(name)] == ["content.xml"]
