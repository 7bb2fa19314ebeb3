"""A reviewed copy: which comment stands where, which changes are offered, and the parts that they are written in."""

import re
from collections.abc import Iterable

from ita_lint.errors import UsageError
from ita_lint.formats.changes import changes, parted, stretches
from ita_lint.formats.proposals import language
from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.word.reading import Reading
from ita_lint.formats.word.records import WordParagraph
from ita_lint.formats.word.remarks import with_comments
from ita_lint.formats.word.renumber import Renumbering, renumbering
from ita_lint.formats.word.review import Ids, Marks, is_changed, marked, moved
from ita_lint.model.findings import Mending, Remark

_ID = re.compile(rb"[\w.-]+:id\s*=\s*[\"']([0-9]{1,9})[\"']")


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
        self._offers = list[list[Mending]]()
        self._taken = dict[int, list[Mending]]()

    def take(self, remark: Remark) -> None:
        """Add a remark: its comment, and its edits unless they overlap earlier ones."""
        places = [(self._known.get(place.order[0]), start, end) for place, start, end in stretches(remark.at)]
        found = [(one, start, end) for one, start, end in places if one is not None]
        if found and all(one.kind == "body" for one, _, _ in found):
            self._comment(remark.string, found)
        elif self._body:
            one = self._near(found[0][0] if found else None)
            self._comment(f"{remark.at.label(language(remark.string))}: {remark.string}", [(one, 0, one.length)])
        new = [edit for edit in remark.edits if edit not in self._taken.get(id(edit.span.text), ())]
        if not any(one.overlaps(other) for one in new for other in self._taken.get(id(one.span.text), ())):
            self._offers.append(new)
            for edit in new:
                self._taken.setdefault(id(edit.span.text), []).append(edit)

    def copy(self) -> bytes:
        """Return the file with all that was taken."""
        edits, anew = self._agreed()
        for change in changes(parted(edits)[0]):
            number = change.place.order[0]
            if number in self._known:
                self._marks_of(self._known[number]).changes.append(change)
        parts = self._reading.parts
        found = dict[str, list[Splice]]()
        for move in anew.moves:
            part = move.paragraph.part
            found.setdefault(part, []).extend(moved(parts[part], move, self._ids))
        for number in sorted(self._marks, key=self._turn):
            one = self._known[number]
            inner = found.setdefault(one.part, [])
            new = list(marked(parts[one.part], one, self._marks[number], self._ids, inner))
            outer = [splice for splice in inner if not any(other[0] < splice[0] < other[1] for other in new)]
            found[one.part] = [*outer, *new]
        made = {name: spliced(parts[name], splices) for name, splices in found.items()}
        made |= anew.lists(self._reading)
        if self._said:
            made |= with_comments(self._reading.package, parts, self._said)
        return self._reading.rewritten(made)

    def _agreed(self) -> tuple[list[Mending], Renumbering]:
        """Return all edits that can be offered as changes of ours, and how numbers are counted after them."""
        edits = [edit for offer in self._offers for edit in offer]
        anew = self._renumbering(edits)
        if anew is None:
            edits, anew = [], renumbering(self._reading, ())
            for offer in self._offers:
                more = self._renumbering([*edits, *offer])
                edits, anew = (edits, anew) if more is None else ([*edits, *offer], more)
        return edits, anew

    def _renumbering(self, edits: Iterable[Mending]) -> Renumbering | None:
        """Return how numbers are counted after `edits`, None where somebody else's changes are in the way."""
        try:
            anew = renumbering(self._reading, parted(edits)[1])
        except UsageError:
            return None
        changed = any(is_changed(self._reading.parts[one.paragraph.part], one) for one in anew.moves)
        return None if changed else anew

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
