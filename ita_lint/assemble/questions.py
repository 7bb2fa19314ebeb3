"""Quoted survey questions: “i๑ การปฏิบัติงาน … เพียงใด” after ข้อคำถาม, with the item's number and the words."""

import re
from collections.abc import Iterator

from ita_lint.assemble.items import Found
from ita_lint.model.plan import ItemRef, Question
from ita_lint.thai.folding import Folded

_DOUBLE = '“”"„‟″«»'
_SINGLE = "‘’'`′‹›"
_OPENING = "“„‟«‘‹"
#: The word that leads to a quotation (คาถาม where a PDF lost the ำ), or only its code; after คำถาม a bare number is the
#: item's.
_LEAD = re.compile(r"(ค[ำา]ถาม|ข้อ|ประเด็น|(?<![a-z0-9])(?=[ie][. ]?[0-9]))(?:ที่)?[ :]*([^ก-๙]{0,12}?)[ :]*([\"'])\3?")
_NUMBER = re.compile(r"[ (]*([1-9][0-9]{0,2})(?![0-9]|[.,/:-][0-9])[ .):]*")
_ENDS = ("เพียงใด", "หรือไม่", "อย่างไร")
#: A quotation without an end is read no further than this many characters.
LONGEST = 400
#: Words of fewer characters are a name or a number in quotation marks, not a question.
SHORTEST = 8


def questions(text: Folded, items: tuple[Found, ...]) -> Iterator[tuple[Question, Found | None]]:
    """Yield the quoted questions in `text` with the item that each is about, None if none is named."""
    at, plain = 0, _with_plain_marks(text.string)
    if '"' not in plain and "'" not in plain:
        return
    while lead := _LEAD.search(plain, at):
        opening = lead.end()
        at = _closing(text.string, opening, lead.group(3)) or opening
        if at - opening < SHORTEST:
            continue
        item, begins = _item(text, lead, items)
        if begins < at and text.string[begins:at].strip():
            ref = item.item if item else None
            yield Question(text.span(opening, at), ref, text.span(begins, at)), item


def _with_plain_marks(string: str) -> str:
    """Return `string` with the marks of each family as the one on every keyboard; the length stays the same."""
    for family, plain in ((_DOUBLE, '"'), (_SINGLE, "'")):
        for mark in family:
            string = string.replace(mark, plain)
    return string


def _closing(string: str, opening: int, mark: str) -> int | None:
    """Return where the quotation ends: before its closing mark, else behind the words that end a question."""
    family = _DOUBLE if mark in _DOUBLE else _SINGLE
    reach = string[opening : opening + LONGEST]
    closing = next((place for place, char in enumerate(reach) if char in family), None)
    if closing is not None and reach[closing] not in _OPENING:
        return opening + closing
    ends = [reach.find(word, 0, closing) + len(word) for word in _ENDS if word in reach[:closing]]
    if ends:
        return opening + min(ends)
    return None if closing is None else opening + closing


def _item(text: Folded, lead: re.Match[str], items: tuple[Found, ...]) -> tuple[Found | None, int]:
    """Return the item that a quotation names and where its words begin.

    The code may stand in front of the quotation or at its beginning; a bare number counts only after ข้อคำถาม.
    """
    opening = lead.end()
    for one in items:
        if lead.end(1) <= one.start < opening:
            return one, opening
        if opening <= one.start <= opening + 2:
            return one, _skip(text.string, one.end)
    if not lead.group(1).endswith("ถาม"):
        return None, opening
    before = _NUMBER.fullmatch(text.string, lead.start(2), lead.end(2))
    if before:
        return _bare(text, before), opening
    within = _NUMBER.match(text.string, opening)
    return (_bare(text, within), within.end()) if within else (None, opening)


def _bare(text: Folded, number: re.Match[str]) -> Found:
    value = int(number.group(1))
    return Found(*number.span(1), ItemRef(text.span(*number.span(1)), "", value, value, "bare"))


def _skip(string: str, start: int) -> int:
    return start + len(string[start:]) - len(string[start:].lstrip(" .):"))
