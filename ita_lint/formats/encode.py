"""From characters back to bytes: the encoding and the line ends that a file had."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from ita_lint.formats import refusals
from ita_lint.formats.decode import encoding
from ita_lint.formats.splices import Replacement, spliced


def encoded(data: bytes, string: str, found: Iterable[Replacement], unheld: str = "strict") -> bytes:
    """Return the bytes of a file after changes to its characters `string`, with its own encoding and line ends.

    `unheld` says what is done with characters that the encoding does not hold, as `str.encode` takes it. Raises
    UsageError for them if it is "strict".
    """
    name = encoding(data)
    raw = data.decode(name)
    pairs = [match.start() - number for number, match in enumerate(re.finditer("\r\n", raw))]
    marks = len(raw) - len(pairs) - len(string)
    ending = re.search("\r\n?|\n", raw)
    result = spliced(
        raw,
        (
            (
                marks + start + bisect_left(pairs, start + marks),
                marks + end + bisect_left(pairs, end + marks),
                new.replace("\n", ending[0] if ending else "\n"),
            )
            for start, end, new in found
        ),
    )
    try:
        return result.encode(name, unheld)
    except UnicodeEncodeError as error:
        raise refusals.unheld(error.object[error.start : error.end], name) from error
