"""Whether the comments that say to leave a finding are understood, name a rule, give a reason, and are still of use."""

from collections.abc import Iterator

from ita_lint.model.findings import Finding, IgnoreComment


def unused_ignore(ignores: tuple[IgnoreComment, ...]) -> Iterator[Finding]:
    """Find the comments that are no order, lack a rule or a reason, or whose rules do not exist or find nothing."""
    for one in ignores:
        if one.word:
            yield Finding("no-order", one.at, {"word": one.word})
        elif not one.rules:
            yield Finding("no-rule", one.at)
        elif not one.reason:
            yield Finding("no-reason", one.at, {"rules": ", ".join(one.rules)})
        for rule, near in one.unknown:
            yield Finding("mistyped" if near else "unknown", one.at, {"rule": rule, "near": near})
        for rule in one.idle:
            yield Finding("unused", one.at, {"rule": rule})
