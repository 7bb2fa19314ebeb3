"""The items that an analysis cites: whether the year has them, whose they are, and how their codes are written."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ita_lint.checks import _analyses, _prose
from ita_lint.checks._codes import lists, mixed_edits, zero_edits
from ita_lint.checks._outside import Neighbourhood, misread, outside
from ita_lint.checks._questions import Compared, compared, is_unlike
from ita_lint.checks._schemes import is_other_scheme, letter_of, list_is_known, membership_is_known, unlisted
from ita_lint.checks._topics import Mismatch, mismatch, other_year
from ita_lint.model.findings import Edit, Finding, Fix, Related, Skipped
from ita_lint.model.framework import Framework, Item
from ita_lint.model.plan import ItemRef, Plan, Row
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.digits import like

#: The letter of items whose list of the year is not known; "" for a bare number that no indicator gives one.
_Letter = str


def item_outside_indicator(
    plan: Plan, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Finding | Skipped]:
    """Items cited belong to another indicator, or a question number is a misread letter i with its digit."""
    near = Neighbourhood(plan, framework, vocabulary.analysis, params)
    yield from _judged(near, lambda row, ref: _strange(row, ref, near))


def unknown_item(
    plan: Plan, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Finding | Skipped]:
    """Items are cited that the list of the year does not have."""
    near = Neighbourhood(plan, framework, vocabulary.analysis, params)
    yield from _judged(near, lambda _, ref: _missing(ref, near))


def item_code_form(plan: Plan, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Finding | Skipped]:
    """Zeros stand for the letter O, or one list mixes small and capital letters."""
    if is_other_scheme(plan, vocabulary.analysis):
        yield Skipped("skipped-scheme")
        return
    for _, refs in _cited_together(plan):
        for ref in refs:
            if edits := zero_edits(ref, params["ranges"]):
                yield Finding("zero", ref.span, _written(ref, edits), Fix(edits, "safe"))
        for group in lists(refs, params["joiners"]):
            edits = mixed_edits(group)
            if edits:
                first = next(ref for ref in group if any(_within(edit, ref) for edit in edits))
                own = tuple(edit for edit in edits if _within(edit, first))
                yield Finding("mixed", first.span, _written(first, own), Fix(edits, "safe", "fix_list"))


def quoted_question_mismatch(
    plan: Plan, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Finding | Skipped]:
    """Find quoted questions unlike the text of the item cited, as far as the year's list has the texts."""
    skipped = unlisted(plan, framework, vocabulary.analysis)
    if skipped:
        yield skipped
        return
    quoted = [one for row in _analyses.rows(plan) for one in compared(row, framework, params)]
    for one in quoted:
        if is_unlike(one, params):
            best = one.best if one.best != one.item and one.best_alike >= params["fits"] else None
            message = "belongs" if one.text is None else "other" if best else "unlike"
            yield Finding(message, one.question.words, _compared(one, best, framework, params))
    if quoted and not any(one.text for one in quoted):
        yield Skipped("skipped-unknown", {"year": framework.year})


def item_topic_mismatch(
    plan: Plan,
    framework: Framework,
    frameworks: Mapping[int, Framework],
    vocabulary: Vocabulary,
    params: Mapping[str, Any],
) -> Iterator[Finding | Skipped]:
    """Find items whose name or reason for their score is that of another item of the year."""
    skipped = unlisted(plan, framework, vocabulary.analysis)
    if skipped:
        yield skipped
        return
    for row in _analyses.rows(plan):
        if row.analysis is None or not any(ref.letter == "O" for ref in row.items):
            continue
        found = mismatch(_prose.of(row.analysis), row, framework, vocabulary, params)
        if found:
            fits = other_year(found, frameworks, framework.year)
            data = _about(found, fits, framework, params)
            yield Finding("year" if fits else "topic", found.ref.span, data, related=(Related(found.said, "said"),))


def _about(
    found: Mismatch, fits: tuple[Framework, Item] | None, framework: Framework, params: Mapping[str, Any]
) -> dict[str, object]:
    """Return what the item cited is, what the text is about, and the year whose list fits, if one does."""
    written = found.ref.span.excerpt
    data: dict[str, object] = {
        "item": _code(found.item.code[0], found.ref.first, found.ref),
        "year": like(framework.year, written),
        "title": found.item.title,
        "basis": params["basis"][found.item.confidence],
        "topic": found.said.excerpt,
        "other": like(found.other.code, written),
        "other_title": found.other.title,
    }
    if fits:
        data |= {"fits": like(fits[0].year, written), "fits_basis": params["basis"][fits[1].confidence]}
    return data


def _compared(one: Compared, best: Item | None, framework: Framework, params: Mapping[str, Any]) -> dict[str, object]:
    """Return the item cited and its text, and the item that the quotation fits better."""
    written = one.question.span.excerpt
    return {
        "item": like(one.item.code, written),
        "year": like(framework.year, written),
        "text": one.text or "",
        "basis": params["basis"][one.item.confidence],
        "best": like(best.code, written) if best else "",
    }


def _judged(
    near: Neighbourhood, judge: Callable[[Row, ItemRef], Finding | _Letter | None]
) -> Iterator[Finding | Skipped]:
    """Yield what `judge` finds at each item cited, and at the end the letters whose items it does not know."""
    skipped = unlisted(near.plan, near.framework, near.words)
    if skipped:
        yield skipped
        return
    unknown = set[str]()
    for row, ref in _cited(near.plan):
        found = judge(row, ref)
        if isinstance(found, str):
            unknown.add(found)
        elif found:
            yield found
    yield from _unknown(unknown, near.framework)


def _strange(row: Row, ref: ItemRef, near: Neighbourhood) -> Finding | _Letter | None:
    """Return what is wrong with an item of another indicator; its letter if nobody knows whose items it has."""
    framework, params, letter = near.framework, near.params, letter_of(ref, row, near.framework)
    sure = membership_is_known(letter, framework, params["trusted"])
    if not (sure or membership_is_known(letter, framework, params["assumed"])):
        return letter
    strangers = outside(ref, letter, row, near)
    if correct := misread(ref, row, near):
        return _misread(ref, correct, strangers, framework, sure=sure)
    if not strangers or near.plan.layout == "theme" or near.excuses(ref, row, strangers[0]):
        return None
    return Finding("outside" if sure else "outside-assumed", ref.span, _described(ref, letter, strangers, framework))


def _missing(ref: ItemRef, near: Neighbourhood) -> Finding | _Letter | None:
    """Return what is wrong with an item that the year does not have; its letter if the year's list is not known."""
    framework = near.framework
    if not list_is_known(ref.letter, framework, near.params["trusted"]):
        return ref.letter
    missing = [number for number in ref.numbers if framework.item(ref.letter, number) is None]
    if not missing or near.is_of_another_year(ref):
        return None
    last = max(framework.numbers(ref.letter))
    data = {"item": _code(ref.letter, missing[-1], ref), "last": _code(ref.letter, last, ref)}
    return Finding("unknown", ref.span, {**data, "year": like(framework.year, ref.span.excerpt)})


def _cited(plan: Plan) -> Iterator[tuple[Row, ItemRef]]:
    for row, refs in _cited_together(plan):
        for ref in refs:
            yield row, ref


def _cited_together(plan: Plan) -> Iterator[tuple[Row, tuple[ItemRef, ...]]]:
    """Yield the items of each analysis, and those of each heading."""
    yield from ((row, row.items) for row in _analyses.rows(plan))
    yield from ((row, row.headed) for row in plan.rows)


def _within(edit: Edit, ref: ItemRef) -> bool:
    return ref.span.start <= edit.span.start < ref.span.end


def _written(ref: ItemRef, edits: tuple[Edit, ...]) -> dict[str, object]:
    """Return the reference as it stands and as it should stand."""
    right = ref.span.excerpt
    for edit in sorted(edits, key=lambda one: -one.span.start):
        start = edit.span.start - ref.span.start
        right = right[:start] + edit.new + right[start + edit.span.end - edit.span.start :]
    return {"item": ref.span.excerpt, "right": right}


def _misread(ref: ItemRef, correct: str, strangers: tuple[int, ...], framework: Framework, *, sure: bool) -> Finding:
    data: dict[str, object] = {"item": ref.span.excerpt, "right": correct, "year": like(framework.year, correct)}
    fix = Fix((Edit(ref.span.sub(0, 1), correct[0]),), "unsafe")
    if not (strangers and sure):
        return Finding("misread" if sure else "misread-assumed", ref.span, data, fix)
    letter = correct[0]
    return Finding("misread_stranger", ref.span, {**_described(ref, letter, strangers, framework), **data}, fix)


def _described(ref: ItemRef, letter: str, strangers: tuple[int, ...], framework: Framework) -> dict[str, object]:
    """Return the first stranger's code, and the number and name of the indicator it belongs to."""
    item = framework.item(letter, strangers[0])
    indicator = framework.indicator(item.indicator) if item else None
    return {
        "item": _code(letter, strangers[0], ref),
        "belongs": like(indicator.number if indicator else "", ref.span.excerpt),
        "name": indicator.name if indicator else "",
        "year": like(framework.year, ref.span.excerpt),
    }


def _code(letter: str, number: int, ref: ItemRef) -> str:
    return f"{letter}{like(number, ref.span.excerpt)}"


def _unknown(letters: set[str], framework: Framework) -> Iterator[Skipped]:
    if letters := letters - {""}:
        yield Skipped("skipped-unknown", {"letters": ", ".join(sorted(letters)), "year": framework.year})
