"""What numbers look like: as LibreOffice shows them, but for Thai digits ("t0") and the era, which are Excel's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.formats.workbooks.number_codes import BUILT_IN
from ita_lint.formats.workbooks.number_format import DAY, general, shown

#: 1 October 2025, noon.
NOON = 45931.5


@pytest.mark.parametrize(
    ("code", "value", "expected"),
    [
        ("General", 98.57, "98.57"),
        ("General", 100.0, "100"),
        ("General", 0.1 + 0.2, "0.3"),
        ("0.00", 98.565, "98.57"),
        ("0", -0.4, "0"),
        ("#,##0.00", NOON, "45,931.50"),
        ("0%", 0.5, "50%"),
        ("0.0%", -0.5, "-50.0%"),
        ("#.##", -0.5, "-.5"),
        ("# ?/?", 98.565, "98 4/7"),
        ("# ?/?", -0.5, "-1/2"),
        ("# ?/2", 1.5, "1 1/2"),
        ("0.00E+00", 98.565, "9.86E+01"),
        ("000-000", NOON, "045-932"),
        ("0.0,", NOON, "45.9"),
        ('"ร้อยละ "0.00', 98.565, "ร้อยละ 98.57"),
        ('0.00;(0.00);"-"', -0.5, "(0.50)"),
        ('0.00;(0.00);"-"', 0.0, "-"),
        ("[>100]0.0;0.00", NOON, "45931.5"),
        ("[>100]0.0;0.00", 98.565, "98.57"),
        ("[$฿-41E]#,##0.00", 98.565, "฿98.57"),
        ("[$-D00041E]0.00", 98.565, "๙๘.๕๗"),
        ("t#,##0", NOON, "๔๕,๙๓๒"),
        (";;;", 5.0, ""),
        ("@", 5.0, "5"),
        ("[Red]0", 5.0, "5"),
    ],
)
def test_numbers_are_shown_by_their_code(code: str, value: float, expected: str) -> None:
    assert shown(value, code) == expected


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("yyyy-mm-dd", "2025-10-01"),
        ("dd/mm/yyyy", "01/10/2025"),
        ("d-mmm-yy", "1-Oct-25"),
        ("[$-409]d mmmm yyyy", "1 October 2025"),
        ("[$-101041E]d mmmm yyyy", "1 ตุลาคม 2025"),
        ("[$-107041E]d mmm yy", "1 ต.ค. 68"),
        ("[$-187041E]d mmm yyyy;@", "1 ต.ค. 2568"),
        ("[$-D07041E]d mmmm yyyy", "๑ ตุลาคม ๒๕๖๘"),
        ("[$-D00041E]d mmm yy", "๑ ต.ค. ๖๘"),
        ("[$-th-TH,107]d mmm yyyy", "1 ต.ค. 2568"),
        ("[$-41E]dddd d mmmm", "พุธ 1 ตุลาคม"),
        ("d/m/bb", "1/10/68"),
        ("\\พ.ศ. bbbb", "พ.ศ. 2568"),
        ("[$-F800]dddd, mmmm dd, yyyy", "1 ตุลาคม 2568"),
        ("h:mm", "12:00"),
        ("[h]:mm:ss", "1102356:00:00"),
        ("mmmm d, yyyy h:mm AM/PM", "October 1, 2025 12:00 PM"),
        ("mm:ss.0", "00:00.0"),
        (BUILT_IN[14], "1/10/2568"),
        (BUILT_IN[81], "1/10/68"),
    ],
)
def test_days_are_shown_by_their_code(code: str, expected: str) -> None:
    assert shown(NOON, code) == expected


def test_a_year_that_was_stored_as_buddhist_is_not_counted_twice() -> None:
    assert shown(244258, DAY) == "1/10/2568"


def test_days_can_be_counted_from_1904() -> None:
    assert shown(NOON - 1462, "yyyy-mm-dd", from_1904=True) == "2025-10-01"


@given(st.floats(), st.text(max_size=30) | st.text('0#?.,%/E+-;[]$041ED"dmyhsbgtAMP\\_* @<>=', max_size=30))
def test_whatever_the_code_something_is_shown(value: float, code: str) -> None:
    assert isinstance(shown(value, code), str)


@given(st.floats(min_value=-1e300, max_value=1e300))
def test_a_plain_number_is_shown_with_ten_digits(value: float) -> None:
    assert float(general(value)) == pytest.approx(value, rel=1e-9)
