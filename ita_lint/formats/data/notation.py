"""What is said of a YAML or JSON file that cannot be read as a plan: one sentence with the line."""

from ita_lint.errors import UnreadableInput

TOO_DEEP = ("ข้อมูลซ้อนกันลึกเกินกว่าจะเป็นแผน", "values lie inside values too deep for a plan")

#: The key that every plan as data has; a file that does not even hold the word is another program's.
_KEY = "indicators"


def line_and_column(string: str, offset: int) -> tuple[int, int]:
    """Return the line and the column (from 1, in characters) of the character at `offset`."""
    return string.count("\n", 0, offset) + 1, offset - string.rfind("\n", 0, offset)


def bad(kind: str, string: str, offset: int | None, why: tuple[str, str]) -> UnreadableInput:
    """Return the error for text that is no `kind` ("YAML", "JSON") at `offset`, with the reason in both languages.

    Its kind is "invalid-data", or "no-plan" for a file that is no plan in the first place.
    """
    where = ("", "")
    if offset is not None:
        line, column = line_and_column(string, offset)
        where = (f" บรรทัด {line} อักขระ {column}", f", line {line}, column {column}")
    return UnreadableInput(
        f"อ่านเป็น {kind} ไม่ได้{where[0]}: {why[0]}",
        f"this cannot be read as {kind}{where[1]}: {why[1]}",
        "invalid-data" if _KEY in string else "no-plan",
    )


def twice(key: str | None) -> tuple[str, str]:
    """Return the reason for a key that stands twice in one mapping."""
    return f"มี “{key}” ซ้ำในชุดเดียวกัน", f"“{key}” stands twice in one mapping"


def no_plan(kind: str) -> UnreadableInput:
    """Return the error (kind "no-plan") for sound data of another program."""
    return UnreadableInput(
        f"ไฟล์ {kind} นี้ไม่ใช่แผน แผนที่เป็นข้อมูลมีคีย์ {_KEY} อยู่ที่ระดับบนสุด",
        f"this {kind} file is no plan: a plan as data has the key {_KEY} at its top level",
        "no-plan",
    )
