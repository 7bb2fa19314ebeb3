"""Takes away what an earlier review left in a file: our own comments, and our own changes that nobody accepted."""

import re
from collections.abc import Iterator

from ita_lint.formats.own import OURS
from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.word import tags

_AUTHOR = rb"\bauthor\s*=\s*[\"']" + OURS.encode() + rb"[\"']"
_MADE = re.compile(rb"<(?:[\w.-]+:)?(ins|del|comment|pPrChange)\s[^<>]*" + _AUTHOR + rb"[^<>]*>")
_ID = re.compile(rb"\bid\s*=\s*[\"']([^\"']*)[\"']")
_MARK = re.compile(rb"<(?:[\w.-]+:)?comment(?:RangeStart|RangeEnd|Reference)\b[^<>]*/>")
_OF_REFERENCE = frozenset((b"rPr", b"commentReference"))
#: What stands behind the other properties of a paragraph: a change of these does not hold it.
_BEHIND = frozenset((b"rPr", b"sectPr", b"pPrChange"))
_DELETED = re.compile(rb"(</?(?:[\w.-]+:)?)del(Text|InstrText)\b")


def is_ours(data: bytes) -> bool:
    """Whether there is anything of ours in a part."""
    return OURS.encode() in data and _MADE.search(data) is not None


def our_comments(data: bytes) -> frozenset[bytes]:
    """Return the ids of our comments in the part of the comments."""
    found = (_ID.search(match[0]) for match in _MADE.finditer(data) if match[1] == b"comment")
    return frozenset(match[1] for match in found if match)


def without_ours(data: bytes, comments: frozenset[bytes]) -> bytes:
    """Return a part as it was before our review; `comments` are the ids of our comments, which it may refer to."""
    unchanged = spliced(data, _changes(data))
    return spliced(unchanged, _marks(unchanged, comments)) if comments else unchanged


def _changes(data: bytes) -> Iterator[Splice]:
    end = 0
    for match in _MADE.finditer(data):
        if match.start() < end:
            continue
        one = tags.element(data, match.start())
        if match[1] == b"del":
            yield Splice(one.start, one.end, _DELETED.sub(_restored, data[one.inner : one.last]))
        elif match[1] == b"pPrChange":
            yield from _properties(data, one, end)
        else:
            yield Splice(*_joint(data, one), b"")
        end = one.end


def changeable(data: bytes, properties: tags.Element) -> tuple[int, int]:
    """Return the bytes of a paragraph's properties that a change of them holds: not the look of its end, no section."""
    inside = tags.children(data, properties.inner, properties.last)
    return properties.inner, next((one.start for one in inside if one.local in _BEHIND), properties.last)


def _properties(data: bytes, change: tags.Element, before: int) -> Iterator[Splice]:
    """Yield what takes back our change of a paragraph's properties: those that it keeps stand in the place of the new.

    Up to the byte `before` all is taken back already.
    """
    tag = b"<" + change.prefix + b"pPr"
    begun = max(data.rfind(tag + end, before, change.start) for end in (b">", b" "))
    kept = next(tags.children(data, change.inner, change.last), None)
    around = tags.element(data, begun) if begun >= 0 else change
    if kept is not None and change.end <= around.last:
        yield Splice(*changeable(data, around), data[kept.inner : kept.last])
    yield Splice(change.start, change.end, b"")


def _joint(data: bytes, one: tags.Element) -> tuple[int, int]:
    """Return the bytes of our insertion, with the tags around it where it was put into somebody else's."""
    for kind in (b"ins", b"moveTo"):
        closing, opening = b"</%b%b>" % (one.prefix, kind), b"<%b%b " % (one.prefix, kind)
        if data.endswith(closing, 0, one.start) and data.startswith(opening, one.end):
            begun = data.rfind(opening, 0, one.start)
            while begun >= 0 and (before := tags.element(data, begun)).end != one.start:
                begun = data.rfind(opening, 0, begun)
            after = tags.element(data, one.end)
            if begun >= 0 and _ID.sub(b"", data[begun : before.inner]) == _ID.sub(b"", data[after.start : after.inner]):
                return one.start - len(closing), after.inner
    return one.start, one.end


def _restored(match: re.Match[bytes]) -> bytes:
    return match[1] + (b"t" if match[2] == b"Text" else b"instrText")


def _marks(data: bytes, comments: frozenset[bytes]) -> Iterator[Splice]:
    """Yield the marks in the text that belong to our comments; the run that refers to one goes as a whole."""
    for match in _MARK.finditer(data):
        wanted = _ID.search(match[0])
        if wanted and wanted[1] in comments:
            one = tags.element(data, match.start())
            run = _run_of(data, one) if one.local == b"commentReference" else one
            yield Splice(run.start, run.end, b"")


def _run_of(data: bytes, reference: tags.Element) -> tags.Element:
    """Return the run that holds nothing but a reference, else the reference itself."""
    tag = b"<" + reference.prefix + b"r"
    begun = max(data.rfind(tag + end, 0, reference.start) for end in (b">", b" "))
    run = tags.element(data, begun) if begun >= 0 else reference
    only = all(child.local in _OF_REFERENCE for child in tags.children(data, run.inner, run.last))
    return run if only and run.start < reference.start < run.end else reference
