import zipfile
from html import escape
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packages import change, member, text_at

from ita_lint.errors import UsageError
from ita_lint.formats import edited, read
from ita_lint.model.findings import Edit

_SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for name in ("office", "table", "text", "style")
)


def workbook(cells: str) -> bytes:
    """Return a workbook with one row of these cells and a picture."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as copy:
        copy.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        copy.writestr("Pictures/1.png", b"\x89PNG")
        copy.writestr(
            "content.xml",
            f'<office:document-content {_SPACES}><office:body><office:spreadsheet><table:table table:name="แผน">'
            f"{cells}</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    return target.getvalue()


def row(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def cell(inside: str, more: str = "") -> str:
    return f"<table:table-cell{more}>{inside}</table:table-cell>"


def strings(data: bytes) -> dict[str, str]:
    return {str(one.span.location["cell"]): one.string for one in read(data, "p.ods").texts() if one.string}


BLANK = '<table:table-cell table:style-name="ce1"/>'


@pytest.mark.parametrize(
    ("before", "old", "new", "after"),
    [
        ("<text:p>กขค</text:p>", "ข", "ฮ", "<text:p>กฮค</text:p>"),
        ("<text:p>ก&amp;ค</text:p>", "&", "<", "<text:p>ก&lt;ค</text:p>"),
        ("<text:p>ก<text:span>ขค</text:span>ง</text:p>", "คง", "ฮ", "<text:p>ก<text:span>ขฮ</text:span></text:p>"),
        ("<text:p>ก</text:p><text:p>ข</text:p>", "ก\nข", "กข", "<text:p>กข</text:p>"),
        ("<text:p>ก</text:p><text:p/><text:p>ข</text:p>", "\n\n", "\n", "<text:p>ก</text:p><text:p>ข</text:p>"),
        ("<text:p>กข</text:p>", "ข", "\nข", "<text:p>ก</text:p><text:p>ข</text:p>"),
        (
            "<text:p><text:span>กข</text:span></text:p>",
            "ข",
            "\nข",
            "<text:p><text:span>ก</text:span></text:p><text:p><text:span>ข</text:span></text:p>",
        ),
        ("<text:p>ก ข ค</text:p>", "ข", "", "<text:p>ก<text:s/><text:s/>ค</text:p>"),
        ("<text:p>ก ข</text:p>", "ข", "", "<text:p>ก<text:s/></text:p>"),
        ("<text:p>ก<text:s text:c='3'/>ข</text:p>", "   ", " ", "<text:p>ก<text:s/>ข</text:p>"),
        ("<text:p>ก \n ข</text:p>", " ", "", "<text:p>กข</text:p>"),
    ],
)
def test_the_characters_of_a_cell_are_changed_and_nothing_else(before: str, old: str, new: str, after: str) -> None:
    data = workbook(row(cell(before), cell("<text:p>x</text:p>")))
    assert member(change(data, "A1", old, new)) == member(workbook(row(cell(after), cell("<text:p>x</text:p>"))))


def test_one_of_several_cells_that_are_written_as_one() -> None:
    three = ' table:number-columns-repeated="3"'
    data = workbook(row(cell("<text:p>ก</text:p>", three), more=' table:number-rows-repeated="2"'))
    after = change(data, "B2", "ก", "ข")
    assert strings(after) == {"A1": "ก", "B1": "ก", "C1": "ก", "A2": "ก", "B2": "ข", "C2": "ก"}


def test_a_plain_number_becomes_another_number() -> None:
    data = workbook(row(cell("<text:p>98.75</text:p>", ' office:value-type="float" office:value="98.75"')))
    after = member(change(data, "A1", "75", "57"))
    assert 'office:value="98.57"' in after
    assert "<text:p>98.57</text:p>" in after


@pytest.mark.parametrize(
    "more",
    [
        ' office:value-type="date" office:date-value="2025-10-01"',
        ' office:value-type="float" office:value="98.7501"',
        ' office:value-type="string" table:formula="of:=[.B1]"',
    ],
)
def test_what_is_computed_is_refused_by_name(more: str) -> None:
    with pytest.raises(UsageError, match="แผ่นงาน แผน เซลล์ A1"):
        change(workbook(row(cell("<text:p>98.75</text:p>", more))), "A1", "98.75", "ก")


def test_a_blank_cell_is_filled() -> None:
    data = workbook(
        row(cell("<text:p>ก</text:p>"), cell("<text:p>ข</text:p>")) + row(cell("<text:p>ค</text:p>"), BLANK)
    )
    blank = text_at(data, "B2")
    after = edited(data, "p.ods", [Edit(blank.span, "ฮ\n ฮ")])
    assert strings(after)["B2"] == "ฮ\n ฮ"


def test_all_other_parts_stay() -> None:
    data = workbook(row(cell("<text:p>ก</text:p>")))
    with zipfile.ZipFile(BytesIO(change(data, "A1", "ก", "ข"))) as package:
        assert package.namelist() == ["mimetype", "Pictures/1.png", "content.xml"]
        assert package.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        assert package.read("Pictures/1.png") == b"\x89PNG"


TOKENS = st.lists(
    st.sampled_from(
        [
            "ก",
            "ข&<",
            " ",
            "  ",
            "\n",
            "<text:s/>",
            "<text:s text:c='2'/>",
            "<text:tab/>",
            "<text:line-break/>",
            "</text:p><text:p>",
        ]
    ),
    max_size=8,
)
NEW = st.text(st.sampled_from("ฮ \n\t&"), max_size=5)


@given(st.data(), st.lists(TOKENS, min_size=1, max_size=3), st.sampled_from(["", "text:span"]))
def test_edited_then_read_is_the_edits_applied(data: st.DataObject, cells: list[list[str]], span: str) -> None:
    def inside(tokens: list[str]) -> str:
        open_, close = (f"<{span}>", f"</{span}>") if span else ("", "")
        pieces = (one if one.startswith("<") else escape(one) for one in ["ก", *tokens])
        between = f"{close}</text:p><text:p>{open_}"
        return f"<text:p>{open_}{''.join(pieces).replace('</text:p><text:p>', between)}{close}</text:p>"

    before = workbook(row(*(cell(inside(tokens)) for tokens in cells)))
    expected, edits = dict[str, str](), list[Edit]()
    for text in read(before, "p.ods").texts():
        start = data.draw(st.integers(0, len(text.string)))
        end = data.draw(st.integers(start, len(text.string)))
        new = data.draw(NEW)
        edits.append(Edit(text.span.sub(start, end), new))
        expected[str(text.span.location["cell"])] = text.string[:start] + new + text.string[end:]
    found = strings(edited(before, "p.ods", edits))
    assert {name: one for name, one in found.items() if one.strip()} == {
        name: one for name, one in expected.items() if one.strip()
    }
