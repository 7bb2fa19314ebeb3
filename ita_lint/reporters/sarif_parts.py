"""The parts of a SARIF run: a message, a rule, a file, a place, a fix."""

from urllib.parse import quote

from ita_lint.model.findings import Diagnostic, Edit, Mending, Report
from ita_lint.model.place import TextPlace
from ita_lint.model.text import Span
from ita_lint.reporters.markup import markdown
from ita_lint.reporters.safe import visible
from ita_lint.reporters.tracking import line_of, name_of, repository_path
from ita_lint.reporters.words import say

LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_PROBLEMS = {"error": "error", "warning": "warning", "info": "recommendation"}

#: GitHub takes descriptions of at most so many characters.
_MOST = 1024

#: Characters that have a meaning of their own in some text format: a fix that adds one is left to `--fix`.
_SIGNS = frozenset('<>&",;\t\n\r')


def message(text: str) -> dict[str, object]:
    """Return a message in which nothing is a link or a placeholder."""
    return {"text": visible(text).replace("](", "] (").replace("{", "{{").replace("}", "}}")}


def rule(one: Diagnostic, lang: str) -> dict[str, object]:
    """Return the rule of `one` with the card's words."""
    more = say("more", lang, command=f"ita-lint explain {one.code}")
    lines = [(say("why", lang), one.why), (say("mend", lang), one.mend)]
    entry: dict[str, object] = {
        "id": one.code,
        "name": one.name,
        "shortDescription": {"text": visible(one.title)[:_MOST]},
        "fullDescription": {"text": visible(one.why)[:_MOST]},
        "help": {
            "text": "\n".join([*(f"{head}: {visible(text)}" for head, text in lines), more]),
            "markdown": "\n\n".join([*(f"**{head}** {markdown(text)}" for head, text in lines), more]),
        },
        "defaultConfiguration": {"level": LEVELS[one.severity]},
        "properties": {"problem.severity": _PROBLEMS[one.severity], "precision": "high"},
    }
    return {**entry, "helpUri": one.url} if one.url else entry


def artifact(report: Report) -> dict[str, object]:
    """Return a checked file, with how far its plan is."""
    facts: dict[str, object] = {"status": report.status}
    if report.readiness:
        facts["readiness"] = {
            "percent": report.readiness.percent,
            "met": report.readiness.met,
            "of": report.readiness.of,
        }
    return {"location": _file(report.path), "roles": ["analysisTarget"], "properties": facts}


def location(path: str, span: Span | None = None, lang: str = "th") -> dict[str, object]:
    """Return a place in the file at `path`; one without lines gets a line all the same, and its true name besides."""
    physical = {"artifactLocation": _file(path)}
    if span is None:
        return {"physicalLocation": physical}
    name = name_of(span.location)
    logical = [{"fullyQualifiedName": name, "name": span.label(lang), "kind": "value"}] if name else []
    place: dict[str, object] = {"physicalLocation": {**physical, "region": _region(span)}}
    return {**place, "logicalLocations": logical} if logical else place


def fix(report: Report, one: Diagnostic) -> dict[str, object]:
    """Return the ready correction of `one` where it changes characters that the file has as they are."""
    edits = [edit for edit in one.fix.edits if _is_plain(edit, report.format)] if one.fix else []
    if not one.fix or len(edits) < len(one.fix.edits):
        return {}
    replacements = [{"deletedRegion": _bare(edit.span), "insertedContent": {"text": edit.change[1]}} for edit in edits]
    said = say(f"fix.{one.fix.safety}", report.lang, fix=one.fix.message)
    change = {"artifactLocation": _file(report.path), "replacements": replacements}
    return {"fixes": [{"description": message(said), "artifactChanges": [change]}]}


def _is_plain(edit: Mending, form: str | None) -> bool:
    """Whether characters that stand together in a text file change, and what is new can take their place as it is."""
    if not isinstance(edit, Edit):
        return False
    span = edit.span
    first, last = span.text.part_at(span.start), span.text.part_at(max(span.start, span.end - 1))
    return isinstance(first.place, TextPlace) and first is last and (form == "text" or not _SIGNS & set(edit.new))


def _file(path: str) -> dict[str, object]:
    return {"uri": quote(repository_path(path), errors="surrogatepass")}


def _region(span: Span) -> dict[str, object]:
    return {**_bare(span), "snippet": {"text": span.excerpt}}


def _bare(span: Span) -> dict[str, object]:
    """Return lines and columns; a place that has none, or no known end, gets the first character or one character."""
    place = span.location
    line, column = line_of(place), int(str(place["column"])) if "line" in place else 1
    end = (place["end_line"], place["end_column"]) if "end_line" in place else (line, column + 1)
    return {"startLine": line, "startColumn": column, "endLine": end[0], "endColumn": end[1]}
