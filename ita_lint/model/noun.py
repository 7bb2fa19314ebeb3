"""Frozen, slotted dataclasses that cost little to define: what most runs never need of them is made when asked for.

`dataclasses` imports `inspect` and compiles six methods for each class: for the nouns of this program that would be a
fifth of a short run, which makes few of them and hardly compares or prints one. Those of this module are dataclasses
to everybody who asks: `is_dataclass`, `fields`, `replace` and pydantic take them as such, and type checkers see
nothing but `dataclasses`.
"""

from collections.abc import Callable
from operator import attrgetter
from typing import Any

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass, field, replace

__all__ = ["dataclass", "field", "is_noun", "replace"]

#: What is known of a class only when somebody asks: the last is for those who ask how it is called.
_DESCRIBED = ("__dataclass_fields__", "__dataclass_params__", "__signature__")


class Made:
    """The default of a field that is made anew for each noun."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], object]) -> None:
        """Take what makes it."""
        self.make = make


class Description:
    """Stands in a class for what `dataclasses` and `inspect` know of it, until somebody asks."""

    __slots__ = ("defaults", "eq", "name")

    def __init__(self, name: str, defaults: dict[str, Any], eq: bool) -> None:  # noqa: FBT001 - internal
        """Take the attribute that it stands for, and how the class was defined."""
        self.name, self.defaults, self.eq = name, defaults, eq

    def __get__(self, one: object, noun: Any) -> Any:
        """Let `dataclasses` describe a class with the same fields, and keep its answer in the noun's own."""
        import dataclasses
        import inspect

        defaults = {
            name: dataclasses.field(default_factory=default.make) if isinstance(default, Made) else default
            for name, default in self.defaults.items()
        }
        body = {"__annotations__": noun.__annotations__, "__module__": noun.__module__, **defaults}
        twin: Any = dataclasses.dataclass(frozen=True, eq=self.eq)(type(noun.__name__, (), body))
        twin.__signature__ = inspect.signature(twin)
        for name in _DESCRIBED:
            setattr(noun, name, getattr(twin, name))
        return getattr(noun, self.name)


def is_noun(kind: object) -> bool:
    """Tell whether `kind` is a class defined with `dataclass`, without asking for its description."""
    return isinstance(kind, type) and "__dataclass_fields__" in kind.__dict__


if not TYPE_CHECKING:

    def field(*, default_factory: Callable[[], object]) -> Any:
        """Return the default of a field that `default_factory` makes anew for each noun."""
        return Made(default_factory)

    def replace(noun: Any, **changes: Any) -> Any:
        """Return a noun like `noun` but for `changes`."""
        return type(noun)(**{name: getattr(noun, name) for name in noun.__match_args__} | changes)

    def dataclass(*, frozen: bool, slots: bool, eq: bool = True) -> Callable[[Any], Any]:
        """Return the decorator of a noun: as `dataclasses.dataclass`, which also makes those not frozen and slotted."""
        if not (frozen and slots):
            raise TypeError("a noun is frozen and slotted")
        return lambda cls: _noun(cls, eq=eq)


def _noun(cls: Any, *, eq: bool) -> Any:
    """Return the class `cls` anew, with slots for its fields and the methods of a frozen dataclass."""
    names = tuple(cls.__annotations__)
    body = {name: value for name, value in cls.__dict__.items() if name not in ("__dict__", "__weakref__")}
    defaults = {name: body.pop(name) for name in names if name in body}

    def first_init(self: object, *args: object, **named: object) -> None:
        """Write the real `__init__` when the first noun of the class is made."""
        noun.__init__ = _initialiser(noun, defaults)
        noun.__init__(self, *args, **named)

    body |= {
        "__qualname__": cls.__qualname__,
        "__slots__": names,
        "__match_args__": names,
        **{name: Description(name, defaults, eq) for name in _DESCRIBED},
        "__init__": first_init,
        "__repr__": _shown,
        "__reduce__": _parts,
        "__setattr__": _refuse,
        "__delattr__": _refuse,
    }
    if eq:
        values = attrgetter(*names)
        body["__eq__"] = lambda one, other: (
            values(one) == values(other) if other.__class__ is one.__class__ else NotImplemented
        )
        body["__hash__"] = lambda one: hash(values(one))
    noun = type(cls)(cls.__name__, cls.__bases__, body)
    return noun


def _initialiser(noun: Any, defaults: dict[str, Any]) -> Callable[..., None]:
    """Return the `__init__` of a noun; it fills the slots themselves, past the frozen `__setattr__`."""
    scope, arguments, lines = dict[str, Any](), ["self"], list[str]()
    for name in noun.__match_args__:
        scope[f"put_{name}"] = noun.__dict__[name].__set__
        scope[f"default_{name}"] = default = defaults.get(name)
        arguments.append(f"{name}=default_{name}" if name in defaults else name)
        made = f"default_{name}.make() if {name} is default_{name} else " if isinstance(default, Made) else ""
        lines.append(f" put_{name}(self, {made}{name})")
    exec(f"def __init__({', '.join(arguments)}):\n" + "\n".join(lines), scope)  # noqa: S102 - as `dataclasses` does
    init: Callable[..., None] = scope["__init__"]
    init.__qualname__ = f"{noun.__qualname__}.__init__"
    return init


def _shown(self: Any) -> str:
    parts = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({parts})"


def _parts(self: Any) -> tuple[object, ...]:
    """Return how to make a copy: for `copy` and `pickle`."""
    return type(self), tuple(getattr(self, name) for name in self.__match_args__)


def _refuse(_self: object, name: str, _value: object = None) -> None:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")
