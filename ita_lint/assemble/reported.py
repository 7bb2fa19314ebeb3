"""Whose score a report states: the agency's, an instrument's, an indicator's, an item's, and which part of the EIT."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ita_lint.assemble.headed import leading
from ita_lint.assemble.names import read_indicator
from ita_lint.model.document import Cell
from ita_lint.model.framework import Framework
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.folding import fold, folded_words
from ita_lint.thai.spelling import places

INSTRUMENTS = {"iit": "IIT", "eit": "EIT", "oit": "OIT"}
PARTS = ("public", "survey")
#: The rank of an item (see `Reporting.rank`).
ITEM = 3
#: A cell with more characters than this tells a story, it is no label of a total.
LONGEST_LABEL = 60

_YEAR = re.compile(r"(?<![0-9.])25[0-9]{2}(?![0-9])|(?:ปี|พ\.ศ\.)([67][0-9])(?![0-9])")
#: A score at the beginning of a folded cell with its unit.
VALUE = re.compile(r"[( ]*([0-9]{1,3}(?:\.[0-9]{1,4})?)[) ]*(?:คะแนน|%)?[ :,(/-]*")

_SIGNS = " ()“”\"':-"
#: The same where no letter stands before it, as in the code of an item.
_ALONE = re.compile(f"(?<![a-z]){VALUE.pattern}")
_NOISE = re.compile("[^a-z%\u0e01-\u0e4e]|ปีงบประมาณ|ประจำปี|พศ|พ.ศ.")


class Reporting(NamedTuple):
    """The folded words of reports by list, the year's framework, and the names of levels, the longest first."""

    words: Mapping[str, tuple[str, ...]]
    framework: Framework
    levels: tuple[str, ...]

    @classmethod
    def of(cls, vocabulary: Vocabulary, framework: Framework) -> "Reporting":
        """Return the words of `vocabulary` for the year of `framework`."""
        lists = {name: folded_words(words) for name, words in vocabulary.stated.items()}
        parts = {name: folded_words(vocabulary.analysis.get(name, ())) for name in PARTS}
        names = {*folded_words(tuple(level.name for level in framework.levels)), *lists["levels"]}
        return cls({**lists, **parts}, framework, tuple(sorted(names, key=lambda name: (-len(name), name))))

    def has(self, string: str, name: str) -> bool:
        """Whether a word of the list `name` stands in a folded string."""
        return any(word in string for word in self.words.get(name, ()))

    def places(self, string: str, name: str) -> Iterator[tuple[int, int, str]]:
        """Yield where words of the list `name` stand in a folded string, no part of longer ones, and which they are."""
        for word in self.words.get(name, ()):
            for start in places(word, string):
                end = start + len(word)
                if not (_goes_on(string[start - 1 : start] + word[:1]) or _goes_on(word[-1:] + string[end : end + 1])):
                    yield start, end, word

    def instruments(self, string: str) -> list[str]:
        """Return the instruments that a folded string names."""
        return [instrument for name, instrument in INSTRUMENTS.items() if any(self.places(string, name))]

    def part(self, string: str) -> str | None:
        """Return the part of the EIT that a folded string names, None if it names none or both."""
        found = [part for part in PARTS if any(self.places(string, part))]
        return found[0] if len(found) == 1 else None

    def is_of_other_year(self, string: str) -> bool:
        """Whether a folded string names years, and the assessed year is not among them."""
        years = {int(m.group(1) or m.group()[-2:]) for m in _YEAR.finditer(string)}
        return bool(years) and self.framework.year % 100 not in years

    def is_of_year(self, string: str) -> bool:
        """Whether a folded string names the assessed year."""
        return any(int(m.group(1) or m.group()[-2:]) == self.framework.year % 100 for m in _YEAR.finditer(string))

    def subject(self, cell: Cell) -> str | None:
        """Return whose score a row is that has `cell`: as `StatedScore.subject`, or "sum" for a line that adds up.

        A cell that names several items or instruments is about none of them.
        """
        if cell.blank:
            return None
        items = leading(cell)
        if items:
            one = len(items) == 1 and items[0].first == items[0].last
            return f"{items[0].letter}{items[0].first}" if one else None
        named = read_indicator(cell, self.framework)
        if named.exact or (named.number and (named.alike == named.number.value or "ตัวชี้วัด" in cell.text.string)):
            return str(named.exact or (named.number.value if named.number else ""))
        string = fold(cell.text).string
        instruments = self.instruments(string)
        if instruments:
            return instruments[0] if len(instruments) == 1 else None
        return self._whole(string)

    def _whole(self, string: str) -> str | None:
        label = _NOISE.sub("", string)
        if label in self.words["sum"]:
            return "sum"
        is_total = len(string) <= LONGEST_LABEL and any(_NOISE.sub("", word) in label for word in self.words["total"])
        return "total" if is_total else None

    def is_level(self, string: str) -> bool:
        """Whether a folded string says a level and nothing else."""
        return self._bare(string) in (*self.levels, *self.words["letters"])

    def level(self, cell: Cell) -> tuple[int, int] | None:
        """Return the offsets of the level that is all that a cell says besides a score, None if it says more."""
        text = fold(cell.text)
        bare = self._bare(_ALONE.sub("", text.string, count=1))
        if not self.is_level(bare):
            return None
        start = text.string.rindex(bare)
        span = text.span(start, start + len(bare))
        return span.start, span.end

    def is_about_level(self, string: str) -> bool:
        """Whether the label of a row says that the level of the agency stands in it."""
        return string.strip().startswith(self.words["level"]) or self._whole(string) is not None

    def _bare(self, string: str) -> str:
        """Return a folded string without the words that lead to a level."""
        string = string.strip(_SIGNS)
        leads = (word for word in self.words["level"] if string.startswith(word))
        return string[len(max(leads, key=len, default="")) :].strip(_SIGNS)

    def rank(self, subject: str | None) -> int:
        """Return how closely a subject is named: an item 3, an indicator 2, an instrument 1, the agency 0, none -1."""
        if subject in (None, "sum", "total"):
            return -1 if subject is None else 0
        if subject in INSTRUMENTS.values():
            return 1
        return 2 if str(subject).isdecimal() else ITEM

    def instrument_of(self, subject: str) -> str | None:
        """Return the instrument that a subject is, or belongs to; None for the agency as a whole."""
        rank = self.rank(subject)
        if rank == ITEM:
            return {"i": "IIT", "e": "EIT", "O": "OIT"}.get(subject[:1])
        indicator = self.framework.indicator(int(subject)) if subject.isdecimal() else None
        return indicator.instrument if indicator else subject if rank == 1 else None


def _goes_on(pair: str) -> bool:
    """Whether two neighbouring characters are of one word or number: two Latin letters, or two digits."""
    return len(pair) > 1 and pair.isascii() and (pair.isalpha() or pair.isdecimal())
