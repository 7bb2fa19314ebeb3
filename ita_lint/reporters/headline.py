"""Whose plan a report is about, for which years, and how far the plan is, in words."""

from ita_lint.model.findings import Readiness, Report
from ita_lint.model.plan import Plan
from ita_lint.reporters.words import ELEMENTS, digits, known, say

#: State of an element in the readiness matrix -> its sign.
SIGNS = {"met": "✓", "wrong": "✗", "missing": "–", "unchecked": "?"}


def agency(plan: Plan, lang: str) -> str:
    """Return the agency's name as the plan gives it, or that there is none."""
    return plan.agency.value if plan.agency else say("agency.unknown", lang)


def years(report: Report) -> list[str]:
    """Return the plan's years in words, and the year of the criteria where it is not the assessed year."""
    lang, plan = report.lang, report.plan
    assessed = plan.assessed_year.value if plan and plan.assessed_year else None
    planned = plan.plan_year.value if plan and plan.plan_year else None
    spans = [
        say(key, lang, year=digits(year, lang)) for key, year in (("assessed", assessed), ("planned", planned)) if year
    ]
    used = report.year if report.year != assessed else None
    return [" → ".join(spans)] * bool(spans) + [say("year.used", lang, year=digits(used, lang))] * bool(used)


def readiness_of(report: Report) -> Readiness | None:
    """Return how far the plan is, None where no rule looked at any element of it: nothing can be said then."""
    ready = report.readiness
    looked = ready and any(state in ("met", "wrong") for row in ready.matrix.values() for state in row.values())
    return ready if looked else None


def readiness_title(readiness: Readiness, lang: str) -> str:
    """Return "ความพร้อม 64/70 (91 %)"."""
    return say("readiness", lang, met=readiness.met, of=readiness.of, percent=f"{readiness.percent:g}")


def head(key: str, lang: str) -> str:
    """Return the words of `key` as the heading of a column: with a capital letter."""
    return capital(say(key, lang))


def capital(words: str) -> str:
    """Return `words` with a capital letter where their script has any."""
    return words[:1].upper() + words[1:]


def elements(readiness: Readiness) -> list[str]:
    """Return the elements of the matrix in reading order."""
    present = {element: None for row in readiness.matrix.values() for element in row}
    return [element for element in ELEMENTS if element in present] + [one for one in present if one not in ELEMENTS]


def element_name(element: str, lang: str) -> str:
    """Return what the matrix calls an element."""
    return say(f"element.{element}", lang) if known(f"element.{element}") else element


def row_names(report: Report) -> dict[int, str]:
    """Return the official names of the indicators or themes, for indicators else those that the plan writes."""
    by_theme = report.readiness is not None and report.readiness.by == "theme"
    rows = report.plan.rows if report.plan and not by_theme else ()
    written = {row.indicator: row.name.excerpt for row in rows if row.indicator is not None and row.name}
    return {**written, **(report.readiness.names if report.readiness else {})}


def legend(readiness: Readiness, lang: str) -> list[str]:
    """Return the signs that occur with their meanings; none if everything is met."""
    present = {state for row in readiness.matrix.values() for state in row.values()}
    if not present - {"met"}:
        return []
    return [f"{sign} {say(f'state.{state}', lang)}" for state, sign in SIGNS.items() if state in present]
