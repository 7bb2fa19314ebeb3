"""Remarks in a copy of an OpenDocument text: comments at the exact words, what they offer as tracked changes."""

from collections.abc import Iterable

from ita_lint.formats.changes import changes, parted
from ita_lint.formats.changes import stretches as places
from ita_lint.formats.odf.edits import filled, markup, point, stretches
from ita_lint.formats.odf.nodes import prefix
from ita_lint.formats.odf.paragraph import OdfParagraph
from ita_lint.formats.odf.reading import CONTENT, Reading
from ita_lint.formats.odf.tracked import Tracked
from ita_lint.formats.own import OURS
from ita_lint.formats.package import ILLEGAL
from ita_lint.formats.proposals import language
from ita_lint.formats.splices import Replacement, Splice, spliced
from ita_lint.model.card import Words
from ita_lint.model.findings import Mending, Remark
from ita_lint.model.spots import ParagraphPlace, TableCell
from ita_lint.model.text import Span

#: What LibreOffice lets nobody comment on: a remark about such words stands at the beginning of the body.
_UNREMARKED = ("header", "footer", "footnote")
#: What goes to the same byte stands in this order.
_END, _NEW, _START = range(3)
_BY_HAND = Words(
    "เลขนี้โปรแกรมนับเอง สำเนานี้ไม่ได้แก้ไว้ให้ สั่งเริ่มเลขใหม่ในโปรแกรม หรือแก้ในไฟล์แผนด้วย --fix --unsafe-fixes",
    "This number is counted, and this copy offers no change of it: restart the list at it, or mend the plan by "
    "--fix --unsafe-fixes.",
)


def annotated(data: bytes, remarks: Iterable[Remark]) -> bytes:
    """Return a copy of an OpenDocument text with a comment at the words of each remark, its edits as tracked changes.

    Our own comments and changes from an earlier review are replaced; those of other people stay. The format tracks no
    change of a number that it counts: the comment says how to make that, and accepting all changes leaves it as it was.
    """
    reading = Reading(data)
    review = _Review(reading)
    for remark in remarks:
        review.add(remark)
    return reading.rewritten({CONTENT: review.content()})


class _Review:
    """Collects what is to be written into the body."""

    def __init__(self, reading: Reading) -> None:
        self._data = reading.parts[CONTENT]
        self._office, self._text = prefix(self._data, "office"), prefix(self._data, "text")
        body = [one for one in reading.state.paragraphs if one.part == CONTENT and one.kind not in _UNREMARKED]
        self._paragraphs = {one.number: one for one in body}
        self._first = next((one for one in body if one.pieces), None)
        self._comments = 0
        self._marks = list[tuple[int, int, bytes]]()
        self._fillings = dict[int, bytes]()
        self._asked = dict[int, list[Replacement]]()
        self._body = reading.text

    def add(self, remark: Remark) -> None:
        """Put a comment with the words of a remark where it belongs."""
        self._comments += 1
        name = f"{OURS}-{self._comments}"
        lines = [*ILLEGAL.sub("\ufffd", remark.string).split("\n"), *_untracked(remark)]
        said = "".join(f"<{self._text}:p>{markup(line, self._text)}</{self._text}:p>" for line in lines)
        creator = f'<dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">{OURS}</dc:creator>'
        office = self._office
        comment = f'<{office}:annotation {office}:name="{name}">{creator}{said}</{office}:annotation>'.encode()
        end = f'<{office}:annotation-end {office}:name="{name}"/>'.encode()
        self._mark(remark.at, comment, end)
        self._ask(remark.edits)

    def content(self) -> bytes:
        """Return the bytes of the part with all that was added."""
        tracked, made = Tracked(self._data), list[Splice]()
        for number, asked in sorted(self._asked.items()):
            if self._paragraphs[number].pieces:
                made += tracked.changes(self._paragraphs[number], sorted(asked))
            else:
                self._fill(number, b"".join(tracked.insertion(change.new) for change in asked))
        fillings = [filled(self._data, self._paragraphs[number].node, new) for number, new in self._fillings.items()]
        regions = [tracked.held(self._body)] if tracked.regions else []
        return spliced(self._data, [*self._placed(made), *fillings, *regions])

    def _placed(self, made: Iterable[Splice]) -> list[Splice]:
        """Return changes and the marks of comments; a mark never stands among characters that a change takes away."""
        wide = [one for one in made if one.start < one.end]
        marks = [(one.start, _NEW, one.new) for one in made if one.start == one.end]
        for at, rank, new in self._marks:
            over = next((one for one in wide if one.start < at < one.end), None)
            outside = at if over is None else over.start if rank == _START else over.end
            marks.append((outside, rank, new))
        return [*wide, *(Splice(at, at, new) for at, _, new in sorted(marks, key=lambda one: one[:2]))]

    def _ask(self, edits: Iterable[Mending]) -> None:
        """Propose edits, all or none, that take nothing away that others change too."""
        if parted(edits)[1]:
            return
        asked = list[tuple[int, Replacement]]()
        for place, start, end, new in changes(edits):
            one = self._paragraphs.get(place.number) if isinstance(place, ParagraphPlace | TableCell) else None
            if one is None:
                return
            length = len(one.string)
            asked.append((one.number, Replacement(min(start, length), min(end, length), new)))
        fresh = [(number, change) for number, change in asked if change not in self._asked.get(number, ())]
        if not any(_overlap(change, other) for number, change in fresh for other in self._asked.get(number, ())):
            for number, change in fresh:
                self._asked.setdefault(number, []).append(change)

    def _fill(self, number: int, new: bytes) -> None:
        self._fillings[number] = self._fillings.get(number, b"") + new

    def _mark(self, span: Span, comment: bytes, end: bytes) -> None:
        found = self._found(span)
        if not found:
            return
        (first, start, stop), (last, _, final) = found[0], found[-1]
        if not first.pieces:
            self._fill(first.number, comment)
        elif not last.pieces or (first is last and start == stop):
            self._marks.append((point(first, start), _START, comment))
        else:
            begun, ended = next(stretches(first, start, len(first.string)))[0], point(last, final)
            self._marks += [(begun, _START, comment), (ended, _END, end)]

    def _found(self, span: Span) -> list[tuple[OdfParagraph, int, int]]:
        """Return the paragraphs of one cell that `span` runs over, each with the offsets of its characters there."""
        found, cells = list[tuple[OdfParagraph, int, int]](), list[object]()
        for place, start, end in places(span):
            one = self._paragraphs.get(place.number) if isinstance(place, ParagraphPlace | TableCell) else None
            cells.append((place.table, place.row, place.column) if isinstance(place, TableCell) else place)
            if one and cells[0] == cells[-1]:
                length = len(one.string)
                found.append((one, min(start, length), min(end, length)))
        return found or ([(self._first, 0, 0)] if self._first else [])


def _untracked(remark: Remark) -> list[str]:
    """Return how to make a change that this copy does not hold, because nobody could reject it."""
    return [_BY_HAND[language(remark.string)]] if parted(remark.edits)[1] else []


def _overlap(one: Replacement, other: Replacement) -> bool:
    return one.start == other.start or (one.start < other.end and other.start < one.end)
