import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from ita_lint.model.findings import Diagnostic, Report
from ita_lint.model.text import Text

Written = Callable[..., str]


def issues(written: Written, *reports: Report, **options: Any) -> list[dict[str, Any]]:
    return list(json.loads(written("gitlab", reports, **options)))


def test_an_issue_has_the_keys_that_gitlab_reads(written: Written, faulty: Report) -> None:
    first = issues(written, faulty)[0]
    assert list(first) == ["description", "check_name", "fingerprint", "severity", "location"]
    assert first["check_name"] == "duplicate-step-number"
    assert first["location"] == {"path": "plans/แผน.txt", "lines": {"begin": 39}}
    assert first["description"].startswith("ITA412 เลขขั้นตอนซ้ำ: เลข ๓")


def test_severities_are_those_of_gitlab(written: Written, faulty: Report, unreadable: Report) -> None:
    found = [one["severity"] for one in issues(written, faulty, unreadable)]
    assert found == ["major", "minor", "info", "info", "blocker"]


def test_fingerprints_are_unique(written: Written, faulty: Report, unreadable: Report, skipped: Report) -> None:
    reports = (faulty, replace(faulty, path="b.txt"), unreadable, skipped)
    prints = [one["fingerprint"] for one in issues(written, *reports)]
    assert len(set(prints)) == len(prints) == 10


def test_a_place_without_lines_is_named(written: Written, placed: tuple[Report, int, str]) -> None:
    report, line, label = placed
    [one] = issues(written, report)
    assert one["location"]["lines"]["begin"] == line
    assert label in one["description"] or label.startswith("line")


@pytest.mark.parametrize("quiet", [True, False])
def test_a_file_that_could_not_be_read_is_never_silent(written: Written, unreadable: Report, quiet: bool) -> None:  # noqa: FBT001 - a parameter of the test
    [one] = issues(written, unreadable, quiet=quiet)
    assert one["description"] == "อ่านไม่ได้: ไฟล์นี้ไม่ใช่เอกสาร"


def test_a_description_is_one_line_without_controls(
    written: Written, found: Callable[..., Diagnostic], text: Callable[..., Text]
) -> None:
    one = found(text("x").span, message="a\n\x1b[31m\u202eb")
    [issue] = issues(written, Report("p.txt", "th", "text", diagnostics=(one,)))
    assert ": a ␛[31m\ufffdb (" in issue["description"]


def test_nothing_found_is_an_empty_list(written: Written, clean: Report) -> None:
    assert issues(written, clean) == issues(written) == []
