"""One spelling for what looks the same: the keys by which Thai names are compared."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ita_lint.thai.digits import to_arabic

#: White space of every width, and line breaks: what Python takes for white space, but for the space itself.
BLANK = (
    "\t\n\r\v\f\x1c\x1d\x1e\x1f\x85\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
#: Characters that nobody sees: zero-width space, joiners, marks of direction, soft hyphen, byte order mark.
INVISIBLE = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
#: Thai consonants, vowels and marks.
LETTERS = "".join(map(chr, range(0x0E01, 0x0E4F)))
CONSONANTS = LETTERS[:46]
#: The sign behind a shortened name, and the one behind what is to be read twice.
SHORTENED, AGAIN = "ฯ", "ๆ"
#: A tone with a vowel or tone behind it, or a mark that an older font keeps in the private-use area.
_MISPLACED = re.compile("[\u0e47-\u0e4c\uf700-\uf71a](?:[\u0e31\u0e34-\u0e39\u0e47-\u0e4c]|(?<=[\uf700-\uf71a]))")
#: The faults of marks that are mended before texts are compared, by their kind in `thai.broken`.
_MENDED = ("order", "doubled", "private")


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return `text` without white space and invisible characters, with Arabic digits, ํ+า as ำ and เ+เ as แ.

    Marks stand as they are typed rightly (see `righted`), case is kept. Two names are the same name exactly if their
    keys are equal. For the key with the way back to the text see `thai.folding`.
    """
    text = "".join(text.split())
    if not text.isprintable():
        for char in INVISIBLE:
            text = text.replace(char, "")
    if "\u0e4d" in text:
        for tone in ("", "\u0e48", "\u0e49", "\u0e4a", "\u0e4b"):
            text = text.replace(f"\u0e4d{tone}\u0e32", f"{tone}\u0e33")
    text = to_arabic(text).replace("\u0e40\u0e40", "\u0e41")
    right = righted(text)
    return text if right == text else key(right)


def righted(text: str) -> str:
    """Return `text` with its tones behind their vowels, none twice, and the glyphs of older fonts as they are typed.

    The length stays the same: what is one too many becomes a space.
    """
    if not _MISPLACED.search(text):
        return text
    from ita_lint.thai.broken import broken

    letters = list(text)
    for place in broken(text):
        if place.kind in _MENDED and _MISPLACED.search(text, place.start, place.end):
            for start, end, new in place.repair:
                letters[start:end] = new.ljust(end - start)
    return "".join(letters)


def past(string: str, at: int, signs: str) -> int:
    """Return the offset of the first character of `string` from `at` on that is none of `signs`."""
    while at < len(string) and string[at] in signs:
        at += 1
    return at


def places(word: str, string: str) -> Iterator[int]:
    """Yield the offsets at which `word` stands in `string`, in order and without overlaps."""
    at = string.find(word)
    while at >= 0:
        yield at
        at = string.find(word, at + len(word))
