"""Numbers that Word counts are changed as numbers: the items asked for get theirs, every other one keeps its own."""

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packages import member, members, parsed
from word_lists import (
    LISTS,
    MAIN,
    NUMBERING,
    ONE,
    ORDER,
    Lists,
    W,
    abstract,
    cells,
    item,
    level,
    num,
    numbers,
    renumber,
    restart,
    style,
    table,
)

from ita_lint.errors import UsageError
from ita_lint.formats import edited, read
from ita_lint.formats.word.reading import Reading
from ita_lint.model.findings import Edit, Renumber
from ita_lint.model.text import Span

WordFile = Callable[..., bytes]


@given(LISTS, st.dictionaries(st.integers(0, 20), st.integers(0, 12), min_size=1, max_size=8))
def test_the_items_asked_for_get_their_numbers_and_all_others_keep_theirs(
    word: WordFile, lists: Lists, wanted: dict[int, int]
) -> None:
    data = lists.made(word)
    before = numbers(data)
    asked = renumber(data, {place: number for place, number in wanted.items() if place < len(before)})
    after = edited(data, "x.docx", asked)
    places = {one.number: place for place, one in enumerate(Reading(data).state.paragraphs)}
    expected = list(before)
    for one in asked:
        expected[places[one.span.text.part_at(one.span.start).place.order[0]]] = one.number
    assert numbers(after) == expected
    assert [text.string for text in read(after, "x.docx").texts()] == [t.string for t in read(data, "x.docx").texts()]
    again = renumber(after, {places[one.span.text.part_at(one.span.start).place.order[0]]: one.number for one in asked})
    assert edited(after, "x.docx", again) == after
    assert_only_lists_changed(data, after)


def assert_only_lists_changed(before: bytes, after: bytes) -> None:
    """Hold that nothing is different but lists and who is in them, and that all stands where the standard wants it."""
    old, new = members(before), members(after)
    changed = {name for name in new if new[name] != old[name]}
    assert changed <= {MAIN, NUMBERING}
    without = [re.sub(rb"<w:numPr>.*?</w:numPr>|<w:numPr/>", b"", one[MAIN]) for one in (old, new)]
    assert without[0] == without[1]
    at = new[NUMBERING].index(b"</w:numbering>")
    kept = old[NUMBERING].removesuffix(b"</w:numbering>")
    assert new[NUMBERING].startswith(kept)
    assert re.fullmatch(rb"(<w:num w:numId=\"\d+\">.*?</w:num>)*", new[NUMBERING][len(kept) : at])
    for one in parsed(new[MAIN]).iter(f"{W}pPr"):
        tags = [child.tag.removeprefix(W) for child in one]
        assert tags == sorted(tags, key=ORDER.index)
    ids = [one.get(f"{W}numId") for one in parsed(new[NUMBERING]).iter(f"{W}num")]
    assert len(ids) == len(set(ids))


def mended(data: bytes, wanted: dict[int, int]) -> bytes:
    return edited(data, "x.docx", renumber(data, wanted))


def test_a_list_that_runs_on_begins_anew_and_no_digit_is_typed(word: WordFile) -> None:
    data = cells(word, item(1) * 2, item(1) * 2, item(1) * 2)
    after = mended(data, {2: 1, 3: 2})
    assert numbers(after) == [1, 2, 1, 2, 5, 6]
    assert [text.string for text in read(after, "x.docx").texts()] == ["ก\nก"] * 3


def test_the_items_of_a_row_move_into_one_list(word: WordFile) -> None:
    after = mended(cells(word, item(1) * 2, item(1) * 3), {2: 1, 3: 2, 4: 3})
    assert re.findall(r'numId w:val="(\d+)"', member(after, MAIN)) == ["1", "1", "2", "2", "2"]
    assert member(after, NUMBERING).endswith(f"{num(1, 0)}{num(2, 0, restart(1))}</w:numbering>")


def test_levels_below_follow_by_themselves(word: WordFile) -> None:
    after = mended(cells(word, item(1) * 2, item(1) + item(1, 1) * 2 + item(1)), {2: 1, 5: 2})
    assert numbers(after) == [1, 2, 1, 1, 2, 2]
    assert re.findall(r'numId w:val="(\d+)"', member(after, MAIN)) == ["1", "1", "2", "1", "1", "2"]


def test_a_list_of_a_style_is_named_where_the_standard_wants_it(word: WordFile) -> None:
    paragraph = '<w:p><w:pPr><w:pStyle w:val="A"/><w:keepNext/><w:jc w:val="left"/></w:pPr></w:p>'
    data = cells(word, paragraph * 2, styles=style("A", '<w:ilvl w:val="1"/><w:numId w:val="1"/>'))
    after = mended(data, {1: 7})
    inside = '<w:keepNext/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr><w:jc'
    assert (numbers(after), inside in member(after, MAIN)) == ([1, 7], True)


@pytest.mark.parametrize(
    ("own", "kept"),
    [
        ("<w:spacing/><w:jc/>", '<w:spacing/><w:ind w:left="900" w:hanging="360" w:right="5"/><w:jc/>'),
        ('<w:ind w:left="9"/>', '<w:ind w:hanging="360" w:right="5" w:left="9"/>'),
        ('<w:ind w:firstLine="9"/>', '<w:ind w:left="900" w:right="5" w:firstLine="9"/>'),
    ],
)
def test_the_indents_of_a_style_stay_where_those_of_a_list_would_go_first(word: WordFile, own: str, kept: str) -> None:
    a = style("A", '<w:numId w:val="1"/>').replace("</w:pPr>", '<w:ind w:firstLine="3" w:right="5"/></w:pPr>')
    b = style("B", "", "A").replace("</w:pPr>", '<w:ind w:left="900" w:hanging="360"/></w:pPr>')
    data = cells(word, item(style="B") + item(style="B", more=own), styles=a + b)
    after = member(mended(data, {1: 5}), MAIN)
    assert f'<w:numId w:val="2"/></w:numPr>{kept}' in after


def test_a_paragraph_that_names_its_list_has_the_indents_of_the_list(word: WordFile) -> None:
    styles = style("A", '<w:numId w:val="1"/>').replace("</w:pPr>", '<w:ind w:left="900"/></w:pPr>')
    after = mended(cells(word, item(1, style="A") * 2, styles=styles), {1: 5})
    assert "w:ind" not in member(after, MAIN)


def test_the_look_of_a_list_goes_with_it(word: WordFile) -> None:
    look = level("(%1)")
    described = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/>{look}</w:lvlOverride>'
    after = mended(cells(word, item(1) * 2, numbering=abstract(0, level()) + num(1, 0, described)), {1: 1})
    kept = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>{look}</w:lvlOverride>'
    assert num(2, 0, kept) in member(after, NUMBERING)


def test_the_list_before_goes_on_where_that_is_enough(word: WordFile) -> None:
    data = cells(word, item(1) * 2 + item(2) * 2, numbering=ONE + num(2, 0, restart(2)))
    after = mended(data, {2: 3, 3: 4})
    assert (numbers(data), numbers(after)) == ([1, 2, 2, 3], [1, 2, 3, 4])
    assert re.findall(r'numId w:val="(\d+)"', member(after, MAIN)) == ["1"] * 4
    assert members(after)[NUMBERING] == members(data)[NUMBERING]


def test_items_of_a_list_with_another_look_stay_in_it(word: WordFile) -> None:
    other = num(2, 0, f'<w:lvlOverride w:ilvl="0">{level("(%1)")}</w:lvlOverride>')
    after = mended(cells(word, item(1) * 2, item(2) + item(1), numbering=ONE + other), {1: 5, 2: 6, 3: 7})
    assert numbers(after) == [1, 5, 6, 7]
    assert re.findall(r'numId w:val="(\d+)"', member(after, MAIN)) == ["1", "3", "2", "3"]


def test_a_list_that_nobody_uses_is_used_again(word: WordFile) -> None:
    unused = num(4, 0, restart(1))
    after = mended(cells(word, item(1) * 2, numbering=ONE + unused), {1: 1})
    assert 'w:numId w:val="4"' in member(after, MAIN)
    assert member(after, NUMBERING).count("<w:num ") == 2


def test_a_list_that_a_style_uses_is_not_used_again(word: WordFile) -> None:
    data = cells(word, item(1) * 2, numbering=ONE + num(4, 0, restart(1)), styles=style("A", '<w:numId w:val="4"/>'))
    assert 'w:numId w:val="5"' in member(mended(data, {1: 1}), MAIN)


def test_text_and_number_of_one_paragraph_change_together(word: WordFile) -> None:
    data = cells(word, item(1) * 2)
    text = read(data, "x.docx").tables[0].rows[0][0].text
    after = edited(data, "x.docx", [*renumber(data, {1: 5}), Edit(Span(text, 2, 3), "ใหม่")])
    assert (numbers(after), read(after, "x.docx").tables[0].rows[0][0].text.string) == ([1, 5], "ก\nใหม่")


def test_items_whose_end_is_deleted_count_once(word: WordFile) -> None:
    gone = '<w:rPr><w:del w:id="1" w:author="a"/></w:rPr>'
    data = cells(word, item(1) + item(1, more=gone) + item(1) + item(1))
    assert numbers(mended(data, {1: 1, 2: 2})) == [1, 1, 2]


def test_items_in_a_text_box_are_counted_before_the_one_that_holds_it(word: WordFile) -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{item(1)}</w:txbxContent></v:textbox></w:pict></w:r>"
    holder = item(1).replace("</w:p>", f"{box}</w:p>")
    data = word(table(item(1) + item(1)) + holder, {"numbering": ONE})
    assert numbers(data) == [1, 2, 4, 3]
    assert numbers(mended(data, {1: 1})) == [1, 1, 4, 3]


def test_a_part_in_utf_16_keeps_its_encoding(word: WordFile) -> None:
    data = cells(word, item(1) * 2)
    parts = {name: members(data)[name].decode().encode("utf-16") for name in (MAIN, NUMBERING)}
    body = word("", {"numbering": ""}, parts)
    after = mended(body, {1: 1})
    assert numbers(after) == [1, 1]
    assert all(members(after)[name].startswith((b"\xff\xfe", b"\xfe\xff")) for name in parts)


def test_other_prefixes_are_kept(word: WordFile) -> None:
    data = cells(word, item(1) * 2)
    parts = {name: re.sub(rb"\bw:", b"x:", members(data)[name]) for name in (MAIN, NUMBERING)}
    body = word("", {"numbering": ""}, {name: part.replace(b"xmlns:w=", b"xmlns:x=") for name, part in parts.items()})
    after = mended(body, {1: 1})
    assert numbers(after) == [1, 1]
    assert b"w:" not in members(after)[NUMBERING].replace(b"xmlns:w", b"")


@pytest.mark.parametrize("paragraph", [item(), item(1)])
def test_what_is_not_counted_is_refused(word: WordFile, paragraph: str) -> None:
    data = cells(word, paragraph, numbering=abstract(0, level(kind="bullet")) + num(1, 0))
    (text,) = read(data, "x.docx").texts()
    with pytest.raises(UsageError, match="นับเอง"):
        edited(data, "x.docx", [Renumber(Span(text, 0, 0), 1, 2)])
