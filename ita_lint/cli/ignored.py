"""What git ignores: the `.gitignore` files from the top of the repository down to each folder, the deepest decides."""

import os
from functools import cache
from typing import Any

_NAME = ".gitignore"


class Ignored:
    """Tells the files below a folder that git ignores; outside a repository there are none."""

    def __init__(self, root: str) -> None:
        """Look for the top of the repository that `root` is in."""
        self._top = repository(os.path.abspath(root))  # noqa: PTH100 - os.walk gives strings
        self._rules = cache(_rules)

    def has(self, folder: str, name: str) -> bool:
        """Whether git ignores `name` in `folder`; the name of a folder ends in a slash."""
        at = os.path.abspath(folder)  # noqa: PTH100
        while self._top and at.startswith(self._top):
            rules = self._rules(at)
            verdict = rules.check_file(name).include if rules else None
            if verdict is not None:
                return bool(verdict)
            name = f"{os.path.basename(at)}/{name}"  # noqa: PTH119
            at = os.path.dirname(at)  # noqa: PTH120
        return False


def repository(folder: str) -> str | None:
    """Return the top of the git repository that `folder`, an absolute path, is in; None outside of one."""
    while not os.path.exists(os.path.join(folder, ".git")):  # noqa: PTH110, PTH118
        above = os.path.dirname(folder)  # noqa: PTH120
        if above == folder:
            return None
        folder = above
    return folder


def _rules(folder: str) -> Any:
    """Return the rules of the `.gitignore` in `folder`, None without one."""
    path = os.path.join(folder, _NAME)  # noqa: PTH118
    if not os.path.isfile(path):  # noqa: PTH113
        return None
    from pathspec import GitIgnoreSpec

    with open(path, encoding="utf-8", errors="replace") as file:  # noqa: PTH123
        return GitIgnoreSpec.from_lines(file)
