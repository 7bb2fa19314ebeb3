"""The report for GitLab's code quality: a JSON list of issues, each with a fingerprint of its own.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from collections.abc import Iterable, Iterator
from typing import TextIO

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.reporters import Options
from ita_lint.reporters.dump import dump
from ita_lint.reporters.places import in_plan
from ita_lint.reporters.safe import visible
from ita_lint.reporters.tracking import Fingerprints, fingerprint, line_of, name_of, repository_path
from ita_lint.reporters.words import say

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write all findings, and as issues of their own the files that could not be read and the rules that did not look.

    With `options.quiet` only what must be mended is among them.
    """
    names = Fingerprints()
    issues = [issue for report in reports for issue in _issues(report, names, quiet=options.quiet)]
    stream.write(dump(issues, stream.encoding, indent=1) + "\n")


def _issues(report: Report, names: Fingerprints, *, quiet: bool) -> Iterator[dict[str, object]]:
    path, lang = repository_path(report.path), report.lang
    if report.error and (report.status == "unreadable" or not quiet):
        kind, sentence = report.error
        severity = "blocker" if report.status == "unreadable" else "info"
        yield _issue(path, kind, f"{say(report.status, lang)}: {sentence}", severity, fingerprint(path, kind))
    for one in report.diagnostics:
        description = f"{one.code} {one.title}: {one.message} ({_where(one, lang)})"
        yield _issue(path, one.name, description, _SEVERITIES[one.severity], names.of(path, one), line_of(one.location))
    for skipped in () if quiet else report.not_checked:
        sentence = f"{say('not-checked', lang)} {skipped.code} {skipped.title}: {skipped.reason}"
        yield _issue(path, skipped.name, sentence, "info", fingerprint(path, "not-checked", skipped.code))


def _where(one: Diagnostic, lang: str) -> str:
    """Return the part of the plan, and the place in the file where its line does not say it."""
    parts = [in_plan(one, lang), one.at.label(lang) if name_of(one.location) else ""]
    return " · ".join(filter(None, parts)) or one.at.label(lang)


def _issue(path: str, check: str, description: str, severity: str, name: str, line: int = 1) -> dict[str, object]:
    return {
        "description": visible(description),
        "check_name": check,
        "fingerprint": name,
        "severity": severity,
        "location": {"path": path, "lines": {"begin": line}},
    }
