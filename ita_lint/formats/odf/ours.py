"""What an earlier review wrote into a part: it is taken out before anything else is done with the part."""

from bisect import bisect_right
from collections.abc import Iterator

from ita_lint.formats.odf.nodes import Node, Run, tree
from ita_lint.formats.own import OURS
from ita_lint.formats.splices import Splice, spliced

_COMMENT = "office:annotation"
_CHARACTERS = ("text:s", "text:tab", "text:line-break")


def without_ours(data: bytes, name: str) -> bytes:
    """Return the part `name` without our remarks, and with our changes rejected. Raises UnreadableInput."""
    if OURS.encode() not in data:
        return data
    every = list(tree(data, name).inside(_COMMENT))
    return spliced(data, [*_comments(every), *_changes(data, every)])


def _is_ours(node: Node | None) -> bool:
    """Whether we wrote a comment, or a change of which this is the information."""
    creator = node.first("dc:creator") if node else None
    return creator is not None and creator.string == OURS


def _comments(every: list[Node]) -> Iterator[Splice]:
    names = set[str]()
    for node in every:
        name = node.attributes.get("office:name", "")
        if node.name == _COMMENT and _is_ours(node):
            names.add(name)
            yield Splice(node.start, node.after, b"")
        elif node.name == "office:annotation-end" and name in names:
            yield Splice(node.start, node.after, b"")


def _changes(data: bytes, every: list[Node]) -> Iterator[Splice]:
    """Yield what rejects our changes; one of a look, which LibreOffice makes of those in a Word file, only goes."""
    regions, begun, inserted = dict[str, Node](), dict[str, int](), list[tuple[int, int]]()
    for node in every:
        if node.name == "text:changed-region" and any(_is_ours(one.first("office:change-info")) for one in node.nodes):
            regions[node.attributes.get("text:id") or node.attributes.get("xml:id", "")] = node
            yield Splice(node.start, node.after, b"")
        name = node.attributes.get("text:change-id", "")
        if name not in regions:
            continue
        yield Splice(node.start, node.after, _deleted(data, regions[name]) if node.name == "text:change" else b"")
        if node.name == "text:change-start":
            begun[name] = node.after
        elif node.name == "text:change-end" and regions[name].first("text:insertion"):
            inserted.append((begun.get(name, node.start), node.start))
    yield from _inserted(every, sorted(inserted)) if inserted else ()


def _deleted(data: bytes, region: Node) -> bytes:
    """Return what a change took away, as it stands in the paragraph that keeps it."""
    paragraph = region.first("text:deletion", "text:p") or region.first("text:deletion", "text:h")
    return data[paragraph.inner : paragraph.end] if paragraph else b""


def _inserted(every: list[Node], stretches: list[tuple[int, int]]) -> Iterator[Splice]:
    """Yield the changes that take the characters in stretches of bytes away; comments among them stay."""
    for child in (child for node in every if node.name != _COMMENT for child in node.children):
        last = bisect_right(stretches, child.start, key=lambda one: one[0]) - 1
        if last >= 0 and child.start < stretches[last][1]:
            if isinstance(child, Run):
                yield Splice(child.start, child.end, b"")
            elif child.name in _CHARACTERS:
                yield Splice(child.start, child.after, b"")
