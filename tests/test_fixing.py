"""Mending: every fix that is made keeps its word, and none that would not is made."""

import sys
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ita_lint import Fixed, Report, check, fix
from ita_lint.fixing import Content, mended
from ita_lint.formats import EDITORS, format_of
from ita_lint.formats.data.plan import document
from ita_lint.model.card import Words
from ita_lint.model.findings import Diagnostic, Edit, NotChecked, SignedFix
from ita_lint.model.text import Span
from ita_lint.rulebook import folder
from ita_lint.rulebook.overlay import base_plan

HERE = Path(__file__).parent
FORMS = HERE.parents[1] / "shared" / "plans" / "forms"
FILES = sorted((*HERE.parent.glob("examples/mistakes.*"), *FORMS.glob("ban-phran-2568.*")))

sys.path.append(str(HERE / "quality"))
import bench  # noqa: E402 - the bench is no package


def fixable(report: Report, *, unsafe: bool) -> list[Diagnostic]:
    return [one for one in report.diagnostics if one.fix and (unsafe or one.fix.safety == "safe")]


def codes(report: Report) -> Counter[str]:
    return Counter(one.code for one in report.diagnostics)


def is_editable(path: Path) -> bool:
    return format_of(path.read_bytes(), path.name) in EDITORS


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize("path", [path for path in FILES if is_editable(path)], ids=lambda path: path.name)
def test_every_form_is_mended_once_and_for_all(path: Path, unsafe: bool) -> None:  # noqa: FBT001
    before, found = check(path), fix(path, unsafe=unsafe)
    assert len(found.applied) == len(fixable(before, unsafe=unsafe))
    assert fixable(found.report, unsafe=unsafe) == []
    assert codes(found.report) == codes(before) - Counter(one.code for one in found.applied)
    assert fix(found.content, name=path.name, unsafe=unsafe).content == found.content


@pytest.mark.parametrize("path", [path for path in FILES if not is_editable(path)], ids=lambda path: path.name)
def test_a_format_that_cannot_be_changed_says_so_and_stays(path: Path) -> None:
    found = fix(path)
    assert (found.content, found.applied) == (path.read_bytes(), ())
    assert len(found.refused) == len(fixable(found.report, unsafe=False))
    assert all("(.docx, .xlsx" in one.reason.th for one in found.refused)


@cache
def mistakes() -> dict[str, list[bench.Mistake]]:
    """Return the planted mistakes by plan."""
    found = dict[str, list[bench.Mistake]]()
    for one in bench.mistakes():
        found.setdefault(one.plan, []).append(one)
    return found


def planted(chosen: list[bench.Mistake]) -> str:
    """Return the plan of the mistakes with as many of them as go together."""
    text = bench.sound(chosen[0].plan)
    for one in chosen:
        try:
            for edit in one.edits:
                text = bench._applied(text, edit, one)  # noqa: SLF001 - the bench plants one mistake at a time
        except (bench.BadCase, ValueError):
            continue
    return text


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(sorted(bench.PLANS)).flatmap(
        lambda plan: st.lists(st.sampled_from(mistakes()[plan]), min_size=1, max_size=6, unique_by=id)
    ),
    st.booleans(),
)
def test_planted_mistakes_are_mended_without_a_new_one(chosen: list[bench.Mistake], unsafe: bool) -> None:  # noqa: FBT001
    name = chosen[0].plan
    text = planted(chosen).encode()
    before, found = check(text, name=name), fix(text, name=name, unsafe=unsafe)
    refused = {one.diagnostic.code for one in found.refused}
    assert {one.code for one in fixable(found.report, unsafe=unsafe)} <= refused
    assert codes(found.report) <= codes(before)
    assert fix(found.content, name=name, unsafe=unsafe).content == found.content


def test_data_is_mended_as_data() -> None:
    plan = base_plan(folder())
    rows = [dict(row) for row in plan["indicators"]]  # type: ignore[attr-defined]
    rows[0]["name"] = "การปฏิบัติหน้าที"
    found = fix({**plan, "indicators": rows}, unsafe=True)
    assert found.applied
    assert found.content == plan


def test_only_what_is_selected_is_mended() -> None:
    path = HERE.parent / "examples" / "mistakes.txt"
    assert {one.code for one in fix(path, select=["ITA412"]).applied} == {"ITA412"}


def test_the_original_is_kept_as_it_was() -> None:
    path = HERE.parent / "examples" / "mistakes.txt"
    assert fix(path).original == path.read_bytes()


class Trial:
    """A plan of one text; each word of `bad` in it is found, and its fix puts what `bad` says in its place."""

    def __init__(self, bad: dict[str, str], *, skipping: str = "") -> None:
        self.bad, self.skipping, self.rounds = bad, skipping, 0

    def check(self, content: Content) -> Report:
        self.rounds += 1
        assert isinstance(content, bytes)
        string = content.decode()
        (row,) = document({"indicators": [{"measure": string}]}).tables[0].rows[1:]
        text = row[1].text
        found = [
            self.found(word, Span(text, at, at + len(word)))
            for word in self.bad
            for at in range(len(string))
            if string.startswith(word, at)
        ]
        skipped = (NotChecked("SKIP", "skip", "", ""),) if self.skipping and self.skipping in string else ()
        return Report("plan", "th", diagnostics=tuple(found), not_checked=skipped)

    def found(self, word: str, span: Span) -> Diagnostic:
        mending = SignedFix("safe", "", (Edit(span, self.bad[word]),))
        return Diagnostic(word, word, "", "error", "", "", "", "", span, None, None, mending, ())

    def write(self, content: Content, edits: object) -> Content:
        assert isinstance(content, bytes)
        string = content.decode()
        for edit in reversed(tuple(edits)):  # type: ignore[arg-type]
            string = string[: edit.span.start] + edit.new + string[edit.span.end :]
        return string.encode()

    def mended(self, content: str) -> Fixed:
        return mended(content.encode(), self.check, self.write, lambda _: True)


def test_fixes_that_go_together_take_one_round() -> None:
    trial = Trial({"a": "x", "b": "y"})
    assert trial.mended("a b a").content == b"x y x"
    assert trial.rounds == 2


def test_what_a_fix_uncovers_elsewhere_is_mended_in_the_next_round() -> None:
    assert Trial({"ab": "c", "b": ""}).mended("ab").content == b"c"


def test_a_fix_that_brings_another_finding_is_left_out_alone() -> None:
    found = Trial({"a": "z", "b": "y", "c": "w", "z": "z!"}).mended("a b c b")
    assert found.content == b"a y w y"
    assert [(one.diagnostic.code, one.reason) for one in found.refused] == [
        ("a", Words("แก้แล้วจะยังพบ z", "z would be found after it"))
    ]


def test_a_fix_without_effect_is_left_out() -> None:
    found = Trial({"a": "a"}).mended("a")
    assert (found.content, len(found.applied), len(found.refused)) == (b"a", 0, 1)


def test_a_fix_after_which_a_rule_cannot_look_is_left_out() -> None:
    assert Trial({"a": "!"}, skipping="!").mended("a").content == b"a"


def test_many_failing_fixes_end_all_the_same() -> None:
    trial = Trial({chr(code): chr(code) for code in range(ord("a"), ord("z"))})
    assert len(trial.mended("".join(trial.bad)).refused) == 25
    assert trial.rounds < 60
