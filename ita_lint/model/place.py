"""Where a piece of text stands in the user's file.

A reader makes each place once; nothing recomputes it. Every place can print itself as a path that a person can
follow (`label`), as data for programs (`location`), and has a sort key in reading order (`order`).
"""

import re
from typing import Annotated, Any, Protocol

from ita_lint.model.noun import dataclass

type_of_location = dict[str, str | int | list[float]]


class Place(Protocol):
    """What every place can do; those of text and data stand below, those of office files in `model/spots.py`."""

    @property
    def order(self) -> tuple[object, ...]:
        """Sort key in reading order among the places of one file."""

    def location(self, start: int, last: "Place", end: int) -> type_of_location:
        """Return as data where character `start` of this place up to character `end` of place `last` stand."""

    def label(self, lang: str, start: int = 0) -> str:
        """Return the place of character `start` as a path that a person can follow, in `lang` ("th" or "en")."""


class _Kinds:
    """Tells pydantic, when it asks, which classes a place may be of."""

    def __get_pydantic_core_schema__(self, _source: object, handler: Any) -> Any:
        """Return the schema of a place of any kind."""
        from ita_lint.model.spots import PageSpot, ParagraphPlace, SheetCell, TableCell

        return handler.generate_schema(TextPlace | FieldPath | ParagraphPlace | TableCell | SheetCell | PageSpot)


#: A place as the field of a noun.
AnyPlace = Annotated[Place, _Kinds()]


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
    """Characters of a value of a plan given as data: `indicators[3].steps[1]`, counted from 0 as programs do.

    `offset` is how many characters of the value stand before them. In a file they begin at `line` and `column`
    (from 1, in characters), all of them as one if `whole`; both are None for data without a file.
    """

    path: str
    line: int | None = None
    column: int | None = None
    offset: int = 0
    whole: bool = False

    @property
    def order(self) -> tuple[object, ...]:
        """Reading order: by line, else by name, list entries by number (a number sorts before any name)."""
        if self.line is not None:
            return (self.line, self.column)
        parts = re.findall(r"\d+|[^\d.\[\]]+", self.path)
        return (tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts), self.offset)

    def location(self, start: int, last: "Place", end: int) -> type_of_location:
        """Return the path, the offsets of the characters in its value, and in a file the line and column."""
        here = self.offset + start
        there = last.offset + end if isinstance(last, FieldPath) and last.path == self.path else here
        place: type_of_location = {"kind": "field", "path": self.path, "start": here, "end": there}
        if self.line is None or self.column is None:
            return place
        return {**place, "line": self.line, "column": self.column + (0 if self.whole else start)}

    def label(self, lang: str, start: int = 0) -> str:
        """Return the path, and in a file its line and column: "agency (บรรทัด 2 อักขระ 9)"."""
        if self.line is None or self.column is None:
            return self.path
        spot = TextPlace(self.line, self.column, width=int(self.whole)).label(lang, start)
        return f"{self.path} ({spot})" if self.path else spot
