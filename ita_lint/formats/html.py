"""Web pages, and the pieces of HTML that stand in the cells of other files."""

from collections.abc import Iterator

from ita_lint.formats import omitted
from ita_lint.formats.characters.flow import Closed, Flow
from ita_lint.formats.characters.hiding import DEPTH, Hiding, is_hidden, is_struck, options
from ita_lint.formats.characters.source import Source
from ita_lint.formats.characters.tables import OpenTable, number
from ita_lint.formats.characters.tags import BLOCKS, COMMENT, Token, attributes, is_known, names, tokens
from ita_lint.model.document import Cell, Comment, Document

#: Tables in cells of tables are followed this deep; what lies deeper is read as plain paragraphs.
DEEPEST = 8
_LISTS = names("dir menu ol ul")
_PARTS = frozenset(DEPTH) - {"table"}
#: What a page begins with; a text that begins with another tag may only hold pieces of HTML.
_BEGINNINGS = names("base body frameset head html link meta script style table title")


def read(string: str) -> Document:
    """Return the document of a web page given as characters; its `format` is "html"."""
    return page_of(Source(string))


def page_of(source: Source) -> Document:
    """Return the document of a web page whose characters are those of `source`."""
    page = _Page(source, 0, len(source.string))
    flow = page.read()
    blocks = (
        part.table if isinstance(part, Closed) else part.letters.text(part.ended[0])
        for part in flow.content
        if isinstance(part, Closed) or part.letters.length
    )
    notes = (omitted.STRUCK,) if page.struck else ()
    return Document("html", tuple(blocks), comments=tuple(page.comments()), notes=notes)


def read_cell(source: Source, start: int, end: int) -> Cell:
    """Return the piece of HTML between two offsets of `source` as a cell; tags that HTML does not know are text."""
    return _Page(source, start, end, only_known=True).read().cell()


def is_page(string: str, claimed: str | None) -> bool:
    """Whether the characters of a file are a web page; `claimed` is the format that its name claims, None for none.

    A page begins as pages do, or is called one and has tags, or has a table of tags and none of tabs.
    """
    if string.lstrip()[:9].lower() == "<!doctype":
        return True
    for token in tokens(string, 0, len(string)):
        if token.name in _BEGINNINGS:
            return True
        if token.name or string[token.start : token.end].strip():
            break
    if claimed == "html":
        return any(is_known(token) for token in tokens(string, 0, len(string)))
    if claimed == "csv" or ("<table" not in string and "<TABLE" not in string):
        return False
    found = {token.name for token in tokens(string, 0, len(string))}
    return {"table", "tr", "td"} <= found and not any("\t" in line.strip() for line in string.split("\n"))


class _Page:
    """Reads the tags and texts between two offsets of a source into a flow.

    `struck` says that some of the text is struck through, which is not read.
    """

    def __init__(self, source: Source, start: int, end: int, *, only_known: bool = False) -> None:
        self._source, self._start, self._end = source, start, end
        self._only_known = only_known
        self._around = Flow(source, start)
        self._tables = list[OpenTable]()
        self._deeper = 0
        self._hiding: Hiding | None = None
        self._strikes = self._above = False
        self._unchosen = set[int]()
        self.struck = False
        self._comments = list[tuple[Token, Flow, int]]()

    def read(self) -> Flow:
        """Return the flow of what stands outside all tables, with the tables in it."""
        for token in tokens(self._source.string, self._start, self._end, comments=True):
            if token.name == COMMENT:
                self._comments.append((token, self._flow, len(self._flow.content)))
            elif not self._is_hidden(token):
                self._take(token)
        end = Token("", self._end, self._end)
        while self._tables:
            self._tables.pop().close(end)
        self._around.close(self._end, self._end)
        return self._around

    def comments(self) -> Iterator[Comment]:
        """Yield the comments of the page once it is read, each beside its cell, or its paragraph outside all tables."""
        for token, flow, index in self._comments:
            string = self._source.string[token.start : token.end].removeprefix("<!--").removesuffix("-->").strip()
            if string and not string.startswith("["):  # `<!--[if …` is Word's, not a person's
                yield Comment(flow.beside(index, token.end).span, string)

    @property
    def _flow(self) -> Flow:
        return self._tables[-1].flow if self._tables else self._around

    def _is_hidden(self, token: Token) -> bool:
        if self._hiding:
            covered = self._hiding.covers(token)
            if self._hiding.over:
                self._hiding = None
            if covered:
                text = "" if token.name or not self._strikes else self._source.string[token.start : token.end]
                self.struck = self.struck or bool(text.strip())
                return True
        string, unchosen = self._source.string, token.start in self._unchosen
        if not token.name or token.closing or not (unchosen or is_hidden(string, token)):
            return False
        self._hiding, self._strikes = Hiding(token.name), is_struck(string, token)
        if token.name in _PARTS and self._tables and not self._deeper:
            self._tables[-1].end(token)
        elif token.name == "li":
            self._flow.close_item(token)
        elif token.name in BLOCKS:
            self._flow.end_line(token.start, token.end)
        return True

    def _take(self, token: Token) -> None:
        self._above = self._above and token.name not in BLOCKS
        if not token.name or (self._only_known and not is_known(token)):
            self._flow.text(token.start, token.end, above=self._above)
        elif token.name == "table":
            self._table(token)
        elif token.name in _PARTS and self._tables and not self._deeper:
            table = self._tables[-1]
            (table.end if token.closing else table.start)(token)
        elif token.name in _LISTS or token.name == "li":
            self._list(token)
        elif token.name == "br":
            self._flow.line_break(token)
        elif token.name == "sup":
            self._above = not token.closing
        elif token.name in BLOCKS:
            self._flow.end_line(token.start, token.end)
            if token.name == "select" and not token.closing:
                self._unchosen.update(options(self._source.string, token, self._end))

    def _table(self, token: Token) -> None:
        self._flow.end_line(token.start, token.end)
        if token.closing and self._deeper:
            self._deeper -= 1
        elif token.closing and self._tables:
            self._tables.pop().close(token)
        elif not token.closing and (self._deeper or len(self._tables) == DEEPEST):
            self._deeper += 1
        elif not token.closing:
            if self._tables and not self._tables[-1].in_cell:
                self._tables.pop().close(token)
            self._tables.append(OpenTable(self._source, self._flow))

    def _list(self, token: Token) -> None:
        flow = self._flow
        if token.closing:
            (flow.close_item if token.name == "li" else flow.close_list)(token)
            return
        found = attributes(self._source.string[token.start : token.end])
        if token.name == "li":
            flow.open_item(token, number(found.get("value")))
        elif token.name == "ol":
            start, step = number(found.get("start")), -1 if "reversed" in found else 1
            counted = step < 0 and start is None
            flow.open_list(token, 0 if counted else 1 if start is None else start, step, counted=counted)
        else:
            flow.open_list(token, None)
