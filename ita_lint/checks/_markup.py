"""What no reader should see: tags, entities, marks of Markdown, and what programs write for a value that was lost."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

#: What cannot be part of any markup is told by these characters alone.
_SIGNS = "<&*#[_\\!"


class Leftover(NamedTuple):
    """Markup from `start` up to `end`; `edits` replace stretches of the text (start, end, new).

    `lost` says that the markup stands for a value that is not there any more.
    """

    start: int
    end: int
    edits: tuple[tuple[int, int, str], ...]
    lost: bool = False


def leftovers(text: str, params: Mapping[str, Any]) -> Iterator[Leftover]:
    """Yield the markup in `text`.

    `params` lists `tags`, those of them that part lines (`blocks`), `entities`, and what stands for `lost` values.
    """
    if not any(sign in text for sign in _SIGNS):
        return
    for match in _pattern(tuple(params["tags"]), tuple(params["entities"]), tuple(params["lost"])).finditer(text):
        start, end = match.span()
        if match.lastgroup == "lost":
            yield Leftover(start, end, (), lost=True)
        elif match.lastgroup == "strong":
            yield Leftover(start, end, ((start, start + 2, ""), (end - 2, end, "")))
        else:
            yield Leftover(start, end, ((start, end, _instead(text, match, params["blocks"])),))


@lru_cache(maxsize=4)
def _pattern(tags: tuple[str, ...], entities: tuple[str, ...], lost: tuple[str, ...]) -> re.Pattern[str]:
    tag = rf"(?:<|&lt;)/?(?:{'|'.join(tags)})(?:\s[^<>]{{0,300}}?)?/?(?:>|&gt;)"
    parts = {
        "tag": rf"{tag}(?:\s*{tag})*",
        "entity": rf"&(?:amp;)*(?:{'|'.join(entities)}|#[0-9]{{2,5}}|#x[0-9A-Fa-f]{{2,5}});",
        "strong": r"(?<!\*)\*\*(?=[^\s*])[^*\n]{1,300}?(?<=[^\s*])\*\*(?!\*)",
        "escape": r"_x[0-9A-Fa-f]{4}_",
        "lost": "|".join(map(re.escape, lost)),
    }
    return re.compile("|".join(f"(?P<{name}>{part})" for name, part in parts.items()), re.IGNORECASE)


def _instead(text: str, match: re.Match[str], blocks: tuple[str, ...]) -> str:
    """Return what stands in the place of markup: the sign it means, or a space where it parted two words."""
    if match.lastgroup == "entity":
        return _meant(match.group())
    parting = rf"(?:<|&lt;)/?(?:{'|'.join(blocks)})\b"
    if match.lastgroup == "escape" or not re.search(parting, match.group(), re.IGNORECASE):
        return ""
    before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return " " if before.strip() and after.strip() else ""


def _meant(entity: str) -> str:
    """Return the character that an entity means, however often it was escaped; any space is a plain one."""
    from html import unescape

    while (plain := unescape(entity)) != entity:
        entity = plain
    return plain.replace("\u00a0", " ")
