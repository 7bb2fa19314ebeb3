"""The report for programs: one JSON object, whose form is public and versioned."""

from collections.abc import Iterable
from typing import TextIO

from ita_lint._version import __version__
from ita_lint.model.findings import Report
from ita_lint.reporters import Options
from ita_lint.reporters.dump import dump
from ita_lint.reporters.statistics import Count, Statistics
from ita_lint.reporters.tally import Tally

SCHEMA_VERSION = 1


def write(reports: Iterable[Report], stream: TextIO, options: Options) -> None:
    """Write all reports as one object. Characters that the stream cannot hold are escaped: nothing is lost."""
    whole = envelope(reports, statistics=options.statistics)
    stream.write(dump(whole, stream.encoding, indent=1) + "\n")


def envelope(reports: Iterable[Report], *, statistics: bool = False) -> dict[str, object]:
    """Return the object as plain data; `year` of the tool is null where the files were held to different years."""
    tally, counts, entries, years = Tally(), Statistics(), list[dict[str, object]](), set[int]()
    for report in reports:
        entries.append(report.to_dict())
        tally = tally.plus(report)
        counts.add(report.diagnostics)
        if report.year is not None:
            years.add(report.year)
    whole: dict[str, object] = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "ita-lint", "version": __version__, "year": years.pop() if len(years) == 1 else None},
        "files": entries,
        "summary": _summary(tally),
    }
    return {**whole, "statistics": [_count(one) for one in counts.counts()]} if statistics else whole


def _summary(tally: Tally) -> dict[str, int]:
    return {
        "files": tally.files,
        "checked": tally.checked,
        "unreadable": tally.unreadable,
        "errors": tally.error,
        "warnings": tally.warning,
        "info": tally.info,
        "fixable": tally.fixable,
        "suppressed": tally.suppressed,
    }


def _count(one: Count) -> dict[str, object]:
    return {"code": one.code, "name": one.name, "count": one.findings, "files": one.files, "fixable": one.fixable}
