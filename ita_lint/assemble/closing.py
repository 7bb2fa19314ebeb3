"""Rows below the last of a plan table that say nothing of the plan: sums, and lines to be signed."""

from typing import NamedTuple

from ita_lint.model.document import Cell
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.spelling import key

#: A name in brackets under a line that is to be signed.
_NAMES = ("(นาย", "(นาง", "(ว่าที่", "(..", "(__")


class Closing(NamedTuple):
    """The words that such rows begin with, as keys in lower case: those of sums, of signatures, and of their dates."""

    sums: tuple[str, ...]
    signatures: tuple[str, ...]
    by_hand: tuple[str, ...]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> "Closing":
        """Return the words of `vocabulary`."""
        sums = (*vocabulary.stated["sum"], *vocabulary.stated["total"])
        lists = (sums, (*vocabulary.placeholders["signatures"], *_NAMES), vocabulary.placeholders["by_hand"])
        return cls(*(tuple(key(word).lower() for word in words) for words in lists))

    def ends(self, row: tuple[Cell, ...], heading: Cell, steps: Cell | None) -> bool:
        """Whether a row with these two cells, which names no indicator, is a sum or a line to be signed."""
        if key(heading.text.string).lower().startswith(self.sums):
            return steps is None or steps.blank or steps is heading
        texts = [key(cell.text.string).lower() for cell in {id(cell): cell for cell in row if not cell.blank}.values()]
        signed = [text.startswith(self.signatures) for text in texts]
        named = not heading.blank or any(name in text for name in _NAMES for text in texts)
        rest = (text for text, one in zip(texts, signed, strict=True) if not one)
        return named and any(signed) and all(text.startswith(self.by_hand) for text in rest)
