"""Files that take the place of others: whole or not at all, and nothing is lost that somebody may want back."""

import os
import shutil
from contextlib import suppress

from ita_lint.cli.inputs import LOCK
from ita_lint.errors import UsageError

#: Up to so many characters before the ending Word marks a whole name as open; of longer ones it cuts the beginning.
_WHOLE = 6


def write_file(path: str, data: bytes) -> None:
    """Put `data` into the file at `path`: it is written beside it and moved there when it is complete.

    A file that is there keeps its permissions. Raises UsageError if it is open in Word, or cannot be written.
    """
    final = os.path.realpath(path)
    _refuse_open(final)
    beside = f"{final}.{os.getpid()}.tmp"
    try:
        with open(beside, "xb") as file:  # noqa: PTH123 - beside the other paths of the command line, which are strings
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if os.path.exists(final):  # noqa: PTH110
            shutil.copymode(final, beside)
        os.replace(beside, final)  # noqa: PTH105
    except OSError as error:
        raise unwritten(path, error) from error
    finally:
        with suppress(OSError):
            os.unlink(beside)  # noqa: PTH108


def replace_file(path: str, old: bytes, new: bytes, *, backup: bool) -> str | None:
    """Put `new` into the file at `path` that was read as `old`; return where a `backup` is kept if one is wanted.

    Raises UsageError if it holds something else by now, is open in Word or write-protected, or cannot be written.
    """
    _refuse_open(os.path.realpath(path))
    if not os.access(path, os.W_OK):
        raise UsageError(
            f"ไฟล์ {path} ถูกป้องกันไม่ให้แก้ไข จึงไม่ได้บันทึก ยกเลิกการป้องกันก่อนแล้วลองใหม่",
            f"{path} is write-protected, so it was not written: take the protection away and try again",
        )
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            changed = file.read() != old
    except OSError as error:
        raise unwritten(path, error) from error
    if changed:
        raise UsageError(
            f"ไฟล์ {path} ถูกแก้ระหว่างที่ตรวจ จึงไม่ได้บันทึกทับ ปิดไฟล์ในโปรแกรมอื่นแล้วสั่งใหม่",
            f"{path} was changed while it was checked, so nothing was written: close it elsewhere and try again",
        )
    kept = _kept(path, old) if backup else None
    write_file(path, new)
    return kept


def _kept(path: str, data: bytes) -> str:
    """Keep `data` as the first of NAME.bak, NAME.bak2 … that is free or holds it already, and return that name."""
    name, number = f"{path}.bak", 1
    while os.path.lexists(name):
        if _holds(name, data):
            return name
        number += 1
        name = f"{path}.bak{number}"
    write_file(name, data)
    try:
        shutil.copymode(path, name)
    except OSError as error:
        raise unwritten(name, error) from error
    return name


def _holds(path: str, data: bytes) -> bool:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read() == data
    except OSError:
        return False


def unwritten(path: str, error: OSError) -> UsageError:
    """Return the error that says that the file at `path` cannot be written, and why."""
    from ita_lint.formats.opening import cause

    why = cause(error)
    return UsageError(f"เขียนไฟล์ {path} ไม่ได้: {why[0]}", f"{path} cannot be written: {why[1]}")


def _refuse_open(path: str) -> None:
    """Refuse a file that is open in Word, Excel or LibreOffice, which leave a file of their own beside it."""
    folder, name = os.path.split(path)
    for lock in _locks(name):
        if os.path.exists(os.path.join(folder, lock)):  # noqa: PTH110, PTH118
            raise UsageError(
                f"ไฟล์ {name} เปิดอยู่ในโปรแกรมอื่น จึงไม่ได้บันทึก ปิดไฟล์แล้วลองใหม่ (หากปิดแล้ว ให้ลบ {lock})",
                f"{name} is open in another program, so it was not written: close it and try again "
                f"(if it is closed, delete {lock})",
            )


def _locks(name: str) -> tuple[str, ...]:
    """Return how the file may be called that says that `name` is open; Word cuts long names before it marks them."""
    cut = min(max(len(os.path.splitext(name)[0]) - _WHOLE, 0), len(LOCK))  # noqa: PTH122
    return f"{LOCK}{name[cut:]}", f"{LOCK}{name}", f".~lock.{name}#"
