"""Values of YAML and JSON files: where their characters stand, and edits that leave the rest as it is."""

import json
from collections.abc import Mapping

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from yaml_plan import PLAN, WORDS, found, span

from ita_lint.errors import UsageError
from ita_lint.formats import edited, read
from ita_lint.formats.data.nodes import Scalar, by_path, plain
from ita_lint.formats.data.scalars import pieces
from ita_lint.formats.data.yaml_nodes import read_nodes
from ita_lint.model.findings import Edit
from ita_lint.model.text import Span

STYLES = st.sampled_from(["'", '"', "|", ">", None])


@given(WORDS, STYLES, st.sampled_from([10, 1000]), st.booleans())
def test_every_plain_stretch_of_a_value_stands_at_its_place(value: str, style: str, width: int, thai: bool) -> None:  # noqa: FBT001
    string = yaml.dump({"a": [value]}, default_style=style, width=width, allow_unicode=thai)
    node = dict(by_path(read_nodes(string)))["a[0]"]
    assert isinstance(node, Scalar)
    at = 0
    for piece in pieces(string, node):
        assert piece.at == at
        assert not piece.same or string[piece.start : piece.end] == value[at : at + piece.length]
        at += piece.length
    assert at == len(node.value or "")


@pytest.mark.parametrize(
    ("excerpt", "new", "written"),
    [
        ("ปฏิบัติ", "ทำ", "name: การทำหน้าที่\n"),
        ("ปฏิบัติ", "ทำ: #", 'name: "การทำ: #หน้าที่"\n'),
        ('ก"', 'ข"', 'measure: "มาตรการ \\"ข\\"\n      ต่อ"\n'),
        ("สาม", "'สี่'", "'สอง''''สี่''']\n"),
        ("แรก\n", "แรก\nสอง\n", "|\n      บรรทัดแรก\n      สอง\n\n        เยื้อง\n"),
        ("ปลัด", "คลัง", ">-\n      สำนัก\n      คลัง\n"),
        ("ปลัด", "ปลัด\nคลัง", 'responsible: "สำนัก ปลัด\\nคลัง"\n'),
        ("๑", "๒", "{number: ๒, text: จัดทำ}"),
    ],
)  # fmt: skip
def test_an_edit_keeps_the_style_of_its_value_where_it_can(excerpt: str, new: str, written: str) -> None:
    changed = edited(PLAN.encode(), "plan.yaml", [Edit(span(found(PLAN), excerpt), new)]).decode()
    assert written in changed


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_edit_keeps_encoding_and_line_ends(encoding: str, end: str) -> None:
    data = PLAN.replace("\n", end).encode(encoding)
    changed = edited(data, "plan.yaml", [Edit(span(read(data, "plan.yaml"), "จัดทำ"), "ทำ")])
    assert changed == PLAN.replace("จัดทำ", "ทำ").replace("\n", end).encode(encoding)


def test_json_in_ascii_stays_in_ascii() -> None:
    data = json.dumps({"indicators": [{"measure": "มาตรการ"}]}).encode()
    changed = edited(data, "plan.json", [Edit(span(read(data, "plan.json"), "มาตรการ"), "ข้อ")])
    assert changed.isascii()
    assert json.loads(changed) == {"indicators": [{"measure": "ข้อ"}]}


def test_an_edit_of_a_value_used_again_leaves_the_other_use() -> None:
    string = "indicators:\n- {number: 1, measure: &m กก}\n- {number: 2, measure: *m}\n"
    text = found(string).tables[0].rows[2][1].text
    changed = edited(string.encode(), "plan.yaml", [Edit(Span(text, 0, 1), "ข")]).decode()
    assert changed == string.replace("*m", '"ขก"')


def test_words_made_from_the_data_cannot_be_edited() -> None:
    with pytest.raises(UsageError, match="indicators"):
        edited(PLAN.encode(), "plan.yaml", [Edit(span(found(PLAN), "ตัวชี้วัดที่ 1").sub(0, 4), "")])


@given(WORDS, WORDS, WORDS, STYLES, st.booleans(), st.data())
def test_after_an_edit_the_file_says_just_what_was_wanted(
    value: str, other: str, new: str, style: str, flow: bool, data: st.DataObject  # noqa: FBT001
) -> None:  # fmt: skip
    assume(value.strip() and value != other)
    plan = {"agency": other, "indicators": [{"name": other, "measure": value, "steps": [other, value]}]}
    dumped = yaml.dump(plan, default_style=style, allow_unicode=flow, sort_keys=False, default_flow_style=flow)
    assume(yaml.safe_load(dumped) == plan)  # PyYAML writes some texts wrong
    named = [(dumped, "plan.yaml"), *((json.dumps(plan, indent=n, ensure_ascii=flow), "plan.json") for n in (None, 1))]
    written, name = data.draw(st.sampled_from(named))
    text = found(written, name).tables[0].rows[1][1].text
    start = data.draw(st.integers(0, len(value)))
    end = data.draw(st.integers(start, len(value)))
    changed = edited(written.encode(), name, [Edit(Span(text, start, end), new)])
    wanted: Mapping[str, object] = {
        "agency": other,
        "indicators": [{"name": other, "measure": value[:start] + new + value[end:], "steps": [other, value]}],
    }
    read_back = json.loads(changed) if name == "plan.json" else plain(read_nodes(changed.decode()))
    assert full(read_back) == full(wanted)


def full(value: object) -> object:
    """Return a value with None for an empty text, as a plan takes both for nothing."""
    if isinstance(value, Mapping):
        return {key: full(one) for key, one in value.items()}
    return [full(one) for one in value] if isinstance(value, list) else value or None
