"""Checks hold logic alone: Thai words are data of the rulebook, Thai letters knowledge of `thai/`."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKS = Path(__file__).parents[2] / "ita_lint" / "checks"
THAI = range(0x0E00, 0x0E80)


def strings(path: Path) -> Iterator[ast.Constant]:
    """Yield the string literals of a module, but for docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node


@pytest.mark.parametrize("path", sorted(CHECKS.rglob("*.py")), ids=lambda path: path.stem)
def test_no_thai_stands_in_a_check(path: Path) -> None:
    found = [(one.lineno, one.value) for one in strings(path) if any(ord(char) in THAI for char in one.value)]
    assert found == [], "put words into rules/vocabulary or the card's params, letters and digits into ita_lint/thai"
