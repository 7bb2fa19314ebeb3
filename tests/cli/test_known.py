"""The baseline as a user of the command line meets it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def plan(tmp_path: Path, mistakes: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a plan with faults in the folder in which the command runs."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "plan.txt"
    path.write_bytes(Path(mistakes).read_bytes())
    return path


def counts(path: Path) -> dict[str, dict[str, int]]:
    files: dict[str, dict[str, int]] = json.loads(path.read_text(encoding="utf-8"))["files"]
    return files


def mend(plan: Path) -> None:
    """Spell the division in indicator 2 as it is (ITA602)."""
    plan.write_text(plan.read_text(encoding="utf-8").replace("กองคัง", "กองคลัง"), encoding="utf-8")


def test_what_is_in_the_baseline_is_not_shown_again(run: Run, plan: Path) -> None:
    status, _, err = run("check", plan.name, "--write-baseline", "--baseline", "known.json", "--lang", "en")
    assert (status, err) == (0, "ita-lint: known.json: 14 findings kept\n")
    status, out, _ = run("check", plan.name, "--baseline", "known.json", "--lang", "en")
    assert status == 0
    assert "1 finding of ITA412 waived: found before, and kept in the baseline" in out


def test_the_file_is_sorted_and_names_paths_from_its_folder(run: Run, plan: Path) -> None:
    below = plan.parent / "งาน"
    below.mkdir()
    run("check", str(plan), "--write-baseline", "--baseline", str(below / "known.json"), "--select", "ITA41,ITA602")
    assert (below / "known.json").read_text(encoding="utf-8") == (
        '{\n "files": {\n  "../plan.txt": {\n   "ITA412": 1,\n   "ITA413": 1,\n   "ITA602": 1\n  }\n },\n'
        ' "schema_version": 1\n}\n'
    )


def test_a_new_finding_is_shown(run: Run, plan: Path) -> None:
    run("check", plan.name, "--write-baseline", "--baseline", "known.json", "--select", "ITA602")
    status, out, _ = run("check", plan.name, "--baseline", "known.json", "--select", "ITA602,ITA412")
    assert (status, "ITA412" in out, "plan.txt:11:641" in out) == (1, True, False)


class TestFindingsThatNoLongerOccur:
    @pytest.fixture
    def mended(self, run: Run, plan: Path) -> Path:
        run("check", "plan.txt", "--write-baseline", "--baseline", "known.json")
        mend(plan)
        return plan

    def test_are_told_and_make_the_status_1(self, run: Run, mended: Path) -> None:
        status, _, err = run("check", mended.name, "--baseline", "known.json", "--lang", "en")
        assert status == 1
        assert "no longer occur: 1; so the status is 1; run the same command with --write-baseline" in err

    def test_do_not_explain_a_status_that_others_make(self, run: Run, mended: Path) -> None:
        _, _, err = run("check", mended.name, "--baseline", "known.json", "--lang", "en", "--fail-on", "never")
        assert "no longer occur: 1; run the same" in err

    def test_make_no_status_if_none_is_wanted(self, run: Run, mended: Path) -> None:
        assert run("check", mended.name, "--baseline", "known.json", "--fail-on", "never")[0] == 0

    def test_leave_the_baseline_when_it_is_written_again(self, run: Run, mended: Path) -> None:
        before = counts(mended.with_name("known.json"))["plan.txt"]
        assert run("check", mended.name, "--baseline", "known.json", "--write-baseline")[0] == 0
        del before["ITA602"]
        assert counts(mended.with_name("known.json")) == {"plan.txt": before}
        assert run("check", mended.name, "--baseline", "known.json")[2] == ""

    def test_are_not_looked_for_where_nothing_was_checked(self, run: Run, mended: Path, clean: str) -> None:
        assert run("check", clean, "--baseline", "known.json")[2] == ""
        assert run("check", mended.name, "--baseline", "known.json", "--select", "ITA4")[2] == ""

    def test_are_those_of_a_file_that_has_gone(self, run: Run, mended: Path, clean: str) -> None:
        mended.unlink()
        assert "14" in run("check", clean, "--baseline", "known.json")[2]
        run("check", clean, "--baseline", "known.json", "--write-baseline")
        assert counts(mended.with_name("known.json")) == {}


def test_writing_again_lets_nothing_new_in(run: Run, plan: Path) -> None:
    run("check", "plan.txt", "--write-baseline", "--baseline", "known.json", "--select", "ITA602")
    status, _, err = run("check", "plan.txt", "--write-baseline", "--baseline", "known.json", "--lang", "en")
    assert status == 1
    assert "1 finding kept, 13 new left out; to begin afresh, delete known.json" in err
    assert counts(plan.with_name("known.json")) == {"plan.txt": {"ITA602": 1}}


def test_without_a_name_it_is_written_beside_the_settings(run: Run, plan: Path) -> None:
    below = plan.parent / "below"
    below.mkdir()
    (plan.parent / "ita-lint.toml").write_text("")
    plan.rename(below / "plan.txt")
    assert "baseline = " in run("check", "below/plan.txt", "--write-baseline")[2]
    assert list(counts(plan.parent / "ita-lint-baseline.json")) == ["below/plan.txt"]


def test_the_settings_may_name_it(run: Run, plan: Path) -> None:
    run("check", "plan.txt", "--write-baseline", "--baseline", "known.json")
    (plan.parent / "ita-lint.toml").write_text("baseline = 'known.json'")
    assert run("check", "plan.txt")[0] == 0
    assert run("check", "plan.txt", "--isolated")[0] == 1


def test_it_is_no_plan_of_the_folder_that_it_lies_in(run: Run, plan: Path) -> None:
    run("check", str(plan.parent), "--write-baseline", "--baseline", "known.json")
    assert "known.json" not in run("check", str(plan.parent), "--baseline", "known.json")[1]


@pytest.mark.parametrize("content", [None, b"{}", b"\xff\xfe"])
def test_a_baseline_that_cannot_be_used_is_one_sentence(run: Run, plan: Path, content: bytes | None) -> None:
    if content is not None:
        plan.with_name("known.json").write_bytes(content)
    status, out, err = run("check", "plan.txt", "--baseline", "known.json")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "known.json" in err
