"""Nouns are dataclasses to everybody who asks, and cost little to define."""

import copy
import dataclasses
import inspect
import pickle
import subprocess
import sys
from collections.abc import Mapping

import pytest
from pydantic import TypeAdapter, ValidationError

from ita_lint.model.noun import dataclass, field, is_noun, replace


@dataclass(frozen=True, slots=True)
class Point:
    """A noun with every kind of field."""

    name: str
    height: int = 1
    notes: Mapping[str, int] = field(default_factory=dict)

    @property
    def double(self) -> int:
        """Something computed."""
        return 2 * self.height


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """A noun that is itself and no other."""

    name: str


def test_a_noun_is_made_as_a_dataclass_is() -> None:
    assert (Point("a", 2).name, Point("a", height=2).double, Point("a").height) == ("a", 4, 1)
    assert Point("a").notes is not Point("a").notes
    assert repr(Point("a")) == "Point(name='a', height=1, notes={})"
    with pytest.raises(TypeError, match="'name'"):
        Point()  # type: ignore[call-arg]


def test_equality_is_by_value_unless_it_is_turned_off() -> None:
    assert Point("a") == Point("a") != Point("b")
    assert Point("a") != Thing("a")
    assert len({Thing("a"), Thing("a")}) == 2


def test_a_noun_is_frozen_and_slotted() -> None:
    point = Point("a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        point.name = "b"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del point.name
    assert not hasattr(point, "__dict__")


def test_dataclasses_take_it_as_their_own() -> None:
    assert [is_noun(one) for one in (Point, Point("a"), str)] == [True, False, False]
    assert dataclasses.is_dataclass(Point)
    assert [(one.name, one.type) for one in dataclasses.fields(Point)][:2] == [("name", str), ("height", int)]
    assert dataclasses.fields(Point)[2].default_factory is dict
    assert dataclasses.replace(Point("a"), height=3) == replace(Point("a"), height=3) == Point("a", 3)
    assert dataclasses.asdict(Point("a")) == {"name": "a", "height": 1, "notes": {}}


def test_it_can_be_copied_and_pickled() -> None:
    point = Point("a", 2, {"b": 3})
    assert copy.deepcopy(point) == copy.copy(point) == pickle.loads(pickle.dumps(point)) == point  # noqa: S301


def test_help_shows_what_it_takes() -> None:
    assert str(inspect.signature(Point)).startswith("(name: str, height: int = 1, notes: ")


def test_pydantic_takes_it_as_a_dataclass() -> None:
    adapter = TypeAdapter(Point)
    assert adapter.validate_python({"name": "a", "notes": {"b": 2}}) == Point("a", 1, {"b": 2})
    with pytest.raises(ValidationError):
        adapter.validate_python({"height": 1})


def test_defining_nouns_does_not_load_dataclasses() -> None:
    code = "import sys, ita_lint.model.findings; sys.exit('dataclasses' in sys.modules or 'inspect' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
