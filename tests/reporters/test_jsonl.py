import io
import json
from collections.abc import Callable, Iterator

from ita_lint.model.findings import Report
from ita_lint.reporters import Options, write

Written = Callable[..., str]


def test_a_line_is_the_entry_of_a_file(written: Written, faulty: Report, unreadable: Report) -> None:
    lines = written("jsonl", [faulty, unreadable]).splitlines()
    assert [json.loads(line) for line in lines] == [faulty.to_dict(), unreadable.to_dict()]


def test_a_line_is_out_before_the_next_file_is_checked(clean: Report) -> None:
    stream, seen = io.StringIO(), list[int]()

    def reports() -> Iterator[Report]:
        yield clean
        seen.append(len(stream.getvalue().splitlines()))
        yield clean

    write("jsonl", reports(), stream, Options())
    assert seen == [1]


def test_an_encoding_without_thai_loses_nothing(written: Written, faulty: Report) -> None:
    assert json.loads(written("jsonl", [faulty], encoding="cp1252")) == faulty.to_dict()


def test_no_files_are_no_lines(written: Written) -> None:
    assert written("jsonl", []) == ""
