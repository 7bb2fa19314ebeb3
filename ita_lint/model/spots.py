"""Where a piece of text stands in an office file: Word and OpenDocument texts, workbooks, the pages of a PDF.

All numbers count from 1 as people do. `number` is the place's number in its file in reading order; by it places are
sorted, and by it a writer finds the same characters again.
"""

from ita_lint.model.noun import dataclass
from ita_lint.model.place import Place, type_of_location

#: Left, top, right and bottom in points, from the upper left corner of the page as it is shown.
Box = tuple[float, float, float, float]

_PARTS = {
    "body": ("", ""),
    "header": ("หัวกระดาษ ", "header, "),
    "footer": ("ท้ายกระดาษ ", "footer, "),
    "footnote": ("เชิงอรรถ ", "footnote, "),
    "text-box": ("กล่องข้อความ ", "text box, "),
}


@dataclass(frozen=True, slots=True)
class ParagraphPlace:
    """A paragraph outside all tables; `part` is "body", "header", "footer", "footnote" or "text-box"."""

    number: int
    paragraph: int
    part: str = "body"

    @property
    def order(self) -> tuple[object, ...]:
        """Reading order."""
        return (self.number,)

    def location(self, start: int, last: Place, end: int) -> type_of_location:
        """Return part, paragraph, and the offsets of the characters in it."""
        stretch = _stretch(self, start, last, end)
        return {"kind": "paragraph", "part": self.part, "paragraph": self.paragraph, **stretch}

    def label(self, lang: str, start: int = 0) -> str:
        """Return "ย่อหน้า 3", "header, paragraph 1"."""
        del start
        part = _PARTS[self.part][lang == "en"]
        return f"{part}paragraph {self.paragraph}" if lang == "en" else f"{part}ย่อหน้า {self.paragraph}"


@dataclass(frozen=True, slots=True)
class TableCell:
    """A paragraph in a cell: `table` counts the file's tables, `row` and `column` the places of the table's grid."""

    number: int
    table: int
    row: int
    column: int
    paragraph: int

    @property
    def order(self) -> tuple[object, ...]:
        """Reading order."""
        return (self.number,)

    def location(self, start: int, last: Place, end: int) -> type_of_location:
        """Return table, row, column, paragraph, and the offsets of the characters in it."""
        cell: type_of_location = {"kind": "table-cell", "table": self.table, "row": self.row, "column": self.column}
        return {**cell, "paragraph": self.paragraph, **_stretch(self, start, last, end)}

    def label(self, lang: str, start: int = 0) -> str:
        """Return "ตาราง 10 แถว 3 คอลัมน์ 4 ย่อหน้า 1"."""
        del start
        if lang == "en":
            return f"table {self.table}, row {self.row}, column {self.column}, paragraph {self.paragraph}"
        return f"ตาราง {self.table} แถว {self.row} คอลัมน์ {self.column} ย่อหน้า {self.paragraph}"


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell of a workbook: `cell` is its name, such as "D12", that of the upper left one where cells are merged."""

    number: int
    sheet: str
    cell: str

    @property
    def order(self) -> tuple[object, ...]:
        """Reading order."""
        return (self.number,)

    def location(self, start: int, last: Place, end: int) -> type_of_location:
        """Return sheet, cell, and the offsets of the characters in what the cell shows."""
        return {"kind": "sheet-cell", "sheet": self.sheet, "cell": self.cell, **_stretch(self, start, last, end)}

    def label(self, lang: str, start: int = 0) -> str:
        """Return "แผ่นงาน แผน เซลล์ D12"."""
        del start
        return f"sheet {self.sheet}, cell {self.cell}" if lang == "en" else f"แผ่นงาน {self.sheet} เซลล์ {self.cell}"


@dataclass(frozen=True, slots=True)
class PageSpot:
    """A line of characters on a page; `boxes` holds a box for each of them, at least one."""

    number: int
    page: int
    boxes: tuple[Box, ...]

    @property
    def order(self) -> tuple[object, ...]:
        """Reading order."""
        return (self.number,)

    def location(self, start: int, last: Place, end: int) -> type_of_location:
        """Return the page and the box that holds all the characters of it."""
        boxes = self.boxes[start : end if last == self else None] or self.boxes[-1:]
        if isinstance(last, PageSpot) and last != self and last.page == self.page:
            boxes += last.boxes[:end]
        left, top, right, bottom = (list(side) for side in zip(*boxes, strict=True))
        around = (min(left), min(top), max(right), max(bottom))
        return {"kind": "page", "page": self.page, "box": [round(side, 1) for side in around]}

    def label(self, lang: str, start: int = 0) -> str:
        """Return "หน้า 3"."""
        del start
        return f"page {self.page}" if lang == "en" else f"หน้า {self.page}"


def _stretch(first: ParagraphPlace | TableCell | SheetCell, start: int, last: Place, end: int) -> dict[str, str | int]:
    """Return the offsets of the characters; where they end in a later paragraph, how many (`later`)."""
    if last == first or not isinstance(last, type(first)):
        return {"start": start, "end": end if last == first else start}
    return {"start": start, "later": last.number - first.number, "end": end}
