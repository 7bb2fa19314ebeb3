"""What is weak, what takes it up, how it is followed up, and reasons that are copied."""

from pathlib import Path
from typing import Any

import pytest

from ita_lint import Diagnostic, check, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
REAL = Path(__file__).parents[2] / ".." / "shared" / "plans" / "ban-phran-2568.txt"
FULL = "ข้อ i๗ - i๙ ได้คะแนน ๑๐๐ คะแนนทุกข้อ "


def found(code: str, change: dict[str, Any]) -> tuple[Diagnostic, ...]:
    return check(overlaid(BASE, change), select=[code]).diagnostics


def analysed(number: int, text: str) -> dict[str, Any]:
    return {"indicators": {number: {"analysis": text}}}


def excerpts(code: str, change: dict[str, Any]) -> list[str]:
    return [one.excerpt for one in found(code, change)]


class TestAMissingWeakness:
    @pytest.mark.parametrize(
        "said",
        [
            "จุดอ่อน คือ ขั้นตอนซับซ้อน",
            "พบว่าบุคลากรยังไม่ทราบหลักเกณฑ์",
            "ประชาชนมองว่าหน่วยงานยังขาดช่องทาง",
            "จึงควรเผยแพร่ให้ทั่วถึง",
            "ต้องเร่งรัดการเบิกจ่าย",
            "การตอบคำถามล่าช้า",
            "ประชาชนมีส่วนร่วมน้อย",
            "ใช้เวลาพิจารณาอนุญาตนาน",
            "ผู้ตอบแบบวัดเข้าใจผิดในบางข้อ",
            "จึงได้ดำเนินการแก้ไขหลักเกณฑ์ให้ชัดเจน",
        ],
    )
    def test_is_none_where_something_is_said_to_be_weak(self, said: str) -> None:
        assert excerpts("ITA701", analysed(3, f"โดยรวมได้คะแนน ๙๖.๘๓ คะแนน {said}")) == []

    @pytest.mark.parametrize(
        "said",
        [
            "",
            "เจ้าหน้าที่ให้บริการโดยไม่เลือกปฏิบัติและไม่เรียกรับผลประโยชน์",
            "โดยข้อ i๘ ได้คะแนนน้อยที่สุด ๙๔.๒๙ คะแนน",
            "บุคลากรปฏิบัติถูกต้องตามหลักเกณฑ์",
            "เพื่อเป็นการรักษาระดับคะแนนไว้ จึงต้องรักษามาตรฐาน",
        ],
    )
    def test_stands_at_the_lowest_score_where_only_praise_is_said(self, said: str) -> None:
        lowest = "๙๔.๒๙" if "๙๔.๒๙" in said else "๙๖.๘๓"
        assert excerpts("ITA701", analysed(3, f"โดยรวมได้คะแนน ๙๖.๘๓ คะแนน {said}")) == [lowest]

    def test_is_none_in_a_column_of_weaknesses_unless_it_says_that_there_is_none(self) -> None:
        change = analysed(3, "โดยรวมได้คะแนน ๙๖.๘๓ คะแนน ผู้รับบริการอยากให้ลดเอกสาร")
        headed = {**change, "columns": {"analysis": "ประเด็นที่ควรพัฒนา"}}
        none = {**analysed(3, "ไม่พบ โดยรวมได้คะแนน ๙๖.๘๓ คะแนน"), "columns": headed["columns"]}
        both = {**change, "columns": {"analysis": "จุดอ่อน/จุดแข็ง"}}
        assert [excerpts("ITA701", one) for one in (headed, none, both)] == [[], ["๙๖.๘๓"], ["๙๖.๘๓"]]

    def test_is_not_told_beside_a_low_score_that_is_only_kept(self) -> None:
        change = analysed(3, "โดยรวมได้คะแนน ๗๐.๐๐ คะแนน เพื่อรักษาระดับคะแนนไว้")
        assert [one.code for one in check(overlaid(BASE, change), select=["ITA306", "ITA701"]).diagnostics] == [
            "ITA306"
        ]

    def test_is_not_told_of_an_analysis_that_says_nothing(self) -> None:
        assert excerpts("ITA701", analysed(3, "")) == []


class TestAMissingFollowUp:
    STEPS = "๑. แจ้งเวียนให้บุคลากรทราบ\n๒. ปิดประกาศ"

    def plan(self, last: str) -> dict[str, Any]:
        rows = {number: {"steps": self.STEPS} for number in range(1, 11)}
        return {"indicators": {**rows, 10: {"steps": last}}}

    def test_is_found_once_for_the_whole_plan(self) -> None:
        assert len(found("ITA702", self.plan(self.STEPS))) == 1

    @pytest.mark.parametrize(
        "step",
        [
            "กำกับ ติดตามทุกเดือน",
            "ติดตามผลการดำเนินงานของทุกกอง",
            "สรุปรายงานเสนอผู้บริหาร",
            "รายงานผลต่อนายกองค์การบริหารส่วนตำบล",
            "ประเมินผลโครงการเมื่อสิ้นปีงบประมาณ",
        ],
    )
    def test_is_none_where_one_step_follows_up(self, step: str) -> None:
        assert found("ITA702", self.plan(f"๑. ปิดประกาศ\n๒. {step}")) == ()

    @pytest.mark.parametrize("step", ["เชิญชวนให้ติดตามข่าวสารทางเพจ", "เผยแพร่รายงานผลการดำเนินงานประจำปี"])
    def test_is_not_made_good_by_other_reports_and_news(self, step: str) -> None:
        assert len(found("ITA702", self.plan(f"๑. ปิดประกาศ\n๒. {step}"))) == 1


class TestAWeaknessWithoutAStep:
    @pytest.mark.parametrize(
        "text",
        [
            "จุดอ่อน คือ ไฟส่องสว่างริมถนนชำรุดหลายจุด ดังนั้น จึงจัดทำมาตรการนี้",
            "จุดอ่อน: ไฟส่องสว่างริมถนนชำรุดหลายจุด\nหน่วยงานจึงจัดทำมาตรการนี้",
            "ประเด็นที่ต้องพัฒนา\nไฟส่องสว่างริมถนนชำรุดหลายจุด",
            "ข้อค้นพบ : ไฟส่องสว่างริมถนนชำรุดหลายจุด จึงต้องปรับปรุง",
            "ปัญหาที่พบ ได้แก่ ไฟส่องสว่างริมถนนชำรุดหลายจุด ทำให้ประชาชนไม่สะดวก",
        ],
    )
    def test_is_found_whatever_word_opens_it(self, text: str) -> None:
        change = analysed(8, f"ข้อ e๗ EIT Survey ได้คะแนน ๙๕.๒๔ คะแนน {text}")
        assert excerpts("ITA703", change) == ["ไฟส่องสว่างริมถนนชำรุดหลายจุด"]

    @pytest.mark.parametrize(
        "text",
        [
            "แก้ไขข้อบกพร่องแล้วทุกเรื่อง",
            "จุดอ่อน คือ ไม่พบข้อบกพร่องที่ต้องแก้ไข",
            "จุดอ่อน คือ (ระบุจุดอ่อนที่พบจากผลการประเมิน)",
            "ข้อค้นพบ : โครงการติดตั้งไฟส่องสว่างแล้วเสร็จครบทุกหมู่บ้าน",
            "จุดอ่อน คือ แบบรับฟังความคิดเห็นกรอกได้ ณ ที่ทำการเท่านั้น",
        ],
    )
    def test_is_none_where_no_weakness_is_named_or_a_step_takes_it_up(self, text: str) -> None:
        assert excerpts("ITA703", analysed(8, f"ข้อ e๗ EIT Survey ได้คะแนน ๙๕.๒๔ คะแนน {text}")) == []


class TestARepeatedReason:
    def plan(self, *reasons: str) -> dict[str, Any]:
        texts = {number: {"analysis": FULL + reason} for number, reason in enumerate(reasons, 3)}
        return {"indicators": texts}

    def test_names_the_other_rows(self) -> None:
        reason = "แต่เนื่องจากบุคลากรมีการโยกย้าย"
        (one,) = found("ITA704", self.plan(f"{reason}จึงทำให้ก", f"{reason} ดังนั้นข", f"{reason} หน่วยงานจึงค"))
        assert one.indicator == 3
        assert one.excerpt == "เนื่องจากบุคลากรมีการโยกย้าย"
        assert [note.at.excerpt for note in one.related] == ["เนื่องจากบุคลากรมีการโยกย้าย"] * 2

    def test_may_go_on_differently_after_a_space(self) -> None:
        reason = "เพราะไม่มีเจ้าหน้าที่รับผิดชอบโดยตรง"
        (one,) = found("ITA704", self.plan(f"{reason} งานแรก", f"{reason} งานที่สอง", f"{reason} งานที่สาม"))
        assert one.excerpt == reason

    @pytest.mark.parametrize(
        "reasons",
        [
            ("เนื่องจากบุคลากรมีการโยกย้าย",) * 2,
            ("เนื่องจากหน่วยงานได้ดำเนินการตามมาตรการอย่างต่อเนื่อง",) * 3,
            ("เพราะเหตุนี้หน่วยงานมอบหมายผู้รับผิดชอบใหม่ทุกงาน",) * 3,
            ("เนื่องจากบุคลากรขาดคู่มือ", "เนื่องจากบุคลากรขาดการอบรม", "เนื่องจากบุคลากรขาดความเข้าใจ"),
        ],
    )
    def test_is_none_for_few_for_no_cause_and_for_several_causes(self, reasons: tuple[str, ...]) -> None:
        assert found("ITA704", self.plan(*reasons)) == ()


@pytest.mark.skipif(not REAL.exists(), reason="the real plan is not here")
def test_the_real_plan_has_one_reason_in_four_rows() -> None:
    (one,) = check(REAL, select=["ITA704"]).diagnostics
    assert len(one.related) == 3
