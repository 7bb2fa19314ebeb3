"""Which files a folder stands for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ita_lint.cli.inputs import inputs


@pytest.fixture
def tree(tmp_path: Path) -> Callable[..., list[str]]:
    """Write files and give the names, below the folder, of those that it stands for."""

    def names(*files: str, **texts: str) -> list[str]:
        for name in files:
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(texts.get(name.rpartition("/")[2].strip("."), "ก"), encoding="utf-8")
        return [Path(one.path).relative_to(tmp_path).as_posix() for one in inputs([str(tmp_path)])]

    return names


def test_files_of_every_format_are_taken(tree: Callable[..., list[str]]) -> None:
    files = ["ก.docx", "ก.ods", "ก.pdf", "ก.xlsx", "ก.yaml"]
    assert tree(*files, "ก.png", "ก.docx.bak") == files


def test_documents_that_are_not_read_are_not_passed_over(tree: Callable[..., list[str]]) -> None:
    assert tree("ก.docx", "ข.doc", "ค.RTF", "ง.jpg") == ["ก.docx", "ข.doc", "ค.RTF"]


def test_lock_files_and_hidden_ones_are_passed_over(tree: Callable[..., list[str]]) -> None:
    assert tree("~$ก.docx", ".ก.docx", ".git/ก.txt", "ข/ก.docx") == ["ข/ก.docx"]


def test_what_git_ignores_is_passed_over(tree: Callable[..., list[str]]) -> None:
    files = (".git/HEAD", ".gitignore", "ก.txt", "build/ข.txt", "ค/draft.txt", "ค/ง.txt")
    assert tree(*files, gitignore="build/\ndraft*\n") == ["ก.txt", "ค/ง.txt"]


def test_the_deepest_gitignore_decides(tree: Callable[..., list[str]], tmp_path: Path) -> None:
    (tmp_path / "ค").mkdir()
    (tmp_path / "ค" / ".gitignore").write_text("!draft.txt\n", encoding="utf-8")
    assert tree(".git/HEAD", ".gitignore", "draft.txt", "ค/draft.txt", gitignore="draft.txt\n") == ["ค/draft.txt"]


def test_outside_a_repository_nothing_is_ignored(tree: Callable[..., list[str]]) -> None:
    assert tree(".gitignore", "ก.txt", gitignore="*.txt") == ["ก.txt"]


def test_a_folder_without_such_files_is_a_problem(tmp_path: Path) -> None:
    [one] = inputs([str(tmp_path)])
    assert one.problem is not None


def test_named_files_may_count_as_met_in_a_folder() -> None:
    assert [one[:2] for one in inputs(["ก.docx", "ข/~$ก.docx"], named=False)] == [("ก.docx", False)]


def test_a_file_that_is_named_in_two_ways_is_taken_once() -> None:
    assert [one.path for one in inputs(["ก.docx", "./ก.docx", "ข/../ก.docx"])] == ["ก.docx"]


def test_a_pattern_stands_for_the_files_that_it_fits(tmp_path: Path) -> None:
    for name in ("ข.docx", "ก.docx", "ก.txt", "~$ก.docx"):
        (tmp_path / name).write_bytes(b"")
    found = list(inputs([str(tmp_path / "*.docx")]))
    assert [(Path(one.path).name, one.named, one.problem) for one in found] == [
        ("ก.docx", True, None),
        ("ข.docx", True, None),
    ]


def test_a_pattern_that_fits_nothing_is_a_problem(tmp_path: Path) -> None:
    [one] = inputs([str(tmp_path / "*.docx")])
    assert one.problem
    assert "no file fits" in one.problem.english


def test_a_file_that_is_named_like_a_pattern_is_that_file(tmp_path: Path) -> None:
    (tmp_path / "ก[1].docx").write_bytes(b"")
    assert [Path(one.path).name for one in inputs([str(tmp_path / "ก[1].docx")])] == ["ก[1].docx"]
