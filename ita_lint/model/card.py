"""A rule as the rulebook describes it: words, parameters and examples; its logic is the check of the same name."""

from collections.abc import Mapping

from ita_lint.model.noun import dataclass

FORBID = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Words:
    """A sentence in both languages."""

    th: str
    en: str
    __pydantic_config__ = FORBID

    def __getitem__(self, lang: str) -> str:
        """Return the sentence in `lang`, "th" or "en"."""
        return self.en if lang == "en" else self.th


@dataclass(frozen=True, slots=True)
class Origin:
    """What a rule rests on, in both languages, and an address where there is one."""

    th: str
    en: str
    address: str | None = None
    __pydantic_config__ = FORBID


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """One rule. `topic` and `name` are its folder and file name: `rules/<topic>/<name>.yaml`.

    `severity` is "error", "warning" or "info"; `messages` maps a key to a sentence with plain placeholders. A card with
    a `kind` is data alone: `model/kinds.py` describes its parameters. `home` is the package of the others' checks,
    `file` where the card lies.
    """

    code: str
    name: str
    topic: str
    severity: str
    title: Words
    why: Words
    mend: Words
    source: Origin
    messages: Mapping[str, Words]
    params: Mapping[str, object]
    kind: str | None = None
    home: str = "ita_lint.checks"
    file: str = ""
    __pydantic_config__ = FORBID
