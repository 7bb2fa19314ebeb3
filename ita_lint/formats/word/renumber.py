"""Numbers that Word counts, changed by letting lists begin anew: no digit is typed, and every other number stays."""

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from itertools import groupby
from typing import NamedTuple

from ita_lint.formats import refusals
from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.word import tags, xml
from ita_lint.formats.word.numbering import FIRST_LINE, Lists, Member
from ita_lint.formats.word.reading import Reading
from ita_lint.formats.word.records import WordParagraph
from ita_lint.model.findings import Renumber

#: What stands before the list in the properties of a paragraph, by the standard.
_BEFORE = frozenset((b"pStyle", b"keepNext", b"keepLines", b"pageBreakBefore", b"framePr", b"widowControl"))
#: What stands between the list and the indents.
_BEFORE_INDENTS = _BEFORE | frozenset(
    b"numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct "
    b"autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing".split()
)
_ATTRIBUTE = re.compile(rb"[:\s](\w+)\s*=")
_USED = re.compile(rb"[:<]numId\s[^<>]*?val\s*=\s*[\"']([^\"']*)[\"']")
_VALUE = re.compile(rb"[:\s](?:ilvl|numId)\s*=\s*[\"']([^\"']*)[\"']")
#: What no paragraph can be in a list by.
_ELSEWHERE = ("docProps/", "customXml/")


class Move(NamedTuple):
    """A paragraph that is to count by another list from now on, and the indents that it would lose by that."""

    paragraph: WordParagraph
    member: Member
    indents: Mapping[str, str]


class Renumbering(NamedTuple):
    """Which paragraphs move to which list, and the part with the lists, its name and what is put into it."""

    moves: list[Move]
    part: str
    new: Splice

    def lists(self, reading: Reading) -> dict[str, bytes]:
        """Return the part with the lists as it will be, none if it stays."""
        return {self.part: spliced(reading.package.xml(self.part), [self.new])} if self.new.new else {}


def renumbering(reading: Reading, asked: Iterable[Renumber]) -> Renumbering:
    """Return how the items that are `asked` for get their numbers while all others keep theirs.

    Raises UsageError for what is no item that Word counts.
    """
    known: Mapping[object, WordParagraph] = {one.number: one for one in reading.state.paragraphs}
    wanted = dict[int, int]()
    for one in asked:
        paragraph = known.get(one.span.text.part_at(one.span.start).place.order[0])
        if paragraph is None or paragraph.item is None or paragraph.item.number is None or one.number < 0:
            raise refusals.not_renumbered()
        wanted[paragraph.number] = one.number
    if not wanted:
        return Renumbering([], "", Splice(0, 0, b""))
    part = next(reading.package.of_kind("numbering"), "")
    written = _Lists(reading, part)
    moves = list(_moves(reading, written, wanted))
    return Renumbering(moves, part, written.new())


def _moves(reading: Reading, written: "_Lists", wanted: Mapping[int, int]) -> Iterator[Move]:
    """Yield the paragraphs that must count by another list: the one before them goes on, or a new one begins.

    Those that follow them in theirs go along. These need not in Word, where lists of one definition count together; in
    what LibreOffice saves, and elsewhere, each list counts by itself.
    """
    lists = Lists(lambda: written.data, reading.state.styles)
    for _, paragraphs in groupby(reading.state.paragraphs, key=lambda one: one.part):
        lists.restart()
        moved, last = dict[Member, Member](), dict[tuple[str, int], Member]()
        for one in _in_order(reading, paragraphs):
            own = lists.member(one.list_id, one.level, one.style)
            if own is None:
                continue
            number = wanted.get(one.number, one.item.number if one.item else None)
            member, near = own, last.get(lists.base(own), own)
            if number is not None and own in moved and lists.before(moved[own]) == number - 1:
                member = moved[own]
            elif number is not None and lists.next(own) != number:
                goes_on = lists.is_like(near, own) and lists.before(near) == number - 1
                member = moved[own] = near if goes_on else lists.begin(written.begin(own, number), own, number)
            lists.count(member)
            last[lists.base(own)] = member
            if member != own:
                yield Move(one, member, reading.state.styles.indent(one.style) if one.style and not one.list_id else {})


def _in_order(reading: Reading, paragraphs: Iterable[WordParagraph]) -> list[WordParagraph]:
    """Return the paragraphs of a part that may count, in the order of their ends: so they were counted."""
    counted = [one for one in paragraphs if one.counts]
    return sorted(counted, key=lambda one: tags.element(reading.parts[one.part], one.at).end)


class _Lists:
    """The lists (`w:num`) of a file, and those that are added to them: one that is there and not used comes first."""

    def __init__(self, reading: Reading, part: str) -> None:
        """Take a file, and the name of the part with its lists."""
        self.data = reading.package.xml(part) if part else b""
        root = next(tags.children(self.data, 0, len(self.data)), None)
        inside = tags.children(self.data, root.inner, root.last) if root else ()
        self._known = [one for one in inside if one.local == b"num"]
        used = {number for data in _parts(reading) for number in _USED.findall(data)}
        self._free = [one for one in self._known if _value(self.data[one.start : one.inner]) not in used]
        numbers = (_value(self.data[one.start : one.inner]) for one in self._known)
        self._next = 1 + max((xml.number(one.decode(errors="replace")) or 0 for one in (*used, *numbers)), default=0)
        self._new = list[bytes]()

    def begin(self, like: Member, start: int) -> str:
        """Return the id of a list that is like that of an item, but begins its level at `start`.

        Raises UsageError where the list of the item cannot be found again.
        """
        old = next((one for one in self._known if self._id(one) == like.list_id), None)
        if old is None:
            raise refusals.not_renumbered()
        content = self._content(old, like.level, start)
        free = next((one for one in self._free if self.data[one.inner : one.last] == content), None)
        if free:
            self._free.remove(free)
            return self._id(free)
        name, prefix, number = old.name, old.prefix, b"%d" % self._next
        self._next += 1
        self._new.append(b'<%b %bnumId="%b">%b</%b>' % (name, prefix, number, content, name))
        return number.decode()

    def new(self) -> Splice:
        """Return the change that puts the new lists behind the last of those that are there."""
        at = self._known[-1].end if self._known else 0
        return Splice(at, at, b"".join(self._new))

    def _id(self, one: tags.Element) -> str:
        return _value(self.data[one.start : one.inner]).decode()

    def _content(self, old: tags.Element, level: int, start: int) -> bytes:
        """Return what says how a list looks: as an old one, but with another beginning of a level."""
        data, prefix, kept, described = self.data, old.prefix, list[bytes](), b""
        for child in tags.children(data, old.inner, old.last):
            if child.local != b"lvlOverride" or _value(data[child.start : child.inner]) != b"%d" % level:
                kept.append(data[child.start : child.end])
            else:
                inside = tags.children(data, child.inner, child.last)
                described = b"".join(data[one.start : one.end] for one in inside if one.local == b"lvl")
        begins = b'<%bstartOverride %bval="%d"/>' % (prefix, prefix, start)
        override = b'<%blvlOverride %bilvl="%d">%b%b</%blvlOverride>'
        return b"".join(kept) + override % (prefix, prefix, level, begins, described, prefix)


def _parts(reading: Reading) -> Iterator[bytes]:
    """Yield all parts of a file in which paragraphs and styles may name lists, as they are read."""
    for name in reading.package.package.names:
        if name.endswith(".xml") and not name.startswith(_ELSEWHERE):
            yield reading.parts[name] if name in reading.parts else reading.package.xml(name)


def _value(tag: bytes) -> bytes:
    found = _VALUE.search(tag)
    return found[1] if found else b""


def properties(data: bytes, paragraph: WordParagraph) -> tags.Element:
    """Return the properties of a paragraph that is in a list: these name it, or the style that does.

    Raises UsageError where they do not stand in their place.
    """
    one = tags.element(data, paragraph.at)
    found = next(tags.children(data, one.inner, one.last), None)
    if found is None or found.local != b"pPr":
        raise refusals.not_renumbered()
    return found


def numbered(data: bytes, move: Move) -> Iterator[Splice]:
    """Yield the changes to the properties of a paragraph that make it count by another list. Raises UsageError."""
    around = properties(data, move.paragraph)
    yield _listed(data, around, move)
    if move.indents:
        yield _indented(data, around, move.indents)


def _listed(data: bytes, around: tags.Element, move: Move) -> Splice:
    prefix, place = around.prefix, around.inner
    level = b'<%bilvl %bval="%d"/>' % (prefix, prefix, move.member.level)
    number = b'<%bnumId %bval="%b"/>' % (prefix, prefix, move.member.list_id.encode())
    whole = b"<%bnumPr>%b%b</%bnumPr>" % (prefix, level, number, prefix)
    for child in tags.children(data, around.inner, around.last):
        if child.local == b"numPr":
            inside = {one.local: one for one in tags.children(data, child.inner, child.last)}
            if b"numId" in inside:
                return Splice(inside[b"numId"].start, inside[b"numId"].end, number)
            if b"ilvl" in inside:
                return Splice(inside[b"ilvl"].end, inside[b"ilvl"].end, number)
            return Splice(child.start, child.end, whole)
        if child.local in _BEFORE:
            place = child.end
    return Splice(place, place, whole)


def _indented(data: bytes, around: tags.Element, indents: Mapping[str, str]) -> Splice:
    """Return the change that keeps the indents of a style: those of a list that a paragraph names itself go first."""
    prefix, place, tag = around.prefix, around.inner, b"<%bind" % around.prefix
    for child in tags.children(data, around.inner, around.last):
        if child.local == b"ind":
            own = {name.decode() for name in _ATTRIBUTE.findall(data, child.start, child.inner)}
            keys = [key for key in indents if key not in own and not (key in FIRST_LINE and FIRST_LINE & own)]
            return Splice(child.start + len(tag), child.start + len(tag), _attributes(prefix, indents, keys))
        if child.local in _BEFORE_INDENTS:
            place = child.end
    return Splice(place, place, tag + _attributes(prefix, indents, indents) + b"/>")


def _attributes(prefix: bytes, values: Mapping[str, str], keys: Iterable[str]) -> bytes:
    return b"".join(b' %b%b="%b"' % (prefix, key.encode(), escape(values[key]).encode()) for key in keys)
