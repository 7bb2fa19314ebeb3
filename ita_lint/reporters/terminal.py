"""The report for people at a terminal: readiness, then each finding where it stands, then what was not checked."""

from collections.abc import Iterable
from typing import TextIO

from ita_lint.formats import ANNOTATORS, CHARACTERS, claimed, ending
from ita_lint.model.findings import Report
from ita_lint.reporters import Options
from ita_lint.reporters.frames import write_finding
from ita_lint.reporters.headline import agency, years
from ita_lint.reporters.matrix import write_matrix
from ita_lint.reporters.page import Page
from ita_lint.reporters.places import clean
from ita_lint.reporters.statistics import Statistics
from ita_lint.reporters.tally import Tally
from ita_lint.reporters.waived import waived
from ita_lint.reporters.words import say


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write each report as it comes, then the counts."""
    page, tally, statistics, report = Page(stream, options.width), Tally(), Statistics(), None
    for report in reports:
        _write_report(page, report, quiet=options.quiet)
        tally = tally.plus(report)
        statistics.add(report.diagnostics)
    for line in statistics.lines(options.lang) if options.statistics else ():
        page.block(line)
    if not options.quiet and (tally.found or tally.files != 1):
        page.parts(tally.closing(options.lang), "bold")
    if report and tally.found and tally.files == 1 and not options.quiet:
        _write_offer(page, report)


def _write_report(page: Page, report: Report, *, quiet: bool) -> None:
    if report.error:
        if report.status == "unreadable" or not quiet:
            style = "red" if report.status == "unreadable" else "dim"
            page.block(f"{report.path}: {say(report.status, report.lang)}: {report.error[1]}", style)
            page.line()
        return
    if not quiet:
        page.block(report.path, "bold")
        _write_heading(page, report)
        write_matrix(page, report)
    for one in report.diagnostics:
        write_finding(page, one, report.path, report.lang)
    if not quiet:
        _write_rest(page, report)


def _write_offer(page: Page, report: Report) -> None:
    """Write how to get a copy of the file with remarks in it, if its format takes them."""
    stem, _, _ = report.path.rpartition(".")
    if report.format not in ANNOTATORS or claimed(report.path) != report.format:
        return
    end = ".html" if report.format in CHARACTERS else ending(report.path)
    plan, copy = (
        f'"{path}"' if " " in path else path for path in (report.path, f"{stem}-{say('reviewed', report.lang)}{end}")
    )
    page.block(say("offer", report.lang, command=f"ita-lint review {plan} -o {copy}"), "dim")


def _write_heading(page: Page, report: Report) -> None:
    """Write whose plan it is and for which years."""
    if report.plan:
        page.block(" · ".join((agency(report.plan, report.lang), *years(report))), "dim")
    page.line()


def _write_rest(page: Page, report: Report) -> None:
    """Write what was not checked or left and why, what else is to be known, and that nothing was found if so."""
    lang = report.lang
    if report.not_checked:
        page.line((say("not-checked.count", lang, n=len(report.not_checked)), "bold"))
        for one in report.not_checked:
            page.block(f"{one.title}: {one.reason}", "", f"  {one.code} ")
        page.line()
    for words, reason in waived(report):
        page.block(reason, "", f"{words}: ")
    if report.suppressed:
        page.line()
    for note in report.notes:
        page.block(note, "", f"{say('note', lang)}: ")
    if report.notes:
        page.line()
    if not report.diagnostics:
        page.block(clean(report), "green")
        page.line()
