"""The settings of a folder: `ita-lint.toml`, or `[tool.ita-lint]` in pyproject.toml with the same keys.

A program that uses the library gets none by itself: it reads them with `load_settings` or builds them. The command
line takes for each file those nearest above it, as ruff does: the first file found on the way to the root counts
alone. TOML and pydantic are loaded only where there is such a file.
"""

import os
import re
from collections.abc import Mapping, Sequence
from typing import Literal

from ita_lint.model.card import FORBID
from ita_lint.model.findings import Ignore
from ita_lint.model.noun import dataclass, field

#: The file of settings, and the one that may hold them under `[tool.ita-lint]`.
FILE, PYPROJECT = "ita-lint.toml", "pyproject.toml"

#: What a pyproject.toml with a table of ours holds: both names in one line, or the table of all tools.
_OURS = rb"(?m)tool.*ita-lint|^\s*\[\s*[\"']?tool[\"']?\s*\]"

#: Buddhist years that can be meant; a Gregorian year is not among them.
YEARS = range(2500, 2700)

#: The way to a value: keys, and places in lists counted from 0.
Steps = Sequence[str | int]


def key_of(name: str) -> str:
    """Return the key by which a setting is called in TOML: `fail_on` is `fail-on` there."""
    return name.replace("_", "-")


_BY_KEY = {**FORBID, "alias_generator": key_of}


@dataclass(frozen=True, slots=True)
class Settings:
    """What an organisation decided for the files below a folder; everything may be left out.

    `file` is where it stands, "" for settings that a program built: paths in it count from its folder, for built ones
    from the working folder. `year` is the assessed year (B.E.), `agency` the full name of the agency, `divisions` are
    more names of its units, `rulebooks` folders of cards of its own. `select`, `extend_select` and `ignore` take
    codes, beginnings of codes and names of rules as the options of the same names do; an entry of `ignore` may also
    be an `Ignore` with its reason. `per_file_ignores` maps patterns of paths to rules that do not look there ("!"
    before a pattern: everywhere else). `severity` maps rules to their severity. `exclude` are patterns of files to
    leave out of folders. `lang`, `fail_on` and `baseline` hold for a whole run: those of the first file named count.
    """

    file: str = ""
    year: int | None = None
    lang: Literal["th", "en"] | None = None
    agency: str | None = None
    divisions: tuple[str, ...] = ()
    rulebooks: tuple[str, ...] = ()
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str | Ignore, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    severity: Mapping[str, Literal["error", "warning", "info", "off"]] = field(default_factory=dict)
    exclude: tuple[str, ...] = ()
    fail_on: Literal["error", "warning", "info", "never"] | None = None
    baseline: str | None = None
    __pydantic_config__ = _BY_KEY

    def beside(self, path: str) -> str:
        """Return a path of the settings as one that counts from the working folder."""
        return os.path.join(os.path.dirname(self.file), path)  # noqa: PTH118, PTH120 - no pathlib at start


def load_settings(path: str | os.PathLike[str]) -> Settings:
    """Return the settings in a TOML file; a pyproject.toml without `[tool.ita-lint]` gives empty ones.

    Raises UsageError naming file, line and key.
    """
    from ita_lint.settings.reading import read

    return read(os.fspath(path)) or Settings(os.fspath(path))


class Finder:
    """Finds the settings for files, looking into each folder once."""

    def __init__(self) -> None:
        """Begin without having looked anywhere."""
        self._known = dict[str, Settings]()

    def nearest(self, path: str) -> Settings:
        """Return the settings nearest above the file at `path`, empty ones if there are none. Raises UsageError."""
        return self._of(os.path.dirname(os.path.abspath(path)))  # noqa: PTH100, PTH120

    def _of(self, folder: str) -> Settings:
        if folder not in self._known:
            above = os.path.dirname(folder)  # noqa: PTH120
            self._known[folder] = _within(folder) or (self._of(above) if above != folder else Settings())
        return self._known[folder]


def _within(folder: str) -> Settings | None:
    own, shared = os.path.join(folder, FILE), os.path.join(folder, PYPROJECT)  # noqa: PTH118
    if os.path.isfile(own):  # noqa: PTH113
        return load_settings(own)
    if os.path.isfile(shared) and _mentions_us(shared):  # noqa: PTH113
        from ita_lint.settings.reading import read

        return read(shared)
    return None


def _mentions_us(path: str) -> bool:
    """Whether a pyproject.toml may hold settings of ours: most do not, and reading TOML costs each start."""
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return bool(re.search(_OURS, file.read()))
    except OSError:
        return False
