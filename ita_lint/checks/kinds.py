"""The rules that are data alone: one check for each kind of `model/kinds.py`, whose parameters the card fills in."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ita_lint.checks import _analyses, _targets
from ita_lint.model.findings import Edit, Finding, Fix
from ita_lint.model.plan import Plan
from ita_lint.model.text import Span
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.digits import like, to_arabic
from ita_lint.thai.likeness import closest
from ita_lint.thai.numerals import numerals
from ita_lint.thai.spelling import key


def forbidden_text(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Words that must not stand there; found at each place."""
    for cell in _targets.cells(plan, params):
        for span in _targets.found(cell, params):
            yield Finding("found", span, {"found": span.excerpt})


def required_text(plan: Plan, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Words that must stand there, and do not; without words named, cells that say nothing."""
    nothing = vocabulary.steps["nothing"]
    cells = list(_targets.cells(plan, params))
    lacking = [cell for cell in cells if not _says(cell, nothing, params)]
    if params["anywhere"] and len(lacking) < len(cells):
        return
    wanted = ", ".join((*params["texts"], *params["patterns"]))
    for cell in lacking[:1] if params["anywhere"] else lacking:
        yield Finding("missing", plan.anchor if params["anywhere"] else cell, {"wanted": wanted})


def allowed_values(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Entries that are none of those allowed."""
    allowed = {key(value) for value in params["values"]}
    for entry in _entries(plan, params):
        if key(entry.excerpt) not in allowed:
            yield Finding("other", entry, {"value": entry.excerpt, "allowed": ", ".join(params["values"])})


def close_to(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Entries that are nearly one of the values."""
    known = {key(value) for value in params["values"]}
    for entry in _entries(plan, params):
        near = None if key(entry.excerpt) in known else closest(entry.excerpt, params["values"], params["least"])
        if near:
            data = {"value": entry.excerpt, "near": near[0]}
            yield Finding("close", entry, data, fix=Fix((Edit(entry, near[0]),), "unsafe"))


def length(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Cells of fewer or more characters than wanted."""
    for cell in _targets.cells(plan, params):
        message = _outside(cell.end - cell.start, params, "short", "long")
        if message:
            yield Finding(message, cell, {"length": like(cell.end - cell.start, cell.excerpt), **_bounds(cell, params)})


def number_range(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Scores or numbers below the least or above the most."""
    for value, span in _scores(plan, params) if params["of"] == "scores" else _numbers(plan, params):
        message = _outside(value, params, "below", "above")
        if message:
            yield Finding(message, span, {"number": span.excerpt, **_bounds(span, params)})


def date_window(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Periods that begin before the first day or end after the last."""
    for row in _targets.rows(plan, params):
        for period in row.periods:
            begins, ends = period.value.begins, period.value.ends
            told = {"period": period.text, "first": str(params["first"]), "last": str(params["last"])}
            if params["first"] and begins and str(begins) < str(params["first"]):
                yield Finding("before", period.span, told)
            if params["last"] and ends and str(ends) > str(params["last"]):
                yield Finding("after", period.span, told)


def count(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Fewer or more steps, scores, items, units or rows than wanted."""
    rows = list(_targets.rows(plan, params))
    counted = [(len(getattr(row, params["of"])), row.heading.span) for row in rows] if params["of"] != "rows" else []
    for number, at in counted or [(len(rows), plan.anchor)]:
        message = _outside(number, params, "few", "many")
        if message:
            yield Finding(message, at, {"count": like(number, at.excerpt), **_bounds(at, params)})


def _says(cell: Span, nothing: Iterable[str], params: Mapping[str, Any]) -> bool:
    """Whether a cell has one of the words wanted, or any words where none is named."""
    if params["texts"] or params["patterns"]:
        return any(True for _ in _targets.found(cell, params))
    return any(char.isalnum() for char in cell.excerpt) and cell.excerpt not in nothing


def _entries(plan: Plan, params: Mapping[str, Any]) -> Iterator[Span]:
    return (entry for cell in _targets.cells(plan, params) for entry in _targets.entries(cell))


def _scores(plan: Plan, params: Mapping[str, Any]) -> Iterator[tuple[float, Span]]:
    wanted = {id(score) for row in _targets.rows(plan, params) for score in row.scores}
    for score in _analyses.scores(plan):
        if score.value is not None and id(score) in wanted:
            yield score.value, score.span


def _numbers(plan: Plan, params: Mapping[str, Any]) -> Iterator[tuple[float, Span]]:
    """Yield the numbers of the target with their values; those with several points, or colons, have none."""
    units = tuple(params["units"])
    for cell in _targets.cells(plan, params):
        for one in numerals(cell.excerpt):
            written = to_arabic(cell.excerpt[one.start : one.end]).replace(",", "")
            followed = not units or cell.excerpt[one.end :].lstrip().startswith(units)
            if followed and written.replace(".", "", 1).isdigit():
                yield float(written), cell.sub(one.start, one.end)


def _outside(value: float, params: Mapping[str, Any], below: str, above: str) -> str | None:
    """Return which of two messages says that `value` is out of the bounds of a card, None if it is not."""
    if params["least"] is not None and value < params["least"]:
        return below
    return above if params["most"] is not None and value > params["most"] else None


def _bounds(at: Span, params: Mapping[str, Any]) -> dict[str, str]:
    """Return the bounds of a card in the digits of the text that they are told beside."""
    bounds = {name: params[name] for name in ("least", "most") if params[name] is not None}
    return {"least": "", "most": ""} | {name: like(f"{bound:g}", at.excerpt) for name, bound in bounds.items()}
