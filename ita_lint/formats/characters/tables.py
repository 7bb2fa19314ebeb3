"""The tables of a web page while they are read: sections, rows and cells, whose end tags may be missing."""

import re

from ita_lint.formats.characters import grid
from ita_lint.formats.characters.flow import Closed, Flow, lines
from ita_lint.formats.characters.source import Source
from ita_lint.formats.characters.tags import Token, attributes
from ita_lint.formats.tables import LEAST_COLUMNS

#: What browsers take as the most that a cell may span.
MOST_COLUMNS, MOST_ROWS = 1000, 65534

_NUMBER = re.compile(r"\s*([+-]?[0-9]{1,9})")


def number(value: str | None) -> int | None:
    """Return the whole number that an attribute begins with, None if it begins with none."""
    match = _NUMBER.match(value or "")
    return int(match[1]) if match else None


class _Row:
    """A row: its section, its cells with the rows (0: all that follow in the section) and columns they span."""

    def __init__(self, section: int) -> None:
        self.section = section
        self.end = 0
        self.cells = list[tuple[Flow, int, int]]()


class OpenTable:
    """A table that is being read, in the flow `around` it; `flow` is where text goes now."""

    def __init__(self, source: Source, around: Flow) -> None:
        """Begin a table without rows."""
        self.around = around
        self.in_cell = False
        self._source = source
        self._rows = list[_Row]()
        self._in_row = False
        self._section = 0
        self._last = set[int]()

    @property
    def flow(self) -> Flow:
        """The open cell's flow; text between cells stands before the table, as in browsers."""
        return self._rows[-1].cells[-1][0] if self.in_cell else self.around

    def start(self, token: Token) -> None:
        """Begin a section, row or cell, ending those that are open."""
        if token.name in ("td", "th"):
            self._end_cell(token)
            if not self._in_row:
                self._open_row()
            self._open_cell(token)
        elif token.name == "tr":
            self._end_row(token)
            self._open_row()
        else:
            self._open_section(token)

    def end(self, token: Token) -> None:
        """End a section, row or cell."""
        if token.name in ("td", "th"):
            self._end_cell(token)
        elif token.name == "tr":
            self._end_row(token)
        else:
            self._open_section(token)

    def close(self, token: Token) -> None:
        """End the table at `token` and put it into the flow around it."""
        self._end_row(token)
        self.around.end_line(token.start, token.end)
        rows = sorted(self._rows, key=lambda row: row.section in self._last)
        content = [part for row in rows for flow, _, _ in row.cells for part in flow.content]
        if not any(row.cells for row in rows):
            return
        table = grid.table(self._source, self._spans(rows))
        widest = max((len(part.table.rows[0]) for part in content if isinstance(part, Closed)), default=0)
        if len(table.rows[0]) < LEAST_COLUMNS <= widest:
            self.around.content += content
            for flow in (flow for row in rows for flow, _, _ in row.cells):
                flow.made = None
        else:
            self.around.content.append(Closed(table, tuple(lines(content))))

    def _open_section(self, token: Token) -> None:
        self._end_row(token)
        self._section += 1
        if token.name == "tfoot" and not token.closing:
            self._last.add(self._section)

    def _open_row(self) -> None:
        self._rows.append(_Row(self._section))
        self._in_row = True

    def _open_cell(self, token: Token) -> None:
        tag = self._source.string[token.start : token.end].lower()
        found = attributes(tag) if "span" in tag else {}
        down, across = _span(found.get("rowspan"), MOST_ROWS), _span(found.get("colspan"), MOST_COLUMNS)
        self._rows[-1].cells.append((Flow(self._source, token.end), down, across or 1))
        self.in_cell = True

    def _end_cell(self, token: Token) -> None:
        if self.in_cell:
            self.flow.close(token.start, token.end)
        self.in_cell = False

    def _end_row(self, token: Token) -> None:
        self._end_cell(token)
        if self._in_row:
            self._rows[-1].end = token.start
        self._in_row = False

    def _spans(self, rows: list[_Row]) -> list[grid.Row]:
        """Return the rows for the grid; a cell reaches no further than its section."""
        last = {row.section: index for index, row in enumerate(rows)}
        return [
            grid.Row(
                [
                    grid.Slot(flow.cell(), min(down or MOST_ROWS, last[row.section] + 1 - index), across)
                    for flow, down, across in row.cells
                ],
                row.end,
            )
            for index, row in enumerate(rows)
        ]


def _span(value: str | None, most: int) -> int:
    span = number(value)
    return 1 if span is None or span < 0 else min(span, most)
