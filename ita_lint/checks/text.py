"""How the text is written: broken characters, stray spaces, digits, pairs of signs, slips, leftovers of markup."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ita_lint.checks._digits import against_habit, mixed, step_numbers
from ita_lint.checks._markup import leftovers
from ita_lint.checks._spaces import spaced
from ita_lint.checks._wording import Mark, edits_in, keyed, told
from ita_lint.checks._words import misspelt, named_elsewhere
from ita_lint.model.findings import Edit, Finding, Skipped
from ita_lint.model.framework import Framework
from ita_lint.model.plan import Plan
from ita_lint.model.text import Span
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.broken import broken
from ita_lint.thai.numerals import rewritten
from ita_lint.thai.pairs import unpaired


def broken_thai(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding | Skipped]:
    """Characters that no Thai word holds; all of a kind are one finding where there are many.

    In a text recovered from pages nobody can tell whether the author or the recovery broke them.
    """
    if plan.recovered:
        yield Skipped("skipped")
        return
    found = [(key, text, place) for key, text in keyed(plan) for place in broken(text.string)]
    count = Counter(place.kind for _, _, place in found)
    yield from told(
        Mark(
            place.kind if count[place.kind] > params["many"] else (key, place.start),
            place.kind,
            Span(text, place.start, place.end),
            {},
            edits_in(text, place.repair),
            sure=place.sure,
        )
        for key, text, place in found
    )


def stray_space(
    plan: Plan, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Finding | Skipped]:
    """Spaces inside words: one finding a cell, or one in all where many cells have them; those without a fix apart.

    In a text recovered from pages nobody can tell who put them there.
    """
    if plan.recovered:
        yield Skipped("skipped")
        return
    found = list(spaced(plan, keyed(plan), framework, vocabulary, params))
    yield from told(
        Mark(
            ("many" if len(found) > params["many"] else key, is_right),
            "spaced" if is_right else "unsure",
            Span(text, word.start, word.end),
            {
                "written": text.string[word.start : word.end],
                "word": "".join(text.string[word.start : word.end].split()),
            },
            edits_in(text, ((start, end, "") for start, end in word.gaps)) if is_right else (),
            sure=False,
        )
        for key, text, words in found
        for word, is_right in words
    )


def mixed_digits(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Thai and Arabic digits in one number, or a cell in other digits than its column."""
    ends = step_numbers(plan)
    yield from told(
        Mark((key, span.start), "inside", span, {"number": span.excerpt, "new": new}, (Edit(span, new),))
        for key, text in keyed(plan)
        for span, new in mixed(text, ends, params)
    )
    for habit, spans in against_habit(plan, params):
        marks = (
            Mark(habit, habit, span, {"number": span.excerpt}, (Edit(span, rewritten(span.excerpt, habit)),))
            for span in spans
        )
        yield from told(marks, f"fix-{habit}")


def unbalanced_quotes(plan: Plan) -> Iterator[Finding]:
    """Quotation marks and brackets without a partner."""
    yield from told(
        Mark(
            (key, one.at),
            one.kind,
            Span(text, one.at, one.at + 1),
            {"sign": text.string[one.at], "right": one.right},
            edits_in(text, [(one.at, one.at + 1, one.right)] if one.right else []),
            sure=False,
        )
        for key, text in keyed(plan)
        for one in unpaired(text.string)
    )


def misspelling(plan: Plan, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Words that are surely misspelt; the same slip in several places is one finding."""
    elsewhere = named_elsewhere(plan)
    yield from told(
        Mark(span.excerpt, "wrong", span, {"wrong": span.excerpt, "right": right}, (Edit(span, right),), sure=False)
        for span, right in misspelt((text for _, text in keyed(plan)), vocabulary, params)
        if not any(one.text is span.text and one.start <= span.start and span.end <= one.end for one in elsewhere)
    )


def leftover_markup(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Markup and lost values of programs that stand in the text as readers see it; one finding a cell."""
    yield from told(
        Mark(
            (key, one.lost),
            "lost" if one.lost else "markup",
            Span(text, one.start, one.end),
            {"found": text.string[one.start : one.end]},
            edits_in(text, one.edits),
        )
        for key, text in keyed(plan)
        for one in leftovers(text.string, params)
    )
