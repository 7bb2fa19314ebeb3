import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

from ita_lint.model.findings import Report

Written = Callable[..., str]


def test_a_finding_is_one_line(written: Written, faulty: Report) -> None:
    assert written("concise", [faulty]).splitlines()[0] == (
        "plans/แผน.txt:39:85: ผิด ITA412 เลขขั้นตอนซ้ำ: เลข ๓ ใช้ไปแล้ว ลำดับนี้ควรเป็น ๕ [แก้ได้]"
    )


def test_a_place_without_a_line_is_named(written: Written, faulty: Report) -> None:
    assert "plans/แผน.txt: indicators[3].responsible: ควรแก้ ITA602 " in written("concise", [faulty])


def test_what_was_not_checked_is_said_with_its_reason(written: Written, faulty: Report) -> None:
    assert "plans/แผน.txt: ไม่ได้ตรวจ ITA311 คะแนนรวมไม่ตรง: ไม่มีคะแนนรวมในเอกสาร\n" in written("concise", [faulty])


def test_a_clean_file_is_said(written: Written, clean: Report) -> None:
    assert "clean.txt: ตรวจ 39 ข้อ กับ 0 แถวของแผน ไม่พบข้อผิดพลาด\n" in written("concise", [clean])


def test_an_unreadable_file_does_not_hide_the_others(written: Written, unreadable: Report, faulty: Report) -> None:
    lines = written("concise", [unreadable, faulty]).splitlines()
    assert lines[0] == "broken.docx: อ่านไม่ได้: ไฟล์นี้ไม่ใช่เอกสาร"
    assert lines[1].startswith("plans/แผน.txt:39:85:")


def test_the_last_line_counts(written: Written, faulty: Report, unreadable: Report) -> None:
    assert written("concise", [faulty, unreadable]).splitlines()[-1] == (
        "พบ 3 จุด: ผิด 1 · ควรแก้ 1 · ข้อสังเกต 1  มีคำแก้พร้อมใช้ 2 จุด (--fix แก้ในไฟล์ให้ได้ 1 จุด)  "
        "ไม่ได้ตรวจ 1 ข้อ  ตรวจ 1 ไฟล์  อ่านไม่ได้ 1 ไฟล์"
    )


def test_quiet_leaves_findings_and_unreadable_files(
    written: Written, faulty: Report, clean: Report, unreadable: Report
) -> None:
    skipped = replace(unreadable, status="skipped")
    lines = written("concise", [faulty, clean, unreadable, skipped], quiet=True).splitlines()
    assert [line.split(":")[0] for line in lines] == ["plans/แผน.txt"] * 3 + ["broken.docx"]


def test_statistics_count_by_rule(written: Written, faulty: Report) -> None:
    assert "1  ITA412 เลขขั้นตอนซ้ำ (ผิด) ใน 1 ไฟล์ [แก้ได้ 1]\n" in written("concise", [faulty], statistics=True)


def test_a_line_break_in_a_message_does_not_make_a_second_line(written: Written, faulty: Report) -> None:
    hostile = replace(faulty, diagnostics=(replace(faulty.diagnostics[0], message="ก\nplan.txt:1:1: ปลอม\x1b[2J"),))
    lines = written("concise", [hostile], quiet=True).splitlines()
    assert len(lines) == 1
    assert "\x1b" not in lines[0]


def test_thai_survives_the_thai_code_page(written: Written, faulty: Report) -> None:
    assert "ผิด ITA412 เลขขั้นตอนซ้ำ" in written("concise", [faulty], encoding="cp874")


def test_it_loads_neither_rich_nor_pydantic_nor_yaml() -> None:
    code = "import sys, ita_lint.reporters.concise, ita_lint.reporters.as_json\nprint(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"rich", "pydantic", "yaml", "rapidfuzz", "pythainlp"} & set(loaded)


def test_a_file_that_no_rule_looked_at_is_not_called_clean(written: Written, clean: Report) -> None:
    assert "ไม่มีกฎใดตรวจไฟล์นี้" in written("concise", [replace(clean, rules=0)])


def test_a_file_whose_findings_are_all_waived_is_not_called_clean(written: Written, waived: Report) -> None:
    assert "ไม่พบข้อผิดพลาดอื่นนอกจากที่เว้นไว้" in written("concise", [replace(waived, diagnostics=())])
