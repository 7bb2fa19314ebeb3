"""`ita-lint rules`: the rulebook as a list."""

import sys

from ita_lint.cli.language import asked, pick, spoken
from ita_lint.cli.options import add_format
from ita_lint.cli.parser import Parser


def run(arguments: list[str]) -> int:
    """Write the list and return status 0. Raises ItaLintError."""
    lang = spoken(arguments)
    parser = Parser(
        lang,
        "rules",
        pick(lang, "[ตัวเลือก]", "[options]"),
        pick(lang, "รายการข้อตรวจทั้งหมด", "Lists all rules."),
        "ita-lint rules --format json",
    )
    add_format(parser)
    values = parser.read(arguments)

    from ita_lint import rulebook
    from ita_lint.reporters.rules import write_rules

    name = values.format or ("rich" if sys.stdout.isatty() else "concise")
    write_rules(name, rulebook.load().cards, sys.stdout, lang if name != "json" else asked(arguments) or "th")
    return 0
