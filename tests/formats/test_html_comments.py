"""What a comment of a web page stands beside."""

from ita_lint.formats.html import read


def beside(page: str) -> list[tuple[str, str]]:
    return [(one.string, one.at.excerpt) for one in read(page).comments]


def test_a_comment_in_a_cell_is_about_the_whole_cell() -> None:
    page = "<table><tr><td>ก</td><td><p>ข</p><!-- ตรวจแล้ว --><p>ค</p></td><td>ง</td></tr></table>"
    assert beside(page) == [("ตรวจแล้ว", "ข\nค")]


def test_a_comment_in_an_empty_cell_is_about_it() -> None:
    document = read("<table><tr><td>ก</td><td><!-- ว่างไว้ --></td><td>ง</td></tr></table>")
    [comment] = document.comments
    assert comment.at.text is document.tables[0].rows[0][1].text


def test_outside_tables_a_comment_is_about_the_paragraph_it_stands_in_or_before() -> None:
    page = "<p>หนึ่ง <!-- a -->สอง</p><!-- b --><p>สาม</p><p>สี่<!-- c --></p><!-- d -->"
    assert beside(page) == [("a", "หนึ่ง สอง"), ("b", "สาม"), ("c", "สี่"), ("d", "")]


def test_in_a_table_that_only_lays_out_the_page_a_comment_is_about_a_paragraph() -> None:
    inner = "<table><tr><td>1</td><td>2</td><td>3</td></tr></table>"
    page = f"<table><tr><td><p>หัวเรื่อง</p><p>ชื่อ<!-- a --></p>{inner}</td></tr></table>"
    assert beside(page) == [("a", "ชื่อ")]


def test_a_comment_in_a_table_inside_a_cell_is_about_the_inner_cell() -> None:
    inner = "<table><tr><td>x<!-- a --></td><td>y</td></tr></table>"
    page = f"<table><tr><td>ก</td><td>ข{inner}</td><td>ค</td></tr></table>"
    assert beside(page) == [("a", "x")]


def test_scripts_and_the_conditions_of_word_hold_no_comments() -> None:
    page = "<!--[if mso]><p>x</p><![endif]--><script><!-- a --></script><p title='<!-- b -->'>ก</p>"
    assert beside(page) == []


def test_the_text_is_the_same_with_and_without_comments() -> None:
    page = "<p>ก{0}ข</p>{0}<table><tr>{0}<td>1{0}</td>{0}<td>2</td><td>3</td></tr></table>"
    with_comments, without = read(page.format("<!-- x -->")), read(page.format(""))
    assert [text.string for text in with_comments.texts()] == [text.string for text in without.texts()]
