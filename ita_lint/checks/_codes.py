"""How item codes are written: zeros for the letter O, and lists of codes with one case or two."""

import re
from collections.abc import Iterator, Sequence

from ita_lint.model.findings import Edit
from ita_lint.model.plan import ItemRef
from ita_lint.model.text import Span
from ita_lint.thai.spelling import key

_LEADING_ZERO = re.compile(r"(?<![0-9๐-๙])[0๐](?=[1-9๑-๙])")
#: The end of a range that begins with the letter: O1-020; ๐๙ may be a plain number with a zero before it.
_ZERO_END = re.compile(r"(?<![0-9๐-๙A-Za-z. ])[0๐](?=[1-9๑-๙][0-9๐-๙])|(?<=[-–ถึง] )[0๐](?=[1-9๑-๙][0-9๐-๙])")
_LETTER = re.compile(r"[A-Za-z](?=[. ]?[0-9๐-๙])")
_SIGNS = ".,/&()"


def zero_edits(ref: ItemRef) -> tuple[Edit, ...]:
    """Return the edits that put the letter O for each zero in its place; the other digits stay."""
    if ref.letter != "O":
        return ()
    zero = _LEADING_ZERO if ref.form == "zero" else _ZERO_END
    return tuple(Edit(ref.span.sub(*found.span()), "O") for found in zero.finditer(ref.span.excerpt))


def lists(refs: Sequence[ItemRef], joiners: Sequence[str]) -> Iterator[list[ItemRef]]:
    """Yield the references that stand together as one list, with nothing but `joiners` and signs between them."""
    group = list[ItemRef]()
    for ref in refs:
        if group and not _joined(group[-1], ref, joiners):
            yield group
            group = []
        group.append(ref)
    if group:
        yield group


def mixed_edits(group: Sequence[ItemRef]) -> tuple[Edit, ...]:
    """Return the edits that give each code of a list the letter of its kind; none if small or capital throughout."""
    letters = [
        (Span(ref.span.text, ref.span.start + found.start(), ref.span.start + found.end()), ref.letter)
        for ref in group
        if ref.form == "letter"
        for found in _LETTER.finditer(ref.span.excerpt)
    ]
    if len({(span.excerpt.isupper(), letter) for span, letter in letters}) == len({letter for _, letter in letters}):
        return ()
    return tuple(Edit(span, letter) for span, letter in letters if span.excerpt != letter)


def _joined(one: ItemRef, other: ItemRef, joiners: Sequence[str]) -> bool:
    gap = key(one.span.text.string[one.span.end : other.span.start]) if one.span.text is other.span.text else "?"
    for word in joiners:
        gap = gap.replace(word, "")
    return not gap.strip(_SIGNS)
