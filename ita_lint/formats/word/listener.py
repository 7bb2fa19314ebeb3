"""Hears the elements of a part that matter, each in the method that bears its name, and skips what is not shown."""

from typing import ClassVar

from ita_lint.formats.word import xml
from ita_lint.formats.word.xml import Attributes

#: In these stand what a tracked change replaced, the look of a content control's end, and what is set above other text.
_SKIPPED = (
    "pPrChange", "rPrChange", "tblPrChange", "tblPrExChange", "trPrChange", "tcPrChange", "sectPrChange",
    "tblGridChange", "numberingChange", "sdtEndPr", "rt",
)  # fmt: skip


class Listener:
    """Parses a part: `_start_p` is called where a Word element `p` begins, `_end_p` where it ends."""

    _starts: ClassVar[dict[str, str]] = {}
    _ends: ClassVar[dict[str, str]] = {}

    def __init_subclass__(cls) -> None:
        """Find the methods by the names of the elements that they hear."""
        methods = dir(cls)
        cls._starts = {name.removeprefix("_start_"): name for name in methods if name.startswith("_start_")}
        cls._ends = {name.removeprefix("_end_"): name for name in methods if name.startswith("_end_")}

    def __init__(self, name: str, data: bytes) -> None:
        """Take the part's name and its bytes in UTF-8."""
        self._name, self._data = name, data
        self._names = xml.Names.of(data)
        self._value = f"{self._names.word}val"
        self._parser = xml.parser(self._names)
        self._letters = list[str]()
        self._alternates = list[bool]()

    def _parse(self) -> None:
        """Send the part through the parser. Raises UnreadableInput."""
        word, other = self._names.word, self._names.alternates
        starts: dict[str, xml.Opened] = {word + tag: self._skip for tag in _SKIPPED}
        starts |= {word + tag: getattr(self, method) for tag, method in self._starts.items()}
        ends: dict[str, xml.Ended] = {word + tag: getattr(self, method) for tag, method in self._ends.items()}
        starts[f"{self._names.math}oMath"] = self._start_equation
        starts[f"{other}AlternateContent"] = lambda _: self._alternates.append(False)
        starts[f"{other}Choice"] = starts[f"{other}Fallback"] = self._alternate
        ends[f"{other}AlternateContent"] = self._alternates.pop

        def start(name: str, attributes: Attributes) -> None:
            if name in starts:
                starts[name](attributes)

        def end(name: str) -> None:
            if name in ends:
                ends[name]()

        self._heard = start, end
        self._parser.StartElementHandler, self._parser.EndElementHandler = start, end
        self._parser.CharacterDataHandler = self._letters.append
        xml.parse(self._parser, self._data, self._name)

    def _skip(self, _: Attributes) -> None:
        """Hear nothing up to the end of the element that has just begun."""
        depth, reader = 1, self._parser

        def start(_name: str, _attributes: Attributes) -> None:
            nonlocal depth
            depth += 1

        def end(_name: str) -> None:
            nonlocal depth
            depth -= 1
            if not depth:
                reader.StartElementHandler, reader.EndElementHandler = self._heard

        reader.StartElementHandler, reader.EndElementHandler = start, end

    def _start_equation(self, attributes: Attributes) -> None:
        """Hear nothing of an equation."""
        self._skip(attributes)

    def _alternate(self, attributes: Attributes) -> None:
        """Hear the first of several forms of the same thing, and none of the others."""
        if self._alternates and self._alternates[-1]:
            self._skip(attributes)
        elif self._alternates:
            self._alternates[-1] = True
