"""Many plans at once, by whatever executor the caller has."""

import io
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from itertools import count, islice
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint import check_many
from ita_lint.errors import UsageError
from ita_lint.parallel import in_order

EXAMPLES = Path(__file__).parents[1] / "examples"
SOURCES = [
    EXAMPLES / "mistakes.docx",
    EXAMPLES / "missing.txt",
    (EXAMPLES / "clean.txt").read_bytes(),
    EXAMPLES / "theme.txt",
]


@pytest.fixture(scope="module", params=[ProcessPoolExecutor, ThreadPoolExecutor], ids=lambda kind: kind.__name__)
def executor(request: pytest.FixtureRequest) -> Iterator[Executor]:
    with request.param(2) as made:
        yield made


def double(numbers: list[int]) -> list[int]:
    return [2 * number for number in numbers]


@pytest.mark.parametrize("batch", [1, 3, 50])
def test_an_executor_gives_the_reports_of_one_process_in_order(executor: Executor, batch: int) -> None:
    alone = [report.to_dict() for report in check_many(SOURCES)]
    assert [report.to_dict() for report in check_many(SOURCES, executor=executor, batch=batch)] == alone


def test_open_files_are_read_before_they_travel(executor: Executor) -> None:
    file = io.BytesIO((EXAMPLES / "clean.txt").read_bytes())
    file.name = "plan.txt"
    [report] = check_many([file], executor=executor)
    assert (report.path, report.status) == ("plan.txt", "checked")


def test_a_wrong_argument_is_raised_here(executor: Executor) -> None:
    with pytest.raises(UsageError):
        list(check_many(SOURCES, select=["ITA999"], executor=executor))


def test_the_executor_stays_open(executor: Executor) -> None:
    list(check_many(SOURCES[:1], executor=executor))
    assert executor.submit(double, [1]).result() == [2]


def test_reports_stream_while_sources_still_come() -> None:
    with ThreadPoolExecutor(2) as threads:
        assert list(islice(in_order(threads, double, count(), 2), 5)) == [0, 2, 4, 6, 8]


@given(st.lists(st.integers()), st.integers(1, 7))
def test_batches_keep_every_item_in_its_place(numbers: list[int], batch: int) -> None:
    with ThreadPoolExecutor(2) as threads:
        assert list(in_order(threads, double, numbers, batch)) == double(numbers)
