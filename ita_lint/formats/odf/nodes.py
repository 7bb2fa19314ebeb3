"""The XML of an OpenDocument part as a tree, in which each element and each stretch of text knows its bytes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.parsers import expat

from ita_lint.formats import refusals
from ita_lint.formats.package import MOST_NESTED

#: A part of more elements and stretches of text would fill the memory.
MOST_PARTS = 500_000
_NAMESPACE = re.compile(r"urn:oasis:names:tc:opendocument:xmlns:([\w-]+?)(?:-compatible)?:1\.0")
_SHORT = {
    "xsl-fo": "fo",
    "drawing": "draw",
    "datastyle": "number",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
#: What a part says of a namespace: the prefix that it gives it, and its name.
_DECLARED = re.compile(rb"xmlns(?::([^\s=]+))?\s*=\s*[\"']([^\"']*)")


class Run(NamedTuple):
    """A stretch of text: bytes `start` up to `end`.

    A reference (`&amp;`), a line end and a section of unescaped characters are stretches of their own.
    """

    string: str
    start: int
    end: int


@dataclass(slots=True, eq=False)
class Node:
    """An element under the usual name of its kind (`text:p`), whatever prefix the file gives it.

    Its start tag goes from byte `start` to `inner`, its end tag from `end` to `after`; an empty tag from `start` to
    `after`.
    """

    name: str
    attributes: dict[str, str]
    start: int
    inner: int = 0
    end: int = 0
    after: int = 0
    children: "list[Node | Run]" = field(default_factory=list)

    @property
    def string(self) -> str:
        """The characters that stand in it directly."""
        return "".join([child.string for child in self.children if isinstance(child, Run)])

    @property
    def nodes(self) -> "Iterator[Node]":
        """The elements in it, in order."""
        return (child for child in self.children if isinstance(child, Node))

    def all(self, *names: str) -> "Iterator[Node]":
        """Yield the elements in it that have one of these names."""
        return (child for child in self.nodes if child.name in names)

    def first(self, *path: str) -> "Node | None":
        """Return the first element along a path of names, None if there is none."""
        found: Node | None = self
        for name in path:
            found = next(found.all(name), None) if found else None
        return found

    def inside(self, *closed: str) -> "Iterator[Node]":
        """Yield all elements in it, however deep, in order; not those inside elements of the names `closed`."""
        waiting = list(self.nodes)[::-1]
        while waiting:
            node = waiting.pop()
            yield node
            if node.name not in closed:
                waiting += list(node.nodes)[::-1]


def tree(data: bytes, name: str) -> Node:
    """Return the root of the part `name`. Raises UnreadableInput if it is no XML or nested too deep."""
    return _Tree(name, as_written=_is_usual(data)).read(data)


def prefix(data: bytes, name: str) -> str:
    """Return the prefix by which a part calls the namespace of the elements that are usually called `name:…`.

    Raises UsageError if it is not declared: then nothing of that kind can be written into it.
    """
    uri = {"dc": "http://purl.org/dc/elements/1.1/"}.get(name, f"urn:oasis:names:tc:opendocument:xmlns:{name}:1.0")
    found = re.search(rb"xmlns:([^\s=]+)\s*=\s*[\"']" + re.escape(uri.encode()) + rb"[\"']", data)
    if not found:
        raise refusals.not_written()
    return found[1].decode()


def _is_usual(data: bytes) -> bool:
    """Whether a part calls its elements by their usual names, as LibreOffice does: then no name is translated."""
    declared = {tuple(one.decode(errors="replace") for one in found) for found in _DECLARED.findall(data)}
    once = len(declared) == len({prefix for prefix, _ in declared})
    return once and all(_usual(uri) in (prefix, uri) for prefix, uri in declared)


def _usual(uri: str) -> str:
    """Return the usual prefix of a namespace; of one that is not OpenDocument's, its name."""
    match = _NAMESPACE.fullmatch(uri)
    known = match[1] if match else uri
    return _SHORT.get(known, known)


class _Names(dict[str, str]):
    """The usual names of elements and attributes, by the full names that the parser gives; made when first met."""

    def __missing__(self, name: str) -> str:
        uri, _, local = name.rpartition(" ")
        self[name] = f"{_usual(uri)}:{local}" if uri else local
        return self[name]


class _Tree:
    """Builds the tree; where a tag or text ends is known when the next thing begins."""

    def __init__(self, name: str, *, as_written: bool) -> None:
        self._name = name
        self._root = Node("", {}, 0)
        self._open = [self._root]
        self._ended: Node | None = None
        self._text: tuple[str, int] | None = None
        self._names = None if as_written else _Names()
        self._parts = 0
        self._begun = 0
        self._unescaped: list[str] | None = None
        self._parser = expat.ParserCreate("utf-8") if as_written else expat.ParserCreate("utf-8", " ")
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.CommentHandler = self._parser.ProcessingInstructionHandler = self._other
        self._parser.StartCdataSectionHandler, self._parser.EndCdataSectionHandler = self._section, self._section_end

    def read(self, data: bytes) -> Node:
        try:
            self._parser.Parse(data, True)  # noqa: FBT003 - expat takes no keywords
        except expat.ExpatError as error:
            raise refusals.broken(self._name) from error
        self._settle(len(data))
        return next(self._root.nodes)

    def _settle(self, at: int) -> None:
        self._parts += 1
        if self._parts > MOST_PARTS:
            raise refusals.too_large(
                f"ไฟล์มีองค์ประกอบเกิน {MOST_PARTS:,} แห่ง", f"the file has more than {MOST_PARTS:,} elements"
            )
        node = self._open[-1]
        if self._text:
            node.children.append(Run(*self._text, at))
            self._text = None
        elif self._ended:
            self._ended.after = at
            self._ended = None
        elif not node.inner:
            node.inner = at

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        at = self._parser.CurrentByteIndex
        self._settle(at)
        if len(self._open) > MOST_NESTED:
            raise refusals.too_deep()
        if self._names is not None:
            usual = self._names
            name, attributes = usual[name], {usual[key]: value for key, value in attributes.items()}
        node = Node(name, attributes, at)
        self._open[-1].children.append(node)
        self._open.append(node)

    def _end(self, name: str) -> None:
        del name
        at = self._parser.CurrentByteIndex
        self._settle(at)
        self._ended = self._open.pop()
        self._ended.end = at

    def _characters(self, string: str) -> None:
        if self._unescaped is not None:
            self._unescaped.append(string)
            return
        at = self._parser.CurrentByteIndex
        self._settle(at)
        self._text = string, at

    def _section(self) -> None:
        self._settle(self._parser.CurrentByteIndex)
        self._begun, self._unescaped = self._parser.CurrentByteIndex, []

    def _section_end(self) -> None:
        self._text, self._unescaped = ("".join(self._unescaped or ()), self._begun), None

    def _other(self, *_: str) -> None:
        self._settle(self._parser.CurrentByteIndex)
