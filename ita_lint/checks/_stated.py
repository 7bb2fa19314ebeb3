"""The scores that a document reports outside the plan's rows: how exact they are, and what they make together."""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import NamedTuple

from ita_lint.model.framework import Framework
from ita_lint.model.plan import Plan
from ita_lint.model.stated import StatedScore
from ita_lint.model.text import Span
from ita_lint.thai.spelling import key

INSTRUMENTS = ("IIT", "EIT", "OIT")
PARTS = ("public", "survey")
#: More different scores of one subject than this are not all this agency's.
MOST_SCORES = 6
#: Sums of scores with two decimals are not quite what they are on paper.
TINY = 1e-6


class Known(NamedTuple):
    """A score with what its last digit is worth: 96.2 may be anything from 96.1 to 96.3, rounded or cut off."""

    value: float
    unit: float
    at: Span

    @classmethod
    def of(cls, value: float, at: Span) -> "Known":
        """Return the score that is written at `at`."""
        _, _, decimals = key(at.excerpt).partition(".")
        return cls(value, 10.0 ** -len(decimals), at)

    def is_alike(self, other: "Known") -> bool:
        """Whether two scores can be the same, one of them rounded or cut off."""
        return abs(self.value - other.value) < max(self.unit, other.unit) - TINY


def known(plan: Plan, subject: str, parts: Sequence[str | None] = (None,)) -> list[Known]:
    """Return the different scores that are reported of `subject`, of `parts` of the EIT (None: of no part).

    Of very many, as in a list of agencies, nobody can tell which is meant: then there is none.
    """
    found = dict[float, Known]()
    for one in plan.scores_stated:
        if one.subject == subject and one.part in parts and one.value is not None:
            found.setdefault(one.value, Known.of(one.value, one.span))
    return list(found.values()) if len(found) <= MOST_SCORES else []


def of_instruments(plan: Plan) -> dict[str, list[Known]]:
    """Return what each instrument's score may be.

    How the parts of the EIT make one score has no source: it may be that of the EIT, either part, or their mean.
    """
    parts = [known(plan, "EIT", (part,)) for part in PARTS]
    means = [Known((one.value + other.value) / 2, max(one.unit, other.unit), one.at) for one, other in product(*parts)]
    eit = [*known(plan, "EIT"), *parts[0], *parts[1], *means]
    return {"IIT": known(plan, "IIT"), "EIT": eit, "OIT": known(plan, "OIT")}


class Whole(NamedTuple):
    """The total that scores of the three instruments make, what its rounding may add or take, and the scores."""

    value: float
    slack: float
    parts: tuple[Known, ...]


def wholes(plan: Plan, framework: Framework) -> Iterator[Whole]:
    """Yield the totals that the instruments' scores can make: weighted, or added up where they are weighted already."""
    scores = of_instruments(plan)
    weights = [framework.weights[name] / sum(framework.weights.values()) for name in INSTRUMENTS]
    for parts in product(*(scores[name] for name in INSTRUMENTS)):
        pairs = list(zip(parts, weights, strict=True))
        slack = sum(part.unit * weight for part, weight in pairs)
        yield Whole(sum(part.value * weight for part, weight in pairs), slack, parts)
        if all(part.value <= 100 * weight for part, weight in pairs):
            yield Whole(sum(part.value for part in parts), sum(part.unit for part in parts), parts)


def levels(plan: Plan, framework: Framework, total: Known) -> list[str]:
    """Return the levels of the year that `total` and the reported scores of the instruments allow, the highest first.

    Where the parts of the EIT are reported, each of them counts, else the EIT as a whole. Points by weight tell
    nothing of a level.
    """
    in_points = all(_most(one) <= framework.weights[name] for name, one in of_instruments(plan).items())
    parts = [known(plan, "EIT", (part,)) for part in PARTS]
    eit = parts if all(parts) else [known(plan, "EIT"), *filter(None, parts)]
    scores = [[]] if in_points else [known(plan, "IIT"), *eit, known(plan, "OIT")]
    allowed = list[str]()
    for level in framework.levels:
        least = float("-inf") if level.each is None else level.each
        if _most([total]) >= level.least and all(_most(one) >= least for one in scores):
            allowed.append(level.name)
            if _least([total]) >= level.least and all(_least(one) >= least for one in scores):
                break
    return allowed


def _most(scores: Sequence[Known]) -> float:
    """Return the most that a score can be: one that is not reported can be anything."""
    return max((one.value + _rounding(one) for one in scores), default=float("inf"))


def _least(scores: Sequence[Known]) -> float:
    return min((one.value - _rounding(one) for one in scores), default=float("-inf"))


def _rounding(one: Known) -> float:
    """Return what rounding may have added or taken, but for the two decimals that the assessment itself gives."""
    return one.unit / 2 if one.unit > 0.01 + TINY else 0.0


def grouped(scores: Sequence[StatedScore]) -> Iterator[list[StatedScore]]:
    """Yield the scores with the same value together."""
    same = dict[float | None, list[StatedScore]]()
    for one in scores:
        same.setdefault(one.value, []).append(one)
    yield from same.values()


def by_level(scores: Sequence[StatedScore]) -> Iterator[list[StatedScore]]:
    """Yield the scores with the same level together."""
    same = dict[str, list[StatedScore]]()
    for one in scores:
        same.setdefault(key(one.level or ""), []).append(one)
    yield from same.values()
