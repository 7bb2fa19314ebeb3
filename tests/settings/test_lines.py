import tomllib

import pytest

from ita_lint.settings.lines import line_of

TEXT = '''\
# select = "in a comment"
year = 2568
divisions = [
  "select",   # a text that looks like a key
  """
select = 1
""",
]

select = ["ITA4"]
[severity]
"ITA4" = "off"
a.b = 1
[[ignore]]
rule = "x"

[[ignore]]
rule = "y"
[tool.ita-lint]
year = 1
'''


@pytest.mark.parametrize(
    ("steps", "line"),
    [
        (("year",), 2),
        (("divisions", 1), 3),
        (("select",), 10),
        (("severity",), 11),
        (("severity", "ITA4"), 12),
        (("severity", "a", "b"), 13),
        (("ignore", 0, "rule"), 15),
        (("ignore", 1), 17),
        (("ignore", 1, "rule"), 18),
        (("ignore", 1, "reason"), 17),
        (("tool", "ita-lint", "year"), 20),
        (("nothing",), 1),
        ((), 1),
    ],
)
def test_a_value_is_found_where_its_statement_begins(steps: tuple[str | int, ...], line: int) -> None:
    tomllib.loads(TEXT)
    assert line_of(TEXT, steps) == line
