"""Paragraphs of a Word file for its laws: any characters, in runs that stand in every place that a run may stand in."""

from html import escape

from hypothesis import strategies as st
from packages import members

MAIN = "word/document.xml"
STRINGS = st.text("กขเ\u0e31\u0e49\u200b๑1aO &<\"'\u00a0\n\t-", max_size=8)
_RUNS = (
    "<w:r>{}</w:r>",
    "<w:r><w:rPr><w:b/></w:rPr>{}</w:r>",
    '<w:ins w:id="1" w:author="a"><w:r>{}</w:r></w:ins>',
    "<w:sdt><w:sdtContent><w:r>{}</w:r></w:sdtContent></w:sdt>",
    '<w:hyperlink w:anchor="x"><w:r>{}</w:r></w:hyperlink>',
    '<w:r>{}</w:r><w:del w:id="2" w:author="a"><w:r><w:delText>x</w:delText></w:r></w:del>',
    "<w:r>{}</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r>",
)
_TEXT = '<w:t xml:space="preserve">'

#: What stands in a run, and the run with a gap for it.
Piece = tuple[str, str]


def paragraphs(*runs: str) -> st.SearchStrategy[list[Piece]]:
    """Return paragraphs of the usual runs and of those in `runs`; none shows blanks alone, for that is no paragraph."""
    pieces = st.lists(st.tuples(STRINGS, st.sampled_from((*_RUNS, *runs))), max_size=4)
    return pieces.filter(lambda found: not said(found) or bool(said(found).strip()))


def said(pieces: list[Piece]) -> str:
    """Return what a paragraph shows."""
    return "".join(string for string, _ in pieces)


def paragraph(pieces: list[Piece]) -> str:
    """Return the XML of a paragraph."""
    return by_letter(pieces).replace(f"</w:t>{_TEXT}", "")


def by_letter(pieces: list[Piece]) -> str:
    """Return the XML of a paragraph in which each letter is an element of its own."""
    marks = {"\n": "<w:br/>", "\t": "<w:tab/>"}
    shown = ("".join(marks.get(char) or f"{_TEXT}{escape(char)}</w:t>" for char in string) for string, _ in pieces)
    return f"<w:p><w:pPr/>{''.join(run.format(inside) for inside, (_, run) in zip(shown, pieces, strict=True))}</w:p>"


def body(data: bytes) -> str:
    """Return what stands in the body of a file."""
    return members(data)[MAIN].decode().partition("<w:body>")[2].rpartition("</w:body>")[0]
