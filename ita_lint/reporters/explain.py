"""One rule for a person: what it finds, why, how to mend it, on what it rests, and examples."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TextIO

from ita_lint.model.card import Card
from ita_lint.model.example import Example, Examples
from ita_lint.model.findings import Diagnostic, Report
from ita_lint.reporters.frames import write_span
from ita_lint.reporters.page import STYLES, Page
from ita_lint.reporters.places import in_plan
from ita_lint.reporters.words import digits, known, say

#: Gives the report on an example, which is a change to the sample plan.
Try = Callable[[Mapping[str, object]], Report]

_SIDE = "   │  "


def write_card(card: Card, examples: Examples, tried: Try, stream: TextIO, lang: str) -> None:
    """Write the page of a rule. `tried` runs the rule over an example, so the page shows what users will see."""
    page = Page(stream)
    page.ends(((card.code, "bold"), " ", (card.title[lang], "bold")), say(card.severity, lang), STYLES[card.severity])
    page.line((card.name, "dim"))
    page.line()
    for key, text in _sections(card, lang):
        page.line((say(key, lang), "dim"))
        page.block(text, "", "  ")
    for example in examples.bad:
        _write_head(page, "example.bad", STYLES["error"], example, lang)
        _write_bad(page, example, tried(example.plan), lang)
    for example in examples.good:
        _write_head(page, "example.good", "bold green", example, lang)
        _write_change(page, example.plan, lang)


def _sections(card: Card, lang: str) -> Iterator[tuple[str, str]]:
    """Yield the sections that say more than the title and the folder, which stand for what a house card leaves out."""
    told = (("why", card.why[lang]), ("mend", card.mend[lang]), ("source", _source(card, lang)))
    return ((key, text) for key, text in told if text not in (card.title[lang], card.topic))


def _source(card: Card, lang: str) -> str:
    text = card.source.en if lang == "en" else card.source.th
    return f"{text} {card.source.address}" if card.source.address else text


def _write_head(page: Page, key: str, style: str, example: Example, lang: str) -> None:
    page.line()
    note = f": {example.note[lang]}" if example.note else ""
    page.block(say(key, lang) + note, style)


def _write_bad(page: Page, example: Example, report: Report, lang: str) -> None:
    """Write where the example was found faulty, then the text as it is when mended."""
    changes = list(_changes(example.plan, lang))
    found = [(_title(one, changes, lang), one) for one in report.diagnostics]
    seen = {title for title, _ in found}
    for title, text in changes:
        if title not in seen:
            _write_text(page, title, text)
    for title, one in found:
        _write_found(page, title, one, lang)
    if example.fixed:
        page.line(f"  {say('example.fixed', lang)}")
        _write_change(page, example.fixed, lang)


def _title(one: Diagnostic, changes: list[tuple[str, str]], lang: str) -> str:
    """Return the place of a finding: that of the change with the same text, else as every report names it."""
    whole = one.at.text.string.strip()
    return next((title for title, text in changes if whole and text.strip() == whole), in_plan(one, lang))


def _write_found(page: Page, title: str, one: Diagnostic, lang: str) -> None:
    page.line(("   ╭─ ", "dim"), (title, "dim"))
    write_span(page, one.at, one.message, ("━", STYLES[one.severity]))
    for note in one.related:
        write_span(page, note.at, note.message, ("─", "cyan"))
    if one.fix:
        page.block(say(f"fix.{one.fix.safety}", lang, fix=one.fix.message), "green", (_SIDE, "dim"), (_SIDE, "dim"))


def _write_change(page: Page, change: Mapping[str, Any], lang: str) -> None:
    for title, text in _changes(change, lang):
        _write_text(page, title, text)
    if not change:
        page.block(say("example.base", lang), "dim", "   ")


def _write_text(page: Page, title: str, text: str) -> None:
    page.line(("   ╭─ ", "dim"), (title, "dim"))
    for line in text.split("\n"):
        page.block(line, "", (_SIDE, "dim"), (_SIDE, "dim"))


def _changes(change: Mapping[str, Any], lang: str) -> Iterator[tuple[str, str]]:
    """Yield what an example changes: the place in words and the text there."""
    for key, value in change.items():
        if key == "indicators":
            for number, row in value.items():
                yield from _row(number, row, lang)
        elif key == "append":
            for row in value:
                yield from _row(row.get("number", row.get("like")), row, lang)
        elif key == "themes":
            yield _field(key, lang), "\n".join(" - ".join(map(str, told)) for told in value.values() if told)
        elif key == "columns":
            for field, heading in value.items():
                yield f"{say('show.heading', lang)} › {_field(field, lang)}", heading or say("absent", lang)
        else:
            yield _field(key, lang), _plain(value, lang)


def _row(number: int | None, row: Mapping[str, Any] | None, lang: str) -> Iterator[tuple[str, str]]:
    name = say("indicator", lang, number=digits(number, lang)) if number else say("nameless", lang)
    if row is None:
        yield name, say("removed", lang)
        return
    for field, value in row.items():
        if field != "like":
            yield f"{name} › {_field(field, lang)}", _plain(value, lang)


def _field(key: str, lang: str) -> str:
    return say(f"field.{key}", lang) if known(f"field.{key}") else key


def _plain(value: object, lang: str) -> str:
    """Return a value of a plan given as data as the text that stands in a cell."""
    if value is None or value == "":
        return say("empty", lang)
    if isinstance(value, Mapping):
        if "text" in value:
            return f"{value['number']}. {value['text']}" if value.get("number") is not None else str(value["text"])
        return " - ".join(str(one) for one in value.values())
    if isinstance(value, list | tuple):
        between = "\n" if any(isinstance(one, str | Mapping) for one in value) else " "
        return between.join(_plain(one, lang) for one in value)
    return str(value)
