"""What is said, in all formats alike, of what a page shows or hides and a reader leaves out or reads otherwise."""

from collections.abc import Iterator

from ita_lint.model.card import Words

STRUCK = Words("ข้อความที่ขีดฆ่าไม่ได้ตรวจ", "text that is struck through was not checked")
EQUATIONS = Words(
    "สมการในไฟล์ไม่ได้อ่าน พิมพ์เป็นข้อความธรรมดาจึงจะตรวจได้",
    "equations in the file were not read: type them as plain text to have them checked",
)


def hidden_rows(count: int) -> Words:
    """Return the sentence on rows of tables that are hidden; `count` is how many."""
    return Words(f"แถวของตารางที่ซ่อนไว้ไม่ได้อ่าน ({count} แถว)", f"hidden rows of tables were not read (rows: {count})")


def unaccepted(inserted: int, deleted: int) -> Iterator[Words]:
    """Yield what is to be said of a file with so many tracked insertions and deletions that nobody has accepted."""
    if inserted or deleted:
        yield Words(
            f"ไฟล์มีการแก้ไขที่ยังไม่ได้ยอมรับ (แทรก {inserted} แห่ง ลบ {deleted} แห่ง) จึงอ่านเสมือนยอมรับทั้งหมดแล้ว",
            f"the file has tracked changes not yet accepted (insertions: {inserted}, deletions: {deleted}); it was "
            "read as if all were accepted",
        )
