"""Look at the tokens of a period from any position: what stands here, what counts, which year follows."""

from collections.abc import Sequence

from ita_lint.model.noun import replace
from ita_lint.model.plan import Moment
from ita_lint.thai.dates import FULL_YEAR, SHORT_YEAR, is_year, year_of
from ita_lint.thai.period_tokens import Token

#: Words between two ends of a stretch.
LINKS = frozenset({"dash", "to", "until", "and"})
#: Words for a length of time.
UNITS = frozenset({"years", "months", "weeks", "days", "hours", "quarter", "times"})

_NOTHING = Token("nothing", 0, 0)
_COUNTED = frozenset({"quarter", "times", "round", "school"})
_BEFORE_YEAR = frozenset({"years", "be", "ce", "dot", "slash", "and", "of"})
#: How many numbers may stand in one list of quarters or rounds.
_LONGEST_LIST = 4
#: A year with a digit too few or too many is still a year if it begins like one.
_NEARLY_FULL = (FULL_YEAR - 1, FULL_YEAR + 1)


class Cursor:
    """The tokens of one text, to be asked by index; outside of them stands a token of kind "nothing"."""

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens

    def at(self, index: int) -> Token:
        """Return the token at `index`."""
        return self.tokens[index] if 0 <= index < len(self.tokens) else _NOTHING

    def stands(self, index: int, *kinds: str) -> bool:
        """Tell whether the tokens from `index` on are of these kinds."""
        return all(self.at(index + offset).kind == kind for offset, kind in enumerate(kinds))

    def glued(self, first: int, last: int) -> bool:
        """Tell whether no space stands before any of the tokens `first` to `last`."""
        return all(self.at(index).glued for index in range(first, last + 1))

    def skip(self, index: int, kinds: frozenset[str]) -> int:
        """Return the index of the first token from `index` on that is of none of these kinds."""
        while self.at(index).kind in kinds:
            index += 1
        return index

    def counts(self, index: int) -> bool:
        """Tell whether the number at `index` counts quarters, rounds or occasions: "ไตรมาสที่ 1", "ครั้งที่ 2", "Q1-2".

        A number after a day of the week ("วันพุธที่ 9") is a date.
        """
        before = index - 1
        for _ in range(_LONGEST_LIST):
            if not (self.at(before).kind in LINKS and self.at(before - 1).kind == "number"):
                break
            before -= 2
            before -= 2 if self.at(before).kind == "slash" and self.at(before - 1).kind == "number" else 0
        if self.at(before).kind == "ordinal":
            return not self.stands(before - 2, "days", "other")
        return self.at(before).kind in _COUNTED

    def before_month(self, index: int) -> bool:
        """Tell whether a month stands at `index`, so that a number before it is a day."""
        joined = self.at(index).kind in ("dot", "months") and self.at(index + 1).kind == "month"
        return joined or self.at(index).kind == "month"

    def number_of_year(self, index: int) -> tuple[Token | None, int]:
        """Return the number at `index` that may be a year, and the index after it.

        Spaces inside four digits are forgiven ("๒๕๖ ๙"). A day of a month and a number of units are no year.
        """
        year, after = self.at(index), index + 1
        if year.kind != "number" or self.before_month(after):
            return None, index
        digits, value = year.digits, year.value
        while digits < FULL_YEAR and self.stands(after, "number") and not self.before_month(after + 1):
            digits += self.at(after).digits
            value = value * 10 ** self.at(after).digits + self.at(after).value
            after += 1
        if after > index + 1 and digits == FULL_YEAR and is_year(value):
            return year._replace(end=self.at(after - 1).end, value=value, digits=digits), after
        if year.digits < FULL_YEAR and self.at(index + 1).kind in UNITS:
            return None, index
        return year, index + 1

    def year_after(self, index: int) -> tuple[Token | None, str | None, int]:
        """Return the year that belongs to a month before `index`, the era that is stated, and the index after both."""
        stated, after = None, index
        while self.at(after).kind in _BEFORE_YEAR:
            stated = self.at(after).kind if self.at(after).kind in ("be", "ce") else stated
            after += 1
        linked = any(token.kind == "and" for token in self.tokens[index:after])
        if after == index and self.stands(after, "dash", "number") and self.glued(after, after + 1):
            after += 1
        year, end = self.number_of_year(after)
        if year is None or not may_be_year(year) or (linked and year.digits != FULL_YEAR):
            return None, None, index
        return year, stated, end

    def moment(
        self,
        span: tuple[int, int],
        *,
        day: Token | None = None,
        month: Token | None = None,
        year: Token | None = None,
        stated: str | None = None,
    ) -> Token:
        """Return one token for the date that the tokens of `span` (first index, index after the last) make up."""
        first, last = self.at(span[0]), self.at(span[1] - 1)
        moment = Moment(
            start=first.start,
            end=max(last.end, year.end if year else 0),
            day=day.value if day else None,
            month=month.value if month else None,
            stated=stated,
        )
        if year:
            english = bool(month and month.english)
            meant, era = year_of(year.value, year.digits, english=english, stated=stated)
            short = year.digits == SHORT_YEAR
            at = (year.start, year.end)
            moment = replace(moment, year=meant, written_year=year.value, year_at=at, era=era, short=short)
        return first._replace(kind="moment", end=moment.end, moment=moment)


def may_be_year(number: Token) -> bool:
    """Tell whether a number beside a month or after a word for a year can be meant as one."""
    return number.digits in (SHORT_YEAR, FULL_YEAR) or (number.digits in _NEARLY_FULL and number.text[0] in "12")
