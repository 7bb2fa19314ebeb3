"""Periods as officers write them: "๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๕๖๙", "ไตรมาส ๑-๔", "ตลอดปีงบประมาณ", "ภายใน ๓๐ ก.ย. ๖๙".

Offsets are characters of the parsed text; years are B.E.; days are `datetime.date`.
"""

from collections.abc import Iterator
from functools import lru_cache

from ita_lint.model.noun import replace
from ita_lint.model.plan import Period
from ita_lint.thai.dates import datable
from ita_lint.thai.moments import dated
from ita_lint.thai.period_cursor import Cursor
from ita_lint.thai.period_phrases import PHRASES
from ita_lint.thai.period_stretches import stretch
from ita_lint.thai.period_tokens import Token, tokens

#: The longest text that is read as a period, in characters: cells with a window for each of ten steps have some 500.
LONGEST = 2_000

_VAGUE = frozenset({"recurring", "part-year"})
_NAMED = frozenset({"fiscal-year", "quarters"})
_OPEN = frozenset({"open-start", "open-end"})
_ENOUGH_BULLETS = 2


@lru_cache(maxsize=512)
def parse(text: str, fiscal_year: int | None) -> tuple[Period, ...]:
    """Return the periods that stand in `text`, in order; none if nothing in it speaks of time, or if it is too long.

    `fiscal_year` (B.E.) is the year meant by phrases such as "ตลอดปีงบประมาณ" and by dates without a year. Words that
    only explain a stated date ("รอบ ๖ เดือน" beside it) give no period of their own.
    """
    if len(text) > LONGEST:
        return ()
    cursor = Cursor(_without_bullets(dated(tokens(text))))
    found = list(_read(cursor, _stated_year(cursor) or datable(fiscal_year)))
    if _every_year(cursor):
        found = [_of_every_year(period) for period in found]
    return tuple(period for index, period in enumerate(found) if not _explains(period, found[:index], found))


def _read(cursor: Cursor, fiscal_year: int | None) -> Iterator[Period]:
    """Yield the periods from left to right; what no form understands is passed over."""
    index = 0
    while index < len(cursor.tokens):
        read = next((read for form in (*PHRASES, stretch) if (read := form(cursor, index, fiscal_year))), None)
        periods, index = read or ((), index + 1)
        yield from periods


def _without_bullets(pieces: list[Token]) -> list[Token]:
    """Take the dashes that begin lines for bullets, if the text begins with one and has more of them."""
    dashes = [piece for piece in pieces if piece.kind == "dash" and piece.line]
    if not (pieces[:1] == dashes[:1] and len(dashes) >= _ENOUGH_BULLETS):
        return pieces
    return [piece._replace(kind="bullet") if piece in dashes else piece for piece in pieces]


def _stated_year(cursor: Cursor) -> int | None:
    """Return the fiscal year that the text itself names, if it names exactly one."""
    named = {
        after.moment.year
        for index, token in enumerate(cursor.tokens)
        if token.kind in ("fiscal", "years") and (after := cursor.at(index + 1)).kind == "year" and after.moment
    }
    return named.pop() if len(named) == 1 else None


def _every_year(cursor: Cursor) -> bool:
    return any(cursor.stands(index, "every", "years") for index in range(len(cursor.tokens)))


def _of_every_year(period: Period) -> Period:
    """Return a period as one that comes back each year, unless it names a year."""
    ends = (period.first, period.last)
    if any(moment and moment.written_year is not None for moment in ends):
        return period
    return replace(period, kind="recurring", begins=None, ends=None)


def _explains(period: Period, before: list[Period], found: list[Period]) -> bool:
    """Tell whether a period without a written date only explains another one that is stated more exactly."""
    if period.kind not in _VAGUE | _NAMED or period.first or period.last:
        return False
    others = {other.kind for other in found if other is not period}
    if others & _OPEN:
        return False
    days = (period.begins, period.ends)
    dateless = days == (None, None) or any(days == (other.begins, other.ends) for other in before)
    repeats = any(other.kind in _VAGUE for other in before) or bool(others & _NAMED) or _has_dates(found)
    return bool(others - _VAGUE - _NAMED) or (period.kind in _VAGUE and dateless and repeats)


def _has_dates(found: list[Period]) -> bool:
    return any(period.first or period.last or period.begins or period.ends for period in found)
