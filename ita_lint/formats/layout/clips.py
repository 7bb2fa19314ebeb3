"""Text that a page holds and does not show: it is drawn through a clip that ends before it, as where a cell is too low.

Sheets are printed so: what does not fit in its cell is in the file and nowhere to be seen.
"""

import ctypes
from collections.abc import Mapping
from itertools import groupby
from statistics import median
from typing import Any, NamedTuple

from ita_lint.model.spots import Box
from ita_lint.thai.broken import AM, MARKS

#: Text may reach so far (points) over its clip: the boxes of letters are not exact.
_OVER = 1.0
#: So many paths of a clip are looked at, if each has no more segments.
_MOST_PATHS, _MOST_SEGMENTS = 8, 16
#: What is drawn with the letter before it, or apart.
_FOLLOWS = frozenset(MARKS + AM)


class Shown(NamedTuple):
    """The characters of a page that it shows, with their boxes, and the pieces of text that it does not."""

    string: str
    boxes: list[Box]
    hidden: list[str]


def clip_of(raw: Any, text: Any) -> Box | None:
    """Return left, bottom, right and top of what is shown of a text object, None if that is all of it."""
    clip = raw.FPDFPageObj_GetClipPath(text)
    count = raw.FPDFClipPath_CountPaths(clip)
    if count <= 0:
        return None
    boxes = [box for path in range(min(count, _MOST_PATHS)) if (box := _box(raw, clip, path))]
    sides = [ctypes.c_float() for _ in range(4)]
    if not boxes or not raw.FPDFPageObj_GetBounds(text, *map(ctypes.byref, sides)):
        return None
    least, most = (list(zip(*(box[at : at + 2] for box in boxes), strict=True)) for at in (0, 2))
    shown = max(least[0]), max(least[1]), min(most[0]), min(most[1])
    left, bottom, right, top = (side.value for side in sides)
    inside = shown[0] - _OVER <= left and shown[1] - _OVER <= bottom
    return None if inside and right <= shown[2] + _OVER and top <= shown[3] + _OVER else shown


def address(thing: Any) -> int:
    """Return by what an object of PDFium is known, 0 for none."""
    return ctypes.cast(thing, ctypes.c_void_p).value or 0


def shown(string: str, boxes: list[Box], objects: list[int], clips: Mapping[int, Box]) -> Shown:
    """Return what is shown of characters that `objects` draw: those in the middle of the clip of theirs, if it has one.

    `objects` and the keys of `clips` are addresses; boxes and clips are measured alike. A mark is shown where the
    letter before it in the same clip is: the edge of a clip may part them.
    """
    half = median([0.0, *(box[3] - box[1] for box, one in zip(boxes, objects, strict=True) if one in clips)]) / 2
    seen, letter = list[bool](), (0, 0)
    for at, (char, box, one) in enumerate(zip(string, boxes, objects, strict=True)):
        clip = clips.get(one)
        follows = char in _FOLLOWS and clip is not None and clip == clips.get(letter[1])
        seen.append(seen[letter[0]] if follows else _is_in(box, half, clip))
        if one and char not in _FOLLOWS:
            letter = at, one
    pieces = groupby(zip(string, objects, seen, strict=True), lambda one: one[1:])
    hidden = ["".join(char for char, *_ in piece) for (_, visible), piece in pieces if not visible]
    kept = [at for at, visible in enumerate(seen) if visible]
    return Shown("".join(string[at] for at in kept), [boxes[at] for at in kept], hidden)


def _is_in(box: Box, half: float, clip: Box | None) -> bool:
    """Whether the middle of a letter is in a clip: that of its line, from which letters rise higher than others."""
    x, y = (box[0] + box[2]) / 2, box[3] - half
    return clip is None or (clip[0] - _OVER <= x <= clip[2] + _OVER and clip[1] <= y <= clip[3])


def _box(raw: Any, clip: Any, path: int) -> Box | None:
    """Return the outer edges of one path of a clip, None for one that is no simple shape."""
    count = raw.FPDFClipPath_CountPathSegments(clip, path)
    if not 0 < count <= _MOST_SEGMENTS:
        return None
    points = [_point(raw, raw.FPDFClipPath_GetPathSegment(clip, path, segment)) for segment in range(count)]
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def _point(raw: Any, segment: Any) -> tuple[float, float]:
    x, y = ctypes.c_float(), ctypes.c_float()
    raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
    return x.value, y.value
