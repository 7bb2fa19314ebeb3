from collections.abc import Iterator

import pytest

from ita_lint import CheckCrashed, RulebookError, UsageError, check, engine, rulebook
from ita_lint.checks import steps
from ita_lint.model.plan import Plan
from ita_lint.rulebook.overlay import base_plan, overlaid

RULES = rulebook.load()
BASE = base_plan(RULES.root)
TWICE = overlaid(BASE, {"indicators": {3: {"steps": "๑. จัดทำแผน\n๒. รายงานผล\n๒. ติดตามผล"}}})


def codes(select: tuple[str, ...] = (), ignore: tuple[str, ...] = ()) -> set[str]:
    return {card.code for card in engine.selected(RULES, select, ignore)}


def test_without_selectors_every_rule_runs() -> None:
    assert codes() == {card.code for card in RULES.cards}


def test_a_prefix_selects_a_family() -> None:
    assert codes(("ITA41",)) == {card.code for card in RULES.cards if card.code.startswith("ITA41")}


def test_a_name_selects_one_rule() -> None:
    assert codes(("duplicate-step-number",)) == {"ITA412"}


def test_ignoring_takes_away() -> None:
    assert codes(("ITA41",), ("ITA412",)) == codes(("ITA41",)) - {"ITA412"}


def test_the_more_specific_selector_decides() -> None:
    assert "ITA412" in codes(("ITA412",), ("ITA4",))


def test_an_unknown_selector_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageError) as caught:
        codes(("duplicate-step-numbers",))
    assert "duplicate-step-number?" in caught.value.english


def test_diagnostics_stand_in_reading_order() -> None:
    change = {"indicators": {8: {"period": ""}, 2: {"responsible": ""}, 5: {"steps": ""}}}
    found = check(overlaid(BASE, change)).diagnostics
    assert [one.indicator for one in found] == [2, 5, 8]


def test_a_crashing_check_stops_the_run_and_names_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(plan: Plan) -> Iterator[None]:
        raise ZeroDivisionError(plan.rows)
        yield

    monkeypatch.setattr(steps, "duplicate_step_number", crash)
    with pytest.raises(CheckCrashed, match="ITA412"):
        check(BASE)


def test_a_check_that_asks_for_something_else_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def asking(weather: object) -> Iterator[object]:
        yield weather

    monkeypatch.setattr(steps, "duplicate_step_number", asking)
    with pytest.raises(RulebookError, match="weather"):
        check(BASE)


def test_both_languages_find_the_same() -> None:
    thai, english = check(TWICE, lang="th").diagnostics, check(TWICE, lang="en").diagnostics
    assert [(one.code, one.location) for one in thai] == [(one.code, one.location) for one in english]
    assert thai[0].message != english[0].message
