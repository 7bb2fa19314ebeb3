"""What the title of a plan says: the agency, the year that was assessed and the year that the measures run in.

A year belongs to what is named before it: "ผลการประเมิน … ปีงบประมาณ พ.ศ. ๒๕๖๘" is the assessed year, "ไปสู่การพัฒนา …
ปีงบประมาณ พ.ศ. ๒๕๖๙" the plan's. What is named may stand in the line above.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ita_lint.assemble.agency import read_agency
from ita_lint.model.document import Document
from ita_lint.model.plan import Traced
from ita_lint.model.text import Span, Text
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.digits import ARABIC, to_arabic
from ita_lint.thai.folding import folded
from ita_lint.thai.spelling import key
from ita_lint.thai.years import WrittenYear, find_years

#: A heading longer than this (in characters) is a paragraph: the years in it are told, not the title's.
LONGEST_TITLE = 400

#: What joins two years to a span ("๒๕๖๖ - ๒๕๗๐", "ปี ๒๕๖๑ ถึงปี ๒๕๘๐").
_TO = re.compile(r"\s*(?:[-–—]|ถึง)\s*(?:ปีงบประมาณ|ปี)?\s*(?:พ\.\s?ศ\.?)?\s*")

#: What a year may belong to. "raise": a word of planning that governs the assessment ("ยกระดับผลการประเมิน ITA ปี ๒๕๖๙"),
#: "ita": the assessment without its result; after both a year may be either. A "law" is cited with its own year; "past"
#: years are compared with each other, and one "before" is only what a score rose or fell from.
_CUES = re.compile(
    r"(?P<law>พระราชบัญญัติ|พ\.ร\.บ\.|พรบ\.|พระราชกฤษฎีกา|รัฐธรรมนูญ|ระเบียบ|ข้อบังคับ|ประกาศ|คำสั่ง|มติ|ยุทธศาสตร์ชาติ)"
    r"|(?P<past>เปรียบเทียบ|ย้อนหลัง|ที่ผ่านมา|เทียบกับ)"
    r"|(?P<before>(?:เพิ่ม|ลด|สูง|ต่ำ)(?:ขึ้น|ลง)จาก)"
    r"|(?P<raise>(?:ยกระดับ|เพิ่ม|พัฒนา|ปรับปรุง|ขับเคลื่อน|รองรับ|เตรียมความพร้อม|เตรียม|รับ)"
    r"(?:ผล|คะแนน|ระดับ|การ|เข้า|สู่|ใน)*การประเมิน)"
    r"|(?P<plan>ไปสู่|มาตรการ|แผน|ปรับปรุง|พัฒนา|ยกระดับ|ขับเคลื่อน|ส่งเสริม|(?:เพื่อ|ไป|จะ)ดำเนิน|ดำเนินการใน|ปีที่ดำเนิน|สำหรับ)"
    r"|(?P<assessed>ผลการประเมิน|ผลประเมิน|ผลคะแนน|ผลita|ปีที่ประเมิน|วิเคราะห์)"
    r"|(?P<ita>การประเมินคุณธรรม|การประเมินita|ita|integrityandtransparency)"
)
#: A score right behind a year: "ปี ๒๕๖๗ ได้ ๘๘.๒๐ คะแนน", "ปี ๒๕๖๗ = ๘๘.๒๐ คะแนน".
_SCORE = re.compile(r"\s*(?:ได้(?:รับ)?|=|:)?\s*(?:คะแนน|ร้อยละ)?\s*[0-9]{1,3}(?:\.[0-9]+)?\s*(?:คะแนน|%)")
_CLOSE = re.compile(r"(?:กันยายน|ก\.\s?ย\.?|ก\.?ย\.)\s*(?:พ\.\s?ศ\.)?\s*((?:25)?[0-9]{2})(?![0-9])")


class Headings(NamedTuple):
    """The agency and the years (B.E.) of a plan, each with its place; `years` are all years given to the assessment."""

    agency: Traced[str] | None
    assessed_year: Traced[int] | None
    plan_year: Traced[int] | None
    years: tuple[Traced[int], ...]


class _Claim(NamedTuple):
    """A year in a heading and what it belongs to: "assessed", "plan", "either", "past" or "unsaid"."""

    role: str
    year: Traced[int]


def read_headings(
    document: Document,
    headings: tuple[Text, ...],
    columns: tuple[Text, ...],
    vocabulary: Vocabulary,
    own: tuple[Text, ...] = (),
) -> Headings:
    """Return what the texts outside the plan's rows say of the whole.

    `headings` are these texts in reading order, `columns` the column headings. `own` are those of `headings` that stand
    between another table and the plan: their years go before those of the report above. What a data file states by key
    wins.
    """
    short = [text for text in headings if len(text.string) <= LONGEST_TITLE]
    titles = tuple(_claims(short)) or tuple(_claims(headings))
    titles = tuple(sorted(titles, key=lambda claim: claim.year.span.text not in own))
    below = tuple(_claims(_distinct(columns), carried=False))
    assessed, plan = (_stated(document.stated.get(name)) for name in ("assessed_year", "plan_year"))
    named = (*_of_title(titles), *(one.year for one in below if one.role == "assessed"))
    assessed, plan = _years((*titles, *below), assessed, plan, document)
    if not document.stated.get("assessed_year"):
        assessed = _borne_out(assessed, plan, named, document)
    return Headings(read_agency(document, headings, vocabulary), assessed, plan, named)


def _claims(texts: Iterable[Text], *, carried: bool = True) -> Iterator[_Claim]:
    """Yield the years of `texts` with their roles.

    If `carried`, a line without a cue belongs to a line above that has no year yet. Column headings stand alone, and
    "ITA ๒๕๖๘" in one of them is the assessed year.
    """
    above = ""
    for text in texts:
        squeezed, offsets = folded(text.string)
        cues = [(match.start(), str(match.lastgroup)) for match in _CUES.finditer(squeezed.lower())]
        names = [name for _, name in cues]
        found = _single(text.string)
        claims = list[_Claim]()
        for year in found:
            at = bisect_left(offsets, year.start)
            role = _role([name for start, name in cues if start < at], above, names, year)
            if role == "either" and not carried:
                role = "assessed"
            if role:
                claims.append(_Claim(role, Traced(year.value, Span(text, year.start, year.end))))
        yield from _compared(claims)
        own = _settled(names)
        if carried and (found or own in ("assessed", "plan", "either")):
            above = "" if found else own


def _compared(claims: list[_Claim]) -> Iterator[_Claim]:
    """Yield the claims of one text; assessed years in it that have a score each are compared with each other."""
    scored = {one.year.value for one in claims if one.role == "assessed" and _has_score(one.year.span)}
    several = len(scored) > 1
    yield from (one._replace(role="past") if several and one.role == "assessed" else one for one in claims)


def _has_score(year: Span) -> bool:
    return _SCORE.match(to_arabic(year.text.string), year.end) is not None


def _single(string: str) -> list[WrittenYear]:
    """Return the years of `string` but the ends of a span of several ("พ.ศ. ๒๕๖๖ - ๒๕๗๐"), which is another plan's."""
    years = find_years(string)
    spans = [
        pair
        for pair in pairwise(years)
        if pair[1].value - pair[0].value > 1 and _TO.fullmatch(string, pair[0].end, pair[1].start)
    ]
    return [year for year in years if not any(year in pair for pair in spans)]


def _role(left: list[str], above: str, line: list[str], year: WrittenYear) -> str | None:
    """Return what a year belongs to: what the cues on its left say, else the line above, else what comes after it."""
    role = _settled(left) or above or _settled(line[:1])
    if role == "before":
        return None
    if role == "law":
        return _settled([name for name in left if name != "law"]) or "unsaid" if year.fiscal else None
    return "past" if role == "assessed" and "past" in line else role or "unsaid"


def _settled(cues: list[str]) -> str:
    """Return the role that a run of cues gives to the year after it, "" for none.

    "ITA" by itself may be the round in which the plan is handed in or the one that it analyses.
    """
    role = ""
    for cue in cues:
        if cue == "raise" or (cue == "ita" and role != "assessed"):
            role = "either"
        elif cue not in ("past", "ita"):
            role = cue
    return role


def _years(
    claims: tuple[_Claim, ...], assessed: Traced[int] | None, plan: Traced[int] | None, document: Document
) -> tuple[Traced[int] | None, Traced[int] | None]:
    """Return the assessed and the plan year: the sure ones, then what the unsure ones can only be.

    A single unsure year is the plan's if the measures end in it, else the assessed one.
    """
    assessed = assessed or _first(claims, "assessed")
    plan = plan or _first(claims, "plan")
    for claim in (one for one in claims if one.role in ("either", "unsaid") and not (assessed and plan)):
        value = claim.year.value
        sure = claim.role == "unsaid" or _ends_in(document, value)
        if not plan and (value > assessed.value if assessed else sure):
            plan = claim.year
        elif claim.role == "either" and not assessed and (not plan or value < plan.value):
            assessed = claim.year
    past = [claim.year for claim in claims if claim.role == "past"]
    return assessed or max(past, key=lambda year: year.value, default=None), plan


def _ends_in(document: Document, year: int) -> bool:
    """Whether a period in the document closes in September of `year` and none closes a year later."""
    ends = {int(end) % 100 for text in document.texts() for end in _CLOSE.findall(to_arabic(text.string))}
    return year % 100 in ends and (year + 1) % 100 not in ends


def _first(claims: tuple[_Claim, ...], role: str) -> Traced[int] | None:
    return next((claim.year for claim in claims if claim.role == role), None)


def _of_title(titles: tuple[_Claim, ...]) -> Iterator[Traced[int]]:
    """Yield the title's own assessed year, and that of the same title where it is printed again further down."""
    claims = [one.year for one in titles if one.role == "assessed"]
    for year in claims:
        if year is claims[0] or _wording(year) == _wording(claims[0]):
            yield year


def _wording(year: Traced[int]) -> str:
    return "".join(char for char in key(year.span.text.string) if char not in ARABIC)


def _borne_out(
    assessed: Traced[int] | None, plan: Traced[int] | None, named: tuple[Traced[int], ...], document: Document
) -> Traced[int] | None:
    """Return the assessed year if the plan's follows it, else the first of those named that it does follow.

    Where the measures end in the plan's year, an assessed year that does not fit it is a slip and known to nobody.
    """
    if not assessed or not plan or assessed.value == plan.value - 1:
        return assessed
    fitting = next((one for one in named if one.value == plan.value - 1), None)
    slip = assessed in named and _ends_in(document, plan.value)
    return fitting or (None if slip else assessed)


def _stated(text: Text | None) -> Traced[int] | None:
    """Return the year that a data file states; it needs no mark, so it is read as if "ปี" stood before it."""
    found = find_years(f"ปี{text.string}") if text else ()
    if not text or not found:
        return None
    year = found[0]
    return Traced(year.value, Span(text, year.start - len("ปี"), year.end - len("ปี")))


def _distinct(texts: Iterable[Text]) -> list[Text]:
    return list({id(text): text for text in texts}.values())
