"""Plans as data: the mapping that a program or a YAML/JSON file gives, as a document like any other.

The keys are those of `PlanData`; unknown keys are refused. Places are paths such as `indicators[3].steps[1]`.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from ita_lint.formats.data.beside import beside
from ita_lint.formats.data.schema import (
    COLUMNS,
    PeriodData,
    PlanData,
    RowData,
    ScoreData,
    StatedData,
    StepData,
    validated,
)
from ita_lint.formats.data.values import by_value, replaced, steps_of
from ita_lint.formats.tables import by_line
from ita_lint.model.document import Cell, Document, ListItem, Paragraph, Table
from ita_lint.model.findings import Mending
from ita_lint.model.place import FieldPath
from ita_lint.model.text import Part, Text

#: Columns that a plan need not have: they stand there if a row fills them.
FURTHER = ("theme", "scores", "follow_up")
#: Columns of the table of scores that a data plan has besides.
REPORT = ("subject", "part", "score", "level")

#: What a column is called where the data gives no heading: the field's name, but for the indicator's own cell.
_KEYS = {"heading": "indicator"}

TYPED_NUMBER = re.compile(r"\s*\(?[0-9๐-๙]+[.)]")


class Values:
    """Makes the texts of values: here of data without a file, so each stands at its path as a whole."""

    def place(self, path: str) -> FieldPath:
        """Return where the value at `path` begins."""
        return FieldPath(path)

    def text(self, string: str, path: str) -> Text:
        """Return `string`, the value at `path`, as a text."""
        return Text(string, (Part(0, self.place(path)),))


def document(data: Mapping[str, object], values: Values | None = None) -> Document:
    """Return the document that `data` describes; its format is "data".

    `values` knows the places of a file. Raises UnreadableInput (kind "invalid-data") naming the key.
    """
    return _Maker(values or Values()).document(data)


class _Maker:
    """Makes the document of a plan as data out of the texts of its values."""

    def __init__(self, values: Values) -> None:
        self._values = values
        self._text = values.text

    def document(self, data: Mapping[str, object]) -> Document:
        """Return the document that `data` describes."""
        plan = validated(data, self._values.place)
        stated = {key: getattr(plan, key) for key in ("agency", "assessed_year", "plan_year")}
        titles = [self._text(title, f"titles[{number}]") for number, title in enumerate(plan.titles or ())]
        columns = [name for name in COLUMNS if _has_column(plan, name)]
        heading = tuple(
            Cell.of(self._text(plan.columns.get(name) or _KEYS.get(name, name), f"columns.{name}")) for name in columns
        )
        rows = tuple(
            tuple(self._cell(row, name, f"indicators[{number}]") for name in columns)
            for number, row in enumerate(plan.indicators)
        )
        found = Document(
            "data",
            (*titles, *self._report(plan), Table((heading, *rows))),
            {key: self._text(str(value), key) for key, value in stated.items() if value is not None},
            recovered=plan.recovered,
        )
        return replace(found, comments=tuple(beside(found, plan.comments, self._values.place)))

    def _cell(self, row: RowData, name: str, path: str) -> Cell:
        value, at = getattr(row, name), f"{path}.{name}"
        if name == "heading":
            return by_line(self._heading(row, path))
        if isinstance(value, PeriodData):
            start, end = self._text(str(value.start), f"{at}.start"), self._text(str(value.end), f"{at}.end")
            return Cell.of(Text.joined((start, end), " - "))
        if not isinstance(value, tuple):
            return by_line(self._text("" if value is None else str(value), at))
        if not value:
            return Cell.of(self._text("", at))
        makers: dict[str, Callable[[Any, str], Text]] = {"scores": self._score, "steps": self._step}
        made = makers.get(name, self._text)
        cell = Cell.joined(tuple(Cell.of(made(entry, f"{at}[{number}]")) for number, entry in enumerate(value)))
        return _listed(cell, value) if name == "steps" else cell

    def _heading(self, row: RowData, path: str) -> Text:
        if row.heading is not None:
            return self._text(row.heading, f"{path}.heading")
        name = self._text(row.name or "", f"{path}.name")
        if row.item is not None:
            item = self._text(row.item, f"{path}.item")
            return Text.joined((item, name), " ") if row.name else item
        if row.number is None:
            return name
        number = self._after("ตัวชี้วัดที่ ", self._text(str(row.number), f"{path}.number"), path)
        return Text.joined((number, name), " ")

    def _step(self, step: str | StepData, path: str) -> Text:
        if isinstance(step, str):
            return self._text(step, path)
        text = self._text(step.text, f"{path}.text")
        if step.number is None:
            return text
        return Text.joined((self._text(str(step.number), f"{path}.number"), text), ". ")

    def _score(self, one: ScoreData, path: str) -> Text:
        score = self._text(_plain(one.score), f"{path}.score")
        texts = (self._text(one.item, f"{path}.item"), score) if one.item else (score,)
        return Text.joined((*texts, Text("คะแนน", (Part(0, self._values.place(path)),))), " ")

    def _report(self, plan: PlanData) -> Iterator[Table]:
        """Yield the table of scores of a plan that has any."""
        if plan.stated_scores:
            heading = tuple(Cell.of(self._text(name, f"stated_scores.{name}")) for name in REPORT)
            rows = (self._reported(one, f"stated_scores[{number}]") for number, one in enumerate(plan.stated_scores))
            yield Table((heading, *rows))

    def _reported(self, one: StatedData, path: str) -> tuple[Cell, ...]:
        values = {name: getattr(one, name) for name in REPORT}
        texts = {
            name: self._text("" if value is None else _plain(value), f"{path}.{name}") for name, value in values.items()
        }
        if texts["subject"].string.isdecimal():
            texts["subject"] = self._after("ตัวชี้วัดที่ ", texts["subject"], path)
        return tuple(map(Cell.of, texts.values()))

    def _after(self, word: str, text: Text, path: str) -> Text:
        """Return `text` with `word` before it, which is nowhere in the data but stands for the mapping at `path`."""
        return Text.joined((Text(word, (Part(0, self._values.place(path)),)), text), "")


def _has_column(plan: PlanData, name: str) -> bool:
    if name in FURTHER:
        return any(getattr(row, name) for row in plan.indicators)
    return not (name in plan.columns and plan.columns[name] is None)


def _listed(cell: Cell, steps: tuple[str | StepData, ...]) -> Cell:
    """Return the cell of a list of steps, numbered by the list unless a step has a number of its own."""
    if any(not isinstance(step, str) or TYPED_NUMBER.match(step) for step in steps):
        return cell
    numbered = (Paragraph(p.start, p.end, ListItem(number)) for number, p in enumerate(cell.paragraphs, 1))
    return Cell(cell.text, tuple(numbered))


def _plain(value: float | str) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def edited(data: Mapping[str, object], edits: Iterable[Mending]) -> dict[str, object]:
    """Return a copy of `data` after `edits`, which must not overlap, to spans of its document.

    Raises UsageError for an edit of characters that stand nowhere in the data.
    """
    changed: dict[str, object] = deepcopy(dict(data))
    for path, changes in by_value(edits).items():
        *outer, last = steps_of(path)
        holder: Any = changed
        for step in outer:
            holder = holder[step]
        old = holder.get(last) if isinstance(last, str) else holder[last]
        new = replaced(old, changes, path)
        holder[last] = int(new) if isinstance(old, int) and new.isdecimal() else new
    return changed
