"""Numbers and names of indicators: what must be found, how it is mended, and what is accepted."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_lint import check, rulebook
from ita_lint.model.findings import Diagnostic
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
FAMILY = ["ITA204", "ITA205", "ITA206"]
REAL = Path(__file__).parents[2] / ".." / "shared" / "plans" / "ban-phran-2568.txt"
NAMES = [row["name"] for row in BASE["indicators"]]


def findings(**change: Any) -> tuple[Diagnostic, ...]:
    return check(overlaid(BASE, change), select=FAMILY).diagnostics


def named(at: int, /, **row: Any) -> list[tuple[str, str, str]]:
    return [(one.code, one.key, one.excerpt) for one in findings(indicators={at: row})]


def cited(number: int, text: str) -> list[tuple[str, str | None, list[str]]]:
    found = findings(indicators={number: {"analysis": f"จากผลการประเมิน {text} ปรากฏว่า ได้คะแนน ๙๘ คะแนน"}})
    return [
        (one.excerpt, one.fix and one.fix.safety, [e.new for e in one.fix.edits] if one.fix else []) for one in found
    ]


@pytest.mark.parametrize("name", ["การใช้อำนาจ", "การใช้ อำนาจ", "ด้านการใช้อำนาจ (IIT)"])
def test_the_name_of_another_row_is_blamed(name: str) -> None:
    [(code, key, _)] = named(4, name=name)
    assert (code, key) == ("ITA204", "name")


def test_the_number_of_another_row_is_blamed() -> None:
    assert named(4, number=3) == [("ITA204", "number", "3")]


def test_the_row_that_is_right_is_not_blamed() -> None:
    found = findings(indicators={4: {"name": "การใช้อำนาจ"}})
    assert [one.indicator for one in found] == [4]


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (2, "การใช้จ่ายงบประมาณ"),
        (2, "การใช้งบประมาณและพัสดุ"),
        (1, "การปฎิบัติหน้าที่"),
        (4, "การใช้ทรัพย์สินราชการ"),
        (5, "การแก้ปัญหาการทุจริต"),
        (6, "คุณภาพการดำเนินการ"),
        (8, "การปรับปรุงระบบงาน"),
        (9, "การเปิดเผยข้อมูลสาธารณะ"),
        (10, "การป้องกันและปราบปรามการทุจริต"),
    ],
)
def test_a_name_close_to_the_official_one_is_mended_to_it(number: int, name: str) -> None:
    [found] = findings(indicators={number: {"name": name}})
    assert (found.code, found.excerpt) == ("ITA205", name)
    assert found.fix is not None
    assert (found.fix.safety, found.fix.edits[0].new) == ("safe", NAMES[number - 1])


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (4, "การใช้ทรัพย์สินของทางราชการ"),
        (8, "การปรับปรุงการทำงาน"),
        (10, "การป้องกันการทุจริตและประพฤติมิชอบ"),
        (6, "คุณภาพการด\u0e4d\u0e32เนินงาน"),
        (3, "การใช้อำนาจ\nข้อ i๗ - i๙"),
        (7, "“ประสิทธิภาพการสื่อสาร”"),
        (9, "การเปิดเผยข้อมูล : Open Data"),
        (1, ""),
    ],
)
def test_accepted_names_and_words_beside_them_are_no_variants(number: int, name: str) -> None:
    assert named(number, name=name) == []


@given(st.sampled_from(range(10)), st.data())
@settings(max_examples=40, deadline=None)
def test_spaces_and_invisible_characters_never_make_a_variant(at: int, data: st.DataObject) -> None:
    name = NAMES[at]
    place = data.draw(st.integers(1, len(name) - 1))
    gap = data.draw(st.sampled_from([" ", "  ", "\u200b", "\u00a0", "\n", "\u2060"]))
    assert named(at + 1, name=name[:place] + gap + name[place:]) == []


def test_a_wrong_name_in_the_text_becomes_the_numbers_own() -> None:
    assert cited(4, "ตัวชี้วัดที่ ๔ การใช้อำนาจ") == [("ตัวชี้วัดที่ ๔ การใช้อำนาจ", "safe", ["การใช้ทรัพย์สินของราชการ"])]


def test_a_wrong_number_in_the_text_becomes_the_rows_own() -> None:
    assert cited(4, "ตัวชี้วัดที่ 3 การใช้ทรัพย์สินของราชการ") == [("ตัวชี้วัดที่ 3 การใช้ทรัพย์สินของราชการ", "safe", ["4"])]


def test_a_citation_that_fits_the_row_in_nothing_needs_a_persons_eye() -> None:
    [(_, safety, _)] = cited(4, "ตัวชี้วัดที่ ๗ การใช้อำนาจ")
    assert safety == "unsafe"


@pytest.mark.parametrize(
    "text",
    [
        "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของทางราชการ",
        "ตัวชี้วัดที่ ๓ การใช้ อำนาจ และตัวชี้วัดที่ ๔",
        "ตัวชี้วัดที่ ๔ ได้คะแนนสูงกว่าด้านการใช้อำนาจ",
        "ตัวชี้วัดที่ ๓ และ ๔ การใช้อำนาจและการใช้ทรัพย์สินของราชการ",
        "ตัวชี้วัด ๑๐ ตัวชี้วัด การใช้อำนาจ",
    ],
)
def test_a_correct_citation_is_no_fault(text: str) -> None:
    assert cited(4, text) == []


@pytest.mark.parametrize("field", ["measure", "steps", "responsible"])
def test_a_wrong_citation_is_found_in_every_cell(field: str) -> None:
    assert [code for code, *_ in named(2, **{field: "ตามตัวชี้วัดที่ ๒ การเปิดเผยข้อมูล"})] == ["ITA206"]


@pytest.mark.skipif(not REAL.exists(), reason="the real plan is not part of the project")
def test_the_real_plans_three_wrong_citations_are_found() -> None:
    assert [(one.indicator, one.excerpt) for one in check(REAL, select=FAMILY).diagnostics] == [
        (4, "ตัวชี้วัดที่ ๔ การใช้อำนาจ"),
        (5, "ตัวชี้วัดที่ ๕ การใช้อำนาจ"),
        (8, "ตัวชี้วัดที่ ๘ ประสิทธิภาพการสื่อสาร"),
    ]
