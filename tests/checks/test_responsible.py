"""What must be found among those responsible, and the ordinary names that must not bring anything."""

from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())


def told(responsible: object, **change: Any) -> list[tuple[str, str, str | None]]:
    found = check(overlaid(BASE, {"indicators": {3: {"responsible": responsible}}, **change}), select=["ITA6"])
    return [(one.code, one.excerpt, one.fix.edits[0].new if one.fix else None) for one in found.diagnostics]


@pytest.mark.parametrize(
    "responsible",
    [
        "สำนักปลัด/กอง ทุกกอง",
        "สำนักปลัด อบต.ทุ่งสายลม",
        "สำนักงานปลัด",
        "กองการศึกษาฯ",
        "กองสาธารณสุข\nและสิ่งแวดล้อม",
        "กองประปา",
        "กองศึกษา",
        "กองยุทธศาสตร์และแผนงาน",
        "กองกลาง",
        "งานการเจ้าหน้าที่",
        "งานนิติการ สำนักปลัด",
        "กลุ่มงานนิติการ",
        "สป./กค./กช.",
        "กอง.สธ.",
        "สนป.",
        "สำนัก/กอง/หน่วยตรวจสอบภายใน",
        "นายก อบต./ปลัด อบต./หัวหน้าสำนักปลัด",
        "ผอ.กองคลัง กองคลัง",
        "คณะทำงานขับเคลื่อนการประเมิน ITA",
        "ส\u0e4d\u0e32นักปลัด",
        "ศูนย์บริการร่วม",
    ],
)
def test_ordinary_names_bring_nothing(responsible: str) -> None:
    assert told(responsible) == []


@pytest.mark.parametrize(
    ("responsible", "excerpt", "known"),
    [
        ("กองคัง", "กองคัง", "กองคลัง"),
        ("กองช้าง", "กองช้าง", "กองช่าง"),
        ("กงคลัง/กองช่าง", "กงคลัง", "กองคลัง"),
        ("สำนักปลัก และกองคลัง", "สำนักปลัก", "สำนักปลัด"),
        ("ทุกสำนักอง", "ทุกสำนักอง", "ทุกสำนักกอง"),
        ("หน่วยตรวจสอบภาใน", "หน่วยตรวจสอบภาใน", "หน่วยตรวจสอบภายใน"),
        ("กองสาธารณสุข\nและสิงแวดล้อม", "กองสาธารณสุข\nและสิงแวดล้อม", "กองสาธารณสุขและสิ่งแวดล้อม"),
    ],
)
def test_a_slip_of_a_known_name_is_found(responsible: str, excerpt: str, known: str) -> None:
    assert [one for one in told(responsible) if one[1] == excerpt] == [("ITA602", excerpt, known)]


def test_names_are_compared_with_those_of_the_kind_of_agency() -> None:
    area = "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาทุ่งสายลม"
    assert told("กลุ่มอำนวยกร", agency=area) == [("ITA602", "กลุ่มอำนวยกร", "กลุ่มอำนวยการ")]


@pytest.mark.parametrize("responsible", [None, "-", "–", "....", "ไม่ระบุ", "ยังไม่กำหนด"])
def test_nobody_is_one_finding(responsible: str | None) -> None:
    assert [one[0] for one in told(responsible)] == ["ITA601"]


@pytest.mark.parametrize(
    "responsible", ["กองคลัง กองคลัง", "กองคลัง/กองช่าง/กอง คลัง", ["กองคลัง", "กองช่าง", "กองคลัง"], "กองคลังและกองคลัง"]
)
def test_a_repeated_name_is_found_the_second_time(responsible: object) -> None:
    assert [(one[0], one[2]) for one in told(responsible)] == [("ITA604", "")]


def test_a_numbered_list_is_told_without_a_fix() -> None:
    assert told("๑. กองคลัง ๒. กองคลัง") == [("ITA604", "กองคลัง", None)]


def test_everyone_may_be_told_twice() -> None:
    assert told("กองคลัง\nทุกสำนัก/กอง\nทุกกอง") == []
