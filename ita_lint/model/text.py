"""Characters that know where they came from."""

from bisect import bisect_right
from collections.abc import Iterable

from ita_lint.model.noun import dataclass
from ita_lint.model.place import AnyPlace, type_of_location


@dataclass(frozen=True, slots=True)
class Part:
    """From character `offset` of a text on, its characters stand at `place`."""

    offset: int
    place: AnyPlace


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """Characters as a reader sees them, and for each of them the place it was read from.

    `parts` is sorted by offset and its first entry has offset 0. Two texts are the same only if they are one object.
    """

    string: str
    parts: tuple[Part, ...]

    def __str__(self) -> str:
        """Return the characters."""
        return self.string

    @property
    def span(self) -> "Span":
        """The whole text."""
        return Span(self, 0, len(self.string))

    def part_at(self, offset: int) -> Part:
        """Return the part that holds the character at `offset`."""
        return self.parts[max(0, bisect_right(self.parts, offset, key=lambda part: part.offset) - 1)]

    @classmethod
    def joined(cls, texts: Iterable["Text"], by: str = "\n") -> "Text":
        """Return one text made of `texts` in order with `by` between them (it belongs to the place before it)."""
        string, parts = "", list[Part]()
        for number, text in enumerate(texts):
            string += by if number else ""
            parts += [Part(part.offset + len(string), part.place) for part in text.parts]
            string += text.string
        return cls(string, tuple(parts))


@dataclass(frozen=True, slots=True)
class Span:
    """The characters `start` up to `end` (offsets in characters) of a text."""

    text: Text
    start: int
    end: int

    @property
    def excerpt(self) -> str:
        """The characters themselves."""
        return self.text.string[self.start : self.end]

    def sub(self, start: int, end: int) -> "Span":
        """Return the part of this span from `start` up to `end`, counted from the start of this span."""
        return Span(self.text, self.start + start, self.start + end)

    @property
    def order(self) -> tuple[object, ...]:
        """Reading order in the file."""
        part = self.text.part_at(self.start)
        return (*part.place.order, self.start - part.offset)

    @property
    def location(self) -> type_of_location:
        """The place as data: see `Place.location`."""
        first = self.text.part_at(self.start)
        last = self.text.part_at(max(self.start, self.end - 1))
        start, end = self.start - first.offset, self.end - last.offset
        return first.place.location(start, last.place, end)

    def label(self, lang: str) -> str:
        """Return the place as a path that a person can follow."""
        part = self.text.part_at(self.start)
        return part.place.label(lang, self.start - part.offset)
