"""Text for a stream. What documents and file names say is hostile: nothing of it may steer a terminal.

In goes any text; out comes text of one line without control characters, that the stream's encoding can hold.
"""

import codecs
from functools import lru_cache

#: What stands for a character that must not be printed.
REPLACEMENT = "\ufffd"

#: Characters that take no room: zero-width space and joiners, soft hyphen, byte order mark.
_UNSEEN = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xFEFF))
#: Marks that change the direction of what follows, and the line and paragraph separators.
_DIRECTION = (0x061C, 0x200E, 0x200F, 0x2028, 0x2029, *range(0x202A, 0x202F), *range(0x2066, 0x2070))
_PICTURES = {code: 0x2400 + code for code in range(32)} | {0x7F: 0x2421}
_BLANKS = dict.fromkeys((0x09, 0x0A, 0x0B, 0x0C, 0x0D), " ")
#: C1 controls, direction marks, annotation marks, lone surrogates (undecodable file names), non-characters (XML refuses
#: them) and invisible tags.
_SPECIALS = (*range(0xFFF9, 0xFFFC), 0xFFFE, 0xFFFF)
_REFUSED = (*range(0x80, 0xA0), *_DIRECTION, *_SPECIALS, *range(0xD800, 0xE000), *range(0xE0000, 0xE0080))
_VISIBLE: dict[int, int | str | None] = {**dict.fromkeys(_REFUSED, REPLACEMENT), **_PICTURES, **_BLANKS, **_UNSEEN}

#: What stands for a sign where the stream's encoding cannot hold it.
_TWINS = {
    "✓": "OK", "✗": "X", "–": "-", "—": "-", "…": "...", "→": "->", "›": ">", "·": "-", "•": "*", "━": "^",
    "─": "-", "│": "|", "╭": "|", "╰": "|", "↵": "/", "“": '"', "”": '"', "‘": "'", "’": "'", "×": "x", "\u00a0": " ",
}  # fmt: skip


def visible(text: str) -> str:
    """Return `text` on one line: line breaks and tabs as spaces, control and direction characters as signs.

    Characters that take no room are dropped.
    """
    return text.translate(_VISIBLE)


class Screen:
    """What a stream can show, told by its encoding."""

    def __init__(self, encoding: str | None) -> None:
        """Take the name of the stream's encoding; None (a stream of characters) can show everything."""
        try:
            self.encoding = codecs.lookup(encoding or "utf-8").name
        except LookupError:
            self.encoding = "ascii"
        self.full = self.encoding.startswith("utf")

    @property
    def thai(self) -> bool:
        """Whether Thai letters can be shown."""
        return _held("ก", self.encoding)

    def show(self, text: str) -> str:
        """Return `text` as the stream can show it: `visible`, then stand-ins for what the encoding lacks."""
        text = visible(text)
        if self.full or _held(text, self.encoding):
            return text
        return "".join(_fit(char, self.encoding) for char in text)


def _held(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeError:
        return False
    return True


@lru_cache(maxsize=2048)
def _fit(char: str, encoding: str) -> str:
    return char if _held(char, encoding) else _TWINS.get(char, "?")
