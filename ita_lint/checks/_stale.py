"""Years of other plans in a row: those of a fiscal year, and those of dates by which something is to be done."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ita_lint.thai.dates import FULL, SHORT, year_of
from ita_lint.thai.digits import to_arabic
from ita_lint.thai.spelling import key
from ita_lint.thai.years import find_years

_MONTHS = "|".join(re.escape(month) for month in (*FULL, *SHORT))
#: A month with its year, which `find_years` leaves to dates.
_DATED = re.compile(rf"(?:{_MONTHS})\s*(?:พ\.\s?ศ\.\s*)?(?<![0-9])(25[0-9]{{2}}|[67][0-9])(?![0-9])")
#: How the other year of a stretch is written. (Expressions that few plans need are compiled for those.)
_YEAR = r"\s*(?:ปี|งบประมาณ|พ\.?ศ\.?|\s)*(?:25[0-9]{2}|[67][0-9])(?![0-9])"
#: A year that begins or ends a stretch of years: "๒๕๖๖ - ๒๕๗๐", "๒๕๖๖ ถึง ๒๕๗๐", "๒๕๖๖/๒๕๖๗".
_TO = rf"\s*(?:[-–—/,\s]|ถึง|และ){_YEAR}"
_FROM = r"25[0-9]{2}\s*(?:[-–—/,\s]|ถึง|และ)\s*(?:ปี|งบประมาณ|พ\.?\s?ศ\.?|\s)*$"
#: The first date of a stretch of time, up to the day of the second.
_RANGE = re.compile(rf"(?:{_MONTHS})[^-–—]*[-–—]\s*(?:[0-9]{{1,2}}\s*)?$")
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
        before = key(plain[max(0, year.start - params["reach"]) : year.start]).removesuffix("พ.ศ.").removesuffix("พ.ศ")
        if before.endswith(tuple(params["fiscal"])):
            yield OtherYear(year.start, year.end, year.value)
    for match in _DATED.finditer(plain):
        value, _ = year_of(int(match[1]), len(match[1]))
        before = plain[max(0, match.start() - params["near"]) : match.start()]
        if value and (_RANGE.search(before) or any(word in key(before) for word in params["deadlines"])):
            yield OtherYear(*match.span(1), value, dated=True)


def _is_told(plain: str, one: OtherYear, assessed: int, params: Mapping[str, Any]) -> bool:
    """Whether a year is told: as history, or as that of a law, a stretch of years or an item of the assessment."""
    before, after = _before(plain, one, params), plain[one.end : one.end + params["reach"]]
    if re.match(_TO, after) or re.search(_FROM, before) or re.search(_CODE, before):
        return True
    left, right = key(_clause(before)), key(after)
    if one.dated:
        return any(key(word) in left for word in params["issued"])
    if any(word in left for word in (*params["history"], *params["laws"])):
        return True
    if right.startswith(tuple(params["past_after"])) or any(word in right for word in params["compared"]):
        return True
    return one.value == assessed - 1 and any(word in left for word in params["results"])


def _clause(before: str) -> str:
    """Return what stands before a year in its step or line."""
    return re.split(r"\n|(?:^|\s)[0-9]{1,2}[.)]\s*(?=[ก-๙])", before)[-1]
