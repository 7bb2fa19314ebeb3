"""XML as it is written: every element and every stretch of characters with the bytes in which it stands.

A writer changes some of these bytes (`Splice`) and leaves all others as they are.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat
from xml.sax.saxutils import escape, quoteattr

from ita_lint.formats import refusals
from ita_lint.formats.package import ILLEGAL, MOST_NESTED
from ita_lint.formats.splices import Splice

_ENCODING = re.compile(rb"""<\?xml[^>]*\sencoding\s*=\s*["']([^"']*)["']""")
_UTF_8 = (b"utf-8", b"utf8", b"us-ascii", b"ascii")


class Letters(NamedTuple):
    """Characters between tags, the bytes `start` up to `end` they are written in; `literal`: without references."""

    string: str
    start: int
    end: int
    literal: bool = False


@dataclass(slots=True)
class Node:
    """An element: its name as written and without prefix, and the bytes of its start tag, content and end tag.

    It stands at `start` up to `end`, its content at `inside` up to `close`; one without an end tag has no content and
    `inside` and `close` are `end`.
    """

    name: str
    attributes: Mapping[str, str]
    start: int
    inside: int = 0
    close: int = 0
    end: int = 0
    content: list["Node | Letters"] = field(default_factory=list)

    @property
    def local(self) -> str:
        """The name without its prefix."""
        return self.name.rpartition(":")[2]

    @property
    def prefix(self) -> str:
        """The prefix with its colon, "" for none."""
        return self.name[: len(self.name) - len(self.local)]

    @property
    def without_end_tag(self) -> bool:
        """Whether the element is written as one tag."""
        return self.inside == self.end

    def get(self, name: str) -> str | None:
        """Return an attribute by its name as written."""
        return self.attributes.get(name)

    def children(self, *local: str) -> Iterator["Node"]:
        """Yield the elements directly inside that have one of these names, without prefix."""
        return (one for one in self.content if isinstance(one, Node) and one.local in local)

    def child(self, local: str) -> "Node | None":
        """Return the first element directly inside that has this name, without prefix."""
        return next(self.children(local), None)


def nodes(data: bytes, part: str) -> Node:
    """Return the root element of a part. Raises UnreadableInput for what is no XML in UTF-8."""
    encoding = _ENCODING.match(data.removeprefix(b"\xef\xbb\xbf"))
    if encoding and encoding[1].lower() not in _UTF_8:
        raise refusals.broken(part)
    builder = _Builder()
    try:
        builder.parse(data)
    except expat.ExpatError as error:
        raise refusals.broken(part) from error
    return builder.root


def string_of(node: Node) -> str:
    """Return all characters inside an element."""
    return "".join(one.string if isinstance(one, Letters) else string_of(one) for one in node.content)


def legal(string: str) -> str:
    """Return a string with a mark for each character that XML does not hold."""
    return ILLEGAL.sub("\ufffd", string)


def written(string: str) -> bytes:
    """Return characters as XML writes them between tags. Raises ValueError for one that XML does not hold."""
    if ILLEGAL.search(string):
        raise ValueError(string)
    return escape(string, {"\r": "&#13;"}).encode()


def element(name: str, attributes: Mapping[str, str], inside: bytes = b"") -> bytes:
    """Return an element."""
    said = "".join(f" {key}={quoteattr(value)}" for key, value in attributes.items())
    return f"<{name}{said}>".encode() + inside + f"</{name}>".encode() if inside else f"<{name}{said}/>".encode()


def attribute(data: bytes, node: Node, name: str, value: str | None) -> Iterator[Splice]:
    """Yield the change that gives an attribute of an element another value, or takes it away; none if it has none."""
    said = rf"""\s{re.escape(name)}\s*=\s*("[^"]*"|'[^']*')""".encode()
    found = re.search(said, data[node.start : node.inside])
    if found:
        new = b"" if value is None else f" {name}={quoteattr(value)}".encode()
        yield Splice(node.start + found.start(), node.start + found.end(), new)


class _Builder:
    """Builds the tree of a document while expat walks it."""

    def __init__(self) -> None:
        self.root = Node("", {}, 0)
        self._open = [self.root]
        self._events = list[int]()
        self._waiting = list[Node]()
        self._letters: tuple[str, int] | None = None
        self._literal = False

    def parse(self, data: bytes) -> None:
        self._parser = expat.ParserCreate()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartCdataSectionHandler = lambda: self._section(literal=True)
        self._parser.EndCdataSectionHandler = lambda: self._section(literal=False)
        self._parser.DefaultHandler = lambda _: self._next()
        self._data = data
        self._parser.Parse(data, True)  # noqa: FBT003  takes no keywords
        (self.root,) = self.root.children(*(one.local for one in self.root.content if isinstance(one, Node)))

    def _next(self) -> int:
        """Return where the parser stands: what was read before ends there."""
        at = self._parser.CurrentByteIndex
        if self._waiting:
            self._waiting.pop().inside = at
        if self._letters:
            string, start = self._letters
            self._open[-1].content.append(Letters(string, start, at, self._literal))
            self._letters = None
        return at

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if len(self._open) > MOST_NESTED:
            raise refusals.too_deep()
        node = Node(name, attributes, self._next())
        self._open[-1].content.append(node)
        self._open.append(node)
        self._waiting.append(node)

    def _end(self, _: str) -> None:
        at, node = self._next(), self._open.pop()
        node.close = at
        alone = node.inside == at and self._data[at - 2 : at] == b"/>"
        node.end = at if alone else self._data.index(b">", at) + 1

    def _characters(self, string: str) -> None:
        self._letters = string, self._next()

    def _section(self, *, literal: bool) -> None:
        self._next()
        self._literal = literal
