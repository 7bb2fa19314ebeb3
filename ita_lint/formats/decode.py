"""From bytes to characters, without guessing silently: UTF-8, UTF-16, and the Thai of old Windows (TIS-620).

Lines of the result end in line feeds, whatever ended them in the file: no line and no column moves by that.
"""

import re

from ita_lint.errors import UnreadableInput

#: Names under which web pages declare the encodings that are read.
_DECLARED = {
    **dict.fromkeys(("windows-874", "tis-620", "tis620", "iso-8859-11", "cp874", "dos-874"), "cp874"),
    **dict.fromkeys(("windows-1252", "iso-8859-1", "latin1", "us-ascii", "ascii"), "cp1252"),
}
#: A page declares its encoding in its first bytes.
_HEAD = 4096
#: So many characters tell whether bytes are Thai of one byte each.
_SAMPLE = 100_000
#: The share of bytes, 0-1, from which on the halves of UTF-16 are told apart.
_MOSTLY = 0.8
#: Fewer Thai letters than this are no evidence.
_LEAST_THAI = 10

_THAI = "[ก-\u0e3aเ-\u0e5b]"
_MARKS = "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
#: A mark above or below nothing, a vowel after nothing, a leading vowel before no consonant: no Thai is written so.
_MISPLACED = f"(?<![ก-ฮ{_MARKS}])[{_MARKS}ะาำ]|[เแโใไ](?![ก-ฮ])"
#: Letters and signs that make up less than one hundredth of Thai text, and much of other languages taken for Thai.
_RARE = "[ฃฅฆฌฎฏฑฒฤฦฬ\u0e3a\u0e4a\u0e4b\u0e4e๏๚๛]"


def decode(data: bytes) -> str:
    """Return the characters of a text file.

    Raises UnreadableInput: kind "no-plan" for an empty file, "encoding" naming the first byte that cannot be read,
    "not-a-document" for binary data.
    """
    string = _decoded(data)[0].removeprefix("\ufeff")
    if not string.strip():
        raise UnreadableInput("ไฟล์ว่างเปล่า ไม่มีข้อความให้ตรวจ", "the file is empty: there is nothing to check", "no-plan")
    if "\0" in string:
        raise UnreadableInput(
            "ไฟล์นี้ไม่ใช่ไฟล์ข้อความ เปิดด้วยโปรแกรมที่สร้างไฟล์ แล้วบันทึกสำเนาเป็น .docx .xlsx หรือข้อความ (.txt) และตรวจสำเนานั้น",
            "this is no text file: open it in the program that made it, save a copy as .docx, .xlsx or text (.txt), "
            "and check the copy",
        )
    return string.replace("\r\n", "\n").replace("\r", "\n") if "\r" in string else string


def encoding(data: bytes) -> str:
    """Return the name of the encoding that `decode` reads; of UTF-16 with its order, so that its mark is a character.

    Raises UnreadableInput as `decode` does.
    """
    name = _decoded(data)[1]
    return {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}[data[:2]] if name == "utf-16" else name


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the characters and the name of their encoding."""
    name = _wide(data) or "utf-8"
    try:
        return data.decode(name), name
    except UnicodeDecodeError as error:
        found = _one_byte_each(data) if name == "utf-8" else None
        if found is None:
            raise _undecodable(data, error) from error
        return found


def _wide(data: bytes) -> str | None:
    """Return the name of the UTF-16 that the bytes are in, None for any other encoding."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if not data or len(data) % 2:
        return None
    even, odd = _share(data[:_HEAD:2]), _share(data[1:_HEAD:2])
    if odd > _MOSTLY > even:
        return "utf-16-le"
    return "utf-16-be" if even > _MOSTLY > odd else None


def _share(sample: bytes) -> float:
    """Return how many of the bytes (0-1) are the higher half of a Latin or Thai character in UTF-16."""
    return (sample.count(b"\x00") + sample.count(b"\x0e")) / len(sample)


def _one_byte_each(data: bytes) -> tuple[str, str] | None:
    """Return what bytes that are not UTF-8 say as Thai of one byte each, or as the page itself declares, and which."""
    for name in ("cp874", _declared(data)):
        try:
            string = data.decode(name) if name else ""
        except UnicodeDecodeError:
            continue
        if string and name and (name == "cp1252" or _is_thai(string[:_SAMPLE])):
            return string, name
    return None


def _is_thai(string: str) -> bool:
    """Whether characters are Thai as it is written, not other bytes taken for Thai."""
    letters = len(re.findall(_THAI, string))
    foreign = sum(char > "\x7f" for char in string) - letters
    misplaced, rare = len(re.findall(_MISPLACED, string)), len(re.findall(_RARE, string))
    return letters >= _LEAST_THAI and foreign * 5 < letters and misplaced * 20 < letters and rare * 12 < letters


def _declared(data: bytes) -> str | None:
    """Return the encoding of one byte for each character that a page declares (`<meta charset>`), None for none."""
    head = data[:_HEAD].decode("latin-1")
    if "<meta" not in head.lower():
        return None
    from ita_lint.formats.characters.tags import attributes, tokens

    for token in tokens(head, 0, len(head)):
        if token.name == "meta":
            found = attributes(head[token.start : token.end].lower())
            name = found.get("charset") or found.get("content", "").partition("charset=")[2]
            if name.strip() in _DECLARED:
                return _DECLARED[name.strip()]
    return None


def _undecodable(data: bytes, error: UnicodeDecodeError) -> UnreadableInput:
    line = data.count(b"\n", 0, error.start) + 1
    return UnreadableInput(
        f"อ่านตัวอักษรไม่ได้ที่ไบต์ที่ {error.start} (บรรทัด {line}) เปิดไฟล์ด้วยโปรแกรมที่สร้างไฟล์ แล้วบันทึกใหม่โดยเลือกรหัสอักขระ UTF-8",
        f"the characters cannot be read at byte offset {error.start} (line {line}): open the file in the program that "
        "made it and save it again as UTF-8",
        "encoding",
    )
