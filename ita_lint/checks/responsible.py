"""Rules about who is responsible for a measure. A merged cell is looked at once."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ita_lint.model.document import Cell
from ita_lint.model.findings import Edit, Finding, Fix, Related
from ita_lint.model.plan import Plan, Row, Unit
from ita_lint.model.text import Span
from ita_lint.model.vocabulary import AgencyKind, Vocabulary
from ita_lint.thai.digits import ARABIC, THAI
from ita_lint.thai.likeness import closest
from ita_lint.thai.spelling import key


def missing_responsible(plan: Plan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Find the cells of those responsible that are empty, hold only a dash, or say that nobody is named."""
    nobody = {key(word) for word in vocabulary.responsible["none_words"]}
    for _, cell in _cells(plan):
        string = cell.text.string
        if cell.blank:
            yield Finding("empty", at=cell.span)
        elif key(string) in nobody or not any(char.isalnum() for char in string):
            yield Finding("dash", at=cell.span, data={"text": cell.span.excerpt})


def unknown_division(plan: Plan, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find the units whose name is close to that of a known division, but not it."""
    names = _comparable(plan, vocabulary, params["whole"])
    heads = [key(word) for word in vocabulary.responsible["unit_words"]]
    for row, _ in _cells(plan):
        for unit in row.units:
            near = _near(unit.name, names, heads, params) if unit.kind == "unknown" else None
            if near:
                data = {"written": unit.name, "known": near}
                yield Finding("close", at=unit.span, data=data, fix=Fix((Edit(unit.span, near),), "unsafe"))


def repeated_division(plan: Plan) -> Iterator[Finding]:
    """Find the units that stand a second time in one cell."""
    for row, _ in _cells(plan):
        if _follows_steps(row):
            continue
        seen: dict[tuple[int, str], Unit] = {}
        for before, unit in zip((None, *row.units), row.units, strict=False):
            name = (_cell_of(row, unit), key(unit.name))
            if unit.kind != "everyone" and name in seen and before:
                yield _repeated(unit, before, seen[name])
            seen.setdefault(name, unit)


def no_lead_division(plan: Plan) -> Iterator[Finding]:
    """Find the cells that name everyone and nobody in particular."""
    for row, _ in _cells(plan):
        if row.units and all(unit.kind == "everyone" for unit in row.units):
            first = row.units[0].span
            yield Finding("everyone", at=first, data={"text": first.excerpt})


def _cells(plan: Plan) -> Iterator[tuple[Row, Cell]]:
    """Yield each cell of those responsible once, with the first row that it belongs to."""
    seen = set[int]()
    for row in plan.rows:
        if row.responsible is not None and id(row.responsible) not in seen:
            seen.add(id(row.responsible))
            yield row, row.responsible


def _comparable(plan: Plan, vocabulary: Vocabulary, whole: Iterable[str]) -> tuple[str, ...]:
    """Return the names to compare with: divisions, words for everyone, and the card's own.

    The divisions are those of the plan's kind of agency, of all kinds if that is unknown.
    """
    agency = key(plan.agency_name)
    own = [kind for kind in vocabulary.agencies if _is_of(agency, kind)]
    divisions = (division for kind in own[:1] or vocabulary.agencies for division in kind.divisions)
    return tuple(dict.fromkeys((*divisions, *vocabulary.responsible["everyone"], *whole)))


def _is_of(agency: str, kind: AgencyKind) -> bool:
    return any(agency.startswith(key(start)) for start in (kind.full, *kind.short))


def _near(name: str, names: Iterable[str], heads: Iterable[str], params: Mapping[str, Any]) -> str | None:
    """Return the known name that `name` is a slip of, None if it is one itself or far from all.

    A name that begins with another word for a unit is another unit ("งานนิติการ" is no slip of "กองนิติการ"), and so is
    one that is longer or shorter by a word. Of an abbreviation ("สนป.") nobody can tell what it is short for.
    """
    written = key(name)
    if written.endswith(".") and len(written) <= params["short"]:
        return None
    head = next((word for word in heads if written.startswith(word)), "")
    alike = (known for known in names if _same_size(written, key(known), params["letters"]))
    found = closest(name, (known for known in alike if key(known).startswith(head)), params["least"])
    return found[0] if found and key(found[0]) != written else None


def _same_size(one: str, other: str, letters: int) -> bool:
    return abs(len(one) - len(other)) <= letters


def _cell_of(row: Row, unit: Unit) -> int:
    """Return which of the table's cells a unit stands in: each measure may have one of its own."""
    return bisect_right(row.responsible.offsets, unit.span.start) if row.responsible else 0


def _follows_steps(row: Row) -> bool:
    """Whether the cell numbers its units as the row does its steps: then each line says who does that step."""
    numbered = [unit for unit in row.units if _number_before(unit)]
    return bool(numbered) and len(numbered) == len([step for step in row.steps if len(step.path) <= 1])


def _number_before(unit: Unit) -> bool:
    """Whether a number with its full stop or bracket stands before the unit; only what stands there is looked at."""
    string, end = unit.span.text.string, unit.span.start
    while end and string[end - 1].isspace():
        end -= 1
    number = end
    while number and string[number - 1] in ".)":
        number -= 1
    return 0 < number < end and string[number - 1] in THAI + ARABIC


def _repeated(unit: Unit, before: Unit, first: Unit) -> Finding:
    """Return the finding for a unit that stood already; `before` is the unit before it."""
    fix = None if _number_before(unit) else Fix((Edit(_with_separator(unit, before), ""),), "safe")
    return Finding(
        "repeated", at=unit.span, data={"name": unit.span.excerpt}, fix=fix, related=(Related(first.span, "first"),)
    )


def _with_separator(unit: Unit, before: Unit) -> Span:
    """Return the unit with what separates it from the one before, if both stand in one piece of the file."""
    text = unit.span.text
    one_piece = text.part_at(before.span.end - 1) == text.part_at(unit.span.start)
    return Span(text, before.span.end, unit.span.end) if one_piece else unit.span
