"""From edits of spans to changes at places: what each format needs to write edits back."""

from collections.abc import Iterable
from typing import NamedTuple

from ita_lint.formats import refusals
from ita_lint.model.findings import Edit, Mending, Renumber
from ita_lint.model.place import Place
from ita_lint.model.text import Span


class Change(NamedTuple):
    """Put `new` in the place of the characters `start` up to `end`, counted from the beginning of `place`."""

    place: Place
    start: int
    end: int
    new: str


def parted(edits: Iterable[Mending]) -> tuple[list[Edit], list[Renumber]]:
    """Return what changes characters and what changes numbers that the file counts, each in order."""
    every = list(edits)
    return [one for one in every if isinstance(one, Edit)], [one for one in every if isinstance(one, Renumber)]


def changes(edits: Iterable[Mending]) -> list[Change]:
    """Return the changes of `edits`, which must not overlap, in reading order.

    An edit over several places puts what is new at the first of them and takes the characters of the others away.
    Raises UsageError for a number that the file counts: whoever can change that takes it out first (`parted`).
    """
    texts, numbers = parted(edits)
    if numbers:
        raise refusals.not_renumbered()
    found = [change for edit in texts for change in _changes(edit)]
    return sorted(found, key=lambda one: (one.place.order, one.start, one.end))


def _changes(edit: Edit) -> list[Change]:
    found, new = list[Change](), edit.new
    for place, start, end in stretches(edit.span):
        found.append(Change(place, start, end, new))
        new = ""
    return found


def stretches(span: Span) -> list[tuple[Place, int, int]]:
    """Return the places that `span` runs over, each with the offsets of its characters there; at least one."""
    parts, found, at = span.text.parts, list[tuple[Place, int, int]](), span.start
    index = parts.index(span.text.part_at(span.start))
    while True:
        stop = min(span.end, parts[index + 1].offset) if index + 1 < len(parts) else span.end
        found.append((parts[index].place, at - parts[index].offset, stop - parts[index].offset))
        at, index = stop, index + 1
        if at >= span.end:
            return found
