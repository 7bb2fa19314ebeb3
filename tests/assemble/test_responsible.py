"""Who is responsible, as officers write it."""

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import rulebook
from ita_lint.assemble.responsible import read_units
from ita_lint.model.document import Cell
from ita_lint.model.place import TextPlace
from ita_lint.model.plan import Unit
from ita_lint.model.text import Part, Text
from ita_lint.rulebook.source import read_vocabulary

VOCABULARY = read_vocabulary(Path(rulebook.folder()) / "vocabulary")
AGENCY = "องค์การบริหารส่วนตำบลทุ่งสายลม"


def units(text: str) -> tuple[Unit, ...]:
    cell = Cell.of(Text(text, (Part(0, TextPlace(1, 1)),)))
    return read_units(cell, VOCABULARY, AGENCY)


def kinds(text: str) -> list[tuple[str, str]]:
    return [(unit.kind, unit.name) for unit in units(text)]


@pytest.mark.parametrize(
    "text",
    [
        "สำนักปลัด/กองคลัง",
        "สำนักปลัด, กองคลัง",
        "สำนักปลัด และกองคลัง",
        "สำนักปลัด และ\nกองคลัง",
        "สำนักปลัด กองคลัง",
        "สำนักปลัดกองคลัง",
        "สำนักปลัด\nกองคลัง",
        "๑. สำนักปลัด ๒. กองคลัง",
        "1) สำนักปลัด\n2) กองคลัง",
        "- สำนักปลัด\n- กองคลัง",
        "• สำนักปลัด • กองคลัง",
        "สำนักปลัด (กองคลัง)",
        "สำนักปลัดร่วมกับกองคลัง",
        "ส\u0e4d\u0e32นักปลัด/กอง คลัง",
        "สำนักปลัด อบต.ทุ่งสายลม และกองคลัง",
    ],
)
def test_two_divisions_are_told_apart(text: str) -> None:
    assert kinds(text) == [("division", "สำนักปลัด"), ("division", "กองคลัง")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("กองสาธารณสุข\nและสิ่งแวดล้อม", "กองสาธารณสุขและสิ่งแวดล้อม"),
        ("กองการศึกษา ศาสนา และวัฒนธรรม", "กองการศึกษา ศาสนาและวัฒนธรรม"),
        ("กองการ\nเจ้าหน้าที่", "กองการเจ้าหน้าที่"),
        ("กองการศึกษาฯ", "กองการศึกษา"),
        ("สำนักปลัดองค์การบริหารส่วนตำบลทุ่งสายลม", "สำนักปลัด"),
        ("สำนักปลัด อบต.", "สำนักปลัด อบต."),
        ("สำนักช่าง", "สำนักช่าง"),
    ],
)
def test_a_name_is_one_unit_however_it_is_broken(text: str, name: str) -> None:
    assert kinds(text) == [("division", name)]
    assert units(text)[0].span.excerpt == text


@pytest.mark.parametrize(
    "text", ["ทุกสำนัก/กอง", "ทุกสำนักกอง", "ทุกกอง/ฝ่าย", "กอง  ทุกกอง", "ทุกส่วนราชการ", "สำนัก/กอง", "ทุกสำนัก ทุกกอง"]
)
def test_words_for_everyone_are_one_unit(text: str) -> None:
    assert [unit.kind for unit in units(text)] == ["everyone"]


def test_a_division_with_a_slash_before_everyone_stands_alone() -> None:
    assert [(unit.kind, unit.span.excerpt) for unit in units("สำนักปลัด/กอง  ทุกกอง")] == [
        ("division", "สำนักปลัด"),
        ("everyone", "กอง  ทุกกอง"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ปลัด อบต.", "position"),
        ("ผู้อำนวยการกองคลัง", "position"),
        ("ผู้อำนวยการ กองคลัง", "position"),
        ("หัวหน้าสำนักปลัด", "position"),
        ("นักวิเคราะห์นโยบายและแผน", "position"),
        ("คณะทำงาน ITA", "committee"),
        ("คณะกรรมการบริหารความเสี่ยง", "committee"),
        ("งานนิติการ", "unknown"),
        ("กองคัง", "unknown"),
        ("กองการศึกษา ศาสนา และวัฒนธธรรม", "unknown"),
        ("กองสาธารณสุขและสิ่งแวดลอม", "unknown"),
    ],
)
def test_other_units_keep_their_whole_name(text: str, kind: str) -> None:
    assert [(unit.kind, unit.span.excerpt) for unit in units(text)] == [(kind, text)]


@pytest.mark.parametrize("text", ["", " \n", "-", "....", "/", "1."])
def test_signs_alone_name_nobody(text: str) -> None:
    assert all(unit.kind == "unknown" for unit in units(text))
    assert not any(char.isalpha() for unit in units(text) for char in unit.name)


PIECES = [
    "สำนักปลัด",
    "กองคลัง",
    "กองช่าง",
    "กอง",
    "ทุกกอง",
    "ทุก",
    "ผู้อำนวยการ",
    "คณะทำงาน",
    "และ",
    "/",
    ",",
    " ",
    "\n",
    "1.",
    "๒)",
]
PIECES += ["ฯ", "(", ")", "\u0e4d", "\u0e32", "\u0e49", "\u200b", "x", "อบต.", "เ", "-", "•", "หัวหน้า", "งาน"]


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text())
def test_units_lie_in_order_inside_any_text(text: str) -> None:
    spans = [unit.span for unit in units(text)]
    assert all(span.start < span.end <= len(text) and span.excerpt.strip() for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


NAMES = st.sampled_from(["สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม", "หน่วยตรวจสอบภายใน"])


@given(st.lists(NAMES, min_size=1, unique=True), st.sampled_from(["/", ", ", "\n", " ", " และ", "\n- ", " ร่วมกับ"]))
def test_every_list_of_divisions_is_read_back(names: list[str], sign: str) -> None:
    assert kinds(sign.join(names)) == [("division", name) for name in names]
