"""What is said about files that cannot be read, or whose format is not read: what they are, and how to go on."""

from ita_lint.errors import UnreadableInput, UsageError

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"

_AS_DOCX = (
    "เปิดด้วย Word หรือ LibreOffice แล้วบันทึกสำเนาเป็น .docx และตรวจสำเนานั้น",
    "open it in Word or LibreOffice, save a copy as .docx, and check the copy",
)
_AS_OFFICE = (
    "เปิดด้วย Word หรือ Excel แล้วบันทึกสำเนาเป็น .docx หรือ .xlsx และตรวจสำเนานั้น",
    "open it in Word or Excel, save a copy as .docx or .xlsx, and check the copy",
)
_AS_ODF = (
    "เปิดด้วย LibreOffice แล้วบันทึกสำเนาเป็น .odt หรือ .ods และตรวจสำเนานั้น",
    "open it in LibreOffice, save a copy as .odt or .ods, and check the copy",
)
_UNPACKED = (
    "แตกไฟล์ออกก่อน แล้วตรวจไฟล์แผนที่อยู่ข้างใน",
    "take the plan out of it, and check that file",
)
_FROM_ORIGINAL = (
    "ตรวจไฟล์ต้นฉบับ (.docx, .xlsx หรือ PDF ที่มีตัวอักษร) แทน",
    "check the original (.docx, .xlsx, or a PDF with text) instead",
)
_AGAIN = (
    "เปิดด้วยโปรแกรมที่สร้างไฟล์ แล้วบันทึกสำเนาใหม่ และตรวจสำเนานั้น ถ้าเปิดไม่ได้ ให้ใช้ไฟล์สำรอง",
    "open it in the program that made it, save a new copy, and check the copy; if it does not open, take a backup",
)
_EXPORTED = (
    "เปิดไฟล์แล้วดาวน์โหลดหรือส่งออกเป็น Word (.docx) หรือ Excel (.xlsx) และตรวจไฟล์นั้น",
    "open it, download or export it as Word (.docx) or Excel (.xlsx), and check that",
)
_WITHOUT_PASSWORD = (
    "เปิดด้วยรหัสผ่าน แล้วบันทึกสำเนาที่ไม่มีรหัสผ่าน และตรวจสำเนานั้น",
    "open it with its password, save a copy without one, and check the copy",
)

_COMPRESSED = ("ไฟล์ที่บีบอัดไว้ (เช่น zip, rar)", "a compressed file (such as zip or rar)")
_PICTURE = ("ภาพ", "a picture")

#: What a file begins with, what else it contains, what it is, and how to go on; the first that fits is said.
_KINDS = (
    (b"PK", b"ppt/", ("งานนำเสนอ PowerPoint", "a PowerPoint presentation"), _AS_DOCX),
    (b"PK", b".iwa", ("เอกสาร Pages หรือ Numbers ของ Apple", "a document of Apple's Pages or Numbers"), _EXPORTED),
    (b"PK", b"", _COMPRESSED, _UNPACKED),
    (b"Rar!", b"", _COMPRESSED, _UNPACKED),
    (b"7z\xbc\xaf", b"", _COMPRESSED, _UNPACKED),
    (b"\x1f\x8b", b"", _COMPRESSED, _UNPACKED),
    (
        _OLD_OFFICE,
        "WordDocument".encode("utf-16-le"),
        ("เอกสาร Word รุ่นเก่า (.doc)", "an old Word document (.doc)"),
        _AS_DOCX,
    ),
    (_OLD_OFFICE, b"", ("เอกสาร Office รุ่นเก่า", "a document of an old Office"), _AS_DOCX),
    (b"{\\rtf", b"", ("เอกสาร Rich Text (.rtf)", "a rich text document (.rtf)"), _AS_DOCX),
    (b"MIME-Version:", b"", ("หน้าเว็บแบบไฟล์เดียว (.mht)", "a web page in one archive (.mht)"), _AS_DOCX),
    (
        b"<?xml",
        b"<office:document",
        ("ไฟล์ OpenDocument แบบ XML ไฟล์เดียว (.fodt, .fods)", "a flat OpenDocument file (.fodt, .fods)"),
        _AS_ODF,
    ),
    (b"<?xml", b"", ("เอกสาร Office แบบ XML ไฟล์เดียว (.xml)", "an Office document in one XML file (.xml)"), _AS_OFFICE),
    (b"\x89PNG", b"", _PICTURE, _FROM_ORIGINAL),
    (b"\xff\xd8\xff", b"", _PICTURE, _FROM_ORIGINAL),
    (b"GIF8", b"", _PICTURE, _FROM_ORIGINAL),
    (b"II*\0", b"", _PICTURE, _FROM_ORIGINAL),
    (b"MM\0*", b"", _PICTURE, _FROM_ORIGINAL),
    (b"RIFF", b"WEBP", _PICTURE, _FROM_ORIGINAL),
    (b"\0\0\0", b"ftyphei", _PICTURE, _FROM_ORIGINAL),
)


def too_large(thai: str, english: str) -> UnreadableInput:
    """Return the error (kind "too-large") for a file; the sentences say what there is too much of."""
    return UnreadableInput(
        f"{thai} ใหญ่เกินกว่าจะเป็นแผน ตรวจว่าเลือกไฟล์ถูกต้อง หรือบันทึกเฉพาะส่วนที่เป็นแผนแล้วตรวจใหม่",
        f"{english}, too large for a plan: check that it is the right file, or save the plan alone and check that",
        "too-large",
    )


def too_deep() -> UnreadableInput:
    """Return the error (kind "too-large") for a file whose elements lie inside each other deeper than in any plan."""
    return too_large("ส่วนที่ซ้อนกันอยู่ในไฟล์", "the file nests its parts very deep")


def not_read(data: bytes) -> UnreadableInput | None:
    """Return the error (kind "not-a-document") for a file of a format that is not read, by what it begins with.

    None is for a file that begins like none of these.
    """
    for start, content, thing, advice in _KINDS:
        if data.startswith(start) and content in data:
            return UnreadableInput(
                f"ไฟล์นี้เป็น{thing[0]} ซึ่งโปรแกรมนี้ไม่อ่าน {advice[0]}",
                f"this is {thing[1]}, which is not read: {advice[1]}",
            )
    return None


def link() -> UnreadableInput:
    """Return the error (kind "not-a-document") for a file that only says where in Google Drive a document is."""
    return UnreadableInput(
        f"ไฟล์นี้เป็นเพียงลิงก์ไปยังเอกสารใน Google Drive ไม่มีเนื้อหาของแผน {_EXPORTED[0]}",
        f"this is only a link to a document in Google Drive, without its words: {_EXPORTED[1]}",
    )


def lock() -> UnreadableInput:
    """Return the error (kind "not-a-document") for the file that Word or Excel keeps while a document is open."""
    return UnreadableInput(
        "ไฟล์นี้เป็นไฟล์ชั่วคราวที่ Word หรือ Excel สร้างไว้ระหว่างเปิดเอกสาร ตรวจไฟล์ของเอกสารนั้น (ชื่อที่ไม่ขึ้นต้นด้วย ~$) แทน",
        "this is the file that Word or Excel keeps while a document is open: check the document, whose name does not "
        "begin with ~$, instead",
    )


def put_in() -> UnreadableInput:
    """Return the error (kind "not-a-document") for a Word file whose tables all stand in other files put into it."""
    return UnreadableInput(
        "เนื้อหาของไฟล์ Word นี้เป็นเอกสารอื่นที่แนบรวมไว้ (altChunk) ซึ่งโปรแกรมนี้ไม่อ่าน เปิดด้วย Word แล้วบันทึกใหม่เพื่อรวมเป็น"
        "เนื้อหาเดียว และตรวจไฟล์นั้น",
        "this Word file holds its content as another document put into it (altChunk), which is not read: open it in "
        "Word, save it anew, and check that",
    )


def locked() -> UnreadableInput:
    """Return the error (kind "locked") for a file with a password."""
    return UnreadableInput(
        f"ไฟล์มีรหัสผ่าน {_WITHOUT_PASSWORD[0]}", f"the file has a password: {_WITHOUT_PASSWORD[1]}", "locked"
    )


def broken(part: str = "") -> UnreadableInput:
    """Return the error (kind "broken") for a damaged or incomplete file; `part` names what of it cannot be read."""
    where = (f" ({part})", f" ({part})") if part else ("", "")
    return UnreadableInput(
        f"ไฟล์เสียหายหรือไม่ครบถ้วน{where[0]} {_AGAIN[0]}",
        f"the file is damaged or incomplete{where[1]}: {_AGAIN[1]}",
        "broken",
    )


def without_text() -> UnreadableInput:
    """Return the error (kind "not-a-document") for a PDF whose pages are pictures."""
    return UnreadableInput(
        f"PDF นี้เป็นภาพสแกน ไม่มีตัวอักษรให้ตรวจ {_FROM_ORIGINAL[0]}",
        f"this PDF holds pictures of pages and no text: {_FROM_ORIGINAL[1]}",
    )


def without_thai() -> UnreadableInput:
    """Return the error (kind "encoding") for a PDF whose fonts do not say which letters they show."""
    return UnreadableInput(
        f"แบบอักษรใน PDF นี้ไม่บอกตัวอักษรไทยครบทุกตัว จึงอ่านข้อความกลับมาไม่ได้ {_FROM_ORIGINAL[0]}",
        f"the fonts of this PDF do not tell all Thai letters, so its text cannot be recovered: {_FROM_ORIGINAL[1]}",
        "encoding",
    )


def without_lines(page: int) -> UnreadableInput:
    """Return the error (kind "not-understood") for a PDF whose table has no lines and no plain rows and columns."""
    return UnreadableInput(
        f"ตารางในหน้า {page} ของ PDF นี้ไม่มีเส้น จึงแบ่งแถวกับช่องให้แน่นอนไม่ได้ ใส่เส้นตารางแล้วบันทึกเป็น PDF ใหม่ หรือตรวจไฟล์ต้นฉบับแทน",
        f"the table on page {page} of this PDF has no lines, so its rows and cells cannot be told: save it as PDF "
        "again with borders, or check the original instead",
        "not-understood",
    )


def overprinted(page: int) -> UnreadableInput:
    """Return the error (kind "not-understood") for a PDF in whose tables words stand on one another."""
    return UnreadableInput(
        f"ข้อความในตารางหน้า {page} ของ PDF นี้ล้นช่องและทับกัน ขยายช่องในต้นฉบับให้เห็นข้อความครบ หรือตรวจไฟล์ต้นฉบับแทน",
        f"on page {page} of this PDF words run out of their cells and stand on one another: widen the cells of the "
        "original so that all is seen, or check the original",
        "not-understood",
    )


def not_edited(kind: str) -> UsageError:
    """Return the error for a format whose files are never changed."""
    return UsageError(
        f"แก้ไฟล์ {kind} ในที่เดิมไม่ได้ แก้ในไฟล์ต้นฉบับ (.docx, .xlsx, .odt, .html, .txt) แล้วบันทึกเป็น {kind} ใหม่",
        f"{kind} files cannot be mended in place: mend the original (.docx, .xlsx, .odt, .html, .txt) and save it as "
        f"{kind} again",
    )


def not_written() -> UsageError:
    """Return the error for edits whose characters would not be read again as what they are."""
    return UsageError(
        "แก้ไฟล์นี้ในที่เดิมไม่ได้ เพราะรูปแบบของไฟล์เก็บข้อความใหม่บางแห่งไม่ได้ เปิดไฟล์แล้วแก้ด้วยตนเอง",
        "this file cannot be mended in place, for its format cannot hold some of the new text: open it and mend it by "
        "hand",
    )


def not_renumbered() -> UsageError:
    """Return the error for a list item whose number the file counts in a way that is left alone."""
    return UsageError(
        "เปลี่ยนเลขลำดับที่ไฟล์นับเองตรงนี้ไม่ได้ เปิดไฟล์แล้วสั่งเริ่มเลขใหม่ด้วยตนเอง",
        "the number that the file itself counts here cannot be changed: open the file and number the list anew by hand",
    )


def unheld(characters: str, encoding: str) -> UsageError:
    """Return the error for new `characters` that the file's encoding has none for."""
    points = " ".join(f"U+{ord(char):04X}" for char in characters)
    return UsageError(
        f"รหัสอักขระของไฟล์ ({encoding}) ไม่มีอักขระ {points} ที่ต้องใช้แก้ บันทึกไฟล์ใหม่เป็น UTF-8 แล้วแก้อีกครั้ง",
        f"the encoding of the file ({encoding}) has no {points}, which the mended text needs: save the file as UTF-8 "
        "and mend that",
    )


def not_annotated(kind: str) -> UsageError:
    """Return the error for a format that takes no remarks."""
    return UsageError(
        f"ใส่ความเห็นในไฟล์ {kind} ไม่ได้ ใช้ไฟล์ .docx, .xlsx, .odt, .ods, .html หรือ .txt หรือพิมพ์รายงานจาก ita-lint check "
        "--format html=รายงาน.html",
        f"{kind} files take no remarks: use a .docx, .xlsx, .odt, .ods, .html or .txt file, or print the report of "
        "ita-lint check --format html=report.html",
    )
