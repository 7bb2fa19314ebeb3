"""The pieces of an analysis that a score can be about: items, parts of the EIT, indicators, years, quotations."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ita_lint.assemble.items import Found
from ita_lint.assemble.mentions import Names, citations
from ita_lint.model.framework import Framework
from ita_lint.model.plan import ItemRef, Question
from ita_lint.thai.folding import Folded, folded_words
from ita_lint.thai.spelling import places

#: A question or item without its letter: "ข้อ ๓", "ข้อที่ ๓"; not "ทุกข้อ ๑๐๐", nor the section number ๓.๑.
_NUMBERED = re.compile(r"(ข้อ|คำถาม|ประเด็น)(?:ที่)?([1-9][0-9]?)(?![0-9%]|[.,][0-9]|คะแนน)")
_EVERY = ("ทุกข้อ", "รายข้อ", "ละข้อ", "ทุกหัวข้อ", "ทุกประเด็น")
_YEAR = re.compile(r"ปี(?<!รายปี)(?:งบประมาณ)?(?:พ\.?ศ\.?)? ?(25[4-9][0-9]|[67][0-9])(?![0-9])")
CENTURY = 2500


class Piece(NamedTuple):
    """The folded characters `start` up to `end`, and what they are.

    `kind` is "item", "public", "survey" (parts of the EIT), "own" or "other" (an indicator: the row's or another),
    "several" (more than one indicator), "past" or "present" (a year before the assessed one, or not), "quote" (with
    its item, if it names one).
    """

    start: int
    end: int
    kind: str
    item: ItemRef | None = None


def pieces(
    text: Folded,
    found: tuple[Found, ...],
    quoted: tuple[Question, ...],
    about: tuple[Framework, int | None],
    words: Mapping[str, tuple[str, ...]],
) -> tuple[Piece, ...]:
    """Return the pieces of `text` in reading order, none inside another.

    `found` are its items, `quoted` its questions, `about` the year's framework and the row's indicator, `words` the
    analysis vocabulary.
    """
    framework, indicator = about
    candidates = [
        *(Piece(one.start, _bare_end(text, one), "item", one.item) for one in found),
        *_parts(text, words),
        *_indicators(text, framework, indicator),
        *_years(text, framework.year),
        *_quotes(text, quoted),
        *_numbered(text),
    ]
    kept, reach = list[Piece](), 0
    for piece in sorted(candidates, key=lambda one: (one.start, -one.end)):
        if piece.kind == "quote" or piece.start >= reach:
            kept.append(piece)
            reach = reach if piece.kind == "quote" else piece.end
    return tuple(kept)


def _bare_end(text: Folded, one: Found) -> int:
    return one.end - 1 if text.string[one.end - 1] == "." else one.end


def _parts(text: Folded, words: Mapping[str, tuple[str, ...]]) -> Iterator[Piece]:
    for kind in ("public", "survey"):
        for word in folded_words(words.get(kind, ())):
            yield from (Piece(start, start + len(word), kind) for start in places(word, text.string))


def _indicators(text: Folded, framework: Framework, indicator: int | None) -> Iterator[Piece]:
    """Yield the indicators cited by number, and those named after the word ตัวชี้วัด or ด้าน."""
    names = Names.of(framework)
    for one in citations(text, names):
        yield Piece(one.start, one.reach, "several" if one.several else "own" if one.is_about(indicator) else "other")
    for name, number in names.known:
        for start in places(name, text.string):
            if text.string.endswith(("ตัวชี้วัด", "ตัวชี้วัดด้าน"), 0, start):
                yield Piece(start, start + len(name), "own" if number == indicator else "other")


def _years(text: Folded, assessed: int) -> Iterator[Piece]:
    for match in _YEAR.finditer(text.string):
        year = int(match.group(1))
        year = year if year > CENTURY else year + CENTURY
        yield Piece(*match.span(), "past" if year < assessed else "present")


def _quotes(text: Folded, quoted: tuple[Question, ...]) -> Iterator[Piece]:
    for one in quoted:
        start = bisect_left(text.offsets, one.span.start)
        yield Piece(start, bisect_left(text.offsets, one.span.end), "quote", one.item)


def _numbered(text: Folded) -> Iterator[Piece]:
    for match in _NUMBERED.finditer(text.string):
        if not text.string.endswith(_EVERY, 0, match.end(1)):
            number = int(match.group(2))
            yield Piece(*match.span(), "item", ItemRef(text.span(*match.span(2)), "", number, number, "bare"))
