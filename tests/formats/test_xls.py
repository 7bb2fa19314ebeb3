"""Old workbooks are made by LibreOffice; where it is not installed, only what is refused is tested."""

import shutil
import subprocess
from contextlib import suppress
from datetime import date
from pathlib import Path
from random import Random

import pytest
from openpyxl import Workbook

from ita_lint.errors import UnreadableInput
from ita_lint.formats import read
from ita_lint.model.document import Document
from ita_lint.model.text import Text

OFFICE = shutil.which("soffice")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504 + "Workbook".encode("utf-16-le")


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    if not OFFICE:
        pytest.skip("LibreOffice is not here")
    folder: Path = tmp_path_factory.mktemp("xls")
    book = Workbook()
    sheet = book.active
    sheet.title = "แผน"
    for row in (["แผน"], [], ["ก", 98.57, date(2025, 10, 1)], ["ข\nค", 100, True], [None, "ง", None]):
        sheet.append(row)
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("A4:A5")
    secret = book.create_sheet("ลับ")
    secret.append(["x"])
    secret.sheet_state = "hidden"
    book.save(folder / "plan.xlsx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [OFFICE, profile, "--headless", "--convert-to", "xls", "--outdir", str(folder), str(folder / "plan.xlsx")]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return (folder / "plan.xls").read_bytes()


@pytest.fixture(scope="module")
def document(workbook: bytes) -> Document:
    return read(workbook, "plan.xls")


def test_cells_are_read_as_paragraphs_and_tables(document: Document) -> None:
    title, table = document.blocks
    assert isinstance(title, Text)
    assert title.string == "แผน"
    assert [[cell.text.string for cell in row] for row in document.tables[0].rows] == [
        ["ก", "98.57", "1/10/2568"],
        ["ข\nค", "100", "TRUE"],
        ["ข\nค", "ง", ""],
    ]
    assert table is document.tables[0]


def test_merged_cells_are_one_object(document: Document) -> None:
    rows = document.tables[0].rows
    assert rows[1][0] is rows[2][0]


def test_what_is_not_read_is_said(document: Document) -> None:
    assert any("ลับ" in note.th for note in document.notes)
    assert any("ร้อยละ" in note.th for note in document.notes)


@pytest.mark.parametrize("data", [OLE, OLE + b"\0" * 4096, OLE + b"\xff" * 4096])
def test_a_damaged_file_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(data, "plan.xls")
    assert caught.value.kind == "broken"
    assert "\n" not in caught.value.thai


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not here")
@pytest.mark.parametrize("seed", range(6))
def test_a_damaged_workbook_is_one_sentence_and_no_end_of_the_process(workbook: bytes, seed: int) -> None:
    damaged, random = bytearray(workbook), Random(seed)
    for _ in range(40):
        damaged[random.randrange(512, len(damaged))] = random.randrange(256)
    with suppress(UnreadableInput):
        read(bytes(damaged), "plan.xls")
