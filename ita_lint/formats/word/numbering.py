"""Automatic numbers: which list a paragraph belongs to, and which number Word would show for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

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
        self._begun = set[tuple[str, int]]()

    def restart(self) -> None:
        """Forget the numbers: another part begins."""
        self._counters.clear()
        self._begun.clear()

    def item(self, list_id: str | None, level: int | None, style: str | None) -> ListItem | None:
        """Return the number of the next paragraph with these properties, None if it is no list item.

        Raises UnreadableInput.
        """
        from_style = self._styles.style(style) if style else Style()
        wanted = list_id or from_style.list_id
        if not wanted or wanted == "0":
            return None
        if self._lists is None:
            self._lists = self._read()
        if wanted not in self._resolved:
            self._resolved[wanted] = self._resolve(self._lists.get(wanted))
        base, levels, starts = self._resolved[wanted]
        if level is None:
            level = from_style.level
        if level is None:
            level = next((at for at, each in levels.items() if style and each.style == style), 0)
        if level not in levels:
            return None
        fresh = level in starts and (wanted, level) not in self._begun
        self._begun.add((wanted, level))
        number = self._count(base, levels, level, starts.get(level, levels[level].start), fresh=fresh)
        shows = levels[level].shows(level)
        return None if shows is None else ListItem(number if shows else None, level)

    def _resolve(self, one: _Definition | None) -> tuple[str, dict[int, _Level], dict[int, int]]:
        """Return the definition that a list counts by, its levels and the numbers at which the list begins them."""
        base = one.base if one else None
        for _ in range(_LONGEST_CHAIN):
            definition = self._abstracts.get(base or "")
            if one is None or definition is None or base is None:
                break
            if definition.levels or not definition.style:
                return base, {**definition.levels, **one.levels}, one.starts
            linked = (self._lists or {}).get(self._styles.style(definition.style).list_id or "")
            base = linked.base if linked else None
        return "", {}, {}

    def _count(self, base: str, levels: dict[int, _Level], level: int, start: int, *, fresh: bool) -> int:
        """Return the next number of a level; the levels below it begin again."""
        counters = self._counters.setdefault(base, [None] * _LEVELS)
        before = counters[level]
        number = counters[level] = start if fresh or before is None else before + 1
        for deeper in range(level + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or level < restart:
                counters[deeper] = None
        return number

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
