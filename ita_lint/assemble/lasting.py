"""The period of a row that several columns tell together: a first and a last day, or ticks below months or quarters."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from ita_lint.model.document import Cell
from ita_lint.model.plan import Column, Period
from ita_lint.model.text import Text
from ita_lint.thai import periods

#: A fiscal year (B.E.) for headings that name none: any one orders months and quarters alike.
_ANY_YEAR = 2569
#: What stands between the two ends of a period.
_TO = " - "
#: Fewer months or quarters are a period with its heading.
LEAST_TIMES = 2
#: What says that nothing is done in a month or quarter.
_NO_TICKS = ("", "-", "–", "—", "--", ".")
#: A quarter has no more days.
_QUARTER = 92


def timeline(columns: Sequence[Column]) -> list[Column]:
    """Return those of `columns` whose headings are months or quarters, one after the other; none if they are few."""
    found = [(column, period) for column in columns if (period := _time(column.heading.text.string))]
    begins = [period.begins for _, period in found]
    in_order = all(left and right and left < right for left, right in pairwise(begins))
    return [column for column, _ in found] if in_order and len(found) >= LEAST_TIMES else []


def read_period(rows: Sequence[tuple[Cell, ...]], columns: tuple[Column, ...]) -> Cell | None:
    """Return what the columns of the period in `columns` say in `rows`, None if they are read like any other column.

    Below months and quarters that are the headings from the first with something in its cells to the last.
    """
    own = [column for column in columns if column.field == "period"]
    if len(own) < LEAST_TIMES:
        return None
    cells = tuple({id(row[column.index]): row[column.index] for row in rows for column in own}.values())
    if len(timeline(own)) == len(own) and not any(periods.parse(cell.text.string, None) for cell in cells):
        ticked = [column.heading for column in own if any(_is_tick(row[column.index]) for row in rows)]
        return _from_to(ticked[0], ticked[-1]) if ticked else None
    return _from_to(*cells) if len(cells) == LEAST_TIMES and all(map(is_moment, cells)) else None


def is_moment(cell: Cell) -> bool:
    """Whether a cell names a day or a month and no stretch of time."""
    found = periods.parse(cell.text.string, None)
    return len(found) == 1 and found[0].kind in ("day", "months")


def _time(heading: str) -> Period | None:
    """Return the month or quarter that a heading names first."""
    found = next(iter(periods.parse(heading, _ANY_YEAR)), None)
    short = found and found.begins and found.ends and (found.ends - found.begins).days < _QUARTER
    return found if short else None


def _is_tick(cell: Cell) -> bool:
    """Whether a cell has something in it that is no single dash: a tick, a cross, an arrow or a line."""
    return cell.text.string.strip() not in _NO_TICKS


@lru_cache(maxsize=64)
def _from_to(first: Cell, last: Cell) -> Cell:
    """Return one cell that names both ends; the same one for the same two, so that it is looked at once."""
    return first if first is last else Cell.of(Text.joined((first.text, last.text), by=_TO))
