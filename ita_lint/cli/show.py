"""`ita-lint show`: the plan as it was understood."""

import sys

from ita_lint.cli.inputs import STDIN
from ita_lint.cli.language import asked, pick, spoken
from ita_lint.cli.options import add_reading
from ita_lint.cli.parser import Parser
from ita_lint.cli.settled import Settled, add_settings
from ita_lint.errors import UsageError


def run(arguments: list[str]) -> int:
    """Write what was read in one plan and return status 0. Raises ItaLintError."""
    lang = spoken(arguments)
    values = parser(lang).read(arguments)
    if not values.plan:
        raise UsageError("ระบุไฟล์แผน เช่น ita-lint show แผน.docx", "name a plan: ita-lint show plan.docx")

    from ita_lint.api import load_plan

    settings = Settled(values).of(values.plan)
    if values.plan == STDIN:
        name = values.stdin_filename or STDIN
        plan = load_plan(sys.stdin.buffer, name=name, year=values.year, settings=settings)
    else:
        name = values.plan
        plan = load_plan(name, year=values.year, settings=settings)
    if values.format:
        from ita_lint.reporters.plan_data import write_data

        write_data(values.format, plan, sys.stdout)
        return 0
    from ita_lint.reporters.show import write_plan

    write_plan(plan, name, sys.stdout, asked(arguments) or settings.lang or lang)
    return 0


def parser(lang: str) -> Parser:
    """Return the parser of the command."""
    parser = Parser(
        lang,
        "show",
        pick(lang, "[ตัวเลือก] PLAN", "[options] PLAN"),
        pick(
            lang,
            "แสดงสิ่งที่โปรแกรมอ่านได้จากแผน: คอลัมน์ คะแนน ขั้นตอน ระยะเวลา ผู้รับผิดชอบ",
            "What was read in a plan: columns, scores, steps, periods, units.",
        ),
        pick(lang, "ita-lint show แผน.docx", "ita-lint show plan.docx"),
    )
    parser.option(
        "plan",
        thai="ไฟล์ หรือ - สำหรับข้อมูลเข้ามาตรฐาน",
        english="file, or - for standard input",
        nargs="?",
        metavar="PLAN",
    )
    add_reading(parser)
    parser.choice(
        "--format",
        ("yaml", "json"),
        "เขียนแผนเป็นข้อมูลที่แก้ไขและตรวจซ้ำได้",
        "write the plan as data that can be edited and checked again",
    )
    add_settings(parser)
    return parser
