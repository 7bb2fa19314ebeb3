"""From what the walk left to the blocks of a document."""

from collections.abc import Iterator

from ita_lint.formats.blocks import Builder
from ita_lint.formats.word import grid
from ita_lint.formats.word.records import Content, WordCell, WordParagraph
from ita_lint.model.document import Table
from ita_lint.model.text import Text


def blocks(content: Content, builder: Builder) -> Iterator[Text | Table]:
    """Yield the blocks of a part's content; a paragraph that shows nothing and a table without cells are none."""
    for one in content:
        if isinstance(one, WordParagraph):
            yield from builder.paragraph(one)
        elif lines := grid.lines(one):
            yield builder.table(((line.row.number, line.cells) for line in lines), _paragraphs)


def _paragraphs(cell: WordCell) -> Iterator[WordParagraph]:
    for one in cell.content:
        if isinstance(one, WordParagraph):
            yield one
        else:
            for inner in grid.cells(one):
                yield from _paragraphs(inner)
