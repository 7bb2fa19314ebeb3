"""Reading the rulebook's YAML: every mistake is one sentence that names the file and the line."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path
from string import Formatter
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter, ValidationError

from ita_lint.errors import RulebookError
from ita_lint.model.card import Card, Origin
from ita_lint.model.example import Example, Examples, ExpectedFinding
from ita_lint.model.framework import Framework
from ita_lint.model.kinds import KINDS
from ita_lint.model.noun import replace
from ita_lint.model.unsound import problem, written, yaml_problem
from ita_lint.model.vocabulary import Vocabulary
from ita_lint.rulebook.idle import refuse_idle

T = TypeVar("T")

SEVERITIES = ("error", "warning", "info")
CODE = re.compile(r"[A-Z]{3,5}[0-9]{3}")

_WORDS = ("th", "en")


def _names(noun: Any) -> tuple[str, ...]:
    return tuple(one.name for one in fields(noun))


#: Key of a card -> the keys that may stand in it.
_BELOW = {
    **dict.fromkeys(("title", "why", "mend", "note"), _WORDS),
    "source": _names(Origin),
    "examples": _names(Examples),
    **dict.fromkeys(("good", "bad"), _names(Example)),
    "findings": _names(ExpectedFinding),
}
#: What a card has from where its file lies.
_FROM_THE_PATH = ("topic", "name", "home", "file")


def read_cards(root: Path) -> list[Card]:
    """Return the cards of all topic folders below `root`, sorted by code.

    Raises RulebookError for a card that is not as `model.card.Card` says, or a code used twice.
    """
    cards = sorted((read_card(path) for path in card_paths(root)), key=lambda card: card.code)
    for one, other in pairwise(cards):
        if one.code == other.code:
            raise wrong(
                root / other.topic / f"{other.name}.yaml",
                1,
                f"รหัส {other.code} เป็นของ {one.name} แล้ว",
                f"code {other.code} belongs to {one.name} already",
            )
    return cards


def card_paths(root: Path) -> Iterator[Path]:
    """Yield the files of the cards: YAML files in the topic folders."""
    for path in sorted(root.glob("*/*.yaml")):
        if path.parent.name not in ("years", "vocabulary"):
            yield path


def read_card(path: Path, home: str = "ita_lint.checks") -> Card:
    """Return the card in `path`; its folder is the topic, its file name the rule's name, `home` the checks' package."""
    data, node = read(path)
    if "examples" not in data:
        raise wrong(path, 1, "ไม่มี examples", "examples are missing")
    examples = data.pop("examples")
    where = {"topic": path.parent.name, "name": path.stem, "home": home, "file": str(path)}
    card = valid(Card, {**data, **where}, path, node)
    valid(Examples, examples, path, _child(node, "examples"))
    return looked_at(card, path, node)


def looked_at(card: Card, path: Path, node: yaml.Node | None) -> Card:
    """Return the card read from `path` with all its parameters, once its words and its kind are found in order."""
    _refuse_bad_words(card, path, node)
    return card if card.kind is None else _of_its_kind(card, path, node)


def read_examples(path: Path) -> Examples:
    """Return the examples of the card in `path`; one of a house may have none."""
    data, node = read(path)
    return valid(Examples, data.get("examples", {"good": (), "bad": ()}), path, _child(node, "examples"))


def read_year(path: Path) -> Framework:
    """Return the framework in `path`, which is named for its year."""
    data, node = read(path)
    framework = valid(Framework, data, path, node)
    keys = {source.key for source in framework.sources}
    cited = [one.source for one in framework.indicators] + [one.source for one in framework.items]
    for source in cited:
        if source not in keys:
            raise wrong(path, 1, f"ไม่มี {source} ใน sources", f"source {source} is not listed under sources")
    if path.stem != str(framework.year):
        year = framework.year
        raise wrong(path, 1, f"ชื่อไฟล์ไม่ตรงกับปี {year}", f"the file is named for another year than {year}")
    return framework


def read_vocabulary(folder: Path) -> Vocabulary:
    """Return the word lists in `folder`, one attribute per file."""
    files = {path.stem: read(path)[0] for path in sorted(folder.glob("*.yaml"))}
    return valid(Vocabulary, files, folder, None)


def read_mapping(path: Path) -> dict[str, Any]:
    """Return the mapping in a YAML file as it stands."""
    data: dict[str, Any] = read(path)[0]
    return data


def read(path: Path) -> tuple[Any, yaml.Node | None]:
    """Return what a YAML file says, and its nodes, which know their lines. Raises RulebookError."""
    text = _text(path)
    try:
        node = yaml.compose(text, Loader=_Loader)
        return yaml.load(text, Loader=_Loader), node  # noqa: S506 - _Loader is a SafeLoader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line if mark else 0
        if isinstance(error, _TwiceError):
            raise wrong(path, line + 1, f"มี “{error.problem}” ซ้ำ", f"“{error.problem}” stands twice") from error
        said = yaml_problem(str(error), text.split("\n")[line])
        raise wrong(path, line + 1, said.th, said.en) from error
    except RecursionError as error:
        raise wrong(path, 1, "ข้อมูลซ้อนกันลึกเกินไป", "values lie inside values too deep") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise wrong(path, 1, "บันทึกไฟล์นี้ใหม่เป็น UTF-8", "save this file as UTF-8") from error
    except OSError as error:
        raise wrong(path, 1, f"เปิดไม่ได้: {error.strerror}", f"it cannot be opened: {error.strerror}") from error


class _TwiceError(yaml.MarkedYAMLError):
    """A key that stands twice in one mapping."""


class _Loader(yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader):  # type: ignore[misc]
    """A safe loader that refuses a key written twice, which YAML would silently drop."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: FBT001, FBT002
        """Build the mapping after looking for repeated keys."""
        seen = set[Any]()
        for key_node, _ in node.value:
            if isinstance(key_node, yaml.ScalarNode):
                if key_node.value in seen:
                    raise _TwiceError(problem=key_node.value, problem_mark=key_node.start_mark)
                seen.add(key_node.value)
        return dict(super().construct_mapping(node, deep))


def valid(kind: type[T], data: object, path: Path, node: yaml.Node | None, above: str = "") -> T:
    """Return `data`, read from `path`, as the noun `kind`; `above` is the way to it in the file.

    Raises RulebookError naming the line of what is wrong.
    """
    try:
        return TypeAdapter(kind).validate_python(data)
    except ValidationError as error:
        first = problem(error.errors(include_url=False), data, _known(kind, data))
        steps = above + written(first.path)
        where = f"{steps}: " if steps else ""
        more = (f" (และอีก {first.more} แห่ง)", f" (and {first.more} more)") if first.more else ("", "")
        line = line_of(node, map(str, first.path))
        raise wrong(path, line, f"{where}{first.thai}{more[0]}", f"{where}{first.english}{more[1]}") from error


def _known(kind: Any, data: object) -> dict[str, tuple[str, ...]]:
    """Return the keys of `kind` and those that may stand below them and below the messages in `data`."""
    messages = data.get("messages") if isinstance(data, Mapping) else None
    keys = dict.fromkeys(messages, _WORDS) if isinstance(messages, Mapping) else {}
    return {**keys, **_BELOW, "": tuple(one for one in _names(kind) if one not in _FROM_THE_PATH)}


def line_of(node: yaml.Node | None, steps: Iterable[str]) -> int:
    """Return the line, counted from 1, of the value at `steps` below `node`, or of what should hold it."""
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
        raise wrong(
            path,
            line_of(node, ["code"]),
            f"รหัส “{card.code}” ต้องเป็นตัวพิมพ์ใหญ่ A-Z 3 ถึง 5 ตัวตามด้วยเลข 3 ตัว เช่น SAI101",
            f"code “{card.code}” must be 3 to 5 capital letters and three digits, such as SAI101",
        )
    if card.severity not in SEVERITIES:
        listed = ", ".join(SEVERITIES)
        raise wrong(
            path, line_of(node, ["severity"]), f"severity เลือกจาก {listed}", f"severity must be one of {listed}"
        )
    if not card.title.th.strip():
        raise wrong(path, line_of(node, ["title"]), "title ว่างเปล่า", "title is empty")
    for key, words in card.messages.items():
        if not words.th.strip():
            line = line_of(node, ["messages", key])
            raise wrong(path, line, f"messages.{key} ว่างเปล่า", f"messages.{key} is empty")
        for lang in _WORDS:
            _refuse_bad_placeholders(words[lang], path, line_of(node, ["messages", key, lang]))
        if placeholders(words.th) != placeholders(words.en):
            thai, english = "ชื่อในวงเล็บปีกกาของสองภาษาไม่ตรงกัน", "the two languages use different placeholders"
            raise wrong(path, line_of(node, ["messages", key]), f"messages.{key}: {thai}", f"messages.{key}: {english}")


def placeholders(sentence: str) -> set[str]:
    """Return the names in braces of a sentence of a card."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def _refuse_bad_placeholders(sentence: str, path: Path, line: int) -> None:
    try:
        parts = list(Formatter().parse(sentence))
    except ValueError as error:
        thai = "วงเล็บปีกกาไม่ครบคู่ เขียน {{ หรือ }} ถ้าต้องการวงเล็บจริง"
        raise wrong(path, line, thai, "a brace has no partner; write {{ or }} for a brace itself") from error
    for _, name, spec, conversion in parts:
        if name is not None and (not name.isidentifier() or spec or conversion):
            raise wrong(path, line, f"ใน {{{name}}} ต้องเป็นชื่อเท่านั้น", f"placeholder {{{name}}} must be a plain name")


def _of_its_kind(card: Card, path: Path, node: yaml.Node | None) -> Card:
    """Return a card that is data alone with all its parameters, after looking at them and at its messages."""
    kind: Any = KINDS.get(str(card.kind))
    if kind is None:
        listed = ", ".join(KINDS)
        thai, english = (
            f"ไม่มี kind “{card.kind}” เลือกจาก {listed}",
            f"“{card.kind}” is no kind; kind must be one of {listed}",
        )
        raise wrong(path, line_of(node, ["kind"]), thai, english)
    told: Any = valid(kind, card.params, path, _child(node, "params"), "params.")
    refuse_idle(told, lambda thai, english: wrong(path, line_of(node, ["params"]), thai, english))
    for key in sorted({*kind.KEYS, *card.messages}):
        if key not in card.messages:
            raise wrong(path, line_of(node, ["messages"]), f"messages ขาด {key}", f"message {key} is missing")
        named = {f"{{{name}}}" for name in placeholders(card.messages[key].th)} if key in kind.KEYS else {key}
        known = {f"{{{name}}}" for name in kind.KEYS[key]} if key in kind.KEYS else set(kind.KEYS)
        for strange in sorted(named - known):
            listed, line = ", ".join(sorted(known)), line_of(node, ["messages", key])
            thai = f"kind {card.kind} ไม่มี {strange} ใช้ได้เฉพาะ {listed}"
            what = "placeholder" if key in kind.KEYS else "message"
            raise wrong(path, line, thai, f"{what} {strange} is unknown to kind {card.kind}, which offers {listed}")
    return replace(card, params=as_data(told))


def wrong(path: Path, line: int, thai: str, english: str) -> RulebookError:
    """Return the error for a mistake in a file of the rulebook."""
    where = f"{path.parent.name}/{path.name}:{line}"
    return RulebookError(f"บัตรกฎ {where} ไม่ถูกต้อง: {thai}", f"the card {where} is not valid: {english}")


def as_data(value: object) -> Any:
    """Return nouns of the rulebook as plain dictionaries and lists."""
    if is_dataclass(value):
        return {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: as_data(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [as_data(one) for one in value]
    return str(value) if isinstance(value, date) else value
