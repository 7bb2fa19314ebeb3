"""The form of the JSON output, key by key: what `model/export.py` writes and the schema `report` describes.

Lines, columns, tables, rows, pages and paragraphs count from 1; offsets count characters from 0, the end not included.
"""

from typing import Literal, NotRequired

from typing_extensions import TypedDict  # pydantic asks for it on Python 3.11, and brings it


class TextLocation(TypedDict):
    """Characters of a text file."""

    kind: Literal["text"]
    line: int
    column: int
    end_line: int
    end_column: int
    label: str


class ParagraphLocation(TypedDict):
    """Characters of a paragraph outside all tables; `later` says in which paragraph after it they end."""

    kind: Literal["paragraph"]
    part: Literal["body", "header", "footer", "footnote", "text-box"]
    paragraph: int
    start: int
    later: NotRequired[int]
    end: int
    label: str


class CellLocation(TypedDict):
    """Characters of a paragraph in a table."""

    kind: Literal["table-cell"]
    table: int
    row: int
    column: int
    paragraph: int
    start: int
    later: NotRequired[int]
    end: int
    label: str


class SheetLocation(TypedDict):
    """Characters of what a cell of a workbook shows."""

    kind: Literal["sheet-cell"]
    sheet: str
    cell: str
    start: int
    later: NotRequired[int]
    end: int
    label: str


class PageLocation(TypedDict):
    """A box on a page: left, top, right, bottom in points from its upper left corner."""

    kind: Literal["page"]
    page: int
    box: list[float]
    label: str


class FieldLocation(TypedDict):
    """Characters of a value in a plan given as data; line and column where it came from a file."""

    kind: Literal["field"]
    path: str
    start: int
    end: int
    line: NotRequired[int]
    column: NotRequired[int]
    label: str


Location = TextLocation | ParagraphLocation | CellLocation | SheetLocation | PageLocation | FieldLocation


class RelatedEntry(TypedDict):
    """Another place that a diagnostic speaks of."""

    message: str
    excerpt: str
    location: Location


class EditEntry(TypedDict):
    """Put `new` in the place of `old`; with `numbering` they are numbers that the file itself counts."""

    location: Location
    old: str
    new: str
    numbering: NotRequired[Literal[True]]


class FixEntry(TypedDict):
    """Edits that mend a diagnostic; "unsafe": a person must look."""

    safety: Literal["safe", "unsafe"]
    message: str
    edits: list[EditEntry]


class DiagnosticEntry(TypedDict):
    """A finding."""

    code: str
    name: str
    severity: Literal["error", "warning", "info"]
    message: str
    indicator: int | None
    item: str | None
    theme: int | None
    field: str | None
    excerpt: str
    location: Location
    related: list[RelatedEntry]
    fix: FixEntry | None
    url: str | None


class SuppressedEntry(DiagnosticEntry):
    """A finding that somebody decided to leave."""

    reason: str
    by: Literal["settings", "document", "baseline"]


class NotCheckedEntry(TypedDict):
    """A rule that could not look, and why."""

    code: str
    name: str
    reason: str


class PlanEntry(TypedDict):
    """Whose plan it is; years are Buddhist era."""

    agency: str | None
    assessed_year: int | None
    plan_year: int | None
    layout: Literal["indicator", "theme"]
    indicators: list[int]
    themes: list[int]


class ReadinessEntry(TypedDict):
    """How many of the required elements are met."""

    percent: float
    met: int
    of: int


class ErrorEntry(TypedDict):
    """Why a file was not checked."""

    kind: str
    message: str


class FileEntry(TypedDict):
    """One file: `error` where it was not checked, all the rest where it was."""

    path: str
    format: str | None
    status: Literal["checked", "unreadable", "skipped"]
    error: NotRequired[ErrorEntry]
    plan: NotRequired[PlanEntry]
    readiness: NotRequired[ReadinessEntry]
    notes: NotRequired[list[str]]
    diagnostics: NotRequired[list[DiagnosticEntry]]
    not_checked: NotRequired[list[NotCheckedEntry]]
    suppressed: NotRequired[list[SuppressedEntry]]


class ToolEntry(TypedDict):
    """Who made the report; `year` is that of the criteria (Buddhist era), null where they differ between files."""

    name: str
    version: str
    year: int | None


class SummaryEntry(TypedDict):
    """Counts over all files."""

    files: int
    checked: int
    unreadable: int
    errors: int
    warnings: int
    info: int
    fixable: int
    suppressed: NotRequired[int]


class CountEntry(TypedDict):
    """Findings of one rule."""

    code: str
    name: str
    count: int
    files: int
    fixable: int


class ReportData(TypedDict):
    """The whole JSON output."""

    schema_version: Literal[1]
    tool: ToolEntry
    files: list[FileEntry]
    summary: SummaryEntry
    statistics: NotRequired[list[CountEntry]]
