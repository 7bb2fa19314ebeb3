"""Plain data as JSON that any stream can hold."""

import json

from ita_lint.reporters.safe import Screen


def dump(data: object, encoding: str | None, indent: int | None = None) -> str:
    """Return `data` as JSON: characters that `encoding` or UTF-8 cannot hold are escaped, so nothing is lost."""
    text = json.dumps(data, ensure_ascii=not Screen(encoding).full, indent=indent)
    try:
        text.encode()
    except UnicodeEncodeError:
        return json.dumps(data, indent=indent)
    return text
