"""Completion of command lines in bash, zsh, fish and PowerShell: the answer to argcomplete's question at Tab."""

from argparse import SUPPRESS, ArgumentParser
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from ita_lint.cli.main import COMMANDS

#: Options and arguments that take the code or the name of a rule.
_RULES = ("rule", "select", "extend_select", "ignore")


def complete() -> None:
    """Answer the shell's question, which stands in the environment, and leave the process."""
    from argcomplete import autocomplete

    autocomplete(everything())


def everything() -> ArgumentParser:
    """Return one parser of all commands with all their options."""
    whole = ArgumentParser(prog="ita-lint", add_help=False)
    for name in ("--version", "--help"):
        whole.add_argument(name, action="store_true", default=SUPPRESS)
    commands = whole.add_subparsers()
    for name in COMMANDS:
        one = import_module(f"ita_lint.cli.{name}").parser("en")
        for action in one._actions:  # noqa: SLF001 - argparse has no other way to them
            if action.dest in _RULES:
                action.completer = _rules
        commands.add_parser(name, parents=[one], add_help=False)
    return whole


def _rules(prefix: str, **_: Any) -> Iterator[str]:
    """Yield the codes and names of rules that begin as what was typed after the last comma."""
    from ita_lint.cli.book import rulebook

    before, comma, typed = prefix.rpartition(",")
    for card in rulebook().cards:
        for name in (card.code, card.name):
            if name.lower().startswith(typed.lower()):
                yield f"{before}{comma}{name}"
