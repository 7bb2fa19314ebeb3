"""A plan handed over as data is checked like the plan itself."""

import json
from collections import Counter
from pathlib import Path

import pytest

from ita_lint import check, load_plan
from ita_lint.formats.data.yaml_nodes import to_yaml
from ita_lint.model.findings import Report
from ita_lint.model.plan_data import plan_data
from ita_lint.thai.spelling import key

ROOT = Path(__file__).parents[2]
FORMS = ROOT.parent / "shared" / "plans" / "forms"
ENDINGS = (".txt", ".csv", ".html", ".docx", ".xlsx", ".odt", ".ods", ".pdf")
PLANS = [
    path for folder in (ROOT / "examples", ROOT / "tests" / "quality" / "plans", FORMS) for path in folder.glob("*")
]
PLANS = sorted(path for path in PLANS if path.suffix in ENDINGS and path.name != "hard.docx")


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_plan_as_data_is_read_as_the_same_data(path: Path) -> None:
    data = plan_data(load_plan(path))
    assert plan_data(load_plan(to_yaml(data).encode(), name="plan.yaml")) == data


def test_the_year_that_the_caller_named_is_handed_on() -> None:
    row = "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\tผล\tข้อ\tก\tข\tค\n"
    assert plan_data(load_plan((HEADINGS + row).encode(), name="plan.txt", year=2567))["assessed_year"] == 2567


HEADINGS = "ตัวชี้วัด\tผลการวิเคราะห์\tมาตรการ\tขั้นตอน\tระยะเวลา\tผู้รับผิดชอบ\n"


def told(report: Report) -> Counter[tuple[object, ...]]:
    return Counter((one.code, one.indicator, one.item, key(one.excerpt)) for one in report.diagnostics)


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_plan_as_data_brings_the_same_findings(path: Path) -> None:
    report, data = check(path), plan_data(load_plan(path))
    assert told(check(to_yaml(data).encode(), name="plan.yaml")) == told(report)
    assert told(check(json.dumps(data).encode(), name="plan.json")) == told(report)


def row(steps: str, heading: str = "ตัวชี้วัดที่ ๒ การใช้งบประมาณ") -> dict[str, object]:
    """Return the data of the only row of a web page with these steps."""
    cells = "".join(f"<td>{cell}</td>" for cell in (heading, "ผล", "มาตรการ", steps, "ปี ๒๕๖๙", "สำนักปลัด"))
    heads = "".join(f"<th>{cell}</th>" for cell in HEADINGS.strip().split("\t"))
    page = f"<html><table><tr>{heads}</tr><tr>{cells}</tr></table></html>"
    (found,) = plan_data(load_plan(page.encode(), name="plan.html"))["indicators"]  # type: ignore[misc]
    return dict(found)


def test_number_and_name_stand_apart() -> None:
    assert row("ก") == {
        "number": "๒",
        "name": "การใช้งบประมาณ",
        "measure": "มาตรการ",
        "analysis": "ผล",
        "steps": "ก",
        "period": "ปี ๒๕๖๙",
        "responsible": "สำนักปลัด",
    }


def test_a_heading_that_says_more_is_kept_whole() -> None:
    assert row("ก", "ตัวชี้วัดที่ 2: การใช้งบประมาณ")["heading"] == "ตัวชี้วัดที่ 2: การใช้งบประมาณ"


@pytest.mark.parametrize(
    ("steps", "wanted"),
    [
        ("<ol><li>จัดทำ</li><li>เผยแพร่</li></ol>", ["จัดทำ", "เผยแพร่"]),
        ("<p>1. จัดทำ</p><p>๒. เผยแพร่</p>", [{"number": 1, "text": "จัดทำ"}, {"number": "๒", "text": "เผยแพร่"}]),
        ("<p>1.จัดทำ</p><p>(๒) เผยแพร่</p>", ["1.จัดทำ", "(๒) เผยแพร่"]),
        ("๑. จัดทำ ๒. เผยแพร่", "๑. จัดทำ ๒. เผยแพร่"),
        ("<ol start=3><li>จัดทำ</li></ol>", [{"number": 3, "text": "จัดทำ"}]),
    ],
)
def test_steps_are_a_list_where_the_file_has_one(steps: str, wanted: object) -> None:
    assert row(steps)["steps"] == wanted


def test_a_column_that_the_plan_lacks_is_said() -> None:
    plan = f"{HEADINGS}ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่\tผล\tข้อ\tก\tข\tค\n".replace("\tระยะเวลา", "").replace("\tข\t", "\t")
    assert plan_data(load_plan(plan.encode(), name="plan.txt"))["columns"] == {
        "heading": "ตัวชี้วัด",
        "measure": "มาตรการ",
        "analysis": "ผลการวิเคราะห์",
        "steps": "ขั้นตอน",
        "period": None,
        "responsible": "ผู้รับผิดชอบ",
    }
