"""The findings that somebody decided to leave, with the reasons."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ita_lint.model.findings import Report, Suppressed
from ita_lint.reporters.places import in_plan, spot
from ita_lint.reporters.words import say


def waived(report: Report) -> Iterator[tuple[str, str]]:
    """Yield "2 findings of ITA402 waived" and the reason, by rule, in the report's language."""
    for code, reason, number in _by_rule(report.suppressed):
        yield say("suppressed.rule", report.lang, code=code, n=number), reason


def waivers(report: Report) -> Iterator[str]:
    """Yield each of them with its place and the reason; those of a baseline, which may be many, by rule."""
    lang = report.lang
    for left in report.suppressed:
        if left.by != "baseline":
            one = left.diagnostic
            place = " · ".join(filter(None, (in_plan(one, lang), spot(one.at, lang))))
            yield f"{one.code} {one.title} ({place}): {left.reason} ({say(f'by.{left.by}', lang)})"
    for code, reason, number in _by_rule(left for left in report.suppressed if left.by == "baseline"):
        yield f"{code} × {number}: {reason}"


def _by_rule(suppressed: Iterable[Suppressed]) -> Iterator[tuple[str, str, int]]:
    counts = Counter((one.diagnostic.code, one.reason) for one in suppressed)
    yield from ((code, reason, number) for (code, reason), number in sorted(counts.items()))
