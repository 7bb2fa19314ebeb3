"""`ita-lint check`: checks plans and reports what was found."""

import os
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import Any

from ita_lint.cli import jobs, mending
from ita_lint.cli.inputs import STDIN, Input, inputs, refuse_copy
from ita_lint.cli.known import Known, add_baseline
from ita_lint.cli.language import asked, pick, spoken
from ita_lint.cli.options import add_outputs, add_reading, add_rules, rules_of
from ita_lint.cli.output import outputs, refuse_losing, without_replaced, write_all
from ita_lint.cli.parser import Parser
from ita_lint.cli.progress import tracked
from ita_lint.cli.settled import Settled, add_settings
from ita_lint.cli.streams import complain
from ita_lint.errors import ItaLintError, UnreadableInput, UsageError
from ita_lint.model.findings import Report
from ita_lint.reporters import ANY_ENCODING, Options
from ita_lint.reporters.tally import Tally
from ita_lint.settings.applying import excluded

FAIL_ON = ("error", "warning", "info", "never")

#: The kind of error that is none for a file met in a folder: it simply is no plan.
_NO_PLAN = "no-plan"


def run(arguments: list[str]) -> int:
    """Check what `arguments` name and return the status. Raises ItaLintError."""
    lang = spoken(arguments)
    values = parser(lang).read(arguments)
    if not values.paths:
        raise UsageError(
            "ระบุไฟล์แผนที่จะตรวจ เช่น ita-lint check แผน.docx", "name a plan to check: ita-lint check plan.docx"
        )
    mending.refuse_unclear(values)
    settled = Settled(values)
    common = settled.of(values.paths[0])
    lang = asked(arguments) or common.lang or lang
    fail_on = values.fail_on or common.fail_on or "error"
    wanted = outputs(values.format, values.output)
    paths = [one.path for one in wanted if one.path is not None]
    if len(paths) == len(wanted) or wanted[0].format in ANY_ENCODING:
        lang = asked(arguments) or common.lang or "th"
    known = Known(values, common)
    found = (one for one in inputs(values.paths, named=not values.skip_foreign) if _is_wanted(one, settled, known))
    files = without_replaced(found, paths)
    refuse_losing(paths)
    if values.diff:
        return mending.differences(files, lambda one: _options(one, values, settled, lang), values, lang)
    checked = jobs.reports(partial(_report, values=values, settled=settled, lang=lang), files, values.jobs)
    left = known.without_known(tracked(checked, len(files), lang))
    reports = _Counted(settled.with_unused(left, lang))
    with mending.reports_aside(values):
        write_all(wanted, reports, Options(lang, values.quiet, values.statistics, fail_on=fail_on))
    if len(paths) == len(wanted) and not values.quiet:
        complain("  ".join((", ".join(paths), *reports.tally.closing(lang))))
    if values.skip_foreign and not reports.tally.unreadable and not reports.tally.checked:
        return 0
    for sentence in reports.unwritten:
        complain(sentence)
    status = _status(reports, fail_on)
    decides = not status and fail_on != "never"
    return 1 if known.close(lang, quiet=values.quiet, decides=decides) and decides else status


def parser(lang: str) -> Parser:
    """Return the parser of the command."""
    parser = Parser(
        lang,
        "check",
        pick(lang, "[ตัวเลือก] PLAN…", "[options] PLAN…"),
        pick(lang, "ตรวจแผนและบอกสิ่งที่ควรแก้ พร้อมตำแหน่ง เหตุผล และวิธีแก้", "Checks plans: what to mend, where, why and how."),
        pick(lang, "ita-lint check แผน.docx --select ITA4,ITA5", "ita-lint check plan.docx --select ITA4,ITA5"),
    )
    parser.option(
        "paths",
        thai="ไฟล์ โฟลเดอร์ หรือ - สำหรับข้อมูลเข้ามาตรฐาน",
        english="file, folder, or - for standard input",
        nargs="*",
        metavar="PLAN",
    )
    add_reading(parser)
    add_settings(parser)
    jobs.add_jobs(parser)
    add_outputs(parser)
    _add_choosing(parser)
    add_baseline(parser)
    mending.add_mending(parser)
    parser.option(
        "--skip-foreign",
        thai="ข้ามไฟล์ที่ไม่มีแผน แม้ระบุชื่อไว้ (ใช้กับ pre-commit)",
        english="pass over files that hold no plan, even if named (for pre-commit)",
        action="store_true",
    )
    parser.option("--quiet", thai="แสดงเฉพาะสิ่งที่พบ", english="only the findings", action="store_true")
    parser.option(
        "--statistics",
        thai="นับจำนวนตามกฎต่อท้าย",
        english="count the findings of each rule at the end",
        action="store_true",
    )
    return parser


def _add_choosing(parser: Parser) -> None:
    """Add which rules look, and which findings make the status 1."""
    add_rules(parser)
    parser.choice(
        "--fail-on",
        FAIL_ON,
        "ระดับที่ทำให้จบด้วยรหัส 1 (ค่าปกติ: error)",
        "severity that makes the status 1 (default: error)",
    )


class _Counted:
    """Passes reports on, counts them and keeps why some mended plans were not written, for when all have passed."""

    def __init__(self, reports: Iterable[Report]) -> None:
        """Take the reports to pass on."""
        self._reports = reports
        self.tally = Tally()
        self.unwritten = list[str]()

    def __iter__(self) -> Iterator[Report]:
        """Yield the reports."""
        for report in self._reports:
            self.tally = self.tally.plus(report)
            self.unwritten += [report.unwritten] if report.unwritten else []
            yield report


def _is_wanted(one: Input, settled: Settled, known: Known) -> bool:
    """Whether a file met in a folder is neither the baseline nor left out by the settings."""
    if one.named or one.problem is not None:
        return True
    return not known.is_own(one.path) and not excluded(settled.of(one.path), one.path)


def _report(one: Input, values: Namespace, settled: Settled, lang: str) -> Report:
    """Return the report on one file, whatever is wrong with it: the others must still be reported."""
    options = _options(one, values, settled, lang)
    shown = options["name"]
    try:
        return _checked(one, values, options)
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


def _checked(one: Input, values: Namespace, options: Mapping[str, Any]) -> Report:
    from ita_lint.api import check

    if one.problem:
        raise one.problem
    refuse_copy(one)
    if values.fix:
        return mending.mend(one, options, values)
    return check(sys.stdin.buffer if one.path == STDIN else one.path, **options)


def _options(one: Input, values: Namespace, settled: Settled, lang: str) -> dict[str, Any]:
    """Return what `api.check` takes besides the source."""
    return {
        "name": values.stdin_filename or STDIN if one.path == STDIN else one.path,
        "year": values.year,
        "lang": lang,
        "settings": settled.of(one.path),
        **rules_of(values),
    }


def _status(reports: _Counted, fail_on: str) -> int:
    """Return 2 if a file could not be read or written or none was checked, 1 for findings from `fail_on` on, else 0."""
    tally = reports.tally
    if reports.unwritten or tally.unreadable or not tally.checked:
        return 2
    counts = (tally.error, tally.warning, tally.info)
    return int(any(counts[: FAIL_ON.index(fail_on) + 1])) if fail_on != "never" else 0
