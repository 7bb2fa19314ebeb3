"""How the steps of a measure are numbered and written."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ita_lint.checks._lists import (
    Siblings,
    gap_after,
    has_words,
    lists,
    place_of,
    renumbered,
    rows,
    styled,
    written,
)
from ita_lint.checks._numbering import Fault, faults, filled
from ita_lint.checks._sameness import sameness
from ita_lint.model.findings import Edit, Finding, Fix, Mending, Related
from ita_lint.model.plan import Plan, Step
from ita_lint.model.text import Span
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.digits import ARABIC, THAI, like
from ita_lint.thai.signs import signed
from ita_lint.thai.spelling import key


def missing_steps(plan: Plan) -> Iterator[Finding]:
    """No step stands in the cell: it is empty, or holds only a dash or bare numbers; a merged cell counts once."""
    seen = set[int]()
    for row in plan.rows:
        cell = row.steps_cell
        if cell is not None and id(cell) not in seen and not any(map(has_words, row.steps)):
            seen.add(id(cell))
            yield Finding("missing", cell.span)


def duplicate_step_number(plan: Plan) -> Iterator[Finding]:
    """Two steps of one list carry the same number; found at the one that is wrong."""
    for group, fault, step, data in _faults(plan, "repeated"):
        other = group.steps[fault.other or 0]
        note = "first" if (fault.other or 0) < fault.index else "again"
        related = (Related(other.number or other.body, note),)
        fix = Fix(renumbered(group, fault.right), "safe")
        yield Finding("repeated", step.number or step.body, data, fix, related)


def step_number_gap(plan: Plan) -> Iterator[Finding]:
    """One or more numbers are left out before a step."""
    for group, fault, step, data in _faults(plan, "gap"):
        last = step.path[-1] - 1
        missing = str(data["expected"]) + ("" if last == fault.expected else f"-{written(step, last)}")
        fix = Fix(renumbered(group, fault.right), "unsafe")
        yield Finding("gap", step.number or step.body, {**data, "missing": missing}, fix)


def step_number_order(plan: Plan) -> Iterator[Finding]:
    """Step numbers that go back without repeating one, or do not begin at 1."""
    for group, fault, step, data in _faults(plan, "start", "backwards", "stray"):
        yield Finding(fault.kind, step.number or step.body, data, Fix(renumbered(group, fault.right), "unsafe"))


def unnumbered_step(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """No number stands before the steps of a list, or before one step of a numbered list."""
    model = next((step for group in lists(plan) for step in group.steps if step.number and len(step.path) == 1), None)
    for group in lists(plan):
        loose = [place for place, step in enumerate(group.steps) if not step.path]
        numbered = [step for step in group.steps if step.path]
        if numbered:
            yield from _without_number(group, loose, next((step for step in numbered if step.number), None))
        elif len(loose) >= params["least"]:
            first, pattern = group.steps[0].body, model or params["pattern"]
            count = like(len(loose), model.number.excerpt if model and model.number else params["pattern"])
            yield Finding("list", first, {"count": count}, _numbering(group, loose, pattern))


def empty_step(plan: Plan) -> Iterator[Finding]:
    """No text follows a step number; sub-steps below it count as text."""
    for row in rows(plan):
        if any(map(has_words, row.steps)):
            for step, following in zip(row.steps, (*row.steps[1:], None), strict=True):
                parent = following is not None and following.path[:-1] == step.path
                if step.path and not has_words(step) and not parent:
                    yield Finding("empty", place_of(step), {"number": _number(step)})


def repeated_step(plan: Plan, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Two steps of one list say the same; found at the later one."""
    for group in lists(plan):
        told = [step for step in group.steps if len(key(step.body.excerpt)) >= params["shortest"]]
        for place, step in enumerate(told):
            for earlier in told[max(0, place - params["reach"]) : place]:
                alike = sameness(earlier.body.excerpt, step.body.excerpt, vocabulary.steps["opposites"], params)
                if alike:
                    data = {"likeness": like(f"{alike:.0f}", step.number.excerpt if step.number else "")}
                    yield Finding("repeated", step.body, data, related=(Related(earlier.body, "first"),))
                    break


def mixed_step_numbering(plan: Plan) -> Iterator[Finding]:
    """Numbers of one list with different punctuation around them; once for each list."""
    for group in lists(plan):
        typed = [step for step in group.steps if step.number]
        styles = Counter(step.style for step in typed)
        if len(styles) > 1:
            usual = next(step for step in typed if step.style == max(styles, key=styles.__getitem__))
            other = [step for step in typed if step.style != usual.style]
            data = {"marker": place_of(other[0]).excerpt, "usual": place_of(usual).excerpt}
            edits = tuple(Edit(place_of(step), _restyled(step, usual)) for step in other)
            related = (Related(place_of(usual), "usual"), *(Related(place_of(step), "also") for step in other[1:]))
            yield Finding("mixed", place_of(other[0]), data, Fix(edits, "safe"), related)


def _faults(plan: Plan, *kinds: str) -> Iterator[tuple[Siblings, Fault, Step, dict[str, object]]]:
    """Yield the faults of these kinds, typed or computed by the file, with the words for their messages."""
    for group in lists(plan):
        for fault in faults(group.values, whole=group.whole):
            step = group.steps[fault.index]
            if fault.kind in kinds:
                data: dict[str, object] = {
                    "number": _number(step),
                    "expected": written(step, fault.expected),
                    "before": _number(group.before(fault.index)) if fault.other is not None and fault.index else "",
                }
                yield group, fault, step, data


def _number(step: Step) -> str:
    return step.number.excerpt if step.number else str(step.path[-1])


def _without_number(group: Siblings, loose: Sequence[int], model: Step | None) -> Iterator[Finding]:
    """Yield the steps at the places of `loose` of a numbered list; one fix numbers them all."""
    right = filled(group.values)
    fix = _numbering(group, loose, model, right) if model else None
    for place in loose:
        number = model.number.excerpt if model and model.number else ""
        yield Finding("item", group.steps[place].body, {"expected": signed(right[place], number)}, fix)


def _numbering(
    group: Siblings, loose: Sequence[int], model: Step | str, right: Mapping[int, int] | None = None
) -> Fix | None:
    """Return the fix that writes numbers like `model` before the steps at `loose`, None where the file's list is."""
    right = right or dict(zip(loose, range(1, len(loose) + 1), strict=True))
    edits = list[Mending](renumbered(group, {place: number for place, number in right.items() if place not in loose}))
    for place in loose:
        step = group.steps[place]
        if step.style and step.marker is None:
            return None
        start = step.marker.start if step.marker else step.body.start
        edits.append(Edit(Span(step.body.text, start, step.body.start), _marker(right[place], model)))
    return Fix(tuple(edits), "safe")


def _marker(number: int, model: Step | str) -> str:
    """Return a number with the punctuation and blanks of a step, or of a pattern such as "๑. "."""
    if isinstance(model, str):
        return like(number, model) + model.lstrip(THAI + ARABIC)
    return styled(str(number), model) + gap_after(model)


def _restyled(step: Step, usual: Step) -> str:
    """Return the marker of `step` with the punctuation of `usual`, apart from the text if that is none."""
    number, marker = step.number, step.marker
    if number is None or marker is None:
        raise ValueError(step)
    new = styled(".".join(map(str, step.path)), usual)
    return new + " " if new[-1].isdigit() and marker.end == step.body.start else new
