import io
from pathlib import Path

import pytest

from ita_lint import UnreadableInput, check
from ita_lint.formats.own import is_report
from ita_lint.reporters import Options, write

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(params=["html", "json", "xlsx", "sarif"])
def report(request: pytest.FixtureRequest) -> bytes:
    """Return a report on a plan with faults in each format that has tables or data."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    write(request.param, [check(EXAMPLES / "mistakes.txt", lang="th")], stream, Options())
    stream.flush()
    return bytes(stream.buffer.getvalue())  # type: ignore[attr-defined]


def test_a_report_of_ours_is_no_plan(report: bytes) -> None:
    with pytest.raises(UnreadableInput) as refused:
        check(report, name="report")
    assert refused.value.kind == "no-plan"
    assert "report by ita-lint" in refused.value.english


def test_a_damaged_report_is_no_crash(report: bytes) -> None:
    assert is_report(report[:1500] + report[1600:]) in (True, False)


@pytest.mark.parametrize("name", ["mistakes.html", "clean.txt", "theme.html"])
def test_a_plan_is_none_of_ours(name: str) -> None:
    assert not is_report((EXAMPLES / name).read_bytes())
