"""Counts over many reports."""

from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.formats import EDITORS
from ita_lint.model.findings import Report
from ita_lint.reporters.words import SEVERITIES, say


class Tally(NamedTuple):
    """How many files and findings there were; `fixable` findings carry a fix, `safe` ones of them one for `--fix`.

    Such a fix is safe, and the file can be changed in place. A skipped file was met in a folder and holds no plan, and
    one of settings is none of the three; `not_checked` counts the rules that could not look, `suppressed` the findings
    that somebody decided to leave.
    """

    files: int = 0
    checked: int = 0
    unreadable: int = 0
    skipped: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    fixable: int = 0
    safe: int = 0
    not_checked: int = 0
    suppressed: int = 0

    def plus(self, report: Report) -> "Tally":
        """Return the counts with `report` added."""
        fixes = [one.fix for one in report.diagnostics if one.fix]
        return self._replace(
            files=self.files + 1,
            checked=self.checked + (report.status == "checked" and not report.is_of_settings),
            unreadable=self.unreadable + (report.status == "unreadable"),
            skipped=self.skipped + (report.status == "skipped"),
            error=self.error + report.count("error"),
            warning=self.warning + report.count("warning"),
            info=self.info + report.count("info"),
            fixable=self.fixable + len(fixes),
            safe=self.safe + sum(fix.safety == "safe" for fix in fixes if report.format in EDITORS),
            not_checked=self.not_checked + len(report.not_checked),
            suppressed=self.suppressed + len(report.suppressed),
        )

    @property
    def found(self) -> int:
        """How many findings there are."""
        return self.error + self.warning + self.info

    def severities(self) -> Iterator[tuple[str, int]]:
        """Yield the severities that occur with their counts, the gravest first."""
        for severity, count in zip(SEVERITIES, (self.error, self.warning, self.info), strict=True):
            if count:
                yield severity, count

    def closing(self, lang: str) -> tuple[str, ...]:
        """Return what closes a report, to be put on one line or several: findings, asides, files."""
        return self._findings(lang), *self._asides(lang), *self._files(lang)

    def _findings(self, lang: str) -> str:
        if not self.found:
            return say("found.none" if self.checked else "files.none", lang)
        counts = " · ".join(say(f"count.{severity}", lang, n=count) for severity, count in self.severities())
        return f"{say('found', lang, n=self.found)}: {counts}"

    def _asides(self, lang: str) -> Iterator[str]:
        if self.fixable:
            yield say("ready" if self.safe else "ready.none-safe", lang, n=self.fixable, safe=self.safe)
        if self.suppressed:
            yield say("suppressed.count", lang, n=self.suppressed)
        if self.not_checked:
            yield say("not-checked.count", lang, n=self.not_checked)

    def _files(self, lang: str) -> Iterator[str]:
        if self.checked + self.unreadable + self.skipped > 1 and self.checked:
            yield say("files", lang, n=self.checked)
        if self.unreadable:
            yield say("files.unreadable", lang, n=self.unreadable)
        if self.skipped:
            yield say("files.skipped", lang, n=self.skipped)
