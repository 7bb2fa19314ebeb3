"""One plan in every form is one plan: what is read does not depend on the file that it stands in."""

import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_lint import check, load_plan, rulebook
from ita_lint.model.document import Cell
from ita_lint.model.plan import Plan, Row
from ita_lint.thai.spelling import key

sys.path.insert(0, str(Path(__file__).parent))
from writers import FORMS, Numbered, Written

HEADINGS = ("ตัวชี้วัด", "มาตรการ", "ผลการวิเคราะห์", "ขั้นตอนหรือวิธีปฏิบัติ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ")
TITLES = ("แผนยกระดับผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘ ไปสู่ปีงบประมาณ พ.ศ. ๒๕๖๙", "ชื่อหน่วยงาน เทศบาลตำบลดอนแสงทอง")
FRAMEWORK = rulebook.load().framework(2568)

LETTERS = "กขคงนมยรสาิีึุูเแโำ\u0e31\u0e48\u0e49\u0e4c\u200b ๑๙29aO“”"
PROSE = st.text(LETTERS, min_size=1, max_size=30).map(lambda words: f"จัดทำ{words}ให้ครบถ้วน".strip())
STEPS = st.lists(PROSE, min_size=1, max_size=4)
PERIODS = st.sampled_from(
    ["๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๕๖๙", "ตุลาคม 2568 – กันยายน 2569", "ไตรมาส ๑-๔", "ตลอดปีงบประมาณ ๒๕๖๙"]
)
UNITS = st.lists(st.sampled_from(["กองคลัง", "กองช่าง", "สำนักปลัด", "กองการศึกษา"]), min_size=1, max_size=2, unique=True)


@st.composite
def rows(draw: st.DrawFn, number: int) -> list[Any]:
    indicator = FRAMEWORK.indicators[number]
    steps = draw(STEPS)
    return [
        [f"ตัวชี้วัดที่ {indicator.number} {indicator.name}"],
        [draw(PROSE)],
        [f"ได้คะแนน {draw(st.integers(0, 100))} คะแนน", draw(PROSE)],
        Numbered(steps) if draw(st.booleans()) else [f"{place}. {step}" for place, step in enumerate(steps, 1)],
        [draw(PERIODS)],
        draw(UNITS),
    ]


PLANS = (
    st.integers(1, 4)
    .flatmap(lambda count: st.tuples(*(rows(number) for number in range(count))))
    .map(lambda filled: Written(TITLES, HEADINGS, filled))
)


def said(cell: Cell | None) -> str:
    return key(cell.text.string) if cell else ""


def understood(row: Row) -> tuple[object, ...]:
    return (
        row.indicator,
        said(row.measure),
        said(row.analysis),
        [(step.path, key(step.body.excerpt)) for step in row.steps],
        [(period.value.kind, period.value.begins, period.value.ends) for period in row.periods],
        [(unit.name, unit.kind) for unit in row.units],
        [score.value for score in row.scores],
        [(item.letter, item.first, item.last) for item in row.items],
    )


def summary(plan: Plan) -> list[object]:
    years = [plan.assessed_year and plan.assessed_year.value, plan.plan_year and plan.plan_year.value]
    return [plan.agency and plan.agency.value, *years, *map(understood, plan.rows)]


@pytest.mark.parametrize("form", [name for name in FORMS if name != "plan.html"])
@settings(max_examples=15)
@given(plan=PLANS)
def test_a_plan_reads_the_same_as_its_web_page(form: str, plan: Written) -> None:
    page = load_plan(FORMS["plan.html"](plan), name="plan.html")
    assert summary(load_plan(FORMS[form](plan), name=form)) == summary(page)


@settings(max_examples=30)
@given(plan=PLANS, form=st.sampled_from(sorted(FORMS)))
def test_every_excerpt_is_the_text_at_its_place(form: str, plan: Written) -> None:
    for found in check(FORMS[form](plan), name=form).diagnostics:
        assert found.at.text.string[found.at.start : found.at.end] == found.excerpt
        assert found.location["kind"]
