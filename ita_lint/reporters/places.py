"""Where a finding is, in words."""

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.model.text import Span
from ita_lint.reporters.words import digits, known, say


def line_and_column(span: Span) -> str | None:
    """Return "39:1894", None for a place that has no line."""
    location = span.location
    return f"{location['line']}:{location['column']}" if "line" in location else None


def in_file(path: str, span: Span, lang: str) -> str:
    """Return "plan.txt:39:1894", or "plan.yaml: indicators[3]" for a place without a line."""
    spot = line_and_column(span)
    return f"{path}:{spot}" if spot else f"{path}: {span.label(lang)}"


def in_plan(one: Diagnostic, lang: str) -> str:
    """Return "ตัวชี้วัดที่ ๑๐ › ขั้นตอน" or "ข้อ i๕ › ขั้นตอน"; empty if the finding belongs to no part of the plan."""
    parts = list[str]()
    if one.item is not None:
        parts.append(say("item", lang, code=digits(one.item, lang)))
    elif one.indicator is not None:
        parts.append(say("indicator", lang, number=digits(one.indicator, lang)))
    elif one.theme is not None:
        parts.append(say("theme", lang, number=digits(one.theme, lang)))
    if one.field and known(f"field.{one.field}"):
        parts.append(say(f"field.{one.field}", lang))
    return " › ".join(parts)


def scope(report: Report) -> str:
    """Return what was looked at: "10 ตัวชี้วัด", "7 ประเด็น"."""
    rows = report.plan.rows if report.plan else ()
    if report.readiness and report.readiness.by == "theme":
        return say("scope.themes", report.lang, n=len({row.theme.value for row in rows if row.theme}))
    indicators = {row.indicator for row in rows} - {None}
    if indicators:
        return say("scope.indicators", report.lang, n=len(indicators))
    return say("scope.rows", report.lang, n=len(rows))
