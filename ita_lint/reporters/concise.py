"""One line a finding, for pipes, editors and people in a hurry."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.reporters import Options
from ita_lint.reporters.places import clean, in_file
from ita_lint.reporters.safe import Screen
from ita_lint.reporters.statistics import Statistics
from ita_lint.reporters.tally import Tally
from ita_lint.reporters.waived import waived
from ita_lint.reporters.words import say


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write the lines of each report as it comes, then one line that counts them all."""
    screen, tally, statistics = Screen(stream.encoding), Tally(), Statistics()
    for report in reports:
        stream.writelines(screen.show(line) + "\n" for line in _lines(report, quiet=options.quiet))
        tally = tally.plus(report)
        statistics.add(report.diagnostics)
    closing = statistics.lines(options.lang) if options.statistics else []
    closing += [] if options.quiet else ["  ".join(tally.closing(options.lang))]
    stream.writelines(screen.show(line) + "\n" for line in closing)


def _lines(report: Report, *, quiet: bool) -> Iterator[str]:
    lang, path = report.lang, report.path
    if report.error:
        if report.status == "unreadable" or not quiet:
            yield f"{path}: {say(report.status, lang)}: {report.error[1]}"
        return
    yield from (_finding(one, path, lang) for one in report.diagnostics)
    if quiet:
        return
    for skipped in report.not_checked:
        yield f"{path}: {say('not-checked', lang)} {skipped.code} {skipped.title}: {skipped.reason}"
    for words, reason in waived(report):
        yield f"{path}: {words}: {reason}"
    for note in report.notes:
        yield f"{path}: {say('note', lang)}: {note}"
    if not report.diagnostics:
        yield f"{path}: {clean(report)}"


def _finding(one: Diagnostic, path: str, lang: str) -> str:
    tag = f" [{say('fixable', lang)}]" if one.fix else ""
    return f"{in_file(path, one.at, lang)}: {say(one.severity, lang)} {one.code} {one.title}: {one.message}{tag}"
