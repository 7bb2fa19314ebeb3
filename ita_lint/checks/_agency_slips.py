"""Where the plan's own agency is named, rightly or with a slip in its kind or its proper name.

Offsets are those of the texts' keys.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ita_lint.checks._agencies import Named, Own, begins, gap, is_own, named
from ita_lint.model.text import Text
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.broken import MARKS
from ita_lint.thai.likeness import likeness
from ita_lint.thai.spelling import LETTERS, key
from ita_lint.thai.spelling import places as occurrences

_WHOLE = 100
#: How many characters longer or shorter a slip may be than what it stands for.
_SLACK = (0, -1, 1, -2, 2)
#: Stands for kinds that are rightly spelt; no text has it.
_RIGHT = "\x00"


class OwnName(NamedTuple):
    """The own agency named in `place`, whose proper name ends at `end`; `kind` is what its kind should read.

    `kind` is None where the kind is right; `end` is that of the kind where no proper name follows.
    """

    place: Named
    end: int
    kind: str | None = None

    @property
    def proper(self) -> str:
        """The key of the proper name as written."""
        return self.place.string[self.place.end : self.end]


def own_names(
    keyed: Iterable[tuple[Text, str]], own: Own, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[OwnName]:
    """Yield the places where the own agency is named, be it with a slip."""
    before = vocabulary.places["before"]
    for place in named(keyed, own, vocabulary):
        length = proper_length(place, own, vocabulary, params) if place.kind == own.kind else None
        if length is not None and begins(place, before):
            yield OwnName(place, place.end + length)
    for text, string in keyed:
        for start, end, kind in _misspelt_kinds(string, text, own, before, params):
            place = Named(text, string, start, end, own.kind, kind)
            yield OwnName(place, end + (proper_length(place, own, vocabulary, params) or 0), kind)


def proper_length(place: Named, own: Own, vocabulary: Vocabulary, params: Mapping[str, Any]) -> int | None:
    """Return how many characters after `place` are the own proper name or a slip of it, None for another word."""
    length = len(own.proper)
    if is_own(place, own):
        end = place.end + length
        doubled = place.string[end : end + 1] == own.proper[-1] and gap(place.text, end + 1)
        return length + doubled
    rest = place.string[place.end : place.end + length + max(_SLACK) + 1]
    half = length // 2
    if length < params["shortest"] or not (own.proper[:half] in rest or own.proper[half:] in rest):
        return None
    ends = [end for more in _SLACK if 0 < (end := length + more) <= len(rest) and rest[end : end + 1] not in _marks]
    alike = [(likeness(rest[:end], own.proper), end) for end in ends if _closed(place, place.end + end, vocabulary)]
    alike = alike or [(likeness(rest[:end], own.proper), end) for end in ends]
    best = max(alike, key=lambda one: one[0], default=(0.0, 0))
    slips = round((_WHOLE - best[0]) * (best[1] + length) / _WHOLE)
    return best[1] if best[0] >= params["likeness"] or slips <= params["slips"] else None


def is_closed(one: OwnName, vocabulary: Vocabulary) -> bool:
    """Whether it is sure that the name ends where it was found to end."""
    return _closed(one.place, one.end, vocabulary)


def _closed(place: Named, end: int, vocabulary: Vocabulary) -> bool:
    """Whether a name ends at `end`: at white space, at a sign, or before a word that follows names."""
    string = place.string
    return (
        end >= len(string)
        or string[end] not in LETTERS
        or gap(place.text, end)
        or string.startswith(vocabulary.places["after"], end)
    )


_marks = tuple(MARKS)


def _misspelt_kinds(
    string: str, text: Text, own: Own, before: tuple[str, ...], params: Mapping[str, Any]
) -> list[tuple[int, int, str]]:
    """Return start and end of the slips of the own kind, with what they should read; of overlapping ones the best."""
    kind, masked = key(own.kind.full), string
    half = len(kind) // 2
    if not any(part in string for part in (own.proper, kind[:half], kind[half:])):
        return []
    for other in own.kinds:
        masked = masked.replace(key(other.full), _RIGHT * len(key(other.full)))
    found = list[tuple[int, int, str]]()
    for at in _ends(masked, kind, own, params):
        short = _short(masked, text, at, own)
        window = (at - len(short), at) if short else _window(masked, kind, at, text, before, params)
        if window and not any(start < window[1] and window[0] < end for start, end, _ in found):
            found.append((*window, short or kind))
    return found


def _ends(masked: str, kind: str, own: Own, params: Mapping[str, Any]) -> Iterator[int]:
    """Yield where a slip of `kind` may end: before the proper name, then where one half of a long kind stands."""
    yield from (at for at in occurrences(own.proper, masked) if masked[at - 1 : at] != _RIGHT)
    half = len(kind) // 2
    if len(kind) >= params["long"]:
        yield from (at + len(kind) - half for at in occurrences(kind[half:], masked))
        for at in occurrences(kind[:half], masked):
            yield from (at + len(kind) + more for more in _SLACK)


def _window(
    masked: str, kind: str, end: int, text: Text, before: tuple[str, ...], params: Mapping[str, Any]
) -> tuple[int, int] | None:
    """Return the stretch up to `end` that is most like `kind`, if it is like enough; it begins a word if any does."""
    half = len(kind) // 2
    near = masked[max(0, end - len(kind) - max(_SLACK)) : end]
    if not (kind[:half] in near or kind[half:] in near) or masked[end : end + 1] in _marks or end > len(masked):
        return None
    starts = [start for more in _SLACK if (start := end - len(kind) + more) >= 0 and masked[start] not in _marks]
    alike = [(likeness(masked[start:end], kind), start) for start in starts]
    alike = [one for one in alike if one[0] >= params["kind_likeness"]]
    begun = [one for one in alike if gap(text, one[1]) or masked.endswith(before, 0, one[1])]
    return (max(begun or alike)[1], end) if alike else None


def _short(masked: str, text: Text, at: int, own: Own) -> str | None:
    """Return the short form that stands with one wrong letter before `at`: "อปต.ทุ่งสายลม"."""
    for form in own.kind.short:
        start = at - len(form)
        written = masked[max(0, start) : at]
        others = {short for kind in own.kinds for short in kind.short}
        wrong = sum(one != other for one, other in zip(written, form, strict=False))
        if (
            form.endswith(".")
            and len(written) == len(form)
            and wrong == 1
            and written[-1] == "."
            and written not in others
        ):
            return form if gap(text, start) else None
    return None
