import io
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from ita_lint.model.card import Card, Origin, Words
from ita_lint.model.example import Example, Examples
from ita_lint.model.findings import Report
from ita_lint.reporters.explain import write_card

CARD = Card(
    code="ITA412",
    name="duplicate-step-number",
    topic="steps",
    severity="error",
    title=Words("เลขขั้นตอนซ้ำ", "Duplicate step number"),
    why=Words("ผู้อ่านไม่รู้ว่าหมายถึงขั้นตอนใด", "A reader cannot tell which step is meant."),
    mend=Words("ให้เลขเรียงต่อกันไป", "Number the steps in turn."),
    source=Origin("หลักการเขียนขั้นตอน", "How steps are numbered", "https://example.org/"),
    messages={},
    params={},
)
BAD = {"indicators": {10: {"steps": "๑. ก\n๒. ข\n๒. ค"}}}
FIXED = {"indicators": {10: {"steps": "๑. ก\n๒. ข\n๓. ค"}}}


@pytest.fixture
def page(faulty: Report) -> Callable[..., str]:
    """Return the page of the card with one bad example of this plan, found faulty as in `faulty`."""

    def run(bad: Mapping[str, Any] = BAD, good: Mapping[str, Any] | None = None, lang: str = "th") -> str:
        examples = Examples(
            (Example(good or {}, Words("เลขย่อย", "sub-steps")),),
            (Example(bad, None, (), FIXED),),
        )
        found = replace(faulty, diagnostics=faulty.diagnostics[:1])
        stream = io.StringIO()
        write_card(CARD, examples, lambda _: found, stream, lang)
        return stream.getvalue()

    return run


@pytest.mark.parametrize("part", ["ITA412 เลขขั้นตอนซ้ำ", "duplicate-step-number", "ผู้อ่านไม่รู้", "ให้เลขเรียงต่อกันไป"])
def test_the_page_says_what_why_and_how_to_mend(page: Callable[..., str], part: str) -> None:
    assert part in page()


def test_the_source_comes_with_its_address(page: Callable[..., str]) -> None:
    assert "How steps are numbered https://example.org/" in page(lang="en")


def test_a_bad_example_shows_the_characters_and_what_is_said_of_them(page: Callable[..., str]) -> None:
    lines = page().splitlines()
    number = next(number for number, line in enumerate(lines) if "━" in line)
    assert "๓.ประชาสัมพันธ์" in lines[number - 1]
    assert "เลข ๓ ใช้ไปแล้ว" in lines[number] + lines[number + 1]


def test_a_bad_example_shows_the_mended_text(page: Callable[..., str]) -> None:
    assert "เมื่อแก้แล้ว\n   ╭─ ตัวชี้วัดที่ ๑๐ › ขั้นตอน\n   │  ๑. ก\n   │  ๒. ข\n   │  ๓. ค\n" in page()


def test_a_good_example_has_its_note_and_its_text(page: Callable[..., str]) -> None:
    shown = page(good={"indicators": {3: {"period": "ไตรมาส ๑-๔"}}})
    assert "ตัวอย่างที่ถูกต้อง: เลขย่อย\n   ╭─ ตัวชี้วัดที่ ๓ › ระยะเวลา\n   │  ไตรมาส ๑-๔\n" in shown


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        ({"indicators": {7: None}}, "╭─ ตัวชี้วัดที่ ๗\n   │  ไม่มีแถวนี้\n"),
        ({"columns": {"period": None}}, "╭─ หัวตาราง › ระยะเวลา\n   │  (ไม่มีคอลัมน์นี้)\n"),
        ({"agency": "อบต.ทุ่งสายลม"}, "╭─ ชื่อหน่วยงาน\n   │  อบต.ทุ่งสายลม\n"),
        (
            {"indicators": {3: {"steps": [{"number": 1, "text": "ก"}, {"number": 2, "text": "ข"}]}}},
            "│  1. ก\n   │  2. ข\n",
        ),
        ({"append": [{"like": 3, "measure": "ก"}]}, "╭─ ตัวชี้วัดที่ ๓ › มาตรการ\n   │  ก\n"),
        ({"order": [2, 1]}, "╭─ ลำดับของตัวชี้วัด\n   │  2 1"),
        ({}, "แผนตัวอย่างตามปกติ"),
    ],
)
def test_every_change_of_the_sample_plan_is_told_in_words(
    page: Callable[..., str], change: Mapping[str, Any], shown: str
) -> None:
    assert shown in page(good=change)
