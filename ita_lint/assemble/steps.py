"""The steps in a cell: numbered inside the text, line by line or by the file's own lists, lettered, or neither."""

from collections.abc import Iterator, Sequence

from ita_lint.assemble.asides import Body, before_first, inside
from ita_lint.assemble.letters import lettered
from ita_lint.assemble.lines import Lines, Words, read_lines
from ita_lint.assemble.markers import Marker, find_markers
from ita_lint.assemble.numbering import numbered
from ita_lint.assemble.unnumbered import Item, unnumbered
from ita_lint.model.document import Cell
from ita_lint.model.plan import Step
from ita_lint.model.text import Span, Text

Taken = Sequence[tuple[Marker, int]]


def read_steps(cell: Cell, words: Words) -> tuple[Step, ...]:
    """Return the steps of `cell` in reading order; `words` are the lists of `rules/vocabulary/steps.yaml`.

    A cell that is empty or holds only a dash has none. What stands before the first number belongs to no step, unless
    the first number shows that a step without one stands there.
    """
    lines = read_lines(cell)
    if not any(char.isalnum() for char in lines.plain) or lines.plain.strip() in words["nothing"]:
        return ()
    taken = list(numbered(list(find_markers(lines, words)))) or [(marker, 0) for marker in lettered(lines, words)]
    if not taken:
        return tuple(_unnumbered(cell.text, item, 0) for item in unnumbered(lines, words))
    return tuple(_steps(cell.text, lines, taken, words))


def _steps(text: Text, lines: Lines, taken: Taken, words: Words) -> Iterator[Step]:
    first = taken[0][0]
    if len(first.path) == 1 and first.value > 1:
        for item in before_first(lines, first.start, first.value - 1, words):
            yield _unnumbered(text, item, 0)
    bodies = _bodies(taken, len(lines.plain))
    for (marker, series), body, items in zip(taken, bodies, inside(lines, bodies, words), strict=True):
        yield _numbered(text, lines, marker, series, items[0].start if items else body.end)
        for item in items:
            yield _unnumbered(text, item, series)


def _bodies(taken: Taken, length: int) -> list[Body]:
    """Return what follows each number; the heading of a further list ends the body before it."""
    found = list[Body]()
    for index, (marker, series) in enumerate(taken):
        following = taken[index + 1] if index + 1 < len(taken) else None
        end = length
        if following:
            heading = following[0].heading if following[1] != series else None
            end = following[0].start if heading is None else heading
        found.append(Body(marker.end, end, _skipped(taken, index)))
    return found


def _skipped(taken: Taken, index: int) -> int | None:
    """Return how many numbers are missing between a number and the next of the same list, None after its last."""
    (marker, series), rest = taken[index], taken[index + 1 : index + 2]
    if not rest or rest[0][1] != series:
        return None
    following = rest[0][0].path
    return max(0, following[0] - marker.path[0] - 1) if len(following) == 1 else 0


def _numbered(text: Text, lines: Lines, marker: Marker, series: int, end: int) -> Step:
    computed = marker.style == "="
    return Step(
        path=marker.path,
        marker=None if computed else Span(text, marker.start, marker.end),
        number=None if computed else Span(text, *marker.digits),
        body=Span(text, *lines.trimmed(marker.end, end)),
        style="" if computed else marker.style,
        computed=computed,
        series=series,
    )


def _unnumbered(text: Text, item: Item, series: int) -> Step:
    bullet = Span(text, item.start, item.start + 1) if item.words > item.start else None
    return Step((), bullet, None, Span(text, item.words, item.end), item.style, series=series)
