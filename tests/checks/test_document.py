"""Agency, years and columns: what must be found, and what ordinary titles and headings must not bring."""

from pathlib import Path
from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.model.findings import Diagnostic
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
FAMILY = ["ITA101", "ITA102", "ITA103", "ITA104", "ITA105"]
REAL = Path(__file__).parents[2] / ".." / "shared" / "plans" / "ban-phran-2568.txt"
TITLE = "การวิเคราะห์ผลการประเมิน ITA ปี ๒๕๖๘ และมาตรการปี ๒๕๖๙ อบต.ทุ่งสายลม"


def findings(**change: Any) -> tuple[Diagnostic, ...]:
    return check(overlaid(BASE, change), select=FAMILY).diagnostics


def told(**change: Any) -> list[tuple[str, str, str]]:
    return [(one.code, one.key, one.excerpt) for one in findings(**change)]


def read(*lines: str) -> list[tuple[str, str, str]]:
    report = check("\n".join(lines).encode(), name="plan.txt", select=FAMILY)
    return [(one.code, one.key, one.excerpt) for one in report.diagnostics]


def table(*headings: str, number: str = "๑") -> str:
    cells = {
        "ตัวชี้วัด": f"ตัวชี้วัดที่ {number} การปฏิบัติหน้าที่",
        "มาตรการ": "จัดทำคู่มือการปฏิบัติงาน",
        "ผลการวิเคราะห์": "ได้คะแนน ๑๐๐ คะแนน",
        "ขั้นตอน": "๑. จัดทำคู่มือ ๒. เผยแพร่คู่มือ",
        "ระยะเวลา": "๑ ตุลาคม ๒๕๖๘ - ๓๐ กันยายน ๒๕๖๙",
        "ผู้รับผิดชอบ": "สำนักปลัด",
    }
    return "\t".join(headings) + "\n" + "\t".join(cells[heading.split(" ")[0]] for heading in headings) + "\n"


FULL = ("ตัวชี้วัด", "มาตรการ", "ผลการวิเคราะห์", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ")


def test_the_agency_in_a_cell_does_not_make_up_for_the_title() -> None:
    row = {1: {"measure": "จัดทำคู่มือขององค์การบริหารส่วนตำบลทุ่งสายลม"}}
    assert told(agency=None, titles=["มาตรการปี ๒๕๖๙"], indicators=row) == [("ITA101", "missing", "มาตรการปี ๒๕๖๙")]


def test_without_any_title_the_first_heading_is_the_place() -> None:
    found = told(agency=None, assessed_year=None, plan_year=None, titles=None)
    assert found == [("ITA101", "missing", "ตัวชี้วัด"), ("ITA102", "missing", "ตัวชี้วัด")]


def test_the_year_that_a_score_rose_from_is_no_other_assessed_year() -> None:
    titles = [
        "แผนยกระดับผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
        "ผลการประเมิน ITA ปี ๒๕๖๘ ได้ ๙๑.๔๗ คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. ๒๕๖๗ ซึ่งได้ ๘๘.๒๐ คะแนน",
    ]
    assert told(assessed_year=None, plan_year=None, titles=titles) == []


def test_years_that_are_compared_are_no_other_assessed_years() -> None:
    titles = [
        "ผลคะแนน ITA ย้อนหลัง ๓ ปี (พ.ศ. ๒๕๖๖ - ๒๕๖๘)",
        "ปี ๒๕๖๖ ได้ ๘๕.๑๐ คะแนน ปี ๒๕๖๗ ได้ ๘๘.๙๙ คะแนน ปี ๒๕๖๘ ได้ ๙๒.๑๑ คะแนน",
        "มาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๙",
    ]
    assert told(assessed_year=None, plan_year=None, titles=titles) == []


def test_one_line_may_give_both_years() -> None:
    titles = ["แบบรายงานผลการวิเคราะห์", "ปีที่ประเมิน : ๒๕๖๘ ปีที่ดำเนินการ : ๒๕๖๙"]
    assert told(assessed_year=None, plan_year=None, titles=titles) == []


@pytest.mark.parametrize("heading", ["ตัวชี้วัด ITA 2568", "ตัวชี้วัด ปีงบประมาณ พ.ศ.๒๕๖๘", "ตัวชี้วัดการประเมิน ITA68"])
def test_the_assessed_year_in_a_column_heading_is_no_fault(heading: str) -> None:
    assert told(columns={"heading": heading}) == []


@pytest.mark.parametrize("year", [" 2567", " ปี ๒๕๖๗", "67", " ประจำปีงบประมาณ พ.ศ.๒๕๖๗"])
def test_another_year_in_a_column_heading_is_found_by_its_digits(year: str) -> None:
    digits = year.rpartition(".")[2].split(" ")[-1]
    assert told(columns={"heading": f"ตัวชี้วัด ITA{year}"}) == [("ITA103", "other", digits)]


@pytest.mark.parametrize(
    "analysis",
    [
        "จากผลการประเมิน ITA ปี ๒๕๖๘ ได้ ๙๘ คะแนน จากเดิมในปี ๒๕๖๗ ได้ ๙๕ คะแนน",
        "ได้คะแนน ๙๘ คะแนน เมื่อเทียบกับผลการประเมิน ITA ปี ๒๕๖๗",
        "ผลการประเมิน ITA ปี ๒๕๖๗ ได้ ๙๕ คะแนน ปีนี้ได้ ๙๘ คะแนน",
        "ตามพระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ ได้คะแนน ๙๘ คะแนน",
        "ได้คะแนน ๙๘ คะแนน ในปี ๒๕๖๗ หน่วยงานจัดอบรมแล้ว",
    ],
)
def test_years_of_history_and_of_laws_are_no_fault(analysis: str) -> None:
    assert told(indicators={2: {"analysis": analysis}}) == []


def test_columns_of_two_years_side_by_side_are_history() -> None:
    assert told(columns={"heading": "ตัวชี้วัด ITA ๒๕๖๘", "analysis": "ผลการวิเคราะห์ เทียบ ITA ปี ๒๕๖๗"}) == []


def test_the_year_that_most_periods_bear_out_is_not_blamed() -> None:
    titles = ["การวิเคราะห์ผลการประเมิน ITA ปี ๒๕๖๖", "มาตรการปี ๒๕๖๙ อบต.ทุ่งสายลม"]
    assert told(assessed_year=None, plan_year=None, titles=titles) == [("ITA103", "assessed-year", "๒๕๖๖")]


def test_one_wrong_year_in_many_headings_is_one_finding() -> None:
    tables = [table("ตัวชี้วัด ITA ๒๕๖๗", *FULL[1:], number=number) for number in "๑๒๓"]
    assert read(TITLE, "", *tables) == [("ITA103", "other", "๒๕๖๗")]


@pytest.mark.parametrize("gone", FULL[1:])
def test_each_field_needs_a_column(gone: str) -> None:
    found = read(TITLE, "", table(*(heading for heading in FULL if heading != gone)))
    assert found == [("ITA104", "missing", "ตัวชี้วัด")]


def test_columns_in_another_order_are_no_fault() -> None:
    assert read(TITLE, "", table("ตัวชี้วัด", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการวิเคราะห์", "มาตรการ", "ขั้นตอน")) == []


def test_a_table_of_indicators_without_headings_is_told() -> None:
    prose = "ตัวชี้วัดที่ ๒ การใช้งบประมาณ\t" + "ชี้แจงแผนการใช้จ่ายงบประมาณให้บุคลากรทุกคนทราบอย่างทั่วถึงในการประชุมประจำเดือน" * 2
    assert read(TITLE, "", prose, "", table(*FULL)) == [("ITA104", "not-understood", "ตัวชี้วัดที่ ๒ การใช้งบประมาณ")]


@pytest.mark.skipif(not REAL.exists(), reason="the real plan is not part of the project")
def test_a_value_as_heading_of_ten_tables_is_one_finding() -> None:
    [found] = check(REAL, select=FAMILY).diagnostics
    assert (found.code, found.excerpt, len(found.related)) == ("ITA105", "ทุกสำนัก/กอง", 9)
