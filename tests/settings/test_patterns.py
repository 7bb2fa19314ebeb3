import pytest

from ita_lint.settings.patterns import is_pattern, matches, relative


@pytest.mark.parametrize(
    ("pattern", "path", "meant"),
    [
        ("2569/*.docx", "2569/แผน.docx", True),
        ("2569/*.docx", "old/2569/แผน.docx", False),
        ("*.docx", "2569/แผน.docx", True),
        ("drafts/", "2569/drafts/ร่าง/แผน.docx", True),
        ("./2569/*", "2569/แผน.docx", True),
        ("2569\\*.docx", "2569/แผน.docx", True),
        ("**/ร่าง*.txt", "a/b/ร่าง1.txt", True),
        ("แผน.txt", "../แผน.txt", True),
    ],
)
def test_patterns_are_those_of_git(pattern: str, path: str, meant: bool) -> None:  # noqa: FBT001 - a case of a test
    assert matches(pattern, path) is meant


@pytest.mark.parametrize("string", ["[z-a]", "", "# x", "!x"])
def test_what_can_mean_no_file_is_no_pattern(string: str) -> None:
    assert not is_pattern(string)


def test_paths_count_from_the_folder_of_the_settings() -> None:
    assert relative("a/b/c.txt", "a") == "b/c.txt"
    assert relative("c.txt", "") == "c.txt"
