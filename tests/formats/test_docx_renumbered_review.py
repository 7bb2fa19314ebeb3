"""Numbers in a reviewed copy: accepting all changes counts anew, rejecting all and reading it counts as before."""

import re
from collections.abc import Callable
from itertools import pairwise
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from packages import member, members, parsed, zipped
from word_lists import LISTS, MAIN, NUMBERING, ONE, ORDER, Lists, W, cells, item, numbers, renumber

from ita_lint.formats import annotated, edited, read
from ita_lint.model.findings import Edit, Remark
from ita_lint.model.text import Span

WordFile = Callable[..., bytes]


def resolved(data: bytes, *, accept: bool) -> bytes:
    """Return the file with our changes of properties accepted or rejected, as Word would do it."""
    parts = members(data)
    root = parsed(parts[MAIN])
    for one in list(root.iter(f"{W}pPr")):
        change = one.find(f"{W}pPrChange")
        if change is None or change.get(f"{W}author") != "ita-lint":
            continue
        one.remove(change)
        if not accept:
            behind = [child for child in one if child.tag in (f"{W}rPr", f"{W}sectPr")]
            one[:] = [*change[0], *behind]
    return zipped({**parts, MAIN: ET.tostring(root)})


def offered(data: bytes, wanted: dict[int, int]) -> list[Remark]:
    return [Remark(one.span, "ผิด", (one,)) for one in renumber(data, wanted)]


@given(LISTS, st.dictionaries(st.integers(0, 20), st.integers(0, 12), min_size=1, max_size=8))
def test_accepting_all_counts_anew_and_rejecting_all_as_before(
    word: WordFile, lists: Lists, wanted: dict[int, int]
) -> None:
    data = lists.made(word)
    before = numbers(data)
    wanted = {place: number for place, number in wanted.items() if place < len(before)}
    after = annotated(data, "x.docx", offered(data, wanted))
    assert numbers(resolved(after, accept=True)) == numbers(edited(data, "x.docx", renumber(data, wanted)))
    assert numbers(resolved(after, accept=False)) == before == numbers(after)
    assert annotated(after, "x.docx", offered(after, wanted)) == after
    withdrawn = edited(after, "x.docx", [])
    assert members(withdrawn)[MAIN] == members(data)[MAIN]
    for one in parsed(members(after)[MAIN]).iter(f"{W}pPr"):
        tags = [child.tag.removeprefix(W) for child in one]
        assert tags == sorted(tags, key=ORDER.index)


def test_the_change_holds_what_was_and_stands_last(word: WordFile) -> None:
    look = '<w:jc w:val="left"/>\n<w:rPr><w:b/></w:rPr> '
    data = cells(word, item(1) + item(1, 0, more=look))
    after = member(annotated(data, "x.docx", offered(data, {1: 1})), MAIN)
    old, new = (f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{n}"/></w:numPr><w:jc w:val="left"/>\n' for n in "12")
    change = f'<w:pPrChange w:id="1" w:author="ita-lint"><w:pPr>{old}</w:pPr></w:pPrChange>'
    assert f"<w:pPr>{new}<w:rPr><w:b/></w:rPr> {change}</w:pPr>" in after


def test_somebody_elses_change_stays_and_ours_is_only_said(word: WordFile) -> None:
    theirs = '<w:pPrChange w:id="4" w:author="ข"><w:pPr/></w:pPrChange>'
    data = cells(word, item(1) + item(1, more=theirs) + item(1))
    both = [*offered(data, {0: 4}), *offered(data, {2: 7})]
    after = annotated(data, "x.docx", both)
    assert re.findall(r"pPrChange [^>]*author=\"(.*?)\"", member(after, MAIN)) == ["ข", "ita-lint"]
    assert numbers(resolved(after, accept=True)) == [1, 2, 7]
    assert member(after, "word/comments.xml").count("</w:comment>") == len(both)


def test_text_and_number_of_one_paragraph_are_offered_together(word: WordFile) -> None:
    data = cells(word, item(1) * 2)
    text = read(data, "x.docx").tables[0].rows[0][0].text
    edits = (*renumber(data, {1: 1}), Edit(Span(text, 2, 3), "ใหม่"))
    after = member(annotated(data, "x.docx", [Remark(text.span, "ผิด", edits)]), MAIN)
    assert [after.count(one) for one in ("<w:pPrChange", "<w:ins ", "<w:del ")] == [1, 1, 1]


def test_an_item_in_a_text_box_of_a_run_that_is_split_is_offered_too(word: WordFile) -> None:
    box = f"<w:pict><v:textbox><w:txbxContent>{item(1) * 2}</w:txbxContent></v:textbox></w:pict>"
    data = word(f"<w:p><w:r><w:t>กข</w:t>{box}</w:r></w:p>", {"numbering": ONE})
    first = next(iter(read(data, "x.docx").texts()))
    remarks = [Remark(first.span, "ผิด", (Edit(first.span.sub(0, 1), "ค"),)), *offered(data, {2: 1})]
    after = annotated(data, "x.docx", remarks)
    assert numbers(resolved(after, accept=True)) == [None, 1, 1]
    assert member(after, MAIN).count("ita-lint") == 3


def test_reviews_of_reviews_do_not_pile_up_lists(word: WordFile) -> None:
    data = cells(word, item(1) * 2, item(1) * 2, item(1) * 2)
    sizes = list[int]()
    for _ in range(3):
        data = annotated(data, "x.docx", offered(data, {2: 1, 3: 2, 4: 1, 5: 2}))
        sizes.append(member(data, NUMBERING).count("<w:num "))
    assert all(one == other for one, other in pairwise(sizes))
