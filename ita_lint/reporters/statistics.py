"""How often each rule found something."""

from collections.abc import Iterable
from typing import NamedTuple

from ita_lint.model.findings import Diagnostic
from ita_lint.reporters.words import say


class Count(NamedTuple):
    """The findings of one rule: how many, in how many files, and how many of them carry a fix."""

    code: str
    name: str
    severity: str
    title: str
    findings: int = 0
    files: int = 0
    fixable: int = 0


class Statistics:
    """Collects counts while reports pass by."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._counts: dict[str, Count] = {}

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Count `diagnostics`, those of one file."""
        seen = set[str]()
        for one in diagnostics:
            before = self._counts.get(one.code) or Count(one.code, one.name, one.severity, one.title)
            self._counts[one.code] = before._replace(
                findings=before.findings + 1,
                files=before.files + (one.code not in seen),
                fixable=before.fixable + (one.fix is not None),
            )
            seen.add(one.code)

    def counts(self) -> list[Count]:
        """Return the counts, the most frequent rule first, then by code."""
        return sorted(self._counts.values(), key=lambda one: (-one.findings, one.code))

    def lines(self, lang: str) -> list[str]:
        """Return one line per rule under a heading; none if there were no findings."""
        counts = self.counts()
        width = len(str(max((one.findings for one in counts), default=0)))
        lines = [f"{one.findings:>{width}}  {_line(one, lang)}" for one in counts]
        return [say("statistics", lang), *lines] if lines else []


def _line(one: Count, lang: str) -> str:
    fixable = f" [{say('fixable', lang)} {one.fixable}]" if one.fixable else ""
    return f"{one.code} {one.title} ({say(one.severity, lang)}) {say('files.hit', lang, n=one.files)}{fixable}"
