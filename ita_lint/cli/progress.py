"""A bar that shows how far a long run over many files is, where nothing else shows it."""

import sys
from collections.abc import Iterable

from ita_lint.cli.language import pick
from ita_lint.model.findings import Report

#: Fewer files are done before a bar would help.
_MANY = 10


def tracked(reports: Iterable[Report], total: int, lang: str) -> Iterable[Report]:
    """Return `reports`, `total` in number, with a bar on standard error if that is a terminal and they go elsewhere."""
    if total < _MANY or sys.stdout.isatty() or not sys.stderr.isatty():
        return reports
    from rich.console import Console
    from rich.progress import track

    words = pick(lang, "กำลังตรวจ", "Checking")
    return track(reports, words, total=total, console=Console(stderr=True), transient=True)
