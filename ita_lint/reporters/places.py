"""Where a finding is, in words."""

import re
from collections.abc import Iterable, Sequence

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.model.text import Span
from ita_lint.reporters.words import digits, known, say

_NUMBER = re.compile(r"(\d+)")
#: What stands between the first and the last of several numbers.
_TO = "–"


def line_and_column(span: Span) -> str | None:
    """Return "39:1894", None for a place that has no line."""
    location = span.location
    return f"{location['line']}:{location['column']}" if "line" in location else None


def spot(span: Span, lang: str) -> str:
    """Return "39:1894", or "ตาราง 10 แถว 3 …" for a place without a line."""
    return line_and_column(span) or span.label(lang)


def together(spans: Iterable[Span], lang: str) -> str:
    """Return where `spans` are in one phrase; numbers that follow one another are joined: "ตาราง 2–10 แถว 2 …"."""
    phrases = list[list[str]]()
    last, counted = list[str](), 0
    for span in spans:
        parts = [spot(span, lang)] if line_and_column(span) else _NUMBER.split(spot(span, lang))
        at = _next(last, parts)
        if at and counted in (0, at):
            phrases[-1][at] = f"{phrases[-1][at].partition(_TO)[0]}{_TO}{parts[at]}"
            counted = at
        else:
            phrases.append(list(parts))
            counted = 0
        last = parts
    return " · ".join(map("".join, phrases))


def _next(last: Sequence[str], parts: Sequence[str]) -> int:
    """Return which of `parts` is a number one higher than in `last` while all others are the same, else 0."""
    other = [at for at, (one, two) in enumerate(zip(last, parts, strict=False)) if one != two]
    if len(last) != len(parts) or len(other) != 1 or not (last[other[0]].isdecimal() and parts[other[0]].isdecimal()):
        return 0
    return other[0] if int(parts[other[0]]) == int(last[other[0]]) + 1 else 0


def in_file(path: str, span: Span, lang: str) -> str:
    """Return "plan.txt:39:1894", or "plan.yaml: indicators[3]" for a place without a line."""
    line = line_and_column(span)
    return f"{path}:{line}" if line else f"{path}: {span.label(lang)}"


def row_of(one: Diagnostic, lang: str) -> str:
    """Return "ตัวชี้วัดที่ ๑๐", "ข้อ i๕"; empty if the finding belongs to no row of the plan."""
    if one.item is not None:
        return say("item", lang, code=digits(one.item, lang))
    if one.indicator is not None:
        return say("indicator", lang, number=digits(one.indicator, lang))
    return "" if one.theme is None else say("theme", lang, number=digits(one.theme, lang))


def field_of(one: Diagnostic, lang: str) -> str:
    """Return "ขั้นตอน"; empty if the finding belongs to no field of the plan."""
    return say(f"field.{one.field}", lang) if one.field and known(f"field.{one.field}") else ""


def in_plan(one: Diagnostic, lang: str) -> str:
    """Return "ตัวชี้วัดที่ ๑๐ › ขั้นตอน" or "ข้อ i๕ › ขั้นตอน"; empty if the finding belongs to no part of the plan."""
    return " › ".join(filter(None, (row_of(one, lang), field_of(one, lang))))


def clean(report: Report) -> str:
    """Return what is said of a file in which nothing was found: how many rules looked at what."""
    key = "clean.unchecked" if not report.rules else "clean.waived" if report.suppressed else "clean"
    return say(key, report.lang, n=report.rules, scope=scope(report))


def scope(report: Report) -> str:
    """Return what was looked at: "10 ตัวชี้วัด", "7 ประเด็น"."""
    rows = report.plan.rows if report.plan else ()
    if report.readiness and report.readiness.by == "theme":
        return say("scope.themes", report.lang, n=len({row.theme.value for row in rows if row.theme}))
    indicators = {row.indicator for row in rows} - {None}
    if indicators:
        return say("scope.indicators", report.lang, n=len(indicators))
    return say("scope.rows", report.lang, n=len(rows))
