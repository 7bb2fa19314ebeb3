import io
import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

import ita_lint
from ita_lint import Plan, Report, UnreadableInput, UsageError, check, check_many, load_plan, load_settings, rulebook
from ita_lint.model.noun import is_noun
from ita_lint.rulebook.overlay import base_plan, overlaid

EXAMPLES = Path(__file__).parents[1] / "examples"
BASE = base_plan(rulebook.folder())
CLEAN = EXAMPLES / "clean.txt"
MISTAKES = EXAMPLES / "mistakes.txt"


def told(source: object) -> list[tuple[str, str]]:
    return [(one.code, one.excerpt) for one in check(source).diagnostics]  # type: ignore[arg-type]


def test_a_path_bytes_and_an_open_file_give_the_same() -> None:
    with MISTAKES.open("rb") as file:
        opened = told(file)
    by_bytes = [(one.code, one.excerpt) for one in check(MISTAKES.read_bytes(), name="mistakes.txt").diagnostics]
    assert told(MISTAKES) == told(str(MISTAKES)) == opened == by_bytes


def test_a_file_like_object_without_a_name_is_read() -> None:
    assert check(io.BytesIO(CLEAN.read_bytes())).status == "checked"


def test_a_loaded_plan_is_checked_without_its_file() -> None:
    assert told(load_plan(MISTAKES)) == told(MISTAKES)


def test_a_plan_as_data_needs_no_file() -> None:
    plan = load_plan(BASE)
    assert isinstance(plan, Plan)
    assert check(plan).diagnostics == ()


def test_select_takes_a_family() -> None:
    assert {one.code[:4] for one in check(MISTAKES, select=["ITA4"]).diagnostics} == {"ITA4"}


def test_one_text_is_a_list_of_rules_as_on_the_command_line() -> None:
    assert {one.code[:4] for one in check(MISTAKES, select="ITA4, ITA3").diagnostics} == {"ITA3", "ITA4"}


@pytest.mark.parametrize("options", [{"lang": "fr"}, {"year": "2568"}, {"year": 2025}, {"year": 0}, {"year": True}])
def test_a_language_or_a_year_that_does_not_exist_is_refused(options: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=f"{next(iter(options))}="):
        check(BASE, **options)


@pytest.mark.parametrize(
    "source",
    [None, 7, ["plan.txt"], io.StringIO("แผน"), io.TextIOWrapper(io.BytesIO(b"PK\xd2"), "utf-8")],
)
def test_what_is_no_source_is_refused_in_one_sentence(source: Any) -> None:
    with pytest.raises(TypeError, match="'rb'"):
        check(source)


@pytest.mark.parametrize("sources", ["plan.docx", Path("plan.docx"), b"x", BASE, io.BytesIO()])
def test_one_source_is_no_list_of_them(sources: Any) -> None:
    with pytest.raises(TypeError, match="takes a list"):
        check_many(sources)


def test_a_folder_is_no_file_of_settings(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"ita-lint\.toml"):
        load_settings(tmp_path)


def test_the_report_says_the_same_as_json() -> None:
    report = check(MISTAKES)
    assert json.loads(report.to_json()) == report.to_dict()
    assert len(report.to_dict()["diagnostics"]) == len(report.diagnostics)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", [name for name in ita_lint.__all__ if is_noun(getattr(ita_lint, name))])
def test_pydantic_understands_the_public_values(name: str) -> None:
    assert TypeAdapter(getattr(ita_lint, name)).json_schema()


@pytest.mark.parametrize("example", ["mistakes.txt", "mistakes.docx", "mistakes.xlsx", "clean.pdf"])
def test_a_report_goes_through_pydantic_and_back(example: str) -> None:
    adapter, report = TypeAdapter(Report), check(EXAMPLES / example)
    assert adapter.validate_json(adapter.dump_json(report)).to_json() == report.to_json()


def test_many_files_come_back_in_order_and_none_hides_another(tmp_path: Path) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"%PDF-1.7 \x00\x01")
    reports = list(check_many([MISTAKES, broken, tmp_path / "missing.txt", CLEAN]))
    assert [report.status for report in reports] == ["checked", "unreadable", "unreadable", "checked"]


@pytest.mark.parametrize(
    ("data", "where"),
    [
        ({}, "indicators"),
        ({"indicators": [{"number": 1, "colour": "red"}]}, "indicators[0].colour"),
        ({"indicators": [{"number": [1]}]}, "indicators[0].number"),
        ({"indicators": [], "agency": {"name": "x"}}, "agency"),
    ],
)
def test_wrong_data_is_one_sentence_that_names_the_key(data: dict[str, object], where: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        check(data)
    assert where in caught.value.english
    assert caught.value.kind == "invalid-data"


def test_a_plan_that_names_no_known_indicator_is_no_clean_plan() -> None:
    rows = [
        {"heading": "เรื่องทั่วไป", "measure": "จัดประชุม", "steps": "๑. เชิญ", "period": "ตลอดปี", "responsible": "กองคลัง"}
    ]
    with pytest.raises(UnreadableInput) as caught:
        check({"indicators": rows})
    assert caught.value.kind == "not-understood"


def test_a_year_without_a_framework_is_said() -> None:
    report = check(overlaid(BASE, {"assessed_year": 2590, "plan_year": 2591, "titles": None}), lang="en")
    assert any("no framework for 2590" in note for note in report.notes)


def test_the_year_can_be_given() -> None:
    assert check(BASE, year=2567).year == 2567


def test_every_excerpt_of_a_text_plan_stands_at_its_place() -> None:
    lines = MISTAKES.read_text(encoding="utf-8").split("\n")
    for one in check(MISTAKES).diagnostics:
        at = one.location
        if at["line"] == at["end_line"]:
            assert lines[int(at["line"]) - 1][int(at["column"]) - 1 : int(at["end_column"]) - 1] == one.excerpt
