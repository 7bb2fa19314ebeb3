"""Which assessment scheme a plan belongs to, and which facts of its year are known well enough to check against."""

from collections.abc import Collection, Mapping

from ita_lint.model.findings import Skipped
from ita_lint.model.framework import Framework
from ita_lint.model.plan import ItemRef, Plan, Row
from ita_lint.thai.spelling import key


def is_other_scheme(plan: Plan, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether the plan is one of the schemes of schools, vocational colleges or the health ministry."""
    agency = key(plan.agency_name)
    if agency.startswith(tuple(key(word) for word in words.get("other_scheme_agencies", ()))):
        return True
    texts = [*(text.string for text in plan.headings), *(row.heading.text.string for row in plan.rows)]
    codes = tuple(key(word) for word in words.get("other_scheme_codes", ()))
    return any(code in string for string in (key(text).lower() for text in texts) for code in codes)


def letter_of(ref: ItemRef, row: Row, framework: Framework) -> str:
    """Return the letter of the items that `ref` means; a bare number is of the row's own instrument."""
    return ref.letter or (framework.letter(row.indicator) if row.indicator is not None else "")


def list_is_known(letter: str, framework: Framework, trusted: Collection[str]) -> bool:
    """Whether the year's list of items with `letter` is known: each of them with a `trusted` confidence."""
    confidences = [item.confidence for item in framework.items if item.code[0] == letter]
    return bool(confidences) and all(one in trusted for one in confidences)


def membership_is_known(letter: str, framework: Framework, trusted: Collection[str]) -> bool:
    """Whether it is known which indicator each item with `letter` belongs to, with a `trusted` confidence.

    The year's own confidence decides; where it is "unknown" because another letter has no items, that of the items.
    """
    if framework.items_confidence == "unknown":
        return list_is_known(letter, framework, trusted)
    return framework.items_confidence in trusted and bool(framework.numbers(letter))


def unlisted(plan: Plan, framework: Framework, words: Mapping[str, tuple[str, ...]]) -> Skipped | None:
    """Return why the items that `plan` cites cannot be looked up in the list of `framework`, None if they can.

    They are of another scheme, of a year that is not known, or of one whose framework is not known.
    """
    if is_other_scheme(plan, words):
        return Skipped("skipped-scheme")
    if plan.framework_year is None:
        return Skipped("skipped-year")
    if plan.framework_year != framework.year:
        return Skipped("skipped-framework", {"year": plan.framework_year})
    return None
