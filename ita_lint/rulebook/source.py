"""Reading the rulebook's YAML: every mistake is one sentence that names the file and the line."""

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from string import Formatter
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from ita_lint.errors import RulebookError
from ita_lint.model.card import Card
from ita_lint.model.example import Examples
from ita_lint.model.framework import Framework
from ita_lint.model.vocabulary import Vocabulary

T = TypeVar("T")

SEVERITIES = ("error", "warning", "info")
CODE = re.compile(r"[A-Z]{3,5}[0-9]{3}")


def read_cards(root: Path) -> list[Card]:
    """Return the cards of all topic folders below `root`, sorted by code.

    Raises RulebookError for a card that is not as `model.card.Card` says, or a code used twice.
    """
    cards = sorted((read_card(path) for path in card_paths(root)), key=lambda card: card.code)
    for one, other in pairwise(cards):
        if one.code == other.code:
            raise _error(
                root / other.topic / f"{other.name}.yaml", 1, f"code {other.code} belongs to {one.name} already"
            )
    return cards


def card_paths(root: Path) -> Iterator[Path]:
    """Yield the files of the cards: YAML files in the topic folders."""
    for path in sorted(root.glob("*/*.yaml")):
        if path.parent.name not in ("years", "vocabulary"):
            yield path


def read_card(path: Path) -> Card:
    """Return the card in `path`; its folder is the topic, its file name the rule's name."""
    data, node = _read(path)
    examples = data.pop("examples", None)
    if examples is None:
        raise _error(path, 1, "examples are missing")
    card = _valid(Card, {**data, "topic": path.parent.name, "name": path.stem}, path, node)
    _valid(Examples, examples, path, _child(node, "examples"))
    _refuse_bad_words(card, path, node)
    return card


def read_examples(path: Path) -> Examples:
    """Return the examples of the card in `path`."""
    data, node = _read(path)
    return _valid(Examples, data.get("examples"), path, _child(node, "examples"))


def read_year(path: Path) -> Framework:
    """Return the framework in `path`, which is named for its year."""
    data, node = _read(path)
    framework = _valid(Framework, data, path, node)
    keys = {source.key for source in framework.sources}
    cited = [one.source for one in framework.indicators] + [one.source for one in framework.items]
    for source in cited:
        if source not in keys:
            raise _error(path, 1, f"source {source!r} is not listed under sources")
    if path.stem != str(framework.year):
        raise _error(path, 1, f"the file is named for another year than {framework.year}")
    return framework


def read_vocabulary(folder: Path) -> Vocabulary:
    """Return the word lists in `folder`, one attribute per file."""
    files = {path.stem: _read(path)[0] for path in sorted(folder.glob("*.yaml"))}
    return _valid(Vocabulary, files, folder, None)


def read_mapping(path: Path) -> dict[str, Any]:
    """Return the mapping in a YAML file as it stands."""
    data: dict[str, Any] = _read(path)[0]
    return data


def _read(path: Path) -> tuple[Any, yaml.Node | None]:
    text = path.read_text(encoding="utf-8")
    try:
        node = yaml.compose(text, Loader=_Loader)
        return yaml.load(text, Loader=_Loader), node  # noqa: S506 - _Loader is a SafeLoader
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise _error(path, line, str(error.problem)) from error


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """A safe loader that refuses a key written twice, which YAML would silently drop."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        """Build the mapping after looking for repeated keys."""
        seen = set[Any]()
        for key_node, _ in node.value:
            if key_node.value in seen:
                problem = f"key {key_node.value!r} stands twice"
                raise yaml.MarkedYAMLError(problem=problem, problem_mark=key_node.start_mark)
            seen.add(key_node.value)
        return dict(super().construct_mapping(node, deep))


def _valid(kind: type[T], data: object, path: Path, node: yaml.Node | None) -> T:
    try:
        return TypeAdapter(kind).validate_python(data)
    except ValidationError as error:
        first = error.errors()[0]
        steps = [str(step) for step in first["loc"]]
        where = ".".join(steps)
        raise _error(path, _line(node, steps), f"{where}: {first['msg']}") from error


def _line(node: yaml.Node | None, steps: list[str]) -> int:
    for step in steps:
        below = _child(node, step)
        node = below or node
    return node.start_mark.line + 1 if node else 1


def _child(node: yaml.Node | None, step: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and step.isdigit() and int(step) < len(node.value):
        found: yaml.Node = node.value[int(step)]
        return found
    return None


def _refuse_bad_words(card: Card, path: Path, node: yaml.Node | None) -> None:
    if not CODE.fullmatch(card.code):
        raise _error(path, _line(node, ["code"]), f"code {card.code!r} is not letters and three digits")
    if card.severity not in SEVERITIES:
        raise _error(path, _line(node, ["severity"]), f"severity must be one of {', '.join(SEVERITIES)}")
    for key, words in card.messages.items():
        for lang in ("th", "en"):
            problem = _placeholder_problem(words[lang])
            if problem:
                raise _error(path, _line(node, ["messages", key, lang]), problem)
        if placeholders(words.th) != placeholders(words.en):
            raise _error(path, _line(node, ["messages", key]), "the two languages use different placeholders")


def placeholders(sentence: str) -> set[str]:
    """Return the names in braces of a sentence of a card."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def _placeholder_problem(sentence: str) -> str | None:
    try:
        parts = list(Formatter().parse(sentence))
    except ValueError as error:
        return str(error)
    for _, name, spec, conversion in parts:
        if name is not None and (not name.isidentifier() or spec or conversion):
            return f"placeholder {{{name}}} must be a plain name"
    return None


def _error(path: Path, line: int, problem: str) -> RulebookError:
    where = f"{path.parent.name}/{path.name}:{line}"
    return RulebookError(f"คู่มือกฎผิดที่ {where}: {problem}", f"the rulebook is wrong at {where}: {problem}")


def as_data(value: object) -> Any:
    """Return nouns of the rulebook as plain dictionaries and lists."""
    from dataclasses import fields, is_dataclass

    if is_dataclass(value):
        return {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: as_data(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_data(one) for one in value]
    return value
