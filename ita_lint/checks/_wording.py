"""Mistakes of wording: one that stands in many places is one finding."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from ita_lint.checks._texts import COLUMN, texts
from ita_lint.model.findings import Edit, Finding, Fix, Related
from ita_lint.model.plan import Plan
from ita_lint.model.text import Span, Text


def keyed(plan: Plan) -> Iterator[tuple[object, Text]]:
    """Yield each text of `plan` once with a key: the same for headings of columns that read alike, else its own."""
    for kind, text in texts(plan):
        yield text.string if kind == COLUMN else id(text), text


class Mark(NamedTuple):
    """A mistake at `at`; those with the same `key` are one finding. `edits` mend it, `sure` where a machine may."""

    key: object
    message: str
    at: Span
    data: Mapping[str, object]
    edits: tuple[Edit, ...]
    sure: bool = True


def told(marks: Iterable[Mark], fix: str = "fix") -> Iterator[Finding]:
    """Yield a finding for each key, in the order of the first of each; the others are its related places ("also").

    The fix, in the words of `fix`, mends all places of it that can be mended, and is safe only if all of that is.
    """
    groups = dict[object, list[Mark]]()
    for mark in marks:
        groups.setdefault(mark.key, []).append(mark)
    for first, *others in groups.values():
        mended = [mark for mark in (first, *others) if mark.edits]
        edits = tuple(edit for mark in mended for edit in mark.edits)
        safety = "safe" if all(mark.sure for mark in mended) else "unsafe"
        yield Finding(
            first.message,
            first.at,
            first.data,
            fix=Fix(edits, safety, fix) if edits else None,
            related=tuple(Related(mark.at, "also") for mark in others),
        )


def edits_in(text: Text, changes: Iterable[tuple[int, int, str]]) -> tuple[Edit, ...]:
    """Return `changes` (start, end, new) of the characters of `text` as edits."""
    return tuple(Edit(Span(text, start, end), new) for start, end, new in changes)
