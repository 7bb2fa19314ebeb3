"""PDF files: built by hand with a text layer, so that each test says what stands where on its pages."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

import pytest

from ita_lint.errors import UnreadableInput
from ita_lint.formats import read
from ita_lint.model.document import Document
from ita_lint.model.spots import PageSpot
from ita_lint.model.text import Text
from ita_lint.thai.broken import MARKS

HEIGHT, WIDTH = 400, 800
SIZE = 10


class Page:
    """A page that tests write on; measures are points from the upper left corner."""

    def __init__(self, rotation: int = 0) -> None:
        self.rotation = rotation
        self.marks = list[str]()
        self.letters = list[str]()

    def text(self, x: float, y: float, string: str) -> "Page":
        """Write `string` from `x` on, on the line `y`; each letter is half as wide as SIZE, marks have no width."""
        codes = ""
        for char in string:
            if char not in self.letters:
                self.letters.append(char)
            codes += f"{self.letters.index(char) + 1:04x}"
        matrix = f"0 1 -1 0 {y} {x}" if self.rotation else f"1 0 0 1 {x} {HEIGHT - y}"
        self.marks.append(f"BT /F {SIZE} Tf {matrix} Tm <{codes}> Tj ET")
        return self

    def line(self, x0: float, y0: float, x1: float, y1: float) -> "Page":
        ends = (y0, x0, y1, x1) if self.rotation else (x0, HEIGHT - y0, x1, HEIGHT - y1)
        self.marks.append("{} {} m {} {} l S".format(*ends))
        return self

    def picture(self) -> "Page":
        self.marks.append("q 90 0 0 90 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x01 EI Q")
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> "Page":
        for x in xs:
            self.line(x, ys[0], x, ys[-1])
        for y in ys:
            self.line(xs[0], y, xs[-1], y)
        return self


def pdf(*pages: Page) -> bytes:
    """Return a PDF of `pages`."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", ""]
    kids = list[str]()
    for page in pages:
        first = len(objects) + 1
        kids.append(f"{first} 0 R")
        marks, box = "\n".join(page.marks), f"{HEIGHT} {WIDTH}" if page.rotation else f"{WIDTH} {HEIGHT}"
        pairs = "\n".join(f"<{n:04x}><{c.encode('utf-16-be').hex()}>" for n, c in enumerate(page.letters, 1))
        widths = " ".join("0" if char in MARKS else "500" for char in page.letters)
        count = len(page.letters)
        cmap = f"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <0000><ffff> endcodespacerange
{count} beginbfchar
{pairs}
endbfchar
endcmap end end"""
        system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        fonts = f"/Resources<</Font<</F {first + 2} 0 R>>>>"
        shown = f"/MediaBox[0 0 {box}]/Rotate {page.rotation}/Contents {first + 1} 0 R"
        composed = f"/Encoding/Identity-H/DescendantFonts[{first + 3} 0 R]/ToUnicode {first + 5} 0 R"
        drawn = f"/DW 500/W[1[{widths}]]/FontDescriptor {first + 4} 0 R"
        measures = "/Ascent 800/Descent -200/CapHeight 700/ItalicAngle 0/StemV 80"
        objects += [
            f"<</Type/Page/Parent 2 0 R{shown}{fonts}>>",
            f"<</Length {len(marks)}>>stream\n{marks}\nendstream",
            f"<</Type/Font/Subtype/Type0/BaseFont/T{composed}>>",
            f"<</Type/Font/Subtype/CIDFontType2/BaseFont/T{system}{drawn}>>",
            f"<</Type/FontDescriptor/FontName/T/Flags 4/FontBBox[0 -200 500 800]{measures}>>",
            f"<</Length {len(cmap)}>>stream\n{cmap}\nendstream",
        ]
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    body, offsets = "%PDF-1.7\n", list[int]()
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    count = len(objects) + 1
    end = f"trailer<</Size {count}/Root 1 0 R>>\nstartxref\n{len(body)}\n%%EOF"
    return f"{body}xref\n0 {count}\n0000000000 65535 f \n{table}{end}".encode("latin-1")


def document(*pages: Page) -> Document:
    return read(pdf(*pages), "plan.pdf")


def strings(found: Document) -> list[str | list[list[str]]]:
    return [
        block.string if isinstance(block, Text) else [[cell.text.string for cell in row] for row in block.rows]
        for block in found.blocks
    ]


def filled(page: Page, xs: Sequence[float], y: float, words: Iterable[str]) -> Page:
    """Write words one to a column, five points from its edge."""
    for x, word in zip(xs, words, strict=False):
        page.text(x + 5, y, word)
    return page


HEADING = ("ตัวชี้วัด", "มาตรการ", "ผลการวิเคราะห์", "ขั้นตอน")
XS = (50, 130, 210, 290, 370)


class TestATableWithLines:
    def test_is_read_cell_by_cell(self) -> None:
        page = filled(filled(Page().grid(XS, (80, 120, 160)), XS, 100, HEADING), XS, 140, ("ก.", "ข.", "ค.", "ง."))
        assert strings(document(page)) == [[[*HEADING], ["ก.", "ข.", "ค.", "ง."]]]

    def test_has_one_cell_where_no_line_parts_two(self) -> None:
        page = Page().grid((50, 700), (80, 120, 160)).line(200, 120, 200, 160)
        table = document(page.text(60, 100, "แผนพัฒนา").text(60, 140, "ก.").text(210, 140, "ข.")).tables[0]
        assert table.rows[0][0] is table.rows[0][1]
        assert table.rows[1][0] is not table.rows[1][1]

    def test_has_lines_that_are_thin_boxes(self) -> None:
        page = Page().text(60, 100, "ก.").text(210, 100, "ข.")
        for x0, y0, x1, y1 in ((50, 80, 400, 81), (50, 120, 400, 121), *((x, 80, x + 1, 121) for x in (50, 200, 399))):
            page.marks.append(f"{x0} {HEIGHT - y1} {x1 - x0} {y1 - y0} re f")
        assert strings(document(page)) == [[["ก.", "ข."]]]

    def test_needs_no_outer_lines(self) -> None:
        page = Page().line(200, 60, 200, 160).line(400, 60, 400, 160).line(50, 80, 600, 80).line(50, 120, 600, 120)
        filled(page, (50, 200, 400), 100, ("ก.", "ข.", "ค."))
        assert ["ก.", "ข.", "ค."] in strings(document(page))[0]

    def test_is_not_made_by_an_underline(self) -> None:
        page = filled(Page().grid(XS, (80, 120)), XS, 100, HEADING).line(60, 102, 100, 102)
        assert strings(document(page)) == [[[*HEADING]]]

    def test_stands_on_a_page_that_is_turned(self) -> None:
        page = filled(Page(90).grid(XS, (80, 120)), XS, 100, ("Plan", "Step", "Score", "Unit"))
        found = document(page)
        assert strings(found) == [[["Plan", "Step", "Score", "Unit"]]]
        assert str(found.tables[0].rows[0][0].span.location["box"]).startswith("[55.0, 92.0, 75")


class TestAPageBreak:
    FIRST = ("ตัวชี้วัดที่ ๑ การ", "จัดทำคู่มือการ", "ได้คะแนน", "๑. มอบหมาย")

    def top(self) -> Page:
        page = filled(Page().grid(XS, (280, 320, 380)), XS, 300, HEADING)
        return filled(page, XS, 370, self.FIRST)

    def test_joins_a_table_and_drops_the_heading_that_is_repeated(self) -> None:
        below = filled(Page().grid(XS, (30, 60, 120)), XS, 50, HEADING)
        below = filled(below, XS, 80, ("ตัวชี้วัดที่ ๒", "ประชุม", "ได้คะแนน", "๑. จัดประชุม"))
        table = document(self.top(), below).tables[0]
        assert [row[0].text.string for row in table.rows] == ["ตัวชี้วัด", "ตัวชี้วัดที่ ๑ การ", "ตัวชี้วัดที่ ๒"]

    def test_joins_the_row_that_it_cut(self) -> None:
        below = filled(Page().grid(XS, (30, 120)), XS, 50, ("", "ในการปฏิบัติงาน", "", "๒. เผยแพร่"))
        rows = document(self.top(), below).tables[0].rows
        assert [cell.text.string for cell in rows[-1]] == [
            "ตัวชี้วัดที่ ๑ การ", "จัดทำคู่มือการในการปฏิบัติงาน", "ได้คะแนน", "๑. มอบหมาย\n๒. เผยแพร่",
        ]  # fmt: skip

    def test_joins_a_row_whose_first_cell_it_cut(self) -> None:
        below = filled(Page().grid(XS, (30, 120)), XS, 50, ("ใช้อำนาจ", "ในการปฏิบัติงาน"))
        rows = document(self.top(), below).tables[0].rows
        assert rows[-1][0].text.string == "ตัวชี้วัดที่ ๑ การใช้อำนาจ"

    def test_joins_a_row_that_begins_as_the_others_do_whatever_room_its_lines_leave(self) -> None:
        page = filled(Page().grid(XS, (200, 240, 280, 380)), XS, 220, HEADING)
        filled(page, XS, 260, ("ตัวชี้วัดที่ ๑", "จัดทำคู่มือ", "ได้คะแนน", "๑. มอบหมาย"))
        filled(filled(page, XS, 356, ("", "ประชุม", "ได้คะแนน")), XS, 370, ("ตัวชี้วัดที่ ๒", "ทุก", "๙๐", "๑. จัด"))
        below = filled(Page().grid(XS, (30, 120)), XS, 50, ("งบ", "ปี", "คะแนน", "ประชุม"))
        rows = document(page, below).tables[0].rows
        assert [row[0].text.string for row in rows[1:]] == ["ตัวชี้วัดที่ ๑", "ตัวชี้วัดที่ ๒\nงบ"]

    def test_cuts_no_row_that_leaves_room_where_rows_begin_each_in_their_own_way(self) -> None:
        page = filled(Page().grid(XS, (280, 320, 380)), XS, 300, HEADING)
        filled(filled(page, XS, 356, ("การใช้",)), XS, 370, ("อำนาจ", "ประชุม", "คะแนน", "๑. จัด"))
        words = ("คุณภาพการทำ", "ประกาศผลงาน", "คะแนนรวมกัน", "ประชุมหน่วยงาน")
        below = filled(Page().grid(XS, (30, 120)), XS, 50, words)
        assert len(document(page, below).tables[0].rows) == 3

    def test_cuts_no_row_of_single_lines(self) -> None:
        page = filled(Page().grid(XS[:3], (240, 280, 320, 360)), XS, 260, ("ตัวชี้วัด", "คะแนน"))
        filled(filled(page, XS, 300, ("ตัวชี้วัดที่ ๑", "๙๐")), XS, 340, ("ตัวชี้วัดที่ ๒", "๙๒"))
        below = filled(Page().grid(XS[:3], (30, 70)), XS, 50, ("รวม", "๙๑"))
        assert [row[0].text.string for row in document(page, below).tables[0].rows][2:] == ["ตัวชี้วัดที่ ๒", "รวม"]

    def test_cuts_a_merged_cell(self) -> None:
        page = filled(Page().grid(XS[:3], (240, 280)).grid(XS[:2], (280, 320, 360)), XS, 260, ("ตัวชี้วัด", "ระยะเวลา"))
        page.line(XS[2], 280, XS[2], 360).line(XS[1], 360, XS[2], 360)
        filled(filled(page, XS, 300, ("ตัวชี้วัดที่ ๑", "ตลอดปี")), XS, 340, ("ตัวชี้วัดที่ ๒",))
        below = filled(Page().grid(XS[:3], (30, 70, 110)), XS, 50, ("ตัวชี้วัดที่ ๓", ""))
        rows = document(page, filled(below, XS, 90, ("ตัวชี้วัดที่ ๔", "ตุลาคม"))).tables[0].rows
        assert [row[1].text.string for row in rows[1:]] == ["ตลอดปี", "ตลอดปี", "ตลอดปี", "ตุลาคม"]

    def merged(self, *below: str) -> Document:
        """Return a table whose last row has a long first step, and what stands `below` it, after a blank first cell."""
        page = filled(Page().grid(XS, (200, 240, 380)), XS, 220, HEADING)
        filled(page, XS, 260, ("ตัวชี้วัดที่ ๑", "คู่มือ", "ต.ค. 67", "๑. มอบหมาย"))
        for y in range(274, 380, 14):
            page.text(XS[3] + 5, y, "การจัดทำคู่มือ")
        return document(page, filled(Page().grid(XS, (30, 120)), XS, 50, ("", *below)))

    def test_begins_a_row_beside_a_merged_cell_where_the_cell_above_had_ended(self) -> None:
        rows = self.merged("", "พ.ย. 67", "๒. เผยแพร่").tables[0].rows
        assert [row[2].text.string for row in rows[1:]] == ["ต.ค. 67", "พ.ย. 67"]

    def test_cuts_a_row_beside_a_merged_cell_where_only_long_cells_go_on(self) -> None:
        rows = self.merged("", "", "การปฏิบัติงาน").tables[0].rows
        assert len(rows) == 2
        assert rows[1][3].text.string.endswith("การจัดทำคู่มือการปฏิบัติงาน")

    def short(self, *below: str) -> list[str]:
        """Return how the cells of the second column read where rows are of single lines."""
        page = filled(Page().grid(XS, (240, 280, 320)), XS, 260, HEADING)
        filled(page, XS, 300, ("ตัวชี้วัดที่ ๑", "ประชุมคณะทำงา", "สำนักปลัดเทศบ", "๑. จัดประชุม"))
        found = document(page, filled(Page().grid(XS, (30, 120)), XS, 50, ("", *below)))
        return [row[1].text.string for row in found.tables[0].rows[1:]]

    def test_begins_a_row_that_repeats_a_cell_above(self) -> None:
        assert self.short("เผยแพร่ผลงานทาง", "สำนักปลัดเทศบ", "๒. เผยแพร่") == ["ประชุมคณะทำงา", "เผยแพร่ผลงานทาง"]

    def test_cuts_a_short_row_that_may_go_on(self) -> None:
        assert self.short("นของหน่วยงานรวม", "าลนครขอนแก่นนี้", "๒. เผยแพร่") == ["ประชุมคณะทำงานของหน่วยงานรวม"]

    def test_goes_on_in_a_merged_cell_while_the_others_begin_a_row(self) -> None:
        page = filled(Page().grid(XS, (200, 240)).grid((XS[0], XS[1]), (240, 380)), XS, 220, HEADING)
        page.grid(XS[1:], (240, 380))
        filled(page, XS, 260, ("ตัวชี้วัดที่ ๑", "คู่มือ", "ต.ค. 67", "๑. มอบหมาย"))
        for y in range(274, 380, 14):
            page.text(XS[0] + 5, y, "การจัดทำคู่มือ").text(XS[3] + 5, y, "การจัดทำคู่มือ")
        below = Page().grid((XS[0], XS[1]), (30, 120)).grid(XS[1:], (30, 70, 120))
        filled(below, XS, 50, ("ในการปฏิบัติงาน", "ประชุม", "พ.ย. 67", "๒. ประชุม"))
        rows = document(page, filled(below, XS, 100, ("", "รายงาน", "ธ.ค. 67", "๓. รายงาน"))).tables[0].rows
        assert [row[2].text.string for row in rows[1:]] == ["ต.ค. 67", "พ.ย. 67", "ธ.ค. 67"]
        assert rows[1][0] is rows[3][0]
        assert rows[1][0].text.string.endswith("ในการปฏิบัติงาน")

    def test_keeps_tables_of_other_columns_apart(self) -> None:
        assert (
            len(document(self.top(), filled(Page().grid((50, 300, 700), (30, 120)), XS, 50, ("ก.", "ข."))).tables) == 2
        )

    def test_keeps_the_page_of_each_character(self) -> None:
        below = filled(Page().grid(XS, (30, 120)), XS, 50, ("", "ในการปฏิบัติงาน"))
        places = [part.place for part in document(self.top(), below).tables[0].rows[-1][1].text.parts]
        assert [place.page for place in places if isinstance(place, PageSpot)] == [1, 2]

    def test_page_numbers_and_what_the_margins_repeat_are_left_out(self) -> None:
        words = ("ก่อน", "หลัง")
        pages = [Page().text(50, 20, "เทศบาล").text(50, 200, words[n]).text(380, 390, f"หน้า {n}") for n in (0, 1)]
        assert strings(document(*pages)) == ["เทศบาล", "ก่อน", "หลัง"]

    def test_joins_a_table_over_a_page_footer(self) -> None:
        below = filled(Page().grid(XS, (30, 120)), XS, 50, ("", "ในการปฏิบัติงาน")).text(50, 390, "สำนักปลัด 2")
        found = document(self.top().text(50, 390, "สำนักปลัด 1"), below)
        assert len(found.tables) == 1
        assert strings(found)[-1] == "สำนักปลัด 1"


class TestLines:
    def test_join_without_a_space_in_thai(self) -> None:
        page = Page().grid((50, 130, 700), (80, 140)).text(55, 100, "ตัวชี้วัดที่ ๑ การ").text(55, 114, "ปฏิบัติหน้าที่")
        assert document(page).tables[0].rows[0][0].text.string == "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่"

    def test_keep_the_space_that_was_typed_at_their_end(self) -> None:
        page = Page().grid((50, 130, 700), (80, 140)).text(55, 100, "จัดซื้อจัดจ้างและ ").text(55, 114, "เผยแพร่ผล")
        assert document(page).tables[0].rows[0][0].text.string == "จัดซื้อจัดจ้างและ เผยแพร่ผล"

    def test_have_a_space_between_a_full_stop_and_a_digit(self) -> None:
        page = Page().grid((50, 130, 700), (80, 140)).text(55, 100, "ต.ค. 67 - ก.ย.").text(55, 114, "68")
        assert document(page).tables[0].rows[0][0].text.string == "ต.ค. 67 - ก.ย. 68"

    def test_that_begin_with_the_name_of_a_step_are_paragraphs(self) -> None:
        page = Page().grid((50, 130, 700), (80, 140)).text(55, 100, "ขั้นตอนที่ ๑ จัดทำ").text(55, 114, "ขั้นตอนที่ ๒ ส่ง")
        assert document(page).tables[0].rows[0][0].text.string == "ขั้นตอนที่ ๑ จัดทำ\nขั้นตอนที่ ๒ ส่ง"

    def test_have_a_space_between_english_words(self) -> None:
        page = Page().grid((50, 130, 700), (80, 140)).text(55, 100, "ช่องทาง No Gift").text(55, 114, "Policy")
        assert document(page).tables[0].rows[0][0].text.string == "ช่องทาง No Gift Policy"

    def test_that_begin_with_a_number_are_paragraphs(self) -> None:
        page = Page().grid((50, 200, 700), (80, 140)).text(55, 100, "๑.มอบหมายเจ้าหน้าที่").text(55, 114, "๒.จัดทำคู่มือ")
        cell = document(page).tables[0].rows[0][0]
        assert cell.text.string == "๑.มอบหมายเจ้าหน้าที่\n๒.จัดทำคู่มือ"
        assert len(cell.paragraphs) == 2

    def test_of_a_heading_in_the_middle_stay_apart(self) -> None:
        page = Page().text(300, 50, "แผนพัฒนา ปี ๒๕๖๙").text(330, 66, "เทศบาลตำบล").text(50, 100, "ก" * 130)
        assert strings(document(page))[:2] == ["แผนพัฒนา ปี ๒๕๖๙", "เทศบาลตำบล"]

    def test_in_the_middle_are_one_where_the_first_is_full(self) -> None:
        page = Page().text(50, 50, "ก").text(745, 70, "ข").text(57.5, 100, f"{'ก' * 134} ได้ ")
        assert strings(document(page.text(372.5, 116, "๙๗.๘๕ คะแนน")))[-1] == f"{'ก' * 134} ได้ ๙๗.๘๕ คะแนน"

    def test_are_one_where_the_edges_of_the_cell_leave_no_room(self) -> None:
        page = Page().grid((50, 110, 700), (80, 140)).text(56, 100, "เกินกำ").text(56, 114, "หนดให้")
        assert document(page).tables[0].rows[0][0].text.string == "เกินกำหนดให้"

    def test_have_a_box_for_each_character(self) -> None:
        found = document(Page().text(100, 50, "จัดท ำคู่มือ").text(100, 66, "การใช้งาน"))
        for text in found.texts():
            for part, following in pairwise((*text.parts, None)):
                place, end = part.place, following.offset if following else len(text.string)
                assert isinstance(place, PageSpot)
                assert len(place.boxes) == len(text.string[part.offset : end].rstrip("\n"))

    def test_say_that_they_were_recovered(self) -> None:
        found = document(Page().text(100, 50, "แผนพัฒนา"))
        assert found.recovered
        assert len(found.notes) == 1


class TestATableWithoutLines:
    ROWS = (
        HEADING,
        ("๑.การปฏิบัติ", "จัดทำคู่มือ", "คะแนน ๙๐", "๑. ก."),
        ("หน้าที่", "งาน"),
        ("๒.งบ", "ประชุม", "คะแนน", "๑. ข."),
    )

    def page(self, rows: Iterable[Sequence[str]]) -> Page:
        page = Page().text(300, 40, "แผนพัฒนา")
        for number, row in enumerate(rows):
            filled(page, XS, 80 + 14 * number, row)
        return page

    def test_is_read_by_where_the_words_stand(self) -> None:
        found = document(self.page(self.ROWS))
        assert strings(found)[-1] == [
            [*HEADING],
            ["๑.การปฏิบัติหน้าที่", "จัดทำคู่มืองาน", "คะแนน ๙๐", "๑. ก."],
            ["๒.งบ", "ประชุม", "คะแนน", "๑. ข."],
        ]

    def test_is_told_of(self) -> None:
        assert any("ita-lint show" in note.en for note in document(self.page(self.ROWS)).notes)

    def test_goes_on_below_its_heading_where_that_is_repeated(self) -> None:
        below = self.page((HEADING, ("", "ทุกเดือน"), ("๓.อำนาจ", "จัดทำคู่มือ", "คะแนน", "๑. ค.")))
        below.marks.pop(0)
        rows = document(self.page(self.ROWS), below).tables[0].rows
        assert [row[1].text.string for row in rows] == ["มาตรการ", "จัดทำคู่มืองาน", "ประชุมทุกเดือน", "จัดทำคู่มือ"]


def refusal(data: bytes) -> UnreadableInput:
    with pytest.raises(UnreadableInput) as caught:
        read(data, "plan.pdf")
    assert "\n" not in caught.value.thai + caught.value.english
    return caught.value


class TestTextThatIsCutOff:
    def page(self, shown: str, cut: str, top: float = 80) -> Page:
        """Return a page of two cells, with text of which the first line is in its clip and the second below it."""
        page = Page().grid(XS[:3], (80, 120)).text(XS[1] + 5, 100, "เต็ม")
        page.marks.append(f"q {XS[0]} {HEIGHT - 120} 80 {120 - top} re W n")
        page.text(XS[0] + 5, 100, shown).text(XS[0] + 5, 130, cut)
        page.marks.append("Q")
        return page

    def test_is_not_read(self) -> None:
        assert strings(document(self.page("จัดทำคู่มือ", "และเผยแพร่"))) == [[["จัดทำคู่มือ", "เต็ม"]]]

    def test_is_told_of(self) -> None:
        notes = [note.en for note in document(self.page("จัดทำคู่มือ", "และเผยแพร่")).notes]
        assert any(note.startswith("page 1 has text that does not fit") for note in notes)

    def test_is_not_told_of_where_the_next_page_shows_it(self) -> None:
        found = document(self.page("จัดทำคู่มือ", "และเผยแพร่"), Page().text(50, 200, "และเผยแพร่"))
        assert len(found.notes) == 1

    def test_is_not_what_stands_within_its_clip(self) -> None:
        page = Page()
        page.marks.append("q 0 0 800 400 re W n")
        page.text(50, 100, "จัดทำคู่มือ").marks.append("Q")
        assert strings(document(page)) == ["จัดทำคู่มือ"]

    def test_ends_where_the_inner_of_two_clips_does(self) -> None:
        page = Page()
        page.marks.append("q 0 0 800 400 re W n 50 280 400 30 re W n")
        page.text(50, 100, "จัดทำคู่มือ").text(50, 200, "และเผยแพร่").marks.append("Q")
        assert strings(document(page)) == ["จัดทำคู่มือ"]


class TestItIsRefused:
    def test_where_only_the_columns_of_a_table_have_lines(self) -> None:
        page = filled(Page().grid(XS, (80, 300)), XS, 100, HEADING)
        for y in range(120, 290, 14):
            filled(page, XS, y, ("๑. งบ", "ประชุม", "คะแนน", "จัดทำ"))
        assert refusal(pdf(page)).kind == "not-understood"

    def test_where_the_rows_of_a_table_without_lines_cannot_be_told(self) -> None:
        page = TestATableWithoutLines().page((HEADING, ("ก่อน", "คู่มือ"), ("หลัง", "งาน")))
        assert "borders" in refusal(pdf(page)).english

    def test_where_a_table_with_lines_goes_on_without(self) -> None:
        first = filled(Page().grid(XS, (80, 120)), XS, 100, HEADING)
        assert refusal(pdf(first, filled(Page(), XS, 50, ("งบ", "ประชุม", "คะแนน", "๑. ก.")))).kind == "not-understood"

    def test_where_a_table_without_lines_goes_on_without_plain_columns(self) -> None:
        first = TestATableWithoutLines().page(TestATableWithoutLines.ROWS)
        below = Page().text(50, 50, "งบประมาณ").text(180, 50, "ประชุม").text(310, 50, "คะแนน")
        assert refusal(pdf(first, below.text(50, 66, "ตัวชี้วัดและมาตรการ" * 6))).kind == "not-understood"

    def test_where_words_stand_on_one_another(self) -> None:
        page = Page().grid((50, 200, 400), (80, 180))
        for y in range(90, 180, 14):
            page.text(55, y, "จัดทำคู่มือการปฏิบัติงาน").text(80, y, "ได้คะแนน ๑๐๐ คะแนน")
        assert refusal(pdf(page)).kind == "not-understood"

    def test_without_any_text(self) -> None:
        found = refusal(pdf(Page().picture(), Page()))
        assert found.kind == "not-a-document"
        assert "no text" in found.english

    def test_without_any_thai_letter(self) -> None:
        page = Page()
        for line in range(10):
            page.text(50, 50 + 14 * line, "ΦϬϔϠθχΩΩμνυϒσϔευϔτΪΕϔτνυϒΪϬϔνϗΩ")
        assert refusal(pdf(page)).kind == "encoding"

    def test_when_damaged(self) -> None:
        assert refusal(pdf(Page().text(50, 50, "แผนพัฒนา"))[:300]).kind == "broken"

    def test_with_a_password(self) -> None:
        lock = b"/Encrypt<</Filter/Standard/V 1/R 2/P -4/O(" + b"x" * 32 + b")/U(" + b"y" * 32 + b")>>/ID[(a)(a)]/Size"
        assert refusal(pdf(Page().text(50, 50, "แผนพัฒนา")).replace(b"/Size", lock)).kind == "locked"

    def test_with_thousands_of_pages(self) -> None:
        assert refusal(pdf(*(Page() for _ in range(501)))).kind == "too-large"


class TestOddPages:
    def test_what_stands_beside_the_page_is_not_read(self) -> None:
        page = Page().text(50, 50, "แผนพัฒนา").text(5000, 50, "ลับ").text(3e38, 1e30, "ไกล")
        assert strings(document(page)) == ["แผนพัฒนา"]

    def test_a_drawing_is_told_of(self) -> None:
        page = Page().text(50, 50, "แผนพัฒนา")
        for n in range(1100):
            at = 5 * n
            page.marks.append(f"{at} 0 m {at} 9999 l S 0 {at} m 9999 {at} l S")
        assert any("too many lines" in note.en for note in document(page).notes)

    def test_a_page_that_is_a_picture_is_told_of(self) -> None:
        found = document(Page().text(50, 50, "แผนพัฒนา"), Page().picture())
        assert any(note.en.startswith("page 2: a picture") for note in found.notes)
