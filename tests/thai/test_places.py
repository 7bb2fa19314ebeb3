"""The gazetteer: what is in what, and names in more than one spelling."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai import places
from ita_lint.thai.places import DISTRICT, PROVINCE, SUBDISTRICT

LEVELS = (PROVINCE, DISTRICT, SUBDISTRICT)
AREAS = [area for level in LEVELS for area in places.inside(level, "")]


def test_the_whole_country_is_there() -> None:
    provinces, districts, subdistricts = (len(places.inside(level, "")) for level in LEVELS)
    assert provinces == 77
    assert districts > 900
    assert subdistricts > 7000


@given(st.sampled_from(AREAS))
def test_every_area_is_found_by_its_name_inside_its_parent(area: places.Area) -> None:
    above = "" if area.level == PROVINCE else places.parent(area).code
    assert area in places.find(area.level, area.name, above)
    assert area in places.inside(area.level, above)


@given(st.sampled_from(AREAS))
def test_what_is_inside_begins_with_the_code(area: places.Area) -> None:
    assert all(one.code.startswith(area.code) for one in places.inside(SUBDISTRICT, area.code))


@given(st.text(alphabet='กขคงบพรน้่ีาำเ\u200b 1๑"[,', max_size=12), st.sampled_from(LEVELS))
def test_any_text_may_be_asked_for(name: str, level: str) -> None:
    assert all(area.level == level for area in places.find(level, name))


@pytest.mark.parametrize("name", ["เมือง", "เมืองอ่างทอง", "เมือง อ่างทอง"])
def test_the_capital_district_has_two_names(name: str) -> None:
    [province] = places.find(PROVINCE, "อ่างทอง")
    assert [area.name for area in places.find(DISTRICT, name, province.code)] == ["เมืองอ่างทอง"]


def test_a_short_name_of_a_province_is_known() -> None:
    assert places.find(PROVINCE, "อยุธยา") == places.find(PROVINCE, "พระนครศรีอยุธยา") != ()


def test_a_name_is_looked_for_inside_the_parent_alone() -> None:
    [province] = places.find(PROVINCE, "ขอนแก่น")
    assert places.find(DISTRICT, "แสวงหา")
    assert not places.find(DISTRICT, "แสวงหา", province.code)


def test_names_of_quarters_in_bangkok_have_no_level_before_them() -> None:
    assert places.find(DISTRICT, "บางรัก")


@pytest.mark.parametrize(("name", "known"), [("หนองบัว", True), ("ปากช่อง", True), ("ทุ่งสายลม", False), ("", False)])
def test_names_are_known_without_a_parent(name: str, known: bool) -> None:  # noqa: FBT001
    assert places.is_name(name) == known


def test_the_package_is_never_imported() -> None:
    code = (
        "import sys; from ita_lint.thai import places; places.find('province', 'แพร่'); print('geothai' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
