"""Where reports go: standard output, or files that appear only when they are complete."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import tee
from typing import NamedTuple, TextIO

from ita_lint.cli.inputs import STDIN, Input
from ita_lint.errors import UnreadableInput, UsageError
from ita_lint.model.findings import Report
from ita_lint.reporters import BINARY, Options, write

#: Ending of a file -> the format that it gets if none is asked for.
_BY_ENDING = {
    ".html": "html",
    ".json": "json",
    ".jsonl": "jsonl",
    ".md": "markdown",
    ".sarif": "sarif",
    ".txt": "concise",
    ".xlsx": "xlsx",
    ".xml": "junit",
}


class Output(NamedTuple):
    """A report in the format called `format`: into the file `path`, or to standard output where that is None."""

    format: str
    path: str | None = None


def outputs(asked: Sequence[Output], path: str | None) -> list[Output]:
    """Return the reports to write, the one for standard output first; `path` is for the one that names no file.

    "-" is standard output. Raises UsageError if two reports have the same goal, or one has none that suits it.
    """
    path = None if path == STDIN else path
    wanted = list(asked) or [Output(_usual(path))]
    bare = [one for one in wanted if one.path is None]
    if path is not None and len(bare) == 1:
        wanted = [one._replace(path=path) if one.path is None else one for one in wanted]
    _refuse_unclear(bare, path)
    _refuse_twice(one.path for one in wanted if one.path is not None)
    for one in wanted:
        if one.format in BINARY and one.path is None:
            raise UsageError(
                f"รูปแบบ {one.format} ต้องบันทึกลงไฟล์ เช่น --format {one.format}=report.{one.format}",
                f"{one.format} goes into a file: --format {one.format}=report.{one.format}",
            )
    return sorted(wanted, key=lambda one: one.path is not None)


def write_all(wanted: Sequence[Output], reports: Iterable[Report], options: Options) -> None:
    """Write `reports` in every form of `wanted`; the first one while they come, the others from memory.

    All files are opened before and put in place after the work: all of them appear or none.
    Raises UsageError if one cannot be written.
    """
    with ExitStack() as files:
        streams = [files.enter_context(opened(one.path)) for one in wanted]
        for one, stream in zip(wanted[:-1], streams, strict=False):
            reports, these = tee(reports)
            write(one.format, these, stream, options)
        write(wanted[-1].format, reports, streams[-1], options)


def without_replaced(files: Iterable[Input], paths: Iterable[str]) -> list[Input]:
    """Return `files` without the earlier reports that the reports at `paths` replace.

    Raises UsageError if one would take the place of anything else that is to be checked.
    """
    goals = {os.path.realpath(path): path for path in paths}
    kept = list[Input]()
    for file in files:
        path = goals.get(os.path.realpath(file.path)) if goals else None
        if path is None:
            kept.append(file)
        elif file.named or not _is_report(file.path):
            raise UsageError(
                f"ไฟล์รายงาน {path} เป็นไฟล์เดียวกับไฟล์ที่จะตรวจ ตั้งชื่อใหม่ หรือเก็บไว้นอกโฟลเดอร์ที่ตรวจ",
                f"the report {path} would overwrite a file that is to be checked: give it another name or folder",
            )
    return kept


def refuse_losing(paths: Iterable[str]) -> None:
    """Raise UsageError if a report at one of `paths` would take the place of a document or of any plan."""
    for path in paths:
        if os.path.isfile(path) and not _is_report(path) and not _is_plain(path):  # noqa: PTH113 - no pathlib at start
            raise UsageError(
                f"มีไฟล์ {path} อยู่แล้ว และไม่ใช่รายงานของโปรแกรมนี้ ตั้งชื่ออื่นให้รายงาน",
                f"{path} exists already and is no report of ita-lint: give the report another name",
            )


def _is_report(path: str) -> bool:
    from ita_lint.formats.own import is_report

    return is_report(_content(path))


def _is_plain(path: str) -> bool:
    """Whether a file holds characters, and no plan among them."""
    from ita_lint.api import load_plan
    from ita_lint.formats import CHARACTERS, format_of

    data = _content(path)
    try:
        if format_of(data, path) in CHARACTERS:
            load_plan(data, name=path)
    except UnreadableInput as error:
        return error.kind == "no-plan"
    return False


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:  # noqa: PTH123 - no pathlib at start
            return file.read()
    except OSError:
        return b""


def _usual(path: str | None) -> str:
    """Return the format for who looks: a person, GitHub Actions, or the program behind a pipe or with a file."""
    if path is not None:
        return _by_ending(path)
    if os.environ.get("GITHUB_ACTIONS") == "true":
        return "github"
    return "rich" if sys.stdout.isatty() else "concise"


def _by_ending(path: str) -> str:
    """Return the format that the name of a file asks for. Raises UsageError for an ending that no report has."""
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - no pathlib at start
    if not ending:
        return "concise"
    if ending not in _BY_ENDING:
        listed = " ".join(sorted(_BY_ENDING))
        raise UsageError(
            f"ไม่มีรายงานที่เป็นไฟล์ {ending} ตั้งชื่อ {path} ให้ลงท้ายด้วย {listed} หรือเลือกรูปแบบด้วย --format",
            f"no report is a {ending} file: let the name {path} end in {listed}, or choose a form with --format",
        )
    return _BY_ENDING[ending]


def _refuse_unclear(bare: Sequence[Output], path: str | None) -> None:
    """Refuse several reports for one goal, and a file for none; `bare` are the reports that name no file."""
    if len(bare) > 1:
        names = ", ".join(one.format for one in bare)
        raise UsageError(
            f"รายงานที่ไม่ระบุไฟล์มีได้รูปแบบเดียว ({names}) ระบุไฟล์ให้รูปแบบอื่น เช่น --format json=report.json",
            f"only one report can do without a file ({names}): name files for the others, --format json=report.json",
        )
    if path is not None and not bare:
        raise UsageError(
            f"ทุกรูปแบบระบุไฟล์แล้ว --output {path} จึงไม่มีรายงานให้บันทึก",
            f"every format names its own file: nothing is left for --output {path}",
        )


def _refuse_twice(paths: Iterable[str]) -> None:
    seen = set[str]()
    for path in paths:
        real = os.path.realpath(path)
        if real in seen:
            raise UsageError(
                f"รายงานสองรูปแบบใช้ไฟล์เดียวกัน ({path}) ตั้งชื่อไฟล์ให้ต่างกัน",
                f"two reports would go into the same file {path}: give one another name",
            )
        seen.add(real)


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
    except BrokenPipeError:  # the reader of standard output has gone: nothing is wrong with this file
        raise
    except OSError as error:
        from ita_lint.cli.writing import unwritten

        raise unwritten(path, error) from error
    finally:
        if not direct:
            with suppress(OSError):
                os.unlink(target)  # noqa: PTH108
