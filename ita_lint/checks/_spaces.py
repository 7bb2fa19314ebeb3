"""Words of a text that have spaces inside."""

from collections.abc import Iterator, Mapping
from typing import Any

from ita_lint.model.framework import Framework
from ita_lint.model.plan import Plan
from ita_lint.model.text import Text
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.spacing import (
    Spaced,
    apart,
    in_letters,
    in_names,
    in_syllables,
    in_words,
    is_joined,
    is_spelt,
    lexicon,
)

#: A word with spaces inside, and whether it is spelt rightly without them.
Joined = tuple[Spaced, bool]


def spaced(
    plan: Plan,
    texts: Iterator[tuple[object, Text]],
    framework: Framework,
    vocabulary: Vocabulary,
    params: Mapping[str, Any],
) -> Iterator[tuple[object, Text, tuple[Joined, ...]]]:
    """Yield each text that has words with spaces inside, with its key, and those words, the one with most spaces first.

    What is neither a known word nor a name may be misspelt as well: it is right if known words make it up.

    In the heading of a row any space in an official name counts; in running text a line may have ended at one, so
    `params` says how many `gaps` a name must have there.
    """
    terms = vocabulary.terms
    known = lexicon((*terms["words"], *terms["whole"], *terms["beside"]))
    right = known.words.union(params["apart"])
    names = (*(one.name for one in framework.indicators), *(kind.full for kind in vocabulary.agencies))
    headings = {id(row.heading.text) for row in plan.rows}
    for key, text in texts:
        string, gaps = text.string, 1 if id(text) in headings else params["gaps"]
        if " " not in string and "\u00a0" not in string:
            continue
        named = [one for one in in_names(string, _parted(string, names)) if len(one.gaps) >= gaps]
        words, runs = frozenset((*named, *in_words(string, known))), frozenset(in_letters(string, params["apart"]))
        if found := apart(words, runs, in_syllables(string)):
            ordered = sorted(found, key=lambda one: -len(one.gaps))
            yield key, text, tuple((one, one in words or _is_right(string, one, runs, right)) for one in ordered)


def _is_right(string: str, word: Spaced, runs: frozenset[Spaced], words: frozenset[str]) -> bool:
    """Whether letters that stand apart make up some of `words`, or a cut syllable is part of one."""
    if word in runs:
        return is_spelt("".join(string[word.start : word.end].split()), words)
    return all(is_joined(string, gap, words) for gap in word.gaps)


def _parted(string: str, names: tuple[str, ...]) -> list[str]:
    """Return those of `names` that stand in a text with spaces inside."""
    tight = string.replace(" ", "").replace("\u00a0", "")
    return [name for name in names if name in tight and tight.count(name) != string.count(name)]
