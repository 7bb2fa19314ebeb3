"""What the heading of a row says of its indicator; shared by the rules of coverage and of names."""

from functools import lru_cache

from ita_lint.model.framework import Framework
from ita_lint.model.plan import Plan, Row
from ita_lint.model.text import Span
from ita_lint.thai import likeness
from ita_lint.thai.digits import like
from ita_lint.thai.folding import folded
from ita_lint.thai.spelling import LETTERS, key

#: The likeness (0-100) of a name that holds an official one among further words.
HELD = 95.0


def numbered(row: Row, framework: Framework) -> int | None:
    """Return the row's number if the framework has an indicator of that number."""
    number = row.number.value if row.number else None
    return number if number is not None and framework.indicator(number) else None


@lru_cache(maxsize=64)
def named(row: Row, framework: Framework) -> int | None:
    """Return the indicator whose name or alias stands in the row's name, whatever spaces were typed inside.

    Where several do, the row's own number decides, then the longest name. None if no name stands there whole.
    """
    if row.name is None:
        return None
    written = _to_end_of_word(row.name)
    found = [(name, number) for name, number in framework.names() if _stands_in(written, name)]
    own = numbered(row, framework)
    if own in {number for _, number in found}:
        return own
    return max(found, key=lambda one: len(one[0]))[1] if found else None


def _to_end_of_word(name: Span) -> str:
    rest = name.text.string[name.end :]
    return name.excerpt + rest[: len(rest) - len(rest.lstrip(LETTERS))]


@lru_cache(maxsize=1024)
def _stands_in(text: str, name: str) -> bool:
    """Whether `name` stands in `text` and no letter follows it in the same word; several rules ask the same."""
    squeezed, offsets = folded(text)
    at = squeezed.find(key(name))
    end = at + len(key(name))
    return at >= 0 and (end >= len(offsets) or text[offsets[end - 1] + 1] not in LETTERS)


def alike(row: Row, number: int, framework: Framework) -> float:
    """Return how alike the row's name is to the name or an alias of indicator `number`, 0-100.

    A name that holds the other among further words ("การใช้งบประมาณและพัสดุ") is nearly the same, however long it is.
    """
    if row.name is None:
        return 0.0
    written = row.name.excerpt
    names = [name for name, one in framework.names() if one == number]
    held = any(key(name) in key(written) for name in names)
    return HELD if held else max((likeness.likeness(written, name) for name in names), default=0.0)


def sure(row: Row, framework: Framework) -> int | None:
    """Return the row's indicator where number and name do not contradict each other, else None."""
    number, name = numbered(row, framework), named(row, framework)
    if number is not None and name is not None and number != name:
        return None
    if number is None and row.number is not None and name is None:
        return None
    return number or name or row.indicator


def title(row: Row) -> Span:
    """Return the part of the heading cell that names the indicator, or the item that the row is about."""
    whole = row.heading.span
    if row.item:
        return row.item.span
    ends = [one.end for one in (row.name, row.number.span if row.number else None) if one and one.text is whole.text]
    return Span(whole.text, whole.start, max(ends)) if ends else whole


def in_digits_of(plan: Plan, number: int) -> str:
    """Return `number` in the digits that the plan numbers its indicators with."""
    return like(number, next((row.number.text for row in plan.rows if row.number), ""))


def by_indicator(plan: Plan, framework: Framework, share: float) -> bool:
    """Whether the plan goes by indicators: at least `share` of its rows name one."""
    known = sum(named(row, framework) is not None or numbered(row, framework) is not None for row in plan.rows)
    return bool(plan.rows) and known >= share * len(plan.rows)
