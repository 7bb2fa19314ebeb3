import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import rulebook
from ita_lint.assemble.steps import read_steps
from ita_lint.model.document import Cell, ListItem, Paragraph
from ita_lint.model.place import TextPlace
from ita_lint.model.plan import Step
from ita_lint.model.text import Part, Text
from ita_lint.rulebook.source import read_mapping
from ita_lint.thai.digits import ARABIC, THAI, like, to_thai

WORDS = {
    name: tuple(words) for name, words in read_mapping(Path(rulebook.folder()) / "vocabulary" / "steps.yaml").items()
}
PLAN = Path(__file__).parents[3] / "shared" / "plans" / "ban-phran-2568.txt"


def cell(string: str) -> Cell:
    return Cell.of(Text(string, (Part(0, TextPlace(1, 1)),)))


def paragraphs(*strings: str) -> Cell:
    return Cell.joined(tuple(cell(string) for string in strings))


def automatic(*strings: str) -> Cell:
    plain = paragraphs(*strings)
    items = (Paragraph(p.start, p.end, ListItem(number)) for number, p in enumerate(plain.paragraphs, 1))
    return Cell(plain.text, tuple(items))


def read(source: Cell | str) -> tuple[Step, ...]:
    return read_steps(cell(source) if isinstance(source, str) else source, WORDS)


def numbers(source: Cell | str) -> list[object]:
    """Return the numbers of the steps; one of two levels as text, None for a step without a number."""
    paths = (step.path for step in read(source))
    return [path[0] if len(path) == 1 else ".".join(map(str, path)) or None for path in paths]


def bodies(source: Cell | str) -> list[str]:
    return [step.body.excerpt for step in read(source)]


def folded(text: str) -> str:
    return " ".join(re.sub("[\u200b\u00a0]", " ", text).split())


BEGINNINGS = ["จัดทำคู่มือ", "แต่งตั้งคณะทำงาน", "เผยแพร่ประกาศ", "รายงานผล", "กำกับติดตามงาน", "มอบหมายเจ้าหน้าที่", "นำคู่มือไปใช้"]
TRAPS = """\
ตามมาตรา ๙. และ 103/1
พ.ศ. ๒๕๖๑
พ.ศ.2561
วงเงิน ๑.๕ ล้านบาท
ข้อ ๒
ตามข้อ ๒. ของประกาศ
วันที่ ๑ ต.ค. ๒๕๖๘
โทร. ๐ ๓๕๖๙ ๕๑๑๑
โทร. 035-695-111 ต่อ 12
(๑) ผู้แทน (๒) ประธาน
ร้อยละ ๙๐.
ร้อยละ 85.50
เวลา ๐๘.๓๐ น.
๑,๒๐๐ บาท
ปีละ ๒ ครั้ง
ที่ www.ทดสอบ.go.th/1.html
No Gift Policy 2568
ข้อ O๑ - O๑๐
e๑. E๒. e๓.
ตัวชี้วัดที่ ๑๐
ไตรมาสที่ ๒
๑ - ๕ ของเดือน
เจ้าหน้าที่
พื้นที่
(ครั้งที่ ๒)
กิจกรรม 5ส
ปี ๒๕๖๙
ประจำปี
แม้้ว่า""".splitlines()
NOISE = st.text("กขฅฆฉ\u0e34\u0e49\u0e4c\u0e31\u200b\u00a0 ", max_size=12)
BODY = st.builds(
    lambda verb, noise, traps: " ".join([verb, *noise.split(), *traps]),
    st.sampled_from(BEGINNINGS),
    NOISE,
    st.lists(st.sampled_from(TRAPS), max_size=3),
)
DIGITS = st.sampled_from([THAI, ARABIC])
STEPS = st.lists(BODY, min_size=2, max_size=13)
STYLES = ["{}.", "{}. ", "{}) ", "({}) ", "ข้อ {} ", "ข้อ {}. ", "ขั้นตอนที่ {} ", "{} ", "- {}. "]


def written(steps: list[str], style: str, digits: str = THAI) -> list[str]:
    return [like(style.format(number), digits) + step for number, step in enumerate(steps, 1)]


def expect(source: Cell, steps: list[str]) -> None:
    found = read(source)
    assert [folded(step.body.excerpt) for step in found] == [folded(step) for step in steps]
    assert [step.path for step in found] == [(number,) for number in range(1, len(steps) + 1)]
    assert all(step.computed or (step.number and step.number.excerpt.isdecimal()) for step in found)


class TestAListSplitsBackIntoItsSteps:
    @given(STEPS, st.sampled_from(STYLES), DIGITS)
    def test_line_by_line(self, steps: list[str], style: str, digits: str) -> None:
        expect(cell("\n".join(written(steps, style, digits))), steps)

    @given(STEPS, st.sampled_from(STYLES), DIGITS)
    def test_paragraph_by_paragraph(self, steps: list[str], style: str, digits: str) -> None:
        expect(paragraphs(*written(steps, style, digits)), steps)

    @given(STEPS, st.sampled_from([style for style in STYLES if style not in ("({}) ", "- {}. ")]), DIGITS)
    def test_inside_one_paragraph(self, steps: list[str], style: str, digits: str) -> None:
        for gap in (" ", "  "):
            expect(cell(gap.join(written(steps, style, digits))), steps)

    @given(STEPS)
    def test_numbered_by_the_file(self, steps: list[str]) -> None:
        expect(automatic(*steps), steps)
        assert all(step.computed and step.number is None for step in read(automatic(*steps)))


@given(STEPS, st.sampled_from([style for style in STYLES if style != "{} "]), st.data())
def test_a_wrong_number_is_still_the_number_of_a_step(steps: list[str], style: str, data: st.DataObject) -> None:
    lines = written(steps, style)
    wrong = data.draw(st.integers(1, len(lines) - 1))
    lines[wrong] = lines[wrong].replace(to_thai(str(wrong + 1)), to_thai(str(data.draw(st.integers(1, wrong)))), 1)
    assert [folded(body) for body in bodies("\n".join(lines))] == [folded(step) for step in steps]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("๑.จัดทำ ๒.แต่งตั้ง ๓.รายงาน ๔. ประกาศ ๓.ประชาสัมพันธ์", [1, 2, 3, 4, 3]),
        ("๑.กอง ๒.งาน ๔.กลุ่ม", [1, 2, 4]),
        ("๑.กอง ๓.งาน ๒.กลุ่ม ๔.ฝ่าย", [1, 3, 2, 4]),
        ("๒.จัดทำ ๓.แต่งตั้ง", [2, 3]),
        ("1.จัดทำ2.แต่งตั้งให้ชัดเจน3.รายงาน", [1, 2, 3]),
        ("๑. จัดทำ ๑.๑ ร่าง ๑.๒ เสนอ ๒. รายงาน ๒.๑ สรุป", [1, "1.1", "1.2", 2, "2.1"]),
        ("๑. จัดทำ (๑) ร่าง (๒) เสนอ ๒. รายงาน", [1, 2]),
        ("๑. จัดทำรายงาน ได้แก่ ๑. สถิติ ๒. ผลสำรวจ ๒. เผยแพร่", [1, 2]),
        ("๑. จัดทำ ๒) แต่งตั้ง ๓. รายงาน", [1, 2, 3]),
        ("๑. จัดทำ ๒ แต่งตั้ง ๓. รายงาน", [1, 2, 3]),
        ("๑. จัดทำ ๒. ๓. รายงาน ๔.", [1, 2, 3, 4]),
        ("ขั้นตอนการดำเนินงาน ดังนี้ ๑. จัดทำ ๒. รายงาน", [1, 2]),
        ("จัดทำคู่มือ ๒. แต่งตั้ง ๓. รายงาน", [None, 2, 3]),
        ("๑. จัดทำคู่มือ\nแต่งตั้งคณะทำงาน\n๓. รายงาน", [1, None, 3]),
        ("๑.จัดทำคู่มือ  แต่งตั้งคณะทำงาน  ๓.รายงาน", [1, None, 3]),
        ("๑. จัดทำ\n- สำรวจ\n- ร่าง\n๒. รายงาน", [1, 2]),
        ("๑. จัดอบรม\n๒ ครั้ง\n๒. รายงาน", [1, 2]),
        ("(1)จัดทำ(2)แต่งตั้ง(3)รายงาน", [1, 2, 3]),
        ("๑.จัดทำ ๒.รายงานทุกไตรมาส ๓.เผยแพร่", [1, 2, 3]),
        ("๑. อบรม ๑.๑ โครงการสุจริต ๑.๒ กิจกรรมอาสา ๑.๕ ล้านบาท ๒. รายงาน", [1, "1.1", "1.2", 2]),
        ("แต่งตั้งกรรมการ (๑) ปลัด (๒) ครู\n\n๒. จัดทำ\n๓. รายงาน", [None, 2, 3]),
        ("ขั้นตอนที่ ๑ จัดทำ ขั้นตอนที่ ๒ ทบทวนผลตาม ขั้นตอนที่ ๑ ขั้นตอนที่ ๓ รายงาน", [1, 2, 3]),
        ("๑. จัดทำ\n๒. เสนอปลัด\n๓. ซักซ้อม ๓. กำกับติดตาม", [1, 2, 3, 3]),
        ("๑. จัดทำ\n๒. เสนอปลัด ๓. ซักซ้อม\n๓. กำกับติดตาม", [1, 2, 3, 3]),
        ("๑. จัดทำ\n๒. เสนอปลัด ๔. ซักซ้อม\n๕. กำกับติดตาม", [1, 2, 4, 5]),
        ("๑. จัดทำ\n๒. เสนอปลัด\n๓. ซักซ้อม ภาษี ๕. กำกับติดตาม", [1, 2, 3, 5]),
        ("๑. จัดทำ ๒. เสนอปลัด ๓. ซักซ้อม ๓.\nกำกับติดตาม", [1, 2, 3, 3]),
        ("๑. จัดทำ\n๒. ทบทวนตามมาตรา ๒. ประกาศให้ทราบ\n๓. รายงานตามข้อ ๕. ประกาศ", [1, 2, 3]),
        ("๑. จัดทำ\n๒. อบรม ๑. ชี้แจงแผน ๒. ทดสอบ ๓. สรุปผล\n๓. รายงาน", [1, 2, 3]),
        ("๑. จัดทำ\n๒. ใช้เงิน ๑.๕ ล้านบาท ปี พ.ศ. ๒๕๖๑ โทร. ๐ ๓๕๖๙ วันที่ ๒ ต.ค.\n๓. รายงาน", [1, 2, 3]),
        ("๑. จัดทำ\n๒. เสนอแผนตามประเด็นยุทธศาสตร์ ๒. พัฒนาองค์กร\n๓. รายงาน", [1, 2, 3]),
        ("๑. สำรวจ ๒. ปฏิบัติตามมาตรการ ๒. จัดซื้อจัดจ้าง ๓. รายงาน", [1, 2, 3]),
        ("๑. สำรวจ\n๒. ปฏิบัติตามมาตรการ ๒. จัดซื้อจัดจ้าง\n๓. รายงาน", [1, 2, 3]),
        ("๑ สำรวจ ๒ ปฏิบัติตามกิจกรรม ๒ จัดซื้อจัดจ้าง ๓ รายงาน", [1, 2, 3]),
        ("๑. สำรวจ ๒. ยกเป็นตัวชี้วัด ๓. พัฒนาบุคลากร ๓. รายงาน", [1, 2, 3]),
        ("๑. ทบทวนมาตรการ ๒. ดำเนินโครงการ ๓. รายงาน", [1, 2, 3]),
        ("๑) ลดเหลือ ๔ ขั้นตอน  ๒) ติดตาม ๓) รายงาน", [1, 2, 3]),
        ("๑. ทำแบบสอบถาม ๑๐ ข้อ ๒. แจก ๓. รายงานจำนวน ๕ ข้อ ๔. เผยแพร่", [1, 2, 3, 4]),
        ("ข้อ ๑. อบรมในไตรมาสที่ ๒ ข้อ ๒. แจก ข้อ ๓. รายงาน", [1, 2, 3]),
        ("ขั้นตอนของมาตรการ ๑. สำรวจ ๒. รายงาน", [1, 2]),
        ("๑. สำรวจ ๒. ชี้แจงบุคลากรทุกระดับ ๒. รายงาน", [1, 2, 2]),
        ("๑. สำรวจ\n๒. ทบทวนมาตรการ\n๒. รายงาน", [1, 2, 2]),
        ("'๑. จัดทำ ๒. แต่งตั้ง", [1, 2]),
        ("① จัดทำ\n② แต่งตั้ง\n④ รายงาน", [1, 2, 4]),
        ("๑. จัดทำ ① ร่าง ② เสนอ ๒. รายงาน", [1, 2]),
        ("（๑） จัดทำ\n（๒） แต่งตั้ง\n（๔） รายงาน", [1, 2, 4]),
        ("ก. จัดทำ\nข. แต่งตั้ง\nง. รายงาน", [1, 2, 4]),
        ("ก. จัดทำ\nข. ประชุมร่วมกับ\nก.พ. แจ้งผล", [1, 2]),
        ("a) จัดทำ\nb) แต่งตั้ง\nb) รายงาน", [1, 2, 2]),
        ("ก.ค. จัดทำ\nข.บ. แต่งตั้ง", [None]),
    ],
)
def test_numbers_of_steps_are_told_from_numbers_in_steps(source: str, expected: list[object]) -> None:
    assert numbers(source) == expected


class TestASecondList:
    def test_begins_again_where_it_goes_on_with_two(self) -> None:
        assert [step.series for step in read("๑. จัดทำ ๒. รายงาน ๑. ผลิตสื่อ ๒. เผยแพร่")] == [0, 0, 1, 1]

    def test_begins_again_below_a_heading_that_is_no_step(self) -> None:
        found = read("๑. จัดทำ\nมาตรการที่ ๒ การประชาสัมพันธ์\n๑. ผลิตสื่อ")
        assert [(step.series, step.body.excerpt) for step in found] == [(0, "จัดทำ"), (1, "ผลิตสื่อ")]

    def test_is_not_made_of_a_single_repeated_one(self) -> None:
        assert [step.series for step in read("๑. จัดทำ ๒. รายงาน ๓. ประกาศ ๑. เผยแพร่")] == [0, 0, 0, 0]


class TestStepsWithoutNumbers:
    @pytest.mark.parametrize(
        "source",
        [
            "- จัดทำคู่มือ\n- แต่งตั้งคณะทำงาน",
            "- จัดทำคู่มือ - แต่งตั้งคณะทำงาน",
            "• จัดทำคู่มือ • แต่งตั้งคณะทำงาน",
            "\uf0b7 จัดทำคู่มือ\n\uf0b7 แต่งตั้งคณะทำงาน",
            "ก. จัดทำคู่มือ\nข. แต่งตั้งคณะทำงาน",
            "ขั้นตอนการดำเนินงาน\n- จัดทำคู่มือ\n- แต่งตั้งคณะทำงาน",
        ],
    )
    def test_are_the_items_of_a_list(self, source: str) -> None:
        assert bodies(source) == ["จัดทำคู่มือ", "แต่งตั้งคณะทำงาน"]

    def test_are_paragraphs_that_begin_like_steps(self) -> None:
        assert bodies(paragraphs("จัดทำคู่มือ", "แต่งตั้งคณะทำงาน")) == ["จัดทำคู่มือ", "แต่งตั้งคณะทำงาน"]

    def test_are_one_where_a_sentence_is_broken_by_the_width_of_the_cell(self) -> None:
        assert len(read("จัดทำคู่มือการปฏิบัติงานและ\nเผยแพร่ให้ประชาชนทราบโดย\nแจ้งทางเว็บไซต์ของหน่วยงาน")) == 1

    def test_are_one_where_bullets_tell_its_details(self) -> None:
        assert len(read("จัดกิจกรรมส่งเสริมคุณธรรม ได้แก่\n- อบรม\n- ประกวด")) == 1

    def test_are_one_in_prose(self) -> None:
        assert bodies(" ดำเนินการตามแผน ปีละ ๒ ครั้ง ") == ["ดำเนินการตามแผน ปีละ ๒ ครั้ง"]


@pytest.mark.parametrize("source", ["", " \u200b\n", "-", "—", ".....", "ไม่มี", "ขั้นตอนการดำเนินงาน :"])
def test_a_cell_that_says_nothing_has_no_steps(source: str) -> None:
    assert read(source) == ()


def test_a_bulleted_item_of_a_list_keeps_its_typed_number() -> None:
    plain = paragraphs("๑. จัดทำ", "๒. รายงาน")
    listed = Cell(plain.text, tuple(Paragraph(p.start, p.end, ListItem(1)) for p in plain.paragraphs))
    assert [(step.path, step.computed) for step in read(listed)] == [((1,), False), ((2,), False)]


class TestTypedNumbersAfterAutomaticOnes:
    @staticmethod
    def numbers(*typed: str) -> list[object]:
        plain = paragraphs("จัดทำคู่มือ", "แต่งตั้งคณะทำงาน", *typed)
        items = [ListItem(1), ListItem(2), *(None for _ in typed)]
        listed = (Paragraph(p.start, p.end, item) for p, item in zip(plain.paragraphs, items, strict=True))
        return numbers(Cell(plain.text, tuple(listed)))

    @pytest.mark.parametrize(("typed", "number"), [("๓. รายงาน", 3), ("๔. รายงาน", 4), ("๒. รายงาน", 2)])
    def test_go_on_with_the_list(self, typed: str, number: int) -> None:
        assert self.numbers(typed) == [1, 2, number]

    def test_are_its_details_where_they_begin_at_one(self) -> None:
        assert self.numbers("๑. ร่าง", "๒. เสนอ", "๓. ลงนาม") == [1, 2]


def test_spans_cover_number_and_punctuation_in_the_source() -> None:
    [_, second] = read("๑)จัดทำ ( ๒ ) รายงาน".replace("( ๒ )", "๒)"))
    assert second.marker
    assert second.number
    assert (second.marker.excerpt, second.number.excerpt, second.style) == ("๒)", "๒", "#)")


@given(st.text("0๑๒๓๔๕.)(ก \n-•ข้อที่", max_size=60))
def test_any_text_is_read_in_order_and_without_overlap(string: str) -> None:
    ends = [0]
    for step in read(string):
        assert ends[-1] <= (step.marker or step.body).start <= step.body.start <= step.body.end
        ends.append(step.body.end)


def test_a_hostile_cell_is_read_in_time() -> None:
    assert len(read("๑. ๑) (๑) ๑.๑ จัด " * 20_000)) > 1


@pytest.mark.skipif(not PLAN.exists(), reason="the real plan is not part of the project")
def test_a_real_plan() -> None:
    rows = [line for line in PLAN.read_text(encoding="utf-8").split("\n") if line.startswith("ตัวชี้วัดที่")]
    sources = [row.split("\t")[3] for row in rows]
    cells = [paragraphs(*re.findall("<p>(.*?)</p>", source)) if "<p>" in source else cell(source) for source in sources]
    cells[1] = automatic(*re.findall("<li>(.*?)</li>", sources[1]))
    assert [len(read(one)) for one in cells] == [4, 3, 4, 3, 4, 3, 4, 4, 3, 5]
    assert numbers(cells[9]) == [1, 2, 3, 4, 3]
