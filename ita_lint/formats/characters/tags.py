"""The tags, texts and character references of HTML, each with its exact offsets.

The standard library's `html.parser` is not used here for three reasons: it does not tell where an end tag ends; what it
does with broken markup differs between Python releases; and in some of them two broken references (`&#`) end the
reading of a page, and unclosed comments take quadratic time. Everything here is linear in the length of the input.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

SPACE = " \t\n\r\f"


def names(words: str) -> frozenset[str]:
    """Return the set of names in a string with spaces between them."""
    return frozenset(words.split())


TABLE_PARTS = names("caption col colgroup table tbody td tfoot th thead tr")
#: Elements before and after which a new paragraph begins.
BLOCKS = TABLE_PARTS | names(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre section "
    "select summary textarea ul"
)
#: What a comment is called among the tokens.
COMMENT = "!--"
#: Elements whose content is no markup and is not shown.
RAW = names("iframe noembed noframes script style title xmp")
NAMES = (
    BLOCKS
    | RAW
    | names(
        "a abbr acronym area audio b base bdi bdo big blink br button canvas cite code data datalist del dfn em embed "
        "font head i img input ins kbd label link map mark meta meter nobr noscript object output param picture "
        "progress q rp rt ruby s samp slot small source span strike strong sub sup svg template time tt u var video "
        "wbr"
    )
)
_OPENING_QUOTE = re.compile(r"=[ \t\n\r\f]*([\"'])")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NAMES_OF_REFERENCES = _LETTERS | frozenset("0123456789#")
#: The longest name of a reference has 32 characters; longer numbers are no characters.
_LONGEST_REFERENCE = 34


class Token(NamedTuple):
    """A stretch of text (`name` is "") or a tag (`name` in lower case), from offset `start` up to `end`."""

    name: str
    start: int
    end: int
    closing: bool = False


class Attribute(NamedTuple):
    """An attribute of a tag: its name in lower case, its value as written, and the offsets in the tag of both."""

    name: str
    value: str
    start: int
    end: int


def tokens(string: str, start: int, end: int, *, comments: bool = False) -> Iterator[Token]:
    """Yield the texts and tags between two offsets; declarations, scripts and the like are left out.

    What looks like a tag but never ends is text. Comments are left out as well unless asked for.
    """
    at = begun = start
    last = string.rfind(">", start, end)
    while -1 < (at := string.find("<", at, end)) < last:
        stop = _markup_end(string, at, end)
        if stop < 0:
            at += 1
            continue
        if begun < at:
            yield Token("", begun, at)
        token = _tag(string, at, stop)
        if comments and string.startswith("<!--", at):
            yield Token(COMMENT, at, stop)
        elif token:
            yield token
            if token.name in RAW and not token.closing and string[stop - 2] != "/":
                stop = _raw_end(string, token.name, stop, end)
        at = begun = stop
    if begun < end:
        yield Token("", begun, end)


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a start tag: name in lower case -> value as written, "" for none; the first counts."""
    found = dict[str, str]()
    for one in written_attributes(tag):
        found.setdefault(one.name, one.value)
    return found


def written_attributes(tag: str) -> Iterator[Attribute]:
    """Yield the attributes of a start tag in order."""
    at = _until(tag, 1, SPACE + "/>")
    while (at := _past(tag, at, SPACE + "/")) < len(tag) and tag[at] != ">":
        start, stop = at, _until(tag, at + 1, SPACE + "/>=")
        value, end = "", stop
        at = _past(tag, stop, SPACE)
        if tag.startswith("=", at):
            value, at = _value(tag, _past(tag, at + 1, SPACE))
            end = at
        yield Attribute(tag[start:stop].lower(), value, start, end)


def reference(string: str, at: int, end: int) -> tuple[str, int]:
    """Return what the character reference at offset `at` (an ampersand) stands for, and where it ends.

    ("&", at + 1) if there is no such reference.
    """
    from html import unescape

    stop, longest = at + 1, min(end, at + _LONGEST_REFERENCE)
    while stop < longest and string[stop] in _NAMES_OF_REFERENCES:
        stop += 1
    if stop == at + _LONGEST_REFERENCE:
        return "&", at + 1
    if string.startswith(";", stop) and stop < end:
        stop += 1
    piece = string[at:stop]
    letters = unescape(piece)
    if letters == piece:
        return "&", at + 1
    if string[stop - 1] == ";" and not letters.endswith(";"):
        return letters, stop
    # Old names count without a semicolon, whatever follows them: "&nbsp2" is a space and a digit.
    return letters[:1], stop - len(letters) + 1


def has_markup(string: str, start: int, end: int) -> bool:
    """Whether characters between two offsets are HTML: a tag that HTML knows, or a reference that ends as it should."""
    if string.find("<", start, end) >= 0 and any(is_known(token) for token in tokens(string, start, end)):
        return True
    at = string.find("&", start, end)
    while at >= 0:
        stop = reference(string, at, end)[1]
        if stop > at + 1 and string[stop - 1] == ";":
            return True
        at = string.find("&", at + 1, end)
    return False


def is_known(token: Token) -> bool:
    """Whether a token is a tag of HTML, or one of those that Word adds (`<o:p>`)."""
    return token.name in NAMES or ":" in token.name


def _markup_end(string: str, at: int, end: int) -> int:
    """Return the offset after the tag, comment or declaration that begins at `at`; -1 if none does or it never ends."""
    after = string[at + 1 : at + 2]
    if after in _LETTERS or (after == "/" and string[at + 2 : at + 3] in _LETTERS):
        return _tag_end(string, at, end)
    if string.startswith("<!--", at):
        close = string.find("-->", at + 2, end)
        return close + 3 if close >= 0 else end
    return string.find(">", at, end) + 1 if after and after in "!?/" else -1


def _tag_end(string: str, at: int, end: int) -> int:
    """Return the offset after a tag's ">", the first that stands in no quoted value."""
    close = string.find(">", at, end)
    while quote := _OPENING_QUOTE.search(string, at, close):
        at = string.find(quote[1], quote.end(), end) + 1
        further = string.find(">", at, end) if at > close else close
        if not at or further < 0:
            break
        close = further
    return close + 1


def _tag(string: str, start: int, end: int) -> Token | None:
    closing = string[start + 1] == "/"
    begun = start + 1 + closing
    if string[begun] not in _LETTERS:
        return None
    name = string[begun : end - 1]
    if not name.isalnum():
        name = name[: _until(name, 0, SPACE + "/")]
    return Token(name.lower(), start, end, closing)


def _raw_end(string: str, name: str, at: int, end: int) -> int:
    """Return the offset of the end tag of a raw element, `end` if it has none."""
    while (at := string.find("</", at, end)) >= 0:
        if string[at + 2 : at + 2 + len(name)].lower() == name:
            return at
        at += 2
    return end


def _value(tag: str, at: int) -> tuple[str, int]:
    quote = tag[at : at + 1]
    if quote and quote in "\"'" and (close := tag.find(quote, at + 1)) > 0:
        return tag[at + 1 : close], close + 1
    stop = _until(tag, at, SPACE + ">")
    return tag[at:stop], stop


def _until(string: str, at: int, marks: str) -> int:
    while at < len(string) and string[at] not in marks:
        at += 1
    return at


def _past(string: str, at: int, marks: str) -> int:
    while at < len(string) and string[at] in marks:
        at += 1
    return at
