"""Which language the user reads: `--lang`, else the variable ITA_LINT_LANG, else Thai."""

import os
import sys

from ita_lint.reporters.safe import Screen

LANGUAGES = ("th", "en")


def asked(arguments: list[str]) -> str | None:
    """Return the language that `arguments` or the environment ask for, None if neither does.

    It is looked up before the options are parsed, because help and complaints about options need it.
    """
    given = os.environ.get("ITA_LINT_LANG", "")
    for argument, following in zip(arguments, [*arguments[1:], ""], strict=False):
        if argument == "--":
            break
        if argument == "--lang":
            given = following
        elif argument.startswith("--lang="):
            given = argument.removeprefix("--lang=")
    short = given.lower()[:2]
    return short if short in LANGUAGES else None


def spoken(arguments: list[str]) -> str:
    """Return the language for this screen: the one asked for, else Thai, or English where Thai cannot be shown."""
    return asked(arguments) or ("th" if Screen(sys.stdout.encoding).thai else "en")


def front(arguments: list[str]) -> tuple[list[str], list[str]]:
    """Split off a language given before the command: `--lang en check plan.txt`."""
    if arguments and arguments[0].startswith("--lang="):
        return arguments[:1], arguments[1:]
    if arguments[:1] == ["--lang"]:
        return arguments[:2], arguments[2:]
    return [], arguments


def pick(lang: str, thai: str, english: str) -> str:
    """Return the sentence in `lang`."""
    return english if lang == "en" else thai
