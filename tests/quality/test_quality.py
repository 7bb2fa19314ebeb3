"""The linter sees what was planted and leaves sound plans alone: the bench beside this file, with its thresholds."""

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

#: The share of planted mistakes that must be found, by family of rules.
RECALL = {"ITA1": 1.0, "ITA2": 1.0, "ITA3": 1.0, "ITA4": 1.0, "ITA5": 1.0, "ITA6": 1.0, "ITA8": 0.95}

#: Warnings and errors allowed on sound plans: at most one on this many plans.
PLANS_PER_FALSE_ALARM = 50


def _bench() -> ModuleType:
    spec = importlib.util.spec_from_file_location("quality_bench", Path(__file__).with_name("bench.py"))
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


bench = _bench()
MISTAKES = list(bench.mistakes())
HARMLESS = list(bench.harmless())


@cache
def misses(family: str) -> tuple[str, ...]:
    cases = [case for case in MISTAKES if case.code.startswith(family) and bench.implemented(case.code)]
    outcomes = [bench.tried(case) for case in cases]
    return tuple(f"{one.mistake.code} {one.mistake.plan}: {one.mistake.note}" for one in outcomes if not one.found)


def planted(family: str) -> int:
    return sum(case.code.startswith(family) and bench.implemented(case.code) for case in MISTAKES)


@pytest.mark.parametrize("case", MISTAKES + HARMLESS, ids=lambda case: f"{case.plan}: {case.note}")
def test_every_case_of_the_bench_fits_its_plan(case: object) -> None:
    bench.edited(case)


@pytest.mark.parametrize("plan", bench.PLANS)
def test_a_sound_plan_is_left_alone(plan: str) -> None:
    assert [bench.line(one) for one in bench.loud(bench.told(plan, bench.sound(plan)))] == []


@pytest.mark.parametrize("family", RECALL)
def test_planted_mistakes_are_found(family: str) -> None:
    missed = misses(family)
    assert planted(family) - len(missed) >= RECALL[family] * planted(family), "\n".join(missed)


def test_harmless_variations_are_left_alone() -> None:
    alarms = list(bench.false_alarms())
    assert len(alarms) <= (len(bench.PLANS) + len(HARMLESS)) / PLANS_PER_FALSE_ALARM, "\n".join(alarms)
