"""The whole road on one page: bytes → document → plan → findings → report."""

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any, BinaryIO

from ita_lint import rulebook as rules
from ita_lint.assemble.plan import assemble
from ita_lint.engine import Outcome, run, selected
from ita_lint.errors import UnreadableInput, UsageError
from ita_lint.fixing import Fixed, edited, mended
from ita_lint.model.card import Card
from ita_lint.model.document import Document
from ita_lint.model.findings import Report
from ita_lint.model.framework import Framework
from ita_lint.model.noun import replace
from ita_lint.model.plan import Plan
from ita_lint.readiness import readiness
from ita_lint.rulebook import Rulebook
from ita_lint.settings import Settings
from ita_lint.settings.applying import choice, ignores, rulebook_of, silenced
from ita_lint.settings.arguments import language, lists, year_of

if TYPE_CHECKING:
    from concurrent.futures import Executor

#: What a plan can be read from: a path, the bytes of a file, an open binary file, or a plan as data.
Source = str | os.PathLike[str] | bytes | BinaryIO | Mapping[str, object]

_ONE = (str, os.PathLike, bytes, Mapping, Plan)


def check(
    source: Source | Plan,
    *,
    name: str | None = None,
    year: int | None = None,
    lang: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    extend_select: str | Iterable[str] = (),
    settings: Settings | None = None,
) -> Report:
    """Return the report on one plan.

    `source` is a path, bytes, an open binary file, a plan as data, or a `Plan`; `name` is the file name for bytes
    (its ending helps to tell the format). `year` is the assessed year (B.E.), by default the plan's own. `lang` is
    "th" or "en", by default the environment's ITA_LINT_LANG, else that of the settings, else Thai. `select`,
    `extend_select` and `ignore` take codes, beginnings of codes and names: a list, or one text with commas. `settings`
    hold where the other arguments say nothing; no file of settings is looked for.

    Raises UnreadableInput if no plan can be read, UsageError for an unknown rule, none at all, a wrong year, language
    or setting, TypeError for another `source`, RulebookError or CheckCrashed if the tool itself is wrong.
    """
    settings, path = settings or Settings(), _name(source, name)
    lang, year, rulebook = language(lang, settings), year_of(year, settings), rulebook_of(settings)
    cards = _wanted(rulebook, settings, lists(select, ignore, extend_select))
    silent = silenced(settings, rulebook, path)
    document = None if isinstance(source, Plan) else _document(source, name)
    plan = _plan(document, rulebook, year) if document else source
    if not isinstance(plan, Plan):
        raise TypeError(source)
    plan = replace(plan, given_year=year or plan.given_year, given_agency=settings.agency or plan.given_agency)
    framework = rulebook.framework(plan.framework_year)
    looking = tuple(card for card in cards if card.code not in silent)
    outcome = run(plan, document, rulebook, framework, looking, lang, decisions=ignores(settings, path))
    return _told(path, lang, plan, document, framework, outcome)


def _wanted(rulebook: Rulebook, settings: Settings, asked: Mapping[str, tuple[str, ...]]) -> tuple[Card, ...]:
    """Return the cards of the rules that the caller, else the settings, choose. Raises UsageError if there is none."""
    usual = choice(settings, rulebook)
    cards = selected(rulebook, asked["select"], asked["ignore"], asked["extend_select"], usual)
    if not cards:
        raise UsageError(
            "ไม่เหลือกฎให้ใช้ตรวจ ดู --select --ignore และไฟล์ตั้งค่าอีกครั้ง",
            "no rule is left to check by: look at --select, --ignore and the settings again",
        )
    return cards


def _told(
    path: str, lang: str, plan: Plan, document: Document | None, framework: Framework, outcome: Outcome
) -> Report:
    return Report(
        path=path,
        lang=lang,
        format=document.format if document else "plan",
        plan=plan,
        year=framework.year,
        rules=len(outcome.ran),
        looked=outcome.looked,
        notes=(*_read_notes(document, plan, lang), *_notes(plan, framework, lang)),
        readiness=readiness(plan, framework, outcome.ran, outcome.diagnostics),
        diagnostics=outcome.diagnostics,
        not_checked=outcome.not_checked,
        suppressed=outcome.suppressed,
        ignores=outcome.ignores,
    )


def check_many(
    sources: Iterable[Source | Plan],
    *,
    year: int | None = None,
    lang: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    extend_select: str | Iterable[str] = (),
    settings: Settings | None = None,
    executor: "Executor | None" = None,
    batch: int = 50,
) -> Iterator[Report]:
    """Return the reports on `sources`, one by one and in order; what cannot be read has status "unreadable".

    An `executor` (any `concurrent.futures.Executor`, which stays open) is handed `batch` sources at a time; open files
    are read here then. Raises what `check` raises, but for UnreadableInput.
    """
    if isinstance(sources, _ONE) or hasattr(sources, "read"):
        raise TypeError("check_many takes a list of plans, such as [path, …]; check takes one plan")
    options: dict[str, Any] = {"year": year, "lang": language(lang, settings), "settings": settings}
    options |= lists(select, ignore, extend_select)
    if executor is None:
        return (_report(source, None, options) for source in sources)
    from ita_lint.parallel import in_order

    return in_order(executor, partial(_reports, options=options), map(_portable, sources), batch)


def _reports(sources: Iterable[tuple[Source | Plan, str | None]], options: Mapping[str, Any]) -> list[Report]:
    return [_report(source, name, options) for source, name in sources]


def _report(source: Source | Plan, name: str | None, options: Mapping[str, Any]) -> Report:
    try:
        return check(source, name=name, **options)
    except UnreadableInput as error:
        lang = options["lang"]
        return Report(_name(source, name), lang, status="unreadable", error=(error.kind, error.sentence(lang)))


def _portable(source: Source | Plan) -> tuple[Source | Plan, str | None]:
    """Return a source that can travel to another process, and its name if it lost it thereby."""
    if isinstance(source, _ONE):
        return source, None
    return _content(source), _name(source, None)


def load_plan(
    source: Source, *, name: str | None = None, year: int | None = None, settings: Settings | None = None
) -> Plan:
    """Return the plan in `source` as `check` reads it. Raises UnreadableInput, UsageError for a wrong setting."""
    settings = settings or Settings()
    year = year_of(year, settings)
    plan = _plan(_document(source, name), rulebook_of(settings), year)
    return replace(plan, given_year=year, given_agency=settings.agency)


def fix(
    source: Source,
    *,
    name: str | None = None,
    unsafe: bool = False,
    year: int | None = None,
    lang: str | None = None,
    select: str | Iterable[str] = (),
    ignore: str | Iterable[str] = (),
    extend_select: str | Iterable[str] = (),
    settings: Settings | None = None,
) -> Fixed:
    """Return the plan after the safe fixes of its findings, or all of them if `unsafe`, and the report on it then.

    The arguments are those of `check`. Nothing is written: `content` of the result holds the bytes of the mended file,
    or the mended mapping. A fix that would not remove its finding, or would bring another one under any rule that is
    not ignored, is left out and told in `refused`; so is every fix for a format that cannot be changed in place.
    Raises what `check` raises.
    """
    settings = settings or Settings()
    rulebook, name = rulebook_of(settings), _name(source, name)
    asked: dict[str, Any] = lists(select, ignore, extend_select)
    codes = {card.code for card in _wanted(rulebook, settings, asked)}
    look = partial(check, name=name, year=year, lang=language(lang, settings), settings=settings)
    every = {"ignore": asked["ignore"], "extend_select": (*asked["select"], *asked["extend_select"])}
    found = mended(
        source if isinstance(source, Mapping) else _content(source),
        partial(look, **every),
        partial(edited, name=name),
        lambda one: one.code in codes and one.fix is not None and (unsafe or one.fix.safety == "safe"),
    )
    return found._replace(report=look(found.content, **asked)) if any(asked.values()) else found


def review(source: Source, *, name: str | None = None, **options: Any) -> bytes:
    """Return a copy of the file in `source` with a remark at every finding, its fixes as changes to accept.

    `options` are those of `check`. Raises what `check` raises, and UsageError for a format that takes no remarks.
    """
    return reviewed(source, name=name, **options)[0]


def reviewed(source: Source, *, name: str | None = None, **options: Any) -> tuple[bytes, Report]:
    """Return the copy that `review` gives, and the report that its remarks are from."""
    from ita_lint.formats import annotated
    from ita_lint.formats.refusals import not_annotated
    from ita_lint.reporters.remarks import remarks

    if isinstance(source, Mapping):
        raise not_annotated("data")
    content, name = _content(source), _name(source, name)
    report = check(content, name=name, **options)
    return annotated(content, name, remarks(report)), report


def explain(rule: str) -> Card | None:
    """Return the card of a rule by code or name, None if there is no such rule."""
    return rules.load().card(rule)


def _plan(document: Document, rulebook: Rulebook, year: int | None) -> Plan:
    return assemble(document, rulebook.vocabulary, lambda found: rulebook.framework(year or found))


def _document(source: Source, name: str | None) -> Document:
    if isinstance(source, Mapping):
        from ita_lint.formats.data import plan as data

        return data.document(source)
    from ita_lint.formats import read

    return read(_content(source), _name(source, name))


def _content(source: str | os.PathLike[str] | bytes | BinaryIO) -> bytes:
    """Return the bytes of a source, of a file that is too large only so many that its reader can say so."""
    from ita_lint.formats import MOST_BYTES

    if isinstance(source, bytes):
        return source
    if not isinstance(source, str | os.PathLike):
        return _from_file(source, MOST_BYTES + 1)
    try:
        with open(source, "rb") as file:  # noqa: PTH123 - pathlib is not imported on each start
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        from ita_lint.formats.opening import unopened

        raise unopened(os.fspath(source), error) from error


def _from_file(file: Any, most: int) -> bytes:
    """Return what is in an open file, at most so many bytes. Raises TypeError for what is no binary file."""
    if not hasattr(file, "read"):
        raise TypeError(f"a plan is a path, bytes, a file opened with 'rb', or a mapping, not {type(file).__name__}")
    if not isinstance(file.read(0), bytes):
        raise TypeError("the file is opened as text: open it with mode 'rb'")
    content: bytes = file.read(most)
    return content


def _name(source: Source | Plan, name: str | None) -> str:
    if name is not None:
        return name
    if isinstance(source, str | os.PathLike):
        return os.fspath(source)
    return str(getattr(source, "name", "<plan>" if isinstance(source, Plan | Mapping) else "<bytes>"))


def _read_notes(document: Document | None, plan: Plan, lang: str) -> Iterator[str]:
    """Yield what is to be said of how the file and the plan in it were read."""
    yield from (note[lang] for note in (*(document.notes if document else ()), *plan.notes))


def _notes(plan: Plan, framework: Framework, lang: str) -> Iterator[str]:
    """Yield what the reader of the report must know of how the plan was read."""
    wanted = plan.framework_year
    if wanted is None:
        yield (
            f"the plan names no fiscal year: checked by the framework of {framework.year}"
            if lang == "en"
            else f"ไม่พบปีงบประมาณในแผน จึงตรวจตามกรอบของปี {framework.year}"
        )
    elif wanted != framework.year:
        yield (
            f"there is no framework for {wanted}: checked by the nearest year, {framework.year}"
            if lang == "en"
            else f"ยังไม่มีกรอบการประเมินของปี {wanted} จึงตรวจตามปีที่ใกล้ที่สุดคือ {framework.year}"
        )
    guessed = {c.heading.text.string.strip(): c for c in plan.columns if c.how == "likeness" and c.field}
    for heading, column in guessed.items():
        field = column.field
        yield (
            f"heading “{heading}” was taken for “{field}” by its likeness ({column.likeness:.0f} %)"
            if lang == "en"
            else f"อ่านหัวตาราง “{heading}” เป็น “{field}” เพราะคล้ายกันร้อยละ {column.likeness:.0f}"
        )
