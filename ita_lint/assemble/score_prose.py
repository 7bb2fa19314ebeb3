"""Sentences that report scores and levels outside the plan's rows: "ในภาพรวมได้ ๙๕.๘๘ คะแนน อยู่ในระดับ ผ่านดี"."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import pairwise

from ita_lint.assemble.judging import unit_after
from ita_lint.assemble.numbers import Number, numbers
from ita_lint.assemble.reported import Reporting
from ita_lint.assemble.score_marks import Mark, marks
from ita_lint.model.stated import StatedScore
from ita_lint.model.text import Text
from ita_lint.thai.folding import Folded, fold

#: How far before a level another year may stand that makes it history, and a word that makes it no result (characters).
YEAR_REACH, WORD_REACH = 60, 25
#: How far behind its score, or behind what it is about, a level may stand, in characters.
LEVEL_REACH = 40
#: How close before a number without a unit its subject must stand, in characters.
CLOSE = 12

#: What comes before a level that is stated.
_LEVEL = "ระดับ"
_YEAR = re.compile(r"(?<![0-9.])25([0-9]{2})(?![0-9])")
_NO_COUNT = re.compile(r"25[0-9]{2}(?![0-9])|(?:ส่วนที่|[a-z]) ?[12](?![0-9])")
_JOINED = re.compile("(?:คะแนน|ร้อยละ|%)?[ ,/]*(?:และ|กับ)?[ ,/]*(?:ร้อยละ)?")
_LISTED = re.compile("[ ,/]*(?:และ|กับ)?[ ,/]*(?:เครื่องมือ|แบบวัด|แบบตรวจ|แบบ|ข้อ)?[ ,/]*")
_THRESHOLD = re.compile("(?:คะแนน)?(?: ?[-–—] ?[0-9]|ขึ้นไป|เป็นต้นไป)")
_NO_LEVEL = re.compile("เกณฑ์|การประเมิน|ค่าเป้า|มาตรฐาน|[( ]*(?:คือ)?[0-9.]*(?:คะแนน)?ขึ้นไป")


def read_score_prose(text: Text, words: Reporting) -> tuple[StatedScore, ...]:
    """Return the scores and levels that a paragraph reports, in reading order.

    Targets, thresholds, differences, and the results of other years and of other agencies are none.
    """
    folded = fold(text)
    paragraph = _Paragraph(folded, words, marks(folded, words))
    return tuple(sorted((*paragraph.scores(), *paragraph.levels()), key=lambda one: one.span.start))


class _Paragraph:
    """A folded paragraph with its marks in reading order."""

    def __init__(self, text: Folded, words: Reporting, marks: tuple[Mark, ...]) -> None:
        self.text, self.words, self.marks = text, words, marks

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers that may be scores: with a unit, or right behind what they are about."""
        masked = self.text.string
        for mark in self.marks:
            masked = masked[: mark.start] + "\0" * (mark.end - mark.start) + masked[mark.end :]
        found = list[Number]()
        for one in numbers(masked):
            joined = bool(found) and one.exact and self._are_joined((found[-1], one))
            if one.possible and (joined or self._is_scored(one)):
                found.append(one)
        return tuple(found)

    @cached_property
    def told(self) -> tuple[tuple[Number, str | None], ...]:
        """The numbers, each with its subject, None where it is nobody's result."""
        found, floor = list[tuple[Number, str | None]](), 0
        for place, number in enumerate(self.numbers):
            if place >= len(found):
                listed = self._listed(floor, number)
                joined = self.numbers[place : place + len(listed)]
                if len(listed) > 1 and len(joined) == len(listed) and self._are_joined(joined):
                    found += zip(joined, (mark.subject for mark in listed), strict=True)
                else:
                    found.append((number, self._subject(floor, number, listed)))
            floor = number.end
        return tuple(found)

    def scores(self) -> Iterator[StatedScore]:
        """Yield the scores that have a subject."""
        floor = 0
        for number, subject in self.told:
            if subject and number.value is not None:
                of_eit = self.words.instrument_of(subject) == "EIT"
                part = self.words.part(self.text.string[floor : number.start]) if of_eit else None
                yield StatedScore(subject, number.value, self.text.span(number.start, number.end), part)
            floor = number.end

    def levels(self) -> Iterator[StatedScore]:
        """Yield the levels that are stated as reached, each with its subject."""
        if _LEVEL not in self.text.string:
            return
        names = "|".join(re.escape(name) for name in self.words.levels)
        letters = "|".join(sorted(self.words.words["letters"], reverse=True))
        lead = f"{_LEVEL}(?<!ยก{_LEVEL})(?:ผลการประเมิน|ผล|คะแนน)?(?:คือ|ที่|เป็น|ได้แก่)?[ :=“”\"'(‘]*"
        for found in re.finditer(f"{lead}({names or '(?!)'}|(?:{letters})(?![a-z0-9]))", self.text.string):
            subject = None if self._is_no_result(found) else self._subject_of_level(found.start())
            if subject:
                span = self.text.span(*found.span(1))
                yield StatedScore(subject, None, span, level=span.excerpt, level_at=span)

    def _is_scored(self, number: Number) -> bool:
        string = self.text.string
        before = string[: number.start].rstrip(" :=(")
        near = number.exact and any(mark.end <= number.start <= mark.end + CLOSE for mark in self.marks)
        return bool(unit_after(number, string)) or before.endswith(("คะแนน", "ร้อยละ")) or near

    def _listed(self, floor: int, number: Number) -> Sequence[Mark]:
        """Return the marks that stand closest before a number: a list such as "IIT, EIT และ OIT", or one."""
        run = list[Mark]()
        for mark in reversed([one for one in self.marks if floor <= one.start and one.end <= number.start]):
            if mark.loose or (run and not _LISTED.fullmatch(self.text.string, mark.end, run[0].start)):
                if run:
                    break
                continue
            run.insert(0, mark)
        return run

    def _are_joined(self, joined: Sequence[Number]) -> bool:
        gaps = pairwise(joined)
        return all(_JOINED.fullmatch(self.text.string, one.end, other.start) for one, other in gaps)

    def _subject(self, floor: int, number: Number, listed: Sequence[Mark]) -> str | None:
        """Return what a number is the score of, None if it is no result of this year."""
        loose = [one for one in self.marks if one.loose and floor <= one.start and one.end <= number.start]
        start = max((one.end for one in (*listed, *loose)), default=max(floor, number.start - YEAR_REACH))
        between = self.text.string[start : number.start]
        counted = any(char.isdecimal() for char in _NO_COUNT.sub("", between))
        threshold = _THRESHOLD.match(self.text.string, number.end) is not None
        if counted or threshold or self.words.has(between, "not_result") or not self._is_of_year(floor, number.start):
            return None
        if len(listed) == 1:
            subject = listed[0].subject
            return None if subject == "several" or self._is_weight(number, subject) else subject
        said = {one.subject for one in loose}
        if "part" in said and not listed and "eit" in self.text.string[: number.start]:
            return "EIT"
        said -= {"part"}
        return "total" if "total" in said or (not listed and (said or self._has_level(number))) else None

    def _is_weight(self, number: Number, subject: str) -> bool:
        """Whether a number is how much an instrument counts, not its score."""
        return number.value == self.words.framework.weights.get(subject) and "." not in number.written

    def _has_level(self, number: Number) -> bool:
        """Whether a level stands behind a number."""
        behind = self.text.string[number.end : number.end + LEVEL_REACH]
        return "ระดับ" in behind.removeprefix("คะแนน").split("คะแนน")[0]

    def _is_of_year(self, start: int, end: int) -> bool:
        years = [int(found.group(1)) for found in _YEAR.finditer(self.text.string, start, end)]
        return not years or years[-1] == self.words.framework.year % 100

    def _is_no_result(self, found: re.Match[str]) -> bool:
        before = self.text.string[max(0, found.start() - WORD_REACH) : found.start()]
        of_year = self._is_of_year(max(0, found.start() - YEAR_REACH), found.start())
        behind = _NO_LEVEL.match(self.text.string, found.end())
        return self.words.has(before, "not_result") or not of_year or behind is not None

    def _subject_of_level(self, place: int) -> str | None:
        """Return what a level is stated of: what its score is, else what is named before it, else the agency."""
        near = [(one, told) for one, told in self.told if place - LEVEL_REACH <= one.end <= place]
        if near:
            return near[-1][1]
        named = [mark for mark in self.marks if not mark.loose and place - LEVEL_REACH <= mark.end <= place]
        return named[-1].subject if named else "total"
