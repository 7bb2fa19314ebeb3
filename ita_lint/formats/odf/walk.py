"""From the tree of a part to what a reader of the page sees: paragraphs, and tables of cells of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ita_lint.formats import refusals
from ita_lint.formats.characters.tags import names
from ita_lint.formats.odf.lists import Counted, Lists, OpenList
from ita_lint.formats.odf.nodes import Node
from ita_lint.formats.odf.paragraph import Letters, OdfParagraph, is_hidden
from ita_lint.formats.odf.styles import Styles, whole

#: A row or cell that is repeated more often, or covers more, only fills the page.
MOST_REPEATED = 200
#: A file whose tables have more cells is refused.
MOST_CELLS = 1_000_000
_UNREAD = names(
    "text:tracked-changes text:soft-page-break text:sequence-decls text:variable-decls text:user-field-decls "
    "text:dde-connection-decls office:forms office:event-listeners office:annotation table:shapes svg:title svg:desc "
    "text:table-of-content-source text:alphabetical-index-source text:bibliography-source "
    "text:illustration-index-source text:object-index-source text:table-index-source text:user-index-source "
    "draw:object draw:image"
)


@dataclass(slots=True, eq=False)
class OdfCell:
    """A cell: what stands in it, and how many rows and columns it covers."""

    content: "list[OdfParagraph | OdfTable]"
    down: int = 1
    across: int = 1


@dataclass(slots=True, eq=False)
class OdfTable:
    """A table: its rows, each a number for places that nothing stands in and the cells that begin there by column.

    What the file repeats is the same object, like a merged cell: it stands in the same bytes.
    """

    rows: list[tuple[int, dict[int, OdfCell]]] = field(default_factory=list)


Content = list[OdfParagraph | OdfTable]


class State:
    """What goes through all parts of a file: the numbers of paragraphs, all of them, and how many rows are hidden.

    `counted` are the items of lists in the order in which they were counted.
    """

    def __init__(self) -> None:
        """Begin a file."""
        self.number = self.hidden_rows = 0
        self.paragraphs = list[OdfParagraph]()
        self.counted = list[Counted]()
        self._cells = 0

    def next(self) -> int:
        """Return the number of the next place."""
        self.number += 1
        return self.number

    def count(self, more: int) -> None:
        """Count rows or cells. Raises UnreadableInput (kind "too-large") if there are too many."""
        self._cells += more
        if self._cells > MOST_CELLS:
            raise refusals.too_large(
                f"ตารางในไฟล์มีเกิน {MOST_CELLS:,} ช่อง", f"the tables in the file have more than {MOST_CELLS:,} cells"
            )


class Walk:
    """Reads the elements of one part."""

    def __init__(self, part: str, kind: str, styles: Styles, state: State) -> None:
        """Take the part's name, the kind of its paragraphs ("body", "header" …), the styles that hold in it."""
        self._part, self._kind, self._styles, self._state = part, kind, styles, state
        self._lists = Lists(styles, state.counted)
        self._footnotes = list[Node]()

    def read(self, holder: Node) -> Content:
        """Return what is seen of an element's content; footnotes come last."""
        content: Content = []
        self._blocks(holder.nodes, content)
        self._kind = "footnote"
        while self._footnotes:
            notes, self._footnotes = self._footnotes, []
            self._blocks(notes, content)
        return content

    def _blocks(self, nodes: Iterable[Node], content: Content) -> None:
        for node in nodes:
            if node.name in ("text:p", "text:h"):
                item = self._lists.heading(node) if node.name == "text:h" else None
                self._paragraph(node, content).item = item
            elif node.name == "text:numbered-paragraph":
                for child in node.all("text:p", "text:h"):
                    self._paragraph(child, content).item = self._lists.numbered(node, child)
            elif node.name == "text:list":
                self._list(node, None, content)
            elif node.name == "table:table":
                content.append(self._table(node))
            elif node.name not in _UNREAD and not is_hidden(node):
                kind, self._kind = self._kind, "text-box" if node.name.startswith("draw:") else self._kind
                self._blocks(node.nodes, content)
                self._kind = kind

    def _paragraph(self, node: Node, content: Content) -> OdfParagraph:
        one = OdfParagraph(self._state.next(), self._part, self._kind, node)
        self._state.paragraphs.append(one)
        Letters(one, self._styles).read()
        content.append(one)
        self._footnotes += one.notes
        self._blocks(one.boxes, content)
        return one

    def _list(self, node: Node, around: OpenList | None, content: Content) -> None:
        one = self._lists.open(node, around)
        for entry in node.all("text:list-item", "text:list-header"):
            numbered, start = entry.name == "text:list-item", whole(entry.attributes.get("text:start-value"))
            for child in entry.nodes:
                if child.name == "text:list":
                    self._list(child, one, content)
                elif child.name in ("text:p", "text:h"):
                    paragraph = self._paragraph(child, content)
                    if numbered:
                        paragraph.item = self._lists.item(one, child, start)
                        numbered = False

    def _table(self, node: Node) -> OdfTable:
        table = OdfTable()
        self._rows(node, table)
        return table

    def _rows(self, holder: Node, table: OdfTable) -> None:
        for node in holder.nodes:
            if node.name == "table:table-row":
                times = _times(node, "table:number-rows-repeated")
                if node.attributes.get("table:visibility", "visible") != "visible":
                    self._state.hidden_rows += times
                else:
                    self._state.count(times)
                    table.rows += [(self._state.next(), self._cells(node))] * times
            elif node.name in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
                self._rows(node, table)

    def _cells(self, row: Node) -> dict[int, OdfCell]:
        cells, column = dict[int, OdfCell](), 0
        for node in row.all("table:table-cell", "table:covered-table-cell"):
            times = _times(node, "table:number-columns-repeated")
            self._state.count(times)
            if node.name == "table:table-cell":
                cells |= dict.fromkeys(range(column, column + times), self._cell(node))
            column += times
        return cells

    def _cell(self, node: Node) -> OdfCell:
        content: Content = []
        self._blocks(node.nodes, content)
        spans = (node.attributes.get(f"table:number-{way}-spanned") for way in ("rows", "columns"))
        down, across = (min(whole(span, 1) or 1, MOST_REPEATED) for span in spans)
        return OdfCell(content, down, across)


def _times(node: Node, attribute: str) -> int:
    return min(whole(node.attributes.get(attribute), 1) or 1, MOST_REPEATED)
