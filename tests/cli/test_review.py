"""`ita-lint review`."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_lint import UsageError, check, review
from ita_lint.formats import ANNOTATORS, edited
from ita_lint.formats.own import is_reviewed
from ita_lint.model.findings import Edit

Run = Callable[..., tuple[int, str, str]]

EXAMPLES = Path(__file__).parents[2] / "examples"
PLANS = sorted(path for path in EXAMPLES.glob("mistakes.*") if path.suffix[1:] in {*ANNOTATORS, "txt"})


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of a Word plan with faults, in the folder that the command runs in."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copy(EXAMPLES / "mistakes.docx", tmp_path / "plan.docx"))


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_every_finding_is_a_remark_in_the_copy(path: Path) -> None:
    copy = review(path, lang="th")
    assert is_reviewed(copy)
    assert not is_reviewed(path.read_bytes())


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.name)
def test_a_copy_is_checked_like_its_plan(path: Path) -> None:
    name = "plan.html" if path.suffix == ".txt" else path.name
    copy = check(review(path), name=name)
    assert [one.code for one in copy.diagnostics] == [one.code for one in check(path).diagnostics]


def test_the_number_of_remarks_is_told(run: Run, plan: Path) -> None:
    status, out, _ = run("review", plan.name, "-o", "out.docx", "--isolated")
    assert (status, out) == (0, "สร้าง out.docx แล้ว: สำเนาที่มีความเห็น 14 จุด\n")


def test_only_what_is_selected_is_remarked(run: Run, plan: Path) -> None:
    assert "ความเห็น 1 จุด" in run("review", plan.name, "-o", "out.docx", "--select", "ITA412", "--isolated")[1]


def test_an_earlier_review_is_replaced(run: Run, plan: Path) -> None:
    assert run("review", plan.name, "-o", "out.docx", "--isolated")[0] == 0
    assert run("review", plan.name, "-o", "out.docx", "--isolated")[0] == 0


def test_another_file_is_replaced_only_by_force(run: Run, plan: Path) -> None:
    other = Path(shutil.copy(EXAMPLES / "clean.docx", plan.with_name("out.docx")))
    status, _, err = run("review", plan.name, "-o", "out.docx", "--isolated")
    assert status == 2
    assert "--force" in err
    assert other.read_bytes() == (EXAMPLES / "clean.docx").read_bytes()
    assert run("review", plan.name, "-o", "out.docx", "--force", "--isolated")[0] == 0


def test_the_plan_itself_is_never_replaced(run: Run, plan: Path) -> None:
    data = plan.read_bytes()
    assert run("review", plan.name, "-o", f"./{plan.name}", "--force", "--isolated")[0] == 2
    assert plan.read_bytes() == data


@pytest.mark.parametrize(("name", "output"), [("mistakes.docx", "out.doc"), ("mistakes.txt", "out.txt")])
def test_the_name_of_the_copy_says_its_format(run: Run, plan: Path, name: str, output: str) -> None:
    status, _, err = run("review", str(EXAMPLES / name), "-o", output, "--isolated")
    assert status == 2
    assert "ตั้งชื่อให้ลงท้ายด้วย" in err
    assert not plan.with_name(output).exists()


def test_without_a_file_to_write_it_is_said_how(run: Run, plan: Path) -> None:
    status, _, err = run("review", plan.name)
    assert status == 2
    assert "ita-lint review แผน.docx -o" in err


def test_a_format_without_remarks_is_refused() -> None:
    with pytest.raises(UsageError, match="ใส่ความเห็นในไฟล์ pdf ไม่ได้"):
        review(EXAMPLES / "clean.pdf")


def test_data_takes_no_remarks() -> None:
    with pytest.raises(UsageError, match="ใส่ความเห็น"):
        review({"indicators": []})


def test_a_plan_that_only_names_the_tool_is_no_review(plan: Path) -> None:
    text = check(plan).diagnostics[0].at
    data = edited(plan.read_bytes(), plan.name, [Edit(text, "ตรวจด้วย ita-lint")])
    assert not is_reviewed(data)


def test_work_in_an_earlier_review_is_kept(run: Run, plan: Path) -> None:
    run("review", plan.name, "-o", "out.docx", "--isolated")
    worked = Path("out.docx").read_bytes() + b"\0"
    Path("out.docx").write_bytes(worked)
    _, out, _ = run("review", plan.name, "-o", "out.docx", "--force", "--isolated")
    assert "เก็บไฟล์เดิมไว้ที่ out.docx.bak" in out
    assert Path("out.docx.bak").read_bytes() == worked


def test_the_same_copy_is_not_written_twice(run: Run, plan: Path) -> None:
    run("review", plan.name, "-o", "out.docx", "--isolated")
    assert "เป็นปัจจุบันอยู่แล้ว" in run("review", plan.name, "-o", "out.docx", "--isolated")[1]
    assert not plan.with_name("out.docx.bak").exists()


def test_a_copy_that_is_open_is_not_replaced(run: Run, plan: Path) -> None:
    run("review", plan.name, "-o", "out.docx", "--isolated")
    before = Path("out.docx").read_bytes()
    Path("~$out.docx").write_bytes(b"owner")
    status, _, err = run("review", plan.name, "-o", "out.docx", "--select", "ITA412", "--isolated")
    assert status == 2
    assert "เปิดอยู่ในโปรแกรมอื่น" in err
    assert Path("out.docx").read_bytes() == before


def test_only_one_plan_at_a_time(run: Run) -> None:
    assert "only one PLAN at a time: b" in run("review", "a", "b", "-o", "c", "--lang", "en")[2]
