"""The comments of a plan as data: a path, and what somebody remarks on the value there."""

from collections.abc import Callable, Iterator, Mapping

from ita_lint.errors import UnreadableInput
from ita_lint.model.document import Comment, Document
from ita_lint.model.place import FieldPath
from ita_lint.model.text import Span, Text


def beside(found: Document, comments: Mapping[str, str], place: Callable[[str], FieldPath]) -> Iterator[Comment]:
    """Yield the comments by path, each beside the first text of `found` that holds its value.

    `place` tells where a key stands. Raises UnreadableInput (kind "invalid-data") for a path where no value is.
    """
    for path, string in comments.items():
        texts = (*found.stated.values(), *found.texts())
        at = next((span for text in texts if (span := _about(text, path))), None)
        if at is None:
            key = place(f"comments.{path}")
            raise UnreadableInput(
                f"ข้อมูลแผนผิดรูปแบบที่ {key.label('th')}: แผนไม่มีค่าที่ {path}",
                f"the plan's data is not valid at {key.label('en')}: the plan has no value at {path}",
                "invalid-data",
            )
        yield Comment(at, string)


def _about(text: Text, path: str) -> Span | None:
    """Return the characters of a text that come from the value at `path` or from values in it; None if none does."""
    ends = [*(part.offset for part in text.parts[1:]), len(text.string)]
    inside = [
        (part.offset, end)
        for part, end in zip(text.parts, ends, strict=True)
        if isinstance(part.place, FieldPath) and f"{part.place.path}.".startswith((f"{path}.", f"{path}["))
    ]
    return Span(text, inside[0][0], inside[-1][1]) if inside else None
