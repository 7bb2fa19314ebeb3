"""In which line of a TOML file a key stands: the standard library's reader does not tell."""

import tomllib
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any

from ita_lint.settings import Steps


def line_of(text: str, steps: Steps) -> int:
    """Return the line, counted from 1, of the statement by which sound TOML gets the value at `steps`.

    Where there is no such value it is the line of what should hold it (that of `[[ignore]]` for a missing `reason`).
    """
    lines = text.split("\n")
    while steps and not _holds(lines, steps):
        steps = steps[:-1]
    if not steps:
        return 1
    ends = list(_statements(lines))
    found = bisect_left(ends, 1, key=lambda end: _holds(lines[:end], steps))
    return (ends[found - 1] if found else 0) + 1


def _statements(lines: Sequence[str]) -> Iterator[int]:
    """Yield how many lines there are up to the end of each statement, blank line or comment.

    A statement can be read by itself, but not before its last line is there.
    """
    begin = 0
    for end in range(1, len(lines) + 1):
        try:
            _parsed(lines[begin:end])
        except tomllib.TOMLDecodeError:
            continue
        begin = end
        yield end


def _holds(lines: Sequence[str], steps: Steps) -> bool:
    """Whether there is a value at `steps` in what `lines` say."""
    value: Any = _parsed(lines)
    for step in steps:
        try:
            value = value[step]
        except (LookupError, TypeError):
            return False
    return True


def _parsed(lines: Sequence[str]) -> Any:
    return tomllib.loads("\n".join(lines))
