"""Plans as data: the mapping that a program or a YAML/JSON file gives, as a document like any other.

The keys are those of `PlanData`; unknown keys are refused. Places are paths such as `indicators[3].steps[1]`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from ita_lint.errors import UnreadableInput
from ita_lint.model.document import Cell, Document, ListItem, Paragraph, Table
from ita_lint.model.findings import Edit
from ita_lint.model.place import FieldPath
from ita_lint.model.text import Part, Text

FORBID = {"extra": "forbid"}

#: Columns of the table that a data plan becomes; the headings are the field names unless `columns` gives others.
COLUMNS = ("theme", "heading", "measure", "analysis", "scores", "steps", "period", "responsible", "follow_up")
#: Columns that a plan need not have: they stand there if a row fills them.
FURTHER = ("theme", "scores", "follow_up")
#: Columns of the table of scores that a data plan has besides.
REPORT = ("subject", "part", "score", "level")

#: What a column is called where the data gives no heading: the field's name, but for the indicator's own cell.
_KEYS = {"heading": "indicator"}

TYPED_NUMBER = re.compile(r"\s*\(?[0-9๐-๙]+[.)]")


@dataclass(frozen=True, slots=True)
class ScoreData:
    """A score (0-100) of an item, or of the indicator where `item` is None."""

    score: float | str
    item: str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class StepData:
    """A step with its typed number."""

    text: str
    number: int | str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class PeriodData:
    """A period by its first and last day (Gregorian dates)."""

    start: date
    end: date
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class RowData:
    """One row: `number` and `name` of its indicator, in the layout by theme `item` and its question as `name`.

    `heading` is the whole heading cell as written instead; `theme` is the theme's number or name. The other fields are
    as written.
    """

    number: int | str | None = None
    name: str | None = None
    item: str | None = None
    heading: str | None = None
    theme: int | str | None = None
    measure: str | None = None
    analysis: str | None = None
    scores: tuple[ScoreData, ...] = ()
    steps: str | tuple[str | StepData, ...] | None = None
    period: str | PeriodData | None = None
    responsible: str | tuple[str, ...] | None = None
    follow_up: str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class StatedData:
    """A score that the plan reports outside its rows.

    `subject` is "total", "IIT", "EIT", "OIT", the number of an indicator or the code of an item; `part` is the part of
    the EIT ("public", "survey"); `level` is the level stated beside the score, or alone.
    """

    subject: int | str
    score: float | str | None = None
    part: str | None = None
    level: str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class PlanData:
    """A plan as data. Years are Buddhist era. `columns` gives the headings as written, None for an absent column."""

    indicators: tuple[RowData, ...]
    agency: str | None = None
    assessed_year: int | str | None = None
    plan_year: int | str | None = None
    titles: tuple[str, ...] | None = None
    columns: dict[str, str | None] = field(default_factory=dict)
    stated_scores: tuple[StatedData, ...] = ()
    __pydantic_config__ = FORBID


def document(data: Mapping[str, object]) -> Document:
    """Return the document that `data` describes. Raises UnreadableInput (kind "invalid-data") naming the key."""
    plan = _validated(data)
    stated = {key: getattr(plan, key) for key in ("agency", "assessed_year", "plan_year")}
    titles = [_text(title, f"titles[{number}]") for number, title in enumerate(plan.titles or ())]
    columns = [name for name in COLUMNS if _has_column(plan, name)]
    heading = tuple(
        Cell.of(_text(plan.columns.get(name) or _KEYS.get(name, name), f"columns.{name}")) for name in columns
    )
    rows = tuple(
        tuple(_cell(row, name, f"indicators[{number}]") for name in columns)
        for number, row in enumerate(plan.indicators)
    )
    return Document(
        "data",
        (*titles, *_report(plan), Table((heading, *rows))),
        {key: _text(str(value), key) for key, value in stated.items() if value is not None},
    )


def _validated(data: Mapping[str, object]) -> PlanData:
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(PlanData).validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in first["loc"]).lstrip(".")
        raise UnreadableInput(
            f"ข้อมูลแผนผิดรูปแบบที่ {where or 'ระดับบนสุด'}: {first['msg']}",
            f"the plan's data is not valid at {where or 'the top level'}: {first['msg']}",
            "invalid-data",
        ) from error


def _has_column(plan: PlanData, name: str) -> bool:
    if name in FURTHER:
        return any(getattr(row, name) for row in plan.indicators)
    return not (name in plan.columns and plan.columns[name] is None)


def _text(string: str, path: str) -> Text:
    return Text(string, (Part(0, FieldPath(path)),))


def _cell(row: RowData, name: str, path: str) -> Cell:
    if name == "heading":
        return Cell.of(_heading(row, path))
    value = getattr(row, name)
    if name == "scores":
        return _lines((_score(one), f"{path}.scores[{number}]") for number, one in enumerate(value))
    if isinstance(value, PeriodData):
        start, end = _text(str(value.start), f"{path}.period.start"), _text(str(value.end), f"{path}.period.end")
        return Cell.of(Text.joined((start, end), " - "))
    if name == "steps" and isinstance(value, tuple):
        return _steps(value, f"{path}.steps")
    if isinstance(value, tuple):
        return _lines((line, f"{path}.{name}[{number}]") for number, line in enumerate(value))
    return Cell.of(_text("" if value is None else str(value), f"{path}.{name}"))


def _report(plan: PlanData) -> Iterator[Table]:
    """Yield the table of scores of a plan that has any."""
    if plan.stated_scores:
        heading = tuple(Cell.of(_text(name, f"stated_scores.{name}")) for name in REPORT)
        rows = (_reported(one, f"stated_scores[{number}]") for number, one in enumerate(plan.stated_scores))
        yield Table((heading, *rows))


def _reported(one: StatedData, path: str) -> tuple[Cell, ...]:
    values = {name: getattr(one, name) for name in REPORT}
    texts = {name: _text("" if value is None else _plain(value), f"{path}.{name}") for name, value in values.items()}
    if texts["subject"].string.isdecimal():
        texts["subject"] = _after("ตัวชี้วัดที่ ", texts["subject"])
    return tuple(map(Cell.of, texts.values()))


def _plain(value: float | str) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def _after(word: str, text: Text) -> Text:
    """Return `text` with `word` before it, which is nowhere in the data."""
    return Text(word + text.string, (text.parts[0], Part(len(word), text.parts[0].place)))


def _heading(row: RowData, path: str) -> Text:
    if row.heading is not None:
        return _text(row.heading, f"{path}.heading")
    if row.item is not None:
        item = _text(row.item, f"{path}.item")
        return Text.joined((item, _text(row.name, f"{path}.name")), " ") if row.name else item
    number = [] if row.number is None else ["ตัวชี้วัดที่ ", str(row.number), " "]
    parts = [Part(0, FieldPath(f"{path}.number"))] if number else []
    if number:
        parts.append(Part(len(number[0]), FieldPath(f"{path}.number")))
    string = "".join(number)
    return Text(string + (row.name or ""), (*parts, Part(len(string), FieldPath(f"{path}.name"))))


def _score(one: ScoreData) -> str:
    return f"{one.item or ''} {_plain(one.score)} คะแนน".strip()


def _steps(steps: tuple[str | StepData, ...], path: str) -> Cell:
    cells = tuple(Cell.of(_step(step, f"{path}[{number}]")) for number, step in enumerate(steps))
    if not cells:
        return Cell.of(_text("", path))
    cell = Cell.joined(cells)
    if any(not isinstance(step, str) or TYPED_NUMBER.match(step) for step in steps):
        return cell
    numbered = (Paragraph(p.start, p.end, ListItem(number)) for number, p in enumerate(cell.paragraphs, 1))
    return Cell(cell.text, tuple(numbered))


def _step(step: str | StepData, path: str) -> Text:
    if isinstance(step, str):
        return _text(step, path)
    text = _text(step.text, f"{path}.text")
    return text if step.number is None else Text.joined((_text(str(step.number), f"{path}.number"), text), ". ")


def _lines(lines: Iterable[tuple[str, str]]) -> Cell:
    cells = tuple(Cell.of(_text(line, path)) for line, path in lines)
    return Cell.joined(cells) if cells else Cell.of(Text("", (Part(0, FieldPath("indicators")),)))


def edited(data: Mapping[str, object], edits: Iterable[Edit]) -> dict[str, object]:
    """Return a copy of `data` after `edits`, which must not overlap, to spans of its document."""
    changed = deepcopy(dict(data))
    for edit in sorted(edits, key=lambda one: one.span.order, reverse=True):
        part = edit.span.text.part_at(edit.span.start)
        start, end = edit.span.start - part.offset, edit.span.end - part.offset
        *outer, last = _steps_of(str(edit.span.location["path"]))
        holder: Any = changed
        for step in outer:
            holder = holder[step]
        old = str(holder[last])
        new = old[:start] + edit.new + old[end:]
        holder[last] = int(new) if isinstance(holder[last], int) and new.isdecimal() else new
    return changed


def _steps_of(path: str) -> list[str | int]:
    return [int(step) if step.isdecimal() else step for step in re.findall(r"[^.\[\]]+", path)]
