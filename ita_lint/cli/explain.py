"""`ita-lint explain`: one rule, with examples that are checked while the user looks on."""

import sys
from collections.abc import Mapping

from ita_lint.cli.language import pick, spoken
from ita_lint.cli.parser import Parser
from ita_lint.errors import UsageError
from ita_lint.model.card import Card
from ita_lint.model.findings import Report
from ita_lint.model.noun import replace
from ita_lint.rulebook import Rulebook


def run(arguments: list[str]) -> int:
    """Write the page of a rule, or the list of the rules whose codes begin so. Raises ItaLintError."""
    lang = spoken(arguments)
    rule = parser(lang).read(arguments).rule
    if not rule:
        raise UsageError("ระบุรหัสหรือชื่อของกฎ เช่น ita-lint explain ITA412", "name a rule: ita-lint explain ITA412")

    from ita_lint.cli.book import rulebook
    from ita_lint.engine import selected

    book = rulebook()
    cards = selected(book, (rule,), ())
    if len(cards) == 1:
        _page(book, cards[0], lang)
    else:
        from ita_lint.reporters.rules import write_rules

        write_rules("rich" if sys.stdout.isatty() else "concise", cards, sys.stdout, lang)
    return 0


def parser(lang: str) -> Parser:
    """Return the parser of the command."""
    parser = Parser(
        lang,
        "explain",
        pick(lang, "[ตัวเลือก] CODE", "[options] CODE"),
        pick(
            lang,
            "อธิบายกฎหนึ่งข้อ: เหตุผล วิธีแก้ ที่มา และตัวอย่าง",
            "One rule: why, how to mend it, its source, and examples.",
        ),
        "ita-lint explain ITA412",
    )
    parser.option(
        "rule",
        thai="รหัสหรือชื่อของกฎ หรือรหัสขึ้นต้น เช่น ITA4",
        english="code or name of a rule, or the beginning of a code such as ITA4",
        nargs="?",
        metavar="CODE",
    )
    return parser


def _page(book: Rulebook, card: Card, lang: str) -> None:
    from pathlib import Path

    from ita_lint.api import check
    from ita_lint.cli.book import here
    from ita_lint.reporters.explain import write_card
    from ita_lint.rulebook.overlay import base_plan, overlaid
    from ita_lint.rulebook.source import read_examples

    sound = base_plan(book.root)

    def tried(change: Mapping[str, object]) -> Report:
        report = check(overlaid(sound, change), lang=lang, extend_select=[card.code], settings=here())
        return replace(report, diagnostics=tuple(one for one in report.diagnostics if one.code == card.code))

    write_card(card, read_examples(Path(card.file)), tried, sys.stdout, lang)
