"""What the title and the table headings must say: agency, years, columns."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ita_lint.checks._form_words import form_words
from ita_lint.checks._placeholders import leftovers
from ita_lint.checks._stale import other_years
from ita_lint.checks._texts import texts
from ita_lint.model.findings import Finding, Related
from ita_lint.model.plan import FIELDS, Column, Period, Plan, PlanTable, Row, Traced
from ita_lint.model.text import Span, Text
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.dates import FIRST_MONTH, OFFSET
from ita_lint.thai.digits import like
from ita_lint.thai.spelling import key
from ita_lint.thai.years import WrittenYear, find_years


def missing_agency(plan: Plan) -> Iterator[Finding]:
    """Find a title that names no agency."""
    if plan.agency is None:
        yield Finding("missing", plan.anchor)


def missing_fiscal_year(plan: Plan) -> Iterator[Finding]:
    """Find a plan that gives neither the assessed year nor the year of its measures."""
    if plan.assessed_year is None and plan.plan_year is None:
        yield Finding("missing", plan.anchor)


def fiscal_year_mismatch(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find a plan year that does not follow the assessed one, and headings and rows that name another assessed year."""
    assessed, planned = plan.assessed_year, plan.plan_year
    if assessed and planned and planned.value != assessed.value + 1:
        yield _not_following(plan, assessed, planned)
    for first, *more in _others(plan, params):
        also = tuple(Related(one.span, "also") for one in more)
        if assessed:
            data = {"year": first.text, "assessed": like(assessed.value, first.text)}
            yield Finding("other", first.span, data, related=(Related(assessed.span, "assessed"), *also))
        elif planned:
            yield _slip(first, planned, also)


def missing_column(plan: Plan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Find fields of the plan without a column, and tables whose headings could not be understood.

    Where names stand above the rows, no column of names is missing.
    """
    named = {row.table for row in plan.rows}
    for field in FIELDS:
        lacking = [one for one in plan.tables if one.columns and not _has(one, field)]
        if field == "heading":
            lacking = [one for one in lacking if one.number not in named]
        places = list({id(one.columns[0].heading): _place(one) for one in lacking}.values())
        if places:
            data = {"column": _name(vocabulary, field)}
            yield Finding("missing", places[0], data, related=_again(places, "missing"))
    for one in plan.tables:
        if not one.columns:
            yield Finding("not-understood", _place(one))


def mislabelled_column(plan: Plan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Find headings that say something else than what the cells below them hold; once for each distinct heading."""
    alike = dict[tuple[str, str], list[Column]]()
    for column in plan.columns:
        if column.how == "content" and column.field in FIELDS:
            alike.setdefault((key(column.heading.text.string), str(column.field)), []).append(column)
    for (heading, field), columns in alike.items():
        places = list({id(one.heading): one.heading.span for one in columns}.values())
        data = {
            "heading": " ".join(places[0].excerpt.split()),
            "column": _name(vocabulary, field),
            "tables": len(places),
        }
        message = "mislabelled" if heading else "unlabelled"
        yield Finding(message, places[0], data, related=_again(places, message))


def placeholder_text(plan: Plan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Find what a form left in the plan: blanks, xxx, instructions to the writer, samples."""
    words = form_words(vocabulary.placeholders)
    for kind, text in texts(plan):
        for one in leftovers(text.string, kind, words):
            place = Span(text, one.start, one.end)
            yield Finding(one.kind, place, {"text": " ".join(place.excerpt.split())})


def stale_year(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find years in rows that are neither the assessed year, nor the plan's, nor the one after; once a row and year."""
    assessed = plan.assessed_year.value if plan.assessed_year else plan.plan_year.value - 1 if plan.plan_year else 0
    planned = plan.plan_year.value if plan.plan_year else assessed + 1
    years = (assessed, planned, planned + 1, assessed + 1)
    seen = set[int]()
    for row in plan.rows if assessed else ():
        found = dict[int, list[Span]]()
        for field, text in _told(row):
            if id(text) not in seen:
                seen.add(id(text))
                for one in other_years(text.string, years, params, told=field == "analysis"):
                    found.setdefault(one.value, []).append(Span(text, one.start, one.end))
        for first, *more in found.values():
            data = {
                "year": first.excerpt,
                "assessed": like(assessed, first.excerpt),
                "planned": like(planned, first.excerpt),
            }
            yield Finding("stale", first, data, related=tuple(Related(one, "also") for one in more))


def _told(row: Row) -> Iterator[tuple[str, Text]]:
    """Yield the texts of a row whose years may be of another plan; headings and periods have rules of their own."""
    for field in ("measure", "analysis", "steps", "responsible"):
        cell = row.cell(field)
        if cell is not None:
            yield field, cell.text
    yield from ((name, cell.text) for name, cell in (row.extras or {}).items())


def _again(places: list[Span], message: str) -> tuple[Related, ...]:
    return tuple(Related(place, message) for place in places[1:])


def _has(table: PlanTable, field: str) -> bool:
    return any(column.field == field for column in table.columns)


def _place(table: PlanTable) -> Span:
    """Return the first heading of a table; for one whose headings say nothing, its first cell with text."""
    if table.columns:
        return table.columns[0].heading.span
    cells = [cell for row in table.table.rows for cell in row]
    return next((cell.span for cell in cells if not cell.blank), cells[0].span)


def _others(plan: Plan, params: Mapping[str, Any]) -> Iterable[list[Traced[int]]]:
    """Return the places of each year that is named for the assessed one and is not."""
    assessed, planned = plan.assessed_year, plan.plan_year
    right = assessed.value if assessed else planned.value - 1 if planned else 0
    others = dict[int, list[Traced[int]]]()
    for year in (*_of_headings(plan, right), *_of_rows(plan, right, params)):
        if not planned or planned.value == right + 1 or planned.value != year.value:
            others.setdefault(year.value, []).append(year)
    return others.values() if right else ()


def _not_following(plan: Plan, assessed: Traced[int], planned: Traced[int]) -> Finding:
    """Blame the plan's year, unless most periods bear it out."""
    if _year_of_periods(plan.rows) == planned.value:
        return _slip(assessed, planned, ())
    data = {"year": planned.text, "expected": like(assessed.value + 1, planned.text), "assessed": assessed.text}
    return Finding("plan-year", planned.span, data, related=(Related(assessed.span, "assessed"),))


def _slip(assessed: Traced[int], planned: Traced[int], also: tuple[Related, ...]) -> Finding:
    data = {"year": assessed.text, "expected": like(planned.value - 1, assessed.text), "planned": planned.text}
    return Finding("assessed-year", assessed.span, data, related=(Related(planned.span, "planned"), *also))


def _year_of_periods(rows: Iterable[Row]) -> int | None:
    """Return the fiscal year (B.E.) that most periods with a written year end in, None if there is none."""
    years = Counter(_fiscal_year(one.value) for row in rows for one in row.periods if _has_written_year(one.value))
    return years.most_common(1)[0][0] if years else None


def _has_written_year(period: Period) -> bool:
    return period.ends is not None and any(end and end.written_year for end in (period.first, period.last))


def _fiscal_year(period: Period) -> int | None:
    return period.ends.year + OFFSET + (period.ends.month >= FIRST_MONTH) if period.ends else None


def _of_headings(plan: Plan, assessed: int) -> Iterator[Traced[int]]:
    """Yield the other years of headings; beside a column of the assessed year, another year's is history."""
    tables = {id(column.heading.text): column.table for column in plan.columns}
    right = {tables.get(id(one.span.text)) for one in plan.years if one.value == assessed}
    for year in plan.years:
        table = tables.get(id(year.span.text))
        if year.value != assessed and (table is None or table not in right):
            yield year


def _of_rows(plan: Plan, assessed: int, params: Mapping[str, Any]) -> Iterator[Traced[int]]:
    """Yield the other years that a row gives to the assessment: in its heading, or at the start of its analysis."""
    for cell in (cell for row in plan.rows for cell in (row.heading, row.analysis) if cell):
        string = cell.text.string
        years = find_years(string)
        if assessed in {year.value for year in years} or any(word in string for word in params["history"]):
            continue
        for year in years[:1]:
            if year.start <= params["reach"] and _is_of_assessment(string, year, params):
                yield Traced(year.value, Span(cell.text, year.start, year.end))


def _is_of_assessment(string: str, year: WrittenYear, params: Mapping[str, Any]) -> bool:
    """Whether the assessment is named right before a year, with nothing but set words in between."""
    before = key(string[: year.start]).upper()
    shorter = None
    while shorter != before:
        shorter = before
        for word in params["between"]:
            before = before.removesuffix(word)
    return before.endswith(tuple(params["assessment"]))


def _name(vocabulary: Vocabulary, field: str) -> dict[str, str]:
    """Return the name of a field in both languages: the first two headings of its list."""
    english, thai = vocabulary.columns[field][:2]
    return {"th": thai, "en": english}
