"""The rulebook is whole: every rule has words, a check, and examples that hold. A failure says what to mend."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.engine import linked
from ita_lint.errors import RulebookError
from ita_lint.fixing import chosen
from ita_lint.formats.data.plan import edited
from ita_lint.model.card import Card
from ita_lint.model.example import Example
from ita_lint.model.findings import Diagnostic
from ita_lint.model.kinds import KINDS
from ita_lint.rulebook.overlay import base_plan, overlaid
from ita_lint.rulebook.source import card_paths, placeholders, read_card, read_examples

ROOT = Path(rulebook.folder())
CARDS = [read_card(path) for path in card_paths(ROOT)]
BASE = base_plan(str(ROOT))
#: Messages that no plan given as data can bring, or only an endless one; their own tests do.
SHOWN_ELSEWHERE = {("ITA104", "not-understood"), ("ITA502", "too-long")}
CHECKS = Path(__file__).parents[1] / "ita_lint" / "checks"


def examples(kind: str) -> Iterator[Any]:
    for card in CARDS:
        found = read_examples(ROOT / card.topic / f"{card.name}.yaml")
        for number, example in enumerate(getattr(found, kind)):
            yield pytest.param(card, example, id=f"{card.code}-{kind}-{number}")


def findings(change: Any) -> tuple[Diagnostic, ...]:
    return check(overlaid(BASE, change)).diagnostics


def told(found: tuple[Diagnostic, ...]) -> list[tuple[object, ...]]:
    return sorted((one.code, one.key, one.indicator or 0, one.excerpt) for one in found)


def wanted(card: Card, example: Example) -> list[tuple[object, ...]]:
    expected = ((one.code or card.code, one.message, one.indicator or 0, one.excerpt) for one in example.findings)
    return sorted(expected)


def test_the_base_plan_is_sound() -> None:
    assert told(check(BASE).diagnostics) == []


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.code)
class TestEveryCard:
    def test_has_a_check_that_asks_for_what_is_offered(self, card: Card) -> None:
        linked(card)

    def test_has_two_good_and_two_bad_examples(self, card: Card) -> None:
        found = read_examples(ROOT / card.topic / f"{card.name}.yaml")
        assert min(len(found.good), len(found.bad)) >= 2, f"{card.topic}/{card.name}.yaml needs two good and two bad"

    def test_keeps_the_order_of_its_keys(self, card: Card) -> None:
        kind = ["kind"] if card.kind else []
        wanted_order = ["code", "severity", *kind, "title", "why", "mend", "source", "messages", "params", "examples"]
        lines = (ROOT / card.topic / f"{card.name}.yaml").read_text(encoding="utf-8").splitlines()
        keys = [line.split(":")[0] for line in lines if line and line[0].islower()]
        assert keys == wanted_order

    def test_says_everything_without_filler_words(self, card: Card) -> None:
        for words in (card.title, card.why, card.mend, *card.messages.values()):
            assert words.th.strip()
            assert words.en.strip()
            assert words.th != words.en


def test_every_check_has_a_card() -> None:
    known = {(card.topic, card.name.replace("-", "_")) for card in CARDS if card.kind is None}
    known |= {("kinds", kind.replace("-", "_")) for kind in KINDS}
    for module in CHECKS.glob("[!_]*.py"):
        source = module.read_text(encoding="utf-8")
        for line in source.splitlines():
            if line.startswith("def ") and not line.startswith("def _"):
                name = line[4:].split("(")[0]
                assert (module.stem, name) in known, f"checks/{module.name}:{name} has no card; helpers begin with _"


@pytest.mark.parametrize(("card", "example"), list(examples("good")))
def test_a_good_example_is_silent_under_all_rules(card: Card, example: Example) -> None:
    assert told(findings(example.plan)) == [], card.name


@pytest.mark.parametrize(("card", "example"), list(examples("bad")))
class TestABadExample:
    def test_brings_exactly_its_findings(self, card: Card, example: Example) -> None:
        assert example.findings, "a bad example must say what is found"
        assert told(findings(example.plan)) == wanted(card, example)

    def test_has_the_fixed_text_exactly_if_there_is_a_fix(self, card: Card, example: Example) -> None:
        fixable = any(one.fix and one.code == card.code for one in findings(example.plan))
        assert fixable == (example.fixed is not None)

    def test_is_mended_by_its_fix_once_and_for_all(self, card: Card, example: Example) -> None:
        if example.fixed is None:
            return
        data = overlaid(BASE, example.plan)
        found = check(data).diagnostics
        edits = chosen((one for one in found if one.code == card.code), unsafe=True)
        mended = edited(data, edits)
        assert mended == overlaid(BASE, example.fixed)
        after = check(mended).diagnostics
        assert {one.code for one in after} <= {one.code for one in found} - {card.code}


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.code)
def test_every_message_is_used_by_an_example_or_a_fix(card: Card) -> None:
    found = read_examples(ROOT / card.topic / f"{card.name}.yaml")
    diagnostics = [one for example in found.bad for one in findings(example.plan) if one.code == card.code]
    said = {one.key for one in diagnostics}
    notes = {text for one in diagnostics for text in (*(note.message for note in one.related),)}
    fixes = {one.fix.message for one in diagnostics if one.fix}
    for key, words in card.messages.items():
        plain = not placeholders(words.th)
        shown = key in said or key == "fix" or (words.th in notes | fixes if plain else bool(notes | fixes))
        elsewhere = key.startswith("skipped") or (card.code, key) in SHOWN_ELSEWHERE
        assert shown or elsewhere, f"{card.topic}/{card.name}.yaml: no example shows message {key}"


def test_codes_are_unique() -> None:
    codes = [card.code for card in CARDS]
    assert len(codes) == len(set(codes))


def broken(tmp_path: Path, change: tuple[str, str]) -> RulebookError:
    source = (ROOT / "steps" / "duplicate-step-number.yaml").read_text(encoding="utf-8")
    assert change[0] in source
    path = tmp_path / "steps" / "duplicate-step-number.yaml"
    path.parent.mkdir()
    path.write_text(source.replace(*change, 1), encoding="utf-8")
    with pytest.raises(RulebookError) as caught:
        read_card(path)
    return caught.value


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("severity: error", "severity: fatal"), "severity"),
        (("code: ITA412", "code: 412"), "code"),
        (("code: ITA412", "code: ITA412\ncolour: red"), "colour"),
        (("why:", "weil:"), "why"),
        (("{number}", "{number.real}"), "plain name"),
        (("{number}", "{number"), "a brace has no partner"),
    ],
)
def test_a_broken_card_is_refused_by_name_and_line(tmp_path: Path, change: tuple[str, str], problem: str) -> None:
    sentence = broken(tmp_path, change).english
    assert "steps/duplicate-step-number.yaml:" in sentence
    assert problem in sentence
