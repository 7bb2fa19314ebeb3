"""Remarks about the cells of a workbook: the text of a cell's note, and the rows of the sheet that lists all.

A note says who wrote it, what is remarked, and then each proposed change as “old” → “new”. The sheet has no headings
and so no language of its own: place (a link to the cell), remark, old characters, new characters.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from unicodedata import category

from ita_lint.formats.changes import stretches
from ita_lint.formats.workbooks.sheets import OWN_NOTE
from ita_lint.model.findings import Edit, Remark
from ita_lint.model.noun import replace
from ita_lint.model.spots import ParagraphPlace, SheetCell
from ita_lint.model.text import Span

#: Widths of the list's columns in characters.
WIDTHS = (18, 70, 30, 30)
#: Changes with at most so many characters between them are shown as one.
_CLOSE = 20
#: So much of the words around a change is shown with it where it stands apart from what a remark is about.
_AROUND = 20
_FIRST = "A1"
_THAI = re.compile("[ก-ฮ]")
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
            lang = "th" if _THAI.search(one.string) else "en"
            one = replace(one, string=f"{place.label(lang)}: {one.string}")  # noqa: PLW2901 - says where it belongs
            place = next(first_cells, SheetCell(place.number, first, _FIRST))
        if isinstance(place, SheetCell):
            found.setdefault(place, []).append(one)
    return found


def note(remarks: Iterable[Remark]) -> str:
    """Return the text of the note on a cell."""
    lines = [OWN_NOTE]
    for one in remarks:
        lines.append(one.string)
        lines += (f"“{old}” → “{new}”" for old, new in _proposed(one))
    return "\n".join(lines)[:_MOST]


def rows(found: Mapping[SheetCell, list[Remark]]) -> list[Row]:
    """Return the rows of the list; a remark with several changes that stand apart has a row for each."""
    listed = list[Row]()
    for place, remarks in found.items():
        for one in remarks:
            pairs = _proposed(one) or [("", "")]
            texts = (one.string, *("" for _ in pairs[1:]))
            listed += (
                Row(place, text[:_MOST], old[:_MOST], new[:_MOST])
                for text, (old, new) in zip(texts, pairs, strict=True)
            )
    return listed


def _proposed(remark: Remark) -> list[tuple[str, str]]:
    """Return what the changes of a remark put in the place of what; those that stand close together as one."""
    found, at = list[tuple[str, str]](), remark.at
    edits = sorted(remark.edits, key=lambda edit: edit.span.order)
    for text in dict.fromkeys(edit.span.text for edit in edits):
        here = [edit for edit in edits if edit.span.text is text]
        about = [at] if at.text is text else []
        for start, end in _passages([*(edit.span for edit in here), *about]):
            inside = [edit for edit in here if start <= edit.span.start and edit.span.end <= end]
            alone = not any(start <= one.start and one.end <= end for one in about)
            if inside:
                found.append(
                    _changed(text.string, *(_words(text.string, start, end) if alone else (start, end)), inside)
                )
    return found


def _words(string: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of a passage with the rest of the words that it begins and ends in."""
    before, behind = string[max(0, start - _AROUND) : start], string[end : end + _AROUND]
    left = len(before) - max((at + 1 for at, char in enumerate(before) if char.isspace()), default=0)
    while left and category(string[start - left]) == "Mn":
        left -= 1
    right = next((at for at, char in enumerate(behind) if char.isspace()), len(behind))
    return start - left, end + right


def _passages(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """Return the passages of a text that hold `spans`, those that stand close together as one."""
    found = list[tuple[int, int]]()
    for start, end in sorted((span.start, span.end) for span in spans):
        if found and start <= found[-1][1] + _CLOSE:
            found[-1] = found[-1][0], max(end, found[-1][1])
        else:
            found.append((start, end))
    return found


def _changed(string: str, start: int, end: int, edits: Iterable[Edit]) -> tuple[str, str]:
    """Return a passage before and after changes."""
    new, at = "", start
    for edit in edits:
        new += string[at : edit.span.start] + edit.new
        at = edit.span.end
    return string[start:end], new + string[at:end]


def link(place: SheetCell, between: str) -> str:
    """Return the address of a cell as formulas write it; `between` stands between sheet and cell ("!" or ".")."""
    name = place.sheet.replace("'", "''")
    return f"'{name}'{between}{place.cell}"
