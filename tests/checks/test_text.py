from typing import Any

import pytest

from ita_lint import Diagnostic, check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
UNSEEN = "\u200b"


def found(code: str, **fields: str) -> list[Diagnostic]:
    return told(code, {"indicators": {7: fields}})


def told(code: str, change: dict[str, Any]) -> list[Diagnostic]:
    return [one for one in check(overlaid(BASE, change), select=["ITA8"]).diagnostics if one.code == code]


def excerpts(diagnostics: list[Diagnostic]) -> list[str]:
    return [one.excerpt for one in diagnostics]


class TestBrokenThai:
    def test_a_few_of_one_kind_are_told_one_by_one(self) -> None:
        assert len(found("ITA801", measure=f"กำหนด{UNSEEN}ผู้ตอบ{UNSEEN}ข้อซักถาม")) == 2

    def test_many_of_one_kind_are_one_finding_with_places(self) -> None:
        [one] = found("ITA801", measure=UNSEEN.join("กำหนดผู้ตอบข้อซักถาม"[:2] * 5), steps=f"ก{UNSEEN}ข")
        assert len(one.related) == 9

    def test_a_heading_of_a_column_counts_once_and_is_no_row(self) -> None:
        [one] = told("ITA801", {"columns": {"period": "ระยะเวลา\u0e4dดำเนินการ"[:8] + "\u0e48\u0e48"}})[:1]
        assert one.indicator is None

    def test_a_repair_that_may_be_wrong_is_not_made_by_itself(self) -> None:
        [one] = found("ITA801", measure="ก าหนดผู้ตอบข้อซักถาม")
        assert one.fix is not None
        assert one.fix.safety == "unsafe"


class TestStraySpace:
    def test_the_words_of_a_cell_are_one_finding_with_the_worst_first(self) -> None:
        [one] = found("ITA802", measure="แจ้ง หน่วย งาน ให้ ป ร ะ ชาชน ทราบ")
        assert one.excerpt == "ป ร ะ ชาชน"
        assert [note.at.excerpt for note in one.related] == ["หน่วย งาน"]

    def test_letters_that_make_up_known_words_are_joined(self) -> None:
        [one] = found("ITA802", measure="แจ้งเบาะแสการ ทุ จ ริ ต")
        assert one.fix is not None
        assert {edit.new for edit in one.fix.edits} == {""}

    @pytest.mark.parametrize("text", ["ประ พ ลุ ต มิ ขอบ", "ปฏิบตั ิ"])
    def test_what_is_misspelt_as_well_is_left_to_a_person(self, text: str) -> None:
        [one] = found("ITA802", measure=f"แจ้งการ {text}")
        assert one.fix is None

    def test_a_name_in_running_text_may_end_a_line_once(self) -> None:
        assert found("ITA802", analysis="ตัวชี้วัดด้านการป้องกัน การทุจริต ได้ ๑๐๐ คะแนน") == []

    def test_a_name_in_the_heading_may_not(self) -> None:
        change = {"indicators": {10: {"heading": "ตัวชี้วัดที่ 10 การป้องกัน การทุจริต"}}}
        assert excerpts(told("ITA802", change)) == ["การป้องกัน การทุจริต"]

    def test_a_document_full_of_them_is_one_finding(self) -> None:
        rows = {number: {"measure": "แจ้ง หน่วย งาน", "analysis": "ให้ ประ ชาชน ทราบ"} for number in range(1, 11)}
        [one] = told("ITA802", {"indicators": rows})
        assert len(one.related) == 19


class TestMixedDigits:
    @pytest.mark.parametrize(
        ("text", "new"), [("๙๘.57", "๙๘.๕๗"), ("2๕68", "2568"), ("๑,000", "1,000"), ("0๑๓", "๐๑๓")]
    )
    def test_a_number_in_both_digits_becomes_one_of_most(self, text: str, new: str) -> None:
        [one] = found("ITA803", analysis=f"ได้คะแนน {text} คะแนน")
        assert one.fix is not None
        assert [edit.new for edit in one.fix.edits] == [new]

    def test_a_cell_against_its_column_is_one_finding(self) -> None:
        [one] = found("ITA803", period="1 ตุลาคม 2568 - 30 กันยายน 2569")
        assert [one.excerpt, *(note.at.excerpt for note in one.related)] == ["1", "2568", "30", "2569"]

    def test_a_column_in_halves_has_no_habit(self) -> None:
        rows = {number: {"period": "1 ตุลาคม 2568 - 30 กันยายน 2569"} for number in range(1, 6)}
        assert told("ITA803", {"indicators": rows}) == []

    def test_the_number_of_a_step_is_apart_from_what_follows_its_point(self) -> None:
        assert found("ITA803", steps="๑.5ส ในทุกงาน\n๒.ประกาศเวลาตอบกลับ") == []


class TestUnbalancedQuotes:
    def test_a_quotation_that_opens_with_a_closing_mark_is_turned(self) -> None:
        [one] = found("ITA804", analysis="ข้อคำถาม”๙ การบริหาร หรือไม่” ได้ ๑๐๐ คะแนน")
        assert one.fix is not None
        assert [(edit.span.start, edit.new) for edit in one.fix.edits] == [(8, "“")]

    def test_brackets_may_close_on_another_line(self) -> None:
        assert found("ITA804", measure="กำหนดผู้ตอบ (ทุกช่องทาง\nทุกวัน)") == []


class TestMisspelling:
    def test_a_wrong_form_is_found_through_a_wrapped_line(self) -> None:
        assert excerpts(found("ITA805", measure="ไม่ให้หรือรับ สิ้นบนเพื่อแลกกับงาน")) == ["รับ สิ้นบน"]

    def test_a_wrong_form_inside_a_right_word_is_none(self) -> None:
        assert found("ITA805", measure="ให้ของสัมนาคุณตามราคาสั่งซื้อ") == []

    def test_what_is_broken_is_not_misspelt_as_well(self) -> None:
        assert found("ITA805", measure="ด\u0e4d\u0e32เนินการตอบข้อซักถามแก่หน่วยง\u0e48\u0e48าน") == []

    def test_an_unknown_unit_is_left_to_its_own_rule(self) -> None:
        assert found("ITA805", responsible="กองสวัสดิการสงคม กองการเจ้าหนาที่") == []

    def test_the_same_slip_in_two_rows_is_one_finding(self) -> None:
        change = {"indicators": {2: {"measure": "ชี้แจงให้ทัวถึง"}, 8: {"measure": "เปิดรับฟังให้ทัวถึง"}}}
        [one] = told("ITA805", change)
        assert [one.indicator, len(one.related)] == [2, 1]


class TestLeftoverMarkup:
    @pytest.mark.parametrize(
        ("text", "mended"),
        [
            ("**กำหนด**ผู้ตอบ", "กำหนดผู้ตอบ"),
            ("กำหนด<br/>ผู้ตอบ", "กำหนด ผู้ตอบ"),
            ("<p>กำหนด</p><p>ผู้ตอบ</p>", "กำหนด ผู้ตอบ"),
            ("กำหนด <b>ผู้</b>ตอบ", "กำหนด ผู้ตอบ"),
            ("กำหนด&amp;nbsp;ผู้ตอบ", "กำหนด ผู้ตอบ"),
            ("&lt;b&gt;กำหนด&lt;/b&gt;", "กำหนด"),
            ("กำหนด_x000D_", "กำหนด"),
        ],
    )
    def test_markup_is_taken_out_of_the_words(self, text: str, mended: str) -> None:
        [one] = found("ITA806", measure=text)
        assert one.fix is not None
        for edit in sorted(one.fix.edits, key=lambda edit: -edit.span.start):
            text = text[: edit.span.start] + edit.new + text[edit.span.end :]
        assert text == mended

    @pytest.mark.parametrize("text", ["#REF!", "[object Object]", "#N/A", "{\\rtf1 ก"])
    def test_a_lost_value_cannot_be_mended(self, text: str) -> None:
        assert [one.fix for one in found("ITA806", measure=text)] == [None]

    @pytest.mark.parametrize(
        "text", ["<ระบุ>", "ก < ๕ และ ข > ๖", "R&D", "* ก ** หมายเหตุ", "******", "#โปร่งใส", "a_b_c"]
    )
    def test_signs_of_ordinary_text_are_left_alone(self, text: str) -> None:
        assert found("ITA806", measure=f"กำหนด{text}") == []
