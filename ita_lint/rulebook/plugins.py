"""Rules that installed packages bring: entry points of the group `ita_lint.rules`.

The value of such an entry point names a package with the layout of this one: cards in `rules/<topic>/<name>.yaml`,
their checks in `checks/<topic>.py`. Nothing is ever taken from the folder that is being checked.
"""

import os
import sys
from collections.abc import Iterable, Iterator

from ita_lint.errors import RulebookError
from ita_lint.model.card import Card

GROUP = "ita_lint.rules"


def read_plugins() -> list[Card]:
    """Return the cards of all installed packages that bring any. Raises RulebookError naming the one that is broken."""
    search = [folder for folder in sys.path if folder and os.path.abspath(folder) != os.getcwd()]  # noqa: PTH100, PTH109
    if not any(map(_mentions, _declarations(search))):
        return []  # `importlib.metadata` would cost each start more than all of this
    from importlib.metadata import distributions

    found = {
        (one.name, one.value)
        for package in distributions(path=search)
        for one in package.entry_points.select(group=GROUP)
    }
    return [card for name, value in sorted(found) for card in _cards(name, value)]


def _declarations(search: Iterable[str]) -> Iterator[str]:
    """Yield the files in which installed packages declare their entry points."""
    for folder in search:
        try:
            names = os.listdir(folder)  # noqa: PTH208 - pathlib is not imported on each start
        except OSError:
            continue
        for name in names:
            if name.endswith((".dist-info", ".egg-info")):
                yield os.path.join(folder, name, "entry_points.txt")  # noqa: PTH118


def _mentions(path: str) -> bool:
    try:
        with open(path, "rb") as file:  # noqa: PTH123
            return GROUP.encode() in file.read()
    except OSError:
        return False


def _cards(name: str, package: str) -> list[Card]:
    """Return the cards of one package."""
    from importlib import import_module
    from pathlib import Path

    from ita_lint.rulebook import source

    try:
        home = import_module(package)
        folder = Path(str(home.__file__)).parent / "rules"
        cards = [source.read_card(path, f"{package}.checks") for path in source.card_paths(folder)]
    except RulebookError:
        raise
    except Exception as error:
        detail = f"{type(error).__name__}: {error}"
        raise RulebookError(
            f"ส่วนเสริม {name} ({package}) ใช้ไม่ได้: {detail} ถอนออก หรือแจ้งผู้ทำ",
            f"plug-in {name} ({package}) is broken: {detail}; take it out, or tell who made it",
        ) from error
    if not cards:
        raise RulebookError(
            f"ส่วนเสริม {name} ({package}) ไม่มีบัตรกฎในโฟลเดอร์ rules",
            f"plug-in {name} ({package}) has no cards in its folder rules",
        )
    return cards
