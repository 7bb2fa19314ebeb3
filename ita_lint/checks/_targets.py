"""What a rule that is data alone looks at: rows, cells, entries in cells, and words in them."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ita_lint.checks._texts import texts
from ita_lint.model.plan import FIELDS, Plan, Row
from ita_lint.model.text import Span
from ita_lint.thai.folding import folded
from ita_lint.thai.patterns import finds
from ita_lint.thai.spelling import key, places

_ALL = "document"
_ENTRY = re.compile(r"[^\n,;]+")


def rows(plan: Plan, params: Mapping[str, Any]) -> Iterator[Row]:
    """Yield the rows of the indicators that a card names, all if it names none."""
    wanted = params["indicators"]
    return (row for row in plan.rows if not wanted or row.indicator in wanted)


def cells(plan: Plan, params: Mapping[str, Any]) -> Iterator[Span]:
    """Yield the cells of a card's target, each once, without the white space around them."""
    if _ALL in params["fields"] and not params["indicators"]:
        yield from (text.span for _, text in texts(plan))
        return
    seen = set[int]()
    for row in rows(plan, params):
        for field in FIELDS if _ALL in params["fields"] else params["fields"]:
            cell = row.cell(field)
            if cell is not None and id(cell) not in seen:
                seen.add(id(cell))
                yield cell.span


def found(cell: Span, params: Mapping[str, Any]) -> Iterator[Span]:
    """Yield where the texts and patterns of a card stand in a cell, in reading order."""
    whole, offsets = folded(cell.excerpt)
    spans = [
        cell.sub(offsets[at], offsets[at + len(word) - 1] + 1)
        for word in filter(None, map(key, params["texts"]))
        for at in places(word, whole)
    ]
    spans += [cell.sub(*place) for pattern in params["patterns"] for place in finds(pattern, cell.excerpt)]
    return iter(sorted(set(spans), key=lambda one: (one.start, one.end)))


def entries(cell: Span) -> Iterator[Span]:
    """Yield the entries of a cell: what stands on a line of its own or between commas."""
    for match in _ENTRY.finditer(cell.excerpt):
        words = match.group().strip()
        if words:
            start = match.start() + match.group().index(words)
            yield cell.sub(start, start + len(words))
