"""The plan as the tool understood it: how each column was read, then what was read in each row.

A reader who sees a wrong reading here knows why a finding is wrong.
"""

from datetime import date
from itertools import groupby
from typing import TextIO

from ita_lint.model.document import Cell
from ita_lint.model.plan import FIELDS, Column, Period, Plan, PlanTable, Row, Score, Step, Unit
from ita_lint.model.stated import StatedScore
from ita_lint.reporters.clusters import pad
from ita_lint.reporters.page import Page
from ita_lint.reporters.words import ERA, MONTHS, digits, known, say

#: Prose is shown as far as it fits these many lines.
_PROSE_LINES = 2


def write_plan(plan: Plan, path: str, stream: TextIO, lang: str) -> None:
    """Write what was understood of the plan in the file at `path`."""
    page = Page(stream)
    page.block(path, "bold")
    for key, traced in (("agency", plan.agency), ("assessed_year", plan.assessed_year), ("plan_year", plan.plan_year)):
        value = digits(traced.value, lang) if traced and key != "agency" else traced.value if traced else "?"
        page.block(str(value), "", f"  {say(f'field.{key}', lang)}: ")
    page.line()
    for _, group in groupby(plan.tables, _reading):
        _write_tables(page, tuple(group), plan, lang)
    _write_stated(page, plan, lang)
    for theme, rows in groupby(plan.rows, lambda row: row.theme.text if row.theme else ""):
        if theme:
            page.block(theme, "bold")
            page.line()
        for row in rows:
            _write_row(page, row, lang)


def _reading(table: PlanTable) -> tuple[tuple[str, str | None, str], ...]:
    return tuple((column.heading.text.string.strip(), column.field, column.how) for column in table.columns)


def _write_tables(page: Page, tables: tuple[PlanTable, ...], plan: Plan, lang: str) -> None:
    """Write how the columns of `tables` were read; they have the same headings."""
    first, last = tables[0].number, tables[-1].number
    rows = sum(row.table in {table.number for table in tables} for row in plan.rows)
    number = str(first) if first == last else f"{first}-{last}"
    page.line((say("show.table" if first == last else "show.tables", lang, number=number, n=rows), "bold"))
    columns = tables[0].columns
    if not columns:
        page.block(say("show.lost", lang), "red", "  ")
    width = min(max((page.cells(_heading(column, lang)) for column in columns), default=0), page.width // 2)
    for column in columns:
        heading = pad(page.crop(_heading(column, lang), width), width)
        page.block(_meaning(column, lang), "" if column.field else "dim", f"  {heading} → ")
    page.line()


def _heading(column: Column, lang: str) -> str:
    return column.heading.text.string.strip() or say("empty", lang)


def _meaning(column: Column, lang: str) -> str:
    if column.field is None:
        return say("show.unused", lang)
    field = say(f"field.{column.field}", lang) if known(f"field.{column.field}") else column.field
    return f"{field} ({say(f'how.{column.how}', lang, percent=f'{column.likeness or 0:.0f}')})"


def _write_stated(page: Page, plan: Plan, lang: str) -> None:
    """Write the scores that are reported outside the rows."""
    if plan.scores_stated:
        page.line((say("show.stated", lang, n=len(plan.scores_stated)), "bold"))
        page.block(" · ".join(_stated(one, lang) for one in plan.scores_stated), "", "  ")
        page.line()


def _stated(one: StatedScore, lang: str) -> str:
    """Return "IIT = 91.76", "ภาพรวม = 93.4 ผ่านดี"."""
    subject = say("indicator", lang, number=digits(one.subject, lang)) if one.subject.isdecimal() else one.subject
    subject = say("stated.total", lang) if subject == "total" else subject
    part = [say(f"part.{one.part}", lang)] if one.part else []
    value = [] if one.value is None else [f"= {one.value:g}"]
    return " ".join([subject, *part, *value, *([one.level] if one.level else [])])


def _title(row: Row, lang: str) -> str:
    """Return what a row is about: its item with its words, or its indicator with its name."""
    if row.item:
        return " ".join(row.heading.span.excerpt.split())
    name = row.name.excerpt if row.name else ""
    number = row.indicator if row.indicator is not None else row.number.value if row.number else None
    title = say("nameless", lang) if number is None else say("indicator", lang, number=digits(number, lang))
    return f"{title} {name}"


def _write_row(page: Page, row: Row, lang: str) -> None:
    """Write what was read in one row."""
    page.block(_title(row, lang), "bold")
    read: dict[str, list[str]] = {
        "measure": [row.measure.span.excerpt] if row.measure and not row.measure.blank else [],
        "analysis": [row.analysis.span.excerpt] if row.analysis and not row.analysis.blank else [],
        "scores": [" · ".join(_score(score, lang) for score in row.scores)] if row.scores else [],
        "steps": _steps(row, lang),
        "period": [_period(period.value, lang) for period in row.periods],
        "responsible": [_unit(unit, lang) for unit in row.units],
    }
    follow_up = (row.extras or {}).get("follow_up")
    if follow_up and not follow_up.blank:
        read["follow_up"] = [follow_up.span.excerpt]
    width = max(page.cells(say(f"field.{field}", lang)) for field in read) + 2
    for field, lines in read.items():
        cell = row.cell(field) if field in FIELDS else None
        for place, line in enumerate(lines or [_nothing(field, cell, lang)]):
            label = "" if place else say(f"field.{field}", lang)
            most = _PROSE_LINES if field in ("measure", "analysis") else None
            page.block(line, "" if lines else "dim", (f"  {pad(page.fit(label), width)}", "dim"), most=most)
    page.line()


def _nothing(field: str, cell: Cell | None, lang: str) -> str:
    """Return why there is nothing to show for a field."""
    if field == "scores":
        return say("unread", lang)
    return say("absent" if cell is None else "empty" if cell.blank else "unread", lang)


def _score(score: Score, lang: str) -> str:
    """Return "O13 50", "ข้อน้อยที่สุด i5 96.43": what the score is about and the score itself."""
    about = [_item(one.letter, one.first, one.last, one.span.excerpt) for one in score.items]
    words = [say("exception", lang)] if score.exception else []
    told = (f"{kind}.{value}" for kind, value in (("part", score.part), ("claim", score.claim)) if value)
    words += [say(key, lang) if known(key) else key for key in told]
    value = "?" if score.value is None else f"{score.value:g}"
    return " ".join([*words, ", ".join(about) or say("whole", lang), "=", value])


def _item(letter: str, first: int, last: int, written: str) -> str:
    if not letter:
        return written
    return f"{letter}{first}" if first == last else f"{letter}{first}-{letter}{last}"


def _steps(row: Row, lang: str) -> list[str]:
    """Return the steps of a row; that the file numbers them is said once below all, else behind each such step."""
    computed = [step.computed for step in row.steps]
    said = f"({say('computed', lang)})"
    lines = [_step(step, lang) for step in row.steps]
    if all(computed):
        return [*lines, said] if lines else []
    return [f"{line} {said}" if own else line for line, own in zip(lines, computed, strict=True)]


def _step(step: Step, lang: str) -> str:
    number = ".".join(str(part) for part in step.path)
    marker = f"{digits(number, lang)}." if number else "•"
    return f"{'  ' * max(0, len(step.path) - 1)}{marker} {step.body.excerpt.strip()}"


def _period(period: Period, lang: str) -> str:
    begins, ends = (_day(one, lang) for one in (period.begins, period.ends))
    return f"{begins} to {ends}" if lang == "en" else f"{begins} – {ends}"


def _day(day: date | None, lang: str) -> str:
    """Return "2025-10-01" in English, "๑ ตุลาคม ๒๕๖๘" in Thai."""
    if day is None:
        return say("open", lang)
    return day.isoformat() if lang == "en" else digits(f"{day.day} {MONTHS[day.month - 1]} {day.year + ERA}", lang)


def _unit(unit: Unit, lang: str) -> str:
    return f"{unit.name} ({say(f'unit.{unit.kind}', lang)})"
