"""What the system says of a file, in plain words."""

import errno
import os
from pathlib import Path

import pytest

from ita_lint import UnreadableInput, check
from ita_lint.formats.opening import cause


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.EISDIR, "it is a folder and no file"),
        (errno.ENOENT, "there is no such folder or file"),
        (errno.ENOSPC, "the disk is full"),
        (errno.EIO, "the system says: "),
    ],
)
def test_a_cause_is_told_without_advice_on_another_one(number: int, said: str) -> None:
    english = cause(OSError(number, os.strerror(number)))[1]
    assert english.startswith(said)
    assert "another program" not in english


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM])
def test_only_a_denial_advises_to_close_other_programs(number: int) -> None:
    assert "another program" in cause(OSError(number, os.strerror(number)))[1]


@pytest.mark.parametrize("name", ["paln.docx", "plan.doc"])
def test_a_name_near_that_of_a_file_is_suggested(tmp_path: Path, name: str) -> None:
    (tmp_path / "plan.docx").write_bytes(b"")
    with pytest.raises(UnreadableInput) as refused:
        check(tmp_path / name)
    assert refused.value.english.endswith(f"did you mean {tmp_path / 'plan.docx'}?")


def test_an_address_on_the_web_is_to_be_downloaded_first() -> None:
    with pytest.raises(UnreadableInput, match="ดาวน์โหลด"):
        check("https://example.go.th/plan.docx")


def test_a_name_like_no_other_brings_no_suggestion(tmp_path: Path) -> None:
    (tmp_path / "ก.docx").write_bytes(b"")
    with pytest.raises(UnreadableInput, match="ตรวจชื่อและที่อยู่"):
        check(tmp_path / "ข.docx")
