"""The words by which leftovers of a form are known, as they are looked for: keys in lower case."""

from collections.abc import Mapping
from typing import NamedTuple

from ita_lint.thai.dates import FULL, SHORT
from ita_lint.thai.spelling import key
from ita_lint.thai.year_stretches import ERA

_REACH = 80


class Words(NamedTuple):
    """The lists of `rules/vocabulary/placeholders.yaml`, each described there."""

    labels: tuple[str, ...]
    sure_labels: tuple[str, ...]
    units: tuple[str, ...]
    signatures: tuple[str, ...]
    by_hand: tuple[str, ...]
    drafts: tuple[str, ...]
    instructions: tuple[str, ...]
    notes: tuple[str, ...]
    things: tuple[str, ...]
    phrases: tuple[str, ...]
    alone: tuple[str, ...]
    samples: tuple[str, ...]
    persons: tuple[str, ...]
    others: tuple[str, ...]
    asks: tuple[str, ...]
    names: tuple[str, ...]
    joins: tuple[str, ...]
    year_leads: tuple[str, ...]

    def signed(self, line: str, *, by_hand: bool) -> bool:
        """Whether a line is to be signed; `by_hand` says that dates and posts are filled in by hand as well."""
        squeezed = key(line).lower()
        words = (*self.signatures, *self.by_hand) if by_hand else self.signatures
        return len(squeezed) <= 2 * _REACH and any(word in squeezed for word in words)

    def is_label(self, value: str) -> bool:
        """Whether what stands between two blanks is no value: it ends with a label, or begins with a unit."""
        squeezed = key(value).lower()
        return squeezed.endswith((*self.labels, *self.sure_labels)) or squeezed.startswith(self.units)

    def is_draft(self, before: str, near: str) -> bool:
        """Whether a blank year after `before` (`near`: the key of its end) is that of a law in the making."""
        return near.endswith(ERA) and any(word in key(before[-_REACH:]).lower() for word in self.drafts)

    def asked_before(self, before: str) -> int:
        """Return how many characters at the end of `before` are an instruction, with white space behind it."""
        bare = before.rstrip(" \u00a0").lower()
        word = next((word for word in self.asks if bare.endswith(word)), "")
        return len(before) - len(bare) + len(word) if word else 0

    def leads_to_year(self, before: str) -> bool:
        """Whether a year must follow `before`: after the word for it, or a month."""
        return key(before[-_REACH:]).lower().endswith((*self.year_leads, *FULL, *SHORT))


def form_words(vocabulary: Mapping[str, tuple[str, ...]]) -> Words:
    """Return the word lists of `vocabulary.placeholders`."""
    lists = {name: tuple(word.replace(" ", "").lower() for word in words) for name, words in vocabulary.items()}
    return Words(**{name: lists[name] for name in Words._fields})
