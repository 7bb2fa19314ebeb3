"""What a page shows but does not say: struck out text, raised digits, placeholders, equations, hidden rows."""

import io
import zipfile
from collections.abc import Callable, Sequence

import pytest
import xlsxwriter
from openpyxl import load_workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from ita_lint.errors import UnreadableInput, UsageError
from ita_lint.formats import annotated, edited, omitted, read
from ita_lint.formats.raised import raised
from ita_lint.model.document import Document
from ita_lint.model.findings import Edit, Remark
from ita_lint.model.spots import ParagraphPlace, TableCell
from ita_lint.model.text import Span, Text

Built = Callable[..., bytes]


def texts(document: Document) -> list[str]:
    return [block.string for block in document.blocks if isinstance(block, Text)]


def rows(document: Document) -> list[list[str]]:
    return [[cell.text.string for cell in row] for row in document.tables[0].rows]


@pytest.mark.parametrize(
    ("string", "expected"), [("12", "¹²"), ("๑,๐", "¹,⁰"), ("1)", "¹)"), ("1st", "1st"), ("ที่ ๑", "ที่ ๑"), ("", "")]
)
def test_raised_digits_stay_single_characters(string: str, expected: str) -> None:
    assert raised(string) == expected


class TestWord:
    def test_struck_out_text_is_not_read_but_told(self, word: Built) -> None:
        styles = "<w:style w:styleId='S'><w:rPr><w:strike/></w:rPr></w:style>"
        body = p(run("ก"), run("ข", "<w:strike/>"), run("ค", "<w:dstrike/>"), run("ง", "<w:rStyle w:val='S'/>"))
        body += p(run("จ"), run("ฉ", "<w:strike w:val='0'/>"), properties="<w:pStyle w:val='S'/>")
        document = read(word(body, {"styles": styles}), "plan.docx")
        assert (texts(document), document.notes) == (["ก", "ฉ"], (omitted.STRUCK,))

    def test_raised_digits_are_no_part_of_a_number(self, word: Built) -> None:
        data = word(p(run("๑๐๐"), run("๑", '<w:vertAlign w:val="superscript"/>'), run("2")))
        (text,) = read(data, "plan.docx").texts()
        assert text.string == "๑๐๐¹2"
        (again,) = read(edited(data, "plan.docx", [Edit(Span(text, 4, 5), "3")]), "plan.docx").texts()
        assert again.string == "๑๐๐¹3"

    def test_a_placeholder_is_no_text(self, word: Built) -> None:
        control = "<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
        chosen, asked = control.format("", run("ก")), control.format("<w:showingPlcHdr/>", run("เลือกรายการ"))
        document = read(word(p(chosen, asked, run("ข"))), "plan.docx")
        assert (texts(document), document.notes) == (["กข"], ())

    def test_an_equation_is_told(self, word: Built) -> None:
        uri = "http://schemas.openxmlformats.org/officeDocument/2006/math"
        equation = f'<m:oMath xmlns:m="{uri}"><m:r><m:t>๑</m:t></m:r></m:oMath>'
        document = read(word(p(run("ก"), equation, run("ข"))), "plan.docx")
        assert (texts(document), document.notes) == (["กข"], (omitted.EQUATIONS,))

    def test_a_hidden_row_is_told_and_a_deleted_one_counts(self, word: Built) -> None:
        deleted, hidden = "<w:del w:id='1' w:author='a'/>", "<w:hidden/>"
        table = tbl(tr(tc(p(run("ก")))), tr(tc(), properties=deleted), tr(tc(), properties=hidden), tr(tc(p(run("ข")))))
        document = read(word(table), "plan.docx")
        places = [one.parts[0].place for one in document.texts()]
        assert [place.row for place in places if isinstance(place, TableCell)] == [1, 3]
        assert document.notes[1:] == (omitted.hidden_rows(1),)

    def test_a_file_of_other_files_says_so(self, word: Built) -> None:
        with pytest.raises(UnreadableInput, match="altChunk"):
            read(word(p(run("ก")) + "<w:altChunk r:id='x'/>"), "plan.docx")


class TestWorkbooks:
    def test_struck_out_text_is_not_read_but_told(self) -> None:
        data = workbook(["ก", ("ข", "struck"), "ค"], ["ง", ("struck", "จ", "ฉ"), (1.5, "struck")])
        document = read(data, "plan.xlsx")
        assert rows(document) == [["ก", "", "ค"], ["ง", "ฉ", ""]]
        assert document.notes == (omitted.STRUCK,)

    def test_raised_and_struck_out_runs_stay_when_others_change(self) -> None:
        data = workbook(["ก", ("struck", "ข", "ค", "raised", "1", "ง")])
        cell = read(data, "plan.xlsx").tables[0].rows[0][1].text
        assert cell.string == "ค¹ง"
        changed = edited(data, "plan.xlsx", [Edit(Span(cell, 2, 3), "จ")])
        assert rows(read(changed, "plan.xlsx")) == [["ก", "ค¹จ"]]
        strings = zipfile.ZipFile(io.BytesIO(changed)).read("xl/sharedStrings.xml").decode()
        assert all(f">{char}</t>" in strings.split("<si>")[-1] for char in "ข1")

    def test_page_headers_are_read_without_their_codes(self) -> None:
        def with_header(sheet: Worksheet) -> None:
            sheet.set_header('&L&"TH Sarabun,Bold"&14หน้า &P&Cเทศบาล&KFF0000 && เมือง&R&A')

        document = read(workbook(["ก", "ข"], change=with_header), "plan.xlsx")
        assert texts(document) == ["หน้า", "เทศบาล & เมือง", "แผน"]
        assert document.blocks[1].parts[0].place == ParagraphPlace(3, 1, "header")

    def test_what_a_filter_hides_is_read_and_told(self) -> None:
        def filtered(sheet: Worksheet) -> None:
            sheet.autofilter("A1:B2")
            sheet.set_row(1, options={"hidden": True})
            sheet.set_row(2, options={"hidden": True})

        document = read(workbook(["ก", "ข"], ["ค", "ง"], ["จ", "ฉ"], change=filtered), "plan.xlsx")
        assert rows(document) == [["ก", "ข"], ["ค", "ง"]]
        assert ["แถว 3" in document.notes[0].th, "แถว 2" in document.notes[1].th] == [True, True]

    def test_a_remark_on_a_page_header_stands_on_the_first_cell(self) -> None:
        data = workbook(["ก", "ข"], change=lambda sheet: sheet.set_header("&Cเทศบาล"))
        header = next(text for text in read(data, "plan.xlsx").texts() if text.string == "เทศบาล")
        reviewed = annotated(data, "plan.xlsx", [Remark(header.span, "ไม่ตรง")])
        (sheet,) = [one for one in load_workbook(io.BytesIO(reviewed)).worksheets if one.title == "แผน"]
        assert "ไม่ตรง" in sheet["A1"].comment.text
        with pytest.raises(UsageError, match="หัวกระดาษ"):
            edited(data, "plan.xlsx", [Edit(header.span, "อบต.")])


class TestOpenDocument:
    def test_struck_out_text_is_not_read_but_told(self, odt: Built) -> None:
        own = look("S", 'style:text-line-through-style="solid"') + look("N", 'style:text-line-through-style="none"')
        body = f"<text:p>ก{span('S', 'ข<text:s/>' + span('N', 'ค'))}ง</text:p>"
        document = read(odt(body, own), "plan.odt")
        assert (texts(document), document.notes) == (["กคง"], (omitted.STRUCK,))

    def test_raised_digits_are_no_part_of_a_number(self, odt: Built) -> None:
        own = look("U", 'style:text-position="super 58%"') + look("D", 'style:text-position="-33% 58%"')
        data = odt(f"<text:p>๑๐๐{span('U', '๑2')} ม.{span('D', '2')}</text:p>", own)
        (text,) = read(data, "plan.odt").texts()
        assert text.string == "๑๐๐¹² ม.2"
        (again,) = read(edited(data, "plan.odt", [Edit(Span(text, 0, 3), "๙๙")]), "plan.odt").texts()
        assert again.string == "๙๙¹² ม.2"

    def test_signs_of_symbol_fonts_are_what_they_show(self, odt: Built) -> None:
        own = look("W", 'style:font-name="Wingdings"')
        assert texts(read(odt(f"<text:p>{span('W', chr(0xF0FC) + ' ก')}</text:p>", own), "plan.odt")) == ["✓ ก"]

    def test_paragraphs_numbered_alone_have_their_numbers(self, odt: Built) -> None:
        level = '<text:list-level-style-number text:level="1" style:num-format="1"/>'
        one = '<text:numbered-paragraph text:list-id="a" text:style-name="L" text:level="1"><text:p>ก</text:p>'
        cell = f"<table:table-cell>{(one + '</text:numbered-paragraph>') * 2}</table:table-cell>"
        data = odt(
            f"<table:table><table:table-row>{cell}</table:table-row></table:table>",
            f'<text:list-style style:name="L">{level}</text:list-style>',
        )
        (found,) = read(data, "plan.odt").tables[0].rows[0]
        assert [line.item.number for line in found.paragraphs if line.item] == [1, 2]

    def test_hidden_rows_are_told(self, odt: Built) -> None:
        hidden = '<table:table-row table:visibility="collapse"/>'
        row = "<table:table-row><table:table-cell><text:p>ก</text:p></table:table-cell></table:table-row>"
        assert read(odt(f"<table:table>{row}{hidden}</table:table>"), "plan.odt").notes == (omitted.hidden_rows(1),)


def sheet_file(odt: Built, row: str, own: str) -> bytes:
    """Return an OpenDocument workbook made of a text."""
    table = f'<table:table table:name="แผน"><table:table-row>{row}</table:table-row></table:table>'
    source = zipfile.ZipFile(io.BytesIO(odt(table, own)))
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            content = source.read(name).replace(b"opendocument.text", b"opendocument.spreadsheet")
            target.writestr(name, content.replace(b"office:text>", b"office:spreadsheet>"))
    return file.getvalue()


class TestOpenDocumentSheets:
    OWN = '<style:style style:name="ce1" style:family="table-cell"><style:text-properties {}/></style:style>'

    def test_struck_out_text_is_not_read_but_told(self, odt: Built) -> None:
        line = 'style:text-line-through-style="solid"'
        row = f"{td('ก')}{td('ข', 'ce1')}{td(span('S', 'ค') + 'ง')}"
        data = sheet_file(odt, row, look("S", line) + self.OWN.format(line))
        document = read(data, "plan.ods")
        assert (rows(document), document.notes) == ([["ก", "ง"]], (omitted.STRUCK,))
        with pytest.raises(UsageError):
            edited(data, "plan.ods", [Edit(document.tables[0].rows[0][1].text.span, "จ")])

    def test_raised_digits_are_no_part_of_a_number(self, odt: Built) -> None:
        data = sheet_file(odt, td("ก") + td("๑๐๐" + span("U", "๑")), look("U", 'style:text-position="super"'))
        assert rows(read(data, "plan.ods")) == [["ก", "๑๐๐¹"]]


def td(content: str, style: str = "") -> str:
    return f'<table:table-cell table:style-name="{style}"><text:p>{content}</text:p></table:table-cell>'


class TestPages:
    def test_struck_out_text_is_told(self) -> None:
        assert read("<p>ก<s>ข</s>".encode(), "plan.html").notes == (omitted.STRUCK,)
        assert read('<p>ก<del class="ita-lint">ข</del><s> </s>'.encode(), "plan.html").notes == ()

    def test_raised_digits_are_no_part_of_a_number(self) -> None:
        data = "<table><tr><td>๑๐๐<sup>๑</sup> x<sup>1st</sup><td><sup>2<td>3</table>".encode()
        document = read(data, "plan.html")
        assert rows(document) == [["๑๐๐¹ x1st", "²", "3"]]
        text = document.tables[0].rows[0][0].text
        changed = edited(data, "plan.html", [Edit(Span(text, 0, 3), "๙๙")])
        assert changed == data.replace("๑๐๐".encode(), "๙๙".encode())

    @pytest.mark.parametrize(
        ("options", "expected"),
        [
            ("<option>ก</option><option selected>ข</option>", "ข"),
            ("<option>ก<option>ข", "ก"),
            ("<optgroup label='x'><option>ก</optgroup><option selected=''>ข<option>ค", "ข"),
        ],
    )
    def test_of_a_list_to_choose_from_the_chosen_is_read(self, options: str, expected: str) -> None:
        data = f"<p><select>{options}</select>ง".encode()
        assert texts(read(data, "plan.html")) == [expected, "ง"]

    def test_the_line_under_the_headings_of_markdown_is_no_row(self) -> None:
        data = "| ก | ข | ค |\n| --- | :-: | --- |\n| ง | - | จ |\n".encode()
        assert [[one.strip() for one in row[1:4]] for row in rows(read(data, "plan.md"))] == [
            ["ก", "ข", "ค"],
            ["ง", "-", "จ"],
        ]


@pytest.mark.parametrize("mark", ["<office:document x='y'>", "<?mso-application progid='Word.Document'?>"])
def test_office_files_as_one_file_of_xml_are_named(mark: str) -> None:
    with pytest.raises(UnreadableInput, match="XML ไฟล์เดียว"):
        read(f"<?xml version='1.0'?>{mark}<p>ก</p>".encode(), "plan.fodt")


def look(name: str, properties: str) -> str:
    return f'<style:style style:name="{name}" style:family="text"><style:text-properties {properties}/></style:style>'


def span(name: str, content: str) -> str:
    return f'<text:span text:style-name="{name}">{content}</text:span>'


def workbook(*lines: Sequence[object], change: Callable[[Worksheet], object] = lambda _: None) -> bytes:
    """Return a workbook; of a tuple the words "struck" and "raised" tell of the look of what is beside them."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file)
    struck, raised_up = book.add_format({"font_strikeout": True}), book.add_format({"font_script": 1})
    sheet = book.add_worksheet("แผน")
    for row, line in enumerate(lines):
        for column, value in enumerate(line):
            _written(sheet, (row, column), value, struck, raised_up)
    change(sheet)
    book.close()
    return file.getvalue()


def _written(sheet: Worksheet, where: tuple[int, int], value: object, struck: Format, raised_up: Format) -> None:
    if not isinstance(value, tuple):
        sheet.write(*where, value)
    elif len(value) == 2:
        sheet.write(*where, value[0], struck)
    else:
        looks = {"struck": struck, "raised": raised_up}
        sheet.write_rich_string(*where, *(looks.get(one, one) for one in value))


def run(string: str, look: str = "") -> str:
    return f"<w:r>{look and f'<w:rPr>{look}</w:rPr>'}<w:t>{string}</w:t></w:r>"


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{''.join(runs)}</w:p>"


def tc(*content: str) -> str:
    return f"<w:tc>{''.join(content) or '<w:p/>'}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties and f'<w:trPr>{properties}</w:trPr>'}{''.join(cells)}</w:tr>"


def tbl(*lines: str) -> str:
    return f"<w:tbl>{''.join(lines)}</w:tbl>"
