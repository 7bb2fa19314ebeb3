"""Characters of symbol fonts, which stand for pictures and not for the letters of their codes."""

#: What Word's symbol fonts show at a code, for what officers insert: boxes to tick, ticks, dots and arrows.
_SHOWN = {
    "wingdings": {0x6F: "□", 0x71: "❑", 0x72: "❒", 0xA8: "◻", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xE0: "→"},
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0x54: "☒", 0xA3: "□", 0x4F: "✗"},
    "symbol": {0xB3: "≥", 0xA3: "≤", 0xB4: "×", 0xB8: "÷", 0xB1: "±", 0xAE: "→", 0xA5: "∞"},
}
_OTHER = "•"
_PRIVATE = range(0xF000, 0xF100)


def symbol(font: str, code: str) -> str:
    """Return what `<w:sym>` shows: `code` in hexadecimal digits, in the private range for a symbol font."""
    try:
        point = int(code, 16)
        shown = chr(point)
    except (ValueError, OverflowError):
        return _OTHER
    if point in _PRIVATE or font.lower() in _SHOWN:
        return _SHOWN.get(font.lower(), {}).get(point & 0xFF, _OTHER)
    return shown if shown.isprintable() else _OTHER
