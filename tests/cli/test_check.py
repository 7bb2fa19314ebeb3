import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
Process = Callable[..., subprocess.CompletedProcess[bytes]]


def test_a_clean_plan_is_status_0_and_says_what_was_checked(run: Run, clean: str) -> None:
    status, out, err = run("check", clean)
    assert (status, err) == (0, "")
    assert "10 ตัวชี้วัด ไม่พบข้อผิดพลาด" in out


def test_errors_are_status_1(run: Run, mistakes: str) -> None:
    assert run("check", mistakes)[0] == 1


@pytest.mark.parametrize(("level", "status"), [("never", 0), ("info", 1), ("warning", 1), ("error", 1)])
def test_fail_on_decides_the_status(run: Run, mistakes: str, level: str, status: int) -> None:
    assert run("check", mistakes, "--fail-on", level)[0] == status


def test_a_missing_file_is_status_2_and_hides_nothing(run: Run, mistakes: str) -> None:
    status, out, _ = run("check", "missing.txt", mistakes)
    assert status == 2
    assert out.startswith("missing.txt: อ่านไม่ได้: ไม่พบไฟล์")
    assert f"{mistakes}:" in out


@pytest.mark.parametrize(
    "content", [b"", b"%PDF-1.7\x00", b"PK\x03\x04\x00", b"\xff\xfe\x00\xd8", bytes(range(256)) * 9]
)
def test_bad_input_is_status_2_without_a_traceback(run: Run, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "แผน.txt"
    path.write_bytes(content)
    status, out, err = run("check", str(path))
    assert (status, err) == (2, "")
    assert "อ่านไม่ได้" in out
    assert "Traceback" not in out


def test_an_unknown_rule_is_one_sentence_with_a_suggestion(run: Run, clean: str) -> None:
    status, out, err = run("check", clean, "--select", "ITA999", "--lang", "en")
    assert (status, out) == (2, "")
    assert err.startswith("ita-lint: there is no rule “ITA999”")
    assert err.count("\n") == 1


def test_select_and_ignore_take_lists_and_may_be_repeated(run: Run, mistakes: str) -> None:
    chosen = ("--select", "ITA1,ITA2", "--select", "ITA4", "--ignore", "ITA105, ITA413", "--ignore", "missing-measure")
    found = json.loads(run("check", mistakes, "--format", "json", *chosen)[1])["files"][0]["diagnostics"]
    codes = {one["code"] for one in found}
    assert codes
    assert {code[:4] for code in codes} <= {"ITA1", "ITA2", "ITA4"}
    assert not codes & {"ITA105", "ITA413", "ITA401"}


def test_json_is_the_envelope(run: Run, clean: str, mistakes: str) -> None:
    whole = json.loads(run("check", clean, mistakes, "--format", "json")[1])
    assert [one["path"] for one in whole["files"]] == [clean, mistakes]
    assert whole["summary"]["files"] == 2


def test_a_folder_stands_for_its_plans_in_order(run: Run, tmp_path: Path, clean: str) -> None:
    content = Path(clean).read_bytes()
    for name in ("ข.txt", "ก.txt", "~$ก.txt", ".hidden.txt", "plan.bak"):
        (tmp_path / name).write_bytes(content)
    whole = json.loads(run("check", str(tmp_path), "--format", "json")[1])
    assert [Path(one["path"]).name for one in whole["files"]] == ["ก.txt", "ข.txt"]


def test_a_file_without_a_plan_in_a_folder_is_mentioned_but_no_failure(run: Run, tmp_path: Path, clean: str) -> None:
    (tmp_path / "a.txt").write_bytes(Path(clean).read_bytes())
    (tmp_path / "notes.txt").write_text("บันทึกการประชุม\n", encoding="utf-8")
    status, out, _ = run("check", str(tmp_path))
    assert status == 0
    assert f"{tmp_path / 'notes.txt'}: ไม่ได้ตรวจ: " in out


def test_the_same_file_by_name_is_a_failure(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("บันทึกการประชุม\n", encoding="utf-8")
    assert run("check", str(tmp_path / "notes.txt"))[0] == 2


@pytest.mark.parametrize("name", ["notes.txt", "picture.png"])
def test_a_folder_in_which_nothing_is_checked_is_no_success(run: Run, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("บันทึกการประชุม\n", encoding="utf-8")
    assert run("check", str(tmp_path))[0] == 2


def test_a_file_named_twice_is_checked_once(run: Run, clean: str) -> None:
    assert json.loads(run("check", clean, clean, "--format", "json")[1])["summary"]["files"] == 1


def test_standard_input_has_the_name_that_is_given(run: Run, clean: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(clean).read_bytes())))
    whole = json.loads(run("check", "-", "--stdin-filename", "แผน.txt", "--format", "json")[1])
    assert whole["files"][0]["path"] == "แผน.txt"
    assert whole["files"][0]["status"] == "checked"


class TestOutput:
    def test_is_written_to_the_file(self, run: Run, tmp_path: Path, mistakes: str) -> None:
        target = tmp_path / "รายงาน.json"
        status, out, err = run("check", mistakes, "--format", "json", "--output", str(target))
        assert (status, out) == (1, "")
        assert str(target) in err
        assert json.loads(target.read_text(encoding="utf-8"))["summary"]["files"] == 1

    def test_leaves_nothing_else_behind(self, run: Run, tmp_path: Path, clean: str) -> None:
        run("check", clean, "--output", str(tmp_path / "report.txt"))
        assert [path.name for path in tmp_path.iterdir()] == ["report.txt"]

    def test_keeps_the_old_file_if_the_run_fails(self, run: Run, tmp_path: Path, clean: str) -> None:
        target = tmp_path / "report.txt"
        target.write_text("old")
        assert run("check", clean, "--select", "nonsense", "--output", str(target))[0] == 2
        assert target.read_text() == "old"

    def test_never_takes_the_place_of_a_plan(self, run: Run, tmp_path: Path, clean: str) -> None:
        plan = tmp_path / "plan.txt"
        plan.write_bytes(Path(clean).read_bytes())
        for named in (plan, tmp_path):
            assert run("check", str(named), "--output", str(plan))[0] == 2
        assert plan.read_bytes() == Path(clean).read_bytes()

    def test_that_cannot_be_written_is_one_sentence(self, run: Run, tmp_path: Path, clean: str) -> None:
        status, out, err = run("check", clean, "--output", str(tmp_path / "none" / "report.txt"), "--lang", "en")
        assert (status, out) == (2, "")
        assert "cannot be written" in err


@pytest.mark.parametrize("encoding", ["cp874", "cp1252", "ascii", "utf-8"])
@pytest.mark.parametrize("form", ["rich", "concise", "json"])
def test_every_console_gets_a_whole_report(process: Process, mistakes: str, encoding: str, form: str) -> None:
    done = process("check", mistakes, "--format", form, PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert done.stderr == b""
    assert "ITA" in done.stdout.decode(encoding)


def test_a_console_that_cannot_show_thai_is_spoken_to_in_english(process: Process, mistakes: str) -> None:
    assert b"error ITA" in process("check", mistakes, PYTHONIOENCODING="cp1252").stdout


def test_thai_that_is_asked_for_is_given_all_the_same(process: Process, mistakes: str) -> None:
    assert b"??? ITA" in process("check", mistakes, "--lang", "th", PYTHONIOENCODING="ascii").stdout


def test_a_pipe_gets_utf8_whatever_the_locale(process: Process, mistakes: str) -> None:
    out = process("check", mistakes, LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="").stdout
    assert "ผิด ITA" in out.decode("utf-8")


def test_no_color_and_pipes_get_no_escape_sequences(process: Process, mistakes: str) -> None:
    assert b"\x1b" not in process("check", mistakes, "--format", "rich", NO_COLOR="1").stdout


def test_readiness_of_a_plan_by_theme_goes_by_theme(run: Run, clean: str) -> None:
    out = run("check", str(Path(clean).with_name("theme.txt")), "--format", "rich")[1]
    assert "49/49" in out
    assert "๗  กลไกและมาตรการ" in out


def test_no_rule_left_is_no_success(run: Run, clean: str) -> None:
    status, out, err = run("check", clean, "--ignore", "ITA", "--lang", "en")
    assert (status, out) == (2, "")
    assert "no rule is left" in err


def test_a_code_like_no_other_brings_the_command_that_lists_them(run: Run, clean: str) -> None:
    said = run("check", clean, "--select", "ITA999", "--lang", "en")[2]
    assert said.endswith("there is no rule “ITA999”; ita-lint rules lists them\n")
