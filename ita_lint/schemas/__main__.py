"""Writes the schemas anew from the models."""

import json
from pathlib import Path

from ita_lint.schemas import NAMES, generated, path

for name in NAMES:
    Path(path(name)).write_text(json.dumps(generated(name), ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
