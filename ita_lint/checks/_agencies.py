"""What the plan's agency is, and where agencies of its kind are named. Offsets are those of the texts' keys."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from ita_lint.checks._texts import span as of_key
from ita_lint.checks._texts import texts
from ita_lint.model.plan import Plan
from ita_lint.model.text import Span, Text
from ita_lint.model.vocabulary import AgencyKind, Vocabulary
from ita_lint.thai.broken import BEHIND, MARKS
from ita_lint.thai.folding import folded
from ita_lint.thai.likeness import likeness
from ita_lint.thai.spelling import CONSONANTS, LETTERS, key
from ita_lint.thai.spelling import places as occurrences

#: A form of at least this many characters is no part of another word; a shorter one must begin a word.
_FIRM = 9
_LEAST_LETTERS = 2
#: From this likeness on the beginning of a name is a slip of a known kind.
_MISSPELT = 88.0


class Own(NamedTuple):
    """The plan's agency: its kind, the kinds it may be confused with, and the key of its proper name."""

    kind: AgencyKind
    kinds: tuple[AgencyKind, ...]
    proper: str


class Named(NamedTuple):
    """A place where `form`, a full or short beginning of `kind`, stands from `start` to `end` in the key of a text."""

    text: Text
    string: str
    start: int
    end: int
    kind: AgencyKind
    form: str


def own_agency(plan: Plan, vocabulary: Vocabulary, groups: Iterable[Iterable[str]]) -> Own | None:
    """Return the plan's agency; None if none is named, or its name does not begin with a known kind.

    `groups` are the keys of kinds that are confused with each other, each kind beside itself.
    """
    value = key(plan.agency_name)
    local = {name for group in groups for name in group}
    forms = [(form, kind) for kind in vocabulary.agencies for form in _forms(kind)]
    forms.sort(key=lambda one: (one[1].key not in local, -len(one[0])))
    for form, kind in forms:
        at = value.find(form) if len(form) >= _FIRM or value.startswith(form) else -1
        if at >= 0:
            proper = value[at + len(form) :].lstrip(".")
            if sum(char in CONSONANTS for char in proper) < _LEAST_LETTERS:
                return None
            return _own(kind, proper, vocabulary, groups)
    return _misspelt(value, vocabulary, groups)


def _own(kind: AgencyKind, proper: str, vocabulary: Vocabulary, groups: Iterable[Iterable[str]]) -> Own:
    group = next((set(group) for group in groups if kind.key in group), {kind.key})
    return Own(kind, tuple(one for one in vocabulary.agencies if one.key in group), proper)


def _misspelt(value: str, vocabulary: Vocabulary, groups: Iterable[Iterable[str]]) -> Own | None:
    """Return the agency whose name begins with a slip of a long kind ("องค์กรบริหารส่วนตำบล…")."""
    for kind in vocabulary.agencies:
        full = key(kind.full)
        ends = [len(full) + more for more in (0, -1, 1, -2, 2)] if value and len(full) >= _FIRM else []
        scored = [(likeness(value[:end], full), end) for end in ends if end < len(value)]
        best = max(scored, default=(0.0, 0))
        if best[0] >= _MISSPELT:
            return _own(kind, value[best[1] :], vocabulary, groups)
    return None


def strings(plan: Plan) -> tuple[tuple[Text, str], ...]:
    """Return the texts of a plan with their keys."""
    return tuple((text, key(text.string)) for _, text in texts(plan))


def named(keyed: Iterable[tuple[Text, str]], own: Own, vocabulary: Vocabulary) -> Iterator[Named]:
    """Yield the places where an agency of the kinds of `own` may be named, in order within each text."""
    forms = [(form, kind) for kind in own.kinds for form in _forms(kind)]
    longer = {form: _longer(form, vocabulary.agencies) for form, _ in forms}
    for text, string in keyed:
        places = dict[int, Named]()
        for form, kind in forms:
            for at in occurrences(form, string) if form in string else ():
                known = places.get(at)
                covered = any(string.startswith(full, at - before) for full, before in longer[form] if at >= before)
                if not covered and (known is None or len(known.form) < len(form)):
                    places[at] = Named(text, string, at, at + len(form), kind, form)
        yield from (places[at] for at in sorted(places))


def is_own(place: Named, own: Own) -> bool:
    """Whether the proper name of `own` follows, and ends with a whole syllable."""
    end = place.end + len(own.proper)
    return place.string.startswith(own.proper, place.end) and place.string[end : end + 1] not in tuple(MARKS + BEHIND)


def begins(place: Named, before: Iterable[str]) -> bool:
    """Whether a form that could be a part of another word begins one; `before` are words that may stand against it."""
    if place.string[place.end : place.end + 1] in tuple(MARKS) and not place.form.endswith("."):
        return False
    if len(place.form) >= _FIRM or place.string[place.start - 1 : place.start] not in LETTERS:
        return True
    return gap(place.text, place.start) or place.string.endswith(tuple(before), 0, place.start)


def span(place: Named, start: int, end: int) -> Span:
    """Return the characters that stand at `start` up to `end` of the key of the text of `place`."""
    return of_key(place.text, _offsets(place.text.string), start, end)


def gap(text: Text, at: int) -> bool:
    """Whether white space stands before the character at `at` of the text's key; true at its end."""
    offsets = _offsets(text.string)
    if not 0 < at < len(offsets):
        return True
    return any(char.isspace() for char in text.string[offsets[at - 1] + 1 : offsets[at]])


@lru_cache(maxsize=8)
def _offsets(string: str) -> list[int]:
    return folded(string)[1]


def _forms(kind: AgencyKind) -> tuple[str, ...]:
    return tuple(key(form) for form in (kind.full, *kind.short))


def _longer(form: str, kinds: Iterable[AgencyKind]) -> tuple[tuple[str, int], ...]:
    """Return the beginnings that hold `form` further inside or go on after it, with the place of `form` in them."""
    fulls = (key(kind.full) for kind in kinds)
    return tuple((full, full.find(form)) for full in fulls if form in full and full != form)
