from collections.abc import Callable

import pytest

from ita_lint import rulebook

Run = Callable[..., tuple[int, str, str]]
FAMILY = "ITA4"
CARDS = rulebook.load().cards


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.code)
@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_rule_has_its_page(run: Run, card: rulebook.Card, lang: str) -> None:
    status, out, err = run("explain", card.code, "--lang", lang)
    assert (status, err) == (0, "")
    assert card.title[lang] in out
    assert "━" in out or "│" in out


def test_a_name_and_small_letters_do_as_well(run: Run) -> None:
    card = CARDS[0]
    assert run("explain", card.name) == run("explain", card.code.lower()) == run("explain", card.code)


def test_the_beginning_of_a_code_lists_the_family(run: Run) -> None:
    out = run("explain", FAMILY)[1]
    assert [line.split()[0] for line in out.splitlines()] == [
        card.code for card in CARDS if card.code.startswith(FAMILY)
    ]


def test_an_unknown_rule_brings_a_suggestion(run: Run) -> None:
    name = CARDS[0].name
    assert run("explain", name[:-1], "--lang", "en") == (
        2, "", f"ita-lint: there is no rule “{name[:-1]}”; did you mean {name}?\n",
    )  # fmt: skip
