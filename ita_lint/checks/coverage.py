"""Whether the plan has one part for each indicator of its year, in order."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from ita_lint.checks._indicators import alike, by_indicator, in_digits_of, named, numbered, sure, title
from ita_lint.checks._treated import left, passed_over
from ita_lint.model.findings import Finding, Related, Skipped
from ita_lint.model.framework import Framework
from ita_lint.model.plan import FIELDS, Plan, Row
from ita_lint.thai.digits import like
from ita_lint.thai.spelling import key


def missing_indicator(plan: Plan, framework: Framework, params: Mapping[str, Any]) -> Iterator[Finding | Skipped]:
    """Find indicators of the year that no row is about; a plan by theme need not go through the indicators."""
    if plan.layout == "theme":
        return
    if not by_indicator(plan, framework, params["share"]):
        yield Skipped("skipped-layout")
        return
    if any(not table.columns for table in plan.tables):
        yield Skipped("skipped-unread")
        return
    for number in _missing(plan, framework):
        before = [row for row in plan.rows if (sure(row, framework) or number) < number]
        place = max(before, key=lambda row: sure(row, framework) or 0, default=plan.rows[0])
        indicator = framework.indicator(number)
        data = {"number": in_digits_of(plan, number), "name": indicator.name if indicator else ""}
        yield Finding("missing", title(place), data)


def duplicate_indicator(plan: Plan, framework: Framework) -> Iterator[Finding]:
    """Find a second row for an indicator, unless the rows give it one measure after the other."""
    if plan.layout == "theme":
        return
    missing = bool(_missing(plan, framework))
    rows = dict[int, list[tuple[int, Row]]]()
    for place, row in enumerate(plan.rows):
        number = sure(row, framework)
        if number is not None:
            rows.setdefault(number, []).append((place, row))
    for same in rows.values():
        for (place, row), (later, other) in pairwise(same):
            goes_on = (
                later == place + 1 and _another_measure(row, other) and not (missing and _own_analysis(row, other))
            )
            if not goes_on:
                yield Finding("repeated", title(other), related=(Related(title(same[0][1]), "first"),))


def unknown_indicator(plan: Plan, framework: Framework, params: Mapping[str, Any]) -> Iterator[Finding | Skipped]:
    """Find numbers that the year does not have, and names that are like no indicator's."""
    if plan.layout == "theme":
        return
    strange = {id(row): row.name for row in plan.rows if _has_strange_name(row, framework, params["likeness"])}
    if not by_indicator(plan, framework, params["share"]) or len(strange) > params["share"] * len(plan.rows):
        yield Skipped("skipped-scheme")
        return
    numbers = [indicator.number for indicator in framework.indicators]
    for row in plan.rows:
        data = {
            "year": in_digits_of(plan, framework.year),
            "first": in_digits_of(plan, min(numbers)),
            "last": in_digits_of(plan, max(numbers)),
        }
        if row.number and numbered(row, framework) is None:
            yield Finding("number", row.number.span, data)
        elif name := strange.get(id(row)):
            yield Finding("name", name, data)


def indicator_order(plan: Plan, framework: Framework, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find rows that stand out of the order of the indicators; one finding for all of them."""
    if plan.layout == "theme":
        return
    order = dict[int, Row]()
    for row in plan.rows:
        number = sure(row, framework)
        if number is not None:
            order.setdefault(number, row)
    if _has_an_order(order, framework, params["fewest"]):
        return
    first, *more = [number for number in order if number not in _longest_rising(list(order))]
    data = {"place": in_digits_of(plan, max((number for number in order if number < first), default=0))}
    yield Finding(
        "misplaced" if first > min(order) else "not-first",
        title(order[first]),
        data,
        related=tuple(Related(title(order[number]), "also") for number in more),
    )


def missing_theme(plan: Plan, framework: Framework) -> Iterator[Finding | Skipped]:
    """Find themes of the year that no row of a plan by theme stands under."""
    named = {row.theme.value: row.theme for row in reversed(plan.rows) if row.theme}
    if plan.layout != "theme":
        return
    if not framework.themes or not named or any(not table.columns for table in plan.tables):
        reason = "skipped-unknown" if not framework.themes else "skipped-unnamed" if not named else "skipped-unread"
        yield Skipped(reason, {"year": framework.year})
        return
    for number, name in enumerate(framework.themes, 1):
        if number not in named:
            before = max((one for one in named if one < number), default=min(named))
            place = named[before].span
            yield Finding("missing", place, {"number": like(number, place.excerpt), "name": name})


def weaker_item_untreated(plan: Plan, framework: Framework, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find items with low scores that no row takes up, while stronger ones of the same indicator are."""
    for one in left(plan, framework, params):
        example = one.items[0][1].excerpt
        data = {
            "items": like(", ".join(code for code, _ in one.items), example),
            "taken": like(one.taken, example),
            "least": like(f"{one.least:g}", example),
        }
        yield Finding("weaker", title(one.row), data, related=tuple(Related(at, "score") for _, at in one.items))
    for row in plan.rows:
        for ref, item in passed_over(row, framework, params):
            sure = item.confidence in params["trusted"]
            yield Finding(
                "untold" if sure else "untold-unsure", ref.span, {"item": ref.span.excerpt, "title": item.title}
            )


def _missing(plan: Plan, framework: Framework) -> list[int]:
    """Return the indicators that no row is about; a row that says nothing clear may be the one its neighbours leave."""
    known = [sure(row, framework) for row in plan.rows]
    said = {one for row in plan.rows for one in (numbered(row, framework), named(row, framework), row.indicator)}
    missing = [one.number for one in framework.indicators if one.number not in said]
    for place, (row, number) in enumerate(zip(plan.rows, known, strict=True)):
        if number is None and named(row, framework) is None and numbered(row, framework) is None:
            before, after = (known[at] if 0 <= at < len(known) else None for at in (place - 1, place + 1))
            left = [one for one in missing if one in ((before or -1) + 1, (after or -1) - 1)]
            missing = [one for one in missing if one not in left[:1]]
    return missing


def _another_measure(row: Row, other: Row) -> bool:
    """Whether the second row brings another measure, or none of its own."""
    if row.measure is None or other.measure is None or row.measure is other.measure or other.measure.blank:
        return row.steps_cell is not None and other.steps_cell is not None and not _same(row, other, "steps")
    return not _same(row, other, "measure")


def _own_analysis(row: Row, other: Row) -> bool:
    """Whether each of the rows has an analysis, and not the same."""
    filled = all(cell is not None and not cell.blank for cell in (row.analysis, other.analysis))
    return filled and not _same(row, other, "analysis")


def _same(row: Row, other: Row, field: str) -> bool:
    one, two = row.cell(field), other.cell(field)
    return bool(one and two and key(one.text.string) == key(two.text.string))


def _has_strange_name(row: Row, framework: Framework, least: float) -> bool:
    """Whether a row with content has a name that is like that of no indicator."""
    filled = sum(bool(cell and not cell.blank) for cell in map(row.cell, FIELDS[1:]))
    if row.name is None or filled <= 1 or named(row, framework) is not None:
        return False
    return all(alike(row, one.number, framework) < least for one in framework.indicators)


def _has_an_order(order: Mapping[int, Row], framework: Framework, fewest: int) -> bool:
    """Whether the rows follow some order: by number, up or down, by instrument, or by score."""
    numbers = list(order)
    if numbers == sorted(numbers):
        return True
    if len(numbers) < fewest:
        return False
    scores = [min((one.value for one in row.scores if one.value is not None), default=-1.0) for row in order.values()]
    by_score = len(set(scores)) >= fewest and -1.0 not in scores and _monotonic(scores)
    return numbers == sorted(numbers, reverse=True) or _by_instrument(numbers, framework) or by_score


def _monotonic(values: Sequence[float]) -> bool:
    return list(values) in (sorted(values), sorted(values, reverse=True))


def _by_instrument(numbers: list[int], framework: Framework) -> bool:
    """Whether the rows go instrument by instrument, in whatever order of these, and up inside each."""
    kinds = [one.instrument for number in numbers if (one := framework.indicator(number))]
    blocks = 1 + sum(left != right for left, right in pairwise(kinds))
    steps = zip(pairwise(numbers), pairwise(kinds), strict=True)
    return blocks == len(set(kinds)) and all(left < right for (left, right), (a, b) in steps if a == b)


def _longest_rising(numbers: list[int]) -> list[int]:
    """Return the longest rising choice of `numbers`; of equal ones, that which keeps the earlier numbers."""
    best = list[list[int]]()
    for number in numbers:
        before = max((run for run in best if run[-1] < number), key=len, default=[])
        best.append([*before, number])
    return max(best, key=len)
