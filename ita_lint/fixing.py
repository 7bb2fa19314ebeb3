"""Which of the proposed edits can be made together."""

from collections.abc import Iterable

from ita_lint.model.findings import Diagnostic, Edit


def chosen(diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> tuple[Edit, ...]:
    """Return the edits of all fixes that do not overlap an earlier one, in reading order; unsafe ones if wanted.

    A fix is made whole or not at all.
    """
    taken = list[Edit]()
    for one in diagnostics:
        if one.fix and (unsafe or one.fix.safety == "safe"):
            new = [edit for edit in one.fix.edits if edit not in taken]
            if not any(_overlap(edit, other) for edit in new for other in taken):
                taken += new
    return tuple(sorted(taken, key=lambda edit: edit.span.order))


def _overlap(one: Edit, other: Edit) -> bool:
    if one.span.text is not other.span.text:
        return False
    if one.span.start == other.span.start:
        return True
    return one.span.start < other.span.end and other.span.start < one.span.end
