"""Places named by their level in running text: "ตำบลบ้านใหม่ อำเภอเมือง จังหวัดแพร่", "ต.บ้านใหม่ อ.เมือง จ.แพร่"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ita_lint.thai.places import DISTRICT, PROVINCE, SUBDISTRICT

_LEVELS = {"ตำบล": SUBDISTRICT, "ต": SUBDISTRICT, "อำเภอ": DISTRICT, "อ": DISTRICT, "จังหวัด": PROVINCE, "จ": PROVINCE}
_ORDER = (SUBDISTRICT, DISTRICT, PROVINCE)
_LETTERS = "ก-ฮ\u0e30-\u0e3a\u0e40-\u0e45\u0e47-\u0e4e"
#: A level and the letters after it. "ตำบล" in the name of a kind of agency is no level; a short form has its full stop.
_NAMED = re.compile(
    rf"(?:(?<!ส่วน)(?<!เทศบาล)(?<!เทศบาล )(ตำบล)|(?<!กิ่ง)(อำเภอ)|(?<!ส่วน)(จังหวัด)|(?<![{_LETTERS}.])([ตอจ])\.)"
    rf"[ \u00a0]*((?:(?!อำเภอ|จังหวัด)[{_LETTERS}]){{2,}})(?!\.)"
)
#: What may stand between the levels of one address.
_BETWEEN = re.compile(r"[\s,\u00a0]{0,3}")


class Place(NamedTuple):
    """A place as written: its level, its name, and the offsets of both together in characters."""

    level: str
    name: str
    start: int
    end: int


def read_addresses(text: str) -> Iterator[tuple[Place, ...]]:
    """Yield the addresses in `text`: runs of places of rising level with nothing but white space or a comma between."""
    run = list[Place]()
    for match in _NAMED.finditer(text):
        level = _LEVELS[next(word for word in match.groups()[:4] if word)]
        place = Place(level, match[5], *match.span())
        follows = run and _BETWEEN.fullmatch(text, run[-1].end, place.start)
        if not follows or _ORDER.index(level) <= _ORDER.index(run[-1].level):
            yield from (tuple(run),) if run else ()
            run = []
        run.append(place)
    if run:
        yield tuple(run)
