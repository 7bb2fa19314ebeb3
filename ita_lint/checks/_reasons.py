"""The causes that analyses give ("เนื่องจาก…", "เพราะ…")."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ita_lint.checks import _prose
from ita_lint.checks._prose import Prose, Words
from ita_lint.model.text import Span
from ita_lint.thai.folding import folded_words
from ita_lint.thai.likeness import BLOT


class Reason(NamedTuple):
    """A cause as given: its words folded, the same for the same words, and its source with the word that opens it."""

    words: str
    span: Span


def given(prose: Prose, words: Words, params: Mapping[str, Any]) -> Iterator[Reason]:
    """Yield the reasons in `prose` that give a cause, in each reading, the longest first.

    A reason ends at a word that begins something else, and is never longer than `longest` of `params`. It may end
    before: with its paragraph, or, where it is long enough to say something whole, at a space.
    """
    string = _prose.blotted(prose.string, folded_words(words["no_reason_leads"]))
    ends = _prose.Ahead(string, folded_words(words["reason_ends"]))
    for start, begin in _prose.every(string, folded_words(words["reason_leads"])):
        cut = ends.first(begin)
        last = min(cut[0] if cut else len(string), begin + params["longest"])
        stops = {last, min(last, prose.paragraph_end(begin)), *prose.spaces(begin + params["phrase"], last)}
        for stop in sorted(stops, reverse=True):
            end = _prose.without_subject(string, begin, stop, words)
            if end - begin >= params["characters"] and _is_cause(string[begin:end], words):
                yield Reason(string[begin:end], prose.span(start, end))


def _is_cause(said: str, words: Words) -> bool:
    """Whether a reason says more than that something was done or scored."""
    for subject in folded_words(words["subjects"]):
        said = said.removeprefix(subject)
    return not said.lstrip(BLOT).startswith(folded_words(words["no_causes"]))
