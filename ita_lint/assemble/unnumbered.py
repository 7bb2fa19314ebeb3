"""Steps that carry no number: items of a bulleted list, lines that begin like steps, or one step in prose."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ita_lint.assemble.lines import Line, Lines, Words

#: Characters that a Thai word hardly exceeds: what must have fitted on a line that was broken on purpose.
_WORD = 12
#: A line this long was not broken because a cell is narrow.
_WIDE = 100
#: So many lines that all begin like steps are steps, wherever the lines were broken.
_CERTAIN = 3
#: Signs that stand inside sentences as well: as bullets inside a line they need a step's verb behind them.
_DASHES = "-–—−*·"


class Item(NamedTuple):
    """A step without a number: its characters `start` up to `end`, of which those before `words` are its bullet."""

    start: int
    words: int
    end: int
    style: str = ""


def unnumbered(lines: Lines, words: Words) -> Iterator[Item]:
    """Yield the steps of a cell in which no number begins one; a text that cannot be divided is one step.

    Bullets below words that already say what is done are details of that step.
    """
    body = without_preface(lines, words)
    if not body:
        return
    inside = begins_like_step(lines, body[0], words) and body[0].item is None
    starts = [] if inside else list(_bulleted(body, lines, words))
    starts = starts or _verbed(body, lines, words)
    if not starts:
        starts = [(body[0].start, body[0].start, "")]
    ends = [start for start, _, _ in starts[1:]] + [body[-1].end]
    for (start, first, style), end in zip(starts, ends, strict=True):
        last = lines.trimmed(start, end)[1]
        yield Item(start, min(first, last), last, style)


def begins_like_step(lines: Lines, line: Line, words: Words) -> bool:
    """Whether `line` begins with a verb as steps do."""
    return lines.text(line).startswith(words["verbs"])


def is_bulleted(lines: Lines, line: Line, words: Words) -> bool:
    """Whether `line` begins with a bullet, typed or of an automatic list."""
    return line.item is not None or lines.plain[line.start : line.start + 1] in words["bullets"]


def is_preface(text: str, words: Words) -> bool:
    """Whether `text` only announces the steps; one that says what is done and announces details is a step."""
    bare = text.rstrip(" :")
    announces = text.endswith(words["introducers"]) or bare.endswith(words["introducers"])
    return bare in words["prefaces"] or (
        announces and (text.startswith(words["prefaces"]) or not text.startswith(words["verbs"]))
    )


def without_preface(lines: Lines, words: Words) -> Sequence[Line]:
    """Return the lines of a cell from the first that does not only announce the steps."""
    found = lines.lines
    first = next((index for index, line in enumerate(found) if not is_preface(lines.text(line), words)), len(found))
    return found[first:]


def is_on_purpose(lines: Lines, above: Line, line: Line, words: Words) -> bool:
    """Whether `line` begins where its author wanted, and not where the line above was full."""
    if line.begins:
        return True
    first_word = min(_WORD, len(lines.text(line).split(" ")[0]))
    fits = above.end - above.start + first_word <= lines.width or lines.width >= _WIDE
    return fits and not _is_open(lines.text(above), words)


def _is_open(text: str, words: Words) -> bool:
    """Whether a line ends in the middle of a sentence."""
    return text.endswith(words["connectors"]) and not text.endswith(words["may_end"])


def _bulleted(body: Sequence[Line], lines: Lines, words: Words) -> Iterator[tuple[int, int, str]]:
    """Yield the items that begin with a bullet, typed or of an automatic list."""
    dashed = lines.plain[body[0].start] in _DASHES
    for line in body:
        if line.item is not None and lines.plain[line.start : line.start + 1] not in words["bullets"]:
            yield line.start, line.start, "•"
        for offset in range(line.start, line.end):
            sign = lines.plain[offset]
            if sign in words["bullets"] and _is_bullet(lines, line, offset, words, dashed=dashed):
                yield offset, lines.trimmed(offset + 1, line.end)[0], sign


def _is_bullet(lines: Lines, line: Line, offset: int, words: Words, *, dashed: bool) -> bool:
    rest = lines.plain[offset + 1 : line.end].lstrip()
    if offset == line.start:
        return not rest[:1].isdigit()
    if not lines.plain[offset - 1].isspace():
        return False
    return lines.plain[offset] not in _DASHES or (dashed and rest.startswith(words["verbs"]))


def _verbed(body: Sequence[Line], lines: Lines, words: Words) -> list[tuple[int, int, str]]:
    """Return the lines that begin like steps, if most lines do and they were broken on purpose."""
    if not begins_like_step(lines, body[0], words):
        return []
    every = len(body) >= _CERTAIN and all(
        begins_like_step(lines, line, words) and not _is_open(lines.text(line), words) for line in body
    )
    found = [body[0]] + [
        line
        for above, line in pairwise(body)
        if begins_like_step(lines, line, words) and (every or is_on_purpose(lines, above, line, words))
    ]
    most = len(found) > 1 and 2 * len(found) > len(body)
    return [(line.start, line.start, "") for line in found] if most else []
