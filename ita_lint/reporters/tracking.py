"""How programs find things again: a file in its repository, a place as a line and as a path, a finding by its name."""

import os
from collections import Counter
from contextlib import suppress
from hashlib import sha256

from ita_lint.model.findings import Diagnostic
from ita_lint.model.place import type_of_location


def repository_path(path: str) -> str:
    """Return `path` with "/", relative to the repository that a CI server names, else to the working folder."""
    root = os.environ.get("GITHUB_WORKSPACE") or os.environ.get("CI_PROJECT_DIR") or os.curdir
    with suppress(ValueError):  # another drive of Windows
        path = os.path.relpath(os.path.realpath(path), os.path.realpath(root))
    return path.replace(os.sep, "/")


def line_of(location: type_of_location) -> int:
    """Return the line of a place; for one without lines the number of its row, paragraph or page; else 1."""
    for key in ("line", "row", "paragraph", "page"):
        if key in location:
            return int(str(location[key]))
    return int("".join(filter(str.isdecimal, str(location.get("cell", "")))) or 1)


def name_of(location: type_of_location) -> str | None:
    """Return a place without lines as a path: "table[10]/row[3]/cell[4]/paragraph[1]"; None for a line of text."""
    kind = location["kind"]
    if kind == "table-cell":
        row = f"table[{location['table']}]/row[{location['row']}]/cell[{location['column']}]"
        return f"{row}/paragraph[{location['paragraph']}]"
    if kind == "sheet-cell":
        return f"sheet[{location['sheet']}]/cell[{location['cell']}]"
    if kind == "paragraph":
        return f"{location['part']}/paragraph[{location['paragraph']}]"
    if kind == "page":
        return f"page[{location['page']}]"
    return str(location["path"]) if kind == "field" else None


class Fingerprints:
    """Names findings by what they are, not by their lines: a name stays when other lines and findings come and go."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._seen = Counter[str]()

    def of(self, path: str, one: Diagnostic) -> str:
        """Return the name of `one` in the file at `path`; findings that are alike are numbered from 1."""
        about = (one.code, one.key, one.indicator, one.item, one.theme, one.field, " ".join(one.excerpt.split()))
        name = fingerprint(path, *about)
        self._seen[name] += 1
        return f"{name}:{self._seen[name]}"


def fingerprint(*parts: object) -> str:
    """Return 32 hexadecimal digits that stand for `parts`."""
    return sha256("\0".join(map(str, parts)).encode("utf-8", "surrogatepass")).hexdigest()[:32]
