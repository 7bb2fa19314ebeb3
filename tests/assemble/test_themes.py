"""The layout by theme: however officers name the themes, group the rows and build the heading, it is the same plan."""

import pytest

from ita_lint import UnreadableInput, load_plan
from ita_lint.model.plan import Plan

TITLE = "<h1>มาตรการจากผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 ในปีงบประมาณ พ.ศ. 2567 อบต.ทุ่งสายลม</h1>"
UPPER = (
    "<tr><th rowspan=2>ประเด็น</th><th rowspan=2>ผลการประเมิน (คะแนน)</th><th rowspan=2>ข้อค้นพบ</th>"
    "<th colspan=5>แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติของหน่วยงาน ปีงบประมาณ พ.ศ. 2567</th></tr>"
)
LOWER = (
    "<tr><th>วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ</th><th>ขั้นตอน/วิธีการ</th><th>ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง</th>"
    "<th>ระยะเวลาดำเนินการ</th><th>การติดตามประเมินผล</th></tr>"
)
HEAD = UPPER + LOWER
FIRST = "กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ"
SECOND = "การให้บริการและระบบ E-Service"


def row(head: str, score: str = "88.40", before: str = "") -> str:
    cells = [
        head,
        score,
        "จุดอ่อน คือ ขั้นตอนยังไม่ชัดเจน",
        "ปรับขั้นตอน",
        "1. สำรวจ 2. ปรับปรุง",
        "กองคลัง",
        "ปีงบประมาณ 2567",
        "รายงานผลทุกเดือน",
    ]
    return f"<tr>{before}{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def wide(text: str) -> str:
    return f"<tr><td colspan=8>{text}</td></tr>"


def plan(body: str) -> Plan:
    return load_plan(f"{TITLE}{body}".encode(), name="plan.html")


def told(found: Plan) -> list[tuple[int | None, str | None, int | None]]:
    return [(row.theme.value if row.theme else None, row.about, row.indicator) for row in found.rows]


TWO_ROWS = [(1, "i1", 1), (2, "e13", 8)]


@pytest.mark.parametrize(
    "body",
    [
        f"<table>{HEAD}{wide('(1) ' + FIRST)}{row('i1 ก')}{wide('(2) ' + SECOND)}{row('e13 ข')}</table>",
        f"<table>{HEAD}{wide('(๑) ' + FIRST)}{row('i๑ ก')}{wide('๒. ' + SECOND)}{row('E13 ข')}</table>",
        f"<table>{HEAD}{wide(FIRST)}{row('ข้อ i1 ก')}{wide('การให้บริการ และระบบ E – Service')}{row('(e13) ข')}</table>",
        f"<h2>1) {FIRST}</h2><table>{HEAD}{row('i1 ก')}</table><h2>2) {SECOND}</h2><table>{HEAD}{row('e13 ข')}</table>",
        f"<p>{FIRST}</p><table>{HEAD}{row('i1 ก')}</table><p>{SECOND}</p><table>{row('e13 ข')}</table>",
        f"<table>{wide(FIRST)}{HEAD}{row('i1 ก')}</table><table>{wide(SECOND)}{HEAD}{row('e13 ข')}</table>",
        f"<table>{HEAD}{wide('1. ' + FIRST)}{row('i1 ก')}{HEAD}{wide('2. ' + SECOND)}{row('e13 ข')}</table>",
    ],
    ids=["rows", "Thai digits", "no numbers", "headings", "headings, one head", "above the head", "repeated head"],
)
def test_themes_are_read_wherever_they_stand(body: str) -> None:
    found = plan(body)
    assert (found.layout, told(found)) == ("theme", TWO_ROWS)


@pytest.mark.parametrize("heading", ["ประเด็น", "ด้าน", "ประเด็นหลัก", ""])
def test_themes_may_have_a_column_of_their_own(heading: str) -> None:
    head = HEAD.replace("<tr>", f"<tr><th rowspan=2>{heading}</th>", 1).replace(
        "ประเด็น</th><th rowspan=2>ผล", "ข้อคำถาม</th><th rowspan=2>ผล"
    )
    first, second = (f"<td rowspan={span}>{name}</td>" for span, name in ((2, FIRST), (1, SECOND)))
    found = plan(f"<table>{head}{row('i1 ก', before=first)}{row('e1 ค')}{row('e13 ข', before=second)}</table>")
    assert told(found) == [(1, "i1", 1), (1, "e1", 6), (2, "e13", 8)]
    assert [column.how for column in found.columns if column.field in ("theme", "heading")] != ["content", "content"]


def test_a_theme_may_be_all_that_a_row_is_about() -> None:
    found = plan(f"<table>{HEAD}{row('1. ' + FIRST)}{row('2. ' + SECOND)}</table>")
    assert (found.layout, told(found)) == ("theme", [(1, None, None), (2, None, None)])
    assert all(row.number is None and row.name is None for row in found.rows)


def test_the_code_may_stand_in_a_column_beside_the_question() -> None:
    head = HEAD.replace("<th rowspan=2>ประเด็น", "<th rowspan=2 colspan=2>ประเด็น")
    found = plan(f"<table>{head}{wide(FIRST)}{row('ก', before='<td>i1</td>')}{row('ข', before='<td>e1</td>')}</table>")
    assert told(found) == [(1, "i1", 1), (1, "e1", 6)]


def test_a_heading_of_two_storeys_needs_no_merged_cells() -> None:
    upper = "ประเด็น\tผลการประเมิน (คะแนน)\tข้อค้นพบ\tแนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติ\t\t\t\t"
    lower = "\t\t\tวิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ\tขั้นตอน/วิธีการ\tผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง\tระยะเวลาดำเนินการ\tการติดตามประเมินผล"
    body = [upper, lower, f"1. {FIRST}" + "\t" * 7, "i1 ก\t90.12\tพบว่า\tทำ\t1. สำรวจ 2. ปรับ\tกองคลัง\tปี 2567\tรายงาน"]
    found = load_plan("\n".join(["ผลการประเมิน ITA ปี 2566", "", *body]).encode(), name="plan.txt")
    assert told(found) == [(1, "i1", 1)]
    fields = [column.field for column in found.columns]
    assert fields == ["heading", "scores", "analysis", "measure", "steps", "responsible", "period", "follow_up"]


def test_a_score_that_names_nothing_is_that_of_the_rows_item() -> None:
    [found] = plan(f"<table>{HEAD}{wide(FIRST)}{row('i1 ก', '90.12')}</table>").rows
    assert [(score.value, [item.first for item in score.items]) for score in found.scores] == [(90.12, [1])]


def test_titles_that_are_no_themes_end_nothing() -> None:
    merged = row("i1 ก") + wide("- ๓ -") + row("", "")
    assert told(plan(f"<table>{HEAD}{wide(FIRST)}{merged}{row('e1 ข')}</table>")) == [(1, "i1", 1), (1, "e1", 6)]


def test_a_renamed_theme_is_told_by_the_next_number() -> None:
    body = f"{wide('1. ' + FIRST)}{row('i1 ก')}{wide('2. การบริการออนไลน์')}{row('e13 ข')}"
    assert told(plan(f"<table>{HEAD}{body}</table>")) == TWO_ROWS


def test_rows_that_go_through_the_indicators_are_a_plan_by_indicator() -> None:
    head = HEAD.replace("<tr>", "<tr><th rowspan=2>ด้าน</th>", 1)
    names = [
        "การปฏิบัติหน้าที่",
        "การใช้งบประมาณ",
        "การใช้อำนาจ",
        "การใช้ทรัพย์สินของราชการ",
        "การแก้ไขปัญหาการทุจริต",
        "คุณภาพการดำเนินงาน",
    ]
    rows = (
        row(f"ตัวชี้วัดที่ {number} {name}", before=f"<td>{FIRST if number % 2 else SECOND}</td>")
        for number, name in enumerate(names, 1)
    )
    assert plan(f"<table>{head}{''.join(rows)}</table>").layout == "indicator"


def test_a_table_with_headings_of_a_plan_and_one_theme_alone_is_no_plan() -> None:
    with pytest.raises(UnreadableInput):
        plan(f"<table>{HEAD}{row(FIRST)}</table>")


def test_a_year_without_known_themes_still_has_its_items() -> None:
    found = load_plan(
        f"<h1>ผลการประเมิน ITA ปี 2569</h1><table>{HEAD}{wide(FIRST)}{row('O21 ก')}</table>".encode(), name="plan.html"
    )
    assert (found.layout, told(found)) == ("theme", [(None, "O21", 10)])


def test_in_plain_text_items_share_the_measure_of_the_row_above() -> None:
    head = "ประเด็น\tข้อค้นพบ\tมาตรการ\tขั้นตอน\tผู้รับผิดชอบ\tระยะเวลา"
    body = [head, f"1. {FIRST}" + "\t" * 5, "i1 ก\tพบว่า\tทำ\t1. สำรวจ 2. ปรับ\tกองคลัง\tปี 2567", "e1 ข\tพบอีกว่า\t\t\t\t"]
    first, second = load_plan("\n".join(["ผลการประเมิน ITA ปี 2566", "", *body]).encode(), name="plan.txt").rows
    assert (second.measure, second.steps_cell) == (first.measure, first.steps_cell)
    assert second.analysis is not None
    assert second.analysis.text.string == "พบอีกว่า"
