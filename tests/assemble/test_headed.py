"""The items that heading cells name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.assemble.headed import asked, headed, leading
from ita_lint.model.document import Cell
from ita_lint.model.place import TextPlace
from ita_lint.model.text import Part, Text


def cell(text: str) -> Cell:
    return Cell.of(Text(text, (Part(0, TextPlace(1, 1)),)))


def codes(text: str) -> list[str]:
    return [f"{ref.letter}{ref.first}" for ref in headed(cell(text))]


@pytest.mark.parametrize(
    ("text", "item"),
    [
        ("i1 เจ้าหน้าที่ของหน่วยงาน", "i1"),
        ("ข้อ i๑ เจ้าหน้าที่", "i1"),
        ("ข้อคำถามที่ E14 หน่วยงานเปิดโอกาส", "e14"),
        ("1. i23 เจ้าหน้าที่", "i23"),
        ("(O13) รายงานผล", "O13"),
        ("๐๑๓ รายงานผล", "O13"),
        ("o13รายงานผล", "O13"),
    ],
)
def test_a_cell_that_begins_with_a_code_is_about_that_item(text: str, item: str) -> None:
    assert codes(text) == [item]
    assert leading(cell(text))


def test_every_line_may_begin_with_an_item() -> None:
    assert codes("i1 ก\ni5 ข (i6)\ne1, e2 และ e3") == ["i1", "i5", "e1", "e2", "e3"]


def test_an_item_behind_an_indicator_does_not_lead() -> None:
    text = cell("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่\ni1 - i3")
    assert [(ref.first, ref.last) for ref in headed(text)] == [(1, 3)]
    assert leading(text) == ()


@pytest.mark.parametrize("text", ["การให้บริการ E-Service", "การเผยแพร่ตาม O13", "ITA 2566", "", "1 การปฏิบัติหน้าที่"])
def test_other_cells_name_no_item(text: str) -> None:
    assert codes(text) == []


def test_the_question_stands_behind_its_code() -> None:
    [question] = asked(cell("i7 ท่านทราบข้อมูลเกี่ยวกับงบประมาณ มากน้อยเพียงใด"))
    assert question.words.excerpt == "ท่านทราบข้อมูลเกี่ยวกับงบประมาณ มากน้อยเพียงใด"


@given(st.text(alphabet="ieoIEO0123๐๑๒ .)(-\n\u200b\u0e31ข้อก", max_size=40))
def test_items_lie_in_the_text_in_order(text: str) -> None:
    spans = [ref.span for ref in headed(cell(text))]
    assert spans == sorted(spans, key=lambda span: span.start)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
