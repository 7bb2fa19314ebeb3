"""Put numbers, months and years together as dates: "๑ ต.ค. ๒๕๖๘", "31มีนาคม", "1/10/2568", "2025-10-01", "ปี ๒๕๖๙"."""

from collections.abc import Iterator, Sequence

from ita_lint.model.noun import replace
from ita_lint.thai.dates import ENGLISH, FULL, FULL_YEAR, SHORT_YEAR, is_year
from ita_lint.thai.likeness import closest
from ita_lint.thai.period_cursor import LINKS, Cursor, may_be_year
from ita_lint.thai.period_tokens import Token

#: From this likeness on, a word between a day and a year is the name of a month with a slip.
_LIKE_A_MONTH = 75.0
_LONGEST_MONTH = 14
_YEAR_WORDS = frozenset({"fiscal", "school", "calendar", "years", "be", "ce"})
_SEPARATORS = ("slash", "dash", "dot")
_MISREAD = frozenset({"other", "dot"})

#: What a reader of one form returns: the token of the date and the index after it.
_Read = tuple[Token, int] | None


def dated(tokens: Sequence[Token]) -> list[Token]:
    """Return `tokens` with every date as one token "moment" and every year that stands alone as one token "year"."""
    return _with_bare_days(list(_run(Cursor(tokens))))


def _run(cursor: Cursor) -> Iterator[Token]:
    """Yield the tokens with dates put together."""
    index = 0
    while index < len(cursor.tokens):
        read = next((read for form in _FORMS if (read := form(cursor, index))), None)
        token, index = read or (cursor.at(index), index + 1)
        yield token


def _list_number(cursor: Cursor, index: int) -> _Read:
    """Pass over the number of a list item at the start of a line: "๑) ", "2. 1 ต.ค."."""
    token = cursor.at(index)
    marked = cursor.stands(index, "number", "close") or cursor.stands(index, "number", "dot", "number", "month")
    if not (token.line and marked):
        return None
    return token._replace(kind="bullet", end=cursor.at(index + 1).end), index + 2


def _numbers(cursor: Cursor, index: int) -> _Read:
    """Read a date in numbers, day or year first: 1/10/2568, 01-10-68, 1.10.2568, 2025-10-01 00:00:00."""
    if not any(_separated(cursor, index, separator) for separator in _SEPARATORS):
        return None
    day, month, year = (cursor.at(index + offset) for offset in (0, 2, 4))
    if day.digits == FULL_YEAR:
        day, year = year, day
    if max(day.digits, month.digits) > SHORT_YEAR or year.digits not in (SHORT_YEAR, FULL_YEAR):
        return None
    return cursor.moment((index, index + 5), day=day, month=month, year=year), _after_time(cursor, index + 5)


def _separated(cursor: Cursor, index: int, separator: str) -> bool:
    """Tell whether three numbers with one separator stand here, and no spaces unless it is a slash."""
    three = cursor.stands(index, "number", separator, "number", separator, "number")
    return three and (separator == "slash" or cursor.glued(index + 1, index + 4))


def _after_time(cursor: Cursor, index: int) -> int:
    """Return the index after a time of day: " 00:00:00" or "T00:00"."""
    start = index + 1 if cursor.at(index).text == "t" else index
    if not cursor.stands(start, "number", "colon", "number"):
        return index
    return start + 5 if cursor.stands(start + 3, "colon", "number") else start + 3


def _month_and_year(cursor: Cursor, index: int) -> _Read:
    """Read month and year in numbers: 10/2568, but not quarter 1/2569 or meeting 1/2568."""
    month, year = cursor.at(index), cursor.at(index + 2)
    if not cursor.stands(index, "number", "slash", "number") or month.digits > SHORT_YEAR:
        return None
    if year.digits != FULL_YEAR or not is_year(year.value):
        return None
    if cursor.counts(index) or cursor.at(index - 1).kind == "other":
        return None
    return cursor.moment((index, index + 3), month=month, year=year), index + 3


def _american(cursor: Cursor, index: int) -> _Read:
    """Read the day after an English month: October 1, 2025."""
    month, day = cursor.at(index), cursor.at(index + 1)
    if not (cursor.stands(index, "month", "number") and month.english and day.digits <= SHORT_YEAR):
        return None
    year_at = index + 3 if cursor.at(index + 2).kind == "and" else index + 2
    year = cursor.at(year_at)
    if year.kind == "number" and year.digits == FULL_YEAR:
        return cursor.moment((index, year_at + 1), day=day, month=month, year=year), year_at + 1
    return (cursor.moment((index, index + 2), day=day, month=month), index + 2) if day.digits < SHORT_YEAR else None


def _named(cursor: Cursor, index: int) -> _Read:
    """Read a month by its name, with a day before it and a year after it, or without."""
    day, month_at = None, index
    if cursor.at(index).kind == "number" and cursor.at(index).digits <= SHORT_YEAR and not cursor.counts(index):
        day, month_at = cursor.at(index), _month_of(cursor, index)
    month = cursor.at(month_at)
    if month.kind != "month":
        return None
    year, stated, after = cursor.year_after(month_at + 1)
    return cursor.moment((index, after), day=day, month=month, year=year, stated=stated), after


def _month_of(cursor: Cursor, index: int) -> int:
    """Return where the month of the day at `index` is: "1 ต.ค.", "1 เดือนตุลาคม", "1.ต.ค.68", "1-ต.ค.-68"."""
    mark = cursor.at(index + 1)
    spreadsheet = cursor.stands(index + 1, "dash", "month", "dash", "number") and cursor.glued(index + 1, index + 4)
    if mark.kind == "months" or spreadsheet or (mark.kind in ("dot", "slash") and mark.glued):
        return index + 2
    return index + 1


def _misspelt(cursor: Cursor, index: int) -> _Read:
    """Read a day and a year with a word between them that is no month as it stands ("1 ตุลาคน 2568"), or with none."""
    day = cursor.at(index)
    if day.kind != "number" or day.digits > SHORT_YEAR or cursor.counts(index):
        return None
    if cursor.at(index + 1).kind not in ("other", "number"):
        return None
    after = index + 1
    while cursor.at(after).kind in _MISREAD and cursor.at(after).end - day.end <= _LONGEST_MONTH:
        after += 1
    year, stated, end = cursor.year_after(after)
    full = year is not None and year.digits == FULL_YEAR
    borrowed = cursor.at(after).kind in LINKS and cursor.stands(after + 1, "number", "month")
    if not (full or (borrowed and not cursor.stands(after, "and"))):
        return None
    word = "".join(token.text for token in cursor.tokens[index + 1 : after])
    number = _nearest_month(word)
    month = cursor.at(index + 1)._replace(kind="month", value=number) if number else None
    token = cursor.moment((index, end), day=day, month=month, year=year, stated=stated)
    return token if month else _unknown_month(token), end


def _unknown_month(token: Token) -> Token:
    return token._replace(moment=replace(token.moment, fault="unknown-month")) if token.moment else token


def _nearest_month(word: str) -> int | None:
    """Return the number of the month whose full name `word` almost is, None if there is none."""
    names = FULL if not word.isascii() else ENGLISH
    found = closest(word, names, _LIKE_A_MONTH)
    return names.index(found[0]) + 1 if found else None


def _year(cursor: Cursor, index: int) -> _Read:
    """Read a year that stands alone: "2569", "พ.ศ. ๒๕๖๙", and with two digits after a word for a year."""
    stated, number_at = None, index
    if cursor.at(index).kind in ("be", "ce"):
        stated, number_at = cursor.at(index).kind, cursor.skip(index + 1, frozenset({"dot"}))
    year, after = cursor.number_of_year(number_at)
    if year is None:
        return None
    before = cursor.at(index - 1).kind
    called = stated is not None or before in _YEAR_WORDS or (before == "slash" and cursor.counts(index - 2))
    if not (may_be_year(year) if called else year.digits == FULL_YEAR and is_year(year.value)):
        return None
    return cursor.moment((index, after), year=year, stated=stated)._replace(kind="year"), after


_FORMS = (_list_number, _numbers, _month_and_year, _american, _named, _misspelt, _year)


def _with_bare_days(tokens: list[Token]) -> list[Token]:
    """Make moments of bare days before a joining sign and a full date: "7 – 8 พฤษภาคม", "5, 12 และ 19 มกราคม"."""
    cursor = Cursor(tokens)
    for index in range(len(tokens) - 3, -1, -1):
        link, full = cursor.at(index + 1), cursor.at(index + 2).moment
        bare = cursor.stands(index, "number") and cursor.at(index).digits <= SHORT_YEAR and not cursor.counts(index)
        if bare and link.kind in LINKS and full and full.day is not None:
            month = cursor.at(index + 2)._replace(kind="month", value=full.month or 0)
            tokens[index] = cursor.moment((index, index + 1), day=cursor.at(index), month=month if full.month else None)
    return tokens
