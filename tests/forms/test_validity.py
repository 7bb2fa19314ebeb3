"""What is written stays as valid as it was: no reviewed, mended or new file has a fault that its original has not.

The faults are those of `openxml-audit`, which holds packages to the schemas of ECMA-376 and of OpenDocument.
"""

import json
import shutil
import subprocess
import sys
import sysconfig
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_lint import fix, review
from ita_lint.cli.main import main

sys.path.insert(0, str(Path(__file__).parent))
from running import FORMS as RUNNING

EXAMPLES = Path(__file__).parents[2] / "examples"
FORMS = Path(__file__).parents[3] / "shared" / "plans" / "forms"
AUDIT = shutil.which("openxml-audit", path=sysconfig.get_path("scripts"))

FILES = [EXAMPLES / name for name in ("mistakes.docx", "mistakes.xlsx", "clean.odt", "clean.ods")]
FILES += sorted(path for path in FORMS.glob("ban-phran-2568*") if path.suffix in (".docx", ".xlsx", ".odt", ".ods"))

Faults = Callable[[bytes, str], Counter[tuple[str, str]]]

pytestmark = pytest.mark.skipif(AUDIT is None, reason="openxml-audit is not here")


@pytest.fixture
def faults(tmp_path: Path) -> Faults:
    """Return the faults of the bytes of a file, by what is wrong and in which part."""

    def found(data: bytes, name: str) -> Counter[tuple[str, str]]:
        path = tmp_path / name
        path.write_bytes(data)
        command = [str(AUDIT), "--max-errors", "0", "--output", "json", str(path)]
        told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        errors = [one for one in json.loads(told)[0]["errors"] if one["severity"] == "error"]
        return Counter((one["description"], one["part_uri"]) for one in errors)

    return found


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_reviewed_copy_has_no_new_fault(path: Path, faults: Faults) -> None:
    assert faults(review(path), path.name) - faults(path.read_bytes(), path.name) == Counter()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_mended_file_has_no_new_fault(path: Path, faults: Faults) -> None:
    content = fix(path, unsafe=True).content
    assert isinstance(content, bytes)
    assert faults(content, path.name) - faults(path.read_bytes(), path.name) == Counter()


@pytest.mark.parametrize("name", ["plan.docx", "plan.odt"])
def test_numbers_that_are_counted_anew_bring_no_fault(name: str, faults: Faults) -> None:
    data = RUNNING[name]()
    content = fix(data, name=name, unsafe=True).content
    assert isinstance(content, bytes)
    assert faults(content, name) - faults(data, name) == Counter()
    assert faults(review(data, name=name), name) - faults(data, name) == Counter()


@pytest.mark.parametrize("name", ["new.docx", "new.xlsx"])
def test_a_blank_plan_holds_to_the_schema(tmp_path: Path, name: str, faults: Faults) -> None:
    path = tmp_path / f"blank-{name}"
    assert main(["new", "--agency", "เทศบาลตำบลดอนแสงทอง", "--year", "2568", "-o", str(path)]) == 0
    needed = {one for one, _ in faults(path.read_bytes(), name) if not one.startswith("A required relationship")}
    assert needed == set()
