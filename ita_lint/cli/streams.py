"""Standard output and error: an encoding that holds Thai where possible, and one plain sentence when all fails."""

import os
import sys
from collections.abc import Iterable
from typing import TextIO


def prepare(*streams: TextIO) -> None:
    """Let `streams` write UTF-8, unless the user set an encoding for Python; what cannot be written is replaced.

    A Windows pipe would else take the code page of the system, in which signs or even all Thai letters are missing.
    """
    chosen = os.environ.get("PYTHONIOENCODING") or os.environ.get("PYTHONUTF8")
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure and chosen:
            reconfigure(errors="replace")
        elif reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def close_quietly(stream: TextIO) -> None:
    """Point `stream` nowhere, so that Python does not complain at exit that its reader has gone."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
    except (OSError, ValueError):
        return


def tell(lines: Iterable[str]) -> None:
    """Write lines to standard output, as far as its encoding holds them."""
    from ita_lint.reporters.safe import Screen

    screen = Screen(sys.stdout.encoding)
    sys.stdout.writelines(screen.show(line) + "\n" for line in lines)


def complain(sentence: str) -> None:
    """Write one sentence to standard error under our name."""
    from ita_lint.reporters.safe import Screen

    sys.stderr.write(Screen(sys.stderr.encoding).show(f"ita-lint: {sentence}") + "\n")


def explain_failure(error: Exception, arguments: list[str]) -> int:
    """Say in one sentence what went wrong and return status 2; with ITA_LINT_DEBUG set, show the traceback as well."""
    from ita_lint.cli.language import pick, spoken
    from ita_lint.errors import ItaLintError

    lang = spoken(arguments)
    if os.environ.get("ITA_LINT_DEBUG"):
        sys.excepthook(type(error), error, error.__traceback__)
    detail = f"{type(error).__name__}: {error}"
    thai = f"โปรแกรมทำงานผิดพลาด ({detail}) โปรดแจ้งผู้พัฒนาพร้อมข้อความนี้"
    english = f"ita-lint failed ({detail}): please report this message"
    if isinstance(error, OSError):
        from ita_lint.formats.opening import cause

        why = cause(error)
        thai, english = f"เขียนผลการตรวจไม่ได้: {why[0]}", f"the result cannot be written: {why[1]}"
    complain(error.sentence(lang) if isinstance(error, ItaLintError) else pick(lang, thai, english))
    return 2
