"""What styles say of the text under them: whether it is hidden, which list and which page they give it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ita_lint.formats.odf.nodes import Node

#: Styles that rest on each other in a longer chain than this rest on themselves.
_LONGEST_CHAIN = 30
_LEVELS = {
    "text:list-level-style-number": True,
    "text:outline-level-style": True,
    "text:list-level-style-bullet": False,
    "text:list-level-style-image": False,
}


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list style: its first number, None for bullets; `shown` is false where nothing is seen of it."""

    start: int | None
    shown: bool = True


#: Level, 0 for the outermost, -> what a list style says of it.
ListStyle = dict[int, Level]


@dataclass(slots=True)
class Styles:
    """The styles that hold in a part: those that all parts share, then its own."""

    styles: dict[tuple[str, str], Node] = field(default_factory=dict)
    lists: dict[str, ListStyle] = field(default_factory=dict)
    outline: ListStyle = field(default_factory=dict)
    _looks: dict[tuple[str, str | None], dict[str, str]] = field(default_factory=dict)

    def with_those_of(self, holder: Node | None) -> "Styles":
        """Return these styles and those in an element that holds styles (`office:automatic-styles`)."""
        made = Styles(dict(self.styles), dict(self.lists), self.outline)
        for node in holder.nodes if holder else ():
            if node.name == "style:style":
                made.styles[node.attributes.get("style:family", ""), node.attributes.get("style:name", "")] = node
            elif node.name == "text:list-style":
                made.lists[node.attributes.get("style:name", "")] = _levels(node)
            elif node.name == "text:outline-style":
                made.outline = _levels(node)
        return made

    def is_hidden(self, family: str, name: str | None) -> bool:
        """Whether text under a style ("text" or "paragraph") is not shown."""
        return self.look(family, name).get("text:display") == "none"

    def look(self, family: str, name: str | None) -> Mapping[str, str]:
        """Return the look of text under a style: each attribute as it, or the first it rests on that has it, says."""
        if (family, name) not in self._looks:
            look = self._looks[family, name] = dict[str, str]()
            for style in self._chain(family, name):
                properties = style.first("style:text-properties")
                for attribute, value in properties.attributes.items() if properties else ():
                    if value:
                        look.setdefault(attribute, value)
        return self._looks[family, name]

    def said(self, name: str | None, attribute: str) -> str | None:
        """Return what a paragraph style, or the first of those that it rests on, gives for an attribute of styles."""
        values = (style.attributes.get(attribute) for style in self._chain("paragraph", name))
        return next((value for value in values if value is not None), None)

    def _chain(self, family: str, name: str | None) -> Iterator[Node]:
        for _ in range(_LONGEST_CHAIN):
            style = self.styles.get((family, name or ""))
            if style is None:
                return
            yield style
            name = style.attributes.get("style:parent-style-name")


def whole(value: str | None, least: int = 0) -> int | None:
    """Return the whole number that an attribute holds, at least `least`; None for anything else."""
    return max(least, int(value)) if value and value.isascii() and value.isdecimal() and len(value) <= 9 else None  # noqa: PLR2004 - more digits count nothing


def _levels(style: Node) -> ListStyle:
    return {(whole(node.attributes.get("text:level"), 1) or 1) - 1: _level(node) for node in style.all(*_LEVELS)}


def _level(node: Node) -> Level:
    if not _LEVELS[node.name]:
        return Level(None)
    start = whole(node.attributes.get("text:start-value"))
    return Level(1 if start is None else start, bool(node.attributes.get("style:num-format")))
