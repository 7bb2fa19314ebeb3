"""Edits as changes of bytes: what stands in the place of the characters of a paragraph, written as the format does."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

from ita_lint.formats import refusals
from ita_lint.formats.changes import changes, parted
from ita_lint.formats.odf.nodes import Node, prefix
from ita_lint.formats.odf.paragraph import OdfParagraph, Piece
from ita_lint.formats.odf.reading import Reading
from ita_lint.formats.odf.renumber import renumbered, wanted_numbers
from ita_lint.formats.package import ILLEGAL
from ita_lint.formats.splices import Replacement, Splice, spliced
from ita_lint.model.findings import Edit, Mending
from ita_lint.model.spots import ParagraphPlace, TableCell

_SPECIAL = re.compile(r"\n|\t| +")


def edited(data: bytes, edits: Iterable[Mending]) -> bytes:
    """Return the bytes of an OpenDocument text after `edits`; the result is read again to see that it says so.

    Raises UsageError where the file cannot hold what is new.
    """
    reading, (texts, numbers) = Reading(data), parted(edits)
    paragraphs = {one.number: one for one in reading.state.paragraphs}
    strings, counts = {number: one.string for number, one in paragraphs.items()}, wanted_numbers(reading, numbers)
    parts = renumbered(reading, counts)
    for number, asked in by_paragraph(texts, strings).items():
        one = paragraphs[number]
        strings[number] = spliced(one.string, asked)
        parts.setdefault(one.part, []).extend(_written(reading.parts[one.part], one, asked))
    result = reading.rewritten({name: spliced(reading.parts[name], found) for name, found in parts.items()})
    after = Reading(result)
    if {one.number: one.string for one in after.state.paragraphs} != strings or wanted_numbers(after, ()) != counts:
        raise refusals.not_written()
    return result


def by_paragraph(edits: Iterable[Edit], strings: Mapping[int, str]) -> dict[int, list[Replacement]]:
    """Return the changes of `edits` by the number of their paragraph, in order; `strings` are what paragraphs show.

    Raises UsageError for a cell that has not even an empty paragraph.
    """
    found = dict[int, list[Replacement]]()
    for place, start, end, new in changes(edits):
        if not isinstance(place, ParagraphPlace | TableCell) or place.number not in strings:
            raise refusals.not_written()
        length = len(strings[place.number])
        found.setdefault(place.number, []).append(Replacement(min(start, length), min(end, length), new))
    return found


def stretches(one: OdfParagraph, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the bytes in which the characters `start` up to `end` of a paragraph stand; an element stands whole."""
    for piece, first, last in covered(one, start, end):
        yield piece.byte(first), piece.byte(last) if piece.string else piece.end


def covered(one: OdfParagraph, start: int, end: int) -> Iterator[tuple[Piece, int, int]]:
    """Yield the pieces over which the characters `start` up to `end` run, with the offsets of the characters there."""
    at = 0
    for piece in one.pieces:
        after = at + len(piece.string)
        if start < after and (at < end or at == after == end):
            yield piece, max(start - at, 0), min(end, after) - at
        at = after


def point(one: OdfParagraph, offset: int) -> int:
    """Return the byte after the character before `offset`, or before the first, of a paragraph that shows some."""
    at, found = 0, one.pieces[0].start
    for piece in one.pieces:
        if at < offset or not piece.string:
            found = piece.byte(offset - at) if piece.string else piece.end
        at += len(piece.string)
        if at > offset:
            break
    return found


def markup(string: str, name: str) -> str:
    """Return characters as a paragraph holds them: `name` is the prefix of text elements.

    A single space between other characters is one, all others are elements. Raises UsageError for what no XML holds.
    """
    if ILLEGAL.search(string):
        raise refusals.not_written()
    pieces, at = list[str](), 0
    for match in _SPECIAL.finditer(string):
        pieces += escape(string[at : match.start()], quote=False), _element(string, match, name)
        at = match.end()
    return "".join([*pieces, escape(string[at:], quote=False)])


def _element(string: str, match: re.Match[str], name: str) -> str:
    if match[0] in "\n\t":
        return f"<{name}:line-break/>" if match[0] == "\n" else f"<{name}:tab/>"
    before, after = string[: match.start()][-1:], string[match.end() :][:1]
    if before in "\n\t" or after in "\n\t":
        return f'<{name}:s {name}:c="{len(match[0])}"/>'
    return " " if len(match[0]) == 1 else f' <{name}:s {name}:c="{len(match[0]) - 1}"/>'


def _written(data: bytes, one: OdfParagraph, asked: Iterable[Replacement]) -> Iterator[Splice]:
    """Yield the changes of bytes that make `asked` of a paragraph in the part `data`; what is new looks as what was."""
    for start, end, string in kept_apart(one, asked):
        new = markup(string, prefix(data, "text")).encode()
        if not one.pieces:
            yield filled(data, one.node, new)
            continue
        for begin, stop in stretches(one, start, end) if start < end else [(point(one, start),) * 2]:
            yield Splice(begin, stop, new)
            new = b""


def filled(data: bytes, node: Node, new: bytes) -> Splice:
    """Return the change that puts `new` first into an element, be it an empty tag or not."""
    if data[node.end : node.after].startswith(b"</"):
        return Splice(node.inner, node.inner, new)
    tag = re.match(rb"<([^\s/>]+)", data[node.start : node.after])
    name = tag[1] if tag else b""
    return Splice(node.after - 2, node.after, b">" + new + b"</" + name + b">")


def kept_apart(one: OdfParagraph, asked: Iterable[Replacement]) -> Iterator[Replacement]:
    """Yield changes that leave no space where it would vanish: beside another, or where a paragraph begins or ends."""
    string, waiting = one.string, list[Replacement]()
    for change in asked:
        between = string[waiting[-1].end : change.start] if waiting else "no space"
        if between.strip(" "):
            waiting.append(change)
        else:
            last = waiting.pop()
            waiting.append(Replacement(last.start, change.end, last.new + between + change.new))
    for start, end, new in waiting:
        yield _with_spaces(string, *_whole(one, start, end, new))


def _whole(one: OdfParagraph, start: int, end: int, new: str) -> Replacement:
    """Return a change that covers elements for several spaces whole or not at all."""
    at = 0
    for piece in one.pieces:
        after = at + len(piece.string)
        if not piece.plain and at < start < after:
            start, new = at, piece.string[: start - at] + new
        if not piece.plain and at < end < after:
            end, new = after, new + piece.string[end - at :]
        at = after
    return Replacement(start, end, new)


def _with_spaces(string: str, start: int, end: int, new: str) -> Replacement:
    if not new and start < end:
        while string[end : end + 1] == " " and string[:start][-1:] in ("", " "):
            end, new = end + 1, new + " "
        while end == len(string) and string[:start][-1:] == " ":
            start, new = start - 1, " " + new
    return Replacement(start, end, new)
