"""A blank plan as data, with a word on what belongs where."""

import json
from collections.abc import Iterator

from ita_lint.formats.blank.plan import Blank

_ABOUT = """\
# แผนในรูปข้อมูล: เติมค่าในเครื่องหมายคำพูดและวงเล็บ แล้วตรวจด้วย ita-lint check
# A plan as data: fill in what stands between the quotation marks and brackets, then run ita-lint check.
#
# measure      มาตรการ โครงการ หรือกิจกรรม · what will be done
# analysis     ผลการวิเคราะห์: จุดอ่อน สาเหตุ และข้อสรุป · what is weak, why, and what follows
# scores       คะแนนของข้อหรือของตัวชี้วัด · of items or of the indicator: [{{item: i1, score: 98.57}}, {{score: 99.2}}]
# steps        ขั้นตอน · ["๑. มอบหมายผู้รับผิดชอบ", "๒. จัดทำคู่มือ"]
# period       ระยะเวลา · "{period}"
# responsible  ผู้รับผิดชอบ · {responsible}
# follow_up    การติดตามและรายงานผล · how it is monitored and reported
"""
_VALUES = {"scores": "[]", "steps": "[]", "responsible": "[]"}


def write(plan: Blank) -> bytes:
    """Return the bytes of the file."""
    return ("\n".join(_lines(plan)) + "\n").encode()


def _lines(plan: Blank) -> Iterator[str]:
    units = ", ".join(plan.divisions[:2]) or "สำนักปลัด"
    yield _ABOUT.format(period=plan.period, responsible=f"[{units}]")
    yield f"agency: {_quoted(plan.agency)}"
    yield f"assessed_year: {plan.year}"
    yield f"plan_year: {plan.year + 1}"
    yield "indicators:"
    fields = [field for field in plan.columns if field != "heading"]
    fields.insert(fields.index("analysis") + 1, "scores")
    for number, name in plan.indicators:
        yield f"  - number: {number}"
        yield f"    name: {_quoted(name)}"
        yield from (f"    {field}: {_VALUES.get(field, _quoted(''))}" for field in fields)


def _quoted(text: str) -> str:
    """Return a text as YAML and JSON both read it."""
    return json.dumps(text, ensure_ascii=False)
