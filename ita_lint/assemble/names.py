"""Reading the cell that names what a row is about: an indicator, an item, or a theme."""

import re
from functools import lru_cache
from typing import NamedTuple

from ita_lint.assemble.headed import headed, leading
from ita_lint.assemble.themes import Themes
from ita_lint.model.document import Cell
from ita_lint.model.framework import Framework
from ita_lint.model.plan import ItemRef, Traced
from ita_lint.model.text import Span
from ita_lint.thai import likeness
from ita_lint.thai.folding import folded
from ita_lint.thai.spelling import LETTERS, key, righted

#: A name is taken for the official one it is most like, from this likeness on.
LEAST_LIKENESS = 75.0

#: The word with its usual typing errors (ข for ช, a lost tone mark), and the number right after it.
_CITED = re.compile(r"ตัว[ชข]\u0e35\u0e49?วัด(?:ย่อย)?\s*(?:ที่?)?\s*[:.]?\s*\(?([0-9๐-๙]{1,3})(?![0-9๐-๙.])\)?")
_BARE = re.compile(r"\s*\(?([0-9๐-๙]{1,2})\s*[.):]?(?![0-9๐-๙.])\s*")
#: What may stand before a name, an opening quotation mark the last.
_BEFORE_NAME = re.compile(r"[ \t\n\u00a0:.\-–)]*[“‘«\"']?")
_NAME_ENDS = re.compile(r"\n\s*\n|[(\[“”’»\"]|ได้?คะแนน|คะแนน|ร้อยละ|ประกอบด้วย")


class NamedIndicator(NamedTuple):
    """What a heading cell says: the number and the name as written, and the indicators that each points to.

    `exact` is the indicator whose name or alias stands there, `alike` the one whose name is most like it. `items`
    are the items that it names (where it begins with one, it names no indicator), `theme` the theme it names instead.
    """

    number: Traced[int] | None
    name: Span | None
    exact: int | None
    alike: int | None
    items: tuple[ItemRef, ...] = ()
    theme: Traced[int] | None = None

    @property
    def meant(self) -> bool:
        """Whether the cell speaks of an indicator or an item at all."""
        known = (self.number, self.exact, self.alike)
        return bool(self.items) or any(one is not None for one in known)


def read_heading(cell: Cell, framework: Framework, number_cell: Cell | None = None) -> NamedIndicator:
    """Return what the heading cell of a row says: its items, else its indicator, else its theme.

    `number_cell` is that of a column of numbers; beside an item or a theme these only count the rows.
    """
    items = leading(cell) or (leading(number_cell) if number_cell else ())
    if items:
        return NamedIndicator(None, None, None, None, items)
    named = read_indicator(cell, framework, number_cell)
    theme = None if named.exact or named.alike else Themes.of(framework).read(cell.text)
    return NamedIndicator(None, None, None, None, (), theme) if theme else named._replace(items=headed(cell))


def read_indicator(cell: Cell, framework: Framework, number_cell: Cell | None = None) -> NamedIndicator:
    """Return what `cell` (and the cell of a separate number column) says about its row's indicator.

    A number that does not follow "ตัวชี้วัดที่" counts only beside a known name, or where the cell holds nothing else.
    """
    cited = _CITED.search(righted(cell.text.string))
    found = cited or _BARE.match(cell.text.string)
    name = _name(cell, found.end() if found else 0)
    exact = _exact(name, framework)
    if name is not None and exact is not None:
        name = _tightened(name, framework)
    alike = exact if name is None or exact is not None else _alike(name.excerpt, framework)
    number = Traced(int(found.group(1)), Span(cell.text, *found.span(1))) if found else _separate(number_cell)
    trusted = cited or alike is not None or (found and name is None)
    return NamedIndicator(number if trusted else None, name, exact, alike)


def _separate(cell: Cell | None) -> Traced[int] | None:
    string = cell.text.string.rstrip() if cell else ""
    found = _BARE.fullmatch(string) or _CITED.fullmatch(string)
    return Traced(int(found.group(1)), Span(cell.text, *found.span(1))) if cell and found else None


def _name(cell: Cell, start: int) -> Span | None:
    string = cell.text.string
    opening = _BEFORE_NAME.match(string, start)
    start = opening.end() if opening else start
    ends = _NAME_ENDS.search(righted(string), start)
    raw = string[start : ends.start() if ends else len(string)]
    name = Span(cell.text, start, start + len(raw.rstrip(" \t\n\u00a0:;,.-–")))
    return name if name.excerpt else None


def _exact(name: Span | None, framework: Framework) -> int | None:
    if name is None:
        return None
    squeezed = key(name.excerpt)
    begun = [(official, number) for official, number in framework.names() if squeezed.startswith(key(official))]
    whole = [(official, number) for official, number in begun if _ends_there(squeezed, key(official))]
    return max(whole, key=lambda one: len(one[0]))[1] if whole else None


def _ends_there(squeezed: str, official: str) -> bool:
    """Whether nothing of the same word follows the official name: an end, or what cannot continue a name."""
    rest = squeezed[len(official) :]
    return not rest or rest[0] not in LETTERS


def _tightened(name: Span, framework: Framework) -> Span:
    """Return the part of `name` that is the official name, without what follows it."""
    squeezed, offsets = folded(name.excerpt)
    best = max((key(n) for n, _ in framework.names() if squeezed.startswith(key(n))), key=len, default="")
    end = offsets[len(best) - 1] + 1 if best and len(best) <= len(offsets) else len(name.excerpt)
    return name.sub(0, end)


@lru_cache(maxsize=256)
def _alike(name: str, framework: Framework) -> int | None:
    """Return the indicator whose name is most like `name`; kept, because several readers ask for each cell."""
    found = likeness.closest(name, (official for official, _ in framework.names()), LEAST_LIKENESS)
    return next((number for official, number in framework.names() if found and official == found[0]), None)
