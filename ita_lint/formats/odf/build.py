"""From what the walk left to the blocks of a document."""

from collections.abc import Iterator

from ita_lint.formats.blocks import Builder
from ita_lint.formats.odf.paragraph import OdfParagraph
from ita_lint.formats.odf.walk import Content, OdfCell, OdfTable
from ita_lint.formats.tables import LEAST_COLUMNS, refuse_too_large
from ita_lint.model.document import Table
from ita_lint.model.text import Text

Line = tuple[int, list[OdfCell | None]]


def blocks(content: Content, builder: Builder) -> Iterator[Text | Table]:
    """Yield the blocks of a part's content; a paragraph that shows nothing and a table without cells are none."""
    for one in _laid_out(content):
        if isinstance(one, OdfParagraph):
            yield from builder.paragraph(one)
        elif lines := _grid(one):
            yield builder.table(lines, _paragraphs)


def _grid(table: OdfTable) -> list[Line]:
    """Return the rows and columns of a table in which some cell begins, None where the file has no cell.

    Raises UnreadableInput (kind "too-large").
    """
    rows = table.rows
    columns = sorted({column for _, cells in rows for column in cells})
    refuse_too_large(len(rows) * len(columns))
    standing = dict[tuple[int, int], OdfCell]()
    for row, (_, cells) in enumerate(rows):
        for column, cell in cells.items():
            if (row, column) not in standing:
                covered = [c for c in range(column, column + cell.across) if c == column or c not in cells]
                for down in range(row, min(row + cell.down, len(rows))):
                    standing |= {(down, c): cell for c in covered if (down, c) not in standing}
    return [(n, [standing.get((row, c)) for c in columns]) for row, (n, cells) in enumerate(rows) if cells]


def _laid_out(content: Content) -> Iterator[OdfParagraph | OdfTable]:
    """Yield paragraphs and tables; of a narrow table that only lays out a page with a plan's table, what is in it."""
    for one in content:
        if isinstance(one, OdfTable):
            inner = [part for cell in _cells(one) for part in _laid_out(cell.content)]
            widest = max((_width(part) for part in inner if isinstance(part, OdfTable)), default=0)
            if _width(one) < LEAST_COLUMNS <= widest:
                yield from inner
                continue
        yield one


def _paragraphs(cell: OdfCell) -> Iterator[OdfParagraph]:
    for one in cell.content:
        if isinstance(one, OdfParagraph):
            yield one
        else:
            for inner in _cells(one):
                yield from _paragraphs(inner)


def _cells(table: OdfTable) -> list[OdfCell]:
    """Return the cells of a table in reading order, repeated ones once."""
    return list({id(cell): cell for _, cells in table.rows for cell in cells.values()}.values())


def _width(table: OdfTable) -> int:
    return len({column for _, cells in table.rows for column in cells})
