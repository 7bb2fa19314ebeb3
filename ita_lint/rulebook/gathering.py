"""The whole rulebook of a run: the built-in rules, those of installed packages, and the house rules of the settings."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from ita_lint.errors import RulebookError
from ita_lint.model.card import Card
from ita_lint.model.noun import replace
from ita_lint.rulebook import Rulebook, cache, load
from ita_lint.rulebook.plugins import read_plugins


def gathered(folders: Iterable[str] = ()) -> Rulebook:
    """Return the built-in rulebook with the rules of installed packages and of the house rules in `folders`.

    Raises RulebookError for a card that is wrong, a package that is broken, or a code or name used twice.
    """
    rulebook = load()
    more = [*of_packages(), *(card for folder in folders for card in _of_house(folder, cache.stamp(folder)))]
    if not more:
        return rulebook
    cards = sorted((*rulebook.cards, *more), key=lambda card: card.code)
    _refuse_twins([(card.code, card.name) for card in cards])
    _refuse_twins(sorted((card.name, card.code) for card in cards))
    return replace(rulebook, cards=tuple(cards))


@lru_cache(maxsize=1)
def of_packages() -> list[Card]:
    """Return the cards of installed packages; what is installed does not change while a process runs."""
    return read_plugins()


@lru_cache(maxsize=16)
def _of_house(folder: str, _stamp: str) -> list[Card]:
    """Return the house rules in `folder`, read again when its stamp changes."""
    from ita_lint.rulebook.house import read_house

    return read_house(folder)


def _refuse_twins(known: list[tuple[str, str]]) -> None:
    for (one, first), (other, second) in pairwise(known):
        if one == other:
            raise RulebookError(
                f"กฎสองข้อใช้ {one} เหมือนกัน ({first} และ {second}) เปลี่ยนของข้อหนึ่ง",
                f"two rules are called {one} ({first} and {second}): change one of them",
            )
