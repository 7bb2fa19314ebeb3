"""From what the user names to the files to read: a folder stands for the documents in it."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import NamedTuple

from ita_lint.errors import UnreadableInput

#: Standard input.
STDIN = "-"

#: How the names begin that nobody means: hidden files, and the lock files of documents that are open in Word.
LOCK = "~$"
_PASSED_OVER = (".", LOCK)
#: What stands in a pattern of names, which the shells of Windows hand on as it is.
_WILD = frozenset("*?[")


class Input(NamedTuple):
    """A file to check. `named` is false for one that was met in a folder: such a file need not be a plan.

    `problem` is what stands in the way where that is known before the file is opened.
    """

    path: str
    named: bool = True
    problem: UnreadableInput | None = None


def inputs(paths: Iterable[str], *, named: bool = True) -> Iterator[Input]:
    """Yield the files that `paths` stand for, each once, those of a folder or a pattern in the order of their names.

    Without `named`, files that the user names count as met in a folder, and lock files among them are passed over.
    """
    seen = set[str]()
    for path in (one for given in paths for one in _matching(given)):
        if not named and os.path.basename(path).startswith(LOCK):  # noqa: PTH119 - no pathlib at start
            continue
        problem = _unmatched(path) if _is_pattern(path) else None
        for found in _folder(path) if os.path.isdir(path) else (Input(path, named, problem),):  # noqa: PTH112
            same = os.path.normpath(found.path)
            if same not in seen:
                seen.add(same)
                yield found


def refuse_copy(one: Input) -> None:
    """Raise UnreadableInput (kind "no-plan") for a copy with our remarks that was met in a folder beside its plan."""
    if one.named or one.problem:
        return
    from ita_lint.formats import MOST_BYTES
    from ita_lint.formats.own import refuse_reviewed

    with suppress(OSError), open(one.path, "rb") as file:  # noqa: PTH123 - whoever reads the file says what is wrong
        refuse_reviewed(file.read(MOST_BYTES))


def _is_pattern(path: str) -> bool:
    """Whether `path` is no file but a pattern of names such as *.docx."""
    return not _WILD.isdisjoint(path) and not os.path.lexists(path)


def _matching(path: str) -> list[str]:
    """Return the files that a pattern fits but for lock files, `path` itself if it is none or nothing fits."""
    if not _is_pattern(path):
        return [path]
    from glob import glob

    found = (one for one in glob(path, recursive=True) if not os.path.basename(one).startswith(LOCK))  # noqa: PTH119, PTH207
    return sorted(found) or [path]


def _unmatched(pattern: str) -> UnreadableInput:
    return UnreadableInput(
        f"ไม่มีไฟล์ที่ชื่อตรงกับ {pattern} ตรวจแบบชื่อและโฟลเดอร์อีกครั้ง",
        f"no file fits {pattern}: check the pattern and its folder",
        "missing",
    )


def _folder(root: str) -> Iterator[Input]:
    """Yield the documents below `root`, without hidden ones, those that git ignores, and lock files."""
    from ita_lint.cli.ignored import Ignored
    from ita_lint.formats import ENDINGS, UNREAD

    endings = tuple(end for ends in ENDINGS.values() for end in ends)
    ignored, closed, empty = Ignored(root), list[OSError](), True
    for folder, folders, names in os.walk(root, onerror=closed.append):
        folders[:] = sorted(name for name in folders if _wanted(name) and not ignored.has(folder, f"{name}/"))
        for name in sorted(names):
            if name.lower().endswith((*endings, *UNREAD)) and _wanted(name) and not ignored.has(folder, name):
                empty = False
                yield Input(os.path.join(folder, name), named=False)  # noqa: PTH118
    for error in closed:
        yield Input(str(error.filename), problem=_closed(error))
    if empty and not closed:
        yield Input(root, problem=_empty(root, endings))


def _wanted(name: str) -> bool:
    return not name.startswith(_PASSED_OVER)


def _closed(error: OSError) -> UnreadableInput:
    from ita_lint.formats.opening import cause

    why = cause(error)
    return UnreadableInput(f"เปิดโฟลเดอร์ไม่ได้: {why[0]}", f"the folder cannot be opened: {why[1]}", "missing")


def _empty(root: str, endings: Iterable[str]) -> UnreadableInput:
    listed = " ".join(endings)
    return UnreadableInput(
        f"ในโฟลเดอร์ {root} ไม่มีไฟล์ที่อ่านได้ ({listed})",
        f"folder {root} holds no file that can be read ({listed})",
        "missing",
    )
