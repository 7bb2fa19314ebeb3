"""Indicators cited in running text by number: "ตัวชี้วัดที่ ๔ การใช้อำนาจ"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ita_lint.model.framework import Framework
from ita_lint.model.plan import Mention, Traced
from ita_lint.thai.folding import Folded, folded_words

#: The word with its usual typing errors (ข for ช, a lost tone mark), and the number right after it.
_CITED = re.compile("ตัว[ชข]\u0e35\u0e49?วัด(ที่?)? ?[(:]?([0-9]{1,2})(?![0-9])")
#: What may stand between number and name: punctuation, a word that announces a name, an opening quotation mark.
_STOPS = " ).:-"
_ANNOUNCING = ("ด้าน", "เรื่อง", "คือ", "ชื่อ")
_OPENING = " :(“”\"'‘’«"
_FARTHEST = 24
#: The number goes on: a sub-indicator (๙.๑), or one of several (๔ และ ๕, ๑-๕).
_GOES_ON = re.compile(r"\.[0-9]{1,2}| ?(?:[-,/]|และ|ถึง|กับ|หรือ) ?(?:ตัวชี้วัดที่)?[0-9]{1,2}(?![0-9.])")


class Names(NamedTuple):
    """The folded names and aliases of a framework's indicators with their numbers, the longest first."""

    known: tuple[tuple[str, int], ...]

    @classmethod
    def of(cls, framework: Framework) -> "Names":
        """Return the names of `framework`."""
        return _names(framework.names())

    def at(self, string: str, start: int) -> tuple[int, int] | None:
        """Return the end and the indicator's number of the longest name that stands at `start`."""
        for name, number in self.known:
            if string.startswith(name, start):
                return start + len(name), number
        return None


@lru_cache(maxsize=8)
def _names(official: tuple[tuple[str, int], ...]) -> Names:
    """Return the names of a framework; they are the same for every cell."""
    names = folded_words(tuple(name for name, _ in official))
    numbers = [number for _, number in official]
    return Names(tuple(sorted(zip(names, numbers, strict=True), key=lambda pair: -len(pair[0]))))


class Citation(NamedTuple):
    """Where an indicator is cited in folded text: the whole, its number, and its name if one follows.

    `several` is true where the number is one of a list or range, or only begins a sub-indicator's number; `reach` is
    where those numbers end.
    """

    start: int
    end: int
    reach: int
    number: int
    digits: tuple[int, int]
    name: tuple[int, int] | None
    named: int | None
    several: bool

    def is_about(self, indicator: int | None) -> bool:
        """Whether number or name point to `indicator`."""
        return indicator in (self.number, self.named)


def citations(text: Folded, names: Names) -> Iterator[Citation]:
    """Yield the citations in `text` in reading order.

    Without the word ที่ ("ตัวชี้วัด ๑๐ ตัว") only a number that a known name follows counts.
    """
    for found in _CITED.finditer(text.string):
        reach = found.end()
        while more := _GOES_ON.match(text.string, reach):
            reach = more.end()
        several = reach > found.end()
        start = _name_start(text.string, found.end())
        named = None if several else names.at(text.string, start)
        if named is None and not found.group(1):
            continue
        end, number = named or (found.end(), None)
        name = (start, end) if named else None
        yield Citation(found.start(), end, max(reach, end), int(found.group(2)), found.span(2), name, number, several)


def _name_start(string: str, end: int) -> int:
    """Return where a name begins, if one does, behind a number that ends at `end`."""
    rest = string[end : end + _FARTHEST]
    name = rest.lstrip(_STOPS)
    name = next((name[len(word) :] for word in _ANNOUNCING if name.startswith(word)), name).lstrip(_OPENING)
    return end + len(rest) - len(name)


def mentions(text: Folded, framework: Framework) -> Iterator[Mention]:
    """Yield the indicators cited in `text`, in reading order."""
    for one in citations(text, Names.of(framework)):
        number = Traced(one.number, text.span(*one.digits))
        yield Mention(text.span(one.start, one.end), number, text.span(*one.name) if one.name else None, one.named)
