"""Numbers of a plan that are written in other digits than they should be."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ita_lint.model.plan import FIELDS, Plan, Row
from ita_lint.model.text import Span, Text
from ita_lint.thai.numerals import digits_of, is_free, most, numerals, rewritten


def step_numbers(plan: Plan) -> dict[tuple[int, int], int]:
    """Return by the id of a text and the offset in it at which a step's number begins where the number ends."""
    markers = (step.marker for row in plan.rows for step in row.steps)
    return {(id(marker.text), marker.start): marker.end for marker in markers if marker}


def mixed(text: Text, ends: Mapping[tuple[int, int], int], params: Mapping[str, Any]) -> Iterator[tuple[Span, str]]:
    """Yield the numbers of `text` in both digits, and how they should be written; `ends` are the `step_numbers`.

    The number of a step and the number that follows its point are two; so are those before one of the `names` of
    `params`, which begin with a number of their own: "๑.5ส" is step ๑ about 5ส.
    """
    names = tuple(params["names"])
    usual = ""
    for one in numerals(text.string):
        if one.digits != "mixed" or text.string.startswith(names, one.end):
            continue
        usual = usual or most(text.string, "thai")
        cut = min(ends.get((id(text), one.start), one.start), one.end)
        for start, end in ((one.start, cut), (cut, one.end)):
            number = text.string[start:end]
            if any(map(str.isdigit, number)) and digits_of(number) == "mixed":
                yield Span(text, start, end), rewritten(number, most(number, usual))


def against_habit(plan: Plan, params: Mapping[str, Any]) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """Yield for each cell with numbers against its column's habit the digits of the habit, and those numbers.

    A column has a habit if it has at least `least` numbers and the share `share` of them is in the same digits. On the
    pages of a PDF the numbers of steps are left out: LibreOffice prints the Thai numbers of its lists as Arabic ones.
    """
    printed = set(_markers(plan)) if plan.recovered else set()
    after, before = tuple(params["after"]), tuple(params["before"])
    for field in FIELDS:
        cells = _cells(plan.rows, field)
        told = [(text, one) for text in cells for one in numerals(text.string) if one.digits != "mixed"]
        if len({one.digits for _, one in told}) <= 1:
            continue
        written = [(t, one) for t, one in told if not is_free(t.string, one, after, before)]
        written = [(text, one) for text, one in written if (id(text), one.start) not in printed]
        count = Counter(one.digits for _, one in written)
        habit = "thai" if count["thai"] >= count["arabic"] else "arabic"
        if len(written) < params["least"] or not params["share"] * len(written) <= count[habit] < len(written):
            continue
        strange = dict[int, list[Span]]()
        for text, one in written:
            if one.digits != habit:
                strange.setdefault(id(text), []).append(Span(text, one.start, one.end))
        yield from ((habit, tuple(spans)) for spans in strange.values())


def _markers(plan: Plan) -> Iterator[tuple[int, int]]:
    """Yield the text, by identity, and the offset of the number of each step."""
    for step in (step for row in plan.rows for step in row.steps):
        if step.number:
            yield id(step.number.text), step.number.start


def _cells(rows: tuple[Row, ...], field: str) -> list[Text]:
    cells = (row.cell(field) for row in rows)
    return list({id(cell.text): cell.text for cell in cells if cell}.values())
