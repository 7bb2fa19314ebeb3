"""What is wrong with a row of numbers that should run 1, 2, 3 …, told so that one mistake is one fault."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ita_lint.model.noun import dataclass

#: How many numbers ahead a change of order is looked for.
_AHEAD = 40


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake: `kind` is "repeated", "gap", "start", "backwards" or "stray".

    `index` is the place of the wrong number among the numbers, `expected` what should stand there. `other` is the
    place of the number that it repeats or stands behind. `right` gives by place what numbers mend it: its own, and
    those that go on from it.
    """

    kind: str
    index: int
    expected: int
    other: int | None
    right: Mapping[int, int]


def faults(values: Sequence[int | None], *, whole: bool = True) -> Iterator[Fault]:
    """Yield the faults of `values` in order; None is a step without a number, which may stand in a gap.

    A list that is not `whole` may begin at any number.
    """
    expected = 1 if whole else next((value for value in values if value is not None), 1)
    places = _places(values)
    shift = index = 0
    while index < len(values):
        value = values[index]
        following = next((one for one in values[index + 1 : index + 1 + _AHEAD] if one is not None), None)
        if value is None:
            expected += following is not None and following > expected
        elif value == expected or (shift and value + shift == expected):
            shift = expected - value
            expected += 1
        elif block := _block(values, index, expected):
            yield _out_of_order(values, index, expected, block)
            index += block - 1
            expected += block
        elif following == expected + 1 and values[index + 1] is not None:
            yield _alone(values, places, index, expected)
            expected += 1
        else:
            fault = _other(values, places, index, expected)
            if fault:
                yield fault
            shift = expected - value if places[value][0] < index else 0
            expected = max(value, expected) + 1 if places[value][0] == index else expected + 1
        index += 1


def _places(values: Sequence[int | None]) -> dict[int, list[int]]:
    places = dict[int, list[int]]()
    for index, value in enumerate(values):
        if value is not None:
            places.setdefault(value, []).append(index)
    return places


def _alone(values: Sequence[int | None], places: Mapping[int, list[int]], index: int, expected: int) -> Fault:
    """Return the fault of a number after which the list goes on as if it were right."""
    value = values[index]
    same = [place for place in places[value or 0] if place != index]
    if same:
        return Fault("repeated", index, expected, same[0], {index: expected})
    if index == 0:
        return Fault("start", index, expected, None, {index: expected})
    return Fault("stray", index, expected, index - 1, {index: expected})


def _block(values: Sequence[int | None], index: int, expected: int) -> int:
    """Return how many numbers from `index` on are the next ones in another order, 0 if they are not."""
    seen = set[int]()
    for place in range(index, min(len(values), index + _AHEAD)):
        value = values[place]
        if value is None or value < expected or value in seen:
            return 0
        seen.add(value)
        if max(seen) == expected + len(seen) - 1:
            return len(seen)
    return 0


def _out_of_order(values: Sequence[int | None], index: int, expected: int, length: int) -> Fault:
    numbers = [value or 0 for value in values[index : index + length]]
    back = next(place for place, (one, other) in enumerate(pairwise(numbers), 1) if other < one)
    right = {index + place: expected + place for place in range(length)}
    return Fault("backwards", index + back, expected + back, index + back - 1, right)


def _other(values: Sequence[int | None], places: Mapping[int, list[int]], index: int, expected: int) -> Fault | None:
    """Return the fault of a number that neither fits nor is alone: used before, too high, or gone back."""
    value = values[index] or 0
    right = {place: expected + place - index for place in _run(values, index)}
    if places[value][0] < index:
        return Fault("repeated", index, expected, places[value][0], right)
    if value > expected:
        if any(missing in places and places[missing][-1] > index for missing in range(expected, value)):
            return None
        return Fault("start" if index == 0 else "gap", index, expected, index - 1 if index else None, right)
    numbered = [place for place, one in enumerate(values) if one is not None]
    whole = {place: number for number, place in enumerate(numbered, 1)}
    return Fault("backwards", index, whole[index], index - 1, whole)


def _run(values: Sequence[int | None], index: int) -> Iterator[int]:
    """Yield the places from `index` on whose numbers go on one by one."""
    yield index
    while index + 1 < len(values):
        value, following = values[index], values[index + 1]
        if value is None or following != value + 1:
            return
        index += 1
        yield index


def filled(values: Sequence[int | None]) -> Mapping[int, int]:
    """Return by place the numbers that the steps without one get, and the new ones of those that must move up."""
    right = dict[int, int]()
    last = shift = 0
    following = _following(values)
    for index, value in enumerate(values):
        if value is None:
            last += 1
            right[index] = last
            shift += following[index] is not None and (following[index] or 0) + shift <= last
        else:
            last = value + shift
            if shift:
                right[index] = last
    return right


def _following(values: Sequence[int | None]) -> list[int | None]:
    """Return for each place the number that comes next after it."""
    found, coming = list[int | None](), None
    for value in reversed(values):
        found.append(coming)
        coming = coming if value is None else value
    return found[::-1]
