"""What the edits of a remark put in the place of what, in words: for copies that show changes and do not make them.

Whole words are shown before and after, edits that stand close together as one, and numbers that the file itself counts
as what they are.
"""

import re
from collections.abc import Collection, Iterable, Iterator
from unicodedata import category

from ita_lint.formats.changes import parted
from ita_lint.model.card import Words
from ita_lint.model.findings import Edit, Remark, Renumber
from ita_lint.model.text import Span, Text

#: What an edit puts in the place of what.
Pair = tuple[str, str]

#: Edits with at most so many characters between them are shown as one.
_CLOSE = 20
#: So much of the words around an edit is shown with it where it stands apart from what a remark is about.
_AROUND = 20
_BEFORE, _BEHIND = re.compile(r"\S*\Z"), re.compile(r"\S*")
_CUT = "…"
_THAI = re.compile("[ก-๛]")
#: What a number is called that the file counts.
_COUNTED = Words("ลำดับอัตโนมัติ", "list number")


def language(remark: str) -> str:
    """Return the language of what a remark says, "th" or "en": it begins with a word of it, whatever it quotes."""
    return "th" if _THAI.match(remark) else "en"


def said(remark: Remark) -> list[str]:
    """Return a line for each change that a remark proposes: "“การใช้ อำนาจ” → “การใช้อำนาจ”"."""
    return [f"“{old}” → “{new}”" for old, new in proposed(remark)]


def proposed(remark: Remark) -> list[Pair]:
    """Return what stands there and what is proposed for each change of a remark, in reading order."""
    texts, numbers = parted(remark.edits)
    found = list(_renumbered(numbers, language(remark.string)))
    for text in dict.fromkeys(edit.span.text for edit in texts):
        here = sorted((edit for edit in texts if edit.span.text is text), key=lambda edit: edit.span.start)
        found += _edited(text, here, remark.at)
    return [pair for _, pair in sorted(found, key=lambda one: one[0].order)]


def _renumbered(numbers: Iterable[Renumber], lang: str) -> Iterator[tuple[Span, Pair]]:
    """Yield the numbers that the file counts, those of items that follow one another as one: "5–7" and "1–3"."""
    runs = list[list[Renumber]]()
    for one in sorted(numbers, key=lambda one: one.span.order):
        last = runs[-1][-1] if runs else None
        if last and (last.old + 1, last.number + 1) == (one.old, one.number):
            runs[-1].append(one)
        else:
            runs.append([one])
    for run in runs:
        counted = zip(run[0].change, run[-1].change, strict=True)
        old, new = (f"{_COUNTED[lang]} {'–'.join(dict.fromkeys(ends))}" for ends in counted)
        yield run[0].span, (old, new)


def _edited(text: Text, edits: Collection[Edit], at: Span) -> Iterator[tuple[Span, Pair]]:
    """Yield the passages of a text in which there are edits; what is remarked `at` is shown as a whole.

    Signs alone say nothing: they are shown with the words around them.
    """
    about = [at] if at.text is text else []
    ends = {one for span in about for one in (span.start, span.end)}
    for start, end in _passages([*(edit.span for edit in edits), *about]):
        inside = [edit for edit in edits if start <= edit.span.start and edit.span.end <= end]
        if inside:
            pair = _changed(text.string, start, end, inside, ends)
            if not all(any(map(str.isalnum, one)) for one in pair):
                pair = _changed(text.string, start, end, inside, ())
            yield inside[0].span, pair


def _passages(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Return the passages of a text that hold `spans`, those that stand close together as one."""
    found = list[tuple[int, int]]()
    for start, end in sorted((span.start, span.end) for span in spans):
        if found and start <= found[-1][1] + _CLOSE:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _changed(string: str, start: int, end: int, edits: Iterable[Edit], ends: Collection[int]) -> Pair:
    """Return a passage before and after edits, with the rest of the words in which it begins and ends.

    At the offsets `ends` it is whole as it is. Where a word goes on for long, the cut is shown.
    """
    left = start if start in ends else _begun(string, start)
    right = end if end in ends else _ended(string, end)
    before = _CUT * (0 < left < start and not string[left - 1].isspace())
    behind = _CUT * (end < right < len(string) and not string[right].isspace())
    new, at = "", left
    for edit in edits:
        new += string[at : edit.span.start] + edit.new
        at = edit.span.end
    return before + string[left:right] + behind, before + new + string[at:right] + behind


def _begun(string: str, start: int) -> int:
    """Return where the word begins that goes on at `start`, or part of it; no mark is cut off its letter."""
    found = _BEFORE.search(string, max(0, start - _AROUND), start)
    at = found.start() if found else start
    while 0 < at < len(string) and category(string[at]) == "Mn":
        at -= 1
    return at


def _ended(string: str, end: int) -> int:
    """Return where the word ends that goes on at `end`, or part of it; no mark is cut off its letter."""
    found = _BEHIND.match(string, end, end + _AROUND)
    at = found.end() if found else end
    while at < len(string) and category(string[at]) == "Mn":
        at += 1
    return at
