"""A blank plan as a workbook: cells that wrap, a heading that stays in sight, lists to choose from, ready to print."""

import io
from datetime import datetime
from typing import Any

from ita_lint.formats.blank.plan import WIDTHS, Blank
from ita_lint.thai.digits import to_thai

_FONT, _SIZE, _A4 = "TH SarabunPSK", 16, 9
#: The width of the page in characters, the height of the lines of the titles and of a blank row in points.
_WIDTH, _LINE, _ROW = 140, 24, 120
#: Workbooks must say when they were made; the same plan gives the same bytes at any time.
_CREATED = datetime(2020, 1, 1)  # noqa: DTZ001 - a workbook knows no time zone
#: Excel takes no longer list to choose from, commas included.
_LONGEST_LIST = 255


def write(plan: Blank) -> bytes:
    """Return the bytes of the file; the same plan gives the same bytes."""
    from xlsxwriter import Workbook

    content = io.BytesIO()
    inert = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    with Workbook(content, inert) as book:
        book.set_properties({"title": plan.titles[0], "created": _CREATED})
        _Sheet(book, plan).write()
    return content.getvalue()


class _Sheet:
    """The sheet of the plan while it is written; rows and columns count from 0."""

    def __init__(self, book: Any, plan: Blank) -> None:
        self._book, self._plan = book, plan
        self._sheet = book.add_worksheet("แผน")
        self._last = len(plan.columns) - 1
        self._heading = len(plan.titles)
        self._end = self._heading + len(plan.rows)

    def write(self) -> None:
        """Write everything."""
        self._set_up_page()
        self._write_titles()
        self._write_table()
        self._offer_divisions()
        self._ask_for_period()

    def _set_up_page(self) -> None:
        sheet, whole = self._sheet, sum(WIDTHS[field] for field in self._plan.columns)
        for column, field in enumerate(self._plan.columns):
            sheet.set_column(column, column, _WIDTH * WIDTHS[field] / whole)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(self._heading)
        sheet.print_area(0, 0, self._end, self._last)
        sheet.freeze_panes(self._heading + 1, 1)

    def _write_titles(self) -> None:
        look = self._look(bold=True, align="center", valign="vcenter")
        for row, line in enumerate(self._plan.titles):
            self._sheet.set_row(row, _LINE)
            self._sheet.merge_range(row, 0, row, self._last, "", look)
            self._sheet.write_string(row, 0, line, look)

    def _write_table(self) -> None:
        head = self._look(bold=True, align="center", valign="vcenter", border=1, text_wrap=True, bg_color="#EAF0F7")
        cell = self._look(valign="top", border=1, text_wrap=True, num_format="@")
        self._sheet.set_row(self._heading, 2 * _LINE)
        for column, heading in enumerate(self._plan.columns.values()):
            self._sheet.write_string(self._heading, column, heading, head)
        for row, first in enumerate(self._plan.rows, self._heading + 1):
            self._sheet.set_row(row, _ROW)
            self._sheet.write_string(row, 0, first, cell)
            for column in range(1, self._last + 1):
                self._sheet.write_blank(row, column, None, cell)

    def _look(self, **look: Any) -> Any:
        return self._book.add_format({"font_name": _FONT, "font_size": _SIZE, **look})

    def _offer_divisions(self) -> None:
        """Offer the divisions that agencies of this kind have; any other text may be typed."""
        offered = [
            name
            for number, name in enumerate(self._plan.divisions, 1)
            if len(",".join(self._plan.divisions[:number])) <= _LONGEST_LIST
        ]
        if offered:
            message = "เลือกส่วนราชการจากรายการ หรือพิมพ์เอง เช่น เมื่อมีหลายส่วนราชการ"
            title = self._plan.columns["responsible"]
            shown = {"input_title": title, "input_message": message, "show_error": False}
            self._check("responsible", {"validate": "list", "source": offered, **shown})

    def _ask_for_period(self) -> None:
        """Say how a period is written, and warn of one in which neither year of the plan stands."""
        cell = f"{chr(ord('A') + list(self._plan.columns).index('period'))}{self._heading + 2}"
        years = [str(year % 100) for year in (self._plan.year, self._plan.year + 1)]
        found = (f'ISNUMBER(SEARCH("{text}",{cell}))' for year in years for text in (year, to_thai(year)))
        title, example = self._plan.columns["period"], f"เขียนเช่น {self._plan.period}"
        shown = {"input_title": title, "input_message": example}
        warned = {"error_type": "warning", "error_title": title, "error_message": f"ไม่พบปีงบประมาณของแผน {example}"}
        self._check("period", {"validate": "custom", "value": f"=OR({','.join(found)})", **shown, **warned})

    def _check(self, field: str, rule: dict[str, Any]) -> None:
        column = list(self._plan.columns).index(field)
        self._sheet.data_validation(self._heading + 1, column, self._end, column, rule)
