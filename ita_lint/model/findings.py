"""What is said about a plan.

A check yields `Finding` and `Skipped`; the engine signs them as `Diagnostic` and `NotChecked`; a `Report` holds what
is known of one file.
"""

from collections.abc import Mapping

from ita_lint.model.card import FORBID
from ita_lint.model.noun import dataclass, field
from ita_lint.model.place import type_of_location
from ita_lint.model.plan import Plan
from ita_lint.model.text import Span


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `new` in the place of the characters of `span`."""

    span: Span
    new: str

    @property
    def change(self) -> tuple[str, str]:
        """What stands there now, and what will."""
        return self.span.excerpt, self.new

    def overlaps(self, other: "Mending") -> bool:
        """Whether only one of two edits can be made: they change the same characters, or begin before the same one."""
        if isinstance(other, Renumber):
            return False
        one, two = self.span, other.span
        return one.text is two.text and (one.start == two.start or (one.start < two.end and two.start < one.end))


@dataclass(frozen=True, slots=True)
class Renumber:
    """Let the file count the list item whose text begins at the empty `span` as `number`, now `old`.

    No characters change, and no other item's number does.
    """

    span: Span
    number: int
    old: int

    @property
    def change(self) -> tuple[str, str]:
        """What number is counted there now, and which will be."""
        return str(self.old), str(self.number)

    def overlaps(self, other: "Mending") -> bool:
        """Whether both number the same item."""
        same = self.span.text is other.span.text and self.span.start == other.span.start
        return same and isinstance(other, Renumber)


#: What a fix does at one place.
Mending = Edit | Renumber


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends a finding. Safety "safe": the meaning cannot change; "unsafe": a person must look.

    `message` is the key of the card's sentence that says what the fix does.
    """

    edits: tuple[Mending, ...]
    safety: str
    message: str = "fix"


@dataclass(frozen=True, slots=True)
class Remark:
    """What a reviewed copy of a file says beside the characters `at`; `edits` are offered there as changes."""

    at: Span
    string: str
    edits: tuple[Mending, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that a finding speaks of; `message` is a key of the card."""

    at: Span
    message: str


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found: a message key of its card, the data for the placeholders, and the exact characters."""

    message: str
    at: Span
    data: Mapping[str, object] = field(default_factory=dict)
    fix: Fix | None = None
    related: tuple[Related, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A check could not look; `message` is the key of the card's sentence that says why."""

    message: str
    data: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SignedFix:
    """A fix with its sentence in the report's language."""

    safety: str
    message: str
    edits: tuple[Mending, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A related place with its sentence in the report's language."""

    message: str
    at: Span


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A finding signed with its rule, in the report's language.

    `key` is the key of its message in the card; `severity` is "error", "warning" or "info". `indicator` is the number
    of the row's indicator and `field` one of the plan's fields or "document"; both may be None. `title` names the
    fault, `why` says in one sentence what it costs, `mend` how a person mends it; `url` is the address of what the rule
    rests on, where it has one.
    In the layout by theme `item` is the code of the row's item and `theme` the number of its theme.
    """

    code: str
    name: str
    key: str
    severity: str
    title: str
    message: str
    why: str
    mend: str
    at: Span
    indicator: int | None
    field: str | None
    fix: SignedFix | None
    related: tuple[Note, ...]
    url: str | None = None
    item: str | None = None
    theme: int | None = None

    @property
    def excerpt(self) -> str:
        """The exact characters that the finding is about."""
        return self.at.excerpt

    @property
    def location(self) -> type_of_location:
        """The place as data, as in the JSON output without its label."""
        return self.at.location


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A rule that could not look, and why, with its title in the report's language."""

    code: str
    name: str
    reason: str
    title: str


@dataclass(frozen=True, slots=True)
class Ignore:
    """A decision to leave what a rule finds, with its reason: in one file, indicator or item, or wherever it is found.

    `rule` is a code, the beginning of a code, or a name; `path` is a pattern of paths.
    """

    rule: str
    reason: str
    path: str | None = None
    indicator: int | None = None
    item: str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class IgnoreComment:
    """A comment of the document that says to leave what rules find at the place `at`, with its reason.

    `rules` are as written, `word` is what was written in the place of "ignore", "" if nothing else was. Of the rules
    `unknown` are none, each with the nearest code or name that is one ("" if none is near); `idle` looked and found
    nothing to leave there.
    """

    at: Span
    rules: tuple[str, ...]
    reason: str
    word: str = ""
    unknown: tuple[tuple[str, str], ...] = ()
    idle: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that somebody decided to leave, and why; `by` is "settings", "document" or "baseline"."""

    diagnostic: Diagnostic
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """How far the plan is: number of the indicator or theme -> element -> "met", "wrong", "missing" or "unchecked".

    `names` gives the official names; `by` is "indicator" or "theme".
    """

    matrix: Mapping[int, Mapping[str, str]]
    names: Mapping[int, str] = field(default_factory=dict)
    by: str = "indicator"

    @property
    def of(self) -> int:
        """How many elements are required."""
        return sum(len(row) for row in self.matrix.values())

    @property
    def met(self) -> int:
        """How many of them are met."""
        return sum(state == "met" for row in self.matrix.values() for state in row.values())

    @property
    def percent(self) -> float:
        """Met elements per hundred required ones, one decimal, rounded down so that 100 means all."""
        return int(1000 * self.met / self.of) / 10 if self.of else 0.0


@dataclass(frozen=True, slots=True, eq=False)
class Report:
    """All that is known of one file. `status` is "checked" or "unreadable"; then `error` says why.

    A third status, "skipped", is for a file that was met in a folder and holds no plan; `error` says why as well.

    `year` is the year of the framework that was used (B.E.); `rules` is how many rules ran, `looked` the codes of
    those that could look. `suppressed` are the
    findings that somebody decided to leave; `ignores` the decisions in the settings that hold for this file and whose
    rules looked, each with the number of its findings (none if the rule unused-ignore did not look). `unwritten` is the
    sentence why a mended plan could not be put into its file; then the report is on the plan as it still is.
    """

    path: str
    lang: str
    format: str | None = None
    status: str = "checked"
    plan: Plan | None = None
    year: int | None = None
    rules: int = 0
    looked: frozenset[str] = frozenset()
    notes: tuple[str, ...] = ()
    readiness: Readiness | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    not_checked: tuple[NotChecked, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    ignores: tuple[tuple[Ignore, int], ...] = ()
    error: tuple[str, str] | None = None
    unwritten: str | None = None

    @property
    def is_of_settings(self) -> bool:
        """Whether it is the report on a file of settings, not on a plan."""
        return self.format == "toml"

    def count(self, severity: str) -> int:
        """Return how many diagnostics have `severity`."""
        return sum(one.severity == severity for one in self.diagnostics)

    def to_dict(self) -> dict[str, object]:
        """Return the report as the entry of `files` in the JSON output."""
        from ita_lint.model.export import report_entry

        return report_entry(self)

    def to_json(self) -> str:
        """Return `to_dict()` as JSON text (UTF-8 characters unescaped)."""
        import json

        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1)
