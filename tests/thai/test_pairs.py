import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.pairs import unpaired


def told(text: str) -> list[tuple[str, str, str]]:
    return [(text[one.at], one.kind, one.right) for one in unpaired(text)]


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("ข้อคำถาม”๙ การบริหาร หรือไม่” เมื่อ", ("”", "reversed", "“")),
        ("“ก“ และ “ข”", ("“", "reversed", "”")),
        ("“การปฏิบัติงาน ได้", ("“", "lone", "")),
        ("การปฏิบัติงาน” ได้", ("”", "lone", "")),
        ('"ก" และ "ข', ('"', "lone", "")),
        ("i๑ (๙๓.๕๐ คะแนน ปัญหา", ("(", "lone", "")),
        ("e๙ ๘๑.๕๐ คะแนน) ปัญหา", (")", "lone", "")),
        ("(ตามข้อ ก] ของ", ("]", "unlike", ")")),
    ],
)
def test_a_broken_pair_is_found(text: str, sign: tuple[str, str, str]) -> None:
    assert told(text) == [sign]


@pytest.mark.parametrize(
    "text",
    [
        "๑) ก ๒) ข (ค) ก) ข) 1.2) ง a) จ",
        "(E-service)ให้ (ก (ข) ค) [ง]",
        "(ตาม\nข้อ ๑)",
        "“ก “ข” ค” ง “จ”",
        '"ก" "ข" “ค" ง',
        'จอ 12" ยาว ๖”',
        "ยินดีบริการ :) ขออภัย :(",
        "[0, 100) (๐-๕๐]",
        "it’s ‘ก’",
        "-”-",
        "”",
    ],
)
def test_whole_pairs_and_other_uses_are_left_alone(text: str) -> None:
    assert told(text) == []


@given(st.text(alphabet='“”"()[]{} กข1๑\n', max_size=20))
def test_places_are_signs_in_order(text: str) -> None:
    found = unpaired(text)
    assert all(text[one.at] in '“”"()[]{}' for one in found)
    assert [one.at for one in found] == sorted({one.at for one in found})
