"""Tables without ruling lines: columns by white space that runs down through all lines, rows by how they begin.

What is not plain is no table: then its lines are read as paragraphs, in which no plan is found.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from ita_lint.formats.layout.lattice import Grid
from ita_lint.formats.layout.lines import Line
from ita_lint.formats.layout.tables import Lattice, beginning
from ita_lint.thai.spelling import key

#: A line of at least so many pieces may be the heading of a table.
LEAST_COLUMNS = 4
#: Pieces of a line are parted by so many heights of its letters, columns by so many.
_PIECES, _COLUMNS = 1.5, 0.8
#: A line so many times further from the one above than lines usually are begins a row.
_APART = 1.4
#: How often a beginning or a gap must be met to tell rows.
_OFTEN = 2

Span = tuple[float, float]


def aligned(lines: Sequence[Line], above: Lattice | None) -> Grid | None:
    """Return the grid of the table that `lines` of one page make, None if there is none.

    `above` is such a table at the end of the page before, whose columns may go on.
    """
    pieces = [list(_pieces(line)) for line in lines]
    if above and pieces and _inside(pieces[0], above.grid.xs):
        half = _COLUMNS * lines[0].height
        columns = [(left + half, right - half) for left, right in pairwise(above.grid.xs)]
        end, spans = _reach(lines, pieces, 0, columns)
        rows = [at for at, told in _begun(lines[:end], spans[0]).items() if told == above.beginning]
        return _grid(lines[:end], above.grid.xs, [*rows, *_after_heading(lines[:end], above)])
    start = next((at for at, line in enumerate(pieces) if len(line) >= LEAST_COLUMNS), len(lines))
    if start == len(lines):
        return None
    end, spans = _reach(lines, pieces, start, pieces[start])
    rows = _rows(lines[start:end], spans[0])
    xs = [spans[0][0] - 1, *((left[1] + right[0]) / 2 for left, right in pairwise(spans)), spans[-1][1] + 1]
    return _grid(lines[start:end], xs, rows) if rows else None


def is_row(line: Line, columns: int = LEAST_COLUMNS - 1) -> bool:
    """Whether a line looks like one of a table: in at least so many pieces that stand wide apart."""
    return len(list(_pieces(line))) >= columns


def _after_heading(lines: Sequence[Line], above: Lattice) -> Iterator[int]:
    """Yield the number of the line after the heading of the table `above`, if it is repeated at the top of `lines`."""
    heading = sorted("".join(slot.key for slot in above.rows[0]))
    for end in range(1, len(lines)):
        told = sorted("".join(key(line.string) for line in lines[:end]))
        if told == heading:
            yield end
        if len(told) >= len(heading):
            return


def _grid(lines: Sequence[Line], xs: list[float], rows: list[int]) -> Grid:
    """Return the grid with the edges `xs` of columns, whose rows begin at the first line and at those of `rows`."""
    edges = sorted({0, *rows})
    inner = ((lines[at - 1].middle + lines[at].middle) / 2 for at in edges[1:])
    ys = [lines[0].middle - lines[0].height, *inner, lines[-1].middle + lines[-1].height]
    width = len(xs) - 1
    return Grid(xs, ys, [list(range(row * width, row * width + width)) for row in range(len(edges))], ruled=False)


def _inside(pieces: list[Span], xs: list[float]) -> bool:
    """Whether each of `pieces` stands in one column with the edges `xs`."""
    return all(any(left <= one[0] and one[1] <= right for left, right in pairwise(xs)) for one in pieces)


def _reach(lines: Sequence[Line], pieces: list[list[Span]], start: int, spans: list[Span]) -> tuple[int, list[Span]]:
    """Return the number of the line before which a table ends, and what its columns cover: `spans` and more.

    It ends where a line would close the white space between two columns.
    """
    end, least = start, len(spans)
    while end < len(lines):
        grown = list(_united([*spans, *pieces[end]], lines[end].height))
        if len(grown) < least:
            break
        spans, end = grown, end + 1
    return end, spans


def _pieces(line: Line) -> Iterator[Span]:
    """Yield where the pieces of a line begin and end that wide gaps part."""
    start = end = None
    for char, (left, _, right, _) in zip(line.string, line.boxes, strict=True):
        if char.isspace():
            continue
        if start is not None and end is not None and left - end > _PIECES * line.height:
            yield start, end
            start = None
        start, end = left if start is None else start, right if end is None else max(end, right)
    if start is not None and end is not None:
        yield start, end


def _united(spans: Iterable[Span], height: float) -> Iterator[Span]:
    """Yield from left to right what `spans` cover; gaps too narrow for columns are covered."""
    start = end = None
    for left, right in sorted(spans):
        if start is not None and end is not None and left - end > _COLUMNS * height:
            yield start, end
            start = end = None
        start, end = left if start is None else start, right if end is None else max(end, right)
    if start is not None and end is not None:
        yield start, end


def _rows(lines: Sequence[Line], first: Span) -> list[int]:
    """Return the numbers of the lines with which rows begin, none if that is not sure.

    They begin alike in the first column, or stand apart from the line above.
    """
    begun = _begun(lines, first)
    often = Counter(begun.values()).most_common(1)
    if often and often[0][1] >= _OFTEN:
        return [at for at, told in begun.items() if told == often[0][0]]
    pitches = [two.middle - one.middle for one, two in pairwise(lines)]
    apart = [at for at, pitch in enumerate(pitches, 1) if pitch > _APART * median(pitches) and at in begun]
    return apart if len(apart) >= _OFTEN else []


def _begun(lines: Sequence[Line], first: Span) -> dict[int, str]:
    """Return for the lines with text in the first column how they begin there."""
    found = dict[int, str]()
    for at, line in enumerate(lines):
        own = zip(line.string, line.boxes, strict=True)
        told = key("".join(char for char, box in own if first[0] - 1 <= box[0] <= first[1] + 1))
        if told:
            found[at] = beginning(told)
    return found
