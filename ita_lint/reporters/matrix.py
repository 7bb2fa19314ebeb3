"""The readiness of a plan: which element of which indicator is met. It is what a reader looks at first."""

from collections.abc import Mapping

from ita_lint.model.findings import Report
from ita_lint.reporters.clusters import pad
from ita_lint.reporters.headline import SIGNS, element_name, elements, legend, readiness_of, readiness_title, row_names
from ita_lint.reporters.page import Page, Part
from ita_lint.reporters.words import digits

_STYLES = {"met": "green", "wrong": "bold red", "missing": "red", "unchecked": "dim"}

#: Cells that a name needs so that a table with a column per element is worth its room.
_NAME = 22
_GAP = 2


def write_matrix(page: Page, report: Report) -> None:
    """Write the matrix of `report` as a table, or one line for each indicator or theme where the page is too narrow."""
    readiness = readiness_of(report)
    if not readiness:
        return
    names, lang = row_names(report), report.lang
    heads = {element: page.fit(element_name(element, lang)) for element in elements(readiness)}
    room = page.width - 6 - sum(_GAP + page.cells(head) for head in heads.values())
    title = readiness_title(readiness, lang)
    if room >= max(_NAME, page.cells(title) - 4):
        _table(page, report, names, heads, (title, min(room, max(_NAME, *map(page.cells, [*names.values(), title])))))
    else:
        _list(page, report, names, title)
    signs = legend(readiness, lang)
    if signs:
        page.block("   ".join(signs), "dim", "  ")
    page.line()


def _table(
    page: Page, report: Report, names: Mapping[int, str], heads: Mapping[str, str], left: tuple[str, int]
) -> None:
    title, room = left
    headings: list[Part] = [("  " + pad(page.fit(title), room + 4), "bold")]
    headings += [(" " * _GAP + head, "dim") for head in heads.values()]
    page.line(*headings)
    for number, row in (report.readiness.matrix if report.readiness else {}).items():
        parts: list[Part] = [f"  {_number(number, report.lang)}  ", pad(page.crop(names.get(number, ""), room), room)]
        for element, head in heads.items():
            sign = page.fit(SIGNS[row[element]]) if element in row else ""
            parts.append((" " * _GAP + _centred(sign, page.cells(head)), _STYLES.get(row.get(element, ""), "")))
        page.line(*parts)


def _list(page: Page, report: Report, names: Mapping[int, str], title: str) -> None:
    page.line(("  " + title, "bold"))
    for number, row in (report.readiness.matrix if report.readiness else {}).items():
        faults = [(element, state) for element, state in row.items() if state != "met"]
        sign, style = SIGNS[_worst(row)], _STYLES[_worst(row)]
        lead = f"  {_number(number, report.lang)} "
        said = " · ".join(f"{SIGNS[state]} {element_name(element, report.lang)}" for element, state in faults)
        room = page.width - page.cells(f"{lead}{sign} ")
        name = page.crop(names.get(number, ""), room)
        if page.cells(f"{name}  {said}") <= room:
            page.line(lead, (sign, style), " ", f"{name}  {said}")
        else:
            page.line(lead, (sign, style), " ", name)
            page.block(said, "", " " * page.cells(f"{lead}{sign} "))


def _worst(row: Mapping[str, str]) -> str:
    """Return the state of an indicator as a whole: wrong if any element is wrong or missing."""
    states = set(row.values())
    if states & {"wrong", "missing"}:
        return "wrong"
    return "unchecked" if "unchecked" in states else "met"


def _number(number: int, lang: str) -> str:
    return digits(f"{number:>2}", lang)


def _centred(text: str, width: int) -> str:
    return pad(" " * ((width - len(text)) // 2) + text, width)
