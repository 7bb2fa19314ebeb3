"""What a paragraph names that a score can be of: items, indicators, instruments, and the agency as a whole."""

from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.assemble.items import ItemWords, find_items
from ita_lint.assemble.mentions import Names, citations
from ita_lint.assemble.reported import INSTRUMENTS, PARTS, Reporting
from ita_lint.thai.folding import Folded

_NO_WORDS = ItemWords((), (), (), ())


class Mark(NamedTuple):
    """The folded characters `start` up to `end` that name a subject (see `StatedScore`).

    "several" are more than one; "total", "result" and "part" are loose: what is named more closely comes first.
    """

    start: int
    end: int
    subject: str

    @property
    def loose(self) -> bool:
        """Whether it names the whole, a result without saying whose, or only a part of the EIT."""
        return self.subject in ("total", "result", "part")


def marks(text: Folded, words: Reporting) -> tuple[Mark, ...]:
    """Return the marks of a paragraph in reading order, none inside another."""
    kept = list[Mark]()
    for mark in sorted(_marks(text, words), key=lambda one: (one.start, -one.end)):
        if not kept or kept[-1].end <= mark.start:
            kept.append(mark)
    return tuple(mark for place, mark in enumerate(kept) if not _is_aside(mark, kept[:place], text.string))


def _marks(text: Folded, words: Reporting) -> Iterator[Mark]:
    for one in find_items(text, "", _NO_WORDS):
        single = one.item.first == one.item.last
        yield Mark(one.start, one.end, f"{one.item.letter}{one.item.first}" if single else "several")
    for cited in citations(text, Names.of(words.framework)):
        yield Mark(cited.start, cited.end, "several" if cited.several else str(cited.number))
    subjects = {**INSTRUMENTS, "total": "total", "result": "result", **dict.fromkeys(PARTS, "part")}
    for name, subject in subjects.items():
        for start, end, word in words.places(text.string, name):
            yield Mark(start, end, "EIT" if subject == "part" and word.startswith("eit") else subject)


def _is_aside(mark: Mark, before: list[Mark], string: str) -> bool:
    """Whether an instrument right behind an indicator or item, or in brackets, only explains it."""
    if mark.subject not in INSTRUMENTS.values() or not before:
        return False
    one = before[-1]
    gap = string[one.end : mark.start]
    in_brackets = gap.endswith("(") and string[mark.end : mark.end + 1] == ")"
    return not one.loose and one.subject not in INSTRUMENTS.values() and (in_brackets or not gap.strip())
