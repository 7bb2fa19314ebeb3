"""What README.md shows is what there is: its examples run as they stand."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from ita_lint import load_settings, rulebook
from ita_lint.thai.digits import to_arabic

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
#: Language of a block of code, "" for what a command shows -> the first such block.
BLOCKS = dict(reversed(re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)))


def test_the_library_example_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(BLOCKS["python"], "README.md", "exec"), {})  # noqa: S102 - the example is ours
    assert "examples/clean.docx checked 0" in capsys.readouterr().out


def test_the_settings_example_is_accepted(tmp_path: Path) -> None:
    (tmp_path / "กฎของเรา").mkdir()
    (tmp_path / "ita-lint.toml").write_text(BLOCKS["toml"], encoding="utf-8")
    assert load_settings(tmp_path / "ita-lint.toml").severity == {"no-lead-division": "off"}


def test_the_report_shown_is_that_of_the_example() -> None:
    command = [sys.executable, "-m", "ita_lint", "check", "examples/mistakes.docx", "--format", "rich"]
    environment = {**os.environ, "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    told = {" ".join(line.split()) for line in done.stdout.splitlines()}
    shown = {" ".join(line.split()) for line in BLOCKS[""].splitlines()} - {"…"}
    assert shown <= told


def test_the_years_named_are_those_of_the_rulebook() -> None:
    found = re.search("มีกรอบการประเมินปี ([๐-๙]{4})–([๐-๙]{4})", README)
    assert found
    years = sorted(int(path.stem) for path in Path(rulebook.folder(), "years").glob("*.yaml"))
    assert list(range(int(to_arabic(found[1])), int(to_arabic(found[2])) + 1)) == years
