"""What taking text out of a PDF does to Thai, and the way back to what was typed.

Only what is certain is put right: ำ in two halves or with one half lost, a space before a mark or before half of a ำ,
marks out of order, glyphs of one font (by `marked`, before anything else). What the author may have typed so stays.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from ita_lint.thai.broken import AA, AM, BEFORE, CIRCLE, GLYPHS, MARKS, TONES, broken, lost_am
from ita_lint.thai.spacing import in_syllables
from ita_lint.thai.spelling import LETTERS

#: A text of so many letters has lost them if fewer than this share of its characters is Thai.
_ENOUGH, _LEAST_SHARE = 200, 0.05
#: So many Thai letters have at least this share of tones and of า: whole documents had 0.045 and 0.053 or more, those
#: with letters lost 0.025 and 0.003 or less.
_MUCH, _LEAST_TONES, _LEAST_AA = 500, 0.03, 0.02
_SHOWN = {chr(code): char for code, char in GLYPHS.items() if len(char) == 1}
_SHOWN_GLYPH = re.compile(f"[{''.join(_SHOWN)}]")

#: Words whose ำ is told even where only า is left of it: no word is written so, nor do two words meet so.
_WITH_AM = (
    "กำกับ", "กำจัด", "กำชับ", "กำลัง", "กำหนด", "คำขอ", "คำถาม", "คำนวณ", "คำนึง", "คำร้อง", "คำสั่ง", "คำแนะนำ",
    "จัดทำ", "จำกัด", "จำนวน", "จำเป็น", "จำแนก", "จำหน่าย", "ชำนาญ", "ชำรุด", "ชำระภาษี", "ชำระเงิน", "ชำระค่า",
    "ดำเนิน", "ดำรง", "ตำบล", "ตำแหน่ง", "ทำงาน", "ทำให้", "นำเสนอ", "บำบัด", "บำรุง", "ประจำปี", "ประจำเดือน",
    "ผู้นำ", "รำคาญ", "ลำดับ", "สม่ำเสมอ", "สำคัญ", "สำนัก", "จิตสำนึก", "สำเนา", "สำรวจ", "สำหรับ", "สำเร็จ",
    "อำนวย", "อำนาจ", "อำเภอ", "ต่ำกว่า", "แนะนำ", "ซ้ำซ้อน", "น้ำหนัก", "น้ำประปา", "การกระทำ", "กระทำการ",
    "กระทำผิด", "กระทำความ",
)  # fmt: skip
_OF_HALF = {word.replace(AM, AA): word for word in sorted(_WITH_AM, key=len, reverse=True)}
_LOST = re.compile("|".join(map(re.escape, _OF_HALF)))
#: A space and า behind a tone, or behind a consonant that carries ำ in some word. (It begins with what is rare: so the
#: search is quick.)
_SPACED_AA = re.compile(f" (?<=[กขคงจชซดตถทธนบปพมยรลสหอ{TONES}] ){AA}")
#: A space, a tone and า where only ำ makes a word: น้ำ ซ้ำ ต่ำ ย้ำ สม่ำเสมอ.
_SPACED_TONE = re.compile(
    f" (?:(?<=น )(?<!หน )้{AA}|(?<=ซ )้{AA}(?!ย)|(?<=ต )่{AA}(?![งน])|(?<=ย )้{AA}(?![ยง])|(?<=สม )่{AA}(?=เส))"
)

_HALVES = re.compile(f"{CIRCLE}?(?P<tone>[{TONES}]?){CIRCLE}?(?:{AM}{AA}?|{AA})")

_Edit = tuple[int, int, str]


def repaired(text: str) -> tuple[str, Sequence[int]]:
    """Return `text` as it was typed, and for each of its characters the offset of the one in `text` it stands for."""
    origins: Sequence[int] = range(len(text))
    for step in _STEPS:
        edits = list(step(text))
        if edits:
            text, origins = _edited(text, origins, edits)
    return text, origins


def marked(text: str) -> str:
    """Return `text` with the glyphs of one font as the marks that they show; the length does not change."""
    return _SHOWN_GLYPH.sub(lambda match: _SHOWN[match[0]], text)


def has_lost_its_letters(text: str) -> bool:
    """Whether the fonts of a document do not tell its letters: hardly any is Thai, or tones or า are missing."""
    thai = sum(map(text.count, LETTERS))
    if thai < _LEAST_SHARE * len(text):
        return sum(map(str.isalpha, text)) >= _ENOUGH
    tones, aa = sum(map(text.count, TONES)), text.count(AA)
    return thai >= _MUCH and (tones < _LEAST_TONES * thai or aa < _LEAST_AA * thai)


def _halves(text: str) -> Iterator[_Edit]:
    """Yield ำ in halves or with a half too many."""
    if CIRCLE not in text and AM + AA not in text:
        return
    for match in _HALVES.finditer(text):
        if CIRCLE in match[0] or AM + AA in match[0]:
            yield *match.span(), f"{match['tone']}{AM}"


def _order(text: str) -> Iterator[_Edit]:
    """Yield marks and vowels that are out of order."""
    for place in broken(text):
        if place.kind == "order" and text[place.start] not in BEFORE:
            yield from place.repair


def _spaces(text: str) -> Iterator[_Edit]:
    """Yield what is left of ำ after a space, and spaces inside a syllable."""
    if " " not in text:
        return
    found = dict[int, _Edit]()
    for match in _SPACED_AA.finditer(text):
        if lost_am(text, match.start(), match.end()):
            found[match.start()] = (*match.span(), AM)
    for match in _SPACED_TONE.finditer(text):
        found[match.start()] = (*match.span(), f"{match[0][1]}{AM}")
    for word in in_syllables(text):
        for start, end in word.gaps:
            found.setdefault(start, (start, end, ""))
    yield from (found[start] for start in sorted(found))


def _lost(text: str) -> Iterator[_Edit]:
    """Yield the words that are known although the upper half of their ำ is lost."""
    for match in _LOST.finditer(text):
        if text[match.end() : match.end() + 1] not in tuple(MARKS):
            for at, char in enumerate(_OF_HALF[match[0]], match.start()):
                if char == AM:
                    yield at, at + 1, AM


_STEPS: tuple[Callable[[str], Iterator[_Edit]], ...] = (_spaces, _halves, _order, _lost)


def _edited(text: str, origins: Sequence[int], edits: Iterable[_Edit]) -> tuple[str, list[int]]:
    pieces, kept, done = list[str](), list[int](), 0
    for start, end, new in edits:
        pieces += [text[done:start], new]
        kept += origins[done:start]
        kept += [origins[max(start, end - len(new) + at)] for at in range(len(new))]
        done = end
    return "".join((*pieces, text[done:])), [*kept, *origins[done:]]
