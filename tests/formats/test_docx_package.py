"""What a Word package may look like, and which ones are refused."""

from collections.abc import Callable

import pytest
from packages import members, zipped

from ita_lint.errors import UnreadableInput
from ita_lint.formats import read
from ita_lint.model.text import Text

WordFile = Callable[..., bytes]
MAIN = "word/document.xml"
URI = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def rewritten(data: bytes, old: str, new: str) -> bytes:
    parts = members(data)
    return zipped({**parts, MAIN: parts[MAIN].replace(old.encode(), new.encode())})


def refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput) as caught:
        read(data, "plan.docx")
    assert caught.value.kind == "broken"
    assert "\n" not in caught.value.thai


def texts(data: bytes) -> list[str]:
    return [block.string for block in read(data, "plan.docx").blocks if isinstance(block, Text)]


def run(string: str) -> str:
    return f"<w:r><w:t>{string}</w:t></w:r>"


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def test_its_main_part_may_have_another_name(word: WordFile) -> None:
    parts = members(word(p(run("ก"))))
    parts["word/document22.xml"] = parts.pop(MAIN)
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"document.xml", b"document22.xml")
    assert texts(zipped(parts)) == ["ก"]


def test_other_prefixes_and_forms_are_read(word: WordFile) -> None:
    data = word(f"<w:p>{run('ก')}<w:r><w:br/></w:r>{run('ข')}</w:p>")
    strict = rewritten(data, URI, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    prefixed = rewritten(rewritten(data, "w:", "x:"), "xmlns:w=", "xmlns:x=")
    assert texts(strict) == texts(prefixed) == ["ก\nข"]


def test_prefixes_may_be_declared_anywhere(word: WordFile) -> None:
    inner = f"<y:p xmlns:y='{URI}'><y:r><y:t>ข</y:t></y:r></y:p><p xmlns='{URI}'><r><t>ค</t></r></p>"
    assert texts(word(p(run("ก")) + inner)) == ["ก", "ข", "ค"]


def test_a_part_in_another_encoding_is_read(word: WordFile) -> None:
    parts = members(word(p(run("ก"))))
    parts[MAIN] = parts[MAIN].replace(b"UTF-8", b"UTF-16").decode().encode("utf-16")
    assert texts(zipped(parts)) == ["ก"]


@pytest.mark.parametrize(
    ("old", "new"),
    [("</w:body>", ""), ("<w:body>", "<w:body>&x;"), ("<w:document", "<!DOCTYPE a><w:document"), ("ก", "\x01")],
)
def test_broken_xml_is_refused(word: WordFile, old: str, new: str) -> None:
    refused(rewritten(word(p(run("ก"))), old, new))


def test_a_missing_part_is_refused(word: WordFile) -> None:
    parts = members(word(p(properties="<w:numPr><w:numId w:val='1'/></w:numPr>"), {"numbering": ""}))
    refused(zipped({name: content for name, content in parts.items() if name != "word/numbering.xml"}))
    parts = members(word(p(run("ก")), members={"word/document.txt": b""}))
    refused(zipped({name: content for name, content in parts.items() if name != MAIN}))


def test_absurd_nesting_is_refused_where_it_nests_tables(word: WordFile) -> None:
    refused(word("<w:tbl><w:tr><w:tc>" * 5000 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 5000))
    assert texts(word("<w:sdt><w:sdtContent>" * 5000 + p(run("ก")) + "</w:sdtContent></w:sdt>" * 5000)) == ["ก"]


def test_a_damaged_file_is_refused(word: WordFile) -> None:
    refused(word(p(run("ก")))[:-30])
