"""The bytes of elements: where one ends, what its children are, and how characters are written in them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.formats import refusals
from ita_lint.formats.package import ILLEGAL

_TOKEN = re.compile(
    rb"<!--.*?-->|<!\[CDATA\[.*?\]\]>|<\?.*?\?>|<(?P<close>/?)(?P<name>[^\s/>]+)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>",
    re.DOTALL,
)
_CHARACTER = re.compile(rb"&[^;]*;|\r\n|[\x00-\x7f]|[\xc0-\xff][\x80-\xbf]*")
_BLANK = frozenset((b" ", b"\t", b"\n", b"\r", b"\r\n"))


class Element(NamedTuple):
    """An element of a part: its name with prefix; the bytes where it begins, its inside begins and ends, it ends."""

    name: bytes
    start: int
    inner: int
    last: int
    end: int

    @property
    def prefix(self) -> bytes:
        """The prefix of its name with the colon."""
        return self.name[: self.name.rfind(b":") + 1]

    @property
    def local(self) -> bytes:
        """Its name without prefix."""
        return self.name[self.name.rfind(b":") + 1 :]


def element(data: bytes, start: int) -> Element:
    """Return the element that begins at byte `start`. Raises UnreadableInput if it does not end."""
    found = next(children(data, start, len(data)), None)
    if found is None:
        raise refusals.broken()
    return found


def children(data: bytes, start: int, end: int) -> Iterator[Element]:
    """Yield the elements between two bytes, without those inside them; both bytes stand between elements."""
    depth, name, begun, inner = 0, b"", 0, 0
    for token in _TOKEN.finditer(data, start, end):
        if token["name"] is None:
            continue
        if token["close"]:
            depth -= 1
            if depth < 0:
                return
            if not depth:
                yield Element(name, begun, inner, token.start(), token.end())
        elif data[token.end() - 2] == ord("/"):
            if not depth:
                yield Element(token["name"], token.start(), token.end(), token.end(), token.end())
        else:
            if not depth:
                name, begun, inner = token["name"], token.start(), token.end()
            depth += 1


def is_empty(data: bytes, one: Element) -> bool:
    """Whether an element is written without an end tag."""
    return one.inner == one.end and data[one.end - 2] == ord("/")


def characters(content: bytes, string: str) -> list[bytes]:
    """Return how each character of `string` is written in the content of the element that shows it."""
    if b"<" not in content:
        found = _CHARACTER.findall(content)
        while len(found) > len(string) and found[0] in _BLANK:
            del found[0]
        while len(found) > len(string) and found[-1] in _BLANK:
            del found[-1]
        if len(found) == len(string):
            return found
    return [escaped(char) for char in string]


def escaped(string: str) -> bytes:
    """Return characters as XML text; those that XML forbids are left out."""
    allowed = ILLEGAL.sub("", string)
    return allowed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").encode()
