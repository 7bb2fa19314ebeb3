"""`ita-lint show`: the plan as it was understood."""

import sys

from ita_lint.cli.inputs import STDIN
from ita_lint.cli.language import pick, spoken
from ita_lint.cli.options import add_reading
from ita_lint.cli.parser import Parser
from ita_lint.errors import UsageError


def run(arguments: list[str]) -> int:
    """Write what was read in one plan and return status 0. Raises ItaLintError."""
    lang = spoken(arguments)
    values = _parser(lang).read(arguments)
    if not values.plan:
        raise UsageError("ระบุไฟล์แผน เช่น ita-lint show แผน.txt", "name a plan: ita-lint show plan.txt")

    from ita_lint.api import load_plan
    from ita_lint.reporters.show import write_plan

    if values.plan == STDIN:
        name = values.stdin_filename or STDIN
        plan = load_plan(sys.stdin.buffer, name=name, year=values.year)
    else:
        name = values.plan
        plan = load_plan(name, year=values.year)
    write_plan(plan, name, sys.stdout, lang)
    return 0


def _parser(lang: str) -> Parser:
    parser = Parser(
        lang,
        "show",
        pick(lang, "[ตัวเลือก] PLAN", "[options] PLAN"),
        pick(
            lang,
            "แสดงสิ่งที่โปรแกรมอ่านได้จากแผน: คอลัมน์ คะแนน ขั้นตอน ระยะเวลา ผู้รับผิดชอบ",
            "What was read in a plan: columns, scores, steps, periods, units.",
        ),
        pick(lang, "ita-lint show แผน.txt", "ita-lint show plan.txt"),
    )
    parser.option(
        "plan",
        thai="ไฟล์ หรือ - สำหรับข้อมูลเข้ามาตรฐาน",
        english="file, or - for standard input",
        nargs="?",
        metavar="PLAN",
    )
    add_reading(parser)
    return parser
