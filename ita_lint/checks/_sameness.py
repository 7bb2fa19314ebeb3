"""Whether two steps say the same."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from ita_lint.thai.likeness import likeness
from ita_lint.thai.spelling import key

_NUMBER = re.compile("[0-9]+")


def sameness(one: str, other: str, opposites: Iterable[str], params: Mapping[str, Any]) -> float | None:
    """Return how alike two texts are (0-100) if they say the same, None if they do not.

    Texts that differ in a number, in one of `opposites`, or in a whole word do not say the same, however alike.
    `params` gives the least `likeness`, and how many letters a word has that is more than a slip (`word`).
    """
    left, right = key(one), key(other)
    if left == right:
        return 100.0
    if _NUMBER.findall(left) != _NUMBER.findall(right):
        return None
    alike = likeness(one, other, params["likeness"])
    if not alike or any(left.count(word) != right.count(word) for word in opposites):
        return None
    return None if _differ_in_a_word(left, right, params["word"]) else alike


def _differ_in_a_word(left: str, right: str, word: int) -> bool:
    from difflib import SequenceMatcher

    changes = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    return any(kind == "replace" and min(b - a, d - c) >= word for kind, a, b, c, d in changes)
