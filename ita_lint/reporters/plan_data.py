"""The plan as data for other programs and for editing by hand: YAML or JSON that is read again as the same plan."""

import json
from typing import TextIO

from ita_lint.model.plan import Plan
from ita_lint.model.plan_data import plan_data
from ita_lint.reporters.safe import Screen


def write_data(form: str, plan: Plan, stream: TextIO) -> None:
    """Write `plan` as "yaml" or "json". Characters that the stream cannot hold are escaped: nothing is lost."""
    full = Screen(stream.encoding).full
    if form == "json":
        stream.write(json.dumps(plan_data(plan), ensure_ascii=not full, indent=1) + "\n")
        return
    from ita_lint.formats.data.yaml_nodes import to_yaml

    stream.write(to_yaml(plan_data(plan), whole=full))
