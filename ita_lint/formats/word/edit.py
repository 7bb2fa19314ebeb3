"""Edits in the bytes of a part: run by run, so that the look is kept and every other byte stays as it was."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ita_lint.formats.changes import Change
from ita_lint.formats.splices import Splice
from ita_lint.formats.word import tags
from ita_lint.formats.word.records import Piece, WordParagraph

_MARKS = {"\n": b"br", "\t": b"tab"}
#: What tells in the look of a paragraph's end of changes to it: no part of the look of a run.
_CHANGES = frozenset((b"ins", b"del", b"moveFrom", b"moveTo", b"rPrChange"))
_SPACE = re.compile(rb"\s+xml:space\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_BLANK = b" \t\r\n"


class Share(NamedTuple):
    """What a change does to one piece: the characters `start` up to `end` of it give way to `new`."""

    piece: Piece
    start: int
    end: int
    new: str


def splices(data: bytes, paragraph: WordParagraph, changes: Iterable[Change]) -> Iterator[Splice]:
    """Yield the bytes that change in the part of `paragraph`: start, end, what is new; `changes` are in order."""
    found = [share for change in changes for share in shares(paragraph.pieces, change)]
    for piece, group in groupby(found, key=lambda share: share.piece):
        yield _rewritten(data, piece, list(group))
    if not paragraph.pieces:
        new = "".join(plain(change.new) for change in changes)
        if new:
            yield beginning(data, paragraph, begun(data, paragraph, new))


def shares(pieces: Sequence[Piece], change: Change) -> Iterator[Share]:
    """Yield what a change does to each piece that it touches: what is new goes to the first of them."""
    at, new, begins = 0, plain(change.new), list[tuple[int, Piece]]()
    for piece in pieces:
        begins.append((at, piece))
        at += len(piece.string)
    for at, piece in begins:
        start, end = max(change.start - at, 0), min(change.end - at, len(piece.string))
        if start < end:
            yield Share(piece, start, end, new)
            new = ""
    if new and begins:
        near = [one for one in begins if one[0] <= change.start <= one[0] + len(one[1].string)] or begins[-1:]
        at, piece = min(near, key=lambda one: (one[1].string in _MARKS, one[0] == change.start))
        offset = min(change.start - at, len(piece.string))
        yield Share(piece, offset, offset, new)


def plain(string: str) -> str:
    """Return a string whose lines are ended by line feeds."""
    return string.replace("\r\n", "\n").replace("\r", "\n")


def _rewritten(data: bytes, piece: Piece, found: Sequence[Share]) -> Splice:
    one = tags.element(data, piece.at)
    atoms, at = list[bytes](), 0
    was = letters(data, one, piece)
    for share in found:
        atoms += [*was[at : share.start], *_atoms(one.prefix, share.new)]
        at = share.end
    return Splice(one.start, one.end, written(data, one, [*atoms, *was[at:]]))


def letters(data: bytes, one: tags.Element, piece: Piece) -> list[bytes]:
    """Return how each character of a piece is written: as text, or as an element that shows it."""
    if one.local != b"t":
        return [data[one.start : one.end]]
    return tags.characters(data[one.inner : one.last], piece.string)


def _atoms(prefix: bytes, string: str) -> list[bytes]:
    return [b"<" + prefix + _MARKS[char] + b"/>" if char in _MARKS else tags.escaped(char) for char in string]


def written(data: bytes, one: tags.Element, atoms: Sequence[bytes], name: bytes = b"t") -> bytes:
    """Return characters and the elements between them as what a run holds; `name` is that of its element of text.

    The element keeps the attributes of `one`, if that is text, and says that its blanks count where they would not.
    """
    tag = b"<" + one.prefix + name
    opening = data[one.start : one.inner].rstrip(b"/>") if one.local == b"t" else b""
    opening = tag + opening[len(b"<" + one.name) :]
    made = list[bytes]()
    for is_mark, group in groupby(atoms, key=lambda atom: atom.startswith(b"<")):
        content = b"".join(group)
        made.append(content if is_mark else _text(opening, content) + content + b"</" + tag[1:] + b">")
    if not made and one.local == b"t":
        return opening + b"></" + tag[1:] + b">"
    return b"".join(made)


def _text(opening: bytes, content: bytes) -> bytes:
    if content[:1] in _BLANK or content[-1:] in _BLANK:
        opening = _SPACE.sub(b"", opening).rstrip() + b' xml:space="preserve"'
    return opening + b">"


def beginning(data: bytes, paragraph: WordParagraph, runs: bytes) -> Splice:
    """Return how `runs` are put first into a paragraph; one that is written as one tag gives way to two."""
    one = tags.element(data, paragraph.at)
    if tags.is_empty(data, one):
        return Splice(one.end - 2, one.end, b">" + runs + b"</" + one.name + b">")
    first = next(tags.children(data, one.inner, one.last), None)
    at = first.end if first is not None and first.local == b"pPr" else one.inner
    return Splice(at, at, runs)


def begun(data: bytes, paragraph: WordParagraph, new: str) -> bytes:
    """Return a run for a paragraph without any, in the look of the paragraph's end."""
    one = tags.element(data, paragraph.at)
    return b"<%br>%b%b</%br>" % (one.prefix, _look_of_end(data, one), fresh(one.prefix, new), one.prefix)


def fresh(prefix: bytes, new: str) -> bytes:
    """Return what shows the characters of `new` in a run."""
    nothing = tags.Element(prefix, 0, 0, 0, 0)
    return written(b"", nothing, _atoms(prefix, plain(new)))


def look(data: bytes, properties: tags.Element) -> bytes:
    """Return the look of a run without what tells of changes to it, b"" for none."""
    kept = [part for part in tags.children(data, properties.inner, properties.last) if part.local not in _CHANGES]
    inside = b"".join(data[part.start : part.end] for part in kept)
    return b"<%b>%b</%b>" % (properties.name, inside, properties.name) if inside else b""


def _look_of_end(data: bytes, paragraph: tags.Element) -> bytes:
    first = next(tags.children(data, paragraph.inner, paragraph.last), None)
    if first is None or first.local != b"pPr":
        return b""
    return next((look(data, one) for one in tags.children(data, first.inner, first.last) if one.local == b"rPr"), b"")
