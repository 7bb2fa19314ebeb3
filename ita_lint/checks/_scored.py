"""The scores of a row that can be right, from the least to the most of the assessment."""

from collections.abc import Mapping
from typing import Any

from ita_lint.model.plan import Row, Score


def possible(row: Row, params: Mapping[str, Any]) -> list[Score]:
    """Return the scores of `row` from 0 up to `params["full"]`, the lowest first."""
    found = [(one.value, one) for one in row.scores if one.value is not None and 0 <= one.value <= params["full"]]
    return [one for _, one in sorted(found, key=lambda pair: pair[0])]
