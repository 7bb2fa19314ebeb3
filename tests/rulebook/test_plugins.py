"""Rules that installed packages bring."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ita_lint.engine import linked
from ita_lint.errors import RulebookError
from ita_lint.rulebook import gathering
from ita_lint.rulebook.gathering import gathered

CARD = """\
code: PLG101
severity: info
title: {th: ชื่อสั้น, en: Short name}
why: {th: อ่านยาก, en: Hard to read.}
mend: {th: เขียนเต็ม, en: Write it out.}
source: {th: คู่มือ, en: Handbook}
messages: {short: {th: สั้น, en: short}}
params: {}
examples: {good: [], bad: []}
"""
CHECK = """\
def short_name(plan):
    return iter(())
"""


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install a package with one rule, as pip would, in a folder of its own."""
    home = tmp_path / "site" / "plugged"
    for name, text in {"rules/names/short-name.yaml": CARD, "checks/names.py": CHECK, "__init__.py": ""}.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    info = home.parent / "plugged-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: plugged\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text("[ita_lint.rules]\nplugged = plugged\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(home.parent))
    gathering.of_packages.cache_clear()
    yield home
    gathering.of_packages.cache_clear()
    for name in [name for name in sys.modules if name.partition(".")[0] == "plugged"]:
        del sys.modules[name]


@pytest.mark.usefixtures("package")
def test_the_rules_of_a_package_stand_among_the_built_in_ones() -> None:
    card = gathered().card("short-name")
    assert card is not None
    assert linked(card).__module__ == "plugged.checks.names"


def test_a_broken_package_is_named(package: Path) -> None:
    (package / "__init__.py").write_text("1 / 0", encoding="utf-8")
    with pytest.raises(RulebookError, match=r"plugged.*ZeroDivisionError"):
        gathered()


def test_a_card_without_its_check_is_named(package: Path) -> None:
    (package / "checks" / "names.py").write_text("", encoding="utf-8")
    card = gathered().card("short-name")
    assert card is not None
    with pytest.raises(RulebookError, match=r"plugged\.checks\.names"):
        linked(card)


def test_nothing_is_imported_from_the_folder_that_is_checked(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(package.parent)
    assert gathered().card("short-name") is None


def test_without_such_packages_their_metadata_is_not_read() -> None:
    code = "import sys; from ita_lint.rulebook import gathering; gathering.gathered(); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "importlib.metadata" not in done.stdout.split()
