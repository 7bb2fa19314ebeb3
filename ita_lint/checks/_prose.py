"""What an analysis says in prose: its words folded for search, without what only looks like a statement."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ita_lint.model.document import Cell
from ita_lint.model.framework import Framework
from ita_lint.model.plan import Plan, Row
from ita_lint.model.text import Span, Text
from ita_lint.thai.folding import Folded, fold, folded_words
from ita_lint.thai.likeness import BLOT

Words = Mapping[str, tuple[str, ...]]

#: A measure of fewer characters is an ordinary word, which may stand anywhere.
LEAST_NAME = 12


class Prose(NamedTuple):
    """The folded characters of a cell, some of them blotted out, with the way back to the source."""

    folded: Folded
    string: str

    def span(self, start: int, end: int) -> Span:
        """Return the source of the characters `start` up to `end` (at least one)."""
        return self.folded.span(start, end)

    def without(self, words: Iterable[str]) -> "Prose":
        """Return the prose with each of `words` (folded) blotted out."""
        return Prose(self.folded, blotted(self.string, words))

    def place(self, span: Span) -> int:
        """Return where in `string` the source characters from the start of `span` on stand."""
        from bisect import bisect_left

        return bisect_left(self.folded.offsets, span.start)

    def paragraph_end(self, start: int) -> int:
        """Return where in `string` the paragraph ends that holds the character at `start`."""
        source, offsets = self.folded.text.string, self.folded.offsets
        if start >= len(offsets):
            return len(self.string)
        from bisect import bisect_left

        line_feed = source.find("\n", offsets[start])
        return len(self.string) if line_feed < 0 else bisect_left(offsets, line_feed)

    def spaces(self, start: int, end: int) -> Iterator[int]:
        """Yield where in `string`, from `start` up to `end`, a space stands in the source before a character."""
        offsets = self.folded.offsets
        yield from (place for place in range(start, end) if offsets[place] > offsets[place - 1] + 1)


@lru_cache(maxsize=32)
def of(cell: Cell) -> Prose:
    """Return the prose of `cell`; several rules ask for it in turn."""
    folded = fold(cell.text)
    return Prose(folded, folded.string)


@lru_cache(maxsize=32)
def analysis(cell: Cell, row: Row, plan: Plan, framework: Framework) -> Prose:
    """Return the prose of `cell`, the analysis of `row`, without what only names something.

    Blotted out are quoted questions, the measure as its column has it, and the names of the agency and of indicators.
    """
    named = [name for one in framework.indicators for name in (*one.aliases, one.name)]
    quoted = [question.words.excerpt for question in row.questions]
    quoted += [row.measure.span.excerpt] if row.measure and len(row.measure.span.excerpt) >= LEAST_NAME else []
    quoted += [plan.agency.value] if plan.agency else []
    return of(cell).without((*(plainly(text) for text in quoted), *folded_words(tuple(named))))


@lru_cache(maxsize=256)
def plainly(text: str) -> str:
    """Return a short `text`, such as a title or a measure, folded as prose is."""
    return fold(Text(text, ())).string


def blotted(string: str, words: Iterable[str]) -> str:
    """Return `string` with `BLOT` in the place of each character of `words`."""
    for word in words:
        if word and word in string:
            string = string.replace(word, BLOT * len(word))
    return string


def says(string: str, words: Words, name: str) -> bool:
    """Whether one of the words `name` stands in `string`, where no word of the list `no_…` is meant."""
    string = blotted(string, folded_words(words.get(f"no_{name}", ())))
    return any(word in string for word in folded_words(words[name]))


class Ahead:
    """Looks for words from left to right; each is looked for again only where the search has passed it."""

    def __init__(self, string: str, words: Iterable[str]) -> None:
        """Take the string and the words."""
        self._string = string
        self._places = {word: string.find(word) for word in words if word in string}

    def first(self, start: int) -> tuple[int, int] | None:
        """Return the first as the function `first` does; `start` is never less than it was before."""
        for word, place in self._places.items():
            if 0 <= place < start:
                self._places[word] = self._string.find(word, start)
        found = [(place, -len(word)) for word, place in self._places.items() if place >= 0]
        place, length = min(found, default=(-1, 0))
        return (place, place - length) if found else None


def first(string: str, words: Sequence[str], start: int = 0) -> tuple[int, int] | None:
    """Return where the first of `words` stands from `start` on, the longest of those that begin there."""
    found = ((string.find(word, start), -len(word)) for word in words)
    best = min((one for one in found if one[0] >= 0), default=None)
    return (best[0], best[0] - best[1]) if best else None


def every(string: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where `words` stand in `string` in order, none inside another."""
    ahead = Ahead(string, words)
    at = ahead.first(0)
    while at:
        yield at
        at = ahead.first(at[1])


def without_subject(string: str, start: int, end: int, words: Words) -> int:
    """Return where a stretch ends without the word for the agency that is the subject of what follows it."""
    end = start + len(string[start:end].rstrip(BLOT))
    subject = next((word for word in folded_words(words["subjects"]) if string.endswith(word, start, end)), "")
    return end - len(subject)


def without_plain(text: str, words: Words) -> str:
    """Return `text` folded, without the words that texts of every subject have."""
    return blotted(plainly(text), folded_words(words["plain"]))


def opening(span: Span, most: int) -> Span:
    """Return the first words of `span`, of its first line, at most `most` characters."""
    line = span.excerpt.split("\n")[0].rstrip()
    if len(line) <= most:
        return span.sub(0, len(line))
    cut = line[:most].rfind(" ")
    return span.sub(0, cut if cut > most // 2 else most)
