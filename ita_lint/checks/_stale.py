"""Years of other plans in a row: those of a fiscal year, and those of dates by which something is to be done."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ita_lint.thai.digits import to_arabic
from ita_lint.thai.spelling import key
from ita_lint.thai.year_stretches import ERA, clause, dated_years, ends_stretch_of_days, in_stretch_of_years
from ita_lint.thai.years import find_years

#: The code of an item, whose list is of another year. (Compiled for the few plans that need it.)
_CODE = r"(?<![A-Za-z])[OoEeIi]\s?[0-9]{1,2}"


class OtherYear(NamedTuple):
    """The digits `start` up to `end` of a text are the year `value` (B.E.), of a date if `dated`."""

    start: int
    end: int
    value: int
    dated: bool = False


def other_years(text: str, years: Sequence[int], params: Mapping[str, Any], *, told: bool) -> Iterator[OtherYear]:
    """Yield the fiscal years and the years of deadlines in `text` that are none of `years`.

    `years` are B.E.: the assessed one, the plan's and the one after it. History, laws and stretches of years are left.
    In a text that tells what was (`told`), only years of what is planned from it count.
    """
    plain = to_arabic(text)
    for one in _written(plain, params):
        planned = not told or any(word in key(_before(plain, one, params)) for word in params["planned"])
        if one.value not in years and planned and not _is_told(plain, one, min(years), params):
            yield one


def _before(plain: str, one: OtherYear, params: Mapping[str, Any]) -> str:
    return plain[max(0, one.start - params["reach"]) : one.start]


def _written(plain: str, params: Mapping[str, Any]) -> Iterator[OtherYear]:
    for year in find_years(plain):
        before = key(plain[max(0, year.start - params["reach"]) : year.start])
        for era in ERA:
            before = before.removesuffix(era)
        if before.endswith(tuple(params["fiscal"])):
            yield OtherYear(year.start, year.end, year.value)
    for at, start, end, value in dated_years(plain):
        before = plain[max(0, at - params["near"]) : at]
        if ends_stretch_of_days(before) or any(word in key(before) for word in params["deadlines"]):
            yield OtherYear(start, end, value, dated=True)


def _is_told(plain: str, one: OtherYear, assessed: int, params: Mapping[str, Any]) -> bool:
    """Whether a year is told: as history, or as that of a law, a stretch of years or an item of the assessment."""
    before, after = _before(plain, one, params), plain[one.end : one.end + params["reach"]]
    if in_stretch_of_years(before, after) or re.search(_CODE, before):
        return True
    left, right = key(clause(before)), key(after)
    if one.dated:
        return any(key(word) in left for word in params["issued"])
    if any(word in left for word in (*params["history"], *params["laws"])):
        return True
    if right.startswith(tuple(params["past_after"])) or any(word in right for word in params["compared"]):
        return True
    return one.value == assessed - 1 and any(word in left for word in params["results"])
