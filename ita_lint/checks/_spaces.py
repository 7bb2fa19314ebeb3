"""Words of a text that have spaces inside."""

from collections.abc import Iterator, Mapping
from typing import Any

from ita_lint.model.framework import Framework
from ita_lint.model.plan import Plan
from ita_lint.model.text import Text
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.spacing import Spaced, apart, in_letters, in_names, in_syllables, in_words, lexicon


def spaced(
    plan: Plan,
    texts: Iterator[tuple[object, Text]],
    framework: Framework,
    vocabulary: Vocabulary,
    params: Mapping[str, Any],
) -> Iterator[tuple[object, Text, tuple[Spaced, ...]]]:
    """Yield each text that has words with spaces inside, with its key, and those words, the one with most spaces first.

    In the heading of a row any space in an official name counts; in running text a line may have ended at one, so
    `params` says how many `gaps` a name must have there.
    """
    terms = vocabulary.terms
    known = lexicon((*terms["words"], *terms["whole"], *terms["beside"]))
    names = (*(one.name for one in framework.indicators), *(kind.full for kind in vocabulary.agencies))
    headings = {id(row.heading.text) for row in plan.rows}
    for key, text in texts:
        string, gaps = text.string, 1 if id(text) in headings else params["gaps"]
        if " " not in string and "\u00a0" not in string:
            continue
        named = [one for one in in_names(string, _parted(string, names)) if len(one.gaps) >= gaps]
        words = (*named, *in_words(string, known))
        if found := apart(words, in_letters(string, params["apart"]), in_syllables(string)):
            yield key, text, tuple(sorted(found, key=lambda one: -len(one.gaps)))


def _parted(string: str, names: tuple[str, ...]) -> list[str]:
    """Return those of `names` that stand in a text with spaces inside."""
    tight = string.replace(" ", "").replace("\u00a0", "")
    return [name for name in names if name in tight and tight.count(name) != string.count(name)]
