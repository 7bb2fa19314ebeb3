"""From runs of characters to lines, from lines to paragraphs, from these to texts with the place of every character.

All measures are points from the upper left corner of the page. Thai is written without spaces between words, so a line
end joins two lines unless a space was typed there.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, count, pairwise, zip_longest
from typing import NamedTuple

from ita_lint.formats.layout.runs import Run
from ita_lint.formats.layout.source import Page
from ita_lint.model.document import Cell, Paragraph
from ita_lint.model.spots import Box, PageSpot
from ita_lint.model.text import Part, Text
from ita_lint.thai.broken import AM, MARKS
from ita_lint.thai.extraction import repaired
from ita_lint.thai.spelling import LETTERS

#: What PDFium gives for a hyphen at the end of a line.
_HYPHENS = ("\u0002", "\ufffe")
#: What a list item or a paragraph of its own begins with.
_ITEM = re.compile(
    r"\s*(?:[(]?[0-9๐-๙]{1,2}(?:[.][0-9๐-๙]{1,2})*[.)](?![0-9๐-๙])|[-–•▪■❖➢✓☑]\s"
    r"|(?:ขั้นตอน|กิจกรรม)ที่\s?[0-9๐-๙]{1,2}(?![0-9๐-๙]))"
)
#: A list item that begins inside a line: then others begin a line by chance.
_INSIDE = re.compile(r"(?<=[\sก-๎])[0-9๐-๙]{1,2}[.)]\s?(?=[เแโใไก-ฮ])")
_FIRST_WORD = re.compile(r"\s*\S+")
#: A gap inside a line of so many heights of its characters is a space where the file has spaces of its own, and where
#: it has none.
_WIDE, _NARROW = 1.2, 0.3
#: So much wider (in heights) may the gap after a ำ be: browsers draw it in two halves, and its box is that of one.
_HALF = 0.9
#: So many characters are a word, which stands on no other; fewer may be the letters of a watermark.
_WORD = 4
#: Lines whose middles are nearer than this many heights are one line.
_SAME_LINE = 0.6
#: A line that is this many times further from the one above than lines usually are begins a paragraph.
_APART = 1.4
#: Lines of a paragraph are no further apart than this many heights.
_WIDEST_PITCH = 2.5
#: A line that leaves this part of the width (and this many heights) free, and room for the next one, ended by itself.
_FREE, _FREE_HEIGHTS = 0.4, 3.0
#: No Thai word is longer than this many heights: a line that leaves as much free ended by itself in any case.
_LONGEST_WORD = 16.0
#: A line that begins this many heights further right than the one above is indented.
_INDENT = 1.5
#: A line in the middle that leaves so many heights free is full if the next word is wider; lines whose middles are as
#: near (points) are in the middle.
_FULL, _CENTRED = 4.0, 2.0


class Line(NamedTuple):
    """A line of one cell or of one page's running text: the middle of its first letter, the height of the page's.

    `over` says that words stand on one another in it.
    """

    page: int
    string: str
    boxes: list[Box]
    middle: float
    height: float
    over: bool = False

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.boxes[0][0]

    @property
    def right(self) -> float:
        """Where its last visible character ends."""
        return self.boxes[max(0, len(self.string.rstrip()) - 1)][2]


def is_gap(one: Run, other: Run, size: float) -> bool:
    """Whether two runs stand in one line with no more than a space between them, and none is typed."""
    _, top, right, bottom = one.boxes[-1]
    left, above, _, below = other.boxes[0]
    near = _NARROW * size < left - right < _WIDE * size and top < below and above < bottom
    return near and not one.string[-1].isspace() and not other.string[0].isspace()


def begins_item(line: Line) -> bool:
    """Whether a line begins with the number or the bullet of a list."""
    return _ITEM.match(line.string) is not None


def lines(page: Page, runs: Iterable[Run], *, typed: bool) -> list[Line]:
    """Return the lines that `runs` of a cell or of the page make, from top to bottom, each from left to right.

    `typed` says that the file has its spaces as characters: then only a wide gap is one more.
    """
    rows = list[list[Line]]()
    pieces = [_piece(page, run) for run in runs]
    for piece in sorted(pieces, key=lambda one: one.middle):
        if rows and piece.middle - rows[-1][0].middle < _SAME_LINE * piece.height:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    gap = _WIDE if typed else _NARROW
    return [line for row in rows if (line := _line(row, gap)).string.strip()]


def paragraphs(found: Sequence[Line], left: float, right: float, *, centred: bool = False) -> list[list[Line]]:
    """Return the lines of one cell or page, which reaches from `left` to `right`, in paragraphs.

    `centred` says that headings may stand in the middle: then each line that begins further right is a paragraph.
    """
    groups = list[list[Line]]()
    pitches = [two.middle - one.middle for one, two in pairwise(found) if one.page == two.page]
    usual, indent = min(pitches, default=0.0), 0.0 if centred else _INDENT
    inside = any(_INSIDE.search(line.string, 1) for line in found)
    free = _FREE * (right - left)
    for line in found:
        listed = begins_item(line) and not inside
        above = groups[-1][-1] if groups and not listed else None
        runs_on = above and centred and _runs_on(above, line, right - left)
        if above and (runs_on or not _parted(above, line, right, free, indent, usual)):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


class Texts:
    """Makes texts of lines and counts their places."""

    def __init__(self) -> None:
        """Begin with place 1."""
        self._numbers = count(1)

    def text(self, paragraph: Sequence[Line]) -> Text:
        """Return the text of one paragraph."""
        return self.cell([paragraph]).text

    def cell(self, groups: Sequence[Sequence[Line]]) -> Cell:
        """Return the paragraphs as a cell."""
        string, parts, found = "", list[Part](), list[Paragraph]()
        for group in groups:
            string += "\n" if found else ""
            start = len(string)
            for piece, place in self._places(group):
                parts.append(Part(len(string), place))
                string += piece
            found.append(Paragraph(start, len(string)))
        return Cell(Text(string, tuple(parts)), tuple(found))

    def blank(self, page: int, box: Box) -> Cell:
        """Return a cell without text."""
        place = PageSpot(next(self._numbers), page, (box,))
        return Cell.of(Text("", (Part(0, place),)))

    def _places(self, group: Sequence[Line]) -> Iterator[tuple[str, PageSpot]]:
        """Yield the characters of a paragraph line by line, as their author typed them."""
        typed = [_typed(line, after) for line, after in zip_longest(group, group[1:])]
        letters, origins = repaired("".join(string for string, _ in typed))
        boxes = [box for string, own in typed for box in own[: len(string)]]
        boxes = boxes if isinstance(origins, range) else [boxes[at] for at in origins]
        starts = accumulate((len(string) for string, _ in typed), initial=0)
        for number, (start, end) in enumerate(pairwise(bisect_left(origins, at) for at in starts)):
            if start < end:
                yield letters[start:end], PageSpot(next(self._numbers), group[number].page, tuple(boxes[start:end]))


def _typed(line: Line, after: Line | None) -> tuple[str, list[Box]]:
    """Return the characters of a line up to the beginning of the one after it in its paragraph, and their boxes.

    Two lines have a space between them if one was typed there, before a list item, where both words are not Thai, or
    between a full stop and a digit: no line ends there without a space.
    """
    string = line.string
    for hyphen in _HYPHENS:
        string = string.replace(hyphen, "-")
    if after is None:
        return string.rstrip(), line.boxes
    ends = string[-1], after.string[0]
    item = begins_item(after) and not ends[0].isspace()
    stopped = ends[0] == "." and ends[1].isdecimal()
    if item or stopped or all(char.isalnum() and char not in LETTERS for char in ends):
        return f"{string} ", [*line.boxes, line.boxes[-1]]
    return string, line.boxes


def _piece(page: Page, run: Run) -> Line:
    index = next((at for at, char in enumerate(run.string) if char not in MARKS and not char.isspace()), 0)
    _, top, _, bottom = run.boxes[index]
    return Line(page.number, run.string, run.boxes, (top + bottom) / 2, page.size)


def _line(row: list[Line], gap: float) -> Line:
    """Return the pieces of one line as one; those further apart than `gap` heights have a space between them."""
    if len(row) == 1:
        return row[0]
    row = sorted(row, key=lambda one: one.left)
    string, boxes, over = row[0].string, list(row[0].boxes), False
    for before, piece in pairwise(row):
        space = before.string[-1].isspace() or piece.string[0].isspace()
        lost = _HALF if before.string[-1] == AM else 0
        if not space and piece.left - boxes[-1][2] > (gap + lost) * before.height:
            string += " "
            boxes.append((boxes[-1][2], boxes[-1][1], piece.left, boxes[-1][3]))
        over = over or (boxes[-1][2] - piece.left > piece.height and min(len(string), len(piece.string)) >= _WORD)
        string += piece.string
        boxes += piece.boxes
    return row[0]._replace(string=string, boxes=boxes, over=over)


def _runs_on(above: Line, line: Line, width: float) -> bool:
    """Whether two lines in the middle are one: the first has no room for the next word."""
    free, word = width - (above.right - above.left), _FIRST_WORD.match(line.string)
    needed = line.boxes[word.end() - 1][2] - line.left if word else 0.0
    centred = abs(above.left + above.right - line.left - line.right) < 2 * _CENTRED
    return centred and free < min(needed, _FULL * above.height)


def _parted(above: Line, line: Line, right: float, free: float, indent: float, usual: float) -> bool:
    """Whether `line` begins a paragraph for another reason than that it is a list item."""
    pitch = min(max(usual, above.height), _WIDEST_PITCH * above.height)
    if above.page == line.page and line.middle - above.middle > _APART * pitch:
        return True
    if line.left - above.left > indent * line.height + 1 and not begins_item(above):
        return True
    left_free = right - above.right
    fits = line.right - line.left <= left_free > max(free, _FREE_HEIGHTS * above.height)
    return fits or left_free > _LONGEST_WORD * above.height
