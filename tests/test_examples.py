"""The example documents bring what their README says, in every form."""

import re
from pathlib import Path

import pytest

from ita_lint import check, load_plan

EXAMPLES = Path(__file__).parents[1] / "examples"
PLANTED = re.findall(r"^\| (ITA\d{3}) \|", (EXAMPLES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
FORMS = [".txt", ".html"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", ["clean", "theme"])
def test_a_clean_plan_brings_nothing(name: str, form: str) -> None:
    report = check(EXAMPLES / f"{name}{form}")
    assert [(one.code, one.excerpt) for one in report.diagnostics] == []
    assert report.not_checked == ()


@pytest.mark.parametrize("form", FORMS)
def test_the_mistakes_are_found_and_nothing_else(form: str) -> None:
    found = check(EXAMPLES / f"mistakes{form}").diagnostics
    assert sorted(one.code for one in found) == sorted(PLANTED)


@pytest.mark.parametrize("name", ["clean", "mistakes", "theme"])
def test_both_forms_say_the_same(name: str) -> None:
    plain, marked = (load_plan(EXAMPLES / f"{name}{form}") for form in FORMS)
    for one, other in zip(plain.rows, marked.rows, strict=True):
        assert one.heading.text.string == other.heading.text.string
        assert [step.body.excerpt.strip() for step in one.steps] == [step.body.excerpt.strip() for step in other.steps]
        assert [unit.name for unit in one.units] == [unit.name for unit in other.units]
        assert [period.value.kind for period in one.periods] == [period.value.kind for period in other.periods]
    reported = [[(score.subject, score.value, score.level) for score in one.scores_stated] for one in (plain, marked)]
    assert reported[0] == reported[1]


def test_the_plan_by_theme_is_read_as_one() -> None:
    report = check(EXAMPLES / "theme.html")
    assert report.plan is not None
    assert (report.plan.layout, {row.theme.value for row in report.plan.rows if row.theme}) == ("theme", {*range(1, 8)})
