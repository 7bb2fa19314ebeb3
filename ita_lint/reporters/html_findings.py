"""Findings as HTML: a text of the plan with its marks on one side, what is to be said of them on the other."""

from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.model.findings import Diagnostic, Note, Report
from ita_lint.model.text import Text
from ita_lint.reporters.headline import capital, row_names
from ita_lint.reporters.html_text import Mark, marked
from ita_lint.reporters.markup import xml
from ita_lint.reporters.places import field_of, row_of, spot, together
from ita_lint.reporters.words import say

#: So many characters of a related place are quoted.
_QUOTED = 120
#: A finding with more places than this names their number instead of showing them.
_MOST_PLACES = 6


class Remarked(NamedTuple):
    """A text and its findings with their numbers; `title` is the row of the plan, `field` the part of it."""

    title: str
    field: str
    text: Text
    found: list[tuple[int, Diagnostic]]


def groups(report: Report) -> Iterator[Remarked]:
    """Yield the texts that findings are about in reading order; findings are numbered from 1."""
    names, lang, current = row_names(report), report.lang, None
    number = 0
    for title, one in ((_title(one, names, lang), one) for one in report.diagnostics):
        number += 1
        field = field_of(one, lang)
        if current and (current.text, current.title, current.field) == (one.at.text, title, field):
            current.found.append((number, one))
            continue
        if current:
            yield current
        current = Remarked(title, field, one.at.text, [(number, one)])
    if current:
        yield current


def remarks(text: Remarked, target: str, lang: str) -> Iterator[str]:
    """Yield the text and its findings side by side; `target` begins the names of the elements to link to."""
    shown = marked(text.text, _marks(text), target)
    if not text.text.string.strip():
        shown = f'<mark class="{text.found[0][1].severity}">{xml(say("empty", lang))}</mark>{shown}'
    field = f'<p class="field">{xml(capital(text.field))}</p>' if capital(text.field) not in ("", text.title) else ""
    yield f'<div class="pair"><div class="words">{field}<blockquote lang="th">{shown}</blockquote></div>'
    yield f'<ol class="found" start="{text.found[0][0]}">'
    for number, one in text.found:
        yield f'<li id="{target}{number}" class="{one.severity}">{"".join(_finding(one, lang))}</li>'
    yield "</ol></div>"


def _title(one: Diagnostic, names: dict[int, str], lang: str) -> str:
    """Return "ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ", or that it is about the document."""
    name = names.get(one.indicator, "") if one.indicator is not None and one.item is None else ""
    return capital(f"{row_of(one, lang)} {name}".strip() or say("field.document", lang))


def _marks(text: Remarked) -> list[Mark]:
    marks = [Mark.of(one.at, one.severity, number) for number, one in text.found]
    related = (note.at for _, one in text.found for note in one.related if note.at.text is text.text)
    return marks + [Mark.of(at, "also") for at in related]


def _finding(one: Diagnostic, lang: str) -> Iterator[str]:
    """Yield the answers in the order in which a reader asks: what, where, why, how to mend it."""
    badge = f'<span class="badge">{xml(say(one.severity, lang))}</span>'
    place = f'<span class="place">{xml(one.at.label(lang))}</span>'
    yield f'<p class="head">{badge} <strong>{one.code} {xml(one.title)}</strong> {place}</p>'
    yield f'<p class="message">{xml(one.message)}</p>'
    yield from _related(one, lang)
    yield f'<p class="why">{xml(one.why)}</p>'
    yield f"<p><b>{xml(say('mend', lang))}</b> {xml(one.mend)}</p>"
    if one.fix:
        yield f'<p class="fix">{xml(say(f"fix.{one.fix.safety}", lang, fix=one.fix.message))}</p>'


def _related(one: Diagnostic, lang: str) -> Iterator[str]:
    """Yield the related places: those that are just like the finding by their place, the others with their words."""
    alike = [note for note in one.related if (note.message, note.at.excerpt) == (one.message, one.excerpt)]
    others = [note for note in one.related if note not in alike]
    if alike:
        places = together((note.at for note in alike), lang)
        yield f'<p class="related">{xml(say("alike", lang, places=places))}</p>'
    for note in others[:_MOST_PLACES]:
        yield f'<p class="related">{xml(_note(note, lang))}</p>'
    if len(others) > _MOST_PLACES:
        yield f'<p class="related">{xml(say("also", lang, n=len(others) - _MOST_PLACES))}</p>'


def _note(note: Note, lang: str) -> str:
    excerpt = " ".join(note.at.excerpt.split())
    quoted = f" “{excerpt[:_QUOTED]}{'…' if len(excerpt) > _QUOTED else ''}”" if excerpt else ""
    return f"{note.message} ({spot(note.at, lang)}){quoted}"
