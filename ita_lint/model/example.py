"""The examples of a rule, each a change to one sound plan: its tests, and a part of its page."""

from collections.abc import Mapping

from ita_lint.model.card import FORBID, Words
from ita_lint.model.noun import dataclass


@dataclass(frozen=True, slots=True)
class ExpectedFinding:
    """A finding that an example must bring: message key, exact characters, and the row it is in.

    `code` is None for the card's own rule.
    """

    message: str
    excerpt: str
    indicator: int | None = None
    code: str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class Example:
    """A change to the sound plan of the rulebook, what must be found in it, and the change after fixing."""

    plan: Mapping[str, object]
    note: Words | None = None
    findings: tuple[ExpectedFinding, ...] = ()
    fixed: Mapping[str, object] | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class Examples:
    """Good examples are silent under all rules; bad ones bring exactly their findings."""

    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    __pydantic_config__ = FORBID
