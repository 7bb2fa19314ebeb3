"""Automatic numbers: which list a paragraph belongs to, and which number Word would show for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from ita_lint.formats.word import xml
from ita_lint.model.document import ListItem

_LEVELS = 9
_OF_STYLES = frozenset(("basedOn", "numId", "ilvl", "vanish", "strike", "dstrike", "vertAlign"))
_OF_LISTS = frozenset(
    (
        "abstractNum", "num", "abstractNumId", "numStyleLink", "lvl", "lvlOverride", "startOverride",
        "start", "numFmt", "lvlText", "pStyle", "lvlRestart",
    )
)  # fmt: skip
_ROOT = re.compile(rb"<((?:[\w.-]+:)?styles)\b[^<>]*>")
_TAG = re.compile(rb"<([^\s<>/]+)")
#: Indents of the first line: a style that has one has no other.
FIRST_LINE = frozenset(("firstLine", "firstLineChars", "hanging", "hangingChars"))
#: Styles that rest on each other in a longer chain than this rest on themselves.
_LONGEST_CHAIN = 30


@dataclass(slots=True)
class _Level:
    """A level of a list: its first number, its number format, what is written (%1 is the first level's number)."""

    start: int = 0
    format: str = "decimal"
    text: str = ""
    style: str | None = None
    restart: int | None = None

    def shows(self, level: int) -> bool | None:
        """Whether the level's number is seen; None if nothing is."""
        if self.format == "bullet":
            return False
        if self.format == "none" or not self.text.strip():
            return None
        return f"%{level + 1}" in self.text


@dataclass(slots=True)
class _Definition:
    """A list's definition (`w:abstractNum`, or the changes that a `w:num` makes to one)."""

    base: str | None = None
    levels: dict[int, _Level] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)
    style: str | None = None


@dataclass(slots=True)
class Style:
    """What is asked of a style: the list and level that it gives, whether its text is hidden, struck out or raised."""

    base: str | None = None
    list_id: str | None = None
    level: int | None = None
    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None


class Member(NamedTuple):
    """What makes a paragraph count: the id of its list and its level there, 0 for the outermost."""

    list_id: str
    level: int


class Styles:
    """The styles of a document, each read when it is first asked for: most are never used."""

    def __init__(self, load: Callable[[], bytes]) -> None:
        """Take what gives the bytes of the part."""
        self._load = load
        self._data: bytes | None = None
        self._known = dict[str, Style]()

    def style(self, name: str) -> Style:
        """Return a style with what it takes over from those that it rests on. Raises UnreadableInput."""
        if name not in self._known:
            found, base = Style(), str(name)
            for _ in range(_LONGEST_CHAIN):
                own = self._own(base)
                found.list_id = found.list_id or own.list_id
                found.level = own.level if found.level is None else found.level
                found.hidden = own.hidden if found.hidden is None else found.hidden
                found.struck = own.struck if found.struck is None else found.struck
                found.raised = own.raised if found.raised is None else found.raised
                if own.base is None:
                    break
                base = own.base
            self._known[name] = found
        return self._known[name]

    def indent(self, name: str) -> dict[str, str]:
        """Return the indents, by attribute, that a style gives to its text in the place of those of its list."""
        found = dict[str, str]()

        def opened(_: str, attributes: xml.Attributes) -> None:
            first = not FIRST_LINE & found.keys()
            found.update({k: v for k, v in attributes.items() if k not in found and (first or k not in FIRST_LINE)})

        for _ in range(_LONGEST_CHAIN):
            own, element = self._own(name), self._element(name)
            if element:
                xml.elements(element, "styles", ("ind",), opened)
            if own.list_id or own.base is None:
                break
            name = own.base
        return found

    def _own(self, name: str) -> Style:
        """Return what the style itself says."""
        found = Style()
        element = self._element(name)

        def opened(tag: str, attributes: xml.Attributes) -> None:
            value = attributes.get("val")
            if tag == "basedOn":
                found.base = value
            elif tag == "numId":
                found.list_id = value
            elif tag == "ilvl":
                found.level = xml.number(value)
            elif tag == "vanish":
                found.hidden = xml.is_on(value)
            elif tag == "vertAlign":
                found.raised = value == "superscript"
            else:
                found.struck = bool(found.struck) or xml.is_on(value)

        if element:
            xml.elements(element, "styles", _OF_STYLES, opened)
        return found

    def _element(self, name: str) -> bytes:
        """Return the element of one style, in the part's own root so that its prefixes are known; b"" for none."""
        if self._data is None:
            self._data = self._load()
        data = self._data
        at = max(data.find(b"styleId=%s%s%s" % (quote, name.encode(), quote)) for quote in (b'"', b"'"))
        begun = data.rfind(b"<", 0, max(at, 0))
        root, tag = _ROOT.search(data), _TAG.match(data, max(begun, 0))
        if at < 0 or not root or not tag:
            return b""
        closing = b"</" + tag[1] + b">"
        end = data.find(closing, at)
        return b"" if end < 0 else root[0] + data[begun:end] + closing + b"</" + root[1] + b">"


class Lists:
    """The lists of a document: their definitions, read when the first list item comes, and the numbers so far."""

    def __init__(self, load: Callable[[], bytes], styles: Styles) -> None:
        """Take what gives the bytes of the part, b"" if there is none, and the document's styles."""
        self._load = load
        self._styles = styles
        self._abstracts = dict[str, _Definition]()
        self._lists: dict[str, _Definition] | None = None
        self._resolved = dict[str, tuple[str, dict[int, _Level], dict[int, int]]]()
        self._counters = dict[str, list[int | None]]()
        self._begun = set[Member]()

    def restart(self) -> None:
        """Forget the numbers: another part begins."""
        self._counters.clear()
        self._begun.clear()

    def item(self, list_id: str | None, level: int | None, style: str | None) -> ListItem | None:
        """Return the number of the next paragraph with these properties, None if it is no list item.

        Raises UnreadableInput.
        """
        found = self.member(list_id, level, style)
        return self.count(found) if found else None

    def member(self, list_id: str | None, level: int | None, style: str | None) -> Member | None:
        """Return how a paragraph with these properties counts, None if it is in no list. Raises UnreadableInput."""
        from_style = self._styles.style(style) if style else Style()
        wanted = list_id or from_style.list_id
        if not wanted or wanted == "0":
            return None
        if self._lists is None:
            self._lists = self._read()
        if wanted not in self._resolved:
            self._resolved[wanted] = self._resolve(self._lists.get(wanted))
        levels = self._resolved[wanted][1]
        if level is None:
            level = from_style.level
        if level is None:
            level = next((at for at, each in levels.items() if style and each.style == style), 0)
        return Member(wanted, level) if level in levels else None

    def count(self, one: Member) -> ListItem | None:
        """Count the next item that is `one`; None if neither number nor bullet is seen."""
        list_id, level = one
        base, levels, _ = self._resolved[list_id]
        number = self.next(one)
        self._begun.add(one)
        counters = self._counters.setdefault(base, [None] * _LEVELS)
        counters[level] = number
        for deeper in range(level + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:
                counters[deeper] = None
        shows = levels[level].shows(level)
        return None if shows is None else ListItem(number if shows else None, level)

    def next(self, one: Member) -> int:
        """Return the number that the next item would have if it were `one`."""
        _, levels, starts = self._resolved[one.list_id]
        before = self.before(one)
        return starts.get(one.level, levels[one.level].start) if before is None else before + 1

    def before(self, one: Member) -> int | None:
        """Return the number that the next item goes on from if it is `one`, None where its list or level begins."""
        base, _, starts = self._resolved[one.list_id]
        begins = one.level in starts and one not in self._begun
        return None if begins or base not in self._counters else self._counters[base][one.level]

    def base(self, one: Member) -> tuple[str, int]:
        """Return what counts together: the definition of an item's list, and its level."""
        return self._resolved[one.list_id][0], one.level

    def is_like(self, one: Member, other: Member) -> bool:
        """Whether the lists of two items are the same but for the numbers at which they begin."""
        return self._resolved[one.list_id][1] is self._resolved[other.list_id][1]

    def begin(self, list_id: str, like: Member, start: int) -> Member:
        """Add a list that is like that of another item, but begins its level at `start`; return its items."""
        base, levels, starts = self._resolved[like.list_id]
        self._resolved[list_id] = base, levels, {**starts, like.level: start}
        return Member(list_id, like.level)

    def _resolve(self, one: _Definition | None) -> tuple[str, dict[int, _Level], dict[int, int]]:
        """Return the definition that a list counts by, its levels and the numbers at which the list begins them."""
        base = one.base if one else None
        for _ in range(_LONGEST_CHAIN):
            definition = self._abstracts.get(base or "")
            if one is None or definition is None or base is None:
                break
            if definition.levels or not definition.style:
                return base, {**definition.levels, **one.levels} if one.levels else definition.levels, one.starts
            linked = (self._lists or {}).get(self._styles.style(definition.style).list_id or "")
            base = linked.base if linked else None
        return "", {}, {}

    def _read(self) -> dict[str, _Definition]:
        """Read all definitions; return those of the lists by id."""
        lists = dict[str, _Definition]()
        target, level, at = _Definition(), _Level(), 0

        def opened(tag: str, attributes: xml.Attributes) -> None:
            nonlocal target, level, at
            value = attributes.get("val", "")
            if tag == "abstractNum":
                target = self._abstracts.setdefault(attributes.get("abstractNumId", ""), _Definition())
            elif tag == "num":
                target = lists.setdefault(attributes.get("numId", ""), _Definition())
            elif tag == "abstractNumId":
                target.base = value
            elif tag == "numStyleLink":
                target.style = value
            elif tag in ("lvl", "lvlOverride"):
                at = min(max(xml.number(attributes.get("ilvl")) or 0, 0), _LEVELS - 1)
                if tag == "lvl":
                    level = target.levels[at] = _Level()
            elif tag == "startOverride":
                target.starts[at] = xml.number(value) or 0
            else:
                _describe(level, tag, value)

        data = self._load()
        if data:
            xml.elements(data, "numbering", _OF_LISTS, opened)
        return lists


def _describe(level: _Level, tag: str, value: str) -> None:
    if tag == "start":
        level.start = xml.number(value) or 0
    elif tag == "numFmt":
        level.format = value
    elif tag == "lvlText":
        level.text = value
    elif tag == "pStyle":
        level.style = value
    elif tag == "lvlRestart":
        level.restart = xml.number(value)
