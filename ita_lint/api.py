"""The whole road on one page: bytes → document → plan → findings → report."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import BinaryIO

from ita_lint import rulebook as rules
from ita_lint.assemble.plan import assemble
from ita_lint.engine import run, selected
from ita_lint.errors import UnreadableInput
from ita_lint.model.card import Card
from ita_lint.model.document import Document
from ita_lint.model.findings import Report
from ita_lint.model.framework import Framework
from ita_lint.model.plan import Plan
from ita_lint.readiness import readiness
from ita_lint.rulebook import Rulebook

#: What a plan can be read from: a path, the bytes of a file, an open binary file, or a plan as data.
Source = str | os.PathLike[str] | bytes | BinaryIO | Mapping[str, object]


def check(
    source: Source | Plan,
    *,
    name: str | None = None,
    year: int | None = None,
    lang: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Report:
    """Return the report on one plan.

    `source` is a path, bytes, an open binary file, a plan as data, or a `Plan`; `name` is the file name for bytes
    (its ending helps to tell the format). `year` is the assessed year (B.E.), by default the plan's own. `lang` is
    "th" or "en", by default the environment's ITA_LINT_LANG, else Thai. `select` and `ignore` take codes, beginnings of
    codes and names.

    Raises UnreadableInput if no plan can be read, UsageError for an unknown rule, RulebookError or CheckCrashed if
    the tool itself is wrong.
    """
    lang = language(lang)
    rulebook = rules.load()
    cards = selected(rulebook, tuple(select), tuple(ignore))
    document = None if isinstance(source, Plan) else _document(source, name)
    plan = _plan(document, rulebook, year) if document else source
    if not isinstance(plan, Plan):
        raise TypeError(source)
    plan = replace(plan, given_year=year or plan.given_year)
    framework = rulebook.framework(plan.framework_year)
    outcome = run(plan, document, rulebook, framework, cards, lang)
    return Report(
        path=_name(source, name),
        lang=lang,
        format=document.format if document else "plan",
        plan=plan,
        year=framework.year,
        rules=len(outcome.ran),
        notes=tuple(_notes(plan, framework, lang)),
        readiness=readiness(plan, framework, outcome.ran, outcome.diagnostics),
        diagnostics=outcome.diagnostics,
        not_checked=outcome.not_checked,
    )


def check_many(
    sources: Iterable[Source | Plan],
    *,
    year: int | None = None,
    lang: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
) -> Iterator[Report]:
    """Yield the report on each of `sources` in order; one that cannot be read has status "unreadable".

    Raises what `check` raises, but for UnreadableInput.
    """
    lang = language(lang)
    for source in sources:
        try:
            yield check(source, year=year, lang=lang, select=select, ignore=ignore)
        except UnreadableInput as error:
            failed = (error.kind, error.sentence(lang))
            yield Report(_name(source, None), lang, status="unreadable", error=failed)


def load_plan(source: Source, *, name: str | None = None, year: int | None = None) -> Plan:
    """Return the plan in `source` as `check` reads it. Raises UnreadableInput."""
    return replace(_plan(_document(source, name), rules.load(), year), given_year=year)


def explain(rule: str) -> Card | None:
    """Return the card of a rule by code or name, None if there is no such rule."""
    return rules.load().card(rule)


def language(lang: str | None) -> str:
    """Return "th" or "en": `lang`, else ITA_LINT_LANG, else Thai."""
    wanted = lang or os.environ.get("ITA_LINT_LANG", "th")
    return "en" if wanted.lower().startswith("en") else "th"


def _plan(document: Document, rulebook: Rulebook, year: int | None) -> Plan:
    return assemble(document, rulebook.vocabulary, lambda found: rulebook.framework(year or found))


def _document(source: Source, name: str | None) -> Document:
    if isinstance(source, Mapping):
        from ita_lint.formats import data

        return data.document(source)
    from ita_lint.formats import read

    return read(_content(source), _name(source, name))


def _content(source: str | os.PathLike[str] | bytes | BinaryIO) -> bytes:
    """Return the bytes of a source, of a file that is too large only so many that its reader can say so."""
    from ita_lint.formats import MOST_BYTES

    if isinstance(source, bytes):
        return source
    if not isinstance(source, str | os.PathLike):
        return source.read(MOST_BYTES + 1)
    try:
        with open(source, "rb") as file:  # noqa: PTH123 - pathlib is not imported on each start
            return file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _unopened(os.fspath(source), error) from error


def _unopened(path: str, error: OSError) -> UnreadableInput:
    if isinstance(error, FileNotFoundError):
        return UnreadableInput(
            f"ไม่พบไฟล์ {path} ตรวจชื่อและที่อยู่ของไฟล์อีกครั้ง", f"there is no file {path}: check its name and folder", "missing"
        )
    return UnreadableInput(
        f"เปิดไฟล์ {path} ไม่ได้: {error.strerror} หากเปิดค้างอยู่ในโปรแกรมอื่น ปิดก่อนแล้วลองใหม่",
        f"{path} cannot be opened: {error.strerror}; if another program holds it open, close it there and try again",
        "missing",
    )


def _name(source: Source | Plan, name: str | None) -> str:
    if name is not None:
        return name
    if isinstance(source, str | os.PathLike):
        return os.fspath(source)
    return str(getattr(source, "name", "<plan>" if isinstance(source, Plan | Mapping) else "<bytes>"))


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
