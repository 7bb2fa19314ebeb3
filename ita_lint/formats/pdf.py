"""PDF files: their text and tables, recovered from the looks of the pages."""

from collections.abc import Iterator

from ita_lint.formats import refusals
from ita_lint.formats.layout.lattice import grids
from ita_lint.formats.layout.lines import Texts
from ita_lint.formats.layout.pages import blocks
from ita_lint.formats.layout.source import Page, pages
from ita_lint.formats.layout.tables import Lattice
from ita_lint.model.card import Words
from ita_lint.model.document import Document
from ita_lint.thai.extraction import has_lost_its_letters
from ita_lint.thai.spelling import key

#: A page with a picture and no more characters than this was scanned.
_SCANNED = 30

_RECOVERED = Words(
    "อ่านข้อความกลับมาจากหน้า PDF การเว้นวรรคและการตัดบรรทัดจึงอาจต่างจากต้นฉบับ ถ้ามีไฟล์ต้นฉบับ ตรวจไฟล์นั้นจะแม่นยำกว่า",
    "the text was recovered from the pages of a PDF, where spaces and line ends may differ from the original: if you "
    "have the original file, checking that is more exact",
)

_UNRULED = Words(
    "ตารางใน PDF นี้ไม่มีเส้น จึงแบ่งช่องตามแนวของข้อความ ดูว่าอ่านถูกต้องด้วยคำสั่ง ita-lint show",
    "a table of this PDF has no lines, so its cells were told by where the words stand: see with ita-lint show whether "
    "they are right",
)
#: What is said of some pages, whose numbers stand in the gap.
_CUT = Words(
    "หน้า {} มีข้อความที่ล้นช่องจนถูกตัดขาดไปจากหน้า ส่วนที่ขาดจึงไม่ได้ตรวจ และข้อที่พบว่าขาดหายอาจไม่ได้ขาดจริง "
    "ขยายช่องในต้นฉบับให้เห็นข้อความครบ หรือตรวจไฟล์ต้นฉบับแทน",
    "page {} has text that does not fit in its cells and is cut off: what is lost was not checked, and what is found "
    "missing may not be: make the cells larger, or check the original file",
)
_PICTURES = Words("หน้า {} เป็นภาพที่ไม่มีตัวอักษร จึงไม่ได้ตรวจ", "page {}: a picture without text, so it was not checked")
_DRAWINGS = Words(
    "หน้า {} มีเส้นจำนวนมากจนแยกตารางไม่ได้ จึงอ่านเป็นข้อความ",
    "page {} has too many lines to tell tables, so it was read as text",
)


def read(data: bytes) -> Document:
    """Return the document of a PDF; its text is `recovered`.

    Raises UnreadableInput: kind "locked", "broken" or "too-large"; "not-a-document" if the pages are pictures,
    "encoding" if the letters of the text cannot be told, "not-understood" if a table without lines cannot be.
    """
    found = pages(data)
    scanned = [page for page in found if page.pictures and _letters(page) <= _SCANNED]
    if not any(_letters(page) for page in found if page not in scanned):
        raise refusals.without_text()
    if has_lost_its_letters("".join(run.string for page in found for run in page.runs)):
        raise refusals.without_thai()
    drawn = [grids(page.rulings) for page in found]
    texts, parts = Texts(), blocks(found, drawn)
    unruled = any(isinstance(part, Lattice) and not part.grid.ruled for part in parts)
    drawings = [page for page, tables in zip(found, drawn, strict=True) if tables is None]
    notes = (
        _RECOVERED,
        *((_UNRULED,) if unruled else ()),
        *_of_pages(_CUT, _cut_off(found)),
        *_of_pages(_PICTURES, scanned),
        *_of_pages(_DRAWINGS, drawings),
    )
    made = (part.table(texts) if isinstance(part, Lattice) else texts.text(part) for part in parts)
    return Document("pdf", tuple(made), notes=notes, recovered=True)


def _letters(page: Page) -> int:
    return sum(len(run.string.strip()) for run in page.runs)


def _cut_off(found: list[Page]) -> list[Page]:
    """Return the pages that cut text off which no other page shows: a merged cell may go on over a page."""
    return [page for page in found if page.hidden and not _is_shown(page.hidden, found, page)]


def _is_shown(hidden: list[str], found: list[Page], page: Page) -> bool:
    other = key("".join(run.string for one in found if one is not page for run in one.runs))
    return all(key(piece) in other for piece in hidden)


def _of_pages(words: Words, found: list[Page]) -> Iterator[Words]:
    """Yield what is to be said of some of the pages, with their numbers."""
    if found:
        numbers = ", ".join(str(page.number) for page in found)
        yield Words(words.th.format(numbers), words.en.format(numbers))
