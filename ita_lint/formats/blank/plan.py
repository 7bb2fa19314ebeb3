"""A blank plan: what stands in it before anybody has filled it in, whatever the format of the file."""

from collections.abc import Iterable
from typing import NamedTuple

from ita_lint.model.framework import Framework
from ita_lint.model.plan import FIELDS
from ita_lint.model.vocabulary import AgencyKind, Vocabulary
from ita_lint.thai.digits import to_thai

#: Shares of the width of a page, by field.
WIDTHS = {
    "heading": 14,
    "measure": 16,
    "analysis": 22,
    "steps": 20,
    "period": 12,
    "responsible": 12,
    "follow_up": 12,
}


class Blank(NamedTuple):
    """A blank plan that analyses the assessment of `year` (B.E.).

    `columns` are the headings by field, `indicators` numbers and names, `divisions` the units that an agency of this
    kind usually has, none for an unknown kind.
    """

    agency: str
    year: int
    columns: dict[str, str]
    indicators: tuple[tuple[int, str], ...]
    divisions: tuple[str, ...]

    @property
    def titles(self) -> tuple[str, ...]:
        """The lines above the table, as published plans have them."""
        assessed, planned = to_thai(str(self.year)), to_thai(str(self.year + 1))
        result = "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ"
        use = "และการนำผลการวิเคราะห์ไปสู่การปรับปรุงหรือพัฒนาองค์กร"
        return (
            f"{result} ปีงบประมาณ พ.ศ. {assessed}",
            f"{use} ปีงบประมาณ พ.ศ. {planned}",
            f"ชื่อหน่วยงาน {self.agency}",
        )

    @property
    def rows(self) -> tuple[str, ...]:
        """What stands in the first cell of each row; the others are blank."""
        return tuple(f"ตัวชี้วัดที่ {to_thai(str(number))} {name}" for number, name in self.indicators)

    @property
    def period(self) -> str:
        """How the period of a measure that takes the whole year is written."""
        return f"๑ ต.ค. {to_thai(str(self.year))} - ๓๐ ก.ย. {to_thai(str(self.year + 1))}"


def blank(agency: str, framework: Framework, vocabulary: Vocabulary) -> Blank:
    """Return the blank plan of `agency` for the year of `framework`; its headings are those of the vocabulary."""
    wanted = [*FIELDS, *(field for field in framework.must_contain if field in WIDTHS and field not in FIELDS)]
    return Blank(
        agency,
        framework.year,
        {field: vocabulary.columns[field][1] for field in wanted},
        tuple((one.number, one.name) for one in framework.indicators),
        _divisions(agency, vocabulary.agencies),
    )


def _divisions(agency: str, kinds: Iterable[AgencyKind]) -> tuple[str, ...]:
    """Return the divisions that the agency's kind has by their full names."""
    kind = next((one for one in kinds if agency.startswith((one.full, *one.short))), None)
    return tuple(name for name in kind.divisions if "." not in name) if kind else ()
