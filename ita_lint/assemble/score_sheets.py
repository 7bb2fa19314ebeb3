"""A table that may hold scores: where its heading ends, which of its columns are scores, and the numbers in them."""

import re
from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from ita_lint.assemble.reported import VALUE, Reporting
from ita_lint.model.document import Cell
from ita_lint.model.text import Span
from ita_lint.thai.folding import fold

FULL_MARKS = 100

#: What stands in brackets explains a heading: "คะแนน (เต็ม ๑๐๐)".
_BRACKETS = re.compile(r"\([^)]*\)")


class Value(NamedTuple):
    """A score that is all that a cell says, but for its unit and a level."""

    score: float
    span: Span


class ScoreColumn(NamedTuple):
    """A column of scores: `at` which place, its folded heading, and what the heading says.

    `subject` is whose scores they are and `part` the part of the EIT, both None where it does not say. `kind` is
    "instruments" if they are those of whole instruments beside others, "weighted" if only their sum is a score, or "".
    """

    at: int
    head: str
    subject: str | None
    part: str | None
    kind: str

    @property
    def plain(self) -> bool:
        """Whether the heading leaves it to the rows to say whose the scores are."""
        return not self.kind and not self.part and self.subject not in ("total", "sum")


class Sheet:
    """The rows of a table, read with the words of reports."""

    def __init__(self, rows: tuple[tuple[Cell, ...], ...], words: Reporting) -> None:
        """Take the rows and the words."""
        self.rows, self.words = rows, words
        self._subjects = dict[str, str | None]()

    @cached_property
    def values(self) -> list[list[Value | None]]:
        """The scores of the cells."""
        known = {id(cell): _value(cell, self.words) for row in self.rows for cell in row}
        return [[known[id(cell)] for cell in row] for row in self.rows]

    @cached_property
    def first(self) -> int:
        """The first row with a number; the rows above are the heading, but for titles over the whole width."""
        return next((place for place, row in enumerate(self.values) if any(row)), len(self.rows))

    @cached_property
    def columns(self) -> tuple[ScoreColumn, ...]:
        """The columns whose numbers are this year's scores."""
        return tuple(filter(None, map(self._column, range(len(self.rows[0])))))

    def label(self, place: int) -> str:
        """Return the folded text of a row's cells that are no numbers."""
        pairs = zip(self.rows[place], self.values[place], strict=True)
        return " ".join({id(cell): fold(cell.text).string for cell, value in pairs if value is None}.values())

    def title(self, place: int) -> str | None:
        """Return the folded text of a row that is one cell over the whole width, None for any other row."""
        row = self.rows[place]
        return fold(row[0].text).string if all(cell is row[0] for cell in row) else None

    def subject(self, cell: Cell) -> str | None:
        """Return what `Reporting.subject` says of a cell; the same words, of which raw data are full, are read once."""
        string = cell.text.string
        if string not in self._subjects:
            self._subjects[string] = self.words.subject(cell)
        return self._subjects[string]

    def reach(self, place: int, at: int) -> tuple[tuple[Cell, ...], ...]:
        """Return the rows from row `place` down that its cell in column `at` reaches over."""
        last = place + 1
        while last < len(self.rows) and self.rows[last][at] is self.rows[place][at]:
            last += 1
        return self.rows[place:last]

    def _column(self, at: int) -> ScoreColumn | None:
        """Return a column of scores, by its heading; where that says nothing, by its numbers."""
        words = self.words
        numbers = [value for row in self.values[self.first :] if (value := row[at])]
        heading = [self.rows[place][at] for place in range(self.first) if self.title(place) is None]
        head = " ".join({id(cell): fold(cell.text).string for cell in heading}.values()).strip()
        weighted = words.has(head, "weighted")
        not_score = words.has(_BRACKETS.sub("", head), "not_score") and not weighted
        if not numbers or not_score or words.is_of_other_year(head):
            return None
        named = [cell for cell in heading if not cell.blank]
        subject, part = words.subject(named[-1]) if named else None, words.part(head)
        scores = words.has(head, "score") or words.is_of_year(head)
        if not (scores or subject or part or _are_scores(numbers)):
            return None
        of_instruments = scores and words.has(head, "of_instrument")
        return ScoreColumn(at, head, subject, part, "weighted" if weighted else "instruments" * of_instruments)


def _value(cell: Cell, words: Reporting) -> Value | None:
    text = fold(cell.text)
    found = VALUE.match(text.string)
    if not found or float(found.group(1)) > FULL_MARKS:
        return None
    rest = text.string[found.end() :].strip(" ()")
    return None if rest and not words.is_level(rest) else Value(float(found.group(1)), text.span(*found.span(1)))


def _are_scores(values: Sequence[Value]) -> bool:
    """Whether numbers under a heading that says nothing may be scores: most have decimals, or are 100 or 0."""
    sure = sum("." in value.span.excerpt or value.score in (0, FULL_MARKS) for value in values)
    return 2 * sure > len(values)
