"""How well the linter sees: planted mistakes found, sound plans left alone. `python tests/quality/bench.py [CODE…]`.

`plans/` holds sound plans of invented agencies, as files. `mistakes.yaml` plants one mistake at a time in them and
says what must be found; `harmless.yaml` changes them in ways that must bring no warning and no error. All of it is
written by hand, apart from the rules' own examples, so it measures the rules instead of repeating them.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from ita_lint import Diagnostic, ItaLintError, check, explain

HERE = Path(__file__).parent
PLANS = tuple(sorted(path.name for path in (HERE / "plans").iterdir()))

#: An edit's keys: what it does to the text of the plan.
EDITS = frozenset({"old", "new", "all", "pattern", "from", "to", "before", "copy_before"})


class BadCase(Exception):
    """A case of the bench that does not fit its plan; the message names it."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One planted mistake: the code that must be found, at `excerpt` and `indicator` where they are told.

    `also` lists codes that may rightly be reported beside it.
    """

    code: str
    plan: str
    edits: tuple[Mapping[str, str], ...]
    excerpt: str | None
    indicator: int | None
    also: frozenset[str]
    note: str


@dataclass(frozen=True, slots=True)
class Harmless:
    """One harmless variation of a sound plan."""

    plan: str
    edits: tuple[Mapping[str, str], ...]
    note: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the linter said about a planted mistake: found or not, findings that do not belong to it, its failure."""

    mistake: Mistake
    found: bool
    extra: tuple[Diagnostic, ...] = ()
    failure: str = ""


def mistakes() -> Iterator[Mistake]:
    """Yield the planted mistakes. Raises BadCase for an unknown key."""
    known = {"code", "plan", "old", "new", "edits", "excerpt", "indicator", "also", "note"}
    for case in _cases("mistakes.yaml", known):
        yield Mistake(
            case["code"],
            case["plan"],
            _edits(case),
            case.get("excerpt"),
            case.get("indicator"),
            frozenset(case.get("also", ())),
            case.get("note", ""),
        )


def harmless() -> Iterator[Harmless]:
    """Yield the harmless variations. Raises BadCase for an unknown key."""
    for case in _cases("harmless.yaml", {"plan", "old", "new", "edits", "note"}):
        yield Harmless(case["plan"], _edits(case), case["note"])


def _cases(name: str, known: set[str]) -> Iterator[dict[str, Any]]:
    for case in yaml.safe_load((HERE / name).read_text(encoding="utf-8")):
        if set(case) - known:
            raise BadCase(f"{name}: unknown keys {sorted(set(case) - known)} in {case}")
        yield case


def _edits(case: Mapping[str, Any]) -> tuple[Mapping[str, str], ...]:
    edits = tuple(case.get("edits", ({"old": case.get("old", ""), "new": case.get("new", "")},)))
    for edit in edits:
        if set(edit) - EDITS:
            raise BadCase(f"unknown edit {edit}")
    return edits


@cache
def sound(plan: str) -> str:
    """Return the text of a sound plan."""
    return (HERE / "plans" / plan).read_bytes().decode("utf-8")


def edited(case: Mistake | Harmless) -> str:
    """Return the plan's text after the edits of `case`. Raises BadCase where an edit does not fit exactly."""
    text = sound(case.plan)
    for edit in case.edits:
        changed = _applied(text, edit, case)
        if changed == text:
            raise BadCase(f"{case.plan}: nothing changes: {edit}")
        text = changed
    return text


def _applied(text: str, edit: Mapping[str, str], case: Mistake | Harmless) -> str:
    if "all" in edit:
        return text.replace(edit["all"], edit["new"])
    if "pattern" in edit:
        return re.sub(edit["pattern"], edit["new"], text)
    if "old" in edit:
        at = _once(text, edit["old"], case)
        return text[:at] + edit["new"] + text[at + len(edit["old"]) :]
    start = _once(text, edit["from"], case)
    end = text.index(edit["to"], start) + len(edit["to"])
    if "new" in edit:
        return text[:start] + edit["new"] + text[end:]
    rest = text if "copy_before" in edit else text[:start] + text[end:]
    at = _once(rest, edit.get("copy_before") or edit["before"], case)
    return rest[:at] + text[start:end] + rest[at:]


def _once(text: str, wanted: str, case: Mistake | Harmless) -> int:
    if not wanted or text.count(wanted) != 1:
        raise BadCase(f"{case.plan}: {text.count(wanted)} times instead of once: {wanted!r}")
    return text.index(wanted)


def told(plan: str, text: str) -> tuple[Diagnostic, ...]:
    """Return what the linter says about `text` as a file with the name of `plan`."""
    return check(text.encode("utf-8"), name=plan, lang="th").diagnostics


def loud(found: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """Return the warnings and errors of `found`: what a sound plan must not bring."""
    return tuple(one for one in found if one.severity != "info")


@cache
def _known(plan: str) -> frozenset[tuple[str, int | None]]:
    """Return what is said of the sound plan already: it is counted there, not again beside each mistake."""
    return frozenset((one.code, one.indicator) for one in loud(told(plan, sound(plan))))


def tried(mistake: Mistake) -> Outcome:
    """Return what the linter says about a planted mistake."""
    try:
        found = told(mistake.plan, edited(mistake))
    except ItaLintError as error:
        return Outcome(mistake, found=False, failure=str(error))
    hits = [one for one in found if one.code == mistake.code and _fits(one, mistake)]
    extra = tuple(
        one
        for one in loud(found)
        if one not in hits and one.code not in mistake.also and (one.code, one.indicator) not in _known(mistake.plan)
    )
    return Outcome(mistake, bool(hits), extra)


def _fits(one: Diagnostic, mistake: Mistake) -> bool:
    if mistake.indicator is not None and one.indicator != mistake.indicator:
        return False
    if mistake.excerpt is None:
        return True
    said, wanted = _folded(one.excerpt) or one.excerpt, _folded(mistake.excerpt)
    return bool(said) and (said in wanted or wanted in said)


def _folded(text: str) -> str:
    return re.sub(r"(?:<[^>]*>|\s)+", "", text)


def implemented(code: str) -> bool:
    """Tell whether the rulebook has a card with this code."""
    return explain(code) is not None


def false_alarms() -> Iterator[str]:
    """Yield a line for each warning and error on the sound plans and on their harmless variations."""
    for plan in PLANS:
        for one in loud(told(plan, sound(plan))):
            yield f"{plan} as it is: {line(one)}"
    for case in harmless():
        try:
            found = loud(told(case.plan, edited(case)))
        except ItaLintError as error:
            yield f"{case.plan}, {case.note}: {error}"
            continue
        for one in found:
            if (one.code, one.indicator) not in _known(case.plan):
                yield f"{case.plan}, {case.note}: {line(one)}"


def line(one: Diagnostic) -> str:
    """Return a finding in one line."""
    where = f"indicator {one.indicator}" if one.indicator else "document"
    return f"{one.code} {where} “{' '.join(one.excerpt.split())[:60]}” {one.message}"


def report(wanted: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of the report; where rules are `wanted` by code, only theirs and without the sound plans."""
    cases = [case for case in mistakes() if not wanted or case.code.startswith(wanted)]
    outcomes = [tried(case) for case in cases if implemented(case.code)]
    yield from _recall(cases, outcomes)
    yield from _misses(outcomes)
    if not wanted:
        alarms = tuple(false_alarms())
        plans = len(PLANS) + sum(1 for _ in harmless())
        yield f"\n{plans} sound plans, {len(alarms)} false alarms: {100 * len(alarms) / plans:.1f} per hundred"
        yield from (f"ALARM  {one}" for one in alarms)


def _recall(cases: list[Mistake], outcomes: list[Outcome]) -> Iterator[str]:
    planted = Counter(case.code for case in cases)
    found = Counter(one.mistake.code for one in outcomes if one.found)
    for code in sorted(planted):
        card = explain(code)
        share = f"{found[code]:3} of {planted[code]:3}   {card.name}" if card else f"not implemented ({planted[code]})"
        yield f"{code}  {share}"
    extra, total = sum(len(one.extra) for one in outcomes), sum(found.values())
    precision = f"{100 * total / (total + extra):.1f} %" if total else "unknown"
    yield f"\nrecall {total} of {len(outcomes)}; {extra} findings beside the planted ones; precision {precision}"


def _misses(outcomes: list[Outcome]) -> Iterator[str]:
    for one in outcomes:
        name = f"{one.mistake.code} {one.mistake.plan}: {one.mistake.note}"
        if not one.found:
            yield f"MISS   {name}: {one.failure or one.mistake.excerpt}"
        for extra in one.extra:
            yield f"EXTRA  {name}: {line(extra)}"


def main() -> None:
    """Print recall per rule, findings that do not belong, and false alarms; only of the rules named, if any are."""
    for text in report(tuple(sys.argv[1:])):
        sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
