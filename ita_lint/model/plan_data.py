"""A plan as plain data: the form in which programs hand plans over and in which they are read again (`formats/data`).

What the document says stays as it was written. Numbers that a list of the file's own gives its steps are left to the
list again.
"""

import re

from ita_lint.model.document import Cell, Paragraph
from ita_lint.model.plan import FIELDS, Column, Plan, Row
from ita_lint.model.stated import StatedScore

#: Columns that a plan need not have.
_FURTHER = ("scores", "follow_up")

_HEADING = re.compile(r"ตัวชี้วัดที่ ([0-9๐-๙]+) (\S.*)")
_ITEM = re.compile(r"([a-zA-Z][0-9]+) (\S.*)", re.DOTALL)
_STEP = re.compile(r"([0-9๐-๙]+)\. (\S.*)", re.DOTALL)
_TYPED = re.compile(r"\s*\(?[0-9๐-๙]+[.)]")


def plan_data(plan: Plan) -> dict[str, object]:
    """Return `plan` as a mapping of texts, numbers and lists with the keys of a plan as data."""
    read = {"agency": plan.agency, "assessed_year": plan.assessed_year, "plan_year": plan.plan_year}
    data: dict[str, object] = {key: _number(traced.text) for key, traced in read.items() if traced}
    if plan.given_year is not None:
        data.setdefault("assessed_year", plan.given_year)
    titles = [text.string for text in plan.headings if text.string.strip()]
    scores = [_stated(one) for one in plan.scores_stated if one.table is not None]
    columns = _columns(plan)
    return {
        **data,
        **({"titles": titles} if titles else {}),
        **({"columns": columns} if columns else {}),
        **({"stated_scores": scores} if scores else {}),
        **({"recovered": True} if plan.recovered else {}),
        "indicators": [_row(row) for row in plan.rows],
    }


def _columns(plan: Plan) -> dict[str, str | None]:
    """Return the headings of the columns as written, None for a column that the plan does not have."""
    found = dict[str, Column]()
    for column in plan.columns:
        if column.field:
            found.setdefault(column.field, column)
    wanted = [*FIELDS, *(field for field in _FURTHER if field in found)]
    return {field: found[field].heading.text.string if field in found else None for field in wanted}


def _row(row: Row) -> dict[str, object]:
    cells = {field: row.cell(field) for field in FIELDS[1:]} | {field: _extra(row, field) for field in _FURTHER}
    said = {field: _steps(cell) if field == "steps" else cell.text.string for field, cell in cells.items() if cell}
    theme = {"theme": row.theme.text} if row.theme else {}
    return {**theme, **_heading(row), **{field: text for field, text in said.items() if text}}


def _extra(row: Row, field: str) -> Cell | None:
    return (row.extras or {}).get(field)


def _heading(row: Row) -> dict[str, object]:
    """Return the number and the name of a row's indicator or item, or the whole cell if it holds anything else."""
    string = row.heading.text.string
    if row.number and row.number.span.text is not row.heading.text:
        return {"number": _number(row.number.text), "name": string}
    for key, pattern in (("number", _HEADING), ("item", _ITEM)):
        match = pattern.fullmatch(string)
        if match and (key == "item") == bool(row.item):
            return {key: _number(match.group(1)), "name": match.group(2)}
    return {"heading": string}


def _steps(cell: Cell) -> object:
    """Return the steps as a list where the cell's paragraphs or lines are one, else as the text that they stand in."""
    texts = [cell.text.string[one.start : one.end] for one in cell.paragraphs]
    numbers = [one.item and one.item.number for one in cell.paragraphs]
    if numbers == list(range(1, len(texts) + 1)) and not any(map(_TYPED.match, texts)):
        return texts
    if any(numbers):
        return [_numbered(one, text) for one, text in zip(cell.paragraphs, texts, strict=True)]
    lines = cell.text.string.split("\n")
    if len(texts) == 1 and all(map(_TYPED.match, lines)):
        texts = lines
    if len(texts) > 1 and any(map(_TYPED.match, texts)):
        return [_step(text) for text in texts]
    return cell.text.string


def _numbered(paragraph: Paragraph, text: str) -> object:
    """Return a step of a list that does not count from one, with its number: data can only say it as if typed."""
    number = paragraph.item.number if paragraph.item and not paragraph.item.level else None
    return {"number": number, "text": text} if number else text


def _step(text: str) -> object:
    match = _STEP.fullmatch(text)
    return {"number": _number(match.group(1)), "text": match.group(2)} if match else text


def _stated(one: StatedScore) -> dict[str, object]:
    score = None if one.value is None else _number(one.span.excerpt)
    said = {"subject": _number(one.subject), "score": score, "part": one.part, "level": one.level}
    return {key: value for key, value in said.items() if value is not None}


def _number(text: str) -> int | float | str:
    """Return what `text` says as a number if the number is written just so."""
    if not text.isascii() or not re.fullmatch(r"[0-9]+(\.[0-9]+)?", text):
        return text
    number = float(text) if "." in text else int(text)
    return number if f"{number}" == text else text
