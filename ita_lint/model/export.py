"""A report as plain data: the one description of what programs read."""

from ita_lint.model.findings import Diagnostic, Mending, Renumber, Report
from ita_lint.model.place import type_of_location
from ita_lint.model.text import Span


def report_entry(report: Report) -> dict[str, object]:
    """Return the entry of `files` for one report, with the keys of the JSON contract."""
    entry: dict[str, object] = {"path": report.path, "format": report.format, "status": report.status}
    if report.error:
        kind, message = report.error
        return {**entry, "error": {"kind": kind, "message": message}}
    plan, readiness = report.plan, report.readiness
    if plan:
        entry["plan"] = {
            "agency": plan.agency.value if plan.agency else None,
            "assessed_year": plan.assessed_year.value if plan.assessed_year else None,
            "plan_year": plan.plan_year.value if plan.plan_year else None,
            "layout": plan.layout,
            "indicators": sorted({row.indicator for row in plan.rows if row.indicator is not None}),
            "themes": sorted({row.theme.value for row in plan.rows if row.theme}),
        }
    if readiness:
        entry["readiness"] = {"percent": readiness.percent, "met": readiness.met, "of": readiness.of}
    if report.notes:
        entry["notes"] = list(report.notes)
    entry["diagnostics"] = [_diagnostic(one, report.lang) for one in report.diagnostics]
    entry["not_checked"] = [{"code": one.code, "name": one.name, "reason": one.reason} for one in report.not_checked]
    if report.suppressed:
        entry["suppressed"] = [
            {**_diagnostic(one.diagnostic, report.lang), "reason": one.reason, "by": one.by}
            for one in report.suppressed
        ]
    return entry


def _diagnostic(one: Diagnostic, lang: str) -> dict[str, object]:
    return {
        "code": one.code,
        "name": one.name,
        "severity": one.severity,
        "message": one.message,
        "indicator": one.indicator,
        "item": one.item,
        "theme": one.theme,
        "field": one.field,
        "excerpt": one.excerpt,
        "location": _location(one.at, lang),
        "related": [
            {"message": note.message, "excerpt": note.at.excerpt, "location": _location(note.at, lang)}
            for note in one.related
        ],
        "fix": None
        if one.fix is None
        else {
            "safety": one.fix.safety,
            "message": one.fix.message,
            "edits": [_edit(edit, lang) for edit in one.fix.edits],
        },
        "url": one.url,
    }


def _edit(edit: Mending, lang: str) -> dict[str, object]:
    old, new = edit.change
    entry: dict[str, object] = {"location": _location(edit.span, lang), "old": old, "new": new}
    return {**entry, "numbering": True} if isinstance(edit, Renumber) else entry


def _location(span: Span, lang: str) -> type_of_location:
    return {**span.location, "label": span.label(lang)}
