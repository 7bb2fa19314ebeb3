"""What a form left in a text: blanks, xxx, instructions to the writer, samples. Offsets are characters of the text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.checks._blanks import blanks, weight
from ita_lint.checks._form_words import Words
from ita_lint.checks._texts import COLUMN, TITLE
from ita_lint.thai.digits import DIGIT, to_thai
from ita_lint.thai.folding import folded
from ita_lint.thai.overlaps import longest
from ita_lint.thai.spelling import key

#: xxx and its like. (These expressions are compiled only for a text that holds such letters, or "lorem".)
_LETTERS = (
    rf"(?<![A-Za-z0-9@_])(?:{DIGIT}{{1,3}}\.?|[OEIoei])?[xX]{{2,}}(?:[.,/-][xX]+)*(?![A-Za-z@_])"
    rf"|(?<!{DIGIT})(?:25|{to_thai('25')}){DIGIT}[xX](?![A-Za-z])"
    r"|[○◯〇]{2,}"
)
#: What the key of a text holds, in lower case, if any of these stands in it.
_HOLDS_LETTERS = re.compile(r"[x○◯〇]{2}|25[0-9]x")
_MASKED = rf"{DIGIT}[xX]*-[xX]|[xX]-{DIGIT}"
_SAMPLE = r"(?i:(?<![A-Za-z])lorem(?![A-Za-z])(?:[ ,.]+[A-Za-z]+)*)"
_BRACKET = re.compile(
    r"(?=[(\[{<«*])(?:\((?P<round>[^()\n]{1,80})\)|\{\{(?P<field>[^{}\n]{1,60})\}\}|\[(?P<square>[^\[\]\n]{1,60})\]"
    r"|\{(?P<curly>[^{}\n]{1,60})\}|<(?P<angle>[^<>\n]{1,60})>|«(?P<merge>[^«»\n]{1,60})»"
    r"|\*+(?P<star>[^*\s](?:[^*\n]{0,78}[^*\s])?)\*+)"
)
_MARKER = re.compile(rf"[\s*\-–•]*(?:{DIGIT}+(?:[.]{DIGIT}+)*[.)])?\s*")
_EDGES = " \t\u00a0()*[]<>-–:.“”\"'"
_URL = ("://", "www.", "@")
_REACH = 40
#: A line longer than this (in characters) is more than an entry of a form.
_LONGEST_ENTRY = 80
#: Fields in whose prose a bracket may rightly tell what a document must state ("ปรับปรุงคู่มือ (ระบุขั้นตอน)").
_PROSE = ("steps", "measure")


class Leftover(NamedTuple):
    """The characters `start` to `end` are left of a form; `kind` is "blank", "letters", "instruction" or "sample"."""

    start: int
    end: int
    kind: str


def leftovers(text: str, kind: str, words: Words) -> tuple[Leftover, ...]:
    """Return what is left of a form in `text`, in order and without overlaps.

    `kind` is what the text is (see `_texts`): an instruction in the heading of a column belongs to the plan's own form.
    """
    plain = key(text).lower()
    found = [Leftover(start, end, "blank") for start, end in blanks(text, kind, words)]
    if _HOLDS_LETTERS.search(plain):
        found += _letters(text, words)
    if kind != COLUMN:
        found += [*_brackets(text, kind, words), *_phrases(text, plain, words), *_entries(text, kind, words)]
    return longest(found, lambda one: (one.start, one.end))


def _letters(text: str, words: Words) -> Iterator[Leftover]:
    """Yield xxx and its like, but for addresses and for masked names and numbers of persons."""
    for match in re.finditer(_LETTERS, text):
        token = _token(text, *match.span())
        before = key(text[max(0, match.start() - _REACH) : match.start()]).rstrip("xX. ").lower()
        address = any(sign in token for sign in _URL)
        if not (address or re.search(_MASKED, token) or before.endswith(words.persons)):
            yield Leftover(*match.span(), "letters")


def _token(text: str, start: int, end: int) -> str:
    first = max(text.rfind(" ", 0, start), text.rfind("\n", 0, start)) + 1
    last = re.compile(r"\s|\Z").search(text, end)
    return text[first : last.start() if last else end]


def _brackets(text: str, kind: str, words: Words) -> Iterator[Leftover]:
    for match in _BRACKET.finditer(text):
        content = key(match[match.lastgroup or 0]).lower()
        if _is_form(content, match, kind, words):
            yield Leftover(*match.span(), "sample" if content in words.samples else "instruction")


def _is_form(content: str, match: re.Match[str], kind: str, words: Words) -> bool:
    """Whether what stands between brackets or asterisks is the form's."""
    if match.lastgroup == "field":
        return True
    if match.lastgroup == "star":
        return content.startswith((*words.instructions, *words.notes))
    if match.lastgroup == "round":
        return _is_aside(content, match, kind, words)
    name = content.startswith((*words.names, *words.instructions)) or content in (
        *words.things,
        *words.samples,
        *words.alone,
    )
    return name or (match.lastgroup == "merge" and content.isascii() and content.isidentifier())


def _is_aside(content: str, match: re.Match[str], kind: str, words: Words) -> bool:
    """Whether round brackets hold an instruction: by its words, or by the place in which nothing else can stand."""
    whole = _is_entry(match)
    if content in words.samples:
        return whole or kind == TITLE
    if content in words.alone or (whole and kind != TITLE and content.startswith(words.names)):
        return True
    word = next((word for word in words.instructions if content.startswith(word)), None)
    if word is None:
        return False
    asked = content.removeprefix(word).strip(".…_ :")
    before = key(match.string[max(0, match.start() - _REACH) : match.start()]).lower()
    if not asked:
        return not before.endswith(words.others)
    after = key(match.string[match.end() : match.end() + _REACH]).lower()
    forced = before.endswith((*words.labels, *words.sure_labels)) or after.startswith(words.units)
    simple = kind not in _PROSE and (
        _is_thing(asked, words) or (word.endswith(words.asks) and asked.startswith(words.things))
    )
    return whole or forced or (simple and not any(join in asked for join in words.joins)) or weight(content) > 1


def _is_entry(match: re.Match[str]) -> bool:
    """Whether nothing but a list number stands beside the brackets in their line."""
    start = match.string.rfind("\n", 0, match.start()) + 1
    end = match.string.find("\n", match.end())
    rest = match.string[match.end() : end if end >= 0 else len(match.string)]
    return not rest.strip() and bool(_MARKER.fullmatch(match.string, start, match.start()))


def _phrases(text: str, plain: str, words: Words) -> Iterator[Leftover]:
    """Yield the known sentences of forms, with the brackets around them, and sample text; `plain` is the text's key."""
    if "lorem" in plain:
        yield from (Leftover(*match.span(), "sample") for match in re.finditer(_SAMPLE, text))
    for phrase in words.phrases:
        at = plain.find(phrase)
        while at >= 0:
            _, offsets = folded(text)
            start, end = offsets[at], offsets[at + len(phrase) - 1] + 1
            if text[start - 1 : start] in tuple("(*[") and text[end : end + 1] in tuple(")*]"):
                start, end = start - 1, end + 1
            yield Leftover(start, end, "instruction")
            at = plain.find(phrase, at + len(phrase))


def _entries(text: str, kind: str, words: Words) -> Iterator[Leftover]:
    """Yield the lines that say nothing but what the form asks for: "ตัวอย่าง", "ระบุผู้รับผิดชอบ"."""
    offset = 0
    for line in text.split("\n"):
        entry = line.strip(_EDGES) if len(line) <= _LONGEST_ENTRY else ""
        start = offset + line.find(entry)
        content = key(entry).lower()
        if entry and content in words.samples:
            yield Leftover(start, start + len(entry), "sample")
        elif entry and kind != TITLE and (content in words.alone or _asks(content, words)):
            yield Leftover(start, start + len(entry), "instruction")
        offset += len(line) + 1


def _asks(content: str, words: Words) -> bool:
    word = next((word for word in words.instructions if content.startswith(word)), None)
    return word is not None and (content == word or _is_thing(content.removeprefix(word), words))


def _is_thing(asked: str, words: Words) -> bool:
    return asked in words.things or any(asked.removeprefix(name) in words.things for name in words.names)
