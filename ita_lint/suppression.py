"""Findings that somebody decided to leave: in a comment of the document where they stand, or in the settings.

A comment holds for the paragraph or cell that it stands beside, and only if it names rules and gives a reason: what it
lacks is told by the rule unused-ignore.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ita_lint.model.document import Document
from ita_lint.model.findings import Diagnostic, Ignore, IgnoreComment, Suppressed
from ita_lint.model.noun import replace
from ita_lint.model.place import Place
from ita_lint.model.text import Span
from ita_lint.rulebook import Rulebook
from ita_lint.thai.digits import to_arabic
from ita_lint.thai.likeness import likeness

_GAP = r"[^\S\n]*"
#: `ita-lint: ignore`, as a program that puts capitals and dashes by itself may leave it, on a line of its own: the
#: colon, the word behind it, and the rest. Patterns are compiled when a document has comments.
_ORDER = rf"(?mi)^[^\w\n]*ita[-‐‑–—_ ]?lint{_GAP}([:：]?){_GAP}([^\s:：\[\](),;［（]+)(.*)"
_WORD = "ignore"
_NAME = r"[A-Za-z](?:[A-Za-z0-9๐-๙_-]*[A-Za-z0-9๐-๙])?"
_CODE = r"[^\S\n]+[A-Za-z]{3,5}[0-9๐-๙]+(?![A-Za-z0-9๐-๙_])"
#: `[ITA402, ITA403] reason` or `ITA402 reason`: the rules in brackets or without, and the reason.
_BARE = rf"{_NAME}(?:{_GAP}[,，、;]{_GAP}{_NAME}|{_CODE})*"
_RULES = rf"{_GAP}[:：]?{_GAP}(?:[\[(［（]([^\])］）]*)[\])］）]|({_BARE}))?(.*)"
_BETWEEN_RULES = r"[\s,，、;]+"
#: What may stand between the rules and the reason.
_AROUND_A_REASON = " \t\r\xa0:：–—-"
#: How like the word is to what it should be where somebody mistyped it.
_MISTYPED = 75


class Held(NamedTuple):
    """The findings that are left and those that are not.

    `comments` are the document's orders to leave some; `ignores` those of the settings whose rules could look, each
    with the number of its findings.
    """

    diagnostics: tuple[Diagnostic, ...]
    suppressed: tuple[Suppressed, ...]
    comments: tuple[IgnoreComment, ...]
    ignores: tuple[tuple[Ignore, int], ...]


def held(
    found: Sequence[Diagnostic],
    document: Document | None,
    rulebook: Rulebook,
    decisions: Iterable[Ignore],
    looked: frozenset[str],
) -> Held:
    """Return `found` without what the comments of `document` and the `decisions` of the settings say to leave.

    `looked` are the codes of the rules that could look: of the others nobody knows whether an order is of use.
    """
    by_code, why = _by_code(found), dict[int, tuple[str, str]]()
    comments, ignores = list[IgnoreComment](), list[tuple[Ignore, int]]()
    for order in orders(document) if document else ():
        codes = {rule: _meant(rule, rulebook) for rule in order.rules}
        hits = {rule: [one for one in _of(codes[rule], by_code) if _beside(order.at, one)] for rule in order.rules}
        if order.reason:
            why |= {id(one): (order.reason, "document") for ones in hits.values() for one in ones}
        unknown = ((rule, "" if rule.isalpha() else rulebook.near(rule)) for rule in order.rules if not codes[rule])
        idle = (rule for rule in order.rules if codes[rule] and codes[rule] <= looked and not hits[rule])
        comments.append(replace(order, unknown=tuple(unknown), idle=tuple(idle)))
    for decision in decisions:
        codes_meant = rulebook.matching(decision.rule)
        meant = [one for one in _of(codes_meant, by_code) if _is_meant(decision, one)]
        why = {id(one): (decision.reason, "settings") for one in meant} | why
        if codes_meant <= looked:
            ignores.append((decision, len(meant)))
    left = tuple(one for one in found if id(one) not in why)
    suppressed = tuple(Suppressed(one, *why[id(one)]) for one in found if id(one) in why)
    return Held(left, suppressed, tuple(comments), tuple(ignores))


def orders(document: Document) -> Iterator[IgnoreComment]:
    """Yield the comments of `document` that say to leave something, with the rules that they name and their reason.

    Those that begin so and say another word have that `word` instead.
    """
    for comment in document.comments:
        for colon, word, rest in re.findall(_ORDER, comment.string):
            if word.lower() == _WORD:
                yield _order(comment.at, rest)
            elif _is_mistyped(word) or (colon and (re.match("[A-Za-z]", word) or re.match(_CODE, rest))):
                yield IgnoreComment(comment.at, (), "", word)


def _order(at: Span, rest: str) -> IgnoreComment:
    """Return the order with `rest` behind its word; the codes of its rules have Arabic digits."""
    listed, bare, reason = re.findall(_RULES, rest)[0]
    names = re.split(_BETWEEN_RULES, to_arabic(listed or bare))
    return IgnoreComment(at, tuple(name for name in names if name), reason.strip(_AROUND_A_REASON))


def _is_mistyped(word: str) -> bool:
    return likeness(word.lower(), _WORD, _MISTYPED) >= _MISTYPED


def _meant(rule: str, rulebook: Rulebook) -> frozenset[str]:
    """Return the codes that a comment means by `rule`: letters with which the codes of all rules begin mean none."""
    return frozenset() if rule.isalpha() and rulebook.card(rule) is None else rulebook.matching(rule)


def _by_code(found: Iterable[Diagnostic]) -> Mapping[str, list[Diagnostic]]:
    by_code: dict[str, list[Diagnostic]] = {}
    for one in found:
        by_code.setdefault(one.code, []).append(one)
    return by_code


def _of(codes: Iterable[str], by_code: Mapping[str, Sequence[Diagnostic]]) -> Iterator[Diagnostic]:
    return (one for code in codes for one in by_code.get(code, ()))


def _beside(at: Span, one: Diagnostic) -> bool:
    """Whether a finding stands in one of the paragraphs, cells or values that a comment stands beside."""
    return not _places(at).isdisjoint(_places(one.at))


def _places(span: Span) -> frozenset[Place]:
    first, end = span.text.part_at(span.start).offset, max(span.end, span.start + 1)
    return frozenset(part.place for part in span.text.parts if first <= part.offset < end)


def _is_meant(decision: Ignore, one: Diagnostic) -> bool:
    return decision.indicator in (None, one.indicator) and decision.item in (None, one.item)
