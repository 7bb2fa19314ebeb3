"""The scores that the analysis of each indicator states."""

from collections.abc import Iterator, Mapping
from typing import Any

from ita_lint.checks import _analyses, _prose, _stated
from ita_lint.checks._conflicts import not_every, not_least, stated_twice
from ita_lint.checks._contradictions import contradiction
from ita_lint.checks._differing import Tables
from ita_lint.checks._scored import possible
from ita_lint.model.document import Document
from ita_lint.model.findings import Finding, Related, Skipped
from ita_lint.model.framework import Framework
from ita_lint.model.plan import Plan, Row
from ita_lint.model.text import Span
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.thai.digits import like
from ita_lint.thai.spelling import key


def missing_analysis(plan: Plan, vocabulary: Vocabulary) -> Iterator[Finding]:
    """Nothing stands in the analysis, or only a dash or a heading."""
    told = {row.about for row in plan.rows if row.about and _analyses.said(row, vocabulary.analysis)}
    for row in _analyses.rows(plan):
        if row.analysis is None or row.about in told or _analyses.said(row, vocabulary.analysis):
            continue
        blank = _analyses.is_blank(row.analysis)
        yield Finding("empty" if blank else "heading", row.analysis.span, {"text": row.analysis.span.excerpt})


def missing_score(
    plan: Plan, document: Document, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Finding]:
    """No score stands in the analysis, nor anywhere else in the document for its indicator or item."""
    words = vocabulary.analysis
    others, units = tuple(_analyses.tables_of_scores(plan, document)), _units(words)
    scored = {row.about for row in plan.rows if row.about and _states_score(row, words)}
    scored |= {one.subject for one in plan.scores_stated}
    for row in _analyses.rows(plan):
        if row.about in scored or _states_score(row, words) or not _analyses.said(row, words):
            continue
        official = framework.indicator(row.indicator) if row.indicator else None
        if not (official and any(_analyses.stands_with_number(official.name, table, units) for table in others)):
            yield Finding("missing", _opening(row, params["opening"]))


def malformed_score(plan: Plan) -> Iterator[Finding]:
    """Characters stand where a score should, and make no number."""
    for score in _analyses.scores(plan):
        if score.value is None:
            letters = any(char.isalpha() or char == "|" for char in score.span.excerpt)
            yield Finding("letters" if letters else "signs", score.span, {"score": score.span.excerpt})


def score_conflict(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Two scores of one row that cannot both be right."""
    for row in _analyses.rows(plan):
        but = row.analysis is not None and any(word in key(row.analysis.text.string) for word in params["but"])
        seen = set[int]()
        possible = [
            one for one in row.scores if one.value is not None and params["least"] <= one.value <= params["most"]
        ]
        for message, score, other in (*stated_twice(possible), *not_every(possible, but=but), *not_least(possible)):
            if id(score) not in seen:
                seen |= {id(score), id(other)}
                data = {"score": score.span.excerpt, "other": other.span.excerpt}
                yield Finding(message, score.span, data, related=(Related(other.span, "other"),))


def analysis_contradicts_score(
    plan: Plan, framework: Framework, vocabulary: Vocabulary, params: Mapping[str, Any]
) -> Iterator[Finding]:
    """Find full scores followed only by what must be mended, and low ones only by what is to be kept."""
    for row in _analyses.rows(plan):
        scores = possible(row, params)
        if not scores or row.analysis is None:
            continue
        prose = _prose.analysis(row.analysis, row, plan, framework)
        found = contradiction(prose, scores, vocabulary.prose, params)
        if found:
            message, at = found
            data = {"words": at.excerpt, "score": scores[0].span.excerpt}
            yield Finding(message, at, data, related=(Related(scores[0].span, "score"),))


def overall_score_mismatch(plan: Plan, framework: Framework) -> Iterator[Finding | Skipped]:
    """Find a grand total that the scores of the three instruments cannot give with the weights of the year."""
    totals = [one for one in plan.scores_stated if one.subject == "total" and one.value is not None]
    possible_wholes = list(_stated.wholes(plan, framework))
    if not totals or not possible_wholes:
        yield Skipped("skipped-parts")
        return
    for same in _stated.grouped(totals):
        total = _stated.Known.of(same[0].value or 0.0, same[0].span)
        nearest = min(possible_wholes, key=lambda one: abs(one.value - total.value))
        if abs(nearest.value - total.value) > total.unit + nearest.slack:
            data = {"total": total.at.excerpt, "right": like(f"{nearest.value:.2f}", total.at.excerpt)}
            notes = [Related(one.at, name) for name, one in zip(_stated.INSTRUMENTS, nearest.parts, strict=True)]
            again = [Related(one.span, "again") for one in same[1:]]
            yield Finding("total", total.at, data, related=(*notes, *again))


def score_differs_from_table(plan: Plan, params: Mapping[str, Any]) -> Iterator[Finding]:
    """Find scores of rows that are not those of the document's own tables."""
    tables = Tables.of(plan)
    for row in plan.rows:
        seen = set[tuple[str, float | None]]()
        for one in tables.differing(row, params["full"]):
            if (one.subject, one.score.value) not in seen:
                seen.add((one.subject, one.score.value))
                data = {
                    "score": one.score.span.excerpt,
                    "right": like(one.reported.span.excerpt, one.score.span.excerpt),
                }
                data["owner"] = like(one.owner or "", one.score.span.excerpt)
                yield Finding(_owned(one.owner), one.score.span, data, related=(Related(one.reported.span, "table"),))


def level_mismatch(plan: Plan, framework: Framework) -> Iterator[Finding | Skipped]:
    """Find levels that the scores reported beside them do not give in the year."""
    stated = [one for one in plan.scores_stated if one.subject == "total" and one.level_at]
    totals = _stated.known(plan, "total")
    if stated and not (framework.levels and totals):
        yield Skipped("skipped-score" if framework.levels else "skipped-levels", {"year": framework.year})
        return
    allowed = list(dict.fromkeys(name for total in totals for name in _stated.levels(plan, framework, total)))
    for first, *more in _stated.by_level(stated):
        if first.level_at and key(first.level or "") not in map(key, allowed):
            named = any(key(level.name) == key(first.level or "") for level in framework.levels)
            data = {
                "right": " / ".join(allowed),
                "level": first.level,
                "year": like(framework.year, totals[0].at.excerpt),
            }
            again = tuple(Related(one.level_at, "again") for one in more if one.level_at)
            notes = tuple(Related(total.at, "total") for total in totals)
            yield Finding("other" if named else "unknown", first.level_at, data, related=(*notes, *again))


def _owned(owner: str | None) -> str:
    """Return the key of the message for a score that the table gives to somebody else, if it does."""
    if owner is None:
        return "differs"
    return "of-indicator" if owner.isdecimal() else "of-item" if owner[1:].isdecimal() else "of-other"


def _states_score(row: Row, words: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether any cell of `row` that could do so states a score, in figures or in words."""
    column = (row.extras or {}).get("scores")
    if row.scores or (column and any(char.isdecimal() for char in column.text.string)):
        return True
    excluding = (*words.get("target", ()), *words.get("full", ()))
    if _analyses.speaks_of_score((row.analysis, row.heading, row.measure), _units(words), excluding):
        return True
    return row.analysis is not None and any(word in row.analysis.text.string for word in words.get("full_in_words", ()))


def _units(words: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the words beside a number that make it a score."""
    return (*words.get("score", ()), *words.get("percent", ()))


def _opening(row: Row, most: int) -> Span:
    """Return where the analysis names its indicator, else its first words (at most `most` characters)."""
    cell = row.analysis or row.heading
    own = [one.span for one in row.mentions if one.span.text is cell.text and one.number.value == row.indicator]
    if own:
        return own[0]
    words = cell.span.excerpt[:most]
    whole = words if len(cell.span.excerpt) <= most or " " not in words else words[: words.rindex(" ")]
    return cell.span.sub(0, len(whole.split("\n")[0].rstrip()))
