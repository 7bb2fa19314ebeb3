"""What settings change in a check."""

from typing import Any

import pytest

from ita_lint import Report, UsageError, check, load_plan, rulebook
from ita_lint.rulebook.overlay import base_plan, overlaid
from ita_lint.settings import Settings

BASE = base_plan(rulebook.load().root)
#: A step number that stands twice (ITA412), and a cell that names everyone only (ITA603).
FAULTS: dict[str, Any] = {
    3: {"steps": "๑. จัดทำแผน\n๒. รายงานผล\n๒. ติดตามผล"},
    4: {"responsible": "ทุกส่วนราชการ"},
}
PLAN = overlaid(BASE, {"indicators": FAULTS})


def checked(settings: Settings, plan: Any = PLAN, **options: Any) -> Report:
    return check(plan, settings=settings, **options)


def codes(settings: Settings, **options: Any) -> list[str]:
    return [one.code for one in checked(settings, **options).diagnostics]


def test_the_plan_has_faults() -> None:
    assert codes(Settings()) == ["ITA412", "ITA603"]


class TestChoice:
    def test_select_leaves_the_others_out(self) -> None:
        assert codes(Settings(select=("ITA6",))) == ["ITA603"]

    def test_ignore_takes_away(self) -> None:
        assert codes(Settings(ignore=("ITA6",))) == ["ITA412"]

    def test_extend_select_adds(self) -> None:
        assert codes(Settings(select=("ITA6",), extend_select=("ITA412",))) == ["ITA412", "ITA603"]

    def test_the_command_line_selects_anew(self) -> None:
        assert codes(Settings(ignore=("ITA6",)), select=["ITA6"]) == ["ITA603"]

    def test_the_command_line_ignores_what_settings_select(self) -> None:
        assert codes(Settings(select=("ITA603", "ITA4")), ignore=["ITA6"]) == ["ITA412"]

    def test_the_command_line_adds_to_the_settings(self) -> None:
        assert codes(Settings(select=("ITA6",)), extend_select=["ITA4"]) == ["ITA412", "ITA603"]


class TestSeverity:
    def test_is_that_of_the_settings(self) -> None:
        found = checked(Settings(severity={"ITA4": "info", "duplicate-step-number": "warning"})).diagnostics
        assert found[0].severity == "warning"

    def test_off_takes_the_rule_away(self) -> None:
        assert codes(Settings(severity={"ITA412": "off"})) == ["ITA603"]

    def test_a_rule_that_is_off_looks_if_the_command_line_asks_for_it(self) -> None:
        assert codes(Settings(severity={"ITA412": "off"}), select=["ITA412"]) == ["ITA412"]


class TestPerFileIgnores:
    def test_hold_for_the_files_that_the_pattern_means(self) -> None:
        settings = Settings(per_file_ignores={"old/*": ("ITA4",)})
        assert codes(settings, name="old/plan.yaml") == ["ITA603"]
        assert codes(settings, name="plan.yaml") == ["ITA412", "ITA603"]

    def test_hold_everywhere_else_after_an_exclamation_mark(self) -> None:
        settings = Settings(per_file_ignores={"!new/*": ("ITA4",)})
        assert codes(settings, name="new/plan.yaml") == ["ITA412", "ITA603"]
        assert codes(settings, name="plan.yaml") == ["ITA603"]

    def test_count_from_the_folder_of_the_settings(self) -> None:
        settings = Settings("office/ita-lint.toml", per_file_ignores={"old/*": ("ITA4",)})
        assert codes(settings, name="office/old/plan.yaml") == ["ITA603"]
        assert codes(settings, name="old/plan.yaml") == ["ITA412", "ITA603"]

    def test_hold_whatever_the_command_line_selects(self) -> None:
        assert codes(Settings(per_file_ignores={"*.yaml": ("ITA4",)}), name="plan.yaml", select=["ITA412"]) == []


class TestDivisions:
    def test_are_known_units(self) -> None:
        plan = overlaid(BASE, {"indicators": {3: {"responsible": "กองคัง"}}})
        assert [one.code for one in checked(Settings(), plan).diagnostics] == ["ITA602"]
        assert checked(Settings(divisions=("กองคัง",)), plan).diagnostics == ()

    def test_are_what_slips_are_compared_with(self) -> None:
        plan = overlaid(BASE, {"indicators": {3: {"responsible": "กองเกษตรกรรมย่างยืน"}}})
        settings = Settings(divisions=("กองเกษตรกรรมยั่งยืน",))
        [found] = checked(settings, plan).diagnostics
        assert (found.code, found.fix and found.fix.edits[0].new) == ("ITA602", "กองเกษตรกรรมยั่งยืน")

    def test_are_read_as_divisions(self) -> None:
        plan = overlaid(BASE, {"indicators": {3: {"responsible": "สภาเยาวชน"}}})
        read = load_plan(plan, settings=Settings(divisions=("สภาเยาวชน",)))
        assert [unit.kind for unit in read.rows[2].units] == ["division"]


class TestAgency:
    def test_is_held_against_the_name_in_the_plan(self) -> None:
        found = checked(Settings(agency="องค์การบริหารส่วนตำบลบ้านพราน"), BASE).diagnostics
        assert {one.code for one in found} == {"ITA107"}

    def test_that_the_plan_names_is_silent(self) -> None:
        assert checked(Settings(agency=BASE["agency"]), BASE).diagnostics == ()

    def test_does_not_stand_in_for_the_name_that_the_plan_must_show(self) -> None:
        plan = overlaid(BASE, {"agency": None, "titles": ["แผน ITA ปี ๒๕๖๘ มาตรการปี ๒๕๖๙"]})
        assert [one.code for one in checked(Settings(agency=BASE["agency"]), plan).diagnostics] == ["ITA101"]


def test_the_year_is_that_of_the_settings_unless_the_caller_names_one() -> None:
    assert checked(Settings(year=2567), select=["ITA4"]).year == 2567
    assert checked(Settings(year=2567), select=["ITA4"], year=2568).year == 2568


def test_the_language_is_that_of_the_settings_unless_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    assert checked(Settings(lang="en")).lang == "en"
    assert checked(Settings(lang="en"), lang="th").lang == "th"
    monkeypatch.setenv("ITA_LINT_LANG", "th")
    assert checked(Settings(lang="en")).lang == "th"


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (Settings(select=("ITA4", "ITA9999")), "setting select[2]: there is no rule “ITA9999”"),
        (Settings(severity={"duplicate-steps-number": "off"}), "did you mean duplicate-step-number?"),
        (Settings(per_file_ignores={"*.txt": ("X",)}), "setting per-file-ignores.*.txt[1]: there is no rule “X”"),
    ],
)
def test_a_rule_that_does_not_exist_is_refused(settings: Settings, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        checked(settings)
    assert said in caught.value.english


def test_nothing_is_read_from_files_unless_asked(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "ita-lint.toml").write_text("this is no TOML")
    monkeypatch.chdir(tmp_path)
    assert [one.code for one in check(PLAN).diagnostics] == ["ITA412", "ITA603"]
