"""Slips in known words: a mark lost or wrong, a look-alike letter, one letter too many, too few, wrong or swapped.

Only words that are known are looked for, so a text may hold any other word. Offsets count the characters of the text.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ita_lint.thai.broken import BEFORE, BEHIND, MARKS

#: Letters taken for each other in typing, in scans and in spelling by ear: each is read as the last of its kind.
_ALIKE = ("\u0e33\u0e32", "ใไ", "ศษส", "ณน", "ฎฏ", "ขฃซช", "ฟพ", "ฝผ", "ภถ")
_MARKS = frozenset(MARKS)
_UNMARKED = dict.fromkeys(MARKS, "")
_ONE_KIND = {letter: kind[-1] for kind in _ALIKE for letter in kind[:-1]}
_FOLD = _UNMARKED | _ONE_KIND
#: What stands in the place of the letters of right words.
_RIGHT = "\x00"
#: The end of a right word with more marks on its last letter.
_BEYOND = f"{_RIGHT}[{MARKS}]+"


class Slip(NamedTuple):
    """The characters `start` up to `end` are a slip for the word `right`."""

    start: int
    end: int
    right: str


class Known(NamedTuple):
    """The words that are looked for.

    `every` are the right words that are blotted out before, longest first: not those inside a longer one, whose slips
    they would hide. `marked` are the words whose marks and look-alike letters are looked at, by their folded form;
    `edited` those that may have a letter too many, too few or swapped, with their halves, and whether one may be
    wrong. `letters` is how many letters a word needs of which several may have wrong marks.
    """

    every: tuple[str, ...]
    marked: tuple[tuple[str, str], ...]
    edited: tuple[tuple[str, str, str, bool], ...]
    letters: int


@lru_cache(maxsize=4)
def known(words: tuple[str, ...], beside: tuple[str, ...], letters: int, edited: int, replaced: int) -> Known:
    """Return `words` as slips are looked for, and `beside`, right words that are like one of them.

    Spaces do not count, but a word with one is made of several, and another word that is one letter different may stand
    in the place of one of them (ผู้ใช้ บริการ, ผู้ให้ บริการ): in such no letter is called wrong.

    A word needs `letters` letters, marks not counted, so that all its marks can be told from those of other words (one
    letter less for the marks of a single letter), `edited` characters so that one may be missing, and `replaced`
    characters so that any one may be wrong.
    """
    right = sorted({word.replace(" ", "") for word in words}, key=lambda word: (-len(word), word))
    folded = ((word, _replaced(word, _FOLD)) for word in right)
    joined = "\n".join(right)
    every = {*beside, *(word for word in right if joined.count(word) == 1)}
    return Known(
        tuple(sorted(every, key=lambda word: (-len(word), word))),
        tuple((word, form) for word, form in folded if len(form) >= letters - 1),
        tuple(
            (word, word[: len(word) // 2], word[len(word) // 2 :], word in words and len(word) >= replaced)
            for word in right
            if len(word) >= edited
        ),
        letters,
    )


def slips(text: str, words: Known) -> Iterator[Slip]:
    """Yield the slips of `words` in `text`, each once, in no set order; what is inside another right word is none."""
    masked = text
    for word in words.every:
        masked = masked.replace(word, _RIGHT * len(word))
    yield from dict.fromkeys((*_beyond(text, masked, words), *_found(masked, words)))


def slipped(text: str, words: Known) -> set[tuple[str, str]]:
    """Return how the slips of `words` in `text` are written, and for which word: quicker than to find their places."""
    rest = text
    for word in words.every:
        rest = rest.replace(word, _RIGHT)
    beyond = slips(text, words) if any(_RIGHT + mark in rest for mark in MARKS) else ()
    rest = _RIGHT.join(dict.fromkeys(rest.replace(" ", _RIGHT).split(_RIGHT)))  # what is left is said again and again
    found = {(rest[one.start : one.end], one.right) for one in _found(rest, words)}
    return found | {(text[one.start : one.end], one.right) for one in beyond}


def only(words: Known, right: Collection[str]) -> Known:
    """Return `words` as they are when no slips are looked for but those of the words `right`."""
    return words._replace(
        marked=tuple(one for one in words.marked if one[0] in right),
        edited=tuple(one for one in words.edited if one[0] in right),
    )


def _found(rest: str, words: Known) -> Iterator[Slip]:
    """Yield the slips in `rest`, a text in which right words are blotted out."""
    folded = _replaced(rest, _FOLD)
    marked = [one for one in words.marked if one[1] in folded]
    if marked:
        yield from _marked(rest, folded, marked, words.letters)
    for right, first, second, replaced in words.edited:
        if first in rest or second in rest:
            yield from _edited(rest, right, first, second, replaced=replaced)


def _marked(text: str, folded: str, words: list[tuple[str, str]], letters: int) -> Iterator[Slip]:
    offsets = [offset for offset, char in enumerate(text) if char not in _MARKS]
    for right, form in words:
        for at in _places(folded, form):
            start, end = offsets[at], offsets[at + len(form) - 1] + 1
            while end < len(text) and text[end] in MARKS:
                end += 1
            written = text[start:end]
            sure = len(form) >= letters or _one_apart(written, right)
            if written != right and sure and _stands(text, start, end) and _of_one_kind(written, right):
                yield Slip(start, end, right)


def _one_apart(one: str, other: str) -> bool:
    """Whether two words differ in one character that is too much or wrong."""
    short, long = sorted((one, other), key=len)
    at = _first_difference(short, long)
    return short[at:] == long[at + 1 :] or (len(short) == len(long) and short[at + 1 :] == long[at + 1 :])


def _beyond(text: str, masked: str, words: Known) -> Iterator[Slip]:
    """Yield the right words that have a mark too many at their end ("อนุญาติ")."""
    for match in re.finditer(_BEYOND, masked):
        end = match.start() + 1
        right = next((word for word, _ in words.marked if text.endswith(word, 0, end)), None)
        if right and text[match.end() : match.end() + 1] not in tuple(BEHIND):
            yield Slip(end - len(right), match.end(), right)


def _of_one_kind(written: str, right: str) -> bool:
    """Whether only marks or only letters differ: where both do, it is another word."""
    marks = _replaced(written, _UNMARKED) == _replaced(right, _UNMARKED)
    return marks or _replaced(written, _ONE_KIND) == _replaced(right, _ONE_KIND)


def _replaced(text: str, letters: Mapping[str, str]) -> str:
    """Return `text` with other letters for some of its own: on Thai text many times as fast as `translate`."""
    for letter, other in letters.items():
        text = text.replace(letter, other)
    return text


def _places(text: str, piece: str) -> Iterator[int]:
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + 1)


def _edited(text: str, right: str, first: str, second: str, *, replaced: bool) -> Iterator[Slip]:
    """Yield the places where one half of a word stands and the other is one letter away from what it should be.

    The first two letters and the last are right. With only the first right, a word that begins in the middle would do:
    "ของประมาณ" is no slip for งบประมาณ.
    """
    starts = set(_places(text, first))
    ends = {at + len(second) for at in _places(text, second)}
    head, tail = right[:2], right[-1]
    for length in (len(right) - 1, len(right), len(right) + 1):
        for start in sorted(starts | {end - length for end in ends if end >= length}):
            end = start + length
            like = text.startswith(head, start) and text.endswith(tail, start, end)
            like = like and not _begins_another(text, start, end, right)
            if like and _one_away(text[start:end], right, length, replaced=replaced) and _stands(text, start, end):
                yield Slip(start, end, right)


def _begins_another(text: str, start: int, end: int, right: str) -> bool:
    """Whether the last letter may begin another word where the one before it seems to be missing: "ประเมิน|ลงนาม"."""
    return text[start:end] == right[:-2] + right[-1] and "\u0e01" <= text[end : end + 1] <= "\u0e4e"


def _first_difference(one: str, other: str) -> int:
    return next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))


def _stands(text: str, start: int, end: int) -> bool:
    """Whether no syllable of another word begins before `start` or goes on after `end`."""
    return text[start - 1 : start] not in tuple(BEFORE) and text[end : end + 1] not in tuple(BEHIND + MARKS)


def _one_away(written: str, right: str, length: int, *, replaced: bool) -> bool:
    """Whether one letter inside is missing, too much, swapped or wrong, in what begins and ends as it should."""
    if len(written) != length or right in written or _RIGHT in written:
        return False
    at = _first_difference(written, right)
    if length < len(right):
        return written[at:] == right[at + 1 :]
    if not "\u0e01" <= written[at] <= "\u0e4e":
        return False
    if length > len(right):
        return written[at + 1 :] == right[at:]
    swapped = written[at : at + 2] == right[at : at + 2][::-1] and written[at + 2 :] == right[at + 2 :]
    return swapped or (replaced and written[at + 1 :] == right[at + 1 :])
