"""The example documents bring what their README says, in every form."""

import re
from pathlib import Path

import pytest

from ita_lint import check, load_plan
from ita_lint.cli.proving import problems
from ita_lint.thai.spelling import key

EXAMPLES = Path(__file__).parents[1] / "examples"
PLANTED = re.findall(r"^\| (ITA\d{3}) \|", (EXAMPLES / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
FILES = {name: sorted(EXAMPLES.glob(f"{name}.*")) for name in ("clean", "theme", "mistakes")}


def named(*names: str) -> pytest.MarkDecorator:
    """Return a parametrisation over the files of these examples."""
    files = [path for name in names for path in FILES[name]]
    return pytest.mark.parametrize("path", files, ids=lambda path: path.name)


@named("clean", "theme")
def test_a_clean_plan_brings_nothing(path: Path) -> None:
    assert [(one.code, one.excerpt) for one in check(path).diagnostics] == []


@named("clean", "theme")
def test_every_rule_can_look_but_those_that_pages_hide_from(path: Path) -> None:
    assert bool(check(path).not_checked) == (path.suffix == ".pdf")


@named("mistakes")
def test_the_mistakes_are_found_and_nothing_else(path: Path) -> None:
    assert sorted(one.code for one in check(path).diagnostics) == sorted(PLANTED)


@pytest.mark.parametrize("name", FILES)
def test_all_forms_say_the_same(name: str) -> None:
    told = {path.name: _understood(path) for path in FILES[name]}
    assert all(one == told[f"{name}.txt"] for one in told.values())


def _understood(path: Path) -> list[object]:
    plan = load_plan(path)
    rows = [
        (
            key(row.heading.text.string),
            [key(step.body.excerpt) for step in row.steps],
            [unit.name for unit in row.units],
            [period.value.kind for period in row.periods],
        )
        for row in plan.rows
    ]
    return [*rows, *((score.subject, score.value, score.level) for score in plan.scores_stated)]


def test_the_plan_by_theme_is_read_as_one() -> None:
    report = check(EXAMPLES / "theme.html")
    assert report.plan is not None
    assert (report.plan.layout, {row.theme.value for row in report.plan.rows if row.theme}) == ("theme", {*range(1, 8)})


def test_the_examples_of_the_house_rules_hold() -> None:
    assert list(problems(str(EXAMPLES / "house-rules"), "en")) == []
