"""The parts of a Word package: which of them hold text, and how they refer to each other."""

import posixpath
from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.formats.package import Package
from ita_lint.formats.word import xml

_USUAL = "word/document.xml"


class Relation(NamedTuple):
    """One part's reference to another: its id, the last word of its type ("header", "styles") and the other's name."""

    id: str
    kind: str
    target: str


class WordPackage:
    """The zip package of a Word document and the names of its parts."""

    def __init__(self, data: bytes) -> None:
        """Open the bytes of a file. Raises UnreadableInput if it is broken or has no main part."""
        self.package = Package(data)
        self.main = next((one.target for one in self.relations("") if one.kind == "officeDocument"), _USUAL)
        if self.main not in self.package.names:
            self.main = _USUAL
        self.references = self.relations(self.main)

    def xml(self, name: str) -> bytes:
        """Return the bytes of a part in UTF-8. Raises UnreadableInput."""
        return self.package.utf8(name)

    def relations(self, name: str) -> list[Relation]:
        """Return the references of the part `name` ("" for the package's own) to other parts of the package."""
        folder = posixpath.dirname(name)
        member = relations_of(name)
        found = list[Relation]()

        def opened(_: str, attributes: xml.Attributes) -> None:
            if attributes.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, attributes.get("Target", "")))
                kind = attributes.get("Type", "").rpartition("/")[2]
                found.append(Relation(attributes.get("Id", ""), kind, target.lstrip("/")))

        if member in self.package.names:
            xml.elements(self.xml(member), member, ("Relationship",), opened)
        return found

    def of_kind(self, kind: str) -> Iterator[str]:
        """Yield the names of the parts of a kind that the main part refers to."""
        return (one.target for one in self.references if one.kind == kind)


def relations_of(name: str) -> str:
    """Return the name of the member that holds the references of the part `name`."""
    folder, file = posixpath.split(name)
    return posixpath.join(folder, "_rels", f"{file}.rels")
