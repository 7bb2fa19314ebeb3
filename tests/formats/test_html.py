import pytest

from ita_lint.errors import UnreadableInput
from ita_lint.formats import read
from ita_lint.model.document import Cell, Document, Table
from ita_lint.model.text import Text


def page(string: str) -> Document:
    return read(string.encode(), "page.html")


def texts(string: str) -> list[str]:
    return [block.string for block in page(f"<body>{string}").blocks if isinstance(block, Text)]


def rows(string: str) -> list[list[str]]:
    (table,) = page(f"<table>{string}").tables
    return [[cell.text.string for cell in row] for row in table.rows]


def cell(string: str) -> Cell:
    return page(f"<table><tr><td>{string}</table>").tables[0].rows[0][0]


def numbers(string: str) -> list[tuple[str, int | None, int] | str]:
    one = cell(string)
    lines = [(one.text.string[line.start : line.end], line.item) for line in one.paragraphs]
    return [(text, item.number, item.level) if item else text for text, item in lines]


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("<p>ก</p><p>ข</p>", ["ก", "ข"]),
        ("<p>ก<p>ข", ["ก", "ข"]),
        ("ก<div>ข</div>ค", ["ก", "ข", "ค"]),
        ("<h1>ก</h1>ข", ["ก", "ข"]),
        ("<p> ก \n\t ข <b> ค</b> </p>", ["ก ข ค"]),
        ("<b>ก</b>ข<i>ค</i>", ["กขค"]),
        ("<p>ก&nbsp; ข</p>", ["ก\u00a0 ข"]),
        ("<p>ก<br>ข<br/> ค<br></p>", ["ก\nข\nค"]),
        ("<p>ก<br><br>ข", ["ก\n\nข"]),
        ("<p>&nbsp;</p><p></p>ก", ["ก"]),
        ("<p>A&amp;B &lt;ก&gt; &#3586;</p>", ["A&B <ก> ข"]),
        ("<p>ก&#32;&#10; ข</p>", ["ก ข"]),
        ("<script>ก</script><style>ข</style><!-- ค -->ง", ["ง"]),
        ("<p>A & B &c; &</p>", ["A & B &c; &"]),
    ],
)
def test_paragraphs_are_set_as_a_browser_sets_them(string: str, expected: list[str]) -> None:
    assert texts(string) == expected


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>ข</p>",
        "<p hidden>ข<p>",
        "<div style='DISPLAY : none'>ข<div>ค</div>ง</div>",
        "<span style=display:none>ข</span>",
        "<del>ข</del>",
        "<s>ข</s>",
        "<span style='text-decoration: line-through'>ข</span>",
        "<ul><li hidden>ข</ul>",
        "<table hidden><tr><td>ข<table><tr><td>ค</table></table>",
        "<template>ข</template>",
        "<o:p></o:p>",
        "<br hidden>",
        "<span hidden/>",
    ],
)
def test_what_nobody_sees_is_not_read(hidden: str) -> None:
    assert "".join(texts(f"<p>ก{hidden}จ")) == "กจ" or texts(f"<p>ก{hidden}จ") == ["ก\nจ"]
    assert not page(f"<p>ก{hidden}จ").tables


def test_inserted_text_is_read() -> None:
    assert texts("<p>ก<ins>ข</ins>") == ["กข"]


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("<tr><td>ก</td><td>ข</td></tr><tr><td>ค</td><td>ง</td></tr>", [["ก", "ข"], ["ค", "ง"]]),
        ("<tr><td>ก<td>ข<tr><td>ค<td>ง", [["ก", "ข"], ["ค", "ง"]]),
        ("<td>ก<th>ข", [["ก", "ข"]]),
        ("<thead><tr><th>ก<tbody><tr><td>ข", [["ก"], ["ข"]]),
        ("<tfoot><tr><td>ก<tbody><tr><td>ข", [["ข"], ["ก"]]),
        ("<tr><td>ก<td>ข<tr><td>ค", [["ก", "ข"], ["ค", ""]]),
        ("<tr><td>ก<tr><tr><td>ข<tr></tr>", [["ก"], ["ข"]]),
        ("<tr hidden><td>ก<td>ข</tr><tr><td>ค", [["ค"]]),
        ("<tr style='display:none'><td>ก<tr><td hidden>ข<td>ค", [["ค"]]),
        ("<tr><td><p>ก<p>ข", [["ก\nข"]]),
        ("<tr><td>ก<table><tr><td>ข<td>ค<tr><td>ง</table>จ<td>ฉ", [["ก\nข\nค\nง\nจ", "ฉ"]]),
    ],
)
def test_tables_are_read_whatever_end_tags_are_missing(string: str, expected: list[list[str]]) -> None:
    assert rows(string) == expected


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("<tr><td colspan=2>ก<tr><td>ข<td>ค", ["กก", "ขค"]),
        ("<tr><td rowspan=2>ก<td>ข<tr><td>ค", ["กข", "กค"]),
        ("<tr><td>ก<td rowspan=3>ข<td>ค<tr><td>ง<td>จ<tr><td>ฉ<td>ช", ["กขค", "งขจ", "ฉขช"]),
        ("<tr><td rowspan=2 colspan=2>ก<td>ข<tr><td>ค", ["กข", "กค"]),
        ("<tr><td rowspan=0>ก<td>ข<tr><td>ค<tr><td>ง", ["กข", "กค", "กง"]),
        ("<tr><td rowspan=99999>ก<td>ข<tr><td>ค", ["กข", "กค"]),
        ("<tr><td colspan=99999>ก<tr><td>ข<td>ค", ["กก", "ขค"]),
        ("<tr><td colspan=2>ก<td colspan=2>ข<tr><td colspan=2>ค<td colspan=2>ง", ["กข", "คง"]),
        ("<thead><tr><th rowspan=5>ก<th>ข<tbody><tr><td>ค<td>ง", ["กข", "คง"]),
        ("<tr><td colspan=-1 rowspan=x>ก<td colspan=0>ข<tr><td>ค<td>ง", ["กข", "คง"]),
        ("<tr><td>ก<td rowspan=2>ข<tr><td colspan=2>ค", ["กข", "คข"]),
    ],
)
def test_spans_make_a_full_grid(string: str, expected: list[str]) -> None:
    assert ["".join(row) for row in rows(string)] == expected


def test_a_merged_cell_is_one_object_and_equal_cells_are_two() -> None:
    grid = page("<table><tr><td rowspan=2>ก<td>ข<tr><td>ข</table>").tables[0].rows
    assert grid[0][0] is grid[1][0]
    assert grid[0][1] is not grid[1][1]


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("<ol><li>ก<li>ข</ol>", [("ก", 1, 0), ("ข", 2, 0)]),
        ("<ol start=5><li>ก</li><li value=9>ข</li><li>ค</li></ol>", [("ก", 5, 0), ("ข", 9, 0), ("ค", 10, 0)]),
        ("<ol reversed><li>ก<li>ข<li>ค</ol>", [("ก", 3, 0), ("ข", 2, 0), ("ค", 1, 0)]),
        ("<ol reversed start=9><li>ก<li>ข</ol>", [("ก", 9, 0), ("ข", 8, 0)]),
        ("<ol reversed><li>ก<li value=8>ข<li>ค</ol>", [("ก", 3, 0), ("ข", 8, 0), ("ค", 7, 0)]),
        ("<ul><li>ก<li>ข</ul>", [("ก", None, 0), ("ข", None, 0)]),
        ("<ol><li>ก<ul><li>ข</ul><li>ค</ol>", [("ก", 1, 0), ("ข", None, 1), ("ค", 2, 0)]),
        ("<ol><li>ก<ol><li>ข</ol></ol>ค", [("ก", 1, 0), ("ข", 1, 1), "ค"]),
        ("<ol><li><p>ก</p><p>ข</p><li>ค</ol>", [("ก", 1, 0), "ข", ("ค", 2, 0)]),
        ("<ol><li>ก<li></li><li>ข</ol>", [("ก", 1, 0), ("", 2, 0), ("ข", 3, 0)]),
        ("<ol><li><ol><li>ก</ol><li>ข</ol>", [("ก", 1, 1), ("ข", 2, 0)]),
        ("<ol style='list-style-type: none'><li>ก</ol>", [("ก", 1, 0)]),
        ("<li>ก", [("ก", None, 0)]),
        ("<ol start=x><li value=๕>ก", [("ก", 1, 0)]),
    ],
)
def test_list_items_carry_the_number_that_a_browser_shows(string: str, expected: list[object]) -> None:
    assert numbers(string) == expected


def test_the_number_of_an_item_does_not_reach_into_the_next_cell() -> None:
    one, other = page("<table><tr><td><ol><li>ก<td><li>ข").tables[0].rows[0]
    assert one.paragraphs[0].item != other.paragraphs[0].item


def test_a_caption_and_stray_text_stand_before_their_table() -> None:
    first, stray, table = page("<table><caption>ก</caption>ข<tr><td>ค<td>ง</table>").blocks
    assert isinstance(first, Text)
    assert isinstance(stray, Text)
    assert (first.string, stray.string) == ("ก", "ข")
    assert isinstance(table, Table)


def test_a_table_that_lays_out_the_page_is_looked_through() -> None:
    plan = "<table><tr><td>ก<td>ข<td>ค<tr><td>ง<td>จ<td>ฉ</table>"
    blocks = page(f"<table><tr><td>หัว<tr><td>{plan}<tr><td>ท้าย</table>").blocks
    assert [type(block) for block in blocks] == [Text, Table, Text]


def test_a_blank_cell_has_its_place_inside_the_cell() -> None:
    blank = page("<table>\n<tr><td>ก</td><td> &nbsp; </td></tr></table>").tables[0].rows[0][1]
    assert (blank.blank, blank.span.location) == (
        True,
        {"kind": "text", "line": 2, "column": 19, "end_line": 2, "end_column": 19},
    )


def test_a_missing_cell_stands_where_its_row_ends() -> None:
    missing = page("<table><tr><td>ก<td>ข</tr>\n<tr><td>ค</tr></table>").tables[0].rows[1][1]
    assert missing.span.location["line"] == 2
    assert missing.span.location["column"] == 10


@pytest.mark.parametrize(
    ("string", "stands_for"),
    [
        ("ก&nbsp;ข", "&nbsp;"),
        ("ก<br\n>ข", "<br\n"),
        ("ก  \n ข", "  \n"),
        ("ก\tข", "\t"),
        ("<p>ก</p>\n<p>ข", "</p>"),
        ("<ol><li>ก</ol><p>ข", "</ol>"),
    ],
)
def test_a_character_that_markup_stands_for_has_the_place_of_the_markup(string: str, stands_for: str) -> None:
    source = f"<html><table><tr><td>{string}"
    at = page(source).tables[0].rows[0][0].text.span.sub(1, 2).location
    assert source[int(at["column"]) - 1 : int(at["end_column"]) - 1] == stands_for
    assert at["line"] == at["end_line"] == 1


def test_a_huge_grid_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnreadableInput) as caught:
        page("<table><tr>" + "<td>" * 2000 + "<tr><td>" * 2000)
    assert caught.value.kind == "too-large"


@pytest.mark.parametrize("piece", ["<table><tr><td>", "<div>", "<ol><li>", "<b hidden>", "<a x='", "<!--", "&#", "<"])
def test_deep_or_broken_markup_ends(piece: str) -> None:
    assert page("<html>" + piece * 20_000 + "ก").format == "html"
