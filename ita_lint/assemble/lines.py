"""The lines of a cell, and its characters in the plain form in which numbers and words are looked for."""

from collections.abc import Mapping
from typing import NamedTuple

from ita_lint.model.document import Cell, ListItem
from ita_lint.thai.digits import to_arabic
from ita_lint.thai.spelling import INVISIBLE

#: The lists of `rules/vocabulary/steps.yaml` by name.
Words = Mapping[str, tuple[str, ...]]

_BLANK = "\t\u00a0\u2000\u2001\u2002\u2003\u2007\u2009\u202f\u3000"
#: Punctuation of East Asian width, which stands around numbers now and then, and the common sign for each.
_WIDE = tuple(zip("（）．", "().", strict=True))
_BREAKS = "\r\v\f\u0085\u2028\u2029"


class Line(NamedTuple):
    """The characters `start` up to `end` of a cell's text that stand on one line, without the white space around them.

    `begins` is true for the first line of a paragraph, or after an empty line; `item` is the automatic list item that
    begins there.
    """

    start: int
    end: int
    begins: bool
    item: ListItem | None = None


class Lines(NamedTuple):
    """A cell's text made plain, character for character, and its lines with something on them, in order.

    `plain` has Arabic digits, common brackets, spaces for every blank or invisible character, and line feeds for every
    break. `width` is the length of the longest line in characters.
    """

    plain: str
    lines: tuple[Line, ...]
    width: int

    def text(self, line: Line) -> str:
        """Return the plain characters of `line`."""
        return self.plain[line.start : line.end]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets of what is left of `start` up to `end` without the blanks around it."""
        piece = self.plain[start:end]
        left = start + len(piece) - len(piece.lstrip())
        return (left, left + len(piece.strip())) if piece.strip() else (start, start)


def read_lines(cell: Cell) -> Lines:
    """Return the lines of `cell`; an automatic list item keeps its line even where nothing is written on it."""
    plain = _plain(cell.text.string)
    found = list[Line]()
    for paragraph in cell.paragraphs:
        begins, offset, item = True, paragraph.start, paragraph.item
        for text in plain[paragraph.start : paragraph.end].split("\n"):
            if text.strip() or item:
                left = offset + len(text) - len(text.lstrip())
                found.append(Line(left, left + len(text.strip()), begins, item))
            begins, item = not text.strip(), None
            offset += len(text) + 1
    return Lines(plain, tuple(found), max((line.end - line.start for line in found), default=0))


def _plain(string: str) -> str:
    for blank in _BLANK + INVISIBLE:
        string = string.replace(blank, " ")
    for wide, common in _WIDE:
        string = string.replace(wide, common)
    for end in _BREAKS:
        string = string.replace(end, "\n")
    return to_arabic(string)
