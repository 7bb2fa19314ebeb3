"""From edits of spans to new values of a plan as data: which value, and which of its characters."""

import re
from collections.abc import Iterable

from ita_lint.errors import UsageError
from ita_lint.formats.changes import changes
from ita_lint.formats.splices import Replacement
from ita_lint.model.findings import Mending
from ita_lint.model.place import FieldPath


def by_value(edits: Iterable[Mending]) -> dict[str, list[Replacement]]:
    """Return what `edits`, which must not overlap, change in each value, by its path and in reading order."""
    found = dict[str, list[Replacement]]()
    for place, start, end, new in changes(edits):
        if isinstance(place, FieldPath):
            one = Replacement(place.offset + start, place.offset + end, new)
            found.setdefault(place.path, []).append(one)
    return {path: sorted(ones) for path, ones in found.items()}


def replaced(value: object, replacements: Iterable[Replacement], path: str) -> str:
    """Return a text or number after `replacements`; characters behind its end join it to the next and stay.

    Raises UsageError if the value at `path` does not hold the characters.
    """
    old = "" if value is None else str(value)
    new, at = "", 0
    for one in replacements:
        if isinstance(value, list | tuple | dict) or (one.new and one.start > len(old)):
            raise unwritten(path)
        new += old[at : one.start] + one.new
        at = max(at, min(one.end, len(old)))
    return new + old[at:]


def unwritten(path: str) -> UsageError:
    """Return the error for an edit of characters that stand nowhere in the data."""
    return UsageError(
        f"แก้ {path} ไม่ได้ เพราะข้อความตรงนั้นโปรแกรมเรียบเรียงจากข้อมูล แก้ในข้อมูลด้วยตนเอง",
        f"{path} cannot be mended: the words there were made from the data; mend the data by hand",
    )


def steps_of(path: str) -> list[str | int]:
    """Return the keys and numbers that lead to the value at `path`."""
    return [int(step) if step.isdecimal() else step for step in re.findall(r"[^.\[\]]+", path)]
