"""Numbers that a page counts are changed in its tags, and every other number stays."""

import re
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.errors import UsageError
from ita_lint.formats import annotated, edited, read
from ita_lint.model.document import Document
from ita_lint.model.findings import Edit, Remark, Renumber
from ita_lint.model.text import Span


class Item(NamedTuple):
    """A list item: its tag, its text, and the lists in it."""

    tag: str
    text: str
    lists: list["List"]

    def written(self) -> str:
        return self.tag + self.text + "".join(one.written() for one in self.lists)


class List(NamedTuple):
    """A list: its tag, and its items."""

    tag: str
    items: list[Item]

    def written(self) -> str:
        name = "ul" if self.tag.startswith("<ul") else "ol"
        return f"{self.tag}{''.join(one.written() for one in self.items)}</{name}>"


_ITEMS = st.sampled_from(
    [
        "<li>",
        "<LI>",
        "<li/>",
        "<li value=7>",
        "<li class='x' VALUE = '3' >",
        '<li value="x">',
        "<li value>",
        "<li id=a>",
    ]
)
_LISTS = st.sampled_from(
    ["<ol>", '<ol type="a">', "<ol start=5>", "<ol reversed>", '<OL reversed start="9">', "<ul>", '<ol start="-1">']
)
_TEXTS = st.sampled_from(["ก", "", " ข&amp;ค ", "<b>ง</b>", "&nbsp;จ", "ฉ<br>ช"])
_FLAT = st.builds(List, _LISTS, st.lists(st.builds(Item, _ITEMS, _TEXTS, st.just([])), max_size=5))
LISTS = st.recursive(
    _FLAT,
    lambda inner: st.builds(
        List, _LISTS, st.lists(st.builds(Item, _ITEMS, _TEXTS, st.lists(inner, max_size=2)), max_size=4)
    ),
    max_leaves=8,
)


def page(*held: str) -> bytes:
    """Return a page with a table of one column."""
    return f"<html><body><table>{''.join(f'<tr><td>{one}</td></tr>' for one in held)}</table></body></html>".encode()


def places(document: Document) -> list[tuple[Span, int | None]]:
    """Return the beginning and the number of each paragraph in the tables."""
    found = list[tuple[Span, int | None]]()
    for table in document.tables:
        for (cell,) in table.rows:
            found += [(Span(cell.text, p.start, p.start), p.item.number if p.item else None) for p in cell.paragraphs]
    return found


def numbers(data: bytes, name: str = "x.html") -> list[int | None]:
    return [number for _, number in places(read(data, name))]


def renumber(data: bytes, wanted: dict[int, int], name: str = "x.html") -> list[Renumber]:
    """Return what gives the paragraphs at some places (from 0) those numbers, as far as they are counted."""
    known = places(read(data, name))
    found = [(*known[place], number) for place, number in wanted.items() if place < len(known)]
    return [Renumber(span, number, old) for span, old, number in found if old is not None]


@given(st.lists(LISTS, min_size=1, max_size=3), st.dictionaries(st.integers(0, 12), st.integers(-2, 12), max_size=6))
def test_the_items_asked_for_get_their_numbers_and_all_others_keep_theirs(
    lists: list[List], wanted: dict[int, int]
) -> None:
    data = page(*(one.written() for one in lists))
    asked, before = renumber(data, wanted), numbers(data)
    after = edited(data, "x.html", asked)
    assert numbers(after) == [old if old is None else wanted.get(place, old) for place, old in enumerate(before)]
    assert edited(after, "x.html", renumber(after, wanted)) == after
    bare = [re.sub(rb"(?i) value( *= *(\"[^\"]*\"|'[^']*'|[^ >]*))?", b"", one) for one in (data, after)]
    assert bare[0] == bare[1]


OL = "<ol start=5><li>ก<li>ข</ol>"


@pytest.mark.parametrize(
    ("before", "wanted", "after"),
    [
        (OL, {0: 1, 1: 2}, '<ol start=5><li value="1">ก<li>ข</ol>'),
        (OL, {0: 1}, '<ol start=5><li value="1">ก<li value="6">ข</ol>'),
        ("<ol><LI class=x>ก<LI>ข</ol>", {1: 4}, '<ol><LI class=x>ก<LI value="4">ข</ol>'),
        ("<ol><li Value=3 id=y>ก</ol>", {0: 1}, '<ol><li value="1" id=y>ก</ol>'),
        ("<ol><li>ก<li  value=5 id=y>ข<li>ค</ol>", {1: 2, 2: 3}, "<ol><li>ก<li id=y>ข<li>ค</ol>"),
        ("<ol><li>ก<li value='5'>ข</ol>", {1: 2}, "<ol><li>ก<li>ข</ol>"),
        ("<ol><li/>ก<li/>ข</ol>", {0: 2}, '<ol><li value="2"/>ก<li value="2"/>ข</ol>'),
        ("<ol reversed><li>ก<li>ข<li>ค</ol>", {1: 5}, '<ol reversed><li>ก<li value="5">ข<li value="1">ค</ol>'),
        ("<ol><li></li><li>ก</li></ol>", {0: 3}, '<ol><li value="3"></li><li value="2">ก</li></ol>'),
        ("<ol><li>ก<ol><li>ข</ol><li>ค</ol>", {2: 9}, '<ol><li>ก<ol><li>ข</ol><li value="9">ค</ol>'),
    ],
)
def test_only_the_tags_that_must_change_do(before: str, wanted: dict[int, int], after: str) -> None:
    assert edited(page(before), "x.html", renumber(page(before), wanted)) == page(after)


def test_text_and_number_of_one_item_change_together() -> None:
    data = page(OL)
    text = read(data, "x.html").tables[0].rows[0][0].text
    after = edited(data, "x.html", [*renumber(data, {0: 1, 1: 2}), Edit(Span(text, 2, 3), "ค")])
    assert after == page('<ol start=5><li value="1">ก<li>ค</ol>')


def test_lists_of_tables_in_cells_are_numbered_anew_too() -> None:
    data = page(f"<table><tr><td>ก</td><td>{OL}</td></tr></table>", "ข")
    assert numbers(edited(data, "x.html", renumber(data, {1: 1, 2: 2}))) == [None, 1, 2, None]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("x.txt", f"ก\t{OL}\tข", '<ol start=5><li value="1">ก<li>ข</ol>'),
        ("x.csv", f"ก,{OL},ข\nค,ง,จ", '"<ol start=5><li value=""1"">ก<li>ข</ol>"'),
        ("x.csv", f'ก,"{OL}",ข\nค,ง,จ', '"<ol start=5><li value=""1"">ก<li>ข</ol>"'),
    ],
)
def test_lists_in_fields_of_text_are_numbered_anew(name: str, before: str, after: str) -> None:
    (cell,) = (one for one in read(before.encode(), name).tables[0].rows[0] if "\n" in one.text.string)
    asked = [Renumber(Span(cell.text, p.start, p.start), n, n + 4) for n, p in enumerate(cell.paragraphs, 1)]
    assert after in edited(before.encode(), name, asked).decode()


def test_what_is_not_counted_is_refused() -> None:
    data = page("<ul><li>ก</ul>")
    span, _ = places(read(data, "x.html"))[0]
    with pytest.raises(UsageError, match="นับเอง"):
        edited(data, "x.html", [Renumber(span, 1, 2)])


def test_a_review_tells_the_numbers() -> None:
    data = page(OL)
    (one,) = renumber(data, {0: 1})
    copy = annotated(data, "x.html", [Remark(one.span, "ผิด", (one,))]).decode()
    assert "“ลำดับอัตโนมัติ 5” → “ลำดับอัตโนมัติ 1”" in copy
