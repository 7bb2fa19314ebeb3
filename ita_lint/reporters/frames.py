"""A finding as compilers show it: what, where, the line itself with the characters underlined, why, and how to mend."""

from ita_lint.model.findings import Diagnostic
from ita_lint.model.text import Span
from ita_lint.reporters.excerpt import excerpt
from ita_lint.reporters.page import STYLES, Page, Part
from ita_lint.reporters.places import in_file, in_plan, spot, together
from ita_lint.reporters.words import say

_TOP, _SIDE, _END = "   ╭─ ", "   │  ", "   ╰─ "
_NOTE = "cyan"

#: A finding with more places than this names their number instead of showing them.
_MOST_PLACES = 6


def write_finding(page: Page, one: Diagnostic, path: str, lang: str) -> None:
    """Write `one`, found in the file at `path`, as a frame and an empty line."""
    style = STYLES[one.severity]
    page.ends(((say(one.severity, lang), style), " ", (one.code, "bold"), " ", (one.title, "bold")), in_plan(one, lang))
    page.block(in_file(path, one.at, lang), "dim", (_TOP, "dim"), (_SIDE, "dim"))
    write_span(page, one.at, one.message, ("━", style))
    _write_related(page, one, lang)
    page.block(one.why, "dim", (_SIDE, "dim"), (_SIDE, "dim"))
    _write_mending(page, one, lang)
    page.line()


def write_span(page: Page, span: Span, message: str, underline: tuple[str, str]) -> None:
    """Write the line that `span` stands in, and under it `message` behind an underline of that sign and style.

    An empty span in an empty text has nothing to show: the message stands alone.
    """
    side: Part = (_SIDE, "dim")
    sign, style = underline
    if not span.text.string.strip():
        page.block(message, style, side, side)
        return
    room = page.width - page.cells(_SIDE)
    shown = excerpt(span, room, page.screen)
    page.line(side, shown.before, (shown.marked, style), shown.after)
    strokes = (page.fit(sign) * shown.width)[: shown.width]
    if shown.indent + shown.width + 1 + page.cells(message) <= room:
        page.line(side, " " * shown.indent, (f"{strokes} {message}", style))
        return
    page.line(side, " " * shown.indent, (strokes, style))
    page.block(message, style, side, side)


def _write_related(page: Page, one: Diagnostic, lang: str) -> None:
    """Write the related places: those that are just like the finding by their number, the others with their line."""
    alike = [note for note in one.related if (note.message, note.at.excerpt) == (one.message, one.excerpt)]
    others = [note for note in one.related if note not in alike]
    if alike:
        places = together((note.at for note in alike), lang)
        page.block(say("alike", lang, places=places), _NOTE, (_SIDE, "dim"), (_SIDE, "dim"))
    for note in others[:_MOST_PLACES]:
        write_span(page, note.at, f"{note.message} ({spot(note.at, lang)})", ("─", _NOTE))
    left = len(others) - _MOST_PLACES
    if left > 0:
        page.line((_SIDE, "dim"), (say("also", lang, n=left), _NOTE))


def _write_mending(page: Page, one: Diagnostic, lang: str) -> None:
    """Write how to mend it, the ready correction if there is one, and where to read more."""
    side, end = (_SIDE, "dim"), (_END, "dim")
    page.block(f"{say('mend', lang)}: {one.mend}", "", side, side)
    if one.fix:
        page.block(say(f"fix.{one.fix.safety}", lang, fix=one.fix.message), "green", side, side)
    page.block(say("more", lang, command=f"ita-lint explain {one.code}"), "dim", end)
