"""One spelling for what looks the same: the keys by which Thai names are compared."""

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


@lru_cache(maxsize=4096)
def key(text: str) -> str:
    """Return `text` without white space and invisible characters, with Arabic digits, ํ+า as ำ and เ+เ as แ.

    Two names are the same name exactly if their keys are equal. Case is kept. For the key with the way back to the
    text see `thai.folding`.
    """
    text = "".join(text.split())
    if not text.isprintable():
        for char in INVISIBLE:
            text = text.replace(char, "")
    if "\u0e4d" in text:
        for tone in ("", "\u0e48", "\u0e49", "\u0e4a", "\u0e4b"):
            text = text.replace(f"\u0e4d{tone}\u0e32", f"{tone}\u0e33")
    return to_arabic(text).replace("\u0e40\u0e40", "\u0e41")


def places(word: str, string: str) -> Iterator[int]:
    """Yield the offsets at which `word` stands in `string`, in order and without overlaps."""
    at = string.find(word)
    while at >= 0:
        yield at
        at = string.find(word, at + len(word))
