"""What the system says of a file that it cannot open or write, in plain words, and which file was meant."""

import errno
import os

from ita_lint.errors import UnreadableInput

#: What the system says -> what that means.
_CAUSES = {
    errno.EISDIR: ("เป็นโฟลเดอร์ ไม่ใช่ไฟล์", "it is a folder and no file"),
    errno.ENOTDIR: ("ที่อยู่นี้มีชื่อไฟล์อยู่ในตำแหน่งของโฟลเดอร์", "its path names a file where a folder must be"),
    errno.ENOENT: ("ไม่มีโฟลเดอร์หรือไฟล์นั้น ตรวจที่อยู่อีกครั้ง", "there is no such folder or file: check the path"),
    errno.ENOSPC: ("เนื้อที่ในดิสก์เต็ม ลบหรือย้ายไฟล์ที่ไม่ใช้แล้วลองใหม่", "the disk is full: make room and try again"),
    errno.EROFS: ("ที่เก็บนี้อ่านได้อย่างเดียว เลือกโฟลเดอร์อื่น", "the disk can only be read: choose another folder"),
    errno.ENAMETOOLONG: ("ชื่อยาวเกินไป ตั้งชื่อให้สั้นลง", "the name is too long: choose a shorter one"),
}
_NOT_ALLOWED = (
    "ไม่มีสิทธิ์ หากเปิดค้างอยู่ในโปรแกรมอื่น ปิดก่อนแล้วลองใหม่",
    "permission is denied; if another program holds it open, close it there and try again",
)
#: How alike the names of two files must be, of 1, for one to be suggested for the other.
_LIKE = 0.7


def cause(error: OSError) -> tuple[str, str]:
    """Return why the system could not open or write a file, in Thai and English, without a full stop."""
    if isinstance(error, PermissionError):
        return _NOT_ALLOWED
    said = error.strerror or str(error)
    return _CAUSES.get(error.errno or 0, (f"ระบบแจ้งว่า {said}", f"the system says: {said}"))


def unopened(path: str, error: OSError) -> UnreadableInput:
    """Return the error (kind "missing") for the file at `path`, which the system could not open because of `error`."""
    if "://" in path:
        return UnreadableInput(
            f"{path} เป็นที่อยู่บนเว็บ ดาวน์โหลดไฟล์ลงเครื่องก่อน แล้วตรวจไฟล์นั้น",
            f"{path} is an address on the web: download the file first, and check that",
            "missing",
        )
    if isinstance(error, FileNotFoundError):
        near = _near(path)
        advice = (
            (f"หมายถึง {near} หรือไม่", f"did you mean {near}?")
            if near
            else ("ตรวจชื่อและที่อยู่ของไฟล์อีกครั้ง", "check its name and folder")
        )
        return UnreadableInput(f"ไม่พบไฟล์ {path} {advice[0]}", f"there is no file {path}: {advice[1]}", "missing")
    why = cause(error)
    return UnreadableInput(f"เปิดไฟล์ {path} ไม่ได้: {why[0]}", f"{path} cannot be opened: {why[1]}", "missing")


def _near(path: str) -> str | None:
    """Return the path of the file beside `path` whose name without its ending is nearest to that of `path`."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        there = sorted(os.listdir(folder or "."), reverse=True)  # noqa: PTH208 - no pathlib, as everywhere here
    except OSError:
        return None
    stems = {os.path.splitext(one)[0]: one for one in there if not one.startswith((".", "~$"))}  # noqa: PTH122
    found = get_close_matches(os.path.splitext(name)[0], stems, n=1, cutoff=_LIKE)  # noqa: PTH122
    return os.path.join(folder, stems[found[0]]) if found else None  # noqa: PTH118
