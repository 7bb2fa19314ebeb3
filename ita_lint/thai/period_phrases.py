"""Stretches of time told by words: quarters, fiscal years, halves and rounds, deadlines, and what recurs."""

from ita_lint.model.plan import Moment
from ita_lint.thai import dates
from ita_lint.thai.period_cursor import LINKS, UNITS, Cursor
from ita_lint.thai.period_ends import alone, end_of
from ita_lint.thai.period_quarters import quarters
from ita_lint.thai.period_reading import UNKNOWN, YEARS, Days, Read, period, year_of_phrase

_MONTHS = 12
_HALF = 6
_LEAD = frozenset({"whole", "always"})
_TAIL = UNITS | {"number", "count", "of", "every", "per", "always", "date", "edge"}
_BEFORE_DATE = frozenset({"date", "months", "of", "edge"})
_SAID_BY_OTHERS = frozenset({"fiscal", "calendar", "school", "years", "quarter", "number", "moment", "year"})
#: What may recur: of anything else ทุก only says that all of it is meant (ทุกกอง).
_RECURRING = UNITS | YEARS | {"number", "count", "round", "half", "date", "edge", "due", "moment"}
_OCCASIONS = ("การ", "กิจกรรม", "โครงการ", "ช่วง", "ระยะ", "วาระ", "คราว", "เมื่อ", "อาทิตย์", "เช้า", "เย็น", "คืน")
_COUNTS = frozenset({"number", "count"})
_LENGTHS = frozenset({"months", "years", "weeks", "days", "hours"})
_BEFORE_UNIT = _COUNTS | LINKS | {"open", "half"}
_LIMITS = UNITS | YEARS | {"round", "due", "event"}


def _every(cursor: Cursor, index: int, fiscal_year: int | None) -> Read:
    """Read what recurs or goes on: ทุกเดือน, ปีละ ๑ ครั้ง, ทุกวันที่ ๕ ของเดือน, ต่อเนื่อง, เมื่อมีผู้ร้องเรียน."""
    del fiscal_year
    token, after = cursor.at(index), index + 1
    if not _recurs(cursor, index):
        return None
    if token.kind == "every" and cursor.at(after).kind in YEARS:
        after += 1
    while cursor.at(after).kind in _TAIL and not cursor.stands(after, "years", "year"):
        after += 1
    dated = cursor.at(after).kind in ("moment", "fiscal", "year") or cursor.stands(after, "years", "year")
    if token.kind == "always" and dated:
        return None
    return (period(cursor, index, after, "recurring"),), after


def _recurs(cursor: Cursor, index: int) -> bool:
    """Tell whether the word at `index` says that something recurs or goes on; ครั้ง does with a number ("๒ ครั้ง")."""
    kind = cursor.at(index).kind
    if kind == "times":
        return cursor.at(index - 1).kind in _COUNTS or cursor.stands(index + 1, "ordinal", "number")
    if kind == "every":
        what = cursor.at(index + 1)
        return what.kind in _RECURRING or what.text.startswith(_OCCASIONS)
    return kind in ("per", "always", "event")


def _throughout(cursor: Cursor, index: int, fiscal_year: int | None) -> Read:
    """Read ตลอด before anything but a year: ตลอดเวลา, ตลอดระยะเวลาโครงการ."""
    del fiscal_year
    token = cursor.at(index)
    if token.kind != "whole" or token.text.startswith("ทั้ง") or cursor.at(index + 1).kind in _SAID_BY_OTHERS:
        return None
    return (period(cursor, index, index + 1, "recurring"),), index + 1


def _year(cursor: Cursor, index: int, fiscal_year: int | None) -> Read:
    """Read whole years: ตลอดปีงบประมาณ ๒๕๖๙, ประจำปี 2568, ตลอดปี, พ.ศ. ๒๕๖๖-๒๕๗๐, ปีการศึกษา 2568."""
    word, start = cursor.at(index).kind, index
    while cursor.at(start - 1).kind in _LEAD:
        start -= 1
    at = index + 1 if word in YEARS else index
    first = cursor.at(at).moment if cursor.at(at).kind == "year" else None
    if first is None:
        whole = word == "fiscal" or (word == "years" and cursor.at(index - 1).kind == "whole") or word == "school"
        days = dates.fiscal_year(fiscal_year) if fiscal_year and word != "school" else UNKNOWN
        kind = "part-year" if word == "school" else "fiscal-year"
        return ((period(cursor, start, at, kind, days),), at) if whole else None
    last, after = _last_year(cursor, at + 1)
    if word == "school":
        return (period(cursor, start, after, "part-year"),), after
    days = _days_of_years(first, last or first, calendar=word == "calendar")
    return (period(cursor, start, after, "fiscal-year", days, first=first, last=last or first),), after


def _last_year(cursor: Cursor, index: int) -> tuple[Moment | None, int]:
    """Return the year after a joining sign at `index`, and the index after it."""
    after = index + 1 if cursor.at(index).kind in ("dash", "to", "until") else index
    after = after + 1 if after > index and cursor.at(after).kind in YEARS else after
    if after > index and cursor.at(after).kind == "year":
        return cursor.at(after).moment, after + 1
    return None, index


def _days_of_years(first: Moment, last: Moment, *, calendar: bool) -> Days:
    if first.year is None or last.year is None:
        return UNKNOWN
    if calendar:
        return dates.day_of(first.year, 1, 1), dates.day_of(last.year, _MONTHS, 31)
    return dates.fiscal_year(first.year)[0], dates.fiscal_year(last.year)[1]


def _length(cursor: Cursor, index: int, fiscal_year: int | None) -> Read:
    """Read a part of a year or a length of time: รอบ ๖ เดือน, 6 เดือนแรก, ครึ่งปีหลัง, 12 เดือน, 1 ปี."""
    start = index
    index = index + 1 if cursor.at(index).kind == "round" else index
    number, unit = cursor.at(index), max(index + 1, cursor.skip(index, frozenset({"count"})))
    if cursor.stands(index, "half", "years"):
        length = _HALF
    elif number.kind in _COUNTS and cursor.at(unit).kind in _LENGTHS:
        length = number.value if cursor.at(unit).kind == "months" else 0
    else:
        return None
    half = cursor.at(unit + 1).kind
    after = unit + 2 if half in ("first", "second") else unit + 1
    year, end = year_of_phrase(cursor, after) if length else (None, after)
    in_year = year.year if year else fiscal_year
    return (period(cursor, start, end, "part-year", _part(length, half, in_year), first=year),), end


def _part(length: int, half: str, year: int | None) -> Days:
    """Return the days of the first or the last `length` months of a fiscal year, if that is said."""
    if year is None or not 1 <= length <= _MONTHS:
        return UNKNOWN
    if half == "first" or length == _MONTHS:
        return dates.months(year, 1, length)
    return dates.months(year, _MONTHS + 1 - length, _MONTHS) if half == "second" else UNKNOWN


def _within(cursor: Cursor, index: int, fiscal_year: int | None) -> Read:
    """Read a deadline: ภายในวันที่ 15 มีนาคม 2567, ภายในไตรมาสที่ 2, ภายใน ๑๕ วัน, ก่อนเริ่มโครงการ."""
    if cursor.at(index).kind not in ("within", "before"):
        return None
    after = cursor.skip(index + 1, _BEFORE_DATE)
    moment = cursor.at(after).moment
    if moment and cursor.at(after).kind == "moment":
        if cursor.at(after + 1).kind in LINKS and cursor.at(cursor.skip(after + 1, LINKS | _BEFORE_DATE)).moment:
            return None
        last = alone(moment, fiscal_year)
        return (period(cursor, index, after + 1, "deadline", (None, end_of(last)), last=last),), after + 1
    for phrase in (quarters, _year, _length):
        read = phrase(cursor, after, fiscal_year)
        if read:
            inner, end = read[0][-1], read[1]
            days = (None, inner.ends)
            return (period(cursor, index, end, "deadline", days, first=inner.first, last=inner.last),), end
    return ((period(cursor, index, index + 1, "deadline"),), index + 1) if _limits(cursor, index) else None


def _limits(cursor: Cursor, index: int) -> bool:
    """Tell whether the word at `index` sets a limit in time: ก่อน does, ภายใน with words for time after it only."""
    after = cursor.skip(index + 1, _BEFORE_DATE)
    named = any(token.kind != "of" for token in cursor.tokens[index + 1 : after])
    return cursor.at(index).kind == "before" or named or cursor.at(cursor.skip(after, _BEFORE_UNIT)).kind in _LIMITS


#: The readers of phrases, in the order in which they are tried.
PHRASES = (_every, _throughout, _within, quarters, _year, _length)
