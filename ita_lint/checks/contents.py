"""Rules about what the assessment asks of the plan: that it says what is weak, takes it up, and follows it up."""

from collections.abc import Iterator, Mapping
from typing import Any

from ita_lint.checks import _analyses, _prose, _reasons, _weakness
from ita_lint.checks._contradictions import is_low
from ita_lint.checks._scored import possible
from ita_lint.model.document import Cell, Document
from ita_lint.model.findings import Finding, Related
from ita_lint.model.framework import Framework
from ita_lint.model.plan import Plan, Row
from ita_lint.model.text import Span
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.digits import like
from ita_lint.thai.folding import fold
from ita_lint.thai.likeness import held


def missing_weakness(
    plan: Plan, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Finding]:
    """Find analyses of less than full scores that say of nothing that it is weak or must improve.

    Below a heading such as จุดอ่อน whatever stands in the column is said to be weak.
    """
    of_weakness = _weakness.tables(plan, vocabulary.prose)
    for cell, row in _analysed(plan):
        scores = possible(row, params)
        if not scores or scores[0].value == params["full"]:
            continue
        if row.table in of_weakness and not _weakness.is_denied(cell, vocabulary.prose):
            continue
        words = vocabulary.prose
        low = is_low(scores, params)
        kept = low and _prose.says(_prose.of(cell).string, words, "keeping")
        others = [_prose.of(other).string for other in (row.extras or {}).values()]
        said = (_prose.analysis(cell, row, plan, framework).string, *others)
        silent = not any(_prose.says(string, words, "weak") for string in said)
        if silent and not kept and _analyses.said(row, vocabulary.analysis):
            yield Finding("missing", scores[0].span, {"score": scores[0].span.excerpt})


def missing_follow_up(
    plan: Plan, document: Document, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Finding]:
    """Find a plan none of whose steps, columns and other statements is about monitoring or reporting the results."""
    if "follow_up" not in framework.must_contain or not any(row.steps for row in plan.rows):
        return
    told = {id(row.analysis.text) for row in plan.rows if row.analysis}
    for text in document.texts():
        string = fold(text).string
        if _prose.says(string, vocabulary.prose, "follow_up"):
            return
        if id(text) not in told and _prose.says(string, vocabulary.prose, "reporting"):
            return
    yield Finding("missing", plan.anchor, {"basis": params["basis"][framework.must_contain_confidence]})


def weakness_without_step(
    plan: Plan, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Finding]:
    """Find weaknesses that an analysis names and no step of its row takes up."""
    sharing = dict[int, list[Row]]()
    for row in plan.rows:
        if row.analysis:
            sharing.setdefault(id(row.analysis.text), []).append(row)
    for cell, row in _analysed(plan):
        rows = sharing[id(cell.text)]
        bodies = [step.body for one in rows for step in one.steps]
        if not bodies:
            continue
        for weak in _weakness.stated(_prose.analysis(cell, row, plan, framework), vocabulary):
            said = _telling(weak.span.excerpt, vocabulary)
            measures = [one.measure.text.string for one in rows if one.measure]
            done = _telling("\n".join((*(body.excerpt for body in bodies), *measures)), vocabulary)
            if _long(said, params) and held(said, done) < params["least"]:
                yield _untreated(weak.span, bodies, said, vocabulary, params)


def repeated_reason(
    plan: Plan, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Finding]:
    """Find causes that are given word for word in several rows."""
    given = dict[str, dict[int, Span]]()
    for place, (cell, row) in enumerate(_analysed(plan)):
        prose = _prose.analysis(cell, row, plan, framework)
        for reason in _reasons.given(prose, vocabulary.prose, params):
            given.setdefault(reason.words, {}).setdefault(place, reason.span)
    seen = set[tuple[int, int]]()
    for spans in given.values():
        first, *others = spans.values()
        if len(spans) >= params["rows"] and (id(first.text), first.start) not in seen:
            seen |= {(id(span.text), span.start) for span in spans.values()}
            related = tuple(Related(span, "also") for span in others)
            yield Finding("repeated", first, {"count": len(spans)}, related=related)


def _analysed(plan: Plan) -> Iterator[tuple[Cell, Row]]:
    """Yield the analyses, each once, with the first row it belongs to."""
    for row in _analyses.rows(plan):
        if row.analysis is not None:
            yield row.analysis, row


def _telling(text: str, vocabulary: Vocabulary) -> str:
    """Return `text` with the words blotted out that stand in texts of any subject."""
    return _prose.without_plain(text, vocabulary.prose)


def _long(said: str, params: Mapping[str, Any]) -> bool:
    length: int = params["letters"]
    return sum(char.isalnum() for char in said) >= length


def _untreated(weak: Span, bodies: list[Span], said: str, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Finding:
    """Return the finding for a weakness; the step that comes closest is named with it."""
    alike, place = max((held(said, _telling(body.excerpt, vocabulary)), -at) for at, body in enumerate(bodies))
    near = _prose.opening(bodies[-place], params["shown"])
    data = {"step": near.excerpt, "alike": like(f"{alike:.0f}", weak.text.string)}
    return Finding("untreated", weak, data, related=(Related(near, "closest"),))
