"""Whether a quoted question is that of the item it is quoted under, by the texts of the year's list."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ita_lint.checks import _prose
from ita_lint.checks._schemes import letter_of
from ita_lint.model.framework import Framework, Item
from ita_lint.model.plan import Question, Row
from ita_lint.thai.folding import folded_words
from ita_lint.thai.likeness import BLOT, held


class Compared(NamedTuple):
    """A quoted question beside the item cited, and the item of the year that it fits best; how well each fits, 0-100.

    `text` is None if the year's list has no text of the item cited; then `alike` is 0.
    """

    question: Question
    item: Item
    text: str | None
    alike: float
    best: Item
    best_alike: float


def compared(row: Row, framework: Framework, params: Mapping[str, Any]) -> Iterator[Compared]:
    """Yield the questions of `row` that are quoted under a single item of the year."""
    for question in row.questions:
        items = list(_meant(question, row, framework))
        words = _telling(question.words.excerpt, params)
        if not items or len(words.replace(BLOT, "")) < params["shortest"]:
            continue
        fits = {item: _fit(words, item, params) for item in items}
        item = max(items, key=lambda one: fits[one])
        if fits[item] <= 100 - params["ahead"]:
            fits |= {one: _fit(words, one, params) for one in framework.items if one.code[0] == item.code[0]}
        best = max(fits, key=lambda one: fits[one])
        known = all(_text(one, params) for one in items)
        yield Compared(question, item, item.title if known else None, fits[item], best, fits[best])


def _fit(words: str, item: Item, params: Mapping[str, Any]) -> float:
    """Return how well the telling words of a quotation and the text of `item` fit, the shorter within the longer."""
    text = _telling(_text(item, params) or "", params)
    return max(held(words, text), held(text, words))


def _meant(question: Question, row: Row, framework: Framework) -> Iterator[Item]:
    """Yield the item that a quotation names; a bare number may count within its indicator instead."""
    ref = question.item
    if ref is None or ref.first != ref.last:
        return
    letter = letter_of(ref, row, framework)
    numbers = [ref.first]
    own = framework.numbers(letter, row.indicator) if row.indicator is not None else ()
    if ref.form == "bare":
        numbers = [number for number in numbers if number in own] + list(own[ref.first - 1 : ref.first])
    yield from (item for number in dict.fromkeys(numbers) if (item := framework.item(letter, number)))


def _text(item: Item, params: Mapping[str, Any]) -> str | None:
    return item.title if item.confidence in params["trusted"] else None


def _telling(text: str, params: Mapping[str, Any]) -> str:
    """Return `text` without the words that many questions have."""
    return _prose.blotted(_prose.plainly(text), folded_words(tuple(params["formula"])))


def is_unlike(one: Compared, params: Mapping[str, Any]) -> bool:
    """Whether the quotation is not the text of the item cited: unlike it, or far more like that of another item.

    Where the text is not known, only a quotation that is letter by letter another item's is surely not the item's.
    """
    unlike: bool = one.alike < params["least"]
    if one.best == one.item:
        return one.text is not None and unlike
    ahead: bool = one.best_alike - one.alike >= params["ahead"]
    same: bool = one.best_alike >= params["same"]
    if one.text is None:
        return one.question.item is not None and one.question.item.form != "bare" and same
    return unlike or ahead
