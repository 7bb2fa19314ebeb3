"""House rules: cards of an organisation in a folder of its own, each of a kind and with no Python beside it.

They are written as the built-in cards are, with less to fill in (`model/house.py`). They lie in the folder itself or in
folders of topics.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path

from ita_lint.errors import RulebookError
from ita_lint.model.card import Card, Origin
from ita_lint.model.house import HouseCard, both
from ita_lint.rulebook import source

#: Codes of the built-in rules begin so; those of a house do not.
OURS = "ITA"
#: The sound plan that examples change, where a folder has its own.
BASE = "base-plan.yaml"


def read_house(folder: str) -> list[Card]:
    """Return the cards in `folder`. Raises RulebookError naming file and line, also for a folder without cards."""
    cards = [read_card(path) for path in card_paths(Path(folder))]
    if not cards:
        raise RulebookError(
            f"โฟลเดอร์กฎ {folder} ไม่มีไฟล์ .yaml ตรวจที่อยู่ในการตั้งค่า rulebooks",
            f"rulebook {folder} holds no .yaml file: look at the setting rulebooks",
        )
    return cards


def card_paths(root: Path) -> Iterator[Path]:
    """Yield the files of the cards in order."""
    for path in sorted((*root.glob("*.yaml"), *root.glob("*/*.yaml"))):
        if path.name != BASE:
            yield path


def read_card(path: Path) -> Card:
    """Return the card in `path`."""
    data, node = source.read(path)
    if not isinstance(data, Mapping):
        raise source.wrong(
            path,
            1,
            "ไม่ใช่บัตรกฎ ขาดคีย์เช่น code severity kind title",
            "this is no card: keys such as code, severity, kind and title are missing",
        )
    told = source.valid(HouseCard, data, path, node)
    if told.code.startswith(OURS):
        raise source.wrong(
            path,
            source.line_of(node, ["code"]),
            f"รหัสที่ขึ้นต้นด้วย {OURS} เป็นของกฎในตัวโปรแกรม ใช้อักษรอื่น เช่น SAI101",
            f"codes that begin with {OURS} belong to the built-in rules: take other letters, such as SAI101",
        )
    card = Card(
        code=told.code,
        name=path.stem,
        topic=path.parent.name,
        severity=told.severity,
        title=both(told.title),
        why=both(told.why or told.title),
        mend=both(told.mend or told.title),
        source=told.source
        if isinstance(told.source, Origin)
        else Origin(**asdict(both(told.source or path.parent.name))),
        messages={key: both(words) for key, words in told.messages.items()},
        params=told.params,
        kind=told.kind,
        file=str(path),
    )
    return source.looked_at(card, path, node)
