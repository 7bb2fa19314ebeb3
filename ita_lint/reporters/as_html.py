"""The report as one page to read and to print: for each file what is ready, then the plan's own words with remarks.

The page needs nothing else: no network, no script, no other file.
"""

from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from itertools import groupby
from typing import TextIO

from ita_lint._version import __version__
from ita_lint.model.findings import Report
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
from ita_lint.reporters.html_findings import groups, remarks
from ita_lint.reporters.markup import held, xml
from ita_lint.reporters.places import clean
from ita_lint.reporters.statistics import Statistics
from ita_lint.reporters.tally import Tally
from ita_lint.reporters.waived import waivers
from ita_lint.reporters.words import SEVERITIES, digits, say

_HEAD = """\
<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="ita-lint {version}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>"""


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write one page over all reports."""
    stream.write(held("\n".join(_page(list(reports), options)), stream.encoding) + "\n")


def _page(reports: Sequence[Report], options: Options) -> Iterator[str]:
    tally, statistics, lang = Tally(), Statistics(), options.lang
    for report in reports:
        tally = tally.plus(report)
        statistics.add(report.diagnostics)
    style = (files("ita_lint.reporters") / "report.css").read_text(encoding="utf-8")
    title = xml(say("report", lang))
    yield _HEAD.format(lang=lang, version=__version__, title=title, style=style)
    yield f"<h1>{title}</h1>"
    yield f'<p class="closing">{xml("   ".join(tally.closing(lang)))}</p>'
    shown = [report for report in reports if report.status != "skipped" or not options.quiet]
    if len(shown) > 1:
        yield from _contents(shown, lang)
    for number, report in enumerate(shown, 1):
        yield from _file(report, number, quiet=options.quiet)
    if options.statistics:
        yield f'<pre class="statistics">{xml(chr(10).join(statistics.lines(lang)))}</pre>'
    yield f"<footer>ita-lint {__version__}</footer>\n</body>\n</html>"


def _contents(reports: Sequence[Report], lang: str) -> Iterator[str]:
    """Yield a table with a row for each file."""
    heads = (head(key, lang) for key in ("file", "agency", "ready-title", *SEVERITIES))
    yield '<table class="contents"><thead><tr>'
    yield "".join(f'<th scope="col">{xml(title)}</th>' for title in heads)
    yield "</tr></thead><tbody>"
    for number, report in enumerate(reports, 1):
        name = f'<th scope="row"><a href="#file{number}">{xml(report.path)}</a></th>'
        if report.error:
            yield f'<tr class="{report.status}">{name}<td colspan="5">{xml(say(report.status, report.lang))}</td></tr>'
            continue
        ready = readiness_of(report)
        cells = (
            agency(report.plan, lang) if report.plan else "",
            f"{ready.percent:g} % ({ready.met}/{ready.of})" if ready else "",
            *(str(report.count(severity)) for severity in SEVERITIES),
        )
        yield f"<tr>{name}{''.join(f'<td>{xml(cell)}</td>' for cell in cells)}</tr>"
    yield "</tbody></table>"


def _file(report: Report, number: int, *, quiet: bool) -> Iterator[str]:
    yield f'<section class="file" id="file{number}">\n<h2>{xml(report.path)}</h2>'
    if report.error:
        said = f"<strong>{xml(say(report.status, report.lang))}</strong> {xml(report.error[1])}"
        yield f'<p class="{report.status}">{said}</p>'
    else:
        if not quiet:
            yield from _heading(report)
        yield from _findings(report, number)
        if not quiet:
            yield from _rest(report)
    yield "</section>"


def _heading(report: Report) -> Iterator[str]:
    """Yield whose plan it is, and the readiness matrix."""
    lang, readiness = report.lang, readiness_of(report)
    if report.plan:
        facts = " · ".join((agency(report.plan, lang), *years(report)))
        yield f'<p class="agency">{xml(facts)}</p>'
    if not readiness:
        return
    columns, names = elements(readiness), row_names(report)
    yield f'<h3>{xml(readiness_title(readiness, lang))}</h3>\n<table class="matrix"><thead><tr>'
    heads = (head(f"row.{readiness.by}", lang), *(capital(element_name(one, lang)) for one in columns))
    yield "".join(f'<th scope="col">{xml(title)}</th>' for title in heads)
    yield "</tr></thead><tbody>"
    for row, states in readiness.matrix.items():
        title = f"{digits(row, lang)} {names.get(row, '')}"
        yield f'<tr><th scope="row">{xml(title)}</th>{"".join(_state(states.get(one), lang) for one in columns)}</tr>'
    yield "</tbody></table>"
    if signs := "   ".join(legend(readiness, lang)):
        yield f'<p class="legend">{xml(signs)}</p>'


def _state(state: str | None, lang: str) -> str:
    """Return the cell of an element: a sign for the eyes, its meaning for a screen reader."""
    if state is None:
        return "<td></td>"
    words = xml(say(f"state.{state}", lang))
    return f'<td class="{state}"><span aria-hidden="true">{SIGNS[state]}</span><span class="unseen">{words}</span></td>'


def _findings(report: Report, number: int) -> Iterator[str]:
    """Yield the findings in reading order under the rows of the plan that they are about."""
    lang = report.lang
    if not report.diagnostics:
        yield f'<p class="clean">{xml(clean(report))}</p>'
        return
    yield f"<h3>{xml(say('found', lang, n=len(report.diagnostics)))}</h3>"
    for title, texts in groupby(groups(report), lambda one: one.title):
        yield f"<h4>{xml(title)}</h4>"
        for text in texts:
            yield from remarks(text, f"file{number}-", lang)


def _rest(report: Report) -> Iterator[str]:
    """Yield what was not checked and why, what is to be known, and what was left on purpose."""
    lang = report.lang
    if report.not_checked:
        title = say("not-checked.count", lang, n=len(report.not_checked))
        yield from _list(title, (f"{one.code} {one.title}: {one.reason}" for one in report.not_checked))
    if report.notes:
        yield from _list(say("note", lang), report.notes)
    if report.suppressed:
        title = say("suppressed.count", lang, n=len(report.suppressed))
        yield from _list(title, waivers(report))


def _list(title: str, lines: Iterable[str]) -> Iterator[str]:
    yield f"<h3>{xml(title)}</h3>\n<ul>"
    yield from (f"<li>{xml(line)}</li>" for line in lines)
    yield "</ul>"
