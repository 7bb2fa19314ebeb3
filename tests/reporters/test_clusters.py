from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from wcwidth import wcswidth

from ita_lint.reporters.clusters import clusters, crop, fold, is_mark, shown
from ita_lint.reporters.safe import Screen

LETTERS = "กขคงจนดตถทธบปผพมยรลวสหอฮฤเแโใไะาฯๆ๐๑๒๓"
MARKS = "\u0e31\u0e33\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d"
THAI = st.text(st.sampled_from(LETTERS + MARKS + "  -./()\u200b0123abc"), max_size=200)


@given(THAI)
def test_clusters_joined_give_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@given(THAI)
def test_no_cluster_but_the_first_begins_with_a_mark(text: str) -> None:
    assert not any(is_mark(cluster[0]) for cluster in list(clusters(text))[1:])


@given(THAI.map(lambda text: text.replace("\u200b", "")))
def test_widths_are_those_of_a_terminal(text: str) -> None:
    pieces = [shown(cluster, Screen("utf-8")) for cluster in clusters(text)]
    assert sum(width for _, width in pieces) == wcswidth("".join(string for string, _ in pieces))


def test_marks_take_no_cell_and_sara_am_takes_one() -> None:
    screen = Screen("utf-8")
    assert [shown(cluster, screen)[1] for cluster in clusters("กี่น้ำป์")] == [1, 2, 1]


def test_a_mark_without_a_letter_stands_on_a_dotted_circle() -> None:
    assert shown("\u0e49", Screen("utf-8")) == ("\u25cc\u0e49", 1)


def test_a_tower_of_marks_is_cut() -> None:
    assert len(shown("ก" + "\u0e49" * 1000, Screen("utf-8"))[0]) < 12


@given(THAI, st.integers(4, 40))
def test_a_cropped_text_fits(text: str, width: int) -> None:
    assert cell_len(crop(text, width)) <= width


@given(THAI, st.integers(3, 60))
def test_folding_keeps_every_letter_and_fits(text: str, width: int) -> None:
    lines = fold(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) <= width for line in lines)


@given(THAI, st.integers(8, 60))
def test_no_folded_line_begins_with_a_mark(text: str, width: int) -> None:
    assert not any(line and is_mark(line[0]) for line in fold(text, width)[1:])


def test_folding_prefers_the_space_between_phrases() -> None:
    assert fold("ตรวจลำดับขั้นตอนทั้งหมด แล้วให้เลขเรียงกัน", 24) == ["ตรวจลำดับขั้นตอนทั้งหมด", "แล้วให้เลขเรียงกัน"]


def test_without_a_space_a_line_breaks_before_a_leading_vowel() -> None:
    assert fold("กองคลังรับผิดชอบเรื่องการเงิน", 16)[1].startswith("เ")
