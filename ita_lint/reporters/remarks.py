"""The findings as remarks in a copy of the plan: what a person reads who has nothing but the document."""

from collections.abc import Iterator, Sequence

from ita_lint.fixing import compatible, edits
from ita_lint.model.findings import Diagnostic, Mending, Remark, Report
from ita_lint.model.text import Span
from ita_lint.reporters.places import line_and_column, together
from ita_lint.reporters.safe import visible
from ita_lint.reporters.words import say


def remarks(report: Report) -> tuple[Remark, ...]:
    """Return a remark for each finding in reading order; of fixes that overlap the first is offered as changes."""
    offered, seen = dict[int, tuple[Mending, ...]](), list[Mending]()
    for one in compatible(report.diagnostics):
        offered[id(one)] = tuple(edit for edit in edits([one]) if edit not in seen)
        seen += offered[id(one)]
    return tuple(Remark(one.at, _said(one, report.lang), offered.get(id(one), ())) for one in report.diagnostics)


def _said(one: Diagnostic, lang: str) -> str:
    """Return "ผิด ITA206 ชื่อ… — ตัวชี้วัดที่ ๔ คือ … ข้อเสนอ: แก้เป็น …"; it begins with a word in the language."""
    what = f"{say(one.severity, lang)} {one.code} {one.title} — {one.message}"
    how = say("proposal", lang, fix=one.fix.message) if one.fix else f"{say('mend', lang)}: {one.mend}"
    return visible(" ".join((what, how, *_elsewhere(one, lang))))


def _elsewhere(one: Diagnostic, lang: str) -> Iterator[str]:
    """Yield where else the finding speaks of: the places that are just like it, and those with words of their own."""
    found = dict[str, list[Span]]()
    for note in one.related:
        found.setdefault(note.message, []).append(note.at)
    for message, spans in found.items():
        places = _places(spans, lang)
        if message == one.message:
            yield say("alike", lang, places=places)
        else:
            yield say("see", lang, places=f"{places} ({message})")


def _places(spans: Sequence[Span], lang: str) -> str:
    """Return all places in words: whoever reads a copy may know no other sign of a line."""
    lines = any(map(line_and_column, spans))
    return " · ".join(span.label(lang) for span in spans) if lines else together(spans, lang)
