import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from ita_lint import formats
from ita_lint.errors import UnreadableInput
from ita_lint.formats import read
from ita_lint.model.document import Cell, Document
from ita_lint.model.text import Text

PLANS = Path(__file__).parents[2] / ".." / "shared" / "plans"
PAGE = "<html><body><p>แผน</p><table><tr><td>ก<td>ข<td>ค</table>"


def archive(member: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        file.writestr(member, "ก")
    return data.getvalue()


@pytest.mark.parametrize(
    ("string", "name", "expected"),
    [
        ("แผน\nก\tข", "plan.txt", "text"),
        ("แผน\nก\tข", "", "text"),
        ("ก,ข", "PLAN.CSV", "csv"),
        ("ก\tข", "plan.tsv", "csv"),
        (PAGE, "plan.html", "html"),
        (PAGE, "plan.txt", "html"),
        (PAGE, "plan.xls", "html"),
        (f"<!-- ก -->\n<!DOCTYPE html>{PAGE}", "plan", "html"),
        ("<h1>แผน</h1><table><tr><td>ก</table>", "plan", "html"),
        ("<p>แผน</p>", "plan.htm", "html"),
        ("แผน", "plan.html", "text"),
        ("<p>แผน</p>\n\nก\t<b>ข</b>", "plan.txt", "text"),
        ("ก,<table><tr><td>ข</table>\nค,ง", "plan.csv", "csv"),
    ],
)
def test_the_content_decides_on_the_format_before_the_name(string: str, name: str, expected: str) -> None:
    assert read(string.encode(), name).format == expected


@pytest.mark.parametrize(
    ("data", "thing"),
    [
        (archive("ppt/presentation.xml"), "PowerPoint"),
        (archive("readme"), "zip"),
        (b"\xd0\xcf\x11\xe0" + "WordDocument".encode("utf-16-le"), "old Word"),
        (b"\xd0\xcf\x11\xe0", "old Office"),
        (b"{\\rtf1 ", "rich text"),
        (b"\x89PNG\r\n", "picture"),
        (b"GIF89a" + bytes(9), "picture"),
        (b"II*\0" + bytes(9), "picture"),
        (b"RIFF\0\0\0\0WEBP" + bytes(9), "picture"),
        (b"\0\0\0\x18ftypheic" + bytes(9), "picture"),
        (b"Rar!\x1a\x07\0" + bytes(9), "compressed"),
        (archive("Index/Document.iwa"), "Pages"),
        (b"MIME-Version: 1.0\n", ".mht"),
    ],
)
def test_a_format_that_is_not_read_is_named_with_a_way_on(data: bytes, thing: str) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(data, "plan.txt")
    assert caught.value.kind == "not-a-document"
    assert thing in caught.value.english
    assert "check" in caught.value.english
    assert "ตรวจ" in caught.value.thai


@pytest.mark.parametrize(
    ("name", "told"), [("plan.xls", True), ("plan.html", False), ("plan.txt", False), ("-", False)]
)
def test_a_page_that_is_named_as_an_office_file_is_told_to_be_one(name: str, told: bool) -> None:  # noqa: FBT001
    assert [note.en for note in read(PAGE.encode(), name).notes] == told * [
        "the name ends in .xls, but the content is html and was read as such"
    ]


def test_a_link_to_google_drive_is_named_with_a_way_on() -> None:
    with pytest.raises(UnreadableInput, match=r"Google Drive.*ดาวน์โหลด"):
        read(b'{"url": "https://docs.google.com/open?id=x", "doc_id": "x"}', "plan.gsheet")


def test_the_file_that_word_keeps_while_a_document_is_open_is_named() -> None:
    with pytest.raises(UnreadableInput, match="ไฟล์ชั่วคราวที่ Word"):
        read(b"\x06Office" + b" \0" * 70, "plans\\~$an.docx")


@pytest.mark.parametrize("data", [bytes(500), b"\x81\x8d\xff" * 50])
def test_a_file_without_text_is_the_broken_file_that_its_name_claims(data: bytes) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(data, "plan.docx")
    assert caught.value.kind == "broken"


def test_a_file_with_a_password_is_named() -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "plan.docx")
    assert caught.value.kind == "locked"


def test_too_large_a_file_is_refused() -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(bytes(formats.MOST_BYTES + 1), "plan.txt")
    assert caught.value.kind == "too-large"


def test_plain_text_loads_no_reader_of_pages() -> None:
    script = (
        "import sys; from ita_lint.formats import read; read('ก\\tข'.encode(), 'a.txt');"
        "sys.exit(any(name in sys.modules for name in ('html', 'html.parser', 'ita_lint.formats.html')))"
    )
    assert subprocess.run([sys.executable, "-X", "utf8", "-c", script], check=False).returncode == 0


def cells(document: Document) -> list[list[str]]:
    """Return the plan's tables below their title rows, one list of six columns each, without white space."""
    found = list[list[str]]()
    for table in document.tables:
        rows = [row for row in table.rows if any(cell is not row[0] for cell in row)]
        columns = [dict[int, Cell]() for _ in rows[0]]
        for row in rows:
            for column, cell in zip(columns, row, strict=True):
                column.setdefault(id(cell), cell)
        found.append(["".join("".join(cell.text.string for cell in one.values()).split()) for one in columns])
    return found


@pytest.mark.skipif(not PLANS.exists(), reason="the real plan is not part of the project")
@pytest.mark.parametrize("name", ["ban-phran-2568.html", "ban-phran-2568.libreoffice.html"])
def test_the_real_plan_says_the_same_as_text_and_as_a_page(name: str) -> None:
    plain = read((PLANS / "ban-phran-2568.txt").read_bytes(), "plan.txt")
    page = read((PLANS / "forms" / name).read_bytes(), name)
    assert len(cells(plain)) == 10
    assert cells(page) == cells(plain)
    headings = [
        ["".join(block.string.split()) for block in one.blocks if isinstance(block, Text)] for one in (plain, page)
    ]
    assert headings[0] == headings[1]


@pytest.mark.skipif(not PLANS.exists(), reason="the real plan is not part of the project")
def test_every_real_text_is_read() -> None:
    for path in (*PLANS.glob("others/*.txt"), *PLANS.glob("damage/*.txt")):
        assert read(path.read_bytes(), path.name).blocks
