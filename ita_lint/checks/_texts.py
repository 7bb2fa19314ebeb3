"""The texts of a plan, each once with what it is, and spans found in their keys."""

from collections.abc import Iterator
from functools import lru_cache

from ita_lint.model.plan import FIELDS, Plan, Row
from ita_lint.model.text import Span, Text
from ita_lint.thai.spelling import INVISIBLE

#: What a text is, besides the fields of a row.
TITLE, COLUMN = "title", "column"


@lru_cache(maxsize=2)
def texts(plan: Plan) -> tuple[tuple[str, Text], ...]:
    """Return each text of a plan once with what it is: TITLE, COLUMN (a heading of a table), or a field of a row.

    Many rules ask for those of one plan.
    """
    once = dict[int, tuple[str, Text]]()
    for kind, text in _texts(plan):
        once.setdefault(id(text), (kind, text))
    return tuple(once.values())


def span(text: Text, offsets: list[int], start: int, end: int) -> Span:
    """Return the characters that stand at `start` up to `end` of the text's key, given the key's offsets."""
    first, last = offsets[start], offsets[end] if end < len(offsets) else len(text.string)
    while last > first and (text.string[last - 1].isspace() or text.string[last - 1] in INVISIBLE):
        last -= 1
    return Span(text, first, last)


def _texts(plan: Plan) -> Iterator[tuple[str, Text]]:
    rows = [one for row in plan.rows for one in _of_row(row)]
    of_rows = {id(text) for _, text in rows}
    if plan.agency and not any(text is plan.agency.span.text for text in plan.headings):
        yield TITLE, plan.agency.span.text
    for text in plan.headings:
        if id(text) not in of_rows:
            yield TITLE, text
    for column in plan.columns:
        yield COLUMN, column.heading.text
    yield from rows


def _of_row(row: Row) -> Iterator[tuple[str, Text]]:
    for field in FIELDS:
        cell = row.cell(field)
        if cell is not None:
            yield field, cell.text
    for name, cell in (row.extras or {}).items():
        yield name, cell.text
