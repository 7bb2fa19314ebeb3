"""Items of other indicators: which they are, when a number is a misread letter, and when citing them is no fault."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from ita_lint.checks._analyses import owners
from ita_lint.model.framework import Framework
from ita_lint.model.plan import ItemRef, Mention, Plan, Row
from ita_lint.model.text import Span
from ita_lint.thai.digits import to_arabic
from ita_lint.thai.spelling import key

_YEAR = re.compile("(?<![0-9])25[0-9]{2}(?![0-9])")


#: A text by its id, and the offset in it where something begins.
_Place = tuple[int, int]


class Neighbourhood:
    """The plan around an item reference; `params` of the rule say how far words reach, in characters."""

    def __init__(
        self, plan: Plan, framework: Framework, words: Mapping[str, tuple[str, ...]], params: Mapping[str, Any]
    ) -> None:
        """Take the plan, its year's framework, the analysis vocabulary and the parameters."""
        self.plan, self.framework, self.words, self.params = plan, framework, words, params

    def excuses(self, ref: ItemRef, row: Row, number: int) -> bool:
        """Whether the text means to cite the item `number` of another indicator."""
        item = self.framework.item(ref.letter or self._own_letter(row), number)
        if item is None or self.is_of_another_year(ref) or self._names(item.indicator, ref, row):
            return True
        scored = _place(ref.span) in self._scored
        words = "comparisons" if scored else "cross_references"
        if any(key(word) in self._before(ref) for word in self.words.get(words, ())):
            return True
        return ref.letter not in ("", self._own_letter(row)) and not scored and _place(ref.span) not in self._asked

    def is_of_another_year(self, ref: ItemRef) -> bool:
        """Whether a year other than the assessed one stands near the item: last year's list, or next year's."""
        around = self._before(ref) + "|" + key(ref.span.text.string[ref.span.end : ref.span.end + self.params["reach"]])
        return any(int(year.group()) != self.framework.year for year in _YEAR.finditer(around))

    @cached_property
    def _scored(self) -> frozenset[_Place]:
        """The places of the items that a score is about."""
        return frozenset(_place(one.span) for row in self.plan.rows for score in row.scores for one in score.items)

    @cached_property
    def _asked(self) -> frozenset[_Place]:
        """The places of the items whose question is quoted."""
        return frozenset(_place(one.item.span) for row in self.plan.rows for one in row.questions if one.item)

    @cached_property
    def _mentions(self) -> dict[int, list[Mention]]:
        """The mentions of indicators by the id of their text, in reading order."""
        found: dict[int, list[Mention]] = {}
        for mention in sorted({id(one): one for row in self.plan.rows for one in row.mentions}.values(), key=_start):
            found.setdefault(id(mention.span.text), []).append(mention)
        return found

    @cached_property
    def counts_through(self) -> bool:
        """Whether bare question numbers of the plan run through all indicators (๖ under 2), not from ๑ in each."""
        return any(
            len(own) < ref.first and ref.first in own
            for row in self.plan.rows
            if row.indicator is not None
            for own in (self.framework.numbers(self._own_letter(row), row.indicator),)
            for ref in row.items
            if ref.form == "bare"
        )

    def own(self, row: Row) -> tuple[int, ...]:
        """Return the numbers of the items of the row's indicator, and of those that share its analysis."""
        letter = self._own_letter(row)
        return tuple(n for one in sorted(owners(self.plan, row)) for n in self.framework.numbers(letter, one))

    def _own_letter(self, row: Row) -> str:
        return self.framework.letter(row.indicator) if row.indicator is not None else ""

    def _before(self, ref: ItemRef) -> str:
        start = max(0, ref.span.start - self.params["reach"])
        return key(ref.span.text.string[start : ref.span.start])

    def _names(self, indicator: int, ref: ItemRef, row: Row) -> bool:
        """Whether the text names `indicator` near the item, by number or as "ตัวชี้วัด" with its name."""
        reach = self.params["mention_reach"]
        mentions = self._mentions.get(id(ref.span.text), [])
        first = bisect_left(mentions, ref.span.start - reach, key=_start)
        for mention in mentions[first : bisect_right(mentions, ref.span.start + reach, key=_start)]:
            right = mention.number.value == indicator
            if right or (mention.named == indicator and mention.number.value != row.indicator):
                return True
        start = max(0, ref.span.start - reach)
        around = key(ref.span.text.string[start : ref.span.end + reach])
        official = self.framework.indicator(indicator)
        name = key(official.name) if official else ""
        return any(lead + name in around for lead in self.words["indicator_leads"])


def _place(span: Span) -> _Place:
    return id(span.text), span.start


def _start(mention: Mention) -> int:
    return mention.span.start


def outside(ref: ItemRef, letter: str, row: Row, near: Neighbourhood) -> tuple[int, ...]:
    """Return the numbers of `ref` that belong to other indicators; none for a range over a whole instrument."""
    if row.indicator is None:
        return ()
    every = near.framework.numbers(letter)
    if ref.first < ref.last and (ref.first, ref.last) == (min(every), max(every)):
        return ()
    own = owners(near.plan, row) | {row.indicator}
    items = [(number, near.framework.item(letter, number)) for number in ref.numbers]
    if ref.form == "bare" and not _is_through(ref, row, near):
        return ()
    return tuple(number for number, item in items if item is not None and item.indicator not in own)


def misread(ref: ItemRef, row: Row, near: Neighbourhood) -> str | None:
    """Return the code that a bare number is, if its first digit is a misread letter i: "๑๑" under indicator 1 is i๑."""
    own: Sequence[int] = near.own(row)
    if ref.form != "bare" or near.framework.letter(row.indicator or 0) != "i" or ref.first in own:
        return None
    digits = to_arabic(ref.span.excerpt)
    rest = digits[1:]
    is_item = digits.startswith("1") and rest.isdecimal() and not rest.startswith("0") and int(rest) in own
    return f"i{ref.span.excerpt[1:]}" if is_item and _is_through(ref, row, near) else None


def _is_through(ref: ItemRef, row: Row, near: Neighbourhood) -> bool:
    """Whether a bare number is that of the whole questionnaire, not the first, second… of its indicator."""
    return near.counts_through or ref.first > len(near.own(row))
