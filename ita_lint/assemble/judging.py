"""Which numbers of an analysis are scores: judged by the words before and after them."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from ita_lint.assemble.leads import Lead
from ita_lint.assemble.numbers import FULL_MARKS, Number
from ita_lint.assemble.pieces import Piece
from ita_lint.thai.folding import folded_words
from ita_lint.thai.spelling import past

_AFTER = " )”\"’'»]"
_UNITS = ("คะแนน", "%", "เปอร์เซ็นต์")
#: "จากคะแนนเต็ม ๕", "/๓๐": what the score is out of; "จาก ๒๐ ข้อ" counts what it is the mean of.
_OUT_OF = re.compile(
    r"(?:คะแนน)?[ (]*(?:/|(?:จาก)?(?:คะแนน)?เต็ม[ =:]*|จาก(?:คะแนน)?)([0-9]+)(?![0-9])"
    r"(?! ?(?:ข้อ|หัวข้อ|ประเด็น|รายการ|ตัวชี้วัด|หน่วยงาน|คน|ราย|แห่ง))"
)
_RANGE_BEFORE = re.compile(r"[0-9] ?(?:-|ถึง) ?$")
_RANGE_AFTER = re.compile(r"(?:คะแนน)? ?(?:-|ถึง) ?[0-9]")
_NUMBER_BEFORE = re.compile(r"(?<![a-z])[0-9]{1,3} $")
_NUMBER_AFTER = re.compile(r" [0-9]{1,2}(?![0-9.])")
#: Where a list of items counts them, it counts no more than this many.
MOST_COUNTED = 33
#: A mean out of five points.
FIVE_POINTS = 5
#: How far before a percentage the words stand that say of what it is.
WINDOW = 60

_EXCLUDING = ("full", "target", "difference", "other_numbers")
#: Right behind a part of the EIT a whole number that counts no items is its score: "Public ๙๖ / Survey ๙๑".
_PARTS = (("public",), ("survey",))
_SUBJECTS = ("item", "own", "other", "several", "public", "survey", "quote")


class Judge(NamedTuple):
    """The words after a number, and around a percentage, that tell whether it is a score."""

    counted: tuple[str, ...]
    counters: tuple[str, ...]
    no_counters: tuple[str, ...]
    thresholds: tuple[str, ...]
    others: tuple[str, ...]
    five_points: tuple[str, ...]

    @classmethod
    def of(cls, words: Mapping[str, tuple[str, ...]]) -> "Judge":
        """Return the judge for an analysis vocabulary."""
        names = ("counted", "counters", "no_counters", "thresholds", "other_percentages", "five_points")
        return cls(*(folded_words(words.get(name, ())) for name in names))

    def accepts(self, number: Number, lead: Lead, string: str, after: Piece | None) -> bool:
        """Whether `number` is a score.

        In `string` items, indicators and years are blotted out; `after` is the year that follows it, if one does.
        """
        excluded = set(lead.before(("got", "becomes", *_SUBJECTS))) & set(_EXCLUDING)
        if excluded or lead.kinds[:1] == ("relative",) or not _told_of_now(lead, after):
            return False
        if number.is_year or any(
            shape(number, string) for shape in (_in_range, _is_list_number, _split, _of_other_marks)
        ):
            return False
        unit = unit_after(number, string) or _unit_of_full_marks(number, string)
        rest = string[number.end :].lstrip(_AFTER).removeprefix(unit).lstrip()
        if rest.startswith(self.thresholds) or self._of_five(number, string):
            return False
        counted = rest.startswith(self.counted) or self._counts(number, rest)
        return unit == "คะแนน" or (not counted and self._without_unit(number, lead, string, unit))

    def _without_unit(self, number: Number, lead: Lead, string: str, unit: str) -> bool:
        """Whether a number is a score that has no คะแนน after it; a weak sign accepts only what a score can be."""
        kinds = lead.kinds
        if "score" in kinds:
            return number.value is not None or len(re.split("[.,]", number.written)[0]) > 1
        if unit or "percent" in kinds:
            told = {"got", "becomes", "total", *_SUBJECTS} & set(kinds)
            return bool(told) and not self._of_others(number, lead, string)
        verb = bool({"got", "becomes"} & set(lead.before(_SUBJECTS))) or "total" in kinds
        subject = bool({"item", "public", "survey"} & set(kinds)) or {"own", "total"} <= set(kinds)
        named = subject or bool({"own", "result", "present", "every"} & set(kinds))
        beside = kinds[:1] in _PARTS and number.value is not None and number.value > MOST_COUNTED
        return number.possible and ((subject and verb and number.value != 1) or (named and (number.exact or beside)))

    def _counts(self, number: Number, rest: str) -> bool:
        """Whether the number counts items: "๓ ข้อ", not "๑๐๐ ข้อเท็จจริงพบว่า" or "๑๐๐ ข้อ e๒ …"."""
        if number.exact or number.value is None or number.value > MOST_COUNTED or rest.startswith(self.no_counters):
            return False
        counter = next((word for word in self.counters if rest.startswith(word)), None)
        return counter is not None and not re.match(r"(?:ที่)? ?[0-9a-z]", rest[len(counter) :])

    def _of_others(self, number: Number, lead: Lead, string: str) -> bool:
        """Whether a percentage is one of money or people; names of indicators and questions do not count."""
        start = max(number.start - WINDOW, max((piece.end for piece in lead.pieces), default=0))
        around = string[start : number.start]
        of = string.startswith("ของ", past(string, number.end, _AFTER + "%"))
        return of or any(word in around for word in self.others)

    def _of_five(self, number: Number, string: str) -> bool:
        """Whether the number is a mean out of five points: "ความพึงพอใจเฉลี่ย ๔.๗๙ คะแนน"."""
        if number.value is None or number.value > FIVE_POINTS or number.value.is_integer():
            return False
        return any(word in string[max(0, number.start - WINDOW) : number.start] for word in self.five_points)


def unit_after(number: Number, string: str) -> str:
    """Return the unit that follows `number`, an empty text if none does; "คะแนนเต็ม" is none."""
    after = past(string, number.end, _AFTER)
    unit = next((unit for unit in _UNITS if string.startswith(unit, after)), "")
    return "" if string.startswith("คะแนนเต็ม", after) else unit


def _told_of_now(lead: Lead, after: Piece | None) -> bool:
    """Whether the number is the assessed year's, and the indicator's: not history, not the agency's total."""
    kinds = lead.kinds
    if "agency" in kinds:
        return False
    if after is not None:
        return after.kind != "past"
    for place, kind in enumerate(kinds):
        hangs = "relative" in kinds[:place]
        if kind in ("becomes", "present"):
            return True
        if kind in ("past", "history"):
            return not hangs and kinds[place + 1 : place + 2] in (("target",), ("difference",))
        if kind == "difference" and hangs:
            return False
    return True


def _is_list_number(number: Number, string: str) -> bool:
    """Whether the number begins an entry of a list: "ระดับคะแนน ๑. จัดทำ…"."""
    counts = number.value is not None and 0 < number.value <= MOST_COUNTED and not number.exact
    return counts and string[number.end : number.end + 1] in (".", ")")


def _in_range(number: Number, string: str) -> bool:
    """Whether the number is an end of a range: "๘๕.๐๐-๙๔.๙๙ คะแนน"."""
    return bool(
        _RANGE_BEFORE.search(string[max(0, number.start - 8) : number.start]) or _RANGE_AFTER.match(string, number.end)
    )


def _of_other_marks(number: Number, string: str) -> bool:
    """Whether the number is out of something else than a hundred: "๔ จาก ๕ คะแนน", "๒๙ คะแนน (เต็ม ๓๐)"."""
    found = _OUT_OF.match(string, number.end)
    return found is not None and int(found.group(1)) != FULL_MARKS


def _unit_of_full_marks(number: Number, string: str) -> str:
    """Return the unit that "จาก ๑๐๐" and "/๑๐๐" give a number, an empty text where they do not stand."""
    found = _OUT_OF.match(string, number.end)
    return "คะแนน" if found and int(found.group(1)) == FULL_MARKS else ""


def _split(number: Number, string: str) -> bool:
    """Whether a whole number stands right beside another, so that a lost dot may have parted one score in two."""
    beside = _NUMBER_BEFORE.search(string[max(0, number.start - 4) : number.start]) or _NUMBER_AFTER.match(
        string, number.end
    )
    return not number.exact and beside is not None
