"""Which items with low scores the rows of a plan take up, and which they leave."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ita_lint.model.framework import Framework, Item
from ita_lint.model.plan import ItemRef, Plan, Row
from ita_lint.model.text import Span
from ita_lint.thai.spelling import key


class Left(NamedTuple):
    """Weak items of one indicator that nobody takes up, each with its score's place, and the weakest that is taken up.

    `row` is that of the item taken up.
    """

    items: tuple[tuple[str, Span], ...]
    row: Row
    taken: str
    least: float


def left(plan: Plan, framework: Framework, params: Mapping[str, Any]) -> Iterator[Left]:
    """Yield for each indicator the items that no row cites and whose score is lower than all that its rows cite.

    A score is lower by at least `lower` points, and below `weak`; of several scores of an item the highest counts.
    """
    scores = dict[str, list[tuple[float, Span]]]()
    for one in plan.scores_stated:
        if one.table is not None and one.value is not None:
            scores.setdefault(one.subject, []).append((one.value, one.span))
    cited = {code: row for row in reversed(plan.rows) for code in _cited(row)}
    for indicator in framework.indicators:
        own = [item.code for item in framework.items if item.indicator == indicator.number and item.code in scores]
        taken = [code for code in own if code in cited]
        if not taken:
            continue
        weakest = min(taken, key=lambda code: min(value for value, _ in scores[code]))
        least = min(value for value, _ in scores[weakest])
        best = {code: max(scores[code], key=lambda score: score[0]) for code in own if code not in cited}
        weak = [
            (code, at) for code, (value, at) in best.items() if value <= min(least - params["lower"], params["weak"])
        ]
        if weak:
            yield Left(tuple(weak), cited[weakest], weakest, least)


def passed_over(row: Row, framework: Framework, params: Mapping[str, Any]) -> Iterator[tuple[ItemRef, Item]]:
    """Yield the weak items of an analysis of whose topic the row says nothing, beside others of which it speaks."""
    cells = (row.analysis, row.measure, row.steps_cell)
    text = key("|".join(cell.text.string for cell in cells if cell)).lower()
    weak = dict[str, ItemRef]()
    best = max((one.value for one in row.scores if one.value is not None), default=0.0)
    for score in row.scores:
        if score.value is not None and score.value <= min(best - params["lower"], params["weak"]):
            weak |= {f"{ref.letter}{ref.first}": ref for ref in score.items if ref.first == ref.last}
    topics = {item: _topics(item, params) for item in framework.items if item.code in weak}
    told = {item: any(topic in text for topic in topics[item]) for item in topics if topics[item]}
    if any(told.values()):
        yield from ((weak[item.code], item) for item in told if not told[item])


def _topics(item: Item, params: Mapping[str, Any]) -> list[str]:
    """Return the words of an item's title that are its own."""
    title = key(item.title or "").lower()
    return [
        word for word in re.split("|".join(map(re.escape, params["general"])), title) if len(word) >= params["word"]
    ]


def _cited(row: Row) -> Iterator[str]:
    for ref in (*row.headed, *row.items):
        yield from (f"{ref.letter}{number}" for number in ref.numbers)
