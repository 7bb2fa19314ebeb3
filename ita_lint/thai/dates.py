"""Months, years and fiscal years as Thai offices write and count them.

Days are `datetime.date` (Gregorian). Years are Buddhist era (B.E., พ.ศ.) unless a name says otherwise. The fiscal year
N runs from 1 October N-1 to 30 September N.
"""

from collections.abc import Mapping
from datetime import date, timedelta

#: Buddhist era minus Gregorian era.
OFFSET = 543

#: Full names, short forms with dots and English names, by number of the month.
FULL = (
    "มกราคม",
    "กุมภาพันธ์",
    "มีนาคม",
    "เมษายน",
    "พฤษภาคม",
    "มิถุนายน",
    "กรกฎาคม",
    "สิงหาคม",
    "กันยายน",
    "ตุลาคม",
    "พฤศจิกายน",
    "ธันวาคม",
)
SHORT = ("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.")
ENGLISH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

#: The fiscal year begins in October: from this month on, a month belongs to the fiscal year after its calendar year.
FIRST_MONTH = 10

#: How many digits a year has in its short and in its full form.
SHORT_YEAR = 2
FULL_YEAR = 4

_FEBRUARY = 2
_THIRTY = frozenset({4, 6, 9, 11})
_GREGORIAN = range(1900, 2101)
_BUDDHIST = range(2400, 2700)
_DATABLE = range(1900, 3000)
_ENGLISH_SHORT_YEARS = range(50)


def month_words() -> Mapping[str, int]:
    """Return every way to write a month (lower case, no spaces) with its number.

    Short forms come with all their dots, without the last, without the first, and with none.
    """
    words: dict[str, int] = {}
    for number, (full, short, english) in enumerate(zip(FULL, SHORT, ENGLISH, strict=True), 1):
        stem = short[:-1]
        for word in (full, short, stem, short.replace(".", "", 1), stem.replace(".", ""), english, english[:3]):
            words[word] = number
        words[english[:3] + "."] = number
    return {**words, "sept": 9, "sept.": 9}


def is_year(written: int) -> bool:
    """Tell whether a number of four digits that stands alone can only be meant as a year of our times."""
    return written in _GREGORIAN or written in _BUDDHIST


def datable(year: int | None) -> int | None:
    """Return a year B.E. if its days can be computed, else None."""
    return year if year in _DATABLE else None


def year_of(written: int, digits: int, *, english: bool = False, stated: str | None = None) -> tuple[int | None, str]:
    """Return the year B.E. that a written year means, and its era ("be" or "ce").

    `digits` is how many digits were typed; `english` says that the month beside it is English; `stated` is the era
    that the text names. Years that no calendar could mean (25621, 256) are None.
    """
    if digits == SHORT_YEAR:
        gregorian = stated == "ce" or (stated is None and english and written in _ENGLISH_SHORT_YEARS)
        return (2000 + written + OFFSET, "ce") if gregorian else (2500 + written, "be")
    if digits != FULL_YEAR or written not in _DATABLE:
        return None, "be"
    return (written + OFFSET, "ce") if written in _GREGORIAN else (written, "be")


def days_in(month: int, year: int | None) -> int:
    """Return the last day of a month; in a February of no known year that is the 29th."""
    if month != _FEBRUARY:
        return 30 if month in _THIRTY else 31
    gregorian = year - OFFSET if year else 0
    return 29 if gregorian % 4 == 0 and (gregorian % 100 != 0 or gregorian % 400 == 0) else 28


def day_of(year: int, month: int, day: int) -> date:
    """Return the day of a date whose year is B.E.; the day must exist."""
    return date(year - OFFSET, month, day)


def fiscal_year(year: int) -> tuple[date, date]:
    """Return the first and the last day of a fiscal year."""
    return day_of(year - 1, FIRST_MONTH, 1), day_of(year, FIRST_MONTH, 1) - timedelta(days=1)


def quarters(year: int, first: int, last: int) -> tuple[date, date]:
    """Return the first and the last day of the quarters `first` to `last` (1-4) of a fiscal year."""
    return months(year, 3 * first - 2, 3 * last)


def months(year: int, first: int, last: int) -> tuple[date, date]:
    """Return the first and the last day of the months `first` to `last` of a fiscal year (1 is October)."""
    begins, end = (FIRST_MONTH - 1 + first - 1) % 12 + 1, (FIRST_MONTH - 1 + last - 1) % 12 + 1
    end_year = calendar_year(end, year)
    return day_of(calendar_year(begins, year), begins, 1), day_of(end_year, end, days_in(end, end_year))


def calendar_year(month: int, fiscal: int) -> int:
    """Return the year on the calendar in which a month of a fiscal year lies."""
    return fiscal - 1 if month >= FIRST_MONTH else fiscal
