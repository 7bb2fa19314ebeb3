"""The scores that a document reports outside the plan's rows: of the agency, its instruments, indicators and items."""

from ita_lint.model.noun import dataclass
from ita_lint.model.text import Span


@dataclass(frozen=True, slots=True)
class StatedScore:
    """A score in a table of scores or in a sentence.

    `subject` is "total" (the agency as a whole), an instrument ("IIT", "EIT", "OIT"), the number of an indicator ("9")
    or the code of an item ("i5"); `part` is the part of the EIT ("public", "survey") or None. `value` is None where
    only a level is stated; `span` covers the digits, else the level. `level` is the level stated beside the score
    ("ผ่านดี") and `level_at` where it stands. `table` counts the document's tables from 1, None for a sentence.
    """

    subject: str
    value: float | None
    span: Span
    part: str | None = None
    level: str | None = None
    level_at: Span | None = None
    table: int | None = None
