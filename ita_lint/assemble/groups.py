"""Which rows of a plan table make one row of the plan, and under which theme they stand."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ita_lint.assemble.closing import Closing
from ita_lint.assemble.headed import leading
from ita_lint.assemble.names import NamedIndicator, read_heading
from ita_lint.assemble.repeats import TableRow, as_merged
from ita_lint.assemble.themes import Themes
from ita_lint.model.document import Cell
from ita_lint.model.framework import Framework
from ita_lint.model.plan import Column, Traced
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.spelling import key

#: A row with nothing but numbers, at least this many, counts the columns: (1) (2) (3) …
LEAST_COUNTED = 3


class Group(NamedTuple):
    """The table rows that speak of one indicator or item: what the first says of it, all of them, and their theme."""

    named: NamedIndicator
    rows: tuple[TableRow, ...]
    theme: Traced[int] | None = None


def groups(
    rows: tuple[TableRow, ...],
    columns: tuple[Column, ...],
    headings: tuple[TableRow, ...],
    about: tuple[Framework, Vocabulary],
) -> Iterator[Group]:
    """Yield the groups of a plan table's rows; `headings` are the rows of its heading, which may be repeated.

    A row belongs to the group before it if its heading cell is empty, merged with the one above or repeats it. A row
    that names a theme and nothing else begins that theme. Repeated headings, other titles, empty rows, sums and lines
    to be signed belong to nothing. `about` are the year's framework and the word lists.
    """
    framework, closing = about[0], Closing.of(about[1])
    at = {column.field: column.index for column in columns if column.field}
    themes, heads = Themes.of(framework), [(*(key(cell.text.string) for cell in row), "") for row in headings]
    named, current, theme = None, list[TableRow](), None
    for one in rows:
        if _is_repeated(one, heads):
            continue
        row = as_merged(one, current[-1], columns) if current else one
        title = _title(row, at, framework)
        begun = _begun(title or (row[at["theme"]] if "theme" in at else None), theme, themes, in_column=title is None)
        if title and not begun:
            continue
        head = _head(row, columns)
        if (
            closing.ends(row, head, row[at["steps"]] if "steps" in at else None)
            and not read_heading(head, framework).meant
        ):
            continue
        if named and (begun or not (head.blank or head is _head(current[0], columns))):
            yield Group(named, tuple(current), named.theme or theme)
            named = None
        theme = begun or theme
        if named:
            current.append(row)
        elif not title:
            named, current = read_heading(head, framework, row[at["number"]] if "number" in at else None), [row]
    if named:
        yield Group(named, tuple(current), named.theme or theme)


def _head(row: TableRow, columns: tuple[Column, ...]) -> Cell:
    """Return the cell that says what a row is about: of two columns the one with an item's code, else the last."""
    cells = cells_of(row, columns, "heading")
    return next((cell for cell in cells[:-1] if leading(cell)), cells[-1])


def cells_of(row: TableRow, columns: tuple[Column, ...], field: str) -> tuple[Cell, ...]:
    """Return the cells of a row in the columns of `field`, each once.

    Where columns were dragged in one row alone, a cell reaches over from its own column into the next: it is left out.
    """
    mine = {id(row[column.index]): row[column.index] for column in columns if column.field == field}
    others = {id(row[column.index]) for column in columns if column.field not in (None, field)}
    return tuple(cell for at, cell in mine.items() if at not in others) or tuple(mine.values())


def _is_repeated(row: TableRow, heads: list[tuple[str, ...]]) -> bool:
    """Whether a row is empty, counts the columns, or says in most cells what a row of the heading says above them."""
    cells = {id(cell): (key(cell.text.string), place) for place, cell in reversed(list(enumerate(row)))}
    alike = (sum(text != "" and text == head[place] for text, place in cells.values()) for head in heads)
    texts = [text.strip("()[].") for text, _ in cells.values() if text]
    counting = len(texts) >= LEAST_COUNTED and all(text.isdecimal() for text in texts)
    return not texts or counting or max(alike, default=0) > len(cells) / 2


def _title(row: TableRow, at: Mapping[str, int], framework: Framework) -> Cell | None:
    """Return the only cell with text of a row if it is a title: over the whole width, or in the heading column.

    The cell of a number column does not count. A cell of the heading column that names an indicator or item is none.
    """
    cells = {id(cell): cell for index, cell in enumerate(row) if not cell.blank and index != at.get("number")}
    if len(cells) != 1:
        return row[at["number"]] if not cells and "number" in at else None
    cell = next(iter(cells.values()))
    if len(row) > 1 and cell is not row[at["heading"]]:
        return None
    wide = sum(one is cell for one in row) > 1
    return cell if wide or not read_heading(cell, framework).meant else None


def _begun(cell: Cell | None, theme: Traced[int] | None, themes: Themes, *, in_column: bool) -> Traced[int] | None:
    """Return the theme that `cell` begins, None if it names none or goes on with `theme`."""
    if cell is None or (theme and cell.text is theme.span.text):
        return None
    found = themes.read(cell.text, numbered=in_column, after=theme.value if theme else None)
    return found if found and not (theme and theme.value == found.value) else None
