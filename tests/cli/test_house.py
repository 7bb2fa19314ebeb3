"""House rules as an organisation uses them: named in the settings, checked, explained, and proved by their examples."""

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]

CARD = """\
code: SAI101
severity: error
kind: forbidden-text
title: ใช้คำว่าตราครุฑ
messages: {found: "เปลี่ยนคำว่า {found}"}
params: {texts: [ตราครุฑ], fields: [measure]}
examples:
  good:
    - plan: {indicators: {1: {measure: จัดทำแนวปฏิบัติ}}}
  bad:
    - plan: {indicators: {3: {measure: จัดทำตราครุฑการให้บริการ}}}
      findings: [{message: found, indicator: 3, excerpt: ตราครุฑ}]
"""


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go into a folder whose settings name a rulebook with one card; give the card."""
    card = tmp_path / "rules-of-ours" / "words" / "no-manual.yaml"
    card.parent.mkdir(parents=True)
    card.write_text(CARD, encoding="utf-8")
    (tmp_path / "ita-lint.toml").write_text('rulebooks = ["rules-of-ours"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return card


def test_a_house_rule_is_explained(run: Run, house: Path) -> None:
    assert house.exists()
    status, out, _ = run("explain", "no-manual")
    assert status == 0
    assert "ใช้คำว่าตราครุฑ" in out


def test_a_house_rule_is_listed(run: Run, house: Path) -> None:
    assert house.exists()
    assert "SAI101 no-manual" in run("rules")[1]


def test_a_house_rule_finds(run: Run, house: Path) -> None:
    plan = house.parents[2] / "plan.yaml"
    plan.write_text("indicators: [{number: 1, name: การปฏิบัติหน้าที่, measure: จัดทำตราครุฑ}]\n", encoding="utf-8")
    status, out, _ = run("check", str(plan), "--select", "SAI")
    assert status == 1
    assert "SAI101 ใช้คำว่าตราครุฑ: เปลี่ยนคำว่า ตราครุฑ" in out


def test_examples_that_hold_are_status_0(run: Run, house: Path) -> None:
    status, out, _ = run("rules", "--check", str(house.parents[1]))
    assert (status, out) == (0, "บัตร 1 ใบถูกต้อง\n")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("excerpt: ตราครุฑ", "excerpt: มือ"), "ควรพบ found “มือ”"),
        (("จัดทำแนวปฏิบัติ", "ตราครุฑ"), "ตัวอย่าง good ที่ 1 พบ found “ตราครุฑ”"),
        (("kind: forbidden-text", "kind: forbidden"), "ไม่มี kind “forbidden” เลือกจาก"),
    ],
)
def test_examples_that_do_not_hold_are_told(run: Run, house: Path, change: tuple[str, str], told: str) -> None:
    house.write_text(CARD.replace(*change), encoding="utf-8")
    status, out, _ = run("rules", "--check", str(house.parents[1]))
    assert status == 1
    assert told in out


def test_what_a_card_leaves_out_is_left_out_of_its_page(run: Run, house: Path) -> None:
    assert house.exists()
    out = run("explain", "no-manual")[1]
    assert not [words for words in ("เหตุผล", "วิธีแก้", "ที่มา") if f"\n{words}\n" in out]


def test_one_card_is_singular(run: Run, house: Path) -> None:
    assert run("rules", "--check", str(house.parents[1]), "--lang", "en")[1] == "1 card holds\n"


def test_a_folder_that_is_not_there_is_one_sentence(run: Run) -> None:
    assert run("rules", "--check", "nowhere")[0] == 2
