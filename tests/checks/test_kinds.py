"""Rules that are data alone: each kind with a plan that it finds something in, and one that it leaves alone."""

import re
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import load_plan, rulebook
from ita_lint.checks import kinds
from ita_lint.errors import RulebookError
from ita_lint.model.findings import Finding
from ita_lint.model.kinds import KINDS
from ita_lint.rulebook.overlay import base_plan, overlaid
from ita_lint.rulebook.source import as_data
from ita_lint.thai.patterns import finds

BOOK = rulebook.load()
BASE = base_plan(BOOK.root)


def found(kind: str, row: Mapping[str, Any], **params: Any) -> list[tuple[str, str]]:
    """Return message and excerpt of what a rule of `kind` finds in row 3 of the sound plan after a change to it."""
    plan = load_plan(overlaid(BASE, {"indicators": {3: row}}))
    check = getattr(kinds, kind.replace("-", "_"))
    offered = {"plan": plan, "vocabulary": BOOK.vocabulary, "params": as_data(KINDS[kind](**params))}
    asked = check.__code__.co_varnames[: check.__code__.co_argcount]
    findings: list[Finding] = list(check(**{name: offered[name] for name in asked}))
    return [(one.message, one.at.excerpt) for one in findings]


THIRD = {"indicators": (3,)}
MEASURE = {"fields": ("measure",), **THIRD}
UNITS = {"fields": ("responsible",), **THIRD}


@pytest.mark.parametrize(
    ("kind", "row", "params", "expected"),
    [
        ("forbidden-text", {"measure": "งานเร่ง ด่วน"}, {**MEASURE, "texts": ("เร่งด่วน",)}, ["found"]),
        ("forbidden-text", {"measure": "ปี 2599 นี้"}, {**MEASURE, "patterns": ("25[0-9]{2}",)}, ["found"]),
        ("forbidden-text", {"measure": "งานปกติ"}, {**MEASURE, "texts": ("เร่งด่วน",)}, []),
        ("required-text", {"measure": "จัดทำคู่มือ"}, {**MEASURE, "texts": ("ประกาศ",)}, ["missing"]),
        ("required-text", {"measure": "ประ กาศคู่มือ"}, {**MEASURE, "texts": ("ประกาศ",)}, []),
        ("required-text", {"measure": "-"}, MEASURE, ["missing"]),
        ("required-text", {"measure": "ก"}, {**MEASURE, "texts": ("กกกก",), "anywhere": True}, ["missing"]),
        ("allowed-values", {"responsible": "กองคลัง\nกองช่าง"}, {**UNITS, "values": ("กองคลัง",)}, ["other"]),
        ("allowed-values", {"responsible": "กอง คลัง"}, {**UNITS, "values": ("กองคลัง",)}, []),
        ("close-to", {"responsible": "กองคัลง"}, {**UNITS, "values": ("กองคลัง",), "least": 80}, ["close"]),
        ("close-to", {"responsible": "สำนักปลัด"}, {**UNITS, "values": ("กองคลัง",)}, []),
        ("length", {"measure": "ก" * 9}, {**MEASURE, "most": 8}, ["long"]),
        ("length", {"measure": " กก "}, {**MEASURE, "least": 2, "most": 2}, []),
        ("number-range", {"measure": "๕,๐๐๐ บาท ปี ๒๕๖๙"}, {**MEASURE, "units": ("บาท",), "most": 9}, ["above"]),
        ("number-range", {"measure": "เวลา 10:30 น."}, {**MEASURE, "most": 9}, []),
        ("date-window", {"period": "๑ ก.ย. ๖๘ - ๓๐ ก.ย. ๖๙"}, {**THIRD, "first": "2025-10-01"}, ["before"]),
        ("date-window", {"period": "๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๕๖๙"}, {**THIRD, "last": "2026-09-30"}, []),
        ("count", {"steps": ["ก", "ข"]}, {**THIRD, "of": "steps", "least": 2}, []),
    ],
)  # fmt: skip
def test_a_kind_finds_what_its_parameters_say(
    kind: str, row: Mapping[str, Any], params: dict[str, Any], expected: list[str]
) -> None:
    assert [key for key, _ in found(kind, row, **params)] == expected


@pytest.mark.parametrize(
    ("kind", "measure", "params", "excerpt"),
    [
        ("forbidden-text", "งานเร่ง ด่วนนี้", {"texts": ("เร่งด่วน",)}, "เร่ง ด่วน"),
        ("forbidden-text", "ปี 2599 นี้", {"patterns": ("25[0-9]{2}",)}, "2599"),
        ("allowed-values", "ประชุม, สัมมนา", {"values": ("ประชุม",)}, "สัมมนา"),
        ("number-range", "ใช้ ๕,๐๐๐ บาท", {"most": 9}, "๕,๐๐๐"),
    ],
)
def test_a_kind_points_at_the_characters(kind: str, measure: str, params: dict[str, Any], excerpt: str) -> None:
    assert [at for _, at in found(kind, {"measure": measure}, **MEASURE, **params)] == [excerpt]


def test_a_count_of_rows_is_about_the_whole_plan() -> None:
    assert [key for key, _ in found("count", {}, of="rows", most=5)] == ["many"]


@given(st.text("กa๑1 \u0e48", max_size=20), st.sampled_from(["ก+", "[0-9๐-๙]", "(a|1)*", ""]))
def test_patterns_are_found_at_their_characters(string: str, pattern: str) -> None:
    expected = [match.span() for match in re.finditer(pattern, string) if match.end() > match.start()]
    assert list(finds(pattern, string)) == expected


def test_a_pattern_takes_no_longer_than_its_text() -> None:
    assert list(finds("(a+)+b", "a" * 50_000)) == []


def test_a_pattern_that_re2_does_not_take_is_told() -> None:
    with pytest.raises(RulebookError, match=r"\(\?=ก\)"):
        list(finds("(?=ก)", "ก"))
