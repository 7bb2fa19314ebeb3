"""Running text folded for search: one spelling of what looks the same, with the way back to the source.

A text is first made plain without changing its length, what goes being blotted out, so that offsets stay offsets; then
the gaps are closed.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from ita_lint.model.text import Span, Text
from ita_lint.thai.digits import to_arabic
from ita_lint.thai.spelling import BLANK, INVISIBLE, LETTERS, righted

_GONE = "\x7f"
_BORDER = "\x01"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
_GAP = re.compile(f"[ {_GONE}]+")
#: Compiled only for a text that needs them: a circle with its tone before า, and the first of two เ.
_CIRCLE = f"\u0e4d((?:[ {_GONE}]*[\u0e48-\u0e4b])?[ {_GONE}]*)\u0e32"
_TWO_E = f"\u0e40([ {_GONE}]*)\u0e40"

_Closed = tuple[str, list[int]]


class Folded(NamedTuple):
    """The folded characters of `text` and, for each of them, the offset of its character in the source.

    Digits are Arabic, Latin letters lower case, dashes and minus signs hyphens, tones behind their vowels, invisible
    characters gone. Of white space only one space is left, and only where no Thai letter stands beside it: a wrapped
    cell puts spaces anywhere between Thai letters.
    """

    text: Text
    string: str
    offsets: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Return the source of the folded characters `start` up to `end` (at least one)."""
        return Span(self.text, self.offsets[start], self.offsets[end - 1] + 1)


def fold(text: Text) -> Folded:
    """Return `text` folded."""
    return Folded(text, *_folded(text.string))


@lru_cache(maxsize=256)
def folded_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return words or names folded as running text is; all at once, because each start of the tool needs hundreds."""
    return tuple(_folded(_BORDER.join(words))[0].split(_BORDER)) if words else ()


@lru_cache(maxsize=256)
def _folded(string: str) -> _Closed:
    """Return what `Folded` says of a text with these characters; kept, because several readers ask for each cell."""
    lowered = string.lower()
    string = lowered if len(lowered) == len(string) else string
    for dash in _DASHES:
        string = string.replace(dash, "-")
    return _righted(_closed(_plain(string, " ")), _folded)


@lru_cache(maxsize=256)
def folded(text: str) -> _Closed:
    """Return the key of `text` (see `thai.spelling.key`), and the offset in `text` of each of its characters.

    Use it to find a name in running text whatever spaces were typed inside it. A letter that was typed as two has the
    offset of ำ's last or แ's first.
    """
    return _righted(_closed(_plain(text, _GONE)), folded)


def _righted(closed: _Closed, again: Callable[[str], _Closed]) -> _Closed:
    """Return what `closed` is with its marks in their order; where any was not, it is folded `again`."""
    string, offsets = closed
    right = righted(string)
    if right == string:
        return closed
    string, inner = again(right)
    return string, [offsets[at] for at in inner]


def _plain(string: str, space: str) -> str:
    """Return `string` with one spelling of each character, `space` for white space; the length stays the same."""
    string = string.replace("\n", " ").replace("\t", " ")
    if not string.isprintable():  # mostly it is, after the ends of lines and of cells
        for char in BLANK:
            string = string.replace(char, " ")
        for char in INVISIBLE:
            string = string.replace(char, _GONE)
    string = string.replace(" ", space)
    if "\u0e4d" in string:
        string = re.sub(_CIRCLE, f"{_GONE}\\1\u0e33", string)
    if string.count("\u0e40") > 1:
        string = re.sub(_TWO_E, f"\u0e41\\1{_GONE}", string)
    return to_arabic(string)


def _closed(string: str) -> _Closed:
    """Return a plain string without its gaps, and the offset of each character that is left."""
    kept, offsets, at = list[str](), list[int](), 0
    for gap in _GAP.finditer(string):
        kept.append(string[at : gap.start()])
        offsets += range(at, gap.start())
        if _parts_words(string, gap.start(), gap.end()):
            kept.append(" ")
            offsets.append(gap.start())
        at = gap.end()
    offsets += range(at, len(string))
    return "".join((*kept, string[at:])), offsets


def _parts_words(string: str, start: int, end: int) -> bool:
    """Whether a gap stays as a space: it has one, and stands between two characters that are not Thai letters."""
    if start == 0 or end == len(string) or " " not in string[start:end]:
        return False
    return string[start - 1] not in LETTERS and string[end] not in LETTERS
