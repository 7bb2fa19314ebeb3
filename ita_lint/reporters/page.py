"""A page of a terminal: lines of styled text that never wrap by themselves."""

from typing import TextIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from ita_lint.reporters.clusters import crop, fold
from ita_lint.reporters.safe import Screen

#: A stretch of text, or a stretch with its style.
Part = str | tuple[str, str]

STYLES = {"error": "bold red", "warning": "bold yellow", "info": "bold cyan", "off": "dim"}

#: Width in cells where the stream is no terminal, and the bounds of what is pleasant to read.
_WIDTH = 100
_LEAST, _MOST = 30, 120

#: What must stay free between the left and the right part of a line.
_GAP = 2


class Page:
    """Writes lines to a stream. Whatever is given is text, never markup, and is made safe on the way."""

    def __init__(self, stream: TextIO, width: int | None = None) -> None:
        """Take the stream and a width in cells; None asks the terminal, or the variable COLUMNS."""
        width = width or (None if stream.isatty() else _width_outside())
        self._console = Console(file=stream, width=width, highlight=False, markup=False, emoji=False)
        self.screen = Screen(stream.encoding)
        self.width = min(max(_LEAST, self._console.width), _MOST)

    def fit(self, text: str) -> str:
        """Return `text` as the stream can show it."""
        return self.screen.show(text)

    def cells(self, text: str) -> int:
        """Return the width of `text` as shown."""
        return cell_len(self.fit(text))

    def crop(self, text: str, width: int) -> str:
        """Return `text` as shown in at most `width` cells."""
        return crop(self.fit(text), width, self.fit("…"))

    def line(self, *parts: Part) -> None:
        """Write one line."""
        text = Text(no_wrap=True, overflow="ignore", end="\n")
        for part in parts:
            string, style = (part, "") if isinstance(part, str) else part
            text.append(self.fit(string), style)
        text.rstrip()
        self._console.print(text, soft_wrap=True)

    def block(
        self, text: str, style: str = "", first: Part = "", rest: Part | None = None, most: int | None = None
    ) -> None:
        """Write `text` folded to the width, the first line after `first`, the others after `rest`.

        `rest` is as many spaces as `first` is wide if it is None. Of more than `most` lines the rest is left out.
        """
        lead = first if isinstance(first, str) else first[0]
        rest = " " * self.cells(lead) if rest is None else rest
        lines = fold(self.fit(text), self.width - self.cells(lead) - (most is not None))
        for number, line in enumerate(lines[:most]):
            dots = "…" if number + 1 == most and most < len(lines) else ""
            self.line(rest if number else first, (line + dots, style))

    def parts(self, texts: tuple[str, ...], style: str = "") -> None:
        """Write `texts` on one line, or on a line each where they do not fit."""
        line = "   ".join(texts)
        for text in (line,) if self.cells(line) <= self.width else texts:
            self.block(text, style)

    def ends(self, left: tuple[Part, ...], right: str, style: str = "dim") -> None:
        """Write `left` at the left and `right` at the right end of one line, or on two lines where they do not fit."""
        used = sum(self.cells(part if isinstance(part, str) else part[0]) for part in left)
        gap = self.width - used - self.cells(right)
        if gap >= _GAP:
            self.line(*left, " " * gap, (right, style))
            return
        self.line(*left)
        if right:
            self.block(right, style, "   ")


def _width_outside() -> int:
    import os

    columns = os.environ.get("COLUMNS", "")
    return int(columns) if columns.isdecimal() and int(columns) else _WIDTH
