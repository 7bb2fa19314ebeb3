"""A line of the document round a span, cropped to the screen, with the cells under which the span stands."""

from typing import NamedTuple

from ita_lint.model.text import Span
from ita_lint.reporters.clusters import clusters, is_mark, shown
from ita_lint.reporters.safe import REPLACEMENT, Screen

#: A cluster as shown, and its width in cells.
Piece = tuple[str, int]

#: The part of the room beside a span that goes to what stands before it: the message comes behind its underline.
_BEFORE = 0.4


class Excerpt(NamedTuple):
    """One line in three parts. The underline of `marked` begins after `indent` cells and is `width` cells long."""

    before: str
    marked: str
    after: str
    indent: int
    width: int


def excerpt(span: Span, width: int, screen: Screen) -> Excerpt:
    """Return the line of `span` in at most `width` cells, cut between clusters, with … where something is left out.

    A span that begins or ends inside a cluster is widened to the whole of it: marks cannot be underlined alone.
    """
    text = span.text.string
    start, end = whole(text, span.start, span.end)
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    dots = shown("…", screen)
    marked = _crop(_pieces(text[start:end][: 8 * width], screen, hidden=True), width * 2 // 3, dots)
    before = _pieces(_tail(text[first:start], 8 * width), screen)[::-1]
    after = _pieces(text[end : last if last >= 0 else len(text)][: 8 * width], screen)
    room = max(0, width - _width(marked))
    share = min(_width(before), max(int(room * _BEFORE), room - _width(after)))
    before = _crop(before, share, dots)[::-1]
    after = _crop(after, room - _width(before), dots)
    return Excerpt(_text(before), _text(marked), _text(after), _width(before), max(1, _width(marked)))


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """Return `start` and `end` moved apart so that no letter is parted from its marks."""
    while 0 < start < len(text) and is_mark(text[start]) and text[start - 1] != "\n":
        start -= 1
    while start < end < len(text) and is_mark(text[end]):
        end += 1
    return start, end


def _tail(text: str, length: int) -> str:
    """Return the last `length` characters of `text`, or fewer, beginning with a whole cluster."""
    if len(text) <= length:
        return text
    text = text[-length:]
    return text[next((offset for offset, char in enumerate(text) if not is_mark(char)), len(text)) :]


def _pieces(text: str, screen: Screen, *, hidden: bool = False) -> list[Piece]:
    """Return the clusters of `text` as shown; with `hidden`, characters that take no room get a sign as well."""
    pieces = list[Piece]()
    for cluster in clusters(text):
        piece = shown("↵" if cluster == "\n" and hidden else cluster, screen)
        if not piece[0] and hidden:
            piece = shown(REPLACEMENT, screen)
        pieces.append(piece)
    return pieces


def _crop(pieces: list[Piece], width: int, dots: Piece) -> list[Piece]:
    """Return the first of `pieces` in at most `width` cells, with `dots` last if some are left out."""
    if _width(pieces) <= width:
        return pieces
    kept, room = list[Piece](), width - dots[1]
    for piece in pieces:
        room -= piece[1]
        if room < 0:
            break
        kept.append(piece)
    return [*kept, dots] if width >= dots[1] else []


def _width(pieces: list[Piece]) -> int:
    return sum(width for _, width in pieces)


def _text(pieces: list[Piece]) -> str:
    return "".join(text for text, _ in pieces)
