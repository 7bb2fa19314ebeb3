"""Patterns of paths, as git writes them in `.gitignore`: `2569/*.docx`, `drafts/`, `plan.xlsx`."""

import os
import re
from functools import lru_cache
from typing import Any


def matches(pattern: str, path: str) -> bool:
    """Whether `pattern` means the file at `path` (parts divided by "/"), or a folder that it is in."""
    return bool(_spec(pattern).match_file(path))


def is_pattern(string: str) -> bool:
    """Whether `string` is a pattern that can mean a file."""
    try:
        return any(pattern.include for pattern in _spec(string).patterns)
    except (ValueError, re.error):
        return False


def relative(path: str, folder: str = "") -> str:
    """Return `path` as it counts from `folder`, by default the working folder, its parts divided by "/"."""
    try:
        return os.path.relpath(path, folder or ".").replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        return path.replace(os.sep, "/")


@lru_cache(maxsize=256)
def _spec(pattern: str) -> Any:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines([pattern.replace("\\", "/").removeprefix("./")])
