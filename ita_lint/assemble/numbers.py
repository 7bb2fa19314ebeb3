"""Numbers as officers type scores: whole, with decimals, broken by a wrapped cell, or mistyped."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.thai.spelling import LETTERS

FULL_MARKS = 100

#: A run of digits, decimal signs and the letters that are taken for digits; in a score only digits and one dot belong.
_RUN = re.compile(
    r"[0-9ol|i](?<![0-9a-z][0-9ol|i])(?<![0-9a-z][.,/][0-9ol|i])[0-9ol|isbz]*"
    r"(?:[.,:;]+[0-9][0-9ol|isbz]*)*(?![a-z0-9])"
)
#: What of such a run is meant as a number: it has a digit near its beginning, or is full marks in letters.
_MEANT = re.compile(r"[ol|]{0,2}[0-9]|[il|][o0]{2}$")
#: Decimals that a wrapped cell parted from their number.
_PARTED = re.compile(r" ?\. ?([0-9]{2})(?![0-9.)]|,[0-9])")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
#: Whole numbers between these are years (B.E.).
_YEARS = (2400, 2700)


class Number(NamedTuple):
    """A number at the folded characters `start` up to `end`; `value` is None where the characters make none.

    `start` is that of the minus sign, if there is one.
    """

    start: int
    end: int
    value: float | None
    written: str

    @property
    def is_year(self) -> bool:
        """Whether it looks like a year of the Buddhist era."""
        return self.value is not None and _YEARS[0] <= self.value < _YEARS[1]

    @property
    def exact(self) -> bool:
        """Whether it has decimals or is full marks: counts and ordinals are neither."""
        return self.value is not None and (not self.value.is_integer() or "." in self.written or self.is_full)

    @property
    def is_full(self) -> bool:
        """Whether it is full marks."""
        return self.value == FULL_MARKS

    @property
    def possible(self) -> bool:
        """Whether it is a score that can be."""
        return self.value is not None and 0 <= self.value <= FULL_MARKS


def numbers(string: str) -> Iterator[Number]:
    """Yield the numbers in a folded string, in reading order; joined scores ("๑๐๐,๙๘.๕๗") are one each."""
    at = 0
    while run := _RUN.search(string, at):
        at = run.end()
        if not _MEANT.match(run.group()):
            continue
        parts = _listed(run.group())
        if parts:
            start = run.start()
            for part in parts:
                yield Number(start, start + len(part), float(part), part)
                start += len(part) + 1
            continue
        number = _one(string, run)
        at = max(at, number.end)
        yield number


def _listed(written: str) -> list[str]:
    """Return the scores of a list without spaces ("๑๐๐,๙๘.๕๗"), an empty list where it is one number."""
    parts = written.split(",")
    if not all(_PLAIN.fullmatch(part) and float(part) <= FULL_MARKS and _natural(part) for part in parts):
        return []
    _, *others = parts
    return parts if len(others) > 1 or (others and any("." in part or part == "100" for part in parts)) else []


def _natural(part: str) -> bool:
    return part == "0" or not part.startswith("0") or part.startswith("0.")


def _one(string: str, run: re.Match[str]) -> Number:
    start, end, written = run.start(), run.end(), run.group()
    parted = _PARTED.match(string, end)
    if parted and written.isdecimal() and (int(written) < FULL_MARKS or parted.group(1) == "00"):
        end, written = parted.end(), f"{written}.{parted.group(1)}"
    minus = start > 0 and string[start - 1] == "-" and _is_sign(string, start - 1)
    value = _value(written)
    if minus:
        return Number(start - 1, end, None if value is None else -value, written)
    return Number(start, end, value, written)


def _is_sign(string: str, dash: int) -> bool:
    """Whether a dash right before a number is its sign, not a range or a separator: a Thai verb stands before it."""
    before = string[:dash].rstrip()
    return bool(before) and before[-1] in LETTERS


def _value(written: str) -> float | None:
    if _PLAIN.fullmatch(written):
        return float(written)
    return float(written.replace(",", "")) if _THOUSANDS.fullmatch(written) else None
