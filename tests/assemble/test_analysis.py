import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import rulebook
from ita_lint.assemble.analysis import read_analysis, read_mentions, read_score_column
from ita_lint.model.document import Cell
from ita_lint.model.place import TextPlace
from ita_lint.model.plan import ItemRef, Question, Score
from ita_lint.model.text import Part, Text
from ita_lint.thai.digits import to_arabic, to_thai

BOOK = rulebook.load()
YEAR = BOOK.framework(2568)
WORDS = BOOK.vocabulary.analysis
PLAN = Path(__file__).parents[3] / "shared" / "plans" / "ban-phran-2568.txt"


def cell(string: str) -> Cell:
    return Cell.of(Text(string, (Part(0, TextPlace(1, 1)),)))


def items(string: str, indicator: int | None = 9) -> list[tuple[str, int, int]]:
    return [(ref.letter, ref.first, ref.last) for ref in read_analysis(cell(string), YEAR, indicator, WORDS)[0]]


def scores(string: str, indicator: int | None = 1) -> tuple[Score, ...]:
    return read_analysis(cell(string), YEAR, indicator, WORDS)[1]


def values(string: str, indicator: int | None = 1) -> list[float | None]:
    return [score.value for score in scores(string, indicator)]


def codes(refs: tuple[ItemRef, ...]) -> list[str]:
    return [f"{ref.letter}{number}" for ref in refs for number in ref.numbers]


def question(string: str) -> Question:
    [found] = read_analysis(cell(string), YEAR, 1, WORDS)[2]
    return found


class TestMentions:
    @pytest.mark.parametrize(
        "text",
        [
            "ตัวชี้วัดที่ ๔ การใช้อำนาจ",
            "ตัวชี้วัด ที่ 4 การใช้ อำนาจ",
            "ตัวชี้วัดที่ ๔ : การใช้อำนาจ",
            "ตัวชี้วัดที่ 4. การใช้อำนาจ",
            "ตัวชี้วัดที่ ๔ – การใช้อำนาจ",
            "ตัวชี้วัดที่๔การใช้อำนาจ",
            "ตัวชี้วัดที่ ๔ ด้านการใช้อำนาจ",
            "ตัวชี้วัดที่ ๔ “การใช้อำนาจ",
            "ตัวชี้วัดที่ ๔ (การใช้อำนาจ",
            "ตัวขี้วัดที่ ๔ การใช้อํานาจ",
            "ตัวชี้วัดที่\n๔\nการใช้\nอำนาจ",
        ],
    )
    def test_the_name_behind_the_number_is_recognised(self, text: str) -> None:
        [mention] = read_mentions(cell(f"จากผลการประเมิน {text}” ปรากฏว่า"), YEAR)
        assert (mention.number.value, mention.named, mention.span.excerpt) == (4, 3, text)

    @pytest.mark.parametrize(
        "text", ["ตัวชี้วัดที่ ๔ และ ๕", "ตัวชี้วัดที่ ๔.๑ การใช้อำนาจ", "ตัวชี้วัดที่ ๔ ได้คะแนน ๙๐", "ตัวชี้วัดที่ ๔-๕ การใช้อำนาจ"]
    )
    def test_other_text_behind_the_number_is_no_name(self, text: str) -> None:
        [mention] = read_mentions(cell(text), YEAR)
        assert (mention.number.value, mention.name, mention.named) == (4, None, None)

    def test_the_longest_name_counts(self) -> None:
        [mention] = read_mentions(cell("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของทางราชการ ได้"), YEAR)
        assert mention.name is not None
        assert mention.name.excerpt == "การใช้ทรัพย์สินของทางราชการ"

    def test_a_count_of_indicators_is_no_mention(self) -> None:
        assert read_mentions(cell("ทั้งหมด ๓ เครื่องมือ ตัวชี้วัด ๑๐ ตัว และตัวชี้วัด ITA ๒๕๖๘"), YEAR) == ()


class TestItems:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("i1", [("i", 1, 1)]),
            ("ข้อ I๑", [("i", 1, 1)]),
            ("หัวข้อe๑.E๒. e๓.EIT", [("e", 1, 1), ("e", 2, 2), ("e", 3, 3)]),
            ("o42", [("O", 42, 42)]),
            ("ข้อ O013", [("O", 13, 13)]),
            ("O1-O20", [("O", 1, 20)]),
            ("o1–o20", [("O", 1, 20)]),
            ("O๑ ถึง O๒๐", [("O", 1, 20)]),
            ("O1 - 20", [("O", 1, 20)]),
            ("ข้อ O1 จนถึงข้อ O20", [("O", 1, 20)]),
            ("e1, 2 และ 3 EIT", [("e", 1, 1), ("e", 2, 2), ("e", 3, 3)]),
            ("ข้อ O\u200b1\u200b3", [("O", 13, 13)]),
        ],
    )
    def test_a_letter_and_a_number(self, text: str, expected: list[tuple[str, int, int]]) -> None:
        assert items(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("ข้อ ๐๑-๐๒๐", [("O", 1, 20)]),
            ("ข้อ 01 ถึง 020", [("O", 1, 20)]),
            ("๐๑๓ ได้คะแนน ๕๐", [("O", 13, 13)]),
            ("ข้อ ๐๑,๐๒ และ ๐๑๐", [("O", 1, 1), ("O", 2, 2), ("O", 10, 10)]),
        ],
    )
    def test_a_zero_for_the_letter(self, text: str, expected: list[tuple[str, int, int]]) -> None:
        assert items(text) == expected

    def test_a_zero_elsewhere_needs_three_digits_and_a_word(self) -> None:
        assert items("ข้อ ๐๑ และ ๐๑๓ กับข้อ ๐๑๓", 1) == [("O", 13, 13)]

    @pytest.mark.parametrize(
        "text",
        [
            "โทร. ๐๓๕-๖๑๑๑๑๑ โทรศัพท์ ๐๘๑ ๑๑๑ ๑๑๑๑",
            "เวลา ๐๘.๓๐ น. วันที่ ๐๕ ตุลาคม ๐๕/๐๑/๒๕๖๘",
            "ร้อยละ ๐๕ หรือ ๐.๕๐ และ ๑,๐๑๓ บาท",
            "ที่ มท ๐๘๐๘.๒/ว ๐๑๒๓",
            "จัดแล้ว ๐๕ ครั้ง",
            "S1 ผู้นำเข้มแข็ง O1 มีการจัดตั้งตลาดสด",
            "EB 1 MOIT 15 No Gift A4 e-Service E-service EIT 1 ITA IT 4",
            "https://www.example.go.th/o13 และ ISO 9001",
            "ห้อง O1 อาคาร E2",
        ],
    )
    def test_what_only_looks_like_an_item_is_none(self, text: str) -> None:
        assert items(text) == []

    def test_a_score_behind_a_dash_ends_no_range(self) -> None:
        assert items("i1 - ๙๘ คะแนน", 1) == [("i", 1, 1)]


class TestColumnOfScores:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [("๙๘.๕๗", [98.57]), (" 100 คะแนน", [100]), ("๙๘,๕๗", [None]), ("๙๘.๕๗ %", [98.57]), ("AA", []), ("", [])],
    )
    def test_a_number_alone_is_a_score(self, text: str, expected: list[float | None]) -> None:
        assert [score.value for score in read_score_column(cell(text), YEAR, 1, WORDS)] == expected

    def test_a_sentence_is_read_as_in_an_analysis(self) -> None:
        found = read_score_column(cell("i1 ๑๐๐ คะแนน\ni2 ๙๘ คะแนน"), YEAR, 1, WORDS)
        assert [codes(score.items) for score in found] == [["i1"], ["i2"]]


class TestQuestions:
    @pytest.mark.parametrize(
        "text",
        [
            "ข้อคำถาม “๑๑ การปฏิบัติงานตามขั้นตอน” เมื่อ",
            "ข้อคำถาม”๑๑ การปฏิบัติงานตามขั้นตอน” เมื่อ",
            'ข้อคำถาม "๑๑ การปฏิบัติงานตามขั้นตอน" เมื่อ',
            "คำถาม ‘๑๑. การปฏิบัติงานตามขั้นตอน’ เมื่อ",
            "ข้อคำถาม ''๑๑) การปฏิบัติงานตามขั้นตอน''",
            "ข้อคำถาม «๑๑ การปฏิบัติงานตามขั้นตอน» เมื่อ",
            "ข้อคำถามที่ ๑๑ “การปฏิบัติงานตามขั้นตอน”",
        ],
    )
    def test_a_bare_number_in_a_quoted_question_is_its_item(self, text: str) -> None:
        found = question(text)
        assert found.item is not None
        assert (found.item.form, found.item.first, found.item.span.excerpt) == ("bare", 11, "๑๑")
        assert found.words.excerpt == "การปฏิบัติงานตามขั้นตอน"

    @pytest.mark.parametrize(
        "text",
        [
            "ข้อ i๑ “การปฏิบัติงานตามขั้นตอน”",
            "ข้อคำถาม “i๑ การปฏิบัติงานตามขั้นตอน”",
            "และ I๑. “การปฏิบัติงานตามขั้นตอน” ได้ ๙๗ คะแนน",
        ],
    )
    def test_a_code_before_or_in_the_quotation_is_its_item(self, text: str) -> None:
        found = question(text)
        assert found.item is not None
        assert (found.item.letter, found.item.first) == ("i", 1)
        assert found.words.excerpt == "การปฏิบัติงานตามขั้นตอน"

    def test_a_quotation_without_end_stops_with_the_question(self) -> None:
        found = question("ข้อคำถาม “๑ ท่านปฏิบัติงานตามขั้นตอนมากน้อยเพียงใด เมื่อพิจารณาจากบริบท")
        assert found.words.excerpt == "ท่านปฏิบัติงานตามขั้นตอนมากน้อยเพียงใด"

    def test_other_quotations_are_no_questions(self) -> None:
        assert read_analysis(cell("ตามนโยบาย “No Gift Policy จากการปฏิบัติหน้าที่”"), YEAR, 1, WORDS)[2] == ()


class TestScores:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("โดยรวมได้คะแนน ๑๐๐ คะแนน", [100]),
            ("ได้คะแนน ๕๐", [50]),
            ("คะแนนที่ได้ : ๙๘.๕๗", [98.57]),
            ("โดยรวมได้คะแนนร้อยละ ๙๘.๕๗", [98.57]),
            ("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ ได้ร้อยละ ๙๘.๕๗", [98.57]),
            ("โดยรวมได้ ๙๘.๕๗ %", [98.57]),
            ("มีคะแนน ITA อยู่ที่ 96.42 คะแนน", [96.42]),
            ("ได้คะแนนเต็ม ๑๐๐ คะแนน", [100]),
            ("ได้ ๘๘.๓๗ จาก ๑๐๐ คะแนน", [88.37]),
            ("i1 = 98.57", [98.57]),
            ("i1 ได้ ๑๐๐ i2 ๙๘.๕๗", [100, 98.57]),
            ("ได้ คะ แนน น้อยที่ สุด ๙๘ .๕๗ คะแน น", [98.57]),
            ("ได้คะเเนน\n๙๘.๕๗.\nดังนั้น", [98.57]),
        ],
    )
    def test_a_number_beside_the_word_is_a_score(self, text: str, expected: list[float]) -> None:
        assert values(text) == expected

    @pytest.mark.parametrize(
        "text",
        [
            "จากคะแนนเต็ม ๑๐๐ คะแนน",
            "ให้ได้คะแนนไม่น้อยกว่า ๙๕ คะแนน",
            "คะแนนไม่ต่ากว่าร้อยละ ๘๕",
            "ผ่านเกณฑ์ ๘๕ คะแนนขึ้นไป",
            "เพิ่มขึ้น ๒.๖๒ คะแนน",
            "ร้อยละ ๙๐ ของบุคลากรตอบแบบวัด",
            "เบิกจ่ายงบประมาณได้ร้อยละ ๘๐",
            "ความพึงพอใจเฉลี่ย ๔.๗๙ คะแนน",
            "ระดับ A (85.00-94.99 คะแนน)",
            "ได้คะแนนน้อยที่สุด ๓ ข้อ",
            "คะแนน IIT ๒๙.๕๖ คะแนน (เต็ม ๓๐ คะแนน)",
            "เพื่อรักษาระดับคะแนน ๑. จัดทำคู่มือ",
            "ปี ๒๕๖๗ ได้ ๙๐ คะแนน",
            "ปีที่ผ่านมาได้คะแนน ๙๐ คะแนน",
            "สูงกว่าปี ๒๕๖๗ ซึ่งได้ ๙๐ คะแนน",
            "ตัวชี้วัดที่ ๒ การใช้งบประมาณ ได้ ๙๐ คะแนน",
            "คะแนนรวมของหน่วยงาน ๙๕.๒ คะแนน",
            "ข้อ i1 ไม่ได้ ๑๐๐ คะแนน",
        ],
    )
    def test_other_numbers_are_none(self, text: str) -> None:
        assert values(text) == []

    @pytest.mark.parametrize(
        "number", ["๙๘.๕.๗", "๙๘,๕๗", "๙๘..๕๗", "9o", "l00", "๑oo", "IOO", "9S.57", "๙๘:๕๗", "๑๐๐,๐๐"]
    )
    def test_a_mistyped_number_has_no_value(self, number: str) -> None:
        [score] = scores(f"โดยรวมได้คะแนน {number} คะแนน")
        assert (score.value, score.span.excerpt) == (None, number)

    @pytest.mark.parametrize(("number", "value"), [("๑,๐๐๐", 1000), ("๑๐๐๐", 1000), ("-๕", -5), ("๑๐๐.๐๑", 100.01)])
    def test_an_impossible_number_keeps_its_value(self, number: str, value: float) -> None:
        [score] = scores(f"โดยรวมได้คะแนน {number} คะแนน")
        assert (score.value, score.span.excerpt) == (value, number)

    @pytest.mark.parametrize(
        "text",
        [
            "จาก ๙๐ คะแนนในปี ๒๕๖๗ เป็น ๙๒ คะแนนในปี ๒๕๖๘",
            "ปี ๒๕๖๖ = ๘๘.๕๐ ปี ๒๕๖๗ = ๙๐ ปี ๒๕๖๘ = ๙๒.๐๐",
            "ปี ๒๕๖๗ ได้ ๙๐ คะแนน ปี ๒๕๖๘ ได้ ๙๒ คะแนน",
            "ได้คะแนน ๙๒ คะแนน (ปีที่ผ่านมาได้ ๙๐ คะแนน)",
        ],
    )
    def test_history_ends_where_this_year_is_named(self, text: str) -> None:
        assert values(text) == [92]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("ข้อ e1 EIT Public ได้ ๑๐๐ คะแนน และ EIT Survey ได้ ๙๘ คะแนน", ["public", "survey"]),
            ("ส่วนที่ ๑ ข้อ e1 ได้ ๑๐๐ คะแนน ส่วนที่ ๒ ข้อ e1 ได้ ๙๘ คะแนน", ["public", "survey"]),
            ("e1 EIT Public และ e2 EIT Survey ได้ ๑๐๐ คะแนน", [None]),
            ("EIT Survey e1 ได้ ๙๘ คะแนน e2 ได้ ๙๙ คะแนน", ["survey", "survey"]),
        ],
    )
    def test_the_part_of_the_eit_is_known(self, text: str, expected: list[str | None]) -> None:
        assert [score.part for score in scores(text, 6)] == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("ข้อ e1 และ e2 ได้ ๑๐๐ และ ๙๘ คะแนน ตามลำดับ", [["e1"], ["e2"]]),
            ("ข้อ e1 หน่วยงานให้บริการตามขั้นตอน ได้คะแนน ๙๘ คะแนน", [["e1"]]),
            ("ข้อ e1 ยกเว้น e1 ได้ ๐ คะแนน", [[]]),
            ("ข้อ e1-e3 ยกเว้นข้อ e2 ได้ ๑๐๐ คะแนน", [["e1", "e3"]]),
            ("ข้อ ๑ ได้ ๑๐๐ คะแนน ข้อ ๒ ได้ ๙๘ คะแนน", [["1"], ["2"]]),
        ],
    )
    def test_the_items_are_known(self, text: str, expected: list[list[str]]) -> None:
        assert [codes(score.items) for score in scores(text, 6)] == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("ข้อ e2 ได้คะแนนน้อยที่สุด ๙๘ คะแนน", ["least"]),
            ("ข้อที่ได้คะแนนต่ำสุด ได้แก่ e2 (๙๘ คะแนน)", ["least"]),
            ("EIT Survey ข้อที่ได้คะแนนน้อยที่สุด คือ e2 ได้ ๙๘ คะแนน", ["least-in-part"]),
            ("ข้อ e1 ได้ ๙๘ คะแนน (น้อยที่สุด) และข้อ e2 ได้ ๙๙ คะแนน", ["least", None]),
            ("ข้อ e1-e3 ได้ ๑๐๐ คะแนน ทุกข้อ", ["every"]),
            ("โดยรวมได้ ๙๕ คะแนน ทุกข้อได้ ๑๐๐ ยกเว้นข้อ e2", ["total", "every"]),
            ("ได้ ๑๐๐ คะแนน ทั้ง ๓ ข้อ", ["every"]),
            ("ข้อ e1 ได้ ๙๘ คะแนน ข้ออื่น ๆ ได้ ๑๐๐ คะแนนทุกข้อ", [None, None]),
            ("โดยรวมได้ ๑๐๐ คะแนน", ["total"]),
            ("คะแนนเฉลี่ย e1-e3 เท่ากับ ๙๙ คะแนน", ["total"]),
            ("ด้านการให้บริการ ได้ ๙๘ คะแนน ด้านการสื่อสาร ได้ ๙๗ คะแนน", ["total", None]),
        ],
    )
    def test_the_claim_is_known(self, text: str, expected: list[str | None]) -> None:
        assert [score.claim for score in scores(text, 6)] == expected

    @pytest.mark.parametrize(
        "text",
        [
            "ข้อ O1-O20 ได้ ๑๐๐ คะแนน ยกเว้นข้อ O13 ได้ ๕๐",
            "ข้อ O1-O20 ได้ ๑๐๐ คะแนน ส่วนข้อ O13 ได้ ๕๐ คะแนน",
            "ข้อ O1-O20 ได้ ๑๐๐ คะแนน ยกเว้นข้อ O11 ข้อมูลสถิติการให้บริการ และข้อ O13 ได้ ๐ คะแนน",
            "ข้อ O1-O20 ได้ ๑๐๐ คะแนน ยกเว้นข้อ O13 เพราะข้อมูลไม่ครบ ข้อ O13 จึงได้ ๕๐ คะแนน",
        ],
    )
    def test_an_exception_is_known(self, text: str) -> None:
        assert [score.exception for score in scores(text, 9)] == [False, True]

    def test_titles_may_stand_between_the_items_of_an_exception(self) -> None:
        text = "ข้อ O1-O20 ได้ ๑๐๐ คะแนน ยกเว้นข้อ O11 สถิติการให้บริการ ข้อ O12 คู่มือ และข้อ O13 ได้ ๐ คะแนน"
        [_, excepted] = scores(text, 9)
        assert [item.first for item in excepted.items] == [11, 12, 13]


def test_whole_numbers_right_behind_the_parts_of_the_eit_are_scores() -> None:
    found = scores("e๑ (Public ๙๖ / Survey ๙๑) e๒ (Public ๙๕ / Survey ๙๐) ผู้ตอบ EIT Survey ๓๐ คน", 6)
    assert [(score.value, score.part) for score in found] == [
        (96, "public"),
        (91, "survey"),
        (95, "public"),
        (90, "survey"),
    ]


@pytest.mark.skipif(not PLAN.exists(), reason="the published plan is not here")
def test_the_scores_of_the_published_plan() -> None:
    lines = (line.split("\t") for line in PLAN.read_text(encoding="utf-8").splitlines() if "\t" in line)
    analyses = [re.sub("<[^>]*>", "", line[2]) for line in lines if line[0].startswith("ตัวชี้วัดที่")]
    found = {number: values(analysis, number) for number, analysis in enumerate(analyses, 1)}
    expected = {6: [100, 98.57], 7: [100, 99.05], 8: [100, 97.62], 9: [100, 50]}
    assert found == {number: expected.get(number, [100]) for number in range(1, 11)}


written = st.builds(
    lambda number, spaces, thai: (number, (to_thai if thai else str)(f"{number:.2f}").replace(".", spaces)),
    st.integers(0, 9999).map(lambda cents: cents / 100),
    st.sampled_from([".", " .", ". ", "\n."]),
    st.booleans(),
)
frames = st.sampled_from(
    [
        "โดยรวมได้คะแนน {} คะแนน",
        "ได้ {} คะแนน",
        "โดยรวมได้คะแนน{}คะแนน",
        "คะแนน : {}",
        "ได้คะแนนเท่ากับ\n{}\nคะแนน",
        "ข้อ i๑ ({} คะแนน)",
    ]
)


@given(written, frames)
def test_every_written_form_of_a_score_is_read(number: tuple[float, str], frame: str) -> None:
    assert values(frame.format(number[1])) == [number[0]]


alphabet = st.sampled_from(
    [*map(chr, range(0x0E01, 0x0E5C)), *"0123456789 \n\t.,:;-–/%()“”\"'ieoEOIl|", "\u200b", "\ufeff", "\u00a0", "\x00"]
)
_NUMBERS = ("๑๐๐", "๙๘.๕๗", "๐๑๓", "ปี ๒๕๖๗", "i๑", "EIT Survey")
_WORDS = ("คะแนน", "ร้อยละ", "ข้อ", "ข้อคำถาม “", "ตัวชี้วัดที่", "การใช้อำนาจ", "ยกเว้น", "น้อยที่สุด", "เต็ม", "ทุกข้อ", "ได้")
phrases = st.sampled_from((*_NUMBERS, *_WORDS))
hostile = st.lists(st.one_of(alphabet, phrases, st.text(max_size=4)), max_size=60).map("".join)


@given(hostile, st.sampled_from([None, *range(1, 11)]))
def test_no_text_breaks_the_reading(string: str, indicator: int | None) -> None:
    found, scored, asked = read_analysis(cell(string), YEAR, indicator, WORDS)
    read_mentions(cell(string), YEAR)
    spans = [*(ref.span for ref in found), *(score.span for score in scored), *(one.words for one in asked)]
    assert all(0 <= span.start < span.end <= len(string) for span in spans)
    assert all(string[span.start : span.end] == span.excerpt for span in spans)
    assert all(score.value is None or to_arabic(score.span.excerpt)[-1].isdigit() for score in scored)
