"""The options that several commands share."""

from argparse import ArgumentTypeError
from collections.abc import Callable

from ita_lint.cli.language import pick
from ita_lint.cli.parser import Parser
from ita_lint.reporters import FORMATS

#: Buddhist years that can be meant; a Gregorian year is not among them.
_YEARS = range(2500, 2700)


def add_reading(parser: Parser) -> None:
    """Add what decides how a plan is read."""
    parser.option(
        "--year",
        thai="ปี พ.ศ. ที่ประเมิน (ค่าปกติ: อ่านจากแผน)",
        english="assessed year, B.E. (default: read from the plan)",
        metavar="YEAR",
        type=_year(parser.lang),
    )
    parser.option(
        "--stdin-filename",
        thai="ชื่อไฟล์ของข้อมูลที่ส่งเข้ามาทาง -",
        english="file name of what is read from -",
        metavar="NAME",
    )


def add_format(parser: Parser) -> None:
    """Add the choice of an output format."""
    parser.choice(
        "--format",
        tuple(FORMATS),
        "รูปแบบรายงาน (ค่าปกติ: rich บนจอ และ concise เมื่อส่งต่อ)",
        "form of the report (default: rich on a terminal, else concise)",
    )


def _year(lang: str) -> Callable[[str], int]:
    """Return a reader of a Buddhist year of four digits, Thai or Arabic."""

    def read(value: str) -> int:
        found = int(value) if value.isdecimal() else 0
        if found in _YEARS:
            return found
        raise ArgumentTypeError(
            pick(lang, f"“{value}” ไม่ใช่ปี พ.ศ. เช่น 2568", f"“{value}” is not a Buddhist year such as 2568")
        )

    return read
