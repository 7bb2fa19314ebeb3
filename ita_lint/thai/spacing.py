"""Spaces where Thai has none: inside a syllable, between single letters, inside a word or a name.

Thai parts phrases by spaces, and copies from PDF have one at each line end: only what no phrase can explain is taken.
Offsets count the characters of the text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import NamedTuple

from ita_lint.thai import overlaps
from ita_lint.thai.broken import AA, BEFORE, BEHIND, MARKS, SHORTENER, TONES, lost_am
from ita_lint.thai.folding import folded

_BLANK = " \t\u00a0"
_THAI = "\u0e01-\u0e4e"
#: One or two blanks between Thai letters. (It begins with what is rare: so the search is quick.)
_GAP = re.compile(f"[{_BLANK}](?<=[{_THAI}].)[{_BLANK}]?(?=[{_THAI}])")
_PIECES = re.compile(f"(?<!\\S)(?:[{_THAI}]{{1,4}}[{_BLANK}]{{1,2}}){{2,}}[{_THAI}]{{1,4}}(?!\\S)")
#: Consonants that stand alone by right: letters of lists, and words of one letter (ณ ธ).
_ALONE = "กขคงจฉณธฯๆ"
#: How many single letters tell that a word was spaced out.
_ENOUGH = 2


class Spaced(NamedTuple):
    """A word from `start` up to `end` with spaces inside; `gaps` are the offsets of the spaces."""

    start: int
    end: int
    gaps: tuple[tuple[int, int], ...]


def in_syllables(text: str) -> Iterator[Spaced]:
    """Yield the syllables that a space cuts: before a mark, behind a vowel that needs a consonant ("เป็ น", "แ ละ")."""
    for match in _GAP.finditer(text):
        start, end = match.span()
        if text[end] in MARKS + BEHIND:
            cut = _carries(text[start - 1]) and not (text[end] == AA and lost_am(text, start, end + 1))
        else:
            cut = _is_unfinished(text, start)
        if cut and text[end] not in BEFORE:
            yield Spaced(_syllable_start(text, start), _syllable_end(text, end), ((start, end),))


def in_letters(text: str, words: Iterable[str]) -> Iterator[Spaced]:
    """Yield the runs of short pieces among which single letters stand ("ประ พ ลุ ต มิ ขอบ").

    `words` are short words that stand alone by right and do not belong to a run that they begin or end.
    """
    free = frozenset(words)
    for match in _PIECES.finditer(text):
        pieces = [(match.start() + one.start(), match.start() + one.end()) for one in re.finditer(r"\S+", match[0])]
        while pieces and text[slice(*pieces[0])] in free:
            del pieces[0]
        while pieces and text[slice(*pieces[-1])] in free:
            del pieces[-1]
        single = sum(end - start == 1 and text[start] not in _ALONE for start, end in pieces)
        if single >= _ENOUGH and len(pieces) > _ENOUGH and not _numbered(text, *match.span()):
            yield Spaced(pieces[0][0], pieces[-1][1], tuple(_between(pieces)))


class Lexicon(NamedTuple):
    """Words in which no space may stand.

    `cuts` gives the words that a space may cut, by the last two letters before the cut and the first behind it, as
    one string each: thousands of small lists would take longer to build than the search itself.
    """

    words: frozenset[str]
    cuts: dict[str, str]
    longest: int


@lru_cache(maxsize=4)
def lexicon(words: tuple[str, ...]) -> Lexicon:
    """Return `words` as spaces are looked for in them; a space in a word of the list is one that may stand there."""
    cuts, whole = dict[str, str](), set[str]()
    for word in sorted(words, key=len, reverse=True):
        letters = word.replace(" ", "")
        allowed = {len(word[:at].replace(" ", "")) for at, char in enumerate(word) if char == " "}
        whole.add(letters)
        for cut in range(1, len(letters)):
            if cut not in allowed and letters[cut] not in MARKS + BEHIND:
                joint = letters[max(0, cut - 2) : cut + 1]
                cuts[joint] = f"{cuts.get(joint, '')} {letters}"
    return Lexicon(frozenset(whole), cuts, max(map(len, whole), default=0))


def in_words(text: str, known: Lexicon) -> Iterator[Spaced]:
    """Yield the words of `known` that stand in `text` with a space inside.

    A space between two longer words is none of theirs: "ต่อเนื่อง จาก" holds no "เนื่องจาก".
    """
    for match in _GAP.finditer(text):
        start, end = match.span()
        for left, rest in _ways(text[max(0, start - 2) : start] + text[end], known):
            if not text.endswith(left, 0, start) or _ends_longer(text, start, left, known):
                continue
            if spelt := _spelt(text, end, rest, known):
                yield Spaced(start - len(left), spelt[-1][1], ((start, end), *_between(spelt)))
                break


def _ways(joint: str, known: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the two parts of the words that a space may cut where the letters of `joint` are, the longest first."""
    for letters in (joint, joint[-2:]):
        for word in known.cuts.get(letters, "").split():
            cut = word.find(letters) + len(letters) - 1
            yield word[:cut], word[cut:]


def is_joined(text: str, gap: tuple[int, int], words: frozenset[str]) -> bool:
    """Whether one of `words` stands across `gap` once its spaces are gone."""
    longest = max(map(len, words), default=0)
    before, after = text[max(0, gap[0] - longest) : gap[0]], text[gap[1] : gap[1] + longest]
    joined, at = before + after, len(before)
    return any(word in joined[max(0, at - len(word) + 1) : at + len(word) - 1] for word in words)


def is_spelt(letters: str, words: frozenset[str]) -> bool:
    """Whether some of `words`, one after another, spell `letters`, which have no spaces."""
    ends, longest = {0}, max(map(len, words), default=0)
    for end in range(1, len(letters) + 1):
        if any(start in ends and letters[start:end] in words for start in range(max(0, end - longest), end)):
            ends.add(end)
    return len(letters) in ends


def in_names(text: str, names: Sequence[str]) -> Iterator[Spaced]:
    """Yield the names of `names`, which have no spaces, that stand in `text` with spaces inside."""
    letters, offsets = folded(text) if names else ("", [])
    for name in names:
        at = letters.find(name)
        while at >= 0:
            start, end = offsets[at], offsets[at + len(name) - 1] + 1
            gaps = tuple(
                (start + gap.start(), start + gap.end()) for gap in re.finditer(f"[{_BLANK}]+", text[start:end])
            )
            if gaps:
                yield Spaced(start, end, gaps)
            at = letters.find(name, at + len(name))


def apart(*groups: Iterable[Spaced]) -> tuple[Spaced, ...]:
    """Return the places in order, of those that overlap only one: of an earlier group, then that with more spaces."""
    order = (sorted(group, key=lambda one: (-len(one.gaps), one.start - one.end, one.start)) for group in groups)
    return overlaps.apart(chain.from_iterable(order), lambda one: (one.start, one.end))


def _spelt(text: str, start: int, letters: str, known: Lexicon) -> list[tuple[int, int]]:
    """Return the stretches of `text` from `start` on that spell `letters`, whatever spaces are between them.

    Empty if other letters stand there, if the syllable goes on, or if a longer known word begins there.
    """
    stretches, at = list[tuple[int, int]](), start
    for letter in letters:
        skipped = at
        while text[at : at + 1] and text[at] in _BLANK:
            at += 1
        if text[at : at + 1] != letter:
            return []
        if stretches and skipped == at:
            stretches[-1] = (stretches[-1][0], at + 1)
        else:
            stretches.append((at, at + 1))
        at += 1
    longer = any(text[start:stop] in known.words for stop in range(at + 1, min(len(text), start + known.longest) + 1))
    return [] if longer or text[at : at + 1] in tuple(MARKS + BEHIND) else stretches


def _ends_longer(text: str, end: int, left: str, known: Lexicon) -> bool:
    """Whether a known word that is longer than `left` ends at `end`."""
    return any(text[at:end] in known.words for at in range(max(0, end - known.longest), end - len(left)))


def _between(stretches: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    return ((one[1], other[0]) for one, other in pairwise(stretches))


def _carries(char: str) -> bool:
    """Whether a mark or vowel may follow a character."""
    return "\u0e01" <= char <= "\u0e2e" or char in MARKS


def _is_unfinished(text: str, end: int) -> bool:
    """Whether the syllable before `end` needs a consonant more: after เ แ โ ใ ไ, ั, ื, and ็ but for ก็."""
    last = end - 1 - (text[end - 1] in TONES)
    short = text[last] == SHORTENER and text[last - 1 : last] != "\u0e01"
    return text[end - 1] in BEFORE or text[last] in "\u0e31\u0e37" or short


def _numbered(text: str, start: int, end: int) -> bool:
    """Whether a number or a full stop stands beside: then single letters are abbreviations ("ต ค ๒๕๖๘")."""
    return any(char.isdigit() or char == "." for char in text[max(0, start - 2) : start] + text[end : end + 2])


def _syllable_start(text: str, gap: int) -> int:
    start = gap - 1
    while start > 0 and text[start] in MARKS:
        start -= 1
    return start - (start > 0 and text[start - 1] in BEFORE)


def _syllable_end(text: str, start: int) -> int:
    end = start + 1
    while end < len(text) and text[end] in MARKS + BEHIND:
        end += 1
    return end
