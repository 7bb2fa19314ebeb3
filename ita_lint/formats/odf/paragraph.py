"""The characters that a paragraph shows, each with the bytes it stands in, and what is anchored between them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ita_lint.formats.characters.tags import names
from ita_lint.formats.odf.nodes import Node, Run
from ita_lint.formats.odf.styles import Styles, whole
from ita_lint.formats.raised import raised
from ita_lint.formats.word.symbols import symbol
from ita_lint.model.document import ListItem

#: More spaces at once than this are no text that somebody wrote.
_MOST_SPACES = 1000
_SPACE = " \t\r\n"
_SPACES = re.compile(f"[{_SPACE}]+")
#: Where fonts of symbols have their pictures.
_SYMBOLS = re.compile("[\uf000-\uf0ff]")
_RAISED = re.compile("super|[0-9]")
_STRETCH = re.compile(f"[{_SPACE}]+|[^{_SPACE}]+(?: [^{_SPACE}]+)*")
#: Elements of a paragraph whose characters are not part of what it says.
_UNREAD = names(
    "text:number text:ruby-text text:tracked-changes office:event-listeners office:binary-data svg:title svg:desc "
    "text:script text:note-citation draw:object draw:image text:label"
)


class Piece(NamedTuple):
    """Characters of a paragraph in the bytes `start` up to `end` of its part; `plain` if each stands there as it is.

    No characters are white space that follows other white space, with a tag between them.
    """

    string: str
    start: int
    end: int
    plain: bool

    def byte(self, offset: int) -> int:
        """Return the byte before the character at `offset`; where one thing stands for all, its start or its end."""
        if self.plain:
            return self.start + len(self.string[:offset].encode())
        return self.end if offset else self.start


@dataclass(slots=True, eq=False)
class Mark:
    """Where a comment or a change begins or ends: the element, and the offset of the character that follows it."""

    node: Node
    offset: int


@dataclass(slots=True, eq=False)
class OdfParagraph:
    """A paragraph or heading: its number in the file, its element and the kind of its part ("body", "header" …).

    `boxes` are the drawings and `notes` the footnotes anchored in it; `marks` the comments, which are no text either.
    `struck` says that some of it is struck through, which is not read.
    """

    number: int
    part: str
    kind: str
    node: Node
    pieces: list[Piece] = field(default_factory=list)
    item: ListItem | None = None
    boxes: list[Node] = field(default_factory=list)
    notes: list[Node] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    struck: bool = False

    @property
    def string(self) -> str:
        """The characters that the paragraph shows, without a number that is computed for it."""
        return "".join([piece.string for piece in self.pieces])


class _Look(NamedTuple):
    """What the styles around a stretch of text say of it."""

    struck: bool = False
    raised: bool = False
    font: str = ""

    def shown(self, string: str) -> str:
        """Return what characters show: raised digits as such, those of symbol fonts as their pictures."""
        string = _SYMBOLS.sub(lambda match: symbol(self.font, f"{ord(match[0]):X}"), string)
        return raised(string) if self.raised else string


class Letters:
    """Reads the characters of one paragraph: runs of white space are one space, those around it are none."""

    def __init__(self, paragraph: OdfParagraph, styles: Styles) -> None:
        """Take a paragraph that nothing was read of yet."""
        self._paragraph, self._styles = paragraph, styles
        self._blank = True
        self._hidden = False
        self._length = 0
        self._look = _Look()

    def read(self) -> None:
        """Fill the paragraph. A paragraph that is hidden as a whole stays without characters."""
        node = self._paragraph.node
        if self._styles.is_hidden("paragraph", node.attributes.get("text:style-name")):
            return
        self._walk_as("paragraph", node)
        pieces = self._paragraph.pieces
        if self._hidden:
            pieces.clear()
        while self._blank and pieces and not pieces.pop().string:
            pass

    def _walk(self, node: Node) -> None:
        for child in node.children:
            if isinstance(child, Run):
                self._run(child)
            else:
                self._element(child)

    def _element(self, node: Node) -> None:
        name, found = node.name, node.attributes
        if name in _UNREAD or is_hidden(node):
            return
        if name == "text:s":
            self._add(" " * min(whole(found.get("text:c"), 1) or 1, _MOST_SPACES), node)
        elif name in ("text:tab", "text:line-break"):
            self._add("\t" if name == "text:tab" else "\n", node)
        elif name.startswith("office:annotation"):
            self._paragraph.marks.append(Mark(node, self._length))
        elif name == "text:hidden-paragraph":
            self._hidden = self._hidden or found.get("text:is-hidden") == "true"
        elif name == "text:note":
            self._paragraph.notes.append(node)
        elif name.startswith("draw:") and name != "draw:a":
            self._paragraph.boxes.append(node)
        elif name != "text:span" or not self._styles.is_hidden("text", found.get("text:style-name")):
            self._walk_as("text", node)

    def _walk_as(self, family: str, node: Node) -> None:
        """Read what stands in an element that has a style of a family, "text" or "paragraph"."""
        around, look = self._look, self._styles.look(family, node.attributes.get("text:style-name"))
        line, position = look.get("style:text-line-through-style"), look.get("style:text-position")
        self._look = _Look(
            around.struck if line is None else line != "none",
            around.raised if position is None else _RAISED.match(position) is not None and position[:2] != "0%",
            look.get("style:font-name", around.font),
        )
        self._walk(node)
        self._look = around

    def _add(self, string: str, node: Node) -> None:
        if not self._look.struck:
            self._show(Piece(string, node.start, node.after, plain=False))

    def _run(self, run: Run) -> None:
        string, start = run.string, run.start
        if self._look.struck:
            self._paragraph.struck = self._paragraph.struck or bool(string.strip(_SPACE))
            return
        if len(string.encode()) != run.end - run.start:
            if string.strip(_SPACE):
                self._show(Piece(self._look.shown(_SPACES.sub(" ", string)), run.start, run.end, plain=False))
            elif string:
                self._space(run.start, run.end)
            return
        for match in _STRETCH.finditer(string):
            end = start + len(match[0].encode())
            if match[0][0] in _SPACE:
                self._space(start, end)
            elif (shown := self._look.shown(match[0])) == match[0]:
                self._show(Piece(shown, start, end, plain=True))
            else:
                self._stand_ins(match[0], shown, start)
            start = end

    def _stand_ins(self, string: str, shown: str, start: int) -> None:
        """Show other characters than stand in the file from byte `start` on, one for one."""
        for char, other in zip(string, shown, strict=True):
            end = start + len(char.encode())
            self._show(Piece(other, start, end, plain=False))
            start = end

    def _show(self, piece: Piece) -> None:
        self._put(piece)
        self._blank = False

    def _space(self, start: int, end: int) -> None:
        pieces = self._paragraph.pieces
        if not self._blank:
            self._put(Piece(" ", start, end, plain=False))
        elif pieces and pieces[-1].end == start:
            pieces[-1] = pieces[-1]._replace(end=end)
        elif pieces:
            pieces.append(Piece("", start, end, plain=False))
        self._blank = True

    def _put(self, piece: Piece) -> None:
        self._paragraph.pieces.append(piece)
        self._length += len(piece.string)


def is_hidden(node: Node) -> bool:
    """Whether an element says of itself that it is not shown: hidden text, a hidden section, a hidden field."""
    found = node.attributes
    if node.name == "text:hidden-text":
        return found.get("text:is-hidden") != "false"
    display = found.get("text:display")
    return display == "none" or (display == "condition" and found.get("text:is-hidden") == "true")


def paragraphs(node: Node) -> Iterator[str]:
    """Yield the characters of the paragraphs in an element, such as a comment, however deep."""
    for one in node.inside():
        if one.name in ("text:p", "text:h"):
            paragraph = OdfParagraph(0, "", "body", one)
            Letters(paragraph, Styles()).read()
            yield paragraph.string
