"""Rules about the measure of each indicator: that there is one, the one announced, and its own."""

from collections.abc import Iterator, Mapping
from typing import Any

from ita_lint.checks import _analyses, _conclusions, _prose
from ita_lint.checks._sameness import sameness
from ita_lint.model.document import Cell
from ita_lint.model.findings import Finding, Related
from ita_lint.model.plan import Plan, Row
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.digits import like
from ita_lint.thai.spelling import key


def missing_measure(plan: Plan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """No measure stands in the cell: it is empty or holds only a dash; a merged cell counts once."""
    seen = set[int]()
    for row in plan.rows:
        cell = row.measure
        if cell is not None and id(cell) not in seen:
            seen.add(id(cell))
            said = cell.span.excerpt
            if not any(char.isalnum() for char in said) or said in vocabulary.steps["nothing"]:
                yield Finding("missing", cell.span)


def measure_name_mismatch(plan: Plan, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find analyses that lead to a measure that is not the one in the column, nor one like it."""
    for row in _analyses.rows(plan):
        cells = [one.measure for one in plan.rows if one.measure and one.analysis and _same(one.analysis, row.analysis)]
        column = _prose.plainly("\n".join(cell.text.string for cell in cells))
        if row.analysis is None or len(column) < params["shortest"]:
            continue
        measures = _conclusions.named(_prose.of(row.analysis), vocabulary.prose, params)
        other = _conclusions.another(column, measures, params)
        if other:
            said = _prose.opening(other.span, params["shown"])
            data = {"column": _prose.opening(cells[0].span, params["shown"]).excerpt, "analysis": said.excerpt}
            yield Finding("other", cells[0].span, data, related=(Related(said, "named"),))


def repeated_measure(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find measures that stand, with all their steps, in the row of another indicator already."""
    rows = [row for row in plan.rows if row.measure and row.steps and not row.measure.blank]
    for place, row in enumerate(rows):
        first = next((earlier for earlier in rows[:place] if _repeats(row, earlier, params)), None)
        if first and first.measure and row.measure:
            data = {"indicator": like(first.indicator or "", row.measure.text.string)}
            yield Finding("repeated", row.measure.span, data, related=(Related(first.measure.span, "first"),))


def _repeats(row: Row, earlier: Row, params: Mapping[str, Any]) -> bool:
    """Whether two rows of different indicators say the same measure and steps, each in cells of its own."""
    if None in (row.indicator, earlier.indicator) or row.indicator == earlier.indicator:
        return False
    if _same(row.measure, earlier.measure) or _same(row.steps_cell, earlier.steps_cell):
        return False
    one, other = key(_measure(row)), key(_measure(earlier))
    if 200 * min(len(one), len(other)) < params["likeness"] * (len(one) + len(other)):
        return False
    if not sameness(one, other, (), params):
        return False
    return sameness(_steps(row), _steps(earlier), (), params) is not None


def _same(one: Cell | None, other: Cell | None) -> bool:
    """Whether two cells are one, merged."""
    return one is not None and other is not None and one.text is other.text


def _measure(row: Row) -> str:
    return row.measure.text.string if row.measure else ""


def _steps(row: Row) -> str:
    return "\n".join(step.body.excerpt for step in row.steps)
