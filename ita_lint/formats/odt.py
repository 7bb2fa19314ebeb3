"""OpenDocument texts (.odt): read with all that their pages show, and nothing that they do not."""

from ita_lint.formats.odf.edits import edited
from ita_lint.formats.odf.reading import Reading
from ita_lint.formats.odf.review import annotated
from ita_lint.model.document import Document

__all__ = ["annotated", "edited", "read"]


def read(data: bytes) -> Document:
    """Return the document in the bytes of an OpenDocument text; its `format` is "odt".

    The body comes first, then headers and footers. Tracked changes are read as if all were accepted. Raises
    UnreadableInput.
    """
    return Reading(data).document()
