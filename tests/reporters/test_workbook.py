import io
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.model.text import Text
from ita_lint.reporters import Options, write


@pytest.fixture
def book() -> Callable[..., Workbook]:
    """Write reports and open the workbook."""

    def called(*reports: Report, **options: Any) -> Workbook:
        return openpyxl.load_workbook(io.BytesIO(content(reports, **options)))

    return called


Book = Callable[..., Workbook]


def content(reports: Iterable[Report], **options: Any) -> bytes:
    stream = io.TextIOWrapper(io.BytesIO())
    write("xlsx", reports, stream, Options(**options))
    return bytes(stream.buffer.getvalue())  # type: ignore[attr-defined]


def rows(book: Workbook, sheet: int) -> list[dict[str, object]]:
    heads, *values = book.worksheets[sheet].iter_rows(values_only=True)
    return [dict(zip(map(str, heads), row, strict=True)) for row in values]


def test_a_finding_is_a_row(book: Book, faulty: Report) -> None:
    first, *others = rows(book(faulty), 0)
    assert len(others) == 2
    assert first == {
        "ไฟล์": "plans/แผน.txt", "หน่วยงาน": None, "ตัวชี้วัด": 10, "ส่วน": "ขั้นตอน", "ระดับ": "ผิด", "รหัส": "ITA412",
        "กฎ": "เลขขั้นตอนซ้ำ", "สิ่งที่พบ": "เลข ๓ ใช้ไปแล้ว ลำดับนี้ควรเป็น ๕", "ข้อความในแผน": "๓",
        "ตำแหน่ง": faulty.diagnostics[0].at.label("th"), "วิธีแก้": "ให้เลขเรียงต่อกันไป", "คำแก้": "แก้ได้: เปลี่ยน ๓ เป็น ๕",
        "เว้นไว้เพราะ": None,
    }  # fmt: skip


def test_what_was_left_has_its_reason(book: Book, waived: Report) -> None:
    assert [row["เว้นไว้เพราะ"] for row in rows(book(waived), 0)] == [None, None, "ตามมติที่ประชุม"]


def test_a_file_is_a_row_of_the_second_sheet(
    book: Book, faulty: Report, clean: Report, unreadable: Report, skipped: Report
) -> None:
    first, second, third, fourth = rows(book(faulty, clean, unreadable, skipped), 1)
    assert (first["ร้อยละ"], first["ครบถ้วน"], first["ทั้งหมด"]) == (95.7, 67, 70)
    assert (first["ขั้นตอน"], first["ระยะเวลา"], first["ชื่อ"]) == (9, 9, 10)
    assert [first[severity] for severity in ("ผิด", "ควรแก้", "ข้อสังเกต")] == [1, 1, 1]
    assert (second["ร้อยละ"], second["สถานะ"]) == (100, "ตรวจแล้ว")
    assert (third["ร้อยละ"], third["สถานะ"], third["เหตุผล"]) == (None, "อ่านไม่ได้", "ไฟล์นี้ไม่ใช่เอกสาร")
    assert (fourth["ผิด"], fourth["สถานะ"]) == (None, "ไม่ได้ตรวจ")


def test_what_was_not_checked_is_on_the_third_sheet(book: Book, faulty: Report) -> None:
    assert [row["เหตุผล"] for row in rows(book(faulty), 2)] == ["ไม่มีคะแนนรวมในเอกสาร", "แผนไม่ระบุปีงบประมาณ"]


def test_every_sheet_can_be_filtered_below_a_heading_that_stays(book: Book, faulty: Report) -> None:
    sheets = book(faulty).worksheets
    assert [sheet.title for sheet in sheets] == ["สิ่งที่พบ", "ความพร้อม", "ไม่ได้ตรวจ"]
    assert [sheet.freeze_panes for sheet in sheets] == ["A2"] * 3
    assert [sheet.auto_filter.ref for sheet in sheets] == ["A1:M4", "A1:S2", "A1:D3"]


@pytest.mark.parametrize("string", ["=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(1)", "http://x", "{=1}", "007"])
def test_no_text_becomes_anything_else(
    book: Book, found: Callable[..., Diagnostic], text: Callable[..., Text], string: str
) -> None:
    one = found(text(string).span, message=string)
    cells = next(book(Report(string, "th", "text", diagnostics=(one,))).worksheets[0].iter_rows(min_row=2))
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(cell.hyperlink is None for cell in cells)
    kept = [cell for cell in cells if cell.value == string]
    assert [cell.data_type for cell in kept] == ["s"] * 3
    assert {cell.quotePrefix for cell in kept} == {string[0] in "=+-@"}


def test_a_text_that_no_cell_holds_is_cut(
    book: Book, found: Callable[..., Diagnostic], text: Callable[..., Text]
) -> None:
    one = found(text("ก" * 40_000).span)
    assert rows(book(Report("p", "th", "text", diagnostics=(one,))), 0)[0]["ข้อความในแผน"] == "ก" * 32_767


def test_the_same_reports_are_the_same_bytes_at_any_time(book: Book, faulty: Report) -> None:
    assert content([faulty]) == content([replace(faulty)])
    assert book(faulty).properties.created == book(faulty).properties.modified == datetime(2020, 1, 1)  # noqa: DTZ001


def test_no_files_are_three_empty_sheets(book: Book) -> None:
    assert [rows(book(), number) for number in range(3)] == [[], [], []]
