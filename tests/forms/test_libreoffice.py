"""Files that a real office suite wrote: the examples after a trip through LibreOffice say what they said before."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_lint import check
from ita_lint.model.findings import Report
from ita_lint.thai.spelling import key

EXAMPLES = Path(__file__).parents[2] / "examples"
OFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not here")

Convert = Callable[..., Path]

WRITER, CALC = "HTML (StarWriter)", "HTML (StarCalc)"
#: What LibreOffice cannot keep: Thai list numbers become Arabic ones in a page, and text in a page is recovered.
PAGE_RULES = {"ITA801", "ITA802", "ITA803", "ITA804", "ITA806"}


@pytest.fixture(scope="module")
def convert(tmp_path_factory: pytest.TempPathFactory) -> Convert:
    """Convert a file to another format, as "Save as" does."""
    profile = tmp_path_factory.mktemp("profile").as_uri()

    def run(source: Path, ending: str, reader: str | None = None) -> Path:
        target = tmp_path_factory.mktemp("converted")
        how = [f"--infilter={reader}"] if reader else []
        command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless", *how]
        subprocess.run(
            [*command, "--convert-to", ending, "--outdir", str(target), str(source)], check=True, capture_output=True
        )
        return target / f"{source.stem}.{ending}"

    return run


def told(report: Report) -> set[tuple[str, int | None, str]]:
    return {(one.code, one.indicator, key(one.excerpt)) for one in report.diagnostics}


@pytest.mark.parametrize(
    ("name", "endings", "reader"),
    [
        ("mistakes.html", ["odt", "docx"], WRITER),
        ("mistakes.docx", ["odt", "docx"], None),
        ("mistakes.docx", ["docx", "html"], None),
        ("mistakes.html", ["xlsx", "ods"], CALC),
        ("mistakes.xlsx", ["ods", "xls", "xlsx"], None),
        ("theme.docx", ["odt"], None),
        ("clean.odt", ["docx"], None),
        ("clean.ods", ["xlsx"], None),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else None,
)
def test_findings_survive_the_trip(convert: Convert, name: str, endings: list[str], reader: str | None) -> None:
    path = EXAMPLES / name
    expected = told(check(path))
    for ending in endings:
        path, reader = convert(path, ending, reader), None
        assert told(check(path)) == expected, path.name


# No .xlsx is printed: where a row has no height of its own, LibreOffice prints its first line only.
@pytest.mark.parametrize("name", ["mistakes.docx", "clean.docx", "clean.ods"])
def test_a_printed_page_says_the_same_but_for_how_it_is_written(convert: Convert, name: str) -> None:
    expected, found = told(check(EXAMPLES / name)), told(check(convert(EXAMPLES / name, "pdf")))
    assert {one for one in found if one[0] not in PAGE_RULES} == {one for one in expected if one[0] not in PAGE_RULES}
