"""Characters that no Thai word holds: marks twice or out of order, look-alikes, glyphs of one font, unseen characters.

A text is read in runs: what stands over, under and behind one consonant. Offsets count the characters of the text.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ita_lint.thai.spelling import INVISIBLE

VOWELS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39"
TONES = "\u0e48\u0e49\u0e4a\u0e4b"
KILLER = "\u0e4c"
SHORTENER = "\u0e47"
#: The circle of ํา, which typed with า looks like ำ.
CIRCLE = "\u0e4d"
#: Marks of Pali and Sanskrit, that stand in ways of their own.
FOREIGN = "\u0e3a\u0e4e"
MARKS = VOWELS + TONES + KILLER + SHORTENER + CIRCLE + FOREIGN
#: Vowels that stand behind their consonant: ะ า ำ.
BEHIND = "\u0e30\u0e32\u0e33"
AA, AM, LONG = "\u0e32", "\u0e33", "\u0e45"
#: Vowels that stand before their consonant: เ แ โ ใ ไ.
BEFORE = "\u0e40\u0e41\u0e42\u0e43\u0e44"
CONSONANT = "\u0e01-\u0e2e"

#: Marks that older fonts keep in the private-use area, and the bullets of symbol fonts, by their code.
GLYPHS = dict(
    zip(
        range(0xF700, 0xF71B),
        "\u0e10\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e0d\u0e31\u0e4d\u0e47"
        "\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
        strict=True,
    ),
) | {
    0xF06E: "■", 0xF06F: "□", 0xF071: "❑", 0xF076: "❖", 0xF0A7: "▪", 0xF0A8: "◻", 0xF0B7: "•", 0xF0D8: "➢", 0xF0E0: "→",
    0xF0FC: "✓", 0xF0FE: "☑",
}  # fmt: skip

#: Marks and vowels on no consonant, or several of them. (It begins with what must stand there: so the search is quick.)
_RUN = f"[{MARKS}{BEHIND}](?:(?<![{CONSONANT}{MARKS}\uf700-\uf71a].)[{MARKS}{BEHIND}]*|[{MARKS}{BEHIND}]+)"
_RUNS = re.compile(_RUN)
_RUNS_AND_LONG = f"{_RUN}|(?<![\u0e24\u0e26]){LONG}"
_LEADING = re.compile(f"[{BEFORE}]{{2,}}")
_ODD = f"[{BEFORE}]{{2,}}|[\ue000-\uf8ff]+|\ufffd+|[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u00ad]+"
#: A consonant with its vowel, and a tone if it has one; the last consonant of a text, with its tone.
_LETTER = f"([{CONSONANT}][{VOWELS}]*)([{TONES}{SHORTENER}{KILLER}]?)"
_LAST_LETTER = f"[{CONSONANT}][{TONES}]?$"
#: How long a stretch is at most where all letters are spaced, not just one.
_SHORT = 3
#: How frequent words go on from a consonant with า.
_WITH_AA = (
    "กาญ", "กาย", "การ", "กาศ", "ขาด", "ขาย", "ขาว", "ข่าว", "ข้าง", "ข้าร", "คาด", "คาร", "ค้าง", "งาน", "จาก",
    "จาร", "จ่าย", "จ้าง", "ชาช", "ชาต", "ชาว", "ช่าง", "ญาต", "ฐาน", "ด้าน", "ตาม", "ตาร", "ต่าง", "ถาน", "ถาม",
    "ทาง", "ทาน", "ท่าน", "ธาน", "ธาร", "นาค", "นาน", "นาม", "นาย", "บาง", "บาท", "บ้าน", "ปาก", "ป้าห", "ผ่าน",
    "ฝ่าย", "พาะ", "ภาค", "ภาพ", "ภาย", "ภาร", "มาก", "มาต", "มาย", "ยาก", "ยาง", "ยาว", "ย่าง", "ย้าย", "ราค",
    "ราช", "ราบ", "ราย", "ร่าง", "ร้าย", "ลาด", "ลาย", "ล่าง", "วาง", "ว่า", "ว่าง", "ศาส", "สาธ", "สาม", "สาย",
    "สาร", "สาว", "หาก", "หาย", "หาร", "ห่าง", "อาก", "อาค", "อาจ", "อาย",
)  # fmt: skip
#: Signs after which a mark is spoken of and not used, and characters that another fault is about.
_SHOWN_ALONE = "\u25cc\"'“”‘’-–\ufffd" + INVISIBLE
_SPACES = " \t\u00a0"


class Broken(NamedTuple):
    """A broken place from `start` up to `end`, whole syllables.

    `kind` is "doubled", "order", "look-alike", "crowded", "no-base", "lost-am", "private", "replacement" or
    "invisible". `repair` replaces stretches of the text (start, end, new), is empty where the right characters cannot
    be told, and `sure` where it cannot change the meaning.
    """

    start: int
    end: int
    kind: str
    repair: tuple[tuple[int, int, str], ...] = ()
    sure: bool = True


def broken(text: str) -> Iterator[Broken]:
    """Yield the broken places of `text`: runs of marks and vowels first, then single odd characters."""
    for match in re.finditer(_RUNS_AND_LONG, text) if LONG in text else _RUNS.finditer(text):
        start, run = match.start(), match.group()
        before = text[start - 1] if start else ""
        if run == LONG:
            yield Broken(start, start + 1, "look-alike", ((start, start + 1, AA),))
        elif _is_base(before):
            yield from _in_run(start, run)
        else:
            yield from _without_base(text, start, run)
    shown = text.replace("\n", "").replace("\t", "").isprintable() and "\ufffd" not in text
    for match in _LEADING.finditer(text) if shown else re.finditer(_ODD, text):
        yield from _odd(text, match.start(), match.group())


def mended(text: str) -> str:
    """Return `text` with all its broken places repaired, as far as the right characters can be told."""
    pieces, done = list[str](), 0
    for start, end, new in sorted(edit for place in broken(text) for edit in place.repair):
        if start >= done:
            pieces += [text[done:start], new]
            done = end
    return "".join(pieces) + text[done:]


def _is_base(char: str) -> bool:
    return "\u0e01" <= char <= "\u0e2e" or (char != "" and char in MARKS) or "\uf700" <= char <= "\uf71a"


def _base(text: str, start: int) -> int:
    """Return where the consonant stands that carries what begins at `start`; `start` itself if there is none."""
    at = start
    while at and _is_base(text[at - 1]) and not "\u0e01" <= text[at] <= "\u0e2e":
        at -= 1
    return at


def _in_run(start: int, run: str) -> Iterator[Broken]:
    right, kind, sure = _right_run(run)
    if kind:
        end = start + len(run)
        yield Broken(start - 1, end, kind, ((start, end, right),) if right else (), sure)


@lru_cache(maxsize=1024)
def _right_run(run: str) -> tuple[str, str, bool]:
    """Return the right form of a run of marks and vowels on one consonant, the fault's kind, and if that is sure.

    Kind "" means that the run is right; the right form is "" where it cannot be told.
    """
    if any(char in run for char in FOREIGN):
        return run, "", True
    joined = re.sub(f"{CIRCLE}([{TONES}]?){AA}|([{TONES}]){CIRCLE}{AA}", lambda m: f"{m[1] or m[2] or ''}{AM}", run)
    once = "".join(dict.fromkeys(joined))
    if AM + AA in once:
        once = once.replace(AM + AA, AM)
    right = "".join(sorted(once, key=_level))
    if right == run:
        return (run, "", True) if _fits(run) else ("", "crowded", False)
    if not _fits(right):
        return "", "crowded", False
    kind = "look-alike" if joined != run else "doubled" if len(right) < len(run) else "order"
    return right, kind, not (kind == "order" and re.search(f"[\u0e30{AA}].", run))


def _level(char: str) -> int:
    """Return the place of a character in its run: vowels nearest to the consonant, then tones, then what is behind."""
    return 0 if char in VOWELS else 2 if char in BEHIND else 1


def _fits(run: str) -> bool:
    """Whether a run in the right order has at most one vowel, one tone and one ending, and such as go together."""
    vowels = [char for char in run if char in VOWELS]
    tones = [char for char in run if char in TONES + KILLER + SHORTENER]
    behind = run.lstrip(MARKS)
    killed = KILLER not in tones or (not behind and all(char in "\u0e34\u0e38" for char in vowels))
    short = SHORTENER not in tones or not (behind or vowels)
    return len(vowels) <= 1 and len(tones) <= 1 and killed and short and _ends(behind, vowels)


def _ends(behind: str, vowels: list[str]) -> bool:
    return behind == "" or (not vowels and behind in ("\u0e30", AA, AM, AA + "\u0e30"))


def _without_base(text: str, start: int, run: str) -> Iterator[Broken]:
    """Yield the fault of marks or vowels that stand on no consonant, unless only a space parts them."""
    end, before = start + len(run), text[start - 1 : start]
    if before and before in _SHOWN_ALONE:
        return
    stem = text[:start].rstrip(_SPACES)
    if before and before in _SPACES and stem and _is_base(stem[-1]):
        if run == AA and lost_am(text, len(stem), end):
            yield Broken(len(stem) - 1, end, "lost-am", ((len(stem), end, AM),), sure=False)
    elif before and before in BEFORE and run in TONES and (letter := re.match(_LETTER, text[end : end + 4])):
        last = end + letter.end(1)
        new = letter[1] + ("" if letter[2] else run)
        yield Broken(start - 1, last, "order", ((start, last, new),), sure=False)
    else:
        yield Broken(start - (before.strip() != ""), end, "no-base")


def lost_am(text: str, stem: int, end: int) -> bool:
    """Whether the space between offset `stem` and the า that ends at `end` stands for half of a ำ ("ด าเนินการ").

    Files made from PDF lose the circle of ำ; in words that are written with า the space is only one too many.
    """
    before, after = text[max(0, stem - _SHORT - 1) : stem], text[end : end + 4]
    letter = re.search(_LAST_LETTER, before)
    if letter is None or (not after[:1].strip() and len(before.split()[-1]) <= _SHORT):
        return False
    return not f"{letter[0]}{AA}{after}".startswith(_WITH_AA)


def _odd(text: str, start: int, run: str) -> Iterator[Broken]:
    end = start + len(run)
    if run[0] in BEFORE:
        yield _leading(start, run)
    elif run[0] == "\ufffd":
        yield Broken(start, end, "replacement")
    elif "\ue000" <= run[0] <= "\uf8ff":
        known = all(ord(char) in GLYPHS for char in run)
        new = "".join(GLYPHS.get(ord(char), "") for char in run)
        yield Broken(_base(text, start), end, "private", ((start, end, new),) if known else ())
    elif "\u200d" not in run or any("\u0e01" <= char <= "\u0e5b" for char in text[max(0, start - 1) : end + 1]):
        first, last = max(0, start - 1), min(len(text), end + 1)
        yield Broken(first, last, "invisible", ((start, end, ""),))


def _leading(start: int, run: str) -> Broken:
    """Return the fault of vowels before a consonant that follow one another."""
    end = start + len(run)
    if run == "\u0e40\u0e40":
        return Broken(start, end, "look-alike", ((start, end, "\u0e41"),))
    if len(set(run)) == 1 and run[0] != "\u0e40":
        return Broken(start, end, "doubled", ((start, end, run[0]),))
    return Broken(start, end, "crowded")
