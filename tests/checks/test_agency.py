"""Names of agencies: what is another's, what is a slip of the own one, and what officers rightly write."""

from pathlib import Path
from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.model.findings import Diagnostic
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
FAMILY = ["ITA107", "ITA108", "ITA109"]
REAL = Path(__file__).parents[2] / ".." / "shared" / "plans" / "ban-phran-2568.txt"
OWN = "องค์การบริหารส่วนตำบลทุ่งสายลม"


def findings(**change: Any) -> tuple[Diagnostic, ...]:
    return check(overlaid(BASE, change), select=FAMILY).diagnostics


def told(text: str, **change: Any) -> list[tuple[str, str]]:
    return [(one.code, one.excerpt) for one in findings(indicators={3: {"steps": text}}, **change)]


def titled(*titles: str) -> list[tuple[str, str, str]]:
    found = findings(agency=None, titles=["มาตรการ ปี ๒๕๖๙", *titles])
    return [(one.code, one.key, one.excerpt) for one in found]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("องค์การบริหารส่วนตำบลหนองบัวจึงวิเคราะห์", "องค์การบริหารส่วนตำบลหนองบัว"),
        ("องค์การบริหารส่วนตำบล หนองบัว ดำเนินการ", "องค์การบริหารส่วนตำบล หนองบัว"),
        ("ของ องค์ การ บริ หาร ส่วน ตำบล หนองบัว และ", "องค์ การ บริ หาร ส่วน ตำบล หนองบัว"),
        ("เสนอนายก อบต.คลองบัวทอง ทุก ๖ เดือน", "อบต.คลองบัวทอง"),
        ("อบต. หนองบัว ได้", "อบต. หนองบัว"),
        ("องค์การบริหารส่วนตำบลแสงตะวัน จึงจัดทำ", "องค์การบริหารส่วนตำบลแสงตะวัน"),
        ("เว็บไซต์ขององค์การบริหารส่วนตำบลเจริญสุข (www)", "องค์การบริหารส่วนตำบลเจริญสุข"),
        ("กองช่าง เทศบาลตำบลดอนแสงทอง", "เทศบาลตำบลดอนแสงทอง"),
        ("เทศบาลเมืองบึงแก้วมีระบบ", "เทศบาลเมืองบึงแก้ว"),
        ("องค์การบริหารส่วนตำบลทุ่งสายฝน จึง", "องค์การบริหารส่วนตำบลทุ่งสายฝน"),
        ("เทศบาลตำบลทุ่งสายลม ได้", "เทศบาลตำบลทุ่งสายลม"),
    ],
)
def test_another_agency_is_found_with_its_whole_name(text: str, name: str) -> None:
    assert told(text) == [("ITA107", name)]


@pytest.mark.parametrize(
    "text",
    [
        "องค์ การ บริ หาร ส่วน ตำบล ทุ่งสาย ลม",
        "อบต.ทุ่งสายลม อบต. ทุ่งสายลม อบต ทุ่งสายลม",
        "องค์การบริหารส่วนตำบลจัดทำคู่มือ และองค์การบริหารส่วนตำบล นำข้อเสนอไปใช้",
        "องค์การบริหารส่วนตำบลในเขตอำเภอ อบต.ใกล้เคียง อบต.อื่น ๆ อบต.ทุกแห่ง",
        "อบต. นักวิเคราะห์ อบต.รองปลัด องค์การบริหารส่วนตำบลบางส่วน",
        "ตามที่องค์การบริหารส่วนตำบลกำหนด",
        "โครงการ อบต.สัญจร อบต.ยิ้ม องค์การบริหารส่วนตำบลสุจริต โปร่งใส",
        "เจ้าหน้าที่รับผิดชอบต่อการปฏิบัติหน้าที่",
        "พระราชบัญญัติสภาตำบลและองค์การบริหารส่วนตำบล พ.ศ. ๒๕๓๗",
        "ร่วมกับองค์การบริหารส่วนตำบลหนองบัว",
        "บันทึกข้อตกลงระหว่างองค์การบริหารส่วนตำบลทุ่งสายลมกับองค์การบริหารส่วนตำบลหนองบัว",
        "รับโอนพนักงานจากองค์การบริหารส่วนตำบลหนองบัว",
        "กรมส่งเสริมการปกครองท้องถิ่น จังหวัดอ่างทอง องค์การบริหารส่วนจังหวัดอ่างทอง สำนักงาน ป.ป.ช.",
        "องค์กรปกครองส่วนท้องถิ่น องค์การบริหารส่วนท้องถิ่น ข้าราชการส่วนตำบล",
    ],
)
def test_the_own_agency_and_what_is_no_name_bring_nothing(text: str) -> None:
    assert told(text) == []


def test_one_name_in_several_places_is_one_finding() -> None:
    rows = {
        2: {"measure": "จัดทำคู่มือของ อบต.คลองบัวทอง"},
        5: {"measure": "ทบทวนคู่มือของ อบต.คลองบัวทอง"},
    }
    [found] = findings(indicators=rows)
    assert [one.at.excerpt for one in found.related] == ["อบต.คลองบัวทอง"]


def test_a_department_that_is_only_mentioned_is_no_fault() -> None:
    own = {"agency": "กรมส่งเสริมภูมิปัญญาช่าง", "titles": ["มาตรการ ปี ๒๕๖๙"]}
    assert told("ตามหลักเกณฑ์ที่กรมบัญชีกลางกำหนด", **own) == []
    assert told("กรมพัฒนาหัตถศิลป์จึงจัดทำคู่มือ", **own) == [("ITA107", "กรมพัฒนาหัตถศิลป์")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("องค์กรบริหารส่วนตำบลทุ่งสายลม", OWN),
        ("องค์กรบริหารส่วนตำบล จึง", "องค์การบริหารส่วนตำบล"),
        ("องค์การบริการส่วนตำบลทุ่งสายลมจึง", OWN),
        ("องค์การบริหารส่วนตำบทุ่งสายลม ได้", OWN),
        ("องค์การบริหารส่วนตำบลทุ่งสายรมจึง", OWN),
        ("องค์การบริหารส่วนตำบลทุ่งสายลน จึง", OWN),
        ("องค์การบริหารส่วนตำบลทุ่งสายลมม จึง", OWN),
        ("องค์การบริหารส่วน ตำบล ทุ่งสาลม จึง", "องค์การบริหารส่วน ตำบล ทุ่งสายลม"),
        ("อบต.ทุ่งสาลม จึง", "อบต.ทุ่งสายลม"),
        ("เสนอ อปต.ทุ่งสายลม", "อบต.ทุ่งสายลม"),
    ],
)
def test_a_slip_is_found_once_and_its_fix_gives_the_right_name(text: str, name: str) -> None:
    [found] = findings(indicators={3: {"steps": text}})
    assert found.code == "ITA108"
    assert found.fix is not None
    mended = text
    for edit in sorted(found.fix.edits, key=lambda edit: -edit.span.start):
        mended = mended[: edit.span.start] + edit.new + mended[edit.span.end :]
    assert name in mended
    assert told(mended) == []


def test_the_spelling_that_stands_most_often_is_right() -> None:
    rows = {
        2: {"responsible": "กองคลัง อบต.ทุ่งสายลม"},
        5: {"measure": "จัดทำคู่มือของ อบต.ทุ่งสายลม"},
    }
    [found] = findings(agency="อบต.ทุ่งสายลน", titles=["มาตรการ ปี ๒๕๖๙"], indicators=rows)
    assert (found.code, found.excerpt, found.field) == ("ITA108", "อบต.ทุ่งสายลน", "document")


def test_a_kind_misspelt_in_the_title_is_found_there() -> None:
    name = "องค์กรบริหารส่วนตำบลทุ่งสายลม"
    assert titled(name) == [("ITA108", "slip", name)]


@pytest.mark.parametrize(
    "titles",
    [
        ("องค์การบริหารส่วนตำบลบ้านพราน อำเภอแสวงหา จังหวัดอ่างทอง",),
        ("อบต.บ้านพราน ต.บ้านพราน อ.แสวงหา จ.อ่างทอง",),
        ("องค์การบริหารส่วนตำบลบ้านพรานอำเภอแสวงหาจังหวัดอ่างทอง", "ปีงบประมาณ พ.ศ. ๒๕๖๙"),
        ("เทศบาลตำบลทุ่งสายลม อำเภอเมือง จังหวัดอ่างทอง",),
        ("เทศบาลตำบลทุ่งสายลม อำเภอเมืองฯ จังหวัดนครศรีฯ",),
        ("โรงเรียนทุ่งสายลม แขวงสีลม เขตบางรัก จังหวัดกรุงเทพมหานคร",),
        ("เทศบาลตำบลทุ่งสายลม", "จังหวัดอ่างทอง"),
        ("เทศบาลตำบลทุ่งสายลม", "ผู้ว่าราชการจังหวัดอ่างทอง และนายอำเภอปากช่อง"),
    ],
)
def test_places_that_fit_or_stand_alone_are_no_fault(titles: tuple[str, ...]) -> None:
    assert titled(*titles) == []


@pytest.mark.parametrize(
    ("titles", "key", "excerpt"),
    [
        (("เทศบาลตำบลทุ่งสายลม อ.สันทราย จ.ลำปาง",), "elsewhere", "อ.สันทราย"),
        (("เทศบาลตำบลทุ่งสายลม อำเภอแสวงหา", "จังหวัดขอนแก่น"), "elsewhere", "อำเภอแสวงหา"),
        (("เทศบาลตำบลทุ่งสายลม อำเภอแสวงหา จังหวัดอ่างทิง",), "nearest", "จังหวัดอ่างทิง"),
        (("ตำบลสุเทพ อำเภอปากช่อง จังหวัดนครราชสีมา", "เทศบาลตำบลทุ่งสายลม"), "elsewhere", "ตำบลสุเทพ"),
        (("อบต.บ้านพราน อำเภอโพธิ์ทอง จังหวัดอ่างทอง",), "elsewhere", "อบต.บ้านพราน"),
        (("อบต.บ้านพราน จังหวัดขอนแก่น",), "elsewhere", "อบต.บ้านพราน"),
    ],
)
def test_the_place_that_does_not_fit_is_named(titles: tuple[str, ...], key: str, excerpt: str) -> None:
    assert titled(*titles) == [("ITA109", key, excerpt)]


@pytest.mark.skipif(not REAL.exists(), reason="the real plan is not here")
def test_the_real_plan_has_one_slip_and_no_other_agency() -> None:
    found = check(str(REAL), select=FAMILY).diagnostics
    assert [(one.code, one.indicator, one.excerpt) for one in found] == [("ITA108", 6, "องค์กรบริหารส่วนตำบลบ้านพราน")]
