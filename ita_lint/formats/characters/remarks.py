"""A copy of a web page, a text or a CSV file with marks around the words of each remark, and the remarks at its end.

A text or CSV file is shown as a web page first. The copy needs no other file and no script; in the marked page itself
nothing changes but that elements of our class are put in, and those of an earlier review taken out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

from ita_lint.formats import html, proposals
from ita_lint.formats.changes import stretches
from ita_lint.formats.characters.edits import Lines, lengths
from ita_lint.formats.characters.page import FONTS, Page
from ita_lint.formats.characters.tags import Token, attributes, tokens
from ita_lint.formats.decode import decode
from ita_lint.formats.delimited import read_csv, read_text
from ita_lint.formats.encode import encoded
from ita_lint.formats.own import OURS
from ita_lint.formats.splices import Replacement, spliced
from ita_lint.model.document import Document
from ita_lint.model.findings import Remark

#: Offsets of a page: from the first up to the second.
Stretch = tuple[int, int]

_STYLE = (
    f".{OURS}{{font-family:{FONTS}}}"
    f"mark.{OURS}{{background:#ffe27a;color:#000;border-bottom:2px solid #b3261e;font:inherit;"
    "-webkit-print-color-adjust:exact;print-color-adjust:exact}"
    f"sup.{OURS}{{font-size:.7em;line-height:0;white-space:nowrap}}sup.{OURS} a{{color:#b3261e;text-decoration:none}}"
    f"section.{OURS}{{border-top:2px solid #b3261e;margin-top:2em;padding-top:.5em;text-align:left}}"
    f"section.{OURS} li{{margin:.6em 0;break-inside:avoid;overflow-wrap:break-word}}"
    f"section.{OURS} p{{margin:.1em 0;white-space:pre-wrap}}section.{OURS} a{{color:inherit}}"
)
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def annotated_page(data: bytes, remarks: Iterable[Remark]) -> bytes:
    """Return a copy of a web page in its own encoding with `remarks`; those of an earlier review are replaced."""
    string, remarks = decode(data), tuple(remarks)
    lines, known, old = Lines(string), lengths(html.read(string)), list(_ours(string))
    found = [
        [lines.find(place, start, min(end, known[place])) for place, start, end in stretches(one.at)] for one in remarks
    ]
    joined = [_joined(sorted(ones), old) for ones in found]
    return encoded(data, string, _changes(string, joined, remarks, old), "xmlcharrefreplace")


def annotated_text(data: bytes, remarks: Iterable[Remark]) -> bytes:
    """Return a text file as a web page in UTF-8 with `remarks`."""
    return _shown(read_text(decode(data)), remarks)


def annotated_csv(data: bytes, remarks: Iterable[Remark]) -> bytes:
    """Return a CSV file as a web page in UTF-8 with `remarks`."""
    return _shown(read_csv(decode(data)), remarks)


def _shown(document: Document, remarks: Iterable[Remark]) -> bytes:
    remarks, page = tuple(remarks), Page(document)
    found = [[one for stretch in stretches(remark.at) for one in page.find(*stretch)] for remark in remarks]
    joined = [_joined(ones, []) for ones in found]
    return spliced(page.string, _changes(page.string, joined, remarks, [])).encode()


def _joined(found: Sequence[Stretch], old: Sequence[Stretch]) -> list[Stretch]:
    """Return stretches as few as can be, empty ones only if there are no others; `old` tags divide none."""
    ends, joined = dict(old), list[Stretch]()
    for start, end in [one for one in found if one[0] < one[1]] or found[:1]:
        before = joined[-1][1] if joined else start
        while before in ends:
            before = ends[before]
        if joined and before == start:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return joined


def _is_ours(string: str, token: Token) -> bool:
    return OURS in string[token.start : token.end] and attributes(string[token.start : token.end]).get("class") == OURS


def _ours(string: str) -> Iterator[Stretch]:
    """Yield where the tags of our marks, and our numbers and remarks with all that is in them, stand in a page."""
    inside = ""
    start = 0
    for token in tokens(string, 0, len(string)):
        if inside and token.closing and token.name == inside:
            yield (token.start if inside == "mark" else start), token.end
            inside = ""
        elif not inside and not token.closing and token.name in ("mark", "sup", "section") and _is_ours(string, token):
            inside, start = token.name, token.start
            if inside == "mark":
                yield token.start, token.end


def _changes(
    string: str, found: Sequence[Sequence[Stretch]], remarks: Sequence[Remark], old: Sequence[Stretch]
) -> list[Replacement]:
    """Return the changes that put marks, numbers and remarks into a page and take the `old` ones out.

    What goes to the same offset stands in this order: ends of marks, numbers, beginnings of marks, the remarks. A "<"
    that is no tag for want of an end is escaped: the tags that are put in would end it.
    """
    segments = list(_segments(found))
    changes = [Replacement(end, end, "</mark>") for _, end, _ in segments]
    changes += (Replacement(ones[-1][1], ones[-1][1], _number(number)) for number, ones in enumerate(found, 1))
    changes += (
        Replacement(start, start, _mark([remarks[one - 1] for one in numbers])) for start, _, numbers in segments
    )
    every = list(tokens(string, 0, len(string)))
    end = next((one.start for one in every if one.closing and one.name in ("body", "html")), len(string))
    changes += (Replacement(end, end, _notes(remarks)), *(Replacement(*one, "") for one in old))
    changes += (Replacement(at, at + 1, "&lt;") for one in every if not one.name for at in _bare(string, one, old))
    return sorted(changes, key=lambda one: one[:2])


def _bare(string: str, text: Token, old: Sequence[Stretch]) -> Iterator[int]:
    """Yield the offsets of the "<" in a text that is not among the `old`."""
    last = bisect_right(old, text.start, key=lambda one: one[0]) - 1
    if last < 0 or old[last][1] <= text.start:
        yield from (text.start + match.start() for match in re.finditer("<", string[text.start : text.end]))


def _segments(found: Sequence[Sequence[Stretch]]) -> Iterator[tuple[int, int, list[int]]]:
    """Yield stretches that do not overlap, each with the numbers of the remarks that are about it."""
    begins, ends = dict[int, set[int]](), dict[int, set[int]]()
    for number, ones in enumerate(found, 1):
        for start, end in ones:
            if start < end:
                begins.setdefault(start, set()).add(number)
                ends.setdefault(end, set()).add(number)
    offsets, here = sorted({*begins, *ends}), set[int]()
    for start, end in pairwise(offsets):
        here = (here - ends.get(start, set())) | begins.get(start, set())
        if here:
            yield start, end, sorted(here)


def _mark(remarks: Iterable[Remark]) -> str:
    said = _safe("\n\n".join(one.string for one in remarks)).replace("\n", "&#10;")
    return f'<mark class="{OURS}" title="{said}">'


def _number(number: int) -> str:
    return f'<sup class="{OURS}"><a href="#{OURS}-{number}">[{number}]</a></sup>'


def _notes(remarks: Iterable[Remark]) -> str:
    """Return the element with all remarks and how the marks look."""
    entries = "\n".join(_note(number, one) for number, one in enumerate(remarks, 1))
    return f'<section class="{OURS}"><style>{_STYLE}</style><h2>{OURS}</h2>\n<ol>\n{entries}\n</ol></section>'


def _note(number: int, remark: Remark) -> str:
    lines = (*remark.string.split("\n"), *proposals.said(remark))
    said = "".join(f"<p>{_safe(line)}</p>" for line in lines)
    return f'<li id="{OURS}-{number}"><q>{_safe(remark.at.excerpt)}</q>{said}</li>'


def _safe(string: str) -> str:
    return escape(_CONTROLS.sub("\ufffd", string))
