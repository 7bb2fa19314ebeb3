"""What a program asks for, in the form that the road takes; where it says nothing, the settings hold."""

import os
from collections.abc import Iterable

from ita_lint.errors import UsageError
from ita_lint.settings import YEARS, Settings

_LANGUAGES = ("th", "en")


def lists(
    select: str | Iterable[str], ignore: str | Iterable[str], extend_select: str | Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """Return what a caller says of the rules that look, by the name of the argument."""
    return {"select": selectors(select), "ignore": selectors(ignore), "extend_select": selectors(extend_select)}


def selectors(given: str | Iterable[str]) -> tuple[str, ...]:
    """Return the rules in `given`: a list, or one text with commas as on the command line ("ITA4,ITA5")."""
    if isinstance(given, str):
        return tuple(one.strip() for one in given.split(",") if one.strip())
    return tuple(given)


def year_of(year: int | None, settings: Settings) -> int | None:
    """Return the assessed year: `year`, else that of the settings. Raises UsageError for what is no Buddhist year."""
    if year is None:
        return settings.year
    if type(year) is not int or year not in YEARS:
        raise UsageError(f"year={year!r} ไม่ใช่ปี พ.ศ. เช่น 2568", f"year={year!r} is no Buddhist year such as 2568")
    return year


def language(lang: str | None, settings: Settings | None = None) -> str:
    """Return "th" or "en": `lang`, else ITA_LINT_LANG, else that of the settings, else Thai.

    Raises UsageError for another `lang`.
    """
    if not lang:
        return _short(os.environ.get("ITA_LINT_LANG")) or (settings and settings.lang) or "th"
    wanted = _short(lang)
    if wanted is None:
        raise UsageError(f'lang={lang!r} ใช้ไม่ได้ เลือก "th" หรือ "en"', f'lang={lang!r} is not "th" or "en"')
    return wanted


def _short(lang: object) -> str | None:
    """Return the language of a name such as "en", "EN" or "th_TH.UTF-8", None for any other."""
    short = str(lang).lower()[:2]
    return short if short in _LANGUAGES else None
