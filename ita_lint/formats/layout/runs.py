"""The characters of a PDF page in runs: PDFium gives them in the order in which they were drawn.

All measures are points from the upper left corner of the page.
"""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from statistics import median
from typing import NamedTuple

from ita_lint.model.spots import Box
from ita_lint.thai.broken import AM, MARKS

#: What PDFium puts in between characters.
_PUT_IN = " \r\n"
#: Characters that are further apart (points) do not follow one another, whatever their order in the file.
_BACK, _ON = -8.0, 4.0
#: Boxes of characters beside one another are alike in height up to this ratio.
_LOW = 0.6
#: Marks that come after what carries none, though their letter is before it. (It begins with what is rare: so the
#: search is quick.)
_LATE_MARKS = re.compile(
    f"[^\u0e01-\u0e4e](?<=[\u0e01-\u0e2e{MARKS}][^\u0e01-\u0e4e])[^\u0e01-\u0e4e]{{0,3}}([{MARKS}]+)"
)
_DRAWN_APART = frozenset(MARKS + AM)
#: A mark that stands so much (points) further left than the letter before it ends may belong to another letter.
_STRAY = 12.0
#: How far back the cluster may stand that a run repeats.
_FAR = 8
#: So many characters of a page tell the size of its letters, and a letter is so much higher than it is wide.
_ENOUGH, _HIGH = 120, 1.25


#: Characters of text that is turned to the left are no further apart (points), its lines less than so many heights.
_TOUCH, _NEXT_LINE = 6.0, 3.0


class Run(NamedTuple):
    """Characters that stand one after the other without a gap between them, and a box for each."""

    string: str
    boxes: list[Box]


def runs(string: str, boxes: list[Box], width: float, height: float) -> list[Run]:
    """Return the visible characters of a page of this size in runs.

    A mark stands where its letter stands, wherever its font draws it.
    """
    return list(_standing(_without_echoes(_cut(*_with_letters(string, boxes), width, height))))


def letter_size(found: Iterable[Run]) -> float:
    """Return about how high the letters of a page are, by how wide they are: their boxes' height is up to the font."""
    letters = (pair for run in found for pair in zip(run.string, run.boxes, strict=True))
    widths = [box[2] - box[0] for char, box in islice(letters, _ENOUGH) if char.isalpha()]
    return max(1.0, _HIGH * median(widths)) if widths else 1.0


def _with_letters(string: str, boxes: list[Box]) -> tuple[str, list[Box]]:
    """Return the characters and their boxes with each mark behind its letter, not behind what came between."""
    for match in _LATE_MARKS.finditer(string):
        start, marks, end = match.start(), match.start(1), match.end()
        boxes[start:end] = [*boxes[marks:end], *boxes[start:marks]]
    return _LATE_MARKS.sub(lambda match: match[1] + match[0][: -len(match[1])], string), boxes


def _cut(string: str, boxes: list[Box], width: float, height: float) -> Iterator[Run]:
    """Yield the runs. What PDFium put in itself has a box of no size: it parts, as does what stands beside the page."""
    start, above, edge, below, strays = 0, 0.0, 0.0, 0.0, False
    for at, (left, top, right, bottom) in enumerate(boxes):
        if top == above and bottom == below and _BACK < left - edge < _ON and start < at:
            edge = right
            continue
        if string[at] in MARKS and start < at:
            if right < edge - _STRAY:
                strays = True
            elif top == above:
                edge = right
            continue
        put_in = bottom <= top and right <= left and string[at] in _PUT_IN
        hidden = put_in or not (0 <= left + right <= 2 * width and 0 <= top + bottom <= 2 * height)
        follows = _BACK < left - edge < _ON and top <= below and bottom >= above
        if hidden or not follows or not _LOW * (below - above) <= bottom - top <= (below - above) / _LOW:
            if start < at:
                yield _run(string[start:at], boxes[start:at], strays=strays)
            start, strays = at + hidden, False
        above, edge, below = top, right, bottom
    if start < len(string):
        yield _run(string[start:], boxes[start:], strays=strays)


def _run(string: str, boxes: list[Box], *, strays: bool) -> Run:
    """Return the characters as a run, marks that stray behind the letter that they stand on.

    Where a line is stretched over the width, PDFium gives marks at its end that are drawn apart.
    """
    if not strays:
        return Run(string, boxes)
    pairs = list[tuple[str, Box]]()
    for char, box in zip(string, boxes, strict=True):
        pairs.insert(_home(box, pairs) if char in MARKS else len(pairs), (char, box))
    return Run("".join(char for char, _ in pairs), [box for _, box in pairs])


def _home(mark: Box, pairs: list[tuple[str, Box]]) -> int:
    """Return where a mark belongs among the characters before it: where it was given, unless it strays."""
    letters = [at for at, (char, _) in enumerate(pairs) if char not in MARKS]
    if not letters or mark[2] > pairs[letters[-1]][1][0]:
        return len(pairs)
    middle = (mark[0] + mark[2]) / 2
    over = (at for at, (_, box) in enumerate(pairs) if at in letters and box[0] <= middle <= box[2])
    home = next(over, None)
    return len(pairs) if home is None else next((at for at in letters if at > home), len(pairs))


def _without_echoes(found: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs but those that repeat a cluster: browsers draw its marks apart, and PDFium reads it for each part.

    Such a run stands over or under the cluster and is much lower than a letter.
    """
    before = deque[Run](maxlen=_FAR)
    for run in found:
        if len(run.string) == 1 or _DRAWN_APART.isdisjoint(run.string) or not _echoes(run, before):
            before.append(run)
            yield run


def _standing(found: Iterable[Run]) -> Iterator[Run]:
    """Yield the runs, those of text that is turned to the left as one: it goes up, its lines from left to right."""
    held = list[Run]()
    for run in found:
        if held and not _on_top(held[-1], run) and (len(held) == 1 or not _beside(held[-1], run)):
            yield _joined(held)
            held = []
        held.append(run)
    if held:
        yield _joined(held)


def _on_top(below: Run, run: Run) -> bool:
    letter = next((at for at in reversed(range(len(below.string))) if below.string[at] not in MARKS), 0)
    (left, top, right, _), (start, _, end, bottom) = below.boxes[letter], run.boxes[0]
    return abs(top - bottom) < _TOUCH and start < right and left < end


def _beside(last: Run, run: Run) -> bool:
    (left, _, right, bottom), (_, top, end, _) = last.boxes[0], run.boxes[0]
    return 0 < end - right < _NEXT_LINE * (right - left) and top > bottom


def _joined(held: list[Run]) -> Run:
    if len(held) == 1:
        return held[0]
    return Run("".join(run.string for run in held), [box for run in held for box in run.boxes])


def _echoes(run: Run, before: Iterable[Run]) -> bool:
    left, top, _, bottom = run.boxes[0]
    for other in before:
        at = other.string.find(run.string)
        while at >= 0:
            start, above, _, below = other.boxes[at]
            end, height = other.boxes[at + len(run.string) - 1][2], below - above
            near = start <= left <= end + 1 and above - height <= bottom and top <= below + height
            if near and bottom - top < _LOW * height:
                return True
            at = other.string.find(run.string, at + 1)
    return False
