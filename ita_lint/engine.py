"""Which rules run, in what order, and the signing of what they find.

A check asks by parameter name for what it needs, out of: `plan` (Plan), `document` (Document), `framework` (the year's
Framework), `frameworks` (all years' by year), `vocabulary` (Vocabulary), `params` (its card's parameters), `ignores`
(the document's comments that say to leave findings; such a check comes last). It yields `Finding` and `Skipped`.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from typing import NamedTuple

from ita_lint.errors import CheckCrashed, RulebookError, UsageError
from ita_lint.model.card import Card
from ita_lint.model.document import Document
from ita_lint.model.findings import Diagnostic, Finding, Ignore, NotChecked, Note, SignedFix, Skipped, Suppressed
from ita_lint.model.framework import Framework
from ita_lint.model.plan import FIELDS, Plan, Row
from ita_lint.model.text import Span
from ita_lint.rulebook import Rulebook
from ita_lint.suppression import held

Check = Callable[..., Iterable[Finding | Skipped]]

#: What a check may ask for.
OFFERED = ("plan", "document", "framework", "frameworks", "vocabulary", "params", "ignores")

SEVERITIES = ("error", "warning", "info")


class Outcome(NamedTuple):
    """What a run over one plan brought; `ran` are the cards of the rules that looked, whatever they found.

    `suppressed` and `ignores` are as in `Report`.
    """

    diagnostics: tuple[Diagnostic, ...]
    not_checked: tuple[NotChecked, ...]
    ran: tuple[Card, ...]
    suppressed: tuple[Suppressed, ...] = ()
    ignores: tuple[tuple[Ignore, int], ...] = ()

    @property
    def looked(self) -> frozenset[str]:
        """The codes of the rules that could look."""
        return frozenset(card.code for card in self.ran).difference(one.code for one in self.not_checked)


class Place(NamedTuple):
    """What a text belongs to: its row's indicator, the field, and its row's item and theme."""

    indicator: int | None
    field: str
    item: str | None = None
    theme: int | None = None


def run(
    plan: Plan,
    document: Document | None,
    rulebook: Rulebook,
    framework: Framework,
    cards: Iterable[Card],
    lang: str,
    *,
    decisions: Iterable[Ignore] = (),
) -> Outcome:
    """Run the rules of `cards` and return what they found, sorted by place and code, in `lang`.

    What the document's comments and the `decisions` of the settings say to leave is set apart; then the rules look that
    are about these. Without a document (a plan that another program built) the rules that need one are not checked.
    Raises CheckCrashed if a check raises, RulebookError if a card has no check.
    """
    offered = {
        "plan": plan,
        "document": document,
        "framework": framework,
        "frameworks": rulebook.years,
        "vocabulary": rulebook.vocabulary,
    }
    where, checks = _whereabouts(plan), [(card, linked(card)) for card in cards]
    last = [(card, check) for card, check in checks if "ignores" in parameters(check)]
    found = _looked([one for one in checks if one not in last], offered, where, lang)
    left = held(found.diagnostics, document, rulebook, decisions, found.looked)
    more = _looked(last, {**offered, "ignores": left.comments}, where, lang)
    return Outcome(
        _sorted((*left.diagnostics, *more.diagnostics)),
        (*found.not_checked, *more.not_checked),
        (*found.ran, *more.ran),
        left.suppressed,
        left.ignores if last else (),
    )


def _looked(
    checks: Iterable[tuple[Card, Check]], offered: Mapping[str, object], where: Mapping[int, Place], lang: str
) -> Outcome:
    """Return what the rules of some cards found, given with their checks."""
    diagnostics, not_checked, ran = list[Diagnostic](), list[NotChecked](), list[Card]()
    for card, check in checks:
        needed = parameters(check)
        if "document" in needed and offered["document"] is None:
            not_checked.append(NotChecked(card.code, card.name, _NO_DOCUMENT[lang], card.title[lang]))
            continue
        ran.append(card)
        known = {**offered, "params": card.params}
        for found in _results(card, check, {name: known[name] for name in needed}):
            if isinstance(found, Skipped):
                reason = worded(card, found.message, found.data, lang)
                not_checked.append(NotChecked(card.code, card.name, reason, card.title[lang]))
            else:
                diagnostics.append(signed(card, found, lang, where.get(id(found.at.text))))
    return Outcome(_sorted(diagnostics), tuple(not_checked), tuple(ran))


def _sorted(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(sorted(diagnostics, key=lambda one: (one.at.order, one.code, one.message)))


_NO_DOCUMENT = {
    "th": "แผนนี้ไม่ได้อ่านมาจากไฟล์ จึงไม่มีเอกสารให้ตรวจ",
    "en": "this plan was not read from a file, so there is no document to look at",
}


def selected(
    rulebook: Rulebook,
    select: Iterable[str],
    ignore: Iterable[str],
    extend: Iterable[str] = (),
    usual: Iterable[Card] | None = None,
) -> tuple[Card, ...]:
    """Return the cards that `select` names, or the `usual` ones (all) if it is empty, and `extend`, without `ignore`.

    A selector is a code, the beginning of a code ("ITA4"), or a rule's name; the most specific one decides, `ignore`
    if both are equally specific. Raises UsageError for a selector that names no rule.
    """
    usual = rulebook.cards if usual is None else usual
    chosen = {} if select else dict.fromkeys((card.code for card in usual), 0)
    for code, (weight, _) in named(rulebook, (*select, *extend)).items():
        chosen[code] = max(weight, chosen.get(code, 0))
    dropped = named(rulebook, ignore)
    return tuple(
        card
        for card in rulebook.cards
        if card.code in chosen and chosen[card.code] > dropped.get(card.code, (-1, ""))[0]
    )


def named(rulebook: Rulebook, selectors: Iterable[str]) -> dict[str, tuple[int, str]]:
    """Return for each code named how specific the most specific selector of it is, and that selector.

    Raises UsageError for a selector that names no rule.
    """
    found = dict[str, tuple[int, str]]()
    for selector in selectors:
        codes = rulebook.matching(selector)
        if not codes:
            raise _unknown(rulebook, selector)
        weight = len(rulebook.cards) - len(codes)
        found |= {code: (weight, selector) for code in codes if weight >= found.get(code, (0, ""))[0]}
    return found


def _unknown(rulebook: Rulebook, selector: str) -> UsageError:
    near = rulebook.near(selector)
    hint = (
        (f" หมายถึง {near} หรือไม่", f"; did you mean {near}?")
        if near
        else (" ดูรายการด้วย ita-lint rules", "; ita-lint rules lists them")
    )
    return UsageError(f"ไม่มีกฎชื่อหรือรหัส “{selector}”{hint[0]}", f"there is no rule “{selector}”{hint[1]}")


def linked(card: Card) -> Check:
    """Return the check of `card`: that of its kind, else the function of its name in `checks/<topic>.py` of its home.

    Raises RulebookError if there is none, or if it asks for something that is not offered.
    """
    name = (card.kind or card.name).replace("-", "_")
    where = f"{card.topic}/{card.name}.yaml"
    module = "ita_lint.checks.kinds" if card.kind else f"{card.home}.{card.topic}"
    try:
        check: Check = getattr(import_module(module), name)
    except (ImportError, AttributeError) as error:
        raise RulebookError(
            f"กฎ {where} ไม่มีฟังก์ชัน {name} ใน {module}: {error}",
            f"rule {where} has no function {name} in {module}: {error}",
        ) from error
    strange = [asked for asked in parameters(check) if asked not in OFFERED]
    if strange:
        raise RulebookError(
            f"ฟังก์ชัน {name} ของกฎ {where} ขอ {strange[0]} ซึ่งไม่มีให้ (มีให้: {', '.join(OFFERED)})",
            f"check {name} of rule {where} asks for {strange[0]}, which is not offered ({', '.join(OFFERED)})",
        )
    return check


def parameters(check: Check) -> tuple[str, ...]:
    """Return the names of what a check asks for."""
    code = check.__code__
    return code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]


def _results(card: Card, check: Check, arguments: Mapping[str, object]) -> Iterator[Finding | Skipped]:
    try:
        yield from check(**arguments)
    except Exception as error:
        detail = f"{type(error).__name__}: {error}"
        raise CheckCrashed(
            f"กฎ {card.code} ({card.name}) ทำงานผิดพลาด: {detail} แจ้งผู้พัฒนา หรือข้ามกฎนี้ด้วย --ignore {card.code}",
            f"rule {card.code} ({card.name}) crashed: {detail}; report it, or leave it out with --ignore {card.code}",
        ) from error


def worded(card: Card, message: str, data: Mapping[str, object], lang: str) -> str:
    """Return the sentence of `card` for a message key, with `data` in its placeholders.

    A value in both languages (a mapping with "th" and "en") is put in the sentence's own. Raises RulebookError for a
    key or a placeholder that is not there.
    """
    told = {name: value[lang] if isinstance(value, Mapping) else value for name, value in data.items()}
    try:
        return " ".join(card.messages[message][lang].format_map(told).split())
    except KeyError as error:
        raise RulebookError(
            f"กฎ {card.code} ({card.name}): ข้อความ {message} ไม่มีในบัตร หรือต้องใช้ข้อมูล {error} ซึ่งการตรวจไม่ได้ให้มา",
            f"rule {card.code} ({card.name}): no message {message} in the card, or the check does not give "
            f"{error} for it",
        ) from error


def signed(card: Card, found: Finding, lang: str, place: Place | None = None) -> Diagnostic:
    """Return `found` with the words of its card; `place` is what it belongs to, the whole document by default."""
    place = place or Place(None, "document")
    return Diagnostic(
        code=card.code,
        name=card.name,
        key=found.message,
        severity=card.severity,
        title=card.title[lang],
        message=worded(card, found.message, found.data, lang),
        why=card.why[lang],
        mend=card.mend[lang],
        at=found.at,
        indicator=place.indicator,
        field=place.field,
        fix=_signed_fix(card, found, lang),
        related=tuple(Note(worded(card, one.message, found.data, lang), one.at) for one in found.related),
        url=card.source.address or None,
        item=place.item,
        theme=place.theme,
    )


def _signed_fix(card: Card, found: Finding, lang: str) -> SignedFix | None:
    if found.fix is None:
        return None
    return SignedFix(found.fix.safety, worded(card, found.fix.message, found.data, lang), found.fix.edits)


def _whereabouts(plan: Plan) -> dict[int, Place]:
    """Return for each text of the plan's rows what it belongs to."""
    where = dict[int, Place]()

    def note(span: Span | None, row: Row, field: str) -> None:
        if span is not None:
            number = row.indicator if row.indicator is not None else row.number.value if row.number else None
            theme = row.theme.value if row.theme else None
            where.setdefault(id(span.text), Place(number, field, row.about if row.item else None, theme))

    for row in plan.rows:
        for field in FIELDS:
            cell = row.cell(field)
            note(cell.span if cell else None, row, field)
        for step in row.steps:
            note(step.body, row, "steps")
        for span in (row.number.span if row.number else None, *(one.span for one in row.headed)):
            note(span, row, "heading")
        for cell in (row.extras or {}).values():
            note(cell.span, row, "analysis")
    return where
