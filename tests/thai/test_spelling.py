import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.digits import like, to_arabic, to_thai
from ita_lint.thai.likeness import closest, likeness
from ita_lint.thai.spelling import key

thai = st.text(st.sampled_from("กขคดนมยรลวสห่้๊๋ิีุูเแโไๆ์\u0e4d\u0e32\u0e33๑๒๓12 \u200b\u00a0\n"), max_size=30)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("การใช้ อำนาจ", "การใช้อำนาจ"),
        ("การใช้อ\u0e4d\u0e32นาจ", "การใช้อำนาจ"),
        ("น\u0e4d\u0e49\u0e32", "น้ำ"),
        ("น\u0e49\u0e4d\u0e32", "น้ำ"),
        ("เเผน", "แผน"),
        ("หน้าท่ี", "หน้าที่"),
        ("หน้าที\uf70a", "หน้าที่"),
        ("หน้าที่่", "หน้าที่"),
        ("ก\u200bข", "กข"),
        ("ข้อ ๑๒", "ข้อ12"),
    ],
)
def test_what_looks_the_same_has_one_key(written: str, meant: str) -> None:
    assert key(written) == key(meant)


def test_different_names_have_different_keys() -> None:
    assert key("การใช้อำนาจ") != key("การใช้งบประมาณ")


@given(thai)
def test_the_key_of_a_key_is_the_key(text: str) -> None:
    assert key(key(text)) == key(text)


@given(thai, thai)
def test_likeness_is_the_same_both_ways(one: str, other: str) -> None:
    assert likeness(one, other) == likeness(other, one)
    assert 0 <= likeness(one, other) <= 100


@given(thai, thai, st.integers(0, 100))
def test_a_likeness_that_is_enough_is_the_same_whatever_is_enough(one: str, other: str, least: int) -> None:
    alike = likeness(one, other)
    assert likeness(one, other, least) == (alike if alike >= least else 0)


@given(thai)
def test_a_text_is_wholly_like_itself_whatever_its_spaces(text: str) -> None:
    assert likeness(text, " " + text + "\u200b") == 100


def test_the_closest_name_is_found_and_far_ones_are_not() -> None:
    names = ["กองคลัง", "กองช่าง", "สำนักปลัด"]
    found = closest("กองคัง", names, 80)
    assert found is not None
    assert found[0] == "กองคลัง"
    assert closest("หน่วยตรวจสอบภายใน", names, 80) is None


@given(st.integers(min_value=0))
def test_digits_go_there_and_back(number: int) -> None:
    assert to_arabic(to_thai(str(number))) == str(number)
    assert int(like(number, "๓")) == number
