"""A sheet of a workbook: a heading row that stays in sight, filters, and cells of nothing but text and numbers."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from rich.cells import cell_len

from ita_lint.reporters.safe import visible

#: What a cell can hold.
Value = str | int | float | None

#: A text that begins so would become a formula when somebody edits the cell or saves the sheet as CSV.
_FORMULA = ("=", "+", "-", "@")

_A4 = 9
#: A font that has Thai letters wherever there is Excel; the height of its lines, and of the tallest row, in points.
_FONT, _LINE, _TALLEST = "Tahoma", 15.0, 400.0


class Sheet(NamedTuple):
    """The name of a sheet, its headings with the widths of their columns in characters, and its rows."""

    name: str
    columns: Mapping[str, int]
    rows: Sequence[Sequence[Value]]


def sheet(book: Any, one: Sheet) -> None:
    """Add a sheet to a workbook of XlsxWriter."""
    page = book.add_worksheet(one.name)
    looks = {"text_wrap": True, "valign": "top", "font_name": _FONT, "font_size": 10}
    head = book.add_format({**looks, "bold": True, "bg_color": "#EAF0F7", "border": 1})
    plain, number = book.add_format(looks), book.add_format({**looks, "align": "center"})
    quoted = book.add_format({**looks, "quote_prefix": True})
    for column, (title, width) in enumerate(one.columns.items()):
        page.set_column(column, column, width)
        page.write_string(0, column, title, head)
    for place, row in enumerate(one.rows, 1):
        page.set_row(place, _height(row, list(one.columns.values())))
        for column, value in enumerate(row):
            if isinstance(value, int | float):
                page.write_number(place, column, value, number)
            elif value:
                text = _text(value)
                page.write_string(place, column, text, quoted if text.startswith(_FORMULA) else plain)
    page.autofilter(0, 0, max(1, len(one.rows)), len(one.columns) - 1)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)


def _height(row: Sequence[Value], widths: Sequence[int]) -> float:
    """Return the height in points that the texts of a row need: not every program finds it by itself."""
    texts = [(value, width) for value, width in zip(row, widths, strict=True) if isinstance(value, str)]
    lines = (sum(1 + cell_len(line) // width for line in text.split("\n")) for text, width in texts)
    return min(_LINE * max(lines, default=1), _TALLEST)


def _text(value: str) -> str:
    """Return a text that a cell can show; its line feeds stay. XlsxWriter cuts what is too long for a cell."""
    return "\n".join(visible(line) for line in value.split("\n"))
