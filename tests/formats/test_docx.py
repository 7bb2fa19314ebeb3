from collections.abc import Callable

import pytest

from ita_lint.formats import read
from ita_lint.model.document import Document
from ita_lint.model.spots import ParagraphPlace, TableCell
from ita_lint.model.text import Text

WordFile = Callable[..., bytes]


def texts(data: bytes) -> list[str]:
    return [block.string for block in read(data, "plan.docx").blocks if isinstance(block, Text)]


def grid(document: Document, number: int = 0) -> list[list[str]]:
    return [[cell.text.string for cell in row] for row in document.tables[number].rows]


def rows(data: bytes) -> list[list[str]]:
    return grid(read(data, "plan.docx"))


def run(string: str, look: str = "") -> str:
    return f'<w:r>{look and f"<w:rPr>{look}</w:rPr>"}<w:t xml:space="preserve">{string}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p>{properties and f'<w:pPr>{properties}</w:pPr>'}{''.join(runs)}</w:p>"


def tc(*content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(content) or '<w:p/>'}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{properties and f'<w:trPr>{properties}</w:trPr>'}{''.join(cells)}</w:tr>"


def tbl(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/>{''.join(rows)}</w:tbl>"


def cells(*strings: str) -> str:
    return tr(*(tc(p(run(string))) for string in strings))


def box(content: str) -> str:
    shape = f"<wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
    old = f"<w:pict><v:textbox><w:txbxContent>{content}</w:txbxContent></v:textbox></w:pict>"
    choice = f'<mc:Choice Requires="wps"><w:drawing>{shape}</w:drawing></mc:Choice>'
    return f"<w:r><mc:AlternateContent>{choice}<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>code</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/>'
    '</w:r><w:r><w:t>inner</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>ข</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (run("ก") + run("ข", "<w:b/>"), "กข"),
        ("<w:r><w:t> ก </w:t></w:r>", "ก"),
        ("<w:r><w:t>ก\nข</w:t></w:r>", "ก ข"),
        ("<w:r><w:t>A&amp;B &lt;ก&gt; &#3586;</w:t></w:r>", "A&B <ก> ข"),
        ("<w:r><w:t>ก<![CDATA[<ข>]]>ค</w:t></w:r>", "ก<ข>ค"),
        (run("ก\u00a0ข\u200bค"), "ก\u00a0ข\u200bค"),
        ("<w:r><w:t>ก</w:t><w:br/><w:t>ข</w:t><w:cr/><w:t>ค</w:t></w:r>", "ก\nข\nค"),
        ("<w:r><w:t>ก</w:t><w:tab/><w:t>ข</w:t></w:r>", "ก\tข"),
        ("<w:r><w:t>๒๕๖๘</w:t><w:noBreakHyphen/><w:softHyphen/><w:t>๒๕๖๙</w:t></w:r>", "๒๕๖๘-๒๕๖๙"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>ก</w:t></w:r>', "☑ก"),
        ('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>' + run("ก"), "•ก"),
        ('<w:r><w:sym w:font="Arial" w:char="0E01"/></w:r>', "ก"),
        (f"<w:ins w:id='1' w:author='a'>{run('ก')}</w:ins>", "ก"),
        (f"<w:del w:id='1' w:author='a'>{run('ก').replace('w:t', 'w:delText')}</w:del>{run('ข')}", "ข"),
        (f"<w:moveFrom w:id='1'>{run('ก')}</w:moveFrom><w:moveTo w:id='1'>{run('ข')}</w:moveTo>", "ข"),
        (f"<w:sdt><w:sdtPr><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>{run('ก')}</w:sdtContent></w:sdt>", "ก"),
        (f"<w:hyperlink r:id='x'>{run('ก')}</w:hyperlink>", "ก"),
        (f"<w:smartTag w:element='x'>{run('ก')}</w:smartTag>", "ก"),
        (f"<w:fldSimple w:instr='PAGE'>{run('ก')}</w:fldSimple>", "ก"),
        (f"{run('ก')}{FIELD}{run('ค')}", "กขค"),
        (run("ก", "<w:vanish/>") + run("ข", "<w:vanish w:val='0'/>"), "ข"),
        ("<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>ก</w:t></w:r>", "ก"),
        (f"<w:r><w:ruby><w:rt>{run('x')}</w:rt><w:rubyBase>{run('ก')}</w:rubyBase></w:ruby><w:t>ข</w:t></w:r>", "กข"),
    ],
)
def test_what_a_reader_of_the_page_sees_is_read(word: WordFile, inside: str, expected: str) -> None:
    assert texts(word(p(inside))) == [expected]


def test_a_paragraph_that_shows_nothing_is_left_out(word: WordFile) -> None:
    assert texts(word(p(run("ก")) + p() + "<w:p/>" + p(run(" ")) + p(run("ข")))) == ["ก", "ข"]


def test_paragraphs_whose_end_is_deleted_are_one(word: WordFile) -> None:
    deleted = p(run("ก"), properties="<w:rPr><w:del w:id='1' w:author='a'/></w:rPr>")
    assert texts(word(deleted + p(run("ข")) + p(run("ค")))) == ["กข", "ค"]
    assert rows(word(tbl(tr(tc(deleted), tc(p(run("ข"))))))) == [["ก", "ข"]]


def test_a_style_can_hide_text(word: WordFile) -> None:
    styles = "<w:style w:styleId='A'><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId='B'><w:basedOn w:val='A'/>"
    styles += "</w:style><w:style w:styleId='C'><w:name w:val='c'/></w:style>"
    body = p(run("ก"), properties="<w:pStyle w:val='B'/>") + p(run("ข", "<w:rStyle w:val='A'/>"), run("ค"))
    assert texts(word(body + p(run("ง"), properties="<w:pStyle w:val='C'/>"), {"styles": styles})) == ["ค", "ง"]


def test_text_boxes_come_once_after_their_paragraph(word: WordFile) -> None:
    document = read(word(p(run("ก"), box(p(run("ข")) + p(run("ค"))), run("ง")) + p(run("จ"))), "plan.docx")
    assert [(text.string, text.parts[0].place) for text in document.texts()] == [
        ("กง", ParagraphPlace(1, 1)),
        ("ข", ParagraphPlace(2, 1, "text-box")),
        ("ค", ParagraphPlace(3, 2, "text-box")),
        ("จ", ParagraphPlace(4, 2)),
    ]


def test_a_text_box_for_old_programs_alone_is_read(word: WordFile) -> None:
    old = f"<w:pict><v:textbox><w:txbxContent>{p(run('ก'))}</w:txbxContent></v:textbox></w:pict>"
    fallback = f"<mc:AlternateContent><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    assert texts(word(p(f"<w:r>{old}</w:r>"))) == texts(word(p(f"<w:r>{fallback}</w:r>"))) == ["ก"]


def test_headers_footers_and_notes_come_after_the_body(word: WordFile) -> None:
    references = (
        '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>'
    )
    section = f'<w:sectPr>{references}<w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    parts = {"header1": p(run("หัว")), "header2": p(run("หน้าแรก")), "footer1": p(run("ท้าย"))}
    parts["footnotes"] = f"<w:footnote w:id='1'>{p(run('เชิงอรรถ'))}</w:footnote>"
    document = read(word(p(run("ก")) + section, parts), "plan.docx")
    kinds = [(text.string, getattr(text.parts[0].place, "part", "")) for text in document.texts()]
    assert kinds == [("ก", "body"), ("หัว", "header"), ("ท้าย", "footer"), ("เชิงอรรถ", "footnote")]
    first = read(word(p(run("ก")) + section.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>"), parts), "plan.docx")
    assert "หน้าแรก" in [text.string for text in first.texts()]


class TestTables:
    def test_merged_cells_are_one_object(self, word: WordFile) -> None:
        table = tbl(
            tr(tc(p(run("ก")), properties="<w:gridSpan w:val='2'/>"), tc(p(run("ข")))),
            tr(tc(p(run("ค")), properties="<w:vMerge w:val='restart'/>"), tc(p(run("ง"))), tc(p(run("จ")))),
            tr(tc(p(run("ซ่อน")), properties="<w:vMerge/>"), tc(p(run("ฉ"))), tc(p(run("ช")))),
        )
        (found,) = read(word(table), "plan.docx").tables
        assert [[cell.text.string for cell in row] for row in found.rows] == [
            ["ก", "ก", "ข"],
            ["ค", "ง", "จ"],
            ["ค", "ฉ", "ช"],
        ]
        assert found.rows[0][0] is found.rows[0][1]
        assert found.rows[1][0] is found.rows[2][0]

    def test_cells_that_are_left_out_are_blank(self, word: WordFile) -> None:
        table = tbl(cells("ก", "ข", "ค"), tr(tc(p(run("ง"))), properties="<w:gridBefore w:val='1'/>"))
        assert rows(word(table)) == [["ก", "ข", "ค"], ["", "ง", ""]]

    def test_cells_joined_as_old_files_do_are_one(self, word: WordFile) -> None:
        table = tr(tc(p(run("ก")), properties="<w:hMerge w:val='restart'/>"), tc(properties="<w:hMerge/>"))
        assert rows(word(tbl(table, cells("ข", "ค")))) == [["ก", "ก"], ["ข", "ค"]]

    def test_rows_and_cells_in_content_controls_are_read(self, word: WordFile) -> None:
        row = f"<w:sdt><w:sdtContent>{cells('ก', 'ข')}</w:sdtContent></w:sdt>"
        cell = f"<w:sdt><w:sdtContent>{tc(p(run('ค')))}</w:sdtContent></w:sdt>"
        assert rows(word(tbl(row, tr(cell, tc(p(run("ง"))))))) == [["ก", "ข"], ["ค", "ง"]]

    def test_deleted_and_hidden_rows_and_cells_are_not_read(self, word: WordFile) -> None:
        deleted = tr(tc(p(run("x"))), properties="<w:del w:id='1' w:author='a'/>")
        hidden = tr(tc(p(run("y"))), properties="<w:hidden/>")
        gone = tr(tc(p(run("ค"))), tc(p(run("z")), properties="<w:cellDel w:id='1' w:author='a'/>"))
        assert rows(word(tbl(cells("ก", "ข"), deleted, hidden, gone))) == [["ก", "ข"], ["ค", ""]]

    def test_a_cell_keeps_its_paragraphs_with_their_places(self, word: WordFile) -> None:
        table = tbl(tr(tc(p(run("ก")), p(), p(run("ข"))), tc()))
        (found,) = read(word(p(run("x")) + table), "plan.docx").tables
        cell, blank = found.rows[0]
        assert cell.text.string == "ก\nข"
        assert [part.place for part in cell.text.parts] == [TableCell(3, 1, 1, 1, 1), TableCell(5, 1, 1, 1, 3)]
        assert [(one.start, one.end) for one in cell.paragraphs] == [(0, 1), (2, 3)]
        assert (blank.text.string, blank.text.parts[0].place) == ("", TableCell(6, 1, 1, 2, 1))

    def test_a_table_in_a_cell_is_text_of_the_cell(self, word: WordFile) -> None:
        inner = tbl(cells("ข", "ค"), cells("ง", "จ"))
        assert rows(word(tbl(tr(tc(p(run("ก")), inner, p(run("ฉ"))), tc())))) == [["ก\nข\nค\nง\nจ\nฉ", ""]]

    def test_a_table_that_only_lays_out_the_page_is_opened(self, word: WordFile) -> None:
        document = read(word(tbl(tr(tc(p(run("ก")), tbl(cells("ข", "ค", "ง")), p())))), "plan.docx")
        assert [block.string for block in document.blocks if isinstance(block, Text)] == ["ก"]
        assert grid(document) == [["ข", "ค", "ง"]]

    def test_a_table_in_a_text_box_is_a_table(self, word: WordFile) -> None:
        assert rows(word(p(box(tbl(cells("ก", "ข")))))) == [["ก", "ข"]]


class TestNotes:
    def test_changes_that_nobody_accepted_are_told(self, word: WordFile) -> None:
        change = f"<w:ins w:id='1'>{run('ก')}</w:ins><w:ins w:id='2'>{run('ก')}</w:ins><w:del w:id='3'/>"
        (note,) = read(word(p(change)), "plan.docx").notes
        assert "แทรก 2 แห่ง ลบ 1 แห่ง" in note["th"]
        assert "insertions: 2, deletions: 1" in note["en"]

    def test_another_document_inside_is_told(self, word: WordFile) -> None:
        (note,) = read(word(tbl(cells("ก")) + "<w:altChunk r:id='x'/>"), "plan.docx").notes
        assert "another document" in note["en"]

    def test_an_ordinary_file_has_none(self, word: WordFile) -> None:
        assert read(word(p(run("ก"))), "plan.docx").notes == ()


class TestComments:
    SAID = "<w:comment w:id='0' w:author='ก'>" + p(run("ita-lint: ignore")) + p(run("เหตุผล")) + "</w:comment>"
    REFERENCE = "<w:r><w:commentReference w:id='0'/></w:r>"

    def found(self, word: WordFile, body: str, said: str = SAID) -> list[tuple[str, str]]:
        document = read(word(body, {"comments": said}), "plan.docx")
        assert all(one.at.text in list(document.texts()) for one in document.comments)
        return [(one.at.excerpt, one.string) for one in document.comments]

    def test_stand_at_the_words_they_are_about(self, word: WordFile) -> None:
        start, end = "<w:commentRangeStart w:id='0'/>", "<w:commentRangeEnd w:id='0'/>" + self.REFERENCE
        string = "ita-lint: ignore\nเหตุผล"
        assert self.found(word, p(run("ก"), start, run("ข"), end, run("ค"))) == [("ข", string)]
        assert self.found(word, p(run("ก"), start, run("ข")) + p(run("ค"), end)) == [("ข", string)]
        cell = tc(p(run("ก"), start, run("ข")), p(run("ค"), end, run("ง")))
        assert self.found(word, tbl(tr(cell, tc()))) == [("ข\nค", string)]
        assert self.found(word, p(run("ก")) + start + p(run("ข")) + end) == [("ข", string)]

    def test_at_a_point_are_about_the_paragraph(self, word: WordFile) -> None:
        assert self.found(word, p(run("ก"), self.REFERENCE, run("ข")))[0][0] == "กข"

    def test_on_a_paragraph_without_words_stand_before_the_next_text(self, word: WordFile) -> None:
        (one,) = read(word(p(run("ก")) + p(self.REFERENCE) + p(run("ข")), {"comments": self.SAID}), "x").comments
        assert (one.at.text.string, one.at.start, one.at.end) == ("ข", 0, 0)

    def test_of_our_own_are_none(self, word: WordFile) -> None:
        said = self.SAID.replace("author='ก'", "author='ita-lint'")
        assert self.found(word, p(run("ก"), self.REFERENCE), said) == []
