"""Numbers, dates and times as a workbook shows them to a Thai reader."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from math import isfinite

from ita_lint.formats.workbooks.number_codes import Section, Token, sections
from ita_lint.thai.dates import ENGLISH, FULL, OFFSET, SHORT
from ita_lint.thai.digits import ARABIC, THAI

#: A day as it is shown where its code is not known.
DAY = "[own]d/m/yyyy"

_DAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
_SHORT_DAYS = ("จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา.")
_ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TO_THAI = str.maketrans(ARABIC, THAI)
#: Years from this one on that were stored as if they were Gregorian are Buddhist: no plan looks so far ahead.
_FIRST_BUDDHIST = 2400
_LONGEST_WHOLE, _LONGEST = 1e11, 10
_MOST_DIGITS = 30
_MOST = 1e28
_OPERATORS = {"<": (-1,), ">": (1,), "=": (0,), "<=": (-1, 0), ">=": (0, 1), "<>": (-1, 1)}


@lru_cache(maxsize=4096)
def shown(value: float, code: str, *, from_1904: bool = False) -> str:
    """Return a number as it is shown by its `code`; `from_1904` says from when the workbook counts its days.

    Months are named in Thai where the code asks for it, else in English: two digits of a year beside a Thai month
    would be read as Buddhist. What no code can show is shown as a plain number.
    """
    section, number = _section(value, sections(code))
    text = None
    if isfinite(value) and abs(value) < _MOST:
        text = _date(number, section, from_1904=from_1904) if section.is_date else _number(number, section)
    text = general(value) if text is None else text
    return (text.translate(_TO_THAI) if section.thai_digits else text).strip()


def general(value: float) -> str:
    """Return a number as it is shown without a code: at most ten digits, no zeros at the end."""
    if not isfinite(value):
        return str(value)
    if value.is_integer() and abs(value) < _LONGEST_WHOLE:
        return str(int(value))
    return f"{value:.{_LONGEST}g}".replace("e", "E")


def _section(value: float, found: tuple[Section, ...]) -> tuple[Section, float]:
    """Return the section that shows `value`, and what it shows: a section for negative numbers writes its own sign."""
    if any(section.condition for section in found):
        fits = (section for section in found if _meets(value, section))
        return next(fits, found[-1]), value
    if value < 0 and len(found) > 1:
        return found[1], -value
    if value == 0 and len(found) > 2:  # noqa: PLR2004  positive, negative, zero
        return found[2], value
    return found[0], value


def _meets(value: float, section: Section) -> bool:
    if section.condition is None:
        return True
    operator, limit = section.condition
    return ((value > limit) - (value < limit)) in _OPERATORS[operator]


def _number(value: float, section: Section) -> str | None:
    """Return the number by a section without date; None where the section leaves it as it is."""
    if section.has("general") or section.has("text"):
        return "".join(_literal(token, value) for token in section.tokens)
    if not section.has("digit"):
        return "".join(token.string for token in section.tokens if token.kind in ("literal", "percent"))
    scaled = Decimal(repr(value)) * 100 ** sum(token.kind == "percent" for token in section.tokens)
    tokens = [Token("literal", "%") if token.kind == "percent" else token for token in section.tokens]
    sign = "-" if value < 0 else ""
    if section.has("slash"):
        return sign + _fraction(abs(scaled), tokens)
    if section.has("exponent"):
        return sign + _scientific(abs(scaled), tokens)
    return _signed(abs(scaled), tokens, sign)


def _literal(token: Token, value: float) -> str:
    return general(value) if token.kind in ("general", "text") else token.string


def _signed(number: Decimal, tokens: list[Token], sign: str) -> str:
    digits = [index for index, token in enumerate(tokens) if token.kind == "digit"]
    point = next((index for index, token in enumerate(tokens) if token.kind == "point"), None)
    whole = [index for index in digits if point is None or index < point]
    decimals = [index for index in digits if point is not None and index > point]
    thousands = sum(token.kind == "comma" for token in tokens[max(digits) + 1 :])
    number = number.scaleb(-3 * thousands)
    places = min(len(decimals), _MOST_DIGITS)
    rounded = f"{number.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    before, _, behind = rounded.partition(".")
    grouped = any(token.kind == "comma" for token in tokens[min(whole, default=0) : max(whole, default=0)])
    slots = {**_whole(before, tokens, whole, grouped=grouped), **_decimals(behind, tokens, decimals)}
    nothing = not rounded.strip("0.")
    return ("" if nothing else sign) + "".join(_piece(index, token, slots) for index, token in enumerate(tokens))


def _piece(index: int, token: Token, slots: dict[int, str]) -> str:
    return slots.get(index, "") if token.kind == "digit" else "" if token.kind == "comma" else token.string


def _whole(digits: str, tokens: list[Token], slots: list[int], *, grouped: bool) -> dict[int, str]:
    """Return what stands in each slot before the point; the first takes all digits that are left."""
    left, found = digits.lstrip("0"), dict[int, str]()
    count = 0
    for index in reversed(slots):
        taken = left if index == slots[0] else left[-1:]
        left = left[: len(left) - len(taken)]
        taken = taken or {"0": "0", "?": " "}.get(tokens[index].string, "")
        if grouped:
            plain, taken = taken, ""
            for digit in reversed(plain):
                taken = digit + ("," if count and count % 3 == 0 else "") + taken
                count += 1
        found[index] = taken
    return found


def _decimals(digits: str, tokens: list[Token], slots: list[int]) -> dict[int, str]:
    """Return what stands in each slot behind the point: zeros at the end only where the code asks for them."""
    needed = len(digits.rstrip("0"))
    blank = {"#": "", "?": " "}
    pairs = zip(slots, digits, strict=False)
    return {
        index: digit if at < needed else blank.get(tokens[index].string, digit)
        for at, (index, digit) in enumerate(pairs)
    }


def _fraction(number: Decimal, tokens: list[Token]) -> str:
    """Return "1 1/2": the digits around the stroke say how long the lower number may be, or what it is."""
    from fractions import Fraction

    slash = next(index for index, token in enumerate(tokens) if token.kind == "slash")
    below = "".join(token.string for token in tokens[slash + 1 :] if token.kind in ("digit", "literal")).strip()
    whole, rest = divmod(Fraction(number), 1)
    if below.isdecimal() and int(below):
        part = Fraction(round(rest * int(below)), int(below))
        above, under = part.numerator * int(below) // part.denominator, int(below)
    else:
        part = rest.limit_denominator(10 ** min(len(below), 5) - 1 or 9)
        above, under = part.numerator, part.denominator
    if above == under:
        whole, above = whole + 1, 0
    return " ".join(([str(whole)] if whole or not above else []) + ([f"{above}/{under}"] if above else []))


def _scientific(number: Decimal, tokens: list[Token]) -> str:
    at = next(index for index, token in enumerate(tokens) if token.kind == "exponent")
    power = number.adjusted() if number else 0
    mantissa, digits = number.scaleb(-power), sum(token.kind == "digit" for token in tokens[at + 1 :])
    sign = "-" if power < 0 else "+" if tokens[at].string.endswith("+") else ""
    return f"{_signed(mantissa, tokens[:at], '')}E{sign}{abs(power):0{digits}d}"


def _date(value: float, section: Section, *, from_1904: bool) -> str | None:
    """Return the day and time of a serial number; None for one that is no day."""
    try:
        moment = _moment(value, from_1904=from_1904)
    except OverflowError:
        return None
    half = section.has("half")
    return "".join(_parts(moment, value, section, half=half)) if value >= 0 else None


def _moment(value: float, *, from_1904: bool) -> datetime:
    """Return the moment; workbooks that count from 1900 count a 29 February 1900 that never was."""
    first = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 31 if value < 60 else 30)  # noqa: DTZ001, PLR2004
    return first + timedelta(milliseconds=round(value * 86_400_000))


def _parts(moment: datetime, value: float, section: Section, *, half: bool) -> Iterator[str]:
    seconds_shown = False
    for token in section.tokens:
        letter, length = token.string[:1].lower(), len(token.string)
        if token.kind == "elapsed":
            seconds = round(value * 86_400)
            yield str(seconds // {"h": 3600, "m": 60, "s": 1}[letter]).zfill(length)
        elif token.kind == "minutes":
            yield f"{moment.minute:0{length}d}"
        elif token.kind == "half":
            yield "AM" if moment.hour < 12 else "PM"  # noqa: PLR2004  noon
        elif token.kind == "date":
            yield _date_part(moment, letter, length, section, half=half)
            seconds_shown = letter == "s"
        elif token.kind == "digit":
            yield str(moment.microsecond // 100_000) if seconds_shown else ""
        elif token.kind in ("literal", "slash", "comma", "point"):
            yield token.string


def _date_part(moment: datetime, letter: str, length: int, section: Section, *, half: bool) -> str:
    if letter in "ybe":
        buddhist = letter == "b" or section.calendar == "buddhist"
        own = section.calendar == "own" and moment.year < _FIRST_BUDDHIST
        year = moment.year + (OFFSET if buddhist or own else 0)
        return f"{year % 100:02d}" if length <= 2 and letter != "e" else str(year)  # noqa: PLR2004  two digits
    if letter == "g":
        return "พ.ศ." if section.calendar == "buddhist" else "ค.ศ."
    if letter == "m":
        return _month(moment.month, length, thai=section.thai_names)
    if letter == "d":
        return _day(moment, length, thai=section.thai_names)
    hour = (moment.hour % 12 or 12) if half else moment.hour
    return f"{hour if letter == 'h' else moment.second:0{min(length, 2)}d}"


def _month(month: int, length: int, *, thai: bool) -> str:
    if length <= 2:  # noqa: PLR2004  the number with one or two digits
        return f"{month:0{length}d}"
    english = ENGLISH[month - 1].capitalize()
    names = {3: SHORT[month - 1] if thai else english[:3], 5: (FULL[month - 1] if thai else english)[:1]}
    return names.get(length, FULL[month - 1] if thai else english)


def _day(moment: datetime, length: int, *, thai: bool) -> str:
    if length <= 2:  # noqa: PLR2004  the number with one or two digits
        return f"{moment.day:0{length}d}"
    index = moment.weekday()
    if length == 3:  # noqa: PLR2004  the short name
        return _SHORT_DAYS[index] if thai else _ENGLISH_DAYS[index][:3]
    return (_DAYS if thai else _ENGLISH_DAYS)[index]
