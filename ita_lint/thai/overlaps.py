"""Places of a text that overlap: which of them count."""

from bisect import bisect_left
from collections.abc import Callable, Iterable
from typing import TypeVar

P = TypeVar("P")


def apart(places: Iterable[P], ends: Callable[[P], tuple[int, int]]) -> tuple[P, ...]:
    """Return in order those of `places` that overlap none before them; `ends` gives where one begins and ends."""
    kept, starts = list[P](), list[int]()
    for place in places:
        start, end = ends(place)
        at = bisect_left(starts, start)
        if (at == 0 or ends(kept[at - 1])[1] <= start) and (at == len(kept) or end <= starts[at]):
            kept.insert(at, place)
            starts.insert(at, start)
    return tuple(kept)


def longest(places: Iterable[P], ends: Callable[[P], tuple[int, int]]) -> tuple[P, ...]:
    """Return in order those of `places` that overlap no longer one, of equal ones the first."""

    def rank(place: P) -> tuple[int, int]:
        start, end = ends(place)
        return start - end, start

    return apart(sorted(places, key=rank), ends)
