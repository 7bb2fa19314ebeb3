"""Mending a plan by the fixes of its findings: which of them go together, and whether each keeps its word.

A fix is made only if its finding is gone afterwards and no other has come: that is tried, not believed.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from ita_lint.errors import UnreadableInput, UsageError
from ita_lint.model.card import Words
from ita_lint.model.findings import Diagnostic, Mending, Report

#: A plan is mended in at most so many rounds.
MOST_ROUNDS = 200

#: What is mended: the bytes of a file, or a plan as data.
Content = bytes | Mapping[str, object]


class Refused(NamedTuple):
    """A finding whose fix was not made, and why."""

    diagnostic: Diagnostic
    reason: Words


class Fixed(NamedTuple):
    """A plan before and after its fixes, the report on it afterwards, which findings were mended and which not.

    Without any mended finding `content` is `original`.
    """

    original: Content
    content: Content
    report: Report
    applied: tuple[Diagnostic, ...] = ()
    refused: tuple[Refused, ...] = ()


def mended(
    content: Content,
    check: Callable[[Content], Report],
    write: Callable[[Content, Iterable[Mending]], Content],
    wanted: Callable[[Diagnostic], bool],
) -> Fixed:
    """Return `content` after the fixes of the findings that are `wanted`, round after round until none is left.

    `check` gives the report on a content under all rules, `write` a content after edits. A fix that fails is tried by
    itself, then left out with the reason.
    """
    original, report = content, check(content)
    most: int | None = None
    applied, refused = list[Diagnostic](), dict[object, Refused]()
    for _ in range(MOST_ROUNDS):
        open_ones = (one for one in report.diagnostics if one.fix and wanted(one) and _self(one) not in refused)
        taken = compatible(open_ones)[:most]
        if not taken:
            break
        after = _tried(content, report, taken, check, write)
        if isinstance(after, tuple):
            content, report = after
            applied += taken
            most = most and 2 * most
        elif len(taken) > 1:
            most = len(taken) // 2
        else:
            most, refused[_self(taken[0])] = 1, Refused(taken[0], after)
    return Fixed(original, content, report, tuple(applied), tuple(refused.values()))


def _tried(
    content: Content,
    report: Report,
    taken: list[Diagnostic],
    check: Callable[[Content], Report],
    write: Callable[[Content, Iterable[Mending]], Content],
) -> tuple[Content, Report] | Words:
    """Return the content after the fixes of `taken` and the report on it, or why they cannot be made."""
    try:
        new = write(content, edits(taken))
        after = check(new)
    except (UsageError, UnreadableInput) as error:
        return Words(error.thai, error.english)
    found = Counter(map(_kind, after.diagnostics))
    left = Counter(map(_kind, report.diagnostics))
    left.subtract(map(_kind, taken))
    codes = {one.code for one in after.not_checked} - {one.code for one in report.not_checked}
    codes |= {str(kind[0]) for kind, number in found.items() if number > left[kind]}
    if not codes:
        return new, after
    said = ", ".join(sorted(codes))
    return Words(f"แก้แล้วจะยังพบ {said}", f"{said} would be found after it")


def edited(content: Content, edits: Iterable[Mending], name: str) -> Content:
    """Return `content` after `edits`; `name` is the file's. Raises UsageError where it cannot be changed so."""
    if isinstance(content, Mapping):
        from ita_lint.formats.data import plan as data

        return data.edited(content, edits)
    from ita_lint import formats

    return formats.edited(content, name, edits)


def _self(one: Diagnostic) -> object:
    return (*_kind(one), one.message, one.excerpt)


def _kind(one: Diagnostic) -> tuple[object, ...]:
    """Return what stays of a finding while others beside it are mended."""
    return one.code, one.indicator, one.item, one.theme, one.field


def chosen(diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> tuple[Mending, ...]:
    """Return the edits of all fixes that do not overlap an earlier one, in reading order; unsafe ones if wanted."""
    return edits(compatible(one for one in diagnostics if one.fix and (unsafe or one.fix.safety == "safe")))


def compatible(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Return the findings whose fixes do not overlap that of an earlier one: a fix is made whole or not at all."""
    found, taken = list[Diagnostic](), list[Mending]()
    for one in diagnostics:
        new = [edit for edit in one.fix.edits if edit not in taken] if one.fix else []
        if one.fix and not any(edit.overlaps(other) for edit in new for other in taken):
            taken += new
            found.append(one)
    return found


def edits(diagnostics: Iterable[Diagnostic]) -> tuple[Mending, ...]:
    """Return the edits of the fixes of `diagnostics` in reading order, each once."""
    found = list[Mending]()
    for one in diagnostics:
        found += [edit for edit in one.fix.edits if edit not in found] if one.fix else []
    return tuple(sorted(found, key=lambda edit: edit.span.order))
