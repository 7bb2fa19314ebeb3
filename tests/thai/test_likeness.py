"""How much of one text stands in another."""

from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.likeness import BLOT, held

THAI = st.text("กขคงจชดตนบปมรลวสอ\u0e31\u0e34\u0e38\u0e48\u0e49๑๒12 \u200b", max_size=30)
#: Text that begins with a letter: a mark would belong to the letter before it.
WHOLE = THAI.map("ก".__add__)


@given(THAI, THAI)
def test_is_a_share_of_a_hundred(one: str, other: str) -> None:
    assert 0 <= held(one, other) <= 100


@given(THAI, WHOLE, WHOLE)
def test_a_part_is_held_whole_wherever_it_stands(before: str, part: str, after: str) -> None:
    assert held(part, before + part + after) in (0, 100)


def test_order_and_spaces_do_not_matter() -> None:
    assert held("การปลูกต้นไม้ ริมถนน", "ริมถนน การปลูก ต้นไม้") > 60


def test_blotted_characters_are_not_compared() -> None:
    assert held(f"ปลูกต้นไม้{BLOT * 5}", "ปลูกต้นไม้ริมทาง") == 100


def test_a_text_too_short_to_compare_is_held_by_none() -> None:
    assert held("กอง", "กองคลัง") == 0
