"""Years in titles and headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.years import find_years


@pytest.mark.parametrize(
    ("text", "digits", "year", "fiscal"),
    [
        ("ในปีงบประมาณ พ.ศ.๒๕๖๘", "๒๕๖๘", 2568, True),
        ("พ.ศ..2568", "2568", 2568, False),
        ("ITA2568", "2568", 2568, True),
        ("(ITA) ๒๕๖๘", "๒๕๖๘", 2568, True),
        ("ปีงบประมาณ (พ.ศ. ๒๕๖๘)", "๒๕๖๘", 2568, True),
        ("๒๕๖๘", "๒๕๖๘", 2568, False),
        ("ปี ๒๕61", "๒๕61", 2561, True),
        ("ปี ๒๕๖ ๘", "๒๕๖ ๘", 2568, True),
        ("ปี\u200b๒๕๖๘", "๒๕๖๘", 2568, True),
        ("ปีงบประมาณ ๖๙", "๖๙", 2569, True),
        ("FY 2025", "2025", 2568, True),
        ("ค.ศ. 2025", "2025", 2568, False),
    ],
)
def test_a_year_is_read_in_its_many_forms(text: str, digits: str, year: int, fiscal: bool) -> None:  # noqa: FBT001
    [found] = find_years(text)
    assert (text[found.start : found.end], found.value, found.fiscal) == (digits, year, fiscal)


@pytest.mark.parametrize(
    "text",
    [
        "๓๐ ธันวาคม ๒๕๖๘",
        "๓๐ ธ.ค. พ.ศ. ๒๕๖๘",
        "30/9/2568",
        "ที่ 12/2568",
        "เลขที่ 2568",
        "2568.50 บาท",
        "2,568 คน",
        "12568",
        "คะแนน ITA 65 คะแนน",
        "2025",
        "๖๘",
    ],
)
def test_dates_counts_and_other_numbers_are_no_years(text: str) -> None:
    assert find_years(text) == ()


def test_two_years_stand_apart() -> None:
    assert [year.value for year in find_years("ปี ๒๕๖๘ - ๒๕๖๙")] == [2568, 2569]


@given(st.text("ปีพศ.ITA๒๕๖๘2569 ธ.ค\u200b\u0e31\n/-()"))
def test_spans_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    ends = [0, *(year.end for year in find_years(text))]
    assert all(end <= year.start < year.end <= len(text) for end, year in zip(ends, find_years(text), strict=False))
