"""What a file says, with places and without meaning: paragraphs and tables of cells."""

from collections.abc import Iterator, Mapping
from itertools import accumulate

from ita_lint.model.card import Words
from ita_lint.model.noun import dataclass, field
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

    A merged cell stands as the same object at every position of the grid that it covers. `joins` are the cells of
    several table rows that a cell of the plan was made from.
    """

    text: Text
    paragraphs: tuple[Paragraph, ...]
    joins: "tuple[Cell, ...]" = ()

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

    @property
    def cells(self) -> "tuple[Cell, ...]":
        """The cells of the table that this one is: those that it joins, or itself."""
        return self.joins or (self,)

    @property
    def offsets(self) -> tuple[int, ...]:
        """Where in the text each of `cells` begins."""
        return tuple(accumulate((len(cell.text.string) + 1 for cell in self.cells[:-1]), initial=0))

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
class Comment:
    """What somebody wrote beside the characters `at` and what is no part of the text: a Word comment, `<!-- … -->`."""

    at: Span
    string: str


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A file's content in reading order.

    `format` is the name of the reader ("text", "csv", "html", "docx", "data" …). `stated` holds what a data file says
    by key (`agency`, `assessed_year`, `plan_year`); documents for people leave it empty. `comments` are people's, in
    reading order. `notes` are sentences on what the reader of a report must know of how the file was read.
    `recovered` is true where the characters were recovered from the looks of a page: spaces, line ends and the order of
    marks may then be those of the extraction.
    """

    format: str
    blocks: tuple[Text | Table, ...]
    stated: Mapping[str, Text] = field(default_factory=dict)
    comments: tuple[Comment, ...] = ()
    notes: tuple[Words, ...] = ()
    recovered: bool = False

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
