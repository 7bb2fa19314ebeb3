"""What the analysis of a row says: indicators cited, items, scores and quoted questions."""

from collections.abc import Mapping

from ita_lint.assemble.items import ItemWords, find_items
from ita_lint.assemble.judging import unit_after
from ita_lint.assemble.mentions import mentions
from ita_lint.assemble.numbers import Number, numbers
from ita_lint.assemble.pieces import pieces
from ita_lint.assemble.questions import questions
from ita_lint.assemble.scores import read_scores
from ita_lint.model.document import Cell
from ita_lint.model.framework import Framework
from ita_lint.model.plan import ItemRef, Mention, Question, Score
from ita_lint.thai.folding import Folded, fold


def read_mentions(cell: Cell, framework: Framework) -> tuple[Mention, ...]:
    """Return the indicators that the text of `cell` cites by number, in reading order."""
    return tuple(mentions(fold(cell.text), framework))


def read_analysis(
    cell: Cell, framework: Framework, indicator: int | None, words: Mapping[str, tuple[str, ...]]
) -> tuple[tuple[ItemRef, ...], tuple[Score, ...], tuple[Question, ...]]:
    """Return the items, scores and quoted questions in the analysis of the row about `indicator`.

    `words` is the analysis vocabulary. Each comes in reading order; a bare item number counts only where it is that of
    a quoted question.
    """
    text = fold(cell.text)
    letter = framework.letter(indicator) if indicator is not None else ""
    found = find_items(text, letter, ItemWords.of(words))
    quoted = tuple(questions(text, found))
    bare = tuple(item for _, item in quoted if item and item.item.form == "bare")
    items = tuple(sorted((*found, *bare), key=lambda one: one.start))
    asked = tuple(question for question, _ in quoted)
    scores = read_scores(text, pieces(text, items, asked, (framework, indicator), words), words)
    return tuple(one.item for one in items), scores, asked


def read_score_column(
    cell: Cell, framework: Framework, indicator: int | None, words: Mapping[str, tuple[str, ...]]
) -> tuple[Score, ...]:
    """Return the scores in a cell of a column of scores: a number alone, or what an analysis with its text states.

    Nobody can tell what a number alone is about: the row may be that of an item, or a part of the EIT.
    """
    text = fold(cell.text)
    found = tuple(numbers(text.string))
    if len(found) == 1 and not any(char.isalnum() for char in text.string[: found[0].start] + _rest(text, found[0])):
        return (Score(text.span(found[0].start, found[0].end), found[0].value),)
    return read_analysis(cell, framework, indicator, words)[1]


def _rest(text: Folded, number: Number) -> str:
    return text.string[number.end :].lstrip(" )").removeprefix(unit_after(number, text.string))
