"""Item references in running text: i1, E๒., O1-O20, and ๐๑๓ with a zero for the letter O."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ita_lint.model.noun import replace
from ita_lint.model.plan import ItemRef
from ita_lint.thai.folding import Folded, folded_words

#: No year has had more items under one letter (48 documents in the first years).
MOST_ITEMS = 48
#: ๐๑ to ๐๙ may be a plain number with a zero before it; from ๑๐ on nobody writes one.
LAST_PADDED = 9

#: No word before an item is longer than this many characters.
LONGEST_WORD = 40

_TO = "(?: ?[-~] ?|(?:ไป)?(?:จน)?ถึง)(?:ข้อ|หัวข้อ|ประเด็น)?"
_CODE = re.compile(
    r"([ieo])(?<![a-z0-9][ieo])[. ]?0?([1-9][0-9]?)(?![0-9a-z@]|\.[0-9](?![0-9]))"
    rf"(?:\.?{_TO}((?:\1[. ]?)?)0?([1-9][0-9]?)(?![0-9a-z]|[.,][0-9]))?"
)
_ZERO = re.compile(rf"0(?<![0-9a-z.:/]0)([1-9][0-9]?)(?![0-9a-z%])(?:{_TO}(0?)([1-9][0-9]?)(?![0-9a-z]|[.,:/][0-9]))?")
#: What goes on after a zero-led number that is part of a longer number: a telephone, a date, a time, a decimal.
_LONGER = re.compile(r" ?[-.:/] ?[0-9]|,[1-9][0-9]{2}")
_NUMBER_NEXT = re.compile(" ?[1-9]")
_NEXT = re.compile(r"\.? ?(?:[,/&]|และ) ?([1-9][0-9]?)(?![0-9a-z]|[.,][0-9])")
_AFTER_NEXT = re.compile(r" ?[,/)-]|[. ]?$| ?(?:และ|ได้|มี|ถึง|eit|iit|oit)")
_ADDRESS = re.compile(r"(?:https?:|www\.)[!-~]+")
#: A SWOT analysis numbers its opportunities O1, O2 beside its strengths S1, weaknesses W1, threats T1.
_SWOT = re.compile(r"[swt](?<![a-z0-9][swt])(?:[. ]?[0-9]|wot)")
_JOINERS = ("และ", "หรือ", "กับ", "รวมทั้ง", "รวมถึง")


class Found(NamedTuple):
    """An item reference and the folded characters `start` up to `end` that it takes (the dot after it included)."""

    start: int
    end: int
    item: ItemRef


class ItemWords(NamedTuple):
    """What leads to an item ("ข้อ"), after what a code ("ห้อง") or a zero ("โทร") is none, what is counted ("คน")."""

    leads: tuple[str, ...]
    before_no_code: tuple[str, ...]
    before_no_zero: tuple[str, ...]
    counted: tuple[str, ...]

    @classmethod
    def of(cls, words: Mapping[str, tuple[str, ...]]) -> "ItemWords":
        """Return the words of the analysis vocabulary that finding items needs."""
        names = ("item_leads", "never_before_codes", "never_before_zeros", "counted")
        return cls(*(folded_words(words.get(name, ())) for name in names))

    def joined(self, gap: str) -> bool:
        """Whether `gap` between two items only joins them in one list."""
        if len(gap) > LONGEST_WORD:
            return False
        gap = gap.strip(" .,/&")
        for words in (_JOINERS, self.leads):
            gap = next((gap[len(word) :].strip(" .") for word in words if gap.startswith(word)), gap)
        return not gap


def find_items(text: Folded, letter: str, words: ItemWords) -> tuple[Found, ...]:
    """Return the items cited in `text`, in reading order.

    `letter` is that of the row's indicator ("i", "e", "O", or "" if unknown): in a row about documents a zero may
    stand for the letter O anywhere, elsewhere only in three digits after a word such as ข้อ.
    """
    text = text._replace(string=_ADDRESS.sub(lambda address: "\0" * len(address.group()), text.string))
    found, reach, swot = list[Found](), 0, bool(_SWOT.search(text.string))
    for one in sorted((*_codes(text), *_zeros(text)), key=lambda one: one.start):
        if one.start < reach:
            continue
        joined = bool(found) and words.joined(text.string[found[-1].end : one.start])
        led = joined or _ends(text.string, one.start, words.leads)
        if _is_item(one, text.string, letter, words, led=led, swot=swot):
            found += [one, *(_further(one, text) if one.item.form == "letter" else ())]
            reach = found[-1].end
    return tuple(found)


def _codes(text: Folded) -> Iterator[Found]:
    """Yield what looks like a letter with a number, or a range of them."""
    at = 0
    while match := _CODE.search(text.string, at):
        letter = {"i": "i", "e": "e", "o": "O"}[match.group(1)]
        first, end, last = int(match.group(2)), match.end(2), int(match.group(2))
        if match.group(4) and _is_range(first, match, text.string):
            last, end = int(match.group(4)), match.end(4)
        at = end
        yield _found(text, match.start(), end, (letter, first, last, "letter"))


def _is_range(first: int, match: re.Match[str], string: str) -> bool:
    """Whether the second number ends a range: i1-i3, O1-20; not "i1 - 98 คะแนน"."""
    last = int(match.group(4))
    lettered = bool(match.group(3)) or match.string[match.start(4) - 1] == "0"
    is_score = string.startswith(("คะแนน", "%", " %"), match.end(4))
    return first < last and (lettered or (last <= MOST_ITEMS and not is_score))


def _zeros(text: Folded) -> Iterator[Found]:
    """Yield what looks like an item with a zero for the letter, or a range of them."""
    at = ends = 0
    while match := _ZERO.search(text.string, at):
        first, last, end = int(match.group(1)), int(match.group(1)), match.end(1)
        if match.group(3) and first < int(match.group(3)) <= MOST_ITEMS:
            last, end = int(match.group(3)), match.end(3)
        at = end
        in_number = text.string[match.start() - 1 : match.start()] == "," and match.start() - 1 != ends
        if first <= MOST_ITEMS and not in_number and not _LONGER.match(text.string, end):
            ends = end
            yield _found(text, match.start(), end, ("O", first, last, "zero"))


def _further(one: Found, text: Folded) -> Iterator[Found]:
    """Yield the numbers that go on a list without repeating the letter: "e1, 2, 3"."""
    last = one
    while match := _NEXT.match(text.string, last.end):
        number = int(match.group(1))
        if not last.item.last < number <= MOST_ITEMS or not _AFTER_NEXT.match(text.string, match.end()):
            return
        last = _found(text, match.start(1), match.end(1), (one.item.letter, number, number, "letter"))
        yield last


def _is_item(one: Found, string: str, letter: str, words: ItemWords, *, led: bool, swot: bool) -> bool:
    """Whether the place of what looks like an item lets it be one; `led` if ข้อ or another item leads to it."""
    if one.item.form == "zero":
        return _is_zero_item(one, string, letter, words, led=led)
    if led or one.item.letter == letter != "O":
        return True
    return not (swot and one.item.letter == "O") and not _ends(string, one.start, words.before_no_code)


def _is_zero_item(one: Found, string: str, letter: str, words: ItemWords, *, led: bool) -> bool:
    if string.startswith(words.counted, one.end):
        return False
    if led:
        return letter == "O" or one.item.last > LAST_PADDED
    apart = not _NUMBER_NEXT.match(string, one.end)
    return letter == "O" and apart and not _ends(string, one.start, words.before_no_zero)


def _found(text: Folded, start: int, end: int, what: tuple[str, int, int, str]) -> Found:
    reach = end + 1 if text.string[end : end + 1] == "." else end
    return Found(start, reach, ItemRef(text.span(start, end), *what))


def _ends(string: str, end: int, words: tuple[str, ...]) -> bool:
    return string[max(0, end - LONGEST_WORD) : end].rstrip(" :.(“”\"'").endswith(words)


def without(ref: ItemRef, numbers: frozenset[int]) -> tuple[ItemRef, ...]:
    """Return what is left of `ref` without the items `numbers`, as one reference per unbroken stretch."""
    left = [number for number in ref.numbers if number not in numbers]
    starts = [number for number in left if number - 1 not in left]
    ends = [number for number in left if number + 1 not in left]
    return tuple(replace(ref, first=first, last=last) for first, last in zip(starts, ends, strict=True))
