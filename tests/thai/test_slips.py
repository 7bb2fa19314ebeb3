import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.slips import known, only, slipped, slips

WORDS = (
    *("สาธารณชน", "รักษาระดับ", "หน่วยงาน", "โปร่งใส", "งบ ประมาณ", "ประพฤติ มิชอบ", "เป้าหมาย", "อนุญาต", "ตัวชี้วัด"),
    *("ดำเนินการ", "ประชาสัมพันธ์", "ผู้ใช้ บริการ", "ประเมิน ผล"),
)
KNOWN = known(WORDS, ("ดำเนินกาม",), 5, 7, 11)


def found(text: str) -> list[tuple[str, str]]:
    return sorted({(text[one.start : one.end], one.right) for one in slips(text, KNOWN)})


SLIPS = ("หนวยงาน", "โปร่งใส่", "อนุญาติ", "ประพฤติมิขอบ", "สาธารชน", "รักษากระดับ", "เป้าหามย", "หน่วยง่าน")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("หนวยงาน", "หน่วยงาน"),
        ("หน่วยง่าน", "หน่วยงาน"),
        ("โปร่งไส", "โปร่งใส"),
        ("โปร่งใส่", "โปร่งใส"),
        ("อนุญาติ", "อนุญาต"),
        ("ตัวขี้วัด", "ตัวชี้วัด"),
        ("ดาเนินการ", "ดำเนินการ"),
        ("ประพฤตมิชอบ", "ประพฤติมิชอบ"),
        ("ประพฤติมิขอบ", "ประพฤติมิชอบ"),
        ("สาธารชน", "สาธารณชน"),
        ("รักษากระดับ", "รักษาระดับ"),
        ("เป้าหามย", "เป้าหมาย"),
        ("ประชาสัมพันส์", "ประชาสัมพันธ์"),
    ],
)
def test_a_slip_is_found_exactly(wrong: str, right: str) -> None:
    assert found(f"การ{wrong} ของเรา") == [(wrong, right)]


@pytest.mark.parametrize(
    "text",
    [
        "หน่วยงานโปร่งใสตามตัวชี้วัดและรักษาระดับงบประมาณ",
        "ของประมาณการเดิม ช่วงประมาณ ๕ วัน",
        "งบ ประมาณ ประพฤติ มิชอบ",
        "ดำเนินกาม",
        "เป้าหมายตา",
        "หน่วย งาน",
        "ผู้ให้บริการ",
        "โปร่งใสสส",
        "หน่วยงานนอกเวลา",
        "ผู้รับการประเมินลงนาม",
    ],
)
def test_right_words_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_the_place_is_that_of_the_slip_beside_a_right_word() -> None:
    text = "หน่วยงานและหนวยงาน"
    assert [(one.start, one.end) for one in slips(text, KNOWN)] == [(11, 18)]


@given(st.text(alphabet="หน่วยงาโปรใสบประมณเ้กอต \u0e34", max_size=40))
def test_no_text_is_too_strange(text: str) -> None:
    assert all(text[one.start : one.end] != one.right for one in slips(text, KNOWN))


@given(st.lists(st.sampled_from([word.replace(" ", "") for word in WORDS]), max_size=8))
def test_words_in_any_order_are_no_slips(words: list[str]) -> None:
    assert found(" ".join(words)) == []


@given(st.lists(st.sampled_from([*SLIPS, *(word.replace(" ", "") for word in WORDS), "และ", "การ", " "]), max_size=9))
def test_what_is_told_at_once_is_what_is_found_place_by_place(words: list[str]) -> None:
    text = "".join(words)
    told = slipped(text, KNOWN)
    assert sorted(told) == found(text)
    assert set(slips(text, only(KNOWN, {right for _, right in told}))) == set(slips(text, KNOWN))
