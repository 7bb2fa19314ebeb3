"""Read who is responsible: divisions, posts, committees, or everyone, each with its exact characters.

Names may be broken over lines and spaces; they end at a sign, or where the next unit begins.
"""

from collections.abc import Iterator
from itertools import groupby

from ita_lint.assemble.unit_names import Name, UnitNames, unit_names
from ita_lint.model.document import Cell
from ita_lint.model.plan import Unit
from ita_lint.model.text import Span, Text
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.folding import folded
from ita_lint.thai.spelling import INVISIBLE

_SIGNS = frozenset("/,;:|&+()[]{}<>\"'“”‘’•·●○▪■□◦*–—―‐−-=")
_ALWAYS_SPLIT = frozenset(";|()[]{}•·●○▪■□◦*")
_SIGNS_OR_END = _SIGNS | {""}
_LINKS = ("และ/หรือ", "ร่วมกับ", "และ", "หรือ", "กับ")
#: A post of this name is told by the unit that follows.
_HEADS = ("ผู้อำนวยการ", "หัวหน้า", "ผอ.", "หน.")
_ABBREVIATED = "ฯ"
_DIGITS = "0123456789"


def read_units(cell: Cell, vocabulary: Vocabulary, agency: str | None) -> tuple[Unit, ...]:
    """Return the units that a cell names, in order.

    `agency` is the name of the plan's agency. A known name is given in its accepted spelling, any other as written with
    its white space folded.
    """
    return tuple(_merged(_Reader(cell.text, unit_names(vocabulary, agency)).units()))


def _merged(units: Iterator[Unit]) -> Iterator[Unit]:
    """Yield the units with words for everyone that follow each other ("กอง ทุกกอง", "สำนัก/กอง") as one."""
    for everyone, group in groupby(units, key=lambda unit: unit.kind == "everyone"):
        found = list(group)
        if not everyone or len(found) == 1:
            yield from found
            continue
        span = Span(found[0].span.text, found[0].span.start, found[-1].span.end)
        yield Unit(span, " ".join(span.excerpt.split()), "everyone")


class _Reader:
    """Walks over the visible characters of one cell."""

    def __init__(self, text: Text, names: UnitNames) -> None:
        """Take the cell's text and the names to look for."""
        self.text = text
        self.names = names
        self.string, self.at = folded(text.string)

    def units(self) -> Iterator[Unit]:
        """Yield the units in order."""
        position = self._skip(0)
        while position < len(self.string):
            end, name, kind = self._known(position) or self._other(position)
            yield Unit(self._span(position, end), name or " ".join(self._span(position, end).excerpt.split()), kind)
            position = self._skip(end)

    def _skip(self, position: int) -> int:
        """Return where the next unit begins: after signs, joining words and list numbers."""
        while position < len(self.string):
            link = self._link(position)
            number = self._list_number(position)
            if self.string[position] in _SIGNS or not _visible(self.string[position]):
                position += 1
            elif link and self.names.begins(self.string, position + link):
                position += link
            elif number:
                position += number
            else:
                return position
        return position

    def _known(self, position: int) -> tuple[int, str, str] | None:
        """Return end, spelling and kind of the known name at `position`."""
        for name in self.names.whole(self.string, position):
            end = position + len(name.key)
            end += self.string.startswith(_ABBREVIATED, end)
            tail = self.names.tail(self.string, end)
            if tail > end and self._ends(tail, name):
                return tail, name.spelling, name.kind
            if self._ends(end, name):
                return end, name.spelling, name.kind
        return None

    def _ends(self, end: int, name: Name) -> bool:
        """Tell whether a known name may end here: no letter goes on, and no longer known name does."""
        if end >= len(self.string) or self.string[end] in _SIGNS or self.names.begins(self.string, end):
            return True
        link = self._link(end)
        if link and self.names.begins(self.string, end + link):
            return True
        return self._gap(end) and not self.names.longer(name, self.string, end)

    def _other(self, position: int) -> tuple[int, str, str]:
        """Return end and kind of a unit whose name is not known as a whole."""
        first = self.names.beginning(self.string, position)
        kind = first.kind if first else "unknown"
        head = position + len(first.key) if first else position
        end = self._end(position)
        if end == head and self.string[position:end].endswith(_HEADS) and self.names.begins(self.string, end):
            known = self._known(end)
            end = known[0] if known else self._end(end)
        if kind == "unknown" and self.names.everyone(self.string[position:end]):
            kind = "everyone"
        return end, "", kind

    def _end(self, position: int) -> int:
        """Return where the unit at `position` ends whose name is not known."""
        end = position + 1
        while end < len(self.string) and not self._splits(end):
            end += 1
        return end

    def _splits(self, position: int) -> bool:
        """Tell whether a unit whose name is not known ends before `position`."""
        char = self.string[position]
        if char in _ALWAYS_SPLIT:
            return True
        if char in _SIGNS:
            after = position + 1
            return self.string[after : after + 1] in _SIGNS_OR_END or self.names.begins(self.string, after)
        link = self._link(position)
        if link:
            return self.names.begins(self.string, position + link)
        return self._gap(position) and (self.names.begins(self.string, position) or self._list_number(position) > 0)

    def _link(self, position: int) -> int:
        """Return how long the joining word at `position` is, 0 if there is none."""
        return next((len(link) for link in _LINKS if self.string.startswith(link, position)), 0)

    def _list_number(self, position: int) -> int:
        """Return how long the list number at `position` is ("1.", "2)"), 0 if there is none."""
        end = position
        while end < len(self.string) and self.string[end] in _DIGITS:
            end += 1
        if end == position or not self._gap(position):
            return 0
        return end - position + (self.string[end : end + 1] in (".", ")"))

    def _gap(self, position: int) -> bool:
        """Tell whether something invisible stands before the character at `position`."""
        return position == 0 or self.at[position] > self.at[position - 1] + 1

    def _span(self, start: int, end: int) -> Span:
        """Return the characters of the cell from `start` up to `end` of the key, without white space behind them."""
        last = self.at[end] if end < len(self.at) else len(self.text.string)
        while last > self.at[start] and not _visible(self.text.string[last - 1]):
            last -= 1
        return Span(self.text, self.at[start], last)


def _visible(char: str) -> bool:
    return not char.isspace() and char not in INVISIBLE
