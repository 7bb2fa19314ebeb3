"""Which of the numbers in a cell are the numbers of its steps.

A number is taken if it stands where a step can begin and goes on with the list, or if it is written exactly like the
list's other numbers: a wrong number of a step must be taken too, or nothing could find it.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ita_lint.assemble.markers import Marker

#: How many numbers ahead a decision looks, and how far a wrong number inside a line may be from the right one.
_AHEAD = 40
_FAR = 4
#: So many digits inside a line that stand before a step's verb are numbers of a list, even if the first do not fit.
_FEW = 2


class _Inner(NamedTuple):
    """A list inside a step: how its numbers look, which comes next, and whether they begin lines."""

    style: str
    expected: int
    opens: bool


class _List:
    """The list of steps that is being read: how its numbers look, which were taken, and the list inside the last."""

    def __init__(self) -> None:
        self.styles, self.values, self.paths = set[str](), set[int](), list[tuple[int, ...]]()
        self.last = self.count = 0
        self.inline = False
        self.inner: _Inner | None = None

    @property
    def expected(self) -> int:
        """The number that comes next."""
        return self.last + 1

    @property
    def possible(self) -> set[int]:
        """The numbers that go on with the list, also where some before were wrong: the next by count, a missing one."""
        highest = max(self.values, default=0)
        missing = min(set(range(1, highest + 2)) - self.values)
        return {self.expected, self.count + 1, highest + 1, missing}

    def below(self, parent: tuple[int, ...]) -> int:
        """Return the number that comes next under the step `parent`."""
        last = next((path for path in reversed(self.paths) if len(path) <= len(parent) + 1), ())
        return last[-1] + 1 if last[:-1] == parent and len(last) > len(parent) else 1

    def take(self, marker: Marker) -> None:
        """Add a number to the list."""
        self.paths.append(marker.path)
        if len(marker.path) == 1:
            self.inline |= self.count > 0 and not marker.opens
            self.styles.add(marker.style)
            self.values.add(marker.value)
            self.last, self.count, self.inner = marker.value, self.count + 1, None

    def coming(self, later: Sequence[Marker]) -> list[Marker]:
        """Return the numbers of `later` that are written like the list's, up to where a list begins again."""
        found = list[Marker]()
        for marker in later:
            if len(marker.path) == 1 and marker.style in self.styles:
                if marker.value == 1 and marker.opens:
                    break
                found.append(marker)
        return found

    def owns(self, marker: Marker, later: Sequence[Marker]) -> bool:
        """Whether a number is written like the list's, or typed in a new paragraph after its last computed one."""
        if marker.style in self.styles or self.styles != {"="}:
            return marker.style in self.styles
        inner = self.inner is not None and self.inner.style == marker.style
        near = max(2, self.last) <= marker.value <= self.expected + _FAR
        return marker.begins and not marker.bare and near and not (inner or self.coming(later))

    def by_line(self, later: Sequence[Marker]) -> bool:
        """Whether the list's numbers begin lines, so that one inside a line is hardly one of them."""
        lines = (marker.opens and len(marker.path) == 1 and marker.style in self.styles for marker in later)
        return not self.inline and (self.count > 1 or any(lines))


def numbered(markers: Sequence[Marker]) -> Iterator[tuple[Marker, int]]:
    """Yield the markers that begin steps, each with its series: 0 for the first list, 1 for the next and so on."""
    current, series = _List(), 0
    for index, marker in enumerate(markers):
        later = [other for other in markers[index + 1 : index + 1 + _AHEAD] if not other.cited]
        if marker.cited:
            taken = _is_step_all_the_same(current, marker, later)
        elif len(marker.path) > 1:
            taken = _is_below(current, marker, later)
        elif not current.paths:
            taken = _is_first(marker, later)
        elif _begins_again(current, marker, later):
            current, series, taken = _List(), series + 1, True
        else:
            taken = not _is_inner(current, marker, later) and _fits(current, marker, later)
        if taken:
            current.take(marker)
            yield marker, series


def _is_first(marker: Marker, later: Sequence[Marker]) -> bool:
    """Whether a number begins the first list: at the start of a line, or inside one if the list goes on."""
    alike = [other for other in later if other.style == marker.style and not other.counts]
    following = [other for other in alike if other.path == (marker.value + 1,)]
    if marker.bare:
        return not marker.counts and not marker.doubt and _begins_bare(marker, alike, following)
    if marker.opens:
        return marker.value == 1 or marker.style.startswith("#") or marker.verb or bool(following)
    if not marker.spaced or marker.doubt or _is_above_list(marker, later):
        return False
    if marker.path == (1,):
        return marker.introduced or bool(following)
    return marker.verb and (bool(following) or marker.path == (2,))


def _is_above_list(marker: Marker, later: Sequence[Marker]) -> bool:
    """Whether a number inside a line stands above a list whose numbers begin lines, and is none of them."""
    inline = {marker.value}
    for other in later:
        if len(other.path) == 1 and not other.bare:
            if other.opens:
                return other.value in inline or other.style != marker.style
            inline.add(other.value)
    return False


def _begins_bare(marker: Marker, alike: Sequence[Marker], following: Sequence[Marker]) -> bool:
    """Whether digits alone begin a list: the next number follows, or enough others stand before a step's verb."""
    if any((marker.opens and other.opens) or (marker.verb and _is_sure(other)) for other in following):
        return True
    sure = [other for other in alike if len(other.path) == 1 and _is_sure(other)]
    enough = len(sure) >= _FEW or any(other.opens for other in sure)
    return marker.opens and marker.path == (1,) and marker.verb and enough


def _begins_again(current: _List, marker: Marker, later: Sequence[Marker]) -> bool:
    """Whether a 1 begins a further list: below a heading, or where it goes on with 2 after a list of two or more."""
    if marker.value != 1 or 1 not in current.values or not marker.spaced or (marker.bare and marker.counts):
        return False
    if marker.heading is not None:
        return True
    if marker.style not in current.styles or marker.introduced:
        return False
    if marker.style == "=":
        return True
    coming, by_line = current.coming(later), current.by_line(later)
    goes_on = bool(coming) and coming[0].path == (2,) and (not by_line or (marker.opens and coming[0].opens))
    return current.count > 1 and goes_on


def _is_inner(current: _List, marker: Marker, later: Sequence[Marker]) -> bool:
    """Whether a number belongs to a list inside the current step: (๑) below ๑., or one announced or set in a line."""
    inner, foreign = current.inner, not current.owns(marker, later)
    if inner and inner.style == marker.style and marker.opens <= inner.opens:
        outer = marker.value == current.expected and not any(
            other.path == marker.path for other in current.coming(later)
        )
        if foreign or (marker.value == inner.expected and not outer):
            current.inner = _Inner(marker.style, inner.expected + 1, inner.opens)
            return True
    set_in_line = not marker.opens and current.by_line(later)
    if marker.value != 1 or not (foreign or marker.introduced or set_in_line):
        return False
    current.inner = _Inner(marker.style, 2, marker.opens)
    return True


def _fits(current: _List, marker: Marker, later: Sequence[Marker]) -> bool:
    """Whether a number goes on with the current list, or is a wrong number of it."""
    coming, by_line = current.coming(later), current.by_line(later)
    exact = marker.value in current.possible
    if not current.owns(marker, later):
        return marker.value == current.expected and _stands_in(marker, coming)
    if marker.opens and marker.bare:
        return not marker.counts and marker.value <= current.expected + _FAR
    if marker.opens:
        return exact or not marker.doubt
    if marker.bare:
        return _is_sure(marker) and (exact or (marker.value in current.values and not (by_line or marker.named)))
    if exact and _goes_on_inline(marker, coming, by_line=by_line):
        return True
    return _is_wrong_in_line(current, marker, coming) if by_line else not exact and _is_slip(current, marker, coming)


def _is_step_all_the_same(current: _List, marker: Marker, later: Sequence[Marker]) -> bool:
    """Whether a number behind a word such as ข้อ is a step because the list would not be whole without it."""
    if marker.style not in current.styles or marker.path != (current.expected,) or marker.bare:
        return False
    coming = current.coming(later)
    if any(other.value == marker.value for other in coming):
        return False
    return marker.opens or (marker.spaced and marker.verb and any(o.value == marker.value + 1 for o in coming))


def _is_sure(marker: Marker) -> bool:
    return marker.spaced and marker.verb and not marker.doubt


def _stands_in(marker: Marker, coming: Sequence[Marker]) -> bool:
    """Whether a number written in another way than the list's stands for the list's next one."""
    if marker.style == "=":
        return True
    better = any(other.value == marker.value and other.opens >= marker.opens for other in coming)
    if better or (marker.bare and marker.counts):
        return False
    goes_on = any(other.value == marker.value + 1 for other in coming)
    return marker.opens or (_is_sure(marker) and (goes_on or not marker.bare))


def _goes_on_inline(marker: Marker, coming: Sequence[Marker], *, by_line: bool) -> bool:
    """Whether the list's next number, inside a line, begins a step: none that begins a line does so better."""
    again = [other for other in coming if other.value == marker.value and (other.opens or not by_line)]
    if again and (by_line or marker.doubt or marker.named):
        return False
    if not marker.citing:
        return marker.spaced or marker.text
    if marker.verb:
        return True
    values = {other.value for other in coming} if marker.text else {marker.value + 1}
    if not again:
        return marker.spaced and not by_line and marker.value + 1 in values
    twice = marker.value + 1 not in values and (marker.value + 2 in values or not again[0].verb)
    return marker.spaced and twice


def _is_slip(current: _List, marker: Marker, coming: Sequence[Marker]) -> bool:
    """Whether an unexpected number inside a line is a step with a wrong number, and not a number in the text."""
    if marker.doubt or marker.named:
        return False
    stands_out = marker.verb or (marker.wide and not marker.citing)
    if not marker.spaced or not marker.text or marker.citing or stands_out:
        return stands_out
    if marker.value < current.expected and marker.value not in current.values:
        return True
    following = [other.value for other in coming][:2]
    right_without = following == [current.expected, current.expected + 1][: len(following)]
    return not (following and right_without) and marker.value <= current.expected + _FAR


def _is_wrong_in_line(current: _List, marker: Marker, coming: Sequence[Marker]) -> bool:
    """Whether a number inside a line, where others begin lines, is a step's: used twice, or the next but one."""
    if not _is_sure(marker) or marker.citing or marker.named:
        return False
    following = {other.value for other in coming}
    skips = marker.value == current.last + 2 and not following & {current.expected, marker.value}
    return marker.value in (current.last, current.expected) or skips


def _is_below(current: _List, marker: Marker, later: Sequence[Marker]) -> bool:
    """Whether a number of two or more levels (๒.๑) begins a step below another, and is no decimal number."""
    if marker.counts or not marker.spaced or not marker.text:
        return False
    parent, expected = marker.path[:-1], current.below(marker.path[:-1])
    if current.count and parent[0] != current.last:
        return marker.opens and marker.value == 1 and not marker.doubt
    if marker.opens:
        return not marker.doubt or marker.value == expected
    if not current.paths:
        return marker.value == 1 and any(other.path == (*parent, 2) for other in later)
    return not marker.doubt and (marker.value == expected or 1 < expected <= marker.value + _FAR <= expected + 2 * _FAR)
