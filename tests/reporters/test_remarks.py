from collections.abc import Callable
from dataclasses import replace

import pytest

from ita_lint.model.findings import Diagnostic, Edit, Note, Report, SignedFix
from ita_lint.model.spots import TableCell
from ita_lint.model.text import Part, Span, Text
from ita_lint.reporters.remarks import remarks

Maker = Callable[..., Diagnostic]


def test_a_remark_says_what_is_wrong_and_how_to_mend_it(faulty: Report) -> None:
    said = "ข้อสังเกต ITA603 เลขขั้นตอนซ้ำ — เลข ๓ ใช้ไปแล้ว ลำดับนี้ควรเป็น ๕ วิธีแก้: ให้เลขเรียงต่อกันไป"
    assert remarks(faulty)[2].string == said


@pytest.mark.parametrize(("lang", "words"), [("th", ["ผิด", "ควรแก้", "ข้อสังเกต"]), ("en", ["error", "warning", "note"])])
def test_a_remark_begins_with_its_severity(faulty: Report, lang: str, words: list[str]) -> None:
    assert [one.string.partition(" ")[0] for one in remarks(replace(faulty, lang=lang))] == words


def test_a_remark_on_a_finding_with_a_fix_proposes_it_and_names_the_other_place(faulty: Report) -> None:
    first = remarks(faulty)[0]
    assert first.string.endswith("ข้อเสนอ: เปลี่ยน ๓ เป็น ๕ ดูด้วย: บรรทัด 39 อักขระ 61 (ใช้ครั้งแรกที่นี่)")
    assert [edit.new for edit in first.edits] == ["๕"]


def test_a_remark_stands_at_its_finding(faulty: Report) -> None:
    assert [one.at for one in remarks(faulty)] == [one.at for one in faulty.diagnostics]


def test_places_that_are_just_like_the_finding_are_told_as_one(faulty: Report, found: Maker) -> None:
    cells = [Text("ก", (Part(0, TableCell(table, table, 2, 6, 1)),)).span for table in range(1, 11)]
    same = found(cells[0], message="ว่าง", related=tuple(Note("ว่าง", at) for at in cells[1:]))
    said = remarks(replace(faulty, diagnostics=(same,)))[0].string
    assert said.endswith("พบเช่นเดียวกันที่ ตาราง 2–10 แถว 2 คอลัมน์ 6 ย่อหน้า 1")


def test_places_of_which_the_same_is_said_are_told_with_it_once(faulty: Report, found: Maker) -> None:
    spans = [one.at for one in remarks(faulty)[::2]]
    one = found(spans[0], related=tuple(Note("ที่นี่ด้วย", at) for at in spans))
    said = remarks(replace(faulty, diagnostics=(one,)))[0].string
    assert said.endswith("ดูด้วย: บรรทัด 39 อักขระ 85 · บรรทัด 39 อักขระ 1 (ที่นี่ด้วย)")


def test_of_fixes_that_overlap_only_the_first_is_offered(
    faulty: Report, found: Maker, text: Callable[..., Text]
) -> None:
    span = Span(text("กองคัง"), 0, 6)
    fixes = [(Edit(span, "กองคลัง"),), (Edit(span.sub(3, 4), "ก"),), (Edit(span, "กองคลัง"),)]
    several = tuple(found(span, fix=SignedFix("safe", "", edits)) for edits in fixes)
    assert [len(one.edits) for one in remarks(replace(faulty, diagnostics=several))] == [1, 0, 0]


def test_what_steers_a_terminal_stays_out(faulty: Report, found: Maker, text: Callable[..., Text]) -> None:
    one = found(text("ก").span, message="\x1b[31m\u202eก\nข")
    said = remarks(replace(faulty, diagnostics=(one,)))[0].string
    assert not set(said) & set("\x1b\u202e\n")
