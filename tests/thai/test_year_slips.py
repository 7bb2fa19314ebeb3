"""Mistyped years and what was meant."""

import pytest

from ita_lint.thai.periods import parse
from ita_lint.thai.year_slips import mistyped


def slips(text: str) -> list[tuple[int | None, int | None]]:
    (period,) = parse(text, 2569)
    return [(end.written_year, meant) for end, meant in mistyped(period, 2569)]


@pytest.mark.parametrize(
    ("text", "written", "meant"),
    [
        ("๑ ต.ค. ๒๖๕๘ - ๓๐ ก.ย. ๒๕๖๙", 2658, 2568),
        ("๑ ต.ค. ๒๕๘๖ - ๓๐ ก.ย. ๒๕๖๙", 2586, 2568),
        ("๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๕๕๙", 2559, 2569),
        ("๑ ต.ค. ๒๕๖๘๘ - ๓๐ ก.ย. ๒๕๖๙", 25688, 2568),
        ("๑ ต.ค. ๒๕๘ - ๓๐ ก.ย. ๒๕๖๙", 258, 2568),
        ("1 ต.ค. 86 - 30 ก.ย. 69", 86, 2568),
        ("1 ต.ค. 68 - 30 ก.ย. 26", 26, 2569),
        ("ตลอดปีงบประมาณ 2659", 2659, 2569),
        ("๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๙๗๖", 2976, None),
    ],
)
def test_a_slip_is_seen_with_what_was_meant(text: str, written: int, meant: int | None) -> None:
    assert slips(text) == [(written, meant)]


@pytest.mark.parametrize(
    "text",
    [
        "๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๕๖๙",
        "๑ ต.ค. ๒๕๖๗ - ๓๐ ก.ย. ๒๕๖๘",
        "๑ ต.ค. ๒๕๗๒ - ๓๐ ก.ย. ๒๕๗๓",
        "๑ ต.ค. ๒๕๕๘ - ๓๐ ก.ย. ๒๕๕๙",
        "๑ ต.ค. ๒๐๒๕ - ๓๐ ก.ย. ๒๐๒๖",
        "ต.ค. - ก.ย.",
    ],
)
def test_another_year_is_no_slip(text: str) -> None:
    assert slips(text) == []
