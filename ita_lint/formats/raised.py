"""Digits that are set above the line: the mark of a note, and no part of the number before it."""

_RAISED = str.maketrans("0123456789๐๑๒๓๔๕๖๗๘๙", "⁰¹²³⁴⁵⁶⁷⁸⁹" * 2)


def raised(string: str) -> str:
    """Return a superscript stretch with raised digits, one for each; one that has letters too stays as it is."""
    return string if any(map(str.isalpha, string)) else string.translate(_RAISED)
