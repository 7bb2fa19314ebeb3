"""Where a report goes: standard output, or a file that appears only when it is complete."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TextIO

from ita_lint.errors import UsageError


@contextmanager
def opened(path: str | None) -> Iterator[TextIO]:
    """Yield the stream for a report: standard output if `path` is None.

    A file is written beside its final place and moved there at the end, so a failed run leaves the old one as it was.
    Raises UsageError if it cannot be written.
    """
    if path is None:
        yield sys.stdout
        return
    final = os.path.realpath(path)
    direct = os.path.exists(final) and not os.path.isfile(final)  # noqa: PTH110, PTH113 - a device: nothing to move
    target = final if direct else f"{final}.{os.getpid()}.tmp"
    try:
        with open(target, "w", encoding="utf-8", errors="replace", newline="\n") as stream:  # noqa: PTH123
            yield stream
        if not direct:
            os.replace(target, final)  # noqa: PTH105
    except OSError as error:
        raise UsageError(
            f"เขียนไฟล์ {path} ไม่ได้: {error.strerror}", f"{path} cannot be written: {error.strerror}"
        ) from error
    finally:
        if not direct:
            with suppress(OSError):
                os.unlink(target)  # noqa: PTH108
