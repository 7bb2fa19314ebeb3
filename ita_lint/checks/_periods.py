"""What the rules about periods share: cells once each, the ends of a period, the plan's years, and fixes."""

import re
from collections.abc import Iterator
from datetime import date

from ita_lint.model.document import Cell
from ita_lint.model.findings import Edit, Fix
from ita_lint.model.plan import Moment, Period, Plan, Row
from ita_lint.model.text import Span
from ita_lint.thai.dates import fiscal_year
from ita_lint.thai.digits import like
from ita_lint.thai.periods import parse
from ita_lint.thai.spelling import LETTERS
from ita_lint.thai.year_slips import expected_year, mistyped, written_ends, written_like

_ENGLISH = re.compile("[A-Za-z]{2}")


def cells(plan: Plan) -> Iterator[tuple[Row, Cell]]:
    """Yield each period cell once, with the first row that it belongs to: a merged cell belongs to several."""
    seen = set[int]()
    for row in plan.rows:
        if row.period is not None and id(row.period) not in seen:
            seen.add(id(row.period))
            yield row, row.period


def periods(plan: Plan) -> Iterator[tuple[Cell, Period]]:
    """Yield the periods of each period cell."""
    for row, cell in cells(plan):
        yield from ((cell, traced.value) for traced in row.periods)


def ends(period: Period) -> tuple[Moment, ...]:
    """Return the written ends of a period, each once (a single day is both)."""
    return tuple({end.start: end for end in (period.first, period.last) if end}.values())


def at(cell: Cell, part: Moment | Period) -> Span:
    """Return the characters of an end or a period."""
    return Span(cell.text, part.start, part.end)


def says_something(cell: Cell) -> bool:
    """Whether a cell holds more than dashes, dots and spaces."""
    return any(char.isalnum() for char in cell.text.string)


def plan_years(plan: Plan) -> tuple[int, ...]:
    """Return the fiscal years (B.E.) that the plan may be for: the stated one, and the one after the assessed year.

    Where the title gives years that do not follow each other, that is the title's fault, not the periods'.
    """
    stated = (plan.plan_year.value,) if plan.plan_year else ()
    following = (plan.assessed_year.value + 1,) if plan.assessed_year else ()
    return tuple(dict.fromkeys(stated + following))


def plan_year(plan: Plan) -> int | None:
    """Return the fiscal year (B.E.) that the plan is for, None if no year is known."""
    return next(iter(plan_years(plan)), None)


def days(period: Period) -> tuple[date, ...]:
    """Return the first and the last day of a period, as far as they are known."""
    return tuple(day for day in (period.begins, period.ends) if day is not None)


def inside(these: tuple[date, ...], years: tuple[int, ...]) -> bool:
    """Whether all days lie in one and the same of the fiscal years (B.E.)."""
    return any(all(begin <= day <= end for day in these) for begin, end in map(fiscal_year, years))


def is_reversed(period: Period) -> bool:
    """Whether a period ends before it begins; quarters do in any year."""
    if period.begins is None or period.ends is None:
        return are_backward_quarters(period)
    return period.begins > period.ends


def are_backward_quarters(period: Period) -> bool:
    """Whether a period is a stretch of quarters of one year whose numbers run back."""
    return period.kind == "quarters" and period.last is not None and not written_ends(period)


def is_sound(period: Period, year: int | None) -> bool:
    """Whether all dates of a period exist and no year of it was mistyped."""
    return not any(end.fault for end in ends(period)) and not (year and mistyped(period, year))


def is_english(cell: Cell, period: Period) -> bool:
    """Whether a period is told in English, with the Gregorian years that belong to it: "Oct 2025 - Sep 2026"."""
    thai = any(char in LETTERS for end in ends(period) for char in at(cell, end).excerpt)
    return not thai and _ENGLISH.search(at(cell, period).excerpt) is not None and _is_gregorian(period)


def _is_gregorian(period: Period) -> bool:
    return all(end.era == "ce" for end in written_ends(period))


def year_edit(cell: Cell, end: Moment, new: str) -> Edit | None:
    """Return the edit that writes `new` in the place of an end's year, in the digits of that year."""
    if end.year_at is None:
        return None
    span = Span(cell.text, *end.year_at)
    return Edit(span, like(new, span.excerpt))


def forward(cell: Cell, period: Period, plan: Plan) -> Fix | None:
    """Return the unsafe fix that makes a period run forward, and inside the plan's year if that is known.

    Either both ends are exchanged, or their years become those of the plan.
    """
    swap, years = _swap(cell, period), _right_years(cell, period, plan_year(plan))
    if _mends(cell, swap, plan):
        return Fix(swap, "unsafe")
    return Fix(years, "unsafe", "fix-year") if _mends(cell, years, plan) else None


def _swap(cell: Cell, period: Period) -> tuple[Edit, ...]:
    """Return the edits that exchange both ends, none unless both are written with the same parts."""
    first, last = period.first, period.last
    if first is None or last is None or _shape(first) != _shape(last):
        return ()
    return Edit(at(cell, first), at(cell, last).excerpt), Edit(at(cell, last), at(cell, first).excerpt)


def _shape(end: Moment) -> tuple[bool, bool, bool]:
    return end.day is not None, end.month is not None, end.written_year is not None


def _right_years(cell: Cell, period: Period, year: int | None) -> tuple[Edit, ...]:
    """Return the edits that give each end with a month the year in which that month lies in the plan's fiscal year."""
    if year is None or any(end.month is None or end.era != "be" for end in written_ends(period)):
        return ()
    edits = (year_edit(cell, end, written_like(expected_year(end, year), end)) for end in written_ends(period))
    return tuple(edit for edit in edits if edit and edit.new != edit.span.excerpt)


def _mends(cell: Cell, edits: tuple[Edit, ...], plan: Plan) -> bool:
    """Whether the edits leave only periods in the cell that run forward inside the plan's year."""
    text = cell.text.string
    for edit in sorted(edits, key=lambda edit: -edit.span.start):
        text = text[: edit.span.start] + edit.new + text[edit.span.end :]
    years = plan_years(plan)
    found = parse(text, plan_year(plan))
    return bool(edits) and all(not is_reversed(one) and (not years or inside(days(one), years)) for one in found)
