"""Scores and levels that are reported outside the rows: whether they fit each other, and the rows."""

from typing import Any

import pytest

from ita_lint import check, rulebook
from ita_lint.model.findings import Diagnostic
from ita_lint.rulebook.overlay import base_plan, overlaid

BASE = base_plan(rulebook.folder())
TITLE = "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘ และมาตรการปีงบประมาณ พ.ศ. ๒๕๖๙"


def found(code: str, change: Any) -> tuple[Diagnostic, ...]:
    return check(overlaid(BASE, change), select=[code]).diagnostics


def skipped(code: str, change: Any, **options: Any) -> bool:
    return [one.code for one in check(overlaid(BASE, change), select=[code], **options).not_checked] == [code]


def said(text: str) -> dict[str, Any]:
    return {"titles": [TITLE, text]}


def table(**scores: str) -> list[dict[str, str]]:
    return [{"subject": subject, "score": score} for subject, score in scores.items()]


class TestOverallScore:
    @pytest.mark.parametrize("total", ["95.88", "95.9", "95.87", "96", "๙๕.๘๘"])
    def test_a_total_may_be_rounded(self, total: str) -> None:
        stated = table(IIT="96.10", EIT="93.50", OIT="97.50", total=total)
        assert found("ITA311", {"stated_scores": stated}) == ()

    @pytest.mark.parametrize("total", ["95.10", "98.58", "90"])
    def test_a_total_that_the_parts_cannot_give(self, total: str) -> None:
        [one] = found("ITA311", {"stated_scores": table(IIT="96.10", EIT="93.50", OIT="97.50", total=total)})
        assert (one.excerpt, len(one.related)) == (total, 3)

    @pytest.mark.parametrize("total", ["95.39", "93.97", "94.68"])
    def test_either_part_of_the_eit_and_their_mean_will_do(self, total: str) -> None:
        scores = (("public", "95.10"), ("survey", "90.34"))
        parts = [{"subject": "EIT", "part": part, "score": score} for part, score in scores]
        assert found("ITA311", {"stated_scores": [*table(IIT="91.76", OIT="98.34", total=total), *parts]}) == ()

    def test_without_all_parts_it_is_not_checked(self) -> None:
        assert skipped("ITA311", {"stated_scores": table(IIT="96.10", OIT="97.50", total="50.00")})
        assert skipped("ITA311", {})

    def test_many_agencies_scores_are_nobodys(self) -> None:
        many = [{"subject": "IIT", "score": f"{number}.25"} for number in range(60, 90)]
        assert skipped("ITA311", {"stated_scores": [*many, *table(EIT="90", OIT="90", total="10")]})


class TestScoreOfTheTable:
    def test_one_score_wrong_in_several_places_of_a_row_is_one_finding(self) -> None:
        analysis = "โดยรวมได้คะแนน ๙๗.๘๕ คะแนน จุดอ่อน คือ บุคลากรยังไม่ทราบแผน ทั้งนี้ โดยรวมได้คะแนน ๙๗.๘๕ คะแนน"
        change = {"stated_scores": table(**{"2": "95.12", "3": "96.83"}), "indicators": {2: {"analysis": analysis}}}
        assert [one.excerpt for one in found("ITA313", change)] == ["๙๗.๘๕"]

    def test_a_range_with_an_exception_agrees_with_the_table(self) -> None:
        stated = table(O1="100", O11="0", O12="100", O21="100")
        assert found("ITA313", {"stated_scores": stated}) == ()

    def test_a_range_that_hides_a_lower_item(self) -> None:
        [one] = found("ITA313", {"stated_scores": table(O1="100", O12="50", O11="0")})
        assert (one.excerpt, one.indicator) == ("๑๐๐", 9)

    def test_a_part_of_the_eit_is_not_compared_with_the_whole(self) -> None:
        assert found("ITA313", {"stated_scores": table(e2="99.29", e6="98.57", **{"6": "99.10"})}) == ()

    def test_a_sentence_is_no_table(self) -> None:
        assert found("ITA313", said("ตัวชี้วัดที่ ๒ การใช้งบประมาณ ได้คะแนน ๙๐.๐๐ คะแนน")) == ()


class TestLevel:
    @pytest.mark.parametrize(
        ("scores", "level"),
        [
            ({"IIT": "96.00", "EIT": "95.00", "OIT": "97.00", "total": "96.10"}, "ผ่านดีเยี่ยม"),
            ({"IIT": "88.20", "EIT": "90.40", "OIT": "95.00", "total": "91.58"}, "ผ่านดี"),
            ({"IIT": "92.30", "EIT": "84.10", "OIT": "98.00", "total": "92.12"}, "ผ่าน"),
            ({"IIT": "80.00", "EIT": "80.00", "OIT": "80.00", "total": "80.00"}, "ต้องปรับปรุง"),
            ({"IIT": "60.00", "EIT": "60.00", "OIT": "60.00", "total": "60.00"}, "ต้องปรับปรุงโดยด่วน"),
        ],
    )
    def test_only_the_level_that_the_scores_give_will_do(self, scores: dict[str, str], level: str) -> None:
        for name in ("ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน", "ต้องปรับปรุง", "ต้องปรับปรุงโดยด่วน"):
            stated = [{"subject": one, "score": score} for one, score in scores.items()]
            stated[-1]["level"] = name
            assert bool(found("ITA314", {"stated_scores": stated})) == (name != level)

    @pytest.mark.parametrize("level", ["ผ่านดีเยี่ยม", "ผ่านดี", "ผ่าน"])
    def test_a_total_alone_leaves_several_levels(self, level: str) -> None:
        assert found("ITA314", said(f"คะแนนรวม ๙๖.๒๐ คะแนน อยู่ในระดับ {level}")) == ()

    def test_points_by_weight_tell_nothing_of_the_instruments(self) -> None:
        stated = table(IIT="28.83", EIT="28.05", OIT="39.00", total="95.88")
        stated[-1]["level"] = "ผ่านดี"
        assert found("ITA314", {"stated_scores": stated}) == ()

    def test_both_parts_of_the_eit_must_reach_the_mark(self) -> None:
        parts = [
            {"subject": "EIT", "part": part, "score": score}
            for part, score in (("public", "99.00"), ("survey", "84.00"))
        ]
        stated = [*table(IIT="95.00", OIT="98.00", total="95.15"), *parts]
        assert found("ITA314", {"stated_scores": [*stated, {"subject": "total", "level": "ผ่าน"}]}) == ()
        assert found("ITA314", {"stated_scores": [*stated, {"subject": "total", "level": "ผ่านดี"}]})

    def test_a_level_without_a_score_or_of_an_unknown_year_is_not_checked(self) -> None:
        assert skipped("ITA314", said("ผลการประเมินอยู่ในระดับ ผ่านดี"))
        assert skipped("ITA314", said("คะแนนรวม ๙๖.๒๐ คะแนน อยู่ในระดับ ผ่านดี"), year=2569)

    @pytest.mark.parametrize(
        "text",
        [
            "คะแนนรวม ๙๖.๒๐ คะแนน เพื่อให้อยู่ในระดับ ต้องปรับปรุง น้อยลง",
            "คะแนนรวม ๙๖.๒๐ คะแนน ในปี ๒๕๖๗ อยู่ในระดับ ต้องปรับปรุง",
            "คะแนนรวม ๙๖.๒๐ คะแนน ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ ได้ ๗๐ คะแนน อยู่ในระดับ ต้องปรับปรุง",
        ],
    )
    def test_aims_history_and_indicators_have_their_own_levels(self, text: str) -> None:
        assert found("ITA314", said(text)) == ()


class TestWeakerItem:
    def test_an_untreated_item_must_be_clearly_weaker(self) -> None:
        assert found("ITA705", {"stated_scores": table(i4="94.90", i5="96.43")}) == ()
        [one] = found("ITA705", {"stated_scores": table(i4="80.00", i6="81.00", i5="96.43")})
        assert (one.indicator, [note.at.excerpt for note in one.related]) == (2, ["80.00", "81.00"])

    def test_items_of_an_indicator_without_any_in_the_plan_are_left_alone(self) -> None:
        assert found("ITA705", {"stated_scores": table(i1="80.00", e9="70.00", i5="96.43")}) == ()
