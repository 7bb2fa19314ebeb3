"""Characters as PDFium gives them, and the runs that they make."""

from ita_lint.formats.layout.runs import letter_size, runs
from ita_lint.model.spots import Box

PAGE = (800, 400)


def letters(string: str, x: float = 100, y: float = 50, width: float = 5, height: float = 8) -> list[Box]:
    """Return a box for each character, one behind the other from `x` on."""
    return [(x + at * width, y, x + (at + 1) * width, y + height) for at in range(len(string))]


def strings(string: str, boxes: list[Box]) -> list[str]:
    return [run.string for run in runs(string, boxes, *PAGE)]


def test_what_stands_side_by_side_is_one_run() -> None:
    assert strings("แผนงาน", letters("แผนงาน")) == ["แผนงาน"]


def test_a_gap_a_line_end_and_a_jump_back_part_runs() -> None:
    boxes = [*letters("กข"), *letters("คง", 130), *letters("จฉ", 130, 70), *letters("ชซ", 90, 70)]
    assert strings("กขคงจฉชซ", boxes) == ["กข", "คง", "จฉ", "ชซ"]


def test_what_pdfium_put_in_is_no_character() -> None:
    assert strings("กข คง", [*letters("กข"), (110, 58, 110, 58), *letters("คง", 110)]) == ["กข", "คง"]


def test_what_stands_beside_the_page_is_left_out() -> None:
    assert strings("กข", [*letters("ก"), *letters("ข", 900)]) == ["ก"]


def test_a_mark_stays_with_its_letter_wherever_it_is_drawn() -> None:
    assert strings("ที่", [(100, 50, 105, 58), (103, 44, 105, 47), (104, 40, 105, 43)]) == ["ที่"]


def test_a_mark_that_comes_after_a_space_goes_back_to_its_letter() -> None:
    space, mark = (90, 50, 95, 58), (103, 44, 105, 47)
    found = runs("หน ่วย", [*letters("หน"), space, mark, *letters("วย", 110)], *PAGE)
    assert [run.string for run in found] == ["หน่", " ", "วย"]
    assert found[0].boxes[-1] == mark


def test_a_mark_that_comes_at_the_end_of_its_line_goes_back_to_its_letter() -> None:
    boxes = [*letters("ขนตอน", width=8), (102, 44, 105, 47)]
    found = runs("ขนตอน้", boxes, *PAGE)
    assert [run.string for run in found] == ["ข้นตอน"]
    assert found[0].boxes[1] == (102, 44, 105, 47)


def test_a_cluster_that_is_read_again_for_its_marks_is_one() -> None:
    again = [(102, 44, 103, 47), (103, 44, 104, 47), (104, 44, 105, 47)]
    boxes = [*letters("ขั้", width=2), *letters("น", 107), *again, *letters("ตอน", 112)]
    assert strings("ขั้นขั้ตอน", boxes) == ["ขั้น", "ตอน"]


def turned(string: str, x: float, y: float) -> list[Box]:
    """Return a box for each character, one on top of the other from `y` on."""
    return [(x, y - (at + 1) * 5, x + 8, y - at * 5) for at in range(len(string))]


def test_text_that_is_turned_is_one_run_with_all_its_lines() -> None:
    boxes = [*turned("ระยะเวลา", 100, 90), *turned("งาน", 112, 80), *letters("มาตรการ", 150)]
    assert strings("ระยะเวลางานมาตรการ", boxes) == ["ระยะเวลางาน", "มาตรการ"]


def test_the_size_of_letters_is_told_by_their_width() -> None:
    assert letter_size(runs("แผนงาน", letters("แผนงาน", width=8, height=30), *PAGE)) == 10
