"""What holds for tables and their cells, whatever the format."""

from collections.abc import Iterator

from ita_lint.model.document import Cell, Paragraph
from ita_lint.model.text import Text

#: A table with fewer columns is no plan: where it holds one with as many or more, it only lays out the page.
LEAST_COLUMNS = 3
#: A table with more positions than this (rows times columns) is refused.
MOST_POSITIONS = 1_000_000


def refuse_too_large(positions: int) -> None:
    """Raise UnreadableInput (kind "too-large") for a table with more positions than a plan has."""
    if positions > MOST_POSITIONS:
        from ita_lint.formats.refusals import too_large

        raise too_large(
            f"ตารางในไฟล์มีเกิน {MOST_POSITIONS:,} ช่อง", f"a table in the file has more than {MOST_POSITIONS:,} cells"
        )


def by_line(text: Text) -> Cell:
    """Return a cell with a paragraph for each line of its text."""
    return Cell(text, tuple(_lines(text.string)))


def _lines(string: str) -> Iterator[Paragraph]:
    start = 0
    for line in string.split("\n"):
        yield Paragraph(start, start + len(line))
        start += len(line) + 1
