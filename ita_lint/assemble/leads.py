"""What stands before a number: the words and pieces from the number towards the left, up to the first unknown text."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ita_lint.assemble.pieces import Piece
from ita_lint.thai.folding import folded_words

#: The word lists of the analysis vocabulary that a lead is read with; the earlier wins where a word is in two.
KINDS = (
    "score",
    "percent",
    "result",
    "got",
    "becomes",
    "total",
    "least",
    "most",
    "every",
    "rest",
    "some",
    "exception",
    "full",
    "target",
    "difference",
    "other_numbers",
    "history",
    "agency",
    "instrument",
    "relative",
    "neutral",
)
#: A word that holds this one speaks of a score, whatever else it says.
SCORE = "คะแนน"
_PUNCTUATION = " :=(“”\"'‘’)[]-,.*#«»…"
INDICATORS = ("own", "other", "several")
#: Longer leads than this many steps are no longer about the number.
FARTHEST = 40


class Step(NamedTuple):
    """One word or piece of a lead; `kind` is one of KINDS or of the kinds of pieces."""

    kind: str
    start: int
    piece: Piece | None = None


class Lead(NamedTuple):
    """The steps and their kinds from the nearest outward; `start` is where the unknown text before them ends."""

    start: int
    steps: tuple[Step, ...]
    kinds: tuple[str, ...]

    @classmethod
    def of(cls, start: int, steps: list[Step]) -> "Lead":
        """Return the lead of `steps`."""
        return cls(start, tuple(steps), tuple(step.kind for step in steps))

    def before(self, kinds: tuple[str, ...]) -> tuple[str, ...]:
        """Return the kinds that come before the first of `kinds`, going outward."""
        known = self.kinds
        return known[: next((place for place, kind in enumerate(known) if kind in kinds), len(known))]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces among the steps, from the nearest outward."""
        return tuple(step.piece for step in self.steps if step.piece)

    @property
    def nearest(self) -> str | None:
        """What it is about: "item", an indicator ("own", "other", "several"), or None if it reaches neither."""
        for step in self.steps:
            if step.piece and step.piece.item:
                return "item"
            if step.kind in INDICATORS:
                return step.kind
        return None


class Lexicon(NamedTuple):
    """The words of the analysis vocabulary and their kinds, by their last character, the longest first.

    `exceptions` are those of the kind "exception".
    """

    by_end: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]
    exceptions: tuple[str, ...] = ()

    @classmethod
    def of(cls, words: Mapping[str, tuple[str, ...]]) -> "Lexicon":
        """Return the lexicon of an analysis vocabulary."""
        return _lexicon(tuple(words.get(kind, ()) for kind in KINDS))

    def excepts(self, string: str) -> bool:
        """Whether a word of the kind "exception" stands in `string`: mostly none does, and no lead need be read."""
        return any(word in string for word in self.exceptions)

    def ending(self, string: str, end: int, floor: int) -> tuple[str, str] | None:
        """Return the longest word that ends at `end` and begins at `floor` or later, with its kind."""
        if end <= floor:
            return None
        words, kinds = self.by_end.get(string[end - 1], ((), ()))
        if not string.endswith(words, floor, end):  # one call for all of them, because mostly none does
            return None
        place = next(place for place, word in enumerate(words) if string.endswith(word, floor, end))
        return words[place], kinds[place]

    def lead(self, string: str, start: int, floor: int, pieces: Mapping[int, Piece]) -> Lead:
        """Return the lead of what begins at `start`, not looking before `floor`; `pieces` are by their end."""
        steps, at = list[Step](), start
        while len(steps) < FARTHEST:
            end = at
            while end > floor and string[end - 1] in _PUNCTUATION:
                end -= 1
            piece = pieces.get(end)
            if piece and piece.start >= floor and end > floor:
                at = piece.start
                steps.append(Step(piece.kind, at, piece))
                continue
            found = self.ending(string, end, floor)
            if not found:
                return Lead.of(at, steps)
            word, kind = found
            at = end - len(word)
            in_brackets = kind == "instrument" and string[max(0, at - 1) : at] == "("
            steps.append(Step("neutral" if in_brackets else kind, at))
            if kind != "score" and SCORE in word:
                steps.append(Step("score", at))
        return Lead.of(at, steps)


@lru_cache(maxsize=4)
def _lexicon(lists: tuple[tuple[str, ...], ...]) -> Lexicon:
    """Return the lexicon of the word lists of KINDS in order; it is the same for every row."""
    reversed_kinds = reversed(list(zip(KINDS, lists, strict=True)))
    kinds = {word: kind for kind, words in reversed_kinds for word in folded_words(words)}
    by_end = dict[str, list[str]]()
    for word in sorted(kinds, key=len, reverse=True):
        by_end.setdefault(word[-1], []).append(word)
    exceptions = tuple(word for word, kind in kinds.items() if kind == "exception")
    found = {end: (tuple(words), tuple(kinds[word] for word in words)) for end, words in by_end.items()}
    return Lexicon(found, exceptions)
