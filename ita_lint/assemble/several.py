"""Plans of several years in one file, as a workbook that keeps last year's plan on a sheet of its own."""

from collections.abc import Iterator

from ita_lint.assemble.tables import Found
from ita_lint.model.card import Words
from ita_lint.model.document import Document, Table
from ita_lint.model.noun import replace
from ita_lint.model.text import Text
from ita_lint.thai.spelling import key

#: A plan has gone through at least so many indicators before another can begin.
_LEAST = 3


def parts(document: Document, found: list[Found]) -> list[Document]:
    """Return the parts of `document` that hold a plan each; `found` are its plan tables.

    A plan begins, with the texts above, at a table that names again what the plan before has named, if what follows
    names at least half of that.
    """
    return [replace(document, blocks=blocks) for blocks in _parts(document, found)]


def note(chosen: int, years: list[int]) -> Words:
    """Return what is to be said where only the plan of the assessed year `chosen` is checked, of all the `years`."""
    listed = ", ".join(map(str, sorted(years)))
    return Words(
        f"ไฟล์มีแผนของหลายปี (ผลประเมินปี {listed}) จึงตรวจเฉพาะแผนที่มาจากผลประเมินปี {chosen} ตรวจปีอื่นด้วย --year",
        f"the file holds plans of several years (results of {listed}): only that of {chosen} was checked; --year "
        "chooses another",
    )


def _parts(document: Document, found: list[Found]) -> Iterator[tuple[Text | Table, ...]]:
    tables = {id(one.table): place for place, one in enumerate(found)}
    names = [_names(one) for one in found]
    part, waiting, seen = list[Text | Table](), list[Text | Table](), set[str]()
    for block in document.blocks:
        waiting.append(block)
        place = tables.get(id(block))
        if place is None:
            continue
        if seen & names[place] and len(seen) >= _LEAST and 2 * len(seen & set().union(*names[place:])) >= len(seen):
            yield tuple(part)
            part, seen = [], set()
        part, waiting, seen = [*part, *waiting], [], seen | names[place]
    yield (*part, *waiting)


def _names(one: Found) -> set[str]:
    """Return the keys of what the heading cells of a plan table say."""
    at = [column.index for column in one.columns if column.field == "heading"]
    cells = [row[index] for row in one.table.rows[one.heading.last :] for index in at]
    return {key(cell.text.string) for cell in cells if not cell.blank}
