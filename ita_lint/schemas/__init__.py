"""JSON Schemas of what goes in and out: plans as data, reports, cards of house rules, settings.

They are generated from the models and kept beside this file, so that editors and other programs can use them as they
stand and printing one loads no library. `python -m ita_lint.schemas` writes them anew; a test holds them fresh.
"""

import os
from typing import Any

NAMES = ("plan", "report", "rule", "settings")
_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def text(name: str) -> str:
    """Return the schema called `name`, one of NAMES, as JSON text."""
    with open(path(name), encoding="utf-8") as file:  # noqa: PTH123 - pathlib is not imported for one file
        return file.read()


def path(name: str) -> str:
    """Return the file of the schema called `name`."""
    return os.path.join(os.path.dirname(__file__), f"{name}.schema.json")  # noqa: PTH118, PTH120


def generated(name: str) -> dict[str, Any]:
    """Return the schema called `name` as the models say now."""
    from pydantic import TypeAdapter

    from ita_lint.formats.data.schema import PlanData
    from ita_lint.model.house import HouseCard
    from ita_lint.model.kinds import KINDS
    from ita_lint.model.reported import ReportData
    from ita_lint.settings import Settings

    kinds: dict[str, Any] = {"plan": PlanData, "report": ReportData, "rule": HouseCard, "settings": Settings}
    schema: dict[str, Any] = TypeAdapter(kinds[name]).json_schema()
    if name == "rule":
        schema["properties"]["kind"]["enum"] = list(KINDS)
        schema["allOf"] = list(_parameters())
    if name == "settings":
        del schema["properties"]["file"]
    return {"$schema": _DRAFT, "title": f"ita-lint {name}", **{k: v for k, v in schema.items() if k != "title"}}


def _parameters() -> Any:
    """Yield for each kind of rule what its parameters may be."""
    from pydantic import TypeAdapter

    from ita_lint.model.kinds import KINDS

    for kind, parameters in KINDS.items():
        params = TypeAdapter(parameters).json_schema()
        yield {"if": {"properties": {"kind": {"const": kind}}}, "then": {"properties": {"params": params}}}
