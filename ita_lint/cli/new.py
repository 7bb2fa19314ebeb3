"""`ita-lint new`: a blank plan with the indicators of a year, to be filled in."""

import os
from importlib import import_module

from ita_lint.cli.language import pick, spoken
from ita_lint.cli.options import year_of
from ita_lint.cli.parser import Parser
from ita_lint.cli.streams import tell
from ita_lint.cli.writing import write_file
from ita_lint.errors import UsageError
from ita_lint.rulebook import Rulebook
from ita_lint.settings import Finder, Settings

#: Ending of the file -> its format.
_ENDINGS = {".docx": "docx", ".xlsx": "xlsx", ".yaml": "yaml", ".yml": "yaml"}
_LONGEST_NAME = 200


def run(arguments: list[str]) -> int:
    """Write a blank plan and return status 0. Raises ItaLintError."""
    lang = spoken(arguments)
    values = parser(lang).read(arguments)
    path, kind = _goal(values.output, force=values.force)
    settings = Finder().nearest(path)
    agency = _agency(values.agency or settings.agency)

    from ita_lint import rulebook
    from ita_lint.formats import BLANKS
    from ita_lint.formats.blank.plan import blank

    book = rulebook.load()
    plan = blank(agency, book.years[_year(values.year, settings, book)], book.vocabulary)
    data: bytes = import_module(f"ita_lint.formats.{BLANKS[kind]}").write(plan)
    write_file(path, data)
    said = pick(
        lang,
        f"สร้าง {path} แล้ว: แผนเปล่าที่มีตัวชี้วัด {len(plan.indicators)} ตัวของปี {plan.year} "
        f"เติมข้อมูลแล้วตรวจด้วย ita-lint check {path}",
        f"wrote {path}: a blank plan with the {len(plan.indicators)} indicators of {plan.year}; fill it in, then run "
        f"ita-lint check {path}",
    )
    tell([said])
    return 0


def parser(lang: str) -> Parser:
    """Return the parser of the command."""
    made = Parser(
        lang,
        "new",
        "--agency NAME --year YEAR -o FILE",
        pick(
            lang,
            "สร้างแผนเปล่าของปีที่ประเมิน มีชื่อตัวชี้วัดและหัวตารางครบถ้วน เป็นไฟล์ Word, Excel หรือ YAML",
            "Writes a blank plan of an assessed year, with its indicators and headings, as Word, Excel or YAML.",
        ),
        pick(
            lang,
            "ita-lint new --agency องค์การบริหารส่วนตำบลทุ่งสายลม --year 2568 -o แผน.docx",
            "ita-lint new --agency องค์การบริหารส่วนตำบลทุ่งสายลม --year 2568 -o plan.docx",
        ),
    )
    made.option(
        "--agency",
        thai="ชื่อเต็มของหน่วยงาน (ค่าปกติ: ตามไฟล์ตั้งค่า)",
        english="full name of the agency (default: that of the settings)",
        metavar="NAME",
    )
    made.option(
        "--year",
        thai="ปี พ.ศ. ที่ประเมิน (ค่าปกติ: ตามไฟล์ตั้งค่า หรือปีล่าสุดที่รู้จัก)",
        english="assessed year, B.E. (default: that of the settings, else the newest known)",
        metavar="YEAR",
        type=year_of(lang),
    )
    made.option(
        "-o",
        "--output",
        thai="ไฟล์ที่จะสร้าง: .docx .xlsx หรือ .yaml",
        english="file to write: .docx, .xlsx or .yaml",
        metavar="FILE",
    )
    made.option("--force", thai="เขียนทับไฟล์ที่มีอยู่", english="overwrite a file that exists", action="store_true")
    return made


def _goal(path: str | None, *, force: bool) -> tuple[str, str]:
    """Return the path to write to and the format. Raises UsageError without one, or if a file would be lost."""
    kind = _ENDINGS.get(os.path.splitext(path or "")[1].lower())  # noqa: PTH122 - as everywhere in this package
    if not path or not kind:
        raise UsageError(
            "ระบุไฟล์ที่จะสร้าง ลงท้ายด้วย .docx .xlsx หรือ .yaml เช่น -o แผน.docx",
            "name the file to write, ending in .docx, .xlsx or .yaml: -o plan.docx",
        )
    if not force and os.path.lexists(path):
        raise UsageError(
            f"มีไฟล์ {path} อยู่แล้ว ตั้งชื่ออื่น หรือเขียนทับด้วย --force",
            f"{path} exists already: choose another name, or overwrite it with --force",
        )
    return path, kind


def _agency(given: str | None) -> str:
    """Return the agency's name with single spaces. Raises UsageError if there is none that a title could hold."""
    name = " ".join((given or "").split())
    if not name or not name.isprintable() or len(name) > _LONGEST_NAME:
        raise UsageError(
            f"ระบุชื่อเต็มของหน่วยงาน ไม่เกิน {_LONGEST_NAME} ตัวอักษร เช่น --agency องค์การบริหารส่วนตำบลทุ่งสายลม",
            f"give the full name of the agency in at most {_LONGEST_NAME} characters: "
            "--agency องค์การบริหารส่วนตำบลทุ่งสายลม",
        )
    return name


def _year(given: int | None, settings: Settings, book: Rulebook) -> int:
    """Return the assessed year. Raises UsageError for one whose indicators are not known."""
    year = given or settings.year or max(book.years)
    if year not in book.years:
        known = ", ".join(map(str, sorted(book.years)))
        raise UsageError(
            f"ยังไม่มีรายชื่อตัวชี้วัดของปี {year} ปีที่มีคือ {known}",
            f"the indicators of {year} are not known; the years that are: {known}",
        )
    return year
