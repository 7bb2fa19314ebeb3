"""What is printed above and below the pages of an Excel sheet, without the codes that tell of its look."""

import re
from collections.abc import Iterator

#: A font and its style, a colour, a size, or one letter: a part of the line, a field, a look; a doubled sign is a sign.
_CODE = re.compile(r"&(\"[^\"]*\"|K(?:[0-9A-Fa-f]{6}|[0-9]{2}[+-][0-9]{3})|[0-9]{1,3}|.)", re.DOTALL)
_LEFT_CENTRE_RIGHT = ("L", "C", "R")


def lines(header: str, sheet: str) -> Iterator[str]:
    """Yield the lines of a header or footer as Excel writes it; `sheet` is the name that it may show.

    The left, the middle and the right part are lines of their own. Page numbers, days and names of files are left out.
    """
    shown = {"&": "&", "A": sheet} | dict.fromkeys(_LEFT_CENTRE_RIGHT, "\n")
    plain = _CODE.sub(lambda match: shown.get(match[1], ""), header)
    yield from (line.strip() for line in plain.splitlines() if line.strip())
