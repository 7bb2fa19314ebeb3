"""Where a piece of text stands in the user's file.

A reader makes each place once; nothing recomputes it. Every place can print itself as a path that a person can
follow (`label`), as data for programs (`location`), and has a sort key in reading order (`order`).
"""

import re
from dataclasses import dataclass

type_of_location = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class TextPlace:
    """A character of a text file (.txt, .tsv, .csv, .html).

    `line` and `column` count from 1, columns in characters. `width` is 0 where each character of the text is one
    character of the file; otherwise it is how many characters of the file stand for the text (`&nbsp;` is 6, `<br>` 4).
    """

    line: int
    column: int
    width: int = 0

    @property
    def order(self) -> tuple[object, ...]:
        """Reading order."""
        return (self.line, self.column)

    def location(self, start: int, last: "Place", end: int) -> type_of_location:
        """Return lines and columns from character `start` of this place up to character `end` of place `last`."""
        column = self.column if self.width else self.column + start
        there = last if isinstance(last, TextPlace) else self
        end_column = there.column + (there.width or end)
        return {"kind": "text", "line": self.line, "column": column, "end_line": there.line, "end_column": end_column}

    def label(self, lang: str, start: int = 0) -> str:
        """Return "บรรทัด 39 อักขระ 1894" or "line 39, column 1894"."""
        column = self.column if self.width else self.column + start
        return f"line {self.line}, column {column}" if lang == "en" else f"บรรทัด {self.line} อักขระ {column}"


@dataclass(frozen=True, slots=True)
class FieldPath:
    """A value of a plan given as data: `indicators[3].steps[1]`, counted from 0 as programs do."""

    path: str

    @property
    def order(self) -> tuple[object, ...]:
        """Reading order: by name, list entries by number (a number sorts before any name)."""
        parts = re.findall(r"\d+|[^\d.\[\]]+", self.path)
        return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts)

    def location(self, start: int, last: "Place", end: int) -> type_of_location:
        """Return the path and the offsets of the characters in its value."""
        there = end if last is self or last == self else start
        return {"kind": "field", "path": self.path, "start": start, "end": there}

    def label(self, lang: str, start: int = 0) -> str:
        """Return the path itself: it is the same in both languages."""
        del lang, start
        return self.path


Place = TextPlace | FieldPath
