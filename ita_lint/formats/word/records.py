"""What the walk over a part leaves: paragraphs with their pieces of text, and tables of cells of them."""

from dataclasses import dataclass, field
from typing import NamedTuple

from ita_lint.model.document import ListItem


class Piece(NamedTuple):
    """Characters that one element shows: `at` is the byte of its part where the element begins, `run` its run's."""

    string: str
    at: int
    run: int


@dataclass(slots=True, eq=False)
class WordParagraph:
    """A paragraph: its number in the file, the name and the kind of its part, and the byte where it begins there.

    `kind` is "body", "header", "footer", "footnote" or "text-box". Where the end of a paragraph is deleted, the next
    one goes on in it; then `at` is the byte where the last of them begins. `string` is what the pieces show, without
    the number that Word computes. `inserted` gives for the runs in tracked insertions the bytes where these begin.
    """

    number: int
    part: str
    kind: str
    at: int
    pieces: list[Piece] = field(default_factory=list)
    inserted: dict[int, int] = field(default_factory=dict)
    string: str = ""
    length: int = 0
    style: str | None = None
    list_id: str | None = None
    level: int | None = None
    item: ListItem | None = None
    hidden: bool = False
    is_deleted: bool = False

    @property
    def counts(self) -> bool:
        """Whether the paragraph counts if it is in a list: one that is hidden as a whole does not."""
        return bool((self.list_id or self.style) and (self.length or not self.hidden))


@dataclass(slots=True, eq=False)
class WordCell:
    """A cell: how many grid columns it covers, and whether it goes on with the cell above or with the one before."""

    content: "list[WordParagraph | WordTable]" = field(default_factory=list)
    across: int = 1
    down: str | None = None
    joins: bool = False
    is_deleted: bool = False


@dataclass(slots=True, eq=False)
class WordRow:
    """A row: the grid columns that it leaves free before its cells, and a number for places that nothing stands in.

    One that is deleted is shown until that is accepted, and so counts among the rows; a hidden one does not.
    """

    number: int = 0
    before: int = 0
    cells: list[WordCell] = field(default_factory=list)
    is_deleted: bool = False
    is_hidden: bool = False


@dataclass(slots=True, eq=False)
class WordTable:
    """A table with its rows."""

    rows: list[WordRow] = field(default_factory=list)


Content = list[WordParagraph | WordTable]
