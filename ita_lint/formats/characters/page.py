"""A text or CSV file shown as a web page, in which each of its characters can be found again."""

from collections.abc import Iterator
from html import escape

from ita_lint.model.document import Cell, Document, ListItem, Paragraph, Table
from ita_lint.model.place import Place
from ita_lint.model.text import Text

#: The fonts of official Thai, then those that the systems bring.
FONTS = "'TH Sarabun New','TH SarabunPSK',Sarabun,Laksaman,'Noto Sans Thai','Leelawadee UI',Thonburi,Tahoma,sans-serif"
_STYLE = (
    "@page{size:A4 landscape;margin:15mm}body{margin:1.5em;color:#000;background:#fff;line-height:1.4;"
    f"font-family:{FONTS}}}"
    "p,td{white-space:pre-wrap;overflow-wrap:break-word}p{margin:.2em 0}ol,ul{margin:.2em 0;padding-left:1.8em}"
    "table{border-collapse:collapse;width:100%;margin:1em 0}td{border:1px solid #666;padding:.3em .5em;"
    "vertical-align:top}tr{break-inside:avoid-page}@media print{body{margin:0 1px;font-size:11pt}}"
)


class Page:
    """The page of a document; `string` is all of it."""

    def __init__(self, document: Document) -> None:
        """Set the paragraphs and tables of a document one after the other."""
        self._pieces = list[str]()
        self._length = 0
        self._texts = dict[Place, tuple[Text, int]]()
        self._offsets = dict[int, list[tuple[int, int]]]()
        self._write('<!doctype html>\n<html lang="th"><head><meta charset="utf-8"><title>ita-lint</title>')
        self._write(f"<style>{_STYLE}</style></head>\n<body>\n")
        for block in document.blocks:
            if isinstance(block, Text):
                self._cell(Cell.of(block))
            else:
                self._table(block)
            self._write("\n")
        self._write("</body></html>\n")
        self.string = "".join(self._pieces)

    def find(self, place: Place, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the offsets in `string` of the characters `start` up to `end` of `place`.

        One empty pair if none of them is shown.
        """
        text, offset = self._texts[place]
        found, first = self._offsets[id(text)], min(offset + start, len(text.string))
        shown = [one for one in found[first : min(offset + end, len(text.string))] if one[0] < one[1]]
        yield from shown or [found[first][:1] * 2]

    def _write(self, string: str) -> None:
        self._pieces.append(string)
        self._length += len(string)

    def _table(self, table: Table) -> None:
        self._write("<table>\n")
        for row in table.rows:
            self._write("<tr>")
            for cell in row:
                self._write("<td>")
                self._cell(cell)
                self._write("</td>")
            self._write("</tr>\n")
        self._write("</table>")

    def _cell(self, cell: Cell) -> None:
        text, offsets = cell.text, list[tuple[int, int]]()
        self._texts |= {part.place: (text, part.offset) for part in text.parts}
        self._offsets[id(text)] = offsets
        for number, one in enumerate(cell.paragraphs):
            if number:
                offsets.append((self._length, self._length))
            begin, end = _tags(one.item)
            self._write(begin)
            self._paragraph(text.string, one, offsets)
            self._write(end)

    def _paragraph(self, string: str, one: Paragraph, offsets: list[tuple[int, int]]) -> None:
        for char in string[one.start : one.end]:
            start = self._length
            self._write("<br>" if char == "\n" else escape(char))
            offsets.append((start, self._length))
        if one.end == len(string):
            offsets.append((self._length, self._length))


def _tags(item: ListItem | None) -> tuple[str, str]:
    if item is None:
        return "<p>", "</p>"
    return ("<ul><li>", "</li></ul>") if item.number is None else (f'<ol start="{item.number}"><li>', "</li></ol>")
