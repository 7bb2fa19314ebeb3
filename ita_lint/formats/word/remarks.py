"""The comments part of a reviewed copy: our comments in it, and what the package must say of it."""

import posixpath
import re
from collections.abc import Iterable, Mapping
from itertools import count

from ita_lint.formats.own import OURS
from ita_lint.formats.word import edit, tags
from ita_lint.formats.word.parts import WordPackage, relations_of
from ita_lint.formats.word.xml import WORD

INITIALS = "IL"
_TYPES = "[Content_Types].xml"
_KIND = b"application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = b"http://schemas.openxmlformats.org/package/2006/relationships"
#: The namespace of Word's elements -> the type of the relation to the comments, in the form of the standard it is of.
_RELATIONS = dict(
    zip(
        WORD,
        (
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships/comments",
        ),
        strict=True,
    )
)


def with_comments(
    package: WordPackage, parts: Mapping[str, bytes], said: Iterable[tuple[bytes, str]]
) -> dict[str, bytes]:
    """Return the parts that are new where these comments, ids and words, are added; `parts` are those already read.

    A file without comments gets a part for them, its type and its relation to the main part.
    """
    name = next(package.of_kind("comments"), None)
    found, uri = dict[str, bytes](), next((one for one in WORD if one in parts[package.main]), WORD[0])
    if name is None:
        name = _free_name(package)
        found = _announced(package, name, uri)
    data = parts.get(name, b'%b<w:comments xmlns:w="%b"></w:comments>' % (_HEAD, uri))
    prefix = _root(data).prefix
    return {**found, name: _inside(data, b"".join(_comment(prefix, one, string) for one, string in said))}


def _free_name(package: WordPackage) -> str:
    """Return a name for the new part that no part has and no type is given for."""
    folder, types = posixpath.dirname(package.main), package.xml(_TYPES)
    names = (posixpath.join(folder, f"comments{number or ''}.xml") for number in count())
    return next(name for name in names if name not in package.package.names and name.encode() not in types)


def _comment(prefix: bytes, comment: bytes, string: str) -> bytes:
    run = b"<%br>%b</%br>" % (prefix, edit.fresh(prefix, string), prefix)
    who = b'%bid="%b" %bauthor="%b" %binitials="%b"' % (
        prefix, comment, prefix, OURS.encode(), prefix, INITIALS.encode(),
    )  # fmt: skip
    return b"<%bcomment %b><%bp>%b</%bp></%bcomment>" % (prefix, who, prefix, run, prefix, prefix)


def _announced(package: WordPackage, name: str, uri: bytes) -> dict[str, bytes]:
    """Return the members that tell of a new part: the types and the relations of the main part."""
    relations, types = relations_of(package.main), package.xml(_TYPES)
    known = b'%b<Relationships xmlns="%b"></Relationships>' % (_HEAD, _PACKAGE)
    if relations in package.package.names:
        known = package.xml(relations)
    taken = [int(number) for number in re.findall(rb"[\"']rId([0-9]{1,9})[\"']", known)]
    relation = b'<%bRelationship Id="rId%d" Type="%b" Target="%b"/>' % (
        _root(known).prefix, max(taken, default=0) + 1, _RELATIONS[uri], posixpath.basename(name).encode(),
    )  # fmt: skip
    kind = b'<%bOverride PartName="/%b" ContentType="%b"/>' % (_root(types).prefix, name.encode(), _KIND)
    return {relations: _inside(known, relation), _TYPES: _inside(types, kind)}


def _root(data: bytes) -> tags.Element:
    return next(tags.children(data, 0, len(data)))


def _inside(data: bytes, new: bytes) -> bytes:
    """Return a part with `new` last in its root."""
    root = _root(data)
    if tags.is_empty(data, root):
        return b"%b>%b</%b>%b" % (data[: root.end - 2], new, root.name, data[root.end :])
    return data[: root.last] + new + data[root.last :]
