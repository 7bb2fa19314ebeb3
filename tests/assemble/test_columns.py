"""What the columns of a plan table hold, however officers cut them up."""

import pytest

from ita_lint import check, load_plan
from ita_lint.model.findings import Report
from ita_lint.model.plan import Plan, Row

TITLE = "<h1>การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘ และมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๙ เทศบาลตำบลดอนแสงทอง</h1>"
HEADS = ["ตัวชี้วัด", "ผลการวิเคราะห์", "มาตรการ", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ"]
ONE = [
    "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่",
    "จุดอ่อน คือ เจ้าหน้าที่ให้คำแนะนำไม่ตรงกัน",
    "จัดทำคู่มือการปฏิบัติงาน",
    "๑. รวบรวมเรื่องที่ให้คำแนะนำไม่ตรงกัน ๒. จัดทำคู่มือและรายงานผล",
    "๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๕๖๙",
    "สำนักปลัดเทศบาล",
]
TWO = ["ตัวชี้วัดที่ ๒ การใช้งบประมาณ", *ONE[1:]]


def sheet(heads: list[str], *rows: list[str], above: str = TITLE) -> bytes:
    """Return an HTML page with `above` and a table of `heads` and `rows`."""
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (heads, *rows))
    return f"{above}<table>{lines}</table>".encode()


def plan(heads: list[str], *rows: list[str], above: str = TITLE) -> Plan:
    return load_plan(sheet(heads, *rows, above=above), name="plan.html")


def report(heads: list[str], *rows: list[str]) -> Report:
    return check(sheet(heads, *rows), name="plan.html")


def first(heads: list[str], row: list[str]) -> Row:
    return plan(heads, row, row).rows[0]


def days(row: Row) -> list[tuple[str, str]]:
    return [(str(one.value.begins), str(one.value.ends)) for one in row.periods]


def instead(at: int, heads: list[str], cells: list[str]) -> tuple[list[str], list[str]]:
    """Return the headings and the first row with one column replaced."""
    return [*HEADS[:at], *heads, *HEADS[at + 1 :]], [*ONE[:at], *cells, *ONE[at + 1 :]]


class TestTwoColumnsOfAnalysis:
    def test_one_with_dashes_says_nothing(self) -> None:
        row = first(*instead(1, ["ประเด็นที่ต้องพัฒนา", "ผลการวิเคราะห์"], ["-", ONE[1]]))
        assert row.analysis
        assert row.analysis.text.string == ONE[1]

    def test_are_read_together(self) -> None:
        row = first(*instead(1, ["จุดแข็ง", "จุดอ่อน"], ["ให้บริการเร็ว", "ข้อมูลไม่ชัดเจน"]))
        assert row.analysis
        assert row.analysis.text.string == "ให้บริการเร็ว\nข้อมูลไม่ชัดเจน"


def test_the_details_of_an_indicator_are_no_steps() -> None:
    row = first(*instead(0, ["ตัวชี้วัด", "รายละเอียดตัวชี้วัด"], ["ตัวชี้วัดที่ ๑", "การปฏิบัติหน้าที่"]))
    assert [step.path for step in row.steps] == [(1,), (2,)]
    assert row.number
    assert row.number.text == "๑"


@pytest.mark.parametrize(
    "heads",
    [
        ["ตัวชี้วัดที่", "ชื่อตัวชี้วัด"],
        ["ตัวชี้วัดที่", "รายการตัวชี้วัด"],
        ["ตัวชี้วัด", "ชื่อตัวชี้วัด"],
        ["ตัวที่", "ชื่อตัวชี้วัด"],
        ["ลำดับ", "ตัวชี้วัด"],
    ],
)
@pytest.mark.parametrize("number", ["๗", "7", "๗."])
def test_number_and_name_are_what_the_row_is_about(heads: list[str], number: str) -> None:
    row = first(*instead(0, heads, [number, "คุณภาพการดำเนินงาน"]))
    assert (row.number and row.number.value, row.name and row.name.excerpt) == (7, "คุณภาพการดำเนินงาน")


def test_number_and_name_may_stand_below_one_heading() -> None:
    head = "".join(f"<th{' colspan=2' if text == HEADS[0] else ''}>{text}</th>" for text in HEADS)
    cells = "".join(f"<td>{text}</td>" for text in ("๗", "คุณภาพการดำเนินงาน", *ONE[1:]))
    row = load_plan(f"{TITLE}<table><tr>{head}</tr><tr>{cells}</tr></table>".encode(), name="plan.html").rows[0]
    assert (row.number and row.number.value, row.indicator) == (7, 7)


def test_the_column_that_names_indicators_is_the_heading() -> None:
    assert first(*instead(0, ["ประเด็น", "ตัวชี้วัด"], ["การให้บริการ", ONE[0]])).indicator == 1


class TestTheFirstAndTheLastDay:
    @pytest.mark.parametrize(
        "heads",
        [["เริ่ม", "สิ้นสุด"], ["วันเริ่มต้น", "วันสิ้นสุด"], ["ระยะเวลา เริ่ม", "ระยะเวลา สิ้นสุด"], ["วันที่เริ่มต้น", "วันที่สิ้นสุด"]],
    )
    @pytest.mark.parametrize(
        "cells", [["1/10/2568", "30/9/2569"], ["ต.ค. ๖๘", "ก.ย. ๖๙"], ["1 Oct 2025", "30 Sep 2026"]]
    )
    def test_are_one_period(self, heads: list[str], cells: list[str]) -> None:
        assert days(first(*instead(4, heads, cells))) == [("2025-10-01", "2026-09-30")]

    def test_keep_their_places(self) -> None:
        row = first(*instead(4, ["เริ่ม", "สิ้นสุด"], ["๑ ต.ค. ๒๕๖๘", "๓๐ ก.ย. ๒๕๖๙"]))
        assert row.period
        assert [row.period.text.string[part.offset :][:2] for part in row.period.text.parts] == ["๑ ", "๓๐"]

    def test_may_be_missing(self) -> None:
        found = report(*_twice(*instead(4, ["เริ่ม", "สิ้นสุด"], ["๑ ต.ค. ๒๕๖๘", ""]))).diagnostics
        assert "ITA507" in {one.code for one in found}


def _twice(heads: list[str], row: list[str]) -> tuple[list[str], list[str], list[str]]:
    return heads, row, row


class TestTicks:
    QUARTERS = ("ไตรมาส ๑", "ไตรมาส ๒", "ไตรมาส ๓", "ไตรมาส ๔")

    @pytest.mark.parametrize("tick", ["✓", "/", "X", "•", "<-->"])
    def test_below_quarters_are_the_period_from_the_first_to_the_last(self, tick: str) -> None:
        row = first(*instead(4, [*self.QUARTERS], ["-", tick, "", tick]))
        assert days(row) == [("2026-01-01", "2026-09-30")]
        assert row.period
        assert row.period.text.string == "ไตรมาส ๒ - ไตรมาส ๔"

    def test_below_months(self) -> None:
        row = first(*instead(4, ["ต.ค.๖๘", "พ.ย.๖๘", "ธ.ค.๖๘", "ม.ค.๖๙"], ["", "✓", "✓", ""]))
        assert days(row) == [("2025-11-01", "2025-12-31")]

    def test_that_are_missing_are_no_period(self) -> None:
        heads, row = instead(4, [*self.QUARTERS], ["✓", "", "", ""])
        found = report(heads, row, [*TWO[:4], "", "", "", "", *TWO[5:]]).diagnostics
        assert [one.indicator for one in found if one.code == "ITA501"] == [2]

    def test_may_be_painted(self) -> None:
        found = report(*_twice(*instead(4, [*self.QUARTERS], ["", "", "", ""])))
        assert "ITA501" not in {one.code for one in found.diagnostics}
        assert "ITA501" in {one.code for one in found.not_checked}

    def test_are_nothing_beside_a_period_in_words(self) -> None:
        row = first(*instead(4, ["ระยะเวลา", *self.QUARTERS], ["ต.ค. ๒๕๖๘ - ก.ย. ๒๕๖๙", "✓", "", "", ""]))
        assert days(row) == [("2025-10-01", "2026-09-30")]


class TestScores:
    @pytest.mark.parametrize("heads", [["คะแนน ปี ๒๕๖๗", "คะแนน ปี ๒๕๖๘"], ["คะแนน ๒๕๖๘", "คะแนน ๒๕๖๗"]])
    def test_of_another_year_are_not_read(self, heads: list[str]) -> None:
        cells = ["98.42" if "๖๘" in head else "55.5" for head in heads]
        scores = first(*instead(0, [HEADS[0], *heads], [ONE[0], *cells])).scores
        assert 98.42 in {score.value for score in scores}
        assert 55.5 not in {score.value for score in scores}


class TestNumbersOfSteps:
    def test_may_have_a_column_of_their_own(self) -> None:
        row = first(*instead(3, ["ที่", "ขั้นตอน"], ["๑.", "จัดทำคู่มือการปฏิบัติงาน"]))
        assert [(step.path, step.body.excerpt) for step in row.steps] == [((1,), "จัดทำคู่มือการปฏิบัติงาน")]

    def test_are_not_the_indicators(self) -> None:
        heads, row = instead(3, ["ที่", "ขั้นตอน"], ["๙", "จัดทำคู่มือการปฏิบัติงาน"])
        assert plan(["ที่", *heads], ["๑", *row]).rows[0].indicator == 1


def test_the_plans_own_title_goes_before_that_of_a_report_above() -> None:
    rows = "<tr><td>ตัวชี้วัด</td><td>มาตรการ</td><td>ผลการดำเนินการ</td></tr><tr><td>๑</td><td>ก</td><td>เสร็จ</td></tr>"
    reported = f"<h2>รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘</h2><table>{rows}</table>"
    found = plan(HEADS, ONE, TWO, above=reported + TITLE)
    assert (found.assessed_year and found.assessed_year.value, found.plan_year and found.plan_year.value) == (
        2568,
        2569,
    )
