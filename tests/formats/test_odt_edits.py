"""Edits of OpenDocument texts: the characters asked for change, and no other byte."""

import io
import zipfile
from collections.abc import Callable
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packages import member

from ita_lint.errors import UsageError
from ita_lint.formats import edited, read
from ita_lint.model.findings import Edit
from ita_lint.model.text import Text

OdtFile = Callable[..., bytes]
NAME = "plan.odt"


def strings(data: bytes) -> list[str]:
    return [text.string for text in read(data, NAME).texts()]


def first(data: bytes) -> Text:
    return next(read(data, NAME).texts())


@pytest.mark.parametrize(
    ("inside", "old", "new", "expected"),
    [
        ("กขค", "ข", "ง", "กงค"),
        ("ก<text:span>ข</text:span>ค", "กข", "ง", "ง<text:span></text:span>ค"),
        ("ก<text:span>ขค</text:span>", "ค", "ง", "ก<text:span>ขง</text:span>"),
        ("ก&amp;ข", "&", "<&>", "ก&lt;&amp;&gt;ข"),
        ("ก<text:s/>ข", " ", "", "กข"),
        ("ก <text:s/>ข", "  ", " ", 'ก<text:s text:c="1"/>ข'),
        ("ก<text:s text:c='3'/>ข", " ", "x", 'กx<text:s text:c="2"/>ข'),
        ("ก<text:tab/>ข<text:line-break/>ค", "\tข\n", "ง", "กงค"),
        ("กข", "ข", "a  b\tc\nd e", 'กa <text:s text:c="1"/>b<text:tab/>c<text:line-break/>d e'),
        ("กข", "ข", " x ", 'ก<text:s text:c="1"/>x<text:s text:c="1"/>'),
        ("ก ข ค", "ข", "", 'ก <text:s text:c="1"/>ค'),
        ("ก ข", "ก", "", '<text:s text:c="1"/>ข'),
        ("ก ข", "ข", "", 'ก<text:s text:c="1"/>'),
        ("ก\n  ข", " ", "", "กข"),
        ("ก<![CDATA[ข]]>", "ข", "ค", "กค"),
    ],
)
def test_characters_are_written_as_the_format_writes_them(
    odt: OdtFile, inside: str, old: str, new: str, expected: str
) -> None:
    data = odt(f"<text:p>{inside}</text:p>")
    text = first(data)
    start = text.string.index(old)
    result = edited(data, NAME, [Edit(text.span.sub(start, start + len(old)), new)])
    assert f"<text:p>{expected}</text:p>" in member(result)
    assert member(result).replace(expected, inside) == member(data)


@pytest.mark.parametrize(
    "empty", ["<text:p/>", '<text:p text:style-name="P1"/>', "<text:p> </text:p>", "<text:p></text:p>"]
)
def test_an_empty_cell_is_filled(odt: OdtFile, empty: str) -> None:
    row = f"<table:table-row><table:table-cell>{empty}</table:table-cell></table:table-row>"
    data = odt(f"<table:table>{row}</table:table>")
    assert strings(edited(data, NAME, [Edit(first(data).span, "ก ข")])) == ["ก ข"]


def test_an_edit_over_paragraphs_leaves_them_standing(odt: OdtFile) -> None:
    cell = "<text:p>กข</text:p><text:p>คง</text:p>"
    data = odt(
        f"<table:table><table:table-row><table:table-cell>{cell}</table:table-cell></table:table-row></table:table>"
    )
    result = edited(data, NAME, [Edit(first(data).span.sub(1, 4), "x")])
    assert strings(result) == ["กx\nง"]


def test_headers_are_edited_and_all_other_members_stay(odt: OdtFile) -> None:
    page = (
        '<style:master-page style:name="Standard"><style:header><text:p>หัว</text:p></style:header></style:master-page>'
    )
    data = odt("<text:p>ก</text:p>", pages=page, members={"Pictures/1.png": b"\x89PNG"})
    text = list(read(data, NAME).texts())[1]
    result = edited(data, NAME, [Edit(text.span, "ใหม่")])
    assert member(result, "styles.xml") == member(data, "styles.xml").replace("หัว", "ใหม่")
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(result)) as new:
        assert new.namelist() == old.namelist()
        assert new.infolist()[0].compress_type == zipfile.ZIP_STORED
        same = set(new.namelist()) - {"styles.xml"}
        assert {name: new.read(name) for name in same} == {name: old.read(name) for name in same}


@pytest.mark.parametrize("new", ["\x07", "\ud800", "\ufffe"])
def test_what_xml_does_not_hold_is_refused(odt: OdtFile, new: str) -> None:
    data = odt("<text:p>ก</text:p>")
    with pytest.raises(UsageError):
        edited(data, NAME, [Edit(first(data).span, new)])


def test_a_cell_without_any_paragraph_is_not_filled(odt: OdtFile) -> None:
    row = "<table:table-row><table:table-cell/></table:table-row>"
    data = odt(f"<text:p>ก</text:p><table:table>{row}</table:table>")
    with pytest.raises(UsageError):
        edited(data, NAME, [Edit(list(read(data, NAME).texts())[1].span, "ก")])


LETTERS = st.text('กข๑a &<"\u00a0\t\n', max_size=5)
PIECES = st.lists(
    LETTERS.map(escape)
    | st.sampled_from(
        ["<text:s/>", "<text:s text:c='3'/>", "<text:tab/>", "<text:span>", "</text:span>", "&#3585;", " "]
    ),
    max_size=8,
)


def balanced(pieces: list[str]) -> str:
    """Return pieces of which every start tag has its end tag."""
    depth, kept = 0, list[str]()
    for piece in pieces:
        if piece == "</text:span>" and not depth:
            continue
        depth += (piece == "<text:span>") - (piece == "</text:span>")
        kept.append(piece)
    return "".join(kept) + "</text:span>" * depth


@given(st.data(), st.lists(PIECES.map(balanced), min_size=1, max_size=3))
def test_edits_change_what_they_should_and_nothing_else(odt: OdtFile, data: st.DataObject, lines: list[str]) -> None:
    file = odt("".join(f"<text:p>|{line}|</text:p>" for line in lines))
    edits, wanted = list[Edit](), list[str]()
    for text in read(file, NAME).texts():
        length = st.integers(0, len(text.string))
        a, b, c, d = sorted(data.draw(st.tuples(length, length, length, length)))
        new = data.draw(LETTERS), data.draw(LETTERS)
        edits += [Edit(text.span.sub(a, b), new[0]), Edit(text.span.sub(c, d), new[1])]
        wanted.append(text.string[:a] + new[0] + text.string[b:c] + new[1] + text.string[d:])
    result = edited(file, NAME, edits)
    assert strings(result) == [one for one in wanted if one.strip()]
    before, after = member(file), member(result)
    start, rest = before.index("<text:p>"), len(before) - before.rindex("</text:p>")
    assert (after[:start], after[-rest:]) == (before[:start], before[-rest:])
