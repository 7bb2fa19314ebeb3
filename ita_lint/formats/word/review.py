"""Comments and tracked changes in the bytes of a paragraph: runs are split where they begin and end, look and all."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from ita_lint.formats.changes import Change
from ita_lint.formats.own import OURS
from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.word import edit, tags
from ita_lint.formats.word.records import Piece, WordParagraph
from ita_lint.formats.word.renumber import Move, numbered, properties
from ita_lint.formats.word.withdraw import changeable

#: In which order marks stand that belong between the same two characters.
_AFTER_DELETED, _BEGINS, _INSERTED, _ENDS = range(4)
#: What becomes of a stretch of a run: it stays in the run, it is deleted from it, it stands beside the run.
_KEPT, _DELETED, _BESIDE = range(3)
_ID = re.compile(rb"(:id\s*=\s*[\"'])[^\"']*")


class Ids:
    """Gives each comment and each change a number of its own."""

    def __init__(self, first: int) -> None:
        """Take the first number that is free."""
        self._next = first

    def new(self) -> bytes:
        """Return the next number."""
        self._next += 1
        return str(self._next - 1).encode()


@dataclass(slots=True)
class Marks:
    """What is to be marked in a paragraph: offsets in characters with the ids of comments, and changes in order."""

    begins: list[tuple[int, bytes]] = field(default_factory=list)
    ends: list[tuple[int, bytes]] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


class _Token(NamedTuple):
    fate: int
    content: bytes


def marked(
    data: bytes, paragraph: WordParagraph, marks: Marks, ids: Ids, inner: Sequence[Splice] = ()
) -> Iterator[Splice]:
    """Yield the bytes to change in the part of `paragraph` so that it shows `marks`.

    `inner` are changes to what stands in its text boxes: they are made too where a run that holds one is written anew.
    """
    prefix = tags.element(data, paragraph.at).prefix
    if not paragraph.pieces:
        yield edit.beginning(data, paragraph, _in_empty(data, paragraph, marks, ids, prefix))
        return
    writer = _Writer(data, paragraph, ids, prefix, inner)
    for change in marks.changes:
        for share in edit.shares(paragraph.pieces, change):
            writer.change(share)
    for offset, comment in marks.begins:
        is_point = (offset, comment) in marks.ends
        writer.put(offset, _BEGINS, begin(prefix, comment), onward=not is_point)
    for offset, comment in marks.ends:
        writer.put(offset, _ENDS, end(prefix, comment), onward=False)
    yield from writer.splices()


def is_changed(data: bytes, move: Move) -> bool:
    """Whether somebody's change of a paragraph's properties is in the way: there may be one only. Raises UsageError."""
    around = properties(data, move.paragraph)
    return any(child.local == b"pPrChange" for child in tags.children(data, around.inner, around.last))


def moved(data: bytes, move: Move, ids: Ids) -> Iterator[Splice]:
    """Yield the bytes to change so that a paragraph counts by another list, with what was as a change to reject."""
    around = properties(data, move.paragraph)
    before = b"<%b>%b</%b>" % (around.name, data[slice(*changeable(data, around))], around.name)
    yield from numbered(data, move)
    yield Splice(around.last, around.last, _change(around.prefix, b"pPrChange", ids, before))


def begin(prefix: bytes, comment: bytes) -> bytes:
    """Return the mark at which a comment begins."""
    return b'<%bcommentRangeStart %bid="%b"/>' % (prefix, prefix, comment)


def end(prefix: bytes, comment: bytes) -> bytes:
    """Return the mark at which a comment ends, and the run that refers to it."""
    reference = b'<%br><%bcommentReference %bid="%b"/></%br>' % (prefix, prefix, prefix, comment, prefix)
    return b'<%bcommentRangeEnd %bid="%b"/>%b' % (prefix, prefix, comment, reference)


def _change(prefix: bytes, kind: bytes, ids: Ids, inside: bytes) -> bytes:
    opening = b'<%b%b %bid="%b" %bauthor="%b">' % (prefix, kind, prefix, ids.new(), prefix, OURS.encode())
    return opening + inside + b"</%b%b>" % (prefix, kind)


def _in_empty(data: bytes, paragraph: WordParagraph, marks: Marks, ids: Ids, prefix: bytes) -> bytes:
    new = "".join(edit.plain(change.new) for change in marks.changes)
    inserted = _change(prefix, b"ins", ids, edit.begun(data, paragraph, new)) if new else b""
    begins = b"".join(begin(prefix, comment) for _, comment in marks.begins)
    return begins + inserted + b"".join(end(prefix, comment) for _, comment in marks.ends)


class _Writer:
    """Collects what is to be marked in a paragraph by piece, and writes the runs that it touches anew."""

    def __init__(self, data: bytes, paragraph: WordParagraph, ids: Ids, prefix: bytes, inner: Sequence[Splice]) -> None:
        self._inner = inner
        self._data, self._ids, self._prefix = data, ids, prefix
        self._pieces = paragraph.pieces
        self._inserted = paragraph.inserted
        self._at = list[int]()
        self._deleted = dict[int, set[int]]()
        self._beside = dict[int, list[tuple[int, int, bytes]]]()
        at = 0
        for piece in self._pieces:
            self._at.append(at)
            at += len(piece.string)

    def change(self, share: edit.Share) -> None:
        """Delete what a change takes from a piece, and insert what it brings there."""
        piece = share.piece
        self._deleted.setdefault(piece.at, set()).update(range(share.start, share.end))
        if share.new:
            new = self._insertion(piece, share.new)
            order = _AFTER_DELETED if share.start < share.end else _INSERTED
            self._beside.setdefault(piece.at, []).append((share.end, order, new))

    def put(self, offset: int, order: int, mark: bytes, *, onward: bool) -> None:
        """Put a mark at an offset of the paragraph: beside the character that comes, or the one before it."""
        best = 0
        for index, at in enumerate(self._at):
            if at < offset or (onward and at == offset and self._pieces[index].string):
                best = index
        piece = self._pieces[best]
        local = min(max(offset - self._at[best], 0), len(piece.string))
        self._beside.setdefault(piece.at, []).append((local, order, mark))

    def splices(self) -> Iterator[Splice]:
        """Yield the runs that are touched, written anew."""
        for run, group in groupby(self._pieces, key=lambda piece: piece.run):
            pieces = {piece.at: piece for piece in group}
            if any(at in self._deleted or at in self._beside for at in pieces):
                one = tags.element(self._data, run)
                yield Splice(one.start, one.end, self._run(one, pieces))

    def _run(self, run: tags.Element, pieces: Mapping[int, Piece]) -> bytes:
        """Return a run in parts: what stays, what is deleted, and the marks between them."""
        data, found = self._data, list[_Token]()
        look = b""
        for child in tags.children(data, run.inner, run.last):
            if child.local == b"rPr":
                look = data[child.start : child.end]
            elif child.start in pieces:
                found += self._tokens(child, pieces[child.start])
            else:
                found.append(_Token(_KEPT, self._whole(child)))
                found += self._behind(child, pieces)
        opening, closing = data[run.start : run.inner] + look, data[run.last : run.end]
        made = list[bytes]()
        for fate, group in groupby(found, key=lambda token: token.fate):
            content = b"".join(token.content for token in group)
            whole = content if fate == _BESIDE else opening + content + closing
            made.append(_change(self._prefix, b"del", self._ids, whole) if fate == _DELETED else whole)
        return b"".join(made)

    def _whole(self, child: tags.Element) -> bytes:
        """Return an element of a run that shows no characters of the paragraph, with the changes in its text boxes."""
        inside = [one for one in self._inner if child.start < one[0] < child.end]
        moved = [(start - child.start, last - child.start, new) for start, last, new in inside]
        return spliced(self._data[child.start : child.end], moved)

    def _behind(self, child: tags.Element, pieces: Mapping[int, Piece]) -> Iterator[_Token]:
        """Yield the marks of pieces deeper inside an element: it stays whole, they stand behind it."""
        for at in pieces:
            if child.start < at < child.end:
                yield from (_Token(_BESIDE, mark) for _, _, mark in sorted(self._beside.get(at, ())))

    def _tokens(self, child: tags.Element, piece: Piece) -> Iterator[_Token]:
        """Yield the parts of one piece in order."""
        atoms = edit.letters(self._data, child, piece)
        deleted = self._deleted.get(piece.at, set())
        beside = sorted(self._beside.get(piece.at, ()), key=lambda one: one[:2])
        cuts = sorted({0, len(atoms), *(at for at, _, _ in beside), *_edges(deleted)})
        for first, last in zip(cuts, [*cuts[1:], len(atoms)], strict=True):
            yield from (_Token(_BESIDE, mark) for at, _, mark in beside if at == first)
            if first < last:
                gone = first in deleted
                name = b"delText" if gone else b"t"
                yield _Token(_DELETED if gone else _KEPT, edit.written(self._data, child, atoms[first:last], name))

    def _insertion(self, piece: Piece, new: str) -> bytes:
        """Return an insertion in the look of the run of `piece`; somebody else's insertion is ended before it."""
        run = tags.element(self._data, piece.run)
        text = edit.fresh(self._prefix, new)
        whole = b"<%br>%b%b</%br>" % (self._prefix, self._look(run), text, self._prefix)
        inserted = _change(self._prefix, b"ins", self._ids, whole)
        around = self._inserted.get(piece.run)
        if around is None:
            return inserted
        other = tags.element(self._data, around)
        if all(child.start != run.start for child in tags.children(self._data, other.inner, other.last)):
            return inserted
        again = _ID.sub(b"\\g<1>" + self._ids.new(), self._data[other.start : other.inner])
        return b"</%b>%b%b" % (other.name, inserted, again)

    def _look(self, run: tags.Element) -> bytes:
        """Return the look of a run without what tells of changes to it."""
        first = next(tags.children(self._data, run.inner, run.last), None)
        return edit.look(self._data, first) if first is not None and first.local == b"rPr" else b""


def _edges(offsets: set[int]) -> set[int]:
    """Return where stretches of neighbouring offsets begin and end."""
    return {at for at in offsets if at - 1 not in offsets} | {at + 1 for at in offsets if at + 1 not in offsets}
