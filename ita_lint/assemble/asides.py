"""Steps that stand without a number in a list of numbered ones."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ita_lint.assemble.lines import Line, Lines, Words
from ita_lint.assemble.unnumbered import Item, begins_like_step, is_bulleted, is_on_purpose, is_preface

_WIDE = re.compile(r" {2,}")


class Body(NamedTuple):
    """What follows a number up to the next one: offsets, the number of its step, and how many numbers the next skips.

    `skipped` is None after the last number of a list.
    """

    start: int
    end: int
    skipped: int | None


def before_first(lines: Lines, end: int, missing: int, words: Words) -> Iterator[Item]:
    """Yield the steps before the first number of a cell, at offset `end`, if it lacks `missing` numbers below it."""
    found = [Line(line.start, min(line.end, end), line.begins) for line in lines.lines if line.start < end]
    own = [line for line in found if not is_preface(lines.text(line).rstrip(), words)]
    own = [line for line in own if not lines.text(line).startswith(words["headings"])]
    if missing == 1 and own:
        own = [Line(own[0].start, own[-1].end, own[0].begins)]
    if len(own) == missing:
        yield from (_item(lines, *lines.trimmed(line.start, line.end), words) for line in own)


def inside(lines: Lines, bodies: Sequence[Body], words: Words) -> list[list[Item]]:
    """Return for each of `bodies`, which are all of a cell, the steps without a number in it."""
    own = _own_lines(lines, bodies)
    broken = sum(len(mine) > 1 for mine in own)
    found = list[list[Item]]()
    for body, mine in zip(bodies, own, strict=True):
        alike = broken <= (len(mine) > 1)
        starts = [line.start for line in _chosen(lines, body, mine, words, alike=alike and len(bodies) > 1)]
        if not starts and body.skipped == 1 and len(mine) == 1:
            starts = _after_wide_space(lines, mine[0], words)
        ends = [*starts[1:], body.end][: len(starts)]
        found.append([_item(lines, *lines.trimmed(*ends_at), words) for ends_at in zip(starts, ends, strict=True)])
    return found


def _own_lines(lines: Lines, bodies: Sequence[Body]) -> list[list[Line]]:
    """Return the lines of each body, the first beginning after the number."""
    found: list[list[Line]] = [[] for _ in bodies]
    index = 0
    for line in lines.lines:
        while index + 1 < len(bodies) and bodies[index + 1].start <= line.start:
            index += 1
        at = index
        while at < len(bodies) and bodies[at].start <= line.end:
            start, end = lines.trimmed(max(line.start, bodies[at].start), min(line.end, bodies[at].end))
            if start < end:
                found[at].append(Line(start, end, line.begins, line.item))
            at += 1
    return found


def _chosen(lines: Lines, body: Body, own: Sequence[Line], words: Words, *, alike: bool) -> Sequence[Line]:
    """Return the lines of a body that begin steps of their own: as many as numbers are skipped, else only sure ones.

    `alike` says that every other step of the cell stands on one line.
    """
    further = own[1:]
    if not further:
        return []
    if body.skipped:
        steps = [line for line in further if begins_like_step(lines, line, words) or is_bulleted(lines, line, words)]
        if len(steps) >= body.skipped:
            return steps[-body.skipped :]
        return further if alike and len(further) == body.skipped else []
    sure = alike and all(
        begins_like_step(lines, line, words) and is_on_purpose(lines, above, line, words)
        for above, line in pairwise(own)
    )
    return further if sure else []


def _after_wide_space(lines: Lines, line: Line, words: Words) -> list[int]:
    """Return the last place in a line where a verb stands after a wide space, as numbers do in lists inside a line."""
    places = [gap.end() for gap in _WIDE.finditer(lines.plain, line.start, line.end)]
    return [place for place in places if lines.plain.startswith(words["verbs"], place)][-1:]


def _item(lines: Lines, start: int, end: int, words: Words) -> Item:
    sign = lines.plain[start : start + 1]
    if sign in words["bullets"]:
        return Item(start, lines.trimmed(start + 1, end)[0], end, sign)
    return Item(start, start, end)
