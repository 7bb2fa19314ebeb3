from hypothesis import given
from hypothesis import strategies as st

from ita_lint.model.document import Cell
from ita_lint.model.place import FieldPath, TextPlace
from ita_lint.model.text import Part, Span, Text

thai = st.text(st.sampled_from("กขคงนมยรลวสห่้๊๋ิีุูเแโไๆ์ํา๑๒๓12 \u200b"), max_size=12)


def text(string: str, line: int = 1, column: int = 1) -> Text:
    return Text(string, (Part(0, TextPlace(line, column)),))


def test_a_span_says_its_line_and_columns() -> None:
    span = Span(text("ขั้นตอน ๓.", line=7, column=20), 8, 9)
    assert span.excerpt == "๓"
    assert span.location == {"kind": "text", "line": 7, "column": 28, "end_line": 7, "end_column": 29}


def test_a_character_that_stands_for_more_source_covers_all_of_it() -> None:
    nbsp = Text("a\u00a0b", (Part(0, TextPlace(1, 1)), Part(1, TextPlace(1, 2, 6)), Part(2, TextPlace(1, 8))))
    assert Span(nbsp, 1, 2).location["end_column"] == 8
    assert Span(nbsp, 2, 3).location["column"] == 8


def test_an_empty_span_has_no_width() -> None:
    location = Span(text("กข"), 1, 1).location
    assert location["column"] == location["end_column"] == 2


def test_a_span_over_two_lines_ends_on_the_second() -> None:
    joined = Text.joined((text("กก", 3, 5), text("ขข", 4, 1)))
    assert joined.span.location == {"kind": "text", "line": 3, "column": 5, "end_line": 4, "end_column": 3}


def test_a_field_has_a_path_and_offsets() -> None:
    span = Span(Text("กขค", (Part(0, FieldPath("indicators[2].steps[1]")),)), 1, 3)
    assert span.location == {"kind": "field", "path": "indicators[2].steps[1]", "start": 1, "end": 3}


def test_fields_are_in_reading_order() -> None:
    paths = ["indicators[10].measure", "indicators[2].steps", "agency", "indicators[2].measure"]
    assert sorted(paths, key=lambda path: FieldPath(path).order) == [paths[2], paths[3], paths[1], paths[0]]


@given(st.lists(thai, min_size=1, max_size=5))
def test_joining_keeps_every_character_where_it_was(strings: list[str]) -> None:
    joined = Text.joined(text(string, line) for line, string in enumerate(strings, 1))
    assert joined.string == "\n".join(strings)
    offset = 0
    for line, string in enumerate(strings, 1):
        if string:
            span = Span(joined, offset, offset + len(string))
            assert (span.location["line"], span.location["column"]) == (line, 1)
            assert span.location["end_column"] == len(string) + 1
        offset += len(string) + 1


@given(st.lists(thai, min_size=1, max_size=4))
def test_joined_cells_keep_their_paragraphs(strings: list[str]) -> None:
    cell = Cell.joined(tuple(Cell.of(text(string)) for string in strings))
    assert [cell.text.string[p.start : p.end] for p in cell.paragraphs] == strings
