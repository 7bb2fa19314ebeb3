"""Years with their months, and years and dates that begin or end a stretch."""

import pytest

from ita_lint.thai.year_stretches import clause, dated_years, ends_stretch_of_days, in_stretch_of_years


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ภายใน 30 กันยายน 2569", [(9, 17, 21, 2569)]),
        ("ต.ค. 68 - ก.ย. 69", [(0, 5, 7, 2568), (10, 15, 17, 2569)]),
        ("มกราคม พ.ศ. 2569", [(0, 12, 16, 2569)]),
        ("ปีงบประมาณ 2569", []),
    ],
)
def test_years_of_dates_are_found_with_their_months(text: str, found: list[tuple[int, int, int, int]]) -> None:
    assert list(dated_years(text)) == found


@pytest.mark.parametrize(
    ("before", "after", "inside"),
    [
        ("แผนพัฒนา (พ.ศ. ", " - 2570)", True),
        ("พ.ศ. 2566 ถึง พ.ศ. ", ")", True),
        ("ปีงบประมาณ ", "/2570", True),
        ("ปีงบประมาณ ", " และรายงานผล", False),
        ("ภายในปี ", "", False),
    ],
)
def test_a_year_beside_another_is_in_a_stretch(before: str, after: str, inside: bool) -> None:  # noqa: FBT001
    assert in_stretch_of_years(before, after) is inside


def test_a_month_behind_a_date_and_a_dash_ends_a_stretch() -> None:
    assert ends_stretch_of_days("1 ตุลาคม 2568 - 30 ")
    assert not ends_stretch_of_days("ภายในวันที่ 30 ")


def test_the_clause_is_that_of_the_last_step_or_line() -> None:
    assert clause("1. ทบทวนแผนปีก่อน 2. จัดทำแผนปี ") == "จัดทำแผนปี "
    assert clause("ผลของปีก่อน\nแผนปี ") == "แผนปี "
