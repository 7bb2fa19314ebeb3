"""How item codes are written: zeros for the letter O, and lists of codes with one case or two."""

import re
from collections.abc import Iterator, Sequence

from ita_lint.model.findings import Edit
from ita_lint.model.plan import ItemRef
from ita_lint.model.text import Span
from ita_lint.thai.digits import DIGIT, NONZERO, ZERO
from ita_lint.thai.spelling import key

_LEADING_ZERO = re.compile(rf"(?<!{DIGIT}){ZERO}(?={NONZERO})")
#: The end of a range that begins with the letter: O1-020; ๐๙ may be a plain number with a zero before it.
_ZERO_END = re.compile(rf"(?<!{DIGIT})(?<![A-Za-z.]){ZERO}(?={NONZERO}{DIGIT})")
_LETTER = re.compile(rf"[A-Za-z](?=[. ]?{DIGIT})")
_SIGNS = ".,/&()"


def zero_edits(ref: ItemRef, ranges: Sequence[str]) -> tuple[Edit, ...]:
    """Return the edits that put the letter O for each zero in its place; the other digits stay.

    `ranges` are the words and signs between the ends of a range: after a space, only one of them makes a zero a letter.
    """
    if ref.letter != "O":
        return ()
    written = ref.span.excerpt
    if ref.form == "zero":
        zeros = [found.start() for found in _LEADING_ZERO.finditer(written)]
    else:
        zeros = [
            found.start() for found in _ZERO_END.finditer(written) if _ends_range(written[: found.start()], ranges)
        ]
    return tuple(Edit(ref.span.sub(at, at + 1), "O") for at in zeros)


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


def _ends_range(before: str, ranges: Sequence[str]) -> bool:
    return not before.endswith(" ") or before[:-1].endswith(tuple(ranges))


def _joined(one: ItemRef, other: ItemRef, joiners: Sequence[str]) -> bool:
    gap = key(one.span.text.string[one.span.end : other.span.start]) if one.span.text is other.span.text else "?"
    for word in joiners:
        gap = gap.replace(word, "")
    return not gap.strip(_SIGNS)
