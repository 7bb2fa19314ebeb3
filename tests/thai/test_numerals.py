import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.numerals import digits_of, is_free, most, numerals, rewritten


def kinds(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.digits) for one in numerals(text)]


def test_a_number_keeps_its_points_and_commas() -> None:
    assert kinds("ได้ ๙๘.57 จาก 1,000 เวลา ๐๘:๓๐") == [("๙๘.57", "mixed"), ("1,000", "arabic"), ("๐๘:๓๐", "thai")]


@pytest.mark.parametrize(
    "text",
    [
        "No Gift Policy 2568",
        "ITA 2568",
        "O13",
        "e-1",
        "COVID-19",
        "5G",
        "https://a.go.th/2568/12",
        "a12@b.go.th",
        "035-123456",
        "0812345678",
        "1567",
        "มาตรา 9",
        "12/2568",
        "5 ส",
        "013",
    ],
)
def test_codes_names_and_addresses_may_have_digits_of_their_own(text: str) -> None:
    assert all(is_free(text, one, ("มาตรา",), ("ส",)) for one in numerals(text))


@pytest.mark.parametrize("text", ["98.57 คะแนน", "1 ตุลาคม 2568", "ปี 2568-2569", "1/10/2568", "25,000 บาท", "ร้อยละ 5"])
def test_values_may_not(text: str) -> None:
    assert not any(is_free(text, one, ("มาตรา",), ("ส",)) for one in numerals(text))


def test_the_digits_of_the_most_decide() -> None:
    assert most("๒๕6๑", "arabic") == "thai"
    assert most("๕4", "arabic") == "arabic"


@given(st.text(alphabet="0123456789๐๑๒๓๔๕๖๗๘๙", min_size=1))
def test_a_rewritten_number_is_of_one_kind(number: str) -> None:
    assert digits_of(rewritten(number, "thai")) == "thai"
    assert digits_of(rewritten(number, "arabic")) == "arabic"
