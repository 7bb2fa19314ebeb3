"""The rulebook as a list: a table for people, lines for pipes, data for programs."""

import json
from collections.abc import Iterable
from typing import TextIO

from ita_lint.model.card import Card
from ita_lint.reporters.safe import Screen
from ita_lint.reporters.words import say


def write_rules(name: str, cards: Iterable[Card], stream: TextIO, lang: str) -> None:
    """Write one entry per card in the format called `name`: "rich", "concise" or "json"."""
    {"rich": _as_table, "concise": _as_lines, "json": _as_json}[name](tuple(cards), stream, lang)


def card_entry(card: Card) -> dict[str, object]:
    """Return what programs need to know of a rule, in both languages."""
    return {
        "code": card.code,
        "name": card.name,
        "topic": card.topic,
        "severity": card.severity,
        "title": {"th": card.title.th, "en": card.title.en},
        "why": {"th": card.why.th, "en": card.why.en},
        "mend": {"th": card.mend.th, "en": card.mend.en},
        "source": {"th": card.source.th, "en": card.source.en, "address": card.source.address},
        "fixable": any(key.startswith("fix") for key in card.messages),
    }


def _as_json(cards: tuple[Card, ...], stream: TextIO, lang: str) -> None:
    del lang
    data = {"schema_version": 1, "rules": [card_entry(card) for card in cards]}
    stream.write(json.dumps(data, ensure_ascii=not Screen(stream.encoding).full, indent=1) + "\n")


def _as_lines(cards: tuple[Card, ...], stream: TextIO, lang: str) -> None:
    screen = Screen(stream.encoding)
    lines = (f"{card.code} {card.name} ({say(card.severity, lang)}): {card.title[lang]}" for card in cards)
    stream.writelines(screen.show(line) + "\n" for line in lines)


def _as_table(cards: tuple[Card, ...], stream: TextIO, lang: str) -> None:
    from ita_lint.reporters.clusters import pad
    from ita_lint.reporters.page import STYLES, Page

    page = Page(stream)
    name = max((len(card.name) for card in cards), default=0) + 2
    level = max(page.cells(say(severity, lang)) for severity in ("error", "warning", "info")) + 2
    heads = [say(f"rules.{key}", lang) for key in ("code", "severity", "name", "title")]
    widths = [8, level, name, 0]
    narrow = page.width < sum(widths) + 30
    if not narrow:
        page.line(*((pad(page.fit(head), width), "dim") for head, width in zip(heads, widths, strict=True)))
    for card in cards:
        grave = (pad(page.fit(say(card.severity, lang)), level), STYLES[card.severity])
        page.line((pad(card.code, 8), "bold"), grave, pad(card.name, name), "" if narrow else card.title[lang])
        if narrow:
            page.block(card.title[lang], "", " " * 8)
    page.line()
    page.block(say("rules.count", lang, n=len(cards)), "bold")
