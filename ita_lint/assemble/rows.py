"""The rows of the plan: what stands in their cells."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ita_lint.assemble.analysis import read_analysis, read_mentions, read_score_column
from ita_lint.assemble.claims import tells
from ita_lint.assemble.groups import Group, cells_of
from ita_lint.assemble.headed import asked
from ita_lint.assemble.lasting import read_period
from ita_lint.assemble.names import NamedIndicator
from ita_lint.assemble.repeats import TableRow
from ita_lint.assemble.responsible import read_units
from ita_lint.assemble.steps import read_steps
from ita_lint.model.document import Cell
from ita_lint.model.framework import Framework
from ita_lint.model.noun import replace
from ita_lint.model.plan import FIELDS, Column, ItemRef, Mention, Period, Question, Row, Score, Step, Traced, Unit
from ita_lint.model.text import Span
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai import periods

#: Before a score that speaks of more than the row's item.
_OF_MORE = ("ตัวชี้วัด", "โดยรวม", "ภาพรวม", "เฉลี่ย", "เครื่องมือ", "แบบวัด", "แบบตรวจ", "ทุกข้อ", "ข้ออื่น")


class Context(NamedTuple):
    """What reading a row needs to know of the whole: the year's framework, word lists, agency and plan year (B.E.)."""

    framework: Framework
    vocabulary: Vocabulary
    agency: str | None
    plan_year: int | None


def read_row(group: Group, columns: tuple[Column, ...], table: int, context: Context) -> Row:
    """Return the row of `group`, its `indicator` being the number's, else the name's (see `settled`), or its item's."""
    cells = {field: _cell(group.rows, columns, field) for field in FIELDS}
    cells["period"] = read_period(group.rows, columns) or cells["period"]
    steps = _steps(group.rows, columns, context)
    cells["measure"] = _left_out(group.rows, columns, steps) or cells["measure"]
    heading = cells["heading"]
    if heading is None:
        raise ValueError(table)
    read = _Read.of(cells["analysis"], _cell(group.rows, columns, "scores"), group.named, context)
    period, responsible = cells["period"], cells["responsible"]
    return Row(
        table=table,
        heading=heading,
        number=group.named.number,
        name=group.named.name,
        indicator=_indicator(group.named, context.framework),
        measure=cells["measure"],
        analysis=cells["analysis"],
        steps_cell=cells["steps"],
        period=period,
        responsible=responsible,
        mentions=tuple(_mentions(cells, context.framework)),
        items=read.items,
        scores=read.scores,
        questions=(*asked(heading), *read.questions) if group.named.items else read.questions,
        steps=steps,
        periods=_periods(period, context.plan_year) if period else (),
        units=tuple(_units(responsible, context)) if responsible else (),
        measures=len(_distinct(group.rows, columns, "measure")) or 1,
        extras=_extras(group.rows, columns),
        headed=group.named.items,
        theme=group.theme,
    )


class _Read(NamedTuple):
    """What the analysis of a row and its column of scores say."""

    items: tuple[ItemRef, ...] = ()
    scores: tuple[Score, ...] = ()
    questions: tuple[Question, ...] = ()

    @classmethod
    def of(cls, analysis: Cell | None, column: Cell | None, named: NamedIndicator, context: Context) -> "_Read":
        indicator, words = _indicator(named, context.framework), context.vocabulary.analysis
        read = cls(*read_analysis(analysis, context.framework, indicator, words)) if analysis else cls()
        scores = read.scores
        if column:
            scores += read_score_column(column, context.framework, indicator, words)
        about = named.items if named.number is None and named.name is None else ()
        return cls(read.items, tuple(_of_item(scores, about)), read.questions)


def _of_item(scores: tuple[Score, ...], items: tuple[ItemRef, ...]) -> Iterator[Score]:
    """Yield the scores of a row about one item, which is what those are about that name nothing else."""
    single = len(items) == 1 and items[0].first == items[0].last
    end: Span | None = None
    for score in scores:
        start = end.end if end and end.text is score.span.text else 0
        before = score.span.text.string[start : score.span.start]
        if single and not score.items and score.claim != "every" and not any(word in before for word in _OF_MORE):
            yield replace(score, items=items, claim=None if score.claim == "total" else score.claim)
        else:
            yield score
        end = score.span


def _mentions(cells: Mapping[str, Cell | None], framework: Framework) -> Iterator[Mention]:
    for field in FIELDS[1:]:
        cell = cells[field]
        if cell is not None:
            yield from read_mentions(cell, framework)


def _extras(rows: tuple[TableRow, ...], columns: tuple[Column, ...]) -> dict[str, Cell]:
    """Return the cells of the columns that no field of the plan has; a theme is not the row's own."""
    fields = dict.fromkeys(column.field for column in columns if column.field not in (None, *FIELDS, "theme"))
    return {field: cell for field in fields if field and (cell := _cell(rows, columns, field))}


def settled(rows: tuple[Row, ...], named: tuple[NamedIndicator, ...]) -> tuple[Row, ...]:
    """Return `rows` with the indicator of those settled whose number and name point to different ones.

    The number counts, unless another row has that number with its right name and no row has this name's.
    """
    sure = {row.indicator for row, one in zip(rows, named, strict=True) if one.exact in (None, row.indicator)}
    return tuple(
        replace(row, indicator=one.exact)
        if one.exact not in (None, row.indicator) and row.indicator in sure and one.exact not in sure
        else row
        for row, one in zip(rows, named, strict=True)
    )


def _indicator(named: NamedIndicator, framework: Framework) -> int | None:
    number = named.number.value if named.number else None
    if number is not None and framework.indicator(number):
        return number
    if named.items and named.exact is None:
        item = framework.item(named.items[0].letter, named.items[0].first)
        return item.indicator if item else None
    return named.exact or (named.alike if number is None else None)


def _units(cell: Cell, context: Context) -> Iterator[Unit]:
    """Yield the units of a cell; where it joins several, no name goes on from one to the next."""
    for one, offset in zip(cell.cells, cell.offsets, strict=True):
        for unit in read_units(one, context.vocabulary, context.agency):
            yield replace(unit, span=Span(cell.text, unit.span.start + offset, unit.span.end + offset))


def _distinct(rows: tuple[TableRow, ...], columns: tuple[Column, ...], field: str) -> tuple[Cell, ...]:
    """Return the cells with text of a field in `rows`, each merged cell once."""
    found = {id(cell): cell for row in rows for cell in cells_of(row, columns, field) if not cell.blank}
    return tuple(found.values())


def _cell(rows: tuple[TableRow, ...], columns: tuple[Column, ...], field: str) -> Cell | None:
    cells = _distinct(rows, columns, field)
    told = tuple(cell for cell in cells if tells(cell)) or cells or cells_of(rows[0], columns, field)[:1]
    if len(told) > 1:
        return replace(Cell.joined(told), joins=told)
    return told[0] if told else None


def _steps(rows: tuple[TableRow, ...], columns: tuple[Column, ...], context: Context) -> tuple[Step, ...]:
    """Return the steps of a row; each measure with a cell of its own has a series of steps of its own."""
    found, series = list[Step](), 0
    for part in _by_measure(rows, columns):
        cells = _distinct(part, columns, "steps")
        steps = read_steps(Cell.joined(cells), context.vocabulary.steps) if cells else ()
        found += [replace(step, series=step.series + series) for step in steps]
        series = max((step.series + 1 for step in found), default=series)
    return tuple(found)


def _left_out(rows: tuple[TableRow, ...], columns: tuple[Column, ...], steps: tuple[Step, ...]) -> Cell | None:
    """Return the blank cell of the first measure, if it has steps and those of the next measure begin anew."""
    first = next(iter(cells_of(rows[0], columns, "measure")), None)
    begun = {step.series for step in steps if step.path == (1,)}
    return first if first and first.blank and 0 in begun and len(begun) > 1 else None


def _by_measure(rows: tuple[TableRow, ...], columns: tuple[Column, ...]) -> Iterator[tuple[TableRow, ...]]:
    part, above = list[TableRow](), tuple[Cell, ...]()
    for row in rows:
        cells = cells_of(row, columns, "measure")
        if part and any(not cell.blank and cell not in above for cell in cells):
            yield tuple(part)
            part = []
        part.append(row)
        above = cells
    yield tuple(part)


def _periods(cell: Cell, plan_year: int | None) -> tuple[Traced[Period], ...]:

    return tuple(
        Traced(period, Span(cell.text, period.start, period.end))
        for period in periods.parse(cell.text.string, plan_year)
    )
