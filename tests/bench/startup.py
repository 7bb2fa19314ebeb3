"""How long the command takes to start, as ratios to `python -c pass` of the same run: machines differ, ratios hold.

    python tests/bench/startup.py [ROUNDS]

The commands of a round run one after the other, so that whatever else the machine does falls on all of them.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

PLAN = Path(__file__).parents[2] / "examples" / "clean.txt"
RUN = "from ita_lint.cli.main import entry; entry()"

#: What is measured, and the ratio that it should stay below.
CASES = {
    "python -c pass": (["-c", "pass"], None),
    "--version": (["-c", RUN, "--version"], 2.5),
    "check, concise": (["-c", RUN, "check", str(PLAN), "--format", "concise"], 4.0),
    "check, json": (["-c", RUN, "check", str(PLAN), "--format", "json"], None),
    "check, rich": (["-c", RUN, "check", str(PLAN), "--format", "rich"], 9.0),
}


def seconds(arguments: list[str]) -> float:
    """Return the wall time of one fresh Python process with these arguments."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begin


def medians(rounds: int) -> dict[str, float]:
    """Return the median time of each case over `rounds` interleaved rounds, after one round to warm the caches."""
    times: dict[str, list[float]] = {name: [] for name in CASES}
    for number in range(rounds + 1):
        for name, (arguments, _) in CASES.items():
            taken = seconds(arguments)
            if number:
                times[name].append(taken)
    return {name: statistics.median(values) for name, values in times.items()}


def main() -> None:
    """Print the median and the ratio of each case."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    measured = medians(rounds)
    base = measured["python -c pass"]
    sys.stdout.write(f"{rounds} rounds, {os.cpu_count()} processors, Python {sys.version.split()[0]}\n")
    for name, median in measured.items():
        goal = CASES[name][1]
        wanted = f"   goal {goal:.1f}x" if goal else ""
        sys.stdout.write(f"{name:16} {median * 1000:7.1f} ms   {median / base:5.2f}x{wanted}\n")


if __name__ == "__main__":
    main()
