"""Rows as officers lay them out: whatever is merged, repeated, titled or put below, the plan says the same."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_lint import Report, check

EXAMPLES = Path(__file__).parents[2] / "examples"
COLUMNS = 6
STEPS = 3

Rows = list[list[str]]


def lines(name: str) -> tuple[str, list[str], Rows]:
    """Return the titles, headings and rows of an example in text form."""
    found = (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    head, *rows = [line.split("\t") for line in found if "\t" in line]
    rows = [row for row in rows if row != head]
    return "".join(f"<p>{line}</p>" for line in found if line and "\t" not in line), head, rows


def tr(cells: list[str], mark: str = "td") -> str:
    return f"<tr>{''.join(f'<{mark}>{cell}</{mark}>' for cell in cells)}</tr>"


def wide(text: str, columns: int = COLUMNS) -> str:
    return f"<tr><td colspan={columns}>{text}</td></tr>"


def steps(row: list[str]) -> list[str]:
    return re.split(r" (?=[๑-๙]\. )", row[STEPS])


def by_step(row: list[str], again: Callable[[str], str]) -> str:
    """Return one table row for each step; `again` says what stands in a cell when it is said again."""
    first, *more = steps(row)
    lower = [[again(cell) if at != STEPS else step for at, cell in enumerate(row)] for step in more]
    return tr([*row[:STEPS], first, *row[STEPS + 1 :]]) + "".join(map(tr, lower))


def filled_down(row: list[str]) -> str:
    return by_step(row, lambda cell: cell)


def ditto(row: list[str]) -> str:
    return by_step(row, lambda _: '"')


def after_a_page(row: list[str]) -> str:
    first, *more = steps(row)
    lower = [f"{row[0]} (ต่อ)", "", "", " ".join(more), "", ""]
    return tr([*row[:STEPS], first, *row[STEPS + 1 :]]) + tr(lower)


def below_its_name(row: list[str]) -> str:
    return wide(row[0]) + tr(["", *row[1:]])


def below_its_name_with_a_label(row: list[str]) -> str:
    return wide(row[0]) + tr(["ประเด็นที่ต้องพัฒนา", *row[1:]])


def dragged(row: list[str]) -> str:
    first, second, *rest = row
    return f"<tr><td>{first}</td><td colspan=2>{second}</td>{''.join(f'<td>{cell}</td>' for cell in rest)}</tr>"


def straight(row: list[str]) -> str:
    return f"<tr><td colspan=2>{row[0]}</td>{''.join(f'<td>{cell}</td>' for cell in row[1:])}</tr>"


def page(name: str, lay: Callable[[list[str]], str], below: str = "", head: str = "") -> Report:
    titles, headings, rows = lines(name)
    table = f"<table>{head or tr(headings, 'th')}{''.join(map(lay, rows))}{below}</table>"
    return check((titles + table).encode(), name="plan.html")


def told(report: Report) -> set[tuple[str, int | None, str]]:
    return {(one.code, one.indicator, one.excerpt) for one in report.diagnostics}


PLAIN = told(page("mistakes.txt", tr))


@pytest.mark.parametrize("lay", [filled_down, ditto, after_a_page, below_its_name, below_its_name_with_a_label])
def test_a_plan_says_the_same_however_its_rows_are_laid_out(lay: Callable[[list[str]], str]) -> None:
    assert told(page("clean.txt", lay)) == set()
    assert told(page("mistakes.txt", lay)) == PLAIN


def test_a_row_whose_borders_were_dragged_says_what_its_own_cells_say() -> None:
    _, headings, rows = lines("mistakes.txt")
    odd = {row[0] for row in rows[::2]}
    head = f"<tr><th colspan=2>{headings[0]}</th>{''.join(f'<th>{cell}</th>' for cell in headings[1:])}</tr>"
    report = page("mistakes.txt", lambda row: dragged(row) if row[0] in odd else straight(row), head=head)
    assert told(report) == PLAIN


def test_names_may_stand_above_rows_that_have_no_column_for_them() -> None:
    _, headings, _ = lines("mistakes.txt")
    head = tr(headings[1:], "th")
    report = page("mistakes.txt", lambda row: wide(row[0], COLUMNS - 1) + tr(row[1:]), head=head)
    assert told(report) == PLAIN


def test_names_may_stand_above_tables_of_one_row_each() -> None:
    titles, headings, rows = lines("mistakes.txt")
    tables = (f"<p>{row[0]}</p><table>{tr(headings[1:], 'th')}{tr(row[1:])}</table>" for row in rows)
    assert told(check((titles + "".join(tables)).encode(), name="plan.html")) == PLAIN


def test_the_same_indicator_with_another_analysis_and_measure_is_a_second_row() -> None:
    _, _, rows = lines("clean.txt")
    again = tr([rows[0][0], *rows[1][1:]])
    assert "ITA202" in {one.code for one in page("clean.txt", tr, below=again).diagnostics}


def test_a_row_that_stands_twice_word_for_word_is_a_second_row() -> None:
    report = page("clean.txt", lambda row: tr(row) * (1 + row[0].startswith("ตัวชี้วัดที่ ๔")))
    assert ("ITA202", 4) in {(one.code, one.indicator) for one in report.diagnostics}


@pytest.mark.parametrize(
    "below",
    [
        tr(["รวม ๑๐ ตัวชี้วัด", "", "๑๐ มาตรการ", "", "", ""]),
        tr(["คะแนนรวม", "๙๗.๖๔", "", "", "", ""]),
        "<tr><td colspan=3>ผู้จัดทำ<br>(นายสมชาย ใจดี)</td><td colspan=3>ผู้อนุมัติ<br>(นายสมศักดิ์ มีสุข)</td></tr>",
        tr(["", "", "", "", "", "ลงชื่อ........<br>(นายสมชาย ใจดี)"]),
    ],
)
def test_sums_and_lines_to_be_signed_below_the_rows_are_no_rows(below: str) -> None:
    report = page("clean.txt", tr, below=below)
    assert (told(report), len(report.plan.rows)) == (set(), 10)


def with_a_second_measure(row: list[str]) -> str:
    name, analysis, *rest = row
    merged = "".join(f"<td rowspan=2>{cell}</td>" for cell in (name, analysis))
    more = ["แจ้งผลการประเมินให้บุคลากรทราบ", "๑. จัดทำประกาศ ๒. เผยแพร่ประกาศ", "ไตรมาส ๑ ปีงบประมาณ ๒๕๖๙", row[-1]]
    return f"<tr>{merged}{''.join(f'<td>{cell}</td>' for cell in rest)}</tr>{tr(more)}"


def test_each_measure_of_an_indicator_may_have_the_same_division() -> None:
    report = page("clean.txt", with_a_second_measure)
    assert (told(report), len(report.plan.rows)) == (set(), 10)


def test_a_blank_measure_is_seen_beside_another_of_the_same_indicator() -> None:
    assert ("ITA401", 7, "") in told(page("mistakes.txt", with_a_second_measure))


@pytest.mark.parametrize("name", ["“{}”", "‘{}’", '"{}"', "«{}»"])
def test_a_name_may_stand_in_quotation_marks(name: str) -> None:
    def quoted(row: list[str]) -> str:
        number, title = re.match(r"(ตัวชี้วัดที่ \S+) (.+)", row[0]).groups()  # type: ignore[union-attr]
        return tr([f"{number} {name.format(title)}", *row[1:]])

    assert {code for code, *_ in told(page("mistakes.txt", quoted))} == {code for code, *_ in PLAIN}


@pytest.mark.parametrize(("right", "wrong"), [("ที่", "ท่ี"), ("ที่", "ที\uf70a"), ("ที่", "ที่่")])
def test_names_are_known_by_marks_out_of_order_and_glyphs_of_one_font(right: str, wrong: str) -> None:
    def mistyped(row: list[str]) -> str:
        return tr([cell.replace(right, wrong) for cell in row])

    report = page("mistakes.txt", mistyped)
    assert [row.indicator for row in report.plan.rows] == [row.indicator for row in page("mistakes.txt", tr).plan.rows]
    assert {code for code, *_ in told(report)} == {code for code, *_ in PLAIN} | {"ITA801"}


@pytest.mark.parametrize("sign", "¹²³")
def test_a_raised_number_is_no_part_of_the_score_before_it(sign: str) -> None:
    def raised(row: list[str]) -> str:
        return tr([cell.replace(" คะแนน", f"{sign} คะแนน") for cell in row])

    plain, marked = (
        [score.value for row in page("clean.txt", lay).plan.rows for score in row.scores] for lay in (tr, raised)
    )
    assert marked == plain
