"""Copies of pages and texts with remarks: the words are marked, the rest says what it said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.formats import annotated, read
from ita_lint.model.findings import Edit, Remark
from ita_lint.model.text import Text

MARK = '<mark class="ita-lint" title="{}">'
NUMBER = '<sup class="ita-lint"><a href="#ita-lint-{0}">[{0}]</a></sup>'


def remark(data: bytes, name: str, old: str, said: str = "คำ") -> Remark:
    for text in read(data, name).texts():
        if old in text.string:
            start = text.string.index(old)
            return Remark(text.span.sub(start, start + len(old)), said)
    raise AssertionError(old)


def strings(data: bytes, name: str) -> list[str]:
    return [text.string for text in read(data, name).texts()]


def before_the_notes(data: bytes) -> str:
    return data.decode().partition("<section")[0]


@pytest.mark.parametrize(
    ("page", "old", "expected"),
    [
        ("<p>กขค</p>", "ข", "<p>ก{0}ข</mark>{1}ค</p>"),
        ("<p>ก<b>ข</b>ค</p>", "กข", "<p>{0}ก</mark><b>{0}ข</mark>{1}</b>ค</p>"),
        ("<p>ก&amp;<br>ค</p>", "ก&\nค", "<p>{0}ก&amp;<br>ค</mark>{1}</p>"),
        ("<p>ก <!-- ข", "ก", "<p>{0}ก</mark>{1} &lt;!-- ข"),
        ("<p>ก\r\n ข</p>", "ก ข", "<p>{0}ก\r\n ข</mark>{1}</p>"),
        ("<td><p>ก</p><p>ข</p>", "ก\nข", "<td><p>{0}ก</mark></p><p>{0}ข</mark>{1}</p>"),
    ],
)
def test_the_words_on_a_page_are_marked(page: str, old: str, expected: str) -> None:
    if page.startswith("<td>"):
        page, expected = f"<table><tr>{page}", f"<table><tr>{expected}"
    copy = annotated(page.encode(), "p.html", [remark(page.encode(), "p.html", old)])
    assert before_the_notes(copy) == expected.format(MARK.format("คำ"), NUMBER.format(1))


def test_remarks_about_the_same_words_share_them() -> None:
    page = "<p>กขค</p>".encode()
    copy = annotated(page, "p.html", [remark(page, "p.html", "กข", "หนึ่ง"), remark(page, "p.html", "ขค", "สอง")])
    one, both, two = (MARK.format(said) for said in ("หนึ่ง", "หนึ่ง&#10;&#10;สอง", "สอง"))
    expected = f"<p>{one}ก</mark>{both}ข</mark>{NUMBER.format(1)}{two}ค</mark>{NUMBER.format(2)}</p>"
    assert before_the_notes(copy) == expected


def test_an_empty_cell_gets_the_number_alone() -> None:
    page = b"<table><tr><td>a</td><td></td></table>"
    copy = annotated(page, "p.html", [Remark(list(read(page, "p.html").texts())[1].span, "b")])
    assert f"<td>{NUMBER.format(1)}</td>" in copy.decode()


def test_the_remarks_stand_at_the_end_of_the_body_with_their_edits() -> None:
    page = "<body><p>กข</p></body></html>".encode()
    one = remark(page, "p.html", "ข", "บรรทัด\nสอง")
    copy = annotated(page, "p.html", [Remark(one.at, one.string, (Edit(one.at, "<ค>"),))]).decode()
    notes = copy[copy.index("<ol>") : copy.index("</ol>")]
    assert notes == '<ol>\n<li id="ita-lint-1"><q>ข</q><p>บรรทัด</p><p>สอง</p><p>“ข” → “&lt;ค&gt;”</p></li>\n'
    assert copy.endswith("</section></body></html>")


def test_hostile_words_stay_words() -> None:
    data = 'ก\t<script>x</script>\nข\tA"&<\x1b[31m'.encode()
    said = '"><script>alert(1)</script>\x1b[31m</section>'
    copy = annotated(data, "p.txt", [remark(data, "p.txt", "A", said)]).decode()
    assert "<script>" not in copy.partition("<body>")[2]
    assert "\ufffd[31m" in copy
    assert copy.count("</section>") == 1


def test_what_was_written_into_earlier_remarks_goes_with_them() -> None:
    page = '<p>ก</p><section class="ita-lint">1 < 2</section>ข'.encode()
    assert before_the_notes(annotated(page, "p.html", [])) == "<p>ก</p>ข"


def test_the_copy_has_the_encoding_of_its_page() -> None:
    words = "แผนยกระดับผลการประเมินคุณธรรมและความโปร่งใส"
    page = f"<p>{words}</p>".encode("cp874")
    copy = annotated(page, "p.html", [remark(page, "p.html", words, "→")])
    assert MARK.format("&#8594;") + words in copy.decode("cp874")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        ("หัว\nก\tข\nค\tง\n", "p.txt"),
        ("หัว\nก\t<ol><li>ข</li><li>ค</li></ol>\n", "p.txt"),
        ('ก,ข\n"a""b","c\nd"\n', "p.csv"),
        ("<p>ก</p><table><tr><td>ก<td rowspan=2>ข<tr><td>ค</table>", "p.html"),
    ],
)
def test_a_copy_says_what_the_file_says_and_is_reviewed_anew(data: str, name: str) -> None:
    source = data.encode()
    texts = list(read(source, name).texts())
    copy = annotated(source, name, [Remark(text.span, f"คำที่ {number}") for number, text in enumerate(texts)])
    assert strings(copy, "copy.html") == [text.string for text in texts]
    again = list(read(copy, "copy.html").texts())
    assert annotated(copy, "copy.html", [Remark(text.span, f"คำที่ {n}") for n, text in enumerate(again)]) == copy
    assert "ita-lint-1" not in annotated(copy, "copy.html", []).decode()


def test_words_over_cells_of_several_rows_are_marked_in_each() -> None:
    data = "ก\tข\nค\tง\n".encode()
    texts = list(read(data, "p.txt").texts())
    joined = Text.joined([texts[0], texts[2]])
    copy = annotated(data, "p.txt", [Remark(joined.span, "คำ")]).decode()
    assert [f"{MARK.format('คำ')}{one}</mark>" in copy for one in "กคข"] == [True, True, False]


LETTERS = st.text('กข a<&"\u00a0', max_size=6)
PIECES = st.lists(LETTERS | st.sampled_from(["<b>", "</b>", "<br>", "&nbsp;", "&lt;", " \n "]), max_size=8).map("".join)


@given(st.data(), st.lists(PIECES, min_size=1, max_size=3), st.sampled_from(["p.html", "p.txt"]))
def test_marks_never_change_what_is_read(data: st.DataObject, lines: list[str], name: str) -> None:
    rows = ("".join(f"<td>|{line}|</td>" for line in lines) if name == "p.html" else f"|{lines[0]}|\t|<p>{lines[-1]}|",)
    source = ("<table>" + "".join(rows) if name == "p.html" else "\n".join(rows)).encode()
    texts = list(read(source, name).texts())
    remarks = list[Remark]()
    for text in texts:
        start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text.string))] * 2)))
        remarks.append(Remark(text.span.sub(start, end), data.draw(LETTERS)))
    copy = annotated(source, name, remarks)
    assert ["".join(one.split()) for one in strings(copy, "copy.html")] == ["".join(t.string.split()) for t in texts]
