"""The command `ita-lint`: finds out which command is meant and ends every run with a status, without a traceback.

Status 0: nothing found at or above the chosen severity; 1: findings; 2: wrong usage, unreadable input, our own fault.
"""

import gc
import sys

from ita_lint._version import __version__

#: Command -> the module of this package that runs it.
COMMANDS = ("check", "show", "rules", "explain")

_INTERRUPTED = 130
#: So many objects are made before the first look for garbage: one plan leaves hardly any, and a look costs time.
_OBJECTS = 100_000


def entry() -> None:
    """Run the command line of this process and leave with its status."""
    gc.set_threshold(_OBJECTS)
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
    command = rest[0] if rest[0] in COMMANDS else "check"
    rest = rest[1:] if rest[0] in COMMANDS else rest
    status: int = import_module(f"ita_lint.cli.{command}").run([*options, *rest])
    return status
