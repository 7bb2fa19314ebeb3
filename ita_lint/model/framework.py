"""The assessment of one fiscal year, as the rulebook's year files state it."""

from functools import lru_cache

from ita_lint.model.card import FORBID
from ita_lint.model.noun import dataclass


@dataclass(frozen=True, slots=True)
class Indicator:
    """One indicator: its number, instrument ("IIT", "EIT", "OIT"), official name and accepted other names."""

    number: int
    instrument: str
    name: str
    aliases: tuple[str, ...]
    confidence: str
    source: str
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class Item:
    """One question or document: code ("i1", "e9", "O13"), the number of its indicator, and its title where known.

    `confidence` is about the title, or about the membership where the title is None: "sourced", "inferred",
    "background" or "unknown".
    """

    code: str
    indicator: int
    title: str | None
    confidence: str
    source: str
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class Level:
    """A level of the result ("ผ่านดี"): total at least `least`, and every instrument at least `each` if given."""

    name: str
    least: float
    each: float | None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: a key that facts refer to, a title and an address."""

    key: str
    title: str
    address: str
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True, eq=False)
class Framework:
    """The framework of fiscal year `year` (B.E.).

    `weights` gives the points of each instrument, `levels` the result levels from the highest, `themes` the seven
    themes of the plan's other layout, `plan_item` the code of the item that this plan is published under,
    `must_contain` the elements that its criterion asks for. `items_confidence` is the weakest confidence of the
    item-to-indicator membership.
    """

    year: int
    indicators: tuple[Indicator, ...]
    items: tuple[Item, ...]
    items_confidence: str
    weights: dict[str, float]
    weights_confidence: str
    levels: tuple[Level, ...]
    levels_confidence: str
    themes: tuple[str, ...]
    themes_confidence: str
    plan_item: str | None
    must_contain: tuple[str, ...]
    must_contain_confidence: str
    sources: tuple[Source, ...]
    __pydantic_config__ = FORBID

    def indicator(self, number: int) -> Indicator | None:
        """Return the indicator with `number`, None if the year has none."""
        return next((one for one in self.indicators if one.number == number), None)

    def names(self) -> tuple[tuple[str, int], ...]:
        """Return every official name and alias of the indicators with the indicator's number."""
        return _names(self)

    def item(self, letter: str, number: int) -> Item | None:
        """Return the item with that code, None if the year has none."""
        return _by_code(self).get(f"{letter}{number}")

    def numbers(self, letter: str, indicator: int | None = None) -> tuple[int, ...]:
        """Return the numbers of the items with `letter`, of one indicator or of all."""
        return _numbers(self, letter, indicator)

    def letter(self, indicator: int) -> str:
        """Return the letter of the items of `indicator`: "i", "e" or "O"."""
        found = self.indicator(indicator)
        return {"IIT": "i", "EIT": "e", "OIT": "O"}[found.instrument] if found else ""


@lru_cache(maxsize=8)
def _names(framework: Framework) -> tuple[tuple[str, int], ...]:
    """Return the names of a framework; every row asks for them several times."""
    return tuple((name, one.number) for one in framework.indicators for name in (one.name, *one.aliases))


@lru_cache(maxsize=8)
def _by_code(framework: Framework) -> dict[str, Item]:
    return {item.code: item for item in reversed(framework.items)}


@lru_cache(maxsize=256)
def _numbers(framework: Framework, letter: str, indicator: int | None) -> tuple[int, ...]:
    codes = (item.code for item in framework.items if indicator in (None, item.indicator))
    return tuple(int(code[1:]) for code in codes if code[0] == letter)
