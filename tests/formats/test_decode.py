import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.errors import UnreadableInput
from ita_lint.formats.decode import decode

THAI = "แผนยกระดับผลการประเมินคุณธรรมและความโปร่งใส ชื่อหน่วยงาน องค์การบริหารส่วนตำบลทุ่งสายลม ๑ ต.ค. ๒๕๖๘"


def refused(data: bytes) -> UnreadableInput:
    with pytest.raises(UnreadableInput) as caught:
        decode(data)
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp874", "tis-620"])
def test_the_encodings_of_thai_offices_are_told_apart(encoding: str) -> None:
    assert decode(f"{THAI}\tITA".encode(encoding)) == f"{THAI}\tITA"


def test_utf_16_of_either_order_is_known_by_its_mark() -> None:
    assert decode(b"\xfe\xff" + THAI.encode("utf-16-be")) == THAI


def test_english_text_is_no_utf_16() -> None:
    assert decode(b"a b c d e f g h ") == "a b c d e f g h "


def test_curly_quotes_and_dashes_of_windows_are_thai_text_too() -> None:
    assert decode(f"“{THAI}” – {THAI}".encode("cp874")) == f"“{THAI}” – {THAI}"


def test_a_page_that_wrongly_declares_its_encoding_is_still_read_as_utf_8() -> None:
    page = f'<meta charset="windows-874"><p>{THAI}'
    assert decode(page.encode()) == page


@pytest.mark.parametrize(
    "declared",
    ['<meta charset="iso-8859-1">', '<META http-equiv=Content-Type content="text/html; charset=windows-1252">'],
)
def test_a_declared_encoding_counts_where_bytes_are_no_thai(declared: str) -> None:
    page = f"{declared}<p>caf\u00e9 \u00a0&#3585;"
    assert decode(page.encode("cp1252")) == page


def test_thai_bytes_are_thai_whatever_the_page_declares() -> None:
    page = f'<meta charset="iso-8859-1"><p>{THAI}'
    assert decode(page.encode("cp874")) == page


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_all_line_ends_become_line_feeds(ending: str) -> None:
    assert decode(f"ก{ending}ข{ending}".encode()) == "ก\nข\n"


def test_bytes_of_no_encoding_are_refused_with_their_offset() -> None:
    error = refused("แผน\nก".encode() + b"\xff\xfe\xfd")
    assert (error.kind, "byte offset 13" in error.english, "line 2" in error.english) == ("encoding", True, True)


@pytest.mark.parametrize("encoding", ["latin-1", "gbk", "shift-jis", "koi8-r", "iso-8859-7"])
def test_another_language_is_never_taken_for_thai(encoding: str) -> None:
    text = {
        "latin-1": "été à Noël, où êtes-vous ? ",
        "gbk": "改进计划的评估结果和措施",
        "shift-jis": "評価結果の改善計画について",
    }
    data = text.get(encoding, "план улучшения" if encoding == "koi8-r" else "σχέδιο βελτίωσης").encode(encoding) * 5
    assert refused(data).kind == "encoding"


def test_cut_utf_8_is_not_taken_for_thai_of_one_byte_each() -> None:
    assert refused((THAI * 5).encode()[:-1]).kind == "encoding"


def test_few_thai_letters_are_no_evidence() -> None:
    assert refused("abc ก่".encode("cp874")).kind == "encoding"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_an_empty_file_is_said_to_be_empty(data: bytes) -> None:
    assert refused(data).kind == "no-plan"


def test_binary_data_is_no_document() -> None:
    assert refused(b"GIF89a\x01\x00\x01\x00\x00\x00").kind == "not-a-document"


@given(st.text("กขคงจฉชซญดตถทธนบปผพมยรลวสหอ", min_size=20))
def test_thai_consonants_are_read_back_from_one_byte_each(text: str) -> None:
    assert decode(b"ITA " + text.encode("cp874")) == f"ITA {text}"
