"""Whether the examples of house rules hold: good ones are silent, bad ones found exactly, fixed ones as mended."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ita_lint.api import check
from ita_lint.cli.language import pick
from ita_lint.errors import RulebookError
from ita_lint.fixing import chosen
from ita_lint.formats.data.plan import edited
from ita_lint.model.example import Example, Examples
from ita_lint.model.findings import Diagnostic
from ita_lint.rulebook import folder as built_in
from ita_lint.rulebook import house
from ita_lint.rulebook.overlay import base_plan, overlaid
from ita_lint.rulebook.source import read_examples
from ita_lint.settings import Settings

#: Gives what the rule finds in a plan.
Try = Callable[[Mapping[str, Any]], tuple[Diagnostic, ...]]


def problems(folder: str, lang: str) -> Iterator[str]:
    """Yield a line for each card in `folder` that is wrong, and for each example that does not hold."""
    root = Path(folder)
    base = base_plan(folder if (root / house.BASE).exists() else built_in())
    for path in house.card_paths(root):
        try:
            card, examples = house.read_card(path), read_examples(path)
        except RulebookError as error:
            yield error.sentence(lang)
            continue
        for line in _failures(examples, base, _finder(card.code, folder), lang):
            yield f"{path.relative_to(root).as_posix()}: {line}"


def _finder(code: str, folder: str) -> Try:
    settings = Settings(rulebooks=(folder,))
    return lambda plan: check(plan, select=[code], settings=settings).diagnostics


def _failures(examples: Examples, base: Mapping[str, Any], tried: Try, lang: str) -> Iterator[str]:
    for kind, one, number in (
        *(("good", example, number) for number, example in enumerate(examples.good, 1)),
        *(("bad", example, number) for number, example in enumerate(examples.bad, 1)),
    ):
        plan = overlaid(base, one.plan)
        found = tried(plan)
        where = pick(lang, f"ตัวอย่าง {kind} ที่ {number}", f"{kind} example {number}")
        yield from (f"{where} {line}" for line in _differences(one, found, lang))
        if one.fixed is not None and edited(plan, chosen(found, unsafe=True)) != overlaid(base, one.fixed):
            yield f"{where} {pick(lang, 'เมื่อแก้แล้วไม่ตรงกับ fixed', 'is not as “fixed” says once it is mended')}"


def _differences(example: Example, found: tuple[Diagnostic, ...], lang: str) -> Iterator[str]:
    told = sorted((one.key, one.indicator or 0, one.excerpt) for one in found)
    wanted = sorted((one.message, one.indicator or 0, one.excerpt) for one in example.findings)
    for key, number, excerpt in wanted:
        if (key, number, excerpt) not in told:
            yield pick(lang, f"ควรพบ {key} “{excerpt}” แต่ไม่พบ", f"must bring {key} “{excerpt}”, and does not")
    for key, number, excerpt in told:
        if (key, number, excerpt) not in wanted:
            yield pick(lang, f"พบ {key} “{excerpt}” ซึ่งไม่ได้ระบุไว้", f"brings {key} “{excerpt}”, which it does not name")
