"""Ruling lines, and the grids that they make."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from ita_lint.formats.layout.lattice import grids
from ita_lint.model.spots import Box


def ruled(xs: Sequence[float], ys: Sequence[float]) -> list[Box]:
    lying = [(xs[0], y, xs[-1], y + 0.5) for y in ys]
    return [*lying, *((x, ys[0], x + 0.5, ys[-1]) for x in xs)]


def shape(rulings: list[Box]) -> list[tuple[int, int]]:
    return [(len(grid.rows), len(grid.rows[0])) for grid in grids(rulings) or ()]


def test_lines_make_a_grid() -> None:
    assert shape(ruled((50, 150, 250), (50, 80, 110, 140))) == [(3, 2)]


def test_tables_that_do_not_touch_are_two() -> None:
    assert shape([*ruled((50, 150, 250), (50, 80)), *ruled((50, 150, 250, 350), (120, 150))]) == [(1, 2), (1, 3)]


def test_tables_of_other_columns_that_stand_on_one_another_are_two() -> None:
    assert sorted(shape([*ruled((50, 120, 250), (50, 80)), *ruled((50, 150, 200, 250), (80, 110))])) == [(1, 2), (1, 3)]


def test_a_row_over_all_columns_belongs_to_the_table() -> None:
    assert shape([*ruled((50, 250), (50, 80)), *ruled((50, 150, 250), (80, 110))]) == [(2, 2)]


def test_double_lines_are_one() -> None:
    assert shape([*ruled((50, 150, 250), (50, 80)), *ruled((52, 152, 252), (52, 82))]) == [(1, 2)]


def test_cells_with_lines_of_their_own_have_no_columns_between_them() -> None:
    assert shape([*ruled((50, 250), (50, 80)), *ruled((50, 145, 150, 250), (50, 80))]) == [(1, 2)]


def test_dots_make_a_line() -> None:
    dots = [(x, 65.0, x + 0.5, 65.5) for x in range(50, 251, 2)]
    assert shape([*ruled((50, 150, 250), (50, 80)), *dots]) == [(2, 2)]


def test_one_box_is_no_table() -> None:
    assert shape(ruled((50, 250), (50, 80))) == []


SIDE = st.floats(-1000, 1000, width=32)


@given(st.lists(st.tuples(SIDE, SIDE, SIDE, SIDE), max_size=30))
def test_any_lines_make_grids_in_which_every_position_has_a_cell(boxes: list[Box]) -> None:
    for grid in grids([(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in boxes]) or ():
        assert grid.xs == sorted(grid.xs)
        assert grid.ys == sorted(grid.ys)
        assert len(grid.rows) == len(grid.ys) - 1
        assert all(len(row) == len(grid.xs) - 1 for row in grid.rows)
