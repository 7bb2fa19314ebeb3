"""Years with their months, and stretches of years or days: "กันยายน 2569", "2566 - 2570". The digits are Arabic ones."""

import re
from collections.abc import Iterator

from ita_lint.thai.dates import FULL, SHORT, year_of

#: The era before a year, as it ends a text without white space.
ERA = ("พ.ศ.", "พ.ศ")
_MONTHS = "|".join(re.escape(month) for month in (*FULL, *SHORT))
#: A month with its year, which `thai.years` leaves to dates.
_DATED = re.compile(rf"(?:{_MONTHS})\s*(?:พ\.\s?ศ\.\s*)?(?<![0-9])(25[0-9]{{2}}|[67][0-9])(?![0-9])")
#: How the other year of a stretch is written. (Expressions that few plans need are compiled for those.)
_YEAR = r"\s*(?:ปี|งบประมาณ|พ\.?ศ\.?|\s)*(?:25[0-9]{2}|[67][0-9])(?![0-9])"
_TO = rf"\s*(?:[-–—/,\s]|ถึง|และ){_YEAR}"
_FROM = r"25[0-9]{2}\s*(?:[-–—/,\s]|ถึง|และ)\s*(?:ปี|งบประมาณ|พ\.?\s?ศ\.?|\s)*$"
#: The first date of a stretch of time, up to the day of the second.
_RANGE = re.compile(rf"(?:{_MONTHS})[^-–—]*[-–—]\s*(?:[0-9]{{1,2}}\s*)?$")
_STEP = r"\n|(?:^|\s)[0-9]{1,2}[.)]\s*(?=[ก-๎])"


def dated_years(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Yield each year with a month: where the month starts, where the digits start and end, the year (B.E.)."""
    for match in _DATED.finditer(text):
        value, _ = year_of(int(match[1]), len(match[1]))
        if value:
            yield (match.start(), *match.span(1), value)


def in_stretch_of_years(before: str, after: str) -> bool:
    """Whether a year between `before` and `after` begins or ends a stretch: "2566 - 2570", "2566 ถึง 2570"."""
    return bool(re.match(_TO, after) or re.search(_FROM, before))


def ends_stretch_of_days(before: str) -> bool:
    """Whether the month after `before` ends a stretch of time whose first date stands there: "1 ตุลาคม 2568 - 30 "."""
    return _RANGE.search(before) is not None


def clause(before: str) -> str:
    """Return what stands at the end of `before` in the same line or numbered step."""
    return re.split(_STEP, before)[-1]
