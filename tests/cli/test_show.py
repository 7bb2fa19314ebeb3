import io
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., tuple[int, str, str]]


def test_columns_are_shown_with_what_they_became(run: Run, clean: str) -> None:
    status, out, _ = run("show", clean)
    assert status == 0
    assert "→ ขั้นตอน (" in out


def test_periods_are_two_dates_of_the_buddhist_era_in_thai(run: Run, clean: str) -> None:
    assert "๑ ตุลาคม ๒๕๖๘ – ๓๐ กันยายน ๒๕๖๙" in run("show", clean)[1]


def test_periods_are_iso_dates_in_english(run: Run, clean: str) -> None:
    assert "2025-10-01 to 2026-09-30" in run("show", clean, "--lang", "en")[1]


def test_every_indicator_is_shown(run: Run, clean: str) -> None:
    out = run("show", clean, "--lang", "en")[1]
    assert all(f"indicator {number} " in out for number in range(1, 11))


def test_standard_input_is_read(run: Run, clean: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(Path(clean).read_bytes())))
    assert run("show", "-")[0] == 0


@pytest.mark.parametrize(("third", "times"), [("<ol start=3><li>รายงานผล</ol>", 1), ("<p>๓. รายงานผล", 2)])
def test_numbers_of_the_file_are_told_from_typed_ones(run: Run, tmp_path: Path, third: str, times: int) -> None:
    plan = tmp_path / "plan.html"
    head = "<tr><th>ตัวชี้วัด<th>มาตรการ<th>ขั้นตอน<th>ระยะเวลา<th>ผู้รับผิดชอบ"
    steps = f"<ol><li>จัดทำคู่มือ<li>แต่งตั้งคณะทำงาน</ol>{third}"
    row = f"<tr><td>ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่<td>คู่มือ<td>{steps}<td>ต.ค. ๒๕๖๘ - ก.ย. ๒๕๖๙<td>สำนักปลัด"
    plan.write_text(f"<table>{head}{row}</table>", encoding="utf-8")
    out = run("show", str(plan))[1]
    assert (out.count("(ลำดับอัตโนมัติ)"), "๓. รายงานผล" in out) == (times, True)


def test_a_file_that_cannot_be_read_is_one_sentence(run: Run) -> None:
    status, out, err = run("show", "missing.txt")
    assert (status, out) == (2, "")
    assert err.startswith("ita-lint: ไม่พบไฟล์ missing.txt")


def test_a_plan_by_theme_is_shown_under_its_themes(run: Run, clean: str) -> None:
    out = run("show", str(Path(clean).with_name("theme.html")))[1]
    theme, item = out.index("(4) กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ"), out.index("i20 ขั้นตอนการขออนุญาต")
    assert theme < item < out.index("(5) ")
    assert "IIT = 91.76" in out


@pytest.mark.parametrize("form", ["yaml", "json"])
def test_the_plan_as_data_can_be_checked_again(run: Run, clean: str, tmp_path: Path, form: str) -> None:
    status, out, _ = run("show", clean, "--format", form)
    plan = tmp_path / f"plan.{form}"
    plan.write_text(out, encoding="utf-8")
    assert status == 0
    assert run("check", str(plan), "--fail-on", "info")[0] == 0


def test_the_plan_as_data_fits_an_output_without_thai(process: Any, clean: str) -> None:
    done = process("show", clean, "--format", "yaml", PYTHONIOENCODING="ascii")
    assert done.stdout.isascii()
    assert b"?" not in done.stdout
