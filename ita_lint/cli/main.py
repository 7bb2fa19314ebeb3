"""The command `ita-lint`: finds out which command is meant and ends every run with a status, without a traceback.

Status 0: nothing found at or above the chosen severity; 1: findings; 2: wrong usage, unreadable input, our own fault.
"""

import gc
import os
import sys

from ita_lint._version import __version__

#: Command -> the module of this package that runs it.
COMMANDS = ("check", "review", "show", "new", "rules", "explain", "schema", "completion", "init")

_HELP = "help"
#: What stands in paths and patterns and in no command.
_OF_PATHS = frozenset("./\\*?[")
#: How alike a word and a command must be, of 1, for the command to be suggested.
_LIKE = 0.7

_INTERRUPTED = 130
#: So many objects are made before the first look for garbage: one plan leaves hardly any, and a look costs time.
_OBJECTS = 100_000


def entry() -> None:
    """Run the command line of this process and leave with its status."""
    gc.set_threshold(_OBJECTS)
    if "_ARGCOMPLETE" in os.environ:
        from ita_lint.cli.completing import complete

        complete()
    sys.exit(main())


def main(argv: list[str] | None = None) -> int:
    """Run one command line (by default this process's) and return its status."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments[:1] in (["--version"], ["-V"]):
        sys.stdout.write(f"ita-lint {__version__}\n")
        return 0
    from ita_lint.cli import streams

    streams.prepare(sys.stdout, sys.stderr)
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        streams.close_quietly(sys.stdout)
        return 1
    except KeyboardInterrupt:
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - whatever went wrong, the user gets a sentence and status 2
        return streams.explain_failure(error, arguments)
    return status


def _run(arguments: list[str]) -> int:
    """Run the command that `arguments` name; a path without a command means `check`."""
    from importlib import import_module

    from ita_lint.cli.language import front

    options, rest = front(arguments)
    if not rest or rest[0] in ("-h", "--help"):
        from ita_lint.cli.overview import write_overview

        return write_overview(arguments)
    if rest[0] == _HELP:
        return _run([*options, *rest[1:], "--help"])
    if rest[0] not in COMMANDS:
        _refuse_unknown(rest[0])
    command = rest[0] if rest[0] in COMMANDS else "check"
    rest = rest[1:] if rest[0] in COMMANDS else rest
    status: int = import_module(f"ita_lint.cli.{command}").run([*options, *rest])
    return status


def _refuse_unknown(word: str) -> None:
    """Raise UsageError for a first word that looks like a command and is neither that nor a file."""
    if word.startswith("-") or not _OF_PATHS.isdisjoint(word) or os.path.lexists(word):
        return
    from difflib import get_close_matches

    from ita_lint.errors import UsageError

    near = get_close_matches(word.lower(), (*COMMANDS, *os.listdir()), n=1, cutoff=_LIKE)  # noqa: PTH208 - no pathlib
    advice = (
        (f"หมายถึง {near[0]} หรือไม่", f"did you mean {near[0]}?")
        if near
        else ("ดูคำสั่งทั้งหมดด้วย ita-lint --help", "ita-lint --help lists the commands")
    )
    raise UsageError(f"ไม่มีคำสั่งหรือไฟล์ชื่อ {word} {advice[0]}", f"there is no command or file {word}: {advice[1]}")
