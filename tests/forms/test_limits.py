"""Files that nobody should have made: each is one sentence and status 2, in bounded time and memory."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

resource = pytest.importorskip("resource", reason="this system has no limits on memory")

EXAMPLES = Path(__file__).parents[2] / "examples"
RUN = "from ita_lint.cli.main import entry; entry()"
MEMORY, SECONDS = 3 << 30, 120

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def repacked(name: str, members: dict[str, bytes]) -> bytes:
    """Return an example package with members put in the place of its own."""
    written = io.BytesIO()
    with zipfile.ZipFile(EXAMPLES / name) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for member in old.namelist():
            new.writestr(member, members.get(member, old.read(member)))
        for member in set(members) - set(old.namelist()):
            new.writestr(member, members[member])
    return written.getvalue()


def document(body: str, before: str = "") -> bytes:
    xml = f'<?xml version="1.0"?>{before}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    return repacked("clean.docx", {"word/document.xml": xml.encode()})


def bomb(name: str, member: str) -> bytes:
    return repacked(name, {member: b"<a>" + b" " * (501 << 20) + b"</a>"})


def deep(name: str, member: str, tag: str) -> bytes:
    depth = 200_000
    return repacked(name, {member: (f"<{tag}>" * depth + f"</{tag}>" * depth).encode()})


ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "กกกกกกกกกก"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
PARAGRAPH = "<w:p><w:r><w:t>&a;</w:t></w:r></w:p>"


def encrypted() -> bytes:
    data = bytearray((EXAMPLES / "clean.docx").read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def read(name: str) -> bytes:
    return (EXAMPLES / name).read_bytes()


def aliases() -> bytes:
    """Return YAML of a hundred bytes a line that stands for 9¹¹ entries."""
    lines = [b"a%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 12)]
    return b"\n".join([b"a0: &a0 [x]", *lines, b"indicators: *a11"])


BAD: dict[str, Callable[[], bytes]] = {
    "large.txt": lambda: b"a" * ((50 << 20) + 1),
    "bomb.docx": lambda: bomb("clean.docx", "word/document.xml"),
    "bomb.xlsx": lambda: bomb("clean.xlsx", "xl/sharedStrings.xml"),
    "bomb.odt": lambda: bomb("clean.odt", "content.xml"),
    "bomb.ods": lambda: bomb("clean.ods", "content.xml"),
    "entities.docx": lambda: document(PARAGRAPH.replace("&a;", "&c;"), ENTITIES),
    "outside.docx": lambda: document(PARAGRAPH, OUTSIDE),
    "outside.odt": lambda: repacked("clean.odt", {"content.xml": f"{OUTSIDE}<a>&a;</a>".encode()}),
    "outside.xlsx": lambda: repacked("clean.xlsx", {"xl/worksheets/sheet1.xml": f"{OUTSIDE}<a>&a;</a>".encode()}),
    "encrypted.docx": encrypted,
    "encrypted-office.docx": lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
    "truncated.docx": lambda: read("clean.docx")[:-2000],
    "truncated.xlsx": lambda: read("clean.xlsx")[:3000],
    "truncated.ods": lambda: read("clean.ods")[:9000],
    "truncated.pdf": lambda: read("clean.pdf")[:400],
    "broken.docx": lambda: document("<w:p><w:r>"),
    "empty.docx": lambda: repacked("clean.docx", {"word/document.xml": b""}),
    "empty.xlsx": lambda: repacked("clean.xlsx", {"xl/workbook.xml": b""}),
    "deep.docx": lambda: deep("clean.docx", "word/document.xml", "a"),
    "deep.odt": lambda: deep("clean.odt", "content.xml", "a"),
    "deep.ods": lambda: deep("clean.ods", "content.xml", "a"),
    "deep.xlsx": lambda: deep("clean.xlsx", "xl/worksheets/sheet1.xml", "a"),
    "deep.json": lambda: b'{"indicators": ' + b"[" * 100_000,
    "deep.yaml": lambda: b"indicators: " + b"[" * 100_000,
    "aliases.yaml": aliases,
    "code.yaml": lambda: b"indicators: !!python/object/apply:os.system [echo]",
    "picture.docx": lambda: b"\x89PNG\r\n\x1a\n",
    "old.doc": lambda: b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "WordDocument".encode("utf-16-le"),
    "note.rtf": lambda: b"{\\rtf1 x}",
}  # fmt: skip


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_one_sentence_and_hides_nothing(tmp_path: Path, name: str) -> None:
    bad = tmp_path / name
    bad.write_bytes(BAD[name]())
    done = subprocess.run(
        [sys.executable, "-c", RUN, "check", "--format", "concise", str(bad), str(EXAMPLES / "clean.txt")],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        preexec_fn=limited,
        check=False,
    )
    first, *rest = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (2, "")
    assert first.startswith(f"{bad}: อ่านไม่ได้: ")
    assert "โปรแกรมอ่านไฟล์นี้ผิดพลาด" not in first
    assert rest[0].endswith("10 ตัวชี้วัด ไม่พบข้อผิดพลาด")


@pytest.mark.parametrize(
    ("name", "source"), [("plan.docx", "clean.xlsx"), ("plan.xlsx", "clean.odt"), ("plan.pdf", "clean.docx")]
)
def test_a_wrongly_named_file_is_read_and_said_to_be_so(tmp_path: Path, name: str, source: str) -> None:
    path = tmp_path / name
    path.write_bytes(read(source))
    command = [sys.executable, "-c", RUN, "check", "--format", "concise", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert f"แต่เนื้อหาเป็น {Path(source).suffix[1:]}" in done.stdout
