"""The published schemas: as the models say, and true of what goes in and out."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from ita_lint import rulebook, schemas
from ita_lint.cli.main import main

ROOT = Path(__file__).parents[1]


def validator(name: str) -> Any:
    return Draft202012Validator(json.loads(schemas.text(name)))


@pytest.mark.parametrize("name", schemas.NAMES)
def test_a_schema_is_what_the_models_say(name: str) -> None:
    assert json.loads(schemas.text(name)) == schemas.generated(name), "run: python -m ita_lint.schemas"


@pytest.mark.parametrize("name", schemas.NAMES)
def test_a_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schemas.text(name)))


@pytest.mark.parametrize("name", schemas.NAMES)
def test_the_command_prints_it(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", name]) == 0
    assert capsys.readouterr().out == schemas.text(name)


def test_an_unknown_name_is_told_the_known_ones(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "plans", "--lang", "en"]) == 2
    assert "plan, report, rule, settings" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["clean.txt", "mistakes.html", "theme.txt", "README.md"])
def test_the_json_of_a_run_fits_the_schema_of_reports(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    main(["check", str(ROOT / "examples" / name), "missing.txt", "--format", "json", "--statistics"])
    validator("report").validate(json.loads(capsys.readouterr().out))


def test_the_sound_plan_of_the_rulebook_fits_the_schema_of_plans() -> None:
    text = (Path(rulebook.folder()) / "base-plan.yaml").read_text(encoding="utf-8")
    validator("plan").validate(yaml.safe_load(text))


def test_the_parameters_of_a_rule_are_those_of_its_kind() -> None:
    card = {"code": "SAI101", "severity": "info", "kind": "length", "title": "ก", "messages": {"long": "ก"}}
    rules = validator("rule")
    assert rules.is_valid({**card, "params": {"fields": ["measure"], "most": 9}})
    assert not rules.is_valid({**card, "params": {"fields": ["measure"], "texts": ["ก"]}})
    assert not rules.is_valid({**card, "kind": "lenght"})
