"""Numbers as written, and in which digits: Thai, Arabic, or both in one number.

Offsets count the characters of the text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.thai.digits import DIGIT, THAI, to_arabic, to_thai

_NUMBER = re.compile(f"{DIGIT}+(?:[.,:]{DIGIT}+)*")
_ARABIC_DIGIT = re.compile("[0-9]")
#: What an address holds.
_ADDRESS = re.compile(r"://|www\.|@|\.(?:go|or|ac|co|in)\.|\.(?:com|net|org)")
#: How years begin, and how many digits they have.
_YEARS, _OF_YEAR = ("20", "24", "25", "26"), 4
#: How much text before and behind a number tells what it is, in characters.
_SIGHT = 24


class Numeral(NamedTuple):
    """A number from `start` up to `end`, with the points, commas and colons between its digits.

    `digits` is "thai", "arabic" or "mixed".
    """

    start: int
    end: int
    digits: str


def numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers of `text`."""
    for match in _NUMBER.finditer(text):
        yield Numeral(*match.span(), digits_of(match.group()))


def digits_of(number: str) -> str:
    """Return in which digits `number`, which has at least one, is written: "thai", "arabic" or "mixed"."""
    if number.isascii():
        return "arabic"
    return "mixed" if _ARABIC_DIGIT.search(number) else "thai"


def rewritten(number: str, digits: str) -> str:
    """Return `number` in "thai" or "arabic" digits."""
    return to_thai(number) if digits == "thai" else to_arabic(number)


def most(text: str, otherwise: str) -> str:
    """Return the digits, "thai" or "arabic", that most digits of `text` are, `otherwise` if there are as many."""
    thai = sum(char in THAI for char in text)
    arabic = sum("0" <= char <= "9" for char in text)
    return otherwise if thai == arabic else "thai" if thai > arabic else "arabic"


def is_free(text: str, one: Numeral, after: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether a number may be written in digits of its own.

    So may codes, numbers beside Latin letters ("No Gift Policy 2568"), in addresses, of letters and telephones, and
    those right after a word of `after` or right before one of `before`.
    """
    left = text[max(0, one.start - _SIGHT) : one.start]
    right = text[one.end : one.end + _SIGHT]
    return bool(
        _is_latin(left[-3:].rstrip(" .-–_#@/:(")[-1:])
        or _is_latin(right[:2].lstrip(" -–_")[:1])
        or _ADDRESS.search(_last_word(left) + "." + _last_word(right[::-1])[::-1])
        or _is_code(to_arabic(text[one.start : one.end]))
        or _is_joined_code(to_arabic(_chain(text, one)))
        or left.rstrip(" .").endswith(after)
        or right.lstrip().startswith(before)
    )


def _last_word(text: str) -> str:
    """Return what stands at the end of `text` without a space in it."""
    return "" if not text or text[-1].isspace() else text.rsplit(None, 1)[-1]


def _chain(text: str, one: Numeral) -> str:
    """Return a number with those that hyphens and slashes join to it."""
    first, last = one.start, one.end
    while first and (text[first - 1].isdigit() or text[first - 1] in "-–/"):
        first -= 1
    while last < len(text) and (text[last].isdigit() or text[last] in "-–/"):
        last += 1
    return text[first:last]


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _is_code(number: str) -> bool:
    """Whether a number has a zero before it, is long without commas, or has four digits and is no year."""
    year = len(number) == _OF_YEAR and number.startswith(_YEARS)
    return (number[0] == "0" and number[1:2].isdigit()) or (number.isdigit() and len(number) >= _OF_YEAR and not year)


def _is_joined_code(chain: str) -> bool:
    """Whether joined numbers are no range and no date: "12/2568", "035-123456"."""
    return chain.count("/") == 1 or (chain.startswith("0") and "-" in chain)
