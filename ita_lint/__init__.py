"""ita-lint: checks the integrity and transparency (ITA) plans of Thai government agencies.

    from ita_lint import check
    report = check("plan.docx")
    for found in report.diagnostics:
        print(found.code, found.message, found.location)

Importing the package is cheap: each public name loads its module when it is first used.
"""

from ita_lint._version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ita_lint.api import check, check_many, explain, fix, load_plan, review
    from ita_lint.errors import CheckCrashed, ItaLintError, RulebookError, UnreadableInput, UsageError
    from ita_lint.fixing import Fixed
    from ita_lint.model.findings import (
        Diagnostic,
        Edit,
        Finding,
        Fix,
        Ignore,
        NotChecked,
        Readiness,
        Renumber,
        Report,
        Suppressed,
    )
    from ita_lint.model.plan import Plan
    from ita_lint.settings import Settings, load_settings

_HOMES = {
    "ita_lint.api": ("check", "check_many", "explain", "fix", "load_plan", "review"),
    "ita_lint.fixing": ("Fixed",),
    "ita_lint.errors": ("CheckCrashed", "ItaLintError", "RulebookError", "UnreadableInput", "UsageError"),
    "ita_lint.model.findings": (
        "Diagnostic",
        "Edit",
        "Finding",
        "Fix",
        "Ignore",
        "NotChecked",
        "Readiness",
        "Renumber",
        "Report",
        "Suppressed",
    ),
    "ita_lint.model.plan": ("Plan",),
    "ita_lint.settings": ("Settings", "load_settings"),
}

__all__ = [
    "CheckCrashed",
    "Diagnostic",
    "Edit",
    "Finding",
    "Fix",
    "Fixed",
    "Ignore",
    "ItaLintError",
    "NotChecked",
    "Plan",
    "Readiness",
    "Renumber",
    "Report",
    "RulebookError",
    "Settings",
    "Suppressed",
    "UnreadableInput",
    "UsageError",
    "__version__",
    "check",
    "check_many",
    "explain",
    "fix",
    "load_plan",
    "load_settings",
    "review",
]


def __getattr__(name: str) -> object:
    """Load the module that `name` lives in."""
    from importlib import import_module

    for module, names in _HOMES.items():
        if name in names:
            value: object = getattr(import_module(module), name)
            globals()[name] = value
            return value
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names."""
    return __all__
