"""How often each rule found something."""

from collections.abc import Iterable
from typing import NamedTuple

from ita_lint.model.findings import Diagnostic
from ita_lint.reporters.words import say


class Count(NamedTuple):
    """The findings of one rule: how many, and how many of them carry a fix."""

    code: str
    name: str
    severity: str
    title: str
    findings: int = 0
    fixable: int = 0


class Statistics:
    """Collects counts while reports pass by."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._counts: dict[str, Count] = {}

    def add(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Count `diagnostics`."""
        for one in diagnostics:
            before = self._counts.get(one.code) or Count(one.code, one.name, one.severity, one.title)
            fixable = before.fixable + (one.fix is not None)
            self._counts[one.code] = before._replace(findings=before.findings + 1, fixable=fixable)

    def counts(self) -> list[Count]:
        """Return the counts, the most frequent rule first, then by code."""
        return sorted(self._counts.values(), key=lambda one: (-one.findings, one.code))

    def lines(self, lang: str) -> list[str]:
        """Return one line per rule under a heading; none if there were no findings."""
        counts = self.counts()
        width = len(str(max((one.findings for one in counts), default=0)))
        lines = [
            f"{one.findings:>{width}}  {one.code} {one.title} ({say(one.severity, lang)})"
            + (f" [{say('fixable', lang)} {one.fixable}]" if one.fixable else "")
            for one in counts
        ]
        return [say("statistics", lang), *lines] if lines else []
