"""The characters that a cell shows, each with the bytes that stand for it in the XML, and changes to them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ita_lint.errors import UsageError
from ita_lint.formats.changes import Change
from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.workbooks.markup import Letters, Node
from ita_lint.model.place import Place

#: Writes new characters as XML, inside the elements that are open there, the outermost first.
Writer = Callable[[str, tuple[Node, ...]], bytes]


class Unit(NamedTuple):
    """A shown character; the bytes that stand for it may lie in several places. `path`: the elements it stands in."""

    char: str
    ranges: tuple[tuple[int, int], ...]
    path: tuple[Node, ...]
    literal: bool = False


def units(letters: Letters, path: tuple[Node, ...]) -> Iterator[Unit]:
    """Yield the characters of a stretch that stands in the elements `path`."""
    if len(letters.string) == 1:
        yield Unit(letters.string, ((letters.start, letters.end),), path, letters.literal)
        return
    at = letters.start
    for char in letters.string:
        end = at + len(char.encode())
        yield Unit(char, ((at, end),), path, letters.literal)
        at = end


def string_of(found: Iterable[Unit]) -> str:
    """Return the shown characters."""
    return "".join(unit.char for unit in found)


def splices(
    found: Sequence[Unit], changes: Iterable[Change], write: Writer, empty: tuple[int, tuple[Node, ...]]
) -> Iterator[Splice]:
    """Yield the changes of bytes that make `changes`, which come in order and do not overlap.

    New characters stand with the first that they replace, or with the one before them; `empty` says at which byte and
    in which elements they stand where there is none.
    """
    for change in changes:
        replaced = found[change.start : change.end]
        for unit in replaced:
            yield from (Splice(start, end, b"") for start, end in unit.ranges)
        if change.new:
            (at, path), literal = _anchor(found, change, empty), False
            if replaced or change.start:
                literal = found[change.start if replaced else change.start - 1].literal
            new = write(change.new, path)
            yield Splice(at, at, b"]]>" + new + b"<![CDATA[" if literal else new)


def after(string: str, changes: Iterable[Change]) -> str:
    """Return a string after changes, which come in order and do not overlap."""
    return spliced(string, (one[1:] for one in changes))


def _anchor(found: Sequence[Unit], change: Change, empty: tuple[int, tuple[Node, ...]]) -> tuple[int, tuple[Node, ...]]:
    if change.start < change.end or (not change.start and found):
        return found[change.start].ranges[0][0], found[change.start].path
    if change.start:
        return found[change.start - 1].ranges[-1][1], found[change.start - 1].path
    return empty


def not_editable(sheet: str, cell: str, thai: str, english: str) -> UsageError:
    """Return the error for a cell that cannot be changed as wanted; the sentences say why."""
    return UsageError(
        f"แก้แผ่นงาน {sheet} เซลล์ {cell} ไม่ได้: {thai} แก้ด้วยมือแล้วตรวจใหม่",
        f"sheet {sheet}, cell {cell} cannot be changed: {english}; change it by hand and check again",
    )


def formula(sheet: str, cell: str) -> UsageError:
    """Return the error for a cell whose text is computed."""
    return not_editable(sheet, cell, "ข้อความในเซลล์นี้เป็นผลของสูตร", "its text is the result of a formula")


def value(sheet: str, cell: str) -> UsageError:
    """Return the error for a number, day or truth value that would become a text."""
    return not_editable(sheet, cell, "เซลล์นี้เป็นตัวเลขหรือวันที่ ไม่ใช่ข้อความ", "it holds a number or a day, not a text")


def printed(place: Place) -> UsageError:
    """Return the error for a line that is printed around the pages."""
    return UsageError(
        f"แก้{place.label('th')} ของหน้ากระดาษไม่ได้ แก้ด้วยมือแล้วตรวจใหม่",
        f"{place.label('en')} of the printed pages cannot be changed: change it by hand and check again",
    )


def unknown(sheet: str, cell: str) -> UsageError:
    """Return the error for a cell whose text is not kept in a way that can be written."""
    return not_editable(
        sheet, cell, "ข้อความในไฟล์เก็บไว้ในแบบที่โปรแกรมแก้ไม่ได้", "its text is kept in a way that cannot be written"
    )
