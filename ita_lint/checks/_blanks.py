"""Blanks of a form that nobody filled in: dots or lines after a label, before a unit, or as a whole entry."""

import re
from collections.abc import Iterator

from ita_lint.checks._form_words import Words
from ita_lint.checks._texts import TITLE
from ita_lint.thai.digits import DIGIT, to_thai
from ita_lint.thai.spelling import CONSONANTS, key

#: A run of dots, lines or ellipses. (These expressions are compiled only for a text that has such a run.)
_RUN = r"[.…_](?:[ \u00a0]?[.…_])+|…"
#: The full stop of an abbreviation before a run: "พ.ศ. ....".
_STOP = rf"(?<=[{CONSONANTS}])\.[ \u00a0]+"
#: One of these stands in a text with a run.
_SIGNS = ("..", ". .", "…", "__", "_ _", "5_", to_thai("5_"))
#: What a character of a run weighs: as many dots.
_WEIGHTS = {".": 1, "_": 2, "…": 3}
#: From this weight on a run is a blank after what nothing but a blank follows; after any label; and by itself.
_LEAST, _LABELLED, _LONG = 3, 4, 8
#: A value inside a leader: "........1,780........".
_VALUE = r"(?:[.…_]{2}|…)([^\s.…_](?:[^.…_]|[.](?=[^\s.…_])){0,60}?)(?=[.…_]{2}|…)"
#: The digits of the century, perhaps one more, and what was to become the year.
_YEAR = rf"(?<!{DIGIT})(?:25|{to_thai('25')}){DIGIT}?(?:[._]{{2,}}|…|_)(?!{DIGIT})"
_NUMBERED = rf"[\s(]*{DIGIT}+(?:[.]{DIGIT}+)*[.)]?\s*"
_NUMBER = r"[0-9]+(?![0-9.)])"
_REACH = 40


def blanks(text: str, kind: str, words: Words) -> Iterator[tuple[int, int]]:
    """Yield the offsets of the blanks in `text`; `kind` is what the text is (see `_texts`).

    Rulers, leaders with a value or a page number, and lines to be signed by hand are no blanks.
    """
    if not any(sign in text for sign in _SIGNS):
        return
    offset = 0
    for line in text.split("\n"):
        if re.search(_RUN, line) and not words.signed(line, by_hand=kind == TITLE):
            yield from ((offset + start, offset + end) for start, end in _of_line(line, kind, words))
        offset += len(line) + 1


def weight(text: str) -> int:
    """Return how many dots the dots, lines and ellipses in `text` are worth."""
    return sum(_WEIGHTS.get(char, 0) for char in text)


def _of_line(line: str, kind: str, words: Words) -> Iterator[tuple[int, int]]:
    years = [match.span() for match in re.finditer(_YEAR, line) if words.leads_to_year(line[: match.start()])]
    yield from years
    filled = {edge for match in re.finditer(_VALUE, line) if not words.is_label(match[1]) for edge in match.span(1)}
    for match in re.finditer(_RUN, line):
        stop = re.compile(_STOP).match(line, match.start())
        start, end = stop.end() if stop else match.start(), match.end()
        in_year = any(first <= start < last for first, last in years)
        if in_year or start in filled or end in filled:
            continue
        asked = words.asked_before(line[:start])
        if asked or _is_blank(line, start, end, kind, words):
            yield start - asked, end


def _is_blank(line: str, start: int, end: int, kind: str, words: Words) -> bool:
    heavy = weight(line[start:end])
    before, after = key(line[max(0, start - _REACH) : start]).lower(), key(line[end : end + _REACH]).lower()
    if heavy < _LEAST or not any(map(str.isalnum, line)):
        return False
    if (
        re.match(_NUMBER, after)
        or words.is_draft(line[:start], before)
        or _is_leader(line[end : end + 1], after, words)
    ):
        return False
    if kind == "steps" and not after and re.fullmatch(_NUMBERED, line[:start]):
        return False
    if before.endswith(words.sure_labels):
        return True
    labelled = before.endswith(words.labels) or after.startswith(words.units)
    return (heavy >= _LABELLED and labelled) or (heavy >= _LONG and kind != TITLE)


def _is_leader(following: str, after: str, words: Words) -> bool:
    """Whether a value is written against the run: "ชื่อหน่วยงาน.....อบต.ทุ่งสายลม", "คำสั่งที่ ..../๒๕๖๘"."""
    return (following.isalnum() or following == "/") and not after.startswith(
        (*words.units, *words.labels, *words.sure_labels)
    )
