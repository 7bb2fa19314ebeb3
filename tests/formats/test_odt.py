"""OpenDocument texts: all that is shown is read, with its place; nothing else is."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.errors import UnreadableInput
from ita_lint.formats import read
from ita_lint.model.document import Cell, Document, Table
from ita_lint.model.spots import ParagraphPlace, TableCell
from ita_lint.model.text import Text

OdtFile = Callable[..., bytes]


def document(data: bytes) -> Document:
    return read(data, "plan.odt")


def texts(data: bytes) -> list[str]:
    return [block.string for block in document(data).blocks if isinstance(block, Text)]


def grid(table: Table) -> list[list[str]]:
    return [[cell.text.string for cell in row] for row in table.rows]


def p(string: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{string}</text:p>'


def td(*content: str, spans: str = "") -> str:
    return f"<table:table-cell {spans}>{''.join(content)}</table:table-cell>"


def tr(*cells: str) -> str:
    return f"<table:table-row>{''.join(cells)}</table:table-row>"


def table(*rows: str) -> str:
    return f"<table:table>{''.join(rows)}</table:table>"


def li(*content: str, start: str = "") -> str:
    return f"<text:list-item {start and f'text:start-value={start!r}'}>{''.join(content)}</text:list-item>"


def ol(*items: str, more: str = 'text:style-name="L"') -> str:
    return f"<text:list {more}>{''.join(items)}</text:list>"


def list_style(name: str, *levels: str) -> str:
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def numbered(level: int, look: str = "1", more: str = "") -> str:
    return f'<text:list-level-style-number text:level="{level}" style:num-format="{look}" {more}/>'


def hidden(family: str, name: str = "X", more: str = "") -> str:
    properties = '<style:text-properties text:display="none"/>'
    return f'<style:style style:name="{name}" style:family="{family}" {more}>{"" if more else properties}</style:style>'


TWICE, OFTEN = ("table:number-columns-repeated='2'", "table:number-columns-repeated='200'")
COVERED = "<table:covered-table-cell/>"
NOTE = "<text:note><text:note-citation>1</text:note-citation><text:note-body>{}</text:note-body></text:note>".format(
    p("เชิง")
)


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (" ก \n\t ข<text:span> ค</text:span> ", "ก ข ค"),
        ("ก<text:s/>ข<text:s text:c='3'/>ค", "ก ข   ค"),
        ("ก <text:s/> ข", "ก   ข"),
        ("ก<text:tab/>ข<text:line-break/>ค<text:soft-page-break/>", "ก\tข\nค"),
        ("A&amp;B &lt;ก&gt; &#3586;<![CDATA[<]]><![CDATA[]]>ค", "A&B <ก> ข<ค"),
        ("ก<text:a>ข<text:span>ค</text:span></text:a><text:bookmark/>ง", "กขคง"),
        ("<text:ruby><text:ruby-base>ก</text:ruby-base><text:ruby-text>ข</text:ruby-text></text:ruby>", "ก"),
        ("<text:page-number>๑</text:page-number><text:date>ข</text:date>", "๑ข"),
        ("ก<text:hidden-text text:is-hidden='true'>ข</text:hidden-text>", "ก"),
        ("ก<text:variable-set text:display='none'>ข</text:variable-set>", "ก"),
        ("ก<text:span text:style-name='X'>ข</text:span><text:span text:style-name='Y'>ค</text:span>", "ก"),
        ("ก<text:change-start/>ข<text:change-end/><text:change/>", "กข"),
        (f"ก{NOTE}ข", "กข"),
    ],
)
def test_a_paragraph_says_what_it_shows(odt: OdtFile, inside: str, expected: str) -> None:
    own = hidden("text") + hidden("text", "Y", 'style:parent-style-name="X"')
    assert texts(odt(p(inside), own))[0] == expected


@pytest.mark.parametrize(
    "unseen",
    [
        "<text:section text:display='none'>{}</text:section>",
        "<text:p>ข<text:hidden-paragraph text:is-hidden='true'/>ค</text:p>",
        "<text:section text:display='condition' text:is-hidden='true'>{}</text:section>",
        "<text:tracked-changes><text:deletion>{}</text:deletion></text:tracked-changes>",
        "<text:table-of-content><text:table-of-content-source>{}</text:table-of-content-source></text:table-of-content>",
        table("<table:table-row table:visibility='collapse'>" + td("{}") + "</table:table-row>"),
    ],
)
def test_what_is_not_shown_is_not_read(odt: OdtFile, unseen: str) -> None:
    found = document(odt(p("ก") + unseen.format(p("ข")) + p("ค", "X") + p("ง"), hidden("paragraph")))
    assert [text.string for text in found.texts()] == ["ก", "ง"]


def test_a_text_box_comes_after_its_paragraph_and_a_footnote_last(odt: OdtFile) -> None:
    frame = f"<draw:frame><draw:text-box>{p('กล่อง')}</draw:text-box></draw:frame>"
    found = document(odt(f"<text:p>ก{frame}ข{NOTE}</text:p>{p('ค')}{frame}"))
    assert [(text.string, text.span.label("en")) for text in found.texts()] == [
        ("กข", "paragraph 1"),
        ("กล่อง", "text box, paragraph 1"),
        ("ค", "paragraph 2"),
        ("กล่อง", "text box, paragraph 2"),
        ("เชิง", "footnote, paragraph 1"),
    ]


def test_headers_and_footers_of_pages_that_are_used_are_read(odt: OdtFile) -> None:
    page = '<style:master-page style:name="{}" {}>{}</style:master-page>'
    pages = (
        page.format("Standard", 'style:next-style-name="Next"', f"<style:header>{p('หัว')}</style:header>")
        + page.format("Next", "", f"<style:footer>{p('ท้าย')}</style:footer>")
        + page.format("Unused", "", f"<style:header>{p('ข')}</style:header>")
        + page.format("Named", "", f'<style:header-left style:display="false">{p("ค")}</style:header-left>')
    )
    own = '<style:style style:name="P1" style:family="paragraph" style:master-page-name="Named"/>'
    found = [(text.string, text.parts[0].place) for text in document(odt(p("ก", "P1"), own, "", pages)).texts()]
    assert found == [
        ("ก", ParagraphPlace(1, 1)),
        ("หัว", ParagraphPlace(2, 1, "header")),
        ("ท้าย", ParagraphPlace(3, 1, "footer")),
    ]


def items(cell: Cell) -> list[tuple[str, int | None, int] | str]:
    lines = [(cell.text.string[one.start : one.end], one.item) for one in cell.paragraphs]
    return [(string, item.number, item.level) if item else string for string, item in lines]


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        (ol(li(p("ก")), li(p("ข"), p("ค"))), [("ก", 1, 0), ("ข", 2, 0), "ค"]),
        (ol(li(p("ก"))) + p("ข") + ol(li(p("ค"))), [("ก", 1, 0), "ข", ("ค", 1, 0)]),
        (
            ol(li(p("ก"))) + ol(li(p("ข")), more='text:style-name="L" text:continue-numbering="true"'),
            [("ก", 1, 0), ("ข", 2, 0)],
        ),
        (
            ol(li(p("ก")), more='text:style-name="L" xml:id="a"')
            + ol(li(p("ข")))
            + ol(li(p("ค")), more='text:style-name="L" text:continue-list="a"'),
            [("ก", 1, 0), ("ข", 1, 0), ("ค", 2, 0)],
        ),
        (ol(li(p("ก"), start="7"), li(p("ข"))), [("ก", 7, 0), ("ข", 8, 0)]),
        (ol(li(p("ก"), ol(li(p("ข")), more="")), li(p("ค"))), [("ก", 1, 0), ("ข", 1, 1), ("ค", 2, 0)]),
        (ol(li(ol(li(p("ก")), more="")), li(p("ข"))), [("ก", 1, 1), ("ข", 2, 0)]),
        (ol(li(p("ก")), more='text:style-name="Thai"'), [("ก", 3, 0)]),
        (ol(li(p("ก")), more='text:style-name="Bullet"'), [("ก", None, 0)]),
        (ol(li(p("ก")), more='text:style-name="Bare"'), ["ก"]),
        (ol(li(p("ก", "Numbered")), more=""), [("ก", 1, 0)]),
        (p("ก", "Numbered"), ["ก"]),
        (ol(f"<text:list-header>{p('ก')}</text:list-header>", li(p("ข"))), ["ก", ("ข", 1, 0)]),
        (ol(li(p("")), li(p("ข"))), [("", 1, 0), ("ข", 2, 0)]),
        ('<text:h text:outline-level="1">ก</text:h><text:h text:outline-level="2">ข</text:h>', [("ก", 1, 0), "ข"]),
    ],
)
def test_list_items_have_the_numbers_that_are_shown(
    odt: OdtFile, lists: str, expected: list[tuple[str, int | None, int] | str]
) -> None:
    own = (
        list_style("L", numbered(1), numbered(2, "a"))
        + list_style("Thai", numbered(1, "๑, ๒, ๓, ...", 'text:start-value="3"'))
        + list_style("Bullet", '<text:list-level-style-bullet text:level="1"/>')
        + list_style("Bare", numbered(1, ""))
        + '<style:style style:name="Numbered" style:family="paragraph" style:list-style-name="L"/>'
    )
    outline = '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>'
    (made,) = document(odt(table(tr(td(lists))), own, outline)).tables
    assert items(made.rows[0][0]) == expected


def test_a_merged_cell_is_one_cell_wherever_it_stands(odt: OdtFile) -> None:
    spans = 'table:number-rows-spanned="2" table:number-columns-spanned="2"'
    made = document(
        odt(
            table(
                "<table:table-header-rows>",
                tr(td(p("ก"), spans=spans), COVERED, td(p("ข"))),
                "</table:table-header-rows>",
                tr('<table:covered-table-cell table:number-columns-repeated="2"/>', td(p("ค"))),
                tr(td(p("ง")), td(p("จ")), td()),
            )
        )
    ).tables[0]
    assert grid(made) == [["ก", "ก", "ข"], ["ก", "ก", "ค"], ["ง", "จ", ""]]
    assert made.rows[0][0] is made.rows[1][1]
    assert made.rows[2][0].text.parts[0].place == TableCell(7, 1, 3, 1, 1)


def test_repeated_rows_and_cells_are_read_so_often(odt: OdtFile) -> None:
    row = f"<table:table-row table:number-rows-repeated='3'>{td(p('ก'), spans=TWICE)}{td()}"
    assert grid(document(odt(table(row + "</table:table-row>"))).tables[0]) == [["ก", "ก", ""]] * 3


def test_a_table_in_a_cell_is_lines_of_the_cell(odt: OdtFile) -> None:
    inner = table(tr(td(p("ข")), td(p("ค"))))
    made = document(odt(table(tr(td(p("ก") + inner + p("ง")), td(p("จ")), td(p("ฉ")))))).tables[0]
    assert grid(made) == [["ก\nข\nค\nง", "จ", "ฉ"]]
    assert made.rows[0][0].text.span.sub(2, 3).label("en") == "table 1, row 1, column 1, paragraph 2"


def test_a_table_that_only_lays_out_the_page_is_none(odt: OdtFile) -> None:
    inner = table(tr(td(p("ข")), td(p("ค")), td(p("ง"))))
    found = document(odt(table(tr(td(p("ก") + inner)))))
    assert [block.string if isinstance(block, Text) else grid(block) for block in found.blocks] == [
        "ก",
        [["ข", "ค", "ง"]],
    ]


def annotation(name: str, string: str, creator: str = "สมชาย") -> str:
    return (
        f'<office:annotation office:name="{name}"><dc:creator>{creator}</dc:creator><dc:date>2025</dc:date>'
        f"{p(string)}</office:annotation>"
    )


def test_comments_of_people_are_no_text(odt: OdtFile) -> None:
    ended = '<office:annotation-end office:name="a"/>'
    body = p(f"ก{annotation('a', 'หนึ่ง')}ข{ended}ค") + p(f"ง{annotation('b', 'สอง')}จ")
    found = document(odt(body + p(f"ฉ{annotation('c', 'เรา', 'ita-lint')}")))
    assert [text.string for text in found.texts()] == ["กขค", "งจ", "ฉ"]
    assert [(one.at.excerpt, one.string) for one in found.comments] == [("ข", "หนึ่ง"), ("งจ", "สอง")]


def test_a_comment_may_stand_in_any_empty_paragraph_of_a_cell(odt: OdtFile) -> None:
    cell = td(p(""), p(annotation("a", "ว่าง")))
    found = document(odt(table(tr(td(p("ก")), cell))))
    assert [(one.at.excerpt, one.string) for one in found.comments] == [("", "ว่าง")]


def test_tracked_changes_are_told_of_once(odt: OdtFile) -> None:
    region = "<text:changed-region><text:{0}>{1}</text:{0}></text:changed-region>"
    changes = region.format("insertion", "") + region.format("deletion", p("ข")) + region.format("insertion", "")
    (note,) = document(odt(f"<text:tracked-changes>{changes}</text:tracked-changes>{p('ก')}")).notes
    assert "insertions: 2, deletions: 1" in note.en


CONTENT = st.text("กขง๑19a .,;<>&'\"\u00a0\u200b\n\t-", max_size=8)


def written(string: str) -> str:
    """Return a cell's string as paragraphs, with single spaces as they are and others as elements."""
    lines = [escape(line).replace(" ", "<text:s/>").replace("\t", "<text:tab/>") for line in string.split("\n")]
    return "".join(map(p, lines))


def shown(string: str) -> str:
    return "\n".join(line for line in string.split("\n") if line.strip())


@given(st.lists(st.lists(CONTENT, min_size=3, max_size=3), min_size=1, max_size=4), st.sampled_from([1, 2]))
def test_tables_are_read_as_they_were_written(odt: OdtFile, rows: list[list[str]], wide: int) -> None:
    spans = f'table:number-columns-spanned="{wide}"'
    lines = (tr(*(td(written(one), spans=spans) + COVERED * (wide - 1) for one in row)) for row in rows)
    found = document(odt(p("หัว") + table(*lines)))
    assert grid(found.tables[0]) == [[shown(one) for one in row] for row in rows]
    for text in found.texts():
        for part in text.parts:
            assert part.offset <= len(text.string)


def test_prefixes_count_by_what_they_stand_for() -> None:
    office, text = "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    content = f'<o:document-content xmlns:o="{office}" xmlns="{text}"><o:body><o:text><p>ก<s/>ข</p></o:text></o:body>'
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as target:
        target.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
        target.writestr("content.xml", f"{content}</o:document-content>".encode("utf-16"))
    assert texts(file.getvalue()) == ["ก ข"]


DEEP = "<text:section>" * 300 + "</text:section>" * 300
LOCKED = b"<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>"


@pytest.mark.parametrize(
    ("body", "members", "kind"),
    [
        ("<text:p>", {}, "broken"),
        (DEEP, {}, "too-large"),
        ("", {"META-INF/manifest.xml": LOCKED}, "locked"),
        ("", {"content.xml": b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'}, "broken"),
        ("", {"content.xml": b"<x/>"}, "broken"),
        ("", {"content.xml": b"\xff\xfe<"}, "broken"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_file_that_cannot_be_read_is_refused(odt: OdtFile, body: str, members: dict[str, bytes], kind: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        document(odt(body, members=members))
    assert caught.value.kind == kind
    assert "\n" not in caught.value.thai


def test_a_table_too_large_for_a_plan_is_refused(odt: OdtFile) -> None:
    row = f"<table:table-row table:number-rows-repeated='200'>{td(spans=OFTEN)}"
    with pytest.raises(UnreadableInput, match="ช่อง"):
        document(odt(table((row + "</table:table-row>") * 30)))


@pytest.mark.parametrize("many", ["<text:p/>", "ก\n"])
def test_a_part_that_would_fill_the_memory_is_refused(odt: OdtFile, many: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        document(odt(f"<text:p/><text:p>ก{many * 300_000}</text:p>"))
    assert caught.value.kind == "too-large"


PIECES = """<text:p> </text:p> <text:span> </text:span> <text:s/> <text:s\ttext:c="9"/> <table:table> </table:table> ก
<table:table-row\ttable:number-rows-repeated="9"> </table:table-row> <table:table-cell\ttable:number-rows-spanned="9">
</table:table-cell> <text:list> </text:list> <text:list-item\ttext:start-value="x"> </text:list-item> <text:h> </text:h>
<text:note> </text:note> <draw:frame> </draw:frame> <office:annotation> </office:annotation> &#3585; <![CDATA[ ]]> &
<dc:creator>ita-lint</dc:creator> <text:change\ttext:change-id="a"/> <text:changed-region\ttext:id="a"> <!--
</text:changed-region> <text:change-start\ttext:change-id="a"/> <text:change-end\ttext:change-id="a"/> -->"""
MARKUP = st.lists(st.sampled_from([piece.replace("\t", " ") for piece in PIECES.split()]), max_size=30)


@given(MARKUP.map("".join))
def test_no_markup_raises_anything_but_unreadable_input(odt: OdtFile, markup: str) -> None:
    with suppress(UnreadableInput):
        for made in document(odt(markup)).tables:
            assert {len(row) for row in made.rows} == {len(made.rows[0])}
