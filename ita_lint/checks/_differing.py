"""Scores of rows that are not those of the document's own tables of scores."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ita_lint.checks._stated import Known
from ita_lint.model.plan import Plan, Row, Score
from ita_lint.model.stated import StatedScore


class Differing(NamedTuple):
    """A score of a row, its subject (see `StatedScore`), what the table has, and whose score it is in the table."""

    score: Score
    subject: str
    reported: StatedScore
    owner: str | None


class Tables(NamedTuple):
    """The scores of the document's tables by subject."""

    scores: Mapping[str, list[StatedScore]]

    @classmethod
    def of(cls, plan: Plan) -> "Tables":
        """Return the scores of the tables of `plan`."""
        scores = dict[str, list[StatedScore]]()
        for one in plan.scores_stated:
            if one.table is not None and one.value is not None:
                scores.setdefault(one.subject, []).append(one)
        return cls(scores)

    def differing(self, row: Row, full: float) -> Iterator[Differing]:
        """Yield the scores of `row`, from 0 to `full`, that no table has for their subject."""
        exceptions = [one for one in row.scores if one.exception]
        for score in row.scores:
            if score.value is None or not 0 <= score.value <= full:
                continue
            for subject in _subjects(row, score, exceptions):
                reported = self._reported(subject, score)
                own = Known.of(score.value, score.span)
                if reported and not any(own.is_alike(one) for one in _possible(reported)):
                    yield Differing(score, subject, reported[0], self._owner(own, full))
                    break

    def _reported(self, subject: str, score: Score) -> list[StatedScore]:
        """Return what the tables have for a subject: of the score's part of the EIT, or of both where it names none."""
        found = self.scores.get(subject, [])
        if score.part:
            return [one for one in found if one.part == score.part]
        whole = [one for one in found if one.part is None]
        return whole or (found if len({one.part for one in found}) > 1 else [])

    def _owner(self, own: Known, full: float) -> str | None:
        """Return the only subject that has this score in the tables; full marks and nothing are everybody's."""
        owners = [subject for subject, scores in self.scores.items() if any(one.value == own.value for one in scores)]
        return owners[0] if len(owners) == 1 and 0 < own.value < full else None


def _possible(reported: list[StatedScore]) -> Iterator[Known]:
    """Yield the scores that a table has for a subject, and the mean of those of two parts or tables."""
    scores = [Known.of(one.value, one.span) for one in reported if one.value is not None]
    yield from scores
    if len(scores) > 1:
        mean = sum(one.value for one in scores) / len(scores)
        yield Known(mean, max(one.unit for one in scores), scores[0].at)


def _subjects(row: Row, score: Score, exceptions: list[Score]) -> list[str]:
    """Return what a score of a row is of: its items but for those of the `exceptions`, or the row's own subject."""
    if score.claim == "total" and score.items:
        return []
    if score.items:
        excepted = {number for one in exceptions if one is not score for number in _numbers(one)}
        numbers = _numbers(score)
        return [number for number in numbers if len(numbers) == 1 or number not in excepted]
    column = (row.extras or {}).get("scores")
    alone = score.claim is None and column is not None and score.span.text is column.text
    if score.claim == "total" or alone:
        subject = row.about if alone or row.item is None else str(row.indicator)
        return [subject] if subject else []
    return []


def _numbers(score: Score) -> list[str]:
    return [f"{item.letter}{number}" for item in score.items if item.letter for number in item.numbers]
