"""The paragraphs of a page or a table cell, set as a browser would set them, with the place of every character."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ita_lint.formats.characters.source import Letters, Source
from ita_lint.formats.characters.tags import SPACE, Token, reference
from ita_lint.formats.raised import raised
from ita_lint.model.document import Cell, ListItem, Paragraph, Table
from ita_lint.model.text import Span, Text

#: One of: a run of white space, an ampersand, words with single spaces between them.
_STRETCH = re.compile(rf"[{SPACE}]+|&|[^{SPACE}&]+(?: [^{SPACE}&]+)*")


class Item:
    """A list item; while its list is open, `number` may still move.

    Its tag stands at the offset `at` of the source, and gives it the number `value` if any. `spans` are its characters
    in the texts of the cells that hold it.
    """

    def __init__(self, number: int | None, level: int, at: int = 0, value: int | None = None) -> None:
        """Take the number so far, None for a bullet, and how deep the list stands (0 outermost)."""
        self.number = number
        self.level = level
        self.at = at
        self.value = value
        self.spans = list[Span]()


class Line(NamedTuple):
    """A paragraph: its characters, the list item that it begins, and the offsets of the tag that ended it."""

    letters: Letters
    item: Item | None
    ended: tuple[int, int]


class Closed(NamedTuple):
    """A table that was read to its end: as a grid, and as the lines of its cells for a cell that holds it."""

    table: Table
    lines: tuple[Line, ...]


def lines(content: Iterable[Line | Closed]) -> Iterator[Line]:
    """Yield the lines of a flow's content, those of tables inside too."""
    for part in content:
        if isinstance(part, Closed):
            yield from part.lines
        else:
            yield part


class OpenList:
    """An open `<ol>` or `<ul>` (`number` None): gives its `items` their numbers, `step` from one to the next."""

    def __init__(self, number: int | None, level: int, step: int = 1, *, counted: bool = False) -> None:
        """Take the first number, how deep the list stands (0 outermost), and +1 or -1.

        `counted` says that the numbers end at 1, so that the first is known only when all items are.
        """
        self.step = step
        self.items = list[Item]()
        self._number, self._level = number, level
        self._counted = counted
        self._moving = list[Item]()

    def item(self, at: int, value: int | None) -> Item:
        """Return the next item, whose tag stands at the offset `at`; `value` is the number that it gives."""
        if self._number is not None and value is not None:
            self._number, self._counted = value, False
        item = Item(self._number, self._level, at, value)
        self.items.append(item)
        if self._number is not None:
            self._number += self.step
        if self._counted:
            self._moving.append(item)
        return item

    def close(self) -> None:
        """Settle the numbers of a list that is counted down to 1."""
        for item in self._moving:
            item.number = (item.number or 0) + len(self.items)


class Flow:
    """Collects characters into lines. White space runs are one space; the spaces around a line are none.

    `at` is the offset where the flow begins: the place of a cell without any text. `made` is the cell that it became.
    """

    def __init__(self, source: Source, at: int) -> None:
        """Begin an empty flow."""
        self.content = list[Line | Closed]()
        self.made: Cell | None = None
        self._source, self._at = source, at
        self._letters = Letters(source)
        self._space: tuple[int, int] | None = None
        self._breaks = list[tuple[int, int]]()
        self._lists = list[OpenList]()
        self._item: Item | None = None

    def text(self, start: int, end: int, *, above: bool = False) -> None:
        """Add the characters between two offsets of the source, references resolved; `above` the line if they are."""
        string, at = self._source.string, start
        while at < end and (match := _STRETCH.match(string, at, end)):
            at = match.end()
            if string[match.start()] == "&":
                letters, at = reference(string, match.start(), end)
                self._reference(letters, match.start(), at)
            elif string[match.start()] in SPACE:
                self._blank(match.start(), at)
            else:
                self._settle()
                self._plain(match.start(), at, above=above)

    def _plain(self, start: int, end: int, *, above: bool) -> None:
        string = self._source.string[start:end]
        shown = raised(string) if above else string
        if shown == string:
            self._letters.plain(start, end)
            return
        for at, letter in enumerate(shown, start):
            self._letters.instead(letter, at, at + 1)

    def line_break(self, token: Token) -> None:
        """Go on in a new line of the same paragraph."""
        self._space = None
        if self._letters.length:
            self._breaks.append((token.start, token.end))

    def end_line(self, start: int, end: int) -> None:
        """End the paragraph at the tag that stands at these offsets; a paragraph that shows nothing is left out."""
        if self._letters.string.strip():
            self.content.append(Line(self._letters, self._item, (start, end)))
            self._item = None
        if self._letters.length:
            self._letters = Letters(self._source)
        self._space = None
        self._breaks.clear()

    def open_list(self, token: Token, number: int | None, step: int = 1, *, counted: bool = False) -> None:
        """Begin a list inside the lists that are open; see `OpenList`. An item that begins with a list has no line."""
        self.end_line(token.start, token.end)
        self._item = None
        self._lists.append(OpenList(number, len(self._lists), step, counted=counted))
        self._source.lists.append(self._lists[-1])

    def open_item(self, token: Token, value: int | None) -> None:
        """Begin a list item; `value` is the number that its tag gives it, if any."""
        self.close_item(token)
        self._item = self._lists[-1].item(token.start, value) if self._lists else Item(None, 0)

    def close_item(self, token: Token) -> None:
        """End a list item; one without text is a line too, for its number shows."""
        self.end_line(token.start, token.end)
        if self._item:
            self.content.append(Line(Letters(self._source), self._item, (token.start, token.end)))
            self._item = None

    def close_list(self, token: Token) -> None:
        """End the innermost list."""
        self.close_item(token)
        if self._lists:
            self._lists.pop().close()

    def close(self, start: int, end: int) -> None:
        """End the flow at the tag at these offsets."""
        token = Token("", start, end)
        self.close_item(token)
        while self._lists:
            self._lists.pop().close()

    def cell(self) -> Cell:
        """Return all lines as one cell."""
        letters, paragraphs, ended = Letters(self._source), list[Paragraph](), None
        items = list[tuple[Item, Paragraph]]()
        for line in lines(self.content):
            if ended:
                letters.instead("\n", *ended)
            start = letters.length
            letters.join(line.letters)
            item = ListItem(line.item.number, line.item.level) if line.item else None
            paragraphs.append(Paragraph(start, letters.length, item))
            items += [(line.item, paragraphs[-1])] if line.item else []
            ended = line.ended
        self.made = Cell(letters.text(self._at), tuple(paragraphs) or (Paragraph(0, 0),))
        for one, paragraph in items:
            one.spans.append(Span(self.made.text, paragraph.start, paragraph.end))
        return self.made

    def beside(self, index: int, at: int) -> Text:
        """Return the text that a comment at offset `at` is about: the whole cell, else the line number `index`."""
        if self.made:
            return self.made.text
        line = self.content[index] if index < len(self.content) else None
        letters = line.letters if isinstance(line, Line) else Letters(self._source)
        return letters.text(at)

    def _reference(self, letters: str, start: int, end: int) -> None:
        if letters and letters in SPACE:
            self._blank(start, end)
        elif letters == "&" and end == start + 1:
            self._settle()
            self._letters.plain(start, end)
        elif letters:
            self._settle()
            self._letters.instead(letters, start, end)

    def _blank(self, start: int, end: int) -> None:
        if self._letters.length and not self._breaks and not self._space:
            self._space = start, end

    def _settle(self) -> None:
        """Write the space or the line breaks that stand before the next character."""
        for pause in self._breaks:
            self._letters.instead("\n", *pause)
        if self._space and self._source.string[slice(*self._space)] == " ":
            self._letters.plain(*self._space)
        elif self._space:
            self._letters.instead(" ", *self._space)
        self._breaks.clear()
        self._space = None
