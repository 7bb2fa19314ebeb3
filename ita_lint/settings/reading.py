"""Settings out of TOML: every mistake is one sentence that names the file, the line and the key."""

import json
import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from ita_lint.errors import UsageError
from ita_lint.model.findings import Ignore
from ita_lint.model.place import TextPlace
from ita_lint.model.text import Part, Span, Text
from ita_lint.settings import FILE, PYPROJECT, YEARS, Settings, Steps, key_of
from ita_lint.settings.lines import line_of
from ita_lint.settings.patterns import is_pattern, relative

#: What pydantic calls a value of the wrong type -> what stands there instead, in Thai and English.
_WANTED = {
    "int_type": ("จำนวนเต็ม", "a whole number"),
    "int_from_float": ("จำนวนเต็ม", "a whole number"),
    "string_type": ('ข้อความในเครื่องหมาย “"”', "text in quotation marks"),
    "tuple_type": ("รายการในวงเล็บ […]", "a list in brackets"),
    "dict_type": ("ตาราง", "a table"),
    "dataclass_type": ('ข้อความในเครื่องหมาย “"” หรือตาราง', "text in quotation marks, or a table"),
}
#: Beginnings of what the TOML reader complains of -> the same for people who never heard of TOML.
_TOML = {
    "Cannot ": ("เขียนไว้แล้วในไฟล์นี้ รวมไว้ที่เดียว", "this stands in the file already: keep it in one place"),
    "Invalid value": ('ค่าผิดรูปแบบ ข้อความต้องอยู่ในเครื่องหมาย "…"', 'the value is not sound: text goes in "…"'),
    "Expected '=' after": ("ต้องมีเครื่องหมาย = หลังชื่อค่า", "= is missing behind the key"),
    "Expected newline": ("มีอักขระเกินอยู่ท้ายค่า", "there is something left behind the value"),
    'Expected "\'"': ("ไม่มีเครื่องหมาย ' ปิดข้อความ", "the ' at the end of a text is missing"),
    "Invalid statement": (
        "บรรทัดนี้ไม่ใช่การตั้งค่า เขียนเป็น ชื่อ = ค่า โดยชื่อเป็นตัวอักษรอังกฤษ",
        "this is no setting: write KEY = VALUE, the key in Latin letters",
    ),
    "Unterminated": ('ไม่มีเครื่องหมาย " ปิดข้อความ', 'the " at the end of a text is missing'),
    "Unclosed array": (
        "ไม่มี ] ปิดรายการ หรือขาดเครื่องหมาย , ระหว่างค่า",
        "] is missing at the end, or a comma between values",
    ),
}
_POSITION = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")
#: The steps to a value that pydantic adds for the two kinds of entries of `ignore`.
_KINDS = ("str", Ignore.__name__)


def read(path: str) -> Settings | None:
    """Return the settings in the file at `path`, None for a pyproject.toml that has none. Raises UsageError."""
    text = _text(path)
    data: Any = _parsed(path, text)
    root = root_of(path)
    for step in root:
        data = data.get(step) if isinstance(data, dict) else None
        if data is None:
            return None
    if not isinstance(data, dict):
        raise wrong(path, (), "ต้องเป็นตาราง", "this must be a table")
    settings = _valid(path, data)
    _refuse_senseless(settings)
    return settings


def root_of(path: str) -> tuple[str, ...]:
    """Return the steps to our table in the file."""
    return ("tool", "ita-lint") if os.path.basename(path) == PYPROJECT else ()  # noqa: PTH119


def wrong(file: str, steps: Steps, thai: str, english: str) -> UsageError:
    """Return the error about the value at `steps` of the settings in `file`, "" for settings that a program built."""
    key = "".join(f"[{step + 1}]" if isinstance(step, int) else f".{step}" for step in steps).lstrip(".") or ".".join(
        root_of(file)
    )
    if not file:
        return UsageError(f"การตั้งค่า {key}: {thai}", f"setting {key}: {english}")
    where = f"{relative(file)}:{statement(file, steps).location['line']}"
    return UsageError(f"{where}: {key}: {thai}", f"{where}: {key}: {english}")


def statement(file: str, steps: Steps) -> Span:
    """Return the first line of the statement by which the settings in `file` get the value at `steps`."""
    text = _text(file)
    line = line_of(text, (*root_of(file), *steps))
    return Text(text.split("\n")[line - 1], (Part(0, TextPlace(line, 1)),)).span


def hint(written: object, known: Iterable[str]) -> tuple[str, str]:
    """Return "did you mean" in Thai and English, empty if nothing known is near."""
    from difflib import get_close_matches

    near = get_close_matches(str(written), list(known), n=1)
    return (f" หมายถึง {near[0]} หรือไม่", f"; did you mean {near[0]}?") if near else ("", "")


def _text(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:  # noqa: PTH123 - as everywhere in this package
            return file.read()
    except UnicodeDecodeError as error:
        name = relative(path)
        raise UsageError(f"{name}: บันทึกไฟล์นี้ใหม่เป็น UTF-8", f"{name}: save this file as UTF-8") from error
    except IsADirectoryError as error:
        name = relative(path)
        raise UsageError(
            f"{name} เป็นโฟลเดอร์ ระบุไฟล์ {FILE} ในนั้น", f"{name} is a folder: name the {FILE} in it"
        ) from error
    except OSError as error:
        from ita_lint.formats.opening import cause

        name, why = relative(path), cause(error)
        raise UsageError(
            f"เปิดไฟล์ตั้งค่า {name} ไม่ได้: {why[0]}", f"the settings {name} cannot be opened: {why[1]}"
        ) from error


def _parsed(path: str, text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _POSITION.search(str(error))
        line = found[1] if found and found[1] else text.count("\n") + 1
        problem = _POSITION.sub("", str(error)).strip()
        thai, english = next((words for start, words in _TOML.items() if problem.startswith(start)), None) or (
            f"ไม่เป็นไปตามรูปแบบ TOML: {problem}",
            f"this is not TOML: {problem}",
        )
        raise UsageError(f"{relative(path)}:{line}: {thai}", f"{relative(path)}:{line}: {english}") from error
    except RecursionError as error:
        name = relative(path)
        raise UsageError(f"{name}: วงเล็บซ้อนกันลึกเกินไป", f"{name}: brackets in brackets, too deep") from error


def _valid(path: str, data: Mapping[str, Any]) -> Settings:
    from pydantic import TypeAdapter, ValidationError

    if "file" in data:
        raise _unknown(path, ["file"])
    try:
        text = json.dumps({**data, "file": path}, default=_no_text)
        return TypeAdapter(Settings).validate_json(text, strict=True)
    except ValidationError as error:
        # Of an entry of `ignore` pydantic tells what is wrong as text and what as a table: the latter says more.
        first = max(error.errors(), key=lambda one: (len(one["loc"]), Ignore.__name__ in one["loc"]))
        steps = [step for step in first["loc"] if step not in _KINDS]
        raise _sentence(path, first["type"], steps, first.get("ctx", {}), first["input"]) from error


def _no_text(date: object) -> list[object]:
    """Return what stands for a date of TOML, which no setting takes."""
    return [repr(date)]


def _sentence(path: str, kind: str, steps: list[str | int], context: Mapping[str, Any], given: object) -> UsageError:
    if kind == "unexpected_keyword_argument":
        return _unknown(path, steps)
    if kind == "missing":
        return wrong(path, steps, "ต้องระบุ", "this key is required")
    if kind == "literal_error":
        listed = str(context["expected"]).replace("'", "").replace(" or ", ", ")
        more = hint(given, listed.split(", "))
        return wrong(
            path, steps, f"“{given}” ใช้ไม่ได้ เลือกจาก {listed}{more[0]}", f"“{given}” is not one of {listed}{more[1]}"
        )
    if steps == ["ignore"] and isinstance(given, dict):
        return wrong(path, steps, "เขียนหัวตารางเป็น [[ignore]]", "write [[ignore]] with two brackets")
    thai, english = _WANTED.get(kind, (kind, kind))
    return wrong(path, steps, f"ต้องเป็น{thai}", f"this must be {english}")


def _unknown(path: str, steps: list[str | int]) -> UsageError:
    if not root_of(path) and steps == ["tool"]:
        return wrong(
            path, steps, f"ใน {FILE} เขียนค่าโดยไม่มีหัวตาราง [tool.…]", f"in {FILE} keys stand without a table [tool.…]"
        )
    known = [one.name for one in fields(Ignore)] if len(steps) > 1 else list(_keys())
    more = hint(steps[-1], known)
    return wrong(path, steps, f"ไม่มีการตั้งค่าชื่อนี้{more[0]}", f"there is no such key{more[1]}")


def _keys() -> Iterable[str]:
    return (key_of(one.name) for one in fields(Settings) if one.name != "file")


def _refuse_senseless(settings: Settings) -> None:
    """Refuse values of the right type that mean nothing."""
    file = settings.file
    if settings.year is not None and settings.year not in YEARS:
        raise wrong(
            file, ["year"], f"{settings.year} ไม่ใช่ปี พ.ศ. เช่น 2568", f"{settings.year} is no Buddhist year such as 2568"
        )
    for number, folder in enumerate(settings.rulebooks):
        if not os.path.isdir(settings.beside(folder)):  # noqa: PTH112
            raise wrong(file, ["rulebooks", number], f"ไม่มีโฟลเดอร์ {folder}", f"there is no folder {folder}")
    patterns: list[tuple[Steps, str]] = [(("exclude", n), pattern) for n, pattern in enumerate(settings.exclude)]
    patterns += [(("per-file-ignores", one), one.removeprefix("!")) for one in settings.per_file_ignores]
    patterns += [(("ignore", n, "path"), one.path) for n, one in _decisions(settings) if one.path is not None]
    for steps, pattern in patterns:
        if not is_pattern(pattern):
            raise wrong(file, steps, f"“{pattern}” ไม่ใช่รูปแบบชื่อไฟล์", f"“{pattern}” is no pattern of file names")
    for number, one in _decisions(settings):
        if not one.reason.strip():
            raise wrong(file, ["ignore", number, "reason"], "ต้องบอกเหตุผล", "this must give a reason")


def _decisions(settings: Settings) -> list[tuple[int, Ignore]]:
    return [(number, one) for number, one in enumerate(settings.ignore) if isinstance(one, Ignore)]
