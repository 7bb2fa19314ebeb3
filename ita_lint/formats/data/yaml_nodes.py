"""YAML: reading it with the place of every value, and writing plain data.

What is read is built from the parser's events, one by one: no depth and no alias can exhaust the stack or the memory,
no tag makes an object, and every plain value keeps the characters that were written (`no`, `010`, `2568-10-01`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, TypeVar

import yaml

from ita_lint.errors import UnreadableInput
from ita_lint.formats.data import notation
from ita_lint.formats.data.nodes import DEEPEST, MOST_NODES, Mapping, Node, Scalar, Sequence, size
from ita_lint.model.unsound import yaml_problem

N = TypeVar("N", Scalar, Sequence, Mapping)

#: Tags that say no more than the value itself does.
_HARMLESS = frozenset(("!", *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "seq", "map"))))
_EMPTY = frozenset(("", "~", "null", "Null", "NULL"))
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
#: Longer than any line: YAML folds lines at blanks, of which Thai has few.
_UNFOLDED = 1_000_000


def read_nodes(string: str) -> Node:
    """Return the value of the only document in the YAML text `string`; a plain null is None.

    Raises UnreadableInput naming line and column.
    """
    try:
        return _Builder(string).built(yaml.parse(string, Loader=_LOADER))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        offset = mark.index if mark else None
        problem = yaml_problem(str(error), string[mark.index - mark.column :].split("\n", 1)[0] if mark else "")
        raise notation.bad("YAML", string, offset, (problem.th, problem.en)) from error


def to_yaml(data: object, *, whole: bool = True) -> str:
    """Return plain data as YAML: texts of several lines as blocks, nothing folded; in ASCII unless `whole`."""
    return yaml.dump(data, Dumper=_Dumper, allow_unicode=whole, sort_keys=False, width=_UNFOLDED)


class _Dumper(yaml.SafeDumper):
    """Writes texts of several lines as literal blocks, and nothing as an alias."""

    def represent_str(self, text: str) -> yaml.ScalarNode:
        """Return the node of a text."""
        return self.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)

    def ignore_aliases(self, data: object) -> bool:
        """Tell that equal values are written each for itself."""
        del data
        return True


_Dumper.add_representer(str, _Dumper.represent_str)


class _Builder:
    """Builds the value of a document out of the parser's events."""

    def __init__(self, string: str) -> None:
        self._string = string
        self._named = dict[str, Node]()
        self._count = 0

    def built(self, events: Iterable[Any]) -> Node:
        """Return the value of the only document in `events`."""
        root: Node | None = None
        open_events, filled = list[Any](), list[list[Node]]()
        for event in events:
            name = type(event).__name__
            node: Node | None = None
            if name in ("SequenceStartEvent", "MappingStartEvent"):
                if len(open_events) == DEEPEST:
                    raise self._bad(event, notation.TOO_DEEP)
                open_events.append(event)
                filled.append([])
            elif name in ("SequenceEndEvent", "MappingEndEvent"):
                node = self._collection(open_events.pop(), filled.pop(), event.end_mark.index)
            elif name == "ScalarEvent":
                node = self._scalar(event)
            elif name == "AliasEvent":
                node = self._alias(event)
            elif name == "DocumentStartEvent" and root is not None:
                raise self._bad(event, _MANY)
            if node is not None and filled:
                filled[-1].append(node)
            elif node is not None:
                root = node
        return root or Scalar(0, 0, None)

    def _scalar(self, event: Any) -> Scalar:
        self._refuse_tag(event)
        start, end = event.start_mark.index, event.end_mark.index
        plain = not event.style
        value = None if plain and event.value in _EMPTY else event.value
        return self._noted(event, Scalar(self._behind_names(event, start), end, value, event.style or ""))

    def _collection(self, opened: Any, entries: list[Node], end: int) -> Node:
        self._refuse_tag(opened)
        start = opened.start_mark.index
        if type(opened).__name__ == "SequenceStartEvent":
            return self._noted(opened, Sequence(start, end, tuple(entries)))
        return self._noted(opened, Mapping(start, end, tuple(self._pairs(entries))))

    def _pairs(self, entries: list[Node]) -> Iterator[tuple[Scalar, Node]]:
        names = set[str | None]()
        for key, value in zip(entries[::2], entries[1::2], strict=True):
            if not isinstance(key, Scalar):
                raise notation.bad("YAML", self._string, key.start, _KEY)
            if key.value in names:
                raise notation.bad("YAML", self._string, key.start, notation.twice(key.value))
            names.add(key.value)
            yield replace(key, value=key.value or ""), value

    def _alias(self, event: Any) -> Node:
        node = self._named.get(event.anchor)
        if node is None:
            problem = yaml_problem("undefined alias", "")
            raise self._bad(event, (problem.th, problem.en))
        self._add(event, size(node))
        if isinstance(node, Scalar):
            return Scalar(event.start_mark.index, event.end_mark.index, node.value, "*")
        return node

    def _noted(self, event: Any, node: N) -> N:
        self._add(event, 1)
        if event.anchor:
            self._named[event.anchor] = node
        return node

    def _add(self, event: Any, count: int) -> None:
        """Count values, those that aliases repeat as often as they do."""
        self._count += count
        if self._count > MOST_NODES:
            raise self._bad(event, _TOO_MANY)

    def _refuse_tag(self, event: Any) -> None:
        if event.tag and event.tag not in _HARMLESS:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            raise self._bad(event, (f"ใช้แท็ก {tag} ไม่ได้ ลบแท็กออก", f"the tag {tag} cannot be used: delete it"))

    def _behind_names(self, event: Any, start: int) -> int:
        """Return where a value itself begins: an anchor and a tag stand before it."""
        if event.anchor or event.tag:
            for _ in range(bool(event.anchor) + bool(event.tag)):
                while self._string[start : start + 1].strip():
                    start += 1
                while start < event.end_mark.index and not self._string[start].strip():
                    start += 1
        return start

    def _bad(self, event: Any, why: tuple[str, str]) -> UnreadableInput:
        return notation.bad("YAML", self._string, event.start_mark.index, why)


_MANY = ("ในไฟล์มีข้อมูลหลายชุดคั่นด้วย --- แยกเป็นไฟล์ละหนึ่งแผน", "the file holds several documents: keep one plan in a file")
_KEY = ("ชื่อของค่าต้องเป็นข้อความ", "the name of a value must be text")
_TOO_MANY = ("มีค่ามากเกินกว่าจะเป็นแผน", "it holds too many values for a plan")
