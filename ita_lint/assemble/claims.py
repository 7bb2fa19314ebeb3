"""Columns that claim the same field of the plan: which of them holds it, and which are read together."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from ita_lint.assemble.lasting import is_moment, timeline
from ita_lint.assemble.names import read_heading
from ita_lint.model.document import Cell
from ita_lint.model.framework import Framework
from ita_lint.model.noun import replace
from ita_lint.model.plan import Column
from ita_lint.thai.years import find_years

#: A column holds what at least this share of its cells with text holds.
MOST = 0.6

#: The number of an indicator or of a step that is all that a cell says.
_NUMBER = re.compile(r"\s*(?:ตัวชี้วัด|ขั้นตอน|ข้อ)?(?:ที่)?\s*\(?[0-9๐-๙]{1,2}\s*[.):]{0,2}\s*")

Cells = Sequence[Sequence[Cell]]
Kept = Iterator[tuple[int, str | None]]


def most(cells: Sequence[Cell], test: Callable[[Cell], bool]) -> bool:
    """Whether most of the cells with text of a column pass `test`; no more are asked when too many have failed."""
    left = len(cells)
    for cell in cells:
        left -= not test(cell)
        if left < MOST * len(cells):
            return False
    return bool(cells)


def tells(cell: Cell) -> bool:
    """Whether more than dashes, dots and spaces stands in a cell."""
    return any(char.isalnum() for char in cell.text.string)


def one_each(columns: tuple[Column, ...], cells: Cells, framework: Framework) -> tuple[Column, ...]:
    """Return `columns` with the fields that they keep; `cells[i]` are the cells with text below column i.

    Numbers in a column of their own belong to what stands beside them, scores of another year than the framework's to
    nothing. Of several columns with one field those of analyses are read together, as are a first and a last day, and
    months or quarters with ticks below them; of others the first counts that holds something, an exact heading before
    others.
    """
    fields = [column.field for column in columns]
    for step in (_this_year, _of_indicators, _of_steps, _of_time, _chosen):
        now = [replace(one, field=field) for one, field in zip(columns, fields, strict=True)]
        new = dict(step(now, cells, framework))
        fields = [new.get(index, field) for index, field in enumerate(fields)]
    return tuple(
        one if field == one.field else replace(one, field=field, how="synonym" if field else "none", likeness=None)
        for one, field in zip(columns, fields, strict=True)
    )


def _this_year(columns: Sequence[Column], _cells: Cells, framework: Framework) -> Kept:
    """Yield the columns of scores whose headings name only other years as results of what has been."""
    for column in columns:
        years = {year.value for year in find_years(column.heading.text.string)} if column.field == "scores" else set()
        if years and framework.year not in years:
            yield column.index, "results"


def _of_indicators(columns: Sequence[Column], cells: Cells, framework: Framework) -> Kept:
    """Yield the column of the indicators' numbers where another has their names, and of several the one that has."""
    heading = [column for column in columns if column.field == "heading"]
    numbers = [column for column in heading if _numbers([column], cells)]
    names = [column for column in heading if column not in numbers]
    if numbers and names:
        yield from ((column.index, None) for column in columns if column.field == "number")
        yield numbers[0].index, "number"
    if len({id(column.heading) for column in names}) > 1:
        meant = (one for one in names if most(cells[one.index], lambda cell: read_heading(cell, framework).meant))
        named = next(meant, names[0])
        yield from ((column.index, None) for column in names if column.heading is not named.heading)


def _of_steps(columns: Sequence[Column], cells: Cells, _framework: Framework) -> Kept:
    """Yield the column of numbers between what the row is about and the steps: it is theirs."""
    heading = next((column.index for column in columns if column.field == "heading"), len(columns))
    for column in columns[heading + 1 : -1]:
        if column.field == "number" and columns[column.index + 1].field == "steps":
            yield column.index, "steps" if _numbers([column], cells) else None


def _of_time(columns: Sequence[Column], cells: Cells, _framework: Framework) -> Kept:
    """Yield months and quarters as the period, or None where the period has a column of its own."""
    times = {column.index for column in timeline([one for one in columns if one.field in (None, "period")])}
    own = [one.index for one in columns if one.field == "period" and one.index not in times]
    stated = any(most(cells[index], tells) for index in own)
    if times:
        yield from ((index, None if stated else "period") for index in times)
        yield from ((index, "period" if stated else None) for index in own)


def _chosen(columns: Sequence[Column], cells: Cells, _framework: Framework) -> Kept:
    """Yield None for the columns that lose their field to another; those below one heading win or lose together."""
    for field in dict.fromkeys(column.field for column in columns if column.field):
        same = [column for column in columns if column.field == field]
        claims = [list(claim) for _, claim in groupby(same, lambda column: id(column.heading))]
        if len(claims) > 1 and not (field == "period" and _together(same, cells)):
            kept = list(_kept(field, claims, cells))
            yield from ((column.index, None) for claim in claims if claim not in kept for column in claim)


def _kept(field: str, claims: list[list[Column]], cells: Cells) -> Iterator[list[Column]]:
    told = [claim for claim in claims if any(most(cells[column.index], tells) for column in claim)] or claims
    words = [claim for claim in told if not _numbers(claim, cells)] or told
    best = next((claim for claim in words if claim[0].how == "exact"), words[0])
    for claim in told:
        beside = field == "steps" and claim[-1].index + 1 == best[0].index and _numbers(claim, cells)
        if claim is best or beside or field == "analysis":
            yield claim


def _together(columns: list[Column], cells: Cells) -> bool:
    """Whether columns of time make one period: the first and the last day, or months with ticks."""
    days = all(most(cells[column.index], is_moment) or not cells[column.index] for column in columns)
    return days or len(timeline(columns)) == len(columns)


def _numbers(claim: Sequence[Column], cells: Cells) -> bool:
    """Whether the columns hold nothing but the numbers of indicators or steps."""
    return all(most(cells[column.index], lambda cell: bool(_NUMBER.fullmatch(cell.text.string))) for column in claim)
