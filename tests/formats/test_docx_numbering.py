from collections.abc import Callable

import pytest
from word_lists import abstract, item, level, num, restart, style

from ita_lint.formats import read

WordFile = Callable[..., bytes]


def numbers(word: WordFile, items: list[str], numbering: str, styles: str = "") -> list[tuple[int | None, int] | None]:
    """Return the numbers and levels of paragraphs in a cell, None for one that is no list item."""
    cell = f"<w:tbl><w:tr><w:tc>{''.join(items)}</w:tc></w:tr></w:tbl>"
    (table,) = read(word(cell, {"numbering": numbering, "styles": styles}), "plan.docx").tables
    found = [one.item for one in table.rows[0][0].paragraphs]
    return [(one.number, one.level) if one else None for one in found]


ONE = abstract(0, level()) + num(1, 0)
TWO = abstract(0, level(), level("%1.%2", at=1), level("%3", at=2)) + num(1, 0)


@pytest.mark.parametrize("kind", ["thaiNumbers", "thaiLetters", "thaiCounting", "decimal", "lowerRoman"])
def test_items_are_counted_in_any_digits(word: WordFile, kind: str) -> None:
    numbering = abstract(0, level(kind=kind)) + num(1, 0)
    assert numbers(word, [item(1)] * 3, numbering) == [(1, 0), (2, 0), (3, 0)]


def test_the_number_is_no_part_of_the_text(word: WordFile) -> None:
    cell = f"<w:tbl><w:tr><w:tc>{item(1)}{item(1, text='')}</w:tc></w:tr></w:tbl>"
    (table,) = read(word(cell, {"numbering": ONE}), "plan.docx").tables
    assert table.rows[0][0].text.string == "ก\n"


def test_a_list_begins_where_it_says(word: WordFile) -> None:
    assert numbers(word, [item(1)] * 2, abstract(0, level(start=4)) + num(1, 0)) == [(4, 0), (5, 0)]
    assert numbers(word, [item(1)], abstract(0, level(start=None)) + num(1, 0)) == [(0, 0)]


def test_deeper_levels_begin_again(word: WordFile) -> None:
    items = [item(1), item(1, 1), item(1, 1), item(1), item(1, 1), item(1, 2), item(1, 1)]
    assert numbers(word, items, TWO) == [(1, 0), (1, 1), (2, 1), (2, 0), (1, 1), (1, 2), (2, 1)]


def test_a_level_may_go_on_counting(word: WordFile) -> None:
    never = abstract(0, level(), level("%2", at=1, more='<w:lvlRestart w:val="0"/>')) + num(1, 0)
    assert numbers(word, [item(1), item(1, 1), item(1), item(1, 1)], never) == [(1, 0), (1, 1), (2, 0), (2, 1)]


def test_lists_of_one_definition_count_together_unless_one_begins_again(word: WordFile) -> None:
    both = abstract(0, level()) + num(1, 0) + num(2, 0) + num(3, 0, restart(1))
    items = [item(1), item(2), item(3), item(3), item(1)]
    assert numbers(word, items, both) == [(1, 0), (2, 0), (1, 0), (2, 0), (3, 0)]


def test_lists_of_two_definitions_count_apart(word: WordFile) -> None:
    both = abstract(0, level()) + abstract(1, level()) + num(1, 0) + num(2, 1)
    assert numbers(word, [item(1), item(2), item(1)], both) == [(1, 0), (1, 0), (2, 0)]


def test_a_list_may_describe_a_level_anew(word: WordFile) -> None:
    bullets = f'<w:lvlOverride w:ilvl="0">{level("-", "bullet")}</w:lvlOverride>'
    assert numbers(word, [item(2)], abstract(0, level()) + num(2, 0, bullets)) == [(None, 0)]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("•", "bullet", (None, 0)),
        ("-", "decimal", (None, 0)),
        ("ข้อ %1", "decimal", (1, 0)),
        ("", "decimal", None),
        ("", "none", None),
    ],
)
def test_what_is_written_before_an_item(
    word: WordFile, text: str, kind: str, expected: tuple[int | None, int] | None
) -> None:
    assert numbers(word, [item(1)], abstract(0, level(text, kind)) + num(1, 0)) == [expected]


def test_a_paragraph_outside_every_list_is_no_item(word: WordFile) -> None:
    assert numbers(word, [item(0), item(), item(7), item(1, 5)], ONE) == [None] * 4


class TestStyles:
    def test_give_the_list_and_the_level(self, word: WordFile) -> None:
        styles = style("A", '<w:ilvl w:val="1"/><w:numId w:val="1"/>') + style("B", "", "A")
        assert numbers(word, [item(style="A"), item(style="B"), item(style="X")], TWO, styles) == [(1, 1), (2, 1), None]

    def test_are_overruled_by_the_paragraph(self, word: WordFile) -> None:
        styles = style("A", '<w:numId w:val="1"/>')
        assert numbers(word, [item(0, style="A"), item(at=1, style="A")], TWO, styles) == [None, (1, 1)]

    def test_have_the_level_that_names_them(self, word: WordFile) -> None:
        numbering = abstract(0, level(), level("%2", at=1, more='<w:pStyle w:val="A"/>')) + num(1, 0)
        assert numbers(word, [item(style="A")], numbering, style("A", '<w:numId w:val="1"/>')) == [(1, 1)]

    def test_of_lists_hold_definitions(self, word: WordFile) -> None:
        link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        styles = style("L", '<w:numId w:val="1"/>')
        assert numbers(word, [item(2), item(1)], ONE + link + num(2, 1), styles) == [(1, 0), (2, 0)]

    def test_that_rest_on_themselves_are_no_trap(self, word: WordFile) -> None:
        assert numbers(word, [item(style="A")], ONE, style("A", "", "A")) == [None]


def test_each_part_counts_for_itself(word: WordFile) -> None:
    body = item(1) + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    cell = f"<w:tbl><w:tr><w:tc>{item(1)}</w:tc></w:tr></w:tbl>"
    (table,) = read(word(body, {"numbering": ONE, "header1": cell}), "plan.docx").tables
    found = table.rows[0][0].paragraphs[0].item
    assert found is not None
    assert found.number == 1
