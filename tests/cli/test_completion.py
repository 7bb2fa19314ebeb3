"""Completion of command lines, as a shell asks for it."""

import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable

import pytest

Run = Callable[..., tuple[int, str, str]]


def completed(line: str) -> list[str]:
    """Return what the installed command offers at the end of `line`."""
    variables = {"_ARGCOMPLETE": "1", "_ARGCOMPLETE_STDOUT_FILENAME": "/dev/stdout", "_ARGCOMPLETE_IFS": "\n"}
    asked = {"COMP_LINE": line, "COMP_POINT": str(len(line)), "COMP_TYPE": "9"}
    program = shutil.which("ita-lint", path=sysconfig.get_path("scripts"))
    done = subprocess.run(
        [str(program)], env={**os.environ, **variables, **asked}, capture_output=True, text=True, check=False
    )
    return [word.strip() for word in done.stdout.split("\n") if word.strip()]


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the question comes as a POSIX shell asks it")


def test_commands_are_offered() -> None:
    assert {"check", "show", "explain", "rules"} <= set(completed("ita-lint "))


def test_options_of_a_command_are_offered() -> None:
    assert "--select" in completed("ita-lint check --sel")


def test_rules_are_offered_by_code_and_name() -> None:
    assert completed("ita-lint explain ITA41") == [f"ITA41{digit}" for digit in range(1, 9)]
    assert completed("ita-lint check --select ITA101,duplicate-s") == ["ITA101,duplicate-step-number"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_each_shell_gets_its_lines(run: Run, shell: str) -> None:
    status, out, _ = run("completion", shell)
    assert status == 0
    assert "ita-lint" in out


def test_an_unknown_shell_is_told_the_known_ones(run: Run) -> None:
    assert run("completion", "tcsh", "--lang", "en")[2].endswith("ita-lint completion bash\n")
