"""Many files at once: one process for each processor, where there are enough files to make up for starting them."""

import os
from argparse import ArgumentTypeError
from collections.abc import Callable, Iterator, Sequence

from ita_lint.cli.inputs import STDIN, Input
from ita_lint.cli.language import pick
from ita_lint.cli.parser import Parser
from ita_lint.model.findings import Report

#: From so many files on, the processes are started without being asked for: each takes as long to start as some files.
_ENOUGH = 24
#: So many files are handed to a process at a time.
_BATCH = 4
#: More processes than this are never started: Windows waits for no more at once.
_MOST = 61


def add_jobs(parser: Parser) -> None:
    """Add the choice of how many processes work."""
    parser.option(
        "--jobs",
        thai="จำนวนกระบวนการที่ตรวจพร้อมกัน (ค่าปกติ: ตามจำนวนไฟล์และหน่วยประมวลผล)",
        english="processes that work at once (default: by the number of files and processors)",
        metavar="N",
        type=_count(parser.lang),
    )


def reports(check: Callable[[Input], Report], files: Sequence[Input], jobs: int | None) -> Iterator[Report]:
    """Yield the report that `check`, which must be picklable, gives on each of `files`, in their order."""
    workers = workers_for(len(files), jobs)
    if workers <= 1 or any(file.path == STDIN for file in files):
        yield from map(check, files)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(workers) as pool:
        yield from pool.map(check, files, chunksize=_BATCH)


def workers_for(files: int, jobs: int | None) -> int:
    """Return how many processes work on so many files, if `jobs` are asked for or none."""
    return min(jobs or ((os.cpu_count() or 1) if files >= _ENOUGH else 1), files, _MOST)


def _count(lang: str) -> Callable[[str], int]:
    def read(value: str) -> int:
        if value.isdecimal() and int(value):
            return int(value)
        raise ArgumentTypeError(pick(lang, f"“{value}” ไม่ใช่จำนวนตั้งแต่ 1", f"“{value}” is not a number from 1 on"))

    return read
