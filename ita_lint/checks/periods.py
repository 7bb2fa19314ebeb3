"""Rules about the period in which a measure is carried out.

A merged cell is looked at once. A date that does not exist and a year that was mistyped are each told by their own
rule alone: what follows from them is not told again.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ita_lint.checks import _periods as shared
from ita_lint.model.document import Cell
from ita_lint.model.findings import Finding, Fix, Skipped
from ita_lint.model.plan import Moment, Period, Plan
from ita_lint.model.text import Span
from ita_lint.thai.dates import OFFSET, days_in, fiscal_year
from ita_lint.thai.digits import like
from ita_lint.thai.periods import LONGEST
from ita_lint.thai.spelling import key
from ita_lint.thai.year_slips import mistyped, written_ends, written_like

_JOINED = " – "

#: More columns of time than a first and a last day are months or quarters.
ENDS = 2


def missing_period(plan: Plan) -> Iterator[Finding | Skipped]:
    """Find the period cells that are empty or hold only dashes or dots; months without any tick may be painted."""
    if _painted(plan):
        yield Skipped("skipped")
        return
    for _, cell in shared.cells(plan):
        if not shared.says_something(cell):
            yield Finding("empty" if cell.blank else "dash", at=cell.span)


def unreadable_period(plan: Plan) -> Iterator[Finding]:
    """Find the periods in which no stretch of time is understood, or one of whose ends is not."""
    for row, cell in shared.cells(plan):
        if len(cell.text.string) > LONGEST:
            yield Finding("too-long", at=cell.span)
        elif shared.says_something(cell) and not row.periods:
            yield Finding("unreadable", at=cell.span)
    for cell, period in shared.periods(plan):
        for end in shared.ends(period):
            if end.fault == "unknown-month" or _lacks_month(end, period):
                at = shared.at(cell, end)
                yield Finding("part", at=at, data={"date": at.excerpt})


def impossible_date(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find the days that their month does not have, and the months that do not exist."""
    for cell, period in shared.periods(plan):
        for end in shared.ends(period):
            at = shared.at(cell, end)
            if end.fault == "no-such-day" and end.month is not None:
                last = like(days_in(end.month, end.year), at.excerpt)
                yield Finding("day", at=at, data={"date": at.excerpt, "last": last})
            elif end.fault == "no-such-month":
                yield Finding("month", at=at, data={"date": at.excerpt, "last": like(params["months"], at.excerpt)})


def reversed_period(plan: Plan) -> Iterator[Finding]:
    """Find the periods that end before they begin; where a cell has several, nobody can tell what was meant."""
    for row, cell in shared.cells(plan):
        backward = [one.value for one in row.periods if shared.is_reversed(one.value)]
        for period in backward:
            if period.first and period.last and shared.is_sound(period, shared.plan_year(plan)):
                first, last = shared.at(cell, period.first), shared.at(cell, period.last)
                data = {"first": first.excerpt, "last": last.excerpt}
                message = "quarters" if shared.are_backward_quarters(period) else "reversed"
                fix = shared.forward(cell, period, plan) if len(backward) == 1 else None
                yield Finding(message, at=Span(cell.text, first.start, last.end), data=data, fix=fix)


def period_outside_fiscal_year(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding | Skipped]:
    """Find the periods with a day outside the fiscal year that the plan is for; the first one of each cell."""
    years, told = shared.plan_years(plan), set[int]()
    dated = [(cell, period) for cell, period in shared.periods(plan) if shared.days(period) and written_ends(period)]
    if dated and not years:
        yield Skipped("skipped")
        return
    for cell, period in dated:
        if shared.inside(shared.days(period), years) or shared.is_reversed(period):
            continue
        if _names_calendar_years(cell, period, years, params["fiscal"]):
            continue
        if id(cell) not in told and shared.is_sound(period, years[0]):
            told.add(id(cell))
            yield _outside(cell, period, years[0])


def _names_calendar_years(cell: Cell, period: Period, years: tuple[int, ...], fiscal: Sequence[str]) -> bool:
    """Whether a period names the two calendar years that a fiscal year runs in: "พ.ศ. ๒๕๖๘ - ๒๕๖๙" for ๒๕๖๙."""
    if period.kind != "fiscal-year" or period.first is None or period.last is None:
        return False
    called_fiscal = any(word in key(shared.at(cell, period).excerpt) for word in fiscal)
    return not called_fiscal and (period.first.year, period.last.year) in [(year - 1, year) for year in years]


def wrong_era(plan: Plan) -> Iterator[Finding]:
    """Find the years of another era than the rest of the plan's, and those that were mistyped."""
    gregorian, year = _gregorian_throughout(plan), shared.plan_year(plan)
    for cell, period in shared.periods(plan):
        by_message: dict[str, list[tuple[Moment, str | None]]] = {}
        for message, end, meant in _wrong_years(period, year, gregorian=gregorian or shared.is_english(cell, period)):
            by_message.setdefault(message, []).append((end, meant))
        for message, ends in by_message.items():
            yield _wrong_year(cell, message, ends)


def open_period(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find the starts without an end and the ends without a start, where nothing else in the cell makes them whole.

    Below a heading such as กำหนดแล้วเสร็จ an end is all that is asked for.
    """
    asked_for_both = {
        column.table
        for column in plan.columns
        if column.field == "period" and not any(word in key(column.heading.text.string) for word in params["ends"])
    }
    for row, cell in shared.cells(plan):
        if len(row.periods) == 1:
            period = row.periods[0].value
            message = _open_side(period, cell, shared.plan_year(plan))
            if message and not (message == "no-start" and plan.columns and row.table not in asked_for_both):
                yield Finding(message, at=shared.at(cell, period))


def _painted(plan: Plan) -> bool:
    """Whether nothing stands below any of the plan's months or quarters, which have a column each."""
    times = [sum(column.field == "period" for column in table.columns) for table in plan.tables if table.columns]
    return min(times, default=0) > ENDS and all(cell.blank for _, cell in shared.cells(plan))


def _lacks_month(end: Moment, period: Period) -> bool:
    """Whether only a year is read at one end of a stretch whose other end has a month."""
    return end.month is None and end.fault is None and period.kind == "range"


def _outside(cell: Cell, period: Period, year: int) -> Finding:
    """Return the finding for a period outside of `year`, at the end that is outside if the other is not."""
    at, message = shared.at(cell, period), "outside"
    right = [end for end, day in ((period.first, period.begins), (period.last, period.ends)) if day and end]
    wrong = [end for end, day in zip(right, shared.days(period), strict=False) if not shared.inside((day,), (year,))]
    if len(wrong) < len(right) and wrong:
        at, message = shared.at(cell, wrong[0]), "partly"
    data = {"period": at.excerpt, "before": like(year - 1, at.excerpt), "year": like(year, at.excerpt)}
    return Finding(message, at=at, data=data)


def _gregorian_throughout(plan: Plan) -> bool:
    """Whether no period has a Buddhist year, and more than one cell or the plan's titles have Gregorian ones."""
    eras = [
        {end.era for traced in row.periods for end in written_ends(traced.value) if not _year_first(end)}
        for row, _ in shared.cells(plan)
    ]
    if any("be" in found for found in eras):
        return False
    titles_are_buddhist = any(like(year.value, year.text) in year.text for year in plan.years)
    return sum(map(bool, eras)) > 1 or not titles_are_buddhist


def _year_first(end: Moment) -> bool:
    """Whether a date is written as data files do (2025-10-01): such a date is Gregorian in any plan."""
    return end.day is not None and end.year_at is not None and end.year_at[0] == end.start


def _wrong_years(period: Period, year: int | None, *, gregorian: bool) -> Iterator[tuple[str, Moment, str | None]]:
    """Yield for each wrong year of a period the message, the end, and the right year as it should be written."""
    slips = {end.start: meant for end, meant in (mistyped(period, year) if year else ())}
    for end in written_ends(period):
        if end.start in slips or end.year is None:
            meant = slips.get(end.start)
            yield ("mistyped", end, written_like(meant, end)) if meant else ("impossible", end, None)
        elif end.era == "be" and end.stated == "ce":
            yield "buddhist", end, str(end.year - OFFSET)
        elif end.era == "ce" and (end.stated == "be" or not (gregorian or end.stated or _year_first(end))):
            yield "gregorian", end, written_like(end.year, end)


def _wrong_year(cell: Cell, message: str, ends: list[tuple[Moment, str | None]]) -> Finding:
    """Return one finding for all years of a period that are wrong in the same way."""
    edits = tuple(edit for end, meant in ends if meant and (edit := shared.year_edit(cell, end, meant)))
    spans = [Span(cell.text, *end.year_at) for end, _ in ends if end.year_at]
    at = Span(cell.text, spans[0].start, spans[-1].end)
    data = {
        "written": _JOINED.join(span.excerpt for span in spans),
        "meant": _JOINED.join(edit.new for edit in edits),
    }
    return Finding(message, at=at, data=data, fix=Fix(edits, "unsafe") if edits else None)


def _open_side(period: Period, cell: Cell, year: int | None) -> str | None:
    """Return the message for the side of a period that is open.

    A cell with nothing but the first or the last day of the plan's fiscal year has lost the other end.
    """
    if period.kind in ("open-start", "open-end"):
        return "no-end" if period.kind == "open-end" else "no-start"
    around = cell.text.string[: period.start] + cell.text.string[period.end :]
    if period.kind != "day" or year is None or any(char.isalnum() for char in around):
        return None
    first, last = fiscal_year(year)
    return "no-end" if period.begins == first else "no-start" if period.ends == last else None
