"""`ita-lint new`: blank plans in which only what is to be filled in is missing."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_lint import check, load_plan, rulebook

Run = Callable[..., tuple[int, str, str]]
AGENCY = "องค์การบริหารส่วนตำบลทุ่งสายลม"
ENDINGS = ("docx", "xlsx", "yaml")
YEARS = sorted(rulebook.load().years)
#: What nobody has filled in yet: analysis, measure, steps, period, responsible.
TO_FILL_IN = {"ITA301", "ITA401", "ITA411", "ITA501", "ITA601"}


@pytest.fixture
def made(run: Run, tmp_path: Path) -> Callable[..., Path]:
    def made(ending: str, year: int = 2568, agency: str = AGENCY) -> Path:
        path = tmp_path / f"plan {len(list(tmp_path.iterdir()))}.{ending}"
        status, _, complaint = run("new", "--agency", agency, "--year", str(year), "-o", str(path))
        assert (status, complaint) == (0, "")
        return path

    return made


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("ending", ENDINGS)
class TestAFreshPlan:
    def test_lacks_nothing_but_what_is_to_be_filled_in(self, made: Callable[..., Path], ending: str, year: int) -> None:
        report = check(made(ending, year))
        assert {found.code for found in report.diagnostics} == TO_FILL_IN
        assert len(report.diagnostics) == len(TO_FILL_IN) * len(rulebook.load().years[year].indicators)
        assert report.notes == ()

    def test_says_whose_and_of_what_years_it_is(self, made: Callable[..., Path], ending: str, year: int) -> None:
        plan = load_plan(made(ending, year))
        assert plan.agency is not None
        assert plan.assessed_year is not None
        assert plan.plan_year is not None
        assert (plan.agency.value, plan.assessed_year.value, plan.plan_year.value) == (AGENCY, year, year + 1)

    def test_has_the_indicators_of_the_year(self, made: Callable[..., Path], ending: str, year: int) -> None:
        wanted = [(one.number, one.name) for one in rulebook.load().years[year].indicators]
        rows = load_plan(made(ending, year)).rows
        assert [(row.indicator, row.name.excerpt if row.name else "") for row in rows] == wanted


@pytest.mark.parametrize("ending", ENDINGS)
class TestTheFile:
    def test_is_the_same_each_time(self, made: Callable[..., Path], ending: str) -> None:
        assert made(ending).read_bytes() == made(ending).read_bytes()

    def test_takes_the_place_of_another_only_by_force(self, made: Callable[..., Path], run: Run, ending: str) -> None:
        path = made(ending)
        old = path.read_bytes()
        status, _, complaint = run("new", "--agency", AGENCY, "--year", "2569", "-o", str(path))
        assert status == 2
        assert "--force" in complaint
        assert path.read_bytes() == old
        assert run("new", "--agency", AGENCY, "--year", "2569", "-o", str(path), "--force")[0] == 0
        assert path.read_bytes() != old

    def test_holds_any_name(self, made: Callable[..., Path], ending: str) -> None:
        name = 'เทศบาลตำบล <b>&amp; "ก" =1+1'
        plan = load_plan(made(ending, 2568, name))
        assert any(name in text.string for text in (*plan.headings, *(plan.agency.span.text,) * bool(plan.agency)))


def part(path: Path, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        return package.read(name).decode()


def test_the_word_file_repeats_its_heading_row_and_lies_across(made: Callable[..., Path]) -> None:
    document = part(made("docx"), "word/document.xml")
    assert document.count("<w:tblHeader/>") == 1
    assert document.count("<w:cantSplit/>") == 11
    assert 'w:w="16838" w:h="11906" w:orient="landscape"' in document


def test_the_workbook_offers_divisions_and_repeats_its_heading_row(made: Callable[..., Path]) -> None:
    path = made("xlsx")
    sheet = part(path, "xl/worksheets/sheet1.xml")
    offered = re.search(r"<formula1>\"(.*?)\"</formula1>", sheet)
    assert offered
    assert "กองคลัง" in offered[1].split(",")
    assert "SEARCH(" in sheet
    assert "Print_Titles" in part(path, "xl/workbook.xml")


def test_an_agency_of_an_unknown_kind_is_offered_no_divisions(made: Callable[..., Path]) -> None:
    assert 'type="list"' not in part(made("xlsx", 2568, "หน่วยงานสมมติ"), "xl/worksheets/sheet1.xml")


def test_agency_and_year_may_stand_in_the_settings(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ita-lint.toml").write_text(f'agency = "{AGENCY}"\nyear = 2567\n', encoding="utf-8")
    assert run("new", "-o", str(tmp_path / "plan.yaml"))[0] == 0
    assert "assessed_year: 2567" in (tmp_path / "plan.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--agency", AGENCY, "--year", "2568"), ".docx"),
        (("--agency", AGENCY, "--year", "2568", "-o", "plan.pdf"), ".docx"),
        (("--year", "2568", "-o", "plan.docx"), "--agency"),
        (("--agency", "  ", "--year", "2568", "-o", "plan.docx"), "--agency"),
        (("--agency", AGENCY, "--year", "2560", "-o", "plan.docx"), "2568"),
        (("--agency", AGENCY, "--year", "2568", "-o", "no/such/folder/plan.docx"), "plan.docx"),
    ],
)
def test_what_is_missing_is_said_in_one_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    status, out, complaint = run("new", *arguments, "--lang", "en")
    assert (status, out) == (2, "")
    assert told in complaint
    assert complaint.count("\n") == 1
    assert list(tmp_path.iterdir()) == []
