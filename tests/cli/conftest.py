"""The command as a user runs it, in this process or in one of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ita_lint.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "examples"
RUN = "import sys; from ita_lint.cli.main import entry; entry()"


@pytest.fixture
def clean() -> str:
    """Return the path of a plan without faults."""
    return str(EXAMPLES / "clean.txt")


@pytest.fixture
def mistakes() -> str:
    """Return the path of a plan with faults, errors among them."""
    return str(EXAMPLES / "mistakes.txt")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Run a command line here; give its status, output and complaints."""

    def called(*arguments: str) -> tuple[int, str, str]:
        try:
            status = main(list(arguments))
        except SystemExit as left:
            status = int(left.code or 0)
        out, err = capsys.readouterr()
        return status, out, err

    return called


@pytest.fixture
def process() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run a command line in a process of its own, with these variables in its environment."""

    def called(*arguments: str, stdin: bytes | None = None, **variables: str) -> subprocess.CompletedProcess[bytes]:
        given: dict[str, Any] = {"input": stdin} if stdin is not None else {"stdin": subprocess.DEVNULL}
        return subprocess.run(
            [sys.executable, "-c", RUN, *arguments],
            capture_output=True,
            check=False,
            env={**os.environ, **variables},
            **given,
        )

    return called
