"""Plans as YAML and JSON files: data in which every character knows its line and column."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any

from ita_lint.errors import UnreadableInput
from ita_lint.formats import refusals
from ita_lint.formats.data import json_nodes, notation
from ita_lint.formats.data.nodes import Mapping as Mapped
from ita_lint.formats.data.nodes import Node, Scalar, by_path, keys, plain
from ita_lint.formats.data.plan import Values, document
from ita_lint.formats.data.scalars import pieces, requoted, rewritten
from ita_lint.formats.data.values import by_value, replaced, unwritten
from ita_lint.formats.decode import decode
from ita_lint.formats.encode import encoded
from ita_lint.formats.splices import Replacement, spliced
from ita_lint.model.document import Comment, Document
from ita_lint.model.findings import Mending
from ita_lint.model.place import FieldPath
from ita_lint.model.text import Part, Span, Text

#: Keys at the top of a plan; two of them show that a file without `indicators` means to be one.
_TOP = frozenset(("agency", "assessed_year", "plan_year", "titles", "columns", "stated_scores"))
_ENOUGH = 2
_COMMENT = re.compile(r"(?:^|(?<=[ \t]))#([^\n]*)", re.MULTILINE)


def read_json(string: str) -> Document:
    """Return the document of a plan as JSON; its format is "json". Raises UnreadableInput."""
    return _document("json", string, json_nodes.read_nodes(string))


def read_yaml(string: str) -> Document:
    """Return the document of a plan as YAML with its comments; its format is "yaml". Raises UnreadableInput."""
    from ita_lint.formats.data import yaml_nodes

    root = yaml_nodes.read_nodes(string)
    found = _document("yaml", string, root)
    return replace(found, comments=(*found.comments, *_comments(string, root, found)))


def _document(kind: str, string: str, root: Node) -> Document:
    names = {key.value for key, _ in root.entries} if isinstance(root, Mapped) else set()
    if not isinstance(root, Mapped) or ("indicators" not in names and len(names & _TOP) < _ENOUGH):
        raise notation.no_plan(kind.upper())
    return replace(document(_mapping(root), _FileValues(string, root)), format=kind)


def _mapping(root: Node) -> Mapping[str, object]:
    data: Any = plain(root)
    return dict(data)


class _FileValues(Values):
    """Makes the texts of values that stand in a file."""

    def __init__(self, string: str, root: Node) -> None:
        self._string = string
        self._nodes = dict(by_path(root))
        self._lines = [0, *(match.end() for match in re.finditer("\n", string))]

    def place(self, path: str) -> FieldPath:
        """Return where the value at `path` begins; one that is absent stands where the mapping around it does."""
        holder = path
        while holder not in self._nodes:
            holder = holder[: max(holder.rfind("."), holder.rfind("["), 0)]
        return self._place(path, self._nodes[holder].start, whole=True)

    def text(self, string: str, path: str) -> Text:
        """Return `string`, the value at `path`, as a text whose characters stand where they are written."""
        node = self._nodes.get(path)
        if not isinstance(node, Scalar) or node.value != string or node.style == "*":
            return super().text(string, path)
        parts = (
            Part(one.at, self._place(path, one.start, one.at, whole=not one.same)) for one in pieces(self._string, node)
        )
        return Text(string, tuple(parts))

    def _place(self, path: str, at: int, offset: int = 0, *, whole: bool) -> FieldPath:
        line = bisect_right(self._lines, at)
        return FieldPath(path, line, at - self._lines[line - 1] + 1, offset, whole)


def _comments(string: str, root: Node, found: Document) -> Iterator[Comment]:
    """Yield the comments, each beside the value on its line, else the next one, else the last."""
    known = {path for path, _ in by_path(root)}
    values = sorted(_values(found, known), key=lambda one: one[:2])
    starts, breaks = [line for line, _, _ in values], [match.start() for match in re.finditer("\n", string)]
    inside = sorted((one.start, one.end) for one in (*_scalars(root), *keys(root)) if one.end > one.start)
    for match in _COMMENT.finditer(string):
        index = bisect_right(inside, (match.start(), len(string))) - 1
        start, end = inside[index] if index >= 0 else (0, 0)
        if values and not start < match.start() < end:
            line = bisect_right(breaks, match.start()) + 1
            after = bisect_right(starts, line)
            same = after > 0 and starts[after - 1] == line
            yield Comment(values[after - 1 if same else min(after, len(values) - 1)][2], match.group(1).strip())


def _scalars(root: Node) -> Iterator[Scalar]:
    return (node for _, node in by_path(root) if isinstance(node, Scalar))


def _values(found: Document, known: Container[str]) -> Iterator[tuple[int, int, Span]]:
    """Yield each value of the document that stands in the file, at one of the paths `known`, with line and column."""
    for text in (*found.stated.values(), *found.texts()):
        for path, (first, *_) in ((path, list(parts)) for path, parts in groupby(text.parts, key=_path)):
            ends = (
                part.offset for part in text.parts if part.offset > first.offset and not _path(part).startswith(path)
            )
            span = Span(text, first.offset, next(ends, len(text.string)))
            place = first.place
            if isinstance(place, FieldPath) and path in known and place.line is not None and place.column is not None:
                yield place.line, place.column, span.sub(0, len(span.excerpt.rstrip()))


def _path(part: Part) -> str:
    return part.place.path if isinstance(part.place, FieldPath) else ""


def edited(data: bytes, edits: Iterable[Mending]) -> bytes:
    """Return the bytes of a YAML or JSON file after `edits`: outside the values that they change nothing moves.

    A value whose style cannot hold the new text is written anew in quotation marks. Raises UsageError for an edit of
    characters that stand nowhere in the file.
    """
    string = decode(data)
    return encoded(data, string, _Wanted(string, by_value(edits)).changes())


class _Wanted:
    """New values for a file, and how to write them so that it says just these afterwards."""

    def __init__(self, string: str, changes: Mapping[str, list[Replacement]]) -> None:
        self._string = string
        self._root = _nodes(string)
        nodes, known = dict(by_path(self._root)), dict[str, str | None]()
        self._new = dict[str, tuple[Scalar, list[Replacement], str]]()
        for path, ones in changes.items():
            node = nodes.get(path)
            if not isinstance(node, Scalar):
                raise unwritten(path)
            self._new[path] = (node, ones, replaced(node.value, ones, path))
            known[path] = self._new[path][2]
        self._expected = {
            path: known.get(path, node.value) or None for path, node in nodes.items() if isinstance(node, Scalar)
        }

    def changes(self) -> list[Replacement]:
        """Return what to change in the file. Raises UsageError if it would not be read again as what is wanted."""
        small = {path: self._small(path) for path in self._new}
        if not self._holds(small.values()):
            small = {path: one if self._holds([one], path) else self._whole(path) for path, one in small.items()}
        if not self._holds(small.values()):
            raise refusals.not_written()
        return sorted(set(small.values()))

    def _small(self, path: str) -> Replacement:
        scalar, ones, _ = self._new[path]
        new = rewritten(self._string, scalar, ones)
        return self._whole(path) if new is None else Replacement(scalar.start, scalar.end, new)

    def _whole(self, path: str) -> Replacement:
        scalar, _, new = self._new[path]
        return Replacement(scalar.start, scalar.end, requoted(self._string, scalar, new))

    def _holds(self, changes: Iterable[Replacement], only: str | None = None) -> bool:
        """Whether the file says what is wanted after `changes`, all that is or the value at the path `only`."""
        try:
            found = dict(by_path(_nodes(spliced(self._string, sorted(set(changes))))))
        except UnreadableInput:
            return False
        said = {path: node.value or None for path, node in found.items() if isinstance(node, Scalar)}
        if only is not None:
            return said.get(only) == self._expected[only] and said.keys() == self._expected.keys()
        return said == self._expected


def _nodes(string: str) -> Node:
    """Return the values of a file that was read before, as JSON if it is that."""
    if string.lstrip()[:1] == "{":
        try:
            return json_nodes.read_nodes(string)
        except UnreadableInput:
            pass
    from ita_lint.formats.data import yaml_nodes

    return yaml_nodes.read_nodes(string)
