"""From the ruling lines of a page to the grids of its tables.

Lines that lie on one another are one; lines that touch belong to one table. Where no line parts two neighbours of a
table's grid they are one merged cell.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ita_lint.model.spots import Box

#: Lines that are no further apart are one (double borders), and lines that come so near touch (points).
NEAR = 3.5
#: A line must be at least so long (points).
SHORTEST = 6.0
#: A page on which more lines may touch is a drawing, not a table.
MOST_TOUCHES = 60_000
MOST_POSITIONS = 40_000


class Rule(NamedTuple):
    """A line at `at` (its y if it lies, its x if it stands) from `start` to `end`."""

    at: float
    start: float
    end: float


class Grid(NamedTuple):
    """A table's grid: the edges of columns and rows, for each position its cell's number, and if lines were drawn."""

    xs: list[float]
    ys: list[float]
    rows: list[list[int]]
    ruled: bool = True

    @property
    def box(self) -> Box:
        """The outer edges."""
        return self.xs[0], self.ys[0], self.xs[-1], self.ys[-1]

    def cell_at(self, x: float, y: float) -> int | None:
        """Return the number of the cell around a point, None outside."""
        row, column = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1
        inside = 0 <= row < len(self.rows) and 0 <= column < len(self.xs) - 1
        return self.rows[row][column] if inside else None


def grids(rulings: Iterable[Box]) -> list[Grid] | None:
    """Return the grids of a page from the smallest to the largest, None if the page is a drawing."""
    lying, standing = list[Rule](), list[Rule]()
    for left, top, right, bottom in rulings:
        if bottom - top <= NEAR:
            lying.append(Rule((top + bottom) / 2, left, right))
        if right - left <= NEAR:
            standing.append(Rule((left + right) / 2, top, bottom))
    lying, standing = list(_merged(lying)), list(_merged(standing))
    if len(lying) * len(standing) > MOST_TOUCHES:
        return None
    lying = [one for one in lying if sum(_touch(one, other) for other in standing) > 1]
    standing = [one for one in standing if any(_touch(other, one) for other in lying)]
    whole = [grid for part in _parts(lying, standing) if (grid := _grid(*part))]
    parts = (_without_slivers(table) for grid in whole for table in _stacked(grid))
    return sorted((grid for grid in parts if grid), key=_area)


def _area(grid: Grid) -> float:
    left, top, right, bottom = grid.box
    return (right - left) * (bottom - top)


def _merged(rules: list[Rule]) -> Iterator[Rule]:
    """Yield the lines of `rules`, those that lie on one another as one, all near one another at the same `at`."""
    near = list[Rule]()
    for rule in [*sorted(rules), None]:
        if near and (rule is None or rule.at - near[0].at > NEAR):
            yield from _joined(near)
            near = []
        if rule:
            near.append(rule)


def _joined(near: list[Rule]) -> Iterator[Rule]:
    at = near[len(near) // 2].at
    stretches = list[list[float]]()
    for rule in sorted(near, key=lambda one: one.start):
        if stretches and rule.start <= stretches[-1][1] + NEAR:
            stretches[-1][1] = max(stretches[-1][1], rule.end)
        else:
            stretches.append([rule.start, rule.end])
    yield from (Rule(at, start, end) for start, end in stretches if end - start >= SHORTEST)


def _touch(lying: Rule, standing: Rule) -> bool:
    across = lying.start - NEAR <= standing.at <= lying.end + NEAR
    return across and standing.start - NEAR <= lying.at <= standing.end + NEAR


def _parts(lying: list[Rule], standing: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Yield the lines that hang together, lying and standing."""
    groups = _Groups(len(lying) + len(standing))
    for number, one in enumerate(lying):
        for other, two in enumerate(standing, len(lying)):
            if _touch(one, two):
                groups.unite(number, other)
    parts = dict[int, tuple[list[Rule], list[Rule]]]()
    for number, rule in enumerate((*lying, *standing)):
        parts.setdefault(groups.first(number), ([], []))[number >= len(lying)].append(rule)
    yield from parts.values()


def _grid(lying: list[Rule], standing: list[Rule]) -> Grid | None:
    lying, standing = [*lying, *_open(standing, lying)], [*standing, *_open(lying, standing)]
    xs, ys = sorted({rule.at for rule in standing}), sorted({rule.at for rule in lying})
    height, width = len(ys) - 1, len(xs) - 1
    if height < 1 or width < 1 or height * width > MOST_POSITIONS or height * width == 1:
        return None
    groups = _Groups(height * width)
    parts_columns, parts_rows = _at(standing), _at(lying)
    for row in range(height):
        middle = (ys[row] + ys[row + 1]) / 2
        for column in range(1, width):
            if not _covers(parts_columns[xs[column]], middle):
                groups.unite(row * width + column - 1, row * width + column)
    for column in range(width):
        middle = (xs[column] + xs[column + 1]) / 2
        for row in range(1, height):
            if not _covers(parts_rows[ys[row]], middle):
                groups.unite((row - 1) * width + column, row * width + column)
    rows = [[groups.first(row * width + column) for column in range(width)] for row in range(height)]
    return Grid(xs, ys, rows)


def _without_slivers(grid: Grid) -> Grid | None:
    """Return the grid without the columns and rows too narrow for letters, which part cells with lines of their own."""
    xs, columns = _wide(grid.xs)
    ys, lines = _wide(grid.ys)
    return (
        Grid(xs, ys, [[grid.rows[row][column] for column in columns] for row in lines]) if columns and lines else None
    )


def _wide(edges: list[float]) -> tuple[list[float], list[int]]:
    """Return the edges of the stretches between `edges` that are wide enough, and which stretches those are."""
    kept = [at for at, (start, end) in enumerate(pairwise(edges)) if end - start >= SHORTEST]
    return [*(edges[at] for at in kept), *(edges[at + 1] for at in kept[-1:])], kept


def _stacked(grid: Grid) -> Iterator[Grid]:
    """Yield the tables that stand on one another in a grid: where the columns change and no cell reaches across.

    A row of one cell is the title of what is below it.
    """
    start, known = 0, set[int]()
    for number, row in enumerate(grid.rows):
        edges = {at for at in range(1, len(row)) if row[at - 1] != row[at]}
        if known <= edges or edges <= known:
            known |= edges
            continue
        top = number
        while top - 1 > start and len(set(grid.rows[top - 1])) == 1:
            top -= 1
        if top > start and not set(grid.rows[top - 1]) & set(grid.rows[top]):
            yield _cut(grid, start, top)
            start, known = top, edges
        else:
            known |= edges
    yield _cut(grid, start, len(grid.rows))


def _cut(grid: Grid, start: int, end: int) -> Grid:
    """Return the rows `start` up to `end` of a grid with the columns that they have."""
    rows = grid.rows[start:end]
    kept = [at for at in range(len(rows[0])) if at == 0 or any(row[at - 1] != row[at] for row in rows)]
    xs = [*(grid.xs[at] for at in kept), grid.xs[-1]]
    return Grid(xs, grid.ys[start : end + 1], [[row[at] for at in kept] for row in rows])


def _open(rules: list[Rule], across: list[Rule]) -> Iterator[Rule]:
    """Yield the edges that were not drawn: where two or more of `rules` reach over the outermost lines across them."""
    least, most = min(rule.at for rule in rules), max(rule.at for rule in rules)
    first, last = min(rule.at for rule in across), max(rule.at for rule in across)
    before = [rule.start for rule in rules if rule.start < first - SHORTEST]
    after = [rule.end for rule in rules if rule.end > last + SHORTEST]
    if len(before) > 1:
        yield Rule(min(before), least, most)
    if len(after) > 1:
        yield Rule(max(after), least, most)


def _at(rules: list[Rule]) -> dict[float, list[Rule]]:
    found = dict[float, list[Rule]]()
    for rule in rules:
        found.setdefault(rule.at, []).append(rule)
    return found


def _covers(rules: list[Rule], point: float) -> bool:
    return any(rule.start <= point <= rule.end for rule in rules)


class _Groups:
    """Numbers that are united step by step; each group is known by its least number."""

    def __init__(self, count: int) -> None:
        self._above = list(range(count))

    def first(self, number: int) -> int:
        """Return the least number of the group that `number` is in."""
        while self._above[number] != number:
            self._above[number] = number = self._above[self._above[number]]
        return number

    def unite(self, one: int, other: int) -> None:
        """Make one group of the groups of two numbers."""
        one, other = sorted((self.first(one), self.first(other)))
        self._above[other] = one
