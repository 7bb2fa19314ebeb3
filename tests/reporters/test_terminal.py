import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from ita_lint.cli.check import parser
from ita_lint.model.findings import Diagnostic, Note, Readiness, Report
from ita_lint.model.text import Span, Text

Written = Callable[..., str]
WIDTHS = (60, 100, 200)


def line_with(text: str, part: str) -> int:
    return next(number for number, line in enumerate(text.splitlines()) if part in line)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("encoding", ["utf-8", "cp874", "cp1252", "ascii"])
def test_no_line_is_wider_than_the_page(written: Written, faulty: Report, width: int, encoding: str) -> None:
    text = written("rich", [faulty], encoding=encoding, width=width)
    assert max(map(cell_len, text.splitlines())) <= width


@pytest.mark.parametrize("width", WIDTHS)
def test_the_underline_stands_under_the_very_characters(written: Written, faulty: Report, width: int) -> None:
    lines = written("rich", [faulty], width=width).splitlines()
    number = next(place for place, line in enumerate(lines) if "━" in line)
    before = cell_len(lines[number].partition("━")[0])
    shown = next(end for end in range(len(lines[number - 1])) if cell_len(lines[number - 1][:end]) == before)
    assert lines[number - 1][shown:].startswith("๓.ประชา")


def test_a_finding_answers_in_order_what_where_show_why_how(written: Written, faulty: Report) -> None:
    text = written("rich", [replace(faulty, diagnostics=faulty.diagnostics[:1])], width=100)
    asked = (
        "ผิด ITA412 เลขขั้นตอนซ้ำ",
        "plans/แผน.txt:39:",
        "เลข ๓ ใช้ไปแล้ว",
        "ผู้อ่านไม่รู้ว่า",
        "วิธีแก้: ",
        "แก้ได้: เปลี่ยน ๓ เป็น ๕",
    )
    places = [line_with(text, part) for part in asked]
    assert places == sorted(places)


def test_the_place_in_the_plan_is_a_path(written: Written, faulty: Report) -> None:
    assert "ตัวชี้วัดที่ ๑๐ › ขั้นตอน" in written("rich", [faulty])


def test_a_message_stands_beside_its_underline_where_it_fits(written: Written, faulty: Report) -> None:
    assert "━ เลข ๓ ใช้ไปแล้ว ลำดับนี้ควรเป็น ๕\n" in written("rich", [faulty], width=120)


def test_a_message_stands_below_its_underline_where_it_does_not_fit(written: Written, faulty: Report) -> None:
    assert "━\n   │  เลข ๓ ใช้ไปแล้ว ลำดับนี้ควรเป็น ๕\n" in written("rich", [faulty], width=100)


def test_a_related_place_is_shown_with_its_note(written: Written, faulty: Report) -> None:
    assert "─ ใช้ครั้งแรกที่นี่ (39:61)" in written("rich", [faulty], width=100)


def test_places_just_like_the_finding_are_listed_by_number(written: Written, faulty: Report) -> None:
    one = faulty.diagnostics[0]
    alike = tuple(Note(one.message, Span(one.at.text, start, start + 1)) for start in (one.at.start, one.at.start))
    shown = written("rich", [replace(faulty, diagnostics=(replace(one, related=alike),))], width=100)
    assert "พบเช่นเดียวกันที่ 39:85 · 39:85\n" in shown


def test_what_one_file_without_findings_says_is_not_said_again(written: Written, clean: Report) -> None:
    assert written("rich", [clean]).count("ไม่พบข้อผิดพลาด") == 1


def test_one_file_with_findings_is_offered_a_copy_with_remarks(written: Written, faulty: Report) -> None:
    offered = "ita-lint review plans/แผน.txt -o plans/แผน-ตรวจแล้ว.html"
    assert offered in written("rich", [faulty], width=120)
    assert "ita-lint review" not in written("rich", [faulty, faulty], width=120)


def test_a_file_that_takes_no_remarks_is_offered_none(written: Written, faulty: Report) -> None:
    assert "ita-lint review" not in written("rich", [replace(faulty, path="แผน.pdf", format="pdf")])


def test_rules_that_look_at_no_element_bring_no_matrix(written: Written, clean: Report) -> None:
    unlooked = Readiness({1: {"name": "unchecked", "measure": "missing"}}, {1: "การปฏิบัติหน้าที่"})
    assert "ความพร้อม" not in written("rich", [replace(clean, readiness=unlooked)])


def test_many_related_places_are_counted(written: Written, faulty: Report) -> None:
    one = faulty.diagnostics[0]
    assert "และอีก 4 แห่ง" in written("rich", [replace(faulty, diagnostics=(replace(one, related=one.related * 10),))])


def test_an_unsafe_fix_asks_to_be_looked_at(written: Written, faulty: Report) -> None:
    assert "แก้ได้ (โปรดตรวจทานก่อน): เปลี่ยนเป็น กองคลัง" in written("rich", [faulty])


def test_only_options_that_exist_are_named(written: Written, faulty: Report) -> None:
    named = set(re.findall("--[a-z-]+", written("rich", [faulty])))
    assert named <= set(parser("th")._option_string_actions)  # noqa: SLF001 - argparse has no other way to them


def test_the_wide_matrix_has_a_column_per_element(written: Written, faulty: Report) -> None:
    lines = written("rich", [faulty], width=100).splitlines()
    head = next(line for line in lines if "ความพร้อม 67/70 (95.7 %)" in line)
    assert head.split()[-7:] == ["ชื่อ", "คะแนน", "วิเคราะห์", "มาตรการ", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ"]
    assert next(line for line in lines if " ๔ " in line).split()[2:] == ["✓", "?", "✓", "✓", "✓", "✓", "✓"]


def test_the_narrow_matrix_names_the_failed_elements(written: Written, faulty: Report) -> None:
    lines = written("rich", [faulty], width=60).splitlines()
    assert "  ๑๐ ✗ ชื่อที่10  ✗ ขั้นตอน" in lines
    assert "   ๓ ✗ ชื่อที่3  – ระยะเวลา" in lines
    assert "   ๔ ? ชื่อที่4  ? คะแนน" in lines
    assert "   ๑ ✓ ชื่อที่1" in [line.rstrip() for line in lines]


def test_a_file_without_findings_says_what_was_checked(written: Written, clean: Report) -> None:
    assert "ตรวจ 39 ข้อ กับ 0 แถวของแผน ไม่พบข้อผิดพลาด" in written("rich", [clean])


def test_what_was_not_checked_is_said(written: Written, faulty: Report) -> None:
    assert "ITA311 คะแนนรวมไม่ตรง: ไม่มีคะแนนรวมในเอกสาร" in written("rich", [faulty])


def test_an_unreadable_file_is_said(written: Written, unreadable: Report) -> None:
    assert "broken.docx: อ่านไม่ได้: ไฟล์นี้ไม่ใช่เอกสาร" in written("rich", [unreadable])


def test_quiet_leaves_the_frames_alone(written: Written, faulty: Report, clean: Report) -> None:
    text = written("rich", [faulty, clean], quiet=True)
    assert "ITA412" in text
    assert not any(word in text for word in ("ความพร้อม", "ITA311", "clean.txt", "พบ 3"))


def test_markup_and_escapes_of_the_document_are_only_text(
    written: Written, faulty: Report, found: Callable[..., Diagnostic], text: Callable[..., Text]
) -> None:
    hostile = text("[bold red]ลอง[/] \x1b[2J\u202eกลับ [link=http://x]y[/link] :smile:")
    shown = written(
        "rich", [replace(faulty, diagnostics=(found(Span(hostile, 0, 10), message="[/] [red]"),))], width=100
    )
    assert "[bold red]ลอง[/] ␛[2J" in shown
    assert "━━━━━━━━━━ [/] [red]" in shown
    assert ":smile:" in shown
    assert not {"\x1b", "\u202e"} & set(shown)


def test_ascii_has_a_twin_for_every_sign(written: Written, faulty: Report) -> None:
    report = replace(faulty, lang="en", path="plan.txt")
    text = written("rich", [report], encoding="ascii", lang="en", width=100)
    assert "OK" in text
    assert "^" in text
    assert "indicator 10 > steps" in text


def test_english_has_no_thai_of_ours(written: Written, clean: Report) -> None:
    text = written("rich", [replace(clean, lang="en")], lang="en")
    assert text.isascii() or not any("ก" <= char <= "๙" for char in text)
