"""A reviewed copy: which comment stands where, which changes are offered, and the parts that they are written in."""

import re
from collections.abc import Iterable

from ita_lint.formats.changes import changes, stretches
from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.word.reading import Reading
from ita_lint.formats.word.records import WordParagraph
from ita_lint.formats.word.remarks import with_comments
from ita_lint.formats.word.review import Ids, Marks, marked
from ita_lint.model.findings import Edit, Remark

_ID = re.compile(rb"[\w.-]+:id\s*=\s*[\"']([0-9]{1,9})[\"']")
_THAI = re.compile("[ก-ฮ]")


class Review:
    """Collects remarks on a file and writes them into a copy of it."""

    def __init__(self, reading: Reading) -> None:
        """Take a file that was read."""
        self._reading = reading
        self._known: dict[object, WordParagraph] = {one.number: one for one in reading.state.paragraphs}
        self._body = [one for one in reading.state.paragraphs if one.kind == "body"]
        used = (int(number) for data in reading.parts.values() for number in _ID.findall(data))
        self._ids = Ids(max(used, default=-1) + 1)
        self._marks = dict[int, Marks]()
        self._said = list[tuple[bytes, str]]()
        self._edits = list[Edit]()

    def take(self, remark: Remark) -> None:
        """Add a remark: its comment, and its edits unless they overlap earlier ones."""
        places = [(self._known.get(place.order[0]), start, end) for place, start, end in stretches(remark.at)]
        found = [(one, start, end) for one, start, end in places if one is not None]
        if found and all(one.kind == "body" for one, _, _ in found):
            self._comment(remark.string, found)
        elif self._body:
            lang = "th" if _THAI.search(remark.string) else "en"
            one = self._near(found[0][0] if found else None)
            self._comment(f"{remark.at.label(lang)}: {remark.string}", [(one, 0, one.length)])
        new = [edit for edit in remark.edits if edit not in self._edits]
        if not any(one.overlaps(other) for one in new for other in self._edits):
            self._edits += new

    def copy(self) -> bytes:
        """Return the file with all that was taken."""
        for change in changes(self._edits):
            number = change.place.order[0]
            if number in self._known:
                self._marks_of(self._known[number]).changes.append(change)
        parts = self._reading.parts
        found = dict[str, list[Splice]]()
        for number in sorted(self._marks, key=self._turn):
            one = self._known[number]
            inner = found.setdefault(one.part, [])
            new = list(marked(parts[one.part], one, self._marks[number], self._ids, inner))
            outer = [splice for splice in inner if not any(other[0] < splice[0] < other[1] for other in new)]
            found[one.part] = [*outer, *new]
        made = {name: spliced(parts[name], splices) for name, splices in found.items()}
        if self._said:
            made |= with_comments(self._reading.package, parts, self._said)
        return self._reading.rewritten(made)

    def _turn(self, number: int) -> tuple[bool, int]:
        """Return when a paragraph is written: those in text boxes first, for runs of others hold them."""
        in_box = self._known[number].kind == "text-box"
        return not in_box, -number if in_box else number

    def _marks_of(self, one: WordParagraph) -> Marks:
        return self._marks.setdefault(one.number, Marks())

    def _comment(self, string: str, places: list[tuple[WordParagraph, int, int]]) -> None:
        comment = self._ids.new()
        (first, start, _), (last, _, end) = places[0], places[-1]
        self._marks_of(first).begins.append((min(start, first.length), comment))
        self._marks_of(last).ends.append((min(end, last.length), comment))
        self._said.append((comment, string))

    def _near(self, one: WordParagraph | None) -> WordParagraph:
        """Return the body's paragraph before one in a text box, the first for what stands in another part."""
        main = self._body[0].part
        before = [other for other in self._body if one and one.part == main and other.number < one.number]
        return before[-1] if before else self._body[0]


def reviewed(data: bytes, remarks: Iterable[Remark]) -> bytes:
    """Return a copy of a file with `remarks` in it; see `ita_lint.formats.docx.annotated`."""
    review = Review(Reading(data))
    for remark in sorted(remarks, key=lambda one: one.at.order):
        review.take(remark)
    return review.copy()
