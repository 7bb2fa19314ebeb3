"""The rulebook: cards, years and word lists, read from `rules/` and from nowhere else."""

import os
import types
from collections.abc import Callable, Mapping
from functools import cache as kept
from functools import lru_cache
from typing import Any

from ita_lint.errors import RulebookError
from ita_lint.model.card import Card
from ita_lint.model.framework import Framework
from ita_lint.model.noun import dataclass, is_noun
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.rulebook import cache

#: How alike a word and a code or name must be, of 1, for that to be suggested.
_LIKE = 0.75


@dataclass(frozen=True, slots=True, eq=False)
class Rulebook:
    """All rules sorted by code, the frameworks by year (B.E.), and the word lists. `root` is the folder they are in."""

    root: str
    cards: tuple[Card, ...]
    years: Mapping[int, Framework]
    vocabulary: Vocabulary

    def framework(self, year: int | None) -> Framework:
        """Return the framework of `year`, the nearest one if there is no file for it, the newest for None."""
        if year is None:
            return self.years[max(self.years)]
        return self.years[min(self.years, key=lambda known: (abs(known - year), -known))]

    def card(self, rule: str) -> Card | None:
        """Return the card with this code (in any case) or name, None if there is none."""
        wanted = rule.strip()
        return next((card for card in self.cards if wanted.upper() == card.code or wanted.lower() == card.name), None)

    def matching(self, selector: str) -> frozenset[str]:
        """Return the codes that a code, the beginning of a code, or a name selects."""
        wanted = selector.strip()
        return frozenset(
            card.code
            for card in self.cards
            if wanted and (card.code.startswith(wanted.upper()) or card.name == wanted.lower())
        )

    def near(self, selector: str) -> str:
        """Return the code or name of a rule that `selector` was perhaps to be, "" if none is near."""
        from difflib import get_close_matches

        known = {word.lower(): word for card in self.cards for word in (card.code, card.name)}
        return next((known[word] for word in get_close_matches(selector.strip().lower(), known, n=1, cutoff=_LIKE)), "")


def folder() -> str:
    """Return the folder of the built-in rulebook: inside the package, or beside it in a source checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    for root in (os.path.join(package, "rules"), os.path.join(os.path.dirname(package), "rules")):  # noqa: PTH118, PTH120
        if os.path.isdir(os.path.join(root, "years")):  # noqa: PTH112, PTH118
            return root
    raise RulebookError(
        "ไม่พบโฟลเดอร์ rules ของ ita-lint ติดตั้งโปรแกรมใหม่อีกครั้ง",
        "the rules folder of ita-lint is missing: install the program again",
    )


def load(root: str | None = None) -> Rulebook:
    """Return the rulebook in `root`, by default the built-in one. Raises RulebookError, naming file and line.

    A process builds it once, and again after a file of it has changed.
    """
    root = root or folder()
    return _built(root, cache.stamp(root))


@lru_cache(maxsize=4)
def _built(root: str, stamp: str) -> Rulebook:
    """Return the rulebook in `root`; `stamp` is that of its files, `cache.stamp(root)`."""
    data = cache.load(root, stamp)
    if data is None:
        data = _read(root)
        cache.keep(root, stamp, data)
    return Rulebook(
        root,
        tuple(map(_builder(Card), data["cards"])),
        {year["year"]: _builder(Framework)(year) for year in data["years"]},
        _builder(Vocabulary)(data["vocabulary"]),
    )


def _read(root: str) -> dict[str, Any]:
    from pathlib import Path

    from ita_lint.rulebook import source

    path = Path(root)
    return {
        "cards": [source.as_data(card) for card in source.read_cards(path)],
        "years": [source.as_data(source.read_year(one)) for one in sorted((path / "years").glob("*.yaml"))],
        "vocabulary": source.as_data(source.read_vocabulary(path / "vocabulary")),
    }


@kept
def _builder(kind: Any) -> Callable[[Any], Any]:
    """Return what makes the noun `kind` of plain data, which was validated before it was kept."""
    if is_noun(kind):
        makers = [(name, _builder(one)) for name, one in kind.__annotations__.items()]
        return lambda data: kind(*[make(data[name]) for name, make in makers])
    origin = getattr(kind, "__origin__", None)
    if origin is tuple:
        make_one = _builder(kind.__args__[0])
        return lambda data: tuple([make_one(one) for one in data])
    if origin is dict or origin is Mapping:
        make_value = _builder(kind.__args__[1])
        return lambda data: {key: make_value(one) for key, one in data.items()}
    if isinstance(kind, types.UnionType):
        make_known = _builder(kind.__args__[0])
        return lambda data: None if data is None else make_known(data)
    return lambda data: data
