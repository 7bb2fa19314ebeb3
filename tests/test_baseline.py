from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import Report, UsageError, baseline, check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

#: ITA412 twice.
TWICE = overlaid(
    base_plan(rulebook.load().root),
    {"indicators": {number: {"steps": "๑. จัดทำแผน\n๒. รายงานผล\n๒. ติดตามผล"} for number in (3, 4)}},
)
COUNTS = st.dictionaries(st.text(), st.dictionaries(st.text(), st.integers(1), min_size=1))


def report(**options: Any) -> Report:
    return check(TWICE, lang="en", **options)


def test_as_many_as_counted_are_set_apart() -> None:
    held = baseline.held(report(), {"ITA412": 2})
    assert held.diagnostics == ()
    assert [(one.diagnostic.code, one.by, one.reason) for one in held.suppressed] == [
        ("ITA412", "baseline", "found before, and kept in the baseline")
    ] * 2


def test_of_more_than_counted_all_are_shown_with_a_note() -> None:
    held = baseline.held(report(), {"ITA412": 1})
    assert [one.code for one in held.diagnostics] == ["ITA412", "ITA412"]
    assert held.suppressed == ()
    assert held.notes == ("ITA412: 1 found before, 2 now, so all are shown",)


def test_the_readiness_stays_as_it_was() -> None:
    assert baseline.held(report(), {"ITA412": 2}).readiness == report().readiness


def test_a_first_baseline_counts_everything() -> None:
    assert baseline.shrunk(report(), None) == {"ITA412": 2}


@pytest.mark.parametrize(("known", "counts"), [(3, {"ITA412": 2}), (2, {"ITA412": 2}), (1, {"ITA412": 1})])
def test_a_count_only_shrinks(known: int, counts: dict[str, int]) -> None:
    assert baseline.shrunk(report(), {"ITA412": known, "ITA401": 4}) == counts


def test_nothing_new_enters_a_baseline_that_exists() -> None:
    assert baseline.shrunk(report(), {}) == {}


def test_the_counts_of_rules_that_did_not_look_stay() -> None:
    assert baseline.shrunk(report(select=["ITA412"]), {"ITA401": 4}) == {"ITA401": 4}


@pytest.mark.parametrize(("known", "number"), [({}, 2), ({"ITA412": 1}, 1), ({"ITA412": 3, "ITA401": 1}, 0)])
def test_what_is_more_than_counted_is_left_out(known: dict[str, int], number: int) -> None:
    assert baseline.left_out(report(), known) == number


@given(COUNTS)
def test_what_is_written_is_read_again(counts: baseline.Counts) -> None:
    assert baseline.read(baseline.written(counts), "x") == counts


def test_files_without_findings_are_not_written() -> None:
    assert baseline.read(baseline.written({"plan.txt": {}}), "x") == {}


@pytest.mark.parametrize(
    "text",
    [
        "", "[]", "{}", '{"schema_version": 0, "files": {}}', '{"schema_version": 1, "files": {"a": {"ITA412": 0}}}',
        '{"schema_version": 1, "files": {"a": {"ITA412": true}}}', '{"schema_version": 1, "files": {"a": 3}}',
        '{"schema_version": 1, "files": []}', "[" * 100_000,
    ],
)  # fmt: skip
def test_anything_else_is_no_baseline(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        baseline.read(text, "known.json")
    assert caught.value.english.startswith("known.json is no baseline")
    assert "delete" not in caught.value.english


def test_a_baseline_of_a_newer_version_is_said_to_be_one() -> None:
    with pytest.raises(UsageError) as caught:
        baseline.read('{"schema_version": 2, "rules": []}', "known.json")
    assert caught.value.english.startswith("known.json was written by a newer ita-lint")
