"""Cut the text of a period into numbers, months, joining signs and the words that officers use for stretches of time.

Spaces, line breaks and invisible characters may stand anywhere inside a word ("ต. ค.", "ปีงบ⏎ประมาณ"); only numbers
end at them.
"""

from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.model.plan import Moment
from ita_lint.thai.dates import FULL, month_words
from ita_lint.thai.folding import folded


class Token(NamedTuple):
    """One piece of a period; `start` and `end` are offsets in characters of the text.

    `kind` is "number", "month", "other" (words that say nothing of time), a kind of `_WORDS`, or, once dates are put
    together, "moment" or "year", which carry `moment`. `value` is the number or the number of the month,
    `digits` how many digits were typed. `glued` says that no space stands before, `line` that the piece begins a line;
    `text` is the piece in small letters without spaces.
    """

    kind: str
    start: int
    end: int
    value: int = 0
    digits: int = 0
    english: bool = False
    glued: bool = False
    line: bool = False
    text: str = ""
    moment: Moment | None = None


#: Kind of word -> its spellings. Thai words match inside running text. A "condition" begins like an "event", but nobody
#: can tell when it comes: it says nothing of time.
_WORDS: dict[str, str] = {
    "be": "พุทธศักราช พ.ศ. พ.ศ พศ. พศ b.e.",
    "ce": "คริสต์ศักราช คริสตศักราช ค.ศ. ค.ศ คศ. คศ a.d.",
    "dash": "- ‐ ‑ ‒ – — ― − ~",
    "to": "ถึง สิ้นสุด to through",
    "until": "จนถึง ไปจนถึง until",
    "and": "ตลอดจน และ กับ , ; and",
    "slash": "/",
    "dot": ".",
    "colon": ":",
    "open": "( [",
    "close": ") ]",
    "fiscal": "ปีงบประมาณ ปีงบฯ ปีงบ fiscalyear fy",
    "school": "ปีการศึกษา ภาคการศึกษา ภาคเรียน เทอม",
    "calendar": "ปีปฏิทิน",
    "years": "ปี year years",
    "months": "เดือน month months",
    "weeks": "สัปดาห์ week weeks",
    "days": "วันทำการ วัน day days",
    "hours": "ชั่วโมง นาที",
    "date": "วันที่",
    "quarter": "ไตรมาสที่ ไตรมาส quarter q",
    "round": "รอบ ระยะเวลา",
    "half": "ครึ่ง",
    "first": "แรก",
    "second": "หลัง สุดท้าย",
    "whole": "ตลอดทั้ง ตลอด ทั้ง throughout",
    "within": "ภายใน ไม่เกิน within",
    "before": "ก่อน before",
    "due": "กำหนด เวลา",
    "from": "เริ่มตั้งแต่ ตั้งแต่ เริ่ม นับแต่ นับจาก from",
    "between": "ระหว่าง between",
    "onward": "เป็นต้นไป onwards onward",
    "now": "บัดนี้ ปัจจุบัน",
    "every": "ทุกๆ ทุก every",
    "per": "ปีละ เดือนละ ไตรมาสละ สัปดาห์ละ อาทิตย์ละ วันละ",
    "times": "ครั้ง",
    "count": "หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ",
    "always": "ต่อเนื่อง สม่ำเสมอ เป็นระยะ ประจำ รายวัน รายสัปดาห์ รายเดือน รายไตรมาส รายปี เวลาราชการ ตามปฏิทิน "
    "กฎหมายกำหนด ครั้งเดียว annually monthly quarterly",
    "event": "เมื่อมี เมื่อได้รับ เมื่อเกิด เมื่อพบ เมื่อทราบ เมื่อเริ่ม เมื่อสิ้นสุด เมื่อเสร็จสิ้น เมื่อประกาศ กรณีมี กรณีที่มี กรณีเกิด "
    "หลังได้รับ หลังจากได้รับ หลังทราบ หลังสิ้นสุด หลังเสร็จสิ้น หลังประกาศ หลังจากประกาศ ทันที",
    "condition": "เมื่อมีความพร้อม เมื่อมีความเหมาะสม เมื่อมีความสะดวก เมื่อมีความจำเป็น เมื่อมีโอกาส เมื่อมีเวลา เมื่อมีงบประมาณ",
    "of": "ของ ใน ช่วง of",
    "edge": "สิ้น ต้น กลาง ปลาย",
    "ordinal": "ที่",
}
_DIGITS = "0123456789"
_YEAR_STEMS = ("25", "20")
_DIGITS_BEFORE_ZERO = 3
_LONGEST_NUMBER = 9
_DOTS_BEFORE = 4


class _Entry(NamedTuple):
    """A word, its kind, the month that it names, and whether it may also be part of a longer word."""

    word: str
    kind: str
    value: int
    guarded: bool


def _dictionary() -> dict[str, tuple[_Entry, ...]]:
    """Return the words by first letter, longest first."""
    every = [_Entry(word, "month", number, _guarded(word, "month")) for word, number in month_words().items()]
    every += [_Entry(word, kind, 0, _guarded(word, kind)) for kind, words in _WORDS.items() for word in words.split()]
    groups: dict[str, list[_Entry]] = {}
    for entry in sorted(every, key=lambda entry: -len(entry.word)):
        groups.setdefault(entry.word[0], []).append(entry)
    return {letter: tuple(entries) for letter, entries in groups.items()}


def _guarded(word: str, kind: str) -> bool:
    """Tell whether a word may also be part of a longer one: Latin words, short months and eras without dots."""
    latin = word[0].isascii() and word[0].isalpha()
    return latin or (kind == "month" and word not in FULL) or (kind in ("be", "ce") and "." not in word[:-1])


_BY_LETTER = _dictionary()


def tokens(text: str) -> list[Token]:
    """Return the pieces of `text` in order; pieces that say nothing of time are runs of kind "other"."""
    return list(_Scanner(text).run())


class _Scanner:
    """Walks over the characters of one text that are neither spaces nor invisible."""

    def __init__(self, text: str) -> None:
        self.text = text
        string, self.at = folded(text)
        lower = string.lower()
        self.string = lower if len(lower) == len(string) else string
        self.known_until = 0

    def run(self) -> Iterator[Token]:
        """Yield the pieces in order."""
        position, other = 0, 0
        while position < len(self.string):
            found = self._number(position) or self._word(position)
            if found is None:
                position += 1
                if position < len(self.string) and not self._gap(position):
                    continue
            if position > other:
                yield self._token("other", other, position)
            if found is not None:
                kind, length, value = found
                yield self._token(kind, position, position + length, value)
                position += length
                self.known_until = self.known_until if kind == "dot" else position
            other = position

    def _number(self, position: int) -> tuple[str, int, int] | None:
        end = position
        while end < len(self.string) and self.string[end] in _DIGITS and (end == position or not self._gap(end)):
            end += 1
        if end == position:
            return None
        digits = self.string[position:end]
        if len(digits) == _DIGITS_BEFORE_ZERO and digits.startswith(_YEAR_STEMS) and self._letter_for_zero(end):
            digits, end = digits + "0", end + 1
        return "number", end - position, int(digits[:_LONGEST_NUMBER])

    def _letter_for_zero(self, end: int) -> bool:
        """Tell whether the letter o stands for the last digit of a year ("๒๕๗o")."""
        return end < len(self.string) and self.string[end] == "o" and not self._gap(end)

    def _word(self, position: int) -> tuple[str, int, int] | None:
        for entry in _BY_LETTER.get(self.string[position], ()):
            if self.string.startswith(entry.word, position) and (
                not entry.guarded or self._alone(entry.word, position)
            ):
                return entry.kind, len(entry.word), entry.value
        return None

    def _alone(self, word: str, position: int) -> bool:
        """Tell whether a guarded word is no part of a longer one."""
        end = position + len(word)
        before = self.string[max(self.known_until, position - _DOTS_BEFORE) : position]
        if before and not self._gap(position) and _is_letter(before.rstrip(".")[-1:]):
            return False
        if "." not in word and any(self._gap(offset) for offset in range(position + 1, end)):
            return False
        if word.endswith(".") or end == len(self.string) or self._gap(end):
            return True
        follows = self.string[end]
        return not _is_letter(follows) or follows.isascii() != word[0].isascii() or self._word(end) is not None

    def _gap(self, position: int) -> bool:
        """Tell whether white space stands before the character at `position`."""
        if position == 0:
            return True
        return any(char.isspace() for char in self.text[self.at[position - 1] + 1 : self.at[position]])

    def _token(self, kind: str, start: int, end: int, value: int = 0) -> Token:
        first, last = self.at[start], self.at[end - 1] + 1
        before = self.text[self.at[start - 1] + 1 if start else 0 : first]
        return Token(
            kind,
            first,
            last,
            value=value,
            digits=end - start if kind == "number" else 0,
            english=kind == "month" and self.string[start].isascii(),
            glued=not self._gap(start),
            line=start == 0 or "\n" in before,
            text=self.string[start:end],
        )


def _is_letter(char: str) -> bool:
    return char.isalpha() or "\u0e01" <= char <= "\u0e4e"
