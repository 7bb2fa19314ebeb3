"""`ita-lint check`: checks plans and reports what was found."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator

from ita_lint.cli.inputs import STDIN, Input, inputs
from ita_lint.cli.language import asked, pick, spoken
from ita_lint.cli.options import add_format, add_reading
from ita_lint.cli.output import opened
from ita_lint.cli.parser import Parser
from ita_lint.cli.streams import complain
from ita_lint.errors import ItaLintError, UnreadableInput, UsageError
from ita_lint.model.findings import Report
from ita_lint.reporters import Options, write
from ita_lint.reporters.tally import Tally

FAIL_ON = ("error", "warning", "info", "never")

#: The kind of error that is none for a file met in a folder: it simply is no plan.
_NO_PLAN = "no-plan"


def run(arguments: list[str]) -> int:
    """Check what `arguments` name and return the status. Raises ItaLintError."""
    lang = spoken(arguments)
    values = _parser(lang).read(arguments)
    if not values.paths:
        raise UsageError("ระบุไฟล์แผนที่จะตรวจ เช่น ita-lint check แผน.txt", "name a plan to check: ita-lint check plan.txt")
    name = values.format or ("rich" if sys.stdout.isatty() and not values.output else "concise")
    # JSON holds Thai in any encoding; so does a file, which is always UTF-8.
    lang = (asked(arguments) or "th") if name == "json" or values.output else lang
    files = list(inputs(values.paths))
    _refuse_overwriting(files, values.output)
    reports = _Counted(_report(file, values, lang) for file in files)
    with opened(values.output) as stream:
        write(name, reports, stream, Options(lang, quiet=values.quiet, statistics=values.statistics))
    if values.output and not values.quiet:
        complain("  ".join((values.output, *reports.tally.closing(lang))))
    return _status(reports.tally, values.fail_on)


def _parser(lang: str) -> Parser:
    parser = Parser(
        lang,
        "check",
        pick(lang, "[ตัวเลือก] PLAN…", "[options] PLAN…"),
        pick(lang, "ตรวจแผนและบอกสิ่งที่ควรแก้ พร้อมตำแหน่ง เหตุผล และวิธีแก้", "Checks plans: what to mend, where, why and how."),
        pick(lang, "ita-lint check แผน.txt --select ITA4,ITA5", "ita-lint check plan.txt --select ITA4,ITA5"),
    )
    parser.option(
        "paths",
        thai="ไฟล์ โฟลเดอร์ หรือ - สำหรับข้อมูลเข้ามาตรฐาน",
        english="file, folder, or - for standard input",
        nargs="*",
        metavar="PLAN",
    )
    add_reading(parser)
    add_format(parser)
    parser.option("--output", thai="บันทึกรายงานลงไฟล์", english="write the report to a file", metavar="FILE")
    _add_choosing(parser)
    parser.option("--quiet", thai="แสดงเฉพาะสิ่งที่พบ", english="only the findings", action="store_true")
    parser.option(
        "--statistics",
        thai="นับจำนวนตามข้อตรวจต่อท้าย",
        english="count the findings of each rule at the end",
        action="store_true",
    )
    return parser


def _add_choosing(parser: Parser) -> None:
    """Add which rules look, and which findings make the status 1."""
    parser.option(
        "--select",
        thai="ตรวจเฉพาะรหัส รหัสขึ้นต้น หรือชื่อเหล่านี้",
        english="only these codes, beginnings of codes or names",
        metavar="RULES",
        action="append",
        default=[],
    )
    parser.option(
        "--ignore",
        thai="ไม่ตรวจรหัส รหัสขึ้นต้น หรือชื่อเหล่านี้",
        english="all but these",
        metavar="RULES",
        action="append",
        default=[],
    )
    parser.choice(
        "--fail-on",
        FAIL_ON,
        "ระดับที่ทำให้จบด้วยรหัส 1 (ค่าปกติ: error)",
        "severity that makes the status 1 (default: error)",
        "error",
    )


class _Counted:
    """Passes reports on and counts them, so that the status is known when the last one has been written."""

    def __init__(self, reports: Iterable[Report]) -> None:
        """Take the reports to pass on."""
        self._reports = reports
        self.tally = Tally()

    def __iter__(self) -> Iterator[Report]:
        """Yield the reports."""
        for report in self._reports:
            self.tally = self.tally.plus(report)
            yield report


def _report(one: Input, values: Namespace, lang: str) -> Report:
    """Return the report on one file, whatever is wrong with it: the others must still be reported."""
    shown = values.stdin_filename or STDIN if one.path == STDIN else one.path
    try:
        return _checked(one, shown, values, lang)
    except UnreadableInput as error:
        status = "skipped" if not one.named and error.kind == _NO_PLAN else "unreadable"
        return Report(shown, lang, status=status, error=(error.kind, error.sentence(lang)))
    except ItaLintError:
        raise
    except Exception as error:
        if os.environ.get("ITA_LINT_DEBUG"):
            raise
        detail = f"{type(error).__name__}: {error}"
        thai = f"โปรแกรมอ่านไฟล์นี้ผิดพลาด ({detail}) โปรดแจ้งผู้พัฒนา"
        sentence = pick(lang, thai, f"ita-lint failed on this file ({detail}): please report it")
        return Report(shown, lang, status="unreadable", error=("crash", sentence))


def _checked(one: Input, shown: str, values: Namespace, lang: str) -> Report:
    from ita_lint.api import check

    if one.problem:
        raise one.problem
    return check(
        sys.stdin.buffer if one.path == STDIN else one.path,
        name=shown,
        year=values.year,
        lang=lang,
        select=_rules(values.select),
        ignore=_rules(values.ignore),
    )


def _rules(lists: list[str]) -> list[str]:
    return [rule.strip() for text in lists for rule in text.split(",") if rule.strip()]


def _refuse_overwriting(files: Iterable[Input], output: str | None) -> None:
    """Never let a report take the place of a plan that is being checked."""
    if output and any(os.path.realpath(file.path) == os.path.realpath(output) for file in files):
        raise UsageError(
            f"ไฟล์รายงาน {output} เป็นไฟล์เดียวกับไฟล์ที่จะตรวจ ตั้งชื่อไฟล์รายงานใหม่",
            f"the report {output} would overwrite a file that is to be checked: give it another name",
        )


def _status(tally: Tally, fail_on: str) -> int:
    """Return 2 if a file could not be read or none was checked, 1 for findings at or above `fail_on`, else 0."""
    if tally.unreadable or not tally.checked:
        return 2
    counts = (tally.error, tally.warning, tally.info)
    return int(any(counts[: FAIL_ON.index(fail_on) + 1])) if fail_on != "never" else 0
