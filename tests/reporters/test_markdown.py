from collections.abc import Callable
from dataclasses import replace

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.model.text import Text

Written = Callable[..., str]


def test_readiness_comes_before_the_findings(written: Written, faulty: Report) -> None:
    text = written("markdown", [faulty])
    assert text.startswith("## plans/แผน.txt\n")
    assert "**ความพร้อม 67/70 (95.7 %)**" in text
    assert "| ๑๐ ชื่อที่10 | ✓ | ✓ | ✓ | ✓ | ✗ | ✓ | ✓ |" in text
    assert text.index("ความพร้อม") < text.index("| ผิด | ITA412")


def test_a_finding_is_a_row(written: Written, faulty: Report) -> None:
    [row] = [line for line in written("markdown", [faulty]).splitlines() if "ITA602" in line]
    assert row == (
        "| ควรแก้ | ITA602 เลขขั้นตอนซ้ำ | indicators\\[3\\].responsible · ตัวชี้วัดที่ ๓ › ผู้รับผิดชอบ "
        "| เลข ๓ ใช้ไปแล้ว ลำดับนี้ควรเป็น ๕ “กองคัง” | ให้เลขเรียงต่อกันไป แก้ได้ (โปรดตรวจทานก่อน): เปลี่ยนเป็น กองคลัง |"
    )


def test_what_breaks_a_table_is_escaped(
    written: Written, found: Callable[..., Diagnostic], text: Callable[..., Text]
) -> None:
    one = found(text("x").span, message="a|b\n| c | `x` <script> **y** &lt; [z](w)")
    lines = written("markdown", [Report("p.txt", "th", "text", diagnostics=(one,))]).splitlines()
    [row] = [line for line in lines if "ITA412" in line]
    assert "a\\|b \\| c \\| \\`x\\` &lt;script&gt; \\*\\*y\\*\\* &amp;lt; \\[z\\](w)" in row


def test_what_was_not_checked_or_left_is_said(written: Written, waived: Report) -> None:
    text = written("markdown", [waived])
    assert "- ไม่ได้ตรวจ ITA311 คะแนนรวมไม่ตรง: ไม่มีคะแนนรวมในเอกสาร" in text
    assert "- เว้นไว้ ITA412 เลขขั้นตอนซ้ำ (ตัวชี้วัดที่ ๑๐ › ขั้นตอน · 39:" in text
    assert "): ตามมติที่ประชุม (ตามการตั้งค่า)" in text


def test_what_a_baseline_holds_is_one_line_a_rule(written: Written, waived: Report) -> None:
    left = replace(waived.suppressed[0], by="baseline", reason="พบก่อนแล้ว")
    text = written("markdown", [replace(waived, suppressed=(left, left))])
    assert "- เว้นไว้ ITA412 × 2: พบก่อนแล้ว" in text


def test_a_clean_file_says_what_was_looked_at(written: Written, clean: Report) -> None:
    assert "- ตรวจ 39 ข้อ กับ" in written("markdown", [clean])


def test_a_file_that_could_not_be_read_is_a_section(written: Written, unreadable: Report) -> None:
    text = written("markdown", [unreadable], quiet=True)
    assert text == "## broken.docx\n\n**อ่านไม่ได้** ไฟล์นี้ไม่ใช่เอกสาร\n\n"


def test_no_files_are_said(written: Written) -> None:
    assert "ไม่ได้ตรวจไฟล์ใด" in written("markdown", [])
