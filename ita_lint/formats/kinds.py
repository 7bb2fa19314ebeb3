"""Which format the bytes of a file are in: what they hold decides, the ending of the name only where they do not."""

import io
import zipfile
from collections.abc import Iterator

from ita_lint.errors import UnreadableInput
from ita_lint.formats import BYTES, claimed, ending, refusals
from ita_lint.model.card import Words

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
#: What a zip package of a format holds.
_PACKAGES = (
    (b"word/document", "docx"),
    (b"xl/workbook", "xlsx"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "odt"),
    (b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "ods"),
)
_WORKBOOKS = ("Workbook".encode("utf-16-le"), "Book".encode("utf-16-le"))


def binary(data: bytes) -> str:
    """Return the format of a file that holds no plain characters.

    Raises UnreadableInput for such a file of a format that is not read: kind "not-a-document" or "locked".
    """
    if data.startswith(b"%PDF"):
        return "pdf"
    if data.startswith(b"PK"):
        found = _package(data)
        if found:
            return found
    elif data.startswith(_OLD_OFFICE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise refusals.locked()
        if "WordDocument".encode("utf-16-le") not in data and any(name in data for name in _WORKBOOKS):
            return "xls"
    raise refusals.not_read(data) or refusals.broken()


def without_text(data: bytes, name: str, error: UnreadableInput) -> UnreadableInput:
    """Return what is to be said of a file that holds no characters, which is all that `error` knows of it.

    What it begins with decides, then what its name claims: a Word file full of zeros is a broken Word file.
    """
    if error.kind == "no-plan":
        return error
    if name.replace("\\", "/").rpartition("/")[2].startswith("~$"):
        return refusals.lock()
    found = refusals.not_read(data)
    return found or (refusals.broken() if claimed(name) in BYTES else error)


def _package(data: bytes) -> str | None:
    """Return the format of a zip package by the names of its members, which stand uncompressed in it."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise refusals.broken()
    return next((kind for mark, kind in _PACKAGES if mark in data), None)


def mismatch(kind: str, name: str) -> Iterator[Words]:
    """Yield what is to be said of a file whose name claims another format than the one that it is in."""
    said = claimed(name)
    if said and said != kind:
        yield Words(
            f"ชื่อไฟล์ลงท้ายว่า {ending(name)} แต่เนื้อหาเป็น {kind} จึงอ่านตามเนื้อหา",
            f"the name ends in {ending(name)}, but the content is {kind} and was read as such",
        )
