import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_lint.cli.output import Output, outputs
from ita_lint.errors import UsageError
from ita_lint.reporters import FORMATS

Run = Callable[..., tuple[int, str, str]]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_several_forms_come_from_one_run(run: Run, tmp_path: Path, mistakes: str) -> None:
    lines, whole = tmp_path / "รายงาน.jsonl", tmp_path / "report.json"
    chosen = ("--format", f"jsonl={lines}", "--format", "concise", "--format", f"json={whole}")
    status, out, err = run("check", mistakes, *chosen)
    assert (status, err) == (1, "")
    assert out == run("check", mistakes, "--format", "concise")[1]
    entry = json.loads(lines.read_text(encoding="utf-8"))
    assert json.loads(whole.read_text(encoding="utf-8"))["files"] == [entry]


def test_without_a_report_on_the_screen_one_line_says_where_they_are(run: Run, tmp_path: Path, clean: str) -> None:
    chosen = [("--format", f"{name}={tmp_path / name}") for name in ("json", "concise")]
    status, out, err = run("check", clean, *(word for pair in chosen for word in pair))
    assert (status, out) == (0, "")
    assert err.startswith(f"ita-lint: {tmp_path / 'json'}, {tmp_path / 'concise'}  ")


def test_all_files_appear_or_none(run: Run, tmp_path: Path, clean: str) -> None:
    good, bad = tmp_path / "report.json", tmp_path / "none" / "report.txt"
    assert run("check", clean, "--format", f"json={good}", "--format", f"concise={bad}")[0] == 2
    assert list(tmp_path.iterdir()) == []


def test_a_plan_is_not_overwritten_by_any_of_them(run: Run, tmp_path: Path, clean: str) -> None:
    plan = tmp_path / "plan.txt"
    plan.write_bytes(Path(clean).read_bytes())
    status, _, err = run("check", str(plan), "--format", "concise", "--format", f"json={plan}", "--lang", "en")
    assert status == 2
    assert "would overwrite" in err
    assert plan.read_bytes() == Path(clean).read_bytes()


def test_an_earlier_report_in_the_folder_is_replaced(run: Run, tmp_path: Path, clean: str) -> None:
    (tmp_path / "plan.txt").write_bytes(Path(clean).read_bytes())
    chosen = [("--format", f"{name}={tmp_path / name}.{name}") for name in ("html", "xlsx", "json")]
    once, twice = (run("check", str(tmp_path), *(word for pair in chosen for word in pair)) for _ in range(2))
    assert once == twice
    assert once[0] == 0
    assert len(list(tmp_path.iterdir())) == 4


def test_a_workbook_needs_a_file(run: Run, clean: str) -> None:
    status, out, err = run("check", clean, "--format", "xlsx", "--lang", "en")
    assert (status, out) == (2, "")
    assert err == "ita-lint: xlsx goes into a file: --format xlsx=report.xlsx\n"


@pytest.mark.parametrize("name", ["mistakes.docx", "clean.xlsx", "clean.pdf", "clean.ods", "theme.txt", "theme.html"])
def test_a_document_or_plan_is_never_overwritten(run: Run, tmp_path: Path, clean: str, name: str) -> None:
    other = tmp_path / name
    other.write_bytes((Path(clean).parent / name).read_bytes())
    status, out, err = run("check", clean, "--format", f"html={other}", "--lang", "en")
    assert (status, out) == (2, "")
    assert "is no report of ita-lint" in err
    assert other.read_bytes() == (Path(clean).parent / name).read_bytes()


@pytest.mark.parametrize("form", sorted(FORMATS))
def test_an_earlier_report_is_replaced(run: Run, tmp_path: Path, mistakes: str, form: str) -> None:
    chosen = ("--format", f"{form}={tmp_path / 'report'}")
    assert run("check", mistakes, *chosen)[0] == run("check", mistakes, *chosen)[0] == 1


def test_plain_notes_are_replaced(run: Run, tmp_path: Path, clean: str) -> None:
    (tmp_path / "notes.txt").write_text("บันทึก", encoding="utf-8")
    assert run("check", clean, "--output", str(tmp_path / "notes.txt"))[0] == 0


def test_a_file_that_no_report_can_be_is_refused(run: Run, tmp_path: Path, clean: str) -> None:
    status, _, err = run("check", clean, "--output", str(tmp_path / "a.pdf"), "--lang", "en")
    assert status == 2
    assert "no report is a .pdf file" in err


def test_a_hyphen_is_standard_output(run: Run, clean: str) -> None:
    assert run("check", clean, "--format", "json=-") == run("check", clean, "--format", "json")
    assert run("check", clean, "--format", "json", "--output", "-") == run("check", clean, "--format", "json")


@pytest.mark.parametrize("form", ["rich", "concise"])
def test_a_reader_who_leaves_early_is_no_fault_of_the_file(tmp_path: Path, mistakes: str, form: str) -> None:
    read, write = os.pipe()
    os.close(read)
    chosen = ("--format", form, "--format", f"json={tmp_path / 'report.json'}")
    command = (sys.executable, "-m", "ita_lint", "check", *[mistakes] * 3, *chosen)
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.stderr, done.returncode) == (b"", 1)


@pytest.mark.parametrize(
    ("asked", "path", "said"),
    [
        ([Output("json"), Output("concise")], None, "only one report can do without a file (json, concise)"),
        ([Output("json"), Output("concise")], "x", "only one report can do without a file"),
        ([Output("json", "a")], "x", "nothing is left for --output x"),
        ([Output("json", "a"), Output("concise", "./a")], None, "two reports would go into the same file ./a"),
        ([Output("json"), Output("concise", "x")], "x", "two reports would go into the same file x"),
    ],
)
def test_what_cannot_be_meant_is_refused(asked: list[Output], path: str | None, said: str) -> None:
    with pytest.raises(UsageError) as refused:
        outputs(asked, path)
    assert said in refused.value.english


def test_a_form_without_a_name_of_a_file_is_refused(run: Run, clean: str) -> None:
    status, _, err = run("check", clean, "--format", "json=", "--lang", "en")
    assert status == 2
    assert "names no file" in err


def test_output_is_for_the_form_without_a_file() -> None:
    assert outputs([Output("json", "a"), Output("concise")], "b") == [Output("json", "a"), Output("concise", "b")]


def test_what_goes_to_the_screen_comes_first() -> None:
    assert outputs([Output("json", "a"), Output("concise")], None) == [Output("concise"), Output("json", "a")]


class TestWithoutAFormat:
    @pytest.mark.parametrize(
        ("path", "form"),
        [
            ("r.html", "html"), ("r.HTML", "html"), ("r.json", "json"), ("r.jsonl", "jsonl"), ("r.md", "markdown"),
            ("r.sarif", "sarif"), ("r.xlsx", "xlsx"), ("r.xml", "junit"), ("r.txt", "concise"), ("r", "concise"),
        ],
    )  # fmt: skip
    def test_a_file_gets_what_its_name_says(self, path: str, form: str) -> None:
        assert outputs([], path) == [Output(form, path)]

    def test_a_person_gets_the_rich_report(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("sys.stdout", Terminal())
        assert outputs([], None) == [Output("rich")]

    def test_a_pipe_gets_lines(self) -> None:
        assert outputs([], None) == [Output("concise")]

    def test_github_actions_get_annotations(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        assert outputs([], None) == [Output("github")]
        assert outputs([Output("concise")], None) == [Output("concise")]

    def test_github_actions_get_a_page_of_the_run_as_well(
        self, run: Run, tmp_path: Path, mistakes: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        page = tmp_path / "summary.md"
        monkeypatch.setenv("GITHUB_ACTIONS", "true")
        monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(page))
        status, out, _ = run("check", mistakes)
        assert status == 1
        assert out.startswith("::error title=ITA")
        assert page.read_text(encoding="utf-8").startswith("## ")
