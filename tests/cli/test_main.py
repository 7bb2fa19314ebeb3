import subprocess
import sys
from collections.abc import Callable

import pytest

from ita_lint import __version__
from ita_lint.cli.main import COMMANDS

Run = Callable[..., tuple[int, str, str]]
Process = Callable[..., subprocess.CompletedProcess[bytes]]
HEAVY = {"pydantic", "rich", "pythainlp", "rapidfuzz", "yaml", "argparse", "importlib.metadata", "ita_lint.api"}


def loaded(*arguments: str) -> set[str]:
    """Return the modules that a command line loads."""
    code = f"import sys; from ita_lint.cli.main import main; main({list(arguments)!r}); print('\\0', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    return set(done.stdout.rpartition("\0")[2].split())


def test_the_version_is_one_line(run: Run) -> None:
    assert run("--version") == (0, f"ita-lint {__version__}\n", "")


def test_the_version_loads_nothing_heavy() -> None:
    assert not HEAVY & loaded("--version")


@pytest.mark.parametrize("form", ["concise", "json"])
def test_checking_a_text_plan_loads_no_library_it_does_not_need(clean: str, form: str) -> None:
    loaded("check", clean)  # warms the rulebook's cache
    assert not {"pydantic", "rich", "yaml", "pythainlp"} & loaded("check", clean, "--format", form)


def test_no_arguments_show_the_help_and_are_no_success(run: Run) -> None:
    status, out, _ = run()
    assert status == 2
    assert "ita-lint explain CODE" in out


def test_help_that_was_asked_for_is_a_success(run: Run) -> None:
    assert run("--help")[0] == 0


def test_help_may_be_asked_for_as_a_command(run: Run) -> None:
    assert run("help") == run("--help")
    assert run("help", "check", "--lang", "en") == run("check", "--help", "--lang", "en")


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_help_names_every_command(run: Run, lang: str) -> None:
    out = run("--help", "--lang", lang)[1]
    assert [command for command in COMMANDS if f"ita-lint {command}" not in out and f"[{command}]" not in out] == []


@pytest.mark.parametrize("command", [(), *((command,) for command in COMMANDS if command != "new")])
@pytest.mark.parametrize(("lang", "word"), [("th", "ตัวอย่าง:"), ("en", "Example:")])
def test_every_help_speaks_the_language_has_an_example_and_fits_a_screen(
    run: Run, command: tuple[str, ...], lang: str, word: str
) -> None:
    status, out, _ = run(*command, "--help", "--lang", lang)
    assert status == 0
    assert word in out
    assert len(out.splitlines()) <= 40
    assert (lang == "th") == any("ก" <= char <= "๙" for char in out)  # "new" names an agency, which is Thai in both


def test_a_path_alone_is_checked(run: Run, clean: str) -> None:
    assert run(clean) == run("check", clean)


def test_the_language_may_stand_before_the_command(run: Run, clean: str) -> None:
    assert run("--lang", "en", "check", clean) == run("check", clean, "--lang", "en")


def test_the_language_of_the_environment_is_taken(run: Run, clean: str, monkeypatch: pytest.MonkeyPatch) -> None:
    english = run("check", clean, "--lang", "en")
    monkeypatch.setenv("ITA_LINT_LANG", "en")
    assert run("check", clean) == english


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("check", "x", "--yeer", "2568"), "there is no option --yeer: did you mean --year?"),
        (("check", "x", "--bogus"), "there is no option --bogus"),
        (("check", "x", "--no-backup"), "--no-backup goes with --fix: ita-lint check --fix --no-backup plan.docx"),
        (("check", "x", "--year", "2025"), "option --year: “2025” is not a Buddhist year such as 2568"),
        (("rules", "--format", "xml"), "option --format: “xml” is not one of rich, concise, json"),
        (("check", "x", "--select"), "option --select: expected one argument"),
        (("check",), "name a plan to check: ita-lint check plan.docx"),
        (("explain",), "name a rule: ita-lint explain ITA412"),
        (("show",), "name a plan: ita-lint show plan.docx"),
        (("rules", "x"), "there is no option x"),
        (("show", "a", "b"), "only one PLAN at a time: b is too many"),
        (("chek", "plan.docx"), "there is no command or file chek: did you mean check?"),
        (("fix", "plan.docx"), "there is no command or file fix: ita-lint --help lists the commands"),
    ],
)
def test_wrong_usage_is_one_sentence_and_status_2(run: Run, arguments: tuple[str, ...], said: str) -> None:
    assert run(*arguments, "--lang", "en") == (2, "", f"ita-lint: {said}\n")


def test_wrong_usage_is_said_in_thai(run: Run) -> None:
    assert run("check", "--select") == (2, "", "ita-lint: ตัวเลือก --select: ต้องมีค่าตามหลัง\n")


def test_a_fault_of_our_own_is_a_sentence_without_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(arguments: list[str]) -> int:
        raise RuntimeError(arguments)

    monkeypatch.setattr("ita_lint.cli.rules.run", fail)
    status, out, err = run("rules", "--lang", "en")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert "RuntimeError" in err


def test_an_interrupted_run_ends_quietly(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(arguments: list[str]) -> int:
        raise KeyboardInterrupt(arguments)

    monkeypatch.setattr("ita_lint.cli.rules.run", interrupt)
    assert run("rules") == (130, "", "")


def test_a_reader_that_goes_away_is_no_complaint() -> None:
    code = "import sys; from ita_lint.cli.main import entry; entry()"
    with subprocess.Popen(
        [sys.executable, "-c", code, "rules", "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.close()
        assert running.stderr.read() == b""
