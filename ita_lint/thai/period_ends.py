"""The ends of a period: which year an end without one belongs to, which days it means, and whether it exists."""

from datetime import date

from ita_lint.model.noun import replace
from ita_lint.model.plan import Moment
from ita_lint.thai.dates import calendar_year, day_of, days_in

_MONTHS = range(1, 13)


def alone(moment: Moment, fiscal_year: int | None) -> Moment:
    """Return a date with the year that it lacks (of the fiscal year, B.E.) and with its fault if it cannot exist."""
    return _with_fault(_in_fiscal_year(moment, fiscal_year))


def together(first: Moment, last: Moment, fiscal_year: int | None) -> tuple[Moment, Moment]:
    """Return both ends of a stretch, each with the year that it borrows from the other, and their faults.

    If neither has a year, both lie in the fiscal year (B.E.); where that would put the end before the start, the years
    stay unknown.
    """
    if first.written_year is None and last.written_year is None:
        inside = _in_fiscal_year(first, fiscal_year), _in_fiscal_year(last, fiscal_year)
        begins, ends = begin_of(inside[0]), end_of(inside[1])
        first, last = inside if begins and ends and begins <= ends else (first, last)
    elif first.written_year is None:
        first = _year_before(first, last)
    elif last.written_year is None:
        last = _year_after(last, first)
    return _with_fault(first), _with_fault(last)


def begin_of(moment: Moment | None) -> date | None:
    """Return the first day that a date means: of a month its first."""
    return _day(moment, moment.day or 1) if moment and moment.month else None


def end_of(moment: Moment | None) -> date | None:
    """Return the last day that a date means: of a month its last."""
    return _day(moment, moment.day or _last_day(moment)) if moment and moment.month else None


def _day(moment: Moment, day: int) -> date | None:
    if moment.year is None or moment.month is None or not 1 <= day <= _last_day(moment):
        return None
    return day_of(moment.year, moment.month, day)


def _last_day(moment: Moment) -> int:
    return days_in(moment.month, moment.year) if moment.month and moment.month in _MONTHS else 0


def _in_fiscal_year(moment: Moment, fiscal_year: int | None) -> Moment:
    if moment.written_year is not None or moment.month is None or fiscal_year is None:
        return moment
    return replace(moment, year=calendar_year(moment.month, fiscal_year))


def _year_before(first: Moment, last: Moment) -> Moment:
    """Give a start without a year the latest year that does not put it after the month of the end."""
    if last.year is None or first.month is None or last.month is None:
        return first
    return replace(first, year=last.year - 1 if first.month > last.month else last.year)


def _year_after(last: Moment, first: Moment) -> Moment:
    """Give an end without a year the earliest year that does not put it before the month of the start."""
    if first.year is None or first.month is None or last.month is None:
        return last
    return replace(last, year=first.year + 1 if last.month < first.month else first.year)


def _with_fault(moment: Moment) -> Moment:
    if moment.fault or moment.month is None:
        return moment
    if moment.month not in _MONTHS:
        return replace(moment, fault="no-such-month")
    if moment.day is not None and not 1 <= moment.day <= _last_day(moment):
        return replace(moment, fault="no-such-day")
    return moment
