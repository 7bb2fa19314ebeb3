"""The cells of an old Excel workbook, told by a process of their own.

The library that reads them ends the whole process on some damaged files, with a panic on standard error or for want of
memory: that must not hide what is known of other files.
"""

import json
import subprocess
import sys
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import Any

from ita_lint.formats import refusals
from ita_lint.formats.tables import MOST_POSITIONS
from ita_lint.formats.workbooks import sheets
from ita_lint.formats.workbooks.number_format import DAY, general, shown

_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001  workbooks know no time zones
#: A workbook of as many positions as are read takes a few seconds.
_SECONDS = 120
_LOCKED = {"locked": True}


def told(data: bytes) -> list[dict[str, Any]]:
    """Return for each sheet its `name`, whether it is `visible`, the strings of its `rows` and its `merged` areas.

    Raises UnreadableInput: kind "locked", "too-large", or "broken" for whatever else goes wrong with the file.
    """
    path = [folder for folder in sys.path if folder]
    code = f"import sys; sys.path[:] = {path!r}; from {__name__} import main; main()"
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter and code; the file goes to standard input
            [sys.executable, "-P", "-c", code], input=data, capture_output=True, timeout=_SECONDS, check=True
        )
        answer = json.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError) as error:
        raise refusals.broken() from error
    if answer == _LOCKED:
        raise refusals.locked()
    for sheet in answer:
        if sheet["rows"] is None:
            raise sheets.too_large(sheet["name"])
    found: list[dict[str, Any]] = answer
    return found


def main() -> None:
    """Read a workbook from standard input and write its cells to standard output as JSON."""
    from python_calamine import CalamineWorkbook, PasswordError

    try:
        answer: object = _cells(CalamineWorkbook.from_filelike(BytesIO(sys.stdin.buffer.read())))
    except PasswordError:
        answer = _LOCKED
    sys.stdout.write(json.dumps(answer))


def _cells(book: Any) -> list[dict[str, object]]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    return [
        _sheet(book.get_sheet_by_name(one.name), visible=one.visible == SheetVisibleEnum.Visible)
        for one in book.sheets_metadata
        if one.typ == SheetTypeEnum.WorkSheet
    ]


def _sheet(found: Any, *, visible: bool) -> dict[str, object]:
    """Return what is told of a sheet; `rows` is None for one that is too large."""
    fits = found.total_height * found.total_width <= MOST_POSITIONS
    rows = found.to_python(skip_empty_area=False) if visible and fits else []
    return {
        "name": found.name,
        "visible": visible,
        "rows": [[_string(value) for value in row] for row in rows] if fits or not visible else None,
        "merged": [[*first, *last] for first, last in found.merged_cell_ranges or ()],
    }


def _string(value: Any) -> str:
    if isinstance(value, str):
        return value.replace("\r\n", "\n")
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return general(float(value))
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return shown((datetime.combine(value, time()) - _FIRST_DAY).days, DAY)
    if isinstance(value, timedelta):
        return shown(value.total_seconds() / 86_400, "[h]:mm")
    return f"{value:%H:%M}" if isinstance(value, time) else ""
