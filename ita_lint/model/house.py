"""The card of a house rule as its file gives it: less to fill in than a built-in card."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from ita_lint.model.card import FORBID, Origin, Words
from ita_lint.model.example import Examples


@dataclass(frozen=True, slots=True)
class OneOrBoth:
    """A sentence in one of the languages, or in both."""

    th: str | None = None
    en: str | None = None
    __pydantic_config__ = FORBID

    def words(self) -> Words:
        """Return it in both: one that is given alone stands for the other."""
        return Words(self.th or self.en or "", self.en or self.th or "")


Told = str | OneOrBoth


def both(told: Told) -> Words:
    """Return what a card says in both languages; a plain sentence stands for both."""
    return Words(told, told) if isinstance(told, str) else told.words()


@dataclass(frozen=True, slots=True, eq=False)
class HouseCard:
    """A rule that is data alone; `kind` is one of `model/kinds.py`. `why` and `mend` are the title if left out."""

    code: str
    severity: Literal["error", "warning", "info"]
    kind: str
    title: Told
    messages: Mapping[str, Told]
    why: Told | None = None
    mend: Told | None = None
    source: str | Origin | OneOrBoth | None = None
    params: Mapping[str, object] = field(default_factory=dict)
    examples: Examples | None = None
    __pydantic_config__ = FORBID
