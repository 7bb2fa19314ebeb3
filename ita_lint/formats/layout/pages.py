"""The blocks of a PDF in reading order: tables, joined over page breaks, and the paragraphs between them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ita_lint.formats import refusals
from ita_lint.formats.layout.columns import LEAST_COLUMNS, aligned, is_row
from ita_lint.formats.layout.lattice import Grid
from ita_lint.formats.layout.lines import Line, is_gap, lines, paragraphs
from ita_lint.formats.layout.runs import Run
from ita_lint.formats.layout.source import Page
from ita_lint.formats.layout.tables import Lattice, placed

Block = Lattice | list[Line]

#: Headers, footers and page numbers stand in this part of the page's height, at its top and at its bottom.
_MARGIN = 0.1
#: Tables with more lines, and a larger share of them, in which words stand on one another cannot be read.
_FEW, _MOST_OVER = 3, 0.05
#: No heading of a column has more lines.
_HEADING = 6
#: A file that types its spaces has at least so many for each gap without one.
_MOST_GAPS = 5


def blocks(pages: Sequence[Page], grids: Sequence[list[Grid] | None]) -> list[Block]:
    """Return the tables and paragraphs of all pages, whose grids are given; a table over several pages is one.

    Tables without lines are looked for where no page has a line. Page footers that are repeated stand once, at the end.
    Raises UnreadableInput (kind "not-understood").
    """
    found, typed, ruled = list[Block](), _types_spaces(pages), any(grids)
    margins = _Margins(pages, typed=typed)
    for page, drawn in zip(pages, grids, strict=True):
        tables = drawn or [] if ruled else _aligned(page, found, typed=typed)
        own = list(_on(page, tables, margins, typed=typed))
        if own and found and _go_on(found[-1], own[0]):
            del own[0]
        found += own
    _refuse_overprinted(found)
    _refuse_unparted(found)
    _refuse_unread(pages, grids, found, typed=typed)
    return [*found, *margins.footers]


def _refuse_overprinted(found: Sequence[Block]) -> None:
    """Refuse pages on which words stand on one another: text that runs out of its cells is read in the next ones."""
    rows = (row for block in found if isinstance(block, Lattice) for row in block.rows)
    slots = {id(slot): slot for row in rows for slot in row}.values()
    held = [line for slot in slots for line in slot.lines]
    over = [line.page for line in held if line.over]
    if len(over) > max(_FEW, _MOST_OVER * len(held)):
        raise refusals.overprinted(over[0])


def _refuse_unparted(found: Sequence[Block]) -> None:
    """Refuse tables with lines between columns only: there the heading stands in one cell with what is below it."""
    tables = [block for block in found if isinstance(block, Lattice) and len(block.grid.xs) > LEAST_COLUMNS]
    if tables and all(table.grid.ruled and len(table.grid.rows) == 1 for table in tables):
        first = tables[0].rows[0]
        if sum(sum(line.page == slot.page for line in slot.lines) > _HEADING for slot in first) > 1:
            raise refusals.without_lines(first[0].page)


def _refuse_unread(
    pages: Sequence[Page], grids: Sequence[list[Grid] | None], found: Sequence[Block], *, typed: bool
) -> None:
    """Refuse a page without lines that has part of a table: in as many columns as the others, if there are others."""
    tables = [block for block in found if isinstance(block, Lattice)]
    columns = max([LEAST_COLUMNS, *(len(table.grid.xs) - 1 for table in tables)])
    read = {line.page for table in tables for row in table.rows for slot in row for line in slot.lines}
    for page, drawn in zip(pages, grids, strict=True):
        unread = drawn is not None and page.number not in read
        if unread and any(is_row(line, columns) for line in lines(page, page.runs, typed=typed)):
            raise refusals.without_lines(page.number)


class _Margins:
    """The lines at the top and the bottom of the pages that are repeated there; `footers` are those met so far."""

    def __init__(self, pages: Sequence[Page], *, typed: bool) -> None:
        self.footers, self._seen = list[list[Line]](), set[str]()
        self._count = Counter(words for page in pages for words in self._words(page, typed=typed))

    def has(self, line: Line, page: Page) -> bool:
        """Whether a line is a page number, a footer, or a header that was there before."""
        words, foot = _unnumbered(line), line.middle > page.height / 2
        if not _in_margin(line.middle, page) or (words and self._count[words] == 1):
            return False
        new = words not in self._seen
        self._seen.add(words)
        if new and foot and words:
            self.footers.append([line])
        return foot or not (new and words)

    @staticmethod
    def _words(page: Page, *, typed: bool) -> set[str]:
        runs = [run for run in page.runs if _in_margin(run.boxes[0][3], page)]
        return {_unnumbered(line) for line in lines(page, runs, typed=typed)}


def _in_margin(y: float, page: Page) -> bool:
    return not _MARGIN * page.height < y < (1 - _MARGIN) * page.height


def _unnumbered(line: Line) -> str:
    """Return the letters of a line without its marks, and without the word before a page number (หน้า, page)."""
    return "".join(char for char in line.string if char.isalpha()).removeprefix("หนา").removeprefix("page")


def _types_spaces(pages: Sequence[Page]) -> bool:
    """Whether the file has its spaces as characters: then hardly a gap stands between two characters without one."""
    spaces = sum(run.string.count(" ") for page in pages for run in page.runs)
    gaps = sum(is_gap(one, other, page.size) for page in pages for one, other in pairwise(page.runs))
    return spaces > _MOST_GAPS * gaps


def _go_on(above: Block, below: Block) -> bool:
    return isinstance(above, Lattice) and isinstance(below, Lattice) and above.takes(below)


def _aligned(page: Page, found: list[Block], *, typed: bool) -> list[Grid]:
    """Return the grid of the table without lines on a page, if there is one.

    Raises UnreadableInput (kind "not-understood") if it is not plain where such a table goes on.
    """
    last = found[-1] if found else None
    above = last if isinstance(last, Lattice) else None
    own = lines(page, page.runs, typed=typed)
    grid = aligned(own, above)
    begun = grid or any(isinstance(block, Lattice) for block in found)
    if begun and any(is_row(line) for line in own if not grid or not grid.ys[0] <= line.middle <= grid.ys[-1]):
        raise refusals.without_lines(page.number)
    return [grid] if grid else []


def _on(page: Page, grids: list[Grid], margins: _Margins, *, typed: bool) -> Iterator[Block]:
    """Yield the blocks of one page from top to bottom."""
    outside, tables = _sorted_out(page, grids, typed=typed)
    free = [line for line in lines(page, outside, typed=typed) if not margins.has(line, page)]
    left = min([line.left for line in free], default=0.0)
    right = max([*(line.right for line in free), *(table.grid.box[2] for table in tables)], default=0.0)
    while free or tables:
        top = tables[0].grid.box[1] if tables else page.height
        between = [line for line in free if line.middle < top]
        yield from paragraphs(between, left, right, centred=True)
        free = free[len(between) :] if tables else []
        if tables:
            yield tables.pop(0)


def _sorted_out(page: Page, grids: list[Grid], *, typed: bool) -> tuple[list[Run], list[Lattice]]:
    """Return the runs outside all tables, and the tables from top to bottom with the lines in their cells."""
    outside, inside = list[Run](), dict[tuple[int, int], list[Run]]()
    for grid, number, run in placed(page.runs, grids):
        if grid is None:
            outside.append(run)
        else:
            inside.setdefault((id(grid), number), []).append(run)
    tables = [(grid, Lattice(page.number, grid)) for grid in grids]
    for grid, table in tables:
        for number, slot in table.slots.items():
            slot.lines = lines(page, inside.get((id(grid), number), ()), typed=typed)
    return outside, sorted((table for _, table in tables), key=lambda table: (table.grid.box[1], table.grid.box[0]))
