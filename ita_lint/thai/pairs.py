"""Quotation marks and brackets that have no partner, or the wrong one.

Offsets count the characters of the text.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.thai.digits import DIGIT

_SIGN = re.compile('[“”"()\\[\\]{}（）]')
_CLOSING = {")": "(", "]": "[", "}": "{", "）": "（"}
_OPENING = {opening: closing for closing, opening in _CLOSING.items()}
#: What a bracket closes at the beginning of a list item ("๑)", "ก)", "1.2)"), or of a face of punctuation.
_ITEM = f"(?:{DIGIT}{{1,3}}|(?:^|[\\s(])(?:[ก-ฮ]|[A-Za-z]|[ivx]{{2,4}}))\\.?$|[:;=]-?$"
_RANGE = r"[\s0-9๐-๙.,–-]*"
_DITTO = r"[\s\-–—]*(?:[“”\"]|''){1,2}[\s\-–—]*"


class Unpaired(NamedTuple):
    """A sign at `at` that breaks a pair.

    `kind` is "lone" (no partner), "reversed" (a mark that closes where one opens, or the other way round) or "unlike"
    (a bracket closed by one of another kind); `right` is the sign that belongs there, "" where none can be told.
    """

    at: int
    kind: str
    right: str = ""


def unpaired(text: str) -> tuple[Unpaired, ...]:
    """Return the signs of `text` that break a pair, in order. Signs that repeat the cell above (-"-) are none."""
    signs = [(match.start(), match.group()) for match in _SIGN.finditer(text)]
    if not signs or re.fullmatch(_DITTO, text):
        return ()
    quotes = [one for one in signs if one[1] in '“”"']
    brackets = [one for one in signs if one[1] not in '“”"']
    return tuple(sorted((*_brackets(text, brackets), *_quotes(text, quotes)), key=lambda one: one.at))


def _brackets(text: str, signs: list[tuple[int, str]]) -> Iterator[Unpaired]:
    opened = list[tuple[int, str]]()
    for at, sign in signs:
        before = text[max(0, at - 8) : at]
        if sign in _OPENING:
            if not before.endswith((":", ";", ":-")):
                opened.append((at, sign))
        elif opened and opened[-1][1] == _CLOSING[sign]:
            opened.pop()
        elif opened and _CLOSING[sign] not in [one[1] for one in opened]:
            first, other = opened.pop()
            if not re.fullmatch(_RANGE, text[first + 1 : at]):
                yield Unpaired(at, "unlike", _OPENING[other])
        elif not re.search(_ITEM, before):
            yield Unpaired(at, "lone")
    yield from (Unpaired(at, "lone") for at, _ in opened)


def _quotes(text: str, signs: list[tuple[int, str]]) -> Iterator[Unpaired]:
    opened = list[tuple[int, str]]()
    for index, (at, sign) in enumerate(signs):
        later = [one[1] for one in signs[index + 1 :]]
        if sign == "”":
            if opened:
                opened.pop()
            elif later[:1] == ["”"]:
                yield Unpaired(at, "reversed", "“")
                opened.append((at, sign))
            elif not text[max(0, at - 1) : at].isdigit():
                yield Unpaired(at, "lone")
        elif sign == "“" and opened and _ends_word(text, at) and (later[:1] != ["”"] or len(later) % 2 == 0):
            yield Unpaired(at, "reversed", "”")
            opened.pop()
        elif sign == '"' and (opened and (opened[-1][1] == '"' or "”" not in later)):
            opened.pop()
        elif sign == "“" or not text[max(0, at - 1) : at].isdigit():
            opened.append((at, sign))
    yield from (Unpaired(at, "lone") for at, _ in opened)


def _ends_word(text: str, at: int) -> bool:
    """Whether a mark stands behind a word and before a space or the end, as one that closes does."""
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    return bool(before.strip()) and before not in "([“" and (not after.strip() or after in ",.;:)]”")
