"""Between the bytes of a file and a document: one door for each format, chosen by content before name.

The tables below name each format once, and the module that offers `read` for it and, where the format allows it,
`edited` (the file after edits, all else as it was) and `annotated` (a copy with remarks beside the words). A module is
imported when it is needed: a plan as plain text never loads the reader of web pages.

Doors: `delimited` (text, CSV), `html`, `marked` (YAML, JSON), `docx`, `odt`, `xlsx`, `xls`, `ods`, `pdf`.
Rooms behind them: `characters` (text, CSV and web pages), `data` (plans as data), `word`, `odf` (OpenDocument texts),
`workbooks` (Excel and OpenDocument sheets), `layout` (the pages of a PDF); `blank` (plans to be filled in).
Shared: `kinds`, `decode` and `package` open a file, `tables`, `blocks` and `raised` make a document, `changes`,
`splices` and `encode` write it back, `proposals` says what is only proposed; `own` knows what we wrote, `omitted`,
`refusals` and `opening` say what was not read and why.
"""

import re
from collections.abc import Iterable
from importlib import import_module
from typing import Any

from ita_lint.errors import UnreadableInput
from ita_lint.formats.decode import decode
from ita_lint.formats.own import refuse_reports
from ita_lint.model.document import Document
from ita_lint.model.findings import Mending, Remark
from ita_lint.model.noun import replace

#: Larger files are refused before they are read, and files of more lines, fields and tags before they are taken apart.
MOST_BYTES = 50 * 1024 * 1024
MOST_PARTS = 1_000_000

#: Format that is read from characters -> its module in this package, and where it is not `read` the function in it.
CHARACTERS = {
    "text": "delimited:read_text",
    "csv": "delimited:read_csv",
    "html": "html",
    "yaml": "marked:read_yaml",
    "json": "marked:read_json",
}
#: Format that is read from bytes -> its module in this package.
BYTES = {"docx": "docx", "xlsx": "xlsx", "xls": "xls", "odt": "odt", "ods": "ods", "pdf": "pdf"}
#: Format -> the module that writes edits back into a file of it, and where it is not `edited` the function in it.
#: What is not here cannot be changed in place.
EDITORS = {
    "text": "characters.edits:edited_text",
    "csv": "characters.edits:edited_csv",
    "html": "characters.edits:edited_html",
    "odt": "odt",
    "yaml": "marked",
    "json": "marked",
    "xlsx": "workbooks.excel_edits",
    "ods": "workbooks.ods_edits",
    "docx": "docx",
}
#: Format -> the module that writes remarks into a copy of a file of it, and where it is not `annotated` the function.
ANNOTATORS = {
    "text": "characters.remarks:annotated_text",
    "csv": "characters.remarks:annotated_csv",
    "html": "characters.remarks:annotated_page",
    "odt": "odt",
    "xlsx": "workbooks.excel_remarks",
    "docx": "docx",
    "ods": "workbooks.ods_remarks",
}
#: Format -> the module that writes a blank plan in it (`write`).
BLANKS = {"docx": "blank.docx", "xlsx": "blank.xlsx", "yaml": "blank.yaml"}
#: Format -> endings of the names of its files, the usual one first.
ENDINGS = {
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "xlsx": (".xlsx", ".xlsm", ".xltx", ".xltm"),
    "xls": (".xls",),
    "odt": (".odt", ".ott"),
    "ods": (".ods", ".ots"),
    "pdf": (".pdf",),
    "yaml": (".yaml", ".yml"),
    "json": (".json",),
    "html": (".html", ".htm", ".xhtml"),
    "csv": (".csv", ".tsv"),
    "text": (".txt",),
}
#: How the files of Google Drive end that only say where a document is.
LINKS = (".gdoc", ".gsheet")
#: Endings of documents that are not read: one of them may be a plan, so that they are not passed over in a folder.
UNREAD = (".doc", ".rtf", ".pages", ".numbers", ".fodt", ".fods", *LINKS)

#: How JSON begins that holds a plan.
_OBJECT = re.compile(r'\s*\{\s*"[^"\n]*"\s*:')
_BINARY = (b"PK", b"%PDF", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"MIME-Version:", b"\x89PNG", b"\xff\xd8\xff")
#: What stands near the beginning of an office file that is written as a single file of XML.
_FLAT = (b"<office:document", b"<?mso-application")
_HEAD = 4096


def read(data: bytes, name: str) -> Document:
    """Return the document in the bytes of a file; its `name` decides on the format only where the content does not.

    Raises UnreadableInput with a kind and one sentence, whatever the bytes are.
    """
    _refuse_too_large(data)
    refuse_reports(data)
    if _is_binary(data):
        from ita_lint.formats import kinds

        document: Document = _function(BYTES[kinds.binary(data)], "read")(data)
        return _with_mismatch(document, name)
    string = _characters(data, name)
    _refuse_too_many_parts(string)
    document = _function(CHARACTERS[characters_format(string, name)], "read")(string)
    return _with_mismatch(document, name) if claimed(name) in BYTES else document


def _with_mismatch(document: Document, name: str) -> Document:
    """Return `document` with a note if the name of its file claims another format."""
    from ita_lint.formats import kinds

    return replace(document, notes=(*kinds.mismatch(document.format, name), *document.notes))


def _characters(data: bytes, name: str) -> str:
    """Return the characters of a file. Raises UnreadableInput, which says what a file without any is."""
    try:
        string = decode(data)
    except UnreadableInput as error:
        from ita_lint.formats import kinds

        raise kinds.without_text(data, name, error) from error
    if ending(name) in LINKS:
        from ita_lint.formats import refusals

        raise refusals.link()
    return string


def _is_binary(data: bytes) -> bool:
    """Whether a file is of a program's own format, be it read or not, and not of characters that somebody wrote."""
    return data.startswith(_BINARY) or (data.startswith(b"<?xml") and any(mark in data[:_HEAD] for mark in _FLAT))


def format_of(data: bytes, name: str) -> str:
    """Return the name of the format that `read` would read. Raises UnreadableInput."""
    if _is_binary(data):
        from ita_lint.formats import kinds

        return kinds.binary(data)
    return characters_format(decode(data), name)


def edited(data: bytes, name: str, edits: Iterable[Mending]) -> bytes:
    """Return the bytes of a file after `edits`, which must not overlap, to the spans of the document that `read` gave.

    Raises UsageError for a format that cannot be changed in place.
    """
    kind = format_of(data, name)
    if kind not in EDITORS:
        from ita_lint.formats import refusals

        raise refusals.not_edited(kind)
    changed: bytes = _function(EDITORS[kind], "edited")(data, edits)
    return changed


def annotated(data: bytes, name: str, remarks: Iterable[Remark]) -> bytes:
    """Return a copy of a file with `remarks` beside the words they are about, their edits as changes to accept.

    Raises UsageError for a format that takes none.
    """
    kind = format_of(data, name)
    if kind not in ANNOTATORS:
        from ita_lint.formats import refusals

        raise refusals.not_annotated(kind)
    copy: bytes = _function(ANNOTATORS[kind], "annotated")(data, remarks)
    return copy


def _function(path: str, otherwise: str) -> Any:
    """Return the function at "module:function", at "module" the one that is called as `otherwise` says."""
    module, _, name = path.partition(":")
    return getattr(import_module(f"ita_lint.formats.{module}"), name or otherwise)


def characters_format(string: str, name: str) -> str:
    """Return the format of a file's characters; `name` is the file's."""
    said = claimed(name)
    if said in ("yaml", "json"):
        return said
    if _OBJECT.match(string):
        return "json"
    if "<" in string:
        from ita_lint.formats.html import is_page

        if is_page(string, said):
            return "html"
    if said == "csv":
        return said
    if "\t" not in string and any(mark in string for mark in ",;|"):
        from ita_lint.formats.characters.records import is_csv

        if is_csv(string):
            return "csv"
    return "text"


def claimed(name: str) -> str | None:
    """Return the format that the ending of a file's name claims, None for an ending that is not known."""
    end = ending(name)
    return next((kind for kind, endings in ENDINGS.items() if end in endings), None)


def ending(name: str) -> str:
    """Return the ending of a file's name in small letters with its dot, "" for none."""
    stem, dot, end = name.rpartition(".")
    return f".{end.lower()}" if stem and dot else ""


def _refuse_too_large(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        from ita_lint.formats import refusals

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
