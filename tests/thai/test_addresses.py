"""Places named by their level in running text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.addresses import read_addresses

FULL = [("subdistrict", "บ้านใหม่"), ("district", "เมือง"), ("province", "แพร่")]


def told(text: str) -> list[list[tuple[str, str]]]:
    return [[(one.level, one.name) for one in address] for address in read_addresses(text)]


@pytest.mark.parametrize(
    "text",
    [
        "ตำบลบ้านใหม่ อำเภอเมือง จังหวัดแพร่",
        "ตำบลบ้านใหม่อำเภอเมืองจังหวัดแพร่",
        "ต.บ้านใหม่ อ.เมือง จ.แพร่",
        "ต. บ้านใหม่, อ. เมือง, จ. แพร่",
        "หมู่ที่ ๑ ตำบล บ้านใหม่\nอำเภอ เมือง\nจังหวัด แพร่ ๕๔๐๐๐",
    ],
)
def test_an_address_is_read_in_every_usual_form(text: str) -> None:
    assert told(text) == [FULL]


@pytest.mark.parametrize(
    "text",
    [
        "องค์การบริหารส่วนตำบลบ้านใหม่",
        "เทศบาลตำบลบ้านใหม่",
        "องค์การบริหารส่วนจังหวัดแพร่",
        "กิ่งอำเภอวังใหม่",
        "๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๕๖๙",
        "อ.บ.ต. และ จ.ส.ต.",
    ],
)
def test_kinds_of_agency_and_abbreviations_are_no_places(text: str) -> None:
    assert told(text) == []


def test_places_of_one_level_are_addresses_of_their_own() -> None:
    assert told("จังหวัดแพร่ จังหวัดน่าน") == [[("province", "แพร่")], [("province", "น่าน")]]


def test_words_between_part_two_addresses() -> None:
    assert len(told("ที่ว่าการอำเภอเมือง ตั้งอยู่ในจังหวัดแพร่")) == 2


@given(st.text(alphabet="ตอจ.ตำบลอำเภอจังหวัดแพร่ \n,\u200b\u0e48\u0e49", max_size=60))
def test_offsets_point_at_level_and_name(text: str) -> None:
    for address in read_addresses(text):
        assert all(text[one.start : one.end].endswith(one.name) for one in address)
        assert all(one.end <= other.start for one, other in pairwise(address))
