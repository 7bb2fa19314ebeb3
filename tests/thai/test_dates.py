"""Months, years and fiscal years."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai import dates

YEARS = st.integers(2450, 2650)


@pytest.mark.parametrize("word", ["มีนาคม", "มี.ค.", "มี.ค", "มีค.", "มีค", "march", "mar", "mar."])
def test_every_spelling_of_a_month_is_known(word: str) -> None:
    assert dates.month_words()[word] == 3


def test_no_spelling_means_two_months() -> None:
    words = dates.month_words()
    assert {words[full] for full in dates.FULL} == {words[short] for short in dates.SHORT} == set(range(1, 13))


@pytest.mark.parametrize(
    ("written", "digits", "english", "stated", "expected"),
    [
        (2568, 4, False, None, (2568, "be")),
        (2025, 4, False, None, (2568, "ce")),
        (68, 2, False, None, (2568, "be")),
        (25, 2, False, None, (2525, "be")),
        (25, 2, True, None, (2568, "ce")),
        (68, 2, True, None, (2568, "be")),
        (25, 2, False, "ce", (2568, "ce")),
        (2658, 4, False, None, (2658, "be")),
        (25621, 5, False, None, (None, "be")),
        (256, 3, False, None, (None, "be")),
    ],
)
def test_a_written_year_has_a_year_and_an_era(
    written: int, digits: int, *, english: bool, stated: str | None, expected: tuple[int | None, str]
) -> None:
    assert dates.year_of(written, digits, english=english, stated=stated) == expected


def test_a_fiscal_year_runs_from_october_to_september() -> None:
    assert dates.fiscal_year(2569) == (date(2025, 10, 1), date(2026, 9, 30))


@given(YEARS)
def test_fiscal_years_follow_each_other_without_a_gap(year: int) -> None:
    assert dates.fiscal_year(year)[1] + timedelta(days=1) == dates.fiscal_year(year + 1)[0]


@given(YEARS)
def test_four_quarters_make_a_fiscal_year(year: int) -> None:
    parts = [dates.quarters(year, quarter, quarter) for quarter in range(1, 5)]
    assert (parts[0][0], parts[-1][1]) == dates.fiscal_year(year)
    assert all(one[1] + timedelta(days=1) == other[0] for one, other in pairwise(parts))


@given(YEARS, st.integers(1, 12))
def test_a_month_ends_the_day_before_the_next(year: int, month: int) -> None:
    last = dates.day_of(year, month, dates.days_in(month, year))
    assert (last + timedelta(days=1)).day == 1


@given(YEARS, st.integers(1, 12))
def test_a_month_lies_in_the_fiscal_year_that_it_is_counted_to(year: int, month: int) -> None:
    first, last = dates.fiscal_year(year)
    assert first <= dates.day_of(dates.calendar_year(month, year), month, 1) <= last


def test_february_of_no_known_year_may_have_29_days() -> None:
    assert dates.days_in(2, None) == 29
