from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from ita_lint.model.findings import Report

Written = Callable[..., str]


def suites(written: Written, *reports: Report, **options: Any) -> ET.Element:
    return ET.fromstring(written("junit", reports, **options))  # noqa: S314 - our own document


def kinds(suite: ET.Element) -> list[str]:
    return [case[0].tag if len(case) else "" for case in suite.iter("testcase")]


def test_a_file_is_a_suite_and_a_finding_a_case(written: Written, faulty: Report) -> None:
    [suite] = suites(written, faulty)
    case = suite[0]
    assert suite.get("name") == case.get("file") == case.get("classname") == "plans/แผน.txt"
    assert case.get("name", "").startswith("ITA412 เลขขั้นตอนซ้ำ (บรรทัด 39")
    assert case.get("line") == "39"
    assert case[0].get("message") == faulty.diagnostics[0].message
    assert "วิธีแก้: ให้เลขเรียงต่อกันไป" in str(case[0].text).splitlines()


@pytest.mark.parametrize(("fail_on", "failures"), [("error", 1), ("warning", 2), ("info", 3), ("never", 0)])
def test_what_fails_the_run_is_a_failure(written: Written, faulty: Report, fail_on: str, failures: int) -> None:
    root = suites(written, faulty, fail_on=fail_on)
    assert root.get("failures") == str(failures)
    assert kinds(root) == ["failure"] * failures + ["system-out"] * (3 - failures) + ["skipped"]


def test_the_counts_hold(written: Written, faulty: Report, unreadable: Report, skipped: Report, clean: Report) -> None:
    root = suites(written, faulty, unreadable, skipped, clean)
    counted = {key: root.get(key) for key in ("tests", "failures", "errors", "skipped")}
    assert counted == {"tests": "7", "failures": "1", "errors": "1", "skipped": "2"}
    assert len(list(root.iter("testcase"))) == 7


def test_a_clean_file_is_a_case_that_passes(written: Written, clean: Report) -> None:
    [case] = suites(written, clean).iter("testcase")
    assert len(case) == 0
    assert "39" in case.get("name", "")


def test_what_was_left_on_purpose_is_skipped_with_its_reason(written: Written, waived: Report) -> None:
    [case] = [one for one in suites(written, waived).iter("testcase") if "ITA412" in one.get("name", "")]
    assert case[0].get("message") == "เว้นไว้: ตามมติที่ประชุม"


def test_no_files_are_no_cases(written: Written) -> None:
    assert suites(written).get("tests") == "0"
