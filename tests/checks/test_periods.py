"""What must be found in periods, and the ordinary forms that must not bring anything."""

from pathlib import Path
from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.model.findings import Report
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
REAL = Path(__file__).parents[2] / ".." / "shared" / "plans" / "ban-phran-2568.txt"
HTML = """<h1>การวิเคราะห์ผลการประเมิน ITA ปี ๒๕๖๘ และมาตรการปี ๒๕๖๙ อบต.ทุ่งสายลม</h1><table>
<tr><th>ตัวชี้วัด</th><th>มาตรการ</th><th>ผลการวิเคราะห์</th><th>ขั้นตอน</th><th>ระยะเวลา</th><th>ผู้รับผิดชอบ</th></tr>
<tr><td>ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่</td><td>จัดทำคู่มือ</td><td>ได้ ๑๐๐ คะแนน</td><td>๑. จัดทำ ๒. เผยแพร่</td>
<td rowspan="2">{period}</td><td rowspan="2">{unit}</td></tr>
<tr><td>ตัวชี้วัดที่ ๒ การใช้งบประมาณ</td><td>ชี้แจงแผน</td><td>ได้ ๙๘ คะแนน</td><td>๑. ประชุม ๒. รายงาน</td></tr></table>"""


def report(**change: Any) -> Report:
    return check(overlaid(BASE, change), select=["ITA5"])


def told(period: str | None, **change: Any) -> list[tuple[str, str, str]]:
    found = report(indicators={3: {"period": period}}, **change).diagnostics
    return [(one.code, one.key, one.excerpt) for one in found]


@pytest.mark.parametrize(
    "period",
    [
        "๑ ต.ค. ๒๕๖๘  -  ๓๐ ก.ย. ๒๕๖๙",
        "๑ ต.ค. ๒๕๖๘\n-\n๓๐ ก.ย. ๒๕๖๙",
        "1 ต.ค. 68 – 30 ก.ย. 69",
        "ต.ค.68-ก.ย.69",
        "ตค 68 ถึง กย 69",
        "วันที่ ๑ ตุลาคม พ.ศ. ๒๕๖๘ ถึงวันที่ ๓๐ กันยายน พ.ศ.๒๕๖๙",
        "01/10/2568 - 30/09/2569",
        "2025-10-01/2026-09-30",
        "๑ ตุลาคม - ๓๑ ธันวาคม ๒๕๖๘",
        "๒๗ พ.ย. - ๒๖ ม.ค. ๖๙",
        "7 – 8 พฤษภาคม 2569",
        "ตุลาคม - กันยายน",
        "ก.ค. - ก.ย. ของทุกปี",
        "ช่วงเดือนมีนาคม - เมษายน และ กันยายน – ตุลาคม ของทุกปี",
        "1 ตุลาคม 2568 ถึง มีนาคม 2569",
        "1 มีนาคม 30 กันยายน 2569",
        "ต.ค. 2568 - มี.ค. 2569 (รอบ 6 เดือนแรก)",
        "ปีงบประมาณ ๒๕๖๙ (๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙)",
        "ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙",
        "ตลอดปี",
        "1 ปีงบประมาณ (12 เดือน)",
        "ไตรมาส ๑ - ๔",
        "ไตรมาสที่ 2/2569",
        "4 ไตรมาส",
        "ทุกไตรมาส",
        "ไตรมาสที่ 1/2569 - ไตรมาสที่ 4/2569",
        "ไตรมาสที่ ๔ และไตรมาสที่ ๑",
        "Oct 2025 - Sep 2026",
        "1 - 31 October 2025",
        "ทุกครั้งที่มีการจัดซื้อจัดจ้าง",
        "เมื่อมีผู้ร้องเรียน",
        "อย่างน้อยเดือนละหนึ่งครั้ง",
        "รอบ ๖ เดือน",
        "ภายในวันที่ 30 กันยายน 2569",
        "ภายใน ๑๕ วัน",
        "ภายในสิ้นปีงบประมาณ 2569",
        "ก่อนวันที่ 30 กันยายน 2569",
        "ทุกเดือน",
        "ทุกวันที่ ๕ ของเดือน",
        "ปีละหนึ่งครั้ง",
        "ครั้งที่ 1 มกราคม 2569, ครั้งที่ 2 กรกฎาคม 2569",
        "ดำเนินการต่อเนื่อง",
        "ตลอดปีการศึกษา 2568",
        "เริ่มเดือนตุลาคม 2568 สิ้นสุดเดือนกันยายน 2569",
        "ตั้งแต่บัดนี้จนถึงวันที่ ๓๐ กันยายน ๒๕๖๙",
        "๑๕ มกราคม ๒๕๖๙",
        "1 ต.ค. 68 - 31 มี.ค. 69\n1 เม.ย. 69 - 30 ก.ย. 69",
    ],
)
def test_ordinary_forms_bring_nothing(period: str) -> None:
    assert told(period) == []


@pytest.mark.parametrize(
    ("period", "finding"),
    [
        ("๑ ต.ค. ๒๖๕๘ - ๓๐ ก.ย. ๒๕๖๙", ("ITA506", "mistyped", "๒๖๕๘")),
        ("๑ ต.ค. ๒๕๖๗ - ๓๑ ก.ย. ๒๕๖๘", ("ITA503", "day", "๓๑ ก.ย. ๒๕๖๘")),
        ("๓๐ ก.ย. ๒๕๖๘ - ๑ ต.ค. ๒๕๖๗", ("ITA504", "reversed", "๓๐ ก.ย. ๒๕๖๘ - ๑ ต.ค. ๒๕๖๗")),
        ("ปีงบประมาณ ๒๕๖๘ (๑ ต.ค. ๒๕๖๗ - ๓๐ ก.ย. ๒๕๖๘)", ("ITA505", "outside", "ปีงบประมาณ ๒๕๖๘")),
        ("ต.ค. - ก.ย. ปีงบประมาณ 2568", ("ITA505", "outside", "ปีงบประมาณ 2568")),
        ("-", ("ITA501", "dash", "-")),
        ("๑ ๒๕๖๘ - ๓๐ ก.ย. ๒๕๖๙", ("ITA502", "part", "๑ ๒๕๖๘")),
        ("1 ต.ค. 25 - 30 ก.ย. 26", ("ITA506", "mistyped", "25 - 30 ก.ย. 26")),
        ("1 ต.ค. พ.ศ. 2025 - 30 ก.ย. 2569", ("ITA506", "gregorian", "2025")),
        ("๑ ต.ค. ๒๕๕๘ - ๓๐ ก.ย. ๒๕๕๙", ("ITA505", "outside", "๑ ต.ค. ๒๕๕๘ - ๓๐ ก.ย. ๒๕๕๙")),
        ("๓๐ ก.ย. ๒๕๖๙", ("ITA507", "no-start", "๓๐ ก.ย. ๒๕๖๙")),
        ("ไตรมาสที่ ๔ - ๓ ปีงบประมาณ ๒๕๖๙", ("ITA504", "quarters", "๔ - ๓")),
        ("Q4-Q1", ("ITA504", "quarters", "4-Q1")),
        ("ไตรมาส ๓ ปี ๒๕๖๙ ถึง ไตรมาส ๑ ปี ๒๕๖๙", ("ITA504", "reversed", "ไตรมาส ๓ ปี ๒๕๖๙ ถึง ไตรมาส ๑ ปี ๒๕๖๙")),
        ("ไตรมาส ๔ ปี ๒๕๖๘ - ไตรมาส ๑ ปี ๒๕๖๙", ("ITA505", "partly", "ไตรมาส ๔ ปี ๒๕๖๘")),
        ("เมื่อมีความพร้อม", ("ITA502", "unreadable", "เมื่อมีความพร้อม")),
        ("จะแจ้งให้ทราบอีกครั้ง", ("ITA502", "unreadable", "จะแจ้งให้ทราบอีกครั้ง")),
        ("ทุกกอง", ("ITA502", "unreadable", "ทุกกอง")),
        ("1 Oct 2025 - 30 ก.ย. 2026", ("ITA506", "gregorian", "2025 - 30 ก.ย. 2026")),
    ],
)
def test_one_mistake_is_one_finding(period: str, finding: tuple[str, str, str]) -> None:
    assert told(period) == [finding]


def test_a_text_of_a_hundred_thousand_characters_is_no_period() -> None:
    assert [(code, key) for code, key, _ in told("๑ ต.ค. ๒๕๖๘ - " * 7_000)] == [("ITA502", "too-long")]


def test_quarters_run_back_in_any_year() -> None:
    change = {"assessed_year": None, "plan_year": None, "titles": ["แผนของ อบต.ทุ่งสายลม"]}
    found = report(indicators={3: {"period": "ไตรมาสที่ ๔ - ๓"}}, **change)
    assert [one.code for one in found.diagnostics] == ["ITA504"]


def test_a_merged_cell_is_told_once() -> None:
    page = HTML.format(period="๓๑ ก.ย. ๒๕๖๙", unit="กองคลัง").encode()
    assert [one.code for one in check(page, name="plan.html", select=["ITA5"]).diagnostics] == ["ITA503"]


def test_an_empty_merged_cell_is_told_once() -> None:
    page = HTML.format(period="", unit="กองคลัง").encode()
    assert [one.code for one in check(page, name="plan.html", select=["ITA5"]).diagnostics] == ["ITA501"]


def test_a_plan_without_a_year_is_not_compared() -> None:
    found = report(assessed_year=None, plan_year=None, titles=["แผนปฏิบัติการ อบต.ทุ่งสายลม"])
    assert [one.code for one in found.diagnostics] == []
    if found.plan and found.plan.plan_year is None and found.plan.assessed_year is None:
        assert [one.code for one in found.not_checked] == ["ITA505"]


def test_a_wrong_year_in_the_title_is_not_told_in_every_row() -> None:
    assert report(plan_year=2570, titles=None).diagnostics == ()


def test_the_fix_keeps_the_digits_of_the_author() -> None:
    (found,) = report(indicators={3: {"period": "ต.ค. ๘๖ - ก.ย. 69"}}).diagnostics
    assert found.fix is not None
    assert [edit.new for edit in found.fix.edits] == ["๖๘"]


def test_a_swap_that_would_leave_the_fiscal_year_is_not_offered() -> None:
    (found,) = report(indicators={3: {"period": "ก.ย. ๒๕๖๙ - ต.ค. ๒๕๖๗"}}).diagnostics
    assert found.key == "reversed"
    assert found.fix is None or [edit.new for edit in found.fix.edits] != ["ต.ค. ๒๕๖๗", "ก.ย. ๒๕๖๙"]


@pytest.mark.skipif(not REAL.exists(), reason="the real plan is not here")
def test_the_real_plan_has_sound_periods_and_units() -> None:
    found = check(REAL, select=["ITA5", "ITA6"])
    assert found.diagnostics == ()
    assert found.plan is not None
    days = {(one.value.begins, one.value.ends) for row in found.plan.rows for one in row.periods}
    assert [tuple(str(day) for day in pair) for pair in days] == [("2025-10-01", "2026-09-30")]
