"""The analyses of a plan: each once, whoever shares it, and whether one says anything."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from ita_lint.model.document import Cell, Document, Table
from ita_lint.model.plan import Plan, Row, Score
from ita_lint.thai.spelling import key

#: What is left of a cell without words: dashes, dots, rulers, bullets.
_SIGNS = re.compile(r"[^\w%]|_", re.UNICODE)
_NUMBER = re.compile(r"[0-9][0-9.,]*")


def rows(plan: Plan) -> Iterator[Row]:
    """Yield the rows that have an analysis, one for each analysis: rows may share a merged cell."""
    seen = set[int]()
    for row in plan.rows:
        if row.analysis is not None and id(row.analysis.text) not in seen:
            seen.add(id(row.analysis.text))
            yield row


def owners(plan: Plan, row: Row) -> frozenset[int]:
    """Return the indicators whose rows share the analysis of `row`."""
    return _sharing(plan).get(id(row.analysis.text), frozenset()) if row.analysis else frozenset()


@lru_cache(maxsize=2)
def _sharing(plan: Plan) -> Mapping[int, frozenset[int]]:
    """Return for each analysis, by the id of its text, the indicators of its rows."""
    found = dict[int, set[int]]()
    for row in plan.rows:
        if row.indicator is not None and row.analysis:
            found.setdefault(id(row.analysis.text), set()).add(row.indicator)
    return {text: frozenset(indicators) for text, indicators in found.items()}


def said(row: Row, words: Mapping[str, tuple[str, ...]]) -> str:
    """Return what the analysis of `row` says, as a key without signs, headings, and the indicator's own name."""
    if row.analysis is None:
        return ""
    string = row.analysis.text.string
    for mention in row.mentions:
        if mention.span.text is row.analysis.text:
            string = string.replace(mention.span.excerpt, " ")
    rest = _squeezed(string.lower())
    headings = sorted(
        {_squeezed(word) for name in ("heading_only", "nothing") for word in words.get(name, ())}, key=len
    )
    while heading := next((word for word in reversed(headings) if rest.startswith(word)), None):
        rest = rest[len(heading) :]
    return rest


def is_blank(cell: Cell) -> bool:
    """Whether nothing but white space, dashes and dots stands in `cell`."""
    return not _squeezed(cell.text.string)


@lru_cache(maxsize=512)
def _squeezed(string: str) -> str:
    return _SIGNS.sub("", key(string))


def scores(plan: Plan) -> Iterator[Score]:
    """Yield the scores of all rows; those of a merged cell once."""
    seen = set[tuple[int, int]]()
    for score in (score for row in plan.rows for score in row.scores):
        place = (id(score.span.text), score.span.start)
        if place not in seen:
            seen.add(place)
            yield score


def speaks_of_score(cells: Iterable[Cell | None], units: Sequence[str], excluding: Sequence[str]) -> bool:
    """Whether a number stands beside one of `units` anywhere in `cells`, but after none of `excluding`."""
    words = "|".join(re.escape(key(unit)) for unit in units)
    for cell in cells:
        string = key(cell.text.string) if cell else ""
        for found in re.finditer(rf"[0-9](?:{words})|(?:{words})[^0-9]{{0,30}}[0-9]", string):
            before = string[max(0, found.start() - 20) : found.end()]
            if not any(key(word) in before for word in excluding):
                return True
    return False


def tables_of_scores(plan: Plan, document: Document) -> Iterator[Table]:
    """Yield the tables of `document` that are no part of the plan."""
    known = {id(one.table) for one in plan.tables}
    yield from (table for table in document.tables if id(table) not in known)


def stands_with_number(name: str, table: Table, units: Sequence[str]) -> bool:
    """Whether a row of `table` has `name` in one cell and nothing but a number, with one of `units`, in another."""
    return any(
        any(key(name) in key(cell.text.string) for cell in row) and any(_is_number(cell, units) for cell in row[1:])
        for row in table.rows
    )


def _is_number(cell: Cell, units: Sequence[str]) -> bool:
    string = key(cell.text.string)
    unit = next((unit for unit in units if string.endswith(key(unit))), "")
    return _NUMBER.fullmatch(string.removesuffix(key(unit))) is not None
