import os
from pathlib import Path

import pytest

from ita_lint import UsageError
from ita_lint.model.findings import Ignore
from ita_lint.settings import Settings, load_settings

WHOLE = """\
year = 2568
lang = "th"
agency = "องค์การบริหารส่วนตำบลทุ่งสายลม"
divisions = ["งานกิจการสภา"]
rulebooks = ["house"]
select = ["ITA4"]
extend-select = ["ITA603"]
ignore = ["ITA401", {rule = "ITA402", indicator = 7, reason = "ตามมติที่ประชุม"}]
exclude = ["drafts/"]
fail-on = "warning"
baseline = "known.json"

[severity]
no-lead-division = "off"

[per-file-ignores]
"2567/*" = ["ITA2", "ITA3"]
"""


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house").mkdir()
    return tmp_path / "ita-lint.toml"


def sentence(file: Path, text: str) -> str:
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError) as caught:
        load_settings(file)
    assert caught.value.thai != caught.value.english
    return caught.value.english


def test_every_key_is_read(file: Path) -> None:
    file.write_text(WHOLE, encoding="utf-8")
    assert load_settings(file) == Settings(
        file=str(file),
        year=2568,
        lang="th",
        agency="องค์การบริหารส่วนตำบลทุ่งสายลม",
        divisions=("งานกิจการสภา",),
        rulebooks=("house",),
        select=("ITA4",),
        extend_select=("ITA603",),
        ignore=("ITA401", Ignore("ITA402", "ตามมติที่ประชุม", indicator=7)),
        per_file_ignores={"2567/*": ("ITA2", "ITA3")},
        severity={"no-lead-division": "off"},
        exclude=("drafts/",),
        fail_on="warning",
        baseline="known.json",
    )


def test_ignores_may_be_tables(file: Path) -> None:
    file.write_text('[[ignore]]\nrule = "ITA402"\npath = "2569/*.docx"\nreason = "มติ"\n', encoding="utf-8")
    assert load_settings(file).ignore == (Ignore("ITA402", "มติ", "2569/*.docx"),)


def test_a_byte_order_mark_of_an_editor_does_no_harm(file: Path) -> None:
    file.write_text("year = 2568", encoding="utf-8-sig")
    assert load_settings(file).year == 2568


def test_pyproject_has_a_table_of_ours(file: Path) -> None:
    path = file.with_name("pyproject.toml")
    path.write_text('[project]\nname = "x"\n\n[tool.ita-lint]\nyear = 2567\n', encoding="utf-8")
    assert load_settings(path) == Settings(str(path), year=2567)


def test_a_table_of_ours_that_is_none_is_told(file: Path) -> None:
    said = sentence(file.with_name("pyproject.toml"), "[tool]\nita-lint = 3")
    assert said == "pyproject.toml:2: tool.ita-lint: this must be a table"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ปี = 2568", "ita-lint.toml:1: this is no setting: write KEY = VALUE, the key in Latin letters"),
        ("[tool.ita-lint]\nyear = 2568", "ita-lint.toml:1: tool: in ita-lint.toml keys stand without a table [tool.…]"),
        ("# ปี\n\nyeer = 2568", "ita-lint.toml:3: yeer: there is no such key; did you mean year?"),
        ('year = "2568"', "ita-lint.toml:1: year: this must be a whole number"),
        ("year = 2025", "ita-lint.toml:1: year: 2025 is no Buddhist year such as 2568"),
        ("agency = 2025-10-01", "ita-lint.toml:1: agency: this must be text in quotation marks"),
        ("[ignore]\nrule = 'ITA4'", "ita-lint.toml:1: ignore: write [[ignore]] with two brackets"),
        ("agency = 'a", "ita-lint.toml:1: the ' at the end of a text is missing"),
        ('agency = "\\y"', "ita-lint.toml:1: this is not TOML: Unescaped '\\' in a string"),
        ("year = nan", "ita-lint.toml:1: year: this must be a whole number"),
        ("year = true", "ita-lint.toml:1: year: this must be a whole number"),
        ("lang = 'thai'", "ita-lint.toml:1: lang: “thai” is not one of th, en; did you mean th?"),
        ("year = 2568\nselect = 'ITA4'", "ita-lint.toml:2: select: this must be a list in brackets"),
        (
            "extend_select = ['ITA4']",
            "ita-lint.toml:1: extend_select: there is no such key; did you mean extend-select?",
        ),
        ("file = 'x'", "ita-lint.toml:1: file: there is no such key"),
        ("ignore = [4]", "ita-lint.toml:1: ignore[1]: this must be text in quotation marks, or a table"),
        (
            "[[ignore]]\nrule='ITA4'\nreason='x'\n[[ignore]]\nrule='ITA5'",
            "ita-lint.toml:4: ignore[2].reason: this key is required",
        ),
        (
            "[[ignore]]\nrule='ITA4'\nreason='x'\nindicators=3",
            "ita-lint.toml:4: ignore[1].indicators: there is no such key; did you mean indicator?",
        ),
        ("[[ignore]]\nrule='ITA4'\nreason=' '", "ita-lint.toml:3: ignore[1].reason: this must give a reason"),
        (
            "[severity]\nITA4 = 'warn'",
            "ita-lint.toml:2: severity.ITA4: “warn” is not one of error, warning, info, off; did you mean warning?",
        ),
        ("severity = 'off'", "ita-lint.toml:1: severity: this must be a table"),
        ("rulebooks = ['house', 'rules']", "ita-lint.toml:1: rulebooks[2]: there is no folder rules"),
        ("exclude = ['[z-a]']", "ita-lint.toml:1: exclude[1]: “[z-a]” is no pattern of file names"),
        ("year = ", 'ita-lint.toml:1: the value is not sound: text goes in "…"'),
        (
            "ignore = ['ITA4']\n[[ignore]]\nrule = 'ITA5'",
            "ita-lint.toml:2: this stands in the file already: keep it in one place",
        ),
        ("year 2568", "ita-lint.toml:1: = is missing behind the key"),
        ("select = ['ITA4'\nlang = 'th'", "ita-lint.toml:2: ] is missing at the end, or a comma between values"),
        ("lang = 'th' 'en'", "ita-lint.toml:1: there is something left behind the value"),
        ("year = 2568\nyear = 2567", "ita-lint.toml:2: this stands in the file already: keep it in one place"),
    ],
)
def test_a_mistake_is_told_with_its_line(file: Path, text: str, said: str) -> None:
    assert sentence(file, text) == said


def test_bytes_that_are_no_utf8_are_told(file: Path) -> None:
    file.write_bytes("agency = 'อบต.'".encode("cp874"))
    with pytest.raises(UsageError, match="UTF-8"):
        load_settings(file)


def test_brackets_without_end_are_told(file: Path) -> None:
    assert "too deep" in sentence(file, "a = " + "[" * 100_000)


def test_a_file_that_is_missing_is_told(file: Path) -> None:
    with pytest.raises(UsageError) as caught:
        load_settings(file)
    assert "ita-lint.toml cannot be opened" in caught.value.english


def test_paths_count_from_the_file(file: Path) -> None:
    file.write_text("rulebooks = ['house']", encoding="utf-8")
    settings = load_settings(file)
    assert settings.beside("house") == os.fspath(file.with_name("house"))
