"""What settings mean for a file: the rulebook as it is there, the rules that look, the findings that are left."""

from collections.abc import Iterable, Iterator

from ita_lint.engine import named, selected
from ita_lint.errors import UsageError
from ita_lint.model.card import Card
from ita_lint.model.findings import Ignore
from ita_lint.model.noun import replace
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.rulebook import Rulebook
from ita_lint.rulebook.gathering import gathered
from ita_lint.settings import Settings, Steps, key_of
from ita_lint.settings.patterns import matches, relative

_OFF = "off"


def rulebook_of(settings: Settings) -> Rulebook:
    """Return the rulebook with the house rules, severities and divisions of `settings`.

    Raises RulebookError for a house rule that is wrong, UsageError with file and line for a rule that does not exist.
    """
    rulebook = gathered(settings.beside(folder) for folder in settings.rulebooks)
    _refuse_unknown(settings, rulebook)
    levels = {code: settings.severity[selector] for code, (_, selector) in named(rulebook, settings.severity).items()}
    cards = tuple(
        replace(card, severity=level) if (level := levels.get(card.code, _OFF)) != _OFF else card
        for card in rulebook.cards
    )
    return replace(rulebook, cards=cards, vocabulary=_with_divisions(rulebook.vocabulary, settings.divisions))


def choice(settings: Settings, rulebook: Rulebook) -> tuple[Card, ...]:
    """Return the cards of the rules that look where the command line says nothing."""
    off = (rule for rule, level in settings.severity.items() if level == _OFF)
    ignored = (rule for rule in settings.ignore if isinstance(rule, str))
    return selected(rulebook, settings.select, (*ignored, *off), settings.extend_select)


def silenced(settings: Settings, rulebook: Rulebook, path: str) -> frozenset[str]:
    """Return the codes of the rules that do not look into the file at `path`, whatever else was chosen."""
    here = relative(path, settings.beside(""))
    rules = (
        rule
        for pattern, rules in settings.per_file_ignores.items()
        if matches(pattern.removeprefix("!"), here) != pattern.startswith("!")
        for rule in rules
    )
    return frozenset(named(rulebook, rules))


def ignores(settings: Settings, path: str) -> tuple[Ignore, ...]:
    """Return the decisions that hold for the file at `path`."""
    here = relative(path, settings.beside(""))
    decisions = (one for one in settings.ignore if isinstance(one, Ignore))
    return tuple(one for one in decisions if one.path is None or matches(one.path, here))


def excluded(settings: Settings, path: str) -> bool:
    """Whether the file at `path` is left out of folders."""
    here = relative(path, settings.beside(""))
    return any(matches(pattern, here) for pattern in settings.exclude)


def _with_divisions(vocabulary: Vocabulary, divisions: tuple[str, ...]) -> Vocabulary:
    """Return `vocabulary` in which every kind of agency also has these divisions."""
    if not divisions:
        return vocabulary
    kinds = (replace(kind, divisions=(*kind.divisions, *divisions)) for kind in vocabulary.agencies)
    return replace(vocabulary, agencies=tuple(kinds))


def _refuse_unknown(settings: Settings, rulebook: Rulebook) -> None:
    for steps, rule in _rules(settings):
        try:
            named(rulebook, (rule,))
        except UsageError as error:
            from ita_lint.settings.reading import wrong

            raise wrong(settings.file, steps, error.thai, error.english) from error


def _rules(settings: Settings) -> Iterator[tuple[Steps, str]]:
    """Yield every rule that `settings` name, with the steps to it."""
    lists: dict[Steps, Iterable[str | Ignore]] = {
        (key_of(name),): getattr(settings, name) for name in ("select", "extend_select", "ignore")
    }
    lists |= {("per-file-ignores", pattern): rules for pattern, rules in settings.per_file_ignores.items()}
    for steps, rules in lists.items():
        for number, rule in enumerate(rules):
            if isinstance(rule, Ignore):
                yield (*steps, number, "rule"), rule.rule
            else:
                yield (*steps, number), rule
    for rule in settings.severity:
        yield ("severity", rule), rule
