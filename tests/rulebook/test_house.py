"""House rules: cards of an organisation, with less to fill in and the same strictness."""

from pathlib import Path

import pytest

from ita_lint.errors import RulebookError
from ita_lint.rulebook.gathering import gathered
from ita_lint.rulebook.house import read_card

CARD = """\
code: SAI101
severity: warning
kind: forbidden-text
title: ใช้คำที่สภาไม่ให้ใช้
messages: {found: "เปลี่ยนคำว่า {found}"}
params: {texts: [เร่งด่วน]}
"""


def written(folder: Path, text: str, name: str = "no-hurry") -> Path:
    path = folder / "texts" / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_one_language_stands_for_both_and_the_title_for_what_is_left_out(tmp_path: Path) -> None:
    card = read_card(written(tmp_path, CARD))
    assert card.why.en == card.mend.th == "ใช้คำที่สภาไม่ให้ใช้"
    assert card.messages["found"]["en"] == "เปลี่ยนคำว่า {found}"


def test_the_parameters_left_out_have_their_defaults(tmp_path: Path) -> None:
    params = read_card(written(tmp_path, CARD)).params
    assert params["fields"] == ["document"]
    assert params["patterns"] == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (("forbidden-text", "forbiden-text"), "kind must be one of"),
        (("kind: forbidden-text\n", ""), "kind: "),
        (("SAI101", "ITA101"), "built-in"),
        (("texts:", "words:"), "words"),
        (("{found}", "{word}"), "placeholder {word} is unknown"),
        (("{found}", "{word}"), "to kind forbidden-text, which offers {found}"),
        (("found:", "fuond:"), "message found is missing"),
        (("messages: {", 'messages: {more: "ยัง {found}", '), "message more is unknown to kind forbidden-text"),
        (("[เร่งด่วน]", "7"), "texts"),
        (("texts: [เร่งด่วน]", "patterns: ['(']"), "not valid"),
        (("code: SAI101", "- SAI101"), "texts/no-hurry.yaml:"),
        (
            ("code: SAI101", "code: BP001"),
            "no-hurry.yaml:1 is not valid: code “BP001” must be 3 to 5 capital letters and three",
        ),
        (("title: ใช้คำที่สภาไม่ให้ใช้", "title: 5"), "title: it must be text or a mapping"),
        (("severity: warning", "severity: warn"), "severity: “warn” is not one of error, warning, info"),
        (("title: ใช้", "titel: ใช้"), "did you mean title?"),
        (("title: ใช้", "title: : ใช้"), "a colon stands inside a text"),
        (("[เร่งด่วน]", '["เร่งด่วน]'), "a quoted text is malformed or not closed"),
        (('"เปลี่ยนคำว่า {found}"', "{found}"), "messages.found.found: there is no key “found”; known are th, en"),
        (("texts: [เร่งด่วน]", "text: [เร่งด่วน]"), "params.text: there is no key “text”; did you mean texts?"),
        (("severity:", "\tseverity:"), "a tab cannot indent a line"),
        (("severity:", "code: SAI102\nseverity:"), "no-hurry.yaml:2 is not valid: “code” stands twice"),
        (('"เปลี่ยนคำว่า {found}"', '"เปลี่ยนคำว่า {found"'), "a brace has no partner"),
        (("ใช้คำที่สภาไม่ให้ใช้", '" "'), "title is empty"),
        (("kind: forbidden-text", 'kind: ""'), "kind must be one of"),
        (("params: {texts: [เร่งด่วน]}", ""), "params must give texts or patterns"),
        (("[เร่งด่วน]", "[]"), "params must give texts or patterns"),
        (("[เร่งด่วน]", '[""]'), "params.texts holds an empty text"),
        (("params: {", "params: {fields: [], "), "params.fields is empty"),
    ],
)
def test_a_card_that_is_wrong_is_refused(tmp_path: Path, change: tuple[str, str], problem: str) -> None:
    with pytest.raises(RulebookError) as caught:
        read_card(written(tmp_path, CARD.replace(*change)))
    assert problem in caught.value.english


@pytest.mark.parametrize(
    ("kind", "messages", "params", "needed"),
    [
        ("allowed-values", "other", "fields: [period], values: []", "values"),
        ("close-to", "close fix", "fields: [period], values: []", "values"),
        ("length", "short long", "fields: [period]", "least or most"),
        ("number-range", "below above", "", "least or most"),
        ("count", "few many", "of: steps", "least or most"),
        ("date-window", "before after", "", "first or last"),
    ],
)
def test_a_card_that_can_never_find_anything_is_refused(
    tmp_path: Path, kind: str, messages: str, params: str, needed: str
) -> None:
    words = ", ".join(f"{key}: แก้" for key in messages.split())
    head = f"code: SAI101\nseverity: error\nkind: {kind}\ntitle: ก\n"
    with pytest.raises(RulebookError) as caught:
        read_card(written(tmp_path, f"{head}messages: {{{words}}}\nparams: {{{params}}}\n"))
    assert f"params must give {needed}," in caught.value.english
    assert "บัตรกฎ texts/no-hurry.yaml:6 ไม่ถูกต้อง" in caught.value.thai


def test_the_rules_of_a_house_stand_among_the_built_in_ones(tmp_path: Path) -> None:
    written(tmp_path, CARD)
    book = gathered([str(tmp_path)])
    assert book.matching("SAI") == {"SAI101"}
    assert book.matching("ITA412") == {"ITA412"}


def test_two_cards_of_one_name_are_refused(tmp_path: Path) -> None:
    written(tmp_path, CARD)
    written(tmp_path, CARD.replace("SAI101", "SAI102"), "missing-measure")
    with pytest.raises(RulebookError, match="missing-measure"):
        gathered([str(tmp_path)])


def test_a_folder_without_cards_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RulebookError, match="rulebooks"):
        gathered([str(tmp_path)])
