"""Whether an analysis draws the opposite conclusion of what its scores say."""

from collections.abc import Mapping, Sequence
from typing import Any

from ita_lint.checks import _prose
from ita_lint.checks._prose import Prose, Words
from ita_lint.model.plan import Score
from ita_lint.model.text import Span
from ita_lint.thai.folding import folded_words


def only_mending(prose: Prose, words: Words) -> Span | None:
    """Return where the analysis says that something must be mended, if it says nothing else.

    A turn ("แต่…"), a strength or a word for going on ("ต่อเนื่อง") make it more; a heading ("ประเด็นที่ต้องปรับปรุง") is
    no such statement.
    """
    string = _prose.blotted(prose.string, folded_words(words["weakness_leads"]))
    if _prose.says(string, words, "turns") or _prose.says(string, words, "going_on"):
        return None
    return _found(prose, string, words, "mending")


def only_keeping(prose: Prose, words: Words) -> Span | None:
    """Return where the analysis says that the level is to be kept, if it names nothing weak and nothing to improve."""
    if _prose.says(prose.string, words, "weak") or _prose.says(prose.string, words, "improving"):
        return None
    return _found(prose, prose.string, words, "keeping")


def contradiction(
    prose: Prose, scores: Sequence[Score], words: Words, params: Mapping[str, Any]
) -> tuple[str, Span] | None:
    """Return the message and the place of a conclusion that contradicts the scores of a row, None if none does."""
    if min(_values(scores)) >= params["full"]:
        full = only_mending(prose, words)
        return ("full", full) if full else None
    low = only_keeping(prose, words) if is_low(scores, params) else None
    return ("low", low) if low else None


def is_low(scores: Sequence[Score], params: Mapping[str, Any]) -> bool:
    """Whether scores are low: one is below `low`, and no total is so high that it may well be kept."""
    totals = _values([one for one in scores if one.claim in ("total", "every")])
    low: float = params["low"]
    high: float = params["high"]
    return min(_values(scores)) < low and max(totals, default=0.0) < high


def _values(scores: Sequence[Score]) -> list[float]:
    return [one.value for one in scores if one.value is not None]


def _found(prose: Prose, string: str, words: Words, name: str) -> Span | None:
    at = _prose.first(string, folded_words(words[name]))
    return prose.span(*at) if at else None
