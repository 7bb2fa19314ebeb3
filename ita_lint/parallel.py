"""Work handed to an executor in batches: any `concurrent.futures.Executor`, of threads, processes or a cluster."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

T = TypeVar("T")
R = TypeVar("R")

#: So many batches are under way or done before the first of them is asked for: enough for many workers, bounded memory.
_AHEAD = 64


def in_order(
    executor: "Executor", work: Callable[[list[T]], Iterable[R]], items: Iterable[T], batch: int
) -> Iterator[R]:
    """Yield what `work` gives for `items`, handed over `batch` at a time, in their order; the executor stays open.

    `work` and what it takes and gives must be picklable where the executor's workers are other processes. What it
    raises is raised here.
    """
    batches, pending = _batches(items, batch), deque["Future[Iterable[R]]"]()
    try:
        for taken in batches:
            pending.append(executor.submit(work, taken))
            if len(pending) >= _AHEAD:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        for future in pending:
            future.cancel()


def _batches(items: Iterable[T], size: int) -> Iterator[list[T]]:
    left = iter(items)
    while taken := list(islice(left, size)):
        yield taken
