"""What an analysis says is weak: whether it says so at all, and the statements that are surely about it."""

from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.checks import _prose
from ita_lint.checks._prose import Prose, Words
from ita_lint.model.document import Cell
from ita_lint.model.plan import Plan
from ita_lint.model.text import Span
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.folding import fold, folded_words


class Statement(NamedTuple):
    """A stretch of the prose, by offsets in its string, and its characters in the source."""

    start: int
    end: int
    span: Span


def stated(prose: Prose, vocabulary: Vocabulary) -> Iterator[Statement]:
    """Yield what stands after the words that open a weakness ("จุดอ่อน คือ …"), each up to where the statement ends.

    That there is none ("ไม่มี") is no weakness, nor is the instruction of a form ("(ระบุจุดอ่อน)").
    """
    words = vocabulary.prose
    nothing = folded_words((*words["no_weakness"], *vocabulary.placeholders["instructions"]))
    sure, doubtful = folded_words(words["weakness_leads"]), folded_words(words["finding_leads"])
    for start, end in _prose.every(prose.string, (*sure, *doubtful)):
        begin = _joined(prose, end, words)
        if begin is None:
            continue
        one = statement(prose, begin, words)
        lead, said = prose.string[start:end], prose.string[one.start : one.end] if one else ""
        if one and not said.lstrip("( ").startswith(nothing) and (lead in sure or _prose.says(said, words, "weak")):
            yield one


def tables(plan: Plan, words: Words) -> frozenset[int]:
    """Return the tables whose column of analyses is headed by words that open a weakness, and no others."""
    leads, others = folded_words(words["weakness_leads"]), folded_words(words["ends"])
    headings = ((one.table, fold(one.heading.text).string) for one in plan.columns if one.field == "analysis")
    weak = ((table, heading) for table, heading in headings if heading.startswith(leads))
    return frozenset(table for table, heading in weak if not any(word in heading for word in others))


def is_denied(cell: Cell, words: Words) -> bool:
    """Whether a cell says that there is no weakness."""
    return fold(cell.text).string.lstrip(" -").startswith(folded_words(words["no_weakness"]))


def statement(prose: Prose, start: int, words: Words) -> Statement | None:
    """Return the statement that begins at `start`: up to its paragraph's end, or a word that begins another."""
    end = prose.paragraph_end(start)
    cut = _prose.first(prose.string[:end], folded_words(words["ends"]), start)
    end = _prose.without_subject(prose.string, start, cut[0] if cut else end, words)
    return Statement(start, end, prose.span(start, end)) if end > start else None


def _joined(prose: Prose, end: int, words: Words) -> int | None:
    """Return where the statement begins after a lead that ends at `end`, None if nothing shows that it is one."""
    begin = end
    while joiner := next((word for word in folded_words(words["joiners"]) if prose.string.startswith(word, begin)), ""):
        begin += len(joiner)
    return begin if begin > end or prose.paragraph_end(end - 1) == end else None
