"""Thai and Arabic digits."""

THAI = "๐๑๒๓๔๕๖๗๘๙"
ARABIC = "0123456789"
_PAIRS = tuple(zip(THAI, ARABIC, strict=True))

#: One digit of either script, for regular expressions (`\\d` would accept every script of the world).
DIGIT = "[0-9๐-๙]"
ZERO, NONZERO = "[0๐]", "[1-9๑-๙]"


def to_arabic(text: str) -> str:
    """Return `text` with Thai digits replaced by Arabic ones; the length does not change."""
    for thai, arabic in _PAIRS:
        text = text.replace(thai, arabic)  # on Thai text many times as fast as `translate`
    return text


def to_thai(text: str) -> str:
    """Return `text` with Arabic digits replaced by Thai ones; the length does not change."""
    for thai, arabic in _PAIRS:
        text = text.replace(arabic, thai)
    return text


def like(number: object, example: str) -> str:
    """Return `number` written in the digits of `example`: Thai if it has a Thai digit, else Arabic."""
    text = str(number)
    return to_thai(text) if any(char in THAI for char in example) else to_arabic(text)
