"""Years that were mistyped: which year was meant by ๒๖๕๘ or ๒๕๘๖ in a plan of ๒๕๖๙, and by 25 where 68 is usual."""

from ita_lint.model.plan import Moment, Period
from ita_lint.thai.dates import FULL_YEAR, OFFSET, SHORT_YEAR, calendar_year

#: A year that is at most this far from the expected one may be meant: it is another year, not a slip of the hand.
NEAR = 5

_CENTURY = 100
_MILLENNIUM = 2000


def expected_year(moment: Moment, plan_year: int) -> int:
    """Return the year (B.E.) in which a date would lie if it lay in the fiscal year `plan_year` (B.E.)."""
    return plan_year if moment.month is None else calendar_year(moment.month, plan_year)


def mistyped(period: Period, plan_year: int) -> tuple[tuple[Moment, int | None], ...]:
    """Return the written dates of a period whose year was mistyped, each with the year (B.E.) that was meant.

    The year meant is None where it cannot be told. A whole period long past was hardly mistyped: it is an old plan's.
    """
    ends = written_ends(period)
    found = tuple((moment, _meant(moment, plan_year)) for moment in ends if _is_slip(moment, plan_year))
    return () if _is_old(found, ends, plan_year) else found


def written_ends(period: Period) -> tuple[Moment, ...]:
    """Return the ends of a period that carry a typed year, each once."""
    ends = {end.start: end for end in (period.first, period.last) if end and end.written_year is not None}
    return tuple(ends.values())


def written_like(year: int, moment: Moment) -> str:
    """Return a year B.E. with two or four Arabic digits, as many as the date's own year has."""
    return f"{year % _CENTURY:02d}" if moment.short else str(year)


def _is_slip(moment: Moment, plan_year: int) -> bool:
    if moment.year is None:
        return True
    away = moment.year - expected_year(moment, plan_year)
    return away > NEAR or (away < -NEAR and _meant(moment, plan_year) is not None)


def _is_old(found: tuple[tuple[Moment, int | None], ...], ends: tuple[Moment, ...], plan_year: int) -> bool:
    """Tell whether all ends lie in one year or two following ones of the past, and none is a short Gregorian year."""
    years = sorted(end.year for end in ends if end.year is not None)
    past = len(found) == len(ends) == len(years) and bool(years) and years[-1] < plan_year and years[-1] - years[0] <= 1
    return past and len(ends) > 1 and not any(_short_gregorian(end, plan_year) for end in ends)


def _meant(moment: Moment, plan_year: int) -> int | None:
    year = expected_year(moment, plan_year)
    if _short_gregorian(moment, plan_year):
        return _MILLENNIUM + (moment.written_year or 0) + OFFSET
    likely = str(year - OFFSET) if moment.era == "ce" and not moment.short else written_like(year, moment)
    return year if _one_slip(str(moment.written_year or 0).zfill(SHORT_YEAR), likely) else None


def _short_gregorian(moment: Moment, plan_year: int) -> bool:
    """Tell whether a year of two digits is near the plan's year only if it is read as Gregorian (25 for 2025)."""
    if not moment.short or moment.era == "ce" or moment.written_year is None:
        return False
    return abs(_MILLENNIUM + moment.written_year + OFFSET - expected_year(moment, plan_year)) <= NEAR


def _one_slip(written: str, meant: str) -> bool:
    """Tell whether one digit too many, too few or another, or two digits exchanged, turn `meant` into `written`."""
    if len(written) == len(meant):
        wrong = [index for index, pair in enumerate(zip(written, meant, strict=True)) if pair[0] != pair[1]]
        exchanged = len(wrong) == len("ab") and [written[index] for index in wrong] == [
            meant[i] for i in reversed(wrong)
        ]
        return exchanged or (len(wrong) == 1 and len(written) == FULL_YEAR)
    longer, shorter = sorted((written, meant), key=len, reverse=True)
    return len(longer) - len(shorter) == 1 and any(
        longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer))
    )
