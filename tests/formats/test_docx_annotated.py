import re
from collections.abc import Callable

import pytest
from packages import members, parsed, zipped
from word_runs import MAIN, body

from ita_lint.formats import annotated, edited, read
from ita_lint.model.document import Document
from ita_lint.model.findings import Edit, Remark
from ita_lint.model.text import Span

WordFile = Callable[..., bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOLD = "<w:rPr><w:b/></w:rPr>"


def at(document: Document, old: str) -> Span:
    """Return where `old` stands first."""
    found = (Span(text, text.string.find(old), text.string.find(old) + len(old)) for text in document.texts())
    return next(span for span in found if span.start >= 0)


def remark(document: Document, old: str, new: str | None = None, string: str = "ผิด") -> Remark:
    span = at(document, old)
    return Remark(span, string, () if new is None else (Edit(span, new),))


def reviewed(data: bytes, *remarks: tuple[str, ...]) -> bytes:
    document = read(data, "plan.docx")
    return annotated(data, "plan.docx", [remark(document, *one) for one in remarks])


def t(string: str) -> str:
    return f"<w:t>{string}</w:t>"


def r(string: str, look: str = "") -> str:
    return f"<w:r>{look}{t(string)}</w:r>"


def gone(string: str, look: str = "") -> str:
    return f'<w:del w:author="ita-lint"><w:r>{look}<w:delText>{string}</w:delText></w:r></w:del>'


def new(string: str, look: str = "") -> str:
    return f'<w:ins w:author="ita-lint">{r(string, look)}</w:ins>'


def about(number: int, inside: str) -> str:
    start, reference = f'<w:commentRangeStart w:id="{number}"/>', f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    return f'{start}{inside}<w:commentRangeEnd w:id="{number}"/>{reference}'


OTHERS = "<w:ins w:id='{}' w:author='a'>"


@pytest.mark.parametrize(
    ("inside", "remarks", "expected"),
    [
        (r("กขค", BOLD), [("ข",)], r("ก", BOLD) + about(0, r("ข", BOLD)) + r("ค", BOLD)),
        (r("ก") + r("ข"), [("ข",)], r("ก") + about(0, r("ข"))),
        (r("กข") + r("คง", BOLD), [("ขค",)], r("ก") + about(0, r("ข") + r("ค", BOLD)) + r("ง", BOLD)),
        (r("กขค", BOLD), [("ข", "x")], r("ก", BOLD) + about(0, gone("ข", BOLD) + new("x", BOLD)) + r("ค", BOLD)),
        (r("กข"), [("ข", "")], r("ก") + about(0, gone("ข"))),
        (r("กข") + r("ค", BOLD), [("ขค", "x")], r("ก") + about(0, gone("ข") + new("x") + gone("ค", BOLD))),
        (
            f"{OTHERS.format(7)}{r('กข')}</w:ins>",
            [("ข", "x")],
            f"{OTHERS.format(7)}{r('ก')}{about(8, gone('ข') + '</w:ins>' + new('x') + OTHERS.format(10))}</w:ins>",
        ),
        (
            f"<w:hyperlink w:anchor='x'>{r('กข')}</w:hyperlink>",
            [("ข", "x")],
            f"<w:hyperlink w:anchor='x'>{r('ก')}{about(0, gone('ข') + new('x'))}</w:hyperlink>",
        ),
        (
            "<w:r><w:t>ก</w:t><w:br/><w:t>ข</w:t></w:r>",
            [("\n", "")],
            r("ก") + about(0, '<w:del w:author="ita-lint"><w:r><w:br/></w:r></w:del>') + r("ข"),
        ),
        (
            "<w:r><w:rPr><w:b/><w:rPrChange w:id='3' w:author='a'/></w:rPr><w:t>ก</w:t></w:r>",
            [("ก", "x")],
            about(4, gone("ก", "<w:rPr><w:b/><w:rPrChange w:id='3' w:author='a'/></w:rPr>") + new("x", BOLD)),
        ),
    ],
)
def test_runs_are_split_where_remarks_begin_and_end(
    word: WordFile, inside: str, remarks: list[tuple[str, ...]], expected: str
) -> None:
    found = body(reviewed(word(f"<w:p>{inside}</w:p>"), *remarks))
    assert re.sub(r' w:id="\d+" w:author="ita-lint"', ' w:author="ita-lint"', found) == f"<w:p>{expected}</w:p>"


def test_comments_may_overlap(word: WordFile) -> None:
    found = body(reviewed(word(f"<w:p>{r('กขค')}</w:p>"), ("กข",), ("ขค",)))
    marks = re.findall(r"<w:(?:commentRange)?(t|Start|End)\b(?: w:id=.(\d))?[^>]*>([^<]*)", found)
    assert marks == [
        ("Start", "0", ""),
        ("t", "", "ก"),
        ("Start", "1", ""),
        ("t", "", "ข"),
        ("End", "0", ""),
        ("t", "", "ค"),
        ("End", "1", ""),
    ]


@pytest.mark.parametrize("paragraph", ["<w:p/>", "<w:p><w:pPr/></w:p>"])
def test_an_empty_cell_takes_remarks_and_changes(word: WordFile, paragraph: str) -> None:
    data = word(f"<w:tbl><w:tr><w:tc>{paragraph}</w:tc></w:tr></w:tbl>")
    cell = read(data, "plan.docx").tables[0].rows[0][0]
    found = body(annotated(data, "plan.docx", [Remark(cell.span, "ว่าง", (Edit(cell.span, "ก"),))]))
    assert about(0, new("ก")) in found.replace(' w:id="1" w:author', " w:author")


class TestComments:
    def test_are_written_into_a_part_of_their_own(self, word: WordFile) -> None:
        parts = members(reviewed(word(f"<w:p>{r('ก')}</w:p>"), ("ก", "ข", "ควร <แก้>\nเป็น ข")))
        (comment,) = parsed(parts["word/comments.xml"])
        assert comment.attrib == {f"{W}id": "0", f"{W}author": "ita-lint", f"{W}initials": "IL"}
        assert [one.text for one in comment.iter(f"{W}t")] == ["ควร <แก้>", "เป็น ข"]
        assert b'PartName="/word/comments.xml"' in parts["[Content_Types].xml"]
        assert b'Target="comments.xml"' in parts["word/_rels/document.xml.rels"]

    def test_need_no_relations_and_take_no_name_of_another_part(self, word: WordFile) -> None:
        parts = members(word(f"<w:p>{r('ก')}</w:p>", members={"word/comments.xml": b"<x/>"}))
        del parts["word/_rels/document.xml.rels"]
        after = members(reviewed(zipped(parts), ("ก",)))
        assert after["word/comments.xml"] == b"<x/>"
        assert "ผิด" in after["word/comments1.xml"].decode()
        assert b'Target="comments1.xml"' in after["word/_rels/document.xml.rels"]

    def test_are_of_the_form_of_the_standard_that_the_file_is_in(self, word: WordFile) -> None:
        parts = members(word(f"<w:p>{r('ก')}</w:p>"))
        strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
        main = parts[MAIN].replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main", strict)
        after = members(reviewed(zipped({**parts, MAIN: main}), ("ก",)))
        assert strict in after["word/comments.xml"]
        assert b"purl.oclc.org" in after["word/_rels/document.xml.rels"]

    def test_join_those_of_others(self, word: WordFile) -> None:
        others = f"<w:comment w:id='5' w:author='ก'><w:p>{r('ความเห็น')}</w:p></w:comment>"
        inside = "<w:commentRangeStart w:id='5'/>" + r("ก") + "<w:commentRangeEnd w:id='5'/>"
        data = word(f"<w:p>{inside}</w:p>", {"comments": others})
        after = reviewed(data, ("ก",))
        assert others in members(after)["word/comments.xml"].decode()
        assert members(after)["word/_rels/document.xml.rels"] == members(data)["word/_rels/document.xml.rels"]
        assert [one.string for one in read(after, "plan.docx").comments] == ["ความเห็น"]

    def test_on_other_parts_stand_in_the_body_and_name_the_place(self, word: WordFile) -> None:
        section = "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>"
        data = word(f"<w:p>{r('ก')}</w:p>{section}", {"header1": f"<w:p>{r('ข')}</w:p>"})
        parts = members(reviewed(data, ("ข", "x")))
        assert about(0, r("ก")) in parts[MAIN].decode()
        assert "หัวกระดาษ ย่อหน้า 1: ผิด" in parts["word/comments.xml"].decode()
        assert "delText" in parts["word/header1.xml"].decode()
        assert "comment" not in parts["word/header1.xml"].decode()

    def test_on_a_text_box_stand_at_the_paragraph_that_holds_it(self, word: WordFile) -> None:
        box = f"<w:r><w:pict><v:textbox><w:txbxContent><w:p>{r('ค')}</w:p></w:txbxContent></v:textbox></w:pict></w:r>"
        parts = members(reviewed(word(f"<w:p>{r('ก')}</w:p><w:p>{r('ข')}{box}</w:p>"), ("ค",)))
        assert about(0, r("ข")) in parts[MAIN].decode()
        assert "กล่องข้อความ ย่อหน้า 1: ผิด" in parts["word/comments.xml"].decode()


class TestReviewingAgain:
    DATA = f"<w:p>{r('กขค', BOLD)}{OTHERS.format(1)}{r('ง')}</w:ins></w:p>"

    def test_leaves_nothing_of_the_earlier_review(self, word: WordFile) -> None:
        once = reviewed(word(self.DATA), ("ข", "x"), ("ง", "y"))
        assert reviewed(once, ("ข", "x"), ("ง", "y")) == once
        other = members(reviewed(once, ("ค",)))
        assert b"delText" not in other[MAIN]
        assert other["word/comments.xml"].count(b"<w:comment ") == 1

    def test_reads_what_nobody_accepted_as_not_made(self, word: WordFile) -> None:
        document = read(reviewed(word(self.DATA), ("ข", "x")), "plan.docx")
        assert [text.string for text in document.texts()] == ["กขคง"]
        assert document.comments == ()
        assert "ita-lint" in document.notes[-1]["en"]

    def test_an_edit_withdraws_it(self, word: WordFile) -> None:
        once = reviewed(word(self.DATA), ("ข", "x"))
        edit = Edit(at(read(once, "plan.docx"), "ค"), "z")
        after = edited(once, "plan.docx", [edit])
        assert b"ita-lint" not in b"".join(members(after).values())
        assert [text.string for text in read(after, "plan.docx").texts()] == ["กขzง"]

    def test_saved_by_another_program_is_understood(self, word: WordFile) -> None:
        once = members(reviewed(word(self.DATA), ("ข", "x")))
        reference, style = (
            b"<w:r><w:commentReference",
            b'<w:r w:rsidR="1"><w:rPr><w:rStyle w:val="C"/></w:rPr><w:commentReference',
        )
        dated = once[MAIN].replace(reference, style).replace(b'"ita-lint"', b'"ita-lint" w:date="2026-01-01T00:00:00Z"')
        after = members(reviewed(zipped({**once, MAIN: dated}), ("ค",)))
        assert after[MAIN].count(b"commentReference") == 1
        assert b"delText" not in after[MAIN]


def test_all_else_stays_as_it_was(word: WordFile) -> None:
    more = {"word/media/image1.png": b"\x89PNG", "word/charts/chart1.xml": b"<c/>", "word/vbaProject.bin": b"\x00\x01"}
    picture = "<w:p><w:r><w:drawing><a/></w:drawing></w:r><w:r><w:object/></w:r></w:p>"
    data = word(f"{picture}<w:p>{r('ก')}</w:p>{picture}", {}, more)
    before, after = members(data), members(reviewed(data, ("ก", "ข")))
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {MAIN, "word/comments.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"}
    assert after[MAIN].count(picture.encode()) == 2


def test_words_deeper_in_a_run_are_remarked_behind_it(word: WordFile) -> None:
    choice = f"<mc:AlternateContent><mc:Choice Requires='w14'>{t('กข')}</mc:Choice></mc:AlternateContent>"
    found = body(reviewed(word(f"<w:p><w:r>{choice}</w:r></w:p>"), ("ก",)))
    assert found == f"<w:p><w:r>{choice}</w:r>{about(0, '')}</w:p>"


def test_edits_that_overlap_earlier_ones_are_not_offered(word: WordFile) -> None:
    found = body(reviewed(word(f"<w:p>{r('กขค')}</w:p>"), ("กข", "x"), ("ขค", "y"), ("กข", "x")))
    assert found.count("<w:ins ") == 1
    assert found.count("commentReference") == 3
