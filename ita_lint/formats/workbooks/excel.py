"""The parts of an Excel package: where its sheets, strings, number formats and comments stand.

Names of parts are compared without regard to case, and elements without regard to their namespace's edition
("transitional" or "strict"), as programs write both.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from posixpath import dirname, join, normpath
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, fromstring

from ita_lint.formats import refusals
from ita_lint.formats.package import Package
from ita_lint.formats.workbooks.number_codes import BUILT_IN, GENERAL
from ita_lint.formats.workbooks.number_format import shown

_TRUE = ("1", "true", "on")


#: What Excel writes for characters that XML does not hold, and for a line break from another program.
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Relation(NamedTuple):
    """What one part says of another: its id, the last word of its type ("worksheet"), and the target's name."""

    id: str
    type: str
    target: str


class SheetPart(NamedTuple):
    """A sheet of the workbook: its name, the name of its part, and whether it is shown."""

    name: str
    part: str
    shown: bool


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def is_true(value: str | None) -> bool:
    """Whether an attribute says yes."""
    return value is not None and value.strip().lower() in _TRUE


def says(look: Element, name: str) -> bool:
    """Whether a font or the look of a run has the property `name`."""
    found = look.find(f"{{*}}{name}")
    return found is not None and is_true(found.get("val", "1"))


class Workbook:
    """An opened Excel package. What cannot be read in it raises UnreadableInput."""

    def __init__(self, data: bytes) -> None:
        """Open the bytes of an .xlsx, .xlsm, .xltx or .xltm file."""
        self.package = Package(data)
        self._names = {name.lower(): name for name in self.package.names}
        documents = (one.target for one in self.relations("") if one.type == "officeDocument")
        self.part = next(documents, None) or self._existing("xl/workbook.xml") or ""
        if not self.part:
            raise refusals.broken("workbook.xml")
        self._root = self.tree(self.part)

    def tree(self, part: str) -> Element:
        """Return the root element of a part."""
        try:
            return fromstring(self.package.xml(part))  # noqa: S314  no document type, so no entities: see Package.xml
        except (ParseError, ValueError, LookupError) as error:
            raise refusals.broken(part) from error

    def relations(self, part: str) -> Iterator[Relation]:
        """Yield the relations of a part ("" for the package itself) to parts that exist."""
        name = self.relations_part(part)
        if name not in self.package.names:
            return
        for one in self.tree(name):
            if one.get("TargetMode") != "External":
                target = self._existing(normpath(join(dirname(part), one.get("Target", ""))))
                if target:
                    yield Relation(one.get("Id", ""), one.get("Type", "").rpartition("/")[2], target)

    def relations_part(self, part: str) -> str:
        """Return the name of the part that holds the relations of `part`, whether it exists or not."""
        folder, _, name = part.rpartition("/")
        path = join(folder, "_rels", f"{name}.rels")
        return self._existing(path) or path

    def related(self, part: str, *types: str) -> list[str]:
        """Return the names of the parts that `part` has relations of one of these types to."""
        return [one.target for one in self.relations(part) if one.type in types]

    @cached_property
    def sheets(self) -> tuple[SheetPart, ...]:
        """The sheets with cells, in the order of their tabs. Raises UnreadableInput if the part of one is missing."""
        targets = {one.id: one for one in self.relations(self.part)}
        found = list[SheetPart]()
        for sheet in self._root.iterfind("{*}sheets/{*}sheet"):
            ids = (value for name, value in sheet.attrib.items() if name.endswith("}id"))
            target = targets.get(next(ids, ""))
            if target is None:
                raise refusals.broken(self.part)
            if target.type == "worksheet":
                found.append(
                    SheetPart(sheet.get("name", ""), target.target, sheet.get("state", "visible") == "visible")
                )
        return tuple(found)

    @cached_property
    def from_1904(self) -> bool:
        """Whether days are counted from 1904, as on old Macintosh computers."""
        properties = self._root.find("{*}workbookPr")
        return properties is not None and is_true(properties.get("date1904"))

    @cached_property
    def strings(self) -> list[Element]:
        """The strings that cells share, as the elements that hold their runs."""
        part = next(iter(self.related(self.part, "sharedStrings")), None)
        return [one for one in self.tree(part) if local(one) == "si"] if part else []

    @cached_property
    def _styles(self) -> Element:
        part = next(iter(self.related(self.part, "styles")), None)
        return self.tree(part) if part else Element("styleSheet")

    @cached_property
    def codes(self) -> list[str]:
        """The codes of number formats by the number of a cell's style."""
        root, own = self._styles, dict[str, str]()
        for one in root.iterfind("{*}numFmts/{*}numFmt"):
            own[one.get("numFmtId", "")] = one.get("formatCode", GENERAL)
        ids = (style.get("numFmtId", "0") for style in root.iterfind("{*}cellXfs/{*}xf"))
        return [own.get(one) or BUILT_IN.get(int(one) if one.isdecimal() else 0, GENERAL) for one in ids]

    @cached_property
    def _struck(self) -> frozenset[int]:
        fonts = [says(font, "strike") for font in self._styles.iterfind("{*}fonts/{*}font")]
        struck = {str(number) for number, one in enumerate(fonts) if one}
        styles = enumerate(self._styles.iterfind("{*}cellXfs/{*}xf"))
        return frozenset(number for number, style in styles if style.get("fontId") in struck)

    def is_struck(self, style: str | None) -> bool:
        """Whether the text of a cell with this style (its number, None for the usual one) is struck through."""
        return int(style or 0) in self._struck

    def shown(self, number: float, style: str | None) -> str:
        """Return how a number is shown in a cell with this style (its number, None for the usual one)."""
        index = int(style or 0)
        code = self.codes[index] if 0 <= index < len(self.codes) else GENERAL
        return shown(number, code, from_1904=self.from_1904)

    def _existing(self, name: str) -> str | None:
        return self._names.get(name.lstrip("/").lower())
