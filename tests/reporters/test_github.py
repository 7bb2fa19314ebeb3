from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.model.text import Text

Written = Callable[..., str]


def test_a_finding_is_an_annotation(written: Written, faulty: Report) -> None:
    first = written("github", [faulty]).splitlines()[0]
    column = faulty.diagnostics[0].at.start + 1
    assert first == (
        f"::error title=ITA412 เลขขั้นตอนซ้ำ,file=plans/แผน.txt,line=39,col={column},endLine=39,endColumn={column + 1}"
        "::เลข ๓ ใช้ไปแล้ว ลำดับนี้ควรเป็น ๕%0Aวิธีแก้: ให้เลขเรียงต่อกันไป"
    )


def test_the_gravest_come_first(written: Written, faulty: Report, unreadable: Report) -> None:
    lines = written("github", [replace(faulty, path="a.txt"), faulty, unreadable]).splitlines()
    commands = [line.split(" ")[0] for line in lines if line.startswith("::")]
    assert commands == ["::error"] * 3 + ["::warning"] * 2 + ["::notice"] * 4


def test_what_steers_github_is_escaped(
    written: Written, found: Callable[..., Diagnostic], text: Callable[..., Text]
) -> None:
    one = found(text("x").span, title="a,b:c%\n::error::x", message="50%\r\n::error::x\n##[error]y")
    lines = written("github", [Report("a,b:c.txt", "en", "text", diagnostics=(one,))], lang="en").splitlines()
    assert lines[0].startswith("::error title=ITA412 a%2Cb%3Ac%25 %3A%3Aerror%3A%3Ax,file=a%2Cb%3Ac.txt,line=39,")
    assert "::50%25  ::error::x ##[error]y%0A" in lines[0]
    assert len(lines) == 2


def test_a_stretch_over_lines_has_no_columns(
    written: Written, found: Callable[..., Diagnostic], text: Callable[..., Text]
) -> None:
    both = Text.joined([text("a", 3), text("b", 4)])
    [line, _] = written("github", [Report("p.txt", "th", "text", diagnostics=(found(both.span),))]).splitlines()
    assert ",line=3,endLine=4::" in line


def test_a_place_without_lines_is_in_the_text(written: Written, placed: tuple[Report, int, str]) -> None:
    report, line, label = placed
    [first, _] = written("github", [report], lang="en").splitlines()
    assert f",line={line}" in first
    assert f"::{label}: " in first or label.startswith("line")


def test_rules_that_did_not_look_are_one_notice(written: Written, faulty: Report) -> None:
    [line] = [one for one in written("github", [faulty]).splitlines() if "ITA311" in one]
    assert line == "::notice title=ไม่ได้ตรวจ 1 ข้อ,file=plans/แผน.txt::ITA311 คะแนนรวมไม่ตรง: ไม่มีคะแนนรวมในเอกสาร"


def test_quiet_leaves_findings_and_unread_files(
    written: Written, faulty: Report, skipped: Report, unreadable: Report
) -> None:
    lines = written("github", [faulty, skipped, unreadable], quiet=True).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::error", "::warning", "::notice"]


class TestPageOfTheRun:
    @pytest.fixture
    def page(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """Name a page that another step has begun."""
        path = tmp_path / "summary.md"
        path.write_text("# before\n", encoding="utf-8")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(path))
        return path

    def test_is_the_markdown_report(self, written: Written, faulty: Report, page: Path) -> None:
        written("github", [faulty])
        assert page.read_text(encoding="utf-8") == "# before\n" + written("markdown", [faulty])

    def test_is_cut_where_github_would_refuse_it(self, written: Written, faulty: Report, page: Path) -> None:
        written("github", [faulty] * 1000)
        content = page.read_bytes()
        assert len(content) <= 1024 * 1024 + len("# before\n")
        assert content.decode().endswith("|\n\nรายงานยาวเกินกว่าจะแสดงทั้งหมด\n")
