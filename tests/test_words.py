"""The word lists hold: no wrong form stands inside a right word, and no right word is a slip of another."""

import os

import pytest

from ita_lint.rulebook import load
from ita_lint.thai.broken import broken
from ita_lint.thai.slips import known, slips

os.environ.setdefault("PYTHAINLP_READ_ONLY", "1")
os.environ.setdefault("PYTHAINLP_OFFLINE", "1")

RULEBOOK = load()
TERMS, MISSPELLINGS = RULEBOOK.vocabulary.terms, RULEBOOK.vocabulary.misspellings
CARD = next(card for card in RULEBOOK.cards if card.name == "misspelling")
KNOWN = known(TERMS["words"], TERMS["beside"], *(CARD.params[name] for name in ("letters", "edited", "replaced")))


@pytest.fixture(scope="module")
def dictionary() -> list[str]:
    """Return the words of the Royal Institute Dictionary."""
    corpus = pytest.importorskip("pythainlp.corpus")
    return sorted(corpus.thai_orst_words())


def test_no_wrong_form_stands_inside_a_right_word(dictionary: list[str]) -> None:
    words = "\n".join(dictionary)
    inside = [form.wrong for form in MISSPELLINGS if form.wrong in words]
    assert [wrong for wrong in inside if not _covered(wrong, dictionary)] == []


def _covered(wrong: str, dictionary: list[str]) -> bool:
    [form] = [one for one in MISSPELLINGS if one.wrong == wrong]
    return all(any(right in word for right in form.not_in) for word in dictionary if wrong in word)


def test_no_word_of_the_dictionary_is_a_slip(dictionary: list[str]) -> None:
    words = "\n".join(dictionary)
    assert sorted({(words[one.start : one.end], one.right) for one in slips(words, KNOWN)}) == []


@pytest.mark.parametrize("form", MISSPELLINGS, ids=lambda form: form.wrong)
def test_a_wrong_form_is_wrong_and_the_right_one_right(form: object) -> None:
    wrong, right = form.wrong, form.right  # type: ignore[attr-defined]
    assert wrong not in right
    assert not any(broken(wrong + right))
    assert not any(other.wrong in right for other in MISSPELLINGS)


def test_no_word_stands_twice_in_the_lists() -> None:
    words = [word.replace(" ", "") for word in (*TERMS["words"], *TERMS["whole"], *TERMS["beside"])]
    forms = [form.wrong for form in MISSPELLINGS]
    assert sorted({word for word in words if words.count(word) > 1}) == []
    assert sorted({form for form in forms if forms.count(form) > 1}) == []
