"""The values of a YAML or JSON file, each with its characters: what both notations come to."""

from collections.abc import Iterator
from dataclasses import dataclass

#: Values inside values deeper than this, or more of them (those that aliases repeat included), are no plan.
DEEPEST = 32
MOST_NODES = 100_000


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text or number as written, None for an empty value; its characters are `start` up to `end` of the file.

    `style` says how it is written: a quotation mark, "|" or ">" for a YAML block, "*" for an alias, "" for plain
    characters.
    """

    start: int
    end: int
    value: str | None
    style: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    start: int
    end: int
    entries: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Mapping:
    """Values by key, in the order of the file."""

    start: int
    end: int
    entries: "tuple[tuple[Scalar, Node], ...]"


Node = Scalar | Sequence | Mapping


def plain(node: Node) -> object:
    """Return the value of `node` as lists, dictionaries, strings and None."""
    if isinstance(node, Mapping):
        return {key.value: plain(value) for key, value in node.entries}
    if isinstance(node, Sequence):
        return [plain(entry) for entry in node.entries]
    return node.value


def by_path(node: Node, path: str = "") -> Iterator[tuple[str, Node]]:
    """Yield `node` and all values in it with their paths (`indicators[3].steps[1]`), in the order of the file."""
    yield path, node
    if isinstance(node, Mapping):
        for key, value in node.entries:
            yield from by_path(value, f"{path}.{key.value}".removeprefix("."))
    elif isinstance(node, Sequence):
        for number, entry in enumerate(node.entries):
            yield from by_path(entry, f"{path}[{number}]")


def size(node: Node) -> int:
    """Return how many values `node` holds, itself included."""
    return sum(1 for _ in by_path(node))


def keys(node: Node) -> Iterator[Scalar]:
    """Yield the keys of all mappings in `node`."""
    for _, value in by_path(node):
        if isinstance(value, Mapping):
            yield from (key for key, _ in value.entries)
