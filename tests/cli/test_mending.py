"""`ita-lint check --fix` and `--diff`."""

import io
import os
import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from ita_lint.cli import writing
from ita_lint.errors import UsageError

EXAMPLES = Path(__file__).parents[2] / "examples"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def plan(tmp_path: Path, mistakes: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the plan with faults, in the folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copy(mistakes, tmp_path / "plan.txt"))


def test_safe_fixes_are_written_and_told(run: Run, plan: Path) -> None:
    _, out, _ = run("check", "plan.txt", "--fix", "--isolated")
    assert "แก้แล้ว 4 จุด (ITA205 1, ITA206 1, ITA309 1, ITA412 1)" in out
    assert "๔. กำกับติดตามการควบคุม" in plan.read_text(encoding="utf-8")


def test_a_second_run_finds_nothing_to_mend(run: Run, plan: Path) -> None:
    run("check", "plan.txt", "--fix", "--isolated")
    mended = plan.read_bytes()
    assert "แก้แล้ว" not in run("check", "plan.txt", "--fix", "--isolated")[1]
    assert plan.read_bytes() == mended
    assert not Path("plan.txt.bak2").exists()


def test_the_status_is_that_of_the_mended_plan(run: Run, plan: Path) -> None:
    assert plan.exists()
    assert run("check", "plan.txt", "--select", "ITA412", "--isolated")[0] == 1
    assert run("check", "plan.txt", "--select", "ITA412", "--fix", "--isolated")[0] == 0


def test_unsafe_fixes_are_written_only_if_asked_for(run: Run, plan: Path) -> None:
    run("check", "plan.txt", "--fix", "--isolated")
    safe = plan.read_bytes()
    assert "แก้แล้ว 2 จุด" in run("check", "plan.txt", "--fix", "--unsafe-fixes", "--isolated")[1]
    assert plan.read_bytes() != safe


def test_the_file_as_it_was_is_kept(run: Run, plan: Path, mistakes: str) -> None:
    _, out, _ = run("check", "plan.txt", "--fix", "--isolated")
    assert "เก็บไฟล์เดิมไว้ที่ plan.txt.bak" in out
    assert Path("plan.txt.bak").read_bytes() == Path(mistakes).read_bytes()
    assert plan.exists()


def test_an_older_kept_file_is_not_overwritten(run: Run, plan: Path, mistakes: str) -> None:
    older = plan.with_name("plan.txt.bak")
    older.write_bytes(b"older")
    run("check", "plan.txt", "--fix", "--isolated")
    assert older.read_bytes() == b"older"
    assert Path("plan.txt.bak2").read_bytes() == Path(mistakes).read_bytes()


def test_no_file_is_kept_without_need(run: Run, plan: Path) -> None:
    run("check", "plan.txt", "--fix", "--no-backup", "--isolated")
    assert os.listdir(plan.parent) == ["plan.txt"]  # noqa: PTH208 - names are enough


def test_permissions_stay(run: Run, plan: Path) -> None:
    plan.chmod(0o640)
    run("check", "plan.txt", "--fix", "--isolated")
    assert stat.S_IMODE(plan.stat().st_mode) == 0o640


def test_a_link_stays_a_link(run: Run, plan: Path) -> None:
    link = plan.with_name("link.txt")
    link.symlink_to(plan.name)
    run("check", "link.txt", "--fix", "--isolated")
    assert link.is_symlink()
    assert "๔. กำกับติดตามการควบคุม" in plan.read_text(encoding="utf-8")


def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_bytes(b"new")
    with pytest.raises(UsageError, match="ถูกแก้ระหว่างที่ตรวจ"):
        writing.replace_file(str(path), b"old", b"mended", backup=True)
    assert [one.name for one in tmp_path.iterdir()] == ["plan.txt"]


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="เขียนไฟล์"):
        writing.write_file(str(tmp_path / "missing" / "plan.txt"), b"")


def test_a_file_that_cannot_be_written_does_not_hide_the_others(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = Path(shutil.copy(plan, plan.with_name("other.txt")))
    monkeypatch.setattr(os, "replace", lambda source, target: refused(source, target, plan))
    status, out, err = run("check", plan.name, other.name, "--fix", "--isolated")
    assert status == 2
    assert "เขียนไฟล์ plan.txt ไม่ได้: ไม่มีสิทธิ์ หากเปิดค้างอยู่ในโปรแกรมอื่น" in err
    assert "plan.txt:14:509: ผิด ITA413" in out
    assert "other.txt: หมายเหตุ: แก้แล้ว 4 จุด" in out
    assert "๔. กำกับติดตามการควบคุม" not in plan.read_text(encoding="utf-8")


def refused(source: str, target: str, plan: Path, move: Callable[[str, str], None] = os.replace) -> None:
    """Move a file, but for the plan, which another program holds."""
    if target == os.path.realpath(plan):
        raise PermissionError(13, "Permission denied")
    move(source, target)


def test_standard_input_comes_back_mended(process: Callable[..., SimpleNamespace], mistakes: str) -> None:
    done = process(
        "check", "-", "--fix", "--stdin-filename", "plan.txt", "--isolated", stdin=Path(mistakes).read_bytes()
    )
    assert done.stdout.decode().count("\n") == Path(mistakes).read_text(encoding="utf-8").count("\n")
    assert "๔. กำกับติดตามการควบคุม" in done.stdout.decode()
    assert "แก้แล้ว 4 จุด" in done.stderr.decode()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--unsafe-fixes"], "ใช้กับ --fix หรือ --diff"),
        (["--diff", "--format", "json"], "ใช้กับ --format หรือ --output ไม่ได้"),
        (["--fix", "-"], "ระบุ - อย่างเดียว"),
    ],
)
def test_options_that_do_not_go_together_are_refused(run: Run, plan: Path, arguments: list[str], said: str) -> None:
    status, _, err = run("check", plan.name, *arguments)
    assert status == 2
    assert said in err


def test_the_difference_of_a_text_is_a_patch(run: Run, plan: Path, mistakes: str) -> None:
    status, out, err = run("check", "plan.txt", "--diff", "--isolated")
    assert status == 1
    assert out.startswith("--- a/plan.txt\n+++ b/plan.txt\n@@ ")
    assert "แก้ได้ 4 จุด ใน 1 ไฟล์ ด้วย --fix" in err
    assert plan.read_bytes() == Path(mistakes).read_bytes()


def test_the_difference_of_an_office_file_names_its_places(run: Run) -> None:
    _, out, _ = run("check", str(EXAMPLES / "mistakes.docx"), "--diff", "--isolated")
    assert "@@ ตาราง 10 แถว 2 คอลัมน์ 4 ย่อหน้า 4 @@\n-๓. กำกับ" in out
    assert "\n+๔. กำกับ" in out


def test_without_a_difference_the_status_is_0(run: Run, clean: str) -> None:
    assert run("check", clean, "--diff", "--isolated")[:2] == (0, "")


def test_a_difference_shows_nothing_that_steers_a_terminal(
    run: Run, plan: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = plan.read_bytes().replace("๓. กำกับติดตามการควบคุม".encode(), "๓. กำกับติดตาม\x1b[31mการควบคุม".encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    _, out, _ = run("check", "-", "--diff", "--stdin-filename", "plan.txt", "--isolated")
    assert "\x1b" not in out
    assert "\t" in out


def test_a_file_that_cannot_be_read_is_told_beside_the_differences(run: Run, plan: Path) -> None:
    status, out, err = run("check", plan.name, "missing.txt", "--diff", "--isolated")
    assert status == 2
    assert "+++ b/plan.txt" in out
    assert "missing.txt" in err


def test_nothing_is_called_in_order_that_was_not_read(run: Run) -> None:
    status, _, err = run("check", "missing.txt", "--diff", "--isolated")
    assert (status, err.count("\n")) == (2, 1)


def test_a_file_that_is_open_is_reported_as_it_is(run: Run, plan: Path) -> None:
    before = run("check", plan.name, "--isolated")[1]
    plan.with_name("~$plan.txt").write_bytes(b"owner")
    status, out, err = run("check", plan.name, "--fix", "--isolated")
    assert (status, out) == (2, before)
    assert "เปิดอยู่ในโปรแกรมอื่น" in err


class TestOfAReviewedCopy:
    @pytest.fixture
    def copy(self, plan: Path, run: Run) -> Path:
        run("review", str(EXAMPLES / "mistakes.docx"), "-o", "copy.docx", "--isolated")
        return plan.with_name("copy.docx")

    def test_nothing_is_stripped(self, run: Run, plan: Path, copy: Path) -> None:
        data = copy.read_bytes()
        status, out, err = run("check", copy.name, plan.name, "--fix", "--isolated")
        assert status == 2
        assert "แก้ในไฟล์แผนเดิม" in err
        assert "copy.docx: ตาราง" in out
        assert "plan.txt: หมายเหตุ: แก้แล้ว 4 จุด" in out
        assert copy.read_bytes() == data

    def test_no_difference_is_promised(self, run: Run, copy: Path) -> None:
        status, out, err = run("check", copy.name, "--diff", "--isolated")
        assert (status, out) == (2, "")
        assert "แก้ในไฟล์แผนเดิม" in err

    def test_standard_input_comes_back_as_it_was(self, process: Callable[..., SimpleNamespace], copy: Path) -> None:
        done = process("check", "-", "--fix", "--isolated", stdin=copy.read_bytes())
        assert (done.returncode, done.stdout) == (2, copy.read_bytes())

    @pytest.mark.parametrize("option", ["--quiet", "--fix", "--diff"])
    def test_it_is_no_plan_of_its_own_in_a_folder(self, run: Run, copy: Path, option: str) -> None:
        data = copy.read_bytes()
        assert "copy.docx: ตาราง" not in run("check", ".", option, "--isolated")[1]
        assert copy.read_bytes() == data


def test_a_difference_shows_a_long_text_only_round_the_change(run: Run) -> None:
    _, out, _ = run("check", str(EXAMPLES / "mistakes.docx"), "--diff", "--unsafe-fixes", "--isolated")
    assert "\n-…และข้อ O๑๕" in out
    assert max(map(len, out.splitlines())) < 150


def test_unsafe_corrections_are_promised_only_with_their_option(run: Run, plan: Path) -> None:
    assert "ด้วย --fix --unsafe-fixes" in run("check", plan.name, "--diff", "--unsafe-fixes", "--isolated")[2]
