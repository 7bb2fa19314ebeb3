"""Cards of a kind whose parameters are sound by themselves and still find nothing, or cannot be used."""

from collections.abc import Callable
from typing import Any

from ita_lint.errors import RulebookError
from ita_lint.thai.patterns import compiled

#: Makes the error of a sentence in Thai and English.
Wrong = Callable[[str, str], RulebookError]

_LISTS = ("fields", "texts", "patterns", "values", "units")


def refuse_idle(told: Any, wrong: Wrong) -> None:
    """Raise what `wrong` makes if the parameters `told` (of `model.kinds`) can never bring a finding."""
    if told.NEEDS and all(getattr(told, name) in (None, ()) for name in told.NEEDS):
        thai, english = " หรือ ".join(told.NEEDS), " or ".join(told.NEEDS)
        raise wrong(
            f"ต้องระบุ {thai} ใน params มิฉะนั้นกฎนี้ไม่พบสิ่งใด", f"params must give {english}, else nothing is ever found"
        )
    if not getattr(told, "fields", ("document",)):
        raise wrong("params.fields ว่างเปล่า กฎนี้จึงไม่พบสิ่งใด", "params.fields is empty, so nothing is ever found")
    for name in _LISTS:
        if not all(one.strip() for one in getattr(told, name, ())):
            raise wrong(f"params.{name} มีข้อความว่าง", f"params.{name} holds an empty text")
    for pattern in getattr(told, "patterns", ()):
        _refuse_bad_pattern(pattern, wrong)


def _refuse_bad_pattern(pattern: str, wrong: Wrong) -> None:
    try:
        compiled(pattern)
    except RulebookError as error:
        if isinstance(error.__cause__, ImportError):  # the card is sound, RE2 is not installed
            raise
        raise wrong(error.thai, error.english) from error
