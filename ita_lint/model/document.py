"""What a file says, with places and without meaning: paragraphs and tables of cells."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ita_lint.model.text import Span, Text


@dataclass(frozen=True, slots=True)
class ListItem:
    """A list item that the file's own format numbers (`<ol>`, Word): the number is computed, not typed.

    `number` is None for a bullet; `level` is 0 for the outermost list.
    """

    number: int | None
    level: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The characters `start` up to `end` of a cell's text that make one paragraph or list item."""

    start: int
    end: int
    item: ListItem | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """A table cell: its whole text (paragraphs joined by line feeds; a line break inside one is a line feed too).

    A merged cell stands as the same object at every position of the grid that it covers.
    """

    text: Text
    paragraphs: tuple[Paragraph, ...]

    @property
    def blank(self) -> bool:
        """Whether nothing visible stands in the cell."""
        return not self.text.string.strip()

    @property
    def span(self) -> Span:
        """The cell's text without the white space around it."""
        string = self.text.string
        start = len(string) - len(string.lstrip())
        return Span(self.text, start, max(start, len(string.rstrip())))

    @classmethod
    def of(cls, text: Text) -> "Cell":
        """Return a cell of one paragraph."""
        return cls(text, (Paragraph(0, len(text.string)),))

    @classmethod
    def joined(cls, cells: "tuple[Cell, ...]") -> "Cell":
        """Return one cell that holds the paragraphs of `cells` in order."""
        if len(cells) == 1:
            return cells[0]
        paragraphs, offset = list[Paragraph](), 0
        for cell in cells:
            paragraphs += [Paragraph(p.start + offset, p.end + offset, p.item) for p in cell.paragraphs]
            offset += len(cell.text.string) + 1
        return cls(Text.joined(cell.text for cell in cells), tuple(paragraphs))


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table as a full grid: every row has a cell at every column."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A file's content in reading order.

    `format` is the name of the reader ("text", "csv", "html", "data"). `stated` holds what a data file says by key
    (`agency`, `assessed_year`, `plan_year`); documents for people leave it empty.
    """

    format: str
    blocks: tuple[Text | Table, ...]
    stated: Mapping[str, Text] = field(default_factory=dict)

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Table))

    def texts(self) -> Iterator[Text]:
        """Yield every text once, in reading order: paragraphs and cells."""
        seen = set[int]()
        for block in self.blocks:
            if isinstance(block, Text):
                yield block
                continue
            for cell in (cell for row in block.rows for cell in row):
                if id(cell) not in seen:
                    seen.add(id(cell))
                    yield cell.text
