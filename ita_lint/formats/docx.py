"""Word documents (.docx, .docm): read with all that their pages show, and changed in place with their look kept."""

from collections.abc import Iterable
from itertools import groupby

from ita_lint.formats.changes import changes, parted
from ita_lint.formats.splices import Splice, spliced
from ita_lint.formats.word.annotate import reviewed
from ita_lint.formats.word.edit import splices
from ita_lint.formats.word.reading import Reading
from ita_lint.formats.word.renumber import numbered, renumbering
from ita_lint.model.document import Document
from ita_lint.model.findings import Mending, Remark


def read(data: bytes) -> Document:
    """Return the document in the bytes of a Word file; its `format` is "docx".

    The body comes first, then headers, footers and notes. Tracked changes are read as if all were accepted. Raises
    UnreadableInput.
    """
    return Reading(data).document()


def edited(data: bytes, edits: Iterable[Mending]) -> bytes:
    """Return the file after `edits` to the spans of the document that `read` gave; they must not overlap.

    What is new looks like the first of the characters that it replaces. Every other part and byte stays. The end of a
    paragraph stays too: what goes over it is changed on both sides. Where another number is to be counted, the
    paragraph goes into a list that begins there, or into the one before it if that goes on so; those whose number would
    change with it do likewise. Raises UnreadableInput, UsageError for the number of what is no list item.
    """
    reading = Reading(data)
    known = {one.number: one for one in reading.state.paragraphs}
    found = dict[str, list[Splice]]()
    texts, numbers = parted(edits)
    anew = renumbering(reading, numbers)
    for move in anew.moves:
        part = move.paragraph.part
        found.setdefault(part, []).extend(numbered(reading.parts[part], move))
    for number, group in groupby(changes(texts), key=lambda change: change.place.order[0]):
        paragraph = known.get(number)
        if paragraph:
            new = splices(reading.parts[paragraph.part], paragraph, list(group))
            found.setdefault(paragraph.part, []).extend(new)
    made = {name: spliced(reading.parts[name], new) for name, new in found.items()}
    return reading.rewritten({**anew.lists(reading), **made})


def annotated(data: bytes, remarks: Iterable[Remark]) -> bytes:
    """Return a copy of the file with a comment at the words of each remark and its edits as tracked changes.

    Accepting all changes of "ita-lint" makes the edits, rejecting them gives the file's text and look as they were. A
    paragraph that goes into another list is a change of its properties; where somebody else has made one, ours is only
    told in the comment, for there may be no second.
    What an earlier review left is taken away first; other people's comments and changes stay. Where Word takes no
    comment (headers, footers, notes, text boxes), it stands in the body and names the place. Raises UnreadableInput.
    """
    return reviewed(data, remarks)
