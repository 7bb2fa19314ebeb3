"""Whose plan it is: the agency's name in the title, with or without a label before it."""

import re
from collections.abc import Iterator

from ita_lint.model.document import Document
from ita_lint.model.plan import Traced
from ita_lint.model.text import Span, Text
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai import likeness
from ita_lint.thai.digits import ARABIC
from ita_lint.thai.folding import folded
from ita_lint.thai.spelling import INVISIBLE, LETTERS, key, places

#: A beginning at least this long (in characters) cannot be part of another word; a shorter one must begin a word.
FIRM = 9
#: A title stands among the first texts; a report that names no agency is not searched to its end.
SEARCHED_TEXTS = 200
#: A misspelt beginning of an agency's name is taken for the known one from this likeness on.
LEAST_LIKENESS = 88.0

_LABEL = re.compile(r"ชื่อ(?:หน่วยงาน|ส่วนราชการ|องค์กร|อปท\.?)[:：]?|^(?:หน่วยงาน|ส่วนราชการ)[:：]")
_LINE = re.compile(r"[^\n\t]*")
#: What follows a name: the place, the year, or the rest of a sentence.
_AFTER = re.compile(
    r"กิ่งอำเภอ|อำเภอ|(?<!ส่วน)จังหวัด|ประจำปี|ปีงบประมาณ|ในปี|\sปี|พ\.ศ\.|ได้|จึง|เรื่อง|[\s,(:]+(?:อ|จ|ต)\.|[(\[]|\.{2,}|…"
)
#: Words that go on after a kind of agency without naming one ("องค์การบริหารส่วนตำบล และ…"), and the assessor's own names.
_NO_NAME = (
    "และ", "หรือ", "ประจำ", "เพื่อ", "โดย", "ตาม", "เรื่อง", "ซึ่ง", "ในการ", "ในปี", "ต้อง", "เป็น", "ปปช", "ป.ป.ช",
    "คณะกรรมการป้องกันและปราบปราม",
)  # fmt: skip
#: A name has no more characters than this.
_LONGEST = 200
#: Words that may stand before an agency's name without a space.
_BEFORE = ("ของ", "โดย", "ประกาศ", "นายก", "ปลัด")
#: Kinds that are a place as well: in a line with a district they are an address.
_PLACES = ("จังหวัด", "อำเภอ")
#: Kinds that are whole names ("การไฟฟ้านครหลวง").
_WHOLE = ("กรุงเทพมหานคร", "กทม", "เมืองพัทยา", "การ")


def read_agency(document: Document, headings: tuple[Text, ...], vocabulary: Vocabulary) -> Traced[str] | None:
    """Return the agency that a data file states or the headings name, without its district and province."""
    every = {word for kind in vocabulary.agencies for word in (kind.full, *kind.short)}
    kinds = sorted((kind for kind in every if kind not in _PLACES), key=lambda kind: (-len(kind), kind))
    firm = [kind for kind in kinds if len(kind) >= FIRM]
    stated = document.stated.get("agency")
    headings = headings[:SEARCHED_TEXTS]
    ways = (
        (_labelled(stated, 0, kinds),) if stated else (),
        _by_label(headings, kinds),
        _by_kind(headings, firm),
        _by_kind(headings, kinds),
        _alike(headings, firm),
        _by_place(headings),
    )
    return next((agency for way in ways for agency in way if agency), None)


def _by_label(headings: tuple[Text, ...], kinds: list[str]) -> Iterator[Traced[str] | None]:
    for text in headings:
        squeezed, offsets = folded(text.string)
        label = _LABEL.search(squeezed)
        if label:
            yield _labelled(text, offsets[label.end() - 1] + 1, kinds)


def _labelled(text: Text, start: int, kinds: list[str]) -> Traced[str] | None:
    """Return the name that goes from `start` to the end of the line or to its place or year."""
    line = _LINE.match(text.string, start)
    rest = line.group() if line else ""
    begin = len(rest) - len(rest.lstrip(" :.\u00a0"))
    after = _AFTER.search(rest, begin + 1)
    name = rest[begin : after.start() if after else len(rest)].rstrip(" ,;:.\u00a0")
    squeezed = key(name)
    if not _is_name(name) or (squeezed in kinds and not squeezed.startswith(_WHOLE)):
        return None
    if name.startswith("อำเภอ") and "จังหวัด" in rest:
        return None
    one_word = squeezed.startswith(tuple(kinds)) and not any(char in ARABIC for char in squeezed)
    return _traced(text, start + begin, start + begin + len(name), one_word=one_word)


def _by_kind(headings: tuple[Text, ...], kinds: list[str]) -> Iterator[Traced[str] | None]:
    """Yield the names that begin with a known kind of agency, whatever spaces were typed inside."""
    for text in headings:
        squeezed, offsets = folded(text.string)
        for kind in kinds:
            bare = kind.rstrip(".")
            for at in places(bare, squeezed):
                begun = _begins_word(text.string, squeezed, offsets, at)
                end = offsets[at + len(bare) - 1] + 1
                if begun and kind.startswith(_WHOLE):
                    yield _traced(text, offsets[at], end)
                elif (begun or len(kind) >= FIRM) and not kind.startswith(_WHOLE):
                    yield _named(text, offsets[at], end + text.string.startswith(".", end))


def _begins_word(string: str, squeezed: str, offsets: list[int], at: int) -> bool:
    start = offsets[at]
    return not start or string[start - 1] not in LETTERS or squeezed[:at].endswith(_BEFORE)


def _named(text: Text, start: int, end: int) -> Traced[str] | None:
    """Return the agency whose kind stands from `start` to `end` with the name after it."""
    rest = text.string[end : end + _LONGEST]
    if rest.lstrip().startswith(_NO_NAME):
        return None
    name = rest.lstrip(" \u00a0" + INVISIBLE)
    name = name[: len(name) - len(name.lstrip(LETTERS + INVISIBLE))]
    after = _AFTER.search(name)
    name = name[: after.start()] if after else name
    stop = text.string.index(name, end) + len(name)
    return _traced(text, start, stop) if _is_name(name) else None


def _alike(headings: tuple[Text, ...], kinds: list[str]) -> Iterator[Traced[str] | None]:
    """Yield the names whose kind is misspelt ("องค์กรบริหารส่วนตำบล…")."""
    for text in headings:
        for word in re.finditer(r"[ก-๎]{12,120}", text.string):
            for begin in {0, word.group().rfind("ของ") + len("ของ") if "ของ" in word.group() else 0}:
                length = _alike_length(word.group()[begin:], kinds)
                if length:
                    yield _named(text, word.start() + begin, word.start() + begin + length)


def _alike_length(word: str, kinds: list[str]) -> int:
    """Return how many characters of `word` are a misspelt kind, 0 for none."""
    lengths = ((kind, len(kind) + more) for kind in kinds for more in (0, -1, 1, -2, 2) if len(kind) + more < len(word))
    scored = ((likeness.likeness(word[:length], kind, LEAST_LIKENESS), length) for kind, length in lengths)
    return max((one for one in scored if one[0]), default=(0.0, 0))[1]


def _by_place(headings: tuple[Text, ...]) -> Iterator[Traced[str] | None]:
    """Yield a province whose own plan it is: its name stands alone, and no district is named anywhere."""
    if any("อำเภอ" in text.string or _LABEL.search(folded(text.string)[0]) for text in headings):
        return
    for text in headings:
        found = re.match(r"\s*(?:ของ)?\s*(จังหวัด)", text.string)
        if found:
            yield _named(text, *found.span(1))


def _is_name(name: str) -> bool:
    return sum("ก" <= char <= "ฮ" for char in name) > 1


def _traced(text: Text, start: int, end: int, *, one_word: bool = True) -> Traced[str]:
    """Return the name from `start` to `end`; the spaces typed inside one word are no part of it."""
    written = text.string[start:end]
    return Traced(key(written) if one_word else " ".join(written.split()), Span(text, start, end))
