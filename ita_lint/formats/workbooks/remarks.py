"""Remarks about the cells of a workbook: the text of a cell's note, and the rows of the sheet that lists all.

A note says who wrote it, what is remarked, and then each proposed change as “old” → “new”. The sheet has a row of
headings in the language of the remarks, and then the place (a link to the cell), the remark, what stands there and what
is proposed.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ita_lint.formats import proposals
from ita_lint.formats.changes import stretches
from ita_lint.formats.workbooks.sheets import OWN_NOTE
from ita_lint.model.card import Words
from ita_lint.model.findings import Remark
from ita_lint.model.noun import replace
from ita_lint.model.spots import ParagraphPlace, SheetCell

#: Widths of the list's columns in characters.
WIDTHS = (18, 70, 30, 30)
_HEADINGS = (
    Words("เซลล์", "Cell"),
    Words("สิ่งที่พบ", "Finding"),
    Words("ข้อความเดิม", "As it stands"),
    Words("ข้อความที่เสนอ", "Proposed"),
)
_FIRST = "A1"
#: No cell holds more characters.
_MOST = 32_000


class Row(NamedTuple):
    """A row of the list: the cell that it is about, the remark, and one change that it proposes, if any."""

    place: SheetCell
    remark: str
    old: str
    new: str


def by_cell(remarks: Iterable[Remark], first: str = "") -> Mapping[SheetCell, list[Remark]]:
    """Return the remarks by the cell in which what they are about begins, in reading order.

    Those about what is printed around the pages, which takes no notes, stand on the first cell of the sheet `first`.
    """
    found = dict[SheetCell, list[Remark]]()
    for one in sorted(remarks, key=lambda one: one.at.order):
        place = stretches(one.at)[0][0]
        if isinstance(place, ParagraphPlace):
            first_cells = (known for known in found if (known.sheet, known.cell) == (first, _FIRST))
            label = place.label(proposals.language(one.string))
            one = replace(one, string=f"{label}: {one.string}")  # noqa: PLW2901 - says where it belongs
            place = next(first_cells, SheetCell(place.number, first, _FIRST))
        if isinstance(place, SheetCell):
            found.setdefault(place, []).append(one)
    return found


def note(remarks: Iterable[Remark]) -> str:
    """Return the text of the note on a cell."""
    lines = [OWN_NOTE]
    for one in remarks:
        lines += (one.string, *proposals.said(one))
    return "\n".join(lines)[:_MOST]


def rows(found: Mapping[SheetCell, list[Remark]]) -> list[Row]:
    """Return the rows of the list; a remark with several changes that stand apart has a row for each."""
    listed = list[Row]()
    for place, remarks in found.items():
        for one in remarks:
            pairs = proposals.proposed(one) or [("", "")]
            texts = (one.string, *("" for _ in pairs[1:]))
            listed += (
                Row(place, text[:_MOST], old[:_MOST], new[:_MOST])
                for text, (old, new) in zip(texts, pairs, strict=True)
            )
    return listed


def headings(rows: Sequence[Row]) -> list[str]:
    """Return what stands above the columns of the list, in the language of the first of its rows, at least one."""
    return [one[proposals.language(rows[0].remark)] for one in _HEADINGS]


def link(place: SheetCell, between: str) -> str:
    """Return the address of a cell as formulas write it; `between` stands between sheet and cell ("!" or ".")."""
    name = place.sheet.replace("'", "''")
    return f"'{name}'{between}{place.cell}"
