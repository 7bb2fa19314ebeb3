"""The parser of a command's options: argparse with its words in the reader's language and Thai that folds well."""

import argparse
import os
from collections.abc import Callable, Sequence
from typing import Any

from ita_lint.cli.language import LANGUAGES, pick
from ita_lint.errors import UsageError

_HELP_WIDTH, _LEAST_WIDTH = 96, 40
#: How alike a word and an option must be, of 1, for the option to be suggested: all begin with two dashes.
_LIKE = 0.7

#: What argparse says -> what that means in Thai.
_THAI = {"expected one argument": "ต้องมีค่าตามหลัง", "ignored explicit argument": "ไม่รับค่าที่ตามหลังเครื่องหมาย ="}


class Parser(argparse.ArgumentParser):
    """Parses one command. Anything wrong raises UsageError with one sentence."""

    def __init__(self, lang: str, command: str, usage: str, description: str, example: str) -> None:
        """Take the language, the name of the command, and its usage, description and example in that language."""
        super().__init__(
            prog=f"ita-lint {command}",
            usage=f"ita-lint {command} {usage}",
            description=description,
            epilog=f"{pick(lang, 'ตัวอย่าง', 'Example')}:  {example}",
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.lang = lang
        self._positionals.title = pick(lang, "สิ่งที่ระบุ", "arguments")
        self._optionals.title = pick(lang, "ตัวเลือก", "options")
        self.option("-h", "--help", thai="แสดงข้อความนี้", english="show this text", action="help")
        self.choice("--lang", LANGUAGES, "ภาษาของรายงาน (ค่าปกติ: th)", "language of the report (default: th)")

    def option(self, *names: str, thai: str, english: str, **how: Any) -> None:
        """Add an option or an argument with its help in both languages; `how` is as for `add_argument`."""
        self.add_argument(*names, help=pick(self.lang, thai, english), **how)

    def choice(self, name: str, values: Sequence[str], thai: str, english: str, default: str | None = None) -> None:
        """Add an option that takes one of `values`."""
        reader = one_of(values, self.lang)
        self.option(name, thai=thai, english=english, metavar="|".join(values), type=reader, default=default)

    def read(self, arguments: list[str]) -> argparse.Namespace:
        """Return the values in `arguments`. Raises UsageError, with a suggestion for an option that does not exist."""
        values, unknown = self.parse_known_intermixed_args(arguments)
        if unknown:
            self._refuse(unknown[0])
        return values

    def _refuse(self, unknown: str) -> None:
        one = next(iter(self._get_positional_actions()), None)
        if one and not unknown.startswith("-"):
            raise UsageError(
                f"ระบุ {one.metavar} ได้ครั้งละหนึ่งเท่านั้น {unknown} เกินมา",
                f"only one {one.metavar} at a time: {unknown} is too many",
            )
        from difflib import get_close_matches

        near = get_close_matches(unknown.partition("=")[0], self._option_string_actions, n=1, cutoff=_LIKE)
        hint = (f" หมายถึง {near[0]} หรือไม่", f": did you mean {near[0]}?") if near else ("", "")
        raise UsageError(f"ไม่มีตัวเลือก {unknown}{hint[0]}", f"there is no option {unknown}{hint[1]}")

    def error(self, message: str) -> Any:
        """Raise what argparse has to complain about as UsageError."""
        thai = message
        for english, words in _THAI.items():
            if english in message:
                thai = message[: message.index(english)] + words
        raise UsageError(thai.replace("argument ", "ตัวเลือก ", 1), message.replace("argument ", "option ", 1))

    def format_help(self) -> str:
        """Return the help with the usage under a heading in the reader's language."""
        return super().format_help().replace("usage:", pick(self.lang, "วิธีใช้:", "Usage:"), 1)


class _Formatter(argparse.HelpFormatter):
    """Folds Thai between clusters; argparse would count marks as letters and cut words anywhere."""

    def __init__(self, prog: str, **more: Any) -> None:
        """Take the name of the program and whatever else argparse gives."""
        super().__init__(prog, **{**more, "width": _width(), "max_help_position": 28})

    def _split_lines(self, text: str, width: int) -> list[str]:
        from ita_lint.reporters.clusters import fold

        return fold(text, width)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return "\n".join(indent + line for line in self._split_lines(text, width - len(indent)))


def _width() -> int:
    """Return the width of the terminal; argparse's own way loads the compression libraries at every start."""
    try:
        columns = int(os.environ.get("COLUMNS", "0")) or os.get_terminal_size().columns
    except (OSError, ValueError):
        columns = _HELP_WIDTH
    return min(_HELP_WIDTH, max(_LEAST_WIDTH, columns)) - 2


def one_of(names: Sequence[str], lang: str) -> Callable[[str], str]:
    """Return a reader that takes one of `names` and explains in `lang` why it refuses anything else."""

    def read(value: str) -> str:
        if value in names:
            return value
        listed = ", ".join(names)
        raise argparse.ArgumentTypeError(
            pick(lang, f"“{value}” ใช้ไม่ได้ เลือกจาก {listed}", f"“{value}” is not one of {listed}")
        )

    return read
