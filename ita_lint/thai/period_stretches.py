"""Stretches of time told by dates: from one to another, a day, months, and those with only one end."""

from ita_lint.model.plan import Moment, Period
from ita_lint.thai.period_cursor import Cursor
from ita_lint.thai.period_ends import alone, begin_of, end_of, together
from ita_lint.thai.period_phrases import PHRASES
from ita_lint.thai.period_reading import Read

_JOINS = frozenset({"dash", "to", "until", "slash"})
_FILLERS = frozenset({"date", "months", "of", "edge", "between", "from", "years"})
_ASIDES = frozenset({"open", "close", "from", "edge"})
_PAIR = 2
#: What may tell an end in words that are not understood as one: "๑ ต.ค. ๖๘ - เมื่อได้รับแจ้ง".
_WORDS = frozenset({"other", "count", "due", "event", "condition"})


def stretch(cursor: Cursor, index: int, fiscal_year: int | None) -> Read:
    """Read the stretch that begins with the date at `index`, if one stands there."""
    token = cursor.at(index)
    if token.kind != "moment" or token.moment is None:
        return None
    lead = _lead(cursor, index)
    joined = _joined(cursor, index, between=cursor.at(lead).kind == "between")
    if joined is not None:
        return (_range(cursor, index, joined, fiscal_year),), joined + 1
    link_end = cursor.skip(index + 1, _JOINS)
    if link_end > index + 1 and cursor.at(link_end - 1).kind != "slash":
        return _half_open(cursor, index, link_end, fiscal_year)
    run = _run(cursor, index)
    if len(run) > 1:
        return _side_by_side(cursor, run, fiscal_year)
    return (_single(cursor, index, lead, fiscal_year),), index + 1


def _lead(cursor: Cursor, index: int) -> int:
    """Return the index of the word before a date that is no filler such as วันที่."""
    before = index - 1
    while cursor.at(before).kind in _FILLERS - {"between", "from"}:
        before -= 1
    return before


def _joined(cursor: Cursor, index: int, *, between: bool) -> int | None:
    """Return the index of the date that a joining sign ties to the one at `index`."""
    joins = _JOINS | {"and"} if between else _JOINS
    sign = cursor.skip(index + 1, _ASIDES)
    sign = sign if cursor.at(sign).kind in joins else index + 1
    after = cursor.skip(sign, joins)
    end = cursor.skip(after, _FILLERS)
    return end if after > sign and cursor.at(end).kind == "moment" else None


def _range(cursor: Cursor, index: int, end: int, fiscal_year: int | None, kind: str = "range") -> Period:
    """Return the period from the date at `index` to the date at `end`."""
    first, last = _both(cursor.at(index).moment, cursor.at(end).moment, fiscal_year)
    return Period(first.start, last.end, kind, first, last, begin_of(first), end_of(last))


def _both(first: Moment | None, last: Moment | None, fiscal_year: int | None) -> tuple[Moment, Moment]:
    if first is None or last is None:
        raise ValueError("a moment token carries its moment")
    return together(first, last, fiscal_year)


def _half_open(cursor: Cursor, index: int, after: int, fiscal_year: int | None) -> Read:
    """Read a start whose end is told by a phrase ("ถึงสิ้นปีงบประมาณ"), by other words, or not at all."""
    moment = cursor.at(index).moment
    if moment is None:
        return None
    first, end = alone(moment, fiscal_year), cursor.skip(after, _FILLERS - {"years"})
    for phrase in PHRASES:
        read = phrase(cursor, end, fiscal_year)
        if read and read[0][-1].ends:
            period = read[0][-1]
            return (Period(first.start, period.end, "range", first, period.last, begin_of(first), period.ends),), read[
                1
            ]
    kind = "range" if cursor.at(end).kind in _WORDS else "open-end"
    return (Period(first.start, cursor.at(after - 1).end, kind, first, begins=begin_of(first)),), after


def _run(cursor: Cursor, index: int) -> list[int]:
    """Return the indexes of the dates that stand side by side from `index` on without a joining sign."""
    run = [index]
    while True:
        after = cursor.skip(run[-1] + 1, frozenset({"date", "months"}))
        if cursor.at(after).kind != "moment":
            return run
        if _joined(cursor, after, between=False) is not None:
            return run
        run.append(after)


def _side_by_side(cursor: Cursor, run: list[int], fiscal_year: int | None) -> Read:
    """Read two dates, or months one after another, as one stretch; other dates as days of their own."""
    moments = [moment for index in run if (moment := cursor.at(index).moment)]
    months = all(moment.day is None for moment in moments)
    if months or (len(run) == _PAIR and moments[0].day is not None):
        period = _range(cursor, run[0], run[-1], fiscal_year, kind="months" if months else "range")
        if period.begins is None or period.ends is None or period.begins <= period.ends:
            return (period,), run[-1] + 1
    return tuple(_single(cursor, index, index, fiscal_year) for index in run), run[-1] + 1


def _single(cursor: Cursor, index: int, lead: int, fiscal_year: int | None) -> Period:
    """Return the period of a date without a partner; the word before it says whether it is an end or a start."""
    moment = cursor.at(index).moment
    moment, _ = _both(moment, moment, fiscal_year)
    kind = cursor.at(lead).kind if lead != index else ""
    if kind == "until" or (kind in _JOINS and cursor.at(lead - 1).kind == "now"):
        return Period(cursor.at(lead).start, moment.end, "deadline", last=moment, ends=end_of(moment))
    if kind == "to" or (kind == "dash" and lead == 0):
        return Period(cursor.at(lead).start, moment.end, "open-start", last=moment, ends=end_of(moment))
    if kind == "from" or cursor.at(index + 1).kind == "onward":
        return Period(moment.start, moment.end, "open-end", first=moment, begins=begin_of(moment))
    written = "months" if moment.day is None else "day"
    return Period(moment.start, moment.end, written, moment, moment, begin_of(moment), end_of(moment))
