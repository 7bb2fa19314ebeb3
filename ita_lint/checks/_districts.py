"""Whether the places of an address exist together, by the gazetteer."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from ita_lint.model.text import Span, Text
from ita_lint.thai import places
from ita_lint.thai.addresses import Place, read_addresses
from ita_lint.thai.likeness import closest
from ita_lint.thai.places import DISTRICT, PROVINCE, SUBDISTRICT, Area
from ita_lint.thai.spelling import SHORTENED, key

#: So many other places of a name are told; a name with more is common and proves nothing.
_MOST = 3


class Named(NamedTuple):
    """A place of a level and where the plan names it."""

    level: str
    name: str
    at: Span


class Fault(NamedTuple):
    """A place that is not where the plan puts it: message key and data of the finding."""

    at: Span
    message: str
    data: Mapping[str, object]


def addresses(texts: tuple[Text, ...]) -> Iterator[tuple[Named, ...]]:
    """Yield the addresses in `texts`, each once; one may go on in the next text."""
    run, open_end, seen = list[Named](), False, set[tuple[str, ...]]()

    def told() -> Iterator[tuple[Named, ...]]:
        names = tuple(key(one.name) for one in run)
        if names and names not in seen:
            seen.add(names)
            yield tuple(run)

    for text in texts:
        found = list(read_addresses(text.string))
        for address in found:
            if not (open_end and not text.string[: address[0].start].strip() and _rises(run, address)):
                yield from told()
                run = []
            run += [_named(text, place) for place in address]
            open_end = not text.string[address[-1].end :].strip()
        open_end = open_end and bool(found)
    yield from told()


def fault(address: tuple[Named, ...], params: Mapping[str, Any]) -> Fault | None:
    """Return the first place from above that does not exist inside those above it, None if all do.

    `params` are those of the rule: what the levels are called, and from which likeness on another name is offered.
    """
    above: tuple[Area, ...] = ()
    for one in sorted(address, key=lambda one: (PROVINCE, DISTRICT, SUBDISTRICT).index(one.level)):
        if one.level == PROVINCE and one.name.startswith(tuple(params["not_looked_up"])):
            return None
        found = _found(one, above)
        if not found:
            return _missing(one, above, params)
        above = found
    return None


def _rises(run: list[Named], address: tuple[Place, ...]) -> bool:
    order = (SUBDISTRICT, DISTRICT, PROVINCE)
    return bool(run) and order.index(run[-1].level) < order.index(address[0].level)


def _named(text: Text, place: Place) -> Named:
    return Named(place.level, place.name, Span(text, place.start, place.end))


def _found(one: Named, above: tuple[Area, ...]) -> tuple[Area, ...]:
    within = _codes(above)
    found = tuple(area for code in within for area in places.find(one.level, one.name, code))
    return found or tuple(area for code in within for area in places.inside(one.level, code) if _goes_on(one, area))


def _goes_on(one: Named, area: Area) -> bool:
    """Whether a name is shortened ("นครศรีฯ"), or words stand against a province's name ("อ่างทองปีงบประมาณ")."""
    if one.at.text.string.startswith(SHORTENED, one.at.end):
        return key(area.name).startswith(key(one.name))
    return one.level == PROVINCE and key(one.name).startswith(key(area.name))


def _missing(one: Named, above: tuple[Area, ...], params: Mapping[str, Any]) -> Fault:
    """Return the fault of a place that is not inside `above`: a slip of one that is, or one of somewhere else."""
    data: dict[str, object] = {"place": _called(one, params), "parent": _parents(above, params)}
    elsewhere = {places.parent(area).code: places.parent(area) for area in places.find(one.level, one.name)}
    if above and 0 < len(elsewhere) <= _MOST:
        return Fault(one.at, "elsewhere", {**data, "elsewhere": _parents(tuple(elsewhere.values()), params)})
    known = (area.name for code in _codes(above) for area in places.inside(one.level, code))
    near = closest(one.name, known, params["likeness"]) if above or one.level == PROVINCE else None
    if near:
        nearest = _called(one._replace(name=near[0]), params)
        return Fault(one.at, "nearest", {**data, "nearest": nearest, "likeness": f"{near[1]:.0f}"})
    return Fault(one.at, "nowhere", data)


def _codes(areas: tuple[Area, ...]) -> tuple[str, ...]:
    """Return the codes of areas, the one that all codes begin with if there are none."""
    return tuple(area.code for area in areas) or ("",)


def _parents(areas: tuple[Area, ...], params: Mapping[str, Any]) -> dict[str, str]:
    """Return the names of areas in both languages."""
    if not areas:
        return dict(params["country"])
    return {lang: ", ".join(_called(area, params)[lang] for area in areas[:_MOST]) for lang in params["country"]}


def _called(place: Named | Area, params: Mapping[str, Any]) -> dict[str, str]:
    return {lang: word.format(name=place.name) for lang, word in params["called"][place.level].items()}
