"""What the command line says of findings that somebody decided to leave."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

WAIVER = '[[ignore]]\nrule = "{}"\nreason = "ตามมติที่ประชุม"\n{}\n'


@pytest.fixture
def folder(tmp_path: Path, mistakes: str, clean: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a plan that has a repeated step number (ITA412) and one that has not."""
    (tmp_path / "plan.txt").write_bytes(Path(mistakes).read_bytes())
    (tmp_path / "clean.txt").write_bytes(Path(clean).read_bytes())
    monkeypatch.chdir(tmp_path)
    return tmp_path


def decide(folder: Path, *waivers: tuple[str, str]) -> None:
    text = "".join(WAIVER.format(*one) for one in waivers)
    (folder / "ita-lint.toml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("form", ["concise", "rich"])
def test_the_reason_is_told_once_for_each_rule(run: Run, folder: Path, form: str) -> None:
    decide(folder, ("ITA412", ""))
    out = run("check", "plan.txt", "--format", form, "--lang", "en")[1]
    assert "1 finding of ITA412 waived: ตามมติที่ประชุม" in out
    assert "1 finding waived with a reason" in out


def test_quiet_says_nothing_of_it(run: Run, folder: Path) -> None:
    decide(folder, ("ITA412", ""))
    assert "waived" not in run("check", "plan.txt", "--quiet", "--lang", "en")[1]


def test_the_summary_counts_it(run: Run, folder: Path) -> None:
    decide(folder, ("ITA412", ""))
    whole = json.loads(run("check", "plan.txt", "--format", "json")[1])
    assert whole["summary"]["suppressed"] == 1
    assert [one["by"] for one in whole["files"][0]["suppressed"]] == ["settings"]


def test_it_no_longer_makes_the_status_1(run: Run, folder: Path) -> None:
    decide(folder, ("ITA", ""))
    assert run("check", "plan.txt")[0] == 0


class TestADecisionOfNoUse:
    def test_is_told_where_it_stands(self, run: Run, folder: Path) -> None:
        decide(folder, ("ITA412", ""), ("ITA411", ""))
        out = run("check", "plan.txt", "--lang", "en")[1]
        assert "ita-lint.toml:5:1: warning ITA001" in out
        assert out.count("ITA001") == 1

    def test_makes_no_checked_file_of_the_settings(self, run: Run, folder: Path) -> None:
        decide(folder, ("ITA411", ""))
        assert "ตรวจ 2 ไฟล์" not in run("check", "plan.txt")[1]
        assert json.loads(run("check", "plan.txt", "--format", "json")[1])["summary"]["checked"] == 1

    def test_is_told_only_if_no_file_needs_it(self, run: Run, folder: Path) -> None:
        decide(folder, ("ITA412", ""))
        assert "ITA001" in run("check", "clean.txt")[1]
        assert "ITA001" not in run("check", ".")[1]

    def test_is_not_told_if_its_path_means_none_of_the_files(self, run: Run, folder: Path) -> None:
        decide(folder, ("ITA412", 'path = "plan.txt"'))
        assert "ITA001" not in run("check", "clean.txt")[1]

    @pytest.mark.parametrize("option", [("--ignore", "ITA001"), ("--ignore", "ITA411"), ("--select", "ITA5")])
    def test_is_not_told_if_a_rule_did_not_look(self, run: Run, folder: Path, option: tuple[str, str]) -> None:
        decide(folder, ("ITA411", ""))
        assert "ITA001" not in run("check", "plan.txt", *option)[1]

    def test_is_told_in_every_form(self, run: Run, folder: Path) -> None:
        decide(folder, ("ITA411", ""))
        for form in ("json", "jsonl", "sarif", "github", "gitlab", "junit", "html", "markdown", "rich"):
            assert "ITA001" in run("check", "clean.txt", "--format", form)[1], form
