"""What people wrote in the comments of a Word document."""

from collections.abc import Iterator

from ita_lint.formats.blocks import Builder
from ita_lint.formats.word.numbering import Lists, Styles
from ita_lint.formats.word.prose import Prose, State
from ita_lint.formats.word.records import WordParagraph
from ita_lint.formats.word.xml import Attributes
from ita_lint.model.document import Comment
from ita_lint.model.text import Span


class _Comments(Prose):
    """Reads the comments of a part: `said` holds their words by id."""

    def __init__(self, name: str, data: bytes) -> None:
        styles = Styles(bytes)
        super().__init__(name, "body", data, State(styles, Lists(bytes, styles)))
        self.said = dict[str, str]()
        self._comment = ""

    def read(self) -> dict[str, str]:
        self._parse()
        return self.said

    def _start_comment(self, attributes: Attributes) -> None:
        self._comment = attributes.get(f"{self._names.word}id", "")

    def _end_comment(self) -> None:
        if self._comment:
            lines = [one.string for one in self.content if isinstance(one, WordParagraph)]
            self.said[self._comment] = "\n".join(lines).strip()
        self.content = []


def comments(name: str, data: bytes, state: State, builder: Builder) -> Iterator[Comment]:
    """Yield what people wrote in the part `name` beside the texts of `builder`, in reading order.

    One that stands at a point is about the whole paragraph. Raises UnreadableInput.
    """
    found = list[Comment]()
    for comment, string in _Comments(name, data).read().items():
        span = _about(comment, state, builder)
        if span:
            found.append(Comment(span, string))
    return iter(sorted(found, key=lambda one: one.at.order))


def _about(comment: str, state: State, builder: Builder) -> Span | None:
    """Return the characters that a comment is about, as far as they stand in one text; None if the file has no text.

    One on a paragraph that shows nothing stands before the next text.
    """
    spot = state.begun.get(comment) or state.referred.get(comment)
    if spot is None or not builder.where:
        return None
    number = spot.paragraph.number
    if number not in builder.where:
        text, offset = builder.where[min((n for n in builder.where if n > number), default=max(builder.where))]
        return Span(text, offset, offset)
    if comment not in state.begun:
        return builder.span(number, 0, number, spot.paragraph.length)
    ended = state.ended.get(comment, spot)
    return builder.span(number, spot.offset, ended.paragraph.number, ended.offset)
