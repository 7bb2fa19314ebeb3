"""The provinces, districts and subdistricts of Thailand, as the Department of Provincial Administration lists them.

The names come from the data files of the package `geothai`, which nothing but this module knows; they are read when
first asked for. Names are compared by their keys (see `thai.spelling`).
"""

import os
import re
from functools import lru_cache
from typing import NamedTuple

from ita_lint.thai.spelling import key

PROVINCE, DISTRICT, SUBDISTRICT = "province", "district", "subdistrict"
#: How many digits the code of an area has: two more for each level below the province.
_DIGITS = {PROVINCE: 2, DISTRICT: 4, SUBDISTRICT: 6}
_PARENT = {DISTRICT: PROVINCE, SUBDISTRICT: DISTRICT}
_FILES = {PROVINCE: "provinces", DISTRICT: "districts", SUBDISTRICT: "subdistricts"}
#: Names that everyone uses beside the official ones.
_ALIASES = {"อยุธยา": "พระนครศรีอยุธยา"}
#: A province's capital district is the first of its code, and "เมือง" with the province's name or without it.
_CAPITAL = "เมือง"
_FIRST = "01"
#: The beginning of a row of a data file: code and Thai name.
_ROW = re.compile(r'\["([0-9]+)","([^"]+)"')


class Area(NamedTuple):
    """An area: its level, its code (which begins with the codes of the areas that it is in) and its name."""

    level: str
    code: str
    name: str


def available() -> bool:
    """Whether the gazetteer is installed."""
    return _folder() is not None


def find(level: str, name: str, within: str = "") -> tuple[Area, ...]:
    """Return the areas of `level` called `name`, those whose code begins with `within`."""
    wanted = _ALIASES.get(key(name), key(name))
    if within or _quoted(wanted) in _text(level) or wanted.startswith(_CAPITAL):
        areas = inside(level, within)
        same = tuple(area for area in areas if area.name == wanted)
        return same or tuple(area for area in areas if _is_capital(area, wanted))
    return ()


def inside(level: str, within: str) -> tuple[Area, ...]:
    """Return the areas of `level` whose code begins with `within`, in the order of their codes."""
    text = _text(level)
    mark = f'["{within}'
    start, last = (text.find(mark), text.rfind(mark)) if within else (0, len(text))
    rows = _ROW.findall(text, max(0, start), text.find("]", last) + 1 or len(text)) if start >= 0 else ()
    return tuple(Area(level, code, name) for code, name in rows)


def parent(area: Area) -> Area:
    """Return the area that `area` is in; a province is in itself."""
    level = _PARENT.get(area.level, PROVINCE)
    return inside(level, area.code[: _DIGITS[level]])[0]


def is_name(name: str) -> bool:
    """Whether a subdistrict or a district has this name."""
    return any(_quoted(key(name)) in _text(level) for level in (SUBDISTRICT, DISTRICT))


def _is_capital(area: Area, name: str) -> bool:
    if area.level != DISTRICT or not area.code.endswith(_FIRST) or not name.startswith(_CAPITAL):
        return False
    return name in (_CAPITAL, _CAPITAL + parent(area).name)


def _quoted(name: str) -> str:
    return f'"{name}"'


@lru_cache(maxsize=3)
def _text(level: str) -> str:
    """Return the rows of a level as the data file has them, code and name first; nothing if it is not installed.

    They are not read as JSON: few of the many thousand are ever asked for.
    """
    folder = _folder()
    if folder is None:
        return ""
    with open(os.path.join(folder, "_data", f"{_FILES[level]}.json"), encoding="utf-8") as file:  # noqa: PTH118, PTH123
        text = file.read().replace(', "', ',"')
    return text.replace('"เขต', '"') if level == DISTRICT else text


@lru_cache(maxsize=1)
def _folder() -> str | None:
    """Return the folder of the package without importing it, which would cost more than reading its data."""
    from importlib.util import find_spec

    spec = find_spec("geothai")
    places = spec.submodule_search_locations if spec else None
    return next(iter(places), None) if places else None
