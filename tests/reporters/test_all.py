"""What holds in every format: one place for one finding, no power to a document's words, and never an empty answer."""

import html
import io
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest

from ita_lint.model.findings import Diagnostic, NotChecked, Note, Report, Suppressed
from ita_lint.model.text import Text
from ita_lint.reporters import ANY_ENCODING, BINARY, FORMATS, Options, write

Written = Callable[..., str]

#: Markup, formulas, workflow commands, terminal controls, direction marks, characters that XML refuses, half a pair.
HOSTILE = (
    "=<script>alert(1)</script>|`x`\x1b[31m\x00\u202e\u2066%0A\n"
    "::error file=a::b\r\n##[error]c&amp;]]>\ufffe\ud800{0}[a](b)\" onload='x' y=\""
)
#: What none of it may be when it is shown to people.
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff\ud800-\udfff]")


def strings(name: str, *reports: Report, **options: Any) -> str:
    """Return what a format writes, of a workbook the texts of its cells."""
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n")
    write(name, reports, stream, Options(**options))
    stream.flush()
    content: bytes = stream.buffer.getvalue()  # type: ignore[attr-defined]
    if name not in BINARY:
        return content.decode()
    sheets = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    return "\n".join(str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value)


def lines(name: str, written: str) -> set[int]:
    """Return the lines that a format for programs gives its one finding."""
    if name == "sarif":
        places = json.loads(written)["runs"][0]["results"][0]["locations"]
        return {place["physicalLocation"]["region"]["startLine"] for place in places}
    if name == "gitlab":
        return {issue["location"]["lines"]["begin"] for issue in json.loads(written)}
    if name == "junit":
        return {int(case.get("line", 0)) for case in ET.fromstring(written).iter("testcase")}  # noqa: S314 - our own
    return {int(number) for number in re.findall(r",line=(\d+)", written)}


@pytest.mark.parametrize("name", ["sarif", "gitlab", "junit", "github"])
def test_programs_get_one_line_for_one_finding(name: str, placed: tuple[Report, int, str]) -> None:
    report, line, _ = placed
    assert lines(name, strings(name, report, lang="en")) == {line}


@pytest.mark.parametrize("name", FORMATS)
def test_people_get_one_place_for_one_finding(name: str, placed: tuple[Report, int, str]) -> None:
    report, line, label = placed
    place = report.diagnostics[0].location
    spot = f"{line}:{place['column']}" if "line" in place else label
    said = {
        "rich": f"{report.path}:{spot}" if "line" in place else f"{report.path}: {label}",
        "concise": f"{report.path}:{spot}: " if "line" in place else f"{report.path}: {label}: ",
        "markdown": f"| {spot} · ".replace("[", "\\[").replace("]", "\\]"),
        "gitlab": f"· {label})" if place["kind"] != "text" else f'"begin": {line}',
        "github": f"::{label}: " if place["kind"] != "text" else f",line={line},col={place['column']},",
        "junit": f" ({label})",
        "json": f'"label": "{label}"',
        "jsonl": f'"label": "{label}"',
        "sarif": f'"name": "{label}"' if place["kind"] != "text" else f'"startLine": {line}',
    }
    assert said.get(name, label) in strings(name, report, lang="en", width=120)


@pytest.fixture
def hostile(found: Callable[..., Diagnostic], text: Callable[..., Text], faulty: Report) -> Report:
    """Return a report in which every word that may come from outside is hostile."""
    at = text(f"ก{HOSTILE}ข").span.sub(1, 1 + len(HOSTILE))
    words = dict.fromkeys(("title", "message", "why", "mend"), HOSTILE)
    one = found(at, related=(Note(HOSTILE, at),), **words)
    return replace(
        faulty,
        path=f"plans/{HOSTILE}",
        diagnostics=(one,),
        notes=(HOSTILE,),
        not_checked=(NotChecked("ITA311", "x", HOSTILE, HOSTILE),),
        suppressed=(Suppressed(one, HOSTILE, "document"),),
    )


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("json", "jsonl", "sarif", "gitlab")])
def test_nothing_steers_the_program_that_shows_it(name: str, hostile: Report) -> None:
    error = replace(hostile, status="unreadable", error=("broken", HOSTILE))
    written = strings(name, hostile, error)
    assert CONTROLS.findall(written) == []
    assert "<script" not in written or name in ("rich", "concise", "github", "xlsx")


@pytest.mark.parametrize("name", FORMATS)
def test_hostile_text_breaks_no_format(name: str, hostile: Report) -> None:
    written = strings(name, hostile)
    if name in ("json", "sarif", "gitlab"):
        json.loads(written)
    elif name == "jsonl":
        assert len(written.splitlines()) == 1
    elif name == "junit":
        assert len(list(ET.fromstring(written).iter("testcase"))) == 3  # noqa: S314 - our own document
    elif name == "github":
        commands = [line for line in written.splitlines() if line.startswith("::") or "##[" in line.split("::")[0]]
        assert [line.split(" title=")[0] for line in commands] == ["::error", "::notice"]


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", ["nothing", "clean", "unreadable", "skipped"])
def test_an_answer_is_never_missing(name: str, kind: str, request: pytest.FixtureRequest) -> None:
    reports = [] if kind == "nothing" else [request.getfixturevalue(kind)]
    written = strings(name, *reports)
    assert written.strip() or (name, kind) == ("jsonl", "nothing")
    if kind in ("unreadable", "skipped"):
        plain = json.dumps(json.loads(written), ensure_ascii=False) if name in ("json", "sarif", "gitlab") else written
        assert reports[0].error
        assert reports[0].error[1] in plain


@pytest.mark.parametrize("name", sorted(set(FORMATS) - BINARY))
@pytest.mark.parametrize("encoding", ["cp874", "cp1252", "ascii"])
def test_every_stream_can_take_it(written: Written, waived: Report, name: str, encoding: str) -> None:
    text = written(name, [waived], encoding=encoding)
    assert "ITA602" in text
    if name in ANY_ENCODING:
        plain = html.unescape(text) if name in ("html", "junit") else json.dumps(json.loads(text), ensure_ascii=False)
        assert "ไม่มีคะแนนรวมในเอกสาร" in plain
