"""Text inside markup: made visible and escaped, so that nothing a document says is taken for an element or a sign."""

from ita_lint.reporters.safe import visible

_XML = {ord(char): f"&{name};" for char, name in (("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot"), ("'", "#39"))}
_MARKDOWN = {ord(char): f"\\{char}" for char in "\\`*_{}[]#|~$"} | {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
}


def xml(text: str) -> str:
    """Return `text` for HTML and XML, for an element or an attribute; its line feeds stay."""
    return "\n".join(visible(line) for line in text.split("\n")).translate(_XML)


def markdown(text: str) -> str:
    """Return `text` on one line for Markdown, also inside a table; it must not stand at the beginning of a line."""
    return visible(text).translate(_MARKDOWN)


def held(text: str, encoding: str | None) -> str:
    """Return XML or HTML as a stream of `encoding` can hold it: what it cannot is written as character references."""
    if (encoding or "utf-8").lower().replace("_", "-") in ("utf-8", "utf8"):
        return text
    return text.encode("ascii", "xmlcharrefreplace").decode("ascii")
