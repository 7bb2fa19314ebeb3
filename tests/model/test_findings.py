import pytest

from ita_lint.model.findings import Edit, Renumber
from ita_lint.model.place import TextPlace
from ita_lint.model.text import Part, Text

TEXT, OTHER = (Text("กขคง", (Part(0, TextPlace(line, 1)),)) for line in (1, 2))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((0, 2), (1, 3), True),
        ((0, 2), (2, 3), False),
        ((1, 1), (1, 1), True),
        ((1, 1), (1, 2), True),
        ((0, 1), (1, 1), False),
        ((1, 1), (0, 2), True),
    ],
)
def test_edits_overlap_if_only_one_can_be_made(one: tuple[int, int], other: tuple[int, int], *, expected: bool) -> None:
    first, second = Edit(TEXT.span.sub(*one), "x"), Edit(TEXT.span.sub(*other), "y")
    assert first.overlaps(second) is second.overlaps(first) is expected


def test_one_item_has_one_number_and_its_words_may_change_besides() -> None:
    one, other, next_one = (Renumber(TEXT.span.sub(at, at), number, 5) for at, number in ((0, 1), (0, 2), (1, 2)))
    assert one.overlaps(other)
    assert not one.overlaps(next_one)
    assert not one.overlaps(Renumber(OTHER.span.sub(0, 0), 1, 5))
    edit = Edit(TEXT.span.sub(0, 1), "x")
    assert not one.overlaps(edit)
    assert not edit.overlaps(one)


def test_edits_of_two_texts_never_overlap() -> None:
    assert not Edit(TEXT.span, "x").overlaps(Edit(OTHER.span, "x"))
