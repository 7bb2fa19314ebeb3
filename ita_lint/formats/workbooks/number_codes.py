"""The codes by which a workbook shows its numbers ("#,##0.00", "[$-D07041E]d mmmm yyyy"), taken apart."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

GENERAL = "General"
#: The short date of the reader's own computer, which follows no code; Thai ones show the day first and the year B.E.
_OWN = "[own]d/m/yyyy"
_LONG = "[$-41E]d mmmm yyyy"
_THAI = "[$-D00041E]"
_MONEY = ('_(* #,##0{0}_);_(* (#,##0{0});_(* "-"_)', '_($* #,##0{0}_);_($* (#,##0{0});_($* "-"_)')

#: What the numbers below 164 stand for; those from 59 on are of the Thai Excel. A number that is not here is General.
BUILT_IN = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: _OWN,
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: f"{_OWN} h:mm",
    37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)",
    39: "#,##0.00;(#,##0.00)",
    40: "#,##0.00;(#,##0.00)",
    41: _MONEY[0].format(""),
    42: _MONEY[1].format(""),
    43: _MONEY[0].format(".00"),
    44: _MONEY[1].format(".00"),
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "##0.0E+0",
    49: "@",
    59: "t0",
    60: "t0.00",
    61: "t#,##0",
    62: "t#,##0.00",
    67: "t0%",
    68: "t0.00%",
    69: "t# ?/?",
    70: "t# ??/??",
    71: _THAI + "d/m/yyyy",
    72: _THAI + "d-mmm-yy",
    73: _THAI + "d-mmm",
    74: _THAI + "mmm-yy",
    75: _THAI + "h:mm",
    76: _THAI + "h:mm:ss",
    77: _THAI + "d/m/yyyy h:mm",
    78: _THAI + "mm:ss",
    79: _THAI + "[h]:mm:ss",
    80: _THAI + "mm:ss.0",
    81: "d/m/bb",
}

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?|\\(?P<escaped>.)|_(?P<pad>.)|\*(?P<fill>.)|\[(?P<bracket>[^\]]*)\]|(?P<general>General)'
    r"|(?P<half>AM/PM|A/P)|(?P<exponent>E[+-])|(?P<date>y+|b+|m+|d+|h+|s+|e+|g+)|(?P<digit>[0#?])|(?P<point>\.)"
    r"|(?P<comma>,)|(?P<percent>%)|(?P<slash>/)|(?P<text>@)|(?P<section>;)|(?P<other>.)",
    re.DOTALL | re.IGNORECASE,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9.]+)")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_LOCALE = re.compile(
    r"\$(?P<symbol>[^-]*)(?:-(?:(?P<id>[0-9A-Fa-f]{1,8})|(?P<name>[A-Za-z-]+)(?:,(?P<more>[0-9A-Fa-f]{1,4}))?))?"
)
_THAI_LANGUAGE, _THAI_DIGITS, _BUDDHIST = 0x41E, 0x0D, 7
#: What asks for the long date of the reader's own computer, whatever stands beside it.
_LONG_DATE = "[$-F800]"


class Token(NamedTuple):
    """A piece of a code: its kind, named as in `_TOKEN`, "literal", "elapsed" or "minutes", and its characters."""

    kind: str
    string: str


@dataclass(slots=True)
class Section:
    """One of the up to four parts of a code, and what stands in it about digits, language and calendar.

    `calendar` is "gregorian", "buddhist" or "own" (that of the reader's computer). `condition` is an operator and a
    number where the code states for which numbers the section is.
    """

    tokens: list[Token] = field(default_factory=list)
    condition: tuple[str, float] | None = None
    thai_digits: bool = False
    thai_names: bool = False
    calendar: str = "gregorian"

    @property
    def is_date(self) -> bool:
        """Whether the section shows a date or a time."""
        return any(token.kind in ("date", "elapsed") for token in self.tokens)

    def has(self, kind: str) -> bool:
        """Whether a token of this kind stands in the section."""
        return any(token.kind == kind for token in self.tokens)


@lru_cache(maxsize=512)
def sections(code: str) -> tuple[Section, ...]:
    """Return the sections of a code, at least one."""
    found, code = [Section()], _LONG if _LONG_DATE in code else code
    if code[:1] in "tT" and code[1:2]:
        found[0].thai_digits, code = True, code[1:]
    for match in _TOKEN.finditer(code):
        kind = match.lastgroup or "other"
        if kind == "section":
            found.append(Section(thai_digits=found[0].thai_digits))
        elif kind == "bracket":
            _bracket(found[-1], match["bracket"])
        elif kind in ("quoted", "escaped", "other"):
            found[-1].tokens.append(Token("literal", match[kind]))
        elif kind not in ("pad", "fill"):
            found[-1].tokens.append(Token(kind, match[kind]))
    for section in found:
        section.tokens = list(_with_minutes(section.tokens))
    return tuple(found)


def _bracket(section: Section, content: str) -> None:
    condition, locale = _CONDITION.fullmatch(content), _LOCALE.fullmatch(content)
    if content == "own":
        section.calendar = "own"
    elif condition:
        section.condition = condition[1], float(condition[2])
    elif _ELAPSED.fullmatch(content):
        section.tokens.append(Token("elapsed", content.lower()))
    elif locale:
        _locale(section, locale)


def _locale(section: Section, locale: re.Match[str]) -> None:
    """Take the currency, language, calendar and digits of "[$฿-41E]", "[$-D07041E]" or "[$-th-TH,107]"."""
    if locale["symbol"]:
        section.tokens.append(Token("literal", locale["symbol"]))
    number = int(locale["id"] or "0", 16)
    more = int(locale["more"] or "0", 16) if locale["name"] else number >> 16
    in_thai = number & 0xFFFF == _THAI_LANGUAGE or (locale["name"] or "").lower().startswith("th")
    section.thai_names = section.thai_names or in_thai
    section.thai_digits = section.thai_digits or (more >> 8) & 0xFF == _THAI_DIGITS
    calendar = more & 0x7F
    if calendar == _BUDDHIST:
        section.calendar = "buddhist"
    elif not calendar and in_thai:
        section.calendar = "own"


def _with_minutes(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens with the "m" beside hours or seconds marked as minutes."""
    letters = [token.string[:1].lower() if token.kind in ("date", "elapsed") else "" for token in tokens]
    times = [(index, letter) for index, letter in enumerate(letters) if letter]
    before = {index: times[at - 1][1] if at else "" for at, (index, _) in enumerate(times)}
    after = {index: times[at + 1][1] if at + 1 < len(times) else "" for at, (index, _) in enumerate(times)}
    for index, token in enumerate(tokens):
        minutes = letters[index] == "m" and token.kind == "date" and (before[index] == "h" or after[index] == "s")
        yield Token("minutes", token.string) if minutes else token
