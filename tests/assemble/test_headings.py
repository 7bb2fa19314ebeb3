"""Agency and years as the titles of plans give them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import rulebook
from ita_lint.assemble.headings import Headings, read_headings
from ita_lint.model.document import Document
from ita_lint.model.place import FieldPath, TextPlace
from ita_lint.model.text import Part, Text

VOCABULARY = rulebook.load().vocabulary
ANALYSIS = "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)"


def text(string: str) -> Text:
    return Text(string, (Part(0, TextPlace(1, 1)),))


def read(*lines: str, columns: tuple[str, ...] = (), period: str = "", **stated: str) -> Headings:
    body = (text(period),) if period else ()
    document = Document(
        "text", body, {name: Text(value, (Part(0, FieldPath(name)),)) for name, value in stated.items()}
    )
    return read_headings(document, tuple(map(text, lines)), tuple(map(text, columns)), VOCABULARY)


def agency(*lines: str, **stated: str) -> str | None:
    found = read(*lines, **stated).agency
    return found.value if found else None


def years(*lines: str, columns: tuple[str, ...] = (), period: str = "", **stated: str) -> tuple[int | None, int | None]:
    found = read(*lines, columns=columns, period=period, **stated)
    return tuple(year.value if year else None for year in (found.assessed_year, found.plan_year))  # type: ignore[return-value]


@pytest.mark.parametrize(
    "line",
    [
        "ชื่อหน่วยงาน องค์การบริหารส่วนตำบลทุ่งสายลม",
        "ชื่อหน่วยงาน: องค์การบริหารส่วนตำบลทุ่งสายลม อำเภอ ก จังหวัด ข",
        "หน่วยงาน : องค์การบริหารส่วนตำบลทุ่งสายลม",
        "องค์การบริหารส่วนตำบลทุ่งสายลมอำเภอกอไผ่จังหวัดขอนไม้",
        "องค์ การ บริ หาร ส่วน ตำบล ทุ่งสายลม อ.กอไผ่ จ.ขอนไม้",
        "องค์การบริหารส่วนตำบล\u200bทุ่งสายลม",
        "ชื่อหน่วยงาน องค์การบริหารส่วนต\u0e4d\u0e32บลทุ่งสายลม",
        "แผนปรับปรุงขององค์การบริหารส่วนตำบลทุ่งสายลม ประจำปี ๒๕๖๙",
        "ประกาศองค์การบริหารส่วนตำบล ทุ่งสายลม เรื่อง มาตรการส่งเสริมคุณธรรม",
        "นายกองค์การบริหารส่วนตำบลทุ่งสายลม",
    ],
)
def test_the_agency_is_named_with_or_without_a_label(line: str) -> None:
    assert agency(ANALYSIS, line) == "องค์การบริหารส่วนตำบลทุ่งสายลม"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("อบต. ทุ่งสายลม", "อบต.ทุ่งสายลม"),
        ("เทศบาลตำบลในเมือง", "เทศบาลตำบลในเมือง"),
        ("องค์กรบริหารส่วนตำบลทุ่งสายลม", "องค์กรบริหารส่วนตำบลทุ่งสายลม"),
        ("แผนของการไฟฟ้านครหลวง", "การไฟฟ้านครหลวง"),
        ("หน่วยงาน: สำนักงานทุ่งสายลม เขต 1", "สำนักงานทุ่งสายลม เขต 1"),
        ("จังหวัดทุ่งทอง", "จังหวัดทุ่งทอง"),
    ],
)
def test_other_kinds_of_agencies_are_known(line: str, name: str) -> None:
    assert agency(ANALYSIS, line) == name


@pytest.mark.parametrize(
    "line",
    [
        "ชื่อหน่วยงาน",
        "ชื่อหน่วยงาน ..............................",
        "ชื่อหน่วยงาน องค์การบริหารส่วนตำบล…",
        "ชื่อหน่วยงาน อำเภอกอไผ่ จังหวัดขอนไม้",
        "อำเภอกอไผ่ จังหวัดขอนไม้",
        "ตามแนวทางของสำนักงาน ป.ป.ช.",
        "สำหรับเทศบาลและองค์การบริหารส่วนตำบล ประจำปีงบประมาณ พ.ศ. ๒๕๖๙",
    ],
)
def test_a_kind_or_a_place_alone_is_no_agency(line: str) -> None:
    assert agency(ANALYSIS, line) is None


def test_the_agency_span_holds_the_name_alone() -> None:
    found = read("ชื่อหน่วยงาน องค์การบริหารส่วนตำบล ทุ่งสายลม อำเภอกอไผ่").agency
    assert found is not None
    assert found.text == "องค์การบริหารส่วนตำบล ทุ่งสายลม"


def test_a_stated_agency_wins() -> None:
    assert agency("อบต.อื่น", agency="องค์การบริหารส่วนตำบลทุ่งสายลม") == "องค์การบริหารส่วนตำบลทุ่งสายลม"


@pytest.mark.parametrize(
    "lines",
    [
        (f"{ANALYSIS} ในปีงบประมาณ พ.ศ.๒๕๖๘", "และการนำผลการวิเคราะห์ไปสู่การพัฒนาองค์กร ในปีงบประมาณ พ.ศ.๒๕๖๙"),
        (f"{ANALYSIS} ปี 2568 และการนำผลไปสู่การปรับปรุง ปี 2569",),
        (ANALYSIS, "ประจำปีงบประมาณ พ.ศ..2568", "มาตรการ ประจำปีงบประมาณ พ.ศ. 2569"),
        ("การนำผลการประเมิน ITA2568 ไปสู่การพัฒนาองค์กร พ.ศ. ๒๕๖๙",),
        ("มาตรการส่งเสริมคุณธรรม ประจำปีงบประมาณ ๒๕๖๙ ตามผลการประเมิน ITA ประจำปี ๒๕๖๘",),
        ("แผนยกระดับผลการประเมิน ITA ปี ๒๕๖๙ จากผลการประเมินปี ๒๕๖๘",),
        ("วิเคราะห์เปรียบเทียบผลการประเมิน ITA ปี ๒๕๖๗ และปี ๒๕๖๘ และมาตรการปี ๒๕๖๙",),
        ("แผนปรับปรุงตามผลการประเมิน ITA พ.ศ. 2568", "เพื่อดำเนินการในปีงบประมาณ พ.ศ. 2569"),
        (f"{ANALYSIS} พ.ศ. 2568", "ปีงบประมาณ พ.ศ. 2569"),
        ("ผลการประเมิน ITA FY 2025", "แผนปรับปรุง ปีงบประมาณ ๖๙"),
        ("ผลการประเมิน ITA ปี ๒๕๖ ๘", "มาตรการ ปี ๒๕69"),
    ],
)
def test_each_year_belongs_to_what_is_named_before_it(lines: tuple[str, ...]) -> None:
    assert years(*lines) == (2568, 2569)


def test_the_year_of_a_plan_title_alone_is_the_plans() -> None:
    assert years("มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน", "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙") == (None, 2569)


def test_the_year_of_the_assessment_alone_leaves_the_plan_year_open() -> None:
    assert years(f"{ANALYSIS} ประจำปีงบประมาณ พ.ศ. ๒๕๖๘") == (2568, None)


def test_the_year_of_a_plan_to_raise_the_result_is_the_one_its_measures_end_in() -> None:
    title = "แผนยกระดับผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"
    assert years(title) == (2569, None)
    assert years(title, period="๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๕๖๙") == (None, 2569)
    assert years(title, columns=("ตัวชี้วัด ITA ๒๕๖๘",)) == (2568, 2569)


def test_the_round_in_which_a_plan_is_handed_in_is_not_the_assessed_year() -> None:
    round_title = "การประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๙"
    assert years(round_title, f"{ANALYSIS} ปี ๒๕๖๘") == (2568, 2569)
    assert years("ITA ๒๕๖๙", "แผนปรับปรุง ปี ๒๕๖๙") == (None, 2569)


def test_an_assessed_year_that_the_measures_belie_is_left_open() -> None:
    found = read("ผลการประเมิน ITA ปี ๒๕๗๐", "แผนปี ๒๕๖๙", period="๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๕๖๙")
    assert found.assessed_year is None
    assert [year.value for year in found.years] == [2570]


@pytest.mark.parametrize(
    "line",
    [
        "ตามพระราชบัญญัติประกอบรัฐธรรมนูญว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. ๒๕๖๑",
        "ตามแผนแม่บท ปี พ.ศ. ๒๕๖๖ - ๒๕๗๐ และยุทธศาสตร์ชาติ ปี ๒๕๖๑ ถึงปี ๒๕๘๐",
        "ตามระเบียบว่าด้วยมาตรฐานทางจริยธรรม พ.ศ. ๒๕๔๒",
        "ประกาศ ณ วันที่ ๓๐ ธันวาคม พ.ศ. ๒๕๖๘",
        "สั่ง ณ วันที่ 30 ธ.ค. 2568",
        "เอกสารที่ 12/2568 จำนวน 2,568 เล่ม 2568.50 บาท",
    ],
)
def test_years_of_laws_and_dates_are_not_the_plans(line: str) -> None:
    assert years(line) == (None, None)


def test_a_column_heading_gives_the_assessed_year() -> None:
    assert years("แผนของหน่วยงาน", columns=("ตัวชี้วัด ITA ๒๕๖๘", "มาตรการ")) == (2568, None)


def test_a_wrong_year_in_the_title_gives_way_to_the_columns_that_fit_the_plan() -> None:
    found = read(f"{ANALYSIS} ปี ๒๕๖๗", "ไปสู่การพัฒนา ปี ๒๕๖๙", columns=("ตัวชี้วัด ITA ๒๕๖๘",))
    assert [year.value for year in found.years] == [2567, 2568]
    assert found.assessed_year == found.years[1]


def test_stated_years_win() -> None:
    assert years(f"{ANALYSIS} ปี ๒๕๖๗", assessed_year="๒๕๖๘", plan_year="2569") == (2568, 2569)


def test_a_year_span_holds_the_digits_alone() -> None:
    found = read(f"{ANALYSIS} ปีงบประมาณ พ.ศ. ๒๕๖๘").assessed_year
    assert found is not None
    assert found.text == "๒๕๖๘"


@given(st.lists(st.text("องค์การบริหารส่วนตำบล ITAปีพศ.๒๕๖๘2569\u200b\u0e31\u0e49\n\t()", max_size=60), max_size=4))
def test_any_title_is_read_without_failing_and_spans_lie_in_it(lines: list[str]) -> None:
    found = read(*lines, columns=tuple(lines))
    for one in (found.agency, found.assessed_year, found.plan_year, *found.years):
        assert one is None or 0 <= one.span.start < one.span.end <= len(one.span.text.string)


@given(st.integers(2500, 2600), st.booleans())
def test_a_year_reads_the_same_in_both_scripts(year: int, thai: bool) -> None:  # noqa: FBT001
    digits = str(year).translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")) if thai else str(year)
    assert years(f"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. {digits}") == (year, None)


def test_a_provincial_administration_keeps_the_province_in_its_name() -> None:
    title = "ชื่อหน่วยงาน องค์การบริหารส่วนจังหวัดอ่างทอง จังหวัดอ่างทอง"
    assert agency(title) == "องค์การบริหารส่วนจังหวัดอ่างทอง"
