"""Pairs of scores of one row that cannot both be right: message key, the score, and the one it contradicts.

Each score is told once, beside the first that it contradicts, so that long rows are looked at in one pass.
"""

from collections.abc import Hashable, Iterator, Sequence
from itertools import takewhile

from ita_lint.model.plan import Score

Conflict = tuple[str, Score, Score]

_LEAST = ("least", "least-in-part")


def stated_twice(scores: Sequence[Score]) -> Iterator[Conflict]:
    """Yield scores of one item, of one part of the EIT, or of the whole indicator that an earlier one differs from."""
    excepted = frozenset(number for one in scores if one.exception for number in _numbers(one))
    said: dict[Hashable, dict[tuple[float, int], tuple[int, Score]]] = {}
    for place, score in enumerate(scores):
        subjects = [said.setdefault(subject, {}) for subject in _subjects(score, excepted)]
        differing = (
            next((pair for pair in values.values() if not _alike(pair[1], score)), None) for values in subjects
        )
        first = min((pair for pair in differing if pair), key=_place, default=None)
        if first:
            yield "total" if score.claim == "total" else "item", score, first[1]
        for values in subjects:
            values.setdefault((_value(score), _decimals(score)), (place, score))


def not_least(scores: Sequence[Score]) -> Iterator[Conflict]:
    """Yield scores called the least of which another is lower; a least of each part of the EIT is none."""
    lowest: dict[str | None, Score] = {}
    for one in sorted(scores, key=_value):
        if one.claim not in ("total", *_LEAST):
            lowest.setdefault(one.part, one)
    least = min(lowest.values(), key=_value, default=None)
    for score in scores:
        lower = least if score.claim == "least" else lowest.get(score.part) if score.claim in _LEAST else None
        if lower and _value(lower) < _value(score) and not _alike(lower, score):
            yield "least", score, lower


def not_every(scores: Sequence[Score], *, but: bool) -> Iterator[Conflict]:
    """Yield scores that are said of every item of the row while one has a lower score, and is not excepted.

    If the text goes on with a `but`, items without a score may be excepted as well: then the total may be lower.
    """
    rising = [
        one
        for one in sorted(scores, key=_value)
        if not one.exception and (one.items or (one.claim and not (but and one.claim == "total")))
    ]
    for score in (one for one in scores if one.claim == "every" and not one.items):
        lower = next((one for one in _below(score, rising) if one.part == score.part and not _alike(one, score)), None)
        if lower:
            yield "every", score, lower


def _below(score: Score, rising: Sequence[Score]) -> Iterator[Score]:
    return takewhile(lambda one: _value(one) < _value(score), rising)


def _subjects(score: Score, excepted: frozenset[tuple[str, int]]) -> Iterator[Hashable]:
    """Yield what a score is about: items, the whole indicator, each of one part of the EIT; nothing if that is open."""
    if score.claim != "total":
        yield from ((score.part, *number) for number in _own(score, excepted))
    elif not score.items:
        yield score.part


def _place(pair: tuple[int, Score]) -> int:
    return pair[0]


def _own(score: Score, excepted: frozenset[tuple[str, int]]) -> frozenset[tuple[str, int]]:
    """Return the items of `score`; those of a list without the ones that are excepted from it."""
    numbers = _numbers(score)
    return numbers if len(numbers) == 1 or score.exception else numbers - excepted


def _numbers(score: Score) -> frozenset[tuple[str, int]]:
    return frozenset((item.letter, number) for item in score.items for number in item.numbers)


def _value(score: Score) -> float:
    return score.value or 0.0


def _alike(one: Score, other: Score) -> bool:
    """Whether two scores are the same, one of them rounded perhaps."""
    places = min(_decimals(one), _decimals(other))
    return round(_value(one), places) == round(_value(other), places)


def _decimals(score: Score) -> int:
    _, _, decimals = score.span.excerpt.partition(".")
    return len(decimals.strip())
