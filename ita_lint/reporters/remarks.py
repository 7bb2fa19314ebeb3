"""The findings as remarks in a copy of the plan: what a person reads who has nothing but the document."""

from collections.abc import Iterator

from ita_lint.fixing import compatible, edits
from ita_lint.model.findings import Diagnostic, Edit, Remark, Report
from ita_lint.reporters.safe import visible
from ita_lint.reporters.words import say

#: A remark names at most so many other places.
_MOST_PLACES = 6


def remarks(report: Report) -> tuple[Remark, ...]:
    """Return a remark for each finding in reading order; of fixes that overlap the first is offered as changes."""
    offered, seen = dict[int, tuple[Edit, ...]](), list[Edit]()
    for one in compatible(report.diagnostics):
        offered[id(one)] = tuple(edit for edit in edits([one]) if edit not in seen)
        seen += offered[id(one)]
    return tuple(Remark(one.at, _said(one, report.lang), offered.get(id(one), ())) for one in report.diagnostics)


def _said(one: Diagnostic, lang: str) -> str:
    """Return "ITA206 ชื่อ… — ตัวชี้วัดที่ ๔ คือ … ข้อเสนอ: แก้เป็น …"."""
    how = say("proposal", lang, fix=one.fix.message) if one.fix else f"{say('mend', lang)}: {one.mend}"
    return visible(" ".join((f"{one.code} {one.title} — {one.message}", how, *_elsewhere(one, lang))))


def _elsewhere(one: Diagnostic, lang: str) -> Iterator[str]:
    """Yield where else the finding speaks of: the places that are just like it, and those with words of their own."""
    alike = [note.at.label(lang) for note in one.related if note.message == one.message]
    others = [f"{note.at.label(lang)} ({note.message})" for note in one.related if note.message != one.message]
    for key, places in (("alike", alike), ("see", others)):
        left = len(places) - _MOST_PLACES
        more = [say("also", lang, n=left)] if left > 0 else []
        if places:
            yield say(key, lang, places=" · ".join((*places[:_MOST_PLACES], *more)))
