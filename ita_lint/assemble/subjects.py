"""What a score is about: the items, the part of the EIT, and whether it is claimed to be the least or of every item."""

from bisect import bisect_left
from collections.abc import Mapping
from typing import NamedTuple

from ita_lint.assemble.items import without
from ita_lint.assemble.leads import INDICATORS, Lead, Lexicon
from ita_lint.assemble.pieces import Piece
from ita_lint.model.plan import ItemRef

_PARTS = ("public", "survey")
#: Words that speak of something else than the indicator as a whole.
_NOT_WHOLE = ("some", "rest", "instrument", "quote", "several")
#: What may stand between ยกเว้น and the item it excepts.
_BEFORE_ITEMS = ("neutral", "relative", "some", "item")
_JOINERS = ("และ", "กับ", "รวมทั้ง", "รวมถึง", "หรือ")
#: How many characters the title of an item in a list of items may have.
_LONGEST_TITLE = 100


class Subject(NamedTuple):
    """The subject of one score, as the fields of `model.plan.Score`; `foreign` if it is another indicator.

    `scope` are the parts of the EIT that stand before the items, as a heading does: they hold for the next items too.
    """

    items: tuple[ItemRef, ...] = ()
    parts: tuple[str, ...] = ()
    claim: str | None = None
    exception: bool = False
    foreign: bool = False
    scope: tuple[str, ...] = ()

    @property
    def part(self) -> str | None:
        """The part of the EIT, None if there is none or both."""
        return self.parts[0] if len(self.parts) == 1 else None

    def is_among(self, items: frozenset[tuple[str, int]]) -> bool:
        """Whether the score is of items, and all of them are among `items` (letter and number)."""
        return bool(self.items) and {(item.letter, number) for item in self.items for number in item.numbers} <= items


class Reading(NamedTuple):
    """A folded string with items, indicators and years blotted out, its pieces in reading order, and the words.

    `by_end` are the pieces by their end, `agencies` words that a text calls an agency by.
    """

    string: str
    pieces: tuple[Piece, ...]
    by_end: Mapping[int, Piece]
    lexicon: Lexicon
    agencies: tuple[str, ...] = ()

    def lead(self, start: int, floor: int) -> Lead:
        """Return the lead of what begins at `start`, not looking before `floor`."""
        return self.lexicon.lead(self.string, start, floor, self.by_end)

    def between(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return the pieces that begin at `start` or later and before `end`, in reading order."""
        first = bisect_left(self.pieces, start, key=lambda piece: piece.start)
        return self.pieces[first : bisect_left(self.pieces, end, first, key=lambda piece: piece.start)]

    def excepted(self) -> frozenset[tuple[str, int]]:
        """Return the items that stand behind words such as ยกเว้น, with or without a score of their own."""
        if not self.lexicon.excepts(self.string):
            return frozenset()
        return frozenset(
            (piece.item.letter, number)
            for piece in self.pieces
            if piece.item and self.is_excepted(piece)
            for number in piece.item.numbers
        )

    def is_excepted(self, piece: Piece) -> bool:
        """Whether a word such as ยกเว้น stands before `piece`, with nothing but items between."""
        kinds = self.lead(piece.start, 0).kinds
        return next((kind for kind in kinds if kind not in _BEFORE_ITEMS), None) == "exception"

    def may_be_the_agencys(self, floor: int, end: int) -> bool:
        """Whether a total in these characters may be the agency's: named here, while the indicator is only later."""
        own = next((piece.start for piece in self.pieces if piece.kind == "own"), floor)
        return own > floor and any(word in self.string[floor:end] for word in self.agencies)


class Place(NamedTuple):
    """Where a score stands: its lead, the ends of the score before it and of its own, the kinds of words behind it."""

    lead: Lead
    floor: int
    end: int
    after: tuple[str, ...]


def subject(place: Place, before: Subject | None, reading: Reading) -> Subject:
    """Return the subject of the score at `place`; `before` is that of the score before it, None for the first.

    Where unknown text stands between, the last item or indicator since the score before is the subject.
    """
    told = place.lead if place.lead.nearest else _further_left(place, reading)
    parts = _parts(place, told, reading)
    items, exception = _items(told)
    if items and not exception and (joined := _joined_to(place, told, reading)):
        items, exception = (*joined, *items), True
    if not items and not told.nearest and parts and before:
        items = before.items
    if not items:
        claim = _claim_of_whole(place, told, reading, first=before is None)
        scope = tuple(piece.kind for piece in parts)
        return Subject((), scope, claim, foreign=told.nearest == "other", scope=scope)
    kinds = tuple(sorted({piece.kind for piece in parts})) or (before.scope if before else ())
    scoped = not parts or max(piece.start for piece in parts) < _first_item(told)
    return Subject(
        items,
        kinds,
        _claim_of_items(place, told, items),
        exception or _goes_on(place, before, reading.string),
        scope=kinds if scoped else (),
    )


def _further_left(place: Place, reading: Reading) -> Lead:
    ends = [
        one.end
        for one in reading.between(place.floor, place.lead.start)
        if (one.item or one.kind in INDICATORS) and one.end <= place.lead.start
    ]
    return reading.lead(max(ends), place.floor) if ends else place.lead


def _items(told: Lead) -> tuple[tuple[ItemRef, ...], bool]:
    """Return the items in reading order, and whether they are an exception from those of the score before.

    "O1-O20 ยกเว้น O13 ได้ ๑๐๐" is about the items before ยกเว้น without those behind it.
    """
    near, far, beyond = list[ItemRef](), list[ItemRef](), False
    for step in told.steps:
        if step.kind in INDICATORS:
            break
        beyond = beyond or (step.kind == "exception" and bool(near))
        item = step.piece.item if step.piece else None
        if item and item not in near:
            (far if beyond else near).insert(0, item)
    if not far:
        return tuple(near), beyond
    excepted = frozenset(number for item in near for number in item.numbers)
    return tuple(left for item in far for left in without(item, excepted)), False


def _joined_to(place: Place, told: Lead, reading: Reading) -> tuple[ItemRef, ...]:
    """Return the excepted items whose list goes on behind a title: "ยกเว้น O11 ข้อมูลสถิติการให้บริการ และ O17 ได้ ๐"."""
    if not reading.string.startswith(_JOINERS, told.start):
        return ()
    before = [one for one in reading.between(place.floor, told.start) if one.item]
    near = [one for one in before if one.end <= told.start <= one.end + _LONGEST_TITLE]
    first = next((index for index, one in enumerate(before) if near and reading.is_excepted(one)), len(before))
    return tuple(one.item for one in before[first:] if one.item)


def _first_item(told: Lead) -> int:
    return min((step.start for step in told.steps if step.piece and step.piece.item), default=told.start)


def _goes_on(place: Place, before: Subject | None, string: str) -> bool:
    """Whether an exception goes on: "ยกเว้น e๒ ได้ ๙๘ คะแนน และ e๓ ได้ ๙๙ คะแนน"."""
    joined = string[place.floor :].lstrip(" ,").startswith(_JOINERS)
    return before is not None and before.exception and joined and place.lead.start <= place.floor


def _parts(place: Place, told: Lead, reading: Reading) -> tuple[Piece, ...]:
    start = told.start if told.nearest else place.floor
    end = max((step.start for step in place.lead.steps[:1]), default=place.lead.start)
    return tuple(one for one in reading.between(start, end + 1) if one.kind in _PARTS)


def _claim_of_items(place: Place, told: Lead, items: tuple[ItemRef, ...]) -> str | None:
    kinds = place.lead.kinds if told is place.lead else (*place.lead.kinds, *told.kinds)
    if "total" in place.lead.kinds and sum(len(item.numbers) for item in items) > 1:
        return "total"
    if "every" in (*kinds, *place.after):
        return None if "rest" in kinds else "every"
    if "least" in kinds and _is_of_part(kinds):
        return "least-in-part"
    return next((claim for claim in ("least", "most") if claim in (*kinds, *place.after)), None)


def _is_of_part(kinds: tuple[str, ...]) -> bool:
    """Whether the least is that of one part: "EIT Survey ข้อที่ได้น้อยที่สุด คือ e๖ …", part first and item last."""
    least = kinds.index("least")
    items_nearer = any(kind in ("item", "quote") for kind in kinds[:least])
    return items_nearer and any(kind in _PARTS for kind in kinds[least:])


def _claim_of_whole(place: Place, told: Lead, reading: Reading, *, first: bool) -> str | None:
    near = told.before(("own",)) if told is place.lead else (*place.lead.kinds, *told.before(("own",)))
    if "every" in (*near, *place.after) and "rest" not in near:
        return "every"
    extreme = next((claim for claim in ("least", "most") if claim in (*near, *place.after)), None)
    alone = first and told.nearest is None and not extreme
    named = told.nearest == "own" and (told is place.lead or first)
    unnamed = ("total" in near or alone) and not reading.may_be_the_agencys(place.floor, place.end)
    return "total" if (named or unnamed) and not set(_NOT_WHOLE) & set(near) else extreme
