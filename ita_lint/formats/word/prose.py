"""The walk over paragraphs and runs: the characters that they show, and the bytes where each stretch stands."""
# ruff: noqa: N802 - a method bears the name of the Word element that it hears

from typing import NamedTuple

from ita_lint.formats.raised import raised
from ita_lint.formats.word import xml
from ita_lint.formats.word.listener import Listener
from ita_lint.formats.word.numbering import Lists, Styles
from ita_lint.formats.word.records import Content, Piece, WordParagraph
from ita_lint.formats.word.symbols import symbol
from ita_lint.formats.word.xml import Attributes

XML_SPACE = " \t\r\n"
_SPACES = str.maketrans("\n\t\r", "   ")


class Spot(NamedTuple):
    """Where a comment begins or ends: the paragraph, and the offset of the character in it."""

    paragraph: WordParagraph
    offset: int


class State:
    """What goes through all parts of a document: its paragraphs, its lists, its comments' places, changes counted.

    `hidden_rows` counts rows that are not shown; `struck` and `equations` say whether there are any.
    """

    def __init__(self, styles: Styles, lists: Lists) -> None:
        """Begin a document."""
        self.styles = styles
        self.lists = lists
        self.number = 0
        self.paragraphs = list[WordParagraph]()
        self.begun, self.ended, self.referred = dict[str, Spot](), dict[str, Spot](), dict[str, Spot]()
        self.inserted = self.deleted = self.hidden_rows = 0
        self.struck = self.equations = False


class Prose(Listener):
    """Reads paragraphs into `content`."""

    def __init__(self, name: str, kind: str, data: bytes, state: State) -> None:
        """Take the part's name, its kind ("body", "header" …) and its bytes in UTF-8."""
        super().__init__(name, data)
        self.content: Content = []
        self._state, self._kind = state, kind
        self._paragraph: WordParagraph | None = None
        self._pending: WordParagraph | None = None
        self._boxes: Content = []
        self._codes = list[bool]()
        self._insertions = list[int]()
        self._waiting = list[str]()
        self._inside = ""
        self._run = self._outer = self._at = -1
        self._plain = self._hidden = self._hides = self._struck = self._strikes = self._raised = False
        self._placeholders = list[bool]()

    def _start_p(self, _: Attributes) -> None:
        """Begin a paragraph, or go on in the one whose end was deleted."""
        state, one, at = self._state, self._pending, self._parser.CurrentByteIndex
        if one is None:
            state.number += 1
            one = WordParagraph(state.number, self._name, self._kind, at)
            state.paragraphs.append(one)
        else:
            one.at, one.is_deleted, one.style, one.list_id, one.level = at, False, None, None, None
        self._pending, self._paragraph = None, one
        self._hides = self._strikes = False
        if self._waiting:
            state.begun |= {comment: Spot(one, one.length) for comment in self._waiting}
            self._waiting.clear()

    def _end_p(self) -> None:
        if self._codes:
            self._codes = [False] * len(self._codes)
        one, self._paragraph = self._paragraph, None
        if one is not None:
            self._pending = one
            if not one.is_deleted:
                self._settle()

    def _settle(self) -> None:
        """Put the paragraph that has ended into the content, and after it what stands in its text boxes."""
        one, self._pending = self._pending, None
        if one is not None:
            one.string = "".join([piece.string for piece in one.pieces])
            if one.counts:
                one.item = self._state.lists.item(one.list_id, one.level, one.style)
            self.content.append(one)
        if self._boxes:
            self.content += self._boxes
            self._boxes = []

    # ---- properties of paragraphs

    def _start_pPr(self, _: Attributes) -> None:
        self._inside = "paragraph"

    def _end_pPr(self) -> None:
        self._inside = ""
        if self._paragraph is not None and self._paragraph.style:
            style = self._state.styles.style(self._paragraph.style)
            self._hides, self._strikes = bool(style.hidden), bool(style.struck)

    def _start_pStyle(self, attributes: Attributes) -> None:
        if self._paragraph is not None:
            self._paragraph.style = attributes.get(self._value)

    def _start_numId(self, attributes: Attributes) -> None:
        if self._paragraph is not None:
            self._paragraph.list_id = attributes.get(self._value)

    def _start_ilvl(self, attributes: Attributes) -> None:
        if self._paragraph is not None:
            self._paragraph.level = xml.number(attributes.get(self._value))

    # ---- runs

    def _start_r(self, _: Attributes) -> None:
        self._run = self._parser.CurrentByteIndex
        self._hidden = self._hides
        self._struck = self._strikes
        self._raised = False
        if self._insertions and self._paragraph is not None:
            self._paragraph.inserted[self._run] = self._insertions[-1]

    def _end_r(self) -> None:
        self._run = -1

    def _start_equation(self, attributes: Attributes) -> None:
        self._state.equations = True
        self._skip(attributes)

    # ---- content controls, whose placeholder asks for text and is none

    def _start_sdt(self, _: Attributes) -> None:
        self._placeholders.append(False)

    def _end_sdt(self) -> None:
        self._placeholders.pop()

    def _start_sdtPr(self, _: Attributes) -> None:
        self._inside = "control"

    def _end_sdtPr(self) -> None:
        self._inside = ""

    def _start_showingPlcHdr(self, attributes: Attributes) -> None:
        if self._placeholders:
            self._placeholders[-1] = xml.is_on(attributes.get(self._value))

    def _start_ruby(self, _: Attributes) -> None:
        self._outer = self._run

    def _end_ruby(self) -> None:
        self._run = self._outer

    def _start_rStyle(self, attributes: Attributes) -> None:
        if not self._inside:
            style = self._state.styles.style(attributes.get(self._value, ""))
            self._hidden = self._hidden if style.hidden is None else style.hidden
            self._struck = self._struck if style.struck is None else style.struck
            self._raised = bool(style.raised)

    def _start_vanish(self, attributes: Attributes) -> None:
        if not self._inside:
            self._hidden = xml.is_on(attributes.get(self._value))
        elif self._inside == "paragraph" and self._paragraph is not None:
            self._paragraph.hidden = xml.is_on(attributes.get(self._value))

    def _start_strike(self, attributes: Attributes) -> None:
        if not self._inside:
            self._struck = xml.is_on(attributes.get(self._value))

    _start_dstrike = _start_strike

    def _start_vertAlign(self, attributes: Attributes) -> None:
        if not self._inside:
            self._raised = attributes.get(self._value) == "superscript"

    def _start_t(self, attributes: Attributes) -> None:
        self._at = self._parser.CurrentByteIndex
        self._plain = attributes.get(self._names.space) != "preserve"
        self._letters.clear()

    def _end_t(self) -> None:
        string = "".join(self._letters)
        if self._plain:
            string = string.strip(XML_SPACE)
        if "\n" in string or "\t" in string or "\r" in string:
            string = string.translate(_SPACES)
        self._piece(string, self._at)

    def _start_br(self, _: Attributes) -> None:
        self._piece("\n", self._parser.CurrentByteIndex)

    _start_cr = _start_br

    def _start_tab(self, _: Attributes) -> None:
        self._piece("\t", self._parser.CurrentByteIndex)

    _start_ptab = _start_tab

    def _start_noBreakHyphen(self, _: Attributes) -> None:
        self._piece("-", self._parser.CurrentByteIndex)

    def _start_sym(self, attributes: Attributes) -> None:
        word = self._names.word
        shown = symbol(attributes.get(f"{word}font", ""), attributes.get(f"{word}char", ""))
        self._piece(shown, self._parser.CurrentByteIndex)

    def _piece(self, string: str, at: int) -> None:
        """Add what an element of a run shows, unless it is hidden or belongs to the code of a field."""
        one = self._paragraph
        if one is None or self._run < 0 or self._inside or self._hidden or (self._codes and any(self._codes)):
            return
        if self._struck or any(self._placeholders):
            self._state.struck = self._state.struck or (self._struck and bool(string.strip()))
            return
        if self._raised:
            string = raised(string)
        one.pieces.append(Piece(string, at, self._run))
        one.length += len(string)

    def _start_fldChar(self, attributes: Attributes) -> None:
        kind = attributes.get(f"{self._names.word}fldCharType")
        if kind == "begin":
            self._codes.append(True)
        elif self._codes and kind == "separate":
            self._codes[-1] = False
        elif self._codes and kind == "end":
            self._codes.pop()
