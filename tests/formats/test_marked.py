"""Plans as YAML and JSON files: places, comments, refusals."""

import json
from collections.abc import Mapping
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yaml_plan import PLAN, WORDS, found, span

from ita_lint.errors import UnreadableInput
from ita_lint.formats import format_of
from ita_lint.formats.data.plan import document
from ita_lint.model.text import Span


def refused(string: str, name: str = "plan.yaml") -> UnreadableInput:
    with pytest.raises(UnreadableInput) as caught:
        found(string, name)
    assert "\n" not in caught.value.thai + caught.value.english
    return caught.value


@pytest.mark.parametrize(
    ("excerpt", "path", "line", "column"),
    [
        ("อบต.บ้านพราน", "agency", 2, 9),
        ("ปฏิบัติ", "indicators[0].name", 5, 14),
        ('ก"', "indicators[0].measure", 6, 25),
        ("ต่อ", "indicators[0].measure", 7, 7),
        ("เยื้อง", "indicators[0].analysis", 11, 9),
        ("๑", "indicators[0].steps[0].number", 12, 22),
        ("สาม", "indicators[0].steps[1]", 12, 45),
        ("2026-09-30", "indicators[0].period.end", 13, 38),
        ("ปลัด", "indicators[1].responsible", 18, 7),
    ],
)  # fmt: skip
def test_every_character_knows_its_line_and_column(excerpt: str, path: str, line: int, column: int) -> None:
    at = span(found(PLAN), excerpt).location
    assert (at["path"], at["line"], at["column"]) == (path, line, column)


def test_a_place_reads_as_path_line_and_column() -> None:
    assert span(found(PLAN), "อบต.บ้านพราน").label("th") == "agency (บรรทัด 2 อักขระ 9)"


def test_offsets_count_in_the_whole_value() -> None:
    at = span(found(PLAN), "ต่อ").location
    assert (at["start"], at["end"]) == (12, 15)


def test_comments_stand_beside_the_value_on_their_line_or_the_next() -> None:
    comments = [(one.string, one.at.excerpt) for one in found(PLAN).comments]
    assert comments == [
        ("ร่าง", "อบต.บ้านพราน"),
        ("ita-lint: ignore ITA402 ตกลงแล้ว", "1"),
        ("แถวถัดไป", "ตัวชี้วัดที่ 2"),
    ]


def test_a_number_sign_in_a_value_is_no_comment() -> None:
    assert not found("indicators:\n- measure: |\n    # หนึ่ง\n  name: 'a # b'\n").comments


@pytest.mark.parametrize(
    ("string", "name", "kind"),
    [
        ("indicators: []", "plan.yaml", "yaml"),
        ("indicators: []", "plan.YML", "yaml"),
        ('{"indicators": []}', "plan.json", "json"),
        ('{"agency": "<p>", "indicators": []}', "-", "json"),
        ("แผน: ก", "plan.txt", "text"),
    ],
)
def test_the_ending_or_the_look_of_json_tells_the_format(string: str, name: str, kind: str) -> None:
    assert format_of(string.encode(), name) == kind


@pytest.mark.parametrize("value", ["no", "010", "1:30", "98.50", "2568-10-01", "0x10", "true", "1e3"])
def test_a_plain_value_keeps_its_characters(value: str) -> None:
    assert span(found(f"indicators:\n- measure: {value}\n"), value)


def test_a_value_named_once_may_be_used_again() -> None:
    document = found("indicators:\n- {number: 1, measure: &m ก}\n- {number: 2, measure: *m}\n")
    assert [row[1].text.string for row in document.tables[0].rows[1:]] == ["ก", "ก"]


@pytest.mark.parametrize(
    ("string", "name"),
    [
        ("repos:\n- repo: local\n", "config.yaml"),
        ("services: {web: {image: nginx}}\n", "compose.yml"),
        ('{"name": "x", "version": "1"}', "package.json"),
        ("a: {{ x }}: y", "chart.yaml"),
        ("- 1\n- 2\n", "list.yaml"),
        ("ข้อความ", "text.yaml"),
    ],
)
def test_data_of_other_programs_is_no_plan(string: str, name: str) -> None:
    assert refused(string, name).kind == "no-plan"


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("  mesure: ก", "indicators[0].mesure (line 3, column 11): there is no key “mesure”; did you mean measure?"),
        ("  zzz: ก", "known are number, name, item"),
        ("  measure: {a: b}", "indicators[0].measure (line 3, column 12): it must be text"),
        ("  steps: {a: b}", "it must be text or a list"),
        ("  steps: [{number: 1, txt: ก}]", "did you mean text?"),
        ("  period: {start: 2025-10-01}", "indicators[0].period.end (line 3, column 11): this is missing"),
        ("  period: {start: 2568, end: ก}", "it must be a date such as 2025-10-01 (and 1 more)"),
        ("columns: {mesure: ก}", "columns.mesure (line 3, column 19): there is no key “mesure”"),
        ("  number: 2", "line 3, column 3: “number” stands twice"),
        ("  measure: ก: ข", "line 3, column 13: a colon stands inside a text"),
        ("\tmeasure: ก", "line 3, column 1: a tab cannot indent a line"),
        ("  measure: 'ก", "a quoted text is malformed"),
        ("  measure: \x07", "invisible control character"),
        ("  measure: *m", "line 3, column 12: it refers with *"),
        ("  measure: !!python/name:os.system ก", "the tag !!python/name:os.system cannot be used"),
        ("---\nagency: ก", "line 3, column 1: the file holds several documents"),
        ("  [1]: ก", "the name of a value must be text"),
        (f"  measure: {'[' * 60}", "too deep"),
    ],
)
def test_a_plan_with_a_fault_is_refused_with_its_line(rest: str, said: str) -> None:
    error = refused(f"indicators:\n- number: 1\n{rest}\n")
    assert error.kind == "invalid-data"
    assert said in error.english


@pytest.mark.parametrize(
    ("string", "said"),
    [
        ('{"indicators": [{"mesure": 1}]}', "line 1, column 28): there is no key “mesure”"),
        ('{"indicators": [1,]}', "line 1, column 19: a value must stand here"),
        ('{"indicators": [1 2]}', "line 1, column 19: , or ] must stand here"),
        ('{"indicators": [], "indicators": []}', "line 1, column 20: “indicators” stands twice"),
        ('{"indicators": ["\\ud800"]}', "line 1, column 17: a text lacks"),
        ('{"indicators": ' + "[" * 50_000, "too deep"),
        ('{"indicators": []} x', "there is more after the data"),
    ],
)
def test_json_with_a_fault_is_refused_with_its_line(string: str, said: str) -> None:
    assert said in refused(string, "plan.json").english


def test_aliases_cannot_fill_the_memory() -> None:
    lines = [f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]" for n in range(1, 9)]
    assert "too many" in refused("\n".join(["k0: &k0 [indicators]", *lines])).english


def test_a_value_that_cannot_be_told_apart_stands_where_it_begins() -> None:
    document = found("indicators:\n- {number: 1, measure: &m มาตรการ}\n- {number: 2, measure: *m}\n")
    at = Span(document.tables[0].rows[2][1].text, 3, 5)
    assert (at.location["line"], at.location["column"], at.location["start"]) == (3, 24, 3)
    assert at.label("en") == "indicators[1].measure (line 3, column 24)"


SIGNS = [*"{}[],:-?&*!|>%@#'\"\\~\n\t ", "- ", ": ", "\n  ", "&a", "*a", "<<", "---", "...", "!!str ", "ก", "1", "\x85"]
PIECES = st.sampled_from([*SIGNS, "indicators"])


@given(st.lists(PIECES, max_size=30).map("".join), st.sampled_from(["plan.yaml", "plan.json"]))
def test_no_text_raises_anything_but_unreadable_input(string: str, name: str) -> None:
    with suppress(UnreadableInput):
        found(f"indicators: {string}" if name == "plan.yaml" else f'{{"indicators": {string}}}', name)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS, lambda inner: st.lists(inner, max_size=3), max_leaves=6
)
KEYS = st.sampled_from(["number", "name", "steps", "period", "scores", "responsible", "text", "start", "end", "x", ""])


@given(st.dictionaries(KEYS, VALUES | st.dictionaries(KEYS, VALUES, max_size=3), max_size=4))
def test_data_that_is_no_plan_is_refused_alike_as_a_mapping_and_as_a_file(row: Mapping[str, object]) -> None:
    with suppress(UnreadableInput):
        document({"indicators": [row]})
    with suppress(UnreadableInput):
        found(json.dumps({"indicators": [row]}), "plan.json")
