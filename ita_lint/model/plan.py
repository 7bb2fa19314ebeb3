"""What the document means: a plan with one row per indicator.

Every value keeps the span it was read from. Numbers are plain integers whatever digits they were written in; years
are Buddhist era (พ.ศ.); dates are `datetime.date` (Gregorian, no time of day, no time zone).
"""

from collections.abc import Mapping
from datetime import date
from typing import Generic, TypeVar

from ita_lint.model.card import Words
from ita_lint.model.document import Cell, Table
from ita_lint.model.noun import dataclass
from ita_lint.model.stated import StatedScore
from ita_lint.model.text import Span, Text

T = TypeVar("T")

#: The elements of a row in reading order; the first is the cell that names the indicator.
FIELDS = ("heading", "measure", "analysis", "steps", "period", "responsible")


@dataclass(frozen=True, slots=True)
class Traced(Generic[T]):
    """A value and where it was read."""

    value: T
    span: Span

    @property
    def text(self) -> str:
        """The value as it was written."""
        return self.span.excerpt


@dataclass(frozen=True, slots=True)
class Column:
    """How one column of one plan table was understood.

    `field` is one of FIELDS, another name of the columns vocabulary ("scores", "follow_up"), or None for a column
    that means nothing to the plan. `how` is "exact", "synonym", "likeness", "content" (what the cells hold spoke) or
    "none"; `likeness` is 0-100 where likeness decided.
    """

    table: int
    index: int
    heading: Cell
    field: str | None
    how: str
    likeness: float | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a measure.

    `path` is its number by level: (2,) for ๒., (2, 1) for ๒.๑, () for a step without a number. `marker` covers the
    written number with its punctuation, `number` the digits alone; both are None where nothing was typed. `style` is
    the punctuation around the number ("#.", "#)", "(#)", "#"; "①" for circled numbers, "ก.", "(ก)", "a)" for letters),
    `computed` whether the file's own list numbers it.
    `series` counts the lists in the row from 0: a second measure may start again at ๑.
    """

    path: tuple[int, ...]
    marker: Span | None
    number: Span | None
    body: Span
    style: str
    computed: bool = False
    series: int = 0


@dataclass(frozen=True, slots=True)
class Moment:
    """One end of a period as written; offsets are characters of the parsed text.

    `year` is Buddhist era with four digits, whatever was written; `written_year` is the number as typed, `era` is
    "be" or "ce" (for a year of two digits: "be", with `short` true), `stated` the era that the text names, if it does.
    A year that was not typed is taken from the other end or the fiscal year. `fault` is None, "no-such-day",
    "no-such-month" or "unknown-month" (a word between day and year that is no month).
    """

    start: int
    end: int
    day: int | None = None
    month: int | None = None
    year: int | None = None
    written_year: int | None = None
    year_at: tuple[int, int] | None = None
    era: str = "be"
    short: bool = False
    stated: str | None = None
    fault: str | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of time as written; `start` and `end` are offsets in characters of the parsed text.

    `kind` is "range", "day", "months", "fiscal-year", "quarters", "part-year", "deadline", "recurring", "open-start"
    or "open-end". `first` and `last` are the written ends where there are any: of quarters the year that they are of,
    two of them joined, or the numbers of two that run back ("ไตรมาส ๔ - ๓"). `begins` and `ends` are the days they mean
    (inclusive), None where that cannot be told.
    """

    start: int
    end: int
    kind: str
    first: Moment | None = None
    last: Moment | None = None
    begins: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """An indicator cited by number ("ตัวชี้วัดที่ ๔ การใช้อำนาจ"); `name` is the name that follows, if one does.

    `named` is the number of the indicator that the name belongs to, None where the name is no known name.
    """

    span: Span
    number: Traced[int]
    name: Span | None
    named: int | None


@dataclass(frozen=True, slots=True)
class ItemRef:
    """Items cited in the text: one code ("O13"), or a range ("O1-O20").

    `letter` is "i", "e" or "O" (as the field writes them) or "" where the text gives a bare number. `first` and
    `last` are equal for a single item. `form` is "letter", "zero" (the digit 0 for the letter O) or "bare".
    """

    span: Span
    letter: str
    first: int
    last: int
    form: str

    @property
    def numbers(self) -> range:
        """The item numbers that are meant."""
        return range(self.first, self.last + 1)


@dataclass(frozen=True, slots=True)
class Score:
    """A score as stated. `span` covers the digits; `value` is None where they make no number (`๙๘.๕.๗`).

    `items` are the item references it is about, `part` is the part of the EIT ("public", "survey") or None. `claim` is
    "total" (โดยรวม: the mean of the items or, without items, the indicator as a whole), "least" (น้อยที่สุด),
    "least-in-part" (the least of one part of the EIT), "most", "every" (ทุกข้อ) or None; without items and claim nobody
    can tell what the score is about. `exception` is true for the score that follows ยกเว้น.
    """

    span: Span
    value: float | None
    items: tuple[ItemRef, ...] = ()
    part: str | None = None
    claim: str | None = None
    exception: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A quoted question of a survey: its item number as written, and its words without the number."""

    span: Span
    item: ItemRef | None
    words: Span


@dataclass(frozen=True, slots=True)
class Unit:
    """A responsible unit as written.

    `name` is normalised; `kind` is "division", "position", "committee", "everyone" or "unknown".
    """

    span: Span
    name: str
    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """The part of the plan about one indicator, or in the layout by theme about one item.

    `indicator` is the number of the framework's indicator that number or name point to, in the layout by theme that of
    the row's item; None if nothing points to one. `headed` are the items that the heading cell names, `theme` is the
    number of the theme that the row stands under. A cell is None where the plan has no such column. `table` counts
    plan tables from 1.
    """

    table: int
    heading: Cell
    number: Traced[int] | None
    name: Span | None
    indicator: int | None
    measure: Cell | None
    analysis: Cell | None
    steps_cell: Cell | None
    period: Cell | None
    responsible: Cell | None
    mentions: tuple[Mention, ...] = ()
    items: tuple[ItemRef, ...] = ()
    scores: tuple[Score, ...] = ()
    questions: tuple[Question, ...] = ()
    steps: tuple[Step, ...] = ()
    periods: tuple[Traced[Period], ...] = ()
    units: tuple[Unit, ...] = ()
    measures: int = 1
    extras: Mapping[str, Cell] | None = None
    headed: tuple[ItemRef, ...] = ()
    theme: Traced[int] | None = None

    @property
    def item(self) -> ItemRef | None:
        """The item that the row is about, None for a row that names its indicator."""
        return self.headed[0] if self.headed and self.number is None and self.name is None else None

    @property
    def about(self) -> str | None:
        """What the row is about, as in `StatedScore.subject`: its item ("i5"), else its indicator ("9")."""
        if self.item:
            return f"{self.item.letter}{self.item.first}"
        return None if self.indicator is None else str(self.indicator)

    def cell(self, field: str) -> Cell | None:
        """Return the cell of `field`, one of FIELDS."""
        found: Cell | None = getattr(self, "steps_cell" if field == "steps" else field)
        return found


@dataclass(frozen=True, slots=True, eq=False)
class PlanTable:
    """A table of the document that belongs to the plan, and how its columns were understood.

    `number` counts the document's tables from 1. `columns` is empty for a table that speaks of indicators but whose
    headings could not be understood: its rows are in no `Row`.
    """

    number: int
    table: Table
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """A plan. `assessed_year` is the ITA year analysed, `plan_year` the year its measures run in (both B.E.).

    `headings` are the texts outside and above the plan's rows; `years` are all years that the headings give to the
    assessment, in reading order. `layout` is "indicator" or "theme"; `scores_stated` are the scores that the document
    reports outside the rows, in reading order. `given_year` is the assessed year that the caller named, if one did, and
    `given_agency` the agency. `recovered` is that of the document. `notes` are sentences on how the plan was read.
    """

    agency: Traced[str] | None
    assessed_year: Traced[int] | None
    plan_year: Traced[int] | None
    tables: tuple[PlanTable, ...]
    rows: tuple[Row, ...]
    headings: tuple[Text, ...] = ()
    years: tuple[Traced[int], ...] = ()
    layout: str = "indicator"
    scores_stated: tuple[StatedScore, ...] = ()
    given_year: int | None = None
    given_agency: str | None = None
    recovered: bool = False
    notes: tuple[Words, ...] = ()

    @property
    def agency_name(self) -> str:
        """The name of the plan's agency: the caller's, else its own, "" if it is unknown."""
        return self.given_agency or (self.agency.value if self.agency else "")

    @property
    def framework_year(self) -> int | None:
        """The assessed year (B.E.) whose framework the plan is checked by: the caller's, else its own, if known."""
        if self.given_year is not None:
            return self.given_year
        if self.assessed_year:
            return self.assessed_year.value
        return self.plan_year.value - 1 if self.plan_year else None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns of all tables."""
        return tuple(column for table in self.tables for column in table.columns)

    @property
    def anchor(self) -> Span:
        """The place for a finding about the plan as a whole: its first text."""
        if self.headings:
            return self.headings[0].span
        return self.tables[0].table.rows[0][0].span
