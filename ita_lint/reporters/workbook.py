"""The report as a workbook to filter and sort: findings, how far each plan is, and what was not checked.

The second sheet has a row for each file: it is for whoever looks after many agencies.
"""

import io
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TextIO

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.reporters import Options
from ita_lint.reporters.headline import agency, capital, element_name, head
from ita_lint.reporters.places import field_of, row_of
from ita_lint.reporters.sheets import Sheet, Value, sheet
from ita_lint.reporters.words import ELEMENTS, SEVERITIES, say

#: Workbooks must say when they were made; the same report gives the same bytes at any time.
_CREATED = datetime(2020, 1, 1)  # noqa: DTZ001 - a workbook knows no time zone


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write the workbook to the buffer of `stream`."""
    from xlsxwriter import Workbook

    content, kept, lang = io.BytesIO(), list(reports), options.lang
    with Workbook(content, {"in_memory": True}) as book:
        book.set_properties({"title": say("report", lang), "comments": "ita-lint report", "created": _CREATED})
        sheet(book, _findings(kept, lang))
        sheet(book, _readiness(kept, lang))
        sheet(book, _rest(kept, lang))
    stream.buffer.write(content.getvalue())


def _findings(reports: Sequence[Report], lang: str) -> Sheet:
    columns = {
        head("file", lang): 18,
        head("agency", lang): 18,
        head("row.indicator", lang): 9,
        head("part", lang): 13,
        head("rules.severity", lang): 10,
        head("rules.code", lang): 9,
        head("rule", lang): 20,
        head("finding", lang): 34,
        head("excerpt", lang): 24,
        head("place", lang): 16,
        head("mend", lang): 34,
        head("correction", lang): 22,
        head("waived", lang): 16,
    }
    rows = [
        [report.path, _agency(report), *_finding(one, report.lang), reason]
        for report in reports
        for one, reason in _decided(report)
    ]
    return Sheet(head("findings", lang), columns, rows)


def _decided(report: Report) -> Iterator[tuple[Diagnostic, str]]:
    """Yield all findings, each with the reason for which it was left, "" where it was not."""
    yield from ((one, "") for one in report.diagnostics)
    yield from ((left.diagnostic, left.reason) for left in report.suppressed)


def _finding(one: Diagnostic, lang: str) -> list[Value]:
    row = one.indicator if one.indicator is not None and one.item is None else row_of(one, lang)
    fix = say(f"fix.{one.fix.safety}", lang, fix=one.fix.message) if one.fix else ""
    place, severity = one.at.label(lang), say(one.severity, lang)
    return [row, field_of(one, lang), severity, one.code, one.title, one.message, one.excerpt, place, one.mend, fix]


def _readiness(reports: Sequence[Report], lang: str) -> Sheet:
    columns = {
        head("file", lang): 24,
        head("agency", lang): 28,
        head("field.assessed_year", lang): 11,
        head("field.plan_year", lang): 11,
        head("percent", lang): 10,
        head("state.met", lang): 10,
        head("required", lang): 10,
        **{capital(element_name(element, lang)): 11 for element in ELEMENTS},
        **{head(severity, lang): 10 for severity in SEVERITIES},
        head("status", lang): 16,
        head("why", lang): 40,
    }
    return Sheet(head("ready-title", lang), columns, [_row(report) for report in reports])


def _row(report: Report) -> list[Value]:
    """Return the row of one file; what is not known of it stays empty."""
    status = say("status.checked" if report.status == "checked" else report.status, report.lang)
    if report.error:
        return [report.path, *[None] * (6 + len(ELEMENTS) + len(SEVERITIES)), status, report.error[1]]
    plan, ready = report.plan, report.readiness
    years = (
        [traced.value if traced else None for traced in (plan.assessed_year, plan.plan_year)] if plan else [None] * 2
    )
    counts: list[Value] = [ready.percent, ready.met, ready.of] if ready else [None] * 3
    states = list(ready.matrix.values()) if ready else []
    counts += [sum(row.get(element) == "met" for row in states) if states else None for element in ELEMENTS]
    found = [report.count(severity) for severity in SEVERITIES]
    return [report.path, _agency(report), *years, *counts, *found, status, None]


def _rest(reports: Sequence[Report], lang: str) -> Sheet:
    """Return what was not checked and what else is to be known."""
    columns = {head("file", lang): 30, head("rules.code", lang): 12, head("rule", lang): 34, head("why", lang): 80}
    rows = list[list[Value]]()
    for report in reports:
        if report.error:
            rows.append([report.path, None, say(report.status, report.lang), report.error[1]])
        rows += [[report.path, one.code, one.title, one.reason] for one in report.not_checked]
        rows += [[report.path, None, say("note", report.lang), note] for note in report.notes]
    return Sheet(head("not-checked", lang), columns, rows)


def _agency(report: Report) -> str:
    return agency(report.plan, report.lang) if report.plan else ""
