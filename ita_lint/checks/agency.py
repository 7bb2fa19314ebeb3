"""Whether the plan names its own agency, rightly spelt, and in a place that exists."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ita_lint.checks._agencies import Named, Own, begins, is_own, named, own_agency, span, strings
from ita_lint.checks._agency_names import is_meant, name_end, names
from ita_lint.checks._agency_slips import OwnName, is_closed, own_names, proper_length
from ita_lint.checks._districts import Named as Place
from ita_lint.checks._districts import addresses, fault
from ita_lint.checks._texts import TITLE, texts
from ita_lint.model.findings import Edit, Finding, Fix, Related, Skipped
from ita_lint.model.plan import Plan
from ita_lint.model.text import Text
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai import places
from ita_lint.thai.broken import broken
from ita_lint.thai.likeness import likeness
from ita_lint.thai.places import SUBDISTRICT


def foreign_agency(plan: Plan, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find the names of other agencies of the kind of the plan's own; once for each name."""
    own = own_agency(plan, vocabulary, params["alike"])
    if own is None:
        return
    keyed, known = strings(plan), None
    found = dict[str, list[tuple[str, Named, int]]]()
    for place in _others(keyed, own, vocabulary, params):
        known = known or names(vocabulary)
        message, end = "other", name_end(place, known, keyed, params)
        if is_own(place, own):
            message, end = "kind", place.end + len(own.proper)
        if end is not None and not is_meant(place, end, known, params["reach"]):
            found.setdefault(place.string[place.start : end], []).append((message, place, end))
    for (message, first, end), *more in found.values():
        at = span(first, first.start, end)
        data = {"name": " ".join(at.excerpt.split()), "own": plan.agency_name}
        related = tuple(Related(span(place, place.start, last), "also") for _, place, last in more)
        yield Finding(message, at, data, related=related)


def _others(
    keyed: tuple[tuple[Text, str], ...], own: Own, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Named]:
    """Yield the places of agencies of the own kind or a like one, without those of the own agency."""
    for place in named(keyed, own, vocabulary):
        is_own_name = place.kind == own.kind and proper_length(place, own, vocabulary, params) is not None
        if not is_own_name and begins(place, vocabulary.places["before"]):
            yield place


def agency_name_variant(plan: Plan, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find slips in the agency's own name. The spelling that the settings give is right.

    Without one it is that which the plan has most often, the title's if several are equally frequent. Broken characters
    in it have a rule of their own.
    """
    own = own_agency(plan, vocabulary, params["alike"])
    if own is None:
        return
    found = list(own_names(strings(plan), own, vocabulary, params))
    counts = Counter(one.proper for one in found if one.proper and not plan.given_agency)
    right = max(counts, key=lambda proper: (counts[proper], proper == own.proper), default=own.proper)
    written = next((_written(one) for one in found if one.proper == right), right)
    for one in found:
        wrong = one.kind or one.proper not in (right, "")
        if wrong and not any(broken(span(one.place, one.place.start, one.end).excerpt)):
            yield _slip(one, written if one.proper else "", right, vocabulary)


def unknown_place(plan: Plan, vocabulary: Vocabulary, params: Mapping[str, Any]) -> Iterator[Finding | Skipped]:
    """Find subdistricts, districts and provinces of the title that do not exist together."""
    own = own_agency(plan, vocabulary, params["alike"])
    titles = tuple(text for kind, text in texts(plan) if kind == TITLE)
    subdistrict = own.proper if own and own.kind.key in params["named_for_subdistrict"] else None
    for address in addresses(titles):
        if subdistrict and plan.agency and not any(one.level == SUBDISTRICT for one in address):
            address = (Place(SUBDISTRICT, subdistrict, plan.agency.span), *address)  # noqa: PLW2901
        if len(address) > 1:
            if not places.available():
                yield Skipped("skipped")
                return
            wrong = fault(address, params)
            if wrong:
                yield Finding(wrong.message, wrong.at, wrong.data)


def _slip(one: OwnName, proper: str, right: str, vocabulary: Vocabulary) -> Finding:
    """Return the finding about a slip in kind, proper name or both; without a fix if it is unsure where it ends."""
    place = one.place
    at = span(place, place.start, one.end)
    form = place.form if one.kind is None else one.kind
    data = {
        "name": " ".join(at.excerpt.split()),
        "right": form + proper,
        "likeness": f"{likeness(at.excerpt, form + proper):.0f}",
    }
    edits = list[Edit]()
    if one.kind is not None:
        edits.append(Edit(span(place, place.start, place.end), form))
    if one.proper not in (right, ""):
        edits.append(Edit(span(place, place.end, one.end), proper))
    fix = Fix(tuple(edits), "safe") if one.proper in (right, "") or is_closed(one, vocabulary) else None
    return Finding("slip", at, data, fix)


def _written(one: OwnName) -> str:
    """Return a proper name as written, without white space."""
    return "".join(span(one.place, one.place.end, one.end).excerpt.split())
