"""Text of OpenDocument sheets that its style strikes through, which is not read, or raises above the line."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from ita_lint.formats.raised import raised

_SPACE = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE, _TABLE, _TEXT, _STYLE = (f"{{{_SPACE}{name}:1.0}}" for name in ("office", "table", "text", "style"))
_CELL, _SPAN, _NAME = f"{_TABLE}table-cell", f"{_TEXT}span", f"{_TEXT}style-name"
_LINE, _POSITION = f"{_STYLE}text-line-through-style", f"{_STYLE}text-position"
_VALUES = (f"{_TABLE}formula", *(f"{_OFFICE}{name}value" for name in ("", "string-", "date-", "time-", "boolean-")))
#: Raised: "super", or by a share of the line that is not negative.
_RAISED = re.compile(r"super|[1-9]")


class Looks:
    """The styles of a file's own content that strike text through or raise it."""

    def __init__(self, root: Element) -> None:
        """Take the root of the content."""
        self.struck = frozenset(name for name, one in _styles(root) if one.get(_LINE, "none") != "none")
        self._raised = frozenset(name for name, one in _styles(root) if _RAISED.match(one.get(_POSITION, "")))

    def settle(self, table: Element) -> bool:
        """Take struck out text out of a sheet and set raised digits as such; return whether any was struck out."""
        if not self.struck and not self._raised:
            return False
        taken = [self._take(one) for one in list(table.iter()) if one.tag in (_CELL, _SPAN)]
        return any(taken)

    def _take(self, one: Element) -> bool:
        is_cell = one.tag == _CELL
        name = one.get(f"{_TABLE}style-name" if is_cell else _NAME)
        if name in self._raised and not is_cell:
            _raise(one)
        if name not in self.struck:
            return False
        gone = [child for child in one if not is_cell or child.tag == f"{_TEXT}p"]
        found = "".join([one.text or "", *(string for child in gone for string in child.itertext())])
        for child in gone:
            one.remove(child)
        one.text = None
        for attribute in _VALUES if is_cell else ():
            one.attrib.pop(attribute, None)
        return bool(found.strip())


def _styles(root: Element) -> Iterator[tuple[str, Element]]:
    for style in root.iterfind(f"{_OFFICE}automatic-styles/{_STYLE}style"):
        properties = style.find(f"{_STYLE}text-properties")
        if properties is not None:
            yield style.get(f"{_STYLE}name", ""), properties


def _raise(span: Element) -> None:
    for one in span.iter():
        one.text = raised(one.text or "")
        if one is not span:
            one.tail = raised(one.tail or "")
