"""What is wrong with data that people write (a plan, a card), in one sentence: what is wrong, what may stand there."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from ita_lint.model.card import Words

#: Beginnings of pydantic's error types -> what a value must be.
_WANTED = {
    "string": ("ข้อความ", "text"),
    "int": ("จำนวนเต็ม", "a whole number"),
    "float": ("ตัวเลข", "a number"),
    "finite": ("ตัวเลข", "a number"),
    "date": ("วันที่แบบ ค.ศ.-เดือน-วัน เช่น 2025-10-01", "a date such as 2025-10-01"),
    "bool": ("true หรือ false", "true or false"),
    "tuple": ("รายการ", "a list"),
    "mapping": ("ชุดข้อมูลแบบ ชื่อ: ค่า", "a mapping of keys to values"),
    "dict": ("ชุดข้อมูลแบบ ชื่อ: ค่า", "a mapping of keys to values"),
    "dataclass": ("ชุดข้อมูลแบบ ชื่อ: ค่า", "a mapping of keys to values"),
}
#: What libyaml complains of -> what an officer has to mend; the first that occurs in the complaint is said.
_YAML_PROBLEMS = {
    "indented by a tab": Words("เยื้องบรรทัดด้วยแท็บไม่ได้ ใช้ช่องว่างแทน", "a tab cannot indent a line: use blanks"),
    "cannot start any token": Words(
        "มีเครื่องหมายที่ขึ้นต้นข้อความไม่ได้ (@ ` %) ครอบข้อความด้วยเครื่องหมาย '",
        "@, ` or % cannot begin a value: put the text in '…'",
    ),
    "mapping values are not allowed": Words(
        "มีเครื่องหมาย : ในข้อความ หรือเยื้องบรรทัดไม่ตรงกัน ครอบข้อความด้วยเครื่องหมาย ' หรือจัดบรรทัดให้ตรงกัน",
        "a colon stands inside a text, or a line is indented differently: put the text in '…' or align the lines",
    ),
    "quoted scalar": Words("ข้อความในเครื่องหมายคำพูดผิดรูปแบบหรือไม่มีเครื่องหมายปิด", "a quoted text is malformed or not closed"),
    "control characters": Words(
        "มีอักขระควบคุมที่มองไม่เห็น ลบอักขระนั้นออก", "it holds an invisible control character: delete it"
    ),
    "undefined alias": Words("อ้างถึง * ที่ไม่มี & กำหนดไว้ก่อนหน้า", "it refers with * to what no & before it names"),
    "": Words(
        "การเยื้องบรรทัดหรือเครื่องหมายผิดรูปแบบ ตรวจบรรทัดนี้และบรรทัดก่อนหน้า",
        "the indentation or a sign is wrong: look at this line and the one before",
    ),
}
_UNKNOWN_KEY = ("unexpected_keyword_argument", "extra_forbidden", "invalid_key")
_TABBED = re.compile(" *\t")
_LONGEST_NAME = 40
#: Of more errors than this only the first are looked at.
_MOST_ERRORS = 200

Path = tuple[str | int, ...]


def yaml_problem(complaint: str, line: str) -> Words:
    """Return what has to be mended where libyaml stopped with `complaint`; `line` is the line in which it did."""
    said = "indented by a tab" if _TABBED.match(line) else complaint
    return next(words for part, words in _YAML_PROBLEMS.items() if part in said)


class Problem(NamedTuple):
    """What is wrong at `path`, in both languages, and in how many places more something is."""

    path: Path
    thai: str
    english: str
    more: int


def problem(errors: Iterable[Mapping[str, Any]], data: object, known: Mapping[str, Sequence[str]]) -> Problem:
    """Return the first of pydantic's `errors` about `data`.

    `known` gives for a key of the data, "" for its top, the keys that may stand in it or in the entries of its list.
    """
    found = dict[Path, list[Mapping[str, Any]]]()
    for error in islice(errors, _MOST_ERRORS):
        found.setdefault(_path(error, data), []).append(error)
    # Of the kinds that a value may have, the one that it has nearly is meant: its error lies deepest.
    found = {path: types for path, types in found.items() if not any(_inside(other, path) for other in found)}
    path = next((path for path, types in found.items() if types[0]["type"] in _UNKNOWN_KEY), next(iter(found)))
    return Problem(path, *_sentence(path, found[path], known), len(found) - 1)


def written(path: Path) -> str:
    """Return a path as a person writes it: `indicators[3].steps`."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{_shown(step)}" for step in path)
    return "".join(steps).removeprefix(".")


def _sentence(path: Path, errors: Sequence[Mapping[str, Any]], known: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    first = errors[0]
    if first["type"] == "missing":
        return "ขาดข้อมูลนี้", "this is missing"
    if first["type"] in _UNKNOWN_KEY:
        holder = next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")
        return _unknown(_shown(path[-1]), known.get(holder, ()))
    if first["type"] == "literal_error" and "ctx" in first:
        listed = first["ctx"]["expected"].replace("'", "").replace(" or ", ", ")
        return (
            f"“{_shown(first['input'])}” ใช้ไม่ได้ เลือกจาก {listed}",
            f"“{_shown(first['input'])}” is not one of {listed}",
        )
    wanted = [words for one in errors for start, words in _WANTED.items() if one["type"].startswith(start)]
    if not wanted:
        return "มีค่าที่ใช้ไม่ได้", "the value cannot be used"
    thai, english = (dict.fromkeys(words) for words in zip(*wanted, strict=True))
    return f"ต้องเป็น{'หรือ'.join(thai)}", f"it must be {' or '.join(english)}"


def _unknown(name: str, known: Sequence[str]) -> tuple[str, str]:
    from difflib import get_close_matches

    near = get_close_matches(name, known, n=1)
    if near:
        return f"ไม่มีช่องชื่อ “{name}” หมายถึง {near[0]} หรือไม่", f"there is no key “{name}”; did you mean {near[0]}?"
    if not known:
        return f"ไม่มีช่องชื่อ “{name}”", f"there is no key “{name}”"
    listed = ", ".join(known)
    return f"ไม่มีช่องชื่อ “{name}” ที่ใช้ได้คือ {listed}", f"there is no key “{name}”; known are {listed}"


def _path(error: Mapping[str, Any], data: object) -> Path:
    """Return where an error is in `data`: pydantic's location without the names of the types that it tried."""
    path, value = list[str | int](), data
    absent = error["type"] in ("missing", *_UNKNOWN_KEY)
    for number, step in enumerate(error["loc"], 1):
        if isinstance(value, Mapping) and (step in value or (absent and number == len(error["loc"]))):
            value = value.get(step)
        elif isinstance(value, list | tuple) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            continue
        path.append(step)
    return tuple(path)


def _inside(one: Path, other: Path) -> bool:
    return len(one) > len(other) and one[: len(other)] == other


def _shown(key: object) -> str:
    """Return a key on one line of fair length: it may be anything."""
    name = " ".join(str(key).split())
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
