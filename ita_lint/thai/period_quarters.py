"""Quarters of a fiscal year: ไตรมาสที่ 2, ไตรมาส ๑-๔, ไตรมาส 1 และ 3, Q1/2569, ไตรมาส ๔ ปี ๒๕๖๘ - ไตรมาส ๑ ปี ๒๕๖๙.

The fiscal year begins with its first quarter in October: a stretch from the fourth to the first of one year runs back.
"""

from ita_lint.model.noun import replace
from ita_lint.model.plan import Moment, Period
from ita_lint.thai import dates
from ita_lint.thai.period_cursor import LINKS, Cursor
from ita_lint.thai.period_reading import UNKNOWN, Days, Read, period, year_of_phrase
from ita_lint.thai.period_tokens import Token

_QUARTERS = 4
_JOINS = frozenset({"dash", "to", "until"})
_WORD = frozenset({"quarter"})
_IN_WORDS = {"แรก": 1, "หนึ่ง": 1, "สอง": 2, "สาม": 3, "สี่": 4, "สุดท้าย": 4}

#: A stretch of quarters: the tokens of its first and its last number.
_Group = tuple[Token, Token]


def quarters(cursor: Cursor, index: int, fiscal_year: int | None) -> Read:
    """Read the quarters at `index`; a list gives one period for each stretch of it."""
    if cursor.stands(index, "number", "quarter") and not cursor.stands(index + 2, "number"):
        every = cursor.at(index).value == _QUARTERS
        days = dates.quarters(fiscal_year, 1, _QUARTERS) if every and fiscal_year else UNKNOWN
        return (period(cursor, index, index + 2, "quarters" if every else "part-year", days),), index + 2
    groups, after = _groups(cursor, index + 1) if cursor.at(index).kind == "quarter" else ([], index)
    if not groups:
        return None
    year, end = year_of_phrase(cursor, after)
    if year and len(groups) == 1:
        longer = _to_another(cursor, (index, end), groups[0], year)
        if longer:
            return longer
    return tuple(_stretch(cursor, (index, end), group, year, fiscal_year) for group in groups), end


def _groups(cursor: Cursor, index: int) -> tuple[list[_Group], int]:
    """Return the stretches of quarters listed from `index` on, and the index after them."""
    groups: list[_Group] = []
    link, after = "and", index
    while _is_quarter(cursor.at(after)):
        number = cursor.at(after)
        if groups and _goes_on(groups[-1], number, link):
            groups[-1] = (groups[-1][0], number)
        else:
            groups.append((number, number))
        index, link = after + 1, cursor.at(after + 1).kind
        after = cursor.skip(index + 1, _WORD) if link in LINKS else index + 1
        if link not in LINKS:
            break
    return groups, index


def _is_quarter(token: Token) -> bool:
    return 1 <= _number(token) <= _QUARTERS


def _number(token: Token) -> int:
    """Return the number of a quarter in digits or in words, 0 for anything else."""
    return token.value if token.kind == "number" else _IN_WORDS.get(token.text, 0)


def _goes_on(group: _Group, number: Token, link: str) -> bool:
    """Tell whether a joined number ends the stretch before it, or a listed one is the next quarter.

    Two joined numbers are one stretch even where they run back; a third one before them begins a list of its own.
    """
    first, last = group
    if link == "and":
        return _number(last) == _number(number) - 1
    return _number(first) <= _number(number) or first is last


def _stretch(
    cursor: Cursor, place: tuple[int, int], group: _Group, year: Moment | None, fiscal_year: int | None
) -> Period:
    """Return the period of one stretch; one that runs back has its two numbers for ends."""
    first, last = group
    in_year = year.year if year else fiscal_year
    days = _days((in_year, _number(first)), (in_year, _number(last)))
    if _number(last) >= _number(first):
        return period(cursor, *place, "quarters", days, first=year)
    begins, ends = (Moment(number.start, number.end, year=in_year) for number in group)
    return period(cursor, *place, "quarters", days, first=begins, last=ends)


def _to_another(cursor: Cursor, place: tuple[int, int], group: _Group, year: Moment) -> Read:
    """Read a quarter with its year that is joined to another quarter; without a year that is the next such quarter."""
    index, end = place
    at = cursor.skip(end + 1, _WORD)
    number = cursor.at(at)
    if cursor.at(end).kind not in _JOINS or not _is_quarter(number):
        return None
    stated, after = year_of_phrase(cursor, at + 1)
    if stated is None and at == end + 1:
        return None
    first = replace(year, start=cursor.at(index).start, end=cursor.at(end - 1).end)
    next_year = year.year + (_number(number) < _number(group[0])) if year.year else None
    written = stated or Moment(0, 0, year=next_year)
    last = replace(written, start=cursor.at(end + 1).start, end=cursor.at(after - 1).end)
    days = _days((first.year, _number(group[0])), (last.year, _number(number)))
    return (period(cursor, index, after, "quarters", days, first=first, last=last),), after


def _days(first: tuple[int | None, int], last: tuple[int | None, int]) -> Days:
    """Return the first day of one quarter and the last day of another, each told by fiscal year (B.E.) and number."""
    if first[0] is None or last[0] is None:
        return UNKNOWN
    return dates.quarters(first[0], first[1], first[1])[0], dates.quarters(last[0], last[1], last[1])[1]
