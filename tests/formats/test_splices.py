"""Characters and bytes are put in the place of others, whichever order they come in."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.formats.splices import Splice, spliced


@given(
    st.text(max_size=12), st.lists(st.tuples(st.integers(0, 12), st.text("กข", max_size=2)), max_size=6), st.randoms()
)
def test_what_is_put_in_stands_where_it_was_asked_for(old: str, asked: list[tuple[int, str]], chance: Random) -> None:
    points = {min(at, len(old)): new for at, new in asked}
    listed = [(at, at, new) for at, new in points.items()]
    chance.shuffle(listed)
    expected = "".join(points.get(at, "") + old[at : at + 1] for at in range(len(old) + 1))
    assert spliced(old, listed) == expected


@pytest.mark.parametrize(
    ("splices", "expected"),
    [
        ([], b"abc"),
        ([Splice(3, 3, b"d"), Splice(0, 1, b"")], b"bcd"),
        ([Splice(1, 1, b"x"), Splice(1, 1, b"y"), Splice(1, 2, b"z")], b"axyzc"),
    ],
)
def test_splices_at_one_byte_keep_their_order(splices: list[Splice], expected: bytes) -> None:
    assert spliced(b"abc", splices) == expected
