"""Examples as plans: a small change laid over the sound plan of the rulebook."""

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from ita_lint.rulebook.source import read_mapping

PLAIN = ("agency", "assessed_year", "plan_year", "titles", "stated_scores", "comments")


def base_plan(root: str) -> dict[str, Any]:
    """Return the sound plan, as data, that the examples of the rulebook at `root` change."""
    return read_mapping(Path(root) / "base-plan.yaml")


def overlaid(base: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """Return `base` after `change`.

    `agency`, `assessed_year`, `plan_year`, `titles`, `stated_scores`, `comments` replace; `columns` and `indicators`
    change single entries (an indicator that becomes null is dropped); `themes` lays rows out by theme, `{3: [๖, i๙]}`
    making row 3 one about item i9 under theme 6, those with null being dropped; `append` adds rows, `{like: 3, …}`
    being a changed copy of row 3; `order` sorts the rows by number. Raises KeyError for any other key.
    """
    plan = deepcopy(dict(base))
    rows: dict[int, dict[str, Any]] = {row["number"]: row for row in plan["indicators"]}
    further: list[dict[str, Any]] = []
    for key, value in change.items():
        if key in PLAIN:
            plan[key] = value
        elif key == "columns":
            plan["columns"] = {**plan.get("columns", {}), **value}
        elif key == "indicators":
            _change_rows(rows, value)
        elif key == "themes":
            _change_rows(
                rows,
                {
                    number: dict(zip(("theme", "item"), told, strict=True)) if told else None
                    for number, told in value.items()
                },
            )
        elif key == "append":
            further = [_copied(rows, row) for row in value]
        elif key != "order":
            raise KeyError(key)
    order = change.get("order") or list(rows)
    plan["indicators"] = [rows[number] for number in order] + further
    return plan


def _change_rows(rows: dict[int, dict[str, Any]], changes: Mapping[int, dict[str, Any] | None]) -> None:
    for number, change in changes.items():
        if change is None:
            del rows[number]
        else:
            rows[number] = _changed(rows[number], change)


def _changed(row: dict[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    changed = {**row, **change}
    if "heading" in change or "item" in change:
        changed = {key: value for key, value in changed.items() if key not in ("number", "name") or key in change}
    return changed


def _copied(rows: Mapping[int, dict[str, Any]], row: Mapping[str, Any]) -> dict[str, Any]:
    if "like" not in row:
        return dict(row)
    return _changed(rows[row["like"]], {key: value for key, value in row.items() if key != "like"})
