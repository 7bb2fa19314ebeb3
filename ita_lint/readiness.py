"""How far a plan is: for each indicator or theme of the year, which required elements are met."""

from collections.abc import Callable, Collection, Iterable

from ita_lint.model.card import Card
from ita_lint.model.document import Cell
from ita_lint.model.findings import Diagnostic, Readiness
from ita_lint.model.framework import Framework
from ita_lint.model.plan import Plan, Row

#: Each element: the topics of the rules that look at it, the fields whose findings spoil it, and when it is there.
ELEMENTS: dict[str, tuple[Collection[str], Collection[str], Callable[[Row], bool]]] = {
    "name": (("coverage", "names"), ("heading",), lambda row: any((row.number, row.name, row.headed, row.theme))),
    "score": (("scores", "items"), ("analysis",), lambda row: bool(row.scores)),
    "analysis": (("names", "text", "contents"), ("analysis",), lambda row: _filled(row.analysis)),
    "measure": (("measures",), ("measure",), lambda row: _filled(row.measure)),
    "steps": (("steps",), ("steps",), lambda row: bool(row.steps)),
    "period": (("periods",), ("period",), lambda row: _filled(row.period)),
    "responsible": (("responsible",), ("responsible",), lambda row: _filled(row.responsible)),
}


def readiness(plan: Plan, framework: Framework, ran: Iterable[Card], found: Iterable[Diagnostic]) -> Readiness:
    """Return the matrix of all indicators of `framework`, or of its themes for a plan laid out by them, by element.

    An element is "missing" where nothing stands, "unchecked" where no rule of its topics ran, "wrong" where an error
    or a warning points into it, else "met".
    """
    topics = {card.code: card.topic for card in ran}
    by = "theme" if plan.layout == "theme" and any(row.theme for row in plan.rows) else "indicator"
    names = {one.number: one.name for one in framework.indicators}
    rows = {number: [row for row in plan.rows if row.indicator == number] for number in names}
    if by == "theme":
        names = dict(enumerate(framework.themes, 1))
        rows = {number: [row for row in plan.rows if row.theme and row.theme.value == number] for number in names}
    faults = {(getattr(one, by), one.field, topics[one.code]) for one in found if one.severity != "info"}
    return Readiness(
        {
            number: {element: _state(element, number, rows[number], topics, faults) for element in ELEMENTS}
            for number in names
        },
        names,
        by,
    )


def _filled(cell: Cell | None) -> bool:
    return cell is not None and not cell.blank


def _state(
    element: str,
    number: int,
    rows: list[Row],
    topics: dict[str, str],
    faults: Collection[tuple[int | None, str | None, str]],
) -> str:
    looking, fields, there = ELEMENTS[element]
    if not any(there(row) for row in rows):
        return "missing"
    if not set(looking) & set(topics.values()):
        return "unchecked"
    spoiled = any(
        place == number and field in fields and (topic in looking or not _belongs_elsewhere(topic, field))
        for place, field, topic in faults
    )
    return "wrong" if spoiled else "met"


def _belongs_elsewhere(topic: str, field: str | None) -> bool:
    """Whether another element of the same field takes the findings of `topic`."""
    return any(topic in looking and field in fields for looking, fields, _ in ELEMENTS.values())
