from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_lint.formats.characters.tags import attributes, has_markup, reference, tokens

WORDS = st.text("กขค๑่ ", min_size=1, max_size=5)
NAMES = st.sampled_from(["p", "td", "B", "ol", "h1", "o:p"])
VALUES = st.text("กa> =/'", max_size=4)
START_TAGS = st.builds(
    lambda name, value, quote: f"<{name} a=1 class={quote}{value.replace(quote, '')}{quote} hidden>",
    NAMES,
    VALUES,
    st.sampled_from("'\""),
)
MARKUP = st.lists(WORDS | START_TAGS | NAMES.map("<{}>".format) | NAMES.map("</{}>".format) | st.just("<!-- <b> -->"))


def told(string: str) -> list[tuple[str, str]]:
    return [(token.name, string[token.start : token.end]) for token in tokens(string, 0, len(string))]


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("ก<b>ข</b>", [("", "ก"), ("b", "<b>"), ("", "ข"), ("b", "</b>")]),
        ('<td title="ก > ข">', [("td", '<td title="ก > ข">')]),
        ("<td title='ก\"' x>", [("td", "<td title='ก\"' x>")]),
        ("<p title=it's>ก", [("p", "<p title=it's>"), ("", "ก")]),
        ("<BR/>", [("br", "<BR/>")]),
        ("ก<!-- <p> -->ข<!---->ค", [("", "ก"), ("", "ข"), ("", "ค")]),
        ("<!DOCTYPE html><?xml?><![if !supportLists]>ก<![endif]>", [("", "ก")]),
        ("<script>if (a < b) '</p>'</script>ก", [("script", "<script>"), ("script", "</script>"), ("", "ก")]),
        ("<title/>ก", [("title", "<title/>"), ("", "ก")]),
        ("คะแนน < ๕๐ และ <50> <ก>", [("", "คะแนน < ๕๐ และ <50> <ก>")]),
        ("ก <b", [("", "ก <b")]),
        ("ก <!-- ข", [("", "ก <!-- ข")]),
        ("<!-- <p> ก", []),
    ],
)
def test_texts_and_tags_are_told_apart(string: str, expected: list[tuple[str, str]]) -> None:
    assert told(string) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("<td colspan=\"2\" ROWSPAN='3' nowrap>", {"colspan": "2", "rowspan": "3", "nowrap": ""}),
        ("<ol start=5 reversed/>", {"start": "5", "reversed": ""}),
        ("<p a = b a=c>", {"a": "b"}),
        ('<p a="b>', {"a": '"b'}),
        ("<p>", {}),
        ("<p / =x>", {"=x": ""}),
    ],
)
def test_attributes_are_read_as_browsers_do(tag: str, expected: dict[str, str]) -> None:
    assert attributes(tag) == expected


@pytest.mark.parametrize(
    ("string", "letters", "end"),
    [
        ("&amp;", "&", 5),
        ("&nbsp;ก", "\u00a0", 6),
        ("&nbsp2", "\u00a0", 5),
        ("&#3585;", "ก", 7),
        ("&#x0E01;", "ก", 8),
        ("&lt", "<", 3),
        ("&notit;", "¬", 4),
        ("&", "&", 1),
        ("&ก;", "&", 1),
        ("&#", "&", 1),
        ("&unknown;", "&", 1),
        ("&#" + "9" * 9999 + ";", "&", 1),
    ],
)
def test_character_references_are_resolved(string: str, letters: str, end: int) -> None:
    assert reference(string, 0, len(string)) == (letters, end)


@pytest.mark.parametrize(
    ("string", "expected"),
    [
        ("<p>ก", True),
        ("ก<br/>ข", True),
        ("R&amp;D", True),
        ("<o:p></o:p>", True),
        ("ติดต่อ <somchai@example.go.th>", False),
        ("R&D; A & B", False),
        ("คะแนน <50 และ >20", False),
    ],
)
def test_markup_is_what_html_knows(string: str, expected: bool) -> None:  # noqa: FBT001
    assert has_markup(string, 0, len(string)) is expected


class Reference(HTMLParser):
    """What the standard library makes of the same page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.found = list[tuple[str, object]]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, {name: value or "" for name, value in reversed(attrs)}))

    def handle_endtag(self, tag: str) -> None:
        self.found.append((f"/{tag}", None))

    def handle_data(self, data: str) -> None:
        self.found.append(("", data))


@given(MARKUP)
def test_good_markup_is_read_as_the_standard_library_reads_it(pieces: list[str]) -> None:
    string = "".join(pieces)
    reference_parser = Reference()
    reference_parser.feed(string)
    reference_parser.close()
    found = [
        ("", string[one.start : one.end])
        if not one.name
        else (f"/{one.name}", None)
        if one.closing
        else (one.name, attributes(string[one.start : one.end]))
        for one in tokens(string, 0, len(string))
    ]
    assert found == reference_parser.found


@given(st.text("<>!-/?&#;ap='\" กb\t\n"))
def test_tokens_cover_each_character_at_most_once_and_in_order(string: str) -> None:
    at = 0
    for token in tokens(string, 0, len(string)):
        assert at <= token.start < token.end <= len(string)
        at = token.end
