"""Whether numbers and names of indicators belong together."""

from collections.abc import Iterator, Mapping
from typing import Any

from ita_lint.checks._indicators import alike, in_digits_of, named, numbered, sure
from ita_lint.model.findings import Edit, Finding, Fix, Related
from ita_lint.model.framework import Framework
from ita_lint.model.plan import Mention, Plan, Row
from ita_lint.thai.digits import like


def indicator_name_mismatch(plan: Plan, framework: Framework) -> Iterator[Finding]:
    """Find rows whose number and name belong to different indicators; rows by theme are about items, not indicators."""
    if plan.layout == "theme":
        return
    taken = {sure(row, framework) for row in plan.rows}
    for row in plan.rows:
        number, name = numbered(row, framework), named(row, framework)
        if number is None or name is None or number == name or row.name is None or row.number is None:
            continue
        data = {
            "number": row.number.text,
            "official": _name(framework, number),
            "named": in_digits_of(plan, name),
            "name": _name(framework, name),
        }
        if number in taken and name not in taken:
            yield Finding("number", row.number.span, data, related=(Related(row.name, "beside-name"),))
        else:
            yield Finding("name", row.name, data, related=(Related(row.number.span, "beside-number"),))


def indicator_name_variant(plan: Plan, framework: Framework, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find names that are close to an official name but not it; questions under a theme may hold one."""
    if plan.layout == "theme":
        return
    for row in plan.rows:
        if row.name is None or named(row, framework) is not None:
            continue
        own = numbered(row, framework) or row.indicator
        scores = {one.number: alike(row, one.number, framework) for one in framework.indicators}
        nearest = max(scores, key=lambda number: scores[number])
        if own is not None and scores[own] >= params["likeness"] and scores[own] >= scores[nearest] - params["margin"]:
            name, safety = _name(framework, own), "safe" if numbered(row, framework) else "unsafe"
            yield Finding("variant", row.name, {"official": name}, Fix((Edit(row.name, name),), safety))
        elif scores[nearest] >= params["likeness"]:
            data = {"official": _name(framework, nearest), "named": in_digits_of(plan, nearest)}
            yield Finding("another", row.name, data)


def indicator_reference_mismatch(plan: Plan, framework: Framework) -> Iterator[Finding]:
    """Find indicators that a text cites by number with another indicator's name."""
    for row in plan.rows:
        for mention in row.mentions:
            indicator = framework.indicator(mention.number.value)
            if mention.named in (None, mention.number.value) or mention.name is None or indicator is None:
                continue
            data = {
                "number": mention.number.text,
                "official": indicator.name,
                "named": like(mention.named, mention.number.text),
                "name": _name(framework, mention.named or 0),
            }
            yield Finding("mismatch", mention.span, data, _mended(row, mention, data))


def _mended(row: Row, mention: Mention, data: Mapping[str, str]) -> Fix | None:
    """Return the fix of the part that is wrong: the number if the name is that of the row's own indicator."""
    if mention.name is None:
        return None
    if mention.named == row.indicator:
        return Fix((Edit(mention.number.span, data["named"]),), "safe", "fix-number")
    safety = "safe" if mention.number.value == row.indicator else "unsafe"
    return Fix((Edit(mention.name, data["official"]),), safety, "fix-name")


def _name(framework: Framework, number: int) -> str:
    return next((name for name, one in framework.names() if one == number), "")
