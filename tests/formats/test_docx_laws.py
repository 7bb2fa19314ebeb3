"""What holds for every Word document that a small writer makes: it reads back as the words that were written."""

from collections.abc import Callable
from contextlib import suppress
from html import escape

from hypothesis import given
from hypothesis import strategies as st

from ita_lint.errors import UnreadableInput, UsageError
from ita_lint.formats import annotated, edited, read
from ita_lint.formats.word.reading import Reading
from ita_lint.model.document import Table
from ita_lint.model.findings import Edit, Remark, Renumber

WordFile = Callable[..., bytes]

LETTERS = "กขคเแ\u0e31\u0e34\u0e49\u0e33\u200b๐๑๒01aO .,&<>\"'\u00a0\n\t-"
STRINGS = st.text(LETTERS, min_size=1, max_size=10)
DRESSES = (
    "<w:r>{}</w:r>",
    "<w:r><w:rPr><w:b/></w:rPr>{}</w:r>",
    '<w:ins w:id="1" w:author="a"><w:r>{}</w:r></w:ins>',
    '<w:moveTo w:id="1" w:author="a"><w:r>{}</w:r></w:moveTo>',
    "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent><w:r>{}</w:r></w:sdtContent></w:sdt>",
    '<w:hyperlink w:anchor="x"><w:r>{}</w:r></w:hyperlink>',
    '<w:smartTag w:element="x"><w:r><w:rPr/>{}</w:r></w:smartTag>',
    '<w:fldSimple w:instr="PAGE"><w:r>{}</w:r></w:fldSimple>',
    '<w:r>{}</w:r><w:del w:id="2" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del>',
    "<w:r>{}</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>",
    '<w:r>{}</w:r><w:bookmarkStart w:id="1" w:name="b"/><w:proofErr w:type="spellStart"/>',
)
PARAGRAPHS = st.lists(st.tuples(STRINGS, st.sampled_from(DRESSES)), min_size=1, max_size=4)
CELLS = st.lists(PARAGRAPHS, min_size=1, max_size=3)
NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="thaiNumbers"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def shown(string: str) -> str:
    """Return the elements of a run that show `string`."""
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    return "".join(marks.get(char) or f'<w:t xml:space="preserve">{escape(char)}</w:t>' for char in string)


def paragraph(pieces: list[tuple[str, str]], properties: str = "") -> str:
    runs = (dress.format(shown(string).replace('</w:t><w:t xml:space="preserve">', "")) for string, dress in pieces)
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def said(pieces: list[tuple[str, str]]) -> str:
    return "".join(string for string, _ in pieces)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=3))
def test_tables_are_read_as_they_were_written(word: WordFile, rows: list[list[list[list[tuple[str, str]]]]]) -> None:
    def cell(paragraphs: list[list[tuple[str, str]]]) -> str:
        return f"<w:tc>{''.join(map(paragraph, paragraphs))}</w:tc>"

    written = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    (table,) = read(word(f"<w:tbl>{written}</w:tbl>"), "plan.docx").tables
    expected = [["\n".join(said(one) for one in each if said(one).strip()) for each in row] for row in rows]
    assert [[cell.text.string for cell in row] for row in table.rows] == expected


@given(st.lists(st.tuples(PARAGRAPHS, st.booleans()), min_size=1, max_size=6))
def test_numbered_paragraphs_are_counted(word: WordFile, items: list[tuple[list[tuple[str, str]], bool]]) -> None:
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(paragraph(pieces, listed if is_item else "") for pieces, is_item in items)
    (table,) = read(word(f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>", {"numbering": NUMBERING}), "x").tables
    count, expected = 0, list[tuple[str, int | None]]()
    for pieces, is_item in items:
        count += is_item
        if is_item or said(pieces).strip():
            expected.append((said(pieces), count if is_item else None))
    cell = table.rows[0][0]
    found = [(cell.text.string[one.start : one.end], one.item.number if one.item else None) for one in cell.paragraphs]
    assert found == (expected or [("", None)])


@st.composite
def merged(draw: st.DrawFn) -> list[list[str]]:
    """Return a grid in which rectangles of cells carry the same name."""
    width, height = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    names = [[f"{row},{column}" for column in range(width)] for row in range(height)]
    for _ in range(draw(st.integers(0, 3))):
        top, left = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
        bottom, right = draw(st.integers(top, height - 1)), draw(st.integers(left, width - 1))
        free = {names[row][column] for row in range(top, bottom + 1) for column in range(left, right + 1)}
        if all(sum(name == other for line in names for other in line) == 1 for name in free):
            for row in range(top, bottom + 1):
                names[row][left : right + 1] = [names[top][left]] * (right + 1 - left)
    return names


def written(names: list[list[str]]) -> str:
    """Return a table of Word in which equal neighbours are one merged cell."""
    rows = list[str]()
    for number, row in enumerate(names):
        cells, column = list[str](), 0
        while column < len(row):
            name, across = row[column], row[column:].count(row[column])
            spans = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
            if number and names[number - 1][column] == name:
                spans += "<w:vMerge/>"
            elif number + 1 < len(names) and names[number + 1][column] == name:
                spans += '<w:vMerge w:val="restart"/>'
            cells.append(f"<w:tc><w:tcPr>{spans}</w:tcPr><w:p><w:r><w:t>{name}</w:t></w:r></w:p></w:tc>")
            column += across
        rows.append(f"<w:tr>{''.join(cells)}</w:tr>")
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def distinct(names: list[list[str]]) -> list[list[str]]:
    """Return the grid without the columns in which no cell begins."""
    begin = [
        column for column in range(len(names[0])) if any(column == 0 or row[column] != row[column - 1] for row in names)
    ]
    return [[row[column] for column in begin] for row in names]


@given(merged())
def test_merged_cells_are_one_cell_wherever_they_reach(word: WordFile, names: list[list[str]]) -> None:
    (table,) = read(word(written(names)), "plan.docx").tables
    assert isinstance(table, Table)
    assert [[cell.text.string for cell in row] for row in table.rows] == distinct(names)
    cells = {cell.text.string: cell for row in table.rows for cell in row}
    assert all(cells[cell.text.string] is cell for row in table.rows for cell in row)


TAGS = """w:p w:p w:p w:r w:r w:r w:t w:t w:tbl w:tr w:tc w:ins w:del w:moveTo w:moveFrom w:txbxContent w:sdt w:pPr
w:rPr w:trPr w:tcPr w:vMerge w:hMerge w:br w:tab w:vanish w:numPr w:commentReference\tw:id='0'
mc:AlternateContent mc:Choice mc:Fallback w:numId\tw:val='1' w:gridSpan\tw:val='-3'
w:gridSpan\tw:val='9999999999' w:gridBefore\tw:val='2' w:cellDel w:fldChar\tw:fldCharType='begin'
w:fldChar\tw:fldCharType='end' w:commentRangeStart\tw:id='0' w:pStyle\tw:val='A'
w:pPrChange\tw:id='1'\tw:author='ita-lint'
w:ins\tw:id='1'\tw:author='ita-lint' w:del\tw:id='1'\tw:author='ita-lint' w:sym\tw:char='x' w:altChunk"""


def wrapped(tag: str, inside: list[str]) -> str:
    return f"<{tag}>{''.join(inside)}</{tag.split(' ', 1)[0]}>"


NAMES = st.sampled_from(TAGS.replace("\n", " ").split(" ")).map(lambda tag: tag.replace("\t", " "))
TREES = st.recursive(
    st.text("กข ", max_size=3), lambda inside: st.builds(wrapped, NAMES, st.lists(inside, max_size=4)), max_leaves=40
)


@given(TREES, st.integers(0, 9), st.integers(0, 9))
def test_whatever_stands_in_a_file_is_reviewed_or_refused(word: WordFile, tree: str, one: int, two: int) -> None:
    parts = {"numbering": NUMBERING, "styles": "", "comments": f"<w:comment w:id='0'>{tree}</w:comment>"}
    with suppress(UnreadableInput):
        data = word(f"<w:p><w:r><w:t>ก</w:t></w:r></w:p>{tree}", parts)
        texts = list(read(data, "plan.docx").texts())
        spans = [text.span.sub(*sorted((min(one, len(text.string)), min(two, len(text.string))))) for text in texts]
        after = annotated(data, "plan.docx", [Remark(span, "x", (Edit(span, "y"),)) for span in spans])
        assert [text.string for text in read(after, "plan.docx").texts()] == [text.string for text in texts]


@given(TREES, st.integers(0, 9))
def test_whatever_stands_in_a_file_is_counted_anew_or_refused(word: WordFile, tree: str, number: int) -> None:
    parts = {"numbering": NUMBERING, "styles": ""}
    with suppress(UnreadableInput, UsageError):
        data = word(f"<w:p><w:r><w:t>ก</w:t></w:r></w:p>{tree}", parts)
        asked = [Renumber(text.span.sub(0, 0), number, 0) for text in read(data, "plan.docx").texts()]
        strings = [one.span.text.string for one in asked]
        after = annotated(data, "plan.docx", [Remark(one.span, "x", (one,)) for one in asked])
        assert [text.string for text in read(after, "plan.docx").texts()] == strings
        counted = [one for one in asked if is_counted(data, one)]
        assert [text.string for text in read(edited(data, "plan.docx", counted), "").texts()] == strings


def is_counted(data: bytes, one: Renumber) -> bool:
    number = one.span.text.part_at(0).place.order[0]
    return any(p.number == number and p.item and p.item.number is not None for p in Reading(data).state.paragraphs)
