"""Parts of an Excel package while they are changed: new parts with their relations and content types."""

from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.workbooks.excel import Workbook
from ita_lint.formats.workbooks.markup import Node, element, nodes

_TYPES = "[Content_Types].xml"
_OPEN = "http://schemas.openxmlformats.org"
_RELATIONSHIPS = f"{_OPEN}/package/2006/relationships"
TRANSITIONAL, STRICT = (
    f"{_OPEN}/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_MAIN = {TRANSITIONAL: f"{_OPEN}/spreadsheetml/2006/main", STRICT: "http://purl.oclc.org/ooxml/spreadsheetml/main"}


class Changes:
    """The parts of a workbook that are new or other than in the file; `book` is the file."""

    def __init__(self, book: Workbook) -> None:
        """Begin with the file as it is."""
        self.book = book
        self._parts = dict[str, bytes]()
        strict = STRICT.encode() in book.package.read(book.relations_part(""))
        #: The namespaces of relations and of workbooks in the edition of the standard that the file is in.
        self.relations = STRICT if strict else TRANSITIONAL
        self.main = _MAIN[self.relations]

    def read(self, part: str) -> bytes:
        """Return the bytes of a part after the changes so far."""
        return self._parts[part] if part in self._parts else self.book.package.xml(part)

    def root(self, part: str) -> Node:
        """Return the root element of a part after the changes so far."""
        return nodes(self.read(part), part)

    def write(self, part: str, data: bytes) -> None:
        """Put other bytes into a part."""
        self._parts[part] = data

    def splice(self, part: str, *splices: Splice) -> None:
        """Change bytes of a part, counted in what `read` gives now."""
        self.write(part, spliced(self.read(part), splices))

    def append(self, part: str, parent: Node, new: bytes) -> None:
        """Put an element last into `parent`, an element of the part as it is now."""
        if parent.without_end_tag:
            new = element(parent.name, parent.attributes, new)
            self.splice(part, Splice(parent.start, parent.end, new))
        else:
            self.splice(part, Splice(parent.close, parent.close, new))

    def add(self, folder: str, stem: str, ending: str, data: bytes, kind: str) -> str:
        """Add a part under a name that is free, with its content type `kind`; return the name."""
        number, taken = 1, {name.lower() for name in (*self.book.package.names, *self._parts)}
        while f"{folder}/{stem}{number}.{ending}".lower() in taken:
            number += 1
        part = f"{folder}/{stem}{number}.{ending}"
        self.write(part, data)
        root = self.root(_TYPES)
        said = {"PartName": f"/{part}", "ContentType": kind}
        self.append(_TYPES, root, element(f"{root.prefix}Override", said))
        return part

    def relate(self, part: str, kind: str, target: str) -> str:
        """Say that `part` has a relation of type `kind` to the part `target`; return the relation's id."""
        rels = self.book.relations_part(part)
        if rels not in self.book.package.names and rels not in self._parts:
            self.write(rels, element("Relationships", {"xmlns": _RELATIONSHIPS}, b"\n"))
        root = self.root(rels)
        taken = {one.get("Id") for one in root.children("Relationship")}
        name = next(one for one in (f"rId{number}" for number in range(1, len(taken) + 2)) if one not in taken)
        said = {"Id": name, "Type": f"{self.relations}/{kind}", "Target": f"/{target}"}
        self.append(rels, root, element(f"{root.prefix}Relationship", said))
        return name

    def saved(self) -> bytes:
        """Return the package with all changes."""
        return self.book.package.replaced(self._parts)
