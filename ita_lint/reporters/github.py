"""Annotations for GitHub Actions: a workflow command for each finding, the gravest first, and a page for the run.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands. GitHub shows ten annotations of each
kind for a step; the page of the run (`$GITHUB_STEP_SUMMARY`) shows all findings as Markdown.
"""

import io
import os
from collections.abc import Iterable, Iterator
from typing import TextIO

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.reporters import Options, markdown
from ita_lint.reporters.safe import Screen
from ita_lint.reporters.tally import Tally
from ita_lint.reporters.tracking import line_of, name_of, repository_path
from ita_lint.reporters.words import say

#: Severity -> workflow command, in the order in which they are written.
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}

_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = {**_DATA, ord(":"): "%3A", ord(","): "%2C"}

#: GitHub refuses a longer page.
_MOST_BYTES = 1024 * 1024

#: A workflow command: its severity, properties and lines of text.
Command = tuple[str, dict[str, object], list[str]]


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write the annotations and a line that counts them, and add the page of the run where there is one."""
    kept, screen, tally = list(reports), Screen(stream.encoding), Tally()
    found = [command for report in kept for command in _commands(report, quiet=options.quiet)]
    for severity in _COMMANDS:
        stream.writelines(_line(command, screen) + "\n" for command in found if command[0] == severity)
    for report in kept:
        tally = tally.plus(report)
    if not options.quiet:
        stream.write(screen.show("  ".join(tally.closing(options.lang))) + "\n")
    _add_page(kept, options)


def _commands(report: Report, *, quiet: bool) -> Iterator[Command]:
    lang, file = report.lang, {"file": repository_path(report.path)}
    if report.error and (report.status == "unreadable" or not quiet):
        severity = "error" if report.status == "unreadable" else "info"
        yield severity, {"title": say(report.status, lang), **file}, [report.error[1]]
    for one in report.diagnostics:
        properties = {"title": f"{one.code} {one.title}", **file, **_region(one)}
        where = [f"{one.at.label(lang)}:"] if name_of(one.location) else []
        text = " ".join([*where, one.message])
        yield one.severity, properties, [text, f"{say('mend', lang)}: {one.mend}"]
    if report.not_checked and not quiet:
        title = say("not-checked.count", lang, n=len(report.not_checked))
        yield "info", {"title": title, **file}, [f"{one.code} {one.title}: {one.reason}" for one in report.not_checked]


def _region(one: Diagnostic) -> dict[str, object]:
    """Return line and columns; GitHub takes columns only within one line, and a place without lines has none."""
    place = one.location
    line = line_of(place)
    if "line" not in place:
        return {"line": line}
    if place.get("end_line", line) != line:
        return {"line": line, "endLine": place["end_line"]}
    end = {"endLine": line, "endColumn": place["end_column"]} if "end_column" in place else {}
    return {"line": line, "col": place["column"], **end}


def _line(command: Command, screen: Screen) -> str:
    severity, properties, lines = command
    pairs = ",".join(f"{key}={screen.show(str(value)).translate(_PROPERTY)}" for key, value in properties.items())
    text = "\n".join(map(screen.show, lines)).translate(_DATA)
    return f"::{_COMMANDS[severity]} {pairs}::{text}"


def _add_page(reports: list[Report], options: Options) -> None:
    path = os.environ.get("GITHUB_STEP_SUMMARY")
    if not path:
        return
    page = io.StringIO()
    markdown.write(reports, page, options)
    content = page.getvalue().encode()
    if len(content) > _MOST_BYTES:
        closing = f"\n\n{say('cut', options.lang)}\n".encode()
        content = content[: content.rindex(b"\n", 0, _MOST_BYTES - len(closing))] + closing
    with open(path, "ab") as file:  # noqa: PTH123 - pathlib is imported nowhere else on this road
        file.write(content)
