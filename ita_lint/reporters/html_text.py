"""A text of the document as HTML, in which the characters that findings speak of are marked and numbered."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ita_lint.model.text import Span, Text
from ita_lint.reporters.excerpt import whole
from ita_lint.reporters.markup import xml
from ita_lint.reporters.safe import REPLACEMENT

#: Of a stretch without marks that is longer than this only its beginning and end are shown.
_LONG, _SHOWN = 700, 300

#: What a mark looks like where several lie on the same characters: the first of these.
_KINDS = ("error", "warning", "info", "also")


class Mark(NamedTuple):
    """Characters to mark: `kind` is a severity, or "also" for a related place; a `number` refers to a finding."""

    start: int
    end: int
    kind: str
    number: int | None = None

    @classmethod
    def of(cls, span: Span, kind: str, number: int | None = None) -> "Mark":
        """Return a mark of the characters of `span`, widened to whole letters."""
        return cls(*whole(span.text.string, span.start, span.end), kind, number)


def marked(text: Text, marks: Sequence[Mark], target: str) -> str:
    """Return `text` with `marks`; the number of a mark links to the element named `target` and that number."""
    string = text.string
    borders = sorted({0, len(string), *(end for mark in marks for end in mark[:2])})
    parts = [*_empty(marks, 0, target)]
    for start, end in pairwise(borders):
        over = [mark for mark in marks if mark.start <= start and end <= mark.end]
        parts.append(_mark(string[start:end], over) if over else _plain(string[start:end], start, end == len(string)))
        parts += _numbers((mark for mark in over if mark.end == end), target)
        parts += _empty(marks, end, target)
    return "".join(parts)


def _mark(string: str, over: Iterable[Mark]) -> str:
    kind = min((mark.kind for mark in over), key=_KINDS.index)
    return f'<mark class="{kind}">{xml(string) or REPLACEMENT}</mark>'


def _empty(marks: Iterable[Mark], at: int, target: str) -> Iterator[str]:
    """Yield the marks that lie between two characters: something is missing there."""
    for mark in marks:
        if mark.start == mark.end == at:
            yield f'<mark class="{mark.kind}"> </mark>'
            yield from _numbers((mark,), target)


def _numbers(marks: Iterable[Mark], target: str) -> Iterator[str]:
    for mark in marks:
        if mark.number is not None:
            yield f'<sup><a href="#{target}{mark.number}">{mark.number}</a></sup>'


def _plain(string: str, start: int, last: bool) -> str:  # noqa: FBT001 - one of three facts on a stretch
    """Return a stretch without marks, shortened away from the marks beside it."""
    if len(string) <= _LONG:
        return xml(string)
    head = string[:_SHOWN] if start else ""
    tail = "" if last else string[-_SHOWN:]
    return f"{xml(head)} … {xml(tail)}" if head or tail else f"{xml(string[:_LONG])} …"
