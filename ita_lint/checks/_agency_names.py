"""Which words after a kind of agency are another agency's proper name."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from ita_lint.checks._agencies import Named, gap
from ita_lint.model.text import Text
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai import places
from ita_lint.thai.broken import MARKS
from ita_lint.thai.spelling import AGAIN, LETTERS, SHORTENED, key

_LETTERS = frozenset(LETTERS) - {SHORTENED, AGAIN}
#: Lists of other files that hold words which name no agency.
_OTHERS = ("positions", "unit_words", "committees", "everyone")


class Names(NamedTuple):
    """What is known of proper names: the lists of `rules/vocabulary/places.yaml` as keys, and further words."""

    beginnings: tuple[str, ...]
    no_names: tuple[str, ...]
    words: tuple[str, ...]
    after: tuple[str, ...]
    cooperation: tuple[str, ...]
    directly: tuple[str, ...]
    not_directly: tuple[str, ...]
    acts: tuple[str, ...]
    legal_forms: tuple[str, ...]
    levels: tuple[str, ...]


def names(vocabulary: Vocabulary) -> Names:
    """Return what the vocabulary knows of proper names."""
    lists = vocabulary.places
    others = (word for name in _OTHERS for word in vocabulary.responsible[name])
    return Names(
        beginnings=_tight(lists["beginnings"]),
        no_names=_tight(lists["no_names"]),
        words=_tight((*others, *vocabulary.steps["verbs"], *vocabulary.terms["words"])),
        after=_tight(lists["after"]),
        cooperation=_tight(lists["cooperation"]),
        directly=_tight(lists["directly"]),
        not_directly=_tight(lists["not_directly"]),
        acts=_tight(lists["acts"]),
        legal_forms=_tight(lists["legal_forms"]),
        levels=_tight(lists["levels"]),
    )


def _tight(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.replace(" ", "") for word in words)


def name_end(place: Named, known: Names, keyed: Iterable[tuple[Text, str]], params: Mapping[str, Any]) -> int | None:
    """Return where the proper name ends that stands after `place`, None if no name does.

    `keyed` are all texts with their keys: a word that the plan uses elsewhere is no name.
    """
    end = _end(place, known)
    run, rest = place.string[place.end : end], place.string[place.end :]
    if not params["shortest"] <= len(run) <= params["longest"] or _is_division(place):
        return None
    if rest.startswith(known.no_names):
        return end if acts(place, end, known) and places.is_name(run) else None
    if acts(place, end, known):
        return end
    if place.kind.key not in params["named"] or rest.startswith(known.words):
        return None
    sure = _begins_like_place(run, known) or place.string.startswith(known.levels, end)
    return end if sure or _is_name(place, end, known, keyed, params["head"]) else None


def acts(place: Named, end: int, known: Names) -> bool:
    """Whether the agency named up to `end` is the one that acts: "…จึงจัดทำมาตรการ"."""
    end += next((len(form) for form in known.legal_forms if place.string.startswith(form, end)), 0)
    return place.string.startswith(known.acts, end)


def is_meant(place: Named, end: int, known: Names, reach: int) -> bool:
    """Whether another agency is named on purpose: cooperation, a visit, an example."""
    before = place.string[max(0, place.start - reach) : place.start]
    word = next((word for word in known.directly if before.endswith(word)), "")
    if word and not before.endswith(known.not_directly) and (len(word) > 1 or gap(place.text, place.start - 1)):
        return True
    return not acts(place, end, known) and any(word in before for word in known.cooperation)


def _end(place: Named, known: Names) -> int:
    """Return where the letters after `place` end: at white space, a sign, or a word that follows names."""
    string, end = place.string, place.end
    while end < len(string) and string[end] in _LETTERS and (end == place.end or not gap(place.text, end)):
        if end > place.end + 1 and string.startswith(known.after, end):
            return end
        end += 1
    return end


def _is_division(place: Named) -> bool:
    return place.string.startswith(_tight(place.kind.divisions), place.start)


def _begins_like_place(run: str, known: Names) -> bool:
    return any(run.startswith(word) and run[len(word) : len(word) + 1] not in tuple(MARKS) for word in known.beginnings)


def _is_name(place: Named, end: int, known: Names, keyed: Iterable[tuple[Text, str]], head: int) -> bool:
    """Whether letters that begin like no known word are a name: by the gazetteer, or as nothing else can stand there.

    They are written against a full beginning, a clause or the text ends after them, and their first `head` letters
    stand nowhere else in the plan.
    """
    string = place.string
    if places.is_name(string[place.end : end]):
        return True
    closed = end >= len(string) or string[end] not in _LETTERS or string.startswith(known.after, end)
    if place.form != key(place.kind.full) or gap(place.text, place.end) or not closed:
        return False
    first = string[place.end : end][:head]
    return sum(other.count(first) - other.count(place.form + first) for _, other in keyed) == 0
