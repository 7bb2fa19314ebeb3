"""An OpenDocument text as it is read: its parts, its comments, and what must be said of how it was read."""

from collections.abc import Iterator, Mapping

from ita_lint.formats import omitted, refusals
from ita_lint.formats.blocks import Builder
from ita_lint.formats.odf.build import blocks
from ita_lint.formats.odf.nodes import Node, tree
from ita_lint.formats.odf.ours import without_ours
from ita_lint.formats.odf.paragraph import Mark, OdfParagraph, paragraphs
from ita_lint.formats.odf.styles import Styles
from ita_lint.formats.odf.walk import Content, State, Walk
from ita_lint.formats.package import opendocument
from ita_lint.model.card import Words
from ita_lint.model.document import Comment, Document
from ita_lint.model.text import Span

CONTENT, STYLES = "content.xml", "styles.xml"
_USUAL_PAGE = "Standard"


class Reading:
    """An OpenDocument text taken apart: `parts` has bytes and `roots` trees by part, `state` all paragraphs.

    Our own remarks and changes from an earlier review are taken out first.
    """

    def __init__(self, data: bytes) -> None:
        """Read all parts that hold text. Raises UnreadableInput."""
        self.package = opendocument(data)
        names = (CONTENT, *({STYLES} & self.package.names))
        self.parts = {name: without_ours(self.package.utf8(name), name) for name in names}
        self.roots = {name: tree(self.parts[name], name) for name in names}
        self.state = State()
        self._content = list(self._walked())

    def document(self) -> Document:
        """Return the document."""
        builder = Builder()
        made = tuple(block for content in self._content for block in blocks(content, builder))
        comments = sorted(self._comments(builder), key=lambda one: one.at.order)
        return Document("odt", made, comments=tuple(comments), notes=tuple(self._said()))

    @property
    def text(self) -> Node:
        """The element that holds the body. Raises UnreadableInput if the file has none."""
        body = self.roots[CONTENT].first("office:body", "office:text")
        if body is None:
            raise refusals.broken(CONTENT)
        return body

    def rewritten(self, parts: Mapping[str, bytes]) -> bytes:
        """Return the file with these parts, given in UTF-8, new and all else as it was."""
        return self.package.rewritten(parts)

    def _walked(self) -> Iterator[Content]:
        """Yield the content of the body, then of the headers and the footers."""
        shared, pages = Styles(), list[Node]()
        root = self.roots.get(STYLES)
        if root:
            shared = Styles().with_those_of(root.first("office:styles"))
        own = self.roots[CONTENT].first("office:automatic-styles")
        yield Walk(CONTENT, "body", shared.with_those_of(own), self.state).read(self.text)
        if root:
            pages = _pages(root.first("office:master-styles"), own)
            styles = shared.with_those_of(root.first("office:automatic-styles"))
            for kind in ("header", "footer"):
                for page in pages:
                    for node in page.all(*(f"style:{kind}{which}" for which in ("", "-left", "-first"))):
                        if node.attributes.get("style:display") != "false":
                            yield Walk(STYLES, kind, styles, self.state).read(node)

    def _comments(self, builder: Builder) -> Iterator[Comment]:
        """Yield what other people wrote beside the text, as far as the text is shown."""
        ends = {
            mark.node.attributes.get("office:name"): (one, mark)
            for one in self.state.paragraphs
            for mark in one.marks
            if mark.node.name == "office:annotation-end"
        }
        for one in self.state.paragraphs:
            for mark in one.marks:
                if mark.node.name == "office:annotation" and one.number in builder.where:
                    ended = ends.get(mark.node.attributes.get("office:name", ""))
                    yield Comment(_about(one, mark, ended, builder), "\n".join(paragraphs(mark.node)).strip())

    def _said(self) -> Iterator[Words]:
        regions = self.text.first("text:tracked-changes")
        changed = [node.name for region in regions.nodes for node in region.nodes] if regions else []
        yield from omitted.unaccepted(changed.count("text:insertion"), changed.count("text:deletion"))
        if any(one.struck for one in self.state.paragraphs):
            yield omitted.STRUCK
        if self.state.hidden_rows:
            yield omitted.hidden_rows(self.state.hidden_rows)


def _about(one: OdfParagraph, mark: Mark, ended: tuple[OdfParagraph, Mark] | None, builder: Builder) -> Span:
    """Return the characters that a comment is about, in one text; one at a point is about the whole paragraph."""
    if ended is None:
        return builder.span(one.number, 0, one.number, len(one.string))
    return builder.span(one.number, mark.offset, ended[0].number, ended[1].offset)


def _pages(master: Node | None, own: Node | None) -> list[Node]:
    """Return the kinds of pages that the body uses: the usual one, those its styles name, those that follow them."""
    pages = {page.attributes.get("style:name", ""): page for page in master.nodes} if master else {}
    named = [style.attributes.get("style:master-page-name", "") for style in own.nodes] if own else []
    waiting, used = [_USUAL_PAGE, *named], dict[str, Node]()
    while waiting:
        name = waiting.pop(0)
        if name in pages and name not in used:
            used[name] = pages[name]
            waiting.append(pages[name].attributes.get("style:next-style-name", ""))
    return list(used.values())
