"""The characters of a YAML or JSON value in its file: which of them stand for which of the value, and how to write new.

What is read here is held against what the parser read: a value that comes out differently is one piece as a whole.
"""

import json
import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import NamedTuple

from ita_lint.formats.data.nodes import Scalar
from ita_lint.formats.splices import Replacement

#: A line end inside a plain or quoted value, with the blanks around it: a blank, or line ends if more follow.
_FOLD = r"[ \t]*\n[ \t\n]*"
_TOKENS = {
    "": re.compile(rf"(?P<fold>{_FOLD})|(?P<same>[^ \t\n]+|[ \t]+)"),
    "'": re.compile(rf"(?P<fold>{_FOLD})|(?P<quote>'')|(?P<same>[^' \t\n]+|[ \t]+)"),
    '"': re.compile(
        r"(?P<pair>\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
        r"|(?P<code>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}))"
        rf"|(?P<line>\\\n[ \t\n]*)|(?P<sign>\\.)|(?P<fold>{_FOLD})|(?P<same>[^\\ \t\n]+|[ \t]+)"
    ),
}
_SIGNS = dict(zip('0abtnvfre "/\\N_LP\t', '\0\a\b\t\n\v\f\r\x1b "/\\\x85\xa0\u2028\u2029\t', strict=True))
_BREAKS = re.compile("\n+")
_HEADER = re.compile(r"[|>][^\n]*\n?")
#: What YAML takes for a line end or refuses, if it stands as it is.
_UNWRITABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class Piece(NamedTuple):
    """Characters `start` up to `end` of the file, which stand for `length` characters of the value from `at` on.

    If `same`, each of them stands for itself.
    """

    at: int
    length: int
    start: int
    end: int
    same: bool


def pieces(string: str, scalar: Scalar) -> list[Piece]:
    """Return the pieces of a value in reading order; a single one where they cannot be told apart."""
    value, mark = scalar.value or "", len(scalar.style)
    if scalar.style in _TOKENS and string[scalar.start + mark : scalar.end - mark] == value != "":
        return [Piece(0, len(value), scalar.start + mark, scalar.end - mark, same=True)]
    found, at, read = list[Piece](), 0, list[str]()
    for said, start, end in _parts(string, scalar):
        same = said == string[start:end]
        if found and same and found[-1].same and found[-1].end == start:
            found[-1] = found[-1]._replace(length=found[-1].length + len(said), end=end)
        elif said:
            found.append(Piece(at, len(said), start, end, same))
        at += len(said)
        read.append(said)
    whole = Piece(0, len(value), scalar.start, scalar.end, same=False)
    return found if found and "".join(read) == value else [whole]


def _parts(string: str, scalar: Scalar) -> Iterable[tuple[str, int, int]]:
    """Yield what characters of the file say, with their offsets."""
    if scalar.style in ("|", ">"):
        return (_literal if scalar.style == "|" else _folded)(string, scalar)
    if scalar.style not in _TOKENS:
        return ()
    quoted = len(scalar.style)
    return _flowing(string, scalar.start + quoted, scalar.end - quoted, scalar.style)


def _flowing(string: str, start: int, end: int, style: str) -> Iterator[tuple[str, int, int]]:
    for match in _TOKENS[style].finditer(string, start, end):
        said, kind = match.group(), match.lastgroup
        if kind == "fold":
            said = "\n" * (said.count("\n") - 1) or " "
        elif kind == "line":
            said = "\n" * (said.count("\n") - 1)
        elif kind == "code":
            said = chr(int(said.lstrip("\\xuU"), 16))
        elif kind == "pair":
            said = chr(0x10000 + ((int(said[2:6], 16) - 0xD800) << 10) + int(said[8:], 16) - 0xDC00)
        elif kind == "sign":
            said = _SIGNS.get(said[1], said)
        elif kind == "quote":
            said = "'"
        yield said, match.start(), match.end()


def _literal(string: str, scalar: Scalar) -> Iterator[tuple[str, int, int]]:
    """Yield the lines of a literal block without their indentation, each with its end."""
    left = len(scalar.value or "")
    for line, start, _ in _lines(string, scalar):
        said = f"{line}\n"[:left]
        yield said, start, start + len(said)
        left -= len(said)


def _folded(string: str, scalar: Scalar) -> Iterator[tuple[str, int, int]]:
    """Yield the lines of a folded block without their indentation, and what stands between them."""
    value, at, last = scalar.value or "", 0, scalar.start
    for line, start, end in _lines(string, scalar):
        if line:
            breaks = _BREAKS.match(value, at)
            between = (breaks and breaks.group()) or (" " if at else "")
            yield between, last, start
            yield line, start, end
            at, last = at + len(between) + len(line), end
    yield value[at:], last, scalar.end


def _lines(string: str, scalar: Scalar) -> Iterator[tuple[str, int, int]]:
    """Yield the lines of a block without their indentation, with their offsets."""
    header = _HEADER.match(string, scalar.start)
    start, indent = header.end() if header else scalar.end, _indent(string, scalar)
    while start < scalar.end:
        end = string.find("\n", start, scalar.end)
        end = scalar.end if end < 0 else end
        begin = min(start + indent, end)
        yield string[begin:end], begin, end
        start = end + 1


def _indent(string: str, scalar: Scalar) -> int:
    """Return by how many blanks the lines of a block are indented: more than those that its value begins with."""
    header = _HEADER.match(string, scalar.start)
    body = string[header.end() if header else scalar.end : scalar.end]
    written = next((line for line in body.split("\n") if line.strip()), "")
    said = next((line for line in (scalar.value or "").split("\n") if line.strip()), "")
    return max(0, _blanks(written) - _blanks(said))


def _blanks(line: str) -> int:
    return sum(1 for _ in takewhile(lambda char: char == " ", line))


def rewritten(string: str, scalar: Scalar, replacements: Iterable[Replacement]) -> str | None:
    """Return the characters of `scalar` with only those changed that `replacements` of its value speak of.

    None if they cannot be told, or if its style holds no such text.
    """
    known = pieces(string, scalar)
    new, at = "", scalar.start
    for one in replacements:
        start = _source(known, one.start, first=True)
        end = _source(known, one.end, first=one.start == one.end or scalar.style == "|")
        said = _written(string, scalar, one.new)
        if start is None or end is None or said is None:
            return None
        new += string[at:start] + (said.rstrip(" ") if one.new.endswith("\n") and string[end] == "\n" else said)
        at = max(start, end)
    return new + string[at : scalar.end]


def _source(known: list[Piece], offset: int, *, first: bool) -> int | None:
    """Return where in the file the character at `offset` of a value begins, or if not `first` the one before ends."""
    offset = min(offset, known[-1].at + known[-1].length)
    for piece in known if first else reversed(known):
        into = offset - piece.at
        if not 0 <= into <= piece.length or (first and into == piece.length and piece is not known[-1]):
            continue
        if piece.same:
            return piece.start + into
        return {0: piece.start, piece.length: piece.end}.get(into)
    return None


def _written(string: str, scalar: Scalar, new: str) -> str | None:
    """Return `new` as a value of this style holds it, None if it cannot."""
    if scalar.style == '"':
        return quoted(new, string)[1:-1]
    if scalar.style == "*" or _UNWRITABLE.search(new):
        return None
    if scalar.style == "|":
        return new.replace("\n", "\n" + " " * _indent(string, scalar))
    if "\n" in new:
        return None
    return new.replace("'", "''") if scalar.style == "'" else new


def requoted(string: str, scalar: Scalar, new: str) -> str:
    """Return the characters of a quoted value that take the place of `scalar`; what ends the lines of a block stays."""
    old = string[scalar.start : scalar.end]
    behind = old[len(old.rstrip()) :] if scalar.style in ("|", ">") else ""
    before = " " if scalar.start and not string[scalar.start - 1].isspace() and not old else ""
    return before + quoted(new, string) + behind


def quoted(value: str, string: str) -> str:
    """Return `value` between quotation marks, in ASCII where the whole file `string` is.

    Characters beyond U+FFFF stand as they are: JSON and YAML have no escape for them in common.
    """
    text = json.dumps(value, ensure_ascii=string.isascii() and max(value, default="") <= "\uffff")
    return _UNWRITABLE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
