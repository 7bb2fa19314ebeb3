"""Regular expressions that rules bring as data, run by RE2: their time grows with the text alone, whatever they say.

The only module that knows `re2`, an extra that is loaded when the first pattern is used.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from ita_lint.errors import RulebookError


def finds(pattern: str, string: str) -> Iterator[tuple[int, int]]:
    """Yield start and end, in characters, of each place where `pattern` fits; places without characters are left out.

    Raises RulebookError for a pattern that RE2 does not take, or if RE2 is not installed.
    """
    for match in compiled(pattern).finditer(string):
        if match.end() > match.start():
            yield match.span()


@lru_cache(maxsize=256)
def compiled(pattern: str) -> Any:
    """Return the compiled form of `pattern`. Raises RulebookError as `finds` does."""
    try:
        import re2
    except ImportError as error:
        raise RulebookError(
            "กฎที่ใช้ patterns ต้องมีส่วนเสริม RE2 ติดตั้งด้วย: python -m pip install google-re2",
            "rules with patterns need RE2: python -m pip install google-re2",
        ) from error
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(pattern, options)
    except re2.error as error:
        detail = error.args[0].decode() if isinstance(error.args[0], bytes) else error
        raise RulebookError(
            f"รูปแบบ “{pattern}” ใช้ไม่ได้: {detail}", f"pattern “{pattern}” is not valid: {detail}"
        ) from error
