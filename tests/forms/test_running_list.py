"""The commonest fault of automatic numbers, mended as numbering in every form that counts: a list that runs on."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from ita_lint import check, fix, load_plan, review, schemas
from ita_lint.cli.main import main

sys.path.insert(0, str(Path(__file__).parent))
from running import FORMS
from test_libreoffice import OFFICE, WRITER, convert

Convert = Callable[..., Path]
__all__ = ["convert"]  # a fixture

each_form = pytest.mark.parametrize("name", FORMS)


def numbers(content: bytes, name: str) -> list[list[int]]:
    """Return the numbers of the steps by row."""
    return [[step.path[-1] for step in row.steps] for row in load_plan(content, name=name).rows]


def mended(name: str) -> bytes:
    content = fix(FORMS[name](), name=name, unsafe=True).content
    assert isinstance(content, bytes)
    return content


@each_form
def test_each_row_but_the_first_begins_at_a_wrong_number(name: str) -> None:
    report = check(FORMS[name](), name=name)
    assert [one.code for one in report.diagnostics] == ["ITA414"] * 9
    assert all(one.fix for one in report.diagnostics)


@each_form
def test_each_row_is_counted_from_one_and_no_character_changes(name: str) -> None:
    before, found = FORMS[name](), fix(FORMS[name](), name=name, unsafe=True)
    assert (len(found.applied), found.refused, found.report.diagnostics) == (9, (), ())
    assert numbers(mended(name), name) == [list(range(1, len(row) + 1)) for row in numbers(before, name)]
    said = [[cell.text.string for row in one.table.rows for cell in row] for one in load_plan(before, name=name).tables]
    after = [
        [c.text.string for row in one.table.rows for c in row] for one in load_plan(mended(name), name=name).tables
    ]
    assert after == said


@each_form
def test_the_report_as_data_says_that_they_are_numbers_of_the_file(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(FORMS[name]())
    main(["check", str(tmp_path / name), "--format", "json"])
    whole = json.loads(capsys.readouterr().out)
    Draft202012Validator(json.loads(schemas.text("report"))).validate(whole)
    edits = whole["files"][0]["diagnostics"][0]["fix"]["edits"]
    assert [(one["old"], one["new"], one["numbering"]) for one in edits][:2] == [("5", "1", True), ("6", "2", True)]


def test_a_difference_shows_the_numbers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.docx").write_bytes(FORMS["plan.docx"]())
    main(["check", str(tmp_path / "plan.docx"), "--diff", "--unsafe-fixes"])
    shown = [line for line in capsys.readouterr().out.splitlines() if line[0] in "+-"][2:]
    assert [line.partition(" ")[0] for line in shown[:4]] == ["-5.", "+1.", "-6.", "+2."]
    assert [one.partition(" ")[2] for one in shown[::2]] == [one.partition(" ")[2] for one in shown[1::2]]


@each_form
def test_a_second_run_has_nothing_to_do(name: str) -> None:
    content = mended(name)
    assert fix(content, name=name, unsafe=True).content == content


@each_form
def test_without_unsafe_fixes_nothing_changes(name: str) -> None:
    content = FORMS[name]()
    assert fix(content, name=name).content == content


@each_form
def test_a_reviewed_copy_is_read_as_the_plan_was_and_reviewed_to_the_same(name: str) -> None:
    copy = review(FORMS[name](), name=name)
    assert numbers(copy, name) == numbers(FORMS[name](), name)
    assert review(copy, name=name) == copy


@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")
class TestLibreOffice:
    @pytest.mark.parametrize(("name", "reader"), [("plan.docx", None), ("plan.html", WRITER)])
    def test_shows_the_numbers_of_a_mended_plan(
        self, convert: Convert, tmp_path: Path, name: str, reader: str | None
    ) -> None:
        (tmp_path / name).write_bytes(mended(name))
        other = convert(tmp_path / name, "odt", reader)
        assert numbers(other.read_bytes(), other.name) == numbers(mended(name), name)

    def test_shows_the_numbers_of_a_text_of_its_own_once_it_is_mended(self, convert: Convert, tmp_path: Path) -> None:
        (tmp_path / "plan.docx").write_bytes(FORMS["plan.docx"]())
        own = convert(tmp_path / "plan.docx", "odt")
        content = fix(own, unsafe=True).content
        assert isinstance(content, bytes)
        own.write_bytes(content)
        other = convert(own, "docx")
        assert numbers(other.read_bytes(), other.name) == numbers(mended("plan.docx"), "plan.docx")

    def test_shows_what_a_reviewed_copy_offers(self, convert: Convert, tmp_path: Path) -> None:
        (tmp_path / "plan.docx").write_bytes(review(FORMS["plan.docx"](), name="plan.docx"))
        other = convert(tmp_path / "plan.docx", "odt")
        assert numbers(other.read_bytes(), other.name) == numbers(mended("plan.docx"), "plan.docx")
