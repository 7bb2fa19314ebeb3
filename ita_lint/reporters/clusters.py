"""Text in units that stand in one place on the screen: a letter with its marks. Widths are in cells of a terminal."""

from collections.abc import Iterator
from itertools import pairwise
from unicodedata import category

from rich.cells import cell_len

from ita_lint.reporters.safe import Screen

#: A letter in a real text carries at most two marks; more than this many are not shown.
_MOST_MARKS = 8
_SARA_AM = "\u0e33"
_DOTTED_CIRCLE = "\u25cc"
_LEADING_VOWELS = "เแโใไ"
#: Signs that must not begin a line.
_CLOSING = "ๆฯ)]}”’»,.;:!?%…"
_OPENING = "([{“‘«"


def is_mark(char: str) -> bool:
    """Return whether `char` stands on, under or against the letter before it."""
    return char == _SARA_AM or (char > "\x7f" and category(char) in ("Mn", "Me"))


def borders(text: str) -> Iterator[int]:
    """Yield the offsets at which a cluster begins, and the length of `text` last."""
    for offset, char in enumerate(text):
        if not offset or not is_mark(char):
            yield offset
    if text:
        yield len(text)


def clusters(text: str) -> Iterator[str]:
    """Yield the clusters of `text` in order; joined they give `text`."""
    for start, end in pairwise(borders(text)):
        yield text[start:end]


def shown(cluster: str, screen: Screen) -> tuple[str, int]:
    """Return a cluster as `screen` can show it and its width; a mark without a letter gets a dotted circle."""
    text = screen.show(cluster)[: _MOST_MARKS + 1]
    if text and is_mark(text[0]):
        text = screen.show(_DOTTED_CIRCLE) + text
    return text, cell_len(text)


def pad(text: str, width: int) -> str:
    """Return `text` with spaces up to `width` cells."""
    return text + " " * max(0, width - cell_len(text))


def crop(text: str, width: int, ellipsis: str = "…") -> str:
    """Return `text` in at most `width` cells, cut between clusters and ended by `ellipsis` if it was too long."""
    if cell_len(text) <= width:
        return text
    kept, room = "", width - cell_len(ellipsis)
    for cluster in clusters(text):
        room -= cell_len(cluster)
        if room < 0:
            break
        kept += cluster
    return kept.rstrip() + ellipsis


def fold(text: str, width: int) -> list[str]:
    """Return `text` in lines of at most `width` cells: broken at spaces where there are, else between clusters.

    Thai has no spaces between words, so a break is also put before a vowel that begins a syllable (เ แ โ ใ ไ), and
    never right after one.
    """
    lines, rest = list[str](), list(clusters(text))
    while rest:
        end = _fits(rest, max(1, width))
        cut = end if end == len(rest) else _break(rest, end)
        lines.append("".join(rest[:cut]).rstrip())
        rest = rest[cut:]
        while rest and rest[0].isspace():
            del rest[0]
    return lines or [""]


def _fits(parts: list[str], width: int) -> int:
    """Return how many of `parts` stand in `width` cells: at least one."""
    for count, part in enumerate(parts):
        width -= cell_len(part)
        if width < 0:
            return max(1, count)
    return len(parts)


def _break(parts: list[str], end: int) -> int:
    """Return the best number of `parts` for a line that has room for `end` of them."""
    if parts[end].isspace():
        return end
    for cut in range(end, end // 2, -1):
        if parts[cut - 1].isspace():
            return cut
    for cut in range(end, max(end - 16, 1), -1):
        if parts[cut][0] in _LEADING_VOWELS and parts[cut - 1][0] not in _OPENING:
            return cut
    for cut in range(end, max(end - 4, 1), -1):
        if parts[cut][0] not in _CLOSING and parts[cut - 1][0] not in _LEADING_VOWELS + _OPENING:
            return cut
    return end
