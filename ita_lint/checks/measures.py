"""Rules about the measure of each indicator: that it is the one announced, and its own."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ita_lint.checks import _analyses, _conclusions, _prose
from ita_lint.checks._sameness import sameness
from ita_lint.model.document import Cell
from ita_lint.model.findings import Finding, Related, Skipped
from ita_lint.model.plan import Plan, Row
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.digits import like
from ita_lint.thai.spelling import key


def measure_name_mismatch(plan: Plan, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find analyses that lead to a measure that is not the one in the column, nor one like it."""
    beside = dict[int, list[Cell]]()
    for row in plan.rows:
        if row.measure and row.analysis:
            beside.setdefault(id(row.analysis.text), []).append(row.measure)
    for row in _analyses.rows(plan):
        cells = beside.get(id(row.analysis.text), []) if row.analysis else []
        column = _prose.plainly("\n".join(cell.text.string for cell in cells))
        if row.analysis is None or len(column) < params["shortest"]:
            continue
        measures = _conclusions.named(_prose.of(row.analysis), vocabulary.prose, params)
        other = _conclusions.another(column, measures, params)
        if other:
            said = _prose.opening(other.span, params["shown"])
            data = {"column": _prose.opening(cells[0].span, params["shown"]).excerpt, "analysis": said.excerpt}
            yield Finding("other", cells[0].span, data, related=(Related(said, "named"),))


def repeated_measure(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding | Skipped]:
    """Find measures that stand, with all their steps, in the row of another indicator already."""
    copies = [_Copy.of(row) for row in plan.rows if row.measure and row.steps and not row.measure.blank]
    if len(copies) > params["most"]:
        yield Skipped("skipped", {"rows": len(copies), "most": params["most"]})
        return
    for place, one in enumerate(copies):
        first = next((earlier for earlier in copies[:place] if _repeats(one, earlier, params)), None)
        if first and first.row.measure and one.row.measure:
            data = {"indicator": like(first.row.indicator or "", one.row.measure.text.string)}
            yield Finding("repeated", one.row.measure.span, data, related=(Related(first.row.measure.span, "first"),))


class _Copy(NamedTuple):
    """What a row is compared by: the key of its measure, and its steps."""

    row: Row
    measure: str
    steps: str

    @classmethod
    def of(cls, row: Row) -> "_Copy":
        """Return what `row` is compared by."""
        measure = row.measure.text.string if row.measure else ""
        return cls(row, key(measure), "\n".join(step.body.excerpt for step in row.steps))


def _repeats(one: _Copy, other: _Copy, params: Mapping[str, Any]) -> bool:
    """Whether two rows of different indicators say the same measure and steps, each in cells of its own."""
    row, earlier = one.row, other.row
    if None in (row.indicator, earlier.indicator) or row.indicator == earlier.indicator:
        return False
    if 200 * min(len(one.measure), len(other.measure)) < params["likeness"] * (len(one.measure) + len(other.measure)):
        return False
    if _same(row.measure, earlier.measure) or _same(row.steps_cell, earlier.steps_cell):
        return False
    if not sameness(one.measure, other.measure, (), params):
        return False
    return sameness(one.steps, other.steps, (), params) is not None


def _same(one: Cell | None, other: Cell | None) -> bool:
    """Whether two cells are one, merged."""
    return one is not None and other is not None and one.text is other.text
