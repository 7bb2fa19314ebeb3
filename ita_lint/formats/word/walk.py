"""One walk over the XML of a part: its paragraphs, tables, text boxes, comments and unaccepted changes."""
# ruff: noqa: N802, N815 - a method bears the name of the Word element that it hears

from typing import NamedTuple

from ita_lint.formats import refusals
from ita_lint.formats.word import xml
from ita_lint.formats.word.grid import cells, only_lays_out
from ita_lint.formats.word.prose import Prose, Spot, State
from ita_lint.formats.word.records import Content, WordCell, WordParagraph, WordRow, WordTable
from ita_lint.formats.word.xml import Attributes

#: Tables and text boxes inside each other deeper than this are no document that somebody wrote.
MOST_NESTED = 50
#: Word itself takes 63 columns.
MOST_COLUMNS = 1000


class HeaderReference(NamedTuple):
    """A reference to a header or footer: which of them, on which pages ("default", "first", "even"), its id."""

    tag: str
    pages: str
    id: str


class _Open(NamedTuple):
    """What is open around a text box and goes on after it."""

    content: Content
    paragraph: WordParagraph | None
    boxes: Content
    codes: list[bool]
    run: int
    hidden: bool
    hides: bool
    struck: bool
    strikes: bool
    kind: str


class Walk(Prose):
    """Reads a part into `content`."""

    def __init__(self, name: str, kind: str, data: bytes, state: State) -> None:
        """Take the part's name, its kind ("body", "header" …) and its bytes in UTF-8."""
        super().__init__(name, kind, data, state)
        self.headers = list[HeaderReference]()
        self.has_first_page = False
        self.is_partial = False
        self._tables = list[tuple[Content, WordTable]]()
        self._around = list[_Open]()
        self._id = f"{self._names.word}id"

    def read(self) -> Content:
        """Return the content of the part. Raises UnreadableInput."""
        self._state.lists.restart()
        self._parse()
        self._settle()
        return self.content

    # ---- tables

    def _start_tbl(self, _: Attributes) -> None:
        self._refuse_too_deep()
        self._settle()
        self._tables.append((self.content, WordTable()))

    def _end_tbl(self) -> None:
        self._settle()
        self.content, table = self._tables.pop()
        if only_lays_out(table):
            for cell in cells(table):
                self.content += cell.content
        else:
            self.content.append(table)

    def _start_tr(self, _: Attributes) -> None:
        self._state.number += 1
        if self._tables:
            self._tables[-1][1].rows.append(WordRow(self._state.number))

    def _start_tc(self, _: Attributes) -> None:
        row = self._row
        if row is not None:
            row.cells.append(WordCell())
            self.content = row.cells[-1].content

    def _end_tc(self) -> None:
        if self._pending is not None:
            self._settle()
        if self._tables:
            self.content = self._tables[-1][0]

    @property
    def _row(self) -> WordRow | None:
        rows = self._tables[-1][1].rows if self._tables else ()
        return rows[-1] if rows else None

    @property
    def _cell(self) -> WordCell | None:
        row = self._row
        return row.cells[-1] if row is not None and row.cells else None

    def _start_trPr(self, _: Attributes) -> None:
        self._inside = "row"

    def _end_trPr(self) -> None:
        self._inside = ""

    def _start_gridBefore(self, attributes: Attributes) -> None:
        if self._row is not None:
            self._row.before = _columns(attributes.get(self._value), 0)

    def _start_hidden(self, attributes: Attributes) -> None:
        if self._inside == "row" and self._row is not None:
            self._row.is_hidden = xml.is_on(attributes.get(self._value))
            self._state.hidden_rows += self._row.is_hidden

    def _start_gridSpan(self, attributes: Attributes) -> None:
        if self._cell is not None:
            self._cell.across = _columns(attributes.get(self._value), 1)

    def _start_vMerge(self, attributes: Attributes) -> None:
        if self._cell is not None:
            self._cell.down = attributes.get(self._value, "continue")

    def _start_hMerge(self, attributes: Attributes) -> None:
        if self._cell is not None:
            self._cell.joins = attributes.get(self._value, "continue") == "continue"

    def _start_cellDel(self, _: Attributes) -> None:
        if self._cell is not None:
            self._cell.is_deleted = True

    # ---- text boxes

    def _start_txbxContent(self, _: Attributes) -> None:
        self._refuse_too_deep()
        self._around.append(
            _Open(
                self.content,
                self._paragraph,
                self._boxes,
                self._codes,
                self._run,
                self._hidden,
                self._hides,
                self._struck,
                self._strikes,
                self._kind,
            )
        )
        self.content, self._paragraph, self._boxes, self._codes = [], None, [], []
        self._run, self._kind = -1, "text-box"

    def _end_txbxContent(self) -> None:
        self._settle()
        inside, around = self.content, self._around.pop()
        self.content, self._paragraph, self._boxes, self._codes = around[:4]
        self._run, self._hidden, self._hides, self._struck, self._strikes, self._kind = around[4:]
        if not self._hidden:
            self._boxes += inside

    def _refuse_too_deep(self) -> None:
        if len(self._tables) + len(self._around) >= MOST_NESTED:
            raise refusals.broken(self._name)

    # ---- changes that nobody has accepted yet

    def _start_ins(self, _: Attributes) -> None:
        self._state.inserted += 1
        self._insertions.append(self._parser.CurrentByteIndex)

    def _end_ins(self) -> None:
        self._insertions.pop()

    _start_moveTo, _end_moveTo = _start_ins, _end_ins

    def _start_del(self, attributes: Attributes) -> None:
        self._state.deleted += 1
        if self._inside == "row" and self._row is not None:
            self._row.is_deleted = True
        elif self._inside == "paragraph" and self._paragraph is not None:
            self._paragraph.is_deleted = True
        elif not self._inside:
            self._skip(attributes)

    _start_moveFrom = _start_del

    # ---- comments

    def _start_commentRangeStart(self, attributes: Attributes) -> None:
        if self._paragraph is None:
            self._waiting.append(attributes.get(self._id, ""))
        else:
            self._remember(self._state.begun, attributes)

    def _start_commentRangeEnd(self, attributes: Attributes) -> None:
        self._remember(self._state.ended, attributes)

    def _start_commentReference(self, attributes: Attributes) -> None:
        self._remember(self._state.referred, attributes)

    def _remember(self, spots: dict[str, Spot], attributes: Attributes) -> None:
        one = self._paragraph or (self._state.paragraphs[-1] if self._state.paragraphs else None)
        if one is not None:
            spots.setdefault(attributes.get(self._id, ""), Spot(one, one.length))

    # ---- sections, and what another program's file would be put in for

    def _start_headerReference(self, attributes: Attributes) -> None:
        self._refer("header", attributes)

    def _start_footerReference(self, attributes: Attributes) -> None:
        self._refer("footer", attributes)

    def _refer(self, tag: str, attributes: Attributes) -> None:
        reference = next((value for key, value in attributes.items() if key.endswith(("id", "Id"))), "")
        self.headers.append(HeaderReference(tag, attributes.get(f"{self._names.word}type", "default"), reference))

    def _start_titlePg(self, attributes: Attributes) -> None:
        self.has_first_page = self.has_first_page or xml.is_on(attributes.get(self._value))

    def _start_altChunk(self, _: Attributes) -> None:
        self.is_partial = True

    _start_subDoc = _start_altChunk


def _columns(value: str | None, least: int) -> int:
    return min(max(xml.number(value) or 0, least), MOST_COLUMNS)
