import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packages import members, zipped
from word_runs import MAIN, STRINGS, Piece, body, paragraph, paragraphs

from ita_lint.formats import edited, read
from ita_lint.model.document import Cell, Document
from ita_lint.model.findings import Edit
from ita_lint.model.text import Span

WordFile = Callable[..., bytes]


def at(document: Document, old: str) -> Span:
    """Return where `old` stands, which must be one place."""
    (found,) = [
        Span(text, match.start(), match.end())
        for text in document.texts()
        for match in re.finditer(re.escape(old), text.string)
    ]
    return found


def changed(data: bytes, *edits: tuple[str, str]) -> bytes:
    document = read(data, "plan.docx")
    return edited(data, "plan.docx", [Edit(at(document, old), new) for old, new in edits])


def t(string: str) -> str:
    return f"<w:t>{string}</w:t>"


def kept(string: str) -> str:
    return f'<w:t xml:space="preserve">{string}</w:t>'


BOLD = "<w:rPr><w:b/></w:rPr>"
MARKED = "<w:pPr><w:jc/><w:rPr><w:ins w:id='1'/><w:b/></w:rPr></w:pPr>"


@pytest.mark.parametrize(
    ("inside", "old", "new", "expected"),
    [
        (f"<w:r>{BOLD}{t('กขค')}</w:r>", "ข", "ง", f"<w:r>{BOLD}{t('กงค')}</w:r>"),
        (
            f"<w:r>{BOLD}{t('กข')}</w:r><w:r>{t('คง')}</w:r>",
            "ขค",
            "x",
            f"<w:r>{BOLD}{t('กx')}</w:r><w:r>{t('ง')}</w:r>",
        ),
        (f"<w:r>{t('ก')}</w:r>", "ก", "", f"<w:r>{t('')}</w:r>"),
        (f"<w:r>{t('กข')}</w:r>", "ก", " ", f"<w:r>{kept(' ข')}</w:r>"),
        (f"<w:r>{kept('ก ข')}</w:r>", " ", "&<", f"<w:r>{kept('ก&amp;&lt;ข')}</w:r>"),
        (f"<w:r>{t('A&amp;B &#3586;')}</w:r>", "B", "C", f"<w:r>{t('A&amp;C &#3586;')}</w:r>"),
        (f"<w:r>{t('ก<![CDATA[<]]>ข')}</w:r>", "ข", "ค", f"<w:r>{t('ก&lt;ค')}</w:r>"),
        (f"<w:r>{t(' ก ')}</w:r>", "ก", "ข", f"<w:r>{t('ข')}</w:r>"),
        (f"<w:r>{t('กขค')}</w:r>", "ข", "\n", f"<w:r>{t('ก')}<w:br/>{t('ค')}</w:r>"),
        (f"<w:r>{t('กขค')}</w:r>", "ข", "x\t", f"<w:r>{t('กx')}<w:tab/>{t('ค')}</w:r>"),
        (f"<w:r>{t('ก')}<w:br/>{t('ข')}</w:r>", "\n", "", f"<w:r>{t('ก')}{t('ข')}</w:r>"),
        (f"<w:r>{t('ก')}<w:br/>{t('ข')}</w:r>", "\n", " ", f"<w:r>{t('ก')}{kept(' ')}{t('ข')}</w:r>"),
        (f"<w:r>{t('ก')}<w:noBreakHyphen/></w:r>", "-", "–", f"<w:r>{t('ก')}{t('–')}</w:r>"),
        (f"<w:ins w:id='1'><w:r>{t('ก')}</w:r></w:ins>", "ก", "ข", f"<w:ins w:id='1'><w:r>{t('ข')}</w:r></w:ins>"),
        ("<w:r><w:t  xml:space='default' >กข</w:t ></w:r>", "ข", " ", f"<w:r>{kept('ก ')}</w:r>"),
        (f"<w:r>{t('ก')}</w:r>", "ก", "x\x01\x0cy", f"<w:r>{t('xy')}</w:r>"),
    ],
)
def test_an_edit_changes_the_words_and_keeps_the_look(
    word: WordFile, inside: str, old: str, new: str, expected: str
) -> None:
    assert body(changed(word(f"<w:p>{inside}</w:p>"), (old, new))) == f"<w:p>{expected}</w:p>"


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("<w:p/>", "<w:p><w:r><w:t>ก</w:t></w:r></w:p>"),
        ('<w:p w:rsidR="1" />', '<w:p w:rsidR="1" ><w:r><w:t>ก</w:t></w:r></w:p>'),
        ("<w:p></w:p>", "<w:p><w:r><w:t>ก</w:t></w:r></w:p>"),
        ("<w:p><w:pPr/></w:p>", "<w:p><w:pPr/><w:r><w:t>ก</w:t></w:r></w:p>"),
        (f"<w:p>{MARKED}</w:p>", f"<w:p>{MARKED}<w:r><w:rPr><w:b/></w:rPr><w:t>ก</w:t></w:r></w:p>"),
        ("<w:p><w:r><w:t/></w:r></w:p>", "<w:p><w:r><w:t>ก</w:t></w:r></w:p>"),
    ],
)
def test_an_empty_cell_takes_words(word: WordFile, paragraph: str, expected: str) -> None:
    table = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>"
    data = word(table.format(paragraph))
    cell = read(data, "plan.docx").tables[0].rows[0][0]
    assert body(edited(data, "plan.docx", [Edit(cell.span, "ก")])) == table.format(expected)


@pytest.mark.parametrize(
    ("offset", "expected"),
    [
        (0, f"<w:r>{t('xก')}</w:r><w:r>{BOLD}{t('ข')}<w:br/>{t('ค')}</w:r>"),
        (1, f"<w:r>{t('กx')}</w:r><w:r>{BOLD}{t('ข')}<w:br/>{t('ค')}</w:r>"),
        (2, f"<w:r>{t('ก')}</w:r><w:r>{BOLD}{t('ขx')}<w:br/>{t('ค')}</w:r>"),
        (3, f"<w:r>{t('ก')}</w:r><w:r>{BOLD}{t('ข')}<w:br/>{t('xค')}</w:r>"),
        (4, f"<w:r>{t('ก')}</w:r><w:r>{BOLD}{t('ข')}<w:br/>{t('คx')}</w:r>"),
    ],
)
def test_words_are_put_between_others(word: WordFile, offset: int, expected: str) -> None:
    data = word(f"<w:p><w:r>{t('ก')}</w:r><w:r>{BOLD}{t('ข')}<w:br/>{t('ค')}</w:r></w:p>")
    (text,) = read(data, "plan.docx").texts()
    assert body(edited(data, "plan.docx", [Edit(Span(text, offset, offset), "x")])) == f"<w:p>{expected}</w:p>"


def test_paragraphs_stay_where_an_edit_goes_over_them(word: WordFile) -> None:
    data = word(
        f"<w:tbl><w:tr><w:tc><w:p><w:r>{t('กข')}</w:r></w:p><w:p><w:r>{t('คง')}</w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    assert body(changed(data, ("ข\nค", "x"))) == body(data).replace("กข", "กx").replace("คง", "ง")
    assert body(changed(data, ("คง", ""))) == body(data).replace("คง", "")
    assert body(changed(data, ("\n", "x"))) == body(data).replace("กข", "กขx")


def test_other_parts_are_changed_where_the_words_stand(word: WordFile) -> None:
    section = "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>"
    data = word(f"<w:p><w:r>{t('ก')}</w:r></w:p>{section}", {"header1": f"<w:p><w:r>{t('ข')}</w:r></w:p>"})
    before, after = members(data), members(changed(data, ("ข", "ค")))
    assert {name for name in before if before[name] != after[name]} == {"word/header1.xml"}
    assert after["word/header1.xml"] == before["word/header1.xml"].replace("ข".encode(), "ค".encode())


def test_a_part_keeps_its_encoding(word: WordFile) -> None:
    parts = members(word(f"<w:p><w:r>{t('ก')}</w:r></w:p>"))
    for encoding in ("utf-16", "utf-8-sig"):
        main = parts[MAIN].replace(b"UTF-8", encoding.replace("-sig", "").encode()).decode()
        data = zipped({**parts, MAIN: main.encode(encoding)})
        assert members(changed(data, ("ก", "ข")))[MAIN] == main.replace("ก", "ข").encode(encoding)


def skeleton(data: bytes) -> str:
    """Return the main part without what shows characters, and without runs that hold nothing else."""
    return re.sub("<w:r></w:r>", "", re.sub("<w:t[^>]*>[^<]*</w:t>|<w:br/>|<w:tab/>", "", body(data)))


def stretches(cell: Cell) -> list[tuple[int, int]]:
    return [(one.start, one.end) for one in cell.paragraphs]


@given(st.lists(paragraphs(), min_size=1, max_size=4), st.data())
def test_what_is_edited_reads_as_the_text_with_the_edits(
    word: WordFile, found: list[list[Piece]], draw: st.DataObject
) -> None:
    data = word(f"<w:tbl><w:tr><w:tc>{''.join(map(paragraph, found))}</w:tc></w:tr></w:tbl>")
    cell = read(data, "plan.docx").tables[0].rows[0][0]
    edits, expected = list[Edit](), list[str]()
    for start, end in stretches(cell):
        points = sorted(draw.draw(st.lists(st.integers(start, end), max_size=4, unique=True)))
        string, made = "", start
        for first, last in zip(points[::2], points[1::2], strict=False):
            edits.append(Edit(Span(cell.text, first, last), draw.draw(STRINGS)))
            string += cell.text.string[made:first] + edits[-1].new
            made = last
        expected.append(string + cell.text.string[made:end])
    if draw.draw(st.booleans()) and not edits:
        edits.append(Edit(Span(cell.text, 0, 0), draw.draw(STRINGS)))
        expected[0] = edits[-1].new + expected[0]
    after = edited(data, "plan.docx", edits)
    (row,) = read(after, "plan.docx").tables[0].rows
    assert row[0].text.string == "\n".join(one for one in expected if one.strip())
    assert skeleton(after) == skeleton(data)
    parts, old = members(after), members(data)
    assert {name for name in old if parts[name] != old[name]} <= {MAIN}
