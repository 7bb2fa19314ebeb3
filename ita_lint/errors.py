"""What can go wrong with a file, a rulebook or the tool itself (never with the plan: that is a diagnostic).

ItaLintError
├── UnreadableInput        the file could not be read as a plan
│   └── kind: "missing", "too-large", "encoding", "not-a-document", "locked", "broken", "extra", "no-plan",
│             "not-understood", "invalid-data", "not-written" (a reviewed copy, which is not mended in place)
├── UsageError             an option, a rule name or a setting that does not exist
├── RulebookError          a card, a year or a word list is wrong; names the file and the line
└── CheckCrashed           a check raised; names the rule and the check's own error
"""


class ItaLintError(Exception):
    """Base of everything that ita-lint raises on purpose; its text is one sentence for a person.

    `thai` and `english` hold that sentence in both languages; `str()` gives the Thai one.
    """

    kind = "error"

    def __init__(self, thai: str, english: str) -> None:
        """Take the sentence in both languages: what is wrong, where, and how to mend it."""
        super().__init__(thai)
        self.thai = thai
        self.english = english

    def sentence(self, lang: str) -> str:
        """Return the sentence in `lang` ("th" or "en")."""
        return self.english if lang == "en" else self.thai

    def __reduce__(self) -> tuple[object, ...]:
        """Keep both sentences when the error travels between processes."""
        return type(self), (self.thai, self.english)


class UnreadableInput(ItaLintError):
    """A file that could not be read as a plan."""

    def __init__(self, thai: str, english: str, kind: str = "not-a-document") -> None:
        """Take the sentences and a stable `kind` for programs."""
        super().__init__(thai, english)
        self.kind = kind

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the kind as well."""
        return type(self), (self.thai, self.english, self.kind)


class UsageError(ItaLintError):
    """An option, a rule name or a setting that does not exist."""

    kind = "usage"


class RulebookError(ItaLintError):
    """A card, a year or a word list of the rulebook is wrong."""

    kind = "rulebook"


class CheckCrashed(ItaLintError):
    """A check raised an exception: the run stops and the message names the rule."""

    kind = "crash"
