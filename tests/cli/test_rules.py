import json
from collections.abc import Callable

from ita_lint import rulebook

Run = Callable[..., tuple[int, str, str]]
CARDS = rulebook.load().cards


def test_piped_it_is_one_line_per_rule(run: Run) -> None:
    status, out, _ = run("rules")
    assert status == 0
    assert [line.split()[0] for line in out.splitlines()] == [card.code for card in CARDS]


def test_json_has_every_rule_in_both_languages(run: Run) -> None:
    rules = json.loads(run("rules", "--format", "json")[1])["rules"]
    assert [one["name"] for one in rules] == [card.name for card in CARDS]
    assert all(one["title"]["th"] and one["title"]["en"] for one in rules)


def test_the_table_names_every_rule(run: Run) -> None:
    out = run("rules", "--format", "rich", "--lang", "en")[1]
    assert all(card.code in out and card.name in out and card.title.en in out for card in CARDS)
