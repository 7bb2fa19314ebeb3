"""The names by which a plan may call those responsible, ready to be looked for in running text."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from ita_lint.model.vocabulary import AgencyKind, Vocabulary
from ita_lint.thai.spelling import key

_EVERY = "ทุก"


class Name(NamedTuple):
    """A name or the beginning of one: its key, its accepted spelling, and its kind (see `Unit`)."""

    key: str
    spelling: str
    kind: str


class UnitNames(NamedTuple):
    """What to look for in a cell of those responsible; all look-ups are by keys (see `thai.spelling.key`).

    `wholes` are whole names and `beginnings` beginnings of names, by their first letter, the longest first; `words` are
    bare words for units, `tails` what may follow a division's name.
    """

    wholes: Mapping[str, tuple[Name, ...]]
    beginnings: Mapping[str, tuple[Name, ...]]
    words: tuple[str, ...]
    tails: tuple[str, ...] = ()

    def whole(self, string: str, position: int) -> Iterable[Name]:
        """Yield the known names that stand at `position` of a key, the longest first."""
        return (name for name in self.wholes.get(string[position], ()) if string.startswith(name.key, position))

    def longer(self, name: Name, string: str, position: int) -> bool:
        """Tell whether a longer known name begins like `name` and goes on like the text at `position`."""
        start = name.key + string[position : position + 2]
        return any(other.key.startswith(start) and other != name for other in self.wholes.get(start[0], ()))

    def beginning(self, string: str, position: int) -> Name | None:
        """Return the longest beginning of a unit's name that stands at `position` of a key."""
        found = self.beginnings.get(string[position : position + 1], ())
        return next((name for name in found if string.startswith(name.key, position)), None)

    def begins(self, string: str, position: int) -> bool:
        """Tell whether a unit may begin at `position`."""
        return position < len(string) and (
            self.beginning(string, position) is not None or next(iter(self.whole(string, position)), None) is not None
        )

    def tail(self, string: str, position: int) -> int:
        """Return where the agency's name ends that stands at `position` after a division's; `position` if none does."""
        return next((position + len(tail) for tail in self.tails if string.startswith(tail, position)), position)

    def everyone(self, string: str) -> bool:
        """Tell whether a key is ทุก with only words for units after it, or such words alone ("สำนัก/กอง")."""
        parts = string.removeprefix(_EVERY).split("/")
        return all(part.removeprefix(_EVERY) in self.words for part in parts)


@lru_cache(maxsize=8)
def unit_names(vocabulary: Vocabulary, agency: str | None) -> UnitNames:
    """Return the names of the vocabulary and of the agency."""
    words = vocabulary.responsible
    lists = tuple(words.get(name, ()) for name in ("everyone", "positions", "committees", "unit_words"))
    names = _built(vocabulary.agencies, lists)
    return names._replace(tails=_tails(vocabulary.agencies, agency)) if agency else names


@lru_cache(maxsize=8)
def _built(agencies: tuple[AgencyKind, ...], lists: tuple[tuple[str, ...], ...]) -> UnitNames:
    """Return the names that are the same for all agencies."""
    everyone, positions, committees, unit_words = lists
    divisions = (division for kind in agencies for division in kind.divisions)
    whole = [*_names(everyone, "everyone"), *_names(divisions, "division")]
    beginnings = [
        *_names(positions, "position"),
        *_names(committees, "committee"),
        *_names(unit_words, "unknown"),
        Name(_EVERY, _EVERY, "unknown"),
    ]
    return UnitNames(_by_letter(whole), _by_letter(beginnings), tuple(key(word) for word in unit_words))


def _names(spellings: Iterable[str], kind: str) -> Iterable[Name]:
    return (Name(key(spelling), spelling, kind) for spelling in spellings if key(spelling))


def _tails(agencies: tuple[AgencyKind, ...], agency: str) -> tuple[str, ...]:
    """Return how the agency may be named behind its division ("สำนักปลัด อบต.…"), the longest first."""
    own = key(agency)
    kind = next((kind for kind in agencies if own.startswith(key(kind.full))), None)
    if kind is None:
        return (own,) if own else ()
    place = own.removeprefix(key(kind.full))
    starts = [key(start) for start in (kind.full, *kind.short)]
    return tuple(sorted({start + rest for start in starts for rest in (place, "")}, key=len, reverse=True))


def _by_letter(names: Iterable[Name]) -> dict[str, tuple[Name, ...]]:
    groups: dict[str, dict[str, Name]] = {}
    for name in sorted(names, key=lambda name: -len(name.key)):
        groups.setdefault(name.key[0], {}).setdefault(name.key, name)
    return {letter: tuple(group.values()) for letter, group in groups.items()}
