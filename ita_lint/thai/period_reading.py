"""What the readers of phrases share: what they return, and the year that a phrase is said to be of."""

from datetime import date

from ita_lint.model.plan import Moment, Period
from ita_lint.thai.period_cursor import Cursor

#: What a reader of one phrase returns: its periods and the index after it.
Read = tuple[tuple[Period, ...], int] | None
#: The first and the last day, None where that cannot be told.
Days = tuple[date | None, date | None]
UNKNOWN: Days = (None, None)
#: Words for a year.
YEARS = frozenset({"fiscal", "years", "calendar", "school"})

_OF = frozenset({"of", "slash", "dot"})


def year_of_phrase(cursor: Cursor, index: int) -> tuple[Moment | None, int]:
    """Return the year that a phrase before `index` is said to be of, and the index after it."""
    after = cursor.skip(index, _OF)
    named = cursor.at(after).kind == "fiscal"
    after = after + 1 if cursor.at(after).kind in YEARS else after
    if cursor.at(after).kind != "year":
        return None, after if named else index
    return cursor.at(after).moment, after + 1


def period(
    cursor: Cursor,
    index: int,
    after: int,
    kind: str,
    days: Days = UNKNOWN,
    *,
    first: Moment | None = None,
    last: Moment | None = None,
) -> Period:
    """Return the period that the tokens `index` up to `after` tell."""
    start, end = cursor.at(index).start, cursor.at(after - 1).end
    return Period(start, end, kind, first, last, begins=days[0], ends=days[1])
