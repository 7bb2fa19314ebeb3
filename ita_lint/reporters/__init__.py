"""From reports to words for people and programs, one module per output format.

A format is a module with `write(reports, stream, options)`: it takes reports one by one as they come and writes them
to a stream of text of any encoding. To add one, write the module and name it in FORMATS.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import NamedTuple, TextIO

from ita_lint.model.findings import Report

#: Output format -> the module of this package that writes it.
FORMATS = {
    "rich": "terminal",
    "concise": "concise",
    "json": "as_json",
}


class Options(NamedTuple):
    """What a reader asked for.

    `lang` ("th" or "en") is the language of what stands outside the reports. `quiet` leaves only findings and files
    that could not be read, `statistics` adds a count per rule. `width` is in cells; None asks the terminal.
    """

    lang: str = "th"
    quiet: bool = False
    statistics: bool = False
    width: int | None = None


def write(name: str, reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write `reports` to `stream` in the format called `name`, one of FORMATS."""
    import_module(f"ita_lint.reporters.{FORMATS[name]}").write(reports, stream, options)
