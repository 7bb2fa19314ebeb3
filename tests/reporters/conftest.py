"""Reports made by hand: what the engine would sign, without an engine."""

import io
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

import pytest

from ita_lint.model.findings import Diagnostic, Edit, NotChecked, Note, Readiness, Report, SignedFix, Suppressed
from ita_lint.model.place import FieldPath, Place, TextPlace
from ita_lint.model.spots import PageSpot, ParagraphPlace, SheetCell, TableCell
from ita_lint.model.text import Part, Span, Text
from ita_lint.reporters import Options, write

ELEMENTS = ("name", "score", "analysis", "measure", "steps", "period", "responsible")
STEPS = "๑.จัดทำคู่มือ ๒.แจ้งเวียนให้ทราบและถือปฏิบัติอย่างเคร่งครัด ๓.จัดโครงการ ๔.รายงานผล ๓.ประชาสัมพันธ์ให้ทั่วถึงกำหนดการ"


class Bytes(io.TextIOWrapper):
    """A stream of an encoding, whose text can be read back."""

    def __init__(self, encoding: str = "utf-8", errors: str = "strict") -> None:
        """Take the encoding."""
        super().__init__(io.BytesIO(), encoding=encoding, errors=errors, newline="\n")

    @property
    def text(self) -> str:
        """What was written."""
        self.flush()
        content: bytes = self.buffer.getvalue()  # type: ignore[attr-defined]
        return content.decode(self.encoding)


def text_at(string: str, line: int = 39, column: int = 1) -> Text:
    return Text(string, (Part(0, TextPlace(line, column)),))


def diagnostic(at: Span, **more: Any) -> Diagnostic:
    given = {
        "code": "ITA412",
        "name": "duplicate-step-number",
        "key": "repeated",
        "severity": "error",
        "title": "เลขขั้นตอนซ้ำ",
        "message": "เลข ๓ ใช้ไปแล้ว ลำดับนี้ควรเป็น ๕",
        "why": "ผู้อ่านไม่รู้ว่าหมายถึงขั้นตอนใด",
        "mend": "ให้เลขเรียงต่อกันไป",
        "indicator": 10,
        "field": "steps",
        "fix": None,
        "related": (),
    }
    return Diagnostic(at=at, **{**given, **more})


@pytest.fixture
def found() -> Callable[..., Diagnostic]:
    """Return a maker of findings at a span, with any of its fields changed."""
    return diagnostic


@pytest.fixture
def text() -> Callable[..., Text]:
    """Return a maker of texts at a line and a column."""
    return text_at


@pytest.fixture
def faulty() -> Report:
    """Return a report with a finding of each severity, two fixes, a rule that could not look and a note."""
    steps, data = text_at(STEPS), Text("กองคัง", (Part(0, FieldPath("indicators[3].responsible")),))
    second, first = STEPS.rindex("๓."), STEPS.index("๓.")
    number = Span(steps, second, second + 1)
    safe = SignedFix("safe", "เปลี่ยน ๓ เป็น ๕", (Edit(number, "๕"),))
    unsafe = SignedFix("unsafe", "เปลี่ยนเป็น กองคลัง", (Edit(data.span, "กองคลัง"),))
    matrix = {number: dict.fromkeys(ELEMENTS, "met") for number in range(1, 11)}
    matrix[10]["steps"], matrix[3]["period"], matrix[4]["score"] = "wrong", "missing", "unchecked"
    return Report(
        "plans/แผน.txt",
        "th",
        "text",
        year=2568,
        rules=39,
        notes=("แผนไม่ระบุปีงบประมาณ",),
        readiness=Readiness(matrix, {number: f"ชื่อที่{number}" for number in matrix}),
        diagnostics=(
            diagnostic(number, fix=safe, related=(Note("ใช้ครั้งแรกที่นี่", Span(steps, first, first + 1)),)),
            diagnostic(data.span, code="ITA602", severity="warning", indicator=3, field="responsible", fix=unsafe),
            diagnostic(text_at("").span, code="ITA603", severity="info", field="document", indicator=None),
        ),
        not_checked=(NotChecked("ITA311", "overall-score-mismatch", "ไม่มีคะแนนรวมในเอกสาร", "คะแนนรวมไม่ตรง"),),
    )


#: One place of each kind, with the line and the label that every format gives it.
PLACES: dict[str, tuple[Place, int, str]] = {
    "text": (TextPlace(39, 5), 39, "line 39, column 5"),
    "field": (FieldPath("indicators[3].steps[1]", 7, 9), 7, "indicators[3].steps[1] (line 7, column 9)"),
    "data": (FieldPath("indicators[3].steps[1]"), 1, "indicators[3].steps[1]"),
    "paragraph": (ParagraphPlace(4, 3, "footer"), 3, "footer, paragraph 3"),
    "table-cell": (TableCell(9, 10, 6, 4, 1), 6, "table 10, row 6, column 4, paragraph 1"),
    "sheet-cell": (SheetCell(9, "แผน", "D12"), 12, "sheet แผน, cell D12"),
    "page": (PageSpot(9, 2, ((1, 2, 3, 4),) * 3), 2, "page 2"),
}


@pytest.fixture(params=PLACES)
def placed(request: pytest.FixtureRequest) -> tuple[Report, int, str]:
    """Return a report on one finding at a place of each kind, and the line and the label of the place."""
    place, line, label = PLACES[request.param]
    report = Report("plans/plan 1.docx", "en", "docx", year=2568, rules=39)
    found = diagnostic(Text("๓.๔", (Part(0, place),)).span.sub(0, 1))
    return replace(report, diagnostics=(found,)), line, label


@pytest.fixture
def waived(faulty: Report) -> Report:
    """Return the faulty report with its first finding left as it is, for a reason."""
    first, *others = faulty.diagnostics
    return replace(faulty, diagnostics=tuple(others), suppressed=(Suppressed(first, "ตามมติที่ประชุม", "settings"),))


@pytest.fixture
def skipped() -> Report:
    """Return a report on a file that holds no plan."""
    return Report("notes.txt", "th", status="skipped", error=("no-plan", "ไม่พบแผนในไฟล์นี้"))


@pytest.fixture
def clean() -> Report:
    """Return a report without findings."""
    return Report(
        "clean.txt", "th", "text", year=2568, rules=39, readiness=Readiness({1: dict.fromkeys(ELEMENTS, "met")})
    )


@pytest.fixture
def unreadable() -> Report:
    """Return a report on a file that could not be read."""
    return Report("broken.docx", "th", status="unreadable", error=("not-a-document", "ไฟล์นี้ไม่ใช่เอกสาร"))


@pytest.fixture
def written() -> Callable[..., str]:
    """Write reports in a format to a stream of an encoding and return the text."""

    def run(name: str, reports: Iterable[Report], encoding: str = "utf-8", **options: Any) -> str:
        stream = Bytes(encoding)
        write(name, reports, stream, Options(**options))
        return stream.text

    return run
