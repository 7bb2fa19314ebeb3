"""Characters or bytes put in the place of others: what every writer ends in."""

from collections.abc import Iterable
from typing import AnyStr, NamedTuple


class Replacement(NamedTuple):
    """Put `new` in the place of the characters `start` up to `end`."""

    start: int
    end: int
    new: str


class Splice(NamedTuple):
    """Put `new` in the place of the bytes `start` up to `end` of a part."""

    start: int
    end: int
    new: bytes


def spliced(old: AnyStr, splices: Iterable[tuple[int, int, AnyStr]]) -> AnyStr:
    """Return `old` after splices (start, end, new) that do not overlap; those at the same offset keep their order."""
    nothing = old[:0]
    pieces, at = [nothing], 0
    for start, end, new in sorted(splices, key=lambda one: one[:2]):
        pieces += old[at:start], new
        at = end
    pieces.append(old[at:])
    return nothing.join(pieces)
