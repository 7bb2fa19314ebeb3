"""From the bytes of a file to a document: one reader for each format, chosen by content before name.

Readers are imported when they are needed: a plan as plain text never loads the reader of web pages.
"""

from collections.abc import Callable

from ita_lint.formats.decode import decode
from ita_lint.model.document import Document

#: Larger files are refused before they are read, and files of more lines, fields and tags before they are taken apart.
MOST_BYTES = 50 * 1024 * 1024
MOST_PARTS = 1_000_000
#: What files begin with that hold no plain characters: zip (Word, Excel, ODF), PDF, the Office of old, RTF and others.
_BINARY = (b"PK", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"MIME-Version:", b"\x89PNG", b"\xff\xd8\xff")
_CSV = (".csv", ".tsv")


def read(data: bytes, name: str) -> Document:
    """Return the document in the bytes of a file; its `name` decides on the format only where the content does not.

    Raises UnreadableInput: kind "too-large", "not-a-document", "encoding" or "no-plan" (an empty file).
    """
    _refuse(data)
    string = decode(data)
    _refuse_too_many_parts(string)
    return READERS[_format(string, _ending(name))](string)


def _text(string: str) -> Document:
    from ita_lint.formats.delimited import read_text

    return read_text(string)


def _csv(string: str) -> Document:
    from ita_lint.formats.delimited import read_csv

    return read_csv(string)


def _html(string: str) -> Document:
    from ita_lint.formats.html import read

    return read(string)


#: Format of a document -> what reads it from characters.
READERS: dict[str, Callable[[str], Document]] = {"text": _text, "csv": _csv, "html": _html}


def _format(string: str, ending: str) -> str:
    """Return the name of the reader for a file's characters and the ending of its name (".csv")."""
    if "<" in string:
        from ita_lint.formats.html import is_page

        if is_page(string, ending):
            return "html"
    if ending in _CSV:
        return "csv"
    if "\t" not in string and any(mark in string for mark in ",;|"):
        from ita_lint.formats.records import is_csv

        if is_csv(string):
            return "csv"
    return "text"


def _ending(name: str) -> str:
    stem, dot, ending = name.rpartition(".")
    return f".{ending.lower()}" if stem and dot else ""


def _refuse(data: bytes) -> None:
    if len(data) <= MOST_BYTES and not data.startswith(_BINARY):
        return
    from ita_lint.formats import refusals

    if len(data) <= MOST_BYTES:
        raise refusals.not_read(data)
    most = MOST_BYTES >> 20
    raise refusals.too_large(f"ไฟล์มีขนาดเกิน {most} เมกะไบต์", f"the file has more than {most} megabytes")


def _refuse_too_many_parts(string: str) -> None:
    """Refuse what would fill the memory: each line, field and tag takes many times its length there."""
    if len(string) > MOST_PARTS and sum(map(string.count, "\n\t,;|<&")) > MOST_PARTS:
        from ita_lint.formats import refusals

        raise refusals.too_large(
            f"ไฟล์มีบรรทัด ช่อง หรือคำสั่งจัดหน้าเกิน {MOST_PARTS:,} แห่ง",
            f"the file has more than {MOST_PARTS:,} lines, fields or tags",
        )
