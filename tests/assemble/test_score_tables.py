"""Tables of scores, in the many shapes that reports have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import rulebook
from ita_lint.assemble.reported import Reporting
from ita_lint.assemble.score_tables import read_score_tables
from ita_lint.formats import read
from ita_lint.model.document import Cell, Document, Table
from ita_lint.model.place import TextPlace
from ita_lint.model.text import Part, Text

BOOK = rulebook.load()
WORDS = Reporting.of(BOOK.vocabulary, BOOK.framework(2568))


def told(text: str, name: str = "scores.txt") -> list[tuple[object, ...]]:
    found = read_score_tables(read(text.encode(), name), (), WORDS)
    return [(one.subject, one.value) if one.part is None else (one.subject, one.value, one.part) for one in found]


def test_a_row_may_be_about_an_item_an_indicator_an_instrument_or_all() -> None:
    rows = "i1 เจ้าหน้าที่\t90.12\nตัวชี้วัดที่ 2 การใช้งบประมาณ\t๙๒.๐๐\nแบบวัด EIT\t88\nคะแนนรวม\t93.40"
    assert told(f"ประเด็นการประเมิน/ตัวชี้วัด\tคะแนนที่ได้\n{rows}") == [
        ("i1", 90.12),
        ("2", 92.0),
        ("EIT", 88.0),
        ("total", 93.4),
    ]


def test_the_name_counts_where_rows_are_numbered_otherwise() -> None:
    assert told("ลำดับ\tตัวชี้วัด\tคะแนน\n9\tคุณภาพการดําเนินงาน\t90.79\n10\tประสิทธิภาพการสื่อสาร\t89.4") == [
        ("6", 90.79),
        ("7", 89.4),
    ]


def test_a_merged_score_is_about_what_is_merged_alike() -> None:
    rows = (
        "<tr><td rowspan=2>IIT</td><td>1. การปฏิบัติหน้าที่</td><td>98</td><td rowspan=2>97</td><td rowspan=3>95.5</td></tr>"
        "<tr><td>2. การใช้งบประมาณ</td><td>96</td></tr>"
        "<tr><td>OIT</td><td>9. การเปิดเผยข้อมูล</td><td>95</td><td>94</td></tr>"
    )
    head = "<tr><th>เครื่องมือ</th><th>ตัวชี้วัด</th><th>คะแนนรายตัวชี้วัด</th><th>คะแนนรายเครื่องมือ</th><th>คะแนนรวม</th></tr>"
    found = told(f"<table>{head}{rows}</table>", "scores.html")
    assert found == [("1", 98.0), ("IIT", 97.0), ("total", 95.5), ("2", 96.0), ("9", 95.0), ("OIT", 94.0)]


def test_subjects_may_stand_in_the_heading() -> None:
    found = told("เครื่องมือ\tIIT\tEIT\tOIT\tรวม\nคะแนน\t96.1\t93.5\t97.5\t95.88")
    assert found == [("IIT", 96.1), ("EIT", 93.5), ("OIT", 97.5), ("total", 95.88)]


def test_the_parts_of_the_eit_are_told_apart() -> None:
    found = told(
        "ตัวชี้วัด\tEIT ส่วนที่ 1\tEIT ส่วนที่ 2\tเฉลี่ย\n6. คุณภาพการดำเนินงาน\t99\t95\t97\n7. ประสิทธิภาพการสื่อสาร\t98\t94\t96"
    )
    assert found[:3] == [("6", 99.0, "public"), ("6", 95.0, "survey"), ("6", 97.0)]


@pytest.mark.parametrize("lead", ["คะแนน EIT ส่วนที่ 2", "แบบวัด EIT Survey"])
def test_the_text_above_may_say_the_part(lead: str) -> None:
    assert told(f"{lead}\nข้อ\tคะแนน\ne1 ก\t98\ne2 ข\t97") == [("e1", 98.0, "survey"), ("e2", 97.0, "survey")]


def test_the_part_of_a_document_is_no_part_of_the_eit() -> None:
    assert told("ส่วนที่ 1 ผลการประเมิน\nตัวชี้วัด\tคะแนน\n6. คุณภาพการดำเนินงาน\t99\n7. ประสิทธิภาพการสื่อสาร\t98") == [
        ("6", 99.0),
        ("7", 98.0),
    ]


def test_other_years_weights_and_differences_are_no_scores() -> None:
    assert told("ตัวชี้วัด\tปี 2567\tปี 2568\tผลต่าง\n1 การปฏิบัติหน้าที่\t90.1\t92.3\t2.2\n2 การใช้งบประมาณ\t80\t82.3\t2.3") == [
        ("1", 92.3),
        ("2", 82.3),
    ]
    weighted = "IIT\t30\t96.1\t28.83\nEIT\t30\t93.5\t28.05\nOIT\t40\t97.5\t39.00\nรวม\t100\t\t95.88"
    found = told(f"เครื่องมือ\tน้ำหนัก\tคะแนน\tคะแนนถ่วงน้ำหนัก\n{weighted}")
    assert found == [("IIT", 96.1), ("EIT", 93.5), ("OIT", 97.5), ("total", 95.88)]


def test_two_columns_that_nobody_can_tell_apart_say_nothing() -> None:
    assert told("ตัวชี้วัด\tคะแนน\tคะแนน\n1 การปฏิบัติหน้าที่\t90.1\t92.3\n2 การใช้งบประมาณ\t80.5\t82.3") == []


def test_a_sum_is_that_of_the_only_instrument_of_the_table() -> None:
    assert told("ตัวชี้วัด\tคะแนน\n1. การปฏิบัติหน้าที่\t98.4\n2. การใช้งบประมาณ\t96.2\nรวม\t97.3")[-1] == ("IIT", 97.3)
    assert told("ข้อ\tคะแนน\ni1 ก\t95.1\ni2 ข\t94.1\nรวม\t94.6") == [("i1", 95.1), ("i2", 94.1)]


def test_levels_are_read_beside_a_score_and_alone() -> None:
    found = read_score_tables(
        read("คะแนนรวม ITA\t95.88\nระดับผลการประเมิน\tผ่านดี\nIIT\t96.1 คะแนน (ผ่านดีเยี่ยม)".encode(), "s.txt"), (), WORDS
    )
    assert [(one.subject, one.value, one.level) for one in found] == [
        ("total", 95.88, None),
        ("total", None, "ผ่านดี"),
        ("IIT", 96.1, "ผ่านดีเยี่ยม"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        "คะแนน\tระดับ\n95.00 - 100\tผ่านดีเยี่ยม\n85.00 ขึ้นไป\tผ่านดี",
        "หน่วยงาน\tคะแนน\nอบต.ทุ่งสายลม\t95\nอบต.ทุ่งสายหมอก\t94",
        "กอง\tจำนวน (คน)\tร้อยละ\nกองคลัง\t10\t40\nกองช่าง\t15\t60",
        "ที่\tรายการ\n1\tการใช้งบประมาณ\n2\tการใช้อำนาจ",
        "รายการ\tคะแนน\nค่าเฉลี่ยระดับประเทศ\t93.82\nค่าเฉลี่ยระดับจังหวัด\t92.15",
    ],
)
def test_other_tables_are_none(table: str) -> None:
    assert told(table) == []


CELLS = st.sampled_from(
    ["", "i1", "รวม", "IIT", "98.57", "100", "ผ่านดี", "คะแนน", "ส่วนที่ 1", "๙๙", "ปี 2567", "\u200b", "แม้้"]
)


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=6))
def test_whatever_stands_in_a_table_scores_lie_in_their_cells(rows: list[list[str]]) -> None:
    grid = tuple(
        tuple(Cell.of(Text(cell, (Part(0, TextPlace(line, column)),))) for column, cell in enumerate(row, 1))
        for line, row in enumerate(rows, 1)
    )
    for one in read_score_tables(Document("text", (Table(grid),)), (), WORDS):
        assert one.value is None or 0 <= one.value <= 100
        assert one.span.excerpt
