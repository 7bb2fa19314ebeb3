"""Numbers that an OpenDocument text counts are changed as numbers, and every other one stays."""

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packages import member, members

from ita_lint.errors import UsageError
from ita_lint.formats import annotated, edited, read
from ita_lint.formats.odf.reading import Reading
from ita_lint.model.findings import Edit, Remark, Renumber
from ita_lint.model.text import Span

Odt = Callable[..., bytes]


def style(name: str, *levels: tuple[str, int]) -> str:
    """Return a style of lists: for each level its number format, "" for none, "-" for bullets, and its first number."""
    inside = "".join(
        f'<text:list-level-style-bullet text:level="{at}" text:bullet-char="-"/>'
        if kind == "-"
        else f'<text:list-level-style-number text:level="{at}" style:num-format="{kind}" text:start-value="{start}"/>'
        for at, (kind, start) in enumerate(levels, 1)
    )
    return f'<text:list-style style:name="{name}">{inside}</text:list-style>'


STYLES = style("L1", ("1", 1), ("1", 1)) + style("L2", ("๑", 3), ("-", 1)) + style("L3", ("", 1), ("a", 0))


class Item(NamedTuple):
    """An item of a list: whether it has a paragraph, what its tag says, and the lists in it."""

    paragraphs: int
    says: str
    lists: list["List"]

    def written(self) -> str:
        inside = "<text:p>ก</text:p>" * self.paragraphs + "".join(one.written() for one in self.lists)
        return f"<text:list-item{self.says}>{inside}</text:list-item>"


class List(NamedTuple):
    """A list: what its tag says, and its items."""

    says: str
    items: list[Item]

    def written(self) -> str:
        return f"<text:list{self.says}>{''.join(one.written() for one in self.items)}</text:list>"


_BEGINS = st.sampled_from(["", "", "", ' text:start-value="4"', " text:start-value='0'"])
_NAMES = st.sampled_from(["", ' text:style-name="L1"', ' text:style-name="L2"', ' text:style-name="L3"'])
_GOES_ON = st.sampled_from(["", ' text:continue-numbering="true"', ' text:continue-list="a"', ' xml:id="a"'])
_SAYS = st.builds(str.__add__, _NAMES, _GOES_ON)
LISTS = st.recursive(
    st.builds(List, _SAYS, st.lists(st.builds(Item, st.integers(0, 2), _BEGINS, st.just([])), max_size=4)),
    lambda inner: st.builds(
        List, _SAYS, st.lists(st.builds(Item, st.integers(0, 2), _BEGINS, st.lists(inner, max_size=2)), max_size=4)
    ),
    max_leaves=8,
)


def numbers(data: bytes) -> list[int | None]:
    return [one.item.number if one.item else None for one in Reading(data).state.paragraphs]


def renumber(data: bytes, wanted: dict[int, int]) -> list[Renumber]:
    """Return what gives the paragraphs at some places (from 0) those numbers, as far as they are counted."""
    found, known = list[Renumber](), Reading(data).state.paragraphs
    texts = {part.place.order[0]: (text, part.offset) for text in read(data, "").texts() for part in text.parts}
    for place, number in wanted.items():
        one = known[place] if place < len(known) else None
        if one and one.item and one.item.number is not None:
            text, at = texts[one.number]
            found.append(Renumber(Span(text, at, at), number, one.item.number))
    return found


def expected(data: bytes, asked: list[Renumber]) -> list[int | None]:
    places = {one.number: place for place, one in enumerate(Reading(data).state.paragraphs)}
    found = numbers(data)
    for one in asked:
        found[places[int(str(one.span.text.part_at(one.span.start).place.order[0]))]] = one.number
    return found


def cells(odt: Odt, *held: str) -> bytes:
    rows = "".join(f"<table:table-row><table:table-cell>{one}</table:table-cell></table:table-row>" for one in held)
    return odt(f"<table:table>{rows}</table:table>", STYLES)


@given(st.lists(LISTS, min_size=1, max_size=4), st.dictionaries(st.integers(0, 15), st.integers(0, 12), max_size=6))
def test_the_items_asked_for_get_their_numbers_and_all_others_keep_theirs(
    odt: Odt, lists: list[List], wanted: dict[int, int]
) -> None:
    data = cells(odt, *(one.written() for one in lists))
    asked = renumber(data, wanted)
    after = edited(data, "", asked)
    assert numbers(after) == expected(data, asked)
    assert edited(after, "", renumber(after, wanted)) == after
    assert {name for name in members(data) if members(after)[name] != members(data)[name]} <= {"content.xml"}
    bare = [
        re.sub(r" text:start-value=([\"']).*?\1", "", member(one).partition("</office:automatic")[2])
        for one in (data, after)
    ]
    assert bare[0] == bare[1]


ITEM = "<text:list-item><text:p>ก</text:p></text:list-item>"
FIRST = f'<text:list text:style-name="L1">{ITEM * 2}</text:list>'
NEXT = f'<text:list text:style-name="L1" text:continue-numbering="true">{ITEM * 2}</text:list>'


def test_a_list_that_runs_on_begins_anew_and_the_next_goes_on_as_it_did(odt: Odt) -> None:
    data = cells(odt, FIRST, NEXT, NEXT)
    after = edited(data, "", renumber(data, {2: 1, 3: 2}))
    assert numbers(after) == [1, 2, 1, 2, 5, 6]
    assert re.findall(r'<text:list-item text:start-value="(\d+)">', member(after)) == ["1", "5"]


def test_a_beginning_that_is_there_is_replaced(odt: Odt) -> None:
    data = cells(odt, FIRST.replace("<text:list-item>", '<text:list-item xml:id="x" text:start-value = "7" >', 1))
    after = edited(data, "", renumber(data, {0: 3}))
    assert numbers(after) == [3, 8]
    assert '<text:list-item xml:id="x" text:start-value="3" >' in member(after)


def test_a_beginning_that_is_needed_no_longer_goes(odt: Odt) -> None:
    begun = NEXT.replace("<text:list-item>", '<text:list-item text:start-value="2" xml:id="x">', 1)
    data = cells(odt, FIRST, begun)
    after = edited(data, "", renumber(data, {2: 3, 3: 4}))
    assert (numbers(data), numbers(after)) == ([1, 2, 2, 3], [1, 2, 3, 4])
    assert member(after) == member(data).replace(' text:start-value="2"', "")


def test_text_and_number_of_one_item_change_together(odt: Odt) -> None:
    data = cells(odt, FIRST)
    text = read(data, "").tables[0].rows[0][0].text
    after = edited(data, "", [*renumber(data, {1: 5}), Edit(Span(text, 2, 3), "ใหม่")])
    assert (numbers(after), read(after, "").tables[0].rows[0][0].text.string) == ([1, 5], "ก\nใหม่")


@pytest.mark.parametrize("held", ["<text:p>ก</text:p>", FIRST.replace("L1", "L3"), "<text:h>ก</text:h>"])
def test_what_is_not_counted_is_refused(odt: Odt, held: str) -> None:
    data = cells(odt, held)
    span = read(data, "").tables[0].rows[0][0].text.span.sub(0, 0)
    with pytest.raises(UsageError, match="นับเอง"):
        edited(data, "", [Renumber(span, 1, 2)])


def test_a_heading_is_left_alone(odt: Odt) -> None:
    outline = '<text:outline-style><text:outline-level-style text:level="1" style:num-format="1"/></text:outline-style>'
    row = '<table:table-row><table:table-cell><text:h text:outline-level="1">ก</text:h></table:table-cell>'
    data = odt(f"<table:table>{row}</table:table-row></table:table>", "", outline)
    assert numbers(data) == [1]
    with pytest.raises(UsageError):
        edited(data, "", renumber(data, {0: 2}))


@pytest.mark.parametrize(("said", "how"), [("ผิด", "นับเอง"), ("wrong", "restart the list")])
def test_a_review_says_how_to_number_anew_and_changes_nothing(odt: Odt, said: str, how: str) -> None:
    data = cells(odt, FIRST)
    (one,) = renumber(data, {1: 1})
    after = annotated(data, "", [Remark(one.span, said, (one,))])
    assert numbers(after) == [1, 2]
    assert how in member(after)
    assert "<text:change" not in member(after)
    assert member(annotated(after, "", [])) == member(data)
