from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.overlaps import apart, longest

PLACES = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6)).map(lambda one: (one[0], sum(one))), max_size=20)


@given(PLACES)
def test_a_place_counts_if_it_overlaps_none_that_counts_before_it(places: list[tuple[int, int]]) -> None:
    kept = list[tuple[int, int]]()
    for start, end in places:
        if all(end <= other or last <= start for other, last in kept):
            kept.append((start, end))
    assert apart(places, lambda one: one) == tuple(sorted(kept))


def test_the_longest_places_count_and_of_equal_ones_the_first() -> None:
    assert longest([(3, 5), (2, 4), (4, 9)], lambda one: one) == ((2, 4), (4, 9))
