"""The XML of Word's parts: which names its elements go by, and the parser that walks it."""

import re
from collections.abc import Callable, Container, Mapping
from typing import NamedTuple
from xml.parsers import expat

from ita_lint.formats import refusals

Attributes = Mapping[str, str]
Opened = Callable[[Attributes], object]
Ended = Callable[[], object]

#: The namespaces of Word's elements and of equations, in the usual and in the strict form of the standard, and of
#: alternate content.
WORD = (
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
)
ALTERNATES = b"http://schemas.openxmlformats.org/markup-compatibility/2006"
MATH = (
    b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    b"http://purl.oclc.org/ooxml/officeDocument/math",
)

_OFF = frozenset(("0", "false", "off"))
_DECLARED = re.compile(rb"xmlns(?::([^\s=]+))?\s*=\s*[\"']\Z")
_LONGEST_PREFIX = 200


class Names(NamedTuple):
    """How names begin in a part: `word`, `alternates` and `math` stand before the local names of these namespaces.

    `separator` is None where prefixes are taken as they are written: each namespace is declared once, for one prefix.
    """

    word: str
    alternates: str
    math: str
    space: str
    separator: str | None

    @classmethod
    def of(cls, data: bytes) -> "Names":
        """Return how the names of a part in UTF-8 begin."""
        uri = next((one for one in WORD if one in data), WORD[0])
        math = next((one for one in MATH if one in data), MATH[0])
        words, *rest = (_declared(data, one) for one in (uri, ALTERNATES, math))
        if len(words) == 1 and words[0] and all(len(one) <= 1 and all(one) for one in rest):
            other, equations = (one[0] if one else usual for one, usual in zip(rest, ("mc", "m"), strict=True))
            return cls(f"{words[0]}:", f"{other}:", f"{equations}:", "xml:space", None)
        word, other, equations = (f"{one.decode()} " for one in (uri, ALTERNATES, math))
        return cls(word, other, equations, "http://www.w3.org/XML/1998/namespace space", " ")


def _declared(data: bytes, uri: bytes) -> list[str]:
    """Return the prefixes that are declared for a namespace, "" for one without prefix."""
    found, at = list[str](), data.find(uri)
    while at >= 0:
        declared = _DECLARED.search(data, max(0, at - _LONGEST_PREFIX), at)
        if declared:
            found.append((declared[1] or b"").decode(errors="replace"))
        at = data.find(uri, at + 1)
    return found


def parser(names: Names) -> expat.XMLParserType:
    """Return a parser of UTF-8 that gives all text between two tags at once."""
    made = expat.ParserCreate("utf-8", names.separator) if names.separator else expat.ParserCreate("utf-8")
    made.buffer_text = True
    return made


def parse(reader: expat.XMLParserType, data: bytes, name: str) -> None:
    """Send the bytes of the part `name` through a parser. Raises UnreadableInput."""
    try:
        reader.Parse(data, True)  # noqa: FBT003 - takes no keywords
    except expat.ExpatError as error:
        raise refusals.broken(name) from error


def elements(data: bytes, name: str, wanted: Container[str], opened: Callable[[str, Attributes], object]) -> None:
    """Call `opened` with the local name and the attributes, by local name too, of the `wanted` elements of a part."""

    def start(tag: str, attributes: Attributes) -> None:
        local = tag[tag.find(":") + 1 :]
        if local in wanted:
            opened(local, {key[key.find(":") + 1 :]: value for key, value in attributes.items()})

    reader = expat.ParserCreate("utf-8")
    reader.StartElementHandler = start
    parse(reader, data, name)


def is_on(value: str | None) -> bool:
    """Whether a property that is on or off is on: an element without a value says so."""
    return value not in _OFF


def number(value: str | None) -> int | None:
    """Return a whole number of at most nine digits, None for anything else."""
    return int(value) if value and re.fullmatch(r"\s*[+-]?[0-9]{1,9}\s*", value) else None
