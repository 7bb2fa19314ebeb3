"""The themes that a plan may be laid out by: the titles, cells and headings that name one."""

import re
from functools import lru_cache
from typing import NamedTuple

from ita_lint.model.document import Cell
from ita_lint.model.framework import Framework
from ita_lint.model.plan import Traced
from ita_lint.model.text import Text
from ita_lint.thai import likeness
from ita_lint.thai.spelling import key

#: A heading is taken for the theme it is most like, from this likeness on.
LEAST_LIKENESS = 80.0
#: A text with more characters than this besides the theme's name only mentions the theme.
MOST_BESIDES = 60
#: Only a text that begins with as many letters of a theme is compared by likeness.
BEGINNING = 4

_SIGNS = re.compile(r"[^0-9a-z\u0e01-\u0e4e]")
_NUMBERING = re.compile("^(?:ประเด็นหลัก|ประเด็น|หัวข้อ|ด้าน|ข้อ|แนวทาง)?(?:ที่)?([0-9]{0,2})")


class Themes(NamedTuple):
    """The names of a year's themes, squeezed; a theme's number is its place from 1."""

    names: tuple[str, ...]

    @classmethod
    def of(cls, framework: Framework) -> "Themes":
        """Return the themes of `framework`."""
        return cls(_squeezed_all(framework.themes))

    def read(self, text: Text, *, numbered: bool = False, after: int | None = None) -> Traced[int] | None:
        """Return the theme that `text` names; where it may be `numbered`, a number alone is one as well.

        Under theme `after`, a title that has the next number is the next theme, whatever its name.
        """
        if len(text.string) > 2 * max(map(len, self.names), default=0) + MOST_BESIDES:
            return None
        squeezed = _squeezed(text.string)
        head = _NUMBERING.match(squeezed)
        number = int(head.group(1)) if head and head.group(1) else 0
        rest = squeezed[head.end() :] if head else squeezed
        if not 0 < number <= len(self.names):
            number = 0
        if not rest:
            found = number if numbered else 0
        else:
            found = self._named(squeezed, rest) or (number if number and after == number - 1 else 0)
        return Traced(found, Cell.of(text).span) if found else None

    def _named(self, squeezed: str, rest: str) -> int:
        """Return the theme whose name stands in a text, or is most like the text without its number; 0 for none."""
        held = [number for number, name in enumerate(self.names, 1) if name in squeezed]
        if held:
            return held[0] if len(held) == 1 and len(squeezed) <= len(self.names[held[0] - 1]) + MOST_BESIDES else 0
        begun = rest.startswith(tuple(name[:BEGINNING] for name in self.names))
        alike = likeness.closest(rest, self.names, LEAST_LIKENESS) if begun else None
        return self.names.index(alike[0]) + 1 if alike else 0


def _squeezed(string: str) -> str:
    return _SIGNS.sub("", key(string).lower())


@lru_cache(maxsize=8)
def _squeezed_all(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(_squeezed, names))
