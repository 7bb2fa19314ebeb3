"""How alike two Thai names are, 0-100: twice the letters that both have in the same order, per letter of the two.

Most texts are told apart by their letters alone; rapidfuzz is loaded for the few that could be alike.
"""

from collections.abc import Iterable
from functools import lru_cache

from ita_lint.thai.spelling import key

#: What is put in the place of each character that is not to be compared.
BLOT = "\x00"
#: Runs of this many letters are shared by texts about the same; all Thai texts share shorter ones.
RUN = 4


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """Return how alike the keys of two texts are: 100 for the same key, 0 for nothing in common or less than `least`.

    With a `least`, most texts are told apart by the letters that they have at all, which is cheap.
    """
    left, right = key(one), key(other)
    if left == right:
        return 100.0
    total = len(left) + len(right)
    if 200 * min(len(left), len(right)) < least * total or 200 * _letters_in_common(left, right) < least * total:
        return 0.0
    from rapidfuzz.fuzz import ratio

    alike = ratio(left, right)
    return alike if alike >= least else 0.0


def closest(text: str, names: Iterable[str], least: float) -> tuple[str, float] | None:
    """Return the name most like `text` and its likeness, None if none reaches `least`; the first of equals wins."""
    best: tuple[str, float] | None = None
    for name in names:
        alike = likeness(text, name, least)
        if alike >= least and (best is None or alike > best[1]):
            best = name, alike
    return best


def held(part: str, whole: str) -> float:
    """Return how much of `part` stands in `whole`, in whatever order, 0-100: by the runs of letters of its key.

    Runs with a `BLOT` in them count as little as those that are not there.
    """
    string, within = key(part), key(whole)
    runs = {run for start in range(len(string) - RUN + 1) if BLOT not in (run := string[start : start + RUN])}
    return 100 * sum(run in within for run in runs) / len(runs) if runs else 0.0


def _letters_in_common(left: str, right: str) -> int:
    common = 0
    for char, count in _letters(left).items():
        common += min(count, right.count(char))
    return common


@lru_cache(maxsize=16)
def _letters(string: str) -> dict[str, int]:
    """Return the letters of a string with their number; the same one is compared with many names in turn."""
    return {char: string.count(char) for char in set(string)}
