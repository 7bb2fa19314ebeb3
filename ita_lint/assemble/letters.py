"""Steps that letters number down the lines: ก. ข. ค., (ก) (ข), a) b)."""

import re
from collections.abc import Iterator, Sequence

from ita_lint.assemble.lines import Line, Lines, Words
from ita_lint.assemble.markers import Marker
from ita_lint.assemble.unnumbered import begins_like_step, without_preface
from ita_lint.thai.signs import ALPHABETS

#: A letter with a bracket or full stop, and text behind it that does not make it the first of initials (ก.พ.).
_LETTERED = re.compile(r"(\(?)([^\W0-9_])([.)]) ?(?=[^0-9\s])(?![ก-ฮ]\.)")
#: So many letters in order are a list, in which one may then be wrong.
_CERTAIN = 2


def lettered(lines: Lines, words: Words) -> Sequence[Marker]:
    """Return the letters that begin the steps of a cell, none if fewer than two in order begin lines.

    Letters below words that already say what is done are details of that step.
    """
    body = without_preface(lines, words)
    if not body or body[0].item is not None or begins_like_step(lines, body[0], words):
        return ()
    found = list[Marker]()
    for marker in _candidates(lines, body):
        last, style = (found[-1].value, found[0].style) if found else (0, marker.style)
        wrong = (last, last + 2) if len(found) >= _CERTAIN else ()
        if marker.style == style and marker.value in (last + 1, *wrong):
            found.append(marker)
    return found if len(found) >= _CERTAIN else ()


def _candidates(lines: Lines, body: Sequence[Line]) -> Iterator[Marker]:
    """Yield the letters that begin lines; their style is the first letter of the alphabet as they are written."""
    for line in body:
        match = _LETTERED.match(lines.plain, line.start, line.end)
        alphabet = next((letters for letters in ALPHABETS if match and match[2] in letters), "")
        if match and alphabet:
            path, style = (alphabet.index(match[2]) + 1,), match[1] + alphabet[0] + match[3]
            yield Marker(line.start, match.end(3), match.span(2), path, style, opens=True, begins=line.begins)
