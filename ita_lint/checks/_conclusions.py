"""The measure that an analysis ends in ("จึงจัดทำมาตรการ …"), and whether it is the one in the measure's column."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ita_lint.checks import _prose
from ita_lint.checks._prose import Prose, Words
from ita_lint.model.text import Span
from ita_lint.thai.folding import folded_words
from ita_lint.thai.likeness import held

_QUOTES = frozenset("“”\"„«»‘’'")
_SKIPPED = _QUOTES | set(": -–")


class Named(NamedTuple):
    """A measure as an analysis names it: the folded text from there to the end, the name alone, and where it stands."""

    tail: str
    name: str
    span: Span


def named(prose: Prose, words: Words, params: Mapping[str, Any]) -> Iterator[Named]:
    """Yield the measures that the analysis leads to.

    A lead needs a word such as มาตรการ or a quotation after it; a few need none if nothing but the measure follows.
    """
    string, endings = prose.string, folded_words(words["measure_endings"])
    for start, end in _prose.every(string, (*folded_words(words["measure_leads"]), *endings)):
        begin = _skipped(string, end, _QUOTES)
        noun = next((word for word in folded_words(words["measure_nouns"]) if string.startswith(word, begin)), "")
        if noun or begin > end or (string[start:end] in endings and len(string) - end <= params["longest"]):
            yield from _name(prose, _skipped(string, begin + len(noun), _SKIPPED), words, params)


def another(column: str, measures: Iterator[Named], params: Mapping[str, Any]) -> Named | None:
    """Return the last measure that the analysis names, None if there is none or the one in the column is named.

    That one stands in the end of the analysis, from the first measure on, or any of them stands in it.
    """
    first = next(measures, None)
    if first is None or column in first.tail or held(column, first.tail) >= params["least"]:
        return None
    named = [first, *measures]
    own = any(held(part, column) >= params["least_name"] for one in named for part in _parts(one.name, params))
    return None if own else named[-1]


def _parts(name: str, params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a name and its beginning: what follows a short name in the same sentence is no part of it."""
    return name, name[: params["beginning"]]


def _name(prose: Prose, begin: int, words: Words, params: Mapping[str, Any]) -> Iterator[Named]:
    """Yield the measure that begins at `begin`, unless what stands there is no name."""
    closing = _prose.first(prose.string, tuple(_QUOTES), begin)
    end = min(closing[0] if closing else len(prose.string), prose.paragraph_end(begin))
    name = prose.string[begin:end]
    if len(name) >= params["shortest"] and not name.startswith(folded_words(words["no_measures"])):
        yield Named(prose.string[begin:], name, prose.span(begin, end))


def _skipped(string: str, start: int, signs: frozenset[str]) -> int:
    return next((place for place in range(start, len(string)) if string[place] not in signs), len(string))
