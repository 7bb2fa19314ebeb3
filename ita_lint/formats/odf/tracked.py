"""Edits as tracked changes, which a person accepts or rejects: what is deleted stands apart, what is new is marked."""

from collections.abc import Iterable, Iterator
from html import escape

from ita_lint.formats.odf.edits import covered, filled, kept_apart, markup, point
from ita_lint.formats.odf.nodes import Node, prefix
from ita_lint.formats.odf.paragraph import OdfParagraph
from ita_lint.formats.own import OURS
from ita_lint.formats.splices import Replacement, Splice

#: LibreOffice loses a change without a date. This one is nobody's: the same file gives the same copy on any day.
_DATE = "1970-01-01T00:00:00"
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
#: Elements in which a change may stand; in others, such as fields, it may not.
_AROUND = frozenset(("text:span", "text:a"))


class Tracked:
    """Makes the changes of one part; `regions` is what the part must hold of them before its text."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of the part."""
        self.regions = ""
        self._data = data
        self._text, self._office = prefix(data, "text"), prefix(data, "office")
        self._made = 0

    def changes(self, one: OdfParagraph, asked: Iterable[Replacement]) -> Iterator[Splice]:
        """Yield the changes of bytes that propose `asked` of a paragraph that shows some characters."""
        for start, end, new in kept_apart(one, asked):
            runs = list(_runs(one, start, end)) if start < end else []
            if any(node.name not in _AROUND for at, _, _ in runs for node in _around(one.node, at)):
                continue
            deleted = [self._deletion(one, at, string) for at, _, string in runs]
            inserted = self.insertion(new) if new else b""
            if not runs:
                at = point(one, start)
                yield Splice(at, at, inserted)
            for (at, stop, _), mark in zip(runs, deleted, strict=True):
                yield Splice(at, stop, mark + inserted)
                inserted = b""
            yield from (Splice(p.start, p.end, b"") for p, _, _ in covered(one, start, end) if not p.string)

    def held(self, body: Node) -> Splice:
        """Return the change that puts the regions into the element of the body."""
        known, forms = body.first("text:tracked-changes"), body.first("office:forms")
        if known and self._data[known.end : known.after].startswith(b"</"):
            return Splice(known.end, known.end, self.regions.encode())
        if known:
            return filled(self._data, known, self.regions.encode())
        at = forms.after if forms else body.inner
        name = f"{self._text}:tracked-changes"
        return Splice(at, at, f"<{name}>{self.regions}</{name}>".encode())

    def insertion(self, new: str) -> bytes:
        """Return new characters between marks that propose them."""
        text, name = self._text, self._region("insertion", "")
        marks = (f'<{text}:change-{which} {text}:change-id="{name}"/>' for which in ("start", "end"))
        return markup(new, text).join(marks).encode()

    def _deletion(self, one: OdfParagraph, at: int, string: str) -> bytes:
        """Take away the characters that stand at a byte, under the look of the elements around them there."""
        text, content = self._text, markup(string, self._text)
        for node in reversed(list(_around(one.node, at))):
            start, end = self._data[node.start : node.inner], self._data[node.end : node.after]
            content = f"{start.decode()}{content}{end.decode()}"
        style = escape(one.node.attributes.get("text:style-name", ""))
        look = f' {text}:style-name="{style}"' if style else ""
        name = self._region("deletion", f"<{text}:p{look}>{content}</{text}:p>")
        return f'<{text}:change {text}:change-id="{name}"/>'.encode()

    def _region(self, kind: str, content: str) -> str:
        self._made += 1
        name, text, office = f"{OURS}-change-{self._made}", self._text, self._office
        who = f"<dc:creator {_DC}>{OURS}</dc:creator><dc:date {_DC}>{_DATE}</dc:date>"
        self.regions += (
            f'<{text}:changed-region xml:id="{name}" {text}:id="{name}"><{text}:{kind}><{office}:change-info>{who}'
            f"</{office}:change-info>{content}</{text}:{kind}></{text}:changed-region>"
        )
        return name


def _runs(one: OdfParagraph, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield the bytes in which the characters `start` up to `end` stand without a tag between them, and these."""
    string, begun, stop = "", -1, -1
    for piece, first, last in covered(one, start, end):
        if not piece.string:
            continue
        if stop != piece.byte(first) and begun >= 0:
            yield begun, stop, string
            string, begun = "", -1
        begun = piece.byte(first) if begun < 0 else begun
        string, stop = string + piece.string[first:last], piece.byte(last)
    if begun >= 0:
        yield begun, stop, string


def _around(node: Node, at: int) -> Iterator[Node]:
    """Yield the elements inside `node` that the byte `at` stands in, outermost first."""
    for child in node.nodes:
        if child.inner <= at < child.end:
            yield child
            yield from _around(child, at)
