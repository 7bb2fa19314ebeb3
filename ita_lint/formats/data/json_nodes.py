"""Reading JSON with the place of every value, which the standard library does not tell."""

import re
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # typeshed leaves the scanner of strings out

from ita_lint.errors import UnreadableInput
from ita_lint.formats.data import notation
from ita_lint.formats.data.nodes import DEEPEST, Mapping, Node, Scalar, Sequence

_BLANK = re.compile(r"[ \t\n\r]*")
#: Half of a character: an escape such as \\ud800 without the other half.
_HALF = re.compile("[\ud800-\udfff]")
_PLAIN = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?|true|false|null")


def read_nodes(string: str) -> Node:
    """Return the value in the JSON text `string`; numbers and words keep their characters, null is None.

    Raises UnreadableInput naming line and column.
    """
    node = _value(string, _blank(string, 0), 0)
    end = _blank(string, node.end)
    if end < len(string):
        raise notation.bad("JSON", string, end, ("มีข้อความเกินท้ายข้อมูล", "there is more after the data"))
    return node


def _value(string: str, start: int, depth: int) -> Node:
    first = string[start : start + 1]
    if depth > DEEPEST:
        raise notation.bad("JSON", string, start, notation.TOO_DEEP)
    if first == '"':
        return _string(string, start)
    if first == "{":
        return _mapping(string, start, depth)
    if first == "[":
        return _sequence(string, start, depth)
    match = _PLAIN.match(string, start)
    if not match:
        raise _expected(string, start, ("ค่า", "a value"))
    return Scalar(start, match.end(), None if match.group() == "null" else match.group())


def _string(string: str, start: int) -> Scalar:
    if string[start : start + 1] != '"':
        raise _expected(string, start, ('ชื่อในเครื่องหมาย "', "a name in quotation marks"))
    try:
        value, end = scanstring(string, start + 1, True)  # noqa: FBT003 - the scanner takes no keywords
    except JSONDecodeError as error:
        raise notation.bad("JSON", string, error.pos, _BAD_STRING) from error
    if _HALF.search(value):
        raise notation.bad("JSON", string, start, _BAD_STRING)
    return Scalar(start, end, value, '"')


_BAD_STRING = (
    'ข้อความไม่มีเครื่องหมาย " ปิด หรือมีการขึ้นบรรทัดหรือเครื่องหมาย \\ ที่ใช้ไม่ได้',
    'a text lacks its closing ", or holds a line break or a \\ that cannot be',
)


def _mapping(string: str, start: int, depth: int) -> Mapping:
    entries, names = list[tuple[Scalar, Node]](), set[str | None]()
    at = _blank(string, start + 1)
    while string[at : at + 1] != "}":
        if entries:
            at = _after(string, at, ",", "}")
        key = _string(string, at)
        if key.value in names:
            raise notation.bad("JSON", string, at, notation.twice(key.value))
        names.add(key.value)
        at = _after(string, _blank(string, key.end), ":", "")
        value = _value(string, at, depth + 1)
        entries.append((key, value))
        at = _blank(string, value.end)
    return Mapping(start, at + 1, tuple(entries))


def _sequence(string: str, start: int, depth: int) -> Sequence:
    entries = list[Node]()
    at = _blank(string, start + 1)
    while string[at : at + 1] != "]":
        if entries:
            at = _after(string, at, ",", "]")
        entries.append(_value(string, at, depth + 1))
        at = _blank(string, entries[-1].end)
    return Sequence(start, at + 1, tuple(entries))


def _after(string: str, at: int, sign: str, end: str) -> int:
    """Return where the next value begins behind `sign`, which must stand at `at`."""
    if string[at : at + 1] != sign:
        either = f"{sign} หรือ {end}" if end else sign
        raise _expected(string, at, (either, either.replace("หรือ", "or")))
    return _blank(string, at + 1)


def _blank(string: str, at: int) -> int:
    """Return where the white space at `at` ends."""
    match = _BLANK.match(string, at)
    return match.end() if match else at


def _expected(string: str, at: int, what: tuple[str, str]) -> UnreadableInput:
    return notation.bad("JSON", string, at, (f"ตรงนี้ต้องเป็น {what[0]}", f"{what[1]} must stand here"))
