"""The shape of a plan as data: its keys and what may stand at each of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from functools import cache
from typing import Any

from ita_lint.errors import UnreadableInput
from ita_lint.model.card import FORBID
from ita_lint.model.place import FieldPath

#: Columns of the table that a data plan becomes; the headings are the field names unless `columns` gives others.
COLUMNS = ("theme", "heading", "measure", "analysis", "scores", "steps", "period", "responsible", "follow_up")


@dataclass(frozen=True, slots=True)
class ScoreData:
    """A score (0-100) of an item, or of the indicator where `item` is None."""

    score: float | str
    item: str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class StepData:
    """A step with its typed number."""

    text: str
    number: int | str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class PeriodData:
    """A period by its first and last day (Gregorian dates)."""

    start: date
    end: date
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class RowData:
    """One row: `number` and `name` of its indicator, in the layout by theme `item` and its question as `name`.

    `heading` is the whole heading cell as written instead; `theme` is the theme's number or name. The other fields are
    as written.
    """

    number: int | str | None = None
    name: str | None = None
    item: str | None = None
    heading: str | None = None
    theme: int | str | None = None
    measure: str | None = None
    analysis: str | None = None
    scores: str | tuple[ScoreData, ...] = ()
    steps: str | tuple[str | StepData, ...] | None = None
    period: str | PeriodData | None = None
    responsible: str | tuple[str, ...] | None = None
    follow_up: str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class StatedData:
    """A score that the plan reports outside its rows.

    `subject` is "total", "IIT", "EIT", "OIT", the number of an indicator or the code of an item; `part` is the part of
    the EIT ("public", "survey"); `level` is the level stated beside the score, or alone.
    """

    subject: int | str
    score: float | str | None = None
    part: str | None = None
    level: str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True)
class PlanData:
    """A plan as data. Years are Buddhist era. `columns` gives the headings as written, None for an absent column.

    `comments` maps paths such as `indicators[3].steps` to what people remark there; it is no part of the plan.
    `recovered` is true for a plan whose characters were recovered from the looks of a page (`model.document.Document`).
    """

    indicators: tuple[RowData, ...]
    agency: str | None = None
    assessed_year: int | str | None = None
    plan_year: int | str | None = None
    titles: tuple[str, ...] | None = None
    columns: dict[str, str | None] = field(default_factory=dict)
    stated_scores: tuple[StatedData, ...] = ()
    comments: dict[str, str] = field(default_factory=dict)
    recovered: bool = False
    __pydantic_config__ = FORBID


#: Key in a plan as data -> what stands at it, "" for the plan itself.
_KINDS: dict[str, type] = {
    "": PlanData,
    "indicators": RowData,
    "scores": ScoreData,
    "steps": StepData,
    "period": PeriodData,
    "stated_scores": StatedData,
}


def validated(data: Mapping[str, object], place: Callable[[str], FieldPath]) -> PlanData:
    """Return `data` as a plan; `place` tells where a key stands.

    Raises UnreadableInput (kind "invalid-data") naming the key.
    """
    from pydantic import ValidationError

    known = {name: [one.name for one in fields(kind)] for name, kind in _KINDS.items()} | {"columns": list(COLUMNS)}
    try:
        plan: PlanData = _adapter().validate_python(data)
    except ValidationError as error:
        raise _unsound(error.errors(include_url=False), data, known, place) from error
    strange = [name for name in plan.columns if name not in COLUMNS]
    if strange:
        raise _unsound([{"type": "extra_forbidden", "loc": ("columns", strange[0])}], data, known, place)
    return plan


def _unsound(
    errors: Iterable[Mapping[str, Any]],
    data: object,
    known: Mapping[str, Sequence[str]],
    place: Callable[[str], FieldPath],
) -> UnreadableInput:
    from ita_lint.model.unsound import problem, written

    first = problem(errors, data, known)
    at = place(written(first.path))
    more = (f" (และอีก {first.more} แห่ง)", f" (and {first.more} more)") if first.more else ("", "")
    return UnreadableInput(
        f"ข้อมูลแผนผิดรูปแบบที่ {at.label('th')}: {first.thai}{more[0]}",
        f"the plan's data is not valid at {at.label('en')}: {first.english}{more[1]}",
        "invalid-data",
    )


@cache
def _adapter() -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(PlanData)
