"""`ita-lint schema`: the JSON Schemas, for editors and other programs."""

import sys

from ita_lint.cli.language import pick, spoken
from ita_lint.cli.parser import Parser
from ita_lint.errors import UsageError
from ita_lint.schemas import NAMES, text


def run(arguments: list[str]) -> int:
    """Write one schema and return status 0. Raises ItaLintError."""
    lang = spoken(arguments)
    name = parser(lang).read(arguments).name
    if name not in NAMES:
        listed = ", ".join(NAMES)
        raise UsageError(
            f"ระบุ schema ที่ต้องการ: {listed} เช่น ita-lint schema plan",
            f"name a schema: {listed}, as in: ita-lint schema plan",
        )
    sys.stdout.write(text(name))
    return 0


def parser(lang: str) -> Parser:
    """Return the parser of the command."""
    made = Parser(
        lang,
        "schema",
        "|".join(NAMES),
        pick(
            lang,
            "แสดง JSON Schema ของแผนแบบข้อมูล รายงาน บัตรกฎ หรือการตั้งค่า",
            "Prints the JSON Schema of plans as data, reports, rule cards or settings.",
        ),
        "ita-lint schema plan",
    )
    made.option("name", thai="ชื่อ schema", english="name of the schema", nargs="?", metavar="|".join(NAMES))
    return made
