"""What is said about files whose format is not read: what they are, and how to go on."""

from ita_lint.errors import UnreadableInput

_WORD = ("เอกสาร Word", "a Word document")
_WRITER = ("เอกสารข้อความ (OpenDocument)", "a text document (OpenDocument)")
_EXCEL = ("ตารางงาน Excel", "an Excel workbook")
_CALC = ("ตารางคำนวณ (OpenDocument)", "a spreadsheet (OpenDocument)")
_LOCKED = ("ไฟล์ที่มีรหัสผ่าน", "a file with a password")
_AS_PAGE = (
    "เปิดด้วยโปรแกรมที่สร้างไฟล์ แล้วบันทึกสำเนาเป็นหน้าเว็บ (.html) และตรวจสำเนานั้น",
    "open it in the program that made it, save a copy as a web page (.html), and check the copy",
)
_AS_CSV = (
    "เปิดแผ่นงานที่เป็นแผน แล้วบันทึกสำเนาเป็น CSV UTF-8 (.csv) และตรวจสำเนานั้น",
    "open the sheet with the plan, save a copy as CSV UTF-8 (.csv), and check the copy",
)
_FROM_ORIGINAL = (
    "เปิดต้นฉบับใน Word แล้วบันทึกสำเนาเป็นหน้าเว็บ (.html) หรือวางตารางใน Excel แล้วบันทึกเป็น CSV UTF-8 (.csv) และตรวจสำเนานั้น",
    "open the original in Word and save a copy as a web page (.html), or save its table from Excel as CSV UTF-8 (.csv)",
)
_WITHOUT_PASSWORD = (
    "เปิดด้วยรหัสผ่าน แล้วบันทึกสำเนาที่ไม่มีรหัสผ่านเป็นหน้าเว็บ (.html) และตรวจสำเนานั้น",
    "open it with its password, save a copy without password as a web page (.html), and check the copy",
)

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"

#: What a file begins with, what else it contains, what it is, and how to go on; the first that fits is said.
_KINDS = (
    (b"PK", b"word/", _WORD, _AS_PAGE),
    (b"PK", b"xl/", _EXCEL, _AS_CSV),
    (b"PK", b"opendocument.text", _WRITER, _AS_PAGE),
    (b"PK", b"opendocument.spreadsheet", _CALC, _AS_CSV),
    (b"PK", b"", ("ไฟล์ที่บีบอัดไว้ (zip)", "a compressed file (zip)"), _AS_PAGE),
    (b"%PDF", b"", ("ไฟล์ PDF", "a PDF file"), _FROM_ORIGINAL),
    (_OLD_OFFICE, "EncryptedPackage".encode("utf-16-le"), _LOCKED, _WITHOUT_PASSWORD),
    (_OLD_OFFICE, "WordDocument".encode("utf-16-le"), _WORD, _AS_PAGE),
    (_OLD_OFFICE, "Workbook".encode("utf-16-le"), _EXCEL, _AS_CSV),
    (_OLD_OFFICE, b"", ("เอกสาร Office รุ่นเก่า", "a document of an old Office"), _AS_PAGE),
    (b"{\\rtf", b"", ("เอกสาร Rich Text (.rtf)", "a rich text document (.rtf)"), _AS_PAGE),
    (b"MIME-Version:", b"", ("หน้าเว็บแบบไฟล์เดียว (.mht)", "a web page in one archive (.mht)"), _AS_PAGE),
    (b"\x89PNG", b"", ("ภาพ", "a picture"), _FROM_ORIGINAL),
    (b"\xff\xd8\xff", b"", ("ภาพ", "a picture"), _FROM_ORIGINAL),
)


def too_large(thai: str, english: str) -> UnreadableInput:
    """Return the error (kind "too-large") for a file; the sentences say what there is too much of."""
    return UnreadableInput(
        f"{thai} ใหญ่เกินกว่าจะเป็นแผน ตรวจว่าเลือกไฟล์ถูกต้อง หรือบันทึกเฉพาะส่วนที่เป็นแผนแล้วตรวจใหม่",
        f"{english}, too large for a plan: check that it is the right file, or save the plan alone and check that",
        "too-large",
    )


def not_read(data: bytes) -> UnreadableInput:
    """Return the error (kind "not-a-document") for a file that is no text, by what it begins with."""
    thing, advice = next((k[2:] for k in _KINDS if data.startswith(k[0]) and k[1] in data), _KINDS[-1][2:])
    return UnreadableInput(
        f"ไฟล์นี้เป็น{thing[0]} ซึ่งโปรแกรมรุ่นนี้ยังอ่านไม่ได้ {advice[0]}",
        f"this is {thing[1]}, which this version does not read: {advice[1]}",
    )
