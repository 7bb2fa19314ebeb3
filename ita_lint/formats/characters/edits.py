"""Edits written back into files of characters: plain text, CSV and web pages; all else stays byte for byte.

Offsets count characters of the file as it is read, its lines ended by line feeds; how the file itself ends its lines
and which encoding it has counts only when the result is written. That is read again: what does not say what it should
is refused.
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from html import escape

from ita_lint.errors import UnreadableInput
from ita_lint.formats import changes, html, refusals
from ita_lint.formats.characters.records import Field, Record, record
from ita_lint.formats.characters.renumber import Numbers, numbers
from ita_lint.formats.characters.source import Source
from ita_lint.formats.characters.tags import SPACE, has_markup, tokens
from ita_lint.formats.decode import decode
from ita_lint.formats.delimited import csv_of, csv_runs, dialect, text_of, text_runs
from ita_lint.formats.encode import encoded
from ita_lint.formats.splices import Replacement, spliced
from ita_lint.model.document import Document
from ita_lint.model.findings import Edit, Mending
from ita_lint.model.place import Place, TextPlace
from ita_lint.model.text import Text


class Lines:
    """Finds places again among the characters of a file."""

    def __init__(self, string: str) -> None:
        """Take the characters of the file as `decode` gives them."""
        self.string = string
        self._starts = [0, *(match.end() for match in re.finditer("\n", string))]

    def find(self, place: Place, start: int, end: int) -> tuple[int, int]:
        """Return the offsets of the characters `start` up to `end`, counted from the beginning of `place`.

        What stands for other characters is found whole; tags that divide paragraphs are no characters.
        """
        if not isinstance(place, TextPlace):
            raise TypeError(place)
        at = self._starts[place.line - 1] + place.column - 1
        if not place.width:
            return at + start, at + end
        found, stop = self._stand_in(at, at + place.width)
        if start == end:
            return (stop, stop) if start else (at, at)
        return found, stop

    def _stand_in(self, at: int, end: int) -> tuple[int, int]:
        """Return the offsets of all that stands for another character; `end` is how far it goes in its first line."""
        string = self.string
        if at == len(string):
            return at, at
        if string[at] == "<":
            token = next(tokens(string, at, len(string)))
            if token.name != "br":
                return at, at
            end = token.end
            at = len(string[:at].rstrip(SPACE))
        if string[at] in SPACE or string[end - 1] == ">":
            end = len(string) - len(string[end:].lstrip(SPACE))
        return at, end


def edited_text(data: bytes, edits: Iterable[Mending]) -> bytes:
    """Return the bytes of a text file after `edits`, which must not overlap.

    Raises UsageError where the file cannot hold what is new.
    """
    return _edited(data, edits, text_of, _into_text)


def edited_csv(data: bytes, edits: Iterable[Mending]) -> bytes:
    """Return the bytes of a CSV file after `edits`, which must not overlap; fields are quoted where they must be.

    Raises UsageError where the file cannot hold what is new.
    """
    return _edited(data, edits, csv_of, _into_csv)


def edited_html(data: bytes, edits: Iterable[Mending]) -> bytes:
    """Return the bytes of a web page after `edits`, which must not overlap: tags stay, but for numbers of list items.

    Raises UsageError where the page cannot hold what is new.
    """
    return _edited(data, edits, html.page_of, _into_page, "xmlcharrefreplace")


def _edited(
    data: bytes,
    edits: Iterable[Mending],
    read: Callable[[Source], Document],
    written: Callable[[str, list[Replacement]], list[Replacement]],
    unheld: str = "strict",
) -> bytes:
    """Return the bytes after `edits`; `written` puts what is new as the format writes it."""
    string, (texts, anew) = decode(data), changes.parted(edits)
    source = Source(string)
    document, lines = read(source), Lines(string)
    asked, counted = _clipped(document, texts), Numbers(source, anew)
    found = [Replacement(*lines.find(*one[:3]), one.new) for one in asked]
    result = encoded(data, string, written(string, sorted([*found, *counted.changes()])), unheld)
    try:
        after = read(Source(decode(result)))
    except UnreadableInput as error:
        raise refusals.not_written() from error
    if _said(after, []) != _said(document, asked) or (anew and numbers(after) != counted.said(document)):
        raise refusals.not_written()
    return result


def _clipped(document: Document, edits: Iterable[Edit]) -> list[changes.Change]:
    """Return the changes of `edits` without the line feeds that join cells of several rows: they are in no file."""
    known = lengths(document)
    return [
        one._replace(start=min(one.start, known[one.place]), end=min(one.end, known[one.place]))
        for one in changes.changes(edits)
    ]


def lengths(document: Document) -> dict[Place, int]:
    """Return how many characters of the document's texts stand at each place."""
    return {
        part.place: end - part.offset
        for text in document.texts()
        for part, end in zip(text.parts, [*(one.offset for one in text.parts[1:]), len(text.string)], strict=True)
    }


def _said(document: Document, asked: Iterable[changes.Change]) -> list[str]:
    """Return what a document says after changes, without white space: each cell, and what stands between tables."""
    waiting = dict[Place, list[changes.Change]]()
    for change in asked:
        waiting.setdefault(change.place, []).append(change)
    strings = dict[int, str]()
    for text in document.texts():
        pieces = [(part.offset, one) for part in text.parts for one in waiting.pop(part.place, ())]
        strings[id(text)] = spliced(text.string, ((at + one.start, at + one.end, one.new) for at, one in pieces))
    said = [""]
    for block in document.blocks:
        if isinstance(block, Text):
            said[-1] += strings[id(block)]
        else:
            said += [*(strings[id(cell.text)] for row in block.rows for cell in row), ""]
    return ["".join(one.split()) for one in said]


def _into_page(string: str, found: list[Replacement]) -> list[Replacement]:
    """Return changes with their characters as HTML writes them."""
    del string
    return [one._replace(new=_as_html(one.new)) for one in found]


def _as_html(new: str) -> str:
    return escape(new, quote=False).replace("\n", "<br>")


def _into_text(string: str, found: list[Replacement]) -> list[Replacement]:
    """Return changes as the text form writes them."""
    return list(_into_fields(string, found, text_runs(string), "\t", plain=True))


def _into_csv(string: str, found: list[Replacement]) -> list[Replacement]:
    """Return changes as a CSV file writes them."""
    delimiter, at = dialect(string)
    return list(_into_fields(string, found, csv_runs(string, delimiter, at), delimiter, plain=False))


def _into_fields(
    string: str, found: list[Replacement], runs: Iterable[list[Record]], delimiter: str, *, plain: bool
) -> Iterator[Replacement]:
    """Yield changes as their fields hold them; in `plain` text a line without tabs is no field to quote."""
    for one in (one for run in runs for one in run):
        for field in one.fields:
            here = found[bisect_left(found, (field.start,)) : bisect_left(found, (field.end + 1,))]
            new = [change._replace(new=_as_held(string, field, change.new)) for change in here]
            if new and not field.quoted and not (plain and len(one.fields) == 1):
                new = _quoted(string, field, new, delimiter, plain=plain)
            yield from new


def _quoted(string: str, field: Field, new: list[Replacement], delimiter: str, *, plain: bool) -> list[Replacement]:
    """Return changes of a field without quotation marks, or the one that sets the field between marks if it must be."""
    shifted = (Replacement(one.start - field.start, one.end - field.start, one.new) for one in new)
    content = spliced(string[field.start : field.end], shifted)
    gains_mark = not plain and any('"' in one.new for one in new)
    if _reads_alone(content, delimiter, plain=plain) and not gains_mark:
        return new
    return [Replacement(field.start, field.end, '"' + content.replace('"', '""') + '"')]


def _as_held(string: str, field: Field, new: str) -> str:
    """Return new characters as the content of a field holds them: escaped beside HTML, marks doubled inside marks."""
    content = string[field.start : field.end].replace('""', '"' if field.quoted else '""')
    if has_markup(content, 0, len(content)):
        new = _as_html(new)
    return new.replace('"', '""') if field.quoted else new


def _reads_alone(content: str, delimiter: str, *, plain: bool) -> bool:
    """Whether a field with this content is read as it is, without quotation marks around it."""
    return record(content, 0, delimiter, plain=plain) == ([Field(0, len(content))], len(content), len(content) + 1)
