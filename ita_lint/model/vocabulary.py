"""Word lists of the rulebook: what officers call things."""

from ita_lint.model.card import FORBID
from ita_lint.model.noun import dataclass


@dataclass(frozen=True, slots=True)
class AgencyKind:
    """A kind of agency: what its full name begins with, the accepted short beginnings, and its usual divisions."""

    key: str
    full: str
    short: tuple[str, ...]
    divisions: tuple[str, ...]
    source: str
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A form that is never right, and the right one; `not_in` are right words that hold the wrong form by chance."""

    wrong: str
    right: str
    not_in: tuple[str, ...] = ()
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class Topic:
    """What items of the OIT list are about, whatever their numbers in a year.

    `titles` are words in the title of such an item, `sure` phrases that surely mean the topic in prose, `own` loose
    words that leave it possible.
    """

    titles: tuple[str, ...]
    sure: tuple[str, ...]
    own: tuple[str, ...]
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The word lists, by file of `rules/vocabulary/`.

    `columns` gives the headings of each field; the other dictionaries hold named word lists. `terms` holds `words`,
    whose spelling is certain, and `beside`, right words that a slip of one of them could be taken for. `prose` holds
    the words by which an analysis says what is weak, why, and what follows; `topics` what items are about.
    """

    columns: dict[str, tuple[str, ...]]
    agencies: tuple[AgencyKind, ...]
    responsible: dict[str, tuple[str, ...]]
    steps: dict[str, tuple[str, ...]]
    analysis: dict[str, tuple[str, ...]]
    stated: dict[str, tuple[str, ...]]
    terms: dict[str, tuple[str, ...]]
    misspellings: tuple[Misspelling, ...]
    places: dict[str, tuple[str, ...]]
    placeholders: dict[str, tuple[str, ...]]
    prose: dict[str, tuple[str, ...]]
    topics: tuple[Topic, ...]
    __pydantic_config__ = FORBID
