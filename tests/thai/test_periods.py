"""Periods as officers write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.thai.dates import FULL, SHORT
from ita_lint.thai.digits import to_thai
from ita_lint.thai.periods import LONGEST, parse

YEAR = ("2025-10-01", "2026-09-30")

#: Text (a plan of 2569), kind, first and last day.
FORMS = [
    ("๑ ต.ค. ๒๕๖๘ - ๓๐ ก.ย. ๒๕๖๙", "range", *YEAR),
    ("๑ ต.ค. ๒๕๖๘  -  ๓๐ ก.ย. ๒๕๖๙", "range", *YEAR),
    ("๑ ต.ค. ๒๕๖๘\n-\n๓๐ ก.ย. ๒๕๖๙", "range", *YEAR),
    ("๑ ตุลาคม พ.ศ. ๒๕๖๘ ถึง ๓๐ กันยายน พ.ศ..๒๕๖๙", "range", *YEAR),
    ("วันที่ 1 ตุลาคม 2568 จนถึงวันที่ 30 กันยายน 2569", "range", *YEAR),
    ("1ตุลาคม2568—30กันยายน2569", "range", *YEAR),
    ("ต.ค.68-ก.ย.69", "range", *YEAR),
    ("ตค 68 – กย 69", "range", *YEAR),
    ("เดือนตุลาคม 2568 ถึงเดือนกันยายน 2569", "range", *YEAR),
    ("1 ตุลาคม 2568 30 กันยายน 2569", "range", *YEAR),
    ("เริ่ม 1 ต.ค. 68 สิ้นสุด 30 ก.ย. 69", "range", *YEAR),
    ("ระหว่างวันที่ 1 ต.ค. 68 และ 30 ก.ย. 69", "range", *YEAR),
    ("1/10/2568 - 30/9/2569", "range", *YEAR),
    ("1-ต.ค.-68 - 30-ก.ย.-69", "range", *YEAR),
    ("2025-10-01/2026-09-30", "range", *YEAR),
    ("2025-10-01 00:00:00 - 2026-09-30 00:00:00", "range", *YEAR),
    ("1 Oct 2025 - 30 Sep 2026", "range", *YEAR),
    ("October 1, 2025 to September 30, 2026", "range", *YEAR),
    ("1 ต.ค. - 30 ก.ย.", "range", *YEAR),
    ("1 ต.ค. 2568 - 30 ก.ย.", "range", *YEAR),
    ("1 ต.ค. ๒๕๖ ๘ - 30 ก.ย. ๒๕๖o", "range", "2025-10-01", "2017-09-30"),
    ("1 ต.ค. 2568 ถึงสิ้นปีงบประมาณ", "range", *YEAR),
    ("27 มิ.ย. - 26 ต.ค. 68", "range", "2025-06-27", "2025-10-26"),
    ("๒๗ พ.ย. - ๒๖ ม.ค. ๖๙", "range", "2025-11-27", "2026-01-26"),
    ("23 - 26 พ.ย. 2568", "range", "2025-11-23", "2025-11-26"),
    ("16 ตุลาคม - 22 พฤศจิกายน 2568", "range", "2025-10-16", "2025-11-22"),
    ("1 มกราคม 2569 –28 กุมภาพันธ์ 2569", "range", "2026-01-01", "2026-02-28"),
    ("1 ตุลาคม 2568 ถึง มีนาคม 2569", "range", "2025-10-01", "2026-03-31"),
    ("พ.ค. – มิ.ย. 69", "range", "2026-05-01", "2026-06-30"),
    ("ไตรมาสที่ ๑ ต.ค.-ธ.ค.", "range", "2025-10-01", "2025-12-31"),
    ("ต.ค. 2568 - มี.ค. 2569 (รอบ 6 เดือนแรก)", "range", "2025-10-01", "2026-03-31"),
    ("ต.ค. พ.ย. ธ.ค. ม.ค.", "months", "2025-10-01", "2026-01-31"),
    ("ตุลาคม \n 2568", "months", "2025-10-01", "2025-10-31"),
    ("เม.ย", "months", "2026-04-01", "2026-04-30"),
    ("31มีนาคม", "day", "2026-03-31", "2026-03-31"),
    ("วันพุธที่ 9 กรกฎาคม 2569", "day", "2026-07-09", "2026-07-09"),
    ("ตลอดปีงบประมาณ ๒๕๖๙", "fiscal-year", *YEAR),
    ("ประจำปีงบประมาณ พ.ศ. 2569", "fiscal-year", *YEAR),
    ("ตลอดปี", "fiscal-year", *YEAR),
    ("(พ.ศ. ๒๕๖๘-๒๕๖๙)", "fiscal-year", "2024-10-01", "2026-09-30"),
    ("ปีปฏิทิน 2569", "fiscal-year", "2026-01-01", "2026-12-31"),
    ("ไตรมาส ๑ - ๔", "quarters", *YEAR),
    ("ไตรมาสที่ 1, 2, 3 และ 4", "quarters", *YEAR),
    ("4 ไตรมาส", "quarters", *YEAR),
    ("Q1-Q2", "quarters", "2025-10-01", "2026-03-31"),
    ("ไตรมาสที่ 2/2568", "quarters", "2025-01-01", "2025-03-31"),
    ("ไตรมาสแรก", "quarters", "2025-10-01", "2025-12-31"),
    ("ไตรมาสที่สอง", "quarters", "2026-01-01", "2026-03-31"),
    ("ไตรมาส ๔ ปี ๒๕๖๘ - ไตรมาส ๑ ปี ๒๕๖๙", "quarters", "2025-07-01", "2025-12-31"),
    ("ไตรมาส 1/2569 - 4/2569", "quarters", *YEAR),
    ("ไตรมาส 4 ปีงบประมาณ 2568 - ไตรมาส 1", "quarters", "2025-07-01", "2025-12-31"),
    ("ไตรมาสที่ ๔ - ๓", "quarters", "2026-07-01", "2026-06-30"),
    ("ไตรมาส 4 ถึงไตรมาส 1 ปีงบประมาณ 2569", "quarters", "2026-07-01", "2025-12-31"),
    ("รอบ 12 เดือน", "part-year", *YEAR),
    ("6 เดือนแรกของปีงบประมาณปัจจุบัน", "part-year", "2025-10-01", "2026-03-31"),
    ("ครึ่งปีหลัง", "part-year", "2026-04-01", "2026-09-30"),
    ("รอบ ๖ เดือน", "part-year", None, None),
    ("ตลอดปีการศึกษา 2568", "part-year", None, None),
    ("ภายในวันที่ 15 มีนาคม 2569", "deadline", None, "2026-03-15"),
    ("ภายในไตรมาสที่ 2", "deadline", None, "2026-03-31"),
    ("ภายใน ๑๕ วัน", "deadline", None, None),
    ("ภายใน 24 ชั่วโมง", "deadline", None, None),
    ("ภายในเก้าสิบวัน", "deadline", None, None),
    ("ภายใน 2 - 3 วัน", "deadline", None, None),
    ("ภายในระยะเวลาที่กำหนด", "deadline", None, None),
    ("ภายใน ๑๕ วันนับแต่วันที่ได้รับเรื่อง", "deadline", None, None),
    ("ก่อนเริ่มโครงการ", "deadline", None, None),
    ("รอบหกเดือน", "part-year", None, None),
    ("ตั้งแต่บัดนี้จนถึงวันที่ 30 กันยายน 2569", "deadline", None, "2026-09-30"),
    ("ทุกเดือน", "recurring", None, None),
    ("ทุกวันที่ ๕ ของเดือน", "recurring", None, None),
    ("ปีละ ๑ ครั้ง", "recurring", None, None),
    ("ทุก ๆ ๖ เดือน", "recurring", None, None),
    ("ทุกสามเดือน", "recurring", None, None),
    ("ทุก ๆ การประชุม", "recurring", None, None),
    ("ทุกครั้งที่มีผู้ขอรับบริการ", "recurring", None, None),
    ("เมื่อมีเรื่องร้องเรียน", "recurring", None, None),
    ("เมื่อได้รับจัดสรรงบประมาณ", "recurring", None, None),
    ("ทันทีที่ได้รับแจ้ง", "recurring", None, None),
    ("ปีละหนึ่งครั้ง", "recurring", None, None),
    ("๒ ครั้ง/ปี", "recurring", None, None),
    ("รายไตรมาส", "recurring", None, None),
    ("ในวันและเวลาราชการ", "recurring", None, None),
    ("ดำเนินการต่อเนื่อง", "recurring", None, None),
    ("ในเดือนมีนาคมของทุกปี", "recurring", None, None),
    ("๑ ต.ค. ๒๕๖๘ -", "open-end", "2025-10-01", None),
    ("ตั้งแต่ 1 ต.ค. 2568 เป็นต้นไป", "open-end", "2025-10-01", None),
    ("- ๓๐ ก.ย. ๒๕๖๙", "open-start", None, "2026-09-30"),
    ("ถึง ๓๐ ก.ย. ๒๕๖๙", "open-start", None, "2026-09-30"),
]


def days(text: str, fiscal_year: int | None = 2569) -> list[tuple[str, str | None, str | None]]:
    return [
        (one.kind, one.begins.isoformat() if one.begins else None, one.ends.isoformat() if one.ends else None)
        for one in parse(text, fiscal_year)
    ]


@pytest.mark.parametrize(("text", "kind", "begins", "ends"), FORMS, ids=[form[0] for form in FORMS])
def test_a_form_means_its_days(text: str, kind: str, begins: str | None, ends: str | None) -> None:
    assert days(text) == [(kind, begins, ends)]


@pytest.mark.parametrize(
    "text", ["1 ต.ค. 68 - 31 มี.ค. 69\n1 เม.ย. 69 - 30 ก.ย. 69", "- 1 ต.ค. 68 - 31 มี.ค. 69\n- 1 เม.ย. 69 - 30 ก.ย. 69"]
)
def test_two_windows_are_two_periods(text: str) -> None:
    assert days(text) == [("range", "2025-10-01", "2026-03-31"), ("range", "2026-04-01", "2026-09-30")]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "....",
        "ตามความเหมาะสม",
        "เร็วๆ นี้",
        "กองคลัง",
        "กอง.สค.",
        "สังคม ค่านิยม",
        "mayor",
        "เมื่อมีความพร้อม",
        "รอแจ้งอีกครั้ง",
        "หลายครั้ง",
        "ทุกสำนัก/กอง",
        "หน่วยตรวจสอบภายใน",
        "ไม่เกิน 80,000 บาท",
        "กองคลังตลอดจนสำนักปลัด",
    ],
)
def test_what_says_nothing_of_time_is_no_period(text: str) -> None:
    assert parse(text, 2569) == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("๓๑ ก.ย.", "no-such-day"),
        ("30 กุมภาพันธ์ 2569", "no-such-day"),
        ("29 ก.พ. 2569", "no-such-day"),
        ("32 ต.ค. 2568", "no-such-day"),
        ("1/13/2568", "no-such-month"),
        ("๑ ต.ต. ๒๕๖๘", "unknown-month"),
        ("๑ ๒๕๖๘", "unknown-month"),
        ("29 ก.พ. 2567", None),
        ("31 ต.ค. 2568", None),
        ("1 ตุลาคน 2568", None),
    ],
)
def test_a_date_that_cannot_be_says_so(text: str, fault: str | None) -> None:
    (period,) = parse(text, 2569)
    assert period.first is not None
    assert period.first.fault == fault


def test_a_year_keeps_its_place_and_era() -> None:
    (period,) = parse("๑ ต.ค. ๒๐๒๕ - ๓๐ ก.ย. ค.ศ. 2026", 2569)
    first, last = period.first, period.last
    assert first is not None
    assert last is not None
    assert (first.year, first.written_year, first.year_at, first.era, first.stated) == (2568, 2025, (7, 11), "ce", None)
    assert (last.year, last.era, last.stated) == (2569, "ce", "ce")


def test_listed_quarters_are_periods_of_their_own() -> None:
    assert days("ไตรมาสที่ 4 และ 1") == [
        ("quarters", "2026-07-01", "2026-09-30"),
        ("quarters", "2025-10-01", "2025-12-31"),
    ]


def test_a_text_too_long_for_a_period_is_none() -> None:
    assert parse("1 ต.ค. 68 - " * LONGEST, 2569) == ()


def test_without_a_fiscal_year_dates_without_a_year_have_no_days() -> None:
    assert days("ต.ค. - ก.ย.", None) == [("range", None, None)]


def test_a_named_fiscal_year_rules_over_the_plan() -> None:
    assert days("ต.ค. - ก.ย. ปีงบประมาณ 2568")[0] == ("range", "2024-10-01", "2025-09-30")


@st.composite
def written_days(draw: st.DrawFn) -> tuple[str, date]:
    """Return a day of our times in one of the ways to write it."""
    day = draw(st.dates(date(2018, 1, 1), date(2030, 12, 31)))
    buddhist = day.year + 543
    year = draw(
        st.sampled_from([str(buddhist), str(buddhist)[2:], f"พ.ศ. {buddhist}", f"พ.ศ.{buddhist}", f"ปี {buddhist}"])
    )
    short = SHORT[day.month - 1]
    month = draw(st.sampled_from([FULL[day.month - 1], short, short[:-1], short.replace(".", "")]))
    gap = draw(st.sampled_from(["", " ", "  ", "\n", "\u00a0", "\u200b "]))
    forms = [f"{day.day}{gap}{month}{gap}{year}", f"วันที่ {day.day} {month} {year}", f"{day.day}/{day.month}/{buddhist}"]
    text = draw(st.sampled_from(forms))
    return (to_thai(text) if draw(st.booleans()) else text), day


@given(written_days(), written_days(), st.sampled_from([" - ", "-", " – ", "—", " ถึง ", " จนถึง", "\n-\n", "  ~  "]))
def test_every_written_stretch_is_read_back(one: tuple[str, date], other: tuple[str, date], sign: str) -> None:
    (period,) = parse(one[0] + sign + other[0], 2569)
    assert (period.kind, period.begins, period.ends) == ("range", one[1], other[1])


@given(written_days())
def test_every_written_day_is_read_back(one: tuple[str, date]) -> None:
    (period,) = parse(one[0], None)
    assert (period.begins, period.ends) == (one[1], one[1])


PIECES = [*FULL, *SHORT, "๑", "30", "2568", "๒๕๖", "68", "-", "–", "ถึง", "จนถึง", "ไตรมาส", "ที่", "ปีงบประมาณ", "ปี", "ทุก"]
PIECES += [
    "ตลอด",
    "ภายใน",
    "รอบ",
    "เดือน",
    "แรก",
    "ครั้ง",
    "พ.ศ.",
    "ค.ศ.",
    "/",
    ".",
    "(",
    ")",
    ",",
    "และ",
    " ",
    "\n",
    "\u200b",
]
PIECES += [
    "Oct",
    "Q",
    "วันที่",
    "วัน",
    "\u0e4d",
    "\u0e49",
    "ก",
    "x",
    ":",
    "0",
    "๙๙๙๙",
    "1/1",
    "ตั้งแต่",
    "เป็นต้นไป",
    "บัดนี้",
    "ของ",
    "เมื่อมี",
    "ความพร้อม",
    "สอง",
]


@given(st.lists(st.sampled_from(PIECES)).map("".join) | st.text(), st.sampled_from([None, 2569, 0, 99999]))
def test_any_text_gives_periods_inside_it_in_order(text: str, fiscal_year: int | None) -> None:
    periods = parse(text, fiscal_year)
    assert all(0 <= one.start < one.end <= len(text) for one in periods)
    assert [one.start for one in periods] == sorted(one.start for one in periods)
    for end in (end for one in periods for end in (one.first, one.last) if end and end.year_at):
        assert any(char.isdigit() for char in text[slice(*end.year_at)])
