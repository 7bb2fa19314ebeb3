"""The options that several commands share."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable

from ita_lint.cli.inputs import STDIN
from ita_lint.cli.language import pick
from ita_lint.cli.output import Output
from ita_lint.cli.parser import Parser, one_of
from ita_lint.reporters import FORMATS
from ita_lint.settings import YEARS


def add_reading(parser: Parser) -> None:
    """Add what decides how a plan is read."""
    parser.option(
        "--year",
        thai="ปี พ.ศ. ที่ประเมิน (ค่าปกติ: อ่านจากแผน)",
        english="assessed year, B.E. (default: read from the plan)",
        metavar="YEAR",
        type=year_of(parser.lang),
    )
    parser.option(
        "--stdin-filename",
        thai="ชื่อไฟล์ของข้อมูลที่ส่งเข้ามาทาง -",
        english="file name of what is read from -",
        metavar="NAME",
    )


def add_outputs(parser: Parser) -> None:
    """Add the choice of the forms of the report and of the files they go to."""
    names = ", ".join(FORMATS)
    parser.option(
        "--format",
        thai=f"รูปแบบรายงานและไฟล์ ใช้ซ้ำได้: {names}",
        english=f"form of the report and its file, repeatable: {names}",
        metavar="NAME[=FILE]",
        type=_output(parser.lang),
        action="append",
        default=[],
    )
    parser.option("--output", thai="บันทึกรายงานลงไฟล์", english="write the report to a file", metavar="FILE")


def add_rules(parser: Parser) -> None:
    """Add which rules look."""
    parser.option(
        "--select",
        thai="ตรวจเฉพาะรหัส รหัสขึ้นต้น หรือชื่อเหล่านี้",
        english="only these codes, beginnings of codes or names",
        metavar="RULES",
        action="append",
        default=[],
    )
    parser.option(
        "--extend-select",
        thai="ตรวจรหัส รหัสขึ้นต้น หรือชื่อเหล่านี้ด้วย",
        english="these as well",
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


def rules_of(values: Namespace) -> dict[str, list[str]]:
    """Return the rules that the options of `add_rules` name, as `api.check` takes them."""
    return {name: _listed(getattr(values, name)) for name in ("select", "ignore", "extend_select")}


def _listed(lists: list[str]) -> list[str]:
    return [rule.strip() for text in lists for rule in text.split(",") if rule.strip()]


def _output(lang: str) -> Callable[[str], Output]:
    """Return a reader of "sarif" and "sarif=report.sarif"."""
    known = one_of(tuple(FORMATS), lang)

    def read(value: str) -> Output:
        name, equals, path = value.partition("=")
        if equals and not path:
            raise ArgumentTypeError(pick(lang, f"“{value}” ไม่มีชื่อไฟล์หลังเครื่องหมาย =", f"“{value}” names no file after ="))
        return Output(known(name), path if path and path != STDIN else None)

    return read


def year_of(lang: str) -> Callable[[str], int]:
    """Return a reader of a Buddhist year of four digits, Thai or Arabic."""

    def read(value: str) -> int:
        found = int(value) if value.isdecimal() else 0
        if found in YEARS:
            return found
        raise ArgumentTypeError(
            pick(lang, f"“{value}” ไม่ใช่ปี พ.ศ. เช่น 2568", f"“{value}” is not a Buddhist year such as 2568")
        )

    return read
