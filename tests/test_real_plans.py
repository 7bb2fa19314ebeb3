"""What a careful reader finds in a real plan, where such plans stand beside the project."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from ita_lint import Report, UnreadableInput, check, load_plan, rulebook
from ita_lint.model.findings import Diagnostic
from ita_lint.thai.spelling import key

PLANS = Path(__file__).parents[2] / "shared" / "plans"
PLAN = PLANS / "ban-phran-2568.txt"
ENDINGS = ("html", "libreoffice.html", "docx", "libreoffice.docx", "xlsx", "ods", "odt", "pdf", "sarabun.pdf")
FORMS = [PLAN, *(PLANS / "forms" / f"ban-phran-2568.{end}" for end in ENDINGS)]
KNOWN = {card.code for card in rulebook.load().cards}

pytestmark = pytest.mark.skipif(not PLAN.exists(), reason="the real plans are not here")


@pytest.fixture(scope="module")
def labels() -> dict[str, Any]:
    return dict(yaml.safe_load(PLAN.with_name("ban-phran-2568.findings.yaml").read_text(encoding="utf-8")))


@pytest.fixture(scope="module", params=FORMS, ids=lambda path: path.name)
def report(request: pytest.FixtureRequest) -> Report:
    return check(request.param)


def fits(found: Diagnostic, label: Mapping[str, Any]) -> bool:
    if found.code != label["code"] or label.get("indicator") not in (None, found.indicator):
        return False
    excerpt, wanted = key(found.excerpt), key(label.get("excerpt", ""))
    return excerpt in wanted or wanted in excerpt


def unchecked(report: Report) -> set[str]:
    return {one.code for one in report.not_checked}


def told(report: Report, without: set[str]) -> set[tuple[str, int | None, str]]:
    return {(d.code, d.indicator, key(d.excerpt)) for d in report.diagnostics if d.code not in without}


def test_everything_that_must_be_found_is_found(report: Report, labels: dict[str, Any]) -> None:
    missed = [
        label
        for label in labels["must"]
        if label["code"] in KNOWN - unchecked(report) and not any(fits(found, label) for found in report.diagnostics)
    ]
    assert missed == []


def test_nothing_else_is_found(report: Report, labels: dict[str, Any]) -> None:
    allowed = [*labels["must"], *labels["may"]]
    extra = [
        (found.code, found.indicator, found.excerpt, found.message)
        for found in report.diagnostics
        if found.severity != "info" and not any(fits(found, label) for label in allowed)
    ]
    assert extra == []


def test_the_families_that_are_clean_stay_silent(report: Report, labels: dict[str, Any]) -> None:
    assert {found.code for found in report.diagnostics} & set(labels["clean"]) == set()


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.name)
class TestThePlanIsRead:
    def test_with_its_agency_and_years(self, path: Path, labels: dict[str, Any]) -> None:
        plan = load_plan(path)
        assert plan.agency is not None
        assert plan.assessed_year is not None
        assert plan.plan_year is not None
        read = (plan.agency.value, plan.assessed_year.value, plan.plan_year.value)
        assert read == (labels["agency"], labels["assessed_year"], labels["plan_year"])

    def test_with_all_its_indicators_and_steps(self, path: Path, labels: dict[str, Any]) -> None:
        rows = load_plan(path).rows
        assert {row.indicator: len(row.steps) for row in rows} == labels["steps_per_indicator"]

    def test_with_its_periods(self, path: Path, labels: dict[str, Any]) -> None:
        wanted = (labels["period_of_every_row"]["start"], labels["period_of_every_row"]["end"])
        for row in load_plan(path).rows:
            assert [(period.value.begins, period.value.ends) for period in row.periods] == [wanted]

    def test_with_its_scores(self, path: Path, labels: dict[str, Any]) -> None:
        read = {row.indicator: [score.value for score in row.scores] for row in load_plan(path).rows}
        assert read == labels["scores"]


def test_every_form_says_the_same() -> None:
    """But for what a form cannot show, and says so."""
    first, *others = (check(path) for path in FORMS)
    for other in others:
        assert told(other, unchecked(other)) == told(first, unchecked(other))


@pytest.mark.parametrize(
    "path", sorted((*PLANS.glob("others/*.txt"), *PLANS.glob("damage/*.txt"))), ids=lambda path: path.name
)
def test_a_document_that_is_no_plan_is_refused_in_one_sentence(path: Path) -> None:
    with pytest.raises(UnreadableInput) as caught:
        check(path)
    assert caught.value.kind in ("no-plan", "not-understood")
    assert "\n" not in caught.value.thai
