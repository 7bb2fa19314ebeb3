"""Numbers in a cell that could begin a step, each with what stands around it; `numbering` decides which of them do."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.assemble.lines import Line, Lines, Words
from ita_lint.thai.signs import CIRCLED

#: A higher number is no step of a measure but a year, a sum, a page …
LARGEST = 50

#: A number of one to four levels in plain digits, or a circled one, with the brackets and stops around it.
_NUMBER = re.compile(
    r"(?<![0-9A-Za-z./%:@#_-])(?<![0-9],)([(\[] ?)?([0-9]{1,2}(?:\.[0-9]{1,2}){0,3}|[①-⑳])(?![0-9])"
    r"( ?\.?[)\]](?![0-9])| ?\.(?![0-9])|[:/-](?! ?[0-9]))?"
)
_GOES_ON = re.compile(r" ?[-–—] ?[0-9]|[,.:/][0-9]|[%A-Za-z]")
#: What stands before the bracket of a part cited, as in "ข้อ ๒ (๑)".
_CITED = re.compile(r"[0-9]{1,3}$")
#: The number of what a word behind it counts.
_COUNT = re.compile(r"(?<![0-9A-Za-z.,/-])[0-9]{1,3}$")
_NEAR = 40


class Marker(NamedTuple):
    """A number that could begin a step; offsets are characters of the cell's text.

    `start` to `end` covers the number with its label and punctuation, `digits` the number alone. `path` and `style` are
    as in `Step`; a number that the file's own list computes has the style "=". `opens` is true at the start of a line,
    `begins` at that of a paragraph; `spaced` is true if a blank stands before, `wide` if two do. `cited` is true after
    a word that a number belongs to ("มาตรา ๙"), `doubt` after one that often has a number behind it, `named` inside a
    line after what may go by a number ("มาตรการ ๒."), `introduced` after words that announce a list; `citing` is true
    for a number written as citations are ("ข้อ ๒", "(๒)"). `verb` is true if a step's verb follows, `counts` if a unit
    or month does, `text` if any word does. `heading` is where the heading line right above begins.
    """

    start: int
    end: int
    digits: tuple[int, int]
    path: tuple[int, ...]
    style: str
    opens: bool
    begins: bool = False
    spaced: bool = True
    wide: bool = False
    cited: bool = False
    doubt: bool = False
    named: bool = False
    introduced: bool = False
    citing: bool = False
    verb: bool = False
    counts: bool = False
    text: bool = True
    heading: int | None = None

    @property
    def value(self) -> int:
        """The number at its own level."""
        return self.path[-1]

    @property
    def bare(self) -> bool:
        """Whether nothing but digits says that this is a number of a list."""
        return self.style == "#"


def find_markers(lines: Lines, words: Words) -> Iterator[Marker]:
    """Yield every number of the cell that could begin a step, in reading order."""
    levels = list[int]()
    above: Line | None = None
    for line in lines.lines:
        found = list(_in_line(lines, line, above, words))
        if line.item and line.item.number is not None:
            levels = [*levels[: line.item.level], line.item.number]
            if not (found and found[0].opens and not found[0].bare):
                at = line.start
                yield Marker(at, at, (at, at), tuple(levels), "=", opens=True, begins=True)
        yield from found
        above = line


def _in_line(lines: Lines, line: Line, above: Line | None, words: Words) -> Iterator[Marker]:
    heading = above.start if above and _is_heading(lines.text(above), words) else None
    first = _first_word(lines, line, words)
    for match in _NUMBER.finditer(lines.plain, line.start, line.end):
        if _is_list_number(lines.plain, line, match):
            marker = _marker(lines, line, match, first, words)
            yield marker._replace(heading=heading) if marker.opens else marker


def _is_list_number(plain: str, line: Line, match: re.Match[str]) -> bool:
    """Whether a number is written like one of a list: small, and no part of a sum, a range or a bracketed remark."""
    opened, written, closed = match.groups()
    if any(part.startswith("0") for part in written.split(".")) or max(_path(written)) > LARGEST:
        return False
    if not closed:
        return not opened and not _GOES_ON.match(plain, match.end(), line.end)
    bracketed = closed[-1] in ")]"
    if opened:
        return bracketed
    start = match.start()
    return not bracketed or plain.rfind("(", line.start, start) <= plain.rfind(")", line.start, start)


def _path(written: str) -> tuple[int, ...]:
    """Return a number as one by level: (2, 1) for "2.1", (3,) for "③"."""
    circled = CIRCLED.find(written)
    return (circled + 1,) if circled >= 0 else tuple(int(part) for part in written.split("."))


def _first_word(lines: Lines, line: Line, words: Words) -> int:
    """Return where the words of a line begin: after a bullet, or the apostrophe of a cell copied from a spreadsheet."""
    start = line.start
    while start < line.end and (lines.plain[start] in words["bullets"] or lines.plain[start] == "'"):
        start += 1
    return lines.trimmed(start, line.end)[0]


def _marker(lines: Lines, line: Line, match: re.Match[str], first: int, words: Words) -> Marker:
    low = max(line.start, match.start() - _NEAR)
    counted = bool(match[3]) and _counts_before(lines.plain[low : match.start()].rstrip(), words)
    start, label = (match.start(), "") if counted else _label(lines.plain, low, match.start(), words)
    opens = start <= first
    above = lines.plain[max(0, start - _NEAR) : start].rstrip()
    before = "" if opens and line.begins else above
    reach = line.end if match.end() < line.end or not match[3] else len(lines.plain)
    rest = lines.plain[match.end() : min(reach, match.end() + _NEAR)].lstrip()
    verb = rest.startswith(words["verbs"])
    sign = CIRCLED[0] if match[2] in CIRCLED else "#"
    return Marker(
        start=line.start if opens else start,
        end=match.end(),
        digits=match.span(2),
        path=_path(match[2]),
        style=label + (match[1] or "").strip() + sign + (match[3] or "").strip(),
        opens=opens,
        begins=opens and line.begins,
        spaced=opens or lines.plain[start - 1].isspace(),
        wide=lines.plain.startswith("  ", max(0, start - 2)),
        cited=not counted and _cites(before if opens or not match[1] else _CITED.sub("", before).rstrip(), words),
        doubt=bool(before) and before.split()[-1] in words["seldom_before"],
        named=not opens and before.endswith(words["named"]) and not before.endswith(words["no_named"]),
        citing=bool(match[1]) or label.strip() in words["not_before"],
        verb=verb,
        counts=not verb and rest.startswith(words["decimal_units" if "." in match[2] else "not_after"]),
        text=rest[:1].isalpha() or rest[:1] in ("“", '"', "("),
        introduced=above.endswith(words["introducers"]),
    )


def _label(plain: str, low: int, start: int, words: Words) -> tuple[int, str]:
    """Return where the label before a number begins, and the label with a blank; `start` and "" if there is none."""
    head = plain[low:start].rstrip(" ")
    for label in words["labels"]:
        at = low + len(head) - len(label)
        if head.endswith(label) and not _goes_on(plain[at - 1 : at]):
            return at, label + " "
    return start, ""


def _counts_before(before: str, words: Words) -> bool:
    """Whether `before` ends with an amount: "๑๐ ข้อ", but not "ไตรมาสที่ ๒ ข้อ", whose number is of something else."""
    unit = next((word for word in words["counted"] if before.endswith(word)), None)
    amount = _COUNT.search(before.removesuffix(unit).rstrip()) if unit else None
    named = before[: amount.start()].rstrip() if amount else ""
    told = _cites(named, words) and not named.endswith(words["amounts"])
    return bool(named) and not told and named.split()[-1] not in words["seldom_before"]


def _goes_on(char: str) -> bool:
    """Whether `char` is part of a word: a letter, or a Thai vowel or tone mark, which is none to `isalpha`."""
    return char.isalnum() or "\u0e30" <= char <= "\u0e4e"


def _cites(before: str, words: Words) -> bool:
    """Whether a number cites or counts something by the words `before` it, as in "มาตรา ๙"."""
    return before.endswith(words["not_before"]) and not before.endswith(words["may_end"])


def _is_heading(text: str, words: Words) -> bool:
    return text.startswith(words["headings"])
