"""A number that a file counts is refused by every format that counts none, and taken out by those that do."""

import pytest

from ita_lint.errors import UsageError
from ita_lint.formats import edited, read
from ita_lint.formats.changes import changes, parted
from ita_lint.formats.data.plan import document
from ita_lint.formats.data.plan import edited as edited_data
from ita_lint.model.findings import Edit, Renumber
from ita_lint.model.place import TextPlace
from ita_lint.model.text import Part, Span, Text

PLAN = {"indicators": [{"number": 1, "steps": ["จัดทำ", "รายงาน"]}]}


def test_edits_and_numbers_are_parted_in_their_order() -> None:
    text = Text("กข", (Part(0, TextPlace(1, 1)),))
    edits = [Edit(Span(text, at, at + 1), "ค") for at in (1, 0)]
    anew = [Renumber(Span(text, at, at), 1, 2) for at in (1, 0)]
    assert parted([edits[0], anew[0], anew[1], edits[1]]) == (edits, anew)
    with pytest.raises(UsageError, match="นับเอง"):
        changes([*edits, *anew])


def test_a_plan_as_data_numbers_its_steps_by_their_order_alone() -> None:
    text = next(one for one in document(PLAN).texts() if "รายงาน" in one.string)
    with pytest.raises(UsageError, match="นับเอง"):
        edited_data(PLAN, [Renumber(text.span.sub(0, 0), 1, 2)])


@pytest.mark.parametrize("name", ["x.txt", "x.csv"])
def test_what_was_typed_is_not_counted(name: str) -> None:
    data = "ก\t1. ข\n".encode() if name == "x.txt" else "ก,1. ข\n".encode()
    text = next(one for one in read(data, name).texts() if "1. ข" in one.string)
    with pytest.raises(UsageError, match="นับเอง"):
        edited(data, name, [Renumber(text.span.sub(0, 0), 2, 1)])
