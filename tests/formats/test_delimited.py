import pytest

from ita_lint.errors import UnreadableInput
from ita_lint.formats import read
from ita_lint.model.document import Document, ListItem
from ita_lint.model.text import Text


def told(document: Document) -> list[str | list[list[str]]]:
    return [
        block.string if isinstance(block, Text) else [[cell.text.string for cell in row] for row in block.rows]
        for block in document.blocks
    ]


def text(string: str) -> list[str | list[list[str]]]:
    return told(read(string.encode(), "plan.txt"))


def csv(string: str) -> list[str | list[list[str]]]:
    return told(read(string.encode(), "plan.csv"))


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("ก\n\nข\tค\nง\tจ\n\nฉ\tช", ["ก", [["ข", "ค"], ["ง", "จ"]], [["ฉ", "ช"]]]),
        ("ข\tค\nง\nจ\tฉ", [[["ข", "ค"]], "ง", [["จ", "ฉ"]]]),
        ("ข\tค\n\t\nง\tจ", [[["ข", "ค"]], [["ง", "จ"]]]),
        ("ข\tค\tง\nจ\tฉ", [[["ข", "ค", "ง"], ["จ", "ฉ", ""]]]),
        ("ข\t\tค\n\t\tง", [[["ข", "", "ค"], ["", "", "ง"]]]),
        ("\tก ข\n\n\tค\n", ["ก ข", "ค"]),
        ("  ก  ข  ", ["  ก  ข  "]),
        ("ข\tค\r\nง\tจ\r\n", [[["ข", "ค"], ["ง", "จ"]]]),
    ],
)
def test_lines_with_tabs_make_tables_between_paragraphs(string: str, expected: list[object]) -> None:
    assert text(string) == expected


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ('"ก ""ข"" ค"\tง', [[['ก "ข" ค', "ง"]]]),
        ('"ก\nข"\tค', [[["ก\nข", "ค"]]]),
        ('"ก\tข', [[['"ก', "ข"]]]),
        ('"ก" และ "ข"\tค', [[['"ก" และ "ข"', "ค"]]]),
        ('ก"\t"ข', [[['ก"', '"ข']]]),
        ('"ก\tข"', [[['"ก', 'ข"']]]),
        ('"ก"\n"ข\nค"', ['"ก"', '"ข', 'ค"']),
    ],
)
def test_quotation_marks_of_a_text_count_only_around_a_whole_cell(string: str, expected: list[object]) -> None:
    assert text(string) == expected


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ('ก,"ข,""ค"""\nง,"จ\nฉ"\n', [[["ก", 'ข,"ค"'], ["ง", "จ\nฉ"]]]),
        ("ก;ข;ค,ง\nจ;ฉ,ช;ซ", [[["ก", "ข", "ค,ง"], ["จ", "ฉ,ช", "ซ"]]]),
        ("ก\tข, ค, ง\nจ\tฉ", [[["ก", "ข, ค, ง"], ["จ", "ฉ"]]]),
        ("ก|ข\nค|ง", [[["ก", "ข"], ["ค", "ง"]]]),
        ("sep=;\nก;ข,ค", [[["ก", "ข,ค"]]]),
        ("แผน,,\nก,ข,ค\nง,จ,ฉ", [[["แผน", "", ""], ["ก", "ข", "ค"], ["ง", "จ", "ฉ"]]]),
        ("แผน,,\nปี ๒๕๖๙,,\n,,\nก,ข,ค", ["แผน", "ปี ๒๕๖๙", [["ก", "ข", "ค"]]]),
        ("ก,ข\n\nค,ง\n , \nจ,ฉ", [[["ก", "ข"]], [["ค", "ง"]], [["จ", "ฉ"]]]),
        ('ก,"ข\nค,ง', [[["ก", '"ข'], ["ค", "ง"]]]),
        ('ก,"ข" ค\nง,จ', [[["ก", '"ข" ค'], ["ง", "จ"]]]),
        ("ก\nข", ["ก", "ข"]),
    ],
)
def test_csv_files_are_read_whatever_divides_the_fields(string: str, expected: list[object]) -> None:
    assert csv(string) == expected


def test_a_csv_file_under_another_name_is_known_by_its_records() -> None:
    assert read("ก,ข,ค,ง\nจ,ฉ,ช,ซ".encode(), "plan.txt").format == "csv"


def test_prose_with_commas_is_no_csv_file() -> None:
    assert read("ก, ข, ค, ง\nจ\nฉ, ช\nซ".encode(), "plan.txt").format == "text"


def test_each_line_of_a_quoted_cell_is_a_paragraph() -> None:
    cell = read('ก,"ข ค\nง"'.encode(), "plan.csv").tables[0].rows[0][1]
    assert [(one.start, one.end) for one in cell.paragraphs] == [(0, 3), (4, 5)]


@pytest.mark.parametrize(
    ("string", "name"),
    [("ก\t<ol><li>ข<li>ค&amp;</ol>\tง", "a.txt"), ('ก,"<ol type=""a""><li>ข<li>ค&amp;</ol>",ง', "a.csv")],
)
def test_a_piece_of_html_in_a_cell_is_read_as_html(string: str, name: str) -> None:
    cell = read(string.encode(), name).tables[0].rows[0][1]
    assert cell.text.string == "ข\nค&"
    assert [one.item for one in cell.paragraphs] == [ListItem(1), ListItem(2)]
    at = cell.text.span.sub(3, 4).location
    assert string[int(at["column"]) - 1 : int(at["end_column"]) - 1] == "&amp;"


def test_a_paragraph_of_html_is_read_as_html() -> None:
    assert text("<b>แผน</b>&nbsp;๑\n\nก\tข") == ["แผน\u00a0๑", [["ก", "ข"]]]


def test_what_only_looks_like_a_tag_stays_text() -> None:
    assert text("ติดต่อ <somchai@example.go.th>\tR&D <50") == [[["ติดต่อ <somchai@example.go.th>", "R&D <50"]]]
    assert text("<p>ติดต่อ <somchai@example.go.th></p>\tข") == [[["ติดต่อ <somchai@example.go.th>", "ข"]]]


def test_a_padded_cell_stands_where_its_row_ends() -> None:
    padded = read("ก\tข\tค\nงจ\tฉ".encode(), "plan.txt").tables[0].rows[1][2]
    assert padded.span.location == {"kind": "text", "line": 2, "column": 5, "end_line": 2, "end_column": 5}


def test_padded_cells_are_not_merged() -> None:
    row = read("ก\tข\tค\nง\t".encode(), "plan.txt").tables[0].rows[1]
    assert len({id(cell) for cell in row}) == len({id(cell.text) for cell in row}) == 3


def test_the_place_of_a_later_line_in_a_quoted_cell_is_its_own() -> None:
    text_of_cell = read('ก,"ข\n""ค"""'.encode(), "plan.csv").tables[0].rows[0][1].text
    assert text_of_cell.string == 'ข\n"ค"'
    assert text_of_cell.span.sub(3, 4).location == {
        "kind": "text",
        "line": 2,
        "column": 3,
        "end_line": 2,
        "end_column": 4,
    }


def test_a_huge_grid_is_refused_in_one_sentence() -> None:
    with pytest.raises(UnreadableInput) as caught:
        text("ก\t" * 2000 + "\n" + "ก\tข\n" * 2000)
    assert caught.value.kind == "too-large"
