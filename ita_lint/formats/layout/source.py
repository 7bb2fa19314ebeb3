"""The pages of a PDF as PDFium gives them: characters with their boxes, and thin ruling lines.

All measures are points from the upper left corner of the page as it is shown. PDFium knows no threads: one file at a
time is read in a process.
"""

import ctypes
from array import array
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import repeat
from math import isfinite
from threading import Lock
from typing import Any, NamedTuple

from ita_lint.formats import refusals
from ita_lint.formats.layout.clips import Shown, address, clip_of, shown
from ita_lint.formats.layout.runs import Run, letter_size, runs
from ita_lint.model.spots import Box
from ita_lint.thai.extraction import marked

#: What a plan never has; a file with more is refused before it is read on.
MOST_PAGES, MOST_CHARACTERS, MOST_OBJECTS = 500, 2_000_000, 500_000
#: A path that is no wider than this (in points) is a ruling line.
THIN = 4.0
#: Objects in objects are followed this deep.
_DEEPEST = 4
#: What stands near the end of every PDF; PDFium would read one that was cut off, and say nothing of what is lost.
_END, _TAIL = b"%%EOF", 4096
#: What stands for a side that is no number: no page reaches there.
_NOWHERE = -1e6
#: A path of more segments than a rectangle has is looked at segment by segment.
_RECTANGLE = 5

_LOCK = Lock()
Sides = list[float]
Turn = Callable[[Sides, Sides, Sides, Sides], list[Box]]


class Page(NamedTuple):
    """A page: its number from 1, its runs in the order of the file, the boxes of thin lines, if it has pictures.

    `size` is about the height of a letter without marks: that of its box depends on the font. `hidden` are pieces of
    text that are cut off.
    """

    number: int
    width: float
    height: float
    runs: list[Run]
    rulings: list[Box]
    pictures: bool
    size: float
    hidden: list[str]


def pages(data: bytes) -> list[Page]:
    """Return the pages of a PDF. Raises UnreadableInput: kind "locked", "broken" or "too-large"."""
    import pypdfium2  # type: ignore[import-untyped]

    if _END not in data[-_TAIL:]:
        raise refusals.broken()
    with _LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) == pypdfium2.raw.FPDF_ERR_PASSWORD
            raise refusals.locked() if locked else refusals.broken() from error
        with document:
            return _Reader(pypdfium2, document).pages()


class _Reader:
    """Reads the pages of an open document and counts what it meets."""

    def __init__(self, pypdfium2: Any, document: Any) -> None:
        self._error, self._raw, self._document = pypdfium2.PdfiumError, pypdfium2.raw, document
        self._count, self._objects, self._pictures = 0, 0, False
        self._clips = dict[int, Box]()

    def pages(self) -> list[Page]:
        count = len(self._document)
        if count > MOST_PAGES:
            raise refusals.too_large(f"ไฟล์มีเกิน {MOST_PAGES} หน้า", f"the file has more than {MOST_PAGES} pages")
        return [self._page(number) for number in range(1, count + 1)]

    def _page(self, number: int) -> Page:
        try:
            with closing(self._document[number - 1]) as page, closing(page.get_textpage()) as text:
                turn = _turned(page.get_cropbox(), page.get_rotation())
                width, height = page.get_size()
                self._pictures, self._clips = False, {}
                found = [box for box in self._rulings(page.raw) if isfinite(sum(box))]
                rulings = turn(*map(list, zip(*found, strict=True))) if found else []
                string, boxes, hidden = self._characters(text.raw, turn)
        except self._error as error:
            raise refusals.broken(f"page {number}") from error
        letters = runs(string, boxes, width, height)
        return Page(number, width, height, letters, rulings, self._pictures, letter_size(letters), hidden)

    def _characters(self, text: Any, turn: Turn) -> Shown:
        """Return the characters of a page in the order of the file, and a box for each."""
        count = max(0, self._raw.FPDFText_CountChars(text))
        self._count += count
        if self._count > MOST_CHARACTERS:
            raise refusals.too_large(
                f"ไฟล์มีเกิน {MOST_CHARACTERS:,} ตัวอักษร", f"the file has more than {MOST_CHARACTERS:,} characters"
            )
        string, boxes = self._string(text, count), turn(*self._sides(text, count))
        if not self._clips:
            return Shown(string, boxes, [])
        lefts, bottoms, rights, tops = map(list, zip(*self._clips.values(), strict=True))
        clips = dict(zip(self._clips, turn(lefts, bottoms, rights, tops), strict=True))
        objects = [address(self._raw.FPDFText_GetTextObject(text, index)) for index in range(count)]
        return shown(string, boxes, objects, clips)

    def _sides(self, text: Any, count: int) -> Iterator[list[float]]:
        """Yield for the characters of a page all left, bottom, right and top sides of their boxes.

        One call in C for all: calls from Python would take longer than reading the page.
        """
        rects = (self._raw.FS_RECTF * count)()
        first, size = ctypes.addressof(rects), ctypes.sizeof(self._raw.FS_RECTF)
        address = ctypes.cast(self._raw.FPDFText_GetLooseCharBox, ctypes.c_void_p).value
        read = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(address or 0)
        pointer = ctypes.cast(text, ctypes.c_void_p).value
        deque(map(read, repeat(pointer), range(count), range(first, first + size * count, size)), maxlen=0)
        values = array("f", bytes(rects)).tolist()
        if not isfinite(sum(values)):
            values = [value if isfinite(value) else _NOWHERE for value in values]
        yield from (values[0::4], values[3::4], values[2::4], values[1::4])

    def _string(self, text: Any, count: int) -> str:
        """Return the characters of a page, one for each that PDFium counts."""
        buffer = ctypes.create_string_buffer(2 * (count + 1))
        pointer = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
        written = self._raw.FPDFText_GetText(text, 0, count, pointer) if count else 0
        string = buffer.raw[: 2 * max(0, written - 1)].decode("utf-16-le", "replace")
        if len(string) != count:
            string = "".join(_char(self._raw.FPDFText_GetUnicode(text, index)) for index in range(count))
        return marked(string)

    def _rulings(self, page: Any) -> Iterator[Box]:
        """Yield left, bottom, right and top of the thin lines of a page, in its own measures; keep its texts' clips."""
        raw, count = self._raw, self._raw.FPDFPage_CountObjects(page)
        self._meet(count)
        for index in range(count):
            thing = raw.FPDFPage_GetObject(page, index)
            if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_TEXT:
                yield from self._object(thing, 0)
            elif clip := clip_of(raw, thing):
                self._clips[address(thing)] = clip

    def _meet(self, count: int) -> None:
        """Count so many more objects, or edges of one; PDFium may count -1."""
        self._objects += max(0, count)
        if self._objects > MOST_OBJECTS:
            raise refusals.too_large("ภาพวาดในไฟล์", "the file holds very many drawings")

    def _object(self, thing: Any, depth: int) -> Iterator[Box]:
        kind = self._raw.FPDFPageObj_GetType(thing)
        if kind == self._raw.FPDF_PAGEOBJ_PATH:
            yield from self._path(thing)
        elif kind == self._raw.FPDF_PAGEOBJ_IMAGE:
            self._pictures = True
        elif kind == self._raw.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            matrix, count = self._matrix(thing), self._raw.FPDFFormObj_CountObjects(thing)
            self._meet(count)
            for index in range(count):
                inner = self._raw.FPDFFormObj_GetObject(thing, index)
                yield from (_moved(box, matrix) for box in self._object(inner, depth + 1))

    def _path(self, path: Any) -> Iterator[Box]:
        """Yield the lines of a path: the path itself where it is thin, else its edges where they are drawn."""
        sides = [ctypes.c_float() for _ in range(4)]
        if not self._raw.FPDFPageObj_GetBounds(path, *map(ctypes.byref, sides)):
            return
        left, bottom, right, top = (side.value for side in sides)
        if min(right - left, top - bottom) <= THIN:
            yield left, bottom, right, top
            return
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        self._raw.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
        if stroke.value or self._raw.FPDFPath_CountSegments(path) > _RECTANGLE:
            yield from self._edges(path)

    def _edges(self, path: Any) -> Iterator[Box]:
        """Yield the straight edges of a path that run along the page."""
        matrix = self._matrix(path)
        x, y, start, before = ctypes.c_float(), ctypes.c_float(), (0.0, 0.0), (0.0, 0.0)
        count = self._raw.FPDFPath_CountSegments(path)
        self._meet(count)
        for index in range(count):
            segment = self._raw.FPDFPath_GetPathSegment(path, index)
            self._raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
            kind, point = self._raw.FPDFPathSegment_GetType(segment), (x.value, y.value)
            if kind == self._raw.FPDF_SEGMENT_MOVETO:
                start = point
            elif kind == self._raw.FPDF_SEGMENT_LINETO:
                yield from _thin(_moved((*before, *point), matrix))
            if self._raw.FPDFPathSegment_GetClose(segment):
                yield from _thin(_moved((*point, *start), matrix))
            before = point

    def _matrix(self, thing: Any) -> tuple[float, ...]:
        matrix = self._raw.FS_MATRIX()
        self._raw.FPDFPageObj_GetMatrix(thing, ctypes.byref(matrix))
        return matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f


def _char(code: int) -> str:
    """Return the character of a code, one for what is none."""
    try:
        return chr(code).encode().decode()
    except (ValueError, OverflowError):
        return "\ufffd"


def _thin(box: Box) -> Iterator[Box]:
    if min(box[2] - box[0], box[3] - box[1]) <= THIN:
        yield box


def _moved(box: Box, matrix: tuple[float, ...]) -> Box:
    a, b, c, d, e, f = matrix
    xs = [a * x + c * y + e for x in box[::2] for y in box[1::2]]
    ys = [b * x + d * y + f for x in box[::2] for y in box[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def _turned(box: Box, rotation: int) -> Turn:
    """Return what makes boxes on the page as it is shown of lists of sides in the page's own measures.

    `box` is what is shown of the page: left, bottom, right, top; so are the sides.
    """
    left, bottom, right, top = box

    def upright(lefts: Sides, bottoms: Sides, rights: Sides, tops: Sides) -> list[Box]:
        return _boxes(_from(lefts, left), _to(tops, top), _from(rights, left), _to(bottoms, top))

    def clockwise(lefts: Sides, bottoms: Sides, rights: Sides, tops: Sides) -> list[Box]:
        return _boxes(_from(bottoms, bottom), _from(lefts, left), _from(tops, bottom), _from(rights, left))

    def over(lefts: Sides, bottoms: Sides, rights: Sides, tops: Sides) -> list[Box]:
        return _boxes(_to(rights, right), _from(bottoms, bottom), _to(lefts, right), _from(tops, bottom))

    def back(lefts: Sides, bottoms: Sides, rights: Sides, tops: Sides) -> list[Box]:
        return _boxes(_to(tops, top), _to(rights, right), _to(bottoms, top), _to(lefts, right))

    return {0: upright, 90: clockwise, 180: over, 270: back}[rotation % 360]


def _boxes(*sides: Sides) -> list[Box]:
    return list(zip(*sides, strict=True))


def _from(sides: Sides, edge: float) -> Sides:
    """Return how far each side is from `edge`."""
    return [side - edge for side in sides] if edge else sides


def _to(sides: Sides, edge: float) -> Sides:
    return [edge - side for side in sides]
