"""Numbers that a page counts, changed in the tags of list items: no digit is typed into the text."""

from collections.abc import Iterable, Iterator

from ita_lint.formats import refusals
from ita_lint.formats.characters.flow import Item, OpenList
from ita_lint.formats.characters.source import Source
from ita_lint.formats.characters.tags import SPACE, tokens, written_attributes
from ita_lint.formats.splices import Replacement
from ita_lint.model.document import Cell, Document, Paragraph
from ita_lint.model.findings import Renumber

_TAG = "<li"


class Numbers:
    """The lists of a file that was read, and the numbers that are wanted for their items."""

    def __init__(self, source: Source, asked: Iterable[Renumber]) -> None:
        """Take what was read, and what is asked for. Raises UsageError for what is no item that the file counts."""
        self._source = source
        every = (item for one in source.lists for item in one.items if item.number is not None)
        self._items = [(span, item) for item in every for span in item.spans]
        self._texts = {part.place: (span.text, part.offset) for span, _ in self._items for part in span.text.parts}
        self._wanted = {id(self._item(one)): one.number for one in asked}

    def changes(self) -> Iterator[Replacement]:
        """Yield what to change in tags so that the items have the numbers wanted, and all others keep theirs."""
        for one in self._source.lists:
            if any(id(item) in self._wanted for item in one.items):
                yield from self._of_list(one)

    def said(self, document: Document) -> list[int | None]:
        """Return the numbers that `numbers` gives for the document that was read, as they are wanted."""
        found = ((span, self._wanted.get(id(item))) for span, item in self._items)
        wanted = {(id(span.text), span.start): number for span, number in found if number is not None}
        return [wanted.get((id(cell.text), one.start), _number(one)) for cell, one in _paragraphs(document)]

    def _item(self, asked: Renumber) -> Item:
        part = asked.span.text.part_at(asked.span.start)
        text, offset = self._texts.get(part.place, (asked.span.text, 0))
        at = offset + asked.span.start - part.offset
        for span, item in self._items:
            if span.text is text and span.start <= at <= span.end:
                return item
        raise refusals.not_renumbered()

    def _of_list(self, one: OpenList) -> Iterator[Replacement]:
        counted: int | None = None
        for item in one.items:
            number = self._wanted.get(id(item), item.number or 0)
            coming = item.number if counted is None else counted
            if (coming if item.value is None else item.value) != number:
                yield _numbered(self._source.string, item.at, None if number == counted else number)
            counted = number + one.step


def numbers(document: Document) -> list[int | None]:
    """Return the number that each paragraph in the tables of a document has, None for one that is not counted."""
    return [_number(one) for _, one in _paragraphs(document)]


def _paragraphs(document: Document) -> Iterator[tuple[Cell, Paragraph]]:
    for table in document.tables:
        for cell in {id(cell): cell for row in table.rows for cell in row}.values():
            yield from ((cell, one) for one in cell.paragraphs)


def _number(one: Paragraph) -> int | None:
    return one.item.number if one.item else None


def _numbered(string: str, at: int, number: int | None) -> Replacement:
    """Return the change that lets the tag at an offset give its item a number, None for the one that comes."""
    tag, said = next(tokens(string, at, len(string))), "" if number is None else f' value="{number}"'
    old = next((one for one in written_attributes(string[at : tag.end]) if one.name == "value"), None)
    if old:
        start = len(string[at : at + old.start].rstrip(SPACE))
        return Replacement(at + start, at + old.end, said)
    return Replacement(at + len(_TAG), at + len(_TAG), said)
