"""Files that take the place of others."""

import os
from pathlib import Path

import pytest

from ita_lint.cli.writing import replace_file, write_file
from ita_lint.errors import UsageError


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Return a file that is to be replaced."""
    path = tmp_path / "แผนปี2569.docx"
    path.write_bytes(b"old")
    return path


@pytest.mark.parametrize("lock", ["~$แผนปี2569.docx", "~$นปี2569.docx", ".~lock.แผนปี2569.docx#"])
def test_a_file_that_is_open_in_an_office_program_is_not_written(plan: Path, lock: str) -> None:
    plan.with_name(lock).write_bytes(b"owner")
    with pytest.raises(UsageError, match="เปิดอยู่ในโปรแกรมอื่น"):
        replace_file(str(plan), b"old", b"new", backup=True)
    with pytest.raises(UsageError, match="เปิดอยู่ในโปรแกรมอื่น"):
        write_file(str(plan), b"new")
    assert sorted(one.name for one in plan.parent.iterdir()) == sorted((plan.name, lock))
    assert plan.read_bytes() == b"old"


def test_another_file_that_is_open_is_no_hindrance(plan: Path) -> None:
    plan.with_name("~$อื่น.docx").write_bytes(b"owner")
    write_file(str(plan), b"new")
    assert plan.read_bytes() == b"new"


def test_a_write_protected_file_stays_as_it_is(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)  # root may write everything
    with pytest.raises(UsageError, match="ถูกป้องกัน"):
        replace_file(str(plan), b"old", b"new", backup=True)
    assert plan.read_bytes() == b"old"


def test_a_folder_in_the_place_of_the_kept_file_is_passed_over(plan: Path) -> None:
    plan.with_name(f"{plan.name}.bak").mkdir()
    assert replace_file(str(plan), b"old", b"new", backup=True) == f"{plan}.bak2"


def test_a_folder_is_never_replaced(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="เป็นโฟลเดอร์"):
        write_file(str(tmp_path), b"new")
