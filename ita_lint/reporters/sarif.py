"""The report as SARIF 2.1.0 for code scanning: one run with its rules, results, files and notifications.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html and what GitHub asks for on top of it.
"""

from collections.abc import Iterable, Iterator
from typing import TextIO

from ita_lint._version import __version__
from ita_lint.model.findings import Diagnostic, Report, Suppressed
from ita_lint.reporters import Options
from ita_lint.reporters.dump import dump
from ita_lint.reporters.sarif_parts import LEVELS, artifact, fix, location, message, rule
from ita_lint.reporters.tally import Tally
from ita_lint.reporters.tracking import Fingerprints, repository_path
from ita_lint.reporters.words import say

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write one log with one run over all reports."""
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [_run(reports, options.lang)]}
    stream.write(dump(log, stream.encoding, indent=1) + "\n")


def _run(reports: Iterable[Report], lang: str) -> dict[str, object]:
    rules, names = _Rules(), Fingerprints()
    tally, results, notifications, artifacts = Tally(), list[object](), list[object](), list[object]()
    for report in reports:
        tally = tally.plus(report)
        results += _results(report, rules, names)
        notifications += _notifications(report)
        entry = artifact(report)
        artifacts += [] if entry in artifacts else [entry]
    if not tally.files:
        notifications.append({"level": "note", "message": message(say("files.none", lang))})
    done = {"executionSuccessful": bool(tally.checked and not tally.unreadable)}
    driver = {"name": "ita-lint", "semanticVersion": __version__, "language": lang, "rules": rules.entries}
    return {
        "tool": {"driver": driver},
        "automationDetails": {"id": "ita-lint/plan/"},
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "invocations": [{**done, "toolExecutionNotifications": notifications}],
        "artifacts": artifacts,
        "results": results,
    }


class _Rules:
    """The rules that found something, in the order in which they are met."""

    def __init__(self) -> None:
        """Start with none."""
        self.entries: list[dict[str, object]] = []
        self._places: dict[str, int] = {}

    def index(self, one: Diagnostic, lang: str) -> int:
        """Return the place of the rule of `one` among the entries."""
        if one.code not in self._places:
            self._places[one.code] = len(self.entries)
            self.entries.append(rule(one, lang))
        return self._places[one.code]


def _results(report: Report, rules: _Rules, names: Fingerprints) -> Iterator[dict[str, object]]:
    """Yield the findings of a report, then those that somebody decided to leave, with the reason."""
    found = [(one, list[object]()) for one in report.diagnostics]
    left = [(one.diagnostic, [_suppression(one)]) for one in report.suppressed]
    for one, suppressions in (*found, *left):
        yield {
            "ruleId": one.code,
            "ruleIndex": rules.index(one, report.lang),
            "level": LEVELS[one.severity],
            "kind": "fail",
            "message": message(one.message),
            "locations": [location(report.path, one.at, report.lang)],
            **_related(report, one),
            "partialFingerprints": {"primaryLocationLineHash": names.of(repository_path(report.path), one)},
            "suppressions": suppressions,
            **fix(report, one),
            "properties": _properties(one),
        }


def _suppression(one: Suppressed) -> dict[str, object]:
    kind = "inSource" if one.by == "document" else "external"
    return {"kind": kind, "status": "accepted", "justification": one.reason, "properties": {"by": one.by}}


def _related(report: Report, one: Diagnostic) -> dict[str, object]:
    places = [
        {"id": number, "message": message(note.message), **location(report.path, note.at, report.lang)}
        for number, note in enumerate(one.related, 1)
    ]
    return {"relatedLocations": places} if places else {}


def _properties(one: Diagnostic) -> dict[str, object]:
    """Return where in the plan a finding is, and how a person mends it."""
    about = {"indicator": one.indicator, "item": one.item, "theme": one.theme, "field": one.field, "mend": one.mend}
    return {key: value for key, value in about.items() if value is not None}


def _notifications(report: Report) -> Iterator[dict[str, object]]:
    """Yield what is to be known besides the results: a file that was not read, rules that could not look, notes."""
    where = {"locations": [location(report.path)]}
    if report.error:
        kind, sentence = report.error
        level = "error" if report.status == "unreadable" else "note"
        yield {"descriptor": {"id": kind}, "level": level, "message": message(sentence), **where}
    for one in report.not_checked:
        text = f"{say('not-checked', report.lang)} {one.code} {one.title}: {one.reason}"
        yield {"associatedRule": {"id": one.code}, "level": "note", "message": message(text), **where}
    for note in report.notes:
        yield {"level": "note", "message": message(note), **where}
