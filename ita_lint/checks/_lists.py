"""The lists of steps in a plan, and the writing of their numbers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from ita_lint.model.findings import Edit, Mending, Renumber
from ita_lint.model.plan import Plan, Row, Step
from ita_lint.model.text import Span
from ita_lint.thai.digits import like
from ita_lint.thai.signs import signed


class Siblings(NamedTuple):
    """Steps of one level that follow one another: those of a measure, or those below one step.

    `below` gives by place in `steps` the steps of lower levels. A list that is not `whole` is numbered below a number
    that stands elsewhere, and may begin anywhere.
    """

    steps: Sequence[Step]
    below: Mapping[int, Sequence[Step]]
    whole: bool = True

    @property
    def values(self) -> list[int | None]:
        """The numbers at the list's own level, None for a step without one."""
        return [step.path[-1] if step.path else None for step in self.steps]

    def before(self, index: int) -> Step:
        """Return the last numbered step before `index`."""
        return next(step for step in reversed(self.steps[:index]) if step.path)


def rows(plan: Plan) -> Iterator[Row]:
    """Yield the rows with steps, those that share a merged cell once."""
    seen = set[int]()
    for row in plan.rows:
        if row.steps and id(row.steps[0].body.text) not in seen:
            seen.add(id(row.steps[0].body.text))
            yield row


def lists(plan: Plan) -> Iterator[Siblings]:
    """Yield all lists of steps of the plan, of every level."""
    before: Row | None = None
    for row in rows(plan):
        yield from siblings(row.steps, begun=before is not None and _goes_on(before, row))
        before = row


def _goes_on(before: Row, row: Row) -> bool:
    """Whether the steps of `row` go on with those `before`: an indicator's steps over several rows are one list."""
    same = row.item is None and row.indicator in (None, before.indicator)
    last = next((step.path[0] for step in reversed(before.steps) if step.path), None)
    return same and last is not None and row.steps[0].path == (last + 1,)


def siblings(steps: Sequence[Step], *, begun: bool = False) -> Iterator[Siblings]:
    """Yield the lists in the steps of one row: each series, then the lists below its steps.

    The first is not whole if it was `begun` in the row before.
    """
    groups = dict[tuple[object, ...], list[Step]]()
    below = dict[tuple[object, ...], dict[int, list[Step]]]()
    head: int | None = None
    for index, step in enumerate(steps):
        if len(step.path) <= 1:
            head = index
            groups.setdefault((step.series, None, ()), []).append(step)
        else:
            groups.setdefault((step.series, head, step.path[:-1]), []).append(step)
            main = (step.series, None, ())
            below.setdefault(main, {}).setdefault(len(groups.get(main, ())) - 1, []).append(step)
    for kind, group in groups.items():
        whole = (kind[1] is not None or kind[2] == ()) and not (begun and group[0] is steps[0])
        yield Siblings(group, below.get(kind, {}), whole)


def written(step: Step, number: int) -> str:
    """Return `number` as the number of `step` would be written, with the levels before it ("๑.๒")."""
    above, dot, own = step.number.excerpt.rpartition(".") if step.number else ("", "", "")
    return above + dot + signed(number, own)


def renumbered(group: Siblings, right: Mapping[int, int]) -> tuple[Mending, ...]:
    """Return the edits that give the steps at the places of `right` those numbers, and carry the levels below along.

    Numbers that the file computes are not typed but counted anew; those below them follow by themselves.
    """
    edits = list[Mending]()
    for place, number in right.items():
        step = group.steps[place]
        if step.path[-1] == number:
            continue
        if step.computed:
            edits.append(Renumber(step.body.sub(0, 0), number, step.path[-1]))
        elif step.number:
            edits.append(Edit(step.number, written(step, number)))
        edits += _carried(step, group.below.get(place, ()), number)
    return tuple(edits)


def _carried(parent: Step, below: Sequence[Step], number: int) -> Iterator[Edit]:
    for step in below:
        if step.number and step.path[0] == parent.path[0]:
            old = step.number.excerpt
            yield Edit(step.number, like(number, old) + old[old.index(".") :])


def styled(number: str, model: Step) -> str:
    """Return `number` with the punctuation and in the digits or letters of the number of `model`."""
    if model.marker is None or model.number is None:
        raise ValueError(model)
    string = model.marker.text.string
    head, tail = string[model.marker.start : model.number.start], string[model.number.end : model.marker.end]
    return head + signed(number, model.number.excerpt) + tail


def gap_after(model: Step) -> str:
    """Return the blanks between the number of `model` and its text, one for a line break."""
    end = model.marker.end if model.marker else model.body.start
    gap = model.body.text.string[end : model.body.start]
    return " " if "\n" in gap else gap


def has_words(step: Step) -> bool:
    """Whether a step says anything: a dash or dots say nothing."""
    return any(char.isalnum() for char in step.body.excerpt)


def place_of(step: Step) -> Span:
    """Return what shows a step's number: its marker, or where nothing is written its text."""
    return step.marker or step.body
