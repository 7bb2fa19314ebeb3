"""The report as Markdown, for the page of a run or a comment: readiness and findings as tables."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.reporters import Options
from ita_lint.reporters.headline import (
    SIGNS,
    agency,
    capital,
    element_name,
    elements,
    head,
    legend,
    readiness_of,
    readiness_title,
    row_names,
    years,
)
from ita_lint.reporters.markup import markdown
from ita_lint.reporters.places import clean, in_plan, spot
from ita_lint.reporters.safe import Screen
from ita_lint.reporters.statistics import Statistics
from ita_lint.reporters.tally import Tally
from ita_lint.reporters.waived import waivers
from ita_lint.reporters.words import digits, say


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write each report as it comes, then the counts."""
    screen, tally, statistics = Screen(stream.encoding), Tally(), Statistics()
    for report in reports:
        stream.writelines(screen.show(line) + "\n" for line in _report(report, quiet=options.quiet))
        tally = tally.plus(report)
        statistics.add(report.diagnostics)
    closing = [f"- {markdown(line)}" for line in statistics.lines(options.lang)] if options.statistics else []
    closing += [] if options.quiet else ["", f"**{markdown('  '.join(tally.closing(options.lang)))}**"]
    stream.writelines(screen.show(line) + "\n" for line in closing)


def _report(report: Report, *, quiet: bool) -> Iterator[str]:
    if report.error:
        if report.status == "unreadable" or not quiet:
            yield from (f"## {markdown(report.path)}", "")
            yield from (f"**{say(report.status, report.lang)}** {markdown(report.error[1])}", "")
        return
    yield from (f"## {markdown(report.path)}", "")
    if not quiet:
        yield from _readiness(report)
    if report.diagnostics:
        yield from _findings(report)
    if not quiet:
        yield from _rest(report)


def _readiness(report: Report) -> Iterator[str]:
    """Yield whose plan it is, and which elements of it are met."""
    lang, readiness = report.lang, readiness_of(report)
    if report.plan:
        yield from (f"**{markdown(agency(report.plan, lang))}** {markdown(' · '.join(years(report)))}", "")
    if not readiness:
        return
    columns, names = elements(readiness), row_names(report)
    yield from (f"**{markdown(readiness_title(readiness, lang))}**", "")
    heads = (head(f"row.{readiness.by}", lang), *(capital(element_name(one, lang)) for one in columns))
    yield from (_row(heads), _row(["---", *[":-:"] * len(columns)]))
    for number, row in readiness.matrix.items():
        signs = (SIGNS[row[one]] if one in row else "" for one in columns)
        yield _row((f"{digits(number, lang)} {markdown(names.get(number, ''))}", *signs))
    yield ""
    if explained := " · ".join(legend(readiness, lang)):
        yield from (f"<sub>{explained}</sub>", "")


def _findings(report: Report) -> Iterator[str]:
    lang = report.lang
    yield _row(head(key, lang) for key in ("rules.severity", "rule", "place", "finding", "mend"))
    yield _row(["---"] * 5)
    for one in report.diagnostics:
        place = " · ".join(filter(None, (spot(one.at, lang), in_plan(one, lang))))
        rule = f"{one.code} {markdown(one.title)}"
        yield _row((say(one.severity, lang), rule, markdown(place), _said(one), _mending(one, lang)))
    yield ""


def _said(one: Diagnostic) -> str:
    """Return the message, and the characters it is about unless it quotes them itself."""
    quoted = one.excerpt in one.message or not one.excerpt.strip()
    return markdown(one.message if quoted else f"{one.message} “{one.excerpt}”")


def _mending(one: Diagnostic, lang: str) -> str:
    ready = f" {say(f'fix.{one.fix.safety}', lang, fix=one.fix.message)}" if one.fix else ""
    return markdown(one.mend + ready)


def _rest(report: Report) -> Iterator[str]:
    """Yield what was not checked, what is to be known, what was left on purpose, and that nothing was found if so."""
    lang = report.lang
    for skipped in report.not_checked:
        yield f"- {say('not-checked', lang)} {skipped.code} {markdown(skipped.title)}: {markdown(skipped.reason)}"
    for note in report.notes:
        yield f"- {say('note', lang)}: {markdown(note)}"
    for waiver in waivers(report):
        yield f"- {say('suppressed', lang)} {markdown(waiver)}"
    if not report.diagnostics:
        yield f"- {clean(report)}"
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
