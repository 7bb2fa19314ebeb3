"""The tables of a PDF: grids with the lines in their cells, and what a page break cut joined again."""

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise, zip_longest

from ita_lint.formats.layout.lattice import Grid
from ita_lint.formats.layout.lines import Line, Texts, begins_item, paragraphs
from ita_lint.formats.layout.runs import Run
from ita_lint.model.document import Cell, Table
from ita_lint.model.spots import Box
from ita_lint.thai.broken import MARKS
from ita_lint.thai.spelling import key

#: Edges of columns on two pages that are no further apart (points) are the same.
_SAME_EDGE = 4.0
#: The least and the most distance between the edges of a cell and its text; it is the same on both sides.
_PADDING, _WIDEST_PADDING = 2.0, 6.0
#: A cell whose text goes on over a page ends at most so many heights above the last line of its row; where the table
#: does not tell how rows begin, with that line, and then all such cells leave less than this part of their width free.
_FEW_LINES, _LAST_LINE, _FREE = 5.0, 1.5, 0.3
#: Cells of which so many letters are the same begin alike, and so many rows that begin alike tell how rows begin.
_LIKE, _OFTEN, _MOST = 4, 2, 2 / 3
#: So many rows at the top of a table may be repeated on each page.
_MOST_REPEATED = 4


class Slot:
    """A cell: the box that it begins in, and its lines on all the pages that it stands on."""

    def __init__(self, page: int, box: Box) -> None:
        """Begin a cell without text."""
        self.page, self.box = page, box
        self.lines = list[Line]()

    @property
    def key(self) -> str:
        """What stands in it, as cells are compared."""
        return key("".join(line.string for line in self.lines))

    @property
    def room(self) -> tuple[float, float]:
        """Where its lines may begin and end."""
        used = min((line.left for line in self.lines), default=0.0) - self.box[0]
        padding = min(max(used, _PADDING), _WIDEST_PADDING)
        return self.box[0] + padding, self.box[2] - padding

    def reaches(self, page: int, foot: float, heights: float) -> bool:
        """Whether the text of the cell reaches down to the line `foot` of a page, or so many heights above it."""
        last = self.lines[-1] if self.lines else None
        return last is not None and last.page == page and foot - last.middle <= heights * last.height

    def leaves_room(self, below: "Slot") -> bool:
        """Whether the first line of `below` would stand beside the last one of this cell."""
        first = below.lines[0]
        return not begins_item(first) and first.right - first.left < self.room[1] - self.lines[-1].right

    def left_free(self, below: "Slot") -> float:
        """How much room (points) is left where the text goes on in `below`: none before a list item."""
        return 0.0 if begins_item(below.lines[0]) else self.room[1] - self.lines[-1].right


class Lattice:
    """A table, or the part of it on one page; a merged cell is the same slot wherever it stands."""

    def __init__(self, page: int, grid: Grid) -> None:
        """Begin a table of empty cells."""
        self.grid = grid
        slots = dict[int, Slot]()
        for (top, bottom), row in zip(pairwise(grid.ys), grid.rows, strict=True):
            for (left, right), number in zip(pairwise(grid.xs), row, strict=True):
                old = slots.get(number)
                if old is None:
                    slots[number] = Slot(page, (left, top, right, bottom))
                else:
                    old.box = (*old.box[:2], max(right, old.box[2]), max(bottom, old.box[3]))
        self.slots = slots
        self.rows = [[slots[number] for number in row] for row in grid.rows]

    def takes(self, below: "Lattice") -> bool:
        """Take the rows of the part on the next page, if it is one: without the heading rows that are repeated.

        The row that the page break cut is one row again.
        """
        own, other = self.grid.xs, below.grid.xs
        edges = zip(own, other, strict=False)
        if len(own) != len(other) or any(abs(one - two) > _SAME_EDGE for one, two in edges):
            return False
        repeated, new = self._repeated(below), below.rows
        if not repeated and any(self._is_heading(row) for row in new[:_MOST_REPEATED]):
            return False
        new = new[repeated:]
        if new and self._is_cut(new):
            if self._begins_row(new):
                self._reach_over(new, self._shared(new))
            else:
                self._goes_on(new)
                new = new[1:]
        elif new:
            self._reach_over(new, {})
        self.rows += new
        return True

    @property
    def beginning(self) -> str:
        """How most of its rows begin."""
        told = Counter(beginning(row[0].key) for row in self.rows if row[0].lines)
        return told.most_common(1)[0][0] if told else ""

    def _repeated(self, below: "Lattice") -> int:
        """Return how many rows at the top of `below` repeat rows at the top of this table."""
        count = 0
        while count < min(_MOST_REPEATED, len(below.rows) - 1) and self._is_heading(below.rows[count]):
            count += 1
        return count

    def _is_heading(self, row: list[Slot]) -> bool:
        """Whether a row reads like one of the first rows of this table."""
        told = [slot.key for slot in row]
        return any(told) and any(told == [slot.key for slot in own] for own in self.rows[:_MOST_REPEATED])

    def _is_cut(self, new: list[list[Slot]]) -> bool:
        """Whether cells of the last row, the first of all, go on in the first row of the next page, of the rows `new`.

        Its first cell is blank, or begins unlike the one above; then each cell that goes on must reach down to the end
        of the page, and break off there unless the row above begins as rows here do and has more than single lines.
        """
        last, first = self.rows[-1], new[0]
        if not any(slot.lines for slot in first):
            return False
        if not first[0].lines:
            return True
        if not last[0].lines or beginning(last[0].key) == beginning(first[0].key):
            return False
        page, foot = self._foot()
        shared = self._shared(new)
        pairs = [(own, slot) for own, slot in zip(last, first, strict=True) if slot.lines]
        cells = [pair for pair in pairs if id(pair[1]) in shared] if id(first[0]) in shared else pairs
        usual = self._begins_as_usual(last[0]) and any(len(slot.lines) > 1 for slot in (*last, *first))
        reach = _FEW_LINES if usual else _LAST_LINE
        return all(own.reaches(page, foot, reach) for own, _ in cells) and (usual or _break_off(cells))

    def _begins_row(self, new: list[list[Slot]]) -> bool:
        """Whether only merged cells go on in the first of `new`, and the others begin a row.

        These stand below cells that ended well before their row did, repeat what is above, or had room beside it.
        """
        page, foot = self._foot()
        shared = self._shared(new)
        if new[0][0].lines and id(new[0][0]) not in shared:
            return False
        pairs = [pair for pair in zip(self.rows[-1], new[0], strict=True) if id(pair[1]) not in shared]
        held = (line for own, _ in pairs for line in own.lines if line.page == page)
        high = any(foot - line.middle > _FEW_LINES * line.height for line in held)
        cells = [(own, slot) for own, slot in pairs if slot.lines]
        if any((high and not own.reaches(page, foot, _FEW_LINES)) or own.key == slot.key for own, slot in cells):
            return True
        return len(cells) > 1 and all(own.leaves_room(slot) for own, slot in cells if own.lines)

    def _foot(self) -> tuple[int, float]:
        """Return the last page of the last row, and where its last line stands there."""
        last = [line for slot in self.rows[-1] for line in slot.lines]
        page = max((line.page for line in last), default=0)
        return page, max((line.middle for line in last if line.page == page), default=0.0)

    def _shared(self, new: list[list[Slot]]) -> dict[int, Slot]:
        """Return the cells above those of the first of `new` that several rows share, on this page or the next."""
        before, after = self.rows[-2:-1] or [[]], new[1:2] or [[]]
        columns = zip_longest(before[0], self.rows[-1], new[0], after[0])
        return {id(slot): own for upper, own, slot, lower in columns if upper is own or lower is slot}

    def _begins_as_usual(self, slot: Slot) -> bool:
        """Whether nearly all rows begin as `slot` does."""
        told = [beginning(row[0].key) for row in self.rows if row[0].lines]
        alike = told.count(beginning(slot.key))
        return alike >= max(_OFTEN, _MOST * len(told))

    def _goes_on(self, new: list[list[Slot]]) -> None:
        """Let the cells of the last row go on in those of the first of `new`, which may reach further down."""
        into = {id(slot): own for own, slot in zip(self.rows[-1], new[0], strict=True)}
        for own, slot in {id(slot): (own, slot) for own, slot in zip(self.rows[-1], new[0], strict=True)}.values():
            own.lines += slot.lines
        for row in new[1:]:
            row[:] = [into.get(id(slot), slot) for slot in row]

    def _reach_over(self, new: list[list[Slot]], shared: dict[int, Slot]) -> None:
        """Let merged cells at the end of a page go on in blank ones at the top of the next, of the rows `new`.

        So do those above `shared` cells with text, if they reach down to the end of the page.
        """
        page, foot = self._foot()
        above = zip(*self.rows[-2:], new[0], strict=True) if len(self.rows) > 1 else ()
        into = {id(slot): own for before, own, slot in above if before is own and not slot.lines}
        for slot in new[0]:
            own = shared.get(id(slot))
            if own and slot.lines and id(slot) not in into and own.reaches(page, foot, _FEW_LINES):
                own.lines += slot.lines
                into[id(slot)] = own
        for row in new:
            row[:] = [into.get(id(slot), slot) for slot in row]

    def table(self, texts: Texts) -> Table:
        """Return the table; rows of which nothing is seen are left out."""
        made = dict[int, Cell]()
        rows = list[tuple[Cell, ...]]()
        for row in self.rows:
            for slot in row:
                if id(slot) not in made:
                    made[id(slot)] = _cell(slot, texts)
            rows.append(tuple(made[id(slot)] for slot in row))
        return Table(tuple(rows))


def beginning(told: str) -> str:
    """Return how a cell with the key `told` begins, the same for all numbers."""
    return "0" if told[:1].isdecimal() else told[:_LIKE]


def _break_off(cells: list[tuple[Slot, Slot]]) -> bool:
    """Whether the text of cells goes on in those below: it leaves little room, and less than the next lines take."""
    free = [own.left_free(below) for own, below in cells]
    needed = [below.lines[0].right - below.lines[0].left for _, below in cells]
    width = sum(own.room[1] - own.room[0] for own, _ in cells)
    return sum(free) < _FREE * width and all(one < other for one, other in zip(free, needed, strict=True))


def _cell(slot: Slot, texts: Texts) -> Cell:
    if not slot.lines:
        return texts.blank(slot.page, slot.box)
    return texts.cell(paragraphs(slot.lines, *slot.room))


def placed(runs: Iterable[Run], grids: list[Grid]) -> Iterator[tuple[Grid | None, int, Run]]:
    """Yield the runs with the grid and the number of the cell that they stand in; a run over cells is cut.

    A mark stands where its letter stands.
    """
    for run in runs:
        first, last = _where(run.boxes[0], grids), _where(run.boxes[-1], grids)
        if first == last:
            yield (*first, run)
        else:
            yield from _cut(run, grids)


def _where(box: Box, grids: list[Grid]) -> tuple[Grid | None, int]:
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    for grid in grids:
        number = grid.cell_at(x, y)
        if number is not None:
            return grid, number
    return None, 0


def _cut(run: Run, grids: list[Grid]) -> Iterator[tuple[Grid | None, int, Run]]:
    start, here = 0, _where(run.boxes[0], grids)
    for at in range(1, len(run.string) + 1):
        there = here if at < len(run.string) and run.string[at] in MARKS else None
        if at < len(run.string) and there is None:
            there = _where(run.boxes[at], grids)
        if there != here:
            yield (*here, Run(run.string[start:at], run.boxes[start:at]))
            start, here = at, there or here
