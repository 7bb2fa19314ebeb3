"""The items that a heading cell or a cell of a table of scores names: "i1 เจ้าหน้าที่…", "ข้อ O๑๓ …", "e1, e2"."""

import re

from ita_lint.assemble.items import Found, ItemWords, find_items
from ita_lint.model.document import Cell
from ita_lint.model.plan import ItemRef, Question
from ita_lint.thai.folding import Folded, fold

#: What may stand in a line before the item that it is about.
_LEAD = re.compile(
    r"[^0-9a-z\u0e01-\u0e4e]*(?:(?:ข้อคำถาม|ข้อ|คำถาม|ประเด็น|หัวข้อ|รายการ|ตัวชี้วัดย่อย|iit|eit|oit)(?:ที่)?[^0-9a-z\u0e01-\u0e4e]*"
    r"|[0-9]{1,2}[.)][^0-9a-z\u0e01-\u0e4e]*)*"
)
_NO_WORDS = ItemWords((), (), (), ())
#: Fewer characters behind an item's code are no question.
LEAST_WORDS = 8


def headed(cell: Cell) -> tuple[ItemRef, ...]:
    """Return the items that the lines of `cell` begin with, those of a list among them, in reading order."""
    return tuple(one.item for one in _found(fold(cell.text)))


def leading(cell: Cell) -> tuple[ItemRef, ...]:
    """Return the items of `cell` if it begins with one, else none."""
    text = fold(cell.text)
    found = _found(text)
    begins = bool(found) and _LEAD.fullmatch(text.string, 0, found[0].start) is not None
    return tuple(one.item for one in found) if begins else ()


def asked(cell: Cell) -> tuple[Question, ...]:
    """Return the question or title that stands behind the only item of a heading cell."""
    text = fold(cell.text)
    found = _found(text)
    words = text.string[found[0].end :].lstrip(" .:)-–") if len(found) == 1 else ""
    if len(words) < LEAST_WORDS:
        return ()
    end = len(text.string)
    return (Question(text.span(found[0].start, end), found[0].item, text.span(end - len(words), end)),)


def _found(text: Folded) -> tuple[Found, ...]:
    found, at = list[Found](), 0
    for one in find_items(text, "O", _NO_WORDS):
        listed = bool(found) and _NO_WORDS.joined(text.string[at : one.start])
        if listed or _LEAD.fullmatch(text.string, _line_start(text, one), one.start):
            found.append(one)
            at = one.end
    return tuple(found)


def _line_start(text: Folded, one: Found) -> int:
    """Return the folded offset of the first character of the line that an item stands in."""
    feed = text.text.string.rfind("\n", 0, text.offsets[one.start])
    return next((place for place in range(one.start) if text.offsets[place] > feed), one.start)
