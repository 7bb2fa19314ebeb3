"""What mending changes in a file: its lines where it is a file of lines, else the texts at their places."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher, unified_diff
from itertools import zip_longest
from typing import TextIO

from ita_lint.formats import CHARACTERS, format_of, read
from ita_lint.formats.decode import decode
from ita_lint.model.document import Document
from ita_lint.reporters.clusters import clusters
from ita_lint.reporters.safe import Screen

#: So many clusters of what stays are shown before and after what changes.
_CONTEXT = 40


def write_difference(before: bytes, after: bytes, name: str, stream: TextIO, lang: str) -> None:
    """Write how the file `name` with the bytes `before` becomes the one with `after`, as a unified diff."""
    screen = Screen(stream.encoding)
    lines = _of_lines if format_of(before, name) in CHARACTERS else _of_places
    shown = ("\t".join(map(screen.show, line.split("\t"))) for line in lines(before, after, name, lang))
    stream.writelines(f"{line}\n" for line in shown)


def _of_lines(before: bytes, after: bytes, name: str, lang: str) -> Iterator[str]:
    del lang
    old, new = decode(before).split("\n"), decode(after).split("\n")
    yield from unified_diff(old, new, f"a/{name}", f"b/{name}", lineterm="")


def _of_places(before: bytes, after: bytes, name: str, lang: str) -> Iterator[str]:
    """Yield for each paragraph or cell that changes its place, what it says and what it will say."""
    old, new = (list(_pieces(read(data, name), lang)) for data in (before, after))
    yield f"--- a/{name}"
    yield f"+++ b/{name}"
    alike = SequenceMatcher(None, [string for string, _ in old], [string for string, _ in new], autojunk=False)
    for kind, start, end, begin, stop in alike.get_opcodes():
        for one, other in zip_longest(old[start:end], new[begin:stop]) if kind != "equal" else ():
            yield f"@@ {(one or other)[1]} @@"
            was, will = _round_the_change(one[0] if one else "", other[0] if other else "")
            yield from (f"-{line}" for line in (was.split("\n") if one else ()))
            yield from (f"+{line}" for line in (will.split("\n") if other else ()))


def _round_the_change(one: str, other: str) -> tuple[str, str]:
    """Return two texts without most of what is the same at their beginnings and ends, cut between clusters."""
    old, new = list(clusters(one)), list(clusters(other))
    first = _alike(old, new)
    last = _alike(old[first:][::-1], new[first:][::-1])
    return _cropped(old, first, last), _cropped(new, first, last)


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many of the first items are the same in both."""
    return next(
        (number for number, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )


def _cropped(text: Sequence[str], first: int, last: int) -> str:
    """Return `text` without all but some of its `first` and `last` clusters."""
    start, end = max(0, first - _CONTEXT), len(text) - max(0, last - _CONTEXT)
    return f"{'…' * (start > 0)}{''.join(text[start:end])}{'…' * (end < len(text))}"


def _pieces(document: Document, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs and cells of a document with their places, behind the numbers that the file counts."""
    cells = (cell for table in document.tables for row in table.rows for cell in row)
    counted = {(id(cell.text), one.start): one.item for cell in cells for one in cell.paragraphs}
    for text in document.texts():
        ends = [part.offset for part in text.parts[1:]]
        for part, end in zip(text.parts, [*ends, len(text.string)], strict=True):
            item = counted.get((id(text), part.offset))
            number = "" if item is None or item.number is None else f"{item.number}. "
            yield number + text.string[part.offset : end].rstrip("\n"), part.place.label(lang)
