"""The numbers that lists and headings give to paragraphs, as they are shown."""

from typing import NamedTuple

from ita_lint.formats.odf.nodes import Node
from ita_lint.formats.odf.styles import Level, ListStyle, Styles, whole
from ita_lint.model.document import ListItem

_BULLET = Level(None)


class Counts:
    """How far the numbers of one list have come, by level."""

    def __init__(self) -> None:
        """Begin a list."""
        self._counts = dict[int, int]()

    def item(self, style: ListStyle, level: int, start: int | None) -> ListItem | None:
        """Count the next item of a level, from `start` if it is given; None where neither number nor bullet is seen."""
        said = style.get(level, _BULLET)
        for higher in range(level):
            self._counts.setdefault(higher, style.get(higher, _BULLET).start or 1)
        self._counts[level] = self.next(style, level) if start is None else start
        self.restart(level + 1)
        if not said.shown:
            return None
        return ListItem(None if said.start is None else self._counts[level], level)

    def next(self, style: ListStyle, level: int) -> int:
        """Return the number that the next item of a level has if it does not say at which to begin."""
        said = style.get(level, _BULLET)
        first = said.start or 0 if said.start is not None else 1
        return self._counts.get(level, first - 1) + 1

    def restart(self, level: int) -> None:
        """Begin anew at `level` and below."""
        self._counts = {known: count for known, count in self._counts.items() if known < level}


class Counted(NamedTuple):
    """An item that was counted, in which list and how: its paragraph, and the number at which it says to begin.

    Without a paragraph, the level began anew.
    """

    counts: Counts
    style: ListStyle
    level: int
    paragraph: Node | None = None
    start: int | None = None

    def again(self, counts: Counts, start: int | None) -> ListItem | None:
        """Count it once more in other counts, from `start` if that is given."""
        if self.paragraph is not None:
            return counts.item(self.style, self.level, start)
        counts.restart(self.level)
        return None


class OpenList:
    """A list that is open: its style's name, its level (0 outermost) and its counts."""

    def __init__(self, name: str | None, level: int, counts: Counts) -> None:
        """Take what the list's element says."""
        self.name = name
        self.level = level
        self.counts = counts


class Lists:
    """All lists of a part, so that one can go on where another ended."""

    def __init__(self, styles: Styles, counted: list[Counted]) -> None:
        """Begin a part that has these styles; what is counted in lists is added to `counted`."""
        self.styles = styles
        self._counted = counted
        self._by_name = dict[str | None, Counts]()
        self._by_id = dict[str, Counts]()
        self._headings = Counts()

    def open(self, node: Node, around: OpenList | None) -> OpenList:
        """Begin the list of an element `text:list` in the list around it, if any."""
        found = node.attributes
        name = found.get("text:style-name") or (around.name if around else None)
        goes_on = found.get("text:continue-numbering") == "true"
        if around:
            if not goes_on:
                self._count(Counted(around.counts, {}, around.level + 1))
            return OpenList(name, around.level + 1, around.counts)
        before = self._by_id.get(found.get("text:continue-list", ""))
        if before is None and goes_on:
            before = self._by_name.get(name)
        counts = before or Counts()
        self._by_name[name] = counts
        if "xml:id" in found:
            self._by_id[found["xml:id"]] = counts
        return OpenList(name, 0, counts)

    def item(self, one: OpenList, paragraph: Node, start: int | None) -> ListItem | None:
        """Return the number of an item whose first paragraph is given."""
        style = self.styles.said(paragraph.attributes.get("text:style-name"), "style:list-style-name")
        levels = self.styles.lists.get(one.name or style or "", {})
        return self._count(Counted(one.counts, levels, one.level, paragraph, start))

    def numbered(self, node: Node, paragraph: Node) -> ListItem | None:
        """Return the number of a paragraph that stands alone in an element `text:numbered-paragraph`."""
        found = node.attributes
        counts = self._by_id.setdefault(found.get("text:list-id", ""), Counts())
        level = (whole(found.get("text:level"), 1) or 1) - 1
        one = OpenList(found.get("text:style-name"), level, counts)
        return self.item(one, paragraph, whole(found.get("text:start-value")))

    def heading(self, node: Node) -> ListItem | None:
        """Return the number of a heading that stands in no list."""
        found = node.attributes
        level = (whole(found.get("text:outline-level"), 1) or 1) - 1
        if found.get("text:is-list-header") == "true":
            return None
        if self.styles.said(found.get("text:style-name"), "style:list-style-name") is not None:
            return None
        if not self.styles.outline.get(level, Level(None, shown=False)).shown:
            return None
        restarts = found.get("text:restart-numbering") == "true"
        start = whole(found.get("text:start-value")) if restarts else None
        return self._headings.item(self.styles.outline, level, 1 if restarts and start is None else start)

    def _count(self, one: Counted) -> ListItem | None:
        self._counted.append(one)
        return one.again(one.counts, one.start)
