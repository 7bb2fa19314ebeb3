"""What each rule costs on one plan, and a whole check beside reading the plan alone: where a change made it slower.

    python tests/bench/rules.py [PLAN] [ROUNDS]

CPU time of one warm process, the median of the rounds; machines differ, the shares and the ratio hold.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from ita_lint import check, load_plan, rulebook
from ita_lint.engine import run
from ita_lint.formats import read
from ita_lint.model.card import Card

PLAN = Path(__file__).parents[2] / "examples" / "mistakes.txt"


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    """Return the median CPU time of `work`, after one run to warm the caches."""
    work()
    taken = list[float]()
    for _ in range(rounds):
        begin = time.process_time()
        work()
        taken.append(time.process_time() - begin)
    return 1000 * statistics.median(taken)


def costs(path: str, rounds: int) -> dict[str, float]:
    """Return for each rule, by code and name, what it costs on the plan at `path`.

    A fresh plan is made for each rule, so that none lives on what another has worked out for it.
    """
    book, document = rulebook.load(), read(Path(path).read_bytes(), path)

    def cost(*cards: Card) -> float:
        plan = load_plan(path)
        framework = book.framework(plan.framework_year)
        begin = time.process_time()
        run(plan, document, book, framework, cards, "en")
        return 1000 * (time.process_time() - begin)

    idle = statistics.median(cost() for _ in range(rounds))
    return {
        f"{card.code} {card.name}": max(0.0, statistics.median(cost(card) for _ in range(rounds)) - idle)
        for card in book.cards
    }


def main() -> None:
    """Print the whole, the ratio to a bare reading, and the rules, the dearest first."""
    path = sys.argv[1] if len(sys.argv) > 1 else str(PLAN)
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    content = Path(path).read_bytes()
    bare = milliseconds(lambda: read(content, path), rounds)
    plan = milliseconds(lambda: load_plan(path), rounds)
    whole = milliseconds(lambda: check(path), rounds)
    out = sys.stdout.write
    out(f"{path}: {rounds} rounds, Python {sys.version.split()[0]}\n")
    out(f"{'read':32} {bare:8.2f} ms     1.0x\n{'read and understood':32} {plan:8.2f} ms {plan / bare:7.1f}x\n")
    out(f"{'checked':32} {whole:8.2f} ms {whole / bare:7.1f}x\n\n")
    each = costs(path, rounds)
    total = sum(each.values())
    for name, taken in sorted(each.items(), key=lambda one: -one[1]):
        out(f"{name:32} {taken:8.2f} ms {100 * taken / total:6.1f} %\n")


if __name__ == "__main__":
    main()
