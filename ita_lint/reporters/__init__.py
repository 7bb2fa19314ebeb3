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
    "jsonl": "jsonl",
    "sarif": "sarif",
    "github": "github",
    "gitlab": "gitlab",
    "junit": "junit",
    "markdown": "markdown",
    "html": "as_html",
    "xlsx": "workbook",
}

#: Formats that hold every character in any encoding, so that the reader's language needs no regard to the screen.
ANY_ENCODING = frozenset(("json", "jsonl", "sarif", "gitlab", "junit", "html", "xlsx"))
#: Formats that are no text: they are written to the stream's `buffer`, and never to a screen.
BINARY = frozenset(("xlsx",))


class Options(NamedTuple):
    """What a reader asked for.

    `lang` ("th" or "en") is the language of what stands outside the reports. `quiet` leaves only findings and files
    that could not be read, `statistics` adds a count per rule. `width` is in cells; None asks the terminal. `fail_on`
    is the least severity that counts as a failure, or "never".
    """

    lang: str = "th"
    quiet: bool = False
    statistics: bool = False
    width: int | None = None
    fail_on: str = "error"


def write(name: str, reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write `reports` to `stream` in the format called `name`, one of FORMATS."""
    import_module(f"ita_lint.reporters.{FORMATS[name]}").write(reports, stream, options)
