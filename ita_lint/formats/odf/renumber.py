"""Numbers that an OpenDocument text counts, changed where lists begin to count: no digit is typed."""

import re
from collections.abc import Iterable, Mapping

from ita_lint.formats import refusals
from ita_lint.formats.odf.lists import Counts
from ita_lint.formats.odf.nodes import Node, prefix
from ita_lint.formats.odf.paragraph import OdfParagraph
from ita_lint.formats.odf.reading import Reading
from ita_lint.formats.splices import Splice
from ita_lint.model.findings import Renumber

_NAME = re.compile(rb"<[^\s/>]+")


def wanted_numbers(reading: Reading, asked: Iterable[Renumber]) -> dict[int, int]:
    """Return the numbers of all paragraphs that are counted, by the paragraph's own: as they are, or as `asked` for.

    Raises UsageError for what is not counted.
    """
    found = {one.number: one.item.number for one in reading.state.paragraphs if one.item}
    wanted = {paragraph: number for paragraph, number in found.items() if number is not None}
    for one in asked:
        paragraph = one.span.text.part_at(one.span.start).place.order[0]
        if not isinstance(paragraph, int) or paragraph not in wanted:
            raise refusals.not_renumbered()
        wanted[paragraph] = one.number
    return wanted


def renumbered(reading: Reading, wanted: Mapping[int, int]) -> dict[str, list[Splice]]:
    """Return by part the changes of bytes after which paragraphs have the numbers that are `wanted`, as few as can be.

    An item that would get another number says at which to begin, or no longer does so.
    """
    known: Mapping[int, OdfParagraph] = {id(one.node): one for one in reading.state.paragraphs}
    counts, begun = dict[int, Counts](), list[tuple[OdfParagraph, bytes]]()
    for one in reading.state.counted:
        anew = counts.setdefault(id(one.counts), Counts())
        coming = anew.next(one.style, one.level)
        item, paragraph = one.again(anew, one.start), known.get(id(one.paragraph))
        number = wanted.get(paragraph.number) if paragraph else None
        if paragraph and number is not None and item and item.number not in (None, number):
            one.again(anew, number)
            begun.append((paragraph, b"" if number == coming else b"%d" % number))
    parts = dict[str, list[Splice]]()
    for name in {one.part for one, _ in begun}:
        holders = {id(child): node for node in reading.roots[name].inside() for child in node.nodes}
        here = ((holders[id(one.node)], number) for one, number in begun if one.part == name)
        parts[name] = [_begun(reading.parts[name], node, number) for node, number in here]
    return parts


def _begun(data: bytes, node: Node, number: bytes) -> Splice:
    """Return the change that lets an item of a list begin at a number, b"" for the one that comes."""
    name = f"{prefix(data, 'text')}:start-value".encode()
    tag, new = data[node.start : node.inner], b' %b="%b"' % (name, number) if number else b""
    old = re.search(rb"\s+%b\s*=\s*(?:\"[^\"]*\"|'[^']*')" % re.escape(name), tag)
    if old:
        return Splice(node.start + old.start(), node.start + old.end(), new)
    begins = _NAME.match(tag)
    at = node.start + (begins.end() if begins else 0)
    return Splice(at, at, new)
