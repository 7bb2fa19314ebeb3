"""The rulebook as read once: plain data kept in the user's cache folder, because reading YAML costs each start.

The file is keyed by the tool's version, Python's version and the size and time of every file of the rulebook, as
Python's own `.pyc` files are. It holds data only (marshal cannot run code), and losing it costs nothing.
"""

import marshal
import os
import sys
from typing import Any

from ita_lint._version import __version__


def stamp(root: str) -> str:
    """Return a key that changes when a file of the rulebook at `root` changes."""
    parts = [__version__, sys.version]
    for folder, names in _folders(root):
        for name in names:
            state = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - pathlib is not imported on each start
            parts.append(f"{folder}/{name}:{state.st_size}:{state.st_mtime_ns}")
    return "\n".join(parts)


def load(root: str, current: str) -> dict[str, Any] | None:
    """Return the kept data for the rulebook at `root`, None if there is none or its stamp is not the `current` one."""
    try:
        with open(_path(root), "rb") as file:  # noqa: PTH123
            kept = marshal.loads(file.read())  # noqa: S302 - our own cache, data only; from a file it is read piecemeal
    except (OSError, ValueError, EOFError, TypeError):
        return None
    if isinstance(kept, dict) and kept.get("stamp") == current:
        data: dict[str, Any] = kept["data"]
        return data
    return None


def keep(root: str, current: str, data: dict[str, Any]) -> None:
    """Keep `data` of the stamp `current` for the next start; a folder that cannot be written is no error."""
    path = _path(root)
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)  # noqa: PTH103, PTH120
        temporary = f"{path}.{os.getpid()}"
        with open(temporary, "wb") as file:  # noqa: PTH123
            marshal.dump({"stamp": current, "data": data}, file)
        os.replace(temporary, path)  # noqa: PTH105
    except OSError:
        return


def _folders(root: str) -> list[tuple[str, list[str]]]:
    return sorted((folder, sorted(n for n in names if n.endswith(".yaml"))) for folder, _, names in os.walk(root))


def _path(root: str) -> str:
    base = (
        os.environ.get("ITA_LINT_CACHE")
        or os.environ.get("LOCALAPPDATA")
        or os.environ.get("XDG_CACHE_HOME")
        or os.path.join(os.path.expanduser("~"), ".cache")  # noqa: PTH111, PTH118
    )
    name = "".join(char if char.isalnum() else "-" for char in os.path.abspath(root))  # noqa: PTH100
    return os.path.join(base, "ita-lint", f"rulebook-{name[-100:]}.cache")  # noqa: PTH118
