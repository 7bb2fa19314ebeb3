"""Elements of an OpenDocument part go by what their prefixes stand for, whether or not these are the usual ones."""

import pytest

from ita_lint.formats.odf.nodes import tree

TEXT, OTHER = "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "urn:example:other"


@pytest.mark.parametrize(
    "content",
    [
        f'<text:p xmlns:text="{TEXT}" text:style-name="P1"><text:span/></text:p>',
        f'<t:p xmlns:t="{TEXT}" t:style-name="P1"><t:span/></t:p>',
        f'<ก:p xmlns:ก="{TEXT}" ก:style-name="P1"><ก:span/></ก:p>',
        f'<t:p xmlns:t="{TEXT}" xmlns:text="{OTHER}" t:style-name="P1" text:other="2"><t:span/></t:p>',
        f'<text:p xmlns:text="{TEXT}" text:style-name="P1"><p:span xmlns:p="{TEXT}"/></text:p>',
        f'<text:p xmlns:text="{TEXT}" text:style-name="P1"><span xmlns="{TEXT}"/></text:p>',
    ],
)
def test_elements_go_by_what_their_prefixes_stand_for(content: str) -> None:
    root = tree(content.encode(), "content.xml")
    assert [root.name, root.attributes["text:style-name"], *(one.name for one in root.nodes)] == [
        "text:p", "P1", "text:span"
    ]  # fmt: skip


def test_a_usual_prefix_of_another_namespace_is_not_taken_for_the_usual_one() -> None:
    content = f'<t:p xmlns:t="{TEXT}"><text:span xmlns:text="{OTHER}"/></t:p>'
    assert [one.name for one in tree(content.encode(), "content.xml").nodes] == [f"{OTHER}:span"]
