"""What Word would make of a reviewed copy: accepting all changes makes the edits, rejecting all gives the file back."""

from collections.abc import Callable, Iterator
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st
from packages import members, parsed, zipped
from word_runs import MAIN, STRINGS, Piece, by_letter, paragraphs

from ita_lint.formats import annotated, edited, read
from ita_lint.model.findings import Edit, Remark
from ita_lint.model.text import Span, Text

WordFile = Callable[..., bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


PARAGRAPHS = paragraphs(
    "<w:r>{}<w:softHyphen/></w:r>",
    '<w:moveTo w:id="1" w:author="a"><w:r>{}</w:r></w:moveTo>',
    '<w:ins w:id="1" w:author="a"><w:smartTag w:element="x"><w:r>{}</w:r></w:smartTag></w:ins>',
)


def resolved(data: bytes, *, accept: bool) -> bytes:
    """Return the file with our changes accepted or rejected, and without our comments, as Word would do it."""
    parts = members(data)
    root = parsed(parts[MAIN])
    for parent in list(root.iter()):
        for child in list(parent):
            if child.get(f"{W}author") != "ita-lint":
                continue
            index = list(parent).index(child)
            parent.remove(child)
            if (child.tag == f"{W}ins") == accept:
                for deeper in child.iter(f"{W}delText"):
                    deeper.tag = f"{W}t"
                for number, kept in enumerate(child):
                    parent.insert(index + number, kept)
    return zipped({**parts, MAIN: ET.tostring(root)})


def looks(data: bytes) -> list[tuple[str, str]]:
    """Return what every run shows, character by character, with its look."""
    found = list[tuple[str, str]]()
    for run in parsed(members(data)[MAIN]).iter(f"{W}r"):
        look = run.find(f"{W}rPr")
        for child in run:
            if child.tag not in (f"{W}rPr", f"{W}commentReference"):
                text = child.text or "" if child.tag in (f"{W}t", f"{W}delText") else child.tag
                found += [
                    (char, "" if look is None else ET.tostring(look).decode())
                    for char in ([text] if child.tag != f"{W}t" else text)
                ]
    return found


def assert_is_valid(data: bytes) -> None:
    """Hold the rules of the standard that marks could break."""
    root = parsed(members(data)[MAIN])
    parents = {child: parent for parent in root.iter() for child in parent}
    for one in root.iter():
        tag = one.tag.removeprefix(W)
        if tag in ("commentRangeStart", "commentRangeEnd", "ins", "del", "r"):
            assert parents[one].tag.removeprefix(W) not in ("r", "t", "rPr", "pPr")
        if tag == "r":
            assert all(child.tag != f"{W}rPr" for child in list(one)[1:])
        if tag == "delText":
            assert any(up.tag == f"{W}del" for up in above(one, parents))
        if tag == "t":
            assert all(up.tag != f"{W}del" for up in above(one, parents))
    starts, ends, refers = (
        [one.get(f"{W}id") for one in root.iter(f"{W}comment{kind}")]
        for kind in ("RangeStart", "RangeEnd", "Reference")
    )
    assert sorted(map(str, starts)) == sorted(map(str, ends)) == sorted(map(str, refers))
    ids = [one.get(f"{W}id") for one in root.iter() if one.get(f"{W}author") == "ita-lint"]
    assert len(ids) == len(set(ids))


def above(one: ET.Element, parents: dict[ET.Element, ET.Element]) -> Iterator[ET.Element]:
    while one in parents:
        one = parents[one]
        yield one


@given(st.lists(PARAGRAPHS, min_size=1, max_size=3), st.data())
def test_accepting_all_makes_the_edits_and_rejecting_all_none(
    word: WordFile, found: list[list[Piece]], draw: st.DataObject
) -> None:
    data = word(f"<w:tbl><w:tr><w:tc>{''.join(map(by_letter, found))}</w:tc></w:tr></w:tbl>")
    text = read(data, "plan.docx").tables[0].rows[0][0].text
    points = sorted(draw.draw(st.lists(st.integers(0, len(text.string)), max_size=8, unique=True)))
    edits = [Edit(Span(text, *pair), draw.draw(STRINGS)) for pair in zip(points[::2], points[1::2], strict=False)]
    wide = st.tuples(st.integers(0, len(text.string)), st.integers(0, len(text.string)))
    remarks = [Remark(Span(text, *sorted(draw.draw(wide))), "ผิด", (one,)) for one in edits]
    after = annotated(data, "plan.docx", remarks)
    assert_is_valid(after)
    assert strings(resolved(after, accept=False)) == strings(data) == strings(after)
    assert looks(resolved(after, accept=False)) == looks(data)
    assert strings(resolved(after, accept=True)) == strings(edited(data, "plan.docx", edits))
    document = read(after, "plan.docx").tables[0].rows[0][0].text
    again = [
        Remark(moved(one.at, document), one.string, tuple(Edit(moved(e.span, document), e.new) for e in one.edits))
        for one in remarks
    ]
    assert annotated(after, "plan.docx", again) == after


def moved(span: Span, text: Text) -> Span:
    return Span(text, span.start, span.end)


def strings(data: bytes) -> list[str]:
    return [text.string for text in read(data, "plan.docx").texts()]


def test_a_text_box_in_a_run_that_is_split_is_changed_too(word: WordFile) -> None:
    def box(paragraph: str) -> str:
        return f"<w:pict><v:textbox><w:txbxContent><w:p>{paragraph}</w:p></w:txbxContent></v:textbox></w:pict>"

    deepest = box("<w:r><w:t>คง</w:t></w:r>")
    data = word(f"<w:p><w:r><w:t>กข</w:t>{box(f'<w:r><w:t>จ</w:t>{deepest}</w:r>')}</w:r></w:p>")
    spans = [text.span.sub(0, 1) for text in read(data, "plan.docx").texts()]
    edits = [Edit(span, new) for span, new in zip(spans, "xyz", strict=True)]
    after = annotated(data, "plan.docx", [Remark(one.span, "ผิด", (one,)) for one in edits])
    assert_is_valid(after)
    assert strings(resolved(after, accept=True)) == ["xข", "y", "zง"]
    assert strings(resolved(after, accept=False)) == ["กข", "จ", "คง"]
