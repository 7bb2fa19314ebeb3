"""Scores in running text: which numbers are scores, and whose."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ita_lint.assemble.judging import Judge, unit_after
from ita_lint.assemble.leads import Lead, Lexicon
from ita_lint.assemble.numbers import Number, numbers
from ita_lint.assemble.pieces import Piece
from ita_lint.assemble.subjects import Place, Reading, Subject, subject
from ita_lint.model.noun import replace
from ita_lint.model.plan import ItemRef, Score
from ita_lint.thai.folding import Folded, folded_words
from ita_lint.thai.spelling import past

_OPENERS = (" ", ")", "”", '"', ",", "(", "ซึ่ง", "เป็น", "ถือว่า", "ถือ", "ครบ", "ใน", "เท่ากัน", "คะแนนที่", "คะแนน")
#: What the least is told to be: then it is not the score before it.
_GOES_ON_TO = ("คือ", "ได้แก่", "เป็น", "อยู่", "มี", "ใน", "ของ", "ที่", "คะแนน", " ", ":", "=")
_ALL = re.compile("ทั้ง[0-9]{1,2}(?:ข้อ|ประเด็น|หัวข้อ)")
#: What has a score of its own does not belong to the score before it: "ได้ ๙๕ คะแนน ทุกข้อได้ ๑๐๐".
_NEXT = re.compile(" ?(?:ได้|มี)(?:รับ)?(?:คะแนน)?(?:เต็ม)? ?[0-9]")
_JOINED = re.compile("(?:คะแนน)?[ ,/]*(?:และ|กับ)?[ ,/]*")
_THEN = re.compile("(?: ?(?:คะแนน|%))?(?: ?[(]|เมื่อ|ใน|ของ)+")
#: What makes a number an ordinal: the word คะแนน behind it then begins the next clause.
_ORDINAL = (("other_numbers",), ("relative",))
#: How far before a score a year may stand, with other text between, and still tell when it was.
YEAR_REACH = 80


#: The words that may stand behind a score, by what they claim, the longest first.
Tails = Mapping[str, tuple[str, ...]]


class Draft(NamedTuple):
    """A score before lists of scores are sorted out; `tail` is where the words that belong to it end."""

    number: Number
    tail: int
    subject: Subject


def read_scores(text: Folded, pieces: tuple[Piece, ...], words: Mapping[str, tuple[str, ...]]) -> tuple[Score, ...]:
    """Return the scores of the row's own indicator in `text`, in reading order.

    Scores of other indicators, of the agency, of earlier years, targets, differences and full marks are none.
    """
    reading = Reading(
        _masked(text.string, pieces),
        pieces,
        {piece.end: piece for piece in reversed(pieces)},
        Lexicon.of(words),
        folded_words(words.get("agency_words", ())),
    )
    drafts = tuple(_paired(tuple(_drafts(reading, words)), reading.string))
    excepted = reading.excepted() if any(one.subject.items for one in drafts) else frozenset()
    return tuple(
        Score(
            text.span(one.number.start, one.number.end),
            one.number.value,
            one.subject.items,
            one.subject.part,
            one.subject.claim,
            one.subject.exception or one.subject.is_among(excepted),
        )
        for one in drafts
        if not one.subject.foreign
    )


def _drafts(reading: Reading, words: Mapping[str, tuple[str, ...]]) -> Iterator[Draft]:
    string, judge, tails = reading.string, Judge.of(words), _tails(words)
    floor, before, past = 0, None, False
    for number in numbers(string):
        lead = reading.lead(number.start, floor)
        joined = before is not None and _JOINED.fullmatch(string, floor, number.start) is not None
        after = _year_after(number, reading)
        accepted = judge.accepts(number, lead, string, after) or (
            number.possible and _goes_on(number, lead, floor, joined=joined, first=before is None)
        )
        earlier = _is_past(lead, floor, reading, after) or (past and lead.start <= floor and not _is_now(lead, after))
        tail, behind = _tail(number, string, tails)
        if accepted and not earlier:
            before = subject(Place(lead, floor, number.end, behind), before, reading)
            yield Draft(number, tail, before)
        if accepted or unit_after(number, string):
            past = earlier or (not accepted and "past" in lead.kinds)
            floor = number.end if number.is_year or lead.kinds[:1] in _ORDINAL else tail


def _goes_on(number: Number, lead: Lead, floor: int, *, joined: bool, first: bool) -> bool:
    """Whether a number continues a list of scores: "O1-O20 ๑๐๐ ยกเว้น O13 ๕๐", "๑๐๐, ๙๘.๕๗ และ ๙๙"."""
    item_next = lead.kinds[:1] == ("item",) and lead.start <= floor
    return not first and ((joined and number.exact) or item_next)


def _masked(string: str, pieces: tuple[Piece, ...]) -> str:
    """Return `string` with items, indicators, years and parts of the EIT blotted out: their numbers are no scores."""
    parts, at = list[str](), 0
    for piece in pieces:
        if piece.kind != "quote" and piece.start >= at:
            parts += string[at : piece.start], "\0" * (piece.end - piece.start)
            at = piece.end
    return "".join((*parts, string[at:]))


def _year_after(number: Number, reading: Reading) -> Piece | None:
    """Return the year that follows a score: "๙๐ คะแนน ในปี ๒๕๖๗"."""
    found = _THEN.match(reading.string, number.end)
    follows = reading.between(found.end(), found.end() + 1) if found else ()
    return next((piece for piece in follows if piece.kind in ("past", "present")), None)


def _is_now(lead: Lead, after: Piece | None) -> bool:
    return bool({"becomes", "present"} & set(lead.kinds)) or (after is not None and after.kind == "present")


def _is_past(lead: Lead, floor: int, reading: Reading, after: Piece | None) -> bool:
    """Whether the last year before the score, with unknown text between, is an earlier one."""
    if _is_now(lead, after) or "total" in lead.kinds:
        return False
    reach = max(floor, lead.start - YEAR_REACH)
    years = [one for one in reading.between(reach, lead.start) if one.kind in ("past", "present")]
    return bool(years) and years[-1].kind == "past"


def _tails(words: Mapping[str, tuple[str, ...]]) -> Tails:
    claims = ("every", "least", "most")
    return {claim: tuple(sorted(folded_words(words.get(claim, ())), key=len, reverse=True)) for claim in claims}


def _tail(number: Number, string: str, words: Tails) -> tuple[int, tuple[str, ...]]:
    """Return where the words behind a score end that belong to it, and what they claim: "every", "least", "most"."""
    at = past(string, number.end, " )”\"'’»]")
    at += len(unit_after(number, string))
    ahead = at
    while opener := next((word for word in _OPENERS if string.startswith(word, ahead)), None):
        ahead += len(opener)
    for claim, known in words.items():
        word = next((word for word in known if string.startswith(word, ahead)), None)
        end = ahead + len(word or "")
        belongs = not _NEXT.match(string, end) if claim == "every" else _closes(string, at, ahead, end)
        if word and belongs:
            return end, (claim,)
    every_one = _ALL.match(string, ahead)
    return (every_one.end(), ("every",)) if every_one else (at, ())


def _closes(string: str, at: int, start: int, end: int) -> bool:
    """Whether น้อยที่สุด says something of the score before it: "๙๖ คะแนน (น้อยที่สุด)", "๙๖ คะแนน ซึ่งน้อยที่สุด"."""
    between = string[at:start]
    if between.endswith("("):
        return string.startswith(")", end)
    return between.lstrip(" ,").startswith("ซึ่ง") and not string.startswith(_GOES_ON_TO, end)


def _paired(drafts: tuple[Draft, ...], string: str) -> Iterator[Draft]:
    """Yield the drafts; a list of scores is shared out over its items: "i๑ และ i๒ ได้ ๑๐๐ และ ๙๘ คะแนน ตามลำดับ"."""
    group = list[Draft]()
    for draft in drafts:
        if group and not _JOINED.fullmatch(string, group[-1].tail, draft.number.start):
            yield from _shared(group)
            group = []
        group.append(draft)
    yield from _shared(group)


def _shared(group: list[Draft]) -> Iterator[Draft]:
    if len(group) == 1:
        yield group[0]
        return
    single = [_single(item, number) for item in group[0].subject.items for number in item.numbers] if group else []
    for place, draft in enumerate(group):
        told = group[0].subject
        if len(single) == len(group):
            share = told._replace(items=(single[place],), claim=None)
        elif len(told.parts) == len(group):
            share = told._replace(parts=(told.parts[place],), claim=None)
        else:
            share = Subject(foreign=told.foreign)
        yield draft._replace(subject=share)


def _single(item: ItemRef, number: int) -> ItemRef:
    return replace(item, first=number, last=number)
