"""What the cells of a column hold, where its heading does not say it or says something else."""

from collections.abc import Iterable, Iterator, Sequence

from ita_lint.assemble.claims import MOST, most, one_each
from ita_lint.assemble.names import read_heading
from ita_lint.assemble.responsible import read_units
from ita_lint.assemble.steps import read_steps
from ita_lint.assemble.themes import Themes
from ita_lint.model.document import Cell
from ita_lint.model.framework import Framework
from ita_lint.model.noun import replace
from ita_lint.model.plan import FIELDS, Column
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai import periods

#: A cell of at least this many characters tells a story, it does not state a value.
LEAST_STORY = 60


def settle(
    columns: tuple[Column, ...], cells: Sequence[Sequence[Cell]], framework: Framework, vocabulary: Vocabulary
) -> tuple[Column, ...]:
    """Return `columns` after asking the cells; `cells[i]` are the cells with text below column i.

    A heading for period or responsible is overruled only if the cells hold the other of the two, one for steps and
    budget only if the two are exchanged. A column without a field, or headed as a budget, takes the missing field that
    its cells hold; one without a field also the only missing one.
    """
    columns = _by_theme(one_each(tuple(_told(columns, cells)), cells, framework), cells, framework)
    unsure = {None, "period", "responsible"} | (
        {"steps", "budget"} if "budget" in {c.field for c in columns} else set()
    )
    held = [_held(cells[column.index], framework, vocabulary) if column.field in unsure else None for column in columns]
    settled = [_overruled(column, hold) for column, hold in zip(columns, held, strict=True)]
    settled = _exchanged(settled, held, cells)
    for index, hold in enumerate(held):
        if settled[index].field in (None, "budget") and hold in _missing(settled):
            settled[index] = replace(settled[index], field=hold, how="content")
    missing = _missing(settled)
    open_columns = [column for column in settled if column.field is None and cells[column.index]]
    if len(missing) == 1 and len(open_columns) == 1:
        index = open_columns[0].index
        settled[index] = replace(settled[index], field=missing[0], how="content")
    return tuple(settled)


def _told(columns: tuple[Column, ...], cells: Sequence[Sequence[Cell]]) -> Iterator[Column]:
    """Yield the columns, a column of results that tell a story being the analysis where there is no other."""
    for column in columns:
        long = sum(len(cell.text.string) >= LEAST_STORY for cell in cells[column.index])
        story = column.field == "scores" and long > MOST * len(cells[column.index])
        yield replace(column, field="analysis") if story and "analysis" in _missing(columns) else column


def _by_theme(columns: tuple[Column, ...], cells: Sequence[Sequence[Cell]], framework: Framework) -> tuple[Column, ...]:
    """Return the columns, one of themes being known as such; then another says what its rows are about."""
    themes = Themes.of(framework)
    unsure = [one.index for one in columns if one.field in (None, "heading", "theme")]
    of_theme = [index for index in unsure if most(cells[index], lambda cell: themes.read(cell.text) is not None)]
    others = [index for index in unsure if index not in of_theme] if of_theme else []
    about = [index for index in others if most(cells[index], lambda cell: read_heading(cell, framework).meant)]
    heading = about or [index for index in others if columns[index].field == "heading"]
    fields = {index: "theme" for index in of_theme if heading} | dict.fromkeys(heading, "heading")
    return tuple(
        one if fields.get(one.index, one.field) == one.field else replace(one, field=fields[one.index], how="synonym")
        for one in columns
    )


def _missing(columns: Iterable[Column]) -> list[str]:
    taken = {column.field for column in columns}
    return [field for field in FIELDS if field not in taken]


def _overruled(column: Column, hold: str | None) -> Column:
    swapped = {column.field, hold} == {"period", "responsible"}
    return replace(column, field=hold, how="content") if swapped else column


def _exchanged(columns: list[Column], held: Sequence[str | None], cells: Sequence[Sequence[Cell]]) -> list[Column]:
    """Return the columns, steps and budget exchanged where the one's cells stand below the other's heading."""
    at = {column.field: column.index for column in columns}
    steps, budget = at.get("steps"), at.get("budget")
    if steps is None or budget is None or held[budget] != "steps" or held[steps] == "steps":
        return columns
    if any(len(cell.text.string) >= LEAST_STORY for cell in cells[steps]):
        return columns
    new = {steps: "budget", budget: "steps"}
    return [replace(one, field=new[one.index], how="content") if one.index in new else one for one in columns]


def _held(cells: Sequence[Cell], framework: Framework, vocabulary: Vocabulary) -> str | None:
    """Return the field that most of the cells hold, None where they do not tell."""
    tests = {
        "heading": lambda cell: read_heading(cell, framework).meant,
        "period": lambda cell: any(one.begins or one.ends for one in periods.parse(cell.text.string, None)),
        "responsible": lambda cell: _names_units(cell, vocabulary),
        "steps": lambda cell: any(step.path for step in read_steps(cell, vocabulary.steps)),
    }
    return next((field for field, test in tests.items() if most(cells, test)), None)


def _names_units(cell: Cell, vocabulary: Vocabulary) -> bool:
    units = read_units(cell, vocabulary, None)
    return bool(units) and all(unit.kind != "unknown" for unit in units)
