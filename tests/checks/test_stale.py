"""Years in rows: those of another plan, and those that are told."""

from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())


def told(field: str, text: str, **change: Any) -> list[str]:
    found = check(overlaid(BASE, {"indicators": {3: {field: text}}, **change}), select=["ITA110"]).diagnostics
    return [one.excerpt for one in found]


@pytest.mark.parametrize(
    ("field", "text", "years"),
    [
        ("steps", "๑. จัดทำแผน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗", ["๒๕๖๗"]),
        ("steps", "๑. แต่งตั้งคณะทำงานประจำปี 2566", ["2566"]),
        ("measure", "โครงการเสริมสร้างคุณธรรม ปีงบประมาณ ๒๕๖๗", ["๒๕๖๗"]),
        ("steps", "๑. ดำเนินการภายใน ๓๐ ก.ย. ๒๕๖๗", ["๒๕๖๗"]),
        ("steps", "๑. จัดอบรม ต.ค. ๖๗ - ก.ย. ๖๗", ["๖๗"]),
        ("analysis", "จึงกำหนดมาตรการประจำปีงบประมาณ พ.ศ. ๒๕๖๖", ["๒๕๖๖"]),
        ("steps", "๑. จัดทำแผน ประจำปีงบประมาณ พ.ศ. ๒๕๙๖", ["๒๕๙๖"]),
    ],
)
def test_a_year_of_another_plan_is_found(field: str, text: str, years: list[str]) -> None:
    assert told(field, text) == years


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("analysis", "ในปีงบประมาณ พ.ศ. ๒๕๖๗ ได้คะแนน ๙๐ ลดลงจากปีงบประมาณ พ.ศ. ๒๕๖๖"),
        ("analysis", "คะแนนปีงบประมาณ พ.ศ. ๒๕๖๖ เท่ากับ ๘๐ ปีงบประมาณ พ.ศ. ๒๕๖๗ เท่ากับ ๙๐"),
        ("steps", "๑. ตามพระราชบัญญัติ พ.ศ. ๒๕๖๑ และแผนพัฒนาท้องถิ่น (พ.ศ. ๒๕๖๖–๒๕๗๐)"),
        ("steps", "๑. แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ - ๒๕๗๐"),
        ("steps", "๑. รายงานผลการดำเนินงานประจำปี พ.ศ. ๒๕๖๗"),
        ("steps", "๑. เผยแพร่ O15 ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"),
        ("steps", "๑. จัดทำแผนจัดหาพัสดุ ปีงบประมาณ พ.ศ. ๒๕๗๐"),
        ("steps", "๑. ตามหนังสือ ลงวันที่ ๓ ธ.ค. ๒๕๖๖ และคำสั่งที่ ๑๒/๒๕๖๗"),
        ("measure", "โครงการศูนย์รับสายกลาง (ต่อเนื่องจากปีงบประมาณ ๒๕๖๗)"),
        ("steps", "๑. ทบทวนคู่มือ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ ให้เป็นปัจจุบัน"),
        ("period", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"),
    ],
)
def test_history_laws_and_work_ahead_are_left(field: str, text: str) -> None:
    assert told(field, text) == []


def test_one_year_in_one_row_is_one_finding() -> None:
    assert told("steps", "๑. จัดทำแผนประจำปี ๒๕๖๖\n๒. ประชุมประจำปี ๒๕๖๖") == ["๒๕๖๖"]


def test_without_any_year_in_the_title_nothing_is_stale() -> None:
    unknown = {"assessed_year": None, "plan_year": None, "titles": ["มาตรการ"]}
    assert told("steps", "๑. จัดทำแผน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖", **unknown) == []
