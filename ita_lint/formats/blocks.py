"""From paragraphs and tables of a word processor to the blocks of a document, whose characters know their places."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from ita_lint.model.document import Cell, ListItem, Paragraph, Table
from ita_lint.model.spots import ParagraphPlace, TableCell
from ita_lint.model.text import Part, Span, Text


class Walked(Protocol):
    """A paragraph as the walk over a part leaves it: its number in the file, the kind of its part, what it shows."""

    @property
    def number(self) -> int:
        """The number by which a writer finds the paragraph again."""

    @property
    def kind(self) -> str:
        """One of "body", "header", "footer", "footnote", "text-box"."""

    @property
    def string(self) -> str:
        """What the paragraph shows, without a number that is computed for it."""

    @property
    def item(self) -> ListItem | None:
        """That number, None for a paragraph that is in no list."""


C = TypeVar("C")


class Builder:
    """Makes the blocks of one file; `where` tells by a paragraph's number its text and its offset there."""

    def __init__(self) -> None:
        """Begin a file without tables."""
        self.where = dict[int, tuple[Text, int]]()
        self._tables = 0
        self._counted = dict[str, int]()

    def paragraph(self, one: Walked) -> Iterator[Text]:
        """Yield the text of a paragraph between tables; one that shows nothing is none."""
        count = self._counted[one.kind] = self._counted.get(one.kind, 0) + 1
        string = one.string
        if string.strip():
            text = Text(string, (Part(0, ParagraphPlace(one.number, count, one.kind)),))
            self.where[one.number] = text, 0
            yield text

    def table(
        self, lines: Iterable[tuple[int, Sequence[C | None]]], paragraphs: Callable[[C], Iterable[Walked]]
    ) -> Table:
        """Return the table of a grid; `paragraphs` gives those of a cell, those of the tables in it too, each once.

        `lines` are its rows: a number for places in which nothing stands, and a cell for each column, None where the
        file has none. A merged cell is the same object wherever it stands. A row without columns is counted alone.
        """
        self._tables += 1
        made, rows = dict[int, Cell](), list[tuple[Cell, ...]]()
        for row, (number, cells) in enumerate(lines, 1):
            line = []
            for column, cell in enumerate(cells, 1):
                if cell is None:
                    line.append(self._cell((), number, (self._tables, row, column)))
                    continue
                if id(cell) not in made:
                    made[id(cell)] = self._cell(list(paragraphs(cell)), number, (self._tables, row, column))
                line.append(made[id(cell)])
            if line:
                rows.append(tuple(line))
        return Table(tuple(rows))

    def span(self, first: int, start: int, last: int, end: int) -> Span:
        """Return what stands from offset `start` of the paragraph `first` up to `end` of `last`, as far as in one text.

        Raises KeyError for a paragraph `first` that shows nothing.
        """
        text, offset = self.where[first]
        length = len(text.string)
        begun = min(offset + start, length)
        other, more = self.where.get(last, (None, 0))
        ended = min(more + end, length) if other is text else length
        return Span(text, begun, max(begun, ended))

    def _cell(self, held: Sequence[Walked], number: int, where: tuple[int, int, int]) -> Cell:
        """Return the cell at `where` (table, row, column); `number` is for one that has not even an empty paragraph."""
        parts, made, strings, shown = [], [], [], []
        at = 0
        for count, one in enumerate(held, 1):
            string = one.string
            if one.item is not None or string.strip():
                parts.append(Part(at, TableCell(one.number, *where, count)))
                made.append(Paragraph(at, at + len(string), one.item))
                strings.append(string)
                shown.append(one.number)
                at += len(string) + 1
        if not made:
            text = Text("", (Part(0, TableCell(held[0].number if held else number, *where, 1)),))
            self.where |= dict.fromkeys((one.number for one in held), (text, 0))
            return Cell.of(text)
        text = Text("\n".join(strings), tuple(parts))
        for paragraph, part in zip(shown, parts, strict=True):
            self.where[paragraph] = text, part.offset
        return Cell(text, tuple(made))
