from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import formats, rulebook
from ita_lint.assemble.steps import read_steps
from ita_lint.checks import steps as checks
from ita_lint.checks._numbering import faults
from ita_lint.fixing import chosen
from ita_lint.model.document import Cell, ListItem, Paragraph
from ita_lint.model.findings import Edit, Finding, Renumber
from ita_lint.model.place import TextPlace
from ita_lint.model.plan import Plan, Row
from ita_lint.model.text import Part, Text
from ita_lint.rulebook.source import card_paths, read_card, read_mapping
from ita_lint.thai.digits import ARABIC, THAI, like

ROOT = Path(rulebook.folder())
WORDS = {name: tuple(words) for name, words in read_mapping(ROOT / "vocabulary" / "steps.yaml").items()}
CARDS = [read_card(path) for path in card_paths(ROOT) if path.parent.name == "steps"]
OFFERED = {"vocabulary": SimpleNamespace(steps=WORDS)}


def cell(string: str) -> Cell:
    return Cell.of(Text(string, (Part(0, TextPlace(1, 1)),)))


def plan_of(*cells: Cell | None) -> Plan:
    heading = cell("ตัวชี้วัดที่ ๑")
    rows = (
        Row(1, heading, None, None, number, heading, heading, one, heading, heading, steps=read(one))
        for number, one in enumerate(cells, 1)
    )
    return Plan(None, None, None, (), tuple(rows))


def read(source: Cell | None) -> Any:
    return read_steps(source, WORDS) if source else ()


def found(source: str | Cell | Plan) -> list[tuple[str, Finding]]:
    """Return what all rules of this topic find, with their codes."""
    plan = source if isinstance(source, Plan) else plan_of(cell(source) if isinstance(source, str) else source)
    results = list[tuple[str, Finding]]()
    for card in CARDS:
        check = getattr(checks, card.name.replace("-", "_"))
        names = check.__code__.co_varnames[: check.__code__.co_argcount]
        offered = {**OFFERED, "plan": plan, "params": card.params}
        results += [(card.code, one) for one in check(**{name: offered[name] for name in names})]
    return results


def codes(source: str | Cell | Plan) -> list[str]:
    return [code for code, _ in found(source)]


def edited(string: str, edits: Iterable[Edit]) -> str:
    for edit in sorted(edits, key=lambda one: one.span.start, reverse=True):
        string = string[: edit.span.start] + edit.new + string[edit.span.end :]
    return string


def mended(string: str) -> str:
    diagnostics: Any = [one for _, one in found(string)]
    return edited(string, chosen(diagnostics, unsafe=True))


Layout = tuple[str, str]

TEXTS = (
    "จัดทำคู่มือการปฏิบัติงานตามมาตรา ๙. ของพระราชบัญญัติฯ พ.ศ. ๒๕๔๐",
    "แต่งตั้งคณะทำงานจำนวน ๕ คน ประกอบด้วย (๑) ปลัด (๒) หัวหน้าสำนักปลัด",
    "เผยแพร่คู่มือบนเว็บไซต์ของหน่วยงาน ตามข้อ ๒ ของประกาศ",
    "รายงานผลการใช้จ่ายเงิน ๑.๕ ล้านบาท ต่อผู้บริหารทุกไตรมาส",
    "อบรมเจ้าหน้าที่ทุกคนในพื้นที่ ปีละ ๒ ครั้ง เวลา ๐๘.๓๐ น.",
    "ประชาสัมพันธ์ช่องทางร้องเรียน โทร. 035-695-111 และเพจ Facebook",
    "กำกับติดตามงานให้แล้วเสร็จร้อยละ ๙๐. ของแผนประจำปี",
    "ทบทวนผลวันที่ ๑ ต.ค. ๒๕๖๘ และปรับปรุงให้เป็นปัจจุบัน",
)
STYLES = ["{}.", "{}. ", "{}) ", "ข้อ {} ", "ขั้นตอนที่ {}. "]
DIGITS = st.sampled_from([THAI, ARABIC])
LISTS = st.tuples(st.permutations(TEXTS), st.integers(3, len(TEXTS))).map(lambda drawn: drawn[0][: drawn[1]])
#: How a number is written, and what stands between the steps: bracketed lists inside a text need lines of their own.
LINES = st.tuples(st.sampled_from([*STYLES, "({}) "]), st.sampled_from(["\n\n", "\n"]))
LAYOUTS = LINES | st.tuples(st.sampled_from(STYLES), st.sampled_from([" ", "  "]))


def written(texts: Iterable[str], numbers: Iterable[int | None], layout: Layout, digits: str) -> str:
    style, gap = layout
    return gap.join(
        text if number is None else like(style.format(number), digits) + text
        for text, number in zip(texts, numbers, strict=True)
    )


class TestOneMistakeInAListIsOneFinding:
    @given(LISTS, LAYOUTS, DIGITS)
    def test_none(self, texts: list[str], layout: Layout, digits: str) -> None:
        assert codes(written(texts, range(1, len(texts) + 1), layout, digits)) == []

    @given(LISTS, LAYOUTS, DIGITS, st.data())
    def test_a_number_used_twice(self, texts: list[str], layout: Layout, digits: str, data: Any) -> None:
        numbers = list(range(1, len(texts) + 1))
        sound = written(texts, numbers, layout, digits)
        wrong = data.draw(st.integers(1, len(texts) - 1))
        numbers[wrong] = data.draw(st.integers(1, wrong))
        string = written(texts, numbers, layout, digits)
        [(code, finding)] = found(string)
        assert (code, finding.at.excerpt) == ("ITA412", like(numbers[wrong], digits))
        assert mended(string) == sound

    @given(LISTS, LAYOUTS, DIGITS, st.data())
    def test_a_number_left_out(self, texts: list[str], layout: Layout, digits: str, data: Any) -> None:
        skipped = data.draw(st.integers(2, len(texts)))
        numbers = [number + (number >= skipped) for number in range(1, len(texts) + 1)]
        string = written(texts, numbers, layout, digits)
        assert codes(string) == ["ITA413"]
        assert mended(string) == written(texts, range(1, len(texts) + 1), layout, digits)

    @given(LISTS, LAYOUTS, DIGITS, st.data())
    def test_two_numbers_changed_round(self, texts: list[str], layout: Layout, digits: str, data: Any) -> None:
        numbers = list(range(1, len(texts) + 1))
        one = data.draw(st.integers(0, len(texts) - 2))
        numbers[one : one + 2] = numbers[one + 1], numbers[one]
        string = written(texts, numbers, layout, digits)
        assert codes(string) == ["ITA414"]
        assert mended(string) == written(texts, range(1, len(texts) + 1), layout, digits)

    @given(LISTS, LAYOUTS, DIGITS)
    def test_a_start_at_two(self, texts: list[str], layout: Layout, digits: str) -> None:
        string = written(texts, range(2, len(texts) + 2), layout, digits)
        assert codes(string) == ["ITA414"]
        assert codes(mended(string)) == []

    @given(LISTS, LINES, DIGITS, st.data())
    def test_a_step_without_a_number(self, texts: list[str], layout: Layout, digits: str, data: Any) -> None:
        numbers: list[int | None] = list(range(1, len(texts) + 1))
        sound = written(texts, numbers, layout, digits)
        numbers[data.draw(st.integers(0, len(texts) - 2))] = None
        string = written(texts, numbers, layout, digits)
        assert codes(string) == ["ITA415"]
        assert mended(string) == sound

    @given(LISTS, LINES, DIGITS, st.data())
    def test_a_number_without_text(self, texts: list[str], layout: Layout, digits: str, data: Any) -> None:
        texts[data.draw(st.integers(0, len(texts) - 1))] = ""
        assert codes(written(texts, range(1, len(texts) + 1), layout, digits).strip()) == ["ITA416"]

    @given(LISTS, LAYOUTS, DIGITS, st.data())
    def test_a_text_used_twice(self, texts: list[str], layout: Layout, digits: str, data: Any) -> None:
        later = data.draw(st.integers(1, len(texts) - 1))
        texts[later] = texts[data.draw(st.integers(0, later - 1))].replace(" ", "  ", 1)
        assert codes(written(texts, range(1, len(texts) + 1), layout, digits)) == ["ITA417"]

    @given(LISTS, DIGITS, st.permutations(["{}. ", "{}) ", "({}) "]), st.data())
    def test_another_bracket(self, texts: list[str], digits: str, styles: list[str], data: Any) -> None:
        numbers = range(1, len(texts) + 1)
        sound, foreign = (written(texts, numbers, (style, "\n"), digits) for style in styles[:2])
        other = data.draw(st.integers(1, len(texts) - 1))
        lines = sound.split("\n")
        lines[other] = foreign.split("\n")[other]
        [(code, finding)] = found("\n".join(lines))
        assert (code, finding.at.excerpt) == ("ITA418", like(styles[1].format(other + 1).strip(), digits))
        assert mended("\n".join(lines)) == sound


@given(st.lists(st.integers(1, 9), min_size=1, max_size=9))
def test_wrong_numbers_are_always_found_and_can_be_mended_one_by_one(numbers: list[int]) -> None:
    right = list(range(1, len(numbers) + 1))
    for _ in range(3 * len(numbers)):
        fault = next(faults(numbers), None)
        assert (fault is None) == (numbers == right)
        for place, number in fault.right.items() if fault else ():
            numbers[place] = number
    assert numbers == right


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1, 2, 2, 4], [("repeated", 2, 3)]),
        ([1, 2, 2, 3, 4], [("repeated", 2, 3)]),
        ([1, 3, 3, 4], [("repeated", 1, 2)]),
        ([1, 2, 3, 3, 3], [("repeated", 3, 4), ("repeated", 4, 5)]),
        ([1, 3, 5], [("gap", 1, 2), ("gap", 2, 4)]),
        ([1, 2, 9, 4], [("stray", 2, 3)]),
        ([1, 4, 3, 2, 5], [("backwards", 2, 3)]),
        ([3, 4, 5], [("start", 0, 1)]),
        ([1, None, 3], []),
        ([1, None, 2, 2], [("repeated", 3, 3)]),
    ],
)
def test_faults_name_the_number_that_is_wrong(numbers: list[int | None], expected: list[tuple[str, int, int]]) -> None:
    assert [(fault.kind, fault.index, fault.expected) for fault in faults(numbers)] == expected


@pytest.mark.parametrize(
    "source",
    [
        "๑. จัดทำ ๑.๑ ร่าง ๑.๒ เสนอ ๒. รายงาน ๒.๑ สรุป ๒.๒ เผยแพร่",
        "๑. จัดทำ\n๒. รายงาน\nมาตรการที่ ๒\n๑. ผลิตสื่อ\n๒. เผยแพร่",
        "ก. จัดทำคู่มือ\nข. แต่งตั้งคณะทำงาน",
        "ก. ข. ค. ง. จ. ฉ. ช. ซ. ฌ. ญ.".replace(" ", " จัดทำ\n") + " รายงาน",
        "๓.๑ จัดทำ\n๓.๒ รายงาน",
        "๑.\n๑.๑ จัดทำ\n๑.๒ รายงาน",
        "ดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต",
        "- ดำเนินการตามแผนปฏิบัติการป้องกันการทุจริต",
        "๑. รายงานผล\n๒. จัดทำแผน\n๓. รายงานผล",
    ],
)
def test_ordinary_ways_of_writing_steps_are_left_alone(source: str) -> None:
    assert codes(source) == []


@pytest.mark.parametrize("source", ["", "-", "ไม่มี", "๑. ๒. ๓.", "ขั้นตอนการดำเนินงาน"])
def test_a_cell_without_steps_is_one_finding(source: str) -> None:
    assert codes(source) == ["ITA411"]


def test_a_plan_without_a_column_of_steps_has_no_empty_cell() -> None:
    assert codes(plan_of(None)) == []


@pytest.mark.parametrize("source", ["", "๑. จัดทำ ๒. รายงาน ๒. เผยแพร่", "- จัดทำคู่มือ\n- รายงานผล"])
def test_a_cell_merged_over_several_rows_is_told_once(source: str) -> None:
    merged = cell(source)
    assert len(codes(plan_of(merged, merged, merged))) == 1


@pytest.mark.parametrize(("indicators", "expected"), [((1, 1, 1), []), ((1, 1, 2), ["ITA414"]), ((1, None, None), [])])
def test_the_steps_of_one_indicator_may_stand_in_several_rows(
    indicators: tuple[int | None, ...], expected: list[str]
) -> None:
    plan = plan_of(cell("๑. จัดทำ ๒. เสนอปลัด"), cell("๓. แต่งตั้ง"), cell("๔. รายงาน ๕. เผยแพร่"))
    rows = (replace(row, indicator=number) for row, number in zip(plan.rows, indicators, strict=True))
    assert codes(replace(plan, rows=tuple(rows))) == expected


def test_sub_steps_are_told_and_mended_at_their_own_level() -> None:
    source = "๑. จัดทำ ๑.๑ ร่าง ๑.๑ เสนอ ๒. รายงาน"
    assert [(code, one.at.excerpt) for code, one in found(source)] == [("ITA412", "๑.๑")]
    assert mended(source) == "๑. จัดทำ ๑.๑ ร่าง ๑.๒ เสนอ ๒. รายงาน"


@pytest.mark.parametrize(
    ("source", "code", "excerpt", "right"),
    [
        ("ก. จัดทำ\nข. แต่งตั้ง\nง. รายงาน", "ITA413", "ง", "ก. จัดทำ\nข. แต่งตั้ง\nค. รายงาน"),
        ("① จัดทำ\n② แต่งตั้ง\n② รายงาน", "ITA412", "②", "① จัดทำ\n② แต่งตั้ง\n③ รายงาน"),
        ("（๑） จัดทำ\n（๒） แต่งตั้ง\n（๔） รายงาน", "ITA413", "๔", "（๑） จัดทำ\n（๒） แต่งตั้ง\n（๓） รายงาน"),
    ],
)
def test_other_signs_than_digits_are_checked_and_mended_alike(source: str, code: str, excerpt: str, right: str) -> None:
    assert [(one, finding.at.excerpt) for one, finding in found(source)] == [(code, excerpt)]
    assert mended(source) == right


def test_sub_steps_follow_the_number_above_them() -> None:
    assert mended("1. จัดทำ 3. รายงาน 3.1 สรุป") == "1. จัดทำ 2. รายงาน 2.1 สรุป"


def test_a_duplicate_names_where_the_number_was_used_first() -> None:
    [(_, finding)] = found("๑. จัดทำ ๒. แต่งตั้ง ๓. รายงาน ๒. เผยแพร่")
    assert finding.related[0].message == "first"
    assert finding.related[0].at.start < finding.at.start


class TestAutomaticNumbers:
    @staticmethod
    def listed(*texts: str) -> Cell:
        joined = Cell.joined(tuple(cell(text) for text in texts))
        items = (Paragraph(p.start, p.end, ListItem(number)) for number, p in enumerate(joined.paragraphs, 1))
        return Cell(joined.text, tuple(items))

    def test_need_no_typed_ones(self) -> None:
        assert codes(self.listed("จัดทำคู่มือ", "รายงานผล")) == []

    def test_stand_before_text(self) -> None:
        assert codes(self.listed("จัดทำคู่มือ", "", "รายงานผล")) == ["ITA416"]

    @pytest.mark.parametrize(
        ("numbers", "code", "excerpt", "anew"),
        [
            ((1, 2, 2), "ITA412", "รายงานผล", [("รายงานผล", 2, 3)]),
            ((1, 2, 4), "ITA413", "รายงานผล", [("รายงานผล", 4, 3)]),
            ((5, 6), "ITA414", "จัดทำคู่มือ", [("จัดทำคู่มือ", 5, 1), ("แต่งตั้งคณะทำงาน", 6, 2)]),
        ],
    )
    def test_that_are_wrong_are_told_at_the_step_and_counted_anew(
        self, numbers: tuple[int, ...], code: str, excerpt: str, anew: list[tuple[str, int, int]]
    ) -> None:
        texts = ("จัดทำคู่มือ", "แต่งตั้งคณะทำงาน", "รายงานผล")
        cell = self.counted(*zip(numbers, texts, strict=False))
        [(told, finding)] = found(cell)
        assert (told, finding.at.excerpt) == (code, excerpt)
        assert self.changes(finding) == anew

    @staticmethod
    def counted(*items: tuple[int, str]) -> Cell:
        """Return a cell with a list of a page whose items have these numbers."""
        inside = "".join(f"<li value={number}>{text}</li>" for number, text in items)
        page = f"<table><tr><td><ol>{inside}</ol></td></tr></table>"
        return formats.read(page.encode(), "plan.html").tables[0].rows[0][0]

    @staticmethod
    def changes(finding: Finding) -> list[tuple[str, int, int]]:
        """Return what a fix counts anew: the text of the item, its number and the new one."""
        edits = finding.fix.edits if finding.fix else ()
        anew = [one for one in edits if isinstance(one, Renumber)]
        return [(one.span.text.string[one.span.start :].split("\n")[0], one.old, one.number) for one in anew]

    def test_carry_typed_ones_below_them(self) -> None:
        cell = self.counted((1, "จัดทำคู่มือ"), (3, "แต่งตั้งคณะทำงาน<p>3.1 เสนอรายชื่อ</p><p>3.2 ลงนาม</p>"))
        [(told, finding)] = found(cell)
        assert told == "ITA413"
        assert self.changes(finding) == [("แต่งตั้งคณะทำงาน", 3, 2)]
        texts = [one for one in finding.fix.edits if isinstance(one, Edit)] if finding.fix else []
        assert [one.change for one in texts] == [("3.1", "2.1"), ("3.2", "2.2")]

    def test_below_the_wrong_one_follow_by_themselves(self) -> None:
        cell = self.counted((1, "จัดทำคู่มือ"), (3, "แต่งตั้งคณะทำงาน<ol><li>เสนอรายชื่อ<li>ลงนาม</ol>"))
        [(told, finding)] = found(cell)
        assert (told, self.changes(finding)) == ("ITA413", [("แต่งตั้งคณะทำงาน", 3, 2)])

    def test_of_sub_steps_are_those_of_their_level(self) -> None:
        cell = self.counted((1, "จัดทำคู่มือ<ol><li>เสนอรายชื่อ<li value=5>ลงนาม</ol>"), (2, "รายงานผล"))
        [(told, finding)] = found(cell)
        assert (told, self.changes(finding)) == ("ITA413", [("ลงนาม", 5, 2)])

    def test_do_not_hide_a_step_said_twice(self) -> None:
        assert codes(self.listed("จัดทำคู่มือการปฏิบัติงาน", "จัดทำคู่มือการปฏิบัติงาน")) == ["ITA417"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("จัดเวทีรับฟังความคิดเห็นของประชาชน ครั้งที่ ๑", "จัดเวทีรับฟังความคิดเห็นของประชาชน ครั้งที่ ๒", []),
        ("แจ้งแนวปฏิบัติแก่ผู้เกี่ยวข้องภายในหน่วยงานทุกคน", "แจ้งแนวปฏิบัติแก่ผู้เกี่ยวข้องภายนอกหน่วยงานทุกคน", []),
        ("จัดเวทีรับฟังความคิดเห็นของประชาชน", "จัด เวทีรับฟังความคิดเห็นของ\u200bประชาชน", ["ITA417"]),
        ("จัดเวทีรับฟังความคิดเห็นของประชาชน", "จัดเวทีรับฟังความคิดเห็นของประชาชนน", ["ITA417"]),
    ],
)
def test_steps_that_differ_in_substance_are_not_the_same(one: str, other: str, expected: list[str]) -> None:
    assert codes(f"๑. {one}\n๒. {other}") == expected


def test_the_fix_of_a_list_without_numbers_writes_them_as_the_plan_does() -> None:
    plan = plan_of(cell("1) จัดทำคู่มือ 2) รายงานผล"), cell("จัดทำแผน\n\nรายงานผล"))
    [(code, finding)] = found(plan)
    assert code == "ITA415"
    assert finding.fix
    assert edited("จัดทำแผน\n\nรายงานผล", finding.fix.edits) == "1) จัดทำแผน\n\n2) รายงานผล"


def test_a_hostile_list_is_checked_in_time() -> None:
    assert codes("\n".join(f"{number % 2 + 2}. จัดทำคู่มือการปฏิบัติงานเล่ม {number}" for number in range(3000)))
