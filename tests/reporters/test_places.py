from ita_lint.model.place import FieldPath, Place, TextPlace
from ita_lint.model.spots import SheetCell, TableCell
from ita_lint.model.text import Part, Span, Text
from ita_lint.reporters.places import together


def spans(*places: Place) -> list[Span]:
    return [Text("ก", (Part(0, place),)).span for place in places]


def test_places_whose_numbers_follow_one_another_are_joined() -> None:
    cells = spans(*(TableCell(0, table, 2, 6, 1) for table in (2, 3, 4, 7)))
    assert together(cells, "th") == "ตาราง 2–4 แถว 2 คอลัมน์ 6 ย่อหน้า 1 · ตาราง 7 แถว 2 คอลัมน์ 6 ย่อหน้า 1"


def test_only_one_number_of_a_place_runs() -> None:
    cells = spans(TableCell(0, 1, 1, 1, 1), TableCell(0, 2, 1, 1, 1), TableCell(0, 2, 2, 1, 1))
    assert together(cells, "en").startswith("table 1–2, row 1, column 1, paragraph 1 · table 2, row 2")


def test_cells_below_one_another_are_joined() -> None:
    cells = spans(*(SheetCell(0, "แผน ๒๕๖๙", f"F{row}") for row in (5, 6, 7)))
    assert together(cells, "th") == "แผ่นงาน แผน ๒๕๖๙ เซลล์ F5–7"


def test_lines_are_never_joined() -> None:
    assert together(spans(TextPlace(39, 1), TextPlace(40, 1)), "th") == "39:1 · 40:1"


def test_places_that_are_the_same_are_all_named() -> None:
    assert together(spans(FieldPath("a[1]"), FieldPath("a[1]")), "en") == "a[1] · a[1]"
