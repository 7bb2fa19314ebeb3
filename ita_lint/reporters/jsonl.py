"""The report for programs that read as it comes: one line for each file, the entry of `files` in the JSON report."""

from collections.abc import Iterable
from typing import TextIO

from ita_lint.model.findings import Report
from ita_lint.reporters import Options
from ita_lint.reporters.dump import dump


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write the line of each report as soon as it is known."""
    del options
    for report in reports:
        stream.write(dump(report.to_dict(), stream.encoding) + "\n")
        stream.flush()
