"""From what the user names to the files to read: a folder stands for the files in it that can be read."""

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ita_lint.errors import UnreadableInput

#: Standard input.
STDIN = "-"

#: Endings of the files that are taken from a folder; a file named by the user is read whatever its ending.
ENDINGS = (".txt", ".tsv", ".csv", ".html", ".htm")


class Input(NamedTuple):
    """A file to check. `named` is false for one that was met in a folder: such a file need not be a plan.

    `problem` is what stands in the way where that is known before the file is opened.
    """

    path: str
    named: bool = True
    problem: UnreadableInput | None = None


def inputs(paths: Iterable[str]) -> Iterator[Input]:
    """Yield the files that `paths` stand for, each once, those of a folder in the order of their names."""
    seen = set[str]()
    for path in paths:
        for found in _folder(path) if os.path.isdir(path) else (Input(path),):  # noqa: PTH112 - no pathlib at start
            if found.path not in seen:
                seen.add(found.path)
                yield found


def _folder(root: str) -> Iterator[Input]:
    """Yield the readable files below `root`, without hidden ones and the lock files of open documents."""
    closed, empty = list[OSError](), True
    for folder, folders, names in os.walk(root, onerror=closed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.lower().endswith(ENDINGS) and not name.startswith((".", "~$")):
                empty = False
                yield Input(os.path.join(folder, name), named=False)  # noqa: PTH118
    for error in closed:
        yield Input(str(error.filename), problem=_closed(error))
    if empty and not closed:
        yield Input(root, problem=_empty(root))


def _closed(error: OSError) -> UnreadableInput:
    return UnreadableInput(
        f"เปิดโฟลเดอร์ไม่ได้: {error.strerror}", f"the folder cannot be opened: {error.strerror}", "missing"
    )


def _empty(root: str) -> UnreadableInput:
    endings = " ".join(ENDINGS)
    return UnreadableInput(
        f"ในโฟลเดอร์ {root} ไม่มีไฟล์ที่อ่านได้ ({endings})",
        f"folder {root} holds no file that can be read ({endings})",
        "missing",
    )
