"""Reviewed copies of OpenDocument texts: a comment at the exact words, everything else as it was."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packages import member

from ita_lint.formats import annotated, edited, read
from ita_lint.model.findings import Edit, Remark
from ita_lint.model.text import Text

OdtFile = Callable[..., bytes]
NAME = "plan.odt"


def texts(data: bytes) -> list[Text]:
    return list(read(data, NAME).texts())


def strings(data: bytes) -> list[str]:
    return [text.string for text in texts(data)]


def start(number: int, *lines: str) -> str:
    creator = '<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">ita-lint</dc:creator>'
    said = "".join(f"<text:p>{line}</text:p>" for line in lines)
    return f'<office:annotation office:name="ita-lint-{number}">{creator}{said}</office:annotation>'


def end(number: int) -> str:
    return f'<office:annotation-end office:name="ita-lint-{number}"/>'


def cell(*content: str) -> str:
    row = f"<table:table-row><table:table-cell>{''.join(content)}</table:table-cell></table:table-row>"
    return f"<table:table>{row}</table:table>"


@pytest.mark.parametrize(
    ("body", "span", "expected"),
    [
        ("<text:p>กขค</text:p>", (1, 2), "<text:p>ก{0}ข{1}ค</text:p>"),
        ("<text:p>ก<text:span>ขค</text:span></text:p>", (1, 2), "<text:p>ก<text:span>{0}ข{1}ค</text:span></text:p>"),
        ("<text:p>ก&amp;<text:s/>ข</text:p>", (1, 3), "<text:p>ก{0}&amp;<text:s/>{1}ข</text:p>"),
        ("<text:p>กขค</text:p>", (1, 1), "<text:p>ก{0}ขค</text:p>"),
        (cell("<text:p/>"), (0, 0), cell("<text:p>{0}</text:p>")),
        (
            cell("<text:p>ก</text:p>", "<text:p>ข</text:p>"),
            (0, 3),
            cell("<text:p>{0}ก</text:p>", "<text:p>ข{1}</text:p>"),
        ),
    ],
)
def test_a_comment_stands_at_the_exact_words(odt: OdtFile, body: str, span: tuple[int, int], expected: str) -> None:
    data = odt(body)
    copy = annotated(data, NAME, [Remark(texts(data)[0].span.sub(*span), "หนึ่ง\nสอง <&>")])
    assert expected.format(start(1, "หนึ่ง", "สอง &lt;&amp;&gt;"), end(1)) in member(copy)
    assert strings(copy) == strings(data)
    assert read(copy, NAME).comments == ()


def test_comments_may_overlap(odt: OdtFile) -> None:
    data = odt("<text:p>กขค</text:p>")
    span = texts(data)[0].span
    copy = annotated(
        data, NAME, [Remark(span.sub(0, 2), "a"), Remark(span.sub(1, 3), "b"), Remark(span.sub(2, 3), "c")]
    )
    starts = [start(number, said) for number, said in enumerate("abc", 1)]
    assert f"<text:p>{starts[0]}ก{starts[1]}ข{end(1)}{starts[2]}ค{end(2)}{end(3)}</text:p>" in member(copy)


def test_words_of_a_header_are_spoken_of_at_the_beginning_of_the_body(odt: OdtFile) -> None:
    page = (
        '<style:master-page style:name="Standard"><style:header><text:p>หัว</text:p></style:header></style:master-page>'
    )
    data = odt("<text:p/><text:p>ก</text:p>", pages=page)
    copy = annotated(data, NAME, [Remark(texts(data)[1].span, "a")])
    assert f"<text:p>{start(1, 'a')}ก</text:p>" in member(copy)
    assert member(copy, "styles.xml") == member(data, "styles.xml")


def test_an_earlier_review_is_replaced_and_other_people_s_comments_stay(odt: OdtFile) -> None:
    other = '<office:annotation office:name="x"><dc:creator>สมชาย</dc:creator><text:p>คำ</text:p></office:annotation>'
    data = odt(f"<text:p>ก{other}ขค</text:p>")
    first = annotated(data, NAME, [Remark(texts(data)[0].span.sub(0, 2), "a")])
    again = annotated(first, NAME, [Remark(texts(first)[0].span.sub(2, 3), "b")])
    assert again == annotated(data, NAME, [Remark(texts(data)[0].span.sub(2, 3), "b")])
    assert member(annotated(again, NAME, [])) == member(data)
    assert [comment.string for comment in read(again, NAME).comments] == ["คำ"]


def test_a_remark_that_no_xml_holds_is_shown_without_it(odt: OdtFile) -> None:
    data = odt("<text:p>ก</text:p>")
    assert start(1, "\ufffd[31m") in member(annotated(data, NAME, [Remark(texts(data)[0].span, "\x1b[31m")]))


def change(number: int, which: str = "") -> str:
    return f'<text:change{which} text:change-id="ita-lint-change-{number}"/>'


def region(number: int, kind: str, content: str = "") -> str:
    (found,) = re.findall(f'<text:changed-region xml:id="ita-lint-change-{number}".*?</text:changed-region>', content)
    (inner,) = re.findall(f"<text:{kind}><office:change-info>.*?</office:change-info>(.*)</text:{kind}>", found)
    return str(inner)


def proposed(data: bytes, *edits: tuple[int, int, str]) -> bytes:
    span = texts(data)[0].span
    made = tuple(Edit(span.sub(begin, stop), new) for begin, stop, new in edits)
    return annotated(data, NAME, [Remark(span.sub(0, 0), "a", made)])


def test_an_edit_is_proposed_as_a_deletion_and_an_insertion(odt: OdtFile) -> None:
    data = odt('<text:p text:style-name="P1">ก<text:span text:style-name="T1">ขค</text:span></text:p>')
    copy = member(proposed(data, (2, 3, "ง")))
    span = '<text:span text:style-name="T1">'
    assert f"ก{span}ข{change(1)}{change(2, '-start')}ง{change(2, '-end')}</text:span></text:p>" in copy
    assert region(1, "deletion", copy) == f'<text:p text:style-name="P1">{span}ค</text:span></text:p>'
    assert region(2, "insertion", copy) == ""
    assert copy.index("<text:tracked-changes>") < copy.index("<text:p ")


def test_characters_under_several_looks_are_deleted_one_by_one(odt: OdtFile) -> None:
    copy = member(proposed(odt("<text:p>ก<text:span>ข</text:span> </text:p>"), (0, 2, "")))
    assert f"{change(1)}<text:span>{change(2)}</text:span>" in copy


def test_changes_of_other_people_stay_where_they_are(odt: OdtFile) -> None:
    other = '<text:changed-region text:id="x"><text:insertion/></text:changed-region>'
    marks = '<text:change-start text:change-id="x"/>ข<text:change-end text:change-id="x"/>'
    data = odt(f"<text:tracked-changes>{other}</text:tracked-changes><text:p>ก{marks}</text:p>")
    copy = proposed(data, (0, 1, "ค"))
    assert f"<text:tracked-changes>{other}<text:changed-region" in member(copy)
    assert "insertions: 1, deletions: 0" in read(copy, NAME).notes[0].en
    assert member(annotated(copy, NAME, [])) == member(data)


def test_edits_that_others_overlap_are_not_proposed(odt: OdtFile) -> None:
    data = odt("<text:p>กขค</text:p>")
    span = texts(data)[0].span
    one, same, other = (Edit(span.sub(0, 2), "x"), Edit(span.sub(0, 2), "x"), Edit(span.sub(1, 3), "y"))
    copy = member(
        annotated(data, NAME, [Remark(span, "a", (one,)), Remark(span, "b", (same,)), Remark(span, "c", (other,))])
    )
    assert copy.count("<text:insertion>") == 1
    assert copy.count("<text:deletion>") == 1


def test_an_empty_cell_is_offered_its_words(odt: OdtFile) -> None:
    copy = member(proposed(odt(cell("<text:p/>")), (0, 0, "ก")))
    assert cell(f"<text:p>{start(1, 'a')}{change(1, '-start')}ก{change(1, '-end')}</text:p>") in copy


def test_our_change_of_a_look_takes_no_words_away_when_it_is_withdrawn(odt: OdtFile) -> None:
    who = "<dc:creator>ita-lint</dc:creator><dc:date>1970-01-01</dc:date>"
    info = f"<text:UnknownChange><office:change-info>{who}</office:change-info></text:UnknownChange>"
    region = (
        f'<text:tracked-changes><text:changed-region text:id="a">{info}</text:changed-region></text:tracked-changes>'
    )
    marks = [f'<text:change-{which} text:change-id="a"/>' for which in ("start", "end")]
    data = odt(f"{region}<text:p>{'ก'.join(marks)}</text:p>")
    assert strings(data) == ["ก"]
    assert "<text:p>ก</text:p>" in member(annotated(data, NAME, []))


def test_edits_of_a_header_are_not_proposed(odt: OdtFile) -> None:
    page = (
        '<style:master-page style:name="Standard"><style:header><text:p>หัว</text:p></style:header></style:master-page>'
    )
    data = odt("<text:p>ก</text:p>", pages=page)
    span = texts(data)[1].span
    assert "changed-region" not in member(annotated(data, NAME, [Remark(span, "a", (Edit(span, "x"),))]))


LETTERS = st.text("กข a&<\t\n", max_size=5)
LINES = st.lists(LETTERS.map(lambda one: one.replace("&", "&amp;").replace("<", "&lt;")), min_size=1, max_size=4)


@given(st.data(), LINES)
def test_to_accept_is_to_edit_and_to_reject_is_to_leave(odt: OdtFile, data: st.DataObject, pieces: list[str]) -> None:
    file = odt(f"<text:p>|{'<text:span>'.join(pieces)}{'</text:span>' * (len(pieces) - 1)}|</text:p>")
    (text,) = texts(file)
    length = st.integers(0, len(text.string))
    a, b, c, d = sorted(data.draw(st.tuples(length, length, length, length)))
    edits = Edit(text.span.sub(a, b), data.draw(LETTERS)), Edit(text.span.sub(c, d), data.draw(LETTERS))
    chosen = edits if b < c or (a < b and c < d) else edits[:1]
    copy = annotated(file, NAME, [Remark(text.span.sub(b, c), "a", chosen), Remark(text.span.sub(a, c), "b")])
    assert strings(copy) == strings(file)
    accepted = zipped(copy, member(copy).replace(">ita-lint<", ">สมชาย<"))
    assert strings(accepted) == strings(edited(file, NAME, chosen))


def zipped(data: bytes, content: str) -> bytes:
    """Return the file with another `content.xml`."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w") as new:
        for one in old.infolist():
            new.writestr(one, content if one.filename == "content.xml" else old.read(one))
    return target.getvalue()
