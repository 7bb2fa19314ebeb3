"""Years in running text: titles and headings such as "ปีงบประมาณ พ.ศ. ๒๕๖๘" or "ITA2568".

Years are returned in the Buddhist era (B.E., พ.ศ.); offsets count the characters of the searched text.
"""

import re
from typing import NamedTuple

from ita_lint.thai.dates import FULL, SHORT, year_of
from ita_lint.thai.digits import to_arabic
from ita_lint.thai.spelling import INVISIBLE

#: A year's digits, no part of a longer number. (It begins with what must stand there: so the search is quick.)
_DIGITS = re.compile(
    r"[267](?<![0-9].)(?<![0-9][.,/].)(?:(?<=2)[4-6][0-9] ?[0-9]|(?<=2)0[0-4][0-9]|(?<=[67])[0-9])"
    r"(?![0-9]|[.,/][0-9]| ?คะแนน| ?%)"
)
_MARK = re.compile(r"(?:(ปีงบประมาณ|ปี|ita|fy)\s*[():]?\s*)?([พค]\.?\s*ศ\s*\.{0,3})?\s*$")
#: How far a mark such as "ปีงบประมาณ พ.ศ." reaches back from the digits, in characters.
_REACH = 24
_MONTHS = tuple(word for name in (*FULL, *SHORT) for word in (name, name.rstrip(".")))
#: After these a bare number is a number of something: "เลขที่ 2568", "ครั้งที่ 2568".
_COUNTED = ("ที่", "ข้อ", "จำนวน", "โทร", "โทร.")
_OF_BUDDHA = 4


class WrittenYear(NamedTuple):
    """A year in a text: the offsets of its digits and its value (B.E.).

    `fiscal` says that the text calls it a fiscal or an assessment year ("ปีงบประมาณ", "ปี", "ITA") and not only พ.ศ.
    """

    start: int
    end: int
    value: int
    fiscal: bool


def find_years(text: str) -> tuple[WrittenYear, ...]:
    """Return the years that stand in `text`, but for those of a date ("๓๐ ธันวาคม ๒๕๖๘").

    Years of the common era and of two digits count only after a mark such as "ปี" or "ITA".
    """
    plain = _plain(text)
    found = (_year(plain, *match.span()) for match in _DIGITS.finditer(plain))
    return tuple(year for year in found if year)


def _plain(text: str) -> str:
    """Return `text` with Arabic digits, small letters, and spaces for what nobody sees; the length stays the same."""
    lower = text.lower()
    plain = to_arabic(lower if len(lower) == len(text) else text)
    if not plain.isprintable():
        for char in INVISIBLE:
            plain = plain.replace(char, " ")
    return plain


def _year(plain: str, start: int, end: int) -> WrittenYear | None:
    before = plain[max(0, start - _REACH) : start]
    mark = _MARK.search(before)
    lead = before[: mark.start()] if mark else before
    digits = plain[start:end].replace(" ", "")
    marked = bool(mark and mark.group(0).strip())
    if lead.rstrip(" /").endswith(_MONTHS) or (lead.rstrip().endswith(_COUNTED) and not marked):
        return None
    fiscal = bool(mark and mark.group(1))
    buddhist = len(digits) == _OF_BUDDHA and not digits.startswith("20")
    if not buddhist and not marked:
        return None
    value, _ = year_of(int(digits), len(digits))
    return WrittenYear(start, end, value, fiscal) if value else None
