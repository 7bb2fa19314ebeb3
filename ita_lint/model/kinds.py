"""The kinds of rules that are data alone: a card names its kind and fills in the parameters described here.

A target is a set of cells: `fields` (names of `model.plan.FIELDS`, or "document" for all texts of the plan) and
`indicators` (numbers; empty for all). Texts are compared without white space and whatever the digits; patterns are
regular expressions of RE2, which never take longer than the text is long. `KEYS` are the messages of a kind; of what it
`NEEDS` a card must give one, or it finds nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar, Literal

from ita_lint.model.card import FORBID

Field = Literal["document", "heading", "measure", "analysis", "steps", "period", "responsible"]

#: Message key of a card -> the placeholders that its sentence may use.
Keys = Mapping[str, frozenset[str]]


def _keys(**names: str) -> Keys:
    return {key: frozenset(text.split()) for key, text in names.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class ForbiddenText:
    """Words that must not stand in the target."""

    KEYS: ClassVar[Keys] = _keys(found="found")
    NEEDS: ClassVar[tuple[str, ...]] = ("texts", "patterns")
    fields: tuple[Field, ...] = ("document",)
    indicators: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredText:
    """One of the words must stand in each cell of the target, or `anywhere` in it; if none is named, any word."""

    KEYS: ClassVar[Keys] = _keys(missing="wanted")
    NEEDS: ClassVar[tuple[str, ...]] = ()
    fields: tuple[Field, ...]
    indicators: tuple[int, ...] = ()
    texts: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    anywhere: bool = False
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowedValues:
    """The only entries that the target may have; a cell with several has one a line, or commas between them."""

    KEYS: ClassVar[Keys] = _keys(other="value allowed")
    NEEDS: ClassVar[tuple[str, ...]] = ("values",)
    fields: tuple[Field, ...]
    values: tuple[str, ...]
    indicators: tuple[int, ...] = ()
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseTo:
    """Entries that are close to one of `values` (likeness 0-100 of at least `least`) but not it."""

    KEYS: ClassVar[Keys] = _keys(close="value near", fix="value near")
    NEEDS: ClassVar[tuple[str, ...]] = ("values",)
    fields: tuple[Field, ...]
    values: tuple[str, ...]
    least: float = 85.0
    indicators: tuple[int, ...] = ()
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How many characters a cell of the target may have, white space around it not counted."""

    KEYS: ClassVar[Keys] = _keys(short="length least", long="length most")
    NEEDS: ClassVar[tuple[str, ...]] = ("least", "most")
    fields: tuple[Field, ...]
    indicators: tuple[int, ...] = ()
    least: int | None = None
    most: int | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True, kw_only=True)
class NumberRange:
    """Bounds of the scores of the analysis (`of: scores`), or of the numbers in the target that one of `units` follows.

    Without units all numbers of the target are meant.
    """

    KEYS: ClassVar[Keys] = _keys(below="number least", above="number most")
    NEEDS: ClassVar[tuple[str, ...]] = ("least", "most")
    of: Literal["scores", "numbers"] = "numbers"
    fields: tuple[Field, ...] = ("document",)
    indicators: tuple[int, ...] = ()
    units: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True, kw_only=True)
class DateWindow:
    """The first and the last day (Gregorian, inclusive) between which the periods must lie."""

    KEYS: ClassVar[Keys] = _keys(before="period first", after="period last")
    NEEDS: ClassVar[tuple[str, ...]] = ("first", "last")
    first: date | None = None
    last: date | None = None
    indicators: tuple[int, ...] = ()
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many steps, scores, items or units a row may have, or rows the plan."""

    KEYS: ClassVar[Keys] = _keys(few="count least", many="count most")
    NEEDS: ClassVar[tuple[str, ...]] = ("least", "most")
    of: Literal["steps", "scores", "items", "units", "rows"]
    indicators: tuple[int, ...] = ()
    least: int | None = None
    most: int | None = None
    __pydantic_config__ = FORBID


#: Kind, as cards name it -> its parameters. Its logic is the function of that name in `checks/kinds.py`.
KINDS = {
    "forbidden-text": ForbiddenText,
    "required-text": RequiredText,
    "allowed-values": AllowedValues,
    "close-to": CloseTo,
    "length": Length,
    "number-range": NumberRange,
    "date-window": DateWindow,
    "count": Count,
}
