"""From a document to a plan."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from ita_lint.assemble.groups import groups
from ita_lint.assemble.headings import Headings as Title
from ita_lint.assemble.headings import read_headings
from ita_lint.assemble.named_above import under_names
from ita_lint.assemble.names import NamedIndicator, read_heading
from ita_lint.assemble.rows import Context, read_row, settled
from ita_lint.assemble.several import note, parts
from ita_lint.assemble.tables import LEAST_PROSE, Found, bodies, found_tables, settled_tables
from ita_lint.errors import UnreadableInput
from ita_lint.model.document import Document, Table
from ita_lint.model.framework import Framework
from ita_lint.model.noun import replace
from ita_lint.model.plan import FIELDS, Plan, PlanTable, Row
from ita_lint.model.stated import StatedScore
from ita_lint.model.text import Text
from ita_lint.model.vocabulary import Vocabulary

#: Rows under themes make a plan if they stand under at least this many, whether or not they name anything else.
LEAST_THEMES = 2

#: A text without any of these reports no score and no level.
_REPORTING = ("คะแนน", "ร้อยละ", "%", "ระดับ")

Choose = Callable[[int | None], Framework]


def assemble(document: Document, vocabulary: Vocabulary, choose: Choose) -> Plan:
    """Return the plan in `document`.

    `choose` gives the framework for an assessed year (B.E.) or None. Raises UnreadableInput: kind
    "no-plan" if no table is a plan, "not-understood" if one looks like a plan but names none of the indicators.
    """
    found = list(found_tables(document, vocabulary))
    above, title = _title(document, found, vocabulary)
    one_of_several = _of_one_year(document, found, title, vocabulary, choose)
    if one_of_several:
        return one_of_several
    framework = choose(_assessed(title))
    found = settled_tables(found, framework, vocabulary)
    agency = title.agency.value if title.agency else None
    year = title.plan_year.value if title.plan_year else None
    rows = _rows(found, document, Context(framework, vocabulary, agency, year or _next(title)))
    if not _is_plan(rows):
        raise _no_plan(found)
    stated = tuple(sorted(_stated(document, found, above, framework, vocabulary), key=lambda one: one.span.order))
    return Plan(
        title.agency,
        title.assessed_year,
        title.plan_year,
        tuple(_tables(document, found, stated, framework)),
        rows,
        above,
        title.years,
        _layout(rows, framework),
        stated,
        recovered=document.recovered,
    )


def _title(document: Document, found: list[Found], vocabulary: Vocabulary) -> tuple[tuple[Text, ...], Title]:
    """Return the texts outside the plan's rows, and what they say of the whole."""
    above = tuple(_headings(document, found))
    columns = tuple(c.heading.text for one in found for c in one.columns)
    return above, read_headings(document, above, columns, vocabulary, _own(document, found, above))


def _of_one_year(
    document: Document, found: list[Found], title: Title, vocabulary: Vocabulary, choose: Choose
) -> Plan | None:
    """Return the plan of the wanted or else the newest year where a file holds plans of several, None if it does not.

    Each of them must state its year, and its agency if any of them does.
    """
    apart = parts(document, found) if len(found) > 1 else []
    if len(apart) <= 1:
        return None
    titles = [_title(part, list(found_tables(part, vocabulary)), vocabulary)[1] for part in apart]
    years = [year for one in titles if (year := _assessed(one)) and (one.agency or not title.agency)]
    if len(set(years)) < len(apart):
        return None
    wanted = choose(None).year
    chosen = wanted if wanted in years else max(years)
    plan = assemble(apart[years.index(chosen)], vocabulary, choose)
    return replace(plan, notes=(note(chosen, years), *plan.notes))


def _assessed(title: Title) -> int | None:
    if title.assessed_year:
        return title.assessed_year.value
    return title.plan_year.value - 1 if title.plan_year else None


def _next(title: Title) -> int | None:
    return title.assessed_year.value + 1 if title.assessed_year else None


def _headings(document: Document, found: list[Found]) -> Iterator[Text]:
    """Yield the texts outside the plan's tables, and those of title rows above their headings."""
    plans = {id(one.table): one for one in found}
    for block in document.blocks:
        if isinstance(block, Text):
            yield block
        elif id(block) in plans:
            title = block.rows[: plans[id(block)].heading.first]
            yield from {id(cell): cell.text for row in title for cell in row if not cell.blank}.values()
        elif len(block.rows) == 1 or len(block.rows[0]) == 1:
            yield from {id(cell): cell.text for row in block.rows for cell in row if not cell.blank}.values()


def _own(document: Document, found: list[Found], above: tuple[Text, ...]) -> tuple[Text, ...]:
    """Return those of the texts `above` that stand between the table of a report and the plan's first table."""
    if not found or found[0].number == 1:
        return ()
    between, titles = list[Text](), {id(text) for text in above}
    for block in document.blocks:
        if isinstance(block, Text):
            between.append(block)
        elif block is found[0].table:
            break
        elif not all(cell.blank or id(cell.text) in titles for row in block.rows for cell in row):
            between = []
    return tuple(between)


def _rows(found: list[Found], document: Document, context: Context) -> tuple[Row, ...]:
    rows, named = list[Row](), list[NamedIndicator]()
    for one, body in bodies(found, document, context.framework):
        headings = one.table.rows[one.heading.first : one.heading.last]
        below, columns = under_names(body, one.columns, context.framework)
        if any(column.field == "heading" for column in columns):
            for group in groups(below, columns, headings, (context.framework, context.vocabulary)):
                rows.append(read_row(group, columns, one.number, context))
                named.append(group.named)
    return settled(tuple(rows), tuple(named))


def _is_plan(rows: tuple[Row, ...]) -> bool:
    themes = {row.theme.value for row in rows if row.theme}
    return len(themes) >= LEAST_THEMES or any(row.number or row.indicator or row.headed for row in rows)


def _layout(rows: tuple[Row, ...], framework: Framework) -> str:
    """Return "theme" if most rows stand under a theme or are about an item, else "indicator".

    Rows that name their indicators make a plan by theme only if they do not go through the indicators in order.
    """
    if 2 * sum(bool(row.theme or row.item) for row in rows) <= len(rows):
        return "indicator"
    named = [row.indicator for row in rows if row.item is None and row.indicator is not None]
    falls = sum(left >= right for left, right in pairwise(named))
    in_order = 2 * len(set(named)) > len(framework.indicators) and 2 * len(named) > len(rows) and 3 * falls < len(named)
    return "indicator" if in_order else "theme"


def _tables(
    document: Document, found: list[Found], stated: tuple[StatedScore, ...], framework: Framework
) -> Iterator[PlanTable]:
    """Yield the plan's tables, and without columns those that speak of indicators but cannot be read, in order."""
    known, scored = {one.number: one for one in found}, {one.table for one in stated}
    for number, table in enumerate(document.tables, 1):
        if number in known:
            yield PlanTable(number, table, known[number].columns)
        elif number not in scored and _speaks_of_indicators(table, framework):
            yield PlanTable(number, table, ())


def _stated(
    document: Document, found: list[Found], above: tuple[Text, ...], framework: Framework, vocabulary: Vocabulary
) -> Iterator[StatedScore]:
    """Yield the scores that tables of scores and the texts outside the plan's rows report."""
    prose = [text for text in above if any(word in text.string for word in _REPORTING)]
    if not prose and len(found) == len(document.tables):
        return
    from ita_lint.assemble.reported import Reporting
    from ita_lint.assemble.score_prose import read_score_prose
    from ita_lint.assemble.score_tables import read_score_tables

    words = Reporting.of(vocabulary, framework)
    yield from read_score_tables(document, {one.number for one in found}, words)
    for text in prose:
        yield from read_score_prose(text, words)


def _speaks_of_indicators(table: Table, framework: Framework) -> bool:
    return any(
        any(len(cell.text.string) >= LEAST_PROSE for cell in row)
        and any(read_heading(cell, framework).meant for cell in row[:2])
        for row in table.rows
    )


def _no_plan(found: list[Found]) -> UnreadableInput:
    if any(column.field == "heading" for one in found for column in one.columns):
        fields = " · ".join(sorted({c.heading.text.string.strip() for one in found for c in one.columns if c.field}))
        return UnreadableInput(
            f"พบตารางที่มีหัวตารางคล้ายแผน ({fields}) แต่ไม่พบชื่อหรือหมายเลขตัวชี้วัด ITA ในแถวใดเลย จึงตรวจไม่ได้ "
            "ระบุตัวชี้วัดในคอลัมน์แรก เช่น “ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่”",
            f"a table has the headings of a plan ({fields}) but no row names an ITA indicator, so it cannot be "
            "checked: name the indicator in the first column, for example “ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่”",
            "not-understood",
        )
    return UnreadableInput(
        f"ไม่พบตารางแผนในไฟล์นี้ แผนต้องมีตารางที่มีหัวตารางอย่างน้อย {len(FIELDS) - 3} ช่อง เช่น ตัวชี้วัด มาตรการ "
        "ผลการวิเคราะห์ ขั้นตอน ระยะเวลา ผู้รับผิดชอบ",
        "no table of this file is a plan: a plan has a table with headings such as indicator, measure, analysis, "
        "steps, period and responsible",
        "no-plan",
    )
