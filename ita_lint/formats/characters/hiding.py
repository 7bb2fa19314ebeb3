"""Which elements of a page nobody sees, and where they end."""

from collections.abc import Iterator

from ita_lint.formats.characters.tags import BLOCKS, TABLE_PARTS, Token, attributes, names, tokens
from ita_lint.formats.own import OURS

#: Elements whose content is not shown, or is shown as no longer valid (struck out).
STRUCK = names("del s strike")
UNREAD = STRUCK | names("datalist noscript rp template")
#: Elements without content.
VOID = names("area base br col embed hr img input link meta param source track wbr")
_CONTAINERS = names("ol table ul")
#: How deep a part of a table lies; the start of a part ends all open parts that lie as deep or deeper.
DEPTH = {"table": 0, "thead": 1, "tbody": 1, "tfoot": 1, "tr": 2, "td": 3, "th": 3}
_DEEPER_THAN_ALL = 4
_INSIDE_TABLES = TABLE_PARTS - {"table"}


def is_hidden(string: str, token: Token) -> bool:
    """Whether the element that the start tag `token` of `string` begins is not read.

    Of what our review puts into a page, the marks stand around the page's own words; the rest is not read.
    """
    if token.name in VOID or string[token.end - 2] == "/":
        return False
    if token.name in UNREAD or token.end - token.start == len(token.name) + 2:
        return token.name in UNREAD
    tag = string[token.start : token.end].lower()
    if not any(word in tag for word in ("hidden", "none", "line-through", OURS)):
        return False
    found = attributes(tag)
    style = "".join(found.get("style", "").split())
    if found.get("class") == OURS:
        return token.name != "mark"
    return "hidden" in found or any(
        word in style for word in ("display:none", "visibility:hidden", "line-through", "mso-hide:all")
    )


def is_struck(string: str, token: Token) -> bool:
    """Whether a hidden element is one whose characters the author struck through."""
    tag = string[token.start : token.end].lower()
    return (token.name in STRUCK or "line-through" in tag) and OURS not in tag


def options(string: str, select: Token, end: int) -> Iterator[int]:
    """Yield the offsets of the options of a list that are not chosen: all but the selected ones, else but the first."""
    found = list[Token]()
    for token in tokens(string, select.end, end):
        if token.name == "select":
            break
        if token.name == "option" and not token.closing:
            found.append(token)
    selected = {one for one in found if "selected" in attributes(string[one.start : one.end])}
    chosen = selected or set(found[:1])
    yield from (one.start for one in found if one not in chosen)


class Hiding:
    """Follows a hidden element to its end, which many a page leaves out.

    `over` is true once the end was met.
    """

    def __init__(self, name: str) -> None:
        """Take the name of the hidden element, whose start tag was just met."""
        self.over = False
        self._name = name
        self._depth = DEPTH.get(name, _DEEPER_THAN_ALL)
        self._same = 1
        self._inside = 0

    def covers(self, token: Token) -> bool:
        """Whether `token`, the next after those asked about before, belongs to the hidden element."""
        if not token.name:
            return True
        if self._inside == 0 and self._ends_before(token):
            self.over = True
            return False
        change = -1 if token.closing else 1
        if token.name == self._name:
            self._same += change
            self.over = self._same == 0
        elif token.name in _CONTAINERS:
            self._inside += change
        return True

    def _ends_before(self, token: Token) -> bool:
        """Whether a tag that stands in no list or table inside the hidden element is outside of it."""
        if self._name == "p" and token.name in BLOCKS:
            return not (token.closing and token.name == "p")
        if self._name == "option" and token.name in ("optgroup", "select"):
            return True
        if token.closing:
            return token.name != self._name and (
                token.name in _CONTAINERS or DEPTH.get(token.name, _DEEPER_THAN_ALL) < self._depth
            )
        if self._name in ("li", "option") and token.name == self._name:
            return True
        return token.name in _INSIDE_TABLES and DEPTH.get(token.name, 1) <= self._depth
