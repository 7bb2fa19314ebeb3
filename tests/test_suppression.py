"""Findings that somebody decided to leave, in the document or in the settings."""

import io
import pickle
from typing import Any

import pytest

from ita_lint import Report, check, rulebook
from ita_lint.model.document import Comment, Document
from ita_lint.model.findings import Ignore, IgnoreComment
from ita_lint.model.place import TextPlace
from ita_lint.model.text import Part, Text
from ita_lint.rulebook.overlay import base_plan, overlaid
from ita_lint.settings import Settings
from ita_lint.suppression import orders

RULES = rulebook.load()
BASE = base_plan(RULES.root)
#: Step numbers of indicator 3 that stand twice and leave a gap (ITA412, ITA413), no measure in indicator 4 (ITA401).
FAULTS: dict[int, Any] = {3: {"steps": "๑. จัดทำแผน\n๒. รายงานผล\n๒. ติดตามผล\n๖. สรุปผล"}, 4: {"measure": None}}


def checked(comments: dict[str, str] | None = None, settings: Settings | None = None, **options: Any) -> Report:
    plan = overlaid(BASE, {"indicators": FAULTS, "comments": comments or {}})
    return check(plan, settings=settings, lang="en", **options)


def left(report: Report) -> list[str]:
    return [one.code for one in report.diagnostics]


def waived(report: Report) -> list[tuple[str, str, str]]:
    return [(one.diagnostic.code, one.reason, one.by) for one in report.suppressed]


def test_the_plan_has_faults() -> None:
    assert left(checked()) == ["ITA412", "ITA413", "ITA401"]


class TestComments:
    def test_leave_what_their_rules_find_where_they_stand(self) -> None:
        report = checked({"indicators[2].steps": "ita-lint: ignore ITA412 ตามคำสั่ง"})
        assert left(report) == ["ITA413", "ITA401"]
        assert waived(report) == [("ITA412", "ตามคำสั่ง", "document")]

    def test_say_nothing_of_other_places(self) -> None:
        report = checked({"indicators[4].steps": "ita-lint: ignore ITA412 ตามคำสั่ง"})
        assert left(report) == ["ITA412", "ITA413", "ITA401", "ITA001"]

    def test_may_name_several_rules_by_code_beginning_or_name(self) -> None:
        report = checked({"indicators[2].steps": "ita-lint: ignore[ITA413, duplicate-step-number] ตามคำสั่ง"})
        assert left(report) == ["ITA401"]
        assert left(checked({"indicators[2].steps": "ita-lint: ignore ITA41 ตามคำสั่ง"})) == ["ITA401"]

    def test_without_a_reason_leave_nothing(self) -> None:
        assert left(checked({"indicators[2].steps": "ita-lint: ignore ITA41"})) == [
            "ITA001", "ITA412", "ITA413", "ITA401",
        ]  # fmt: skip

    def test_are_of_no_use_only_if_their_rules_could_look(self) -> None:
        comments = {"indicators[4].steps": "ita-lint: ignore ITA412 ตามคำสั่ง"}
        assert "ITA001" not in left(checked(comments, ignore=["ITA412"]))

    def test_that_were_mended_are_told_once_for_each_rule(self) -> None:
        report = checked({"indicators[4].steps": "ita-lint: ignore[ITA412,ITA413] ตามคำสั่ง"}, select=["ITA41", "ITA001"])
        assert [one.message for one in report.diagnostics if one.code == "ITA001"] == [
            f"the ignore of {code} is of no use, for that rule finds nothing" for code in ("ITA412", "ITA413")
        ]


@pytest.mark.parametrize(
    ("string", "rules", "reason"),
    [
        ("ita-lint: ignore ITA402 ตามมติ", ("ITA402",), "ตามมติ"),
        ("ita-lint:ignore ITA402: ตามมติ", ("ITA402",), "ตามมติ"),
        ("# ita-lint: ignore[ITA402,ITA403] — ตามมติ", ("ITA402", "ITA403"), "ตามมติ"),
        ("ita-lint: ignore ITA402, ITA403 as decided", ("ITA402", "ITA403"), "as decided"),
        ("ita-lint: ignore ITA402ตามมติ", ("ITA402",), "ตามมติ"),
        ("ita-lint: ignore ita402 ตามมติ", ("ita402",), "ตามมติ"),
        ("ita-lint: ignore missing-measure as decided", ("missing-measure",), "as decided"),
        ("ita-lint: ignore ITA999 as decided", ("ITA999",), "as decided"),
        ("Ita-lint: ignore ITA402 ตามมติ", ("ITA402",), "ตามมติ"),
        ("ITA-LINT: Ignore ITA402 ตามมติ", ("ITA402",), "ตามมติ"),
        ("ita-lint ignore ITA402 ตามมติ", ("ITA402",), "ตามมติ"),
        ("ita–lint：ignore：ITA402：ตามมติ", ("ITA402",), "ตามมติ"),
        ("ita-lint:\xa0ignore\xa0ITA402\xa0ตามมติ", ("ITA402",), "ตามมติ"),
        ("ita-lint: ignore ITA๔๐๒ ตามข้อ ๑", ("ITA402",), "ตามข้อ ๑"),
        ("ita-lint: ignore ITA402 ITA403ตามมติ", ("ITA402", "ITA403"), "ตามมติ"),
        ("ita-lint: ignore (ITA402) ตามมติ", ("ITA402",), "ตามมติ"),
        ("ita-lint: ignore ITA402-ตามมติ", ("ITA402",), "ตามมติ"),
        ("ita-lint: ignore ตามมติ", (), "ตามมติ"),
        ("ita-lint: ignore", (), ""),
        ("ita-lint: ignore[] x", (), "x"),
        ("ตรวจแล้ว\nita-lint: ignore ITA402 ตามมติ\nนาย ก", ("ITA402",), "ตามมติ"),
    ],
)
def test_an_order_is_read_from_a_comment(string: str, rules: tuple[str, ...], reason: str) -> None:
    at = Text("ก", (Part(0, TextPlace(1, 1)),)).span
    document = Document("text", (), comments=(Comment(at, string),))
    assert list(orders(document)) == [IgnoreComment(at, rules, reason)]


@pytest.mark.parametrize(
    "string",
    [
        "โปรดดู ita-lint: ignore", "ita-lint บอกว่า", "ita-lint says ITA402", "ita-lint: ข้อนี้ผิด", "xita-lint: ignore",
    ],
)  # fmt: skip
def test_other_comments_are_no_orders(string: str) -> None:
    at = Text("ก", (Part(0, TextPlace(1, 1)),)).span
    assert list(orders(Document("text", (), comments=(Comment(at, string),)))) == []


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("ita-lint: ignroe ITA412 ตามมติ", "“ignroe” is no order"),
        ("ita-lint ignor ITA412 ตามมติ", "“ignor” is no order"),
        ("ita-lint: disable ITA412 ตามมติ", "“disable” is no order"),
        ("ita-lint: ข้าม ITA412 ตามมติ", "“ข้าม” is no order"),
        ("ita-lint: ignore dupicate-step-number as decided", "did you mean duplicate-step-number?"),
        ("ita-lint: ignore ITA everything", "“ITA”, which is no rule"),
        ("ita-lint: ignore approved by the council", "“approved”, which is no rule"),
    ],
)
def test_an_order_that_is_not_understood_is_told_with_the_word(comment: str, told: str) -> None:
    report = checked({"indicators[2].steps": comment})
    [one] = (one for one in report.diagnostics if one.code == "ITA001")
    assert told in one.message
    assert "ITA412" in left(report)


class TestSettings:
    def test_leave_what_a_rule_finds(self) -> None:
        report = checked(settings=Settings(ignore=(Ignore("ITA401", "ตามมติ"),)))
        assert (left(report), waived(report)) == (["ITA412", "ITA413"], [("ITA401", "ตามมติ", "settings")])

    def test_may_be_for_one_indicator(self) -> None:
        assert "ITA401" in left(checked(settings=Settings(ignore=(Ignore("ITA401", "x", indicator=3),))))
        assert "ITA401" not in left(checked(settings=Settings(ignore=(Ignore("ITA401", "x", indicator=4),))))

    def test_may_be_for_one_item(self) -> None:
        plan = overlaid(BASE, {"themes": {3: [1, "i7"], 4: [2, "i5"]}, "indicators": {3: {"measure": None}}})
        for item, found in (("i7", False), ("i8", True)):
            report = check(plan, settings=Settings(ignore=(Ignore("ITA401", "x", item=item),)))
            assert ("ITA401" in left(report)) is found

    def test_may_be_for_some_files(self) -> None:
        settings = Settings(ignore=(Ignore("ITA401", "x", path="2569/*"),))
        assert "ITA401" not in left(checked(settings=settings, name="2569/plan.yaml"))
        assert "ITA401" in left(checked(settings=settings, name="plan.yaml"))

    def test_are_counted(self) -> None:
        ignore = (Ignore("ITA41", "x"), Ignore("ITA402", "x"), Ignore("ITA401", "x", path="other/*"))
        assert checked(settings=Settings(ignore=ignore)).ignores == ((ignore[0], 2), (ignore[1], 0))

    def test_are_not_counted_if_their_rules_did_not_look(self) -> None:
        settings = Settings(ignore=(Ignore("ITA41", "x"),))
        assert checked(settings=settings, ignore=["ITA412"]).ignores == ()
        assert checked(settings=settings, ignore=["ITA001"]).ignores == ()

    def test_a_comment_goes_before_them(self) -> None:
        settings = Settings(ignore=(Ignore("ITA412", "x"),))
        report = checked({"indicators[2].steps": "ita-lint: ignore ITA412 y"}, settings)
        assert waived(report) == [("ITA412", "y", "document")]
        assert report.ignores == ((settings.ignore[0], 1),)


def test_what_was_left_no_longer_spoils_the_readiness() -> None:
    before, after = checked(), checked(settings=Settings(ignore=(Ignore("ITA41", "ตามมติ"),)))
    assert before.readiness is not None
    assert after.readiness is not None
    assert (before.readiness.matrix[3]["steps"], after.readiness.matrix[3]["steps"]) == ("wrong", "met")


def test_what_was_left_stands_in_the_data_of_the_report() -> None:
    data: Any = checked(settings=Settings(ignore=(Ignore("ITA401", "ตามมติ"),))).to_dict()
    assert [(one["code"], one["reason"], one["by"]) for one in data["suppressed"]] == [("ITA401", "ตามมติ", "settings")]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "plan.yaml",
            "indicators:\n- number: 1\n  name: การปฏิบัติหน้าที่\n  measure: '-' # ita-lint: ignore ITA401 ตามมติ\n",
        ),
        (
            "plan.html",
            (
                "<table><tr><th>ตัวชี้วัด<th>มาตรการ<th>ผู้รับผิดชอบ<tr><td>ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่"
                "<td>-<!-- ita-lint: ignore ITA401 ตามมติ --><td>กองคลัง</table>"
            ),
        ),
    ],
)
def test_comments_of_files_are_orders_too(name: str, text: str) -> None:
    report = check(text.encode(), name=name, select=["ITA401", "ITA001"])
    assert (left(report), waived(report)) == ([], [("ITA401", "ตามมติ", "document")])


def test_reports_travel_between_processes_with_their_decisions() -> None:
    settings = Settings(ignore=(Ignore("ITA41", "x"),))
    again: Report = pickle.loads(pickle.dumps(checked(settings=settings)))  # noqa: S301 - our own
    assert (waived(again), again.ignores) == (
        [("ITA412", "x", "settings"), ("ITA413", "x", "settings")],
        ((settings.ignore[0], 2),),
    )
    assert pickle.loads(pickle.dumps(settings)) == settings  # noqa: S301


def test_comments_on_the_cells_of_a_workbook_are_orders_too() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book, data = openpyxl.Workbook(), io.BytesIO()
    for row in (("ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"), ("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่", "-", "กองคลัง")):
        book.active.append(row)
    book.active["B2"].comment = openpyxl.comments.Comment("ita-lint: ignore ITA401 ตามมติ", "นาง ก")
    book.save(data)
    report = check(data.getvalue(), name="plan.xlsx", select=["ITA401", "ITA001"])
    assert (left(report), waived(report)) == ([], [("ITA401", "ตามมติ", "document")])
