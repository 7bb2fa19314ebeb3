"""Lists of Word for tests: their definitions, their items, and whole files of both."""

from collections.abc import Callable
from typing import NamedTuple

from hypothesis import strategies as st

from ita_lint.formats import read
from ita_lint.formats.word.reading import Reading
from ita_lint.model.findings import Renumber
from ita_lint.model.text import Span

WordFile = Callable[..., bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN, NUMBERING = "word/document.xml", "word/numbering.xml"
#: The children of a paragraph's properties as far as the tests use them, in the order of the standard.
ORDER = ["pStyle", "keepNext", "numPr", "ind", "jc", "rPr", "sectPr", "pPrChange"]


def level(text: str = "%1.", kind: str = "thaiNumbers", at: int = 0, start: int | None = 1, more: str = "") -> str:
    """Return the definition of one level."""
    begins = "" if start is None else f'<w:start w:val="{start}"/>'
    return f'<w:lvl w:ilvl="{at}">{begins}<w:numFmt w:val="{kind}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>'


def abstract(number: int, *levels: str) -> str:
    """Return a definition of several levels."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def num(number: int, base: int, overrides: str = "") -> str:
    """Return a list that counts by a definition."""
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{base}"/>{overrides}</w:num>'


def restart(start: int, at: int = 0) -> str:
    """Return what lets a list begin a level anew."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


def item(number: int | None = None, at: int | None = None, style: str = "", text: str = "ก", more: str = "") -> str:
    """Return a paragraph of the list `number`, or of the one that its style is in; `more` are further properties."""
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = f'<w:ilvl w:val="{at}"/>' if at is not None else ""
    inside += f'<w:numId w:val="{number}"/>' if number is not None else ""
    properties += f"<w:numPr>{inside}</w:numPr>" if inside else ""
    return f"<w:p><w:pPr>{properties}{more}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def style(name: str, inside: str, base: str = "") -> str:
    """Return a style of paragraphs that is in a list."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="paragraph" w:styleId="{name}">{based}<w:pPr><w:numPr>{inside}</w:numPr></w:pPr></w:style>'


def table(*cells: str) -> str:
    """Return a table of one column, a row for each of `cells`."""
    rows = "".join(f"<w:tr><w:tc>{cell}</w:tc></w:tr>" for cell in cells)
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>{rows}</w:tbl>'


ONE = abstract(0, level(), level("%1.%2", at=1)) + num(1, 0)


def cells(word: WordFile, *rows: str, numbering: str = ONE, styles: str = "") -> bytes:
    """Return a file whose table has a row for each of `rows`."""
    return word(table(*rows), {"numbering": numbering, "styles": styles})


def numbers(data: bytes) -> list[int | None]:
    """Return the numbers of all paragraphs, those below the table too."""
    return [one.item.number if one.item else None for one in Reading(data).state.paragraphs]


def renumber(data: bytes, wanted: dict[int, int]) -> list[Renumber]:
    """Return what gives the paragraphs at some places (from 0) those numbers."""
    found, known = list[Renumber](), Reading(data).state.paragraphs
    texts = {part.place.order[0]: (text, part.offset) for text in read(data, "x.docx").texts() for part in text.parts}
    for place, number in wanted.items():
        one = known[place]
        if one.item and one.item.number is not None and one.number in texts:
            text, at = texts[one.number]
            found.append(Renumber(Span(text, at, at), number, one.item.number))
    return found


class Lists(NamedTuple):
    """A file that is to be made: the items of each row, those below the table, and the lists that they are in."""

    rows: list[list[str]]
    below: list[str]
    numbering: str

    def made(self, word: WordFile) -> bytes:
        """Return the file."""
        body = table(*map("".join, self.rows)) + "".join(self.below)
        return word(body, {"numbering": self.numbering, "styles": STYLES})


STYLES = (
    style("A", '<w:numId w:val="1"/>')
    + style("B", '<w:ilvl w:val="1"/><w:numId w:val="1"/>')
    + style("C", "", "A")
    + '<w:style w:type="paragraph" w:styleId="N"/>'
)
_LOOKS = st.sampled_from(
    [
        "<w:jc w:val='center'/>",
        "<w:rPr><w:b/></w:rPr>",
        "<w:ind w:left='9'/><w:rPr><w:ins w:id='7' w:author='a'/></w:rPr>",
    ]
)
_ITEMS = st.one_of(
    st.builds(item, st.integers(1, 5), st.one_of(st.none(), st.integers(0, 2)), more=st.one_of(st.just(""), _LOOKS)),
    st.builds(item, st.none(), st.none(), st.sampled_from("ABCN"), more=st.one_of(st.just(""), _LOOKS)),
    st.builds(item, st.one_of(st.none(), st.integers(1, 5)), st.integers(0, 2), st.sampled_from("ABCN")),
    st.builds(item, st.just(0), st.none(), st.sampled_from("AN")),
    st.just("<w:p><w:pPr><w:numPr/></w:pPr></w:p>"),
    st.just('<w:p><w:pPr><w:pStyle w:val="A"/><w:keepNext/><w:numPr/><w:jc w:val="center"/></w:pPr></w:p>'),
)


@st.composite
def _definitions(draw: st.DrawFn) -> str:
    """Return two definitions and five lists that count by them, some of which begin levels anew."""
    made = ""
    for number in range(2):
        levels = [
            level(
                f"%1.%{at + 1}" if draw(st.booleans()) else f"%{at + 1}",
                draw(st.sampled_from(["thaiNumbers", "decimal", "decimal", "bullet", "none"])),
                at,
                draw(st.one_of(st.none(), st.integers(0, 3))),
                draw(st.sampled_from(["", "", '<w:lvlRestart w:val="0"/>'])) if at else "",
            )
            for at in range(draw(st.integers(1, 3)))
        ]
        made += abstract(number, *levels)
    for number in range(1, 6):
        overrides = "".join(
            restart(draw(st.integers(0, 4)), at) for at in sorted(draw(st.sets(st.integers(0, 2), max_size=2)))
        )
        made += num(number, draw(st.integers(0, 1)), overrides)
    return made


LISTS = st.builds(
    Lists, st.lists(st.lists(_ITEMS, max_size=5), min_size=1, max_size=4), st.lists(_ITEMS, max_size=3), _definitions()
)
