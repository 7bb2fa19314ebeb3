"""Characters to read from, and texts built out of them that keep the place of every character."""

from bisect import bisect_right
from collections.abc import Iterator

from ita_lint.model.place import TextPlace
from ita_lint.model.text import Part, Text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ita_lint.formats.characters.flow import OpenList


class Source:
    """The characters that a reader works on, each with its place in the file.

    It is the whole file, or a cell that was taken out of its quotation marks. `string` holds the characters; offsets
    count from its start. `lists` are those of the HTML in it, once that is read.
    """

    __slots__ = ("_offsets", "_places", "lists", "string")

    def __init__(self, string: str) -> None:
        """Take the whole of a file, its lines ended by line feeds."""
        self.string = string
        self.lists = list["OpenList"]()
        self._offsets = list(_line_starts(string))
        self._places = [TextPlace(line, 1) for line in range(1, len(self._offsets) + 1)]

    @classmethod
    def within(cls, text: Text) -> "Source":
        """Return the characters of `text`, made by this package, to read from once more."""
        source = cls("")
        source.string = text.string
        source._offsets = [part.offset for part in text.parts]
        source._places = [part.place for part in text.parts if isinstance(part.place, TextPlace)]
        return source

    def stretch(self, start: int, end: int) -> tuple[int, TextPlace]:
        """Return where the unbroken stretch from `start` ends, at most at `end`, and the place of its beginning."""
        index = bisect_right(self._offsets, start) - 1
        place = self._places[index]
        stop = min(end, self._offsets[index + 1]) if index + 1 < len(self._offsets) else end
        if place.width:
            return stop, place
        return stop, TextPlace(place.line, place.column + start - self._offsets[index])

    def extent(self, start: int, end: int) -> TextPlace:
        """Return the place of the characters `start` up to `end` taken as one, as far as the line reaches."""
        stop, first = self.stretch(start, end)
        reach = first.column + (first.width or stop - start)
        while stop < end:
            begun = stop
            stop, place = self.stretch(begun, end)
            if place.line != first.line:
                break
            reach = place.column + (place.width or stop - begun)
        return TextPlace(first.line, first.column, max(1, reach - first.column))

    def text(self, start: int, end: int) -> Text:
        """Return the characters `start` up to `end` as they stand."""
        stop, place = self.stretch(start, end)
        if stop == end:
            return Text(self.string[start:end], (Part(0, place),))
        letters = Letters(self)
        letters.plain(start, end)
        return letters.text(start)


class Letters:
    """Builds a text piece by piece: characters as they stand in the source, or others in the place of some of them."""

    __slots__ = ("_after", "_pieces", "_source", "length", "parts")

    def __init__(self, source: Source) -> None:
        """Begin an empty text of characters from `source`."""
        self.length = 0
        self._source = source
        self._pieces = list[str]()
        self.parts = list[Part]()
        self._after = -1

    @property
    def string(self) -> str:
        """The characters so far."""
        return "".join(self._pieces)

    def plain(self, start: int, end: int) -> None:
        """Add the characters `start` up to `end` of the source as they stand."""
        while start < end:
            stop, place = self._source.stretch(start, end)
            if start != self._after or place.width or place.column == 1:
                self.parts.append(Part(self.length, place))
            self._add(self._source.string[start:stop])
            self._after = -1 if place.width else stop
            start = stop

    def instead(self, letters: str, start: int, end: int) -> None:
        """Add `letters` in the place of the source's characters `start` up to `end`."""
        self.parts.append(Part(self.length, self._source.extent(start, end)))
        self._add(letters)
        self._after = -1

    def join(self, other: "Letters") -> None:
        """Add all that was built in `other`."""
        self.parts += [Part(part.offset + self.length, part.place) for part in other.parts]
        self._add(other.string)
        self._after = -1

    def text(self, otherwise: int) -> Text:
        """Return the text; an empty one stands at offset `otherwise` of the source."""
        parts = self.parts or [Part(0, self._source.stretch(otherwise, otherwise)[1])]
        return Text(self.string, tuple(parts))

    def _add(self, letters: str) -> None:
        self._pieces.append(letters)
        self.length += len(letters)


def _line_starts(string: str) -> Iterator[int]:
    yield 0
    at = string.find("\n") + 1
    while at:
        yield at
        at = string.find("\n", at) + 1
