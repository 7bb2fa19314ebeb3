"""Decisions of the settings that were of no use in a whole run, told where they stand."""

from collections.abc import Iterable

from ita_lint.engine import signed
from ita_lint.model.findings import Diagnostic, Finding, Ignore, Report
from ita_lint.settings import Settings
from ita_lint.settings.applying import rulebook_of
from ita_lint.settings.patterns import relative
from ita_lint.settings.reading import statement

_RULE, _MESSAGE = "unused-ignore", "unused"


def unused(settings: Settings, idle: Iterable[Ignore], lang: str) -> Report:
    """Return the report on the file of `settings`, whose decisions `idle` held back no finding, in `lang`."""
    [card] = (card for card in rulebook_of(settings).cards if card.name == _RULE)
    found = list[Diagnostic]()
    for decision in idle:
        at = statement(settings.file, ("ignore", settings.ignore.index(decision)))
        found.append(signed(card, Finding(_MESSAGE, at, {"rule": decision.rule}), lang))
    found.sort(key=lambda one: one.at.order)
    return Report(relative(settings.file), lang, format="toml", rules=1, diagnostics=tuple(found))
