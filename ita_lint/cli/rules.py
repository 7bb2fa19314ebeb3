"""`ita-lint rules`: the rulebook as a list, and the proof of an organisation's own cards."""

import os
import sys

from ita_lint.cli.language import asked, pick, spoken
from ita_lint.cli.parser import Parser
from ita_lint.cli.streams import tell
from ita_lint.errors import UsageError


def run(arguments: list[str]) -> int:
    """Write the list and return status 0; with --check, 1 if an example does not hold. Raises ItaLintError."""
    lang = spoken(arguments)
    values = parser(lang).read(arguments)
    if values.check is not None:
        return _check(values.check, lang)

    from ita_lint.cli.book import rulebook
    from ita_lint.reporters.rules import write_rules

    name = values.format or ("rich" if sys.stdout.isatty() else "concise")
    write_rules(name, rulebook().cards, sys.stdout, lang if name != "json" else asked(arguments) or "th")
    return 0


def parser(lang: str) -> Parser:
    """Return the parser of the command."""
    made = Parser(
        lang,
        "rules",
        pick(lang, "[ตัวเลือก]", "[options]"),
        pick(lang, "รายการกฎทั้งหมด รวมทั้งกฎของหน่วยงานเอง", "Lists all rules, those of your own house too."),
        "ita-lint rules --format json",
    )
    made.choice(
        "--format",
        ("rich", "concise", "json"),
        "รูปแบบรายการ (ค่าปกติ: rich บนจอ และ concise เมื่อส่งต่อ)",
        "form of the list (default: rich on a terminal, else concise)",
    )
    made.option(
        "--check",
        thai="ทดสอบตัวอย่างในบัตรกฎของหน่วยงานเอง",
        english="test the examples of the cards of your own house",
        metavar="FOLDER",
    )
    return made


def _check(folder: str, lang: str) -> int:
    from ita_lint.cli.proving import problems
    from ita_lint.rulebook.house import read_house

    if not os.path.isdir(folder):  # noqa: PTH112 - pathlib is not imported at start
        raise UsageError(f"ไม่พบโฟลเดอร์ {folder}", f"there is no folder {folder}")
    lines = list(problems(folder, lang))
    tell(lines)
    if not lines:
        count = len(read_house(folder))
        english = "1 card holds" if count == 1 else f"{count} cards hold"
        tell([pick(lang, f"บัตร {count} ใบถูกต้อง", english)])
    return int(bool(lines))
