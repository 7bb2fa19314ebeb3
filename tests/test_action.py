"""The script of the GitHub Action, as a runner's shell runs it."""

import os
import shlex
import shutil
import subprocess
import sysconfig
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
CHECK = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"][2]["run"]

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not here")


@pytest.mark.parametrize("folder", ["bin", "Scripts"])
@pytest.mark.parametrize(("arguments", "status"), [("", 1), ("--fail-on=never\n--statistics", 0)])
def test_the_script_checks_annotates_and_writes_sarif(tmp_path: Path, folder: str, arguments: str, status: int) -> None:
    activate = tmp_path / "ita-lint" / folder / "activate"
    activate.parent.mkdir(parents=True)
    activate.write_text(f"PATH={shlex.quote(sysconfig.get_path('scripts'))}:$PATH", encoding="utf-8")
    shutil.copy(ROOT / "examples" / "mistakes.docx", tmp_path / "แผน ปี ๒๕๖๙.docx")
    variables = {
        "RUNNER_TEMP": str(tmp_path),
        "ITA_LINT_PATHS": "แผน ปี ๒๕๖๙.docx\n",  # as a block of YAML ends
        "ITA_LINT_ARGS": arguments,
        "ITA_LINT_SARIF": "out.sarif",
    }
    command = ["bash", "-e", "-c", CHECK]
    done = subprocess.run(
        command, cwd=tmp_path, env={**os.environ, **variables}, capture_output=True, text=True, check=False
    )
    assert done.returncode == status, done.stderr
    assert "::error title=" in done.stdout
    assert (tmp_path / "out.sarif").exists()
