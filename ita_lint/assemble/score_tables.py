"""Tables of scores: of the agency, its instruments, indicators and items; one score in a row, or one in a column."""

from collections.abc import Container, Iterator, Sequence

from ita_lint.assemble.reported import ITEM, Reporting
from ita_lint.assemble.score_sheets import ScoreColumn, Sheet
from ita_lint.model.document import Cell, Document, Table
from ita_lint.model.noun import replace
from ita_lint.model.stated import StatedScore
from ita_lint.model.text import Span, Text
from ita_lint.thai.folding import fold

#: A table of scores has at least so many, or that of the agency as a whole.
LEAST_SCORES = 2


def read_score_tables(document: Document, plans: Container[int], words: Reporting) -> Iterator[StatedScore]:
    """Yield the scores of the document's tables in reading order, but for those with the numbers `plans`.

    The text before a table may say which part of the EIT it is about.
    """
    number, lead = 0, ""
    for block in document.blocks:
        if isinstance(block, Text):
            lead = fold(block).string
            continue
        number += 1
        if number not in plans:
            yield from (replace(one, table=number) for one in _read(block, lead, words))
        lead = ""


def _read(table: Table, lead: str, words: Reporting) -> list[StatedScore]:
    """Return the scores of a table in reading order, none if it is no table of scores."""
    sheet = Sheet(table.rows, words)
    scores = list(_down(sheet, _usable(sheet), lead)) or list(_across(sheet, lead))
    found = list(_settled(scores, words))
    if sum(one.value is not None for one in found) < LEAST_SCORES and not any(one.subject == "total" for one in found):
        return []
    return sorted(found, key=lambda one: one.span.order)


def _usable(sheet: Sheet) -> list[ScoreColumn]:
    """Return the columns that can be told apart: of several without a sign, only the one of the assessed year."""
    plain = [column for column in sheet.columns if column.plain] or list(sheet.columns)
    if len(plain) > 1:
        plain = [column for column in plain if column.part or sheet.words.is_of_year(column.head)]
    others = [column for column in sheet.columns if not column.plain and column not in plain]
    return [*plain, *others] if len([column for column in plain if not column.part]) < LEAST_SCORES else others


def _across(sheet: Sheet, about: str) -> Iterator[StatedScore]:
    """Yield the scores of a table whose heading names the subjects."""
    columns = [column for column in sheet.columns if column.subject]
    for place in range(sheet.first, len(sheet.rows)):
        label = sheet.label(place)
        other = sheet.words.is_of_other_year(label) or sheet.words.has(label, "not_score")
        if other or len(columns) < LEAST_SCORES:
            continue
        level = _level(sheet.rows[place], sheet.words)
        for column in columns:
            value = sheet.values[place][column.at]
            if value and column.subject:
                part = _part(column.subject, (column.head, label), (about,), sheet.words)
                score = StatedScore(column.subject, value.score, value.span, part)
                yield _with(score, level) if column.subject in ("total", "sum") else score


def _down(sheet: Sheet, columns: Sequence[ScoreColumn], about: str) -> Iterator[StatedScore]:
    """Yield the scores of a table whose rows name the subjects; a title in a row says what the next are about."""
    section, seen = "", set[int]()
    for place, row in enumerate(sheet.rows):
        title, told = sheet.title(place), False
        section = section if title is None else title
        if title is not None or place < sheet.first:
            continue
        level = _level(row, sheet.words)
        for column in columns:
            value = sheet.values[place][column.at]
            subject = _subject(sheet, place, column) if value and id(row[column.at]) not in seen else None
            seen.add(id(row[column.at]))
            if value and subject:
                part = _part(subject, (column.head, sheet.label(place)), (section, about), sheet.words)
                yield _with(StatedScore(subject, value.score, value.span, part), level)
                told = True
        if level and not told and sheet.words.is_about_level(sheet.label(place)):
            yield _with(StatedScore("total", None, level), level)


def _subject(sheet: Sheet, place: int, column: ScoreColumn) -> str | None:
    """Return what the number of a row is about: of the cells that reach over as many rows, what is named closest."""
    row, words, best = sheet.rows[place], sheet.words, None
    reach = sheet.reach(place, column.at)
    scores = {one.at for one in sheet.columns}
    most = {"instruments": 1, "weighted": 0}.get(column.kind, ITEM)
    for index, cell in enumerate(row):
        if index not in scores and all(line[index] is cell for line in reach):
            subject = sheet.subject(cell)
            best = subject if most >= words.rank(subject) >= max(words.rank(best), 0) else best
    if len(reach) > 1 and best is None:
        whole = reach[0] is sheet.rows[sheet.first] and reach[-1] is sheet.rows[-1]
        return "total" if whole else None
    return None if words.rank(best) == 0 and words.has(sheet.label(place), "not_score") else best


def _part(subject: str, own: Sequence[str], around: Sequence[str], words: Reporting) -> str | None:
    """Return the part of the EIT that row or column name, else what stands around them and names the EIT."""
    if words.instrument_of(subject) != "EIT":
        return None
    about = (text for text in around if words.has(text, "eit"))
    return next((part for text in (*own, *about) if (part := words.part(text))), None)


def _level(row: Sequence[Cell], words: Reporting) -> Span | None:
    return next((Span(cell.text, *found) for cell in row if (found := words.level(cell))), None)


def _with(score: StatedScore, level: Span | None) -> StatedScore:
    return replace(score, level=level.excerpt, level_at=level) if level else score


def _settled(found: list[StatedScore], words: Reporting) -> Iterator[StatedScore]:
    """Yield the scores; a line that adds up is that of the agency, or of the only instrument in the table."""
    explicit = {one.subject for one in found if words.rank(one.subject) == 1}
    below = {name for one in found if words.rank(one.subject) > 1 and (name := words.instrument_of(one.subject))}
    items = any(words.rank(one.subject) == ITEM for one in found)
    for one in found:
        if one.subject not in ("sum", "total"):
            yield one
        elif len(below) == 1 and below >= explicit:
            if not items and not explicit:
                yield replace(one, subject=next(iter(below)))
        elif one.subject == "total" or (len(below | explicit) > 1 and not items):
            yield replace(one, subject="total")
