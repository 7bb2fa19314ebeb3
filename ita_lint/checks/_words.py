"""Misspelt words of a plan: forms that are never right, and slips in words whose spelling is known."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ita_lint.model.plan import Plan
from ita_lint.model.text import Span, Text
from ita_lint.model.vocabulary import Misspelling, Vocabulary
from ita_lint.thai.broken import broken
from ita_lint.thai.folding import folded
from ita_lint.thai.overlaps import longest
from ita_lint.thai.slips import Known, known, only, slipped, slips
from ita_lint.thai.spelling import righted

Misspelt = tuple[Span, str]


def misspelt(texts: Iterable[Text], vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Misspelt]:
    """Yield the misspelt words of `texts`, and how each is spelt, in order; those that are broken are left out."""
    every = tuple(texts)
    strings = [righted(text.string) for text in every]
    words = known(
        vocabulary.terms["words"], vocabulary.terms["beside"], params["letters"], params["edited"], params["replaced"]
    )
    known_slips = _slipped(strings, words)
    wrong, words = {written for written, _ in known_slips}, only(words, {right for _, right in known_slips})
    tight = ["".join(string.split()) for string in strings]
    forms = _standing("\n".join(tight), vocabulary.misspellings)
    for text, string, letters in zip(every, strings, tight, strict=True):
        here = _standing(letters, forms)
        found = [*_of_forms(text, here)] if here else []
        if any(word in string for word in wrong):
            found += [(Span(text, one.start, one.end), one.right) for one in slips(string, words)]
        whole = (one for one in found if not any(broken(one[0].excerpt)))
        yield from longest(whole, lambda one: (one[0].start, one[0].end))


def _slipped(strings: Iterable[str], words: Known) -> set[tuple[str, str]]:
    """Return how the slips in `strings` are written, for which words; what is written twice is looked at once."""
    return slipped(" ".join({phrase: None for string in strings for phrase in string.split()}), words)


def _standing(letters: str, forms: Iterable[Misspelling]) -> list[Misspelling]:
    """Return those of `forms` that stand in `letters`, a text without spaces."""
    return [form for form in forms if form.wrong in letters]


def _of_forms(text: Text, forms: Iterable[Misspelling]) -> Iterator[Misspelt]:
    letters, offsets = folded(text.string)
    for form in forms:
        at = letters.find(form.wrong)
        while at >= 0:
            end = at + len(form.wrong)
            if not any(_within(letters, at, end, form.wrong, right) for right in form.not_in):
                yield Span(text, offsets[at], offsets[end - 1] + 1), form.right
            at = letters.find(form.wrong, end)


def _within(letters: str, start: int, end: int, wrong: str, right: str) -> bool:
    """Whether a wrong form stands inside a right word that holds it."""
    inside = right.find(wrong)
    begin = start - inside
    return begin >= 0 and letters[begin : begin + len(right)] == right and end <= begin + len(right)


def named_elsewhere(plan: Plan) -> list[Span]:
    """Return the places whose spelling other rules look at: the agency's name, names of indicators, unknown units."""
    agency = [plan.agency.span] if plan.agency else []
    names = [row.name for row in plan.rows if row.name]
    return [*agency, *names, *(unit.span for row in plan.rows for unit in row.units if unit.kind == "unknown")]
